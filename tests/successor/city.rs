//! The 39 bodies after the election: everything counted, every lot drawn, every result established.

use super::facts::{Fact, What};
use super::figures::Figures;
use super::term::{Failure, Town, day};
use super::walk::Walk;
use acceptance::draw_by_hand;
use chrono::{NaiveDate, NaiveTime};
use election::allocation::Ask;
use sea_orm::DatabaseConnection;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::actions::roster::admit_elected;
use server::audit::By;
use server::demo;
use server::store::allocation::load_latest_result;
use server::store::registration::{BodyList, Election};
use server::store::{ListKind, Standing, write_tx};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const ELECTION: &str = "wr2026";
pub(crate) const ESTABLISHED_ON: &str = "2026-03-25";
/// The fourth Wednesday after that day.
pub(crate) const ENTERED_ON: &str = "2026-04-22";

/// The bodies in which three stood, so that there are five seats of which two are empty from the start.
pub(crate) const TOO_FEW: [usize; 3] = [5, 20, 33];
const STOOD: usize = 3;
const SEATS: u64 = 5;
/// Those seats, and when they are reported: the one at once, the other much later.
pub(crate) const EMPTY_SEATS: [(u32, &str); 2] = [(4, "2026-04-28"), (5, "2027-02-01")];

/// The griffie at noon of a day.
pub(crate) fn by(on: NaiveDate) -> By {
    By {
        actor: "griffie".to_owned(),
        at: on.and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12),
    }
}

/// Sets up the election with the real figures, and establishes the result of every body.
pub(crate) async fn set_up(db: &DatabaseConnection) -> Result<Vec<Town>, Failure> {
    let established_on = day(ESTABLISHED_ON);
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: day("2026-03-18"),
        standing: Standing::NotOfficial,
        source: "the figures of the demonstration".to_owned(),
    };
    let mut bodies = demo::bodies()?;
    let mut votes = together(demo::votes()?);
    for (body, seats) in TOO_FEW
        .iter()
        .filter_map(|place| bodies.get(*place).cloned())
    {
        assert!(SEATS < seats);
        keep_first(&mut votes, &body.code);
    }
    for place in TOO_FEW {
        bodies[place].1 = SEATS;
    }
    let by = by(established_on);
    write_tx(db, async |tx| {
        set_up_election(tx, &by, &election, &bodies).await?;
        import_lists(tx, &by, ELECTION, &votes.lists).await?;
        import_stations(tx, &by, ELECTION, &votes.stations).await?;
        import_counts(tx, &by, ELECTION, &votes.counts).await
    })
    .await?;
    let mut towns = Vec::new();
    for (body, _) in &bodies {
        let key = (ELECTION, body.code.as_str());
        while let Some(ask) = establish(db, &by, key).await? {
            let first = ask.tied.numbers()[0];
            draw_by_hand(db, &by, key, (&ask, first)).await?;
        }
        let result = load_latest_result(db, key.0, key.1).await?;
        let figures = Figures::of(&result.ok_or("no result")?);
        towns.push(Town {
            code: body.code.clone(),
            walk: Walk::new(figures.clone(), day(ENTERED_ON)),
            figures,
            facts: Vec::new(),
            reported: BTreeMap::new(),
        });
    }
    Ok(towns)
}

/// How many lists of one stand together as one list, in turn.
const SIZES: [u32; 5] = [1, 3, 2, 5, 4];

/// The figures know lists of one alone. In two of three bodies some stand together, with the votes that each got.
fn together(mut votes: demo::Votes) -> demo::Votes {
    let mut bodies: Vec<String> = votes.lists.iter().map(|one| one.body.clone()).collect();
    bodies.dedup();
    let mut places: BTreeMap<(String, u32), (u32, u32)> = BTreeMap::new();
    for (turn, body) in bodies.iter().enumerate().filter(|(turn, _)| turn % 3 != 0) {
        let mut sizes = SIZES.iter().copied().cycle().skip(turn);
        let (mut number, mut place, mut size) = (1, 0, 1);
        for list in votes.lists.iter().filter(|one| one.body == *body) {
            if place == size {
                (number, place, size) = (number + 1, 0, sizes.next().unwrap_or(1));
            }
            place += 1;
            places.insert((body.clone(), list.list.number), (number, place));
        }
    }
    let mut lists: Vec<BodyList> = Vec::new();
    for mut one in votes.lists {
        let Some((number, place)) = places.get(&(one.body.clone(), one.list.number)) else {
            lists.push(one);
            continue;
        };
        for candidate in &mut one.list.candidates {
            candidate.number = *place;
        }
        match lists.last_mut().filter(|_| *place != 1) {
            Some(first) => {
                first.list.kind = ListKind::Collectief;
                first.list.candidates.extend(one.list.candidates);
            }
            None => {
                one.list.number = *number;
                lists.push(one);
            }
        }
    }
    votes.lists = lists;
    for count in &mut votes.counts.counts {
        if let Some(at) = places.get(&(count.body.clone(), count.list)) {
            (count.list, count.candidate) = *at;
        }
    }
    votes
}

/// Of the candidates of a body only the first stood.
fn keep_first(votes: &mut demo::Votes, body: &str) {
    let mut left = STOOD;
    let mut kept = BTreeSet::new();
    for one in votes.lists.iter_mut().filter(|one| one.body == body) {
        one.list.candidates.truncate(left);
        left -= one.list.candidates.len();
        let numbers = one.list.candidates.iter().map(|candidate| candidate.number);
        kept.extend(numbers.map(|candidate| (one.list.number, candidate)));
    }
    votes.lists.retain(|one| !one.list.candidates.is_empty());
    let counts = &mut votes.counts.counts;
    counts.retain(|one| one.body != body || kept.contains(&(one.list, one.candidate)));
}

async fn establish(
    db: &DatabaseConnection,
    by: &By,
    key: (&str, &str),
) -> Result<Option<Ask>, Failure> {
    let on = by.at.date_naive();
    let done = write_tx(db, async |tx| establish_result(tx, by, key, (on, "")).await).await?;
    Ok(match done {
        Establishment::Established(_) => None,
        Establishment::LotRequired(ask) => Some(*ask),
    })
}

/// A body whose members were admitted elsewhere: all those elected enter.
pub(crate) async fn take_over(db: &DatabaseConnection, town: &mut Town) -> Result<(), Failure> {
    let entered_on = day(ENTERED_ON);
    let key = (ELECTION, town.code.as_str());
    let by = by(entered_on);
    write_tx(db, async |tx| admit_elected(tx, &by, key, entered_on).await).await?;
    for (seat, who) in (1..).zip(town.figures.elected.clone()) {
        town.note(Fact {
            on: entered_on,
            what: What::Entered { seat, who },
        });
    }
    Ok(())
}
