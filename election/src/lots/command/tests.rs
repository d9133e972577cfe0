use super::super::{Transcript, digits_needed};
use super::*;
use proptest::prelude::*;
use std::process::Command;

/// Runs the line with `sh`; the order is what follows the tickets.
fn check_repeats(context: &str, ids: &[&str]) {
    let pool = Pool::new(ids.iter().copied()).unwrap();
    let seed = "6345466039".repeat(3);
    let digits = seed.get(..digits_needed(ids.len())).unwrap();
    let transcript = Transcript::compute(context, &pool, digits).unwrap();
    let shell = Command::new("sh")
        .args(["-c", &transcript.command])
        .output()
        .unwrap();
    let expected: String = transcript
        .order
        .iter()
        .map(|id| format!("{}  {id}\n", transcript.tickets[id]))
        .collect();
    assert_eq!(String::from_utf8(shell.stdout).unwrap(), expected);
    assert_eq!(String::from_utf8(shell.stderr).unwrap(), "");
}

#[test]
fn the_line_repeats_the_published_example() {
    check_repeats("WR2026/oud-charlois/zetel-9", &["cand-003", "cand-011"]);
}

#[test]
fn the_shell_reads_nothing_into_an_id() {
    let nasty = [
        "it's",
        "a b",
        "  ",
        "",
        "$HOME",
        "$(exit 9)",
        "`exit 9`",
        "\"quoted\"",
        "back\\slash",
        "\\n",
        "%s%d",
        "-n",
        "--",
        "*",
        "~",
        "a;b",
        "a&b|c",
        "#",
        "!!",
        "'",
        "''",
        "'\\''",
        "\t",
        "\r",
        "Ğül",
        "é",
        "e\u{301}",
    ];
    check_repeats("it's $HOME; `exit` \\n %s \"x\"", &nasty);
}

#[test]
fn the_line_is_one_line() {
    let pool = Pool::new(["a", "b"]).unwrap();
    let seed = Seed::parse("63454660390103169462", 2).unwrap();
    assert!(!command("c", &pool, &seed).contains('\n'));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_line_repeats_any_draw(
        ids in proptest::collection::btree_set("[^\n\0]{0,8}", 1..6),
        context in "[^\n\0]{0,9}",
    ) {
        let given: Vec<&str> = ids.iter().map(String::as_str).collect();
        check_repeats(&context, &given);
    }
}
