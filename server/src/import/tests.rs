use super::*;
use crate::store::ListKind;
use crate::store::counting::{Count, Station, StationTotal};
use crate::store::registration::{Candidate, List};
use election::counting::Code;
use election::reglement::Reglement;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

fn candidate(number: u32) -> Candidate {
    Candidate {
        number,
        initials: "A.".to_owned(),
        first_name: "Anna".to_owned(),
        prefix: "van".to_owned(),
        last_name: format!("Voorbeeld{number}"),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    }
}

fn list(number: u32, kind: ListKind, candidates: u32) -> List {
    List {
        number,
        name: String::new(),
        kind,
        candidates: (1..=candidates).map(candidate).collect(),
    }
}

fn station(number: u32, body: &str) -> Station {
    Station {
        number,
        body: body.to_owned(),
        name: format!("Stembureau {number}"),
        street: String::new(),
        house_number: String::new(),
        postcode: String::new(),
        voters: 100,
    }
}

/// Two bodies: pernis with a collective of two and one person, heijplaat with one person; stations 1 and 2
/// in pernis, 3 in heijplaat; no figures.
fn known() -> Known {
    let reglement = Reglement::named("rotterdam-2026").unwrap().unwrap();
    let pernis = vec![
        list(1, ListKind::Collectief, 2),
        list(2, ListKind::Persoonlijk, 1),
    ];
    let heijplaat = vec![list(1, ListKind::Persoonlijk, 1)];
    Known {
        ballots: BTreeMap::from([
            ("pernis".to_owned(), pernis),
            ("heijplaat".to_owned(), heijplaat),
        ]),
        settled: BTreeSet::new(),
        drawn: BTreeSet::new(),
        stations: [(1, "pernis"), (2, "pernis"), (3, "heijplaat")]
            .map(|(number, body)| (number, station(number, body)))
            .into(),
        counts: Vec::new(),
        totals: BTreeMap::new(),
        begun: BTreeSet::new(),
        held_on: "2026-03-18".parse().unwrap(),
        rules: reglement.counting,
    }
}

/// The same with votes in every station; a list or a station is not to be missed then.
fn counted() -> Known {
    let counts = [
        ("pernis", 1, 1, 1),
        ("pernis", 1, 1, 2),
        ("pernis", 1, 2, 1),
        ("pernis", 2, 1, 1),
        ("pernis", 2, 1, 2),
        ("pernis", 2, 2, 1),
        ("heijplaat", 3, 1, 1),
    ];
    let counts = counts.map(|(body, station, list, candidate)| Count {
        body: body.to_owned(),
        station,
        list,
        candidate,
        votes: 10,
    });
    Known {
        counts: counts.into(),
        ..known()
    }
}

/// What is wrong, as `line/column` with the problem.
fn problems(kind: Kind, content: &[u8], known: &Known) -> Vec<(u64, usize, What)> {
    let problems = check(kind, content, known).err().unwrap_or_default();
    let place = |one: &Problem| {
        let column = one.column.as_ref().map_or(0, |column| column.number);
        (one.line.unwrap_or(0), column, one.what.clone())
    };
    problems.shown().into_iter().map(place).collect()
}

fn check_problem(kind: Kind, content: &str, place: (u64, usize), what: What) {
    check_problem_with(kind, content, &known(), (place.0, place.1, what));
}

fn check_problem_with(kind: Kind, content: &str, known: &Known, wrong: (u64, usize, What)) {
    assert_eq!(problems(kind, content.as_bytes(), known), [wrong]);
}

fn check_right(kind: Kind, content: &[u8]) -> Checked {
    check(kind, content, &known()).unwrap_or_else(|problems| panic!("{:?}", problems.shown()))
}

const LISTS: &str = "wijkraad;list;name;kind\npernis;1;Samen Pernis;collectief\npernis;2;;persoonlijk\n\
                     heijplaat;1;;persoonlijk\n";
const CANDIDATES: &str = "wijkraad;list;candidate;initials;first_name;prefix;last_name;aanduiding;locality\n\
                          pernis;1;1;A.;Anna;;Bakker;;Rotterdam\npernis;1;2;B.;Ben;de;Boer;;Rotterdam\n\
                          pernis;2;1;C.;Cor;;Visser;;Rotterdam\nheijplaat;1;1;D.;Dirk;;Smit;;Rotterdam\n";
const STATIONS: &str = "wijkraad;station;name;street;house_number;postcode;voters\n\
                        pernis;1;Buurthuis;Straat;1a;3195AB;900\nheijplaat;3;School;;;;100\n";
