//! A full night: 39 wijken, some 400 stations, 829 candidates, each count typed by two of 40 typists at once, with
//! one field in twenty typed wrong. Afterwards the totals are the real figures.

use crate::typists::{paper, type_from};
use acceptance::{Checked, TestDatabase, on_each_database};
use chrono::{DateTime, TimeDelta, Utc};
use election::counting::{
    CountState, Field, PastStep, StateName, StationCount, TransitionRefused, Value, Whose,
};
use sea_orm::DatabaseConnection;
use server::actions::account::add_account;
use server::actions::counting::entry::{
    ask_correction, begin_entry, confirm_finding, correct_entry, finish_entry, mend_entry,
    save_sheet, shape_of,
};
use server::actions::counting::import_stations;
use server::actions::registration::{import_lists, set_up_election};
use server::audit::{self, By, Verification};
use server::demo::{self, Votes};
use server::error::AppError;
use server::store::account::NewAccount;
use server::store::counting::{
    TOTAL_LETTERS, list_count_heads, list_count_steps, list_counts, list_station_totals, load_count,
};
use server::store::registration::{Election, List, list_lists};
use server::store::{Role, Standing, write_tx};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};
use tokio::task::LocalSet;

const ELECTION: &str = "nacht";
const TYPISTS: u64 = 40;
/// The account of the coordinator comes after those of the typists.
const COORDINATOR: u64 = TYPISTS + 1;

/// What stands on the paper of each station.
type Papers = BTreeMap<u32, BTreeMap<Field, Value>>;

/// What was typed and when, by all tasks together.
#[derive(Debug, Default)]
struct Log {
    /// Fields typed wrong and not noticed by the checks, by station, in the first and in the second entry.
    left_wrong: BTreeMap<u32, [BTreeMap<Field, Value>; 2]>,
    /// How many fields were typed for a correction.
    retyped: usize,
}

#[derive(Debug)]
struct Night {
    db: DatabaseConnection,
    papers: Papers,
    first: Mutex<VecDeque<u32>>,
    /// Stations whose first entry is done, with who made it.
    second: Mutex<VecDeque<(u32, u64)>>,
    clock: Mutex<DateTime<Utc>>,
    log: Mutex<Log>,
}

fn by(account: u64, at: DateTime<Utc>) -> By {
    By {
        actor: format!("account:{account}"),
        at,
    }
}

impl Night {
    /// Whoever acts, a second later than whoever acted before.
    fn by(&self, account: u64) -> By {
        let mut clock = self.clock.lock().unwrap();
        *clock += TimeDelta::seconds(1);
        by(account, *clock)
    }

    /// Types first entries until there are none left, and then second entries of what others typed.
    async fn work(self: Arc<Self>, typist: u64) -> Result<(), AppError> {
        loop {
            let first = self.first.lock().unwrap().pop_front();
            if let Some(station) = first {
                self.first_entry(typist, station).await?;
                self.second.lock().unwrap().push_back((station, typist));
                continue;
            }
            let Some(station) = self.next_second(typist) else {
                return Ok(());
            };
            self.second_entry(typist, station).await?;
        }
    }

    fn next_second(&self, typist: u64) -> Option<u32> {
        let mut waiting = self.second.lock().unwrap();
        let place = waiting.iter().position(|(_, first)| *first != typist)?;
        waiting.remove(place).map(|(station, _)| station)
    }

    async fn entry(&self, typist: u64, station: u32, whose: Whose) -> Result<StateName, AppError> {
        let seed = u64::from(station) * 1_000 + if whose == Whose::First { 1 } else { 2 };
        let (typed, _) = type_from(&self.papers[&station], seed);
        let key = (ELECTION, station);
        write_tx(&self.db, async |tx| {
            begin_entry(tx, &self.by(typist), key, whose).await
        })
        .await?;
        write_tx(&self.db, async |tx| {
            save_sheet(tx, &self.by(typist), key, whose, &typed).await
        })
        .await?;
        let record = write_tx(&self.db, async |tx| {
            finish_entry(tx, &self.by(typist), key, whose).await
        })
        .await?;
        Ok(record.state.name())
    }

