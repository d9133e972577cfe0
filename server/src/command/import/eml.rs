//! `wijkzetel import eml`: the files of municipal councils into a database, to be calculated there.
//!
//! All files are read and held against each other first; with any problem nothing is stored.

use super::{by, print_eml_problems};
use crate::actions::council::{Refused, take_in_councils};
use crate::command::without_password;
use crate::import::eml::{Council, gather};
use crate::store::{self, write_tx};
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

/// The database of councils; the one of wijkraden is another.
pub const EML_DATABASE: &str = "sqlite://councils.db?mode=rwc";

/// No published file comes near to this size.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Which files, and into which database.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct EmlArgs {
    /// The definition (110a), the candidate lists (230b) and the count (510b) of each council, in any order.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Reads and checks the files, and stores nothing.
    #[arg(long)]
    pub check: bool,
    /// The database: `sqlite://FILE?mode=rwc`, or `postgres://USER@HOST/DATABASE`. It holds councils alone.
    #[arg(long, value_name = "URL", default_value = EML_DATABASE)]
    pub database_url: String,
}

/// Takes the files in; answers whether they were.
pub(super) async fn run(args: &EmlArgs, output: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let files = read_eml_files(&args.files)?;
    let councils = gather(&files);
    let councils = councils.and_then(|councils| {
        let gaps: Vec<_> = councils
            .iter()
            .flat_map(|council| council.gaps(&council.key.election))
            .collect();
        if gaps.is_empty() {
            Ok(councils)
        } else {
            Err(gaps)
        }
    });
    let councils = match councils {
        Ok(councils) => councils,
        Err(problems) => {
            print_eml_problems(&problems, output)?;
            writeln!(output, "Nothing was imported.")?;
            return Ok(false);
        }
    };
    if !args.check {
        store_all(args, &councils).await?;
    }
    for council in &councils {
        print(council, args.check, output)?;
    }
    Ok(true)
}

async fn store_all(args: &EmlArgs, councils: &[Council]) -> Result<(), Box<dyn Error>> {
    let url = &args.database_url;
    let db = store::open(url).await.map_err(|cause| {
        let named = without_password(url);
        format!("nothing was imported: {named} cannot be opened: {cause}; name another with --database-url")
    })?;
    let by = by();
    let taken = write_tx(&db, async |tx| take_in_councils(tx, &by, councils).await);
    match taken.await? {
        Ok(()) => Ok(()),
        Err(Refused::HoldsOthers) => Err(format!(
            "nothing was imported: {} holds elections that are not of a municipal council, and the public pages \
             would show the council among them; name a database of its own with --database-url",
            without_password(url)
        )
        .into()),
        Err(Refused::Exists(id)) => Err(format!(
            "nothing was imported: {id} is in the database already, and is not overwritten; \
             name another database with --database-url"
        )
        .into()),
    }
}

fn print(council: &Council, checked: bool, output: &mut impl Write) -> io::Result<()> {
    let done = if checked { "checked" } else { "imported" };
    let candidates: usize = council
        .ballot
        .values()
        .map(|list| list.candidates.len())
        .sum();
    writeln!(
        output,
        "{done}: {} in municipality {}: {} seats, {} lists, {candidates} candidates, {} stations, {} votes",
        council.key.election,
        council.key.municipality,
        council.seats,
        council.ballot.len(),
        council.units.len(),
        council.total.on_candidates
    )
}

/// The bytes of files with the names that the user gave them.
pub(in crate::command) fn read_eml_files(
    files: &[PathBuf],
) -> Result<Vec<(String, Vec<u8>)>, String> {
    let read = files.iter().map(|path| {
        let name = path.display().to_string();
        let about = fs::metadata(path);
        let size =
            about.map_err(|cause| format!("{name} cannot be read: {cause}; name another"))?;
        if LARGEST < size.len() {
            return Err(format!(
                "{name} is too large to be a file of EML_NL; name another"
            ));
        }
        match fs::read(path) {
            Ok(bytes) => Ok((name, bytes)),
            Err(cause) => Err(format!("{name} cannot be read: {cause}; name another")),
        }
    });
    read.collect()
}
