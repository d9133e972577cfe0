//! An election on its night: wijken with stations, two typists, and a clock that the test sets.

use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase};
use chrono::{DateTime, Utc};
use election::counting::{CheckedFinding, CountState, Field, StateName, Value, Whose};
use sea_orm::DatabaseConnection;
use server::actions::counting::entry::{
    ask_correction, begin_entry, confirm_finding, correct_entry, finish_entry, load_work,
    reopen_count, save_sheet, withdraw_entry,
};
use server::actions::counting::import_stations;
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::rotterdam;
use server::store::counting::Station;
use server::store::registration::{BodyList, Candidate, Election, List};
use server::store::{ListKind, Role, Standing, write_tx};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

pub(crate) const ELECTION: &str = "wr2026";
pub(crate) const BOARD: &str = "/bureau/wr2026/tellen";
/// On the evening of the vote: 21:30 on the clocks of the Netherlands.
pub(crate) const NIGHT: &str = "2026-03-18T20:30:00Z";

/// A count without a finding.
pub(crate) const SOUND: &str = "investigated=no unexplained=no other_ballots=no A=82 B=10 D=92 E.1=50 E.2=40 E=90 \
                                F=1 G=1 H=92 equal=ticked 1.1=50 1.total=50 2.1=40 2.total=40";
/// The same with other votes.
pub(crate) const OTHER: &str = "investigated=no unexplained=no other_ballots=no A=82 B=10 D=92 E.1=20 E.2=70 E=90 \
                                F=1 G=1 H=92 equal=ticked 1.1=20 1.total=20 2.1=70 2.total=70";

/// A server whose clock a test sets, on an election with bodies and stations.
pub(crate) struct Scene {
    pub(crate) server: Server,
    pub(crate) db: DatabaseConnection,
    clock: Arc<Mutex<DateTime<Utc>>>,
    first: u64,
    second: u64,
}

impl Scene {
    /// Three wijken with two stations each: Bloemhof has 1 and 2, Heijplaat 3 and 4, Pernis 5 and 6.
    pub(crate) async fn open(database: &TestDatabase) -> Result<Self, Failure> {
        let codes = ["bloemhof", "heijplaat", "pernis"].map(str::to_owned);
        Self::with(database, &codes, 2).await
    }

    /// These wijken with so many stations each.
    pub(crate) async fn with(
        database: &TestDatabase,
        codes: &[String],
        each: u32,
    ) -> Result<Self, Failure> {
        let scene = Self::bare(database, codes).await?;
        scene.add_stations(codes, each).await?;
        scene.add_ballots(codes).await?;
        Ok(scene)
    }

    /// These wijken with neither stations nor ballots.
    pub(crate) async fn bare(database: &TestDatabase, codes: &[String]) -> Result<Self, Failure> {
        let clock = Arc::new(Mutex::new(NIGHT.parse()?));
        let held = Arc::clone(&clock);
        let now = move || held.lock().map(|at| *at).unwrap_or_default();
        let app = app(&database.db).with_clock(Arc::new(now));
        add(&database.db, ("leider", Role::Coordinator)).await?;
        add(&database.db, ("controleur", Role::Auditor)).await?;
        let first = add(&database.db, ("anna", Role::Typist)).await?;
        let second = add(&database.db, ("bilal", Role::Typist)).await?;
        set_up(&database.db, codes).await?;
        Ok(Self {
            server: Server::start(app).await?,
            db: database.db.clone(),
            clock,
            first,
            second,
        })
    }

    pub(crate) async fn add_stations(&self, codes: &[String], each: u32) -> Result<(), Failure> {
        let bodies = codes.iter().flat_map(|code| (0..each).map(move |_| code));
        let stations: Vec<Station> = (1..)
            .zip(bodies)
            .map(|(number, body)| Station {
                number,
                body: body.clone(),
                name: format!("Buurthuis {number}"),
                street: "Ring".to_owned(),
                house_number: number.to_string(),
                postcode: "3195AB".to_owned(),
                voters: 500,
            })
            .collect();
        let by = self.by("test")?;
        let done = write_tx(&self.db, async |tx| {
            import_stations(tx, &by, ELECTION, &stations).await
        });
        Ok(done.await?)
    }

