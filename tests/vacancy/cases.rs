//! Cases worked out by hand. Three seats, 190 votes, so 190 votes are three quotas. List 1 has 120 votes: one
//! full seat and one by remainder. List 2 has 60: one by remainder. List 3 has 10, less than three quarters.

use crate::desk::entering::check_says;
use crate::desk::{BODY, ELECTION, Griffie, day, on_day, pairs, path};
use crate::people::Failure;
use acceptance::{Answer, Checked, on_each_database};
use server::store::appointment::AppointmentState;
use server::store::roster::list_members;
use succession::roster::Person;
use succession::rules::{Policy, Reason};
use succession::successor::{Filling, Outcome, Verdict, Why};
use succession::vacancy::State;

/// What an appointment says that leads to nothing.
const ENDED: &str = "Deze benoeming is afgelopen. Voor de zetel is er een vacature.";

fn person(list: u32, candidate: u32) -> Person {
    Person::Candidate { list, candidate }
}

/// Who is proposed for a vacancy on a day, by which route, and why the others are passed over.
async fn proposed(
    griffie: &Griffie,
    vacancy: u32,
    on: &str,
) -> Result<(Filling, Vec<((u32, u32), Reason)>), Failure> {
    let file = griffie.file().await?;
    let Outcome::Proposed(proposals) = file.propose_for(vacancy, day(on), &[])? else {
        return Err("a lot is asked".into());
    };
    let proposal = proposals.first().ok_or("no proposal")?;
    let grounds = proposal.decision.grounds.iter();
    let passed = grounds.filter_map(|ground| match ground.finding.verdict {
        Verdict::PassedOver(Why::Person(reason)) => Some((ground.finding.person, reason)),
        _ => None,
    });
    Ok((proposal.decision.outcome, passed.collect()))
}

fn by_route((list, candidate): (u32, u32), route: Policy) -> Filling {
    let person = (list, candidate);
    Filling::Appointed { person, route }
}

/// Records on the page that a candidate cannot be considered, or no longer that.
async fn bar(
    griffie: &mut Griffie,
    (candidate, reason): (&str, &str),
    (kind, on): (&str, &str),
) -> Checked {
    let address = path("uitgesloten");
    let on = on_day("on", on);
    let mut fields = pairs(&on);
    fields.extend([("person", candidate), ("reason", reason), ("kind", kind)]);
    let answer = griffie.client.submit(&address, &address, &fields).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    Ok(())
}

/// The seat was empty from the day of moving; the fourteen days to decide run from the day it became known.
#[tokio::test]
async fn a_move_reported_three_weeks_late() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-11").await?;
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        assert_eq!(members[0].until, Some(day("2026-05-10")));
        let page = griffie.page("vacature/1").await?;
        let told = [
            "Proef Persoon 1-3 is aan de beurt.",
            "Dit had uiterlijk 15 juni 2026 gemoeten.",
            "Kieswet W 1",
        ];
        check_says(&page, &told);
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-06-20").await?;
        let file = griffie.file().await?;
        let on = |date: &str| file.roster.members_on(day(date)).len();
        assert_eq!((on("2026-05-10"), on("2026-05-11")), (3, 2));
        assert_eq!((on("2026-06-19"), on("2026-06-20")), (2, 3));
        Ok(())
    })
    .await
}

