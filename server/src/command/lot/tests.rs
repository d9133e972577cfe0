use super::*;
use clap::Parser;

#[derive(Parser)]
struct CommandLine {
    #[command(flatten)]
    args: LotArgs,
}

const CONTEXT: &str = "WR2026/oud-charlois/zetel-9";
const SEED: &str = "63454660390103169462";

struct Answer {
    status: u8,
    out: String,
    err: String,
}

fn lot(words: &[&str]) -> Answer {
    let line = [&["lot"], words].concat();
    let args = CommandLine::try_parse_from(line).unwrap().args;
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(&args, &mut out, &mut err);
    Answer {
        status,
        out: String::from_utf8(out).unwrap(),
        err: String::from_utf8(err).unwrap(),
    }
}

fn example() -> String {
    lot(&["--context", CONTEXT, "--seed", SEED, "cand-011", "cand-003"]).out
}

fn check_refused(words: &[&str], message: &str) {
    let answer = lot(words);
    assert_eq!((answer.status, answer.out.as_str()), (1, ""));
    assert!(answer.err.contains(message), "{}", answer.err);
}

/// Verifies a file with this text; `name` keeps the files of the tests apart.
fn verify_text(name: &str, text: &str) -> Answer {
    let name = format!("wijkzetel-lot-{}-{name}.json", std::process::id());
    let file = std::env::temp_dir().join(name);
    fs::write(&file, text).unwrap();
    let answer = lot(&["--verify", file.to_str().unwrap()]);
    fs::remove_file(file).unwrap();
    answer
}

#[test]
fn the_published_example_is_printed_as_json() {
    let transcript: serde_json::Value = serde_json::from_str(&example()).unwrap();
    assert_eq!(
        transcript["order"],
        serde_json::json!(["cand-011", "cand-003"])
    );
    assert_eq!(transcript["dice"][0], 6);
    assert!(transcript["committed_at"].is_null() && transcript["witnesses"].is_null());
}

#[test]
fn the_order_in_which_ids_are_typed_makes_no_difference() {
    let words = ["cand-003", "cand-011", "--seed", SEED, "--context", CONTEXT];
    assert_eq!(lot(&words).out, example());
}

#[test]
fn a_draw_needs_a_context_a_seed_and_ids() {
    check_refused(&["--seed", SEED, "a"], "--context");
    check_refused(&["--context", "c", "a"], "--seed");
    check_refused(&["--context", "c", "--seed", SEED], "at least one id");
}

#[test]
fn a_seed_of_another_length_or_with_other_characters_is_refused() {
    check_refused(&["--context", "c", "--seed", "123", "a"], "exactly 20");
    let words = ["--context", "c", "--seed", "-3454660390103169462", "a"];
    check_refused(&words, "only the digits");
}

#[test]
fn ids_that_repeat_or_hold_a_line_feed_are_refused() {
    let with = |one, other| ["--context", "c", "--seed", SEED, one, other];
    check_refused(&with("a", "a"), "`a` is in the pool twice");
    check_refused(&with("a", "b\nc"), "holds a line feed");
}

#[test]
fn a_right_transcript_is_said_to_be_right() {
    let answer = verify_text("right", &example());
    assert_eq!((answer.status, answer.err.as_str()), (0, ""));
    assert!(
        answer
            .out
            .contains("right; the order is cand-011, cand-003"),
        "{}",
        answer.out
    );
}

#[test]
fn what_differs_in_a_transcript_is_named() {
    let changed = example().replace("cand-011", "cand-012");
    let answer = verify_text("changed", &changed);
    assert_eq!(answer.status, 1);
    for word in ["pool_sha256:", "ticket of cand-003:", "order:"] {
        assert!(answer.out.contains(word), "{}", answer.out);
    }
    assert!(answer.err.contains("not right"), "{}", answer.err);
}

#[test]
fn a_file_that_is_not_a_transcript_is_refused() {
    for (name, text) in [("empty", ""), ("list", "[]"), ("other", "{\"id\":1}")] {
        let answer = verify_text(name, text);
        assert_eq!((answer.status, answer.out.as_str()), (1, ""));
        assert!(answer.err.contains("is not a transcript"), "{}", answer.err);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    check_refused(&["--verify", "/nowhere/lot.json"], "/nowhere/lot.json");
}

#[test]
fn verifying_and_drawing_are_not_mixed() {
    assert!(CommandLine::try_parse_from(["lot", "--verify", "f", "a"]).is_err());
}

#[test]
fn an_id_that_begins_with_a_hyphen_follows_two_hyphens() {
    let answer = lot(&["--context", "c", "--seed", SEED, "--", "-a", "--b"]);
    assert_eq!((answer.status, answer.err.as_str()), (0, ""));
    assert!(answer.out.contains("\"--b\"") && answer.out.contains("\"-a\""));
}
