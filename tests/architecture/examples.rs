//! An example for each rule that breaks it, and the nearest one that does not.

use crate::source::Source;
use crate::{directions, manifests, templates};

const RULE: &str = "election/src/allocation/quota.rs";
const SUCCESSION: &str = "succession/src/roster/mod.rs";
const STORE: &str = "server/src/store/roster.rs";
const PAGE: &str = "server/src/pages/roster/list.rs";
const TEMPLATE: &str = "server/src/pages/roster/list.html";

#[test]
fn a_rule_that_asks_the_clock_is_found() {
    check_found(directions::impure_domain, RULE, "let day = Utc::now();");
    check_found(
        directions::impure_domain,
        RULE,
        "let day = chrono::Local::now();",
    );
    check_fine(
        directions::impure_domain,
        RULE,
        "// Utc::now() is not for us.\nlet now = day;",
    );
}

#[test]
fn a_rule_that_reads_a_file_or_draws_by_chance_is_found() {
    check_found(
        directions::impure_domain,
        RULE,
        "use std::{collections, fs};",
    );
    check_found(
        directions::impure_domain,
        RULE,
        "let drawn = rand::random();",
    );
    check_found(
        directions::impure_domain,
        RULE,
        "pub async fn allocate() {}",
    );
    check_fine(
        directions::impure_domain,
        "server/src/main.rs",
        "use std::fs;",
    );
}

#[test]
fn a_succession_that_uses_the_server_is_found() {
    check_found(directions::impure_domain, SUCCESSION, "use server::clock;");
    check_fine(
        directions::impure_domain,
        "succession/src/roster/tests.rs",
        "use std::fs;",
    );
}

#[test]
fn a_float_is_found_as_type_and_as_number() {
    check_found(
        directions::floats_in_domain,
        RULE,
        "fn share() -> f64 { todo() }",
    );
    check_found(directions::floats_in_domain, RULE, "let share = 0.75;");
    check_fine(
        directions::floats_in_domain,
        RULE,
        "/// Never `f64`.\nlet pair = pair.0; let version = \"0.75\";",
    );
}

#[test]
fn an_election_that_uses_succession_is_found() {
    check_found(
        directions::election_uses_succession,
        RULE,
        "use succession::roster;",
    );
    check_fine(
        directions::election_uses_succession,
        RULE,
        "//! `succession` uses this.",
    );
}

#[test]
fn a_second_bridge_to_succession_is_found() {
    let rule = directions::succession_uses_more_than_the_result;
    check_found(
        rule,
        SUCCESSION,
        "use election::{result::Decision, allocation};",
    );
    check_found(
        rule,
        SUCCESSION,
        "let decision = election::decision::Decision::default();",
    );
    check_fine(
        rule,
        SUCCESSION,
        "use election::result::{Decision, allocation}; let day = election.day;",
    );
}

#[test]
fn a_store_that_uses_a_page_or_an_action_is_found() {
    let rule = directions::store_uses_pages_or_actions;
    check_found(rule, STORE, "use crate::{actions::roster, clock};");
    check_found(rule, STORE, "super::super::pages::home::show();");
    check_fine(rule, STORE, "use crate::store::entity; let pages = 3;");
}

#[test]
fn an_action_that_uses_a_page_is_found() {
    let path = "server/src/actions/roster.rs";
    check_found(
        directions::actions_use_pages,
        path,
        "use crate::pages::home;",
    );
    check_fine(
        directions::actions_use_pages,
        PAGE,
        "use crate::pages::home;",
    );
}

#[test]
fn a_page_that_uses_tables_is_found() {
    check_found(
        directions::pages_use_tables,
        PAGE,
        "use sea_orm::EntityTrait;",
    );
    check_found(
        directions::pages_use_tables,
        PAGE,
        "use crate::store::{entity::member};",
    );
    check_fine(
        directions::pages_use_tables,
        PAGE,
        "use crate::store::roster;",
    );
    check_fine(
        directions::pages_use_tables,
        STORE,
        "use sea_orm::EntityTrait;",
    );
}

#[test]
fn a_transaction_begun_elsewhere_is_found() {
    let rule = directions::begins_a_transaction;
    check_found(rule, STORE, "let tx = connection.begin().await?;");
    check_found(
        rule,
        PAGE,
        "TransactionTrait::transaction(&connection, work);",
    );
    check_fine(rule, STORE, "fn begin() {} let begin = (1, 2);");
    check_fine(
        rule,
        "server/src/store/transaction.rs",
        "connection.begin();",
    );
}

