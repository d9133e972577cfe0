//! How signals stand today: which wait for an official, and which do not.

use super::everybody::{Everybody, Subject, list_everybody};
use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use crate::store::registration::population::load_population_file;
use crate::store::signals::{Run, SignalEnd, Source, StoredSignal, list_signals, load_run};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::roster::Person;
use succession::vacancy::VacancyId;

/// How a signal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignalState {
    /// It waits for an official.
    Open,
    /// The newest extract no longer says it.
    Gone,
    /// That the person leaves, or cannot succeed, is known otherwise.
    Known,
    /// A vacancy was reported for it.
    Settled(VacancyId),
    /// It was confirmed: the candidate is passed over.
    Barred,
    /// It was dismissed.
    Dismissed,
}

/// A signal and how it stands.
#[derive(Debug, Clone)]
pub struct ShownSignal {
    /// What is stored.
    pub stored: StoredSignal,
    /// How it stands.
    pub state: SignalState,
    /// Who it is about, as far as that person sits, is appointed or may succeed.
    pub subject: Option<Subject>,
    /// Whether it is about a candidate without a seat.
    pub may_succeed: bool,
}

/// The signals of an election, and who could not be compared.
#[derive(Debug, Clone, Default)]
pub struct SignalList {
    /// Every signal with how it stands, by body and number.
    pub signals: Vec<ShownSignal>,
    /// The last comparison; nothing before the first.
    pub run: Option<Run>,
    /// Who sits and could not be compared, by body.
    pub unlinked: BTreeMap<String, BTreeSet<Person>>,
    /// The candidates who may succeed and could not be compared, by body.
    pub unlinked_candidates: BTreeMap<String, BTreeSet<Person>>,
}

/// Every signal of an election with how it stands, by body and number, and who could not be compared.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_standing(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<SignalList, AppError> {
    let said = Said::load(db, election).await?;
    let stored = list_signals(db, election, None).await?;
    if stored.is_empty() && said.run.is_none() {
        return Ok(SignalList::default());
    }
    let bodies = list_everybody(db, election, today).await?;
    let nobody = Everybody::default();
    let signals = stored.into_iter().map(|one| {
        let everybody = bodies.get(&one.body).unwrap_or(&nobody);
        said.stand(one, everybody)
    });
    let signals = signals.collect();
    let mut list = SignalList {
        signals,
        ..SignalList::default()
    };
    let unlinked = said.run.as_ref().map(|run| run.unlinked.clone());
    for (body, persons) in unlinked.unwrap_or_default() {
        let everybody = bodies.get(&body).unwrap_or(&nobody);
        for subject in persons.iter().filter_map(|one| everybody.subject(*one)) {
            let of = match subject.may_succeed() {
                true => &mut list.unlinked_candidates,
                false => &mut list.unlinked,
            };
            of.entry(body.clone()).or_default().insert(subject.person);
        }
    }
    list.run = said.run;
    Ok(list)
}

/// One signal with how it stands.
///
/// # Errors
/// [`AppError::Missing`] when there is none with that number.
pub async fn find_signal(
    db: &impl ConnectionTrait,
    (election, body, number): (&str, &str, u64),
    today: NaiveDate,
) -> Result<ShownSignal, AppError> {
    let found = list_body_signals(db, (election, body), today).await?;
    let found = found.into_iter().find(|one| one.stored.number == number);
    found.ok_or_else(|| AppError::Missing {
        what: "signal",
        key: format!("{election}/{body}/{number}"),
    })
}

/// The signals of one body with how they stand, by number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_body_signals(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    today: NaiveDate,
) -> Result<Vec<ShownSignal>, AppError> {
    let stored = list_signals(db, election, Some(body)).await?;
    if stored.is_empty() {
        return Ok(Vec::new());
    }
    let said = Said::load(db, election).await?;
    let file = SuccessionFile::load(db, (election, body)).await?;
    let everybody = Everybody::of(&file, today);
    let shown = stored.into_iter().map(|one| said.stand(one, &everybody));
    Ok(shown.collect())
}

