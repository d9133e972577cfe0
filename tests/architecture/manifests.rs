//! Which crate may depend on which, and that every test file is run.

use crate::source::Source;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::{Table, Value};

/// For each of our crates, which of our crates it may use.
const DIRECTIONS: [(&str, &[&str]); 5] = [
    ("election", &[]),
    ("succession", &["election"]),
    ("migrations", &[]),
    ("server", &["election", "succession", "migrations"]),
    (
        "acceptance",
        &["election", "succession", "migrations", "server"],
    ),
];

/// The crates that hold rules: what they are built with says nothing of machines.
const DOMAIN: [&str; 2] = ["election", "succession"];

/// What a domain crate is never built with.
const IMPURE: [&str; 9] = [
    "tokio",
    "futures",
    "axum",
    "sea-orm",
    "sea-orm-migration",
    "sqlx",
    "rand",
    "getrandom",
    "tracing",
];

#[derive(Deserialize)]
struct Manifest {
    package: Package,
    #[serde(default)]
    dependencies: Table,
    #[serde(default, rename = "build-dependencies")]
    build_dependencies: Table,
    #[serde(default)]
    test: Vec<BTreeMap<String, Value>>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
}

/// A crate of ours that uses another against the direction, or one we have not given a place.
pub(crate) fn depends_the_wrong_way(source: &Source) -> Vec<String> {
    let manifest = read(source);
    let name = manifest.package.name.as_str();
    let Some((_, may_use)) = DIRECTIONS.iter().find(|(one, _)| *one == name) else {
        return vec![format!("{}: {name} has no place", source.path)];
    };
    let ours = DIRECTIONS.iter().map(|(one, _)| *one);
    let wrong = ours.filter(|one| used(&manifest, one) && !may_use.contains(one));
    wrong.map(|one| format!("{name} uses {one}")).collect()
}

/// A domain crate that is built with a clock, chance, a network or a database.
pub(crate) fn builds_the_domain_with_a_machine(source: &Source) -> Vec<String> {
    let manifest = read(source);
    let name = manifest.package.name.as_str();
    if !DOMAIN.contains(&name) {
        return Vec::new();
    }
    let impure = IMPURE.iter().filter(|one| used(&manifest, one));
    let mut found: Vec<String> = impure.map(|one| format!("{name} uses {one}")).collect();
    if chrono_has_a_clock(&manifest) {
        found.push(format!("{name} uses the clock of chrono"));
    }
    found
}

/// Test files beside the manifest that it does not name, so that nobody runs them.
pub(crate) fn leaves_out_a_test(source: &Source, files: &[&str]) -> Vec<String> {
    let manifest = read(source);
    let mut named = Vec::new();
    for test in &manifest.test {
        named.extend(test.get("path").and_then(Value::as_str));
    }
    let left_out = files.iter().filter(|file| !named.contains(*file));
    left_out
        .map(|file| format!("{}: {file}", source.path))
        .collect()
}

fn read(source: &Source) -> Manifest {
    toml::from_str(&source.text).expect(&source.path)
}

fn used(manifest: &Manifest, name: &str) -> bool {
    manifest.dependencies.contains_key(name) || manifest.build_dependencies.contains_key(name)
}

fn chrono_has_a_clock(manifest: &Manifest) -> bool {
    let Some(chrono) = manifest.dependencies.get("chrono") else {
        return false;
    };
    let default = chrono.get("default-features").and_then(Value::as_bool);
    let features = chrono.get("features").and_then(Value::as_array);
    let clock = features.is_some_and(|all| {
        let mut names = all.iter().filter_map(Value::as_str);
        names.any(|name| name == "clock" || name == "now")
    });
    default != Some(false) || clock
}
