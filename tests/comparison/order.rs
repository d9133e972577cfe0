//! What the order of a term, as the council changed it, does to a confirmation and to the letter of the decision.

use crate::desk::{BODY, ELECTION, Griffie, day, on_day, pairs, path, shown};
use crate::people::Failure;
use crate::rule::{decide, typed};
use acceptance::{Checked, Paper, on_each_database, single_spaced};
use server::actions::letters::{decision_name, load_letter};
use server::store::DocumentKind;
use succession::acceptance::ReplyKind;
use succession::vacancy::State;

const FROM: (&str, &str) = ("2026-05-28", "2026-06-01");

/// Vacancy 1 arises on 2 June 2026.
async fn vacant(griffie: &mut Griffie) -> Result<(), Failure> {
    let days = [("happened", "2026-06-02"), ("reported", "2026-06-02")];
    griffie.vacate("moved_out/1", &days, "2026-06-03").await?;
    Ok(())
}

/// The words of the decision on vacancy 1, on one line.
async fn letter(griffie: &Griffie) -> Result<String, Failure> {
    let course = griffie.file().await?.course;
    let decided = course.iter().find(|step| step.proposal.is_some());
    let about = decision_name(1, decided.ok_or("no decision")?.position);
    let kind = (DocumentKind::Decision, about.as_str());
    let stored = load_letter(&griffie.db, (ELECTION, BODY), kind).await?;
    let paper = Paper::of(&stored.ok_or("no letter")?.bytes);
    Ok(single_spaced(&paper.lines().join(" ")))
}

#[tokio::test]
async fn a_confirmation_does_not_pass_when_another_decision_of_the_council_leads_to_the_same()
-> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        vacant(&mut griffie).await?;
        let page = griffie.page("vacature/1").await?;
        assert!(page.body.contains("Proef Persoon 1-3 is aan de beurt"));
        let before = shown(&page.body).to_owned();
        let same = typed("27bb001", FROM, &["same_list", "other_list", "sortition"]);
        decide(&mut griffie, &same).await?;
        let on = "2026-06-03";
        let fields = [on_day("decided", on), on_day("notified", on)].concat();
        let mut all = vec![("csrf", page.csrf()), ("shown", before.as_str())];
        all.extend(pairs(&fields));
        let confirm = path("vacature/1/benoemen");
        let late = griffie.client.post(&confirm, &all).await?;
        assert_eq!(late.status, 409, "{}", late.body);
        let page = griffie.page("vacature/1").await?;
        assert!(page.body.contains("Proef Persoon 1-3 is aan de beurt"));
        assert_eq!(griffie.appoint(1, on).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_letter_names_the_decision_by_which_the_order_was_changed() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        vacant(&mut griffie).await?;
        decide(
            &mut griffie,
            &typed("27bb001", FROM, &["same_list", "sortition"]),
        )
        .await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let words = letter(&griffie).await?;
        for told in [
            "De raad heeft de volgorde veranderd: dezelfde lijst, daarna loting onder bewoners.",
            "Raadsbesluit 27bb001 van 28 mei 2026, geldt vanaf 1 juni 2026",
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_decision_the_letter_names_the_order_of_the_regulation() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        vacant(&mut griffie).await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let words = letter(&griffie).await?;
        let told = "De volgorde van het reglement: dezelfde lijst, daarna een andere lijst";
        assert!(words.contains(told), "{told}: {words}");
        Ok(())
    })
    .await
}

/// The council decided that a seat of an exhausted list stays empty. List 2 has two candidates: 2-1 moves out, 2-2
/// comes next and declines, and then nobody is left; 1-3 and 3-1 are never looked at.
#[tokio::test]
async fn the_seat_of_an_exhausted_list_is_left_empty_when_the_council_decided_so() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let order = ["same_list", "leave_vacant"];
        decide(&mut griffie, &typed("27bb001", FROM, &order)).await?;
        let days = [("happened", "2026-06-02"), ("reported", "2026-06-02")];
        griffie.vacate("moved_out/3", &days, "2026-06-03").await?;
        let page = griffie.page("vacature/1").await?;
        assert!(page.body.contains("Proef Persoon 2-2 is aan de beurt"));
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let declines = (ReplyKind::Declines, "2026-06-05");
        griffie.reply(1, declines).await?;
        let page = griffie.page("vacature/1").await?.body;
        for candidate in ["Proef Persoon 1-3", "Proef Persoon 3-1"] {
            assert!(!page.contains(candidate), "{candidate}: {page}");
        }
        // Nobody can be appointed by it, whatever somebody sends.
        assert_eq!(griffie.appoint(1, "2026-06-08").await?.status, 409);
        let empty = on_day("empty", "2026-06-08");
        let done = griffie.step((1, "onvervuld"), &pairs(&empty)).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(griffie.state(1).await?, State::Unfilled);
        let file = griffie.file().await?;
        let seats = file.roster.members_on(day("2026-06-08")).into_iter();
        let seats: Vec<u32> = seats.map(|(seat, _)| seat).collect();
        assert_eq!(seats, [1, 2], "and the third stays empty");
        let course = file.course.iter().rev();
        let mut decided = course.filter(|step| step.proposal.is_some());
        let about = decision_name(1, decided.next().ok_or("no decision")?.position);
        let page = format!(
            "vacature/{}",
            about.replacen("vacature/1/", "1/besluit/", 1)
        );
        assert_eq!(griffie.page(&page).await?.status, 200);
        let kind = (DocumentKind::Decision, about.as_str());
        let stored = load_letter(&griffie.db, (ELECTION, BODY), kind).await?;
        let paper = Paper::of(&stored.ok_or("no letter")?.bytes);
        let words = single_spaced(&paper.lines().join(" "));
        for told in [
            "kan geen opvolger worden benoemd. De zetel blijft leeg.",
            "De raad heeft de volgorde veranderd: dezelfde lijst, daarna leeg laten.",
            "Raadsbesluit 27bb001 van 28 mei 2026",
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        Ok(())
    })
    .await
}
