//! Another file in the place of one that was imported, and removing what was imported.

use crate::bureau::{
    CANDIDATES, COUNTS, ELECTION, LISTS, STATIONS, TOTALS, by, main_of, page, shown_in, start,
};
use acceptance::{Checked, on_each_database};
use sea_orm::{ConnectionTrait, Statement};
use server::actions::allocation::{Establishment, establish_result};
use server::store::allocation::load_latest_result;
use server::store::counting::load_votes;
use server::store::import::{ImportState, list_imports, load_content};
use server::store::registration::list_lists;
use server::store::write_tx;

const WHY: [(&str, &str); 1] = [("reden", "Er stond een fout in")];

#[tokio::test]
async fn another_file_replaces_the_one_before_as_a_whole_and_both_are_kept() -> Checked {
    on_each_database(async |database| {
        let (db, mut bureau) = (&database.db, start(database).await?);
        bureau.import_first(5).await?;
        let corrected = COUNTS.replace("1;1;1;10", "1;1;1;9");
        let address = bureau
            .checked((ELECTION, "tellingen"), corrected.as_bytes())
            .await?;
        let shown = bureau.coordinator.get(&address).await?;
        assert!(
            shown.body.contains("Dit vervangt de 8 regels"),
            "{}",
            main_of(&shown)
        );
        // A and B make 22, and the candidates have 21 votes now.
        assert!(shown.body.contains("F202"), "{}", main_of(&shown));
        let without = bureau.confirm(&address, &[]).await?;
        assert_eq!(without.status, 422);
        assert!(
            without.body.contains("Geef de reden") && without.body.contains("Geef een toelichting")
        );
        let fields = [
            ("reden", "Herteld"),
            ("toelichting", "Zo staat het op papier"),
        ];
        bureau.confirm(&address, &fields).await?;
        let done = bureau.wait(&address).await?;
        assert!(done.body.contains("Herteld") && done.body.contains("Zo staat het op papier"));
        let votes = load_votes(db, ELECTION, "pernis").await?;
        assert_eq!(votes.lists[0].candidates, [12, 9]);
        let imports = list_imports(db, ELECTION).await?;
        let counts: Vec<_> = imports
            .iter()
            .filter(|one| one.kind.word() == "counts")
            .collect();
        let states = [counts[0].state, counts[1].state];
        assert_eq!(states, [ImportState::Imported, ImportState::Replaced]);
        assert_eq!(load_content(db, counts[1].id).await?, COUNTS.as_bytes());
        let query =
            "SELECT payload FROM event WHERE kind = 'file_imported' ORDER BY seq DESC LIMIT 1";
        let query = Statement::from_string(db.get_database_backend(), query);
        let row = db.query_one_raw(query).await?.ok_or("no event")?;
        let payload: String = row.try_get("", "payload")?;
        for import in counts {
            assert!(payload.contains(&import.sha256), "{payload}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_name_can_be_corrected_after_the_counts_and_nobody_can_be_left_out() -> Checked {
    on_each_database(async |database| {
        let (db, mut bureau) = (&database.db, start(database).await?);
        bureau.import_first(5).await?;
        let corrected = CANDIDATES.replace("Bakker", "Bakkér");
        bureau
            .import((ELECTION, "kandidaten"), corrected.as_bytes(), &WHY)
            .await?;
        let lists = list_lists(db, ELECTION, "pernis").await?;
        assert_eq!(lists[0].candidates[0].last_name, "Bakkér");
        assert_eq!(
            load_votes(db, ELECTION, "pernis").await?.lists[0].candidates,
            [13, 9]
        );
        let fewer = CANDIDATES.replace("pernis;1;2;B.;Ben;de;Boer;;Rotterdam\n", "");
        let answer = bureau
            .hand_in((ELECTION, "kandidaten"), fewer.as_bytes())
            .await?;
        assert_eq!(answer.status, 422);
        assert!(
            answer.body.contains("trek eerst de tellingen in"),
            "{}",
            main_of(&answer)
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_list_can_be_removed_after_what_rests_on_it_was_withdrawn() -> Checked {
    on_each_database(async |database| {
        let (db, mut bureau) = (&database.db, start(database).await?);
        bureau.import_first(5).await?;
        let withdraw = |kind: &str| format!("{}/intrekken", page(ELECTION, kind));
        let client = &mut bureau.coordinator;
        let at = withdraw("kandidaten");
        let early = client.submit(&at, &at, &WHY).await?;
        assert_eq!(early.status, 409);
        assert!(
            early.body.contains("andere gegevens bouwen hierop"),
            "{}",
            main_of(&early)
        );
        for kind in ["totalen", "tellingen", "kandidaten"] {
            let at = withdraw(kind);
            let without = client.submit(&at, &at, &[]).await?;
            assert_eq!(without.status, 422, "{kind}");
            assert_eq!(client.submit(&at, &at, &WHY).await?.status, 303, "{kind}");
        }
        let first = client
            .get(&format!("{}/5", page(ELECTION, "totalen")))
            .await?;
        assert!(first.body.contains(WHY[0].1), "{}", main_of(&first));
        let fewer = LISTS.replace("pernis;2;;persoonlijk\n", "");
        bureau
            .import((ELECTION, "lijsten"), fewer.as_bytes(), &WHY)
            .await?;
        assert_eq!(list_lists(db, ELECTION, "pernis").await?.len(), 1);
        let fewer = STATIONS.replace("pernis;2;School;;;;100\n", "");
        bureau
            .import((ELECTION, "stembureaus"), fewer.as_bytes(), &WHY)
            .await?;
        let fewer = CANDIDATES.replace("pernis;2;1;C.;Cor;;Visser;;Rotterdam\n", "");
        bureau
            .import((ELECTION, "kandidaten"), fewer.as_bytes(), &[])
            .await?;
        assert_eq!(
            list_lists(db, ELECTION, "pernis").await?[0]
                .candidates
                .len(),
            2
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_a_result_the_ballot_stays_and_counts_can_be_corrected() -> Checked {
    on_each_database(async |database| {
        let (db, mut bureau) = (&database.db, start(database).await?);
        bureau.import_first(5).await?;
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 25).ok_or("no day")?;
        let established = write_tx(db, async |tx| {
            establish_result(tx, &by(), (ELECTION, "pernis"), (day, "")).await
        });
        assert_eq!(established.await?, Establishment::Established(1));
        let other = CANDIDATES.replace("Bakker", "Bakkér");
        let answer = bureau
            .hand_in((ELECTION, "kandidaten"), other.as_bytes())
            .await?;
        assert_eq!(answer.status, 422);
        assert!(
            answer
                .body
                .contains("Voor pernis is geloot of een uitslag vastgesteld"),
            "{}",
            main_of(&answer)
        );
        let elsewhere = CANDIDATES.replace("Smit", "Smid");
        bureau
            .import((ELECTION, "kandidaten"), elsewhere.as_bytes(), &WHY)
            .await?;
        let corrected = COUNTS.replace("1;1;1;10\n1;1;2;5", "1;1;1;5\n1;1;2;10");
        bureau
            .import((ELECTION, "tellingen"), corrected.as_bytes(), &WHY)
            .await?;
        let result = load_latest_result(db, ELECTION, "pernis")
            .await?
            .ok_or("no result")?;
        assert_eq!(result.votes.lists[0].candidates, [13, 9]);
        assert_eq!(
            load_votes(db, ELECTION, "pernis").await?.lists[0].candidates,
            [8, 14]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_shown_must_still_hold_when_it_is_confirmed() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        let totals = bureau
            .checked((ELECTION, "totalen"), TOTALS.as_bytes())
            .await?;
        let shown = bureau.coordinator.get(&totals).await?;
        bureau
            .import((ELECTION, "tellingen"), COUNTS.as_bytes(), &[])
            .await?;
        let digest = shown_in(&shown.body);
        let fields = [("csrf", shown.csrf()), ("shown", &*digest)];
        let answer = bureau.coordinator.post(&totals, &fields).await?;
        assert_eq!(answer.status, 409);
        assert!(
            answer.body.contains("Kies het bestand opnieuw"),
            "{}",
            main_of(&answer)
        );
        Ok(())
    })
    .await
}
