//! The program `wijkzetel`: chooses what to do, and does nothing itself.

use clap::{Parser, Subcommand};
use server::command::{
    allocate, audit, backup, demo, import, lot, reset_password, result, serve, successor,
};
use server::config::Config;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// From the first candidate to the last successor of a wijkraad.
#[derive(Debug, Parser)]
#[command(name = "wijkzetel", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the 39 bodies with the vote figures of 2026 under made-up names.
    Demo(Config),
    /// Serves what the database holds; the first visitor of an empty one becomes the administrator.
    Serve(Config),
    /// Gives an account a new first password and prints it.
    ResetPassword(reset_password::ResetPasswordArgs),
    /// Makes a whole copy of the database, while the server goes on.
    Backup(backup::BackupArgs),
    /// Checks the audit log.
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Takes in files: addresses, the population, or the EML_NL of municipal councils.
    #[command(subcommand)]
    Import(import::ImportCommand),
    /// Allocates seats: JSON Lines in, JSON Lines out.
    Allocate(allocate::AllocateArgs),
    /// Prints the result of an election in a database, or of files of EML_NL.
    Result(result::ResultArgs),
    /// Finds successors: JSON Lines in, JSON Lines out.
    Successor(successor::SuccessorArgs),
    /// Draws by lot so that anyone can repeat it, or checks such a draw.
    Lot(lot::LotArgs),
}

fn main() -> ExitCode {
    let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let done = match Cli::parse().command {
        Command::Demo(config) => run(demo::run(&config, &mut output)),
        Command::Serve(config) => run(serve::run(&config, &mut output)),
        Command::ResetPassword(args) => run(reset_password::run(&args, &mut output)),
        Command::Backup(args) => run(backup::run(&args, &mut output)),
        Command::Audit(command) => answer(audit::run(&command, &mut output)),
        Command::Import(command) => answer(import::run(&command, &mut output)),
        Command::Allocate(args) => allocate::run(&args, &mut output).map_err(Into::into),
        Command::Result(args) => answer(result::run(&args, &mut output)),
        Command::Successor(args) => successor::run(&args, &mut output).map_err(Into::into),
        Command::Lot(args) => Ok(lot::run(&args, &mut output, &mut io::stderr()) == 0),
    };
    let flushed = output.flush().map_err(Into::into);
    match done.and_then(|all| flushed.map(|()| all)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if reader_has_left(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "wijkzetel: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs until it is done, fails or is stopped from the keyboard.
fn run(work: impl Future<Output = Result<(), Box<dyn Error>>>) -> Result<bool, Box<dyn Error>> {
    answer(async { work.await.map(|()| true) })
}

/// The same for what answers yes or no.
fn answer(
    work: impl Future<Output = Result<bool, Box<dyn Error>>>,
) -> Result<bool, Box<dyn Error>> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .init();
    tokio::runtime::Runtime::new()?.block_on(async {
        tokio::select! {
            done = work => done,
            stopped = tokio::signal::ctrl_c() => Ok(stopped.map(|()| true)?),
        }
    })
}

/// Whoever read the output had enough of it, as `head` does: no failure.
fn reader_has_left(error: &(dyn Error + 'static)) -> bool {
    let broken = |error: &io::Error| error.kind() == io::ErrorKind::BrokenPipe;
    error.downcast_ref::<io::Error>().is_some_and(broken)
}
