//! Who may use whom, and what may stand where: read from the source text of the whole project.
//!
//! Each rule is a function that names what is wrong in one file. It is held against every file, and below that
//! against an example that breaks it. Lengths and style are left to the reader.
#![cfg(test)]

#[path = "architecture/directions.rs"]
mod directions;
#[path = "architecture/examples.rs"]
mod examples;
#[path = "architecture/manifests.rs"]
mod manifests;
#[path = "architecture/project.rs"]
mod project;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/templates.rs"]
mod templates;

use source::Source;

#[test]
fn the_domain_knows_no_clock_chance_file_network_or_database() {
    check(".rs", directions::impure_domain);
    check("Cargo.toml", manifests::builds_the_domain_with_a_machine);
}

#[test]
fn the_domain_has_no_floats() {
    check(".rs", directions::floats_in_domain);
}

#[test]
fn election_knows_nothing_of_succession() {
    check(".rs", directions::election_uses_succession);
}

#[test]
fn the_result_is_the_only_bridge_to_succession() {
    check(".rs", directions::succession_uses_more_than_the_result);
}

#[test]
fn the_store_knows_neither_pages_nor_actions() {
    check(".rs", directions::store_uses_pages_or_actions);
}

#[test]
fn actions_know_no_pages() {
    check(".rs", directions::actions_use_pages);
}

#[test]
fn pages_know_no_tables() {
    check(".rs", directions::pages_use_tables);
}

#[test]
fn only_write_tx_begins_a_transaction() {
    check(".rs", directions::begins_a_transaction);
}

#[test]
fn every_module_says_what_it_is_for() {
    check(".rs", directions::does_not_introduce_itself);
}

#[test]
fn pages_carry_no_script_style_or_handler() {
    check(".html", templates::carries_inline_code);
    check(".rs", templates::carries_inline_code);
}

#[test]
fn crates_use_each_other_in_one_direction() {
    check("Cargo.toml", manifests::depends_the_wrong_way);
}

#[test]
fn every_test_file_is_run() {
    let files = project::files(".rs");
    let names = files
        .iter()
        .filter_map(|file| file.path.strip_prefix("tests/"));
    let names: Vec<&str> = names.filter(|name| !name.contains('/')).collect();
    check("tests/Cargo.toml", |manifest| {
        manifests::leaves_out_a_test(manifest, &names)
    });
}

/// Holds a rule against all files of the project with this ending, and names everything that breaks it.
fn check(ending: &str, rule: impl Fn(&Source) -> Vec<String>) {
    let files = project::files(ending);
    let found: Vec<String> = files.iter().flat_map(rule).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
