//! Words about files that are handed in: what they hold, what is wrong, and what became of them.

use super::{polling_stations, residence};
use crate::import::{Foreign, Kind, Problem, StationFinding, What};
use crate::locale::{Argument, Locale};
use crate::store::import::{Import, ImportState};
use election::counting::{Code, Field, Figure, Finding};

/// What a file holds.
#[must_use]
pub fn kind(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Lists => locale.text("import-kind-lists"),
        Kind::Candidates => locale.text("import-kind-candidates"),
        Kind::Stations => locale.text("import-kind-stations"),
        Kind::Counts => locale.text("import-kind-counts"),
        Kind::Totals => locale.text("import-kind-totals"),
    }
}

/// How its lines are to be filled in.
#[must_use]
pub fn about(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Lists => locale.text("import-about-lists"),
        Kind::Candidates => locale.text("import-about-candidates"),
        Kind::Stations => locale.text("import-about-stations"),
        Kind::Counts => locale.text("import-about-counts"),
        Kind::Totals => locale.text("import-about-totals"),
    }
}

/// Some kinds in a row.
#[must_use]
pub fn kinds(locale: Locale, kinds: &[Kind]) -> String {
    let names: Vec<String> = kinds.iter().map(|one| kind(locale, *one)).collect();
    locale.names(&names)
}

/// What the last column of the preview adds up; empty where there is nothing to add.
#[must_use]
pub fn sum(locale: Locale, kind: Kind) -> String {
    match kind {
        Kind::Lists | Kind::Candidates => String::new(),
        Kind::Stations => locale.text("import-check-sum-stations"),
        Kind::Counts => locale.text("import-check-sum-counts"),
        Kind::Totals => locale.text("import-check-sum-totals"),
    }
}

/// What became of a file.
#[must_use]
pub fn state(locale: Locale, import: &Import) -> String {
    match import.state {
        ImportState::Refused => {
            locale.say("import-file-refused", &[("count", import.problems.into())])
        }
        ImportState::Checked => locale.text("import-file-checked"),
        ImportState::Running => locale.text("import-file-running"),
        ImportState::Imported => locale.text("import-file-imported"),
        ImportState::Replaced => locale.text("import-file-replaced"),
        ImportState::Withdrawn => locale.text("import-file-withdrawn"),
    }
}

/// A problem in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The line.
    pub line: String,
    /// The column: its number in the file and its name.
    pub column: String,
    /// What is wrong, and what to do.
    pub sentence: String,
}

/// A problem in words.
#[must_use]
pub fn problem(locale: Locale, problem: &Problem) -> Wrong {
    let whole_file = || locale.text("import-whole-file");
    let column = match (&problem.column, problem.line) {
        (Some(column), _) => {
            let place = [
                ("number", column.number.into()),
                ("name", column.name.as_str().into()),
            ];
            locale.say("import-column-place", &place)
        }
        (None, Some(_)) => locale.text("import-whole-line"),
        (None, None) => whole_file(),
    };
    Wrong {
        line: problem.line.map_or_else(whole_file, |line| {
            locale.say("import-line", &[("line", line.to_string().into())])
        }),
        column,
        sentence: what(locale, &problem.what),
    }
}

