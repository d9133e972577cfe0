use crate::bureau::{Bureau, ELECTION, STATIONS, by, main_of, start};
use crate::people::Failure;
use crate::sample::{LIST, NEW, RIGHT, but, change, coordinator, remove, stored};
use acceptance::{Checked, TestDatabase, on_each_database};
use election::counting::Whose;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::entry::begin_entry;
use server::store::write_tx;

/// What the page of station 1 of [`STATIONS`] holds.
const FIRST: [(&str, &str); 6] = [
    ("body", "pernis"),
    ("name", "Buurthuis"),
    ("street", "Straat"),
    ("house-number", "1a"),
    ("postcode", "3195 AB"),
    ("voters", "900"),
];

#[tokio::test]
async fn what_was_counted_holds_a_station_in_its_place() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(4).await?;
        held_by_figures(database, &mut bureau).await
    })
    .await
}

#[tokio::test]
async fn an_entry_that_was_begun_holds_a_station_in_its_place() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        write_tx(&database.db, async |tx| {
            begin_entry(tx, &coordinator(), (ELECTION, 1), Whose::First).await
        })
        .await?;
        held_by_figures(database, &mut bureau).await?;
        // A file cannot take it away either.
        let without = STATIONS.replace("pernis;1;", "pernis;11;");
        let refused = bureau
            .hand_in((ELECTION, "stembureaus"), without.as_bytes())
            .await?;
        assert_eq!(refused.status, 422);
        Ok(())
    })
    .await
}

/// Station 1 can neither go nor move to another body; its name can still be mended.
async fn held_by_figures(database: &TestDatabase, bureau: &mut Bureau) -> Result<(), Failure> {
    let refused = remove(bureau, 1).await?;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("al geteld"), "{}", main_of(&refused));
    let page = bureau.coordinator.get(&format!("{LIST}/1")).await?;
    assert!(page.body.contains("Verwijderen kan niet"));
    assert!(!page.body.contains("/1/verwijderen"));
    let moved = but(&FIRST, &[("body", "heijplaat")]);
    let refused = change(bureau, 1, &moved).await?;
    assert_eq!(refused.status, 409, "{}", main_of(&refused));
    let mended = but(&FIRST, &[("name", "Het Buurthuis")]);
    assert_eq!(change(bureau, 1, &mended).await?.status, 303);
    let stations = stored(database).await?;
    assert_eq!(stations.len(), 3);
    assert_eq!(stations[0].name, "Het Buurthuis");
    Ok(())
}

#[tokio::test]
async fn a_result_holds_every_station_of_its_body() -> Checked {
    on_each_database(async |database| {
        let (db, mut bureau) = (&database.db, start(database).await?);
        bureau.import_first(5).await?;
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 25).ok_or("no day")?;
        let established = write_tx(db, async |tx| {
            establish_result(tx, &by(), (ELECTION, "pernis"), (day, "")).await
        });
        assert_eq!(established.await?, Establishment::Established(1));
        let before = stored(database).await?;
        let mended = but(&FIRST, &[("name", "Het Buurthuis")]);
        for refused in [
            remove(&mut bureau, 1).await?,
            change(&mut bureau, 1, &mended).await?,
            bureau.coordinator.submit(NEW, NEW, &RIGHT).await?,
        ] {
            assert_eq!(refused.status, 409);
            let told = main_of(&refused);
            assert!(told.contains("al een uitslag of een loting"), "{told}");
        }
        assert_eq!(stored(database).await?, before);
        // Another body goes on.
        let elsewhere = but(&RIGHT, &[("body", "heijplaat")]);
        let added = bureau.coordinator.submit(NEW, NEW, &elsewhere).await?;
        assert_eq!(added.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_changed_since_it_was_shown_is_not_overwritten() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.import_first(3).await?;
        let page = format!("{LIST}/1");
        let shown = bureau.coordinator.get(&page).await?;
        let removal = format!("{page}/verwijderen");
        let leaving = bureau.coordinator.get(&removal).await?;
        let first = but(&FIRST, &[("name", "Van de een")]);
        assert_eq!(change(&mut bureau, 1, &first).await?.status, 303);
        let second = but(&FIRST, &[("name", "Van de ander")]);
        let client = &mut bureau.coordinator;
        let refused = client.send((&shown, &page), &second).await?;
        assert_eq!(refused.status, 409);
        let refused = client.send((&leaving, &removal), &[]).await?;
        assert_eq!(refused.status, 409);
        assert_eq!(stored(database).await?[0].name, "Van de een");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_station_that_is_not_there_is_not_found() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau
            .import((ELECTION, "stembureaus"), STATIONS.as_bytes(), &[])
            .await?;
        for end in [
            "/99",
            "/99/verwijderen",
            "/99/formulier.pdf",
            "/wijkraad/x/formulieren.pdf",
        ] {
            let answer = bureau.coordinator.get(&format!("{LIST}{end}")).await?;
            assert_eq!(answer.status, 404, "{end}");
        }
        Ok(())
    })
    .await
}
