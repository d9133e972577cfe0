use super::*;
use crate::import::{Problem, What};

const HEADER: &str = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n";
const GOOD: &str =
    "3011AB;1;5990110;59901;599\n3011AB;3;5990110;59901;599\n3011AC;5;5990111;59901;599\n";
const ELSEWHERE: &str = "9711AA;7;140000;1400;14\n";

fn read(text: &str) -> Result<Found, Unread> {
    let municipality = Municipality::parse("0599").unwrap();
    read_residences(text.as_bytes(), municipality, |_| ())
}

fn found(text: &str) -> Found {
    read(text).unwrap()
}

/// The places and kinds of everything that is wrong.
fn problems(text: &str) -> Vec<(Option<u64>, String, What)> {
    let Err(Unread::Wrong(problems)) = read(text) else {
        panic!("nothing is wrong with {text}")
    };
    let shown = problems.shown().into_iter().cloned();
    let told = shown.map(|Problem { line, column, what }| {
        let column = column.map_or(String::new(), |column| column.name);
        (line, column, what)
    });
    told.collect()
}

fn check_line(line: &str, column: &str, what: &What) {
    let text = format!("{HEADER}{GOOD}{line}\n");
    let expected = (Some(5), column.to_owned(), what.clone());
    assert_eq!(problems(&text), [expected], "{line}");
}

fn code(found: &str, example: &'static str) -> What {
    let found = found.to_owned();
    What::Register(Fault::NotACode { found, example })
}

#[test]
fn addresses_come_together_by_postcode_and_buurt() {
    let found = found(&format!("{HEADER}{GOOD}{ELSEWHERE}"));
    assert_eq!((found.year, found.lines, found.addresses), (2024, 4, 3));
    let together: Vec<(&str, &str, &[u32])> = found
        .residences
        .iter()
        .map(|one| (&*one.postcode, &*one.buurt, &*one.numbers))
        .collect();
    let expected: [(&str, &str, &[u32]); 2] = [
        ("3011AB", "BU05990110", &[1, 3]),
        ("3011AC", "BU05990111", &[5]),
    ];
    assert_eq!(together, expected);
}

#[test]
fn the_digest_is_that_of_the_whole_file() {
    let text = format!("{HEADER}{GOOD}");
    assert_eq!(found(&text).sha256, crate::audit::sha256(text.as_bytes()));
}

#[test]
fn separators_quotes_order_mark_and_line_ends_do_not_matter() {
    let plain = found(&format!("{HEADER}{GOOD}"));
    let quoted: String = format!("{HEADER}{GOOD}")
        .lines()
        .map(|line| format!("\"{}\"\n", line.replace(';', "\";\"")))
        .collect();
    let commas = format!("{HEADER}{GOOD}").replace(';', ",");
    let windows = format!("\u{FEFF}{HEADER}{GOOD}").replace('\n', "\r\n");
    let cut = format!("\n{HEADER}{}", GOOD.trim_end());
    for variant in [quoted, commas, windows, cut] {
        assert_eq!(found(&variant).residences, plain.residences, "{variant}");
    }
}

#[test]
fn columns_stand_in_any_order_and_codes_may_carry_their_letters() {
    let text =
        "Gemeente2019,Wijk2019,Buurt2019,Huisnummer,PC6\nGM0599,WK059901,BU05990110,12,3011 ab\n";
    let found = found(text);
    assert_eq!((found.year, found.residences.len()), (2019, 1));
    assert_eq!(found.residences[0].postcode, "3011AB");
}

#[test]
fn a_line_that_repeats_another_is_counted_once() {
    let found = found(&format!("{HEADER}{GOOD}3011AB;1;5990110;59901;599\n;;;;\n"));
    assert_eq!((found.addresses, found.repeated, found.lines), (3, 1, 4));
}

#[test]
fn a_mistake_in_another_municipality_does_not_stop_ours() {
    let found = found(&format!("{HEADER}{GOOD}oops;x;y;z;14\n"));
    assert_eq!((found.addresses, found.lines), (3, 4));
}

