//! The order of a term, changed by a decision of the council.

use crate::desk::{Griffie, on_day, pairs};
use crate::people::Failure;
use acceptance::{Answer, Checked, on_each_database};
use server::audit::{Verification, head, verify};
use succession::acceptance::ReplyKind;
use succession::roster::Person;
use succession::vacancy::State;

const LIST: &str = "/griffie/wr2026/opvolgingsregel";
const NEW: &str = "/griffie/wr2026/opvolgingsregel/nieuw";

/// A decision as it is typed.
pub(crate) fn typed(
    name: &str,
    (decided, from): (&str, &str),
    order: &[&str],
) -> Vec<(String, String)> {
    let places = ["first", "second", "third", "fourth", "fifth"];
    let places = places.into_iter().zip(order);
    let mut fields = vec![
        ("name".to_owned(), name.to_owned()),
        ("reason".to_owned(), "De stemmen tellen.".to_owned()),
    ];
    fields.extend(places.map(|(place, word)| (place.to_owned(), (*word).to_owned())));
    fields.extend(on_day("decided", decided));
    fields.extend(on_day("from", from));
    fields
}

/// The page that asks whether the decision is right.
async fn asked(griffie: &mut Griffie, fields: &[(String, String)]) -> Result<Answer, Failure> {
    griffie.client.submit(NEW, NEW, &pairs(fields)).await
}

/// Fills a decision in, and confirms it.
pub(crate) async fn decide(griffie: &mut Griffie, fields: &[(String, String)]) -> Checked {
    let shown = asked(griffie, fields).await?;
    assert_eq!(shown.status, 200, "{}", shown.body);
    let done = griffie.client.send((&shown, NEW), &[]).await?;
    assert_eq!(done.status, 303, "{}", done.body);
    Ok(())
}

/// Nobody comes in from June on.
fn from_june() -> Vec<(String, String)> {
    typed("27bb001", ("2026-05-28", "2026-06-01"), &["leave_vacant"])
}

