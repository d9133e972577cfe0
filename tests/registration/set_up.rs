use super::sample::{CONFIRM, ID, NEW, coordinator, hidden, set_up, with};
use crate::people::{add, sign_in};
use acceptance::{Checked, on_each_database};
use server::audit;
use server::store::registration::{list_bodies, list_elections, list_seats};
use server::store::{Role, Standing};

#[tokio::test]
async fn an_election_is_set_up_for_one_body_on_any_day_after_it_was_shown() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        let shown = client.submit(NEW, NEW, &with(&[])).await?;
        assert_eq!(shown.status, 200, "{}", shown.body);
        for text in ["Klopt dit?", "Dorpsraad Pernis", "1 raad, 5 zetels", ID] {
            assert!(shown.body.contains(text), "{text} in {}", shown.body);
        }
        assert!(
            shown
                .body
                .contains("maandag 12\u{a0}april 2027, 15:00:00 uur"),
            "{}",
            shown.body
        );
        assert!(list_elections(&database.db).await?.is_empty());

        let before = audit::head(&database.db).await?.0;
        let done = set_up(&mut client, &with(&[])).await?;
        let address = format!("/bureau/{ID}/kalender");
        assert_eq!(
            (done.status, done.header("location")),
            (303, address.as_str())
        );
        let elections = list_elections(&database.db).await?;
        let found: Vec<_> = elections
            .iter()
            .map(|one| (one.id.as_str(), one.standing))
            .collect();
        assert_eq!(found, [(ID, Standing::Official)]);
        let seats = list_seats(&database.db, ID).await?;
        assert_eq!(seats, [("pernis".to_owned(), 5)]);
        assert_eq!(audit::head(&database.db).await?.0, before + 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_election_for_all_bodies_takes_the_thirty_nine_with_their_seats() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        let form = client.get(NEW).await?;
        let names: Vec<String> = form
            .body
            .split("name=\"seats-")
            .skip(1)
            .filter_map(|rest| Some(rest.split('"').next()?.to_owned()))
            .collect();
        assert_eq!(names.len(), 39);
        let fields: Vec<(String, &str)> = names
            .iter()
            .map(|name| (format!("seats-{name}"), "7"))
            .collect();
        let mut all = with(&[("scope", "all"), ("id", "wr2030"), ("held_on-year", "2030")]);
        all.retain(|(name, _)| *name != "seats-pernis");
        all.extend(fields.iter().map(|(name, seats)| (name.as_str(), *seats)));
        assert_eq!(set_up(&mut client, &all).await?.status, 303);
        assert_eq!(list_seats(&database.db, "wr2030").await?.len(), 39);
        assert_eq!(list_bodies(&database.db).await?.len(), 39);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once_at_its_field_and_nothing_is_lost() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        let fields = [
            ("title", ""),
            ("held_on-day", "31"),
            ("held_on-month", "2"),
            ("held_on-year", "2027"),
            ("source", "blijft staan"),
            ("id", "Niet Goed"),
            ("scope", "chosen"),
            ("seats-pernis", "veel"),
            ("body-pernis", "1"),
            ("seats-heijplaat", "0"),
            ("body-heijplaat", "1"),
        ];
        let answer = client.submit(NEW, NEW, &fields).await?;
        assert_eq!(answer.status, 422);
        for (name, text) in [
            ("regulation", "Kies het kiesreglement"),
            ("title", "Vul de naam van de verkiezing in."),
            ("held_on", "bestaat niet"),
            ("standing", "Kies of dit een echte verkiezing is"),
            ("id", "Gebruik alleen kleine letters"),
            ("seats-pernis", "Dorpsraad Pernis: "),
            (
                "seats-heijplaat",
                "Heijplaat: Er moet minstens 1 zetel zijn.",
            ),
        ] {
            let at = format!("id=\"{name}-err\"");
            let after = answer.body.split_once(&at).map_or("", |(_, rest)| rest);
            let error: String = after.chars().take(300).collect();
            assert!(error.contains(text), "{name}: {text} in {error}");
        }
        for kept in [
            "blijft staan</textarea>",
            "value=\"Niet Goed\"",
            "value=\"veel\"",
            "value=\"31\"",
            "name=\"body-heijplaat\" value=\"1\" checked",
        ] {
            assert!(answer.body.contains(kept), "{kept}");
        }
        assert!(list_elections(&database.db).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_day_on_which_the_regulation_does_not_hold_is_refused() -> Checked {
    check_refused(
        &[("held_on-year", "2024")],
        "geldt niet op 9\u{a0}juni 2024",
    )
    .await?;
    check_refused(
        &[("regulation", "rotterdam-2022")],
        "Kiesreglement wijkraden 2022 geldt niet",
    )
    .await
}

#[tokio::test]
async fn a_day_past_the_end_of_the_calendar_is_refused() -> Checked {
    let fields = [
        ("held_on-day", "31"),
        ("held_on-month", "12"),
        ("held_on-year", "9999"),
    ];
    check_refused(&fields, "is de kalender niet te tellen").await
}

#[tokio::test]
async fn an_election_without_a_body_is_refused() -> Checked {
    check_refused(
        &[("body-pernis", "")],
        "Kruis hieronder minstens één raad aan",
    )
    .await?;
    check_refused(&[("scope", "")], "Kies of de verkiezing voor alle raden is").await
}

#[tokio::test]
async fn seats_that_cannot_be_are_refused() -> Checked {
    check_refused(&[("seats-pernis", "")], "Dorpsraad Pernis: ").await?;
    check_refused(&[("seats-pernis", "-1")], "Dorpsraad Pernis: ").await?;
    check_refused(&[("seats-pernis", "1000")], "Meer dan 99 zetels kan niet").await
}

#[tokio::test]
async fn a_key_that_is_taken_is_refused_at_its_field() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        let fields = with(&[("id", "pernis-2027")]);
        assert_eq!(set_up(&mut client, &fields).await?.status, 303);
        let again = client.submit(NEW, NEW, &fields).await?;
        assert_eq!(again.status, 422);
        assert!(
            again
                .body
                .contains("al een verkiezing met het kenmerk pernis-2027"),
            "{}",
            again.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_confirmed_must_be_what_was_shown() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        let shown = client.submit(NEW, NEW, &with(&[])).await?;
        let digest = hidden(&shown, "shown");
        let other = with(&[("seats-pernis", "9"), ("id", ID)]);
        let mut fields = vec![("csrf", shown.csrf()), ("shown", digest.as_str())];
        fields.extend(other);
        let answer = client.post(CONFIRM, &fields).await?;
        assert_eq!(answer.status, 409, "{}", answer.body);
        assert!(list_elections(&database.db).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_goes_back_to_change_something_finds_the_form_as_it_was_filled_in() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        let answer = client.submit(NEW, NEW, &with(&[("change", "1")])).await?;
        assert_eq!(answer.status, 200);
        assert!(
            answer
                .body
                .contains("value=\"Tussentijdse verkiezing Pernis\"")
        );
        assert!(
            answer
                .body
                .contains("name=\"body-pernis\" value=\"1\" checked"),
            "{}",
            answer.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_who_confirm_the_same_election_at_once_set_up_one() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = coordinator(database).await?;
        add(&database.db, ("tweede", Role::Coordinator)).await?;
        let mut other = sign_in(&server, "tweede").await?;
        let fields = with(&[("id", "pernis-2027")]);
        let (one, two) = tokio::join!(set_up(&mut client, &fields), set_up(&mut other, &fields));
        let mut statuses = [one?.status, two?.status];
        statuses.sort_unstable();
        // Who comes second hears it at the field, or that somebody was first, as the moment is.
        assert_eq!(statuses[0], 303);
        assert!([409, 422].contains(&statuses[1]), "{statuses:?}");
        assert_eq!(list_elections(&database.db).await?.len(), 1);
        Ok(())
    })
    .await
}

async fn check_refused(others: &[(&str, &str)], why: &str) -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        let answer = client.submit(NEW, NEW, &with(others)).await?;
        assert_eq!(answer.status, 422, "{others:?}");
        assert!(answer.body.contains(why), "{why} in {}", answer.body);
        assert!(list_elections(&database.db).await?.is_empty());
        Ok(())
    })
    .await
}
