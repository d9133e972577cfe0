//! What an extract shows of those who sit, and what it does not.

use super::roster::{AT_HOME, Wijk, line, lines, rows};
use acceptance::{Checked, on_each_database};
use sea_orm::{ConnectionTrait, Statement};

const MOVED: Option<&str> = Some("BU05990111;2026-06-01;;");
const DIED: Option<&str> = Some("BU05990110;2015-02-01;;2026-07-02");

#[tokio::test]
async fn an_extract_shows_who_moved_died_is_not_found_or_cannot_be_told() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        let mut extract = lines(&[("Verhuizer", MOVED), ("Oude", DIED), ("Zoek", None)]);
        extract.push(line("dubbel", "Tweeling", AT_HOME));
        wijk.extract(&extract).await?;
        let page = wijk.list("").await?;
        assert!(page.contains("Er wachten 4 signalen op u"), "{page}");
        let rows = rows(&page);
        for told in [
            "Anna van Verhuizer",
            "woont sinds 1 juni 2026 niet meer in de wijk",
            "Anna van Oude",
            "overleden op 2 juli 2026",
            "Anna van Tweeling",
            "past niemand zeker",
            "Anna van Zoek",
            "staat niemand met deze naam en geboortedatum",
            "Uittreksel van 3 november 2026",
        ] {
            assert!(rows.contains(told), "{told}: {rows}");
        }
        assert!(!rows.contains("Blijver"), "who lives there is not named");
        let link = wijk.clerk.get("/griffie/wr").await?;
        assert!(
            link.body
                .contains("Signalen uit het bevolkingsregister: 4 open")
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_lost_the_residence_in_another_way_is_shown_too() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        let extract = lines(&[
            ("Verhuizer", Some("BU05990110;2015-02-01;2026-05-05;")),
            ("Oude", Some(";;;")),
        ]);
        wijk.extract(&extract).await?;
        let rows = rows(&wijk.list("").await?);
        assert!(
            rows.contains("vertrokken uit de gemeente op 5 mei 2026"),
            "{rows}"
        );
        assert!(rows.contains("kent geen adres"), "{rows}");
        let path = wijk.path("Oude").await?;
        let page = wijk.clerk.get(&path).await?.body;
        assert!(
            page.contains("/vacature/nieuw/lost_requirement/3"),
            "{page}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_namesake_with_another_initial_is_never_taken_for_the_member() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        let mut extract = lines(&[("Verhuizer", None)]);
        let other = line("ander", "Verhuizer", "BU05990111;2026-06-01;;");
        extract.push(other.replace("A.B.;Anna", "C.;Chris"));
        wijk.extract(&extract).await?;
        let rows = rows(&wijk.list("").await?);
        assert!(rows.contains("past niemand zeker"), "{rows}");
        assert!(!rows.contains("woont sinds"), "{rows}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_list_can_be_narrowed_and_a_fact_stands_there_once() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        for _ in 0..3 {
            let extract = lines(&[("Verhuizer", MOVED), ("Oude", DIED)]);
            wijk.extract(&extract).await?;
        }
        let query = "SELECT number FROM signal";
        let query = Statement::from_string(wijk.db.get_database_backend(), query);
        assert_eq!(wijk.db.query_all_raw(query).await?.len(), 2);
        let died = rows(&wijk.list("?soort=deceased").await?);
        assert!(
            died.contains("Oude") && !died.contains("Verhuizer"),
            "{died}"
        );
        let elsewhere = wijk.list("?wijk=pernis").await?;
        assert!(
            elsewhere.contains("geen signaal dat zo past"),
            "{elsewhere}"
        );
        let compared = wijk
            .clerk
            .submit(super::roster::LIST, super::roster::LIST, &[]);
        assert_eq!(compared.await?.status, 303);
        assert!(wijk.waits("Oude").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_the_next_extract_no_longer_says_waits_for_nobody() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        assert!(wijk.waits("Verhuizer").await?);
        wijk.extract(&lines(&[])).await?;
        assert!(!wijk.waits("Verhuizer").await?);
        let all = wijk.list("?stand=alle").await?;
        assert!(rows(&all).contains("niet meer in het uittreksel"), "{all}");
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        assert!(wijk.waits("Verhuizer").await?, "it is said again");
        Ok(())
    })
    .await
}