    pub(crate) async fn add_ballots(&self, codes: &[String]) -> Result<(), Failure> {
        let lists = codes.iter().flat_map(|code| {
            (1..=2).map(|number| BodyList {
                body: code.clone(),
                list: list(number),
            })
        });
        let lists: Vec<BodyList> = lists.collect();
        let by = self.by("test")?;
        let done = write_tx(&self.db, async |tx| {
            import_lists(tx, &by, ELECTION, &lists).await
        });
        Ok(done.await?)
    }

    /// Sets the clock.
    pub(crate) fn at(&self, moment: &str) -> Result<(), Failure> {
        *self.clock.lock().map_err(|_| "the clock broke")? = moment.parse()?;
        Ok(())
    }

    pub(crate) async fn leader(&self) -> Result<Client, Failure> {
        sign_in(&self.server, "leider").await
    }

    fn by(&self, actor: &str) -> Result<By, Failure> {
        Ok(By {
            actor: actor.to_owned(),
            at: *self.clock.lock().map_err(|_| "the clock broke")?,
        })
    }

    /// Who does the entry.
    pub(crate) fn typist(&self, whose: Whose) -> Result<By, Failure> {
        let account = match whose {
            Whose::First => self.first,
            Whose::Second => self.second,
        };
        self.by(&format!("account:{account}"))
    }

    /// Begins an entry and leaves it.
    pub(crate) async fn begin(&self, station: u32, whose: Whose) -> Result<(), Failure> {
        let by = self.typist(whose)?;
        let done = write_tx(&self.db, async move |tx| {
            begin_entry(tx, &by, (ELECTION, station), whose).await
        });
        done.await?;
        Ok(())
    }

    /// Enters a whole count; a finding gets an answer.
    pub(crate) async fn enter(
        &self,
        (station, whose): (u32, Whose),
        typed: &str,
    ) -> Result<StateName, Failure> {
        let by = self.typist(whose)?;
        let values = values(typed)?;
        let done = write_tx(&self.db, async move |tx| {
            let key = (ELECTION, station);
            begin_entry(tx, &by, key, whose).await?;
            save_sheet(tx, &by, key, whose, &values).await?;
            let mut record = finish_entry(tx, &by, key, whose).await?;
            while record.state.name() == StateName::FirstEntryHasFindings {
                let open = record.state.findings().into_iter();
                let mut open = open.filter(|one| one.confirmation.is_none());
                let Some(CheckedFinding { finding, .. }) = open.next() else {
                    break;
                };
                let why = "Dit staat zo op het papier.";
                record = confirm_finding(tx, &by, key, &finding, why).await?;
            }
            Ok(record.state.name())
        });
        Ok(done.await?)
    }

    /// Enters the same count twice, so that it is final.
    pub(crate) async fn count(&self, station: u32, typed: &str) -> Result<(), Failure> {
        self.enter((station, Whose::First), typed).await?;
        let state = self.enter((station, Whose::Second), typed).await?;
        assert_eq!(state, StateName::Final, "station {station}");
        Ok(())
    }

    /// Withdraws the first entry.
    pub(crate) async fn withdraw_first(&self, station: u32) -> Result<(), Failure> {
        let by = self.by("account:1")?;
        let done = write_tx(&self.db, async move |tx| {
            withdraw_entry(tx, &by, (ELECTION, station), Whose::First).await
        });
        done.await?;
        Ok(())
    }

    /// Asks the first typist for the fields that differ.
    pub(crate) async fn ask_again(&self, station: u32) -> Result<(), Failure> {
        let by = self.by("account:1")?;
        let work = load_work(&self.db, (ELECTION, station)).await?;
        let CountState::EntriesDiffer { fields, .. } = &work.count.record.state else {
            return Err("the entries do not differ".into());
        };
        let fields: BTreeSet<Field> = fields.iter().copied().collect();
        let of = BTreeSet::from([Whose::First]);
        let done = write_tx(&self.db, async move |tx| {
            ask_correction(tx, &by, (ELECTION, station), &of, &fields).await
        });
        done.await?;
        Ok(())
    }

