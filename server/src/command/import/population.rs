//! `wijkzetel import population`: who is in the population register, sealed with the key of an election.

use super::bar::Bar;
use super::{by, open_database, open_file, print_problems};
use crate::actions::registration::register::take_in_population;
use crate::import::register::{Extract, Population, Unread};
use crate::privacy::{Keys, read_or_make};
use crate::store::registration::load_election;
use crate::store::{self, write_tx};
use std::cell::RefCell;
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Which extract, for which election, and into which database.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct PopulationArgs {
    /// The extract, with the columns of `docs/formats.md`.
    pub file: PathBuf,
    /// The election it is for.
    #[arg(long, value_name = "ID")]
    pub election: String,
    /// The database: `sqlite://FILE?mode=rw`, or `postgres://USER@HOST/DATABASE`.
    #[arg(
        long,
        value_name = "URL",
        default_value = "sqlite://wijkzetel.db?mode=rw"
    )]
    pub database_url: String,
    /// The file with the master key of personal data, as the server uses it.
    #[arg(
        long,
        env = "WIJKZETEL_KEY_FILE",
        value_name = "FILE",
        default_value = "wijkzetel.key"
    )]
    pub key_file: PathBuf,
}

/// Takes the file in, in the place of the one before. It is read twice: first to check all of it.
pub(super) async fn run(
    args: &PopulationArgs,
    output: &mut impl Write,
) -> Result<bool, Box<dyn Error>> {
    let election = &args.election;
    open_file(&args.file)?;
    let db = open_database(&args.database_url).await?;
    load_election(&db, election)
        .await
        .map_err(|cause| format!("nothing was imported: {cause}; name another --election"))?;
    let keys = Keys::under(read_or_make(
        &args.key_file,
        store::keys::any_key(&db).await?,
    )?);
    let extract = match check(&args.file) {
        Ok(extract) => extract,
        Err(Unread::Wrong(problems)) => {
            print_problems(&problems, output)?;
            return Ok(false);
        }
        Err(cause) => return Err(format!("nothing was imported: {cause}").into()),
    };
    let by = by();
    let (_, length) = open_file(&args.file)?;
    let bar = RefCell::new(Bar::of("Sealing persons", length));
    let taken = write_tx(&db, async |tx| {
        let (file, _) = open_file(&args.file).map_err(|problem| crate::error::AppError::File {
            name: "population",
            problem,
        })?;
        let again = (&extract, Population::of(file));
        let told = |done| bar.borrow_mut().reach(done);
        take_in_population(tx, &by, (&keys, election), again, told).await
    });
    let before = taken.await?;
    drop(bar);
    let persons = extract.persons;
    writeln!(
        output,
        "imported: {persons} persons for election {election}"
    )?;
    writeln!(output, "replaced: {before} persons")?;
    Ok(true)
}

fn check(path: &Path) -> Result<Extract, Unread> {
    let (file, length) = open_file(path).map_err(std::io::Error::other)?;
    let mut bar = Bar::of("Checking persons", length);
    let mut population = Population::of(file);
    while population.next_persons()?.is_some() {
        bar.reach(population.bytes());
    }
    Ok(population.finish()?)
}
