//! Members on leave and those who replace them, worked out by hand.

use crate::desk::entering::check_says;
use crate::desk::{BODY, ELECTION, Griffie, by, day, on_day, pairs};
use crate::people::Failure;
use acceptance::{Checked, on_each_database};
use server::actions::roster::{AdmissionDecision, decide_admission};
use server::actions::vacancy::{NewReport, Reported, report_vacancy};
use server::error::AppError;
use server::store::roster::{Member, list_members};
use server::store::write_tx;
use std::collections::BTreeSet;
use succession::acceptance::ReplyKind;
use succession::roster::{Person, RosterRefusal};
use succession::vacancy::{Cause, Evidence, Report, State};

fn person(list: u32, candidate: u32) -> Person {
    Person::Candidate { list, candidate }
}

/// Member 1 is on leave from 1 June to 20 September, and replaced by 1-3 from that day.
async fn replaced(griffie: &mut Griffie) -> Checked {
    on_leave(griffie).await?;
    assert_eq!(griffie.appoint(1, "2026-05-22").await?.status, 303);
    griffie.enter(1, "2026-06-01").await
}

async fn on_leave(griffie: &mut Griffie) -> Checked {
    griffie.on_leave("1").await
}

/// Who sits in the body on that day, by seat.
async fn sitting(griffie: &Griffie, on: &str) -> Result<Vec<(u32, Person)>, Failure> {
    let file = griffie.file().await?;
    let members = file.roster.members_on(day(on)).into_iter();
    Ok(members.map(|(seat, one)| (seat, one.person)).collect())
}

async fn members(griffie: &Griffie) -> Result<Vec<Member>, Failure> {
    Ok(list_members(&griffie.db, ELECTION, BODY).await?)
}

#[tokio::test]
async fn a_temporary_replacement_who_gets_the_permanent_seat() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        replaced(&mut griffie).await?;
        griffie.move_out(2, "2026-06-01").await?;
        let page = griffie.page("vacature/2").await?;
        check_says(
            &page,
            &["Proef Persoon 1-3 is aan de beurt.", "Kieswet W 1"],
        );
        assert_eq!(griffie.appoint(2, "2026-06-03").await?.status, 303);
        assert_eq!(griffie.state(2).await?, State::Offered(person(1, 3)));
        // Ten days are for a replacement: for the seat there are 28, so until 1 July.
        let page = griffie.page("vacature/2").await?;
        let asked = "Proef Persoon 1-3 is benoemd. Leg het antwoord vast, uiterlijk 1 juli 2026.";
        check_says(&page, &[asked]);
        griffie.enter(2, "2026-06-30").await?;
        let page = griffie.page("vacature/2").await?;
        check_says(&page, &["Proef Persoon 1-3 is lid op deze zetel."]);
        let before = [(1, person(1, 3)), (3, person(2, 1))];
        assert_eq!(sitting(&griffie, "2026-06-29").await?, before);
        let after = [(2, person(1, 3)), (3, person(2, 1))];
        assert_eq!(sitting(&griffie, "2026-06-30").await?, after);
        let back = [(1, person(1, 1)), (2, person(1, 3)), (3, person(2, 1))];
        assert_eq!(sitting(&griffie, "2026-09-21").await?, back);
        assert_eq!(members(&griffie).await?[3].until, Some(day("2026-06-29")));
        assert_eq!(griffie.page("vacature/1").await?.status, 200);
        Ok(())
    })
    .await
}

/// On 20 July it is decided that the member moved on 10 July; the replacement did sit until then.
#[tokio::test]
async fn a_member_on_leave_who_moves_out_while_replaced() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        replaced(&mut griffie).await?;
        let days = [("happened", "2026-05-30"), ("reported", "2026-07-18")];
        griffie.vacate("moved_out/1", &days, "2026-07-20").await?;
        let members = members(&griffie).await?;
        assert_eq!(members[0].until, Some(day("2026-05-29")));
        assert_eq!(members[3].until, Some(day("2026-07-19")));
        let others = [(2, person(1, 2)), (3, person(2, 1))];
        let with = [&[(1, person(1, 3))], &others[..]].concat();
        assert_eq!(sitting(&griffie, "2026-07-19").await?, with);
        assert_eq!(sitting(&griffie, "2026-07-20").await?, others);
        assert_eq!(griffie.appoint(2, "2026-07-21").await?.status, 303);
        griffie.enter(2, "2026-07-25").await?;
        assert_eq!(sitting(&griffie, "2026-07-25").await?, with);
        Ok(())
    })
    .await
}

