//! JSON Lines: one question a line, one answer a line, in the same order; a broken line does not
//! stop the rest.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::num::NonZero;
use std::thread::{self, ScopedJoinHandle};

/// Whether an answer is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    Yes,
    Error,
}

/// How much is read ahead: lines that have come in already are answered side by side.
const READ_AHEAD: usize = 1 << 20;
/// With fewer lines than this at hand, one thread is enough.
const LINES_PER_THREAD: usize = 64;

/// Answers every line of the input, and tells whether all of them got an answer other than an error.
///
/// Lines that wait together are answered by several threads and printed in their order. A line that
/// comes alone is answered at once, so that a program can ask and wait.
pub(super) fn answer_all<W: Write>(
    input: impl Read,
    output: &mut W,
    answer: impl Fn(&[u8], &mut Vec<u8>) -> io::Result<Answered> + Sync,
) -> io::Result<bool> {
    let mut input = BufReader::with_capacity(READ_AHEAD, input);
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let mut all = true;
    loop {
        let lines = waiting_lines(&mut input)?;
        if lines.is_empty() {
            return Ok(all);
        }
        let share = lines.len().div_ceil(threads).max(LINES_PER_THREAD);
        let answers: Vec<io::Result<Answers>> = thread::scope(|scope| {
            let parts = lines.chunks(share);
            let running: Vec<_> = parts
                .map(|part| scope.spawn(|| answer_part(part, &answer)))
                .collect();
            running.into_iter().map(joined).collect()
        });
        for part in answers {
            let part = part?;
            output.write_all(&part.text)?;
            all &= part.all;
        }
        output.flush()?;
    }
}

/// Waits for a line, and takes those along that have come in with it; none at the end of the input.
fn waiting_lines(input: &mut BufReader<impl Read>) -> io::Result<Vec<Vec<u8>>> {
    let mut lines = Vec::new();
    loop {
        let mut line = Vec::new();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(lines);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        }
        lines.push(line);
        if !input.buffer().contains(&b'\n') {
            return Ok(lines);
        }
    }
}

/// The answers to some lines, one behind the other.
struct Answers {
    text: Vec<u8>,
    all: bool,
}

fn answer_part(
    lines: &[Vec<u8>],
    answer: &(impl Fn(&[u8], &mut Vec<u8>) -> io::Result<Answered> + Sync),
) -> io::Result<Answers> {
    let mut answers = Answers {
        text: Vec::new(),
        all: true,
    };
    for line in lines {
        answers.all &= answer(line, &mut answers.text)? == Answered::Yes;
        answers.text.push(b'\n');
    }
    Ok(answers)
}

fn joined(part: ScopedJoinHandle<'_, io::Result<Answers>>) -> io::Result<Answers> {
    part.join()
        .unwrap_or_else(|_| Err(io::Error::other("a line could not be answered")))
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
