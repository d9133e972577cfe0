//! An extract of the population register of a whole city: taking it in, counting one wijk by the index of buurten
//! against opening every person, and holding it against everybody who sits or may succeed.
//!
//! Both ways of counting alternate on one database; the median of the rounds counts. `cargo bench` fails when a bound
//! is missed. `WIJKZETEL_BENCH_DATABASE` names another database than a file of SQLite that goes afterwards.

mod measure;
#[path = "measure/memory.rs"]
mod memory;

use measure::{Folder, median};
use memory::peak_memory_kb;
use server::actions::registration::register::take_in_population;
use server::actions::registration::set_up_election;
use server::actions::signals::{compare_with_roster, count_open_signals};
use server::actions::sortition::load_survey;
use server::audit::By;
use server::import::register::{Extract, Population};
use server::privacy::{Keys, MasterKey};
use server::store::registration::{Election, list_names};
use server::store::signals::{Identity, save_link};
use server::store::{self, Database, Standing, write_tx};
use server::{demo, rotterdam};
use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;
use succession::roster::Person;

const ROUNDS: usize = 7;
const PERSONS: u32 = 600_000;
/// The election whose extract has no index, as before there was one.
const OLDER: &str = "wr-older";
const BODY: &str = "coolscheepvaartkwartierstadsdriehoek";
const LEAST_TIMES: f64 = 5.0;
const MOST_MEMORY_KB: u64 = 400 * 1024;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let folder = std::env::temp_dir().join(format!("wijkzetel-population-{}", std::process::id()));
    let folder = Folder(folder);
    std::fs::create_dir_all(&folder.0)?;
    let file = folder.0.join("extract.csv");
    write_extract(&file)?;
    let own = format!("sqlite://{}?mode=rwc", folder.0.join("bench.db").display());
    let url = std::env::var("WIJKZETEL_BENCH_DATABASE").unwrap_or(own);
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(measure(&url, &file))
}

async fn measure(url: &str, file: &Path) -> Outcome<()> {
    let mut out = std::io::stdout();
    let db = store::open(url).await?;
    let keys = MasterKey::of([7; 32]).map(Keys::under).ok_or("no key")?;
    set_up(&db, &keys).await?;
    let start = Instant::now();
    let checked = check(file)?;
    let checking = start.elapsed();
    for election in [demo::ELECTION, OLDER] {
        let start = Instant::now();
        take_in(&db, &keys, (election, file, &checked)).await?;
        let taking = start.elapsed();
        let memory = peak_memory_kb();
        writeln!(
            out,
            "{PERSONS} persons: checking {checking:.2?}, taking in {taking:.2?}; peak memory {memory:?} kB"
        )?;
    }
    let older = format!("UPDATE resident SET buurt_index = NULL WHERE election = '{OLDER}'");
    sea_orm::ConnectionTrait::execute_unprepared(&db, &older).await?;
    let times = count(&db, &keys, &mut out).await?;
    compare(&db, &keys, &mut out).await?;
    let memory = peak_memory_kb();
    writeln!(
        out,
        "peak memory: {memory:?} kB (bound {MOST_MEMORY_KB} kB)"
    )?;
    if times < LEAST_TIMES || memory.is_some_and(|most| MOST_MEMORY_KB < most) {
        return Err("a bound is missed".into());
    }
    Ok(())
}