#[test]
fn a_module_without_an_introduction_is_found() {
    let rule = directions::does_not_introduce_itself;
    check_found(rule, RULE, "use std::fmt;\n//! Too late.");
    check_fine(rule, RULE, "//! The quota.\nuse std::fmt;");
    check_fine(
        rule,
        "election/src/fraction/tests.rs",
        "use super::Fraction;",
    );
}

#[test]
fn inline_code_in_a_template_is_found() {
    let rule = templates::carries_inline_code;
    check_found(rule, TEMPLATE, "<SCRIPT src=\"/x.js\"></SCRIPT>");
    check_found(
        rule,
        TEMPLATE,
        "<script src=\"{{ x }}\" defer>go()</script>",
    );
    check_found(rule, TEMPLATE, "<p class=\"a\" style=\"color: red\">");
    check_found(rule, TEMPLATE, "<a href=\"{{ url }}\" onclick = 'go()'>");
    check_found(rule, TEMPLATE, "<a href=\"javascript:go()\">");
}

#[test]
fn a_template_without_inline_code_is_fine() {
    let rule = templates::carries_inline_code;
    check_fine(
        rule,
        TEMPLATE,
        "{% if onder == style %}<p class=\"style\" data-on=\"1\">",
    );
    check_fine(
        rule,
        TEMPLATE,
        "<link rel=\"stylesheet\" href=\"/style.css?on=1\">",
    );
    check_fine(
        rule,
        TEMPLATE,
        "<script src=\"{{ page.asset(\"a.js\") }}\" defer></script>",
    );
}

#[test]
fn inline_code_in_html_that_the_server_writes_is_found() {
    let rule = templates::carries_inline_code;
    check_found(rule, PAGE, "let bar = r#\"<rect style=\"fill: red\">\"#;");
    check_fine(rule, PAGE, "let policy = \"style-src 'self'\";");
}

#[test]
fn a_crate_that_depends_the_wrong_way_is_found() {
    let rule = manifests::depends_the_wrong_way;
    check_found(
        rule,
        "Cargo.toml",
        &manifest("election", "succession = \"1\""),
    );
    check_found(rule, "Cargo.toml", &manifest("utils", ""));
    check_fine(
        rule,
        "Cargo.toml",
        &manifest("succession", "election = \"1\""),
    );
}

#[test]
fn a_domain_crate_built_with_a_machine_is_found() {
    let rule = manifests::builds_the_domain_with_a_machine;
    check_found(rule, "Cargo.toml", &manifest("election", "tokio = \"1\""));
    check_found(
        rule,
        "Cargo.toml",
        &manifest("election", "chrono = \"0.4\""),
    );
    check_found(rule, "Cargo.toml", &manifest("election", &chrono("clock")));
    check_fine(rule, "Cargo.toml", &manifest("election", &chrono("serde")));
    check_fine(rule, "Cargo.toml", &manifest("server", "tokio = \"1\""));
}

#[test]
fn a_test_file_that_is_not_named_is_found() {
    let named = "[package]\nname = \"acceptance\"\n[[test]]\nname = \"flow\"\npath = \"flow.rs\"";
    let files = ["flow.rs", "forgotten.rs"];
    check_found(
        |file| manifests::leaves_out_a_test(file, &files),
        "Cargo.toml",
        named,
    );
    check_fine(
        |file| manifests::leaves_out_a_test(file, &["flow.rs"]),
        "Cargo.toml",
        named,
    );
}

fn manifest(name: &str, dependencies: &str) -> String {
    format!("[package]\nname = \"{name}\"\n[dependencies]\n{dependencies}\n")
}

fn chrono(feature: &str) -> String {
    format!(
        "chrono = {{ version = \"0.4\", default-features = false, features = [\"{feature}\"] }}"
    )
}

fn check_found(rule: impl Fn(&Source) -> Vec<String>, path: &str, text: &str) {
    let found = rule(&Source::new(path, text));
    assert_eq!(found.len(), 1, "{path} with {text:?}: {found:?}");
}

fn check_fine(rule: impl Fn(&Source) -> Vec<String>, path: &str, text: &str) {
    let found = rule(&Source::new(path, text));
    assert_eq!(found, Vec::<String>::new(), "{path} with {text:?}");
}