/// 1-3 follows 1-1. Then list 1 has nobody: list 2 gets the seat with 60 / 2 = 30 votes, before list 3 with 10.
#[tokio::test]
async fn two_members_of_one_list_who_leave_on_one_day() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        griffie.move_out(2, "2026-05-20").await?;
        let page = griffie.page("vacature/2").await?;
        check_says(&page, &["Vacature 1 gaat voor."]);
        let page = griffie.page("vacature/1").await?;
        check_says(
            &page,
            &["Proef Persoon 1-3 is aan de beurt.", "Kieswet W 1"],
        );
        let first = proposed(&griffie, 1, "2026-06-03").await?.0;
        assert_eq!(first, by_route((1, 3), Policy::SameList));
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let (second, passed) = proposed(&griffie, 2, "2026-06-03").await?;
        assert_eq!(second, by_route((2, 2), Policy::OtherList));
        let expected = [
            ((1, 1), Reason::OwnSeatVacant),
            ((1, 2), Reason::OwnSeat),
            ((1, 3), Reason::Member),
        ];
        for one in expected {
            assert!(passed.contains(&one), "{one:?} in {passed:?}");
        }
        // Each has 28 days from 3 June, and from 8 June: 1 July and 6 July.
        let page = griffie.page("vacature/1").await?;
        let asked = "Proef Persoon 1-3 is benoemd. Leg het antwoord vast, uiterlijk 1 juli 2026.";
        check_says(&page, &[asked]);
        let page = griffie.page("vacature/2").await?;
        let told = [
            "Proef Persoon 2-2 is aan de beurt.",
            "De lijsten die meedoen, naast elkaar",
            "Kieswet W 4",
        ];
        check_says(&page, &told);
        assert_eq!(griffie.appoint(2, "2026-06-08").await?.status, 303);
        griffie.enter(1, "2026-06-22").await?;
        griffie.enter(2, "2026-07-06").await?;
        let file = griffie.file().await?;
        let sits = |on: &str| -> Vec<_> {
            let members = file.roster.members_on(day(on)).into_iter();
            members.map(|(seat, one)| (seat, one.person)).collect()
        };
        let stays = (3, person(2, 1));
        assert_eq!(sits("2026-05-20"), [stays]);
        assert_eq!(sits("2026-06-22"), [(1, person(1, 3)), stays]);
        let all = [(1, person(1, 3)), (2, person(2, 2)), stays];
        assert_eq!(sits("2026-07-06"), all);
        Ok(())
    })
    .await
}

/// 1-3 moved before the seat fell vacant, so the seat goes to 2-2.
#[tokio::test]
async fn a_successor_who_moved_away() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        bar(&mut griffie, ("1-3", "moved_out"), ("stated", "2026-05-01")).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let (filling, passed) = proposed(&griffie, 1, "2026-06-03").await?;
        assert_eq!(filling, by_route((2, 2), Policy::OtherList));
        assert!(passed.contains(&((1, 3), Reason::MovedOut)), "{passed:?}");
        let page = griffie.page("vacature/1").await?;
        let told = [
            "Proef Persoon 2-2 is aan de beurt.",
            "Proef Persoon 1-3",
            "woont niet meer in de wijk",
            "Kieswet W 2(1)",
            "Kieswet W 4",
        ];
        check_says(&page, &told);
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-07-01").await?;
        let page = griffie.page("vacature/1").await?;
        check_says(&page, &["Proef Persoon 2-2 is lid op deze zetel."]);
        Ok(())
    })
    .await
}

/// List 2 is exhausted when 2-2 waives: then 1-3 and 3-1 by continued allocation, then a resident, then nobody.
#[tokio::test]
async fn an_exhausted_list_under_each_fallback() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(3, "2026-05-20").await?;
        let next = async |griffie: &Griffie| proposed(griffie, 1, "2026-06-03").await;
        assert_eq!(next(&griffie).await?.0, by_route((2, 2), Policy::SameList));
        bar(&mut griffie, ("2-2", "waived"), ("stated", "2026-05-25")).await?;
        // List 1: 120 / 3 = 40 votes; list 3: 10.
        assert_eq!(next(&griffie).await?.0, by_route((1, 3), Policy::OtherList));
        let page = griffie.page("vacature/1").await?;
        let table = page
            .body
            .split("De lijsten die meedoen, naast elkaar")
            .nth(1);
        let table = table
            .and_then(|rest| rest.split("</table>").next())
            .unwrap();
        let row = |list: &str| {
            table
                .split("<tr role=\"row\">")
                .find(|row| row.contains(list))
        };
        let (first, last) = (row("Lijst 1").unwrap(), row("Persoon 3-1").unwrap());
        assert!(
            first.contains("krijgt de zetel") && first.contains("40"),
            "{first}"
        );
        assert!(
            !last.contains("krijgt de zetel") && last.contains("10"),
            "{last}"
        );
        assert!(row("Lijst 2").is_none(), "{table}");
        bar(&mut griffie, ("1-3", "waived"), ("stated", "2026-05-25")).await?;
        assert_eq!(next(&griffie).await?.0, by_route((3, 1), Policy::OtherList));
        bar(&mut griffie, ("3-1", "waived"), ("stated", "2026-05-25")).await?;
        assert_eq!(next(&griffie).await?.0, Filling::Sortition);
        let page = griffie.page("vacature/1").await?;
        assert!(page.body.contains("Nu wordt een bewoner geloot"));
        let empty = on_day("empty", "2026-06-08");
        let mut fields = pairs(&empty);
        fields.push(("reason", "Niemand nam de loting aan."));
        let answer = griffie.step((1, "onvervuld"), &fields).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(griffie.state(1).await?, State::Unfilled);
        Ok(())
    })
    .await
}

