//! The proof of a ballot on paper: whole, tagged, with every name, and the same bytes twice.

use crate::sample::{
    NORTH, SITTING, SOUTH, by, coordinator, draw_by_hand, fill, order, payloads, serve,
};
use acceptance::{Checked, Paper, keys, on_each_database, single_spaced};
use server::actions::ballot::make_ballot_proof;
use server::store::write_tx;

#[tokio::test]
async fn the_proof_holds_every_name_and_number_and_is_whole() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw_by_hand(
            &mut client,
            NORTH,
            &order(&["n-twee", "list-samen", "n-een"]),
        )
        .await?;
        let file = client.get(&format!("{NORTH}/drukproef.pdf")).await?;
        assert_eq!(file.header("content-type"), "application/pdf");
        let paper = Paper::of(&file.bytes);
        let told = paper.ask("qpdf", &["--check"], &[]);
        assert!(told.contains("No syntax"), "{told}");
        assert_eq!(paper.info("Tagged"), "yes");
        assert!(paper.info("Title").contains("Drukproef stembiljet"));
        let text = single_spaced(&paper.text());
        for told in [
            "1 A.B. (Anna) van Twee Groep Twee Rotterdam",
            "2 Samen voor Noord",
            "1. A.B. (Anna) van Eerste",
            "3. A.B. (Anna) van Derde",
            "A.B. (Anna) van Eén",
            "De volgorde van de 3 lijsten is geloot.",
            "De voorzitter",
            "Dit is geen echt stembiljet.",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_ballot_at_the_same_moment_gives_the_same_bytes() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw_by_hand(&mut client, SOUTH, &order(&["z-een", "z-twee"])).await?;
        let by = by(100);
        let (first, second) = write_tx(&database.db, async |tx| {
            let key = keys().of_election(tx, "wr").await?;
            let sheets = server::publication::list_sheets(
                tx,
                &server::store::registration::load_election(tx, "wr").await?,
                Some("zuid"),
            )
            .await?;
            let of = server::documents::ProofOf {
                election: "Proefverkiezing".to_owned(),
                day: by.at.date_naive(),
                official: true,
                sheets,
                head: (1, String::new()),
                made_at: by.at,
            };
            let locale = server::locale::Locale::Dutch;
            let first = server::documents::write_proof(locale, &of)?;
            let made = make_ballot_proof(tx, &by, &key, ("wr", "zuid")).await?;
            assert_eq!(made.map(|paper| paper.version), Some(2));
            Ok((first, server::documents::write_proof(locale, &of)?))
        })
        .await?;
        assert_eq!(first, second);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_proof_holds_all_bodies_and_grows_old_with_the_next_draw() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let make = format!("{SITTING}/drukproef");
        let nothing = client.get(SITTING).await?;
        let refused = client.send((&nothing, &make), &[]).await?;
        assert_eq!(refused.status, 409, "{}", refused.body);
        draw_by_hand(&mut client, SOUTH, &order(&["z-een", "z-twee"])).await?;
        let made = fill(&mut client, (SITTING, &make), &[]).await?;
        assert_eq!((made.status, made.header("location")), (303, SITTING));
        draw_by_hand(
            &mut client,
            NORTH,
            &order(&["n-een", "n-twee", "list-samen"]),
        )
        .await?;
        let page = client.get(SITTING).await?;
        assert!(
            page.body.contains("Na deze drukproef is er nog geloot."),
            "{}",
            page.body
        );
        fill(&mut client, (SITTING, &make), &[]).await?;
        let file = client.get(&format!("{SITTING}/drukproef.pdf")).await?;
        let paper = Paper::of(&file.bytes);
        let told = paper.ask("qpdf", &["--check"], &[]);
        assert!(told.contains("No syntax"), "{told}");
        let text = single_spaced(&paper.text());
        for told in ["van Zuiden", "van Tweede", "alle wijken"] {
            assert!(text.contains(told), "{told}: {text}");
        }
        assert_eq!(payloads(&database.db, "ballot_proof_made").await?.len(), 4);
        Ok(())
    })
    .await
}
