use crate::sample::{BASE, confirm, hold, key, prepare, session_with, start};
use acceptance::{Checked, on_each_database};
use server::store::registration::validity::list_appeals;

const LODGED: [(&str, &str); 8] = [
    ("kind", "appeal"),
    ("session", "1"),
    ("by", "candidate"),
    ("name", "J. Bezwaarmaker"),
    ("day-day", "26"),
    ("day-month", "1"),
    ("day-year", "2026"),
    ("text", "Mijn formulier was op tijd"),
];

fn with<'f>(other: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = LODGED.into_iter();
    let kept = kept.filter(|(name, _)| other.iter().all(|(one, _)| one != name));
    kept.chain(other.iter().copied()).collect()
}

#[tokio::test]
async fn an_appeal_is_followed_to_its_correction() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let path = format!("{BASE}/beroep");
        assert!(
            client
                .get(&path)
                .await?
                .body
                .contains("Er is nog geen zitting gehouden.")
        );
        hold(&mut client).await?;
        let fields = with(&[("application", sample.cool[0].as_str())]);
        let lodged = client.submit(&path, &path, &fields).await?;
        let one = format!("{path}/1");
        assert_eq!(lodged.header("location"), one, "{}", lodged.body);
        let page = client.get(&path).await?;
        assert!(page.body.contains("open, termijn"), "{}", page.body);
        assert!(!page.body.contains("J. Bezwaarmaker"));
        assert!(client.get(&one).await?.body.contains("J. Bezwaarmaker"));
        let strike = [("change", "strike"), ("reason", "beroep gegrond")];
        prepare(&mut client, (1, &sample.cool[0]), &strike).await?;
        let correction = format!("{BASE}/1/correctie");
        confirm(
            &mut client,
            &correction,
            &session_with(&[("reason", "beroep"), ("day-day", "28")]),
        )
        .await?;
        let outcome = [
            ("outcome", "upheld"),
            ("day-day", "28"),
            ("day-month", "1"),
            ("day-year", "2026"),
            ("correction", "2"),
            ("text", "Het beroep is gegrond"),
        ];
        let shown = client.get(&one).await?;
        assert_eq!(client.send((&shown, &one), &outcome).await?.status, 303);
        // A colleague who saw it open is told that it is not.
        assert_eq!(client.send((&shown, &one), &outcome).await?.status, 409);
        let page = client.get(&path).await?;
        assert!(
            page.body.contains("gegrond")
                && page.body.contains("Gevolgd door correctie in zitting 2."),
            "{}",
            page.body
        );
        let key = key(&database.db).await?;
        let appeals = list_appeals(&database.db, &key).await?;
        assert_eq!(appeals[0].steps[0].correction, Some(2));
        // The calendar of 2026 gives four days after the session.
        assert_eq!(appeals[0].until.to_string(), "2026-01-27");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_that_is_too_late_is_recorded_and_marked() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, _) = start(database).await?;
        hold(&mut client).await?;
        let path = format!("{BASE}/beroep");
        let fields = with(&[("day-month", "2")]);
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
        assert!(client.get(&path).await?.body.contains("te laat"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_wrong_field_of_an_appeal_is_told() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, _) = start(database).await?;
        hold(&mut client).await?;
        let path = format!("{BASE}/beroep");
        for (field, told) in [
            (("kind", ""), "Kies bezwaar of beroep."),
            (("by", "x"), "Kies van wie het komt."),
            (("session", "9"), "Kies een zitting uit de lijst."),
            (("name", ""), "Vul de naam in."),
            (("text", ""), "Vul in wat er is aangevoerd."),
            (
                ("application", "xxxx-xxxx"),
                "Dit kenmerk is er niet in deze verkiezing.",
            ),
            (("day-day", "20"), "Die dag kan niet"),
            (("day-year", "2030"), "Die dag is nog niet geweest."),
        ] {
            let answer = client.submit(&path, &path, &with(&[field])).await?;
            assert_eq!(answer.status, 422, "{told}");
            assert!(answer.body.contains(told), "{told}: {}", answer.body);
        }
        client.submit(&path, &path, &LODGED).await?;
        let one = format!("{path}/1");
        let outcome = [
            ("outcome", "upheld"),
            ("day-day", "28"),
            ("day-month", "1"),
            ("day-year", "2026"),
            ("text", "gegrond"),
        ];
        for (field, told) in [
            (("outcome", "x"), "Kies hoe het afliep."),
            (("text", ""), "Vul in wat er is beslist, en waarom."),
            (("day-day", "24"), "Die dag kan niet"),
            (("correction", "5"), "Kies een zitting uit de lijst."),
        ] {
            let shown = client.get(&one).await?;
            let kept = outcome.into_iter().filter(|(name, _)| *name != field.0);
            let fields: Vec<_> = kept.chain([field]).collect();
            let answer = client.send((&shown, &one), &fields).await?;
            assert_eq!(answer.status, 422, "{told}");
            assert!(answer.body.contains(told), "{told}: {}", answer.body);
        }
        assert_eq!(client.get(&format!("{path}/7")).await?.status, 404);
        Ok(())
    })
    .await
}
