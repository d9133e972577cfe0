//! JSON Lines: one question a line, one answer a line, in the same order; a broken line does not
//! stop the rest.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::io::{self, BufRead, Write};

/// Whether an answer is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    Yes,
    Error,
}

/// Answers every line of the input, and tells whether all of them got an answer other than an error.
pub(super) fn answer_all<W: Write>(
    mut input: impl BufRead,
    output: &mut W,
    mut answer: impl FnMut(&[u8], &mut W) -> io::Result<Answered>,
) -> io::Result<bool> {
    let mut line = Vec::new();
    let mut all = true;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let question = line.strip_suffix(b"\n").unwrap_or(&line);
        all &= answer(question, output)? == Answered::Yes;
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(all)
}

/// The `id` of a line that cannot be read further; `None` when that cannot be read either.
pub(super) fn id_of(line: &[u8]) -> Option<&RawValue> {
    #[derive(Deserialize)]
    struct OnlyId<'l> {
        #[serde(borrow, default)]
        id: Option<&'l RawValue>,
    }
    serde_json::from_slice::<OnlyId<'_>>(line).ok()?.id
}

/// The message for a line that is not what the contract asks for; it names the field.
pub(super) fn unreadable<'l, T: Deserialize<'l>>(line: &'l [u8]) -> String {
    let mut reader = serde_json::Deserializer::from_slice(line);
    match serde_path_to_error::deserialize::<_, T>(&mut reader) {
        Ok(_) => "this line cannot be read: there is more behind the closing brace".to_owned(),
        Err(error) => {
            let path = error.path().to_string();
            let place = if path == "." { "the line" } else { &path };
            format!("this line cannot be read: at {place}: {}", error.inner())
        }
    }
}

/// Writes one answer.
pub(super) fn print<W: Write>(output: &mut W, answer: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(output, answer).map_err(io::Error::from)
}
