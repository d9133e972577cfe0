//! The commands: files into a database and their result out of it, or the result of files directly.

use super::sample::{Council, PLAIN, STYLES, council, validate};
use acceptance::{Checked, TestDatabase, on_each_database};
use eml_nl::documents::election_result::ElectionResult;
use eml_nl::io::{EMLParsingMode, EMLRead};
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static MADE: AtomicU32 = AtomicU32::new(0);

/// A folder with the files of councils; it goes when this does.
struct Folder(PathBuf);

impl Folder {
    fn holding(files: &[(String, Vec<u8>)]) -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("wijkzetel-eml-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        Self(folder)
    }

    fn paths(&self) -> Vec<String> {
        let files = std::fs::read_dir(&self.0).unwrap();
        let mut paths: Vec<String> = files
            .map(|file| file.unwrap().path().to_str().unwrap().to_owned())
            .collect();
        paths.sort();
        paths
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

struct Printed {
    stdout: String,
    stderr: String,
    status: i32,
}

impl Printed {
    fn lines(&self) -> Vec<Value> {
        let lines = self.stdout.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

fn run(args: &[&str], files: &[String]) -> Printed {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().unwrap().parent().unwrap();
    let program = folder.join(format!("wijkzetel{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "build it first: cargo build -p server");
    let output = Command::new(program)
        .args(args)
        .args(files)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Printed {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

fn import(database: &TestDatabase, files: &[String]) -> Printed {
    run(&["import", "eml", "--database-url", &database.url], files)
}

fn count(line: &Value, list: u32, kind: &str) -> usize {
    let steps = line["steps"].as_array().unwrap().iter();
    steps
        .filter(|step| step["list"] == list && step["kind"] == kind)
        .count()
}

fn check(line: &Value, of: &Council) {
    assert_eq!(line["status"], "completed", "{line}");
    for official in &of.official {
        let seats = line["seats"].as_array().unwrap().iter();
        let seats = seats.filter(|pair| pair[0] == official.list);
        let seats: Vec<u64> = seats.map(|pair| pair[1].as_u64().unwrap()).collect();
        assert_eq!(seats, [official.seats], "{}", of.name);
        let found = (
            count(line, official.list, "preference"),
            count(line, official.list, "list_order"),
        );
        assert_eq!(found, (official.by_preference, official.by_list_order));
    }
}

#[tokio::test]
async fn files_go_into_a_database_and_their_official_result_comes_out() -> Checked {
    on_each_database(async |database| {
        let councils = ["Ameland", "Schiermonnikoog", "Veendam"].map(council);
        for (of, style) in councils.iter().zip(&STYLES[1..]) {
            let folder = Folder::holding(&style.files(of));
            let taken = import(database, &folder.paths());
            assert_eq!(taken.status, 0, "{}{}", taken.stdout, taken.stderr);
            let said = format!(
                "imported: GR2022 in municipality {}: {} seats",
                of.code, of.seats
            );
            assert!(taken.stdout.starts_with(&said), "{}", taken.stdout);
        }
        let all = run(&["result", "--database-url", &database.url], &[]);
        assert_eq!(all.status, 0, "{}", all.stderr);
        let lines = all.lines();
        assert_eq!(lines.len(), 3);
        for of in &councils {
            let id = format!("gr2022-{}", of.code);
            let line = lines.iter().find(|line| line["id"]["election"] == id);
            check(line.unwrap(), of);
        }
        let one = [
            "result",
            "--election",
            "gr2022-0060",
            "--format",
            "eml",
            "--database-url",
        ];
        let one = run(&[&one[..], &[&database.url]].concat(), &[]);
        assert_eq!(one.status, 0, "{}", one.stderr);
        let read = ElectionResult::parse_eml(&one.stdout, EMLParsingMode::Strict).ok()?;
        assert_eq!(read.result.election.identifier.id.raw(), "GR2022");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_council_is_not_taken_in_twice_nor_beside_wijkraden() -> Checked {
    on_each_database(async |database| {
        let folder = Folder::holding(&PLAIN.files(&council("Schiermonnikoog")));
        assert_eq!(import(database, &folder.paths()).status, 0);
        let again = import(database, &folder.paths());
        assert_eq!(again.status, 1);
        assert!(
            again.stderr.contains("in the database already"),
            "{}",
            again.stderr
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_check_stores_nothing_and_neither_does_a_wrong_file() -> Checked {
    on_each_database(async |database| {
        let mut files = PLAIN.files(&council("Schiermonnikoog"));
        let folder = Folder::holding(&files);
        let args = ["import", "eml", "--check", "--database-url", &database.url];
        let checked = run(&args, &folder.paths());
        assert_eq!(checked.status, 0, "{}", checked.stderr);
        assert!(
            checked.stdout.starts_with("checked: GR2022"),
            "{}",
            checked.stdout
        );
        files[2].1 = b"<!doctype html><html></html>".to_vec();
        let wrong = Folder::holding(&files);
        let refused = import(database, &wrong.paths());
        assert_eq!(refused.status, 1);
        assert!(
            refused
                .stdout
                .contains("telling.eml.xml, whole file: This is a page of a web site"),
            "{}",
            refused.stdout
        );
        assert!(refused.stdout.ends_with("Nothing was imported.\n"));
        let none = run(&["result", "--database-url", &database.url], &[]);
        assert_eq!(none.status, 1);
        assert!(
            none.stderr.contains("no such election or body"),
            "{}",
            none.stderr
        );
        Ok(())
    })
    .await
}

#[test]
fn the_result_of_files_is_compared_with_a_published_one() {
    let of = council("Veendam");
    let folder = Folder::holding(&STYLES[2].files(&of));
    let direct = run(&["result"], &folder.paths());
    assert_eq!(direct.status, 0, "{}", direct.stderr);
    check(&direct.lines()[0], &of);
    assert!(direct.lines()[0].get("published").is_none());
    let written = run(&["result", "--format", "eml"], &folder.paths());
    assert_eq!(written.status, 0, "{}", written.stderr);
    std::fs::write(folder.0.join("uitslag.eml.xml"), &written.stdout).unwrap();
    let compared = run(&["result"], &folder.paths());
    assert_eq!(compared.status, 0, "{}", compared.stdout);
    assert_eq!(compared.lines()[0]["published"]["equal"], true);
    // One person of the published result is another candidate of the same list.
    let elected = compared.lines()[0]["elected"].as_array().unwrap().clone();
    let last = of.lists[0].1.len();
    assert!(!elected.iter().any(|pair| pair[0] == 1 && pair[1] == last));
    let other = written
        .stdout
        .replacen(">Verzonnén-1-1<", &format!(">Verzonnén-1-{last}<"), 1);
    std::fs::write(folder.0.join("uitslag.eml.xml"), other).unwrap();
    let compared = run(&["result"], &folder.paths());
    assert_eq!(compared.status, 1);
    let published = &compared.lines()[0]["published"];
    assert_eq!(published["equal"], false);
    let difference = &published["differences"][0];
    assert_eq!(difference["list"], 1);
    assert_eq!(difference["only_published"][0], last);
    assert_eq!(difference["only_calculated"][0], 1);
}

#[test]
fn a_written_520_numbers_persons_in_the_order_of_election() {
    let of = council("Ameland");
    let folder = Folder::holding(&PLAIN.files(&of));
    let written = run(&["result", "--format", "eml"], &folder.paths());
    let read = ElectionResult::parse_eml(&written.stdout, EMLParsingMode::Strict);
    let read = read.ok().unwrap();
    let ours = read.result.election.contests[0].selections.iter();
    let seats: u64 = of.official.iter().map(|list| list.seats).sum();
    let with_seats = of.official.iter().filter(|list| list.seats != 0).count();
    assert_eq!(ours.len(), usize::try_from(seats).unwrap() + with_seats);
    validate("520-result", written.stdout.as_bytes());
}

#[test]
fn a_520_of_several_councils_or_with_a_lot_open_is_refused_with_what_to_do() {
    let mut files = PLAIN.files(&council("Ameland"));
    let more = PLAIN.files(&council("Schiermonnikoog"));
    files.extend(
        more.into_iter()
            .map(|(name, bytes)| (format!("2-{name}"), bytes)),
    );
    let folder = Folder::holding(&files);
    let refused = run(&["result", "--format", "eml"], &folder.paths());
    assert_eq!(refused.status, 1);
    assert!(refused.stderr.contains("there are 2"), "{}", refused.stderr);
    let tied = Council {
        seats: 1,
        lists: vec![(1, vec![5]), (2, vec![5])],
        ..council("Ameland")
    };
    let folder = Folder::holding(&PLAIN.files(&tied));
    let asked = run(&["result"], &folder.paths());
    assert_eq!(asked.lines()[0]["status"], "lot_required");
    let refused = run(&["result", "--format", "eml"], &folder.paths());
    assert!(refused.stderr.contains("--lots"), "{}", refused.stderr);
    let drawn = run(&["result", "--lots", "2"], &folder.paths());
    assert_eq!(drawn.lines()[0]["elected"][0][0], 2);
}