#[tokio::test]
async fn a_decision_holds_for_vacancies_that_arise_from_its_day_on() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-31").await?;
        decide(&mut griffie, &from_june()).await?;
        let days = [("happened", "2026-06-01"), ("reported", "2026-06-02")];
        let second = griffie.vacate("moved_out/3", &days, "2026-06-03").await?;
        let before = griffie.page("vacature/1").await?.body;
        assert!(before.contains("Proef Persoon 1-3 is aan de beurt"));
        assert!(before.contains("De volgorde van het reglement: dezelfde lijst, daarna"));
        let after = griffie.page(&format!("vacature/{second}")).await?.body;
        for words in [
            "De raad heeft de volgorde veranderd: leeg laten.",
            "Raadsbesluit 27bb001 van 28\u{a0}mei 2026, geldt vanaf 1\u{a0}juni 2026",
        ] {
            assert!(after.contains(words), "{words}: {after}");
        }
        let file = griffie.file().await?;
        let by = file.rests_on(second)?.decision.map(|one| one.name.as_str());
        assert_eq!(by, Some("27bb001"));
        assert!(file.rests_on(1)?.decision.is_none());
        // What if tells the same: nobody comes in as it is now, and the list still has somebody.
        let compared = griffie.page("wat-als.csv?op=2026-06-03").await?.body;
        let lines: Vec<&str> = compared
            .lines()
            .filter(|line| line.contains(&format!(";{second};2;1;")))
            .collect();
        assert!(lines[0].contains(";in_force;nobody;"), "{}", lines[0]);
        assert!(
            lines[2].contains(";same_list;candidate;2;2;"),
            "{}",
            lines[2]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_confirmed_appointment_and_a_filled_seat_are_not_touched_and_a_new_search_is() -> Checked
{
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let days = [("happened", "2026-06-02"), ("reported", "2026-06-02")];
        griffie.vacate("moved_out/1", &days, "2026-06-03").await?;
        griffie.vacate("moved_out/3", &days, "2026-06-03").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        assert_eq!(griffie.appoint(2, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-06-10").await?;
        decide(&mut griffie, &from_june()).await?;
        let person = |list, candidate| Person::Candidate { list, candidate };
        assert_eq!(griffie.state(1).await?, State::Filled(person(1, 3)));
        assert_eq!(griffie.state(2).await?, State::Offered(person(2, 2)));
        let file = griffie.file().await?;
        for number in [1, 2] {
            assert!(file.rests_on(number)?.decision.is_none(), "{number}");
        }
        // Who declines makes a new search, and that is by the decision.
        griffie
            .reply(2, (ReplyKind::Declines, "2026-06-11"))
            .await?;
        let file = griffie.file().await?;
        assert!(file.rests_on(2)?.decision.is_some());
        assert!(file.rests_on(1)?.decision.is_none());
        let page = griffie.page("vacature/2").await?.body;
        assert!(
            page.contains("De raad heeft de volgorde veranderd"),
            "{page}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_later_decision_replaces_an_earlier_one_and_withdrawing_it_brings_that_back() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        decide(&mut griffie, &from_june()).await?;
        let later = typed(
            "27bb002",
            ("2026-07-02", "2026-07-02"),
            &["most_votes", "sortition"],
        );
        decide(&mut griffie, &later).await?;
        let list = griffie.client.get(LIST).await?.body;
        let now = "de meeste stemmen in de hele wijk, daarna loting onder bewoners";
        assert!(list.contains(&format!("<p class=\"sum\">{now}")), "{list}");
        let withdraw = format!("{LIST}/2/intrekken");
        let shown = griffie.client.get(&withdraw).await?;
        let empty = griffie.client.send((&shown, &withdraw), &[]).await?;
        assert_eq!(empty.status, 422);
        let reason = [("reason", "Verkeerd overgetypt <b>.")];
        let done = griffie.client.send((&shown, &withdraw), &reason).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let list = griffie.client.get(LIST).await?.body;
        for words in [
            "<p class=\"sum\">leeg laten",
            "27bb002",
            "ingetrokken",
            "Verkeerd overgetypt &#60;b&#62;.",
        ] {
            assert!(list.contains(words), "{words}: {list}");
        }
        let again = griffie.client.send((&shown, &withdraw), &reason).await?;
        assert_eq!(again.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_shown_is_what_is_recorded_or_nothing_is() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let shown = asked(&mut griffie, &from_june()).await?;
        for words in [
            "Raadsbesluit 27bb001 van 28\u{a0}mei 2026",
            "is de volgorde: leeg laten",
            "Gevulde zetels en bevestigde benoemingen veranderen niet.",
        ] {
            assert!(shown.body.contains(words), "{words}: {}", shown.body);
        }
        let mut other = shown.clone();
        other.body = other.body.replace("value=\"27bb001\"", "value=\"27bb009\"");
        assert_eq!(griffie.client.send((&other, NEW), &[]).await?.status, 409);
        let later = typed("27bb002", ("2026-05-29", "2026-06-01"), &["most_votes"]);
        decide(&mut griffie, &later).await?;
        let (before, _) = head(&griffie.db).await?;
        assert_eq!(griffie.client.send((&shown, NEW), &[]).await?.status, 409);
        assert_eq!(head(&griffie.db).await?.0, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_wrong_with_a_decision_is_told_at_once_and_what_was_typed_stays() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let wrong = typed(
            "27bb003",
            ("2026-06-10", "2026-06-01"),
            &["same_list", "sortition", "same_list", "most_votes"],
        );
        let page = asked(&mut griffie, &wrong).await?;
        assert_eq!(page.status, 422);
        for words in [
            "<title>Fout:",
            "U koos twee keer: dezelfde lijst",
            "Hier komt het nooit aan toe: de meeste stemmen",
            "Een besluit kan niet gelden voordat het is genomen",
            "value=\"27bb003\"",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let empty = asked(&mut griffie, &[]).await?;
        assert_eq!(empty.status, 422);
        for words in ["Vul in hoe de raad het besluit noemt.", "Vul de reden in."] {
            assert!(empty.body.contains(words), "{words}: {}", empty.body);
        }
        let ahead = typed("27bb004", ("2027-01-01", "2027-02-01"), &["", "same_list"]);
        let ahead = asked(&mut griffie, &ahead).await?;
        for words in ["Deze dag moet nog komen", "Laat geen plaats open"] {
            assert!(ahead.body.contains(words), "{words}: {}", ahead.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_decision_is_in_the_log_without_its_reason_and_the_log_is_whole() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let (before, _) = head(&griffie.db).await?;
        decide(&mut griffie, &from_june()).await?;
        assert_eq!(head(&griffie.db).await?.0, before + 1);
        let file = griffie.file().await?;
        assert_eq!(file.decided.len(), 1);
        let verified = verify(&griffie.db).await?;
        assert!(
            matches!(verified, Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}
