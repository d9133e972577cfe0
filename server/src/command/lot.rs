//! `wijkzetel lot`: prints the transcript of a draw, or verifies one. It uses neither clock nor chance.

use clap::Args;
use election::lots::{LotRefusal, Pool, Transcript, verify};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Draw a lot that anyone can repeat, or verify the transcript of one.
#[derive(Debug, Clone, Args)]
pub struct LotArgs {
    /// What the draw is for, like WR2026/oud-charlois/zetel-9.
    #[arg(long, value_name = "C", allow_hyphen_values = true)]
    pub context: Option<String>,
    /// The digits of the ten-sided dice, in the order thrown.
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    pub seed: Option<String>,
    /// Recompute the transcript in this file and say what differs.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["context", "seed", "ids"])]
    pub verify: Option<PathBuf>,
    /// The ids of those tied; put -- before ids that begin with a hyphen.
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
}

/// Runs the command and answers its exit status: 0, or 1 after a message on `err`.
pub fn run(args: &LotArgs, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let done = match &args.verify {
        Some(file) => verify_file(file, out),
        None => print_transcript(args, out),
    };
    match done {
        Ok(()) => 0,
        Err(problem) => {
            // With standard error closed there is nobody left to tell; the status still says it.
            let _ = writeln!(err, "{problem}");
            1
        }
    }
}

fn print_transcript(args: &LotArgs, out: &mut dyn Write) -> Result<(), Problem> {
    let context = args.context.as_deref().ok_or(Problem::NoContext)?;
    let seed = args.seed.as_deref().ok_or(Problem::NoSeed)?;
    let pool = Pool::new(&args.ids)?;
    let transcript = Transcript::compute(context, &pool, seed)?;
    let json = serde_json::to_string_pretty(&transcript).map_err(io::Error::from)?;
    writeln!(out, "{json}")?;
    Ok(())
}

fn verify_file(file: &Path, out: &mut dyn Write) -> Result<(), Problem> {
    let unreadable = |error| Problem::Unreadable(file.to_owned(), error);
    let text = fs::read_to_string(file).map_err(unreadable)?;
    let not_a_transcript = |error| Problem::NotATranscript(file.to_owned(), error);
    let transcript: Transcript = serde_json::from_str(&text).map_err(not_a_transcript)?;
    let differences = verify(&transcript);
    if !differences.is_empty() {
        for difference in &differences {
            writeln!(out, "{difference}")?;
        }
        return Err(Problem::Differs(file.to_owned()));
    }
    let order = transcript.order.join(", ");
    writeln!(
        out,
        "{}: the transcript is right; the order is {order}",
        file.display()
    )?;
    Ok(())
}

/// Why the command stops. Each message says what to do.
#[derive(Debug)]
enum Problem {
    NoContext,
    NoSeed,
    Refused(LotRefusal),
    Unreadable(PathBuf, io::Error),
    NotATranscript(PathBuf, serde_json::Error),
    Differs(PathBuf),
    NotWritten(io::Error),
}

impl From<LotRefusal> for Problem {
    fn from(refusal: LotRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self::NotWritten(error)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoContext => write!(f, "No lot is drawn: say what for, with --context."),
            Self::NoSeed => write!(
                f,
                "No lot is drawn: give the digits of the dice, with --seed."
            ),
            Self::Refused(refusal) => write!(f, "No lot is drawn: {refusal}."),
            Self::Unreadable(file, error) => write!(
                f,
                "Nothing is verified: {} cannot be read ({error}); check its name and that it is UTF-8 text.",
                file.display()
            ),
            Self::NotATranscript(file, error) => write!(
                f,
                "Nothing is verified: {} is not a transcript ({error}); give the JSON that `wijkzetel lot` printed.",
                file.display()
            ),
            Self::Differs(file) => write!(
                f,
                "{}: the transcript is not right; compare it with the published pool and the minutes.",
                file.display()
            ),
            Self::NotWritten(error) => write!(
                f,
                "The answer could not be written ({error}); run the command again."
            ),
        }
    }
}

#[cfg(test)]
mod tests;
