//! Who replaces a member on leave gets a seat of their own: the rest of the leave is for the next, worked out by hand.

use crate::desk::{BODY, ELECTION, Griffie, OF_2026, day};
use crate::people::{START, app};
use acceptance::{Checked, on_each_database};
use chrono::NaiveTime;
use server::audit::{self, Verification};
use server::store::Basis;
use server::store::roster::list_members;
use succession::acceptance::ReplyKind;
use succession::roster::Person;
use succession::vacancy::{State, Step};

fn person(list: u32, candidate: u32) -> Person {
    Person::Candidate { list, candidate }
}

/// Member 1 is on leave from 1 June to 20 September, and 1-3 replaces from 8 June. Member 2 moved out, and 1-3 gets that
/// seat on 30 June. Nobody is left on list 1, so 2-2 replaces from 6 July.
#[tokio::test]
async fn the_rest_of_the_leave_is_for_the_next_when_the_replacement_gets_a_seat() -> Checked {
    on_each_database(async |database| {
        let now = day("2026-07-06").and_time(NaiveTime::MIN).and_utc();
        assert!(now < *START);
        let app = app(&database.db).with_clock(std::sync::Arc::new(move || now));
        let mut griffie = Griffie::open_on(database, &OF_2026, app).await?;
        griffie.on_leave("1").await?;
        assert_eq!(griffie.appoint(1, "2026-05-29").await?.status, 303);
        griffie.enter(1, "2026-06-08").await?;
        griffie.move_out(2, "2026-06-01").await?;
        assert_eq!(griffie.appoint(2, "2026-06-03").await?.status, 303);
        griffie.enter(2, "2026-06-30").await?;
        assert_eq!(griffie.state(1).await?, State::Established);
        let file = griffie.file().await?;
        let events = file.vacancy(1)?.events();
        let last: Vec<_> = events.iter().rev().take(2).collect();
        assert_eq!((last[1].step, last[1].on), (Step::Depart, day("2026-06-30")));
        assert_eq!((last[0].step, last[0].on), (Step::Reopen, day("2026-06-30")));
        let case = griffie.page("vacature/1").await?;
        for words in [
            "De vervanger stopte eerder",
            "1-3 is sinds 30\u{a0}juni 2026 geen vervanger meer. Waarom: Heeft een eigen zetel gekregen",
            "De vervanger heeft vanaf 30\u{a0}juni 2026 een eigen zetel, zetel 2",
            "Kieswet W 2",
            "Het verlof loopt tot 21\u{a0}september 2026. Benoem de volgende vervanger",
            "14\u{a0}juli 2026",
        ] {
            assert!(case.body.contains(words), "{words}: {}", case.body);
        }
        let english = griffie.page("vacature/1?taal=en").await?;
        let words = "Got a seat of their own";
        assert!(english.body.contains(words), "{}", english.body);
        let board = format!("/griffie/{ELECTION}/termijnen?soort=besluit");
        let board = griffie.client.get(&board).await?;
        let path = format!("href=\"/griffie/{ELECTION}/{BODY}/vacature/1\"");
        assert!(board.body.contains(&path), "{}", board.body);
        assert!(board.body.contains("14\u{a0}juli 2026"), "{}", board.body);
        assert_eq!(griffie.appoint(1, "2026-07-03").await?.status, 303);
        let State::Offered(next) = griffie.state(1).await? else {
            return Err("nobody is asked".into());
        };
        assert_eq!(next, person(2, 2));
        griffie.enter(3, "2026-07-06").await?;
        let case = griffie.page("vacature/1").await?;
        assert!(!case.body.contains("De vervanger stopte eerder"));
        assert!(case.body.contains("Heeft een eigen zetel gekregen"));
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let instead = members.iter().filter(|one| one.basis == Basis::Temporary);
        let instead: Vec<_> = instead
            .map(|one| (one.person(), one.since, one.until, one.ended_by))
            .collect();
        let expected = [
            (person(1, 3), day("2026-06-08"), Some(day("2026-06-29")), None),
            (person(2, 2), day("2026-07-06"), Some(day("2026-09-20")), None),
        ];
        assert_eq!(instead, expected);
        let verified = audit::verify(&griffie.db).await?;
        assert!(matches!(verified, Verification::Whole { .. }));
        Ok(())
    })
    .await
}

/// The seat is entered after the leave: who replaced was no replacement any more, and nothing is opened again.
#[tokio::test]
async fn a_seat_that_is_entered_after_the_leave_opens_nothing() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.on_leave("1").await?;
        assert_eq!(griffie.appoint(1, "2026-05-29").await?.status, 303);
        griffie.enter(1, "2026-06-08").await?;
        griffie.move_out(2, "2026-06-01").await?;
        assert_eq!(griffie.appoint(2, "2026-06-03").await?.status, 303);
        griffie.reply(2, (ReplyKind::Accepts, "2026-06-05")).await?;
        griffie.enter_accepted(2, "2026-09-22").await?;
        assert_eq!(griffie.state(1).await?, State::Filled(person(1, 3)));
        Ok(())
    })
    .await
}
