use super::*;
use std::collections::BTreeSet;

#[test]
fn both_languages_ask_for_the_same_and_every_word_is_used_once() {
    let all = presets().unwrap();
    let words: BTreeSet<&str> = all.iter().map(|one| one.word.as_str()).collect();
    assert_eq!(words.len(), all.len());
    for preset in all {
        let dutch: BTreeSet<&str> = preset.nl.placeholders().into_iter().collect();
        let english: BTreeSet<&str> = preset.en.placeholders().into_iter().collect();
        assert_eq!(dutch, english, "{}", preset.word);
        let fit = |sign: char| sign.is_ascii_lowercase() || sign == '_';
        assert!(preset.word.chars().all(fit), "{}", preset.word);
    }
}

#[test]
fn no_brace_stands_alone() {
    for preset in presets().unwrap() {
        for text in [&preset.nl, &preset.en] {
            for part in [&text.title, &text.what, &text.mend] {
                let opened = part.matches('{').count();
                assert_eq!(opened, part.matches('}').count(), "{}", preset.word);
                assert_eq!(opened, names(part).count(), "{}", preset.word);
            }
            assert!(!text.title.contains('{'), "{}", preset.word);
        }
    }
}

#[test]
fn a_text_is_filled_in_both_languages() {
    let filled = filled(&[("given", "Jan"), ("registered", "Jan-Willem")]);
    let text = preset("name_differs").unwrap();
    assert_eq!(
        text.fill(Locale::Dutch, &filled).unwrap().what,
        "De naam in uw aanmelding (Jan) is anders dan de naam in het bevolkingsregister (Jan-Willem)."
    );
    assert_eq!(
        text.fill(Locale::English, &filled).unwrap().what,
        "The name in your registration (Jan) is not the name in the population register (Jan-Willem)."
    );
}

#[test]
fn a_placeholder_that_is_not_filled_in_is_named() {
    let filled = filled(&[("given", " "), ("other", "iets")]);
    let refused = preset("name_differs").unwrap().fill(Locale::Dutch, &filled);
    assert_eq!(
        refused,
        Err(vec!["given".to_owned(), "registered".to_owned()])
    );
}

#[test]
fn what_is_filled_in_is_not_read_again() {
    let filled = filled(&[("label", "{most}"), ("most", "35")]);
    let text = preset("label_long").unwrap();
    let text = text.fill(Locale::Dutch, &filled).unwrap();
    assert_eq!(text.what, "De aanduiding “{most}” is langer dan 35 tekens.");
}

#[test]
fn a_word_that_is_not_there_is_missing() {
    assert!(matches!(preset("niets"), Err(AppError::Missing { .. })));
}

fn filled(values: &[(&str, &str)]) -> Filled {
    let values = values.iter();
    values
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}
