use crate::sample::{BASE, HOLD, hold, prepare, session_with, start};
use acceptance::{Answer, Checked, on_each_database};

fn check(answer: &Answer, told: &str) {
    assert_eq!(answer.status, 422, "{told}: {}", answer.body);
    assert!(answer.body.contains(told), "{told}: {}", answer.body);
    assert!(answer.body.contains("<title>Fout: "), "{told}");
}

#[tokio::test]
async fn each_wrong_field_of_a_point_is_told() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let path = format!("{BASE}/aanmelding/{}", sample.cool[0]);
        let long = "x".repeat(1001);
        for (fields, told) in [
            (vec![("reason", "x")], "Kies geldig of niet geldig."),
            (
                vec![("verdict", "misschien"), ("reason", "x")],
                "Kies geldig of niet geldig.",
            ),
            (
                vec![("verdict", "valid"), ("reason", "x")],
                "Dit is al het voorstel van het onderzoek.",
            ),
            (
                vec![("verdict", "invalid"), ("reason", " ")],
                "Vul de reden in.",
            ),
            (
                vec![("verdict", "invalid"), ("reason", &long)],
                "Dit is te lang.",
            ),
            (
                vec![("verdict", "invalid"), ("reason", "日本")],
                "Het teken 日 kan niet",
            ),
            (
                vec![("verdict", "invalid"), ("strike", "1"), ("reason", "x")],
                "Schrap de aanduiding niet ook.",
            ),
        ] {
            check(&client.submit(&path, &path, &fields).await?, told);
        }
        assert_eq!(
            client
                .get(&format!("{BASE}/aanmelding/nergens"))
                .await?
                .status,
            404
        );
        assert_eq!(
            client
                .get(&format!("{BASE}/dubbel/{}", sample.cool[0]))
                .await?
                .status,
            404
        );
        assert_eq!(
            client
                .get(&format!("{BASE}/wijkraad/nergens"))
                .await?
                .status,
            404
        );
        assert_eq!(client.get(&format!("{BASE}/1")).await?.status, 404);
        assert_eq!(
            client.get(&format!("{BASE}/1/correctie")).await?.status,
            404
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_wrong_field_of_a_session_is_told() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, _) = start(database).await?;
        for (field, told) in [
            (("place", ""), "Vul in waar de zitting was."),
            (("chair", ""), "Vul de naam van de voorzitter in."),
            (("day-year", ""), "niet compleet"),
            (
                ("day-day", "18"),
                "Die dag ligt vóór de sluiting van de aanmelding",
            ),
            (("day-year", "2027"), "Die dag is nog niet geweest."),
            (("members", "a. de voorzitter"), "staat er twee keer"),
            (("answers", ""), "Er zijn 1 bezwaren en 0 antwoorden."),
        ] {
            check(
                &client.submit(HOLD, HOLD, &session_with(&[field])).await?,
                told,
            );
        }
        // Something changes between looking and confirming.
        let shown = client.submit(HOLD, HOLD, &session_with(&[])).await?;
        let other = shown
            .body
            .replace("name=\"shown\" value=\"", "name=\"shown\" value=\"0");
        let other = Answer {
            body: other,
            ..shown
        };
        assert_eq!(client.send((&other, HOLD), &[]).await?.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_wrong_field_of_a_correction_is_told() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        hold(&mut client).await?;
        for (fields, told) in [
            (vec![("reason", "x")], "Kies schrappen of verplaatsen."),
            (
                vec![("change", "strike"), ("reason", "")],
                "Vul de reden in.",
            ),
            (
                vec![("change", "strike"), ("to", "pernis"), ("reason", "x")],
                "U kiest schrappen en ook een wijk.",
            ),
            (
                vec![("change", "move"), ("reason", "x")],
                "Kies een andere wijk",
            ),
            (
                vec![("change", "move"), ("to", "cool"), ("reason", "x")],
                "Kies een andere wijk",
            ),
            (
                vec![("change", "move"), ("to", "nergens"), ("reason", "x")],
                "Kies een andere wijk",
            ),
        ] {
            check(
                &prepare(&mut client, (1, &sample.cool[0]), &fields).await?,
                told,
            );
        }
        let path = format!("{BASE}/1/correctie");
        let fields = session_with(&[("reason", "x")]);
        check(
            &client.submit(&path, &path, &fields).await?,
            "Er is niets vastgelegd: er is niets voorbereid",
        );
        let strike = [("change", "strike"), ("reason", "te laat")];
        prepare(&mut client, (1, &sample.cool[0]), &strike).await?;
        for (field, told) in [
            (("reason", ""), "Vul in waarom er een correctie is."),
            (("day-day", "22"), "die u corrigeert. Kies een latere dag."),
        ] {
            let fields = [("reason", "x"), field];
            let fields = if field.0 == "reason" {
                &fields[1..]
            } else {
                &fields[..]
            };
            check(
                &client.submit(&path, &path, &session_with(fields)).await?,
                told,
            );
        }
        assert_eq!(
            client.get(&format!("{BASE}/2/correctie")).await?.status,
            404
        );
        assert_eq!(
            client.get(&format!("{BASE}/0/correctie")).await?.status,
            404
        );
        Ok(())
    })
    .await
}
