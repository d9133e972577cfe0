//! The whole line on both databases: figures, an allocation with a lot, a result, a roster, and two
//! vacancies, with a refusal and an exhausted list.

use acceptance::{Checked, TestDatabase, draw_by_hand, on_each_database};
use chrono::{DateTime, NaiveDate, Utc};
use election::allocation::{Ask, Tied};
use election::result::terms::TermRules;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::actions::roster::{admit_elected, end_membership, entry_day};
use server::actions::successor::{SuccessionFile, Vacated, admit_successor};
use server::audit::{self, By, Verification};
use server::error::AppError;
use server::store::counting::{Count, Station};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::roster::list_members;
use server::store::{BodyKind, EndedBy, ListKind, Standing, write_tx};
use std::collections::{BTreeMap, BTreeSet};
use succession::acceptance::{Occasion, Offer, Reply, ReplyKind, assess_answer};
use succession::rules::{Policy, Reason, SuccessionRules};
use succession::successor::{Filling, Outcome, Person, Proposal, Verdict};
use succession::vacancy::{Cause, Docket, Event, Evidence, Report, State, Step, Vacancy};

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

fn rules() -> SuccessionRules {
    SuccessionRules::named(REGLEMENT).unwrap().unwrap()
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

/// The new members enter on the fourth Wednesday after the result.
async fn install(database: &TestDatabase) -> Checked {
    let since = entry_day(REGLEMENT, day("2026-03-25"))?.outcome;
    assert_eq!(since, day("2026-04-22"));
    write_tx(&database.db, async |tx| {
        admit_elected(tx, &by(), BODY, since).await
    })
    .await?;
    assert_eq!(seated(database, "2026-04-21").await?, []);
    let elected = [(1, 1), (1, 2), (2, 1), (3, 1), (3, 2)];
    assert_eq!(seated(database, "2026-04-22").await?, elected);
    Ok(())
}

async fn seated(database: &TestDatabase, on: &str) -> Result<Vec<Person>, AppError> {
    let members = list_members(&database.db, BODY.0, BODY.1).await?;
    let on_that_day = members.iter().filter(|member| member.sits_on(day(on)));
    let mut persons: Vec<Person> = on_that_day.filter_map(|member| member.stood_as).collect();
    persons.sort_unstable();
    Ok(persons)
}

async fn leave(database: &TestDatabase, member: u64, until: &str, why: EndedBy) -> Checked {
    write_tx(&database.db, async |tx| {
        end_membership(tx, &by(), (BODY.0, BODY.1, member), (day(until), why)).await
    })
    .await?;
    Ok(())
}

async fn proposal(database: &TestDatabase, vacated: &Vacated<'_>) -> Result<Proposal, AppError> {
    let file = SuccessionFile::load(&database.db, BODY).await?;
    match file.propose(vacated)? {
        Outcome::Proposed(mut proposals) => Ok(proposals.remove(0)),
        Outcome::LotRequired { ask, .. } => panic!("a lot is asked: {ask:?}"),
    }
}

fn reported(left_by: Person, cause: Cause, evidence: Evidence, on: &str) -> Vacancy {
    let report = Report {
        cause,
        reported_on: day(on),
        evidence: BTreeSet::from([evidence]),
    };
    Vacancy::reported(1, Some(left_by.into()), report)
}

fn take(docket: &mut Docket, id: u32, on: &str, step: Step) {
    let on = day(on);
    docket.take(id, Event { on, step }, &rules()).unwrap();
}

/// The bars that the docket knows, for the search among candidates.
fn bars(docket: &Docket, id: u32) -> BTreeMap<Person, Reason> {
    let bars = docket.bars(id, &rules().passed_over).into_iter();
    bars.filter_map(|(person, reason)| Some((person.stood_as()?, reason)))
        .collect()
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

fn declines(notified_on: &str, on: &str) -> Step {
    let offer = Offer {
        occasion: Occasion::Vacancy,
        notified_on: day(notified_on),
        replies: vec![Reply {
            on: day(on),
            kind: ReplyKind::Declines,
        }],
        admitted_on: None,
    };
    let terms = TermRules::built_in().unwrap();
    let answer = assess_answer(&offer, day(on), &rules().acceptance, &terms).unwrap();
    Step::from_answer(answer.outcome).unwrap()
}

/// 2-1 moves out. The next on the list declines, which exhausts it; the seat goes on to list 1, whose
/// average of 60 is above the 50 of list 3.
async fn fill_after_a_refusal(database: &TestDatabase) -> Checked {
    let moved_on = day("2027-05-02");
    leave(database, 3, "2027-05-01", EndedBy::MovedOut).await?;
    let mut docket = Docket::default();
    let cause = Cause::MovedOut { moved_on };
    docket.add(
        1,
        reported((2, 1), cause, Evidence::PopulationRegister, "2027-05-10"),
    )?;
    take(&mut docket, 1, "2027-05-12", Step::Establish);

    let on = day("2027-05-12");
    let first_bars = bars(&docket, 1);
    let first = Vacated {
        member: 3,
        on,
        bars: &first_bars,
        lots: &[],
    };
    let shown = proposal(database, &first).await?;
    let next = Filling::Appointed {
        person: (2, 2),
        route: Policy::SameList,
    };
    assert_eq!(shown.decision.outcome, next);
    take(&mut docket, 1, "2027-05-12", Step::Offer((2, 2).into()));
    take(
        &mut docket,
        1,
        "2027-05-20",
        declines("2027-05-13", "2027-05-20"),
    );
    take(&mut docket, 1, "2027-05-20", Step::Reopen);

    let second_bars = bars(&docket, 1);
    let second = Vacated {
        bars: &second_bars,
        ..first
    };
    let shown = proposal(database, &second).await?;
    let next = Filling::Appointed {
        person: (1, 3),
        route: Policy::OtherList,
    };
    assert_eq!(shown.decision.outcome, next);
    assert_eq!(
        passed_over(&shown),
        [
            ((2, 1), "own_seat"),
            ((2, 2), "declined"),
            ((1, 1), "member"),
            ((1, 2), "member")
        ]
    );
    let since = day("2027-06-16");
    let number = write_tx(&database.db, async |tx| {
        admit_successor(tx, &by(), BODY, (&second, &shown, since)).await
    })
    .await?;
    assert_eq!(number, 6);
    assert_eq!(
        seated(database, "2027-06-16").await?,
        [(1, 1), (1, 2), (1, 3), (3, 1), (3, 2)]
    );
    Ok(())
}

/// A proposal that was overtaken is refused, and leaves nothing behind.
async fn refuse_what_was_overtaken(database: &TestDatabase) -> Checked {
    let none = BTreeMap::new();
    let on = day("2028-01-10");
    let vacated = Vacated {
        member: 4,
        on,
        bars: &none,
        lots: &[],
    };
    let shown = proposal(database, &vacated).await?;
    let waived = BTreeMap::from([((3, 3), Reason::Waived)]);
    let since_then = Vacated {
        bars: &waived,
        ..vacated
    };
    let answer = write_tx(&database.db, async |tx| {
        admit_successor(tx, &by(), BODY, (&since_then, &shown, on)).await
    })
    .await;
    assert!(matches!(answer, Err(AppError::AnswerChanged)), "{answer:?}");
    assert_eq!(list_members(&database.db, BODY.0, BODY.1).await?.len(), 6);
    Ok(())
}

/// 3-1 resigns, and the next on the list comes in, once the seat is free.
async fn fill_from_the_same_list(database: &TestDatabase) -> Checked {
    check_still_seated(database, "2028-01-20").await?;
    leave(database, 4, "2028-01-31", EndedBy::Resignation).await?;
    let none = BTreeMap::new();
    let on = day("2028-01-10");
    let vacated = Vacated {
        member: 4,
        on,
        bars: &none,
        lots: &[],
    };
    let shown = proposal(database, &vacated).await?;
    let next = Filling::Appointed {
        person: (3, 3),
        route: Policy::SameList,
    };
    assert_eq!(shown.decision.outcome, next);
    check_still_seated(database, "2028-01-31").await?;
    let since = day("2028-02-01");
    write_tx(&database.db, async |tx| {
        admit_successor(tx, &by(), BODY, (&vacated, &shown, since)).await
    })
    .await?;
    assert_eq!(
        seated(database, "2028-02-01").await?,
        [(1, 1), (1, 2), (1, 3), (3, 2), (3, 3)]
    );
    Ok(())
}

/// A successor does not enter while the member still sits.
async fn check_still_seated(database: &TestDatabase, since: &str) -> Checked {
    let none = BTreeMap::new();
    let vacated = Vacated {
        member: 4,
        on: day("2028-01-10"),
        bars: &none,
        lots: &[],
    };
    let shown = proposal(database, &vacated).await?;
    let since = day(since);
    let answer = write_tx(&database.db, async |tx| {
        admit_successor(tx, &by(), BODY, (&vacated, &shown, since)).await
    })
    .await;
    assert!(matches!(answer, Err(AppError::StillSeated)), "{answer:?}");
    Ok(())
}

/// Who moved out is not considered for another seat; who resigned is, once that seat is filled.
async fn remember_how_members_left(database: &TestDatabase) -> Checked {
    let file = SuccessionFile::load(&database.db, BODY).await?;
    let pending = file.standing_bars(day("2028-01-31"));
    assert_eq!(pending, BTreeMap::from([((2, 1), Reason::MovedOut)]));
    assert_eq!(file.standing_bars(day("2028-02-10")), pending);
    let transfers = file.transfers();
    assert_eq!(transfers.len(), 1);
    assert_eq!((transfers[0].from, transfers[0].to), (Some(2), Some(1)));
    Ok(())
}

/// Nobody is replaced twice, and nobody leaves twice.
async fn refuse_a_second_time(database: &TestDatabase) -> Checked {
    let again = leave(database, 4, "2028-03-01", EndedBy::Resignation).await;
    assert!(again.is_err_and(|error| error.to_string().contains("has ended already")));
    let none = BTreeMap::new();
    let on = day("2028-02-10");
    let vacated = Vacated {
        member: 3,
        on,
        bars: &none,
        lots: &[],
    };
    let shown = proposal(database, &vacated).await?;
    let answer = write_tx(&database.db, async |tx| {
        admit_successor(tx, &by(), BODY, (&vacated, &shown, on)).await
    })
    .await;
    assert!(answer.is_err(), "the seat of member 3 was filled");
    Ok(())
}

#[tokio::test]
async fn the_line_from_figures_to_the_last_successor() -> Checked {
    on_each_database(async |database| {
        import(database).await?;
        allocate_with_a_lot(database).await?;
        install(database).await?;
        fill_after_a_refusal(database).await?;
        refuse_what_was_overtaken(database).await?;
        fill_from_the_same_list(database).await?;
        remember_how_members_left(database).await?;
        refuse_a_second_time(database).await?;
        // Set up, three imports, the lot, the result, the members, two who left, two who came.
        let verification = audit::verify(&database.db).await?;
        assert!(
            matches!(verification, Verification::Whole { events: 11, .. }),
            "{verification:?}"
        );
        Ok(())
    })
    .await
}

#[test]
fn a_vacancy_that_is_declined_is_not_offered_to_the_same_person_again() {
    let mut docket = Docket::default();
    let moved_on = day("2027-05-02");
    let cause = Cause::MovedOut { moved_on };
    docket
        .add(
            1,
            reported((2, 1), cause, Evidence::PopulationRegister, "2027-05-10"),
        )
        .unwrap();
    take(&mut docket, 1, "2027-05-12", Step::Establish);
    take(&mut docket, 1, "2027-05-12", Step::Offer((2, 2).into()));
    take(&mut docket, 1, "2027-05-20", Step::Decline);
    take(&mut docket, 1, "2027-05-20", Step::Reopen);
    let step = Step::Offer((2, 2).into());
    let on = day("2027-05-21");
    assert!(docket.take(1, Event { on, step }, &rules()).is_err());
    assert_eq!(docket.get(1).unwrap().state(), State::Established);
}