const COUNTS: &str = "station;list;candidate;votes\n1;1;1;10\n1;1;2;5\n1;2;1;7\n";
const TOTALS: &str = "station;A;B;D;E;F;G;H;I;J\n1;20;2;22;22;0;0;22;0;0\n";

#[test]
fn a_file_of_each_kind_is_read() {
    for (kind, content, rows) in [
        (Kind::Lists, LISTS, 3),
        (Kind::Candidates, CANDIDATES, 4),
        (Kind::Stations, STATIONS, 2),
        (Kind::Counts, COUNTS, 3),
        (Kind::Totals, TOTALS, 1),
    ] {
        let checked = check_right(kind, content.as_bytes());
        assert_eq!(checked.data.rows(), rows, "{kind:?}");
    }
}

#[test]
fn comma_bom_crlf_quotes_order_and_capitals_of_the_header_make_no_difference() {
    let plain = check_right(Kind::Lists, LISTS.as_bytes());
    let with = |text: String| check_right(Kind::Lists, text.as_bytes());
    assert_eq!(with(LISTS.replace(';', ",")), plain);
    assert_eq!(with(format!("\u{feff}{LISTS}")), plain);
    assert_eq!(with(LISTS.replace('\n', "\r\n")), plain);
    assert_eq!(
        with(LISTS.replace("Samen Pernis", "\"Samen Pernis\"")),
        plain
    );
    assert_eq!(with(LISTS.replace("list;name", "LIST; Name ")), plain);
    assert_eq!(with(format!("\n\n{LISTS}\n;;;\n\n")), plain);
    let turned = "kind;wijkraad;name;list\ncollectief;pernis;Samen Pernis;1\n\
                  persoonlijk;pernis;;2\npersoonlijk;heijplaat;;1";
    assert_eq!(with(turned.to_owned()), plain);
}

#[test]
fn a_separator_or_quote_within_quotes_is_text() {
    let text = LISTS.replace("Samen Pernis", "\"Samen; \"\"Pernis\"\", echt\"");
    let Data::Lists(lists) = check_right(Kind::Lists, text.as_bytes()).data else {
        panic!("no lists");
    };
    assert_eq!(lists[1].1.name, "Samen; \"Pernis\", echt");
}

#[test]
fn a_file_that_is_no_csv_is_named() {
    let foreign = |content: &[u8]| problems(Kind::Lists, content, &known())[0].2.clone();
    for (content, what) in [
        (&b"\x89PNG\r\n\x1a\n\0\0\0"[..], Foreign::Picture),
        (b"PK\x03\x04\x14\0\x06\0", Foreign::Spreadsheet),
        (b"\n <!DOCTYPE html><html>", Foreign::Html),
        (b"<?xml version=\"1.0\"?>", Foreign::Xml),
        (b"%PDF-1.7", Foreign::Pdf),
        (b"\xFF\xFEw\0i\0j\0k\0", Foreign::Utf16),
        (b"{\"lists\":[]}", Foreign::Json),
        (b"a\0\0\0\x01b\0\0\0", Foreign::Binary),
    ] {
        assert_eq!(foreign(content), What::NotCsv(what));
    }
    assert_eq!(foreign(b""), What::Empty);
    assert_eq!(foreign(b"\xEF\xBB\xBF \r\n"), What::Empty);
}

#[test]
fn another_encoding_is_named_with_its_line() {
    let mut latin = LISTS.replace("Samen Pernis", "Verg##ten").into_bytes();
    let place = latin.iter().position(|byte| *byte == b'#').unwrap();
    latin[place] = 0xE9;
    assert_eq!(
        problems(Kind::Lists, &latin, &known()),
        [(2, 0, What::NotUtf8)]
    );
}

#[test]
fn everything_wrong_with_a_header_is_named_at_once() {
    let found = problems(
        Kind::Lists,
        b"wijkraad;lijst;name;name;;list\nx;1;;;;\n",
        &known(),
    );
    let expected = [
        (1, 0, What::MissingColumn { name: "kind" }),
        (1, 2, What::UnknownColumn),
        (1, 4, What::DoubleColumn),
        (1, 5, What::UnnamedColumn),
    ];
    assert_eq!(found, expected);
    check_problem(Kind::Lists, "wijkraad\tlist\n", (1, 0), What::NoSeparator);
    check_problem(
        Kind::Lists,
        "wijkraad;list;name;kind\n",
        (0, 0),
        What::NoRows,
    );
}

