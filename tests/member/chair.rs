use super::desk::seated;
use crate::sample::{BODY, Failure, boxes, check_done, check_says, on_day};
use acceptance::{Answer, Checked, Client, on_each_database};

const CHAIR: &str = "/griffie/wr/noord/voorzitter";

async fn record(clerk: &mut Client, (name, since): (&str, [&str; 3])) -> Result<Answer, Failure> {
    let since = boxes("since", since);
    let decided = boxes("decided-on", ["1", "5", "2026"]);
    let mut fields = vec![("name", name), ("decision", "B26-17")];
    let days = since.iter().chain(&decided);
    fields.extend(days.map(|(name, value)| (name.as_str(), *value)));
    clerk.submit(CHAIR, CHAIR, &fields).await
}

#[tokio::test]
async fn a_chair_without_a_seat_is_shown_on_the_days_of_office_and_takes_no_seat() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-02").await?;
        check_done(&record(&mut clerk, ("Mevrouw Buiten", ["1", "6", "2026"])).await?)?;
        let second = record(&mut clerk, ("Meneer Ander", ["1", "7", "2026"])).await?;
        check_says(&second, 422, &["Er is op die dagen al een voorzitter."]);
        let before = clerk.get(&format!("{BODY}?op=2026-05-31")).await?;
        assert!(!before.body.contains("Mevrouw Buiten"));
        let during = clerk.get(&format!("{BODY}?op=2026-06-01")).await?;
        let told = [
            "Mevrouw Buiten, sinds 1 juni 2026",
            "2 van de 3 zetels zijn bezet.",
        ];
        check_says(&during, 200, &told);
        let until = boxes("until", ["30", "6", "2027"]);
        let mut end: Vec<_> = until
            .iter()
            .map(|(name, value)| (name.as_str(), *value))
            .collect();
        end.push(("decision", "B27-3"));
        let path = format!("{CHAIR}/einde");
        check_done(&clerk.submit(CHAIR, &path, &end).await?)?;
        let after = clerk.get(&format!("{BODY}?op=2027-07-01")).await?;
        assert!(!after.body.contains("Mevrouw Buiten"));
        check_says(&clerk.get(CHAIR).await?, 200, &["30 juni 2027", "B26-17"]);
        let city = clerk.get("/griffie/wr?op=2026-06-01").await?;
        check_says(&city, 200, &["voorzitter zonder zetel"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_field_of_a_chair_is_checked_at_once_and_the_name_is_nowhere_in_the_log() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-02").await?;
        let bare = clerk.submit(CHAIR, CHAIR, &[]).await?;
        check_says(
            &bare,
            422,
            &["Vul de naam in.", "Vul in welk besluit het is.", "Fout:"],
        );
        let end = format!("{CHAIR}/einde");
        let nobody = [
            ("decision", "B1"),
            ("until-day", "1"),
            ("until-month", "5"),
            ("until-year", "2026"),
        ];
        let nobody = clerk.submit(CHAIR, &end, &nobody).await?;
        check_says(
            &nobody,
            422,
            &["Er is nu geen voorzitter zonder einddatum."],
        );
        check_done(&record(&mut clerk, ("Geheime Naam", ["1", "6", "2026"])).await?)?;
        let events = crate::ballot_sample::payloads(&database.db, "chair_recorded").await?;
        assert_eq!(events.len(), 1);
        assert!(!events[0].contains("Geheime"), "{events:?}");
        Ok(())
    })
    .await
}
