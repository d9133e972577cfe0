//! The program `wijkzetel`: chooses what to do, and does nothing itself.

use clap::{Parser, Subcommand};
use server::command::{allocate, lot, successor};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// From the first candidate to the last successor of a wijkraad.
#[derive(Debug, Parser)]
#[command(name = "wijkzetel", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Allocates seats: JSON Lines in, JSON Lines out.
    Allocate(allocate::AllocateArgs),
    /// Finds successors: JSON Lines in, JSON Lines out.
    Successor(successor::SuccessorArgs),
    /// Draws by lot so that anyone can repeat it, or checks such a draw.
    Lot(lot::LotArgs),
}

fn main() -> ExitCode {
    let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let answered = match Cli::parse().command {
        Command::Allocate(args) => allocate::run(&args, &mut output),
        Command::Successor(args) => successor::run(&args, &mut output),
        Command::Lot(args) => Ok(lot::run(&args, &mut output, &mut io::stderr()) == 0),
    };
    match answered.and_then(|all| output.flush().map(|()| all)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads us has had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "wijkzetel: {error}");
            ExitCode::FAILURE
        }
    }
}
