use super::sample::{
    APPOINTMENTS, BODY, admit, check_done, check_says, confirm, of_2026, on_day, send_notices,
};
use acceptance::{Checked, Client, on_each_database};
use sea_orm::DatabaseConnection;

#[tokio::test]
async fn the_roster_shows_the_members_of_the_day_that_is_asked() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = seated(&database.db).await?;
        let before = client.get(&format!("{BODY}?op=2026-04-21")).await?;
        check_says(
            &before,
            200,
            &[
                "Op deze dag waren de leden nog niet begonnen.",
                "22 april 2026",
            ],
        );
        assert!(!before.body.contains("zetels zijn bezet"));
        let at = client.get(&format!("{BODY}?op=2026-04-22")).await?;
        let told = ["De leden op 22 april 2026", "2 van de 3 zetels zijn bezet."];
        check_says(&at, 200, &told);
        check_says(
            &at,
            200,
            &[
                "Ayşe van Noord",
                "lijst 1, 50 stemmen",
                "vacant sinds",
                "gekozen",
            ],
        );
        let after = client.get(&format!("{BODY}?op=1-9-2027")).await?;
        check_says(
            &after,
            200,
            &[
                "De leden op 1 september 2027",
                "2 van de 3 zetels zijn bezet.",
            ],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_members_of_today_are_shown_with_who_is_next_and_their_history() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = seated(&database.db).await?;
        let page = client.get(BODY).await?;
        check_says(
            &page,
            200,
            &[
                "De leden op 23 april 2026",
                "Komt deze zetel vrij?",
                "Đorđe van Noord",
            ],
        );
        check_says(
            &page,
            200,
            &[
                "Wie op welke zetel zat",
                "gekozen, sinds 22 april 2026",
                "<svg",
            ],
        );
        check_says(&page, 200, &["/griffie/wr/noord/benoeming/1"]);
        let earlier = client.get(&format!("{BODY}?op=2026-04-22")).await?;
        assert!(!earlier.body.contains("Komt deze zetel vrij?"));
        let overview = client.get("/griffie/wr").await?;
        check_says(&overview, 200, &["Wijkraad Noord", "Wijkraad Zuid"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_day_that_does_not_exist_is_told_and_kept() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = seated(&database.db).await?;
        for (asked, kept) in [
            ("morgen", "value=\"morgen\""),
            ("2027-02-30", "value=\"2027-02-30\""),
            ("30-02-2027", "value=\"30-02-2027\""),
            ("27-5-2", "value=\"27-5-2\""),
            ("%3Cb%3E", "value=\"&#60;b&#62;\""),
        ] {
            let page = client.get(&format!("{BODY}?op={asked}")).await?;
            check_says(
                &page,
                422,
                &[
                    "Deze dag bestaat niet.",
                    kept,
                    "aria-invalid",
                    "De leden op 23 april 2026",
                ],
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_body_or_an_election_that_is_not_there_is_not_found() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = seated(&database.db).await?;
        for path in [
            "/griffie/nergens",
            "/griffie/wr/nergens",
            "/griffie/nergens/noord",
            "/griffie/wr/nergens/benoemingen",
            "/griffie/wr/noord/benoeming/99",
            "/griffie/nergens/benoemingen",
        ] {
            assert_eq!(client.get(path).await?.status, 404, "{path}");
        }
        Ok(())
    })
    .await
}

/// Two of three are installed; a clerk on the day after.
async fn seated(
    db: &DatabaseConnection,
) -> Result<(acceptance::Server, Client), super::sample::Failure> {
    of_2026(db).await?;
    send_notices(db).await?;
    let (_server, mut client) = on_day(db, "2026-04-22").await?;
    admit(&mut client, 1).await?;
    admit(&mut client, 2).await?;
    let install = format!("{APPOINTMENTS}/installatie");
    check_done(&confirm(&mut client, (APPOINTMENTS, &install), &[]).await?)?;
    on_day(db, "2026-04-23").await
}
