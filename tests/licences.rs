//! Holds the licence of every package we build with against the list in `deny.toml`.
//!
//! Asks cargo about this machine's platform only, so that it needs nothing beyond what the build brought.
#![cfg(test)]

use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};
use std::{path::Path, process::Command};

/// A package as cargo describes it.
#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    license: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Deny {
    licenses: Licenses,
}

#[derive(Debug, Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[test]
fn every_package_has_a_licence_that_we_allow() {
    let allowed = allowed_licences();
    let refused: Vec<String> = packages()
        .iter()
        .filter_map(|package| refusal(package, &allowed))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn every_licence_that_we_allow_is_asked_for() {
    let packages = packages();
    for licence in allowed_licences() {
        let asked = packages.iter().any(|package| asks_for(package, &licence));
        assert!(asked, "deny.toml allows {licence:?}, which no package has");
    }
}

#[test]
fn a_choice_of_licences_needs_one_that_we_allow() {
    check_accepted("GPL-2.0-only OR MIT");
    check_accepted("Unlicense/MIT");
    check_refused("GPL-2.0-only OR AGPL-3.0-only");
}

#[test]
fn licences_that_hold_together_are_all_needed() {
    check_accepted("(MIT OR GPL-3.0-only) AND ISC");
    check_refused("MIT AND GPL-3.0-only");
}

#[test]
fn a_package_without_a_readable_licence_is_refused() {
    check_refused("as you like it");
    assert!(refusal(&package(None), &made_up_list()).is_some());
}

fn check_accepted(licence: &str) {
    assert_eq!(refusal(&package(Some(licence)), &made_up_list()), None);
}

fn check_refused(licence: &str) {
    let refusal = refusal(&package(Some(licence)), &made_up_list()).expect("refused");
    assert!(refusal.contains("gift") && refusal.contains(licence));
}

fn package(licence: Option<&str>) -> Package {
    Package {
        name: "gift".to_owned(),
        license: licence.map(str::to_owned),
    }
}

fn made_up_list() -> Vec<Licensee> {
    ["MIT", "ISC"].map(licensee).to_vec()
}

/// Why we may not use the package, or nothing when we may.
fn refusal(package: &Package, allowed: &[Licensee]) -> Option<String> {
    let name = &package.name;
    let Some(licence) = &package.license else {
        return Some(format!("{name}: names no licence"));
    };
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Err(problem) => Some(format!("{name}: cannot read {licence:?}: {problem}")),
        Ok(expression) => {
            let met = expression.evaluate(|asked| allowed.iter().any(|one| one.satisfies(asked)));
            (!met).then(|| format!("{name}: {licence} is not met by the list in deny.toml"))
        }
    }
}

fn asks_for(package: &Package, licence: &Licensee) -> bool {
    let text = package.license.as_deref().unwrap_or_default();
    Expression::parse_mode(text, ParseMode::LAX).is_ok_and(|expression| {
        expression
            .requirements()
            .any(|asked| licence.satisfies(&asked.req))
    })
}

fn allowed_licences() -> Vec<Licensee> {
    let text = std::fs::read_to_string(root().join("deny.toml")).expect("deny.toml");
    let deny: Deny = toml::from_str(&text).expect("a list of licences");
    let allow = deny.licenses.allow;
    allow.iter().map(|name| licensee(name)).collect()
}

fn licensee(name: &str) -> Licensee {
    Licensee::parse(name).expect("the name of a licence")
}

/// All packages of the workspace's graph: to run, to build and to test with.
fn packages() -> Vec<Package> {
    let platform = platform();
    let platform = ["--filter-platform", &platform];
    let asked = ["metadata", "--format-version=1", "--all-features"];
    let answer = cargo(&[&asked, &platform[..]].concat());
    let metadata: Metadata = serde_json::from_str(&answer).expect("metadata");
    assert!(!metadata.packages.is_empty(), "cargo names no packages");
    metadata.packages
}

/// The platform we build on, as cargo calls it.
fn platform() -> String {
    let version = cargo(&["--version", "--verbose"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("cargo names its host").to_owned()
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    String::from_utf8(output.stdout).expect("text")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("root")
}
