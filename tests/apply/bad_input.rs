//! Bad input for each field of each step, as one table.

use super::town::{EMAIL, GOOD, Town, path, save};
use acceptance::{Answer, Checked, on_each_database};

/// The step, the field, what is typed in it, and what the page says then.
const TABLE: &[(&str, &str, &str, &str)] = &[
    ("naam", "initials", "", "Vul uw voorletters in"),
    ("naam", "initials", "J2", "met een punt na elke voorletter"),
    (
        "naam",
        "initials",
        "Johannes.",
        "met een punt na elke voorletter",
    ),
    ("naam", "initials", "J,P", "met een punt na elke voorletter"),
    (
        "naam",
        "initials",
        "A.B.C.D.E.F.G.H.I.J.K.L.M.",
        "hooguit 20 tekens",
    ),
    ("naam", "first-name", "Jan1", "een cijfer kan hier niet"),
    (
        "naam",
        "first-name",
        "Jan (Piet)",
        "het teken ( kan hier niet",
    ),
    ("naam", "prefix", "v/d", "het teken / kan hier niet"),
    (
        "naam",
        "prefix",
        "van den allereerste de",
        "hooguit 20 tekens",
    ),
    ("naam", "last-name", "", "Vul uw achternaam in"),
    ("naam", "last-name", "-", "kijk dit na"),
    ("naam", "last-name", "Jansen;", "het teken ; kan hier niet"),
    (
        "naam",
        "last-name",
        "<b>Jansen</b>",
        "het teken &#60; kan hier niet",
    ),
    ("naam", "last-name", "Янсен", "kan hier niet"),
    (
        "naam",
        "last-name",
        "Jan\u{7}sen",
        "het teken U+0007 kan hier niet",
    ),
    (
        "geboortedatum",
        "birth-day",
        "",
        "De datum is niet compleet",
    ),
    (
        "geboortedatum",
        "birth-day",
        "32",
        "Deze datum bestaat niet",
    ),
    ("geboortedatum", "birth-day", "x", "Deze datum bestaat niet"),
    ("geboortedatum", "birth-year", "88", "met vier cijfers"),
    ("geboortedatum", "birth-year", "2011", "U wordt 16 op 27"),
    (
        "geboortedatum",
        "birth-year",
        "2027",
        "Dit kan geen geboortedatum zijn",
    ),
    (
        "geboortedatum",
        "birth-year",
        "1788",
        "Dit kan geen geboortedatum zijn",
    ),
    ("adres", "postcode", "", "Vul uw postcode in"),
    ("adres", "postcode", "3195", "vier cijfers en twee letters"),
    (
        "adres",
        "postcode",
        "0195 AA",
        "vier cijfers en twee letters",
    ),
    (
        "adres",
        "postcode",
        "AA 3195",
        "vier cijfers en twee letters",
    ),
    (
        "adres",
        "postcode",
        "3199 ZZ",
        "in een buurt zonder wijkraad",
    ),
    (
        "adres",
        "postcode",
        "3062 AA",
        "Deze postcode ligt in meer dan één wijk",
    ),
    (
        "adres",
        "postcode",
        "9999 XX",
        "Dit adres staat niet in onze lijst",
    ),
    ("adres", "house-number", "", "Vul uw huisnummer in"),
    ("adres", "house-number", "12a", "Vul alleen het getal in"),
    ("adres", "house-number", "0", "Vul alleen het getal in"),
    ("adres", "house-number", "-12", "Vul alleen het getal in"),
    (
        "adres",
        "house-number",
        "99999999999",
        "Vul alleen het getal in",
    ),
    (
        "adres",
        "addition",
        "2^",
        "Gebruik in de toevoeging alleen letters",
    ),
    ("adres", "addition", "achterhuis links", "hooguit 10 tekens"),
    ("adres", "locality", "", "Vul uw woonplaats in"),
    ("adres", "locality", "R0tterdam", "een cijfer kan hier niet"),
    ("samen", "alone", "", "Kies of u alleen meedoet"),
    ("samen", "alone", "misschien", "Kies of u alleen meedoet"),
    (
        "samen",
        "aanduiding",
        "Een aanduiding die net te lang is zo",
        "hooguit 35 tekens",
    ),
    (
        "samen",
        "aanduiding",
        "Samen 🙂",
        "kan niet op het stembiljet",
    ),
    (
        "functies",
        "has-offices",
        "",
        "Kies of u een openbare functie hebt",
    ),
    ("functies", "has-offices", "ja", "Bij ja: vul in welke"),
    (
        "functies",
        "offices",
        "Raadslid",
        "Maak het veld leeg, of kies ja",
    ),
    ("functies", "consents", "", "Zonder uw instemming"),
    ("functies", "phone", "12345", "10 tot 15 cijfers"),
    (
        "functies",
        "phone",
        "bel mij op 0101234567",
        "10 tot 15 cijfers",
    ),
    (
        "profiel",
        "presentation",
        "Hallo 🙂",
        "kan niet worden gedrukt",
    ),
];

#[tokio::test]
async fn every_bad_input_is_refused_at_its_field_with_what_was_typed_still_there() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        for (step, field, typed, told) in TABLE {
            let good = GOOD.iter().find(|(known, _)| known == step);
            let (_, good) = good.ok_or("no such step")?;
            let kept = good.iter().filter(|(name, _)| name != field);
            let fields: Vec<(&str, &str)> = kept.copied().chain([(*field, *typed)]).collect();
            let answer = save(&mut client, step, &fields).await?;
            let what = format!("{step}, {field}: {typed:?}");
            check(&answer, (&what, told));
            // Nothing of it is saved: the step is as it was.
            let shown = client.get(&path("controleren")).await?;
            assert_eq!(shown.header("location"), path(""), "{what} was saved");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_text_of_the_greatest_length_is_kept_and_one_sign_more_is_not() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        for (step, field, most, others) in [
            (
                "naam",
                "last-name",
                80,
                &[("initials", "A."), ("first-name", ""), ("prefix", "")][..],
            ),
            ("samen", "aanduiding", 35, &[("alone", "ja")][..]),
            ("profiel", "presentation", 1000, &[][..]),
        ] {
            for (length, status) in [(most, 303), (most + 1, 422)] {
                let text = "é".repeat(length);
                let mut fields = others.to_vec();
                fields.push((field, &text));
                let answer = save(&mut client, step, &fields).await?;
                assert_eq!(answer.status, status, "{field} of {length}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_errors_of_a_step_are_told_at_once() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let fields = [
            ("initials", ""),
            ("first-name", "J0"),
            ("prefix", "?"),
            ("last-name", ""),
        ];
        let answer = save(&mut client, "naam", &fields).await?;
        assert_eq!(answer.status, 422);
        assert!(
            answer.body.contains("Verbeter 4 antwoorden"),
            "{}",
            answer.body
        );
        for field in ["initials", "first-name", "prefix", "last-name"] {
            assert!(
                answer.body.contains(&format!("href=\"#{field}\"")),
                "{field}"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused_as_a_whole() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let text = "a".repeat(70_000);
        let answer = save(&mut client, "profiel", &[("presentation", &text)]).await?;
        assert_eq!(answer.status, 422);
        Ok(())
    })
    .await
}

fn check(answer: &Answer, (what, told): (&str, &str)) {
    assert_eq!(answer.status, 422, "{what}");
    assert!(answer.body.contains("<title>Fout:"), "{what}");
    assert!(answer.body.contains(told), "{what}: {}", answer.body);
    assert!(answer.body.contains("role=\"alert\""), "{what}");
}
