use crate::sample::{
    BASE, ELECTION, HOLD, LIST, content, finished, hold, key, moment, receive, start,
};
use acceptance::{Checked, on_each_database};
use election::registration::course::Verdict;
use server::store::ListKind;
use server::store::registration::application::list_entrants;
use server::store::registration::list_shortage_decisions;
use server::store::registration::validity::{affected_bodies, list_body_outcomes, list_sessions};
use server::store::write_tx;

#[tokio::test]
async fn the_session_waits_until_everything_was_examined() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, _) = start(database).await?;
        let key = key(&database.db).await?;
        let late = content("cool", 90);
        let id = write_tx(&database.db, async |tx| {
            receive(tx, &key, (&late, None), moment("2026-01-13T10:00:00Z")).await
        })
        .await?;
        let page = client.get(BASE).await?;
        assert!(page.body.contains("nog niet onderzocht"), "{}", page.body);
        assert!(
            page.body
                .contains(&format!("/bureau/{ELECTION}/aanmelding/{id}"))
        );
        assert!(!page.body.contains("Houd de zitting"));
        let elsewhere = client.get(HOLD).await?;
        assert_eq!(elsewhere.header("location"), BASE);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_session_decides_on_everybody_and_on_the_seats() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let page = client.get(BASE).await?;
        assert!(
            page.body
                .contains("Over alle aanmeldingen kan worden besloten.")
        );
        assert!(page.body.contains("Loting onder bewoners voorbereiden"));
        hold(&mut client).await?;
        let sessions = list_sessions(&database.db, ELECTION).await?;
        assert_eq!(sessions.len(), 1);
        assert_eq!(sessions[0].place, "Stadhuis, Coolsingel 40");
        let affected = affected_bodies(&database.db, ELECTION, 1).await?;
        assert_eq!(affected, ["cool", "heijplaat", "pernis"]);
        let outcomes = list_body_outcomes(&database.db, (ELECTION, 1)).await?;
        let figures: Vec<_> = outcomes
            .iter()
            .map(|one| (one.valid, one.seats, one.drawn, one.vote))
            .collect();
        // As many candidates as seats: a vote is held all the same.
        assert_eq!(figures, [(4, 3, 0, true), (5, 5, 0, true), (3, 5, 2, true)]);
        let decided = list_shortage_decisions(&database.db, ELECTION).await?;
        assert_eq!(decided.keys().collect::<Vec<_>>(), ["pernis"]);
        assert_eq!((decided["pernis"].seats, decided["pernis"].drawn), (5, 2));
        let key = key(&database.db).await?;
        let entrants = list_entrants(&database.db, &key, ELECTION, "pernis").await?;
        assert_eq!(entrants.len(), 2);
        assert_eq!((sample.heijplaat.len(), sample.pernis.len()), (5, 3));
        // It is held once.
        assert_eq!(client.get(HOLD).await?.header("location"), BASE);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_decision_that_differs_has_a_reason_and_a_joint_list_can_end_as_one_person() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let path = format!("{BASE}/aanmelding/{}", sample.pernis[0]);
        let fields = [
            ("verdict", "invalid"),
            ("reason", "Woont in een andere stad"),
        ];
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
        let agenda = client.get(BASE).await?;
        assert!(
            agenda.body.contains("Woont in een andere stad"),
            "{}",
            agenda.body
        );
        hold(&mut client).await?;
        let page = client.get(&format!("{BASE}/1")).await?;
        assert!(page.body.contains("Woont in een andere stad"));
        assert!(
            page.body
                .contains("Van deze lijst bleef één kandidaat over."),
            "{}",
            page.body
        );
        let key = key(&database.db).await?;
        let entrants = list_entrants(&database.db, &key, ELECTION, "pernis").await?;
        let joint = entrants
            .iter()
            .find(|one| one.id == LIST)
            .ok_or("no list")?;
        assert_eq!(
            (joint.kind, joint.name.as_str()),
            (ListKind::Persoonlijk, "")
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_aanduiding_is_struck_and_the_candidate_stays() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let path = format!("{BASE}/aanmelding/{}", sample.cool[0]);
        let fields = [
            ("verdict", "valid"),
            ("strike", "1"),
            ("reason", "Te verwarren met een andere partij"),
        ];
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
        hold(&mut client).await?;
        let page = client.get(&format!("{BASE}/1")).await?;
        assert!(page.body.contains("Partij van Gisteren”"), "{}", page.body);
        assert!(page.body.contains("Te verwarren met een andere partij"));
        let key = key(&database.db).await?;
        let entrants = list_entrants(&database.db, &key, ELECTION, "cool").await?;
        let members = entrants.iter().flat_map(|one| &one.members);
        let struck = members.clone().find(|(id, _)| *id == sample.cool[0]);
        assert_eq!(struck.ok_or("gone")?.1.details.aanduiding, "");
        assert_eq!(members.count(), 4);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_stands_in_two_bodies_is_decided_on_first() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let key = key(&database.db).await?;
        // The same person as the first of `cool`, written otherwise.
        let mut again = content("heijplaat", 1);
        again.details.last_name = "ACHTERNAAM1".to_owned();
        let id = write_tx(&database.db, async |tx| {
            let examined = (&again, Some(Verdict::Valid));
            receive(tx, &key, examined, moment("2026-01-13T10:00:00Z")).await
        })
        .await?;
        let agenda = client.get(BASE).await?;
        assert!(
            agenda.body.contains("staat vaker dan is toegestaan"),
            "{}",
            agenda.body
        );
        assert!(!agenda.body.contains("Houd de zitting"));
        let path = format!("{BASE}/dubbel/{id}");
        let fields = [
            ("stays", sample.cool[0].as_str()),
            ("reason", "Koos zelf voor Cool"),
        ];
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
        hold(&mut client).await?;
        let outcomes = list_body_outcomes(&database.db, (ELECTION, 1)).await?;
        assert_eq!((outcomes[1].valid, outcomes[1].invalid), (5, 1));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_persons_with_one_name_and_birthday_can_both_stand() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, _) = start(database).await?;
        let key = key(&database.db).await?;
        let again = content("heijplaat", 1);
        let id = write_tx(&database.db, async |tx| {
            let examined = (&again, Some(Verdict::Valid));
            receive(tx, &key, examined, moment("2026-01-13T10:00:00Z")).await
        })
        .await?;
        let path = format!("{BASE}/dubbel/{id}");
        let fields = [("stays", "others"), ("reason", "Twee adressen, twee BSN")];
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
        hold(&mut client).await?;
        let outcomes = list_body_outcomes(&database.db, (ELECTION, 1)).await?;
        assert_eq!((outcomes[0].valid, outcomes[1].valid), (4, 6));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_not_valid_without_a_reason_blocks_the_session() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, _) = start(database).await?;
        let key = key(&database.db).await?;
        let one = content("cool", 91);
        write_tx(&database.db, async |tx| {
            let examined = (&one, Some(Verdict::Invalid));
            receive(tx, &key, examined, moment("2026-01-13T10:00:00Z")).await
        })
        .await?;
        let agenda = client.get(BASE).await?;
        assert!(
            agenda.body.contains("niet geldig zonder reden"),
            "{}",
            agenda.body
        );
        // Work that nobody began leads back.
        let nowhere = client.get(&format!("{BASE}/voortgang/99")).await?;
        assert_eq!(nowhere.header("location"), BASE);
        assert_eq!(finished(&mut client, BASE).await?.status, 200);
        Ok(())
    })
    .await
}
