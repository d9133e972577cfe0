use crate::bureau::{main_of, start};
use crate::sample::{LIST, NEW, RIGHT, but, change, latest_events, stored};
use acceptance::{Checked, on_each_database};

const LONG: &str = "Een naam die veel te lang is om op papier te passen, want hij gaat maar door en door en door \
                    en door en door en door en door en door en door en door en door en door en door en door en \
                    door en door en door en door en nog steeds";

/// For each field a bad value, and what is told.
const BAD: [(&str, &str, &str); 21] = [
    ("number", "", "Vul een getal in"),
    ("number", "0", "nummer in vanaf 1"),
    ("number", "-1", "heel getal"),
    ("number", "1,5", "heel getal"),
    ("number", "twaalf", "heel getal"),
    ("number", "99999999999", "te groot"),
    ("body", "", "Kies voor welke raad"),
    ("body", "atlantis", "Kies voor welke raad"),
    ("name", "", "Vul een naam in"),
    ("name", LONG, "hoogstens 200 tekens"),
    ("name", "een\u{7}twee", "hoogstens 200 tekens"),
    ("name", "Школа", "Het teken Ш"),
    ("street", LONG, "hoogstens 200 tekens"),
    ("house-number", LONG, "hoogstens 200 tekens"),
    ("postcode", "3195", "postcode in als 3011 AB"),
    ("postcode", "AB 3195", "postcode in als 3011 AB"),
    ("postcode", "3195 ABC", "postcode in als 3011 AB"),
    ("voters", "", "Vul een getal in"),
    ("voters", "veel", "heel getal"),
    ("voters", "-5", "heel getal"),
    ("voters", "1.000.000.000", "te groot"),
];

#[tokio::test]
async fn every_bad_value_is_told_beside_its_field_and_nothing_is_kept() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let events = latest_events(database, 99).await?.len();
        for (field, value, told) in BAD {
            let fields = but(&RIGHT, &[(field, value)]);
            let again = bureau.coordinator.submit(NEW, NEW, &fields).await?;
            let page = main_of(&again);
            assert_eq!(again.status, 422, "{field} {value}: {page}");
            assert!(again.body.contains("<title>Fout:"), "{field}");
            assert!(page.contains(told), "{field} {value}: {told} in {page}");
            assert!(page.contains(&format!("href=\"#{field}\"")), "{field}");
            assert!(page.contains("Verbeter 1 antwoord"), "{field}: {page}");
        }
        assert!(stored(database).await?.is_empty());
        assert_eq!(latest_events(database, 99).await?.len(), events);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_errors_are_shown_at_once_and_what_was_typed_is_kept() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let fields = [
            ("number", "x"),
            ("body", ""),
            ("name", ""),
            ("street", "Straat <b>"),
            ("house-number", ""),
            ("postcode", "1"),
            ("voters", ""),
        ];
        let again = bureau.coordinator.submit(NEW, NEW, &fields).await?;
        let page = main_of(&again);
        assert!(page.contains("Verbeter 5 antwoorden"), "{page}");
        assert!(page.contains("value=\"Straat &#60;b&#62;\""), "{page}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_number_is_given_once() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.coordinator.submit(NEW, NEW, &RIGHT).await?;
        let again = but(&RIGHT, &[("body", "heijplaat")]);
        let again = bureau.coordinator.submit(NEW, NEW, &again).await?;
        assert_eq!(again.status, 422);
        let page = main_of(&again);
        assert!(page.contains("al een stembureau met dit nummer"), "{page}");
        assert_eq!(stored(database).await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_changed_station_is_held_against_the_same_rules() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        bureau.coordinator.submit(NEW, NEW, &RIGHT).await?;
        let before = stored(database).await?;
        for (field, value, told) in BAD.into_iter().filter(|(field, ..)| *field != "number") {
            let fields = but(&RIGHT[1..], &[(field, value)]);
            let again = change(&mut bureau, 12, &fields).await?;
            assert_eq!(again.status, 422, "{field} {value}");
            assert!(main_of(&again).contains(told), "{field} {value}");
            // It still carries what it showed, so that it can be sent again.
            let page = format!("{LIST}/12");
            let mended = bureau
                .coordinator
                .send((&again, &page), &RIGHT[1..])
                .await?;
            assert_eq!(mended.status, 303, "{field} {value}");
        }
        assert_eq!(stored(database).await?, before);
        Ok(())
    })
    .await
}