#[test]
fn each_cell_that_cannot_be_read_is_named() {
    let count = |row: &str, column, what| {
        let text = format!("{COUNTS}{row}\n");
        check_problem(Kind::Counts, &text, (5, column), what);
    };
    let found = |text: &str| What::NotANumber {
        found: text.to_owned(),
    };
    count("2;1;1;-1", 4, found("-1"));
    count("2;1;1;1.000", 4, found("1.000"));
    count("2;1;1;acht", 4, found("acht"));
    count("2;1;1;", 4, What::Missing);
    count("2;0;1;4", 2, What::TooSmall { least: 1 });
    let most = 999_999_999;
    count("2;1;1;1000000000", 4, What::TooLarge { most });
    count("2;1;1;99999999999999999999999", 4, What::TooLarge { most });
    count("9;1;1;4", 1, What::StationUnknown { station: 9 });
    let line =
        |text: &str, what| check_problem(Kind::Lists, &format!("{LISTS}{text}\n"), (5, 0), what);
    line(
        "pernis;3",
        What::CellCount {
            expected: 4,
            found: 2,
        },
    );
    line(
        "pernis;3;;persoonlijk;x",
        What::CellCount {
            expected: 4,
            found: 5,
        },
    );
    let cell = |text: &str, column, what| {
        check_problem(Kind::Lists, &format!("{LISTS}{text}\n"), (5, column), what);
    };
    cell("pernis;3;a\u{7}b;persoonlijk", 3, What::Control);
    cell(
        "pernis;3;\"nooit gesloten;persoonlijk",
        0,
        What::CellCount {
            expected: 4,
            found: 3,
        },
    );
    let most = 200;
    cell(
        &format!("pernis;3;{};persoonlijk", "x".repeat(201)),
        3,
        What::TooLong { most },
    );
    let (word, words) = ("partij".to_owned(), vec!["persoonlijk", "collectief"]);
    cell("pernis;3;;partij", 4, What::NotAWord { found: word, words });
    cell(
        "nergens;1;;persoonlijk",
        1,
        What::BodyUnknown {
            body: "nergens".to_owned(),
        },
    );
    let postcode = "12AB".to_owned();
    let text = STATIONS.replace("3195AB", &postcode);
    check_problem(
        Kind::Stations,
        &text,
        (2, 6),
        What::NotAPostcode { found: postcode },
    );
}

#[test]
fn numbers_of_lists_and_candidates_have_no_gaps_and_no_doubles() {
    let lists = LISTS.replace("pernis;2", "pernis;3");
    let two = What::Gap { missing: 2 };
    assert!(problems(Kind::Lists, lists.as_bytes(), &known()).contains(&(3, 2, two)));
    let twice = LISTS.replace("pernis;2", "pernis;1");
    let mut alone = known();
    alone.ballots.insert("pernis".to_owned(), Vec::new());
    let double = What::Double { first: 2 };
    check_problem_with(Kind::Lists, &twice, &alone, (3, 2, double));
    let candidates = CANDIDATES.replace("pernis;1;2", "pernis;1;3");
    check_problem(
        Kind::Candidates,
        &candidates,
        (3, 3),
        What::Gap { missing: 2 },
    );
}

#[test]
fn a_candidate_needs_a_list_and_a_list_a_candidate() {
    let (body, list) = ("pernis".to_owned(), 3);
    let text = format!("{CANDIDATES}pernis;3;1;A.;A;;X;;\n");
    check_problem(
        Kind::Candidates,
        &text,
        (6, 2),
        What::ListUnknown { body, list },
    );
    let text = CANDIDATES.replace("heijplaat;1;1;D.;Dirk;;Smit;;Rotterdam\n", "");
    let (body, list) = ("heijplaat".to_owned(), 1);
    check_problem(
        Kind::Candidates,
        &text,
        (0, 0),
        What::NoCandidates { body, list },
    );
    let text = format!("{CANDIDATES}pernis;2;2;A.;A;;X;;\n");
    let what = What::NotOnePerson {
        body: "pernis".to_owned(),
        list: 2,
        candidates: 2,
    };
    check_problem(Kind::Candidates, &text, (6, 2), what);
}

#[test]
fn a_station_has_a_figure_for_everybody_on_its_ballot_and_for_nobody_else() {
    let text = COUNTS.replace("1;1;2;5\n", "");
    let what = What::CountsMissing {
        station: 1,
        list: 1,
        candidate: 2,
        missing: 1,
    };
    check_problem(Kind::Counts, &text, (2, 1), what);
    let what = What::CandidateUnknown {
        body: "heijplaat".to_owned(),
        list: 2,
        candidate: 1,
    };
    check_problem(
        Kind::Counts,
        &format!("{COUNTS}3;1;1;4\n3;2;1;4\n"),
        (6, 3),
        what,
    );
}

