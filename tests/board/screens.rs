use super::sample::{BOARD, OTHER, SOUND, Scene, holds};
use acceptance::{Answer, Checked, Client, databases, on_each_database};
use election::counting::Whose;

fn page() -> String {
    format!("{BOARD}/schermen")
}

/// Makes a screen; answers its address.
async fn make(leader: &mut Client, name: &str) -> Result<String, crate::people::Failure> {
    let made = leader.submit(&page(), &page(), &[("name", name)]).await?;
    assert_eq!(made.status, 303, "{}", made.body);
    let shown = leader.get(&page()).await?;
    let after = shown.body.split_once("href=\"/scherm/");
    let token = after.and_then(|(_, rest)| rest.split('"').next());
    Ok(format!("/scherm/{}", token.ok_or("no address")?))
}

#[tokio::test]
async fn a_screen_shows_progress_to_everybody_with_its_address_until_it_is_withdrawn() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(1, SOUND).await?;
        let mut leader = scene.leader().await?;
        let address = make(&mut leader, "Beamer").await?;
        let mut anybody = scene.server.client();
        let shown = anybody.get(&address).await?;
        assert_eq!(shown.status, 200, "{}", shown.body);
        holds(
            &shown,
            &[
                "1 van 6 klaar",
                "Bloemhof",
                "1 van 2",
                "0 van 2",
                "data-poll=\"5\"",
            ],
        );
        for hidden in ["Naam van", "Buurthuis", "<form", "csrf"] {
            assert!(!shown.body.contains(hidden), "{hidden}");
        }
        assert!(shown.cookies().is_empty());
        // A year later it is still there: an address does not expire.
        scene.at("2027-03-18T20:30:00Z")?;
        assert_eq!(anybody.get(&address).await?.status, 200);

        let mut leader = scene.leader().await?;
        let to = format!("{}/1/intrekken", page());
        assert_eq!(leader.submit(&page(), &to, &[]).await?.status, 303);
        let gone = anybody.get(&address).await?;
        assert_eq!(gone.status, 410);
        holds(
            &gone,
            &["Dit scherm is ingetrokken", "Vraag de coördinator"],
        );
        assert!(!gone.body.contains("Bloemhof"));
        holds(
            &leader.get(&page()).await?,
            &["Ingetrokken door Naam van leider"],
        );
        assert_eq!(leader.submit(&page(), &to, &[]).await?.status, 409);
        let second = make(&mut leader, "Beamer").await?;
        assert_ne!(second, address);
        assert_eq!(anybody.get(&second).await?.status, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_with_another_signature_leads_nowhere() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let address = make(&mut leader, "Beamer").await?;
        let last = if address.ends_with('0') { "1" } else { "0" };
        let altered = format!("{}{last}", &address[..address.len() - 1]);
        let other_number = address.replace(".1.", ".2.");
        let shorter = &address[..address.len() - 1];
        for wrong in [
            altered.as_str(),
            &other_number,
            shorter,
            "/scherm/wr2026.1",
            "/scherm/x",
        ] {
            let answer = scene.server.client().get(wrong).await?;
            assert_eq!(answer.status, 404, "{wrong}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_screen_needs_a_name() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let wrong = leader.submit(&page(), &page(), &[("name", " ")]).await?;
        assert_eq!(wrong.status, 422);
        holds(&wrong, &["<title>Fout: ", "Vul een naam in"]);
        holds(&leader.get(&page()).await?, &["Er is nog geen scherm."]);
        Ok(())
    })
    .await
}

/// The answer of a screen after this night, without what names the moment.
async fn after_night(
    database: &acceptance::TestDatabase,
    (first, second): (&str, &str),
) -> Result<Answer, crate::people::Failure> {
    let scene = Scene::open(database).await?;
    scene.count(1, first).await?;
    scene.count(5, second).await?;
    scene.enter((3, Whose::First), first).await?;
    let mut leader = scene.leader().await?;
    let address = make(&mut leader, "Beamer").await?;
    let mut answer = scene.server.client().get(&address).await?;
    answer.headers.retain(|(name, _)| name != "date");
    Ok(answer)
}

#[tokio::test]
async fn a_screen_answers_the_same_bytes_for_other_votes_with_the_same_progress() -> Checked {
    // Two databases of each kind: with the same progress, and with other votes in every count.
    for (one, other) in databases().await?.iter().zip(databases().await?.iter()) {
        let one = after_night(one, (SOUND, OTHER)).await?;
        let other = after_night(other, (OTHER, SOUND)).await?;
        assert!(one.body.contains("2 van 6 klaar"), "{}", one.body);
        assert_eq!(one.headers, other.headers);
        assert_ne!(one.header("etag"), "");
        assert_eq!(one.bytes, other.bytes);
    }
    Ok(())
}