/// 2-1 resigned and the seat is still to be filled, so 2-1 cannot take the seat of 1-1; once it is, 2-1 can.
#[tokio::test]
async fn a_vacancy_while_another_is_pending() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let resigned = [
            ("received", "2026-05-04"),
            ("effective", "2026-05-11"),
            ("reported", "2026-05-04"),
        ];
        griffie
            .vacate("resignation/3", &resigned, "2026-05-05")
            .await?;
        bar(&mut griffie, ("1-3", "waived"), ("stated", "2026-05-01")).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let page = griffie.page("vacature/2").await?;
        check_says(&page, &["Vacature 1 gaat voor."]);
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let (second, passed) = proposed(&griffie, 2, "2026-06-03").await?;
        assert_eq!(second, by_route((3, 1), Policy::OtherList));
        assert!(passed.contains(&((2, 2), Reason::Member)), "{passed:?}");
        assert!(passed.contains(&((2, 1), Reason::Member)), "{passed:?}");
        let page = griffie.page("vacature/2").await?;
        check_says(&page, &["Proef Persoon 3-1 is aan de beurt."]);
        griffie.enter(1, "2026-06-08").await?;
        let page = griffie.page("vacature/2").await?;
        check_says(
            &page,
            &["Proef Persoon 2-1 is aan de beurt.", "Kieswet W 4"],
        );
        // List 2 holds one seat: 60 / 2 = 30 votes, and 2-1 is no member any more.
        let second = proposed(&griffie, 2, "2026-06-09").await?.0;
        assert_eq!(second, by_route((2, 1), Policy::OtherList));
        Ok(())
    })
    .await
}

/// What somebody who is appointed lets know on that day, and what the page asks before it counts.
async fn declines(
    griffie: &Griffie,
    (appointment, on): (u32, &str),
    asks: &str,
) -> Result<Answer, Failure> {
    let form = (appointment, "antwoord");
    let answer = [("answer", "declines")];
    let asked = griffie.fill_in(form, ("answered-on", on), &answer).await?;
    assert_eq!(asked.status, 200, "{}", asked.body);
    check_says(&asked, &[asks, "Dit kan niet ongedaan worden gemaakt."]);
    griffie.say_yes(form, &asked).await
}

