//! The course of a vacancy, from the report until the seat is filled or stays empty.

use crate::desk::{BODY, ELECTION, Griffie, day, on_day, pairs};
use acceptance::{Checked, on_each_database};
use server::store::roster::list_members;
use succession::acceptance::ReplyKind;
use succession::roster::Person;
use succession::vacancy::State;

fn person(list: u32, candidate: u32) -> Person {
    Person::Candidate { list, candidate }
}

/// Reads the page of a vacancy and looks for these words.
async fn check_page(griffie: &mut Griffie, vacancy: u32, words: &[&str]) -> Checked {
    let page = griffie.page(&format!("vacature/{vacancy}")).await?;
    assert_eq!(page.status, 200);
    for word in words {
        assert!(page.body.contains(word), "{word}: {}", page.body);
    }
    Ok(())
}

#[tokio::test]
async fn who_moves_out_is_followed_by_the_next_on_the_same_list() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let next = "Proef Persoon 1-3 is aan de beurt.";
        check_page(
            &mut griffie,
            1,
            &[next, "(aanname)", "uiterlijk 15\u{a0}juni 2026"],
        )
        .await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        assert_eq!(griffie.state(1).await?, State::Offered(person(1, 3)));
        griffie.enter(1, "2026-06-10").await?;
        assert_eq!(griffie.state(1).await?, State::Filled(person(1, 3)));
        check_page(&mut griffie, 1, &["Deze vacature is klaar", "besluit/3"]).await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        assert_eq!(members[0].until, Some(day("2026-05-19")));
        assert_eq!(
            (members[3].replaces, members[3].since),
            (Some(1), day("2026-06-10"))
        );
        let published = server::publication::load(&griffie.db, day("2026-06-10")).await?;
        let (_, body) = published.body(BODY).ok_or("not published")?;
        let public: Vec<_> = body.members.iter().filter_map(|one| one.person).collect();
        assert_eq!(public, [(1, 2), (2, 1), (1, 3)], "as everybody reads it");
        Ok(())
    })
    .await
}

/// 2-2 declines, so list 2 is exhausted and the seat goes on by average to list 1; 1-3 answers a day late.
#[tokio::test]
async fn a_refusal_and_a_late_answer_each_bring_the_next_in_line() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(3, "2026-05-20").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie
            .reply(1, (ReplyKind::Declines, "2026-06-05"))
            .await?;
        let refused = "Proef Persoon 2-2 wilde of kon deze zetel niet krijgen.";
        check_page(&mut griffie, 1, &[refused, "naar een andere lijst"]).await?;
        assert_eq!(griffie.appoint(1, "2026-06-08").await?.status, 303);
        let file = griffie.file().await?;
        let (second, until) = (
            file.appointment(2)?.person,
            file.appointment(2)?.answer_by.outcome,
        );
        assert_eq!((second, until), (person(1, 3), day("2026-07-06")));
        griffie.reply(2, (ReplyKind::Accepts, "2026-07-07")).await?;
        assert_eq!(griffie.state(1).await?, State::Established);
        let late = "Proef Persoon 1-3 gaf niet op tijd antwoord";
        check_page(
            &mut griffie,
            1,
            &[late, "Proef Persoon 3-1 is aan de beurt."],
        )
        .await
    })
    .await
}

#[tokio::test]
async fn when_nobody_is_left_a_resident_is_drawn_or_the_seat_stays_empty() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        for (member, candidate) in [("2-2", "2-2"), ("1-3", "1-3"), ("3-1", "3-1")] {
            let fields = [on_day("on", "2026-05-01")].concat();
            let mut fields = pairs(&fields);
            fields.extend([
                ("person", candidate),
                ("reason", "waived"),
                ("kind", "stated"),
            ]);
            let address = crate::desk::path("uitgesloten");
            let answer = griffie.client.submit(&address, &address, &fields).await?;
            assert_eq!(answer.status, 303, "{member}");
        }
        griffie.move_out(3, "2026-05-20").await?;
        check_page(&mut griffie, 1, &["Nu wordt een bewoner geloot"]).await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let drawn = Person::Drawn { number: 1 };
        assert_eq!(griffie.state(1).await?, State::Offered(drawn));
        griffie
            .reply(1, (ReplyKind::Declines, "2026-06-05"))
            .await?;
        let empty = on_day("empty", "2026-06-08");
        let without = griffie.step((1, "onvervuld"), &pairs(&empty)).await?;
        assert_eq!(without.status, 422);
        let mut fields = pairs(&empty);
        fields.push(("reason", "Niemand nam de loting aan."));
        let answer = griffie.step((1, "onvervuld"), &fields).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(griffie.state(1).await?, State::Unfilled);
        let file = griffie.file().await?;
        let decided = file.course.last().and_then(|step| step.proposal.as_ref());
        let considered = decided.map(|(proposal, _)| proposal.decision.grounds.len());
        assert_eq!(considered, Some(6), "everybody was considered");
        check_page(&mut griffie, 1, &["niemand kan worden benoemd", "besluit/"]).await
    })
    .await
}

#[tokio::test]
async fn who_resigns_stays_until_the_successor_enters() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let days = [
            on_day("received", "2026-06-01"),
            on_day("effective", "2026-06-15"),
            on_day("reported", "2026-06-01"),
        ]
        .concat();
        let mut fields = pairs(&days);
        fields.push(("evidence", "seen"));
        assert_eq!(griffie.report("resignation/1", &fields).await?.status, 303);
        griffie.establish(1, "2026-06-02").await?;
        check_page(
            &mut griffie,
            1,
            &["Het lid blijft lid tot de opvolger is toegelaten."],
        )
        .await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-06-20").await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        assert_eq!(members[0].until, Some(day("2026-06-19")));
        assert_eq!(members[3].since, day("2026-06-20"));
        Ok(())
    })
    .await
}

/// On one day first the seat that the same list can fill, though its list has the higher number.
#[tokio::test]
async fn of_two_vacancies_on_one_day_that_of_the_same_list_comes_first() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let bar = on_day("on", "2026-05-01");
        let mut fields = pairs(&bar);
        fields.extend([
            ("person", "1-3"),
            ("reason", "moved_out"),
            ("kind", "stated"),
        ]);
        let address = crate::desk::path("uitgesloten");
        griffie.client.submit(&address, &address, &fields).await?;
        griffie.move_out(1, "2026-05-20").await?;
        griffie.move_out(3, "2026-05-20").await?;
        check_page(&mut griffie, 1, &["Vacature 2 gaat voor."]).await?;
        let answer = griffie.appoint(2, "2026-06-03").await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(griffie.state(2).await?, State::Offered(person(2, 2)));
        check_page(&mut griffie, 1, &["Proef Persoon 3-1 is aan de beurt."]).await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_overview_shows_each_term_with_how_it_was_computed() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let quiet = griffie.client.get("/griffie").await?;
        assert!(
            quiet.body.contains("Er staat niets open."),
            "{}",
            quiet.body
        );
        griffie.move_out(1, "2026-05-20").await?;
        let busy = griffie.client.get("/griffie").await?;
        for words in [
            "Te laat",
            "Vacature 1: beslis wie wordt benoemd",
            "15\u{a0}juni 2026",
            "W 1",
        ] {
            assert!(busy.body.contains(words), "{words}: {}", busy.body);
        }
        Ok(())
    })
    .await
}
