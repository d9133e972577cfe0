//! The command line as another program uses it: the built `wijkzetel`, its answers and exit status.

mod command_line {
    pub(crate) use super::{Printed, program, run};

    mod audit;
    mod backup;
    mod key_file;
    mod reset_password;
}

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The program that `tests/run` builds first, beside the test itself.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().unwrap().parent().unwrap();
    let program = folder.join(format!("wijkzetel{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "build it first: cargo build -p server");
    program
}

/// What a command printed, and how it ended.
pub(crate) struct Printed {
    stdout: String,
    stderr: String,
    status: i32,
}

/// Runs the program without input.
pub(crate) fn run(args: &[&str]) -> Printed {
    let output = Command::new(program())
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Printed {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

struct Answers {
    lines: Vec<Value>,
    status: i32,
}

fn ask(args: &[&str], input: &str) -> Answers {
    let mut child = Command::new(program())
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut questions = child.stdin.take().unwrap();
    let input = input.to_owned();
    // Written beside the reading: the answers to many lines are more than a pipe holds.
    let writing = std::thread::spawn(move || questions.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    Answers {
        lines: text
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect(),
        status: output.status.code().unwrap(),
    }
}

fn ask_one(args: &[&str], question: &Value) -> Value {
    ask(args, &format!("{question}\n")).lines.remove(0)
}

/// The text that `wijkzetel allocate` prints for this text.
fn raw(input: &str) -> String {
    let mut child = Command::new(program())
        .arg("allocate")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

fn example() -> Value {
    json!({"id":7,"seats":7,"lists":[{"number":1,"candidates":[676,20]},{"number":2,"candidates":[318]}],"deceased":{"1":[2]}})
}

#[test]
fn the_example_of_the_contract_is_answered_as_it_says() {
    let answer = ask_one(&["allocate"], &example());
    let expected = json!({"id":7,"status":"completed","quota":[1014,7],"seats":[[1,1],[2,1]],"elected":[[1,1],[2,1]],"ranking":[[1,[1]],[2,[1]]],"empty":5});
    for key in [
        "id", "status", "quota", "seats", "elected", "ranking", "empty",
    ] {
        assert_eq!(answer[key], expected[key], "{key}");
    }
}

fn check_order(text: &str, keys: &[&str]) {
    let places: Vec<usize> = keys
        .iter()
        .map(|key| text.find(&format!("\"{key}\":")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn an_answer_prints_its_fields_in_the_order_of_the_contract() {
    let text = raw(&format!("{}\n", example()));
    let answer: Value = serde_json::from_str(&text).unwrap();
    let fields = [
        "id", "status", "quota", "seats", "elected", "ranking", "empty", "steps",
    ];
    assert_eq!(answer.as_object().unwrap().len(), fields.len());
    check_order(&text, &fields);
    let step = [
        "kind",
        "article",
        "list",
        "candidate",
        "from",
        "places",
        "value",
        "lot",
    ];
    assert_eq!(answer["steps"][0].as_object().unwrap().len(), step.len());
    check_order(&text[text.find("\"steps\"").unwrap()..], &step);
}

#[test]
fn the_remainder_is_printed_in_lowest_terms_and_the_quota_as_it_is() {
    let question = json!({"seats":7,"lists":[{"number":1,"candidates":[260,0,0]},{"number":2,"candidates":[440,0,0,0,0]}]});
    let answer = ask_one(&["allocate"], &question);
    assert_eq!(
        (&answer["quota"], &answer["steps"][2]["value"]),
        (&json!([700, 7]), &json!([60, 1]))
    );
}

#[test]
fn a_broken_line_gets_an_error_and_the_rest_goes_on() {
    let input = format!("{{\"id\":\"a\"\n{}\n[]\n\n{}\n", example(), example());
    let answers = ask(&["allocate"], &input);
    let statuses: Vec<&Value> = answers.lines.iter().map(|line| &line["status"]).collect();
    assert_eq!(
        statuses,
        ["error", "completed", "error", "error", "completed"]
    );
    assert_eq!(answers.status, 1);
}

#[test]
fn thousands_of_lines_are_answered_in_their_order() {
    let mut input = String::new();
    for id in 0..5000 {
        let mut question = example();
        question["id"] = json!(id);
        input.push_str(&format!("{question}\n"));
        if id % 1000 == 0 {
            input.push_str("broken\n");
        }
    }
    let answers = ask(&["allocate"], &input);
    let good = answers
        .lines
        .iter()
        .filter(|line| line["status"] == "completed");
    let ids: Vec<u64> = good.map(|line| line["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..5000).collect::<Vec<u64>>());
    assert_eq!((answers.lines.len(), answers.status), (5005, 1));
}

#[test]
fn a_program_can_ask_a_line_and_wait_for_its_answer() {
    let mut child = Command::new(program())
        .arg("allocate")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut questions = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        questions
            .write_all(format!("{}\n", example()).as_bytes())
            .unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert!(answer.contains("\"status\":\"completed\""), "{answer}");
    }
    drop(questions);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = Command::new(program())
        .args(["allocate", "/no/such/file"])
        .output()
        .unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("/no/such/file"), "{message}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn when_every_line_got_an_answer_the_exit_status_is_0() {
    let lot = json!({"id":1,"seats":1,"lists":[{"number":1,"candidates":[1]},{"number":2,"candidates":[1]}]});
    let answers = ask(&["allocate"], &format!("{}\n{lot}\n", example()));
    assert_eq!(
        (answers.lines[1]["status"].as_str(), answers.status),
        (Some("lot_required"), 0)
    );
}

#[test]
fn any_id_is_echoed_unchanged_also_with_an_error() {
    for id in [
        json!("x"),
        json!(null),
        json!([1, {"a": "é"}]),
        json!(1.5),
        json!(12_345_678_901_234_567_890_u64),
    ] {
        let mut good = example();
        good["id"] = id.clone();
        let mut wrong = good.clone();
        wrong["unknown"] = json!(1);
        assert_eq!(ask_one(&["allocate"], &good)["id"], id);
        assert_eq!(ask_one(&["allocate"], &wrong)["id"], id);
    }
}

#[test]
fn an_id_keeps_its_spelling() {
    let input = "{\"id\":{\"b\": 1.50,  \"a\":1e3},\"seats\":0,\"lists\":[]}\n";
    let text = raw(input);
    assert!(
        text.starts_with("{\"id\":{\"b\": 1.50,  \"a\":1e3},\"status\":\"error\""),
        "{text}"
    );
}

fn check_error(change: impl FnOnce(&mut Value), says: &str) {
    let mut question = example();
    change(&mut question);
    let answer = ask_one(&["allocate"], &question);
    let message = answer["message"].as_str().unwrap_or_default();
    assert_eq!(answer["status"], "error");
    assert!(message.contains(says), "{message}");
}

#[test]
fn every_error_of_the_contract_says_what_is_wrong() {
    check_error(|q| q["seats"] = json!(0), "no seats");
    check_error(|q| q["seats"] = json!(-1), "seats");
    check_error(
        |q| q["lists"] = json!([{"number":1,"candidates":[0,0]}]),
        "no list has a vote",
    );
    check_error(|q| q["lots"] = json!([1]), "only 0 asked");
    check_error(
        |q| q["deceased"] = json!({"1":[3]}),
        "candidate 3 of list 1",
    );
    check_error(
        |q| q["lists"][1]["number"] = json!(1),
        "list 1 does not come after",
    );
    check_error(
        |q| q["lists"][0]["candidates"][0] = json!(4_294_967_296_u64),
        "above 4294967295",
    );
    check_error(
        |q| q["lists"][0]["candidates"][0] = json!(1.5),
        "this line cannot be read",
    );
    check_error(
        |q| q["lists"][0]["name"] = json!("x"),
        "unknown field `name`",
    );
}

fn check_line_refused(line: &str, says: &str) {
    let answer = ask(&["allocate"], &format!("{line}\n")).lines.remove(0);
    let message = answer["message"].as_str().unwrap_or_default();
    assert_eq!(answer["status"], "error", "{line}");
    assert!(message.contains(says), "{message}");
}

#[test]
fn an_array_is_no_object() {
    check_line_refused("[7,1,[[1,[1]]]]", "expected an object");
    check_line_refused(
        "{\"seats\":1,\"lists\":[[1,[1]]]}",
        "at lists[0]: invalid type: sequence",
    );
    let as_array = vacancy(&json!([1, 1, null, null]));
    assert_eq!(ask_one(&["successor"], &as_array)["status"], "error");
}

#[test]
fn a_list_that_stands_twice_among_the_deceased_is_refused() {
    let line = "{\"seats\":1,\"lists\":[{\"number\":1,\"candidates\":[5]}],\"deceased\":{\"1\":[1],\"1\":[]}}";
    check_line_refused(line, "key 1 stands twice");
}

#[test]
fn an_optional_field_that_is_null_is_left_out() {
    let mut question = json!({"id":1,"seats":1,"lists":[{"number":1,"candidates":[5]}],"deceased":null,"lots":null});
    assert_eq!(ask_one(&["allocate"], &question)["status"], "completed");
    question["rules"] = json!("rotterdam-2022");
    for field in ["policy", "members", "transfers", "bars"] {
        question[field] = json!(null);
    }
    question["vacancy"] = json!({"list":1,"candidate":1});
    assert_eq!(ask_one(&["successor"], &question)["status"], "sortition");
}

#[test]
fn a_lot_is_asked_and_its_answer_completes() {
    let mut question = json!({"id":1,"seats":7,"lists":[
        {"number":3,"candidates":[355,0,0,0]},{"number":4,"candidates":[90]},{"number":5,"candidates":[85]},
        {"number":6,"candidates":[85]},{"number":8,"candidates":[85]}]});
    let answer = ask_one(&["allocate"], &question);
    let lot = json!({"between":"lists","options":[5,6,8],"places":1,"article":"Kieswet P 9","value":[85,1]});
    assert_eq!(
        (&answer["status"], &answer["lot"]),
        (&json!("lot_required"), &lot)
    );
    question["lots"] = json!([6]);
    let answer = ask_one(&["allocate"], &question);
    assert_eq!(
        answer["seats"],
        json!([[3, 4], [4, 1], [5, 1], [6, 0], [8, 1]])
    );
    question["lots"] = json!([4]);
    assert_eq!(ask_one(&["allocate"], &question)["status"], "error");
}

#[test]
fn a_lot_between_candidates_names_their_list() {
    let question = json!({"seats":7,"lists":[{"number":2,"candidates":[10,60,60,70]},{"number":9,"candidates":[500,0,0,0,0]}]});
    let lot = json!({"between":"candidates","list":2,"options":[2,3],"places":1,"article":"Kieswet P 15","value":[60,1]});
    assert_eq!(ask_one(&["allocate"], &question)["lot"], lot);
}

#[test]
fn under_the_rules_of_2022_most_votes_decide() {
    let question = json!({"seats":2,"lists":[{"number":1,"candidates":[5]},{"number":2,"candidates":[9]},{"number":4,"candidates":[7]}]});
    let answer = ask_one(&["allocate", "--rules", "rotterdam-2022"], &question);
    let expected = json!({"quota":null,"seats":[[1,0],[2,1],[4,1]],"elected":[[2,1],[4,1]],"ranking":[[1,[1]],[2,[1]],[4,[1]]]});
    for key in ["quota", "seats", "elected", "ranking"] {
        assert_eq!(answer[key], expected[key], "{key}");
    }
}

#[test]
fn rules_that_do_not_exist_are_refused() {
    let answers = ask(&["allocate", "--rules", "rotterdam-1999"], "");
    assert_eq!((answers.lines.len(), answers.status), (0, 1));
}

/// The worked example of the other-list rule.
fn vacancy(of: &Value) -> Value {
    json!({"id":"v","rules":"rotterdam-2026","seats":7,"lists":[
        {"number":1,"candidates":[150,60,50]},{"number":2,"candidates":[100,50,30,10]},{"number":3,"candidates":[60,30,14]},
        {"number":4,"candidates":[76]},{"number":5,"candidates":[40,30]}],"vacancy":of})
}

#[test]
fn a_successor_comes_with_everybody_considered() {
    let mut question = vacancy(&json!({"list":2,"candidate":1}));
    question["bars"] = json!([{"list":2,"candidate":3,"reason":"moved_out"}]);
    let line = |candidate: u32, verdict: &str, reason: Value, article: &str| json!({"list":2,"candidate":candidate,"verdict":verdict,"reason":reason,"article":article});
    let passed_over = "Kieswet W 2(1)";
    let expected = json!({"id":"v","status":"appointed","list":2,"candidate":4,"route":"same_list","considered":[
        line(1, "passed_over", json!("own_seat"), passed_over),
        line(2, "passed_over", json!("member"), passed_over),
        line(3, "passed_over", json!("moved_out"), passed_over),
        line(4, "appointed", json!(null), "Kieswet W 1"),
    ]});
    let mut answer = ask_one(&["successor"], &question);
    answer.as_object_mut().unwrap().remove("steps");
    assert_eq!(answer, expected);
}

#[test]
fn transfers_and_members_since_the_election_count() {
    // The third row of the worked example: after 1-2 and 1-3 left, 1-1 leaves.
    let mut question = vacancy(&json!({"list":1,"candidate":1}));
    question["transfers"] = json!([[1, 3], [1, 5]]);
    question["members"] = json!([[1, 1], [2, 1], [2, 2], [3, 1], [3, 2], [4, 1], [5, 1]]);
    question["bars"] = json!([{"list":1,"candidate":2,"reason":"moved_out"},{"list":1,"candidate":3,"reason":"moved_out"}]);
    let answer = ask_one(&["successor"], &question);
    assert_eq!(
        (&answer["list"], &answer["candidate"], &answer["route"]),
        (&json!(2), &json!(3), &json!("other_list"))
    );
    assert_eq!(answer["steps"][0]["value"], json!([190, 3]));
}

#[test]
fn an_enlargement_answers_with_an_appointment_for_each_seat() {
    let answer = ask_one(&["successor"], &vacancy(&json!({"enlargement":2})));
    let seats: Vec<(&Value, &Value)> = answer["appointments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|seat| (&seat["list"], &seat["candidate"]))
        .collect();
    assert_eq!(seats, [(&json!(3), &json!(2)), (&json!(5), &json!(1))]);
}

#[test]
fn every_outcome_of_a_vacancy_has_its_status() {
    let mut question = vacancy(&json!({"list":4,"candidate":1}));
    question["policy"] = json!(["same_list", "sortition"]);
    assert_eq!(ask_one(&["successor"], &question)["status"], "sortition");
    question["policy"] = json!(["same_list"]);
    assert_eq!(ask_one(&["successor"], &question)["status"], "vacant");
    question["policy"] = json!(["leave_vacant"]);
    assert_eq!(ask_one(&["successor"], &question)["status"], "vacant");
    question["policy"] = json!(["most_votes"]);
    assert_eq!(ask_one(&["successor"], &question)["list"], json!(5));
    question["vacancy"] = json!({"sortition":1});
    question["policy"] = json!(["same_list", "other_list"]);
    assert_eq!(ask_one(&["successor"], &question)["list"], json!(3));
}

#[test]
fn lots_of_the_allocation_come_before_those_of_the_succession() {
    let mut question = json!({"rules":"rotterdam-2022","seats":2,"lists":[{"number":1,"candidates":[9]},
        {"number":2,"candidates":[5]},{"number":3,"candidates":[5]},{"number":4,"candidates":[5]}],"vacancy":{"list":1,"candidate":1}});
    assert_eq!(
        ask_one(&["successor"], &question)["lot"]["options"],
        json!([2, 3, 4])
    );
    question["lots"] = json!([3]);
    assert_eq!(
        ask_one(&["successor"], &question)["lot"]["options"],
        json!([2, 4])
    );
    question["lots"] = json!([3, 4]);
    assert_eq!(ask_one(&["successor"], &question)["list"], json!(4));
    question["lots"] = json!([3, 4, 2]);
    assert_eq!(ask_one(&["successor"], &question)["status"], "error");
}

#[test]
fn equal_votes_on_longer_lists_are_asked_by_list_and_candidate() {
    let mut question = vacancy(&json!({"list":1,"candidate":1}));
    question["policy"] = json!(["most_votes"]);
    question["bars"] = json!([{"list":5,"candidate":1,"reason":"waived"}]);
    assert_eq!(
        ask_one(&["successor"], &question)["lot"]["options"],
        json!([[2, 3], [3, 2], [5, 2]])
    );
    question["lots"] = json!([2]);
    let answer = ask_one(&["successor"], &question);
    assert_eq!(
        (&answer["list"], &answer["candidate"]),
        (&json!(3), &json!(2))
    );
}

#[test]
fn a_vacancy_of_someone_who_is_not_a_member_is_an_error() {
    let answers = ask(
        &["successor"],
        &format!("{}\n", vacancy(&json!({"list":5,"candidate":1}))),
    );
    assert_eq!(
        (answers.lines[0]["status"].as_str(), answers.status),
        (Some("error"), 1)
    );
    for wrong in [
        json!({}),
        json!({"list":1}),
        json!({"enlargement":0}),
        json!({"sortition":2}),
        json!({"seat":1}),
    ] {
        assert_eq!(
            ask_one(&["successor"], &vacancy(&wrong))["status"],
            "error",
            "{wrong}"
        );
    }
}

#[test]
fn lot1_prints_a_transcript_and_verifies_it() {
    let draw = [
        "lot",
        "--context",
        "WR2026/oud-charlois/zetel-9",
        "--seed",
        "63454660390103169462",
        "cand-003",
        "cand-011",
    ];
    let output = Command::new(program()).args(draw).output().unwrap();
    let mut transcript: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(transcript["order"], json!(["cand-011", "cand-003"]));
    let verify = |transcript: &Value| {
        let file = std::env::temp_dir().join(format!(
            "lot-{}-{}.json",
            std::process::id(),
            transcript["order"][0]
        ));
        std::fs::write(&file, transcript.to_string()).unwrap();
        let output = Command::new(program())
            .args(["lot", "--verify"])
            .arg(&file)
            .output()
            .unwrap();
        std::fs::remove_file(file).unwrap();
        output.status.code().unwrap()
    };
    assert_eq!(verify(&transcript), 0);
    transcript["order"] = json!(["cand-003", "cand-011"]);
    assert_eq!(verify(&transcript), 1);
}

#[test]
fn a_seed_of_another_length_is_refused() {
    let output = Command::new(program())
        .args(["lot", "--context", "c", "--seed", "123", "a", "b"])
        .output()
        .unwrap();
    assert_eq!(
        (
            output.status.code(),
            output.stdout.is_empty(),
            output.stderr.is_empty()
        ),
        (Some(1), true, false)
    );
}
