use super::sample::{BOARD, NIGHT, OTHER, SOUND, Scene, element, holds, plain};
use acceptance::{Checked, on_each_database};
use election::counting::{StateName, Whose};

#[tokio::test]
async fn the_board_says_of_each_wijk_and_station_where_it_stands_who_has_it_and_since_when()
-> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(1, SOUND).await?;
        scene.begin(2, Whose::First).await?;
        scene.enter((3, Whose::First), SOUND).await?;
        scene.at("2026-03-18T20:41:00Z")?;
        let state = scene.enter((3, Whose::Second), OTHER).await?;
        assert_eq!(state, StateName::EntriesDiffer);
        let mut leader = scene.leader().await?;
        let board = leader.get(BOARD).await?;
        assert_eq!(board.status, 200);
        let bloemhof = element(&board, "tegel-bloemhof", "a");
        assert!(bloemhof.contains("1 van 2 klaar"), "{bloemhof}");
        assert!(bloemhof.contains("bezig"), "{bloemhof}");
        let heijplaat = element(&board, "tegel-heijplaat", "a");
        assert!(heijplaat.contains("1 verschil<"), "{heijplaat}");
        assert!(element(&board, "tegel-pernis", "a").contains("nog niet begonnen"));
        let differing = element(&board, "sb-3", "tr");
        for text in [
            "Buurthuis 3",
            "Invoeren verschillen",
            "1e: Naam van anna",
            "2e: Naam van bilal",
            "21:41",
        ] {
            assert!(differing.contains(text), "{text} in {differing}");
        }
        assert!(element(&board, "sb-2", "tr").contains("Eerste invoer bezig"));
        assert!(element(&board, "sb-1", "tr").contains("Definitief"));
        assert_eq!(element(&board, "kaart-klaar", "dd"), "1 van 6");
        assert_eq!(element(&board, "kaart-verschil", "dd"), "1");
        assert_eq!(element(&board, "stand-eerste", "span"), "1");
        holds(&board, &["/bureau/wr2026/tellen/stembureau/3"]);
        let election = leader.get("/bureau/wr2026").await?;
        holds(&election, &["href=\"/bureau/wr2026/tellen\""]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_same_figures_stand_in_a_table() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(1, SOUND).await?;
        let mut leader = scene.leader().await?;
        let table = leader.get(&format!("{BOARD}?weergave=tabel")).await?;
        let row = element(&table, "rij-bloemhof", "tr");
        for figure in ["2", "1", "0", "1", "0", "0"] {
            assert!(
                row.contains(&format!("<td class=\"num\">{figure}</td>")),
                "{row}"
            );
        }
        assert!(!table.body.contains("tegel-bloemhof"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn stations_are_found_by_state_number_and_name() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(1, SOUND).await?;
        let mut leader = scene.leader().await?;
        for (query, shown, hidden, found) in [
            ("stand=klaar", 1, 2, "1 stembureau gevonden."),
            ("stand=leeg", 2, 1, "5 stembureaus gevonden."),
            ("zoek=4", 4, 1, "1 stembureau gevonden."),
            ("zoek=HUIS+5", 5, 1, "1 stembureau gevonden."),
            ("zoek=nergens", 0, 1, "Geen stembureau gevonden."),
        ] {
            let page = leader.get(&format!("{BOARD}?{query}")).await?;
            holds(&page, &[found]);
            assert!(
                !page.body.contains(&format!("id=\"sb-{hidden}\"")),
                "{query}"
            );
            if shown > 0 {
                assert!(page.body.contains(&format!("id=\"sb-{shown}\"")), "{query}");
                assert!(page.body.contains("\" open>"), "{query}");
            }
        }
        let one = leader.get(&format!("{BOARD}?wijk=pernis")).await?;
        holds(&one, &["id=\"wijk-pernis\" open"]);
        assert_eq!(one.body.matches("\" open>").count(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_number_leads_to_its_station_and_one_that_is_not_there_says_so() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let there = leader.get(&format!("{BOARD}?nummer=5")).await?;
        let to = "/bureau/wr2026/tellen/stembureau/5";
        assert_eq!((there.status, there.header("location")), (303, to));
        for typed in ["99", "vijf"] {
            let wrong = leader.get(&format!("{BOARD}?nummer={typed}")).await?;
            assert_eq!(wrong.status, 422);
            holds(
                &wrong,
                &[
                    "<title>Fout: ",
                    "href=\"#nummer\"",
                    "Er is geen stembureau met dit nummer.",
                    &format!("value=\"{typed}\""),
                ],
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_board_says_what_stands_in_the_way_of_counting() -> Checked {
    on_each_database(async |database| {
        let codes = ["bloemhof", "pernis"].map(str::to_owned);
        let scene = Scene::bare(database, &codes).await?;
        let mut leader = scene.leader().await?;
        holds(
            &leader.get(BOARD).await?,
            &[
                "2 wijken hebben nog geen stembureaus: Bloemhof en Pernis.",
                "2 wijken hebben nog geen genummerde lijsten",
            ],
        );
        scene.add_stations(&codes[..1], 1).await?;
        scene.add_ballots(&codes).await?;
        let board = leader.get(BOARD).await?;
        holds(&board, &["Deze wijk heeft nog geen stembureaus: Pernis."]);
        assert!(!board.body.contains("genummerde"), "{}", board.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_board_says_that_counting_can_begin_until_it_has() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        let ready = "Het tellen kan beginnen";
        holds(&leader.get(BOARD).await?, &[ready]);
        scene.begin(1, Whose::First).await?;
        assert!(!leader.get(BOARD).await?.body.contains(ready));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_script_the_page_renews_itself_only_when_asked() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.at(NIGHT)?;
        let mut leader = scene.leader().await?;
        let still = leader.get(&format!("{BOARD}?stand=leeg")).await?;
        assert!(!still.body.contains("http-equiv"), "{}", still.body);
        holds(&still, &["stand=leeg&#38;ververs=30"]);
        let renewing = leader
            .get(&format!("{BOARD}?stand=leeg&ververs=30"))
            .await?;
        holds(
            &renewing,
            &["http-equiv=\"refresh\" content=\"30\"", "Stop daarmee"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_stations_come_as_a_file_and_in_english() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(1, SOUND).await?;
        let mut leader = scene.leader().await?;
        let file = leader.get(&format!("{BOARD}/stembureaus.csv")).await?;
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        let first = "1;Buurthuis 1;bloemhof;klaar;2026-03-18T20:30:00Z;Naam van anna;Naam van bilal;0;0\r\n";
        assert!(plain(&file).contains(first), "{}", file.body);
        let english = leader.get(&format!("{BOARD}?taal=en")).await?;
        holds(&english, &["Counting: overview", "1 of 2 done"]);
        Ok(())
    })
    .await
}