#[test]
fn what_a_file_builds_on_must_be_there() {
    let empty = Known {
        ballots: [("pernis".to_owned(), Vec::new())].into(),
        stations: BTreeMap::new(),
        ..known()
    };
    for (kind, text, needed) in [
        (Kind::Candidates, CANDIDATES, Kind::Lists),
        (Kind::Counts, COUNTS, Kind::Candidates),
        (Kind::Totals, TOTALS, Kind::Stations),
    ] {
        check_problem_with(kind, text, &empty, (0, 0, What::Needs { kind: needed }));
    }
}

#[test]
fn what_figures_rest_on_cannot_be_left_out() {
    let text = LISTS.replace("pernis;2;;persoonlijk\n", "");
    let (body, list) = ("pernis".to_owned(), 2);
    check_problem(
        Kind::Lists,
        &text,
        (0, 0),
        What::ListHasCandidates { body, list },
    );
    let text = CANDIDATES.replace("pernis;1;2;B.;Ben;de;Boer;;Rotterdam\n", "");
    let what = What::CandidateHasCounts {
        body: "pernis".to_owned(),
        list: 1,
        candidate: 2,
    };
    check_problem_with(Kind::Candidates, &text, &counted(), (0, 0, what));
    let text = format!("{CANDIDATES}pernis;1;3;A.;A;;X;;\n");
    let what = What::CandidateIsNotCounted {
        body: "pernis".to_owned(),
        list: 1,
        candidate: 3,
    };
    check_problem_with(Kind::Candidates, &text, &counted(), (6, 3, what));
    let what = What::StationHasFigures { station: 2 };
    check_problem_with(Kind::Stations, STATIONS, &counted(), (0, 0, what));
}

#[test]
fn the_ballot_of_a_body_with_a_result_stays_and_its_counts_may_be_corrected() {
    let settled = Known {
        settled: ["pernis".to_owned()].into(),
        ..counted()
    };
    for kind in [Kind::Lists, Kind::Candidates, Kind::Stations, Kind::Counts] {
        let same = export(kind, &settled);
        assert!(check(kind, &same, &settled).is_ok(), "{kind:?}");
    }
    let body = "pernis".to_owned();
    let what = What::Settled { body };
    check_problem_with(Kind::Lists, LISTS, &settled, (0, 0, what.clone()));
    check_problem_with(Kind::Candidates, CANDIDATES, &settled, (0, 0, what));
    assert!(check(Kind::Counts, COUNTS.as_bytes(), &settled).is_ok());
}

#[test]
fn the_ballot_of_a_body_that_was_drawn_stays_and_its_stations_may_change() {
    let drawn = Known {
        drawn: ["pernis".to_owned()].into(),
        ..known()
    };
    let body = "pernis".to_owned();
    let what = What::Settled { body };
    check_problem_with(Kind::Lists, LISTS, &drawn, (0, 0, what.clone()));
    check_problem_with(Kind::Candidates, CANDIDATES, &drawn, (0, 0, what));
    assert!(check(Kind::Stations, STATIONS.as_bytes(), &drawn).is_ok());
}

#[test]
fn totals_that_contradict_are_findings_and_no_errors() {
    let known = counted();
    for (totals, codes) in [
        ("1;20;10;30;30;0;0;30;0;0", vec![]),
        ("1;20;9;30;30;0;0;30;0;0", vec![Code::F201]),
        (
            "1;20;10;30;31;0;0;31;0;0",
            vec![Code::F202, Code::F306, Code::W203],
        ),
        ("1;20;10;30;30;0;1;30;0;0", vec![Code::F203, Code::W202]),
        ("1;20;10;30;0;0;0;30;0;0", vec![Code::F204]),
    ] {
        let text = format!("station;A;B;D;E;F;G;H;I;J\n{totals}\n");
        let checked = check(Kind::Totals, text.as_bytes(), &known).unwrap();
        let found: Vec<Code> = checked
            .summary
            .findings
            .iter()
            .map(|one| one.finding.code)
            .collect();
        assert_eq!(found, codes, "{totals}");
    }
}

#[test]
fn a_summary_adds_up_per_body_and_names_what_is_left_out() {
    let summary = check_right(Kind::Counts, COUNTS.as_bytes()).summary;
    let of_pernis = OfBody {
        body: "pernis".to_owned(),
        rows: 3,
        sum: 22,
    };
    assert_eq!(summary.bodies, [of_pernis]);
    assert_eq!(summary.without, ["heijplaat"]);
    assert_eq!(summary.stations_without, [2, 3]);
}

