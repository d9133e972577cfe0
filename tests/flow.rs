//! The whole line on both databases: figures, an allocation with a lot, a result, a roster, and two
//! vacancies, with a refusal and an exhausted list.

use acceptance::{Checked, TestDatabase, draw_by_hand, on_each_database};
use chrono::{DateTime, NaiveDate, Utc};
use election::allocation::{Ask, Tied};
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::actions::roster::{
    AdmissionDecision, appoint_elected, decide_admission, entry_day, install, make_known,
    record_papers, record_reply,
};
use server::actions::successor::SuccessionFile;
use server::actions::vacancy::{
    Confirming, NewBar, NewReport, Reported, confirm_appointment, establish_vacancy, propose,
    record_bar, report_vacancy, shown_digest,
};
use server::audit::{self, By, Verification};
use server::error::AppError;
use server::store::appointment::AppointmentState;
use server::store::counting::{Count, Station};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::roster::list_members;
use server::store::{BodyKind, ListKind, Standing, write_tx};
use std::collections::{BTreeMap, BTreeSet};
use succession::acceptance::{Papers, Reply, ReplyKind};
use succession::rules::{Policy, Reason};
use succession::successor::{Filling, Outcome, Person, Proposal, Verdict};
use succession::vacancy::{Cause, Evidence, Report, State};

const ELECTION: &str = "wr2026";
const BODY: (&str, &str) = (ELECTION, "proefwijk");
const REGLEMENT: &str = "rotterdam-2026";
/// Five seats and 500 votes, quota 100. The lists have 180, 150, 150 and 20 votes: full seats 1, 1, 1
/// and 0. Of the two seats left, one goes by remainder to list 1 (80); lists 2 and 3 tie at 50.
const VOTES: [&[u64]; 4] = [&[90, 60, 30], &[80, 70], &[90, 45, 15], &[20]];

fn by() -> By {
    By {
        actor: "bureau".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The votes of each candidate, by list and number.
fn figures() -> impl Iterator<Item = (u32, u32, u64)> {
    let numbered = (1..).zip(VOTES);
    numbered.flat_map(|(list, votes)| (1..).zip(votes).map(move |(n, votes)| (list, n, *votes)))
}

fn lists() -> Vec<BodyList> {
    let candidate = |number| Candidate {
        number,
        initials: "A.".to_owned(),
        first_name: String::new(),
        prefix: "van der".to_owned(),
        last_name: format!("Proef {number}"),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    };
    let list = |(number, votes): (u32, &[u64])| BodyList {
        body: BODY.1.to_owned(),
        list: List {
            number,
            name: format!("Lijst {number}"),
            kind: ListKind::Collectief,
            candidates: (1..)
                .zip(votes)
                .map(|(number, _)| candidate(number))
                .collect(),
        },
    };
    (1..).zip(VOTES).map(list).collect()
}

/// Everything at one station but the first vote, which is at another.
fn counts() -> Counts {
    let count = |station, (list, candidate, votes)| Count {
        body: BODY.1.to_owned(),
        station,
        list,
        candidate,
        votes,
    };
    let mut counts = vec![count(2, (1, 1, 1))];
    counts.extend(figures().map(|(list, candidate, votes)| {
        let elsewhere = u64::from((list, candidate) == (1, 1));
        count(1, (list, candidate, votes - elsewhere))
    }));
    let totals = Vec::new();
    Counts { counts, totals }
}

fn station(number: u32) -> Station {
    Station {
        number,
        body: BODY.1.to_owned(),
        name: format!("Stembureau {number}"),
        street: "Voorbeeldstraat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "0000 AA".to_owned(),
        voters: 900,
    }
}

async fn import(database: &TestDatabase) -> Checked {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: REGLEMENT.to_owned(),
        held_on: day("2026-03-18"),
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let body = Body {
        code: BODY.1.to_owned(),
        name: "Proefwijk".to_owned(),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by(), &election, &[(body.clone(), 5)]).await?;
        import_lists(tx, &by(), ELECTION, &lists()).await?;
        import_stations(tx, &by(), ELECTION, &[station(1), station(2)]).await?;
        import_counts(tx, &by(), ELECTION, &counts()).await
    })
    .await?;
    Ok(())
}

