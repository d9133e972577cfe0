//! Taking in the counts of 400 stations against a bare insert of the same rows, and reading a body while they are
//! taken in against reading it while nothing happens.
//!
//! Both sides alternate; the median of the rounds counts. `cargo bench` fails when a bound is missed.

mod measure;

use measure::{Folder, median};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use server::actions::counting::{import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::demo::{self, Votes};
use server::store::counting::{Count, load_votes, save_counts};
use server::store::registration::Election;
use server::store::{self, Standing, write_tx};
use std::error::Error;
use std::hint::black_box;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const ROUNDS: usize = 7;
const MOST_TIMES: f64 = 6.0;
const MOST_WAIT: f64 = 5.0;
const READS: usize = 400;
/// As many rows in one statement as SQLite takes, at six values a row.
const ROWS: usize = 5_000;
const ELECTION: &str = "bench";
/// The body that is read.
const READ: &str = "kralingen";

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let folder = std::env::temp_dir().join(format!("wijkzetel-counting-{}", std::process::id()));
    let folder = Folder(folder);
    std::fs::create_dir_all(&folder.0)?;
    let votes = demo::votes()?;
    let runtime = tokio::runtime::Runtime::new()?;
    let (mut bare, mut taken) = (Vec::new(), Vec::new());
    let (mut idle, mut busy) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let file = |what: &str| {
            let path = folder.0.join(format!("{what}-{round}.db"));
            format!("sqlite://{}?mode=rwc", path.display())
        };
        runtime.block_on(async {
            let db = prepared(&file("bare"), &votes).await?;
            let start = Instant::now();
            insert(&db, &votes.counts.counts).await?;
            bare.push(start.elapsed());
            idle.push(slow_read(&db).await?);
            db.close().await?;
            let db = prepared(&file("taken"), &votes).await?;
            let start = Instant::now();
            import(&db, &votes).await?;
            taken.push(start.elapsed());
            db.close().await?;
            busy.push(slow_read_while_importing(&file("busy"), &votes).await?);
            Outcome::Ok(())
        })?;
    }
    let (bare, taken) = (median(bare), median(taken));
    let (idle, busy) = (median(idle), median(busy));
    let times = taken.as_secs_f64() / bare.as_secs_f64();
    let wait = busy.as_secs_f64() / idle.as_secs_f64();
    let mut out = std::io::stdout();
    writeln!(
        out,
        "{} counts: bare {bare:.2?}, taken in {taken:.2?}: {times:.2} times (bound {MOST_TIMES})",
        votes.counts.counts.len()
    )?;
    writeln!(
        out,
        "the slowest reading in a hundred: idle {idle:.2?}, during an import {busy:.2?}: {wait:.2} times (bound {MOST_WAIT})"
    )?;
    if MOST_TIMES < times || MOST_WAIT < wait {
        return Err("a bound is missed".into());
    }
    Ok(())
}

fn by() -> By {
    By {
        actor: "bench".to_owned(),
        at: chrono::Utc::now(),
    }
}

/// A database with the election, its lists and stations, and nothing counted.
async fn prepared(url: &str, votes: &Votes) -> Outcome<DatabaseConnection> {
    let db = store::open(url).await?;
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Benchmark".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::NotOfficial,
        source: "benchmark".to_owned(),
    };
    write_tx(&db, async |tx| {
        set_up_election(tx, &by(), &election, &demo::bodies()?).await?;
        import_lists(tx, &by(), ELECTION, &votes.lists).await?;
        import_stations(tx, &by(), ELECTION, &votes.stations).await
    })
    .await?;
    Ok(db)
}

async fn import(db: &DatabaseConnection, votes: &Votes) -> Outcome<()> {
    write_tx(db, async |tx| {
        import_counts(tx, &by(), ELECTION, &votes.counts).await
    })
    .await?;
    Ok(())
}

/// The same rows, written by hand into as few statements, in one transaction.
async fn insert(db: &DatabaseConnection, counts: &[Count]) -> Outcome<()> {
    let statements: Vec<String> = counts
        .chunks(ROWS)
        .map(|some| {
            let rows: Vec<String> = some
                .iter()
                .map(|one| {
                    format!(
                        "('{ELECTION}','{}',{},{},{},{})",
                        one.body, one.station, one.list, one.candidate, one.votes
                    )
                })
                .collect();
            format!(
                "INSERT INTO count (election, body, station, list, candidate, votes) VALUES {}",
                rows.join(",")
            )
        })
        .collect();
    write_tx(db, async |tx| {
        for statement in &statements {
            tx.execute_unprepared(statement).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// The time within which 99 of 100 readings of a body are done.
async fn slow_read(db: &DatabaseConnection) -> Outcome<Duration> {
    let mut times = Vec::with_capacity(READS);
    for _ in 0..READS {
        let start = Instant::now();
        black_box(load_votes(db, ELECTION, READ).await?);
        times.push(start.elapsed());
    }
    Ok(percentile(times))
}

/// The same in a database that takes in the counts of all other bodies again and again.
async fn slow_read_while_importing(url: &str, votes: &Votes) -> Outcome<Duration> {
    let db = prepared(url, votes).await?;
    import(&db, votes).await?;
    let stop = Arc::new(AtomicBool::new(false));
    let (told, url) = (Arc::clone(&stop), url.to_owned());
    let others = votes.counts.counts.iter();
    let others: Vec<Count> = others.filter(|one| one.body != READ).cloned().collect();
    // A thread of its own, as another user of the server would have.
    let writer = std::thread::spawn(move || write_until(&told, &url, &others));
    let slow = slow_read(&db).await;
    stop.store(true, Ordering::Relaxed);
    let written = writer.join().map_err(|_| "the writer stopped")?;
    db.close().await?;
    if written? == 0 {
        return Err("nothing was taken in while it was read".into());
    }
    slow
}

/// Answers how many times the counts were taken in.
fn write_until(stop: &AtomicBool, url: &str, counts: &[Count]) -> Result<u32, String> {
    let told = |cause: &dyn std::fmt::Display| cause.to_string();
    let runtime = tokio::runtime::Runtime::new().map_err(|cause| told(&cause))?;
    let clear = format!("DELETE FROM count WHERE election = '{ELECTION}' AND body <> '{READ}'");
    let mut times = 0;
    while !stop.load(Ordering::Relaxed) {
        let written = runtime.block_on(async {
            let db = store::open(url).await?;
            write_tx(&db, async |tx| {
                tx.execute_unprepared(&clear).await?;
                save_counts(tx, ELECTION, counts).await
            })
            .await
        });
        written.map_err(|cause| told(&cause))?;
        times += 1;
    }
    Ok(times)
}

fn percentile(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    let place = times.len() * 99 / 100;
    times.get(place).copied().unwrap_or_default()
}