#[test]
fn of_very_many_problems_the_first_are_kept_and_all_are_counted() {
    let rows = "x\n".repeat(2_500);
    let problems = check(Kind::Lists, format!("{LISTS}{rows}").as_bytes(), &known()).unwrap_err();
    assert_eq!((problems.shown().len(), problems.total()), (1_000, 2_500));
}

#[test]
fn bodies_are_read_with_their_seats() {
    let text = "wijkraad;name;gebied;kind;seats\npernis;Pernis;Pernis;wijkraad;7\n";
    let bodies = read_bodies(text.as_bytes(), 999).unwrap();
    assert_eq!((bodies[0].0.code.as_str(), bodies[0].1), ("pernis", 7));
    let wrong = "wijkraad;name;gebied;kind;seats\nPer nis;P;P;wijkraad;7\nx;X;X;raad;0\ny;Y;Y;wijkraad;1\n\
                 y;Y;Y;wijkraad;1\n";
    assert_eq!(read_bodies(wrong.as_bytes(), 999).unwrap_err().total(), 4);
}

#[test]
fn what_is_exported_is_read_back_equal() {
    let stored = Known {
        totals: [(1, total(1)), (3, total(3))].into(),
        ..counted()
    };
    for kind in Kind::ALL {
        let file = export(kind, &stored);
        let checked = check(kind, &file, &stored).unwrap();
        let again = match checked.data {
            Data::Lists(rows) => rows.len() == stored.lists().count(),
            Data::Candidates(rows) => rows.iter().all(|(body, list, one)| {
                stored.list(body, *list).unwrap().candidates.contains(one)
            }),
            Data::Stations(rows) => rows.iter().eq(stored.stations.values()),
            Data::Counts(rows) => rows == stored.counts,
            Data::Totals(rows) => rows.iter().eq(stored.totals.values()),
        };
        assert!(again, "{kind:?}");
    }
}

fn total(station: u32) -> StationTotal {
    StationTotal {
        station,
        poll_cards: 20,
        proxies: 10,
        admitted: 30,
        candidate_votes: 30,
        blank: 0,
        invalid: 0,
        votes_cast: 30,
        more_ballots: 0,
        fewer_ballots: 0,
    }
}

/// Numbers that look random and are the same in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

#[test]
fn whatever_our_writer_writes_is_read_back_equal() {
    const SIGNS: [char; 18] = [
        'a', 'é', '\'', '"', ';', ',', '=', '+', '-', '@', '\t', '\0', '\n', '\r', ' ', '1',
        '\u{feff}', 'Ş',
    ];
    let mut chance = Chance(7);
    for _ in 0..3_000 {
        let row: Vec<String> = (0..4)
            .map(|_| {
                let length = chance.next(6);
                (0..length)
                    .map(|_| SIGNS[chance.next(SIGNS.len())])
                    .collect()
            })
            .collect();
        // A line of empty cells is passed over.
        let row = [row, vec!["x".to_owned()]].concat();
        let file = write(
            &["p", "q", "r", "s", "t"],
            [row.iter().map(Cow::from).collect()],
        );
        assert_eq!(first_rows(&file, 1)[1], row);
    }
}

#[test]
fn no_bytes_make_the_reader_panic() {
    let mut chance = Chance(11);
    let good = [LISTS, CANDIDATES, STATIONS, COUNTS, TOTALS];
    let known = counted();
    for round in 0..4_000 {
        let kind = Kind::ALL[round % 5];
        let mut file = good[round % 5].as_bytes().to_vec();
        for _ in 0..chance.next(8) {
            let place = chance.next(file.len());
            match chance.next(3) {
                0 => file[place] = u8::try_from(chance.next(256)).unwrap(),
                1 => file.truncate(place.max(1)),
                _ => file.insert(place, b"\";\n\r,'\0"[chance.next(7)]),
            }
        }
        let _ = check(kind, &file, &known);
        let _ = first_rows(&file, 3);
    }
}

#[test]
fn a_line_is_counted_right_with_any_line_breaks() {
    for ending in ["\n", "\r\n"] {
        let text = format!("{LISTS}\n\npernis;3;\"a\nb\";persoonlijk\n\npernis;x;;persoonlijk\n");
        let text = text.replace('\n', ending);
        let found = problems(Kind::Lists, text.as_bytes(), &known());
        let places: Vec<_> = found
            .iter()
            .map(|(line, column, _)| (*line, *column))
            .collect();
        assert_eq!(places, [(7, 3), (10, 2)], "{ending:?}");
    }
}