async fn establish(database: &TestDatabase) -> Result<Establishment, AppError> {
    write_tx(&database.db, async |tx| {
        establish_result(tx, &by(), BODY, (day("2026-03-25"), "")).await
    })
    .await
}

async fn draw(database: &TestDatabase, asked: Ask, drawn: u32) -> Result<u64, AppError> {
    draw_by_hand(&database.db, &by(), BODY, (&asked, drawn)).await
}

/// Allocation stops at the tie, takes the lot, and the result is established.
async fn allocate_with_a_lot(database: &TestDatabase) -> Checked {
    let Establishment::LotRequired(ask) = establish(database).await? else {
        panic!("lists 2 and 3 tie");
    };
    let options = vec![2, 3];
    assert_eq!((&ask.tied, ask.places), (&Tied::Lists { options }, 1));
    let refused = draw(database, (*ask).clone(), 4).await;
    assert!(matches!(refused, Err(AppError::Lot(_))), "{refused:?}");
    draw(database, *ask, 3).await?;
    assert_eq!(establish(database).await?, Establishment::Established(1));
    Ok(())
}

/// Those elected get notice, accept and are admitted; they enter on the fourth Wednesday after the result.
async fn install_members(database: &TestDatabase) -> Checked {
    let appointed = write_tx(&database.db, async |tx| {
        appoint_elected(tx, &by(), BODY, day("2026-03-26")).await
    })
    .await?;
    assert_eq!(appointed, [1, 2, 3, 4, 5]);
    let file = SuccessionFile::load(&database.db, BODY).await?;
    assert_eq!(file.appointments[0].answer_by.outcome, day("2026-04-07"));
    for number in appointed {
        accept_and_admit(database, number, ("2026-04-01", "2026-04-15")).await?;
    }
    let since = entry_day(REGLEMENT, day("2026-03-25"))?.outcome;
    assert_eq!(since, day("2026-04-22"));
    let early = enter(database, "2026-04-21").await;
    assert!(early.is_err_and(|error| error.to_string().contains("2026-04-22, not before")));
    assert_eq!(enter(database, "2026-04-22").await?, 5);
    assert_eq!(seated(database, "2026-04-21").await?, []);
    let elected = [(1, 1), (1, 2), (2, 1), (3, 1), (3, 2)];
    assert_eq!(seated(database, "2026-04-22").await?, elected);
    Ok(())
}

async fn enter(database: &TestDatabase, on: &str) -> Result<usize, AppError> {
    write_tx(&database.db, async |tx| {
        install(tx, &by(), BODY, day(on)).await
    })
    .await
}

async fn reply(
    database: &TestDatabase,
    number: u32,
    (kind, on): (ReplyKind, &str),
) -> Result<AppointmentState, AppError> {
    let reply = Reply { on: day(on), kind };
    write_tx(&database.db, async |tx| {
        record_reply(tx, &by(), BODY, number, reply).await
    })
    .await
}

async fn accept_and_admit(
    database: &TestDatabase,
    number: u32,
    (accepted, decided): (&str, &str),
) -> Checked {
    reply(database, number, (ReplyKind::Accepts, accepted)).await?;
    let papers = Papers {
        statement_of_offices: true,
        register_extract: true,
    };
    let decision = AdmissionDecision {
        admitted: true,
        on: day(decided),
        reason: String::new(),
    };
    write_tx(&database.db, async |tx| {
        record_papers(tx, &by(), BODY, number, (papers, day(accepted))).await?;
        decide_admission(tx, &by(), BODY, number, &decision).await
    })
    .await?;
    Ok(())
}

async fn seated(database: &TestDatabase, on: &str) -> Result<Vec<Person>, AppError> {
    let members = list_members(&database.db, BODY.0, BODY.1).await?;
    let on_that_day = members.iter().filter(|member| member.sits_on(day(on)));
    let mut persons: Vec<Person> = on_that_day.filter_map(|member| member.stood_as).collect();
    persons.sort_unstable();
    Ok(persons)
}

/// Reports that a member leaves and decides that the seat is vacant; answers the number of the vacancy.
async fn vacate(
    database: &TestDatabase,
    member: u64,
    (cause, evidence, on): (Cause, Evidence, &str),
) -> Result<u32, AppError> {
    let report = NewReport {
        seat: Reported::Member(member),
        report: Report {
            cause,
            reported_on: day(on),
            evidence: BTreeSet::from([evidence]),
        },
    };
    write_tx(&database.db, async |tx| {
        let number = report_vacancy(tx, &by(), BODY, &report).await?;
        establish_vacancy(tx, &by(), BODY, (number, day(on))).await?;
        Ok(number)
    })
    .await
}

