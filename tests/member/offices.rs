use super::desk::{OWN, email, member_on, notified, seated};
use crate::sample::{BODY, Failure, boxes, check_done, check_says, on_day};
use acceptance::{Checked, Client, on_each_database};
use server::store::appointment::load_appointment;

const OFFICES: &str = "/lid/wr/noord/1-1/functies";

#[tokio::test]
async fn public_offices_that_are_stated_count_as_the_paper_and_stand_on_the_roster() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-01", &email(1))).await?;
        let typed = [("offices", "bestuurslid van de school\r\nraadslid elders")];
        check_done(&own.submit(OFFICES, OFFICES, &typed).await?)?;
        check_says(&own.get(OWN).await?, 200, &["bestuurslid van de school"]);
        let (_server, mut clerk) = on_day(&database.db, "2026-04-01").await?;
        let stored = load_appointment(&database.db, ("wr", "noord"), 1).await?;
        assert!(stored.papers().statement_of_offices);
        let person = clerk.get(&format!("{BODY}/persoon/1-1")).await?;
        check_says(
            &person,
            200,
            &["raadslid elders", "Opgegeven op 1 april 2026"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn neither_offices_nor_none_is_told_and_both_too() -> Checked {
    on_each_database(async |database| {
        notified(&database.db).await?;
        let (_server, mut own) = member_on(&database.db, ("2026-04-01", &email(1))).await?;
        let bare = own.submit(OFFICES, OFFICES, &[]).await?;
        check_says(&bare, 422, &["Vul de functies in", "Fout:"]);
        let both = [("offices", "<b>raadslid</b>"), ("none", "1")];
        let both = own.submit(OFFICES, OFFICES, &both).await?;
        let kept = "&#60;b&#62;raadslid";
        check_says(&both, 422, &["Kies één van beide.", kept]);
        let (_server, mut clerk) = on_day(&database.db, "2026-04-01").await?;
        let page = format!("{BODY}/persoon/3-1");
        let on_paper = [
            ("none", "1"),
            ("stated-on-day", "30"),
            ("stated-on-month", "3"),
            ("stated-on-year", "2026"),
        ];
        let path = format!("{page}/functies");
        check_done(&clerk.submit(&page, &path, &on_paper).await?)?;
        check_says(&clerk.get(&page).await?, 200, &["Geen openbare functies."]);
        for nobody in ["9-1", "loting-1", "x", "01-1"] {
            let page = format!("{BODY}/persoon/{nobody}");
            assert_eq!(clerk.get(&page).await?.status, 404, "{nobody}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_roster_of_a_day_shows_the_offices_that_were_stated_by_then() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-09-01").await?;
        state(&mut clerk, "bestuurslid van de school", ["1", "6", "2026"]).await?;
        state(&mut clerk, "raadslid elders", ["1", "8", "2026"]).await?;
        // A paper of an earlier day that is recorded last stands between them.
        state(
            &mut clerk,
            "voorzitter van de speeltuin",
            ["1", "7", "2026"],
        )
        .await?;
        for (asked, told) in [
            ("op=2026-05-31", None),
            ("op=2026-06-01", Some("bestuurslid van de school")),
            ("op=2026-06-30", Some("bestuurslid van de school")),
            ("op=2026-07-31", Some("voorzitter van de speeltuin")),
            ("op=2026-08-01", Some("raadslid elders")),
            ("op=2027-08-01", Some("raadslid elders")),
            // The slider, from 22 April 2026: 1 June is day 40.
            ("dag=39", None),
            ("dag=40", Some("bestuurslid van de school")),
            ("dag=101", Some("raadslid elders")),
        ] {
            let page = clerk.get(&format!("{BODY}?{asked}")).await?;
            assert_eq!(page.status, 200, "{asked}");
            for office in [
                "bestuurslid van de school",
                "voorzitter van de speeltuin",
                "raadslid elders",
            ] {
                let is_told = page.body.contains(office);
                assert_eq!(is_told, told == Some(office), "{asked}: {office}");
            }
        }
        let person = clerk.get(&format!("{BODY}/persoon/1-1")).await?;
        check_says(&person, 200, &["raadslid elders", "1 augustus 2026"]);
        Ok(())
    })
    .await
}

/// The griffie records a statement on paper of the first member.
async fn state(clerk: &mut Client, offices: &str, on: [&str; 3]) -> Result<(), Failure> {
    let page = format!("{BODY}/persoon/1-1");
    let on = boxes("stated-on", on);
    let days = on.iter().map(|(name, value)| (name.as_str(), *value));
    let fields: Vec<_> = days.chain([("offices", offices)]).collect();
    check_done(
        &clerk
            .submit(&page, &format!("{page}/functies"), &fields)
            .await?,
    )
}
