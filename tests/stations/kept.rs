use crate::bureau::{ELECTION, STATIONS, main_of, start};
use crate::people::{add, sign_in};
use crate::sample::{LIST, NEW, RIGHT, but, change, latest_events, remove, stored};
use acceptance::{Checked, on_each_database};
use server::store::Role;

#[tokio::test]
async fn a_station_is_added_changed_and_removed() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let empty = bureau.coordinator.get(LIST).await?;
        assert!(empty.body.contains("Er zijn nog geen stembureaus"));
        let added = bureau.coordinator.submit(NEW, NEW, &RIGHT).await?;
        assert_eq!((added.status, added.header("location")), (303, LIST));
        let station = stored(database).await?.remove(0);
        assert_eq!((station.number, station.voters), (12, 1250));
        assert_eq!(station.postcode, "3195 AB");
        let changed = but(&RIGHT, &[("name", "Gymzaal"), ("body", "heijplaat")]);
        assert_eq!(change(&mut bureau, 12, &changed[1..]).await?.status, 303);
        let station = stored(database).await?.remove(0);
        assert_eq!((&*station.name, &*station.body), ("Gymzaal", "heijplaat"));
        assert_eq!(remove(&mut bureau, 12).await?.status, 303);
        assert!(stored(database).await?.is_empty());
        let expected = ["station_added", "station_changed", "station_removed"];
        assert_eq!(latest_events(database, 3).await?, expected);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_list_shows_one_wijkraad_and_adds_its_voters_up() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau
            .import((ELECTION, "stembureaus"), STATIONS.as_bytes(), &[])
            .await?;
        let all = main_of(&bureau.coordinator.get(LIST).await?);
        for expected in [
            "3 stembureaus",
            "<dd>1.100</dd>",
            "1 · Buurthuis",
            "3 · Kerk",
        ] {
            assert!(all.contains(expected), "{expected} in {all}");
        }
        let filtered = format!("{LIST}?wijkraad=pernis");
        let some = main_of(&bureau.coordinator.get(&filtered).await?);
        for expected in ["2 stembureaus van", "<dd>1.000</dd>", "2 · School"] {
            assert!(some.contains(expected), "{expected} in {some}");
        }
        assert!(!some.contains("3 · Kerk"));
        assert!(some.contains("/stembureaus/wijkraad/pernis/formulieren.pdf"));
        // A word that is no wijkraad filters nothing.
        let unknown = bureau
            .coordinator
            .get(&format!("{LIST}?wijkraad=x"))
            .await?;
        assert!(main_of(&unknown).contains("3 · Kerk"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_wijkraad_without_a_station_is_named() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.coordinator.submit(NEW, NEW, &RIGHT).await?;
        let list = main_of(&bureau.coordinator.get(LIST).await?);
        assert!(list.contains("Nog zonder stembureau: HEIJPLAAT"), "{list}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_stations_as_csv_can_be_imported_again() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.coordinator.submit(NEW, NEW, &RIGHT).await?;
        let file = bureau
            .coordinator
            .get(&format!("{LIST}/gegevens.csv"))
            .await?;
        assert!(file.body.starts_with('\u{feff}'), "{}", file.body);
        assert!(
            file.body
                .contains("pernis;12;Buurthuis De Klamp;Dorpsstraat;1a;3195 AB;1250")
        );
        let before = stored(database).await?;
        let why = [("reden", "Nog een keer")];
        bureau
            .import((ELECTION, "stembureaus"), &file.bytes, &why)
            .await?;
        assert_eq!(stored(database).await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_auditor_reads_the_list_and_changes_nothing() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.coordinator.submit(NEW, NEW, &RIGHT).await?;
        add(&database.db, ("controleur", Role::Auditor)).await?;
        let mut auditor = sign_in(&bureau.server, "controleur").await?;
        let list = auditor.get(LIST).await?;
        assert!(list.body.contains("Buurthuis De Klamp") && !list.body.contains(NEW));
        assert_eq!(auditor.get(NEW).await?.status, 403);
        assert_eq!(auditor.get(&format!("{LIST}/12")).await?.status, 403);
        Ok(())
    })
    .await
}