/// The demonstration with its members, everybody of it linked to the register, and an election for the older extract.
async fn set_up(db: &Database, keys: &Keys) -> Outcome<()> {
    demo::set_up(db, chrono::Utc::now()).await?;
    let older = Election {
        id: OLDER.to_owned(),
        title: "Older".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::NotOfficial,
        source: String::new(),
    };
    let bodies = rotterdam::bodies()?;
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &older, &bodies).await?;
        let key = keys.of_election(tx, demo::ELECTION).await?;
        let names = list_names(tx, demo::ELECTION).await?;
        for (number, ((body, list, candidate), _)) in (0..).zip(names) {
            let identity = Identity {
                initials: "A.".to_owned(),
                last_name: last_name(number * 7),
                birth_date: birth_date(number * 7).unwrap_or_default(),
                bsn: None,
            };
            let who = Person::Candidate { list, candidate };
            save_link(tx, (&by(), &key), (&body, who), (1, Some(&identity))).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

fn check(file: &Path) -> Outcome<Extract> {
    let mut population = Population::of(File::open(file)?);
    while population.next_persons().map_err(|_| "wrong")?.is_some() {}
    Ok(population.finish().map_err(|_| "wrong")?)
}

async fn take_in(
    db: &Database,
    keys: &Keys,
    (election, file, checked): (&str, &Path, &Extract),
) -> Outcome<()> {
    let taken = write_tx(db, async |tx| {
        let again = File::open(file).map_err(|cause| server::error::AppError::File {
            name: "population",
            problem: cause.to_string(),
        })?;
        let again = (checked, Population::of(again));
        take_in_population(tx, &by(), (keys, election), again, |_| ()).await
    });
    taken.await?;
    Ok(())
}

/// Counts one wijk in both ways; answers how many times longer opening everybody takes.
async fn count(db: &Database, keys: &Keys, out: &mut impl Write) -> Outcome<f64> {
    let on = "2026-06-01".parse()?;
    let (mut indexed, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for (election, times) in [(demo::ELECTION, &mut indexed), (OLDER, &mut whole)] {
            let start = Instant::now();
            let survey = load_survey(db, keys, (election, BODY), on).await?;
            std::hint::black_box(survey.counts()?);
            times.push(start.elapsed());
        }
    }
    let (indexed, whole) = (median(indexed), median(whole));
    let times = whole.as_secs_f64() / indexed.as_secs_f64();
    writeln!(
        out,
        "counting one wijk: by the index {indexed:.2?}, opening everybody {whole:.2?}: {times:.1} times (bound {LEAST_TIMES})"
    )?;
    Ok(times)
}

/// Holds the extract against everybody who sits or may succeed.
async fn compare(db: &Database, keys: &Keys, out: &mut impl Write) -> Outcome<()> {
    let mut comparing = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let done = write_tx(db, async |tx| {
            let key = keys.of_election(tx, demo::ELECTION).await?;
            compare_with_roster(tx, &by(), &key).await
        });
        std::hint::black_box(done.await?);
        comparing.push(start.elapsed());
    }
    let start = Instant::now();
    let open = count_open_signals(db, demo::ELECTION, by().at.date_naive()).await?;
    let counting = start.elapsed();
    writeln!(
        out,
        "comparing everybody of the city: {:.2?}; counting {open} open signals: {counting:.2?}",
        median(comparing)
    )?;
    Ok(())
}

fn by() -> By {
    By {
        actor: "bench".to_owned(),
        at: chrono::Utc::now(),
    }
}

/// A made-up city: every buurt with as many residents as the next.
fn write_extract(file: &Path) -> Outcome<()> {
    let buurten = rotterdam::buurten()?;
    let mut out = BufWriter::new(File::create(file)?);
    writeln!(
        out,
        "person;bsn;initials;first_name;prefix;last_name;birth_date;buurt;resident_since;left_on;deceased_on"
    )?;
    for (number, buurt) in (0..PERSONS).zip(buurten.iter().cycle()) {
        let born = birth_date(number).ok_or("no day")?;
        let name = last_name(number);
        writeln!(
            out,
            "p{number};;A.;Anna{number};van;{name};{born};{};2015-02-01;;",
            buurt.code
        )?;
    }
    out.flush()?;
    Ok(())
}

/// Some twenty people share a last name, and hardly anybody the date of birth too.
fn last_name(number: u32) -> String {
    let letter = |of: u32| char::from(b'a' + u8::try_from(of % 26).unwrap_or_default());
    let letters = [1, 26, 676].map(|by| letter(number / by));
    format!("Naam{}{}", String::from_iter(letters), number % 2)
}

fn birth_date(number: u32) -> Option<chrono::NaiveDate> {
    let year = 1930 + i32::try_from(number % 80).ok()?;
    chrono::NaiveDate::from_yo_opt(year, 1 + number / 80 % 365)
}