/// Who is asked for both gets the seat; the leave is offered to the next.
#[tokio::test]
async fn who_enters_a_seat_is_no_longer_asked_to_replace() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        on_leave(&mut griffie).await?;
        assert_eq!(griffie.appoint(1, "2026-05-22").await?.status, 303);
        griffie.move_out(2, "2026-05-30").await?;
        assert_eq!(griffie.appoint(2, "2026-06-03").await?.status, 303);
        griffie.enter(2, "2026-06-05").await?;
        assert_eq!(griffie.state(1).await?, State::Established);
        assert_eq!(griffie.appoint(1, "2026-06-08").await?.status, 303);
        assert_eq!(griffie.state(1).await?, State::Offered(person(2, 2)));
        Ok(())
    })
    .await
}

/// The member is back on 21 September: nobody is appointed or admitted any more, and the case is closed.
#[tokio::test]
async fn a_leave_that_is_over_before_anybody_replaced_the_member() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        on_leave(&mut griffie).await?;
        assert_eq!(griffie.appoint(1, "2026-05-22").await?.status, 303);
        griffie.reply(1, (ReplyKind::Accepts, "2026-06-01")).await?;
        let admitted = decide(&griffie, (true, "2026-09-21")).await;
        let over = RosterRefusal::NotOnLeave {
            seat: 1,
            on: day("2026-09-21"),
        };
        let refused = admitted.unwrap_err();
        assert!(matches!(refused, AppError::Roster(why) if why == over));
        decide(&griffie, (false, "2026-09-21")).await?;
        let late = griffie.appoint(1, "2026-09-22").await?;
        assert_eq!(late.status, 422, "{}", late.body);
        assert_eq!(griffie.state(1).await?, State::Established);
        let page = griffie.page("vacature/1").await?;
        assert!(page.body.contains("Sluit deze vacature"), "{}", page.body);
        let empty = on_day("empty", "2026-09-22");
        let mut fields = pairs(&empty);
        let none = griffie.step((1, "onvervuld"), &fields).await?;
        assert_eq!(none.status, 422, "without a reason");
        fields.push(("reason", "Het verlof is voorbij."));
        let closed = griffie.step((1, "onvervuld"), &fields).await?;
        assert_eq!(closed.status, 303, "{}", closed.body);
        assert_eq!(griffie.state(1).await?, State::Unfilled);
        Ok(())
    })
    .await
}

async fn decide(griffie: &Griffie, (admitted, on): (bool, &str)) -> Result<(), AppError> {
    let decision = AdmissionDecision {
        admitted,
        on: day(on),
        reason: "Verlof".to_owned(),
    };
    write_tx(&griffie.db, async |tx| {
        let papers = succession::acceptance::Papers {
            statement_of_offices: true,
            register_extract: true,
        };
        let key = (ELECTION, BODY);
        let received = (papers, day("2026-06-01"));
        server::actions::roster::record_papers(tx, &by(), key, 1, received).await?;
        decide_admission(tx, &by(), key, 1, &decision).await
    })
    .await
}

#[tokio::test]
async fn who_replaces_a_member_holds_no_seat_that_can_fall_vacant() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        replaced(&mut griffie).await?;
        let new = NewReport {
            seat: Reported::Member(4),
            report: Report {
                cause: Cause::Death {
                    died_on: day("2026-07-01"),
                },
                reported_on: day("2026-07-02"),
                evidence: BTreeSet::from([Evidence::PopulationRegister]),
            },
        };
        let answer = write_tx(&griffie.db, async |tx| {
            report_vacancy(tx, &by(), (ELECTION, BODY), &new).await
        });
        let refused = answer.await.unwrap_err();
        assert!(matches!(refused, AppError::Missing { what: "member", .. }));
        Ok(())
    })
    .await
}