/// The notice is of 3 June: 28 days later it is 1 July, a Wednesday.
#[tokio::test]
async fn a_refusal_on_the_last_day_and_one_a_day_late() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        griffie.move_out(3, "2026-05-21").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        assert_eq!(griffie.appoint(2, "2026-06-03").await?.status, 303);
        for (vacancy, name) in [(1, "1-3"), (2, "2-2")] {
            let page = griffie.page(&format!("vacature/{vacancy}")).await?;
            let asked = format!(
                "Proef Persoon {name} is benoemd. Leg het antwoord vast, uiterlijk 1 juli 2026."
            );
            check_says(&page, &[&asked]);
        }
        let in_time = "Deze persoon neemt de benoeming niet aan.";
        let page = declines(&griffie, (1, "2026-07-01"), in_time).await?;
        let told = ["Niet aangenomen op 1 juli 2026: op tijd.", ENDED];
        check_says(&page, &told);
        let late = "De laatste dag om te antwoorden was 1 juli 2026. Dit antwoord kwam later";
        let page = declines(&griffie, (2, "2026-07-02"), late).await?;
        let too_late = "Het antwoord van 2 juli 2026 kwam na 1 juli 2026 en telt niet meer.";
        check_says(&page, &[too_late, ENDED]);
        let file = griffie.file().await?;
        let state = |number| Ok::<_, Failure>(file.appointment(number)?.state());
        assert_eq!(state(1)?, AppointmentState::Declined);
        assert_eq!(state(2)?, AppointmentState::Lapsed);
        for (vacancy, fell) in [(1, person(1, 3)), (2, person(2, 2))] {
            assert_eq!(griffie.state(vacancy).await?, State::Established);
            let barred = file.vacancy(vacancy)?.barred();
            assert!(barred.contains(&fell), "{barred:?}");
        }
        // Who declined one seat is considered for the other: 2-2 for that of 1-1, with 60 votes for 2 seats.
        let page = griffie.page("vacature/1").await?;
        let told = [
            "Proef Persoon 1-3 wilde of kon deze zetel niet krijgen.",
            "Proef Persoon 2-2 is aan de beurt.",
            "Kieswet W 4",
        ];
        check_says(&page, &told);
        let page = griffie.page("vacature/2").await?;
        check_says(&page, &["Proef Persoon 2-2 gaf niet op tijd antwoord"]);
        Ok(())
    })
    .await
}

/// The notice is of Saturday 25 April 2026. 28 days later it is Saturday 23 May; the 24th is a Sunday, and the 25th
/// is Whit Monday, as Easter was on 5 April. So the last day is Tuesday 26 May (Algemene termijnenwet).
#[tokio::test]
async fn a_last_day_that_a_weekend_and_a_holiday_move() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        for member in [1, 3] {
            let days = [("happened", "2026-04-23"), ("reported", "2026-04-23")];
            let rest = format!("moved_out/{member}");
            griffie.vacate(&rest, &days, "2026-04-24").await?;
        }
        for vacancy in [1, 2] {
            let days = [
                on_day("decided", "2026-04-24"),
                on_day("notified", "2026-04-25"),
            ];
            let fields = days.concat();
            let appointed = griffie.step((vacancy, "benoemen"), &pairs(&fields)).await?;
            assert_eq!(appointed.status, 303, "{}", appointed.body);
            let page = griffie.page(&format!("benoeming/{vacancy}")).await?;
            let told = [
                "23 mei 2026",
                "24 mei 2026",
                "25 mei 2026 (tweede pinksterdag)",
                "De termijn loopt door tot en met 26 mei 2026.",
            ];
            check_says(&page, &told);
        }
        let in_time = "Deze persoon neemt de benoeming niet aan.";
        let page = declines(&griffie, (1, "2026-05-26"), in_time).await?;
        check_says(&page, &["Niet aangenomen op 26 mei 2026: op tijd.", ENDED]);
        let late = "De laatste dag om te antwoorden was 26 mei 2026.";
        let page = declines(&griffie, (2, "2026-05-27"), late).await?;
        let too_late = "Het antwoord van 27 mei 2026 kwam na 26 mei 2026 en telt niet meer.";
        check_says(&page, &[too_late, ENDED]);
        Ok(())
    })
    .await
}

/// What was waived can be withdrawn: from that day the candidate is considered again.
#[tokio::test]
async fn a_waiver_that_is_withdrawn() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        bar(&mut griffie, ("1-3", "waived"), ("stated", "2026-05-01")).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let (filling, passed) = proposed(&griffie, 1, "2026-06-03").await?;
        assert_eq!(filling, by_route((2, 2), Policy::OtherList));
        assert!(passed.contains(&((1, 3), Reason::Waived)), "{passed:?}");
        bar(&mut griffie, ("1-3", "waived"), ("withdrawn", "2026-06-04")).await?;
        let before = proposed(&griffie, 1, "2026-06-03").await?.0;
        assert_eq!(before, by_route((2, 2), Policy::OtherList));
        let after = proposed(&griffie, 1, "2026-06-04").await?.0;
        assert_eq!(after, by_route((1, 3), Policy::SameList));
        Ok(())
    })
    .await
}