/// What the page of a vacancy shows, with what it sends back.
async fn shown(
    database: &TestDatabase,
    vacancy: u32,
    on: &str,
) -> Result<(Proposal, String), AppError> {
    let file = SuccessionFile::load(&database.db, BODY).await?;
    let outcome = propose(&database.db, BODY, &file, (vacancy, day(on))).await?;
    let digest = shown_digest(&outcome)?;
    match outcome {
        Outcome::Proposed(mut proposals) => Ok((proposals.remove(0), digest)),
        Outcome::LotRequired { ask, .. } => panic!("a lot is asked: {ask:?}"),
    }
}

async fn confirm(
    database: &TestDatabase,
    vacancy: u32,
    (shown, on): (&str, &str),
) -> Result<u32, AppError> {
    let confirming = Confirming {
        shown,
        decided_on: day(on),
        notified_on: day(on),
    };
    write_tx(&database.db, async |tx| {
        confirm_appointment(tx, &by(), BODY, (vacancy, confirming)).await
    })
    .await
}

async fn known(database: &TestDatabase, appointment: u32, on: &str) -> Result<u64, AppError> {
    write_tx(&database.db, async |tx| {
        make_known(tx, &by(), BODY, appointment, day(on)).await
    })
    .await
}

fn passed_over(proposal: &Proposal) -> Vec<(Person, &'static str)> {
    let grounds = proposal.decision.grounds.iter();
    let considered = grounds.map(|ground| (ground.finding.person, ground.finding.verdict));
    considered
        .filter_map(|(person, verdict)| match verdict {
            Verdict::PassedOver(why) => Some((person, why.word())),
            Verdict::Appointed => None,
        })
        .collect()
}

/// 2-1 moves out. The next on the list declines, which exhausts it; the seat goes on to list 1, whose
/// average of 60 is above the 50 of list 3.
async fn fill_after_a_refusal(database: &TestDatabase) -> Checked {
    let moved_on = day("2027-05-02");
    let moved = Cause::MovedOut { moved_on };
    let evidence = Evidence::PopulationRegister;
    let vacancy = vacate(database, 3, (moved, evidence, "2027-05-12")).await?;
    let left = [(1, 1), (1, 2), (3, 1), (3, 2)];
    assert_eq!(seated(database, "2027-05-02").await?, left);

    let (first, digest) = shown(database, vacancy, "2027-05-12").await?;
    let next = Filling::Appointed {
        person: (2, 2),
        route: Policy::SameList,
    };
    assert_eq!(first.decision.outcome, next);
    let appointment = confirm(database, vacancy, (&digest, "2027-05-12")).await?;
    let declined = reply(database, appointment, (ReplyKind::Declines, "2027-05-20")).await?;
    assert_eq!(declined, AppointmentState::Declined);

    let (second, digest) = shown(database, vacancy, "2027-05-20").await?;
    let next = Filling::Appointed {
        person: (1, 3),
        route: Policy::OtherList,
    };
    assert_eq!(second.decision.outcome, next);
    assert_eq!(
        passed_over(&second),
        [
            ((2, 1), "own_seat"),
            ((2, 2), "declined"),
            ((1, 1), "member"),
            ((1, 2), "member")
        ]
    );
    let appointment = confirm(database, vacancy, (&digest, "2027-05-20")).await?;
    accept_and_admit(database, appointment, ("2027-06-01", "2027-06-10")).await?;
    assert_eq!(known(database, appointment, "2027-06-16").await?, 6);
    let members = list_members(&database.db, BODY.0, BODY.1).await?;
    assert_eq!((members[5].seat, members[5].replaces), (3, Some(3)));
    assert_eq!(
        seated(database, "2027-06-16").await?,
        [(1, 1), (1, 2), (1, 3), (3, 1), (3, 2)]
    );
    Ok(())
}

