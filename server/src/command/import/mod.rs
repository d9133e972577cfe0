//! `wijkzetel import`: files from registers, too large for a page. Each is taken in as a whole or not at all.

mod bar;
// Result files.
mod eml;
mod population;
mod residences;

pub use eml::{EML_DATABASE, EmlArgs};
pub use population::PopulationArgs;
pub use residences::ResidencesArgs;

pub(super) use eml::read_eml_files;

use super::without_password;
use crate::audit::By;
use crate::error::AppError;
use crate::import::Problems;
use crate::import::eml::EmlProblem;
use crate::locale::Locale;
use crate::store::{self, Database};
use crate::{clock, wording};
use std::error::Error;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// More errors than these are counted and not printed.
const MOST_PRINTED: usize = 20;

/// Which file to take in.
#[derive(Debug, Clone, PartialEq, Eq, clap::Subcommand)]
pub enum ImportCommand {
    /// Takes in the table of postcodes, house numbers and buurten of Statistics Netherlands.
    Residences(ResidencesArgs),
    /// Takes in an extract of the population register for one election, sealed.
    Population(PopulationArgs),
    /// Takes in the files of municipal councils, as EML_NL, so that their results can be calculated.
    Eml(EmlArgs),
}

/// Runs the command; answers whether the file was taken in.
///
/// # Errors
/// When the file or the database cannot be read, or the database refuses.
pub async fn run(command: &ImportCommand, output: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    match command {
        ImportCommand::Residences(args) => residences::run(args, output).await,
        ImportCommand::Population(args) => population::run(args, output).await,
        ImportCommand::Eml(args) => eml::run(args, output).await,
    }
}

/// Whoever runs the program on the server.
fn by() -> By {
    By {
        actor: "command line".to_owned(),
        at: clock::now(),
    }
}

/// Opens a file to be read from its beginning, and tells how long it is.
fn open_file(path: &Path) -> Result<(File, u64), String> {
    let opened = File::open(path).and_then(|file| {
        let about = file.metadata()?;
        match about.is_dir() {
            true => Err(io::Error::from(io::ErrorKind::IsADirectory)),
            false => Ok((file, about.len())),
        }
    });
    opened.map_err(|cause| {
        let name = path.display();
        format!("nothing was imported: {name} cannot be read: {cause}; name another file")
    })
}

/// Opens a database that is there already.
async fn open_database(url: &str) -> Result<Database, String> {
    store::open(url).await.map_err(|cause: AppError| {
        let named = without_password(url);
        format!(
            "nothing was imported: {named} cannot be opened: {cause}; \
             name the right one with --database-url, or start the program once to make it"
        )
    })
}

/// Prints what is wrong with a file, in the order of its lines.
fn print_problems(problems: &Problems, output: &mut impl Write) -> io::Result<()> {
    for problem in problems.shown().into_iter().take(MOST_PRINTED) {
        let wrong = wording::import::problem(Locale::English, problem);
        let place = match wrong.line == wrong.column {
            true => wrong.line,
            false => format!("{}, {}", wrong.line, wrong.column),
        };
        writeln!(output, "{place}: {}", wrong.sentence)?;
    }
    let total = problems.total();
    let more = total.saturating_sub(MOST_PRINTED as u64);
    if more != 0 {
        writeln!(output, "and {more} more")?;
    }
    let errors = if total == 1 { "error" } else { "errors" };
    writeln!(
        output,
        "Nothing was changed: the file has {total} {errors}. Correct the file and import it again."
    )
}

/// Prints what is wrong with files of EML_NL, each with the file and the place.
pub(super) fn print_eml_problems(
    problems: &[EmlProblem],
    output: &mut impl Write,
) -> io::Result<()> {
    for problem in problems.iter().take(MOST_PRINTED) {
        let place = wording::eml::place(Locale::English, problem);
        let sentence = wording::eml::wrong(Locale::English, &problem.wrong);
        writeln!(output, "{}, {place}: {sentence}", problem.file)?;
    }
    match problems.len().saturating_sub(MOST_PRINTED) {
        0 => Ok(()),
        more => writeln!(output, "and {more} more"),
    }
}