    async fn first_entry(&self, typist: u64, station: u32) -> Result<(), AppError> {
        self.entry(typist, station, Whose::First).await?;
        self.answer(typist, station).await?;
        self.note(station, Whose::First).await
    }

    /// Looks at the fields of each finding again, mends what is not so on the paper, and answers for what is.
    async fn answer(&self, typist: u64, station: u32) -> Result<(), AppError> {
        let key = (ELECTION, station);
        loop {
            let stored = load_count(&self.db, key).await?;
            let CountState::FirstEntryHasFindings { first, .. } = &stored.record.state else {
                return Ok(());
            };
            let open = first.findings.iter().find(|one| one.confirmation.is_none());
            let finding = open.unwrap().finding.clone();
            let looked_at = self.looked_at(station, &first.entry.count, &finding.fields);
            let by = self.by(typist);
            write_tx(&self.db, async |tx| {
                if looked_at.is_empty() {
                    confirm_finding(tx, &by, key, &finding, "Zo staat het op het papier.").await
                } else {
                    mend_entry(tx, &by, key, &looked_at).await
                }
            })
            .await?;
        }
    }

    /// What the paper says in these fields, and in the candidates of the lists among them, where it is not what
    /// was typed.
    fn looked_at(
        &self,
        station: u32,
        typed: &StationCount,
        fields: &[Field],
    ) -> BTreeMap<Field, Value> {
        let paper = &self.papers[&station];
        let of_list = |field: &Field| match field {
            Field::VotesOfList(list) | Field::OnList(list, _) => Some(*list),
            _ => None,
        };
        let lists: BTreeSet<u32> = fields.iter().filter_map(of_list).collect();
        let concerned = |field: &Field| {
            fields.contains(field) || of_list(field).is_some_and(|list| lists.contains(&list))
        };
        let sums = [
            Field::PollCards,
            Field::Proxies,
            Field::Admitted,
            Field::VotesOnCandidates,
            Field::Blank,
            Field::Invalid,
            Field::Cast,
            Field::MoreBallots,
            Field::FewerBallots,
        ];
        let wrong = |field: &Field| typed.value(*field) != paper.get(field).copied();
        let mut again: BTreeSet<Field> = paper.keys().copied().filter(&concerned).collect();
        if !again.iter().any(wrong) {
            // The figures named are right, so it is one that they are compared with.
            again.extend(sums);
            again.extend(
                paper
                    .keys()
                    .copied()
                    .filter(|field| of_list(field).is_some()),
            );
        }
        again
            .into_iter()
            .filter(wrong)
            .filter_map(|field| Some((field, *paper.get(&field)?)))
            .collect()
    }

    async fn second_entry(&self, typist: u64, station: u32) -> Result<(), AppError> {
        let key = (ELECTION, station);
        let state = self.entry(typist, station, Whose::Second).await?;
        self.note(station, Whose::Second).await?;
        if state != StateName::EntriesDiffer {
            return Ok(());
        }
        let stored = load_count(&self.db, key).await?;
        let CountState::EntriesDiffer { first, fields, .. } = &stored.record.state else {
            return Ok(());
        };
        let first_typist = u64::try_from(first.entry.act.by.0).unwrap();
        let fields: BTreeSet<Field> = fields.iter().copied().collect();
        let both = BTreeSet::from([Whose::First, Whose::Second]);
        let coordinator = self.by(COORDINATOR);
        write_tx(&self.db, async |tx| {
            ask_correction(tx, &coordinator, key, &both, &fields).await
        })
        .await?;
        let paper = &self.papers[&station];
        let again: BTreeMap<Field, Value> =
            fields.iter().map(|field| (*field, paper[field])).collect();
        for (whose, person) in [(Whose::Second, typist), (Whose::First, first_typist)] {
            let by = self.by(person);
            write_tx(&self.db, async |tx| {
                correct_entry(tx, &by, key, whose, &again).await
            })
            .await?;
        }
        self.log.lock().unwrap().retyped += again.len();
        // What was typed again can be remarkable too.
        self.answer(first_typist, station).await
    }

