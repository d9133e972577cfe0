//! The numbered lists as files: CSV that gives the same ballot elsewhere, and EML_NL 230b read back.

use crate::people::Failure;
use crate::sample::{
    EAST, NORTH, SITTING, SOUTH, body, by, coordinator, draw_by_hand, election, order, serve,
};
use acceptance::{Checked, Client, on_each_database};
use eml_nl::documents::candidate_lists::CandidateLists;
use eml_nl::io::{EMLParsingMode, EMLRead};
use eml_nl::utils::ElectionCategory;
use server::actions::registration::set_up_election;
use server::store::registration::list_lists;
use server::store::write_tx;
use std::time::Duration;

#[tokio::test]
async fn the_files_give_the_same_ballot_in_another_election() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw_by_hand(
            &mut client,
            NORTH,
            &order(&["n-twee", "list-samen", "n-een"]),
        )
        .await?;
        draw_by_hand(&mut client, SOUTH, &order(&["z-twee", "z-een"])).await?;
        let only = client.get(EAST).await?;
        client.send((&only, &format!("{EAST}/enige")), &[]).await?;
        let copy = election("kopie", "rotterdam-2026");
        let bodies = ["noord", "zuid", "oost", "west"].map(body);
        write_tx(&database.db, async |tx| {
            set_up_election(tx, &by(0), &copy, &bodies).await
        })
        .await?;
        for kind in ["lijsten", "kandidaten"] {
            let file = client.get(&format!("{SITTING}/{kind}.csv")).await?;
            assert!(file.body.starts_with('\u{feff}'), "{kind}");
            let to = format!("/bureau/kopie/invoer/{kind}");
            import(&mut client, &to, file.body.as_bytes()).await?;
            let again = client.get(&format!("{to}/gegevens.csv")).await?;
            assert_eq!(again.body, file.body);
        }
        for code in ["noord", "zuid", "oost"] {
            let drawn = list_lists(&database.db, "wr", code).await?;
            assert_eq!(
                list_lists(&database.db, "kopie", code).await?,
                drawn,
                "{code}"
            );
            assert!(!drawn.is_empty());
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_does_not_take_the_place_of_a_ballot_that_was_drawn() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw_by_hand(&mut client, SOUTH, &order(&["z-twee", "z-een"])).await?;
        let to = "/bureau/wr/invoer/lijsten";
        let lists = "wijkraad;list;name;kind\nzuid;1;;persoonlijk\n";
        let file = ("bestand", "bestand.csv", lists.as_bytes());
        let refused = client.upload((to, to), &[], file).await?;
        assert!(refused.body.contains("is geloot"), "{}", refused.body);
        assert_eq!(list_lists(&database.db, "wr", "zuid").await?.len(), 2);
        let withdrawal = format!("{to}/intrekken");
        let reason = [("reden", "Het bestand was oud")];
        let refused = client.submit(&withdrawal, &withdrawal, &reason).await?;
        assert_eq!(refused.status, 409, "{}", refused.body);
        assert_eq!(list_lists(&database.db, "wr", "zuid").await?.len(), 2);
        Ok(())
    })
    .await
}

/// Hands a file in, confirms it and waits until it is taken in.
async fn import(client: &mut Client, to: &str, content: &[u8]) -> Result<(), Failure> {
    let file = ("bestand", "bestand.csv", content);
    let handed_in = client.upload((to, to), &[], file).await?;
    let address = handed_in.header("location").to_owned();
    assert_eq!(handed_in.status, 303, "{}", handed_in.body);
    let shown = client.get(&address).await?;
    client.send((&shown, &address), &[]).await?;
    for _ in 0..600 {
        let answer = client.get(&address).await?;
        if answer.header("refresh").is_empty() {
            assert!(answer.body.contains("<h1>Ingelezen"), "{}", answer.body);
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err("the import never ends".into())
}

#[tokio::test]
async fn the_eml_file_says_what_the_ballot_says() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let address = format!("{NORTH}/kandidatenlijsten.eml.xml");
        assert_eq!(client.get(&address).await?.status, 404, "nothing was drawn");
        draw_by_hand(
            &mut client,
            NORTH,
            &order(&["n-twee", "list-samen", "n-een"]),
        )
        .await?;
        let file = client.get(&address).await?;
        let name = "Kandidatenlijsten_GC2026_noord.eml.xml";
        assert!(file.header("content-disposition").contains(name));
        assert_eq!(
            client.get(&address).await?.bytes,
            file.bytes,
            "the same bytes twice"
        );
        if let Ok(kept) = std::env::var("WIJKZETEL_KEEP_EML") {
            std::fs::write(kept, &file.bytes)?;
        }
        let read = CandidateLists::parse_eml(&file.body, EMLParsingMode::Strict).ok()?;
        let election = &read.candidate_list.election;
        let id = &election.identifier;
        assert_eq!(id.id.raw(), "GC2026_noord");
        assert_eq!(id.category.value()?.as_ref(), &ElectionCategory::GC);
        assert_eq!(id.election_date.raw(), "2026-03-18");
        assert_eq!(
            id.domain.as_ref().map(|domain| &*domain.name),
            Some("Wijk noord")
        );
        let [contest] = election.contests.as_slice() else {
            panic!("one contest expected");
        };
        let stored = list_lists(&database.db, "wr", "noord").await?;
        assert_eq!(contest.affiliations.len(), stored.len());
        for (written, list) in contest.affiliations.iter().zip(&stored) {
            assert_eq!(written.identifier.id.raw(), list.number.to_string());
            let registered = written.identifier.registered_name.as_deref();
            let expected = match list.name.as_str() {
                "" => list.candidates[0].aanduiding.as_str(),
                name => name,
            };
            assert_eq!(registered, Some(expected));
            assert_eq!(written.candidates.len(), list.candidates.len());
            for (written, one) in written.candidates.iter().zip(&list.candidates) {
                let name = &written.full_name.person_name;
                assert_eq!(written.identifier.id.raw(), one.number.to_string());
                assert_eq!(name.get_last_name(), one.last_name);
                assert_eq!(name.get_first_name(), Some(one.first_name.as_str()));
                assert_eq!(name.get_initials(), Some(one.initials.as_str()));
                assert_eq!(name.get_name_prefix(), Some(one.prefix.as_str()));
                let address = written.qualifying_address.as_ref();
                let locality = address.map(|address| address.locality().locality_name());
                assert_eq!(locality, Some(one.locality.as_str()));
            }
        }
        Ok(())
    })
    .await
}