    /// Reopens a final count.
    pub(crate) async fn reopen(
        &self,
        station: u32,
        reason: &str,
        fields: &[&str],
    ) -> Result<(), Failure> {
        let by = self.by("account:1")?;
        let fields = fields
            .iter()
            .map(|name| name.parse().map_err(|_| "no field"));
        let fields: BTreeSet<Field> = fields.collect::<Result<_, _>>()?;
        let done = write_tx(&self.db, async move |tx| {
            reopen_count(tx, &by, (ELECTION, station), reason, &fields).await
        });
        done.await?;
        Ok(())
    }

    /// Answers what was asked of an entry.
    pub(crate) async fn correct(
        &self,
        (station, whose): (u32, Whose),
        typed: &str,
    ) -> Result<(), Failure> {
        let by = self.typist(whose)?;
        let values = values(typed)?;
        let done = write_tx(&self.db, async move |tx| {
            correct_entry(tx, &by, (ELECTION, station), whose, &values).await
        });
        done.await?;
        Ok(())
    }
}

/// Fields with values, written `A=12 explained=yes`.
pub(crate) fn values(typed: &str) -> Result<BTreeMap<Field, Value>, Failure> {
    let reglement = election::reglement::Reglement::named("rotterdam-2026");
    let reglement = reglement.map_err(|cause| cause.to_string())?;
    let rules = reglement.ok_or("no rules")?.counting;
    let pairs = typed.split_whitespace().map(|pair| {
        let (name, text) = pair.split_once('=').ok_or("no value")?;
        let field: Field = name.parse().map_err(|_| "no field")?;
        let value = Value::read(field, text, &rules).map_err(|_| "no such value")?;
        Ok((field, value))
    });
    pairs.collect()
}

async fn set_up(db: &DatabaseConnection, codes: &[String]) -> Result<(), Failure> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Wijkraadsverkiezing 2026".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::Official,
        source: String::new(),
    };
    let known = rotterdam::bodies()?;
    let bodies: Vec<_> = codes
        .iter()
        .filter_map(|code| known.iter().find(|(body, _)| body.code == *code))
        .map(|(body, seats)| (body.clone(), *seats))
        .collect();
    assert_eq!(bodies.len(), codes.len(), "a body of the test is not known");
    let by = By {
        actor: "test".to_owned(),
        at: "2026-01-15T10:00:00Z".parse()?,
    };
    let done = write_tx(db, async |tx| {
        set_up_election(tx, &by, &election, &bodies).await
    });
    Ok(done.await?)
}

fn list(number: u32) -> List {
    List {
        number,
        name: String::new(),
        kind: ListKind::Persoonlijk,
        candidates: vec![Candidate {
            number: 1,
            initials: "J.".to_owned(),
            first_name: "Jo".to_owned(),
            prefix: String::new(),
            last_name: format!("Kandidaat {number}"),
            aanduiding: String::new(),
            locality: "Rotterdam".to_owned(),
        }],
    }
}

/// The codes of all bodies of Rotterdam.
pub(crate) fn all_codes() -> Result<Vec<String>, Failure> {
    let known = rotterdam::bodies()?.into_iter();
    Ok(known.map(|(body, _)| body.code).collect())
}

/// That a page holds these texts.
pub(crate) fn holds(answer: &Answer, texts: &[&str]) {
    let body = plain(answer);
    for text in texts {
        assert!(body.contains(text), "{text} in {body}");
    }
}

/// The page with plain spaces.
pub(crate) fn plain(answer: &Answer) -> String {
    answer.body.replace('\u{a0}', " ")
}

/// The content of the element with that id, as far as its first closing tag of that name.
pub(crate) fn element(answer: &Answer, id: &str, tag: &str) -> String {
    let body = plain(answer);
    let (_, after) = body.split_once(&format!("id=\"{id}\"")).unwrap_or_default();
    let (inner, _) = after.split_once(&format!("</{tag}>")).unwrap_or_default();
    let (_, inner) = inner.split_once('>').unwrap_or_default();
    inner.to_owned()
}
