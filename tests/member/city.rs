use super::desk::seated;
use crate::sample::{BODY, check_says, on_day};
use acceptance::{Checked, on_each_database};

#[tokio::test]
async fn the_city_is_shown_on_a_day_as_a_scheme_and_as_a_table() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-02").await?;
        let folds = clerk.get("/griffie/wr").await?;
        check_says(
            &folds,
            200,
            &["<details", "Wijkraad Noord", "2 van 3 bezet"],
        );
        let page = clerk.get("/griffie/wr?weergave=kaart").await?;
        let told = [
            "De stand op 2 mei 2026",
            "Een schema, geen echte kaart",
            "2 van 3 bezet, 1 vacant",
            "<svg",
        ];
        check_says(&page, 200, &told);
        let table = clerk.get("/griffie/wr?weergave=tabel").await?;
        check_says(&table, 200, &["<table", "Wijkraad Noord", "Wijkraad Zuid"]);
        let before = clerk.get("/griffie/wr?op=2026-04-21").await?;
        check_says(&before, 200, &["3 zetels, nog niet begonnen"]);
        let wrong = clerk.get("/griffie/wr?op=gisteren").await?;
        check_says(&wrong, 422, &["Deze dag bestaat niet.", "Fout:"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_slider_shows_a_day_of_the_term_without_a_script() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-02").await?;
        let page = clerk.get(BODY).await?;
        let slider = [
            "type=\"range\"",
            "max=\"1460\"",
            "value=\"10\"",
            "21 april 2030",
        ];
        check_says(&page, 200, &slider);
        for path in [BODY, "/griffie/wr"] {
            let moved = clerk.get(&format!("{path}?dag=365")).await?;
            check_says(
                &moved,
                200,
                &["22 april 2027", "Vorige verandering: 22 april 2026"],
            );
        }
        let page = clerk.get(&format!("{BODY}?dag=0")).await?;
        check_says(&page, 200, &["De leden op 22 april 2026"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_history_is_told_by_seat_and_by_person() -> Checked {
    on_each_database(async |database| {
        seated(&database.db).await?;
        let (_server, mut clerk) = on_day(&database.db, "2026-05-02").await?;
        let page = clerk.get(BODY).await?;
        let told = [
            "Het verloop per persoon",
            "/griffie/wr/noord/persoon/1-1",
            "Zetel 1",
        ];
        check_says(&page, 200, &told);
        Ok(())
    })
    .await
}