    /// Remembers in which fields an entry is not what stands on the paper.
    async fn note(&self, station: u32, whose: Whose) -> Result<(), AppError> {
        let stored = load_count(&self.db, (ELECTION, station)).await?;
        let count = match (&stored.record.state, whose) {
            (CountState::FirstEntryDone { first }, Whose::First) => first.entry.count.clone(),
            (
                CountState::EntriesDiffer { second, .. } | CountState::Final { second, .. },
                Whose::Second,
            ) => second.count.clone(),
            _ => return Ok(()),
        };
        let paper = &self.papers[&station];
        let wrong = paper.iter().filter_map(|(&field, &value)| {
            let typed = count.value(field)?;
            (typed != value).then_some((field, typed))
        });
        let mut log = self.log.lock().unwrap();
        let place = usize::from(whose == Whose::Second);
        log.left_wrong.entry(station).or_default()[place] = wrong.collect();
        Ok(())
    }
}

async fn set_up(database: &TestDatabase, votes: &Votes, at: DateTime<Utc>) -> Checked {
    write_tx(&database.db, async |tx| {
        let office = By {
            actor: "test".to_owned(),
            at,
        };
        for number in 1..=COORDINATOR {
            let account = NewAccount {
                login: format!("invoerder{number}"),
                name: format!("Invoerder {number}"),
                role: if number == COORDINATOR {
                    Role::Coordinator
                } else {
                    Role::Typist
                },
                password_hash: "not used".to_owned(),
                must_change_password: false,
            };
            add_account(tx, &office, &account).await?;
        }
        let election = Election {
            id: ELECTION.to_owned(),
            title: "Proefnacht".to_owned(),
            regulation: "rotterdam-2026".to_owned(),
            held_on: at.date_naive(),
            standing: Standing::NotOfficial,
            source: "real figures of 2026 over invented stations".to_owned(),
        };
        set_up_election(tx, &office, &election, &demo::bodies()?).await?;
        import_lists(tx, &office, ELECTION, &votes.lists).await?;
        import_stations(tx, &office, ELECTION, &votes.stations).await
    })
    .await?;
    Ok(())
}

async fn papers(db: &DatabaseConnection, votes: &Votes) -> Result<Papers, AppError> {
    let mut lists: BTreeMap<String, Vec<List>> = BTreeMap::new();
    let mut papers = Papers::new();
    for (station, total) in votes.stations.iter().zip(&votes.counts.totals) {
        assert_eq!(station.number, total.station);
        if !lists.contains_key(&station.body) {
            let of_body = list_lists(db, ELECTION, &station.body).await?;
            lists.insert(station.body.clone(), of_body);
        }
        let shape = shape_of(&station.body, &lists[&station.body])?;
        let letters = TOTAL_LETTERS
            .iter()
            .map(|(letter, of)| (letter.parse().unwrap(), of(total)))
            .collect();
        let here = votes.counts.counts.iter();
        let here = here
            .filter(|count| count.station == station.number)
            .map(|count| ((count.list, count.candidate), count.votes))
            .collect();
        let empty = StationCount::empty(station.number, &shape);
        papers.insert(station.number, paper(empty, &here, &letters));
    }
    Ok(papers)
}

