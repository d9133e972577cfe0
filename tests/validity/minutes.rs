use crate::sample::{BASE, ELECTION, hold, key, start};
use acceptance::{Checked, Paper, on_each_database, without_digests};
use sea_orm::{ConnectionTrait, Statement};
use server::store::registration::application::{PaperKind, list_papers};

const PUBLIC: &str = "/verkiezing/proef/zitting/1";

#[tokio::test]
async fn the_minutes_are_whole_tagged_and_for_everybody() -> Checked {
    on_each_database(async |database| {
        let (server, mut client, sample) = start(database).await?;
        let path = format!("{BASE}/aanmelding/{}", sample.cool[1]);
        let fields = [
            ("verdict", "invalid"),
            ("reason", "Het formulier kwam na de sluiting"),
            ("article", "Reglement art. 5"),
        ];
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
        hold(&mut client).await?;
        let file = server
            .client()
            .get(&format!("{PUBLIC}/geldigheid.pdf"))
            .await?;
        assert_eq!(file.header("content-type"), "application/pdf");
        let paper = Paper::of(&file.bytes);
        assert!(
            paper
                .ask("qpdf", &["--check"], &[])
                .contains("No syntax or stream encoding errors")
        );
        assert_eq!(paper.info("Tagged"), "yes");
        assert_eq!(
            paper.info("Title"),
            "Proces-verbaal van de geldigheid en de nummering"
        );
        let text = paper.text();
        for told in [
            "A.B. (Voornaam1) Achternaam1",
            "Partij van Gisteren",
            "Samen Pernis",
            "Het formulier kwam na de sluiting",
            "Reglement art. 5",
            "A. de Voorzitter",
            "Iedereen kon erin",
            "5 zetels, waarvan 2 door loting onder bewoners.",
            "Dit was de laatste gebeurtenis in het logboek",
            "11 kandidaatstellingen geldig en 1 niet geldig",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
        let page = server.client().get(PUBLIC).await?;
        assert_eq!(page.status, 200);
        for shown in [&text, &page.body].map(|shown| without_digests(shown)) {
            for hidden in ["Geheimestraat", "3011", "1960", "Achternaam1x"] {
                assert!(!shown.contains(hidden), "{hidden}: {shown}");
            }
        }
        for told in [
            "(Voornaam12) Achternaam12",
            "Het formulier kwam na de sluiting",
        ] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        // What was stored is what is sent.
        let key = key(&database.db).await?;
        let papers = list_papers(
            &database.db,
            key.election(),
            (Some(PaperKind::Validity), None),
        );
        assert_eq!(papers.await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_findings_of_the_examination_are_for_the_bureau_alone() -> Checked {
    on_each_database(async |database| {
        let (server, mut client, _) = start(database).await?;
        hold(&mut client).await?;
        let path = format!("{BASE}/1/onderzoek.pdf");
        let file = client.get(&path).await?;
        let paper = Paper::of(&file.bytes);
        assert_eq!((file.status, paper.info("Tagged").as_str()), (200, "yes"));
        assert!(
            paper
                .text()
                .contains("Er zijn 12 kandidaatstellingen onderzocht.")
        );
        assert_ne!(server.client().get(&path).await?.status, 200);
        let public = server
            .client()
            .get(&format!("{PUBLIC}/onderzoek.pdf"))
            .await?;
        assert_eq!(public.status, 404);
        let list = server
            .client()
            .get(&format!("/verkiezing/{ELECTION}/zitting"))
            .await?;
        assert!(list.body.contains(PUBLIC), "{}", list.body);
        let english = server.client().get(&format!("{PUBLIC}?taal=en")).await?;
        assert!(english.body.contains("The candidates"), "{}", english.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_personal_goes_into_the_log() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let path = format!("{BASE}/aanmelding/{}", sample.cool[1]);
        let fields = [("verdict", "invalid"), ("reason", "Een reden met een naam")];
        client.submit(&path, &path, &fields).await?;
        hold(&mut client).await?;
        let backend = database.db.get_database_backend();
        let query = Statement::from_string(backend, "SELECT kind, payload FROM event");
        let mut kinds = Vec::new();
        for row in database.db.query_all_raw(query).await? {
            let (kind, payload): (String, String) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            for hidden in ["Achternaam", "Een reden", "Geheimestraat", "1960-"] {
                assert!(!payload.contains(hidden), "{kind}: {payload}");
            }
            kinds.push(kind);
        }
        for kind in [
            "validity_prepared",
            "validity_decided",
            "validity_session_held",
        ] {
            assert!(kinds.iter().any(|one| one == kind), "{kind}");
        }
        assert_eq!(
            kinds
                .iter()
                .filter(|one| *one == "validity_decided")
                .count(),
            3
        );
        Ok(())
    })
    .await
}
