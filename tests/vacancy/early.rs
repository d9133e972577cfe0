//! Who replaces a member on leave leaves before the sixteen weeks end: the next comes in for the rest, worked out by
//! hand.

use crate::desk::{BODY, ELECTION, Griffie, OF_2026, day, on_day, pairs, path, shown};
use crate::people::{Failure, START, app};
use acceptance::{Answer, Checked, TestDatabase, on_each_database};
use chrono::NaiveTime;
use server::actions::yearly::Year;
use server::audit::{self, Verification};
use server::locale::Locale;
use server::store::roster::list_members;
use server::store::{Basis, EndedBy};
use succession::roster::Person;
use succession::rules::CauseKind;
use succession::vacancy::State;

const FORM: &str = "vacature/1/vervanger";

fn person(list: u32, candidate: u32) -> Person {
    Person::Candidate { list, candidate }
}

/// On 10 July 2026: member 1 is on leave from 1 June to 20 September, and 1-3 replaces from 8 June.
async fn replaced(database: &TestDatabase) -> Result<Griffie, Failure> {
    let now = day("2026-07-10").and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12);
    assert!(now < *START);
    let app = app(&database.db).with_clock(std::sync::Arc::new(move || now));
    let mut griffie = Griffie::open_on(database, &OF_2026, app).await?;
    griffie.on_leave("1").await?;
    assert_eq!(griffie.appoint(1, "2026-05-29").await?.status, 303);
    griffie.enter(1, "2026-06-08").await?;
    Ok(griffie)
}

/// What is asked back after the form was filled in.
async fn asked(
    griffie: &mut Griffie,
    (cause, gone, known): (&str, &str, &str),
) -> Result<Answer, Failure> {
    let days = [on_day("gone", gone), on_day("known", known)].concat();
    let mut fields = pairs(&days);
    fields.extend([("cause", cause), ("evidence", "seen")]);
    let address = path(FORM);
    griffie.client.submit(&address, &address, &fields).await
}

/// Fills the form in, reads what follows, and confirms it.
async fn leaves(
    griffie: &mut Griffie,
    (cause, gone, known): (&str, &str, &str),
) -> Result<Answer, Failure> {
    let read = asked(griffie, (cause, gone, known)).await?;
    assert_eq!(read.status, 200, "{}", read.body);
    assert!(
        read.body.contains("op 21\u{a0}september 2026"),
        "{}",
        read.body
    );
    let days = [on_day("gone", gone), on_day("known", known)].concat();
    let mut fields = pairs(&days);
    fields.extend([
        ("cause", cause),
        ("evidence", "seen"),
        ("confirmed", "1"),
        ("csrf", read.csrf()),
        ("shown", shown(&read.body)),
    ]);
    griffie.client.post(&path(FORM), &fields).await
}

/// Who sits in seat 1 on that day.
async fn sits(griffie: &Griffie, on: &str) -> Result<Option<Person>, Failure> {
    let file = griffie.file().await?;
    let place = file.roster.seat(1).ok_or("no seat")?;
    Ok(place.sits_on(day(on)).map(|one| one.person))
}

