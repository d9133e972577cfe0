use super::*;
use chrono::NaiveDate;
use election::fraction::Fraction;
use fluent_bundle::FluentResource;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[test]
fn thousands_are_grouped_as_the_language_does() {
    assert_eq!(Locale::Dutch.number(193_442), "193.442");
    assert_eq!(Locale::English.number(1_193_442), "1,193,442");
    assert_eq!(Locale::Dutch.number(999), "999");
}

#[test]
fn a_fraction_is_written_whole_and_rest_in_lowest_terms() {
    check_fraction(4321, 7, "617\u{a0}2\u{2044}7");
    check_fraction(1014, 6, "169");
    check_fraction(6, 9, "2\u{2044}3");
}

#[test]
fn a_day_is_written_with_its_month_in_the_language() {
    let day = NaiveDate::from_ymd_opt(2026, 3, 18).unwrap();
    assert_eq!(Locale::Dutch.date(day), "18\u{a0}maart 2026");
    assert_eq!(Locale::English.date(day), "18\u{a0}March 2026");
}

#[test]
fn every_file_of_sentences_can_be_read_whole() {
    for locale in Locale::ALL {
        for (name, text) in sources(locale) {
            let problems = FluentResource::try_new((*text).to_owned()).err();
            let problems = problems.map(|(_, problems)| problems);
            assert_eq!(problems, None, "{name} in {}", locale.tag());
        }
    }
}

#[test]
fn both_languages_have_the_same_sentences() {
    assert_eq!(keys(Locale::Dutch), keys(Locale::English));
}

#[test]
fn no_sentence_stands_twice() {
    for locale in Locale::ALL {
        let all: Vec<String> = messages(locale).into_iter().map(|(key, _)| key).collect();
        let twice = all
            .iter()
            .filter(|key| all.iter().filter(|other| other == key).count() > 1);
        assert_eq!(
            twice.collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{}",
            locale.tag()
        );
    }
}

#[test]
fn both_languages_name_the_same_values_in_each_sentence() {
    let english = messages(Locale::English);
    for (key, dutch) in messages(Locale::Dutch) {
        let other = english.iter().find(|(name, _)| *name == key);
        let other = other.map(|(_, text)| values_in(text)).unwrap_or_default();
        assert_eq!(values_in(&dutch), other, "{key}");
    }
}

#[test]
fn every_sentence_that_is_used_exists_and_every_one_that_exists_is_used() {
    let there = keys(Locale::Dutch);
    let called = called_keys();
    let missing: Vec<_> = called.difference(&there).collect();
    assert!(missing.is_empty(), "used, but not there: {missing:?}");
    let quoted = quoted_words();
    let idle: Vec<_> = there.difference(&quoted).collect();
    assert!(idle.is_empty(), "there, but not used: {idle:?}");
}

fn check_fraction(above: u64, below: u64, written: &str) {
    let fraction = Fraction::new(above, below).unwrap();
    assert_eq!(Locale::Dutch.fraction(fraction), written);
}

fn keys(locale: Locale) -> BTreeSet<String> {
    messages(locale).into_iter().map(|(key, _)| key).collect()
}

fn messages(locale: Locale) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in sources(locale).iter().flat_map(|(_, text)| text.lines()) {
        match line.split_once(" =") {
            Some((key, text)) if line.starts_with(|first: char| first.is_ascii_lowercase()) => {
                found.push((key.to_owned(), text.to_owned()));
            }
            _ if line.starts_with('#') => (),
            _ => found.iter_mut().last().into_iter().for_each(|(_, text)| {
                text.push_str(line);
            }),
        }
    }
    found
}

fn values_in(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|after| {
            let name = after.chars().take_while(|sign| sign.is_ascii_lowercase());
            name.collect()
        })
        .collect()
}

/// Every word between quotes in the source; a key that is chosen among some stands there whole.
fn quoted_words() -> BTreeSet<String> {
    let files = source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let sources = files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap());
    let words = sources.flat_map(|source| source.split('"').map(str::to_owned).collect::<Vec<_>>());
    words.collect()
}

/// The keys that stand written out in a call of `text` or `say`.
fn called_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = std::fs::read_to_string(&file).unwrap();
        for call in [".text(", ".say("] {
            for after in source.split(call).skip(1) {
                let quoted = after.trim_start().strip_prefix('"');
                let key = quoted.and_then(|rest| rest.split('"').next());
                keys.extend(key.map(str::to_owned));
            }
        }
    }
    keys
}

fn source_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| match path.is_dir() {
            true => source_files(&path),
            false if path.ends_with("tests.rs") => Vec::new(),
            false => vec![path],
        })
        .collect()
}