/// One sentence for each problem. Keys like the number of a station are written without separators.
fn what(locale: Locale, what: &What) -> String {
    let say = |key: &str, values: &[Argument<'_>]| locale.say(key, values);
    let found = |key, found: &str| locale.say(key, &[("found", found.to_owned().into())]);
    let of_list = |key, body: &str, list: &u32| {
        let values = [
            ("body", body.to_owned().into()),
            ("list", list.to_string().into()),
        ];
        locale.say(key, &values)
    };
    let of_candidate = |key, body: &str, list: &u32, candidate: &u32| {
        let (list, candidate) = (list.to_string(), candidate.to_string());
        let values = [
            ("body", body.to_owned().into()),
            ("list", list.into()),
            ("candidate", candidate.into()),
        ];
        locale.say(key, &values)
    };
    let of_station = |key, station: &u32| say(key, &[("station", station.to_string().into())]);
    match what {
        What::NotCsv(kind) => foreign(locale, *kind),
        What::Empty => locale.text("import-wrong-empty"),
        What::NotUtf8 => locale.text("import-wrong-encoding"),
        What::NoSeparator => locale.text("import-wrong-separator"),
        What::UnknownColumn => locale.text("import-wrong-unknown-column"),
        What::UnnamedColumn => locale.text("import-wrong-unnamed-column"),
        What::MissingColumn { name } => {
            say("import-wrong-missing-column", &[("name", (*name).into())])
        }
        What::DoubleColumn => locale.text("import-wrong-double-column"),
        What::NoRows => locale.text("import-wrong-no-rows"),
        What::CellCount { expected, found } => {
            let values = [("expected", (*expected).into()), ("found", (*found).into())];
            say("import-wrong-cells", &values)
        }
        What::Missing => locale.text("import-wrong-missing"),
        What::NotANumber { found: text } => found("import-wrong-number", text),
        What::TooSmall { least } => say("import-wrong-small", &[("least", (*least).into())]),
        What::TooLarge { most } => say("import-wrong-large", &[("most", (*most).into())]),
        What::Control => locale.text("import-wrong-control"),
        What::TooLong { most } => say("import-wrong-long", &[("most", (*most).into())]),
        What::NotAWord { found, words } => {
            let values = [
                ("found", found.as_str().into()),
                ("words", words.join(", ").into()),
            ];
            say("import-wrong-word", &values)
        }
        What::NotAPostcode { found: text } => found("import-wrong-postcode", text),
        What::NotACode { found: text } => found("import-wrong-code", text),
        What::BodyUnknown { body } => say("import-wrong-body", &[("body", body.as_str().into())]),
        What::Double { first } => say("import-wrong-twice", &[("first", first.to_string().into())]),
        What::Gap { missing } => say(
            "import-wrong-gap",
            &[("missing", missing.to_string().into())],
        ),
        What::ListUnknown { body, list } => of_list("import-wrong-list", body, list),
        What::CandidateUnknown {
            body,
            list,
            candidate,
        } => of_candidate("import-wrong-candidate", body, list, candidate),
        What::StationUnknown { station } => of_station("import-wrong-station", station),
        // Files in the place of typing.
        What::StationOfAnother { station, body } => say(
            "entry-file-wrong-body",
            &[
                ("station", station.to_string().into()),
                ("body", body.as_str().into()),
            ],
        ),
        What::FieldUnknown { found } => say(
            "entry-file-wrong-field",
            &[("found", found.as_str().into())],
        ),
        What::NotOnePerson {
            body,
            list,
            candidates,
        } => {
            let values = [
                ("body", body.as_str().into()),
                ("list", list.to_string().into()),
                ("candidates", (*candidates).into()),
            ];
            say("import-wrong-one-person", &values)
        }
        What::NoCandidates { body, list } => of_list("import-wrong-no-candidates", body, list),
        What::CountsMissing {
            station,
            list,
            candidate,
            missing,
        } => {
            let values = [
                ("station", station.to_string().into()),
                ("list", list.to_string().into()),
                ("candidate", candidate.to_string().into()),
                ("missing", (*missing).into()),
            ];
            say("import-wrong-no-count", &values)
        }
        What::Settled { body } => say("import-wrong-settled", &[("body", body.as_str().into())]),
        What::ListHasCandidates { body, list } => {
            of_list("import-wrong-list-has-candidates", body, list)
        }
        What::CandidateHasCounts {
            body,
            list,
            candidate,
        } => of_candidate("import-wrong-candidate-counted", body, list, candidate),
        What::CandidateIsNotCounted {
            body,
            list,
            candidate,
        } => of_candidate("import-wrong-candidate-new", body, list, candidate),
        What::StationHasFigures { station } => of_station("import-wrong-station-used", station),
        What::Needs { kind: needed } => say(
            "import-wrong-needs",
            &[("kind", kind(locale, *needed).into())],
        ),
        What::Register(fault) => residence::fault(locale, fault),
        // Stations and people.
        What::Eml(fault) => polling_stations::fault(locale, fault),
    }
}

fn foreign(locale: Locale, foreign: Foreign) -> String {
    match foreign {
        Foreign::Spreadsheet => locale.text("import-wrong-spreadsheet"),
        Foreign::Picture => locale.text("import-wrong-picture"),
        Foreign::Html => locale.text("import-wrong-html"),
        Foreign::Xml => locale.text("import-wrong-xml"),
        Foreign::Json => locale.text("import-wrong-json"),
        Foreign::Pdf => locale.text("import-wrong-pdf"),
        Foreign::Compressed => locale.text("import-wrong-compressed"),
        Foreign::Utf16 => locale.text("import-wrong-utf-wide"),
        Foreign::Binary => locale.text("import-wrong-binary"),
    }
}

/// What a check found, with its figures.
#[must_use]
pub fn finding(locale: Locale, found: &StationFinding) -> String {
    let finding = &found.finding;
    let entered = |field: Field| {
        let figures = finding.figures.iter();
        let mut found = figures.filter_map(|figure| match figure {
            Figure::Entered(entered, number) if *entered == field => Some(*number),
            _ => None,
        });
        found.next().unwrap_or_default()
    };
    let sum = sum_in(finding);
    let compared = |key: &str, field| {
        locale.say(
            key,
            &[("sum", sum.into()), ("found", entered(field).into())],
        )
    };
    let differing = |key: &str| locale.say(key, &[("difference", difference_in(finding).into())]);
    match finding.code {
        Code::F201 => compared("import-finding-voters", Field::Admitted),
        Code::F202 => compared("import-finding-lists", Field::VotesOnCandidates),
        Code::F203 => compared("import-finding-votes", Field::Cast),
        Code::F204 => locale.say("import-finding-no-e", &[("sum", sum.into())]),
        Code::F305 => locale.text("import-finding-equal"),
        Code::F306 => differing("import-finding-more"),
        Code::F307 => differing("import-finding-more-j"),
        Code::F308 => differing("import-finding-fewer"),
        Code::F309 => differing("import-finding-fewer-i"),
        Code::W201 => locale.text("import-finding-blank"),
        Code::W202 => locale.text("import-finding-invalid"),
        Code::W203 => differing("import-finding-difference"),
        Code::W204 => locale.text("import-finding-no-votes"),
        Code::W301 => locale.text("import-finding-remarkable"),
        // A file holds no ticks, answers or totals of lists, so these never come from one.
        Code::F101
        | Code::F102
        | Code::F111
        | Code::F112
        | Code::F301
        | Code::F302
        | Code::F303
        | Code::F304
        | Code::F310
        | Code::F401
        | Code::F402
        | Code::F403
        | Code::W001
        | Code::W002 => locale.text("import-finding-paper"),
    }
}

fn sum_in(finding: &Finding) -> u64 {
    let figures = finding.figures.iter();
    let mut sums = figures.filter_map(|figure| match figure {
        Figure::Total(_, sum) => Some(*sum),
        _ => None,
    });
    sums.next().unwrap_or_default()
}

fn difference_in(finding: &Finding) -> u64 {
    let figures = finding.figures.iter();
    let mut differences = figures.filter_map(|figure| match figure {
        Figure::Difference(difference) => Some(*difference),
        _ => None,
    });
    differences.next().unwrap_or_default()
}
