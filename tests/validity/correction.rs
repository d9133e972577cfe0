use crate::sample::{
    BASE, ELECTION, confirm, content, hold, key, moment, prepare, receive, session_with, start,
};
use acceptance::{Checked, Paper, on_each_database};
use server::store::registration::application::list_entrants;
use server::store::registration::validity::{affected_bodies, list_sessions};
use server::store::write_tx;

#[tokio::test]
async fn one_correction_strikes_adds_and_moves_and_the_old_minutes_stay() -> Checked {
    on_each_database(async |database| {
        let (server, mut client, sample) = start(database).await?;
        hold(&mut client).await?;
        let before = client.get(&format!("{BASE}/1/geldigheid.pdf")).await?;
        // It came on paper after the session.
        let key = key(&database.db).await?;
        let late = content("heijplaat", 92);
        let added = write_tx(&database.db, async |tx| {
            receive(tx, &key, (&late, None), moment("2026-01-24T10:00:00Z")).await
        })
        .await?;
        let strike = [
            ("change", "strike"),
            ("reason", "te laat"),
            ("article", "art. 5"),
        ];
        let move_on = [
            ("change", "move"),
            ("to", "cool"),
            ("reason", "woont in Cool"),
        ];
        for (id, fields) in [
            (&sample.cool[0], &strike[..]),
            (&added, &[("reason", "ten onrechte niet genoemd")]),
            (&sample.pernis[0], &move_on),
        ] {
            assert_eq!(prepare(&mut client, (1, id), fields).await?.status, 303);
        }
        let path = format!("{BASE}/1/correctie");
        let page = client.get(&path).await?;
        assert!(
            page.body
                .contains("Er waren 12 geldige kandidaatstellingen. Het worden er 12."),
            "{}",
            page.body
        );
        let fields = session_with(&[("reason", "drie vergissingen"), ("day-day", "26")]);
        let held = confirm(&mut client, &path, &fields).await?;
        assert_eq!(held.header("location"), format!("{BASE}/2"));
        // The list of pernis only loses a candidate, so it keeps its number.
        let affected = affected_bodies(&database.db, ELECTION, 2).await?;
        assert_eq!(affected, ["cool", "heijplaat"]);
        let sessions = list_sessions(&database.db, ELECTION).await?;
        assert_eq!(
            (sessions[1].corrects, sessions[1].reason.as_str()),
            (Some(1), "drie vergissingen")
        );
        let entrants = list_entrants(&database.db, &key, ELECTION, "cool").await?;
        let ids: Vec<_> = entrants.iter().map(|one| &one.id).collect();
        assert!(
            ids.contains(&&sample.pernis[0]) && !ids.contains(&&sample.cool[0]),
            "{ids:?}"
        );
        let text = Paper::of(&client.get(&format!("{BASE}/2/geldigheid.pdf")).await?.bytes).text();
        for told in [
            "zitting 1 van 23 januari 2026",
            "drie vergissingen",
            "geschrapt",
            "toegevoegd",
            "verplaatst",
            "woont in Cool",
            "art. 5",
            "Voor 2 raden wordt opnieuw geloot.",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
        let after = client.get(&format!("{BASE}/1/geldigheid.pdf")).await?;
        assert_eq!(before.bytes, after.bytes);
        let old = server
            .client()
            .get(&format!("/verkiezing/{ELECTION}/zitting/1"))
            .await?;
        assert!(
            old.body.contains("Deze zitting is later gecorrigeerd."),
            "{}",
            old.body
        );
        // Another correction starts from the last session.
        let elsewhere = client.get(&path).await?;
        assert_eq!(elsewhere.header("location"), format!("{BASE}/2/correctie"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_prepared_can_be_taken_back() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        hold(&mut client).await?;
        let strike = [("change", "strike"), ("reason", "te laat")];
        prepare(&mut client, (1, &sample.cool[0]), &strike).await?;
        let path = format!("{BASE}/1/correctie");
        assert!(client.get(&path).await?.body.contains("geschrapt"));
        let back = format!("{path}/aanmelding/{}/terug", sample.cool[0]);
        assert_eq!(client.submit(&path, &back, &[]).await?.status, 303);
        assert!(
            client
                .get(&path)
                .await?
                .body
                .contains("Er is nog niets voorbereid.")
        );
        Ok(())
    })
    .await
}
