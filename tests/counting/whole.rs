use crate::sample::*;
use acceptance::Checked;
use server::audit::Verification;
use server::store::counting::{list_counts, list_station_totals};

#[tokio::test]
async fn two_people_enter_a_station_and_its_votes_are_tabulated() -> Checked {
    in_each_room(async |room| {
        let (mut anna, mut bilal) = room.entered_twice("").await?;
        assert_eq!(room.state().await?, "final");
        let told = bilal.get("/tellen/wr?klaar=1").await?;
        check_says(&told, "gelijk aan de eerste. De telling is definitief");
        check_silent(&anna.get("/tellen/wr?klaar=1").await?, "definitief");
        let db = room.app.db().ok_or("no database")?;
        let votes = list_counts(db, ELECTION, BODY).await?;
        let votes: Vec<_> = votes.iter().map(|one| (one.list, one.votes)).collect();
        assert_eq!(votes, [(1, 40), (1, 20), (2, 30), (3, 10)]);
        assert_eq!(list_station_totals(db, ELECTION).await?[0].votes_cast, 102);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn typing_goes_on_at_the_first_sheet_that_was_not_saved_on_any_computer() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        let begun = begin(&mut anna, 1).await?;
        assert_eq!(begun.header("location"), path(1, "/blad/1"));
        let saved = send_sheet(&mut anna, 1, (1, &typed(1, ""))).await?;
        assert_eq!(saved.header("location"), path(1, "/blad/2"));
        // Another computer, the same person.
        let mut elsewhere = room.person("anna").await?;
        let waiting = elsewhere.get("/tellen/wr").await?;
        check_says(&waiting, "Dit wacht op u");
        check_says(&waiting, "Uw invoer is nog niet af");
        let on = begin(&mut elsewhere, 1).await?;
        assert_eq!(on.header("location"), path(1, "/blad/2"));
        let first = elsewhere.get(&path(1, "/blad/1")).await?;
        check_says(&first, "✓ bewaard");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn numbers_are_read_with_points_and_spaces_and_nothing_is_zero() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        let mut fields = typed(2, "A=1.234 B=");
        for (name, value) in &mut fields {
            if name == "D" {
                *value = "1\u{a0}234".to_owned();
            }
        }
        send_sheet(&mut anna, 1, (2, &fields)).await?;
        let shown = anna.get(&path(1, "/blad/2")).await?;
        check_says(&shown, "name=\"A\" value=\"1234\"");
        check_says(&shown, "name=\"B\" value=\"0\"");
        check_says(&shown, "name=\"D\" value=\"1234\"");
        check_says(&shown, "Opgeteld: 1.234");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_step_is_in_the_log_and_the_log_is_whole() -> Checked {
    in_each_room(async |room| {
        room.entered_twice("").await?;
        let mut lezer = room.person("lezer").await?;
        let log = lezer.get("/controle").await?;
        check_says(&log, "Invoer van een stembureau afgerond");
        let db = room.app.db().ok_or("no database")?;
        let verified = server::audit::verify(db).await?;
        assert!(
            matches!(verified, Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}
