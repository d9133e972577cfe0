//! The sentences of `locales/`, read once.

use super::{Locale, figures};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// The files of one language: all of them stand here, once.
macro_rules! sentences {
    ($language:literal) => {
        sentences!(
            $language,
            "layout",
            "form",
            "refusal",
            "registration",
            "account",
            "audit",
            "home",
            "article",
            "allocation",
            "successor",
            "documents",
            "letters",
            "import",
            "bureau",
            "counting",
            "count_record",
            // Stations and people.
            "count_form",
            "stations",
            "typists",
            "release",
            "roster",
            "vacancy",
            "lots",
            // Examination.
            "examination",
            "application",
            // Validity.
            "validity",
            "outbox",
            // Ballot.
            "ballot",
            // Deadlines and letters.
            "deadlines",
            "letter_register",
            // Sortition.
            "sortition",
            // Answering an invitation online.
            "drawn",
            // Leading.
            "leading",
            // Leave.
            "leave",
            // Opt-out register and signals.
            "opt_out",
            "signals",
            // Members.
            "member",
            "city",
            "onboarding",
            // Backup.
            "backup",
            "elsewhere",
            // Applicants: signing in, steps and signing.
            "apply_sign_in",
            "apply",
            "joint_list",
            "profile",
            // Residence.
            "residence",
            "start",
            // Entering counts.
            "entry",
            // Result files.
            "eml",
            "result_files",
            "entry_file",
            // What if.
            "comparison",
            // The order of a term.
            "rule",
            "yearly",
            // Late answers and the installation of the whole city.
            "at_once",
        )
    };
    ($language:literal, $($name:literal),+ $(,)?) => {
        &[$((
            concat!($name, ".ftl"),
            include_str!(concat!("../../locales/", $language, "/", $name, ".ftl")),
        )),+]
    };
}

const DUTCH: &[(&str, &str)] = sentences!("nl");
const ENGLISH: &[(&str, &str)] = sentences!("en");

static DUTCH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| read(Locale::Dutch));
static ENGLISH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| read(Locale::English));

/// The files of a language, each with its name.
#[must_use]
pub fn sources(locale: Locale) -> &'static [(&'static str, &'static str)] {
    match locale {
        Locale::Dutch => DUTCH,
        Locale::English => ENGLISH,
    }
}

/// A broken file keeps the sentences that can be read; a test refuses broken files.
fn read(locale: Locale) -> Bundle {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::Dutch => |value: &FluentValue<'_>, _| grouped(Locale::Dutch, value),
        Locale::English => |value: &FluentValue<'_>, _| grouped(Locale::English, value),
    }));
    for (_, text) in sources(locale) {
        let resource = FluentResource::try_new((*text).to_owned())
            .unwrap_or_else(|(readable, _problems)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn grouped(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(figures::group(locale, &number.as_string())),
        _ => None,
    }
}

/// The sentence under that key, or `None` when there is none.
pub(super) fn format(locale: Locale, key: &str, values: &FluentArgs<'_>) -> Option<String> {
    let bundle = match locale {
        Locale::Dutch => &DUTCH_BUNDLE,
        Locale::English => &ENGLISH_BUNDLE,
    };
    let pattern = bundle.get_message(key)?.value()?;
    let mut problems: Vec<FluentError> = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(values), &mut problems);
    for problem in &problems {
        tracing::warn!(key, %problem, "a sentence lacks a value");
    }
    Some(sentence.into_owned())
}
