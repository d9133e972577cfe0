//! `wijkzetel import residences`: where every address of a municipality lies.

use super::bar::Bar;
use super::{by, open_database, open_file, print_problems};
use crate::actions::registration::register::{TakenIn, take_in_residences};
use crate::import::register::{Found, Municipality, Unread, read_residences};
use crate::store::write_tx;
use std::error::Error;
use std::io::{self, Write};
use std::path::PathBuf;

/// Which addresses, and into which database.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct ResidencesArgs {
    /// The table as Statistics Netherlands publishes it: PC6;Huisnummer;BuurtYYYY;WijkYYYY;GemeenteYYYY.
    pub file: PathBuf,
    /// The municipality to keep; the table is one of the whole country.
    #[arg(long, value_name = "CODE", default_value = "0599")]
    pub municipality: String,
    /// The database: `sqlite://FILE?mode=rw`, or `postgres://USER@HOST/DATABASE`.
    #[arg(
        long,
        value_name = "URL",
        default_value = "sqlite://wijkzetel.db?mode=rw"
    )]
    pub database_url: String,
}

/// Takes the file in, in the place of the one before.
pub(super) async fn run(
    args: &ResidencesArgs,
    output: &mut impl Write,
) -> Result<bool, Box<dyn Error>> {
    let code = &args.municipality;
    let Some(municipality) = Municipality::parse(code) else {
        return Err(format!(
            "nothing was imported: {code} is not the code of a municipality; write one such as 0599"
        )
        .into());
    };
    let (file, length) = open_file(&args.file)?;
    let db = open_database(&args.database_url).await?;
    let mut bar = Bar::of("Reading addresses", length);
    let read = read_residences(file, municipality, |done| bar.reach(done));
    drop(bar);
    let found = match read {
        Ok(found) => found,
        Err(Unread::Wrong(problems)) => {
            print_problems(&problems, output)?;
            return Ok(false);
        }
        Err(cause) => return Err(format!("nothing was imported: {cause}").into()),
    };
    let by = by();
    let taken = write_tx(&db, async |tx| {
        take_in_residences(tx, &by, municipality, &found).await
    });
    print(municipality, &found, &taken.await?, output)?;
    Ok(true)
}

fn print(
    municipality: Municipality,
    found: &Found,
    taken: &TakenIn,
    output: &mut impl Write,
) -> io::Result<()> {
    let Found {
        year,
        lines,
        addresses,
        repeated,
        sha256,
        ..
    } = found;
    writeln!(
        output,
        "imported: {addresses} addresses of municipality {municipality}, year {year}"
    )?;
    writeln!(output, "replaced: {} addresses", taken.before)?;
    writeln!(output, "read: {lines} lines, sha256 {sha256}")?;
    if *repeated != 0 {
        writeln!(output, "left out: {repeated} lines that repeat another")?;
    }
    if !taken.unknown.is_empty() {
        let buurten: Vec<&str> = taken.unknown.iter().map(String::as_str).collect();
        writeln!(
            output,
            "Note: these buurten are not known here, so no wijkraad is found for their addresses: {}",
            buurten.join(", ")
        )?;
    }
    Ok(())
}