/// 3-1 resigns and stays. A proposal that was overtaken is refused, and leaves nothing behind.
async fn refuse_what_was_overtaken(database: &TestDatabase) -> Result<u32, AppError> {
    let resigned = Cause::Resignation {
        received_on: day("2028-01-10"),
        effective_on: day("2028-02-01"),
    };
    let vacancy = vacate(database, 4, (resigned, Evidence::Letter, "2028-01-10")).await?;
    let (_, digest) = shown(database, vacancy, "2028-01-10").await?;
    waive(database, (false, "2028-01-10")).await?;
    let answer = confirm(database, vacancy, (&digest, "2028-01-10")).await;
    assert!(matches!(answer, Err(AppError::AnswerChanged)), "{answer:?}");
    let file = SuccessionFile::load(&database.db, BODY).await?;
    assert_eq!((file.members.len(), file.appointments.len()), (6, 7));
    assert_eq!(file.vacancy(vacancy)?.state(), State::Established);
    waive(database, (true, "2028-01-11")).await?;
    Ok(vacancy)
}

async fn waive(database: &TestDatabase, (withdrawn, on): (bool, &str)) -> Result<u32, AppError> {
    let bar = NewBar {
        person: (3, 3),
        reason: Reason::Waived,
        withdrawn,
        on: day(on),
    };
    write_tx(&database.db, async |tx| {
        record_bar(tx, &by(), BODY, bar).await
    })
    .await
}

/// The next on the list comes in, and only then the member who resigned leaves.
async fn fill_from_the_same_list(database: &TestDatabase, vacancy: u32) -> Checked {
    let (proposal, digest) = shown(database, vacancy, "2028-01-12").await?;
    let next = Filling::Appointed {
        person: (3, 3),
        route: Policy::SameList,
    };
    assert_eq!(proposal.decision.outcome, next);
    let appointment = confirm(database, vacancy, (&digest, "2028-01-12")).await?;
    accept_and_admit(database, appointment, ("2028-01-20", "2028-02-03")).await?;
    let with_31 = [(1, 1), (1, 2), (1, 3), (3, 1), (3, 2)];
    assert_eq!(seated(database, "2028-02-07").await?, with_31);
    known(database, appointment, "2028-02-08").await?;
    assert_eq!(seated(database, "2028-02-07").await?, with_31);
    assert_eq!(
        seated(database, "2028-02-08").await?,
        [(1, 1), (1, 2), (1, 3), (3, 2), (3, 3)]
    );
    Ok(())
}

/// Who moved out is not considered for another seat; who resigned is, once that seat is filled.
async fn remember_how_members_left(database: &TestDatabase) -> Checked {
    let file = SuccessionFile::load(&database.db, BODY).await?;
    let moved_out = BTreeMap::from([((2, 1), Reason::MovedOut)]);
    assert_eq!(file.standing_bars(day("2028-02-10")), moved_out);
    let transfers = file.transfers();
    assert_eq!(transfers.len(), 1);
    assert_eq!((transfers[0].from, transfers[0].to), (Some(2), Some(1)));
    Ok(())
}

/// Nobody leaves twice, and nobody is appointed to a seat that was filled.
async fn refuse_a_second_time(database: &TestDatabase) -> Checked {
    let resigned = Cause::Resignation {
        received_on: day("2028-03-01"),
        effective_on: day("2028-03-01"),
    };
    let again = vacate(database, 4, (resigned, Evidence::Letter, "2028-03-01")).await;
    assert!(again.is_err_and(|error| error.to_string().contains("nobody holds seat 4")));
    let (_, digest) = shown(database, 1, "2028-03-01").await?;
    let answer = confirm(database, 1, (&digest, "2028-03-01")).await;
    assert!(matches!(answer, Err(AppError::AnswerChanged)), "{answer:?}");
    Ok(())
}

#[tokio::test]
async fn the_line_from_figures_to_the_last_successor() -> Checked {
    on_each_database(async |database| {
        import(database).await?;
        allocate_with_a_lot(database).await?;
        install_members(database).await?;
        fill_after_a_refusal(database).await?;
        let vacancy = refuse_what_was_overtaken(database).await?;
        fill_from_the_same_list(database, vacancy).await?;
        remember_how_members_left(database).await?;
        refuse_a_second_time(database).await?;
        let verification = audit::verify(&database.db).await?;
        assert!(
            matches!(verification, Verification::Whole { events: 65, .. }),
            "{verification:?}"
        );
        Ok(())
    })
    .await
}
