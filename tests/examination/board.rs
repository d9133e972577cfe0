use super::sample::{BOARD, Scene, WORK, content, holds, page, propose_valid};
use acceptance::{Checked, on_each_database};

#[tokio::test]
async fn the_board_says_where_there_are_too_few_just_enough_and_a_choice() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        for (body, name) in [
            ("pernis", "Een"),
            ("heijplaat", "Twee"),
            ("bloemhof", "Drie"),
            ("bloemhof", "Vier"),
        ] {
            scene.on_paper(&content(body, name)).await?;
        }
        let mut client = scene.leader().await?;
        let board = client.get(BOARD).await?;
        holds(
            &board,
            &[
                "te weinig: 1",
                "precies genoeg: 1",
                "er is keuze: 1",
                "nog 1 nodig",
                "nog 4 dagen en 4 uur",
                "15 januari 2026",
            ],
        );
        let place = |name: &str| board.body.find(name).unwrap_or(usize::MAX);
        assert!(place(">Dorpsraad Pernis<") < place("Heijplaat<"));
        assert!(place("Heijplaat<") < place("Bloemhof<"));
        let by_name = client.get(&format!("{BOARD}?volgorde=naam")).await?;
        let place = |name: &str| by_name.body.find(name).unwrap_or(usize::MAX);
        assert!(place("Bloemhof<") < place("Heijplaat<"));
        assert!(place("Heijplaat<") < place(">Dorpsraad Pernis<"));

        let file = client.get(&format!("{BOARD}.csv")).await?;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let expected = "\u{feff}wijkraad;name;gebied;seats;candidates;entrants;registrations;waiting;supply\r\npernis;";
        assert!(file.body.starts_with(expected), "{}", file.body);
        assert!(file.body.contains(";1;2;2;2;2;choice\r\n"), "{}", file.body);
        let election = client.get("/bureau/wr2026").await?;
        assert!(election.body.contains(BOARD));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_board_of_an_election_without_applications_stands_empty() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.at("2026-01-19T14:00:00Z")?;
        let mut client = scene.leader().await?;
        holds(
            &client.get(BOARD).await?,
            &[
                "Er is nog geen aanmelding.",
                "te weinig: 3",
                "nog 0 minuten",
            ],
        );
        scene.at("2026-01-19T14:00:01Z")?;
        holds(
            &client.get(BOARD).await?,
            &["De kandidaatstelling is gesloten."],
        );
        holds(&client.get(WORK).await?, &["Er wacht niets."]);
        assert_eq!(client.get("/bureau/geen/aanmeldingen").await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_work_is_filtered_by_wijk_and_by_what_it_waits_for() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let one = scene.on_paper(&content("pernis", "Eenhoorn")).await?;
        scene.on_paper(&content("bloemhof", "Tweebeen")).await?;
        let mut client = scene.leader().await?;
        let all = client.get(WORK).await?;
        holds(&all, &["J. (Jo) Eenhoorn", "J. (Jo) Tweebeen", "aan 2."]);
        let here = client.get(&format!("{WORK}?wijk=pernis")).await?;
        holds(&here, &["Eenhoorn"]);
        assert!(!here.body.contains("Tweebeen"));
        assert_eq!(propose_valid(&mut client, &one).await?.status, 303);
        let new = client.get(&format!("{WORK}?stand=nieuw")).await?;
        assert!(!new.body.contains("Eenhoorn"), "{}", new.body);
        let second = client.get(&format!("{WORK}?stand=tweede")).await?;
        holds(
            &second,
            &["Eenhoorn", "uw voorstel: een collega moet kijken"],
        );
        let of_one = client.get(&page(&one, "")).await?;
        holds(&of_one, &["Vorige aanmelding"]);
        Ok(())
    })
    .await
}