#[test]
fn each_mistake_has_its_line_and_column() {
    let postcode = "3011A".to_owned();
    check_line(
        "3011A;1;5990110;59901;599",
        "PC6",
        &What::NotAPostcode { found: postcode },
    );
    check_line(";1;5990110;59901;599", "PC6", &What::Missing);
    check_line("3011AB;;5990110;59901;599", "Huisnummer", &What::Missing);
    for number in ["0", "12a", "-1", "100000"] {
        let found = number.to_owned();
        let what = What::Register(Fault::NotAHouseNumber { found });
        check_line(
            &format!("3011AB;{number};5990110;59901;599"),
            "Huisnummer",
            &what,
        );
    }
    check_line(
        "3011AB;1;buurt;59901;599",
        "Buurt2024",
        &code("buurt", "5990110"),
    );
    check_line("3011AB;1;5990110;;599", "Wijk2024", &What::Missing);
    check_line(
        "3011AB;1;5990110;59901;R'dam",
        "Gemeente2024",
        &code("R'dam", "599"),
    );
    let (expected, found) = (5, 4);
    check_line(
        "3011AB;1;5990110;599",
        "",
        &What::CellCount { expected, found },
    );
}

#[test]
fn a_buurt_that_lies_elsewhere_by_its_number_is_a_mistake() {
    let buurt = "BU03440110".to_owned();
    let what = What::Register(Fault::CodesDisagree { buurt });
    check_line("3011AB;1;3440110;59901;599", "Buurt2024", &what);
}

#[test]
fn all_mistakes_are_found_at_once() {
    let text = format!("{HEADER}x;y;z;59901;599\n{GOOD}3011AB;0;1;2;3;4\n");
    let places: Vec<_> = problems(&text)
        .into_iter()
        .map(|(line, column, _)| (line.unwrap(), column))
        .collect();
    let expected = [(2, "PC6"), (2, "Huisnummer"), (2, "Buurt2024"), (6, "")];
    assert_eq!(places, expected.map(|(line, name)| (line, name.to_owned())));
}

#[test]
fn what_is_repeated_of_a_cell_is_short_and_moves_no_cursor() {
    let line = format!("{}\u{1b}[2J;1;5990110;59901;599", "x".repeat(28));
    let found = problems(&format!("{HEADER}{line}\n"));
    let What::NotAPostcode { found } = &found[0].2 else {
        panic!("{found:?}")
    };
    assert_eq!(found, &format!("{}\u{FFFD}[", "x".repeat(28)));
}

#[test]
fn a_header_is_held_to_the_letter() {
    let (header, missing) = (
        "PC6;Huisnummer;Buurt;Wijk2024;Gemeente2023;PC6;\n",
        What::MissingColumn { name: "BuurtYYYY" },
    );
    let found = problems(&format!("{header}{GOOD}"));
    let expected = [
        (Some(1), String::new(), missing),
        (Some(1), "Buurt".to_owned(), What::UnknownColumn),
        (
            Some(1),
            "Gemeente2023".to_owned(),
            What::Register(Fault::OtherYear { first: 2024 }),
        ),
        (Some(1), "PC6".to_owned(), What::DoubleColumn),
        (Some(1), String::new(), What::UnnamedColumn),
    ];
    assert_eq!(found, expected);
}

#[test]
fn files_that_are_something_else_are_refused_as_a_whole() {
    let whole = |what: What| [(None, String::new(), what)];
    assert_eq!(problems(""), whole(What::Empty));
    assert_eq!(problems(HEADER), whole(What::NoRows));
    let packed = What::NotCsv(crate::import::Foreign::Compressed);
    assert_eq!(problems("PK\u{3}\u{4}…"), whole(packed));
    let nothing = Fault::NothingOf {
        municipality: "0599".to_owned(),
        lines: 1,
    };
    let none = What::Register(nothing);
    assert_eq!(problems(&format!("{HEADER}{ELSEWHERE}")), whole(none));
}

#[test]
fn a_line_without_an_end_is_no_reason_to_fill_the_memory() {
    let text = format!("{HEADER}{}", "x".repeat(3 << 20));
    let what = What::Register(Fault::LineWithoutEnd);
    assert_eq!(problems(&text), [(Some(2), String::new(), what)]);
}

#[test]
fn a_file_of_many_blocks_loses_no_line() {
    let lines: String = (1..=90_000)
        .map(|number| format!("3011AB;{number};5990110;59901;599\n"))
        .collect();
    let found = found(&format!("{HEADER}{lines}"));
    assert_eq!(found.addresses, 90_000);
    assert_eq!(found.residences[0].numbers.last(), Some(&90_000));
}

#[test]
fn a_municipality_has_a_code_of_at_most_four_digits() {
    for text in ["599", "0599", "GM0599", " 599 "] {
        let code = Municipality::parse(text).map(|code| code.to_string());
        assert_eq!(code.as_deref(), Some("0599"), "{text}");
    }
    for text in ["", "0", "10000", "Rotterdam", "-599"] {
        assert_eq!(Municipality::parse(text), None, "{text}");
    }
}
