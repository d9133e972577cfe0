//! What is wrong with texts around a letter, each with its place.

use super::{LetterKind, LetterTexts, Part};
use crate::documents::unprintable;

/// The longest part, in letters.
const LONGEST: usize = 2000;

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// There is no such placeholder.
    Unknown(String),
    /// A brace opens a placeholder that does not end on its line.
    Unclosed,
    /// A brace closes a placeholder that was not opened.
    Unopened,
    /// The placeholder must be there and is not.
    Missing(&'static str),
    /// There is no text.
    Empty,
    /// It is longer than this many letters.
    TooLong(usize),
    /// A letter that cannot be printed.
    Unprintable(char),
}

/// Something that is wrong in a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The part.
    pub part: Part,
    /// The line and the letter on it, from 1; none when it is about the whole part.
    pub place: Option<(usize, usize)>,
    /// What.
    pub wrong: Wrong,
}

/// Everything that is wrong with the texts, in the order of the letter.
#[must_use]
pub fn check(kind: LetterKind, texts: &LetterTexts) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for part in Part::ALL {
        let text = texts.part(part);
        let whole = |wrong| Flaw {
            part,
            place: None,
            wrong,
        };
        if text.trim().is_empty() {
            flaws.push(whole(Wrong::Empty));
            continue;
        }
        if LONGEST < text.chars().count() {
            flaws.push(whole(Wrong::TooLong(LONGEST)));
        }
        let mut found = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let (names, wrong) = scan(line);
            let unknown = names
                .iter()
                .filter(|(_, name)| !kind.placeholders().contains(name));
            let unknown = unknown.map(|(at, name)| (*at, Wrong::Unknown((*name).to_owned())));
            let sign = unprintable(line).map(|sign| {
                let at = line.chars().position(|one| one == sign);
                (at.map_or(1, |at| at + 1), Wrong::Unprintable(sign))
            });
            let mut on_line: Vec<_> = unknown.chain(wrong).chain(sign).collect();
            on_line.sort_by_key(|(at, _)| *at);
            flaws.extend(on_line.into_iter().map(|(at, wrong)| Flaw {
                part,
                place: Some((number, at)),
                wrong,
            }));
            found.extend(names.into_iter().map(|(_, name)| name));
        }
        let required = kind.required().iter().filter(|(of, _)| *of == part);
        let missing = required.filter(|(_, name)| !found.contains(name));
        flaws.extend(missing.map(|(_, name)| whole(Wrong::Missing(name))));
    }
    flaws
}

/// Things on a line, each with its letter, from 1.
type Placed<T> = Vec<(usize, T)>;

/// The placeholders of a line, and the braces that make none, each with its place.
fn scan(line: &str) -> (Placed<&str>, Placed<Wrong>) {
    let (mut names, mut wrong) = (Vec::new(), Vec::new());
    let mut open: Option<(usize, usize)> = None;
    for (letter, (byte, sign)) in (1..).zip(line.char_indices()) {
        match (sign, open) {
            ('{', Some((at, _))) => {
                wrong.push((at, Wrong::Unclosed));
                open = Some((letter, byte + 1));
            }
            ('{', None) => open = Some((letter, byte + 1)),
            ('}', Some((at, from))) => {
                names.push((at, line.get(from..byte).unwrap_or_default()));
                open = None;
            }
            ('}', None) => wrong.push((letter, Wrong::Unopened)),
            _ => {}
        }
    }
    if let Some((at, _)) = open {
        wrong.push((at, Wrong::Unclosed));
    }
    (names, wrong)
}
