use super::desk::{OWN, email, member_on, seated};
use crate::sample::{BODY, boxes, check_done, check_says, on_day};
use acceptance::{Checked, on_each_database};

const LIST: &str = "/griffie/wr/noord/inwerken";
const DUE: &str = "/griffie/wr/termijnen?soort=inwerken";

#[tokio::test]
async fn installation_begins_the_list_of_each_new_member_with_owner_and_date() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-01").await?;
        let page = clerk.get(LIST).await?;
        check_says(
            &page,
            200,
            &["Ayşe van Noord", "0 van de 6 klaar, 2 te laat"],
        );
        let member = format!("{LIST}/1");
        let due = "Inwerken van Ayşe van Noord: 6 dingen zijn nog te regelen";
        check_says(&clerk.get(DUE).await?, 200, &[due, &member]);
        let page = clerk.get(&member).await?;
        let told = ["Welkomstbrief sturen", "uiterlijk 22 april 2026", "te laat"];
        check_says(&page, 200, &told);
        let on = boxes("on", ["29", "4", "2026"]);
        let mut done: Vec<_> = on
            .iter()
            .map(|(name, value)| (name.as_str(), *value))
            .collect();
        done.extend([("done", "1"), ("done", "2")]);
        let shown = clerk.get(&member).await?;
        check_done(&clerk.send((&shown, &member), &done).await?)?;
        let old = clerk.send((&shown, &member), &done).await?;
        assert_eq!(old.status, 409, "somebody recorded it meanwhile");
        let page = clerk.get(LIST).await?;
        check_says(&page, 200, &["2 van de 6 klaar"]);
        check_says(&clerk.get(DUE).await?, 200, &["4 dingen"]);
        let (_server, mut own) = member_on(&database.db, ("2026-05-01", &email(1))).await?;
        let page = own.get(OWN).await?;
        let told = [
            "Welkom in Wijkraad Noord",
            "klaar op 29 april 2026",
            "wijkmanager",
        ];
        check_says(&page, 200, &told);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_griffie_changes_the_list_for_who_comes_later() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-01").await?;
        let shown = clerk.get(LIST).await?;
        let wrong = [("items", "Kennismaken; griffie; 7\r\nBrief; griffie")];
        let answer = clerk.send((&shown, LIST), &wrong).await?;
        check_says(
            &answer,
            422,
            &["Kijk naar regel 2.", "Fout:", "Brief; griffie"],
        );
        let empty = clerk.send((&shown, LIST), &[("items", " ")]).await?;
        check_says(&empty, 422, &["minstens 1"]);
        let items = [("items", "Kennismaken; griffie; 7\r\n\r\nSleutel; beheer; 0")];
        check_done(&clerk.send((&shown, LIST), &items).await?)?;
        check_says(
            &clerk.get(LIST).await?,
            200,
            &["Sleutel", "op de eerste dag"],
        );
        let again = clerk.send((&shown, LIST), &items).await?;
        assert_eq!(again.status, 409, "somebody changed it meanwhile");
        let before = clerk.get(&format!("{LIST}/1")).await?;
        check_says(&before, 200, &["Welkomstbrief sturen"]);
        assert_eq!(clerk.get(&format!("{LIST}/9")).await?.status, 404);
        check_says(&clerk.get(BODY).await?, 200, &[LIST]);
        Ok(())
    })
    .await
}
