//! Taking in the addresses of one municipality out of a file of ten million lines, against only reading that
//! file line by line, and the most memory it takes.
//!
//! Both sides alternate; the median of the rounds counts. `cargo bench` fails when a bound is missed.

mod measure;
#[path = "measure/memory.rs"]
mod memory;

use measure::{Folder, median};
use memory::peak_memory_kb;
use server::actions::registration::register::take_in_residences;
use server::audit::By;
use server::import::register::{Municipality, read_residences};
use server::store::{self, write_tx};
use std::error::Error;
use std::fs::File;
use std::hint::black_box;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::time::Instant;

const ROUNDS: usize = 7;
const LINES: u32 = 10_000_000;
/// One line in so many lies in the municipality: a quarter of a million addresses.
const OURS: u32 = 40;
const MOST_TIMES: f64 = 4.0;
const MOST_MEMORY_KB: u64 = 200 * 1024;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!("wijkzetel-bench-{}", std::process::id()));
    let folder = Folder(folder);
    std::fs::create_dir_all(&folder.0)?;
    let file = folder.0.join("pc6hnr.csv");
    write_country(&file)?;
    let url = format!("sqlite://{}?mode=rwc", folder.0.join("bench.db").display());
    let runtime = tokio::runtime::Runtime::new()?;
    let (mut reading, mut taking) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(read_lines(&file)?);
        reading.push(start.elapsed());
        let start = Instant::now();
        runtime.block_on(take_in(&file, &url))?;
        taking.push(start.elapsed());
    }
    let (reading, taking) = (median(reading), median(taking));
    let times = taking.as_secs_f64() / reading.as_secs_f64();
    let memory = peak_memory_kb();
    let mut out = std::io::stdout();
    writeln!(
        out,
        "{LINES} lines: reading {reading:.2?}, taking in {taking:.2?}: {times:.2} times (bound {MOST_TIMES})"
    )?;
    writeln!(
        out,
        "peak memory: {memory:?} kB (bound {MOST_MEMORY_KB} kB)"
    )?;
    if MOST_TIMES < times || memory.is_some_and(|most| MOST_MEMORY_KB < most) {
        return Err("a bound is missed".into());
    }
    Ok(())
}

/// What anybody must do who only looks at each line.
fn read_lines(file: &Path) -> std::io::Result<u64> {
    let mut reader = BufReader::with_capacity(1 << 20, File::open(file)?);
    let (mut line, mut lines) = (Vec::new(), 0);
    while reader.read_until(b'\n', &mut line)? != 0 {
        lines += 1;
        line.clear();
    }
    Ok(lines)
}

async fn take_in(file: &Path, url: &str) -> Result<(), Box<dyn Error>> {
    let municipality = Municipality::parse("0599").ok_or("no code")?;
    let found = read_residences(File::open(file)?, municipality, |_| ())?;
    let db = store::open(url).await?;
    let by = By {
        actor: "bench".to_owned(),
        at: chrono::Utc::now(),
    };
    let taken = write_tx(&db, async |tx| {
        take_in_residences(tx, &by, municipality, &found).await
    });
    black_box(taken.await?);
    db.close().await?;
    Ok(())
}

/// A made-up country: about seventeen numbers to a postcode, ours spread among the others.
fn write_country(file: &Path) -> std::io::Result<()> {
    let mut out = BufWriter::new(File::create(file)?);
    writeln!(out, "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024")?;
    for line in 0..LINES {
        let (postcode, number) = (line / 17, line % 17 * 2 + 1);
        let letter = |of: u32| char::from(b'A' + u8::try_from(of % 26).unwrap_or_default());
        let (first, second) = (letter(postcode), letter(postcode / 26));
        let digits = 1000 + postcode / 676 % 9000;
        let municipality = match (line / 17) % OURS {
            0 => 599,
            other => 600 + other,
        };
        let wijk = municipality * 100 + postcode % 30;
        let buurt = wijk * 100 + postcode % 10;
        writeln!(
            out,
            "{digits}{first}{second};{number};{buurt};{wijk};{municipality}"
        )?;
    }
    out.flush()
}
