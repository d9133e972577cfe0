//! The whole term, held against the walk on every day on which something changes.

use super::city::ELECTION;
use super::facts::{Led, What, Who};
use super::recount::recount;
use super::term::{Term, Town, day};
use super::walk::{Ground, Spell};
use super::years::check_years;
use crate::people::{add, app, sign_in};
use acceptance::{Checked, Server, on_each_database};
use chrono::NaiveDate;
use sea_orm::DatabaseConnection;
use server::audit::{Verification, verify};
use server::store::roster::{Member, list_members};
use server::store::signals::{SignalEnd, list_signals};
use server::store::vacancy::list_vacancies;
use server::store::{Basis, Role};
use std::collections::{BTreeMap, BTreeSet};
use succession::rules::CauseKind;

#[tokio::test]
async fn four_years_of_vacancies_are_handled_by_the_rules_to_the_end() -> Checked {
    on_each_database(async |database| {
        let mut term = Term::begin(&database.db).await?;
        term.run().await?;
        for town in &term.towns {
            let members = list_members(&database.db, ELECTION, &town.code).await?;
            check_town(town, &members);
            check_vacancies(&database.db, town).await?;
            check_signals(&database.db, town).await?;
        }
        check_course(&term.towns);
        check_years(&database.db, &term.towns).await?;
        read_pages(&database.db, &term.towns).await?;
        let verified = verify(&database.db).await?;
        assert!(
            matches!(verified, Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}

/// Enough of everything happened, and nothing is left undone.
fn check_course(towns: &[Town]) {
    let whole = day("2026-03-18")..=day("2031-12-31");
    let (mut causes, mut routes) = (BTreeMap::new(), BTreeMap::new());
    for town in towns {
        let counted = recount(town, &whole);
        for (cause, times) in counted.causes {
            *causes.entry(cause).or_insert(0) += times;
        }
        for (route, times) in counted.routes {
            *routes.entry(route).or_insert(0) += times;
        }
        let open = town.walk.cases.values().find(|case| case.open);
        assert!(open.is_none(), "{}: {open:?}", town.code);
    }
    assert!(400 <= causes.values().sum::<u64>(), "{causes:?}");
    assert_eq!(causes.len(), CauseKind::ALL.len(), "{causes:?}");
    assert_eq!(routes.len(), 3, "{routes:?}");
    let facts = || towns.iter().flat_map(|town| &town.facts);
    assert!(facts().any(|fact| matches!(fact.what, What::Lot { .. })));
    assert!(facts().any(|fact| matches!(fact.what, What::Reopened { .. })));
    let count = |wanted: fn(&What) -> bool| facts().filter(|fact| wanted(&fact.what)).count();
    let stopped = count(|what| matches!(what, What::Departed { .. }));
    assert!(15 <= stopped, "{stopped} replacements stopped early");
    let own = count(|what| matches!(what, What::OwnSeat { .. }));
    assert!(2 <= own, "{own} got a seat of their own");
    let confirmed = [
        count(|what| {
            matches!(
                what,
                What::Confirmed {
                    led: Led::Vacancy(_),
                    ..
                }
            )
        }),
        count(|what| {
            matches!(
                what,
                What::Confirmed {
                    led: Led::Departure(_),
                    ..
                }
            )
        }),
        count(|what| matches!(what, What::Confirmed { led: Led::Bar, .. })),
    ];
    assert!(30 <= confirmed[0] && 1 <= confirmed[1], "{confirmed:?}");
    assert!(30 <= confirmed[2], "{confirmed:?}");
    let again = towns.iter().map(replaced_again).sum::<usize>();
    assert!(5 <= again, "{again} were followed by another for the rest");
}

/// The leaves in which two replaced the member one after the other.
fn replaced_again(town: &Town) -> usize {
    let twice = |(seat, from, to): &(u32, NaiveDate, NaiveDate)| {
        let spells = town.walk.spells.iter();
        let within = spells.filter(|one| {
            let temporary = one.ground == Ground::Temporary && one.seat == *seat;
            temporary && *from <= one.from && one.from < *to
        });
        1 < within.count()
    };
    town.walk.leaves.iter().filter(|one| twice(one)).count()
}

/// What was done with each signal is what was decided, and nothing more.
async fn check_signals(db: &DatabaseConnection, town: &Town) -> Checked {
    let mut stored = Vec::new();
    for signal in list_signals(db, ELECTION, Some(&town.code)).await? {
        let who = Who::from(signal.person);
        match signal.end {
            Some(SignalEnd::Vacancy(number)) => stored.push((who, Some(number))),
            Some(SignalEnd::Barred(_)) => stored.push((who, None)),
            Some(SignalEnd::Dismissed(_)) => return Err("a signal was dismissed".into()),
            None => {}
        }
    }
    let facts = town.facts.iter();
    let decided = facts.filter_map(|fact| match fact.what {
        What::Confirmed { who, led } => Some(match led {
            Led::Vacancy(number) | Led::Departure(number) => (who, Some(number)),
            Led::Bar => (who, None),
        }),
        _ => None,
    });
    let mut decided: Vec<_> = decided.collect();
    stored.sort_unstable();
    decided.sort_unstable();
    assert_eq!(stored, decided, "{}", town.code);
    Ok(())
}

/// The griffie reads the pages of some bodies and of their last vacancies.
async fn read_pages(db: &DatabaseConnection, towns: &[Town]) -> Checked {
    add(db, ("griffier", Role::Clerk)).await?;
    let server = Server::start(app(db)).await?;
    let mut client = sign_in(&server, "griffier").await?;
    for town in towns.iter().step_by(7) {
        let body = format!("/griffie/{ELECTION}/{}", town.code);
        let last = town.walk.cases.keys().last().ok_or("no vacancy")?;
        let case = format!("{body}/vacature/{last}");
        for address in [body.clone(), format!("{body}/vacatures"), case] {
            assert_eq!(client.get(&address).await?.status, 200, "{address}");
        }
    }
    Ok(())
}

/// The program counts as many vacancies of each cause as the facts.
async fn check_vacancies(db: &DatabaseConnection, town: &Town) -> Checked {
    let mut stored = BTreeMap::new();
    for vacancy in list_vacancies(db, (ELECTION, &town.code)).await? {
        let cause = vacancy.report.cause.kind().word();
        *stored.entry(cause).or_insert(0) += 1;
    }
    let whole = day("2026-03-18")..=day("2031-12-31");
    assert_eq!(stored, recount(town, &whole).causes, "{}", town.code);
    Ok(())
}

/// Every membership is one that the walk found, and no day has more members than seats, or somebody twice.
fn check_town(town: &Town, members: &[Member]) {
    let mut found: Vec<Spell> = members.iter().map(spell).collect();
    let mut expected = town.walk.spells.clone();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "{}", town.code);
    let changes = found.iter().flat_map(|one| [Some(one.from), one.to]);
    let days: BTreeSet<NaiveDate> = changes.flatten().collect();
    for day in days {
        check_day(town, &found, day);
    }
}

fn check_day(town: &Town, spells: &[Spell], day: NaiveDate) {
    let holds = |one: &&Spell| one.from <= day && one.to.is_none_or(|to| day < to);
    let now: Vec<&Spell> = spells.iter().filter(holds).collect();
    let persons: BTreeSet<Who> = now.iter().map(|one| one.who).collect();
    assert_eq!(persons.len(), now.len(), "{} on {day}: {now:?}", town.code);
    let lasting: Vec<u32> = now
        .iter()
        .filter(|one| one.ground != Ground::Temporary)
        .map(|one| one.seat)
        .collect();
    let seats: BTreeSet<u32> = lasting.iter().copied().collect();
    assert_eq!(seats.len(), lasting.len(), "{} on {day}", town.code);
    assert!(u64::try_from(seats.len()).unwrap() <= town.walk.seats_on(day));
    let replaced = now.iter().filter(|one| one.ground == Ground::Temporary);
    let replaced: Vec<u32> = replaced.map(|one| one.seat).collect();
    let seats: BTreeSet<u32> = replaced.iter().copied().collect();
    assert_eq!(seats.len(), replaced.len(), "{} on {day}", town.code);
    for one in now.iter().filter(|one| one.ground == Ground::Temporary) {
        let away = town.walk.leaves.iter();
        let mut away =
            away.filter(|(seat, from, to)| *seat == one.seat && *from <= day && day < *to);
        assert!(away.next().is_some(), "{} on {day}: {one:?}", town.code);
    }
}

fn spell(member: &Member) -> Spell {
    Spell {
        seat: member.seat,
        from: member.since,
        who: Who::from(member.person()),
        ground: match member.basis {
            Basis::Elected => Ground::Elected,
            Basis::Succeeded => Ground::Succeeded,
            Basis::Drawn => Ground::Drawn,
            Basis::Temporary => Ground::Temporary,
        },
        to: member.until.and_then(|last| last.succ_opt()),
    }
}