#[tokio::test]
async fn after_a_night_of_typing_the_totals_are_the_real_figures() -> Checked {
    on_each_database(async |database| {
        let votes = demo::votes()?;
        let at = DateTime::from_timestamp(1_773_865_800, 0).ok_or("no moment")?;
        set_up(database, &votes, at).await?;
        let night = Arc::new(Night {
            papers: papers(&database.db, &votes).await?,
            db: database.db.clone(),
            first: Mutex::new(
                votes
                    .stations
                    .iter()
                    .map(|station| station.number)
                    .collect(),
            ),
            second: Mutex::default(),
            clock: Mutex::new(at),
            log: Mutex::default(),
        });
        let room = LocalSet::new();
        let typists: Vec<_> = (1..=TYPISTS)
            .map(|typist| room.spawn_local(Arc::clone(&night).work(typist)))
            .collect();
        room.await;
        for typist in typists {
            typist.await??;
        }
        // Who came last may only find what is their own; a colleague takes it.
        let left: Vec<_> = night.second.lock().unwrap().drain(..).collect();
        for (station, first) in left {
            let other = if first == 1 { 2 } else { 1 };
            night.second_entry(other, station).await?;
        }
        check_figures(database, &votes).await?;
        check_differences(database, &night).await?;
        let verified = audit::verify(&database.db).await?;
        assert!(
            matches!(verified, Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}

async fn check_figures(database: &TestDatabase, votes: &Votes) -> Checked {
    let db = &database.db;
    assert!(votes.stations.len() >= 380, "{}", votes.stations.len());
    let mut real: BTreeMap<(String, u32), u64> = BTreeMap::new();
    for figure in &votes.counts.counts {
        *real.entry((figure.body.clone(), figure.list)).or_default() += figure.votes;
    }
    assert_eq!(real.len(), 829);
    let mut typed: BTreeMap<(String, u32), u64> = BTreeMap::new();
    let bodies: BTreeSet<&String> = votes.stations.iter().map(|one| &one.body).collect();
    assert_eq!(bodies.len(), 39);
    for body in bodies {
        for count in list_counts(db, ELECTION, body).await? {
            *typed.entry((count.body, count.list)).or_default() += count.votes;
        }
    }
    let wrong: Vec<_> = real
        .iter()
        .filter(|(key, votes)| typed.get(*key) != Some(*votes))
        .map(|(key, votes)| (key, votes, typed.get(key)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(typed.len(), real.len());
    assert_eq!(
        list_station_totals(db, ELECTION).await?,
        votes.counts.totals
    );
    for head in list_count_heads(db, ELECTION).await? {
        assert_eq!(head.state, StateName::Final, "station {}", head.station);
        assert_ne!(head.first_by, head.second_by, "station {}", head.station);
    }
    Ok(())
}

/// Each difference was found, and only the fields that differed were typed again.
async fn check_differences(database: &TestDatabase, night: &Night) -> Checked {
    let log = std::mem::take(&mut *night.log.lock().unwrap());
    let mut differing = 0;
    let mut fields_in_all = 0;
    for (&station, [first, second]) in &log.left_wrong {
        let fields: BTreeSet<Field> = first.keys().chain(second.keys()).copied().collect();
        let expected: Vec<Field> = fields
            .into_iter()
            .filter(|field| first.get(field) != second.get(field))
            .collect();
        let steps = list_count_steps(&database.db, (ELECTION, station)).await?;
        let found = steps.iter().find_map(|past| match &past.before {
            CountState::EntriesDiffer { fields, .. } => Some(fields.clone()),
            _ => None,
        });
        assert_eq!(found.unwrap_or_default(), expected, "station {station}");
        let asked = steps
            .iter()
            .filter(|past| past.step == PastStep::CorrectionAsked)
            .count();
        assert_eq!(
            asked,
            usize::from(!expected.is_empty()),
            "station {station}"
        );
        differing += asked;
        fields_in_all += expected.len();
    }
    assert_eq!(log.retyped, fields_in_all);
    assert!(
        differing > 300,
        "with so many slips most stations differ: {differing}"
    );
    Ok(())
}

#[tokio::test]
async fn a_typist_cannot_type_the_same_station_twice() -> Checked {
    on_each_database(async |database| {
        let votes = demo::votes()?;
        let at = DateTime::from_timestamp(1_773_865_800, 0).ok_or("no moment")?;
        set_up(database, &votes, at).await?;
        let papers = papers(&database.db, &votes).await?;
        let key = (ELECTION, 1);
        let (one, paper) = (by(1, at), &papers[&1]);
        write_tx(&database.db, async |tx| {
            begin_entry(tx, &one, key, Whose::First).await?;
            save_sheet(tx, &one, key, Whose::First, paper).await?;
            finish_entry(tx, &one, key, Whose::First).await
        })
        .await?;
        let again = write_tx(&database.db, async |tx| {
            begin_entry(tx, &one, key, Whose::Second).await
        })
        .await;
        assert!(
            matches!(again, Err(AppError::Count(TransitionRefused::SamePerson))),
            "{again:?}"
        );
        Ok(())
    })
    .await
}
