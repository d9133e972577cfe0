//! Who may use whom, read from the names in the source.

use crate::source::{Chain, Source};

/// Names that would make a domain crate depend on the machine, on chance or on the server.
const IMPURE: [&str; 16] = [
    "server",
    "migrations",
    "tokio",
    "futures",
    "async",
    "await",
    "sea_orm",
    "sqlx",
    "axum",
    "rand",
    "getrandom",
    "std::fs",
    "std::env",
    "std::io",
    "std::net",
    "std::process",
];

/// Names that begin a transaction.
const BEGINNINGS: [&str; 5] = [
    "begin",
    "begin_with_config",
    "begin_with_options",
    "transaction",
    "transaction_with_config",
];

/// `election` and `succession` know no clock, chance, files, network or database, and nothing of the server.
pub(crate) fn impure_domain(source: &Source) -> Vec<String> {
    let domain = ["election/src/", "succession/src/"];
    if !begins_with_one_of(&source.path, &domain) {
        return Vec::new();
    }
    names(source, |chain| {
        asks_the_clock(chain) || IMPURE.iter().any(|name| chain.holds(name))
    })
}

/// Votes and seats are whole numbers or exact fractions.
pub(crate) fn floats_in_domain(source: &Source) -> Vec<String> {
    let domain = ["election/src/", "succession/src/"];
    if source.is_test() || !begins_with_one_of(&source.path, &domain) {
        return Vec::new();
    }
    let mut found = names(source, |chain| chain.holds("f32") || chain.holds("f64"));
    let code = source.code();
    let floats = code.literals.iter().filter(|one| is_float(&one.text));
    found.extend(floats.map(|one| format!("{}:{}: {}", source.path, one.line, one.text)));
    found
}

/// `election` knows nobody.
pub(crate) fn election_uses_succession(source: &Source) -> Vec<String> {
    in_folder(source, "election/src/", |chain| chain.holds("succession"))
}

/// `election::result` is the only bridge to `succession`.
pub(crate) fn succession_uses_more_than_the_result(source: &Source) -> Vec<String> {
    in_folder(source, "succession/src/", |chain| {
        let mut names = chain.names.iter();
        names.next().is_some_and(|first| first == "election")
            && names.next().is_some_and(|second| second != "result")
    })
}

/// Rows in, domain values out: the store knows neither pages nor actions.
pub(crate) fn store_uses_pages_or_actions(source: &Source) -> Vec<String> {
    in_folder(source, "server/src/store", |chain| {
        leads_to(chain, "pages") || leads_to(chain, "actions")
    })
}

/// An action can be done from any page, or from none.
pub(crate) fn actions_use_pages(source: &Source) -> Vec<String> {
    in_folder(source, "server/src/actions", |chain| {
        leads_to(chain, "pages")
    })
}

/// A page shows domain values; tables and queries stay behind the store.
pub(crate) fn pages_use_tables(source: &Source) -> Vec<String> {
    in_folder(source, "server/src/pages", |chain| {
        ["sea_orm", "sqlx", "store::entity"]
            .iter()
            .any(|name| chain.holds(name))
    })
}

/// Every write goes through `store::write_tx`, which knows how each database wants it.
pub(crate) fn begins_a_transaction(source: &Source) -> Vec<String> {
    if source.path.starts_with("server/src/store/transaction") {
        return Vec::new();
    }
    names(source, |chain| {
        let last = chain.names.last();
        chain.called && last.is_some_and(|last| BEGINNINGS.contains(&last.as_str()))
    })
}

/// A module begins by saying what it is for; the parts of a test need not.
pub(crate) fn does_not_introduce_itself(source: &Source) -> Vec<String> {
    let whole_test = source.path.starts_with("tests/") && source.path.matches('/').count() == 1;
    let needed = whole_test || !source.is_test();
    if !needed || source.text.starts_with("//!") {
        return Vec::new();
    }
    vec![format!("{}:1: begins without `//!`", source.path)]
}

fn in_folder(source: &Source, folder: &str, wrong: impl Fn(&Chain) -> bool) -> Vec<String> {
    if source.path.starts_with(folder) {
        names(source, wrong)
    } else {
        Vec::new()
    }
}

/// Every chain of names in the file that is wrong; tests may use what they like.
fn names(source: &Source, wrong: impl Fn(&Chain) -> bool) -> Vec<String> {
    if source.is_test() {
        return Vec::new();
    }
    let chains = source.code().chains.into_iter();
    let wrong = chains.filter(|chain| wrong(chain));
    wrong
        .map(|chain| format!("{}:{}: {}", source.path, chain.line, chain.names.join("::")))
        .collect()
}

/// Whether the chain goes into a module of the server.
fn leads_to(chain: &Chain, module: &str) -> bool {
    let mut names = chain.names.iter();
    let first = names.next().map(String::as_str);
    let inside = matches!(first, Some("crate" | "super" | "server"));
    inside
        && names
            .find(|name| *name != "super")
            .is_some_and(|name| name == module)
}

/// Whether the chain is `Utc::now`, `Local::now` or the `now` of any other clock.
fn asks_the_clock(chain: &Chain) -> bool {
    1 < chain.names.len() && chain.names.last().is_some_and(|last| last == "now")
}

fn is_float(literal: &str) -> bool {
    let number = literal.starts_with(|first: char| first.is_ascii_digit());
    number && (literal.contains('.') || literal.ends_with("f32") || literal.ends_with("f64"))
}

fn begins_with_one_of(path: &str, folders: &[&str]) -> bool {
    folders.iter().any(|folder| path.starts_with(folder))
}