/// How many signals of an election wait for an official. Only bodies with a signal that can wait are loaded.
///
/// # Errors
/// As [`list_standing`].
pub async fn count_open_signals(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<usize, AppError> {
    let stored = list_signals(db, election, None).await?;
    if stored.is_empty() {
        return Ok(0);
    }
    let said = Said::load(db, election).await?;
    let can_wait = stored
        .into_iter()
        .filter(|one| one.end.is_none() && said.says(one));
    let can_wait: Vec<StoredSignal> = can_wait.collect();
    let bodies: BTreeSet<String> = can_wait.iter().map(|one| one.body.clone()).collect();
    if bodies.is_empty() {
        return Ok(0);
    }
    let files = SuccessionFile::load_bodies(db, election, &bodies).await?;
    let everybody = files
        .iter()
        .map(|(body, file)| (body, Everybody::of(file, today)));
    let everybody: BTreeMap<&String, Everybody> = everybody.collect();
    let open = can_wait.into_iter().filter(|one| {
        let of_body = everybody.get(&one.body);
        of_body.is_some_and(|all| all.subject(one.person).is_some())
    });
    Ok(open.count())
}

/// How many signals wait for an official, by body; none where none wait.
///
/// # Errors
/// As [`list_standing`].
pub async fn count_waiting<'f>(
    db: &impl ConnectionTrait,
    election: &str,
    (files, today): (
        impl Iterator<Item = (&'f str, &'f SuccessionFile)>,
        NaiveDate,
    ),
) -> Result<BTreeMap<String, u64>, AppError> {
    let mut stored: BTreeMap<String, Vec<StoredSignal>> = BTreeMap::new();
    for one in list_signals(db, election, None).await? {
        stored.entry(one.body.clone()).or_default().push(one);
    }
    let mut waiting = BTreeMap::new();
    if stored.is_empty() {
        return Ok(waiting);
    }
    let said = Said::load(db, election).await?;
    for (body, file) in files {
        let everybody = Everybody::of(file, today);
        let of_body = stored.remove(body).into_iter().flatten();
        let open = of_body.filter(|one| {
            let shown = said.stand(one.clone(), &everybody);
            shown.state == SignalState::Open
        });
        let open = u64::try_from(open.count()).unwrap_or(u64::MAX);
        if open > 0 {
            waiting.insert(body.to_owned(), open);
        }
    }
    Ok(waiting)
}

/// What the newest extract says.
struct Said {
    newest: Option<Source>,
    run: Option<Run>,
}

impl Said {
    async fn load(db: &impl ConnectionTrait, election: &str) -> Result<Self, AppError> {
        let file = load_population_file(db, election).await?;
        Ok(Self {
            newest: file.map(|file| (file.commitment, file.imported.1)),
            run: load_run(db, election).await?,
        })
    }

    /// Whether it still says this. Signals from before comparisons were kept stand in the newest extract, or not.
    fn says(&self, one: &StoredSignal) -> bool {
        match &self.run {
            Some(run) => run.signals.contains(&(one.body.clone(), one.number)),
            None => {
                let mut newest = self.newest.iter();
                newest.any(|newest| one.sources.contains(newest))
            }
        }
    }

    fn stand(&self, stored: StoredSignal, everybody: &Everybody) -> ShownSignal {
        let subject = everybody.subject(stored.person).copied();
        let state = match (&stored.end, subject) {
            (Some(SignalEnd::Vacancy(vacancy)), _) => SignalState::Settled(*vacancy),
            (Some(SignalEnd::Barred(_)), _) => SignalState::Barred,
            (Some(SignalEnd::Dismissed(_)), _) => SignalState::Dismissed,
            (None, None) => SignalState::Known,
            (None, Some(_)) if self.says(&stored) => SignalState::Open,
            (None, Some(_)) => SignalState::Gone,
        };
        let may_succeed = match subject {
            Some(subject) => subject.may_succeed(),
            None => !everybody.seated.contains(&stored.person),
        };
        ShownSignal {
            may_succeed,
            subject,
            stored,
            state,
        }
    }
}