/// Candidate 1-3 resigns after four weeks; nobody is left on list 1, so 3-1 and 2-2 are next.
#[tokio::test]
async fn a_replacement_who_resigns_after_four_weeks_is_followed_by_the_next_for_the_rest() -> Checked
{
    on_each_database(async |database| {
        let mut griffie = replaced(database).await?;
        let case = griffie.page("vacature/1").await?;
        assert!(
            case.body.contains("De vervanger stopt eerder"),
            "{}",
            case.body
        );
        let done = leaves(&mut griffie, ("resignation", "2026-07-06", "2026-07-03")).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(griffie.state(1).await?, State::Established);
        let case = griffie.page("vacature/1").await?;
        let told = [
            "1-3 stopt als vervanger",
            "21\u{a0}september 2026",
            "17\u{a0}juli 2026",
        ];
        for words in told {
            assert!(case.body.contains(words), "{words}: {}", case.body);
        }
        assert!(!case.body.contains("De vervanger stopt eerder"));
        assert_eq!(griffie.appoint(1, "2026-07-07").await?.status, 303);
        let State::Offered(next) = griffie.state(1).await? else {
            return Err("nobody is asked".into());
        };
        assert_ne!(next, person(1, 3));
        griffie.enter(2, "2026-07-09").await?;
        assert_eq!(sits(&griffie, "2026-06-07").await?, None);
        assert_eq!(sits(&griffie, "2026-07-05").await?, Some(person(1, 3)));
        assert_eq!(sits(&griffie, "2026-07-06").await?, None);
        assert_eq!(sits(&griffie, "2026-07-09").await?, Some(next));
        assert_eq!(sits(&griffie, "2026-09-20").await?, Some(next));
        assert_eq!(sits(&griffie, "2026-09-21").await?, Some(person(1, 1)));
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let instead: Vec<_> = members
            .iter()
            .filter(|one| one.basis == Basis::Temporary)
            .map(|one| (one.person(), one.until, one.ended_by))
            .collect();
        let expected = [
            (
                person(1, 3),
                Some(day("2026-07-05")),
                Some(EndedBy::Resignation),
            ),
            (next, Some(day("2026-09-20")), None),
        ];
        assert_eq!(instead, expected);
        let roster = format!("/griffie/{ELECTION}/{BODY}?op=2026-07-07");
        let roster = griffie.client.get(&roster).await?;
        assert!(roster.body.contains("2 van de 3 zetels"), "{}", roster.body);
        let asked = (2026, day("2026-12-31"), Locale::Dutch);
        let year = Year::load(&griffie.db, (ELECTION, Some(BODY)), asked).await?;
        let figures = &year.figures;
        assert_eq!(figures.causes[&CauseKind::Leave], 1);
        assert_eq!((figures.vacancies(), figures.days.len()), (1, 0));
        assert_eq!(figures.following, 3);
        let verified = audit::verify(&griffie.db).await?;
        assert!(matches!(verified, Verification::Whole { .. }));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_replacement_leaves_between_the_first_day_and_the_end_of_the_leave_with_evidence()
-> Checked {
    on_each_database(async |database| {
        let mut griffie = replaced(database).await?;
        for (what, why) in [
            (
                ("resignation", "2026-09-21", "2026-07-03"),
                "vóór het verlof eindigt",
            ),
            (
                ("resignation", "2026-10-01", "2026-07-03"),
                "vóór het verlof eindigt",
            ),
            (
                ("moved_out", "2026-06-08", "2026-07-03"),
                "na de eerste dag",
            ),
            (
                ("moved_out", "2026-07-09", "2026-07-03"),
                "was dit nog niet gebeurd",
            ),
            (
                ("resignation", "2026-07-01", "2026-07-03"),
                "vóór de brief binnenkwam",
            ),
            (("enlargement", "2026-07-01", "2026-07-03"), "Kies waarom"),
            (("death", "2026-07-01", "2026-07-20"), "nog niet geweest"),
        ] {
            let answer = asked(&mut griffie, what).await?;
            assert_eq!(answer.status, 422, "{what:?}: {}", answer.body);
            assert!(answer.body.contains(why), "{why}: {}", answer.body);
            assert!(answer.body.contains("<title>Fout:"), "{}", answer.body);
        }
        let days = [on_day("gone", "2026-07-01"), on_day("known", "2026-07-03")].concat();
        let mut fields = pairs(&days);
        fields.push(("cause", "death"));
        let address = path(FORM);
        let unproven = griffie.client.submit(&address, &address, &fields).await?;
        assert_eq!(unproven.status, 422);
        assert!(unproven.body.contains("Zonder bewijs"), "{}", unproven.body);
        assert_eq!(griffie.state(1).await?, State::Filled(person(1, 3)));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_confirmed_is_what_was_read() -> Checked {
    on_each_database(async |database| {
        let mut griffie = replaced(database).await?;
        let what = ("death", "2026-07-01", "2026-07-03");
        let read = asked(&mut griffie, what).await?;
        // Meanwhile another member moves out.
        griffie.move_out(3, "2026-05-30").await?;
        let days = [on_day("gone", what.1), on_day("known", what.2)].concat();
        let mut fields = pairs(&days);
        fields.extend([
            ("cause", what.0),
            ("evidence", "seen"),
            ("confirmed", "1"),
            ("csrf", read.csrf()),
            ("shown", shown(&read.body)),
        ]);
        let changed = griffie.client.post(&path(FORM), &fields).await?;
        assert_eq!(changed.status, 409, "{}", changed.body);
        assert_eq!(leaves(&mut griffie, what).await?.status, 303);
        assert_eq!(griffie.page(FORM).await?.status, 404, "nobody replaces now");
        Ok(())
    })
    .await
}

/// Who moved out of the wijk is passed over for every seat; the report of a signal or a move leads to the form.
#[tokio::test]
async fn the_report_about_a_replacement_leads_to_the_form_and_who_moved_is_passed_over() -> Checked
{
    on_each_database(async |database| {
        let mut griffie = replaced(database).await?;
        let report = griffie.page("vacature/nieuw/moved_out/4?signaal=7").await?;
        let leads = path(&format!("{FORM}?oorzaak=moved_out&signaal=7"));
        assert_eq!(
            (report.status, report.header("location")),
            (303, leads.as_str())
        );
        let form = griffie.client.get(&leads).await?;
        assert!(form.body.contains("checked"), "{}", form.body);
        let moved = ("moved_out", "2026-07-01", "2026-07-03");
        assert_eq!(leaves(&mut griffie, moved).await?.status, 303);
        let case = griffie.page("vacature/1").await?;
        assert!(case.body.contains("is aan de beurt"), "{}", case.body);
        griffie.move_out(2, "2026-05-30").await?;
        let answer = griffie.page("vacature/2").await?;
        assert!(
            !answer.body.contains("1-3 is aan de beurt"),
            "{}",
            answer.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_seat_of_ones_own_has_no_such_form() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        assert_eq!(griffie.page(FORM).await?.status, 404);
        griffie.move_out(1, "2026-05-20").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-06-08").await?;
        assert_eq!(griffie.page(FORM).await?.status, 404);
        let case = griffie.page("vacature/1").await?;
        assert!(!case.body.contains("vervanger"), "{}", case.body);
        Ok(())
    })
    .await
}
