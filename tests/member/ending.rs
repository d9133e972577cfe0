use super::desk::{OWN, email, member_on, seated};
use crate::sample::{APPOINTMENTS, BODY, boxes, check_done, check_says, confirm, on_day};
use acceptance::{Checked, on_each_database};

const RESIGN: &str = "/lid/wr/noord/1-1/ontslag";
const MOVE: &str = "/lid/wr/noord/1-1/verhuizing";

fn on<'d>(day: &'d str, month: &'d str) -> Vec<(String, &'d str)> {
    boxes("on", [day, month, "2027"])
}

fn fields<'f>(boxes: &'f [(String, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let pairs = boxes.iter().map(|(name, value)| (name.as_str(), *value));
    pairs.collect()
}

#[tokio::test]
async fn a_member_resigns_and_the_griffie_has_the_case() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2027-03-01", &email(1))).await?;
        let page = own.get(RESIGN).await?;
        check_says(
            &page,
            200,
            &["Niet met terugwerkende kracht", "niet intrekken"],
        );
        let past = on("28", "2");
        let answer = own.submit(RESIGN, RESIGN, &fields(&past)).await?;
        check_says(
            &answer,
            422,
            &["Ontslag werkt nooit terug.", "value=\"28\""],
        );
        let later = on("1", "4");
        let asked = own.submit(RESIGN, RESIGN, &fields(&later)).await?;
        check_says(
            &asked,
            200,
            &[
                "vanaf 1 april 2027",
                "U kunt dit niet intrekken.",
                "U blijft lid tot",
            ],
        );
        check_done(&confirm(&mut own, (RESIGN, RESIGN), &fields(&later)).await?)?;
        let page = own.get(OWN).await?;
        check_says(&page, 200, &["U nam ontslag vanaf 1 april 2027."]);
        assert!(!page.body.contains(RESIGN), "it cannot be done twice");
        let (_server, mut clerk) = on_day(&database.db, "2027-03-02").await?;
        let case = clerk.get(&format!("{BODY}/vacature/1")).await?;
        check_says(&case, 200, &["Ayşe van Noord", "1 april 2027"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_move_is_a_finding_that_the_griffie_holds_against_the_register() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2027-03-01", &email(1))).await?;
        let day = on("15", "3");
        check_done(&own.submit(MOVE, MOVE, &fields(&day)).await?)?;
        check_says(
            &own.get(OWN).await?,
            200,
            &["U meldde een verhuizing op 15 maart 2027."],
        );
        let again = own.submit(MOVE, MOVE, &fields(&day)).await?;
        check_says(&again, 422, &["U hebt al een verhuizing gemeld."]);
        let (_server, mut clerk) = on_day(&database.db, "2027-03-20").await?;
        let roster = clerk.get(BODY).await?;
        let told = [
            "Meldingen van leden",
            "meldde een verhuizing op 15 maart 2027",
        ];
        check_says(&roster, 200, &told);
        check_says(&roster, 200, &["2 van de 3 zetels zijn bezet."]);
        // Fourteen days from the move end on Easter Monday.
        let due = [
            "Ayşe van Noord meldde een verhuizing: kijk in de bevolkingsadministratie",
            "30 maart 2027",
            "/griffie/wr/noord/verhuizing/1",
        ];
        check_says(&clerk.get("/griffie/wr/termijnen").await?, 200, &due);
        let page = format!("{BODY}/verhuizing/1");
        let moved = boxes("moved-on", ["14", "3", "2027"]);
        let mut found = fields(&moved);
        found.push(("register", "moved"));
        let done = clerk.submit(&page, &page, &found).await?;
        check_done(&done)?;
        assert_eq!(done.header("location"), format!("{BODY}/vacature/1"));
        let case = clerk.get(&format!("{BODY}/vacature/1")).await?;
        check_says(&case, 200, &["14 maart 2027"]);
        let twice = clerk.submit(&page, &page, &found).await?;
        check_says(&twice, 422, &["Deze melding is al afgehandeld."]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_report_that_is_wrong_is_laid_aside_with_a_reason() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2027-03-01", &email(2))).await?;
        let own_move = "/lid/wr/noord/2-1/verhuizing";
        let day = on("15", "3");
        check_done(&own.submit(own_move, own_move, &fields(&day)).await?)?;
        let (_server, mut clerk) = on_day(&database.db, "2027-03-20").await?;
        let page = format!("{BODY}/verhuizing/1");
        let bare = clerk.submit(&page, &page, &[("register", "aside")]).await?;
        check_says(&bare, 422, &["Schrijf waarom u de melding opzij legt."]);
        let none = clerk.submit(&page, &page, &[]).await?;
        check_says(&none, 422, &["Kies wat de bevolkingsadministratie zegt."]);
        let aside = [("register", "aside"), ("reason", "Blijft in de wijk.")];
        check_done(&clerk.submit(&page, &page, &aside).await?)?;
        let roster = clerk.get(BODY).await?;
        assert!(!roster.body.contains("Meldingen van leden"));
        assert!(!roster.body.contains("/vacature/1"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_did_not_answer_in_time_leaves_a_vacancy_and_all_are_recorded_at_once() -> Checked {
    on_each_database(async |database| {
        super::desk::notified(&database.db).await?;
        let late = format!("{APPOINTMENTS}/geen-antwoord");
        let (_server, mut clerk) = on_day(&database.db, "2026-04-07").await?;
        let early = clerk.submit(&late, &late, &[]).await?;
        check_says(&early, 422, &["Er is niets vastgelegd."]);
        let (_server, mut clerk) = on_day(&database.db, "2026-04-08").await?;
        let shown = clerk.get(&late).await?;
        let names = ["Ayşe van Noord, Piet van Noord en Noor van Noord"];
        check_says(&shown, 200, &names);
        check_done(&clerk.send((&shown, &late), &[]).await?)?;
        let old = clerk.send((&shown, &late), &[]).await?;
        check_says(&old, 422, &["Er is niets vastgelegd."]);
        let roster = clerk.get(BODY).await?;
        for vacancy in 1..=3 {
            check_says(&roster, 200, &[&format!("/vacature/{vacancy}\"")]);
        }
        // Each seat is on the board with the day by which it is decided.
        let board = clerk.get("/griffie/wr/termijnen").await?;
        let told = [
            "/griffie/wr/noord/vacature/3",
            "22 april 2026",
            "Kieswet W 1",
        ];
        check_says(&board, 200, &told);
        Ok(())
    })
    .await
}
