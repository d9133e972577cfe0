//! Which signs a name can have: those of the Latin script with their diacritics, as the register of persons holds
//! them, apostrophe, hyphen and space.

use super::{Item, Problem, Wrong};
use crate::documents::unprintable;
use unicode_normalization::UnicodeNormalization;

/// Most groups of initials.
const MOST_INITIALS: usize = 12;
/// Most letters of one initial, as in `Chr.`.
const LONGEST_INITIAL: usize = 3;

/// A text as it is kept: letters composed with their diacritics, one kind of apostrophe and hyphen, single spaces.
#[must_use]
pub fn tidy(text: &str) -> String {
    let composed: String = text.nfc().map(plain).collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn plain(sign: char) -> char {
    match sign {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{00b4}' | '`' => '\'',
        '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        other => other,
    }
}

/// Whether a sign can stand in a name.
#[must_use]
pub fn is_name_letter(sign: char) -> bool {
    is_letter(sign) || matches!(sign, ' ' | '\'' | '-')
}

fn is_letter(sign: char) -> bool {
    let latin =
        matches!(sign, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    latin && !matches!(sign, '\u{d7}' | '\u{f7}')
}

/// Initials with a point behind each, as `J.P.`; nothing when they cannot be read.
///
/// Who types no points gives one letter for each: `jp` and `j p` are `J.P.`. With points an initial can have more
/// letters: `Chr.J.`.
#[must_use]
pub fn canonical_initials(text: &str) -> Option<String> {
    let text = tidy(text);
    let parts: Vec<String> = if text.contains('.') {
        let parts = text.split('.').map(|part| part.trim().to_owned());
        parts.filter(|part| !part.is_empty()).collect()
    } else {
        let letters = text.chars().filter(|sign| !sign.is_whitespace());
        letters.map(String::from).collect()
    };
    let (mut made, mut hyphen) = (String::new(), false);
    if parts.is_empty() || parts.len() > MOST_INITIALS {
        return None;
    }
    for part in &parts {
        if part == "-" {
            hyphen = true;
            continue;
        }
        let (with, letters) = match part.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (hyphen, part.as_str()),
        };
        hyphen = false;
        let count = letters.chars().count();
        let fits = (1..=LONGEST_INITIAL).contains(&count) && letters.chars().all(is_letter);
        if !fits || (with && made.is_empty()) {
            return None;
        }
        if with {
            made.push('-');
        }
        made.push_str(&capital(letters));
        made.push('.');
    }
    (!made.is_empty() && !hyphen).then_some(made)
}

/// The first letter large; both of the letter `IJ`.
fn capital(letters: &str) -> String {
    if letters.eq_ignore_ascii_case("ij") {
        return "IJ".to_owned();
    }
    let mut signs = letters.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs.flat_map(char::to_lowercase)).collect()
}

/// What is wrong with a text that stands in a name.
pub(super) fn check_name(item: Item, text: &str, most: usize) -> Option<Problem> {
    if text.chars().count() > most {
        return Some(Problem::blocks(item, Wrong::TooLong(most)));
    }
    if let Some(sign) = text.chars().find(|sign| !is_name_letter(*sign)) {
        return Some(Problem::blocks(item, Wrong::Sign(sign)));
    }
    if !text.is_empty() && !text.chars().any(is_letter) {
        return Some(Problem::blocks(item, Wrong::Form));
    }
    check_printable(item, text)
}

/// What is wrong with a text that documents cannot print.
pub(super) fn check_printable(item: Item, text: &str) -> Option<Problem> {
    let lines = text.split_inclusive(['\n', '\r']);
    let mut odd = lines.filter_map(|line| unprintable(line.trim_end_matches(['\n', '\r'])));
    let sign = odd.next()?;
    Some(Problem::blocks(item, Wrong::Unprintable(sign)))
}

/// What is wrong with a text of one line or more.
pub(super) fn check_text(item: Item, text: &str, most: usize) -> Option<Problem> {
    if text.chars().count() > most {
        return Some(Problem::blocks(item, Wrong::TooLong(most)));
    }
    let odd = |sign: &char| sign.is_control() && !matches!(sign, '\n' | '\r');
    if let Some(sign) = text.chars().find(odd) {
        return Some(Problem::blocks(item, Wrong::Sign(sign)));
    }
    check_printable(item, text)
}
