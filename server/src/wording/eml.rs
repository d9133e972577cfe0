//! Words about files of EML_NL: what is wrong, and where.

use crate::import::eml::{EmlProblem, Missing, Wrong};
use crate::locale::{Argument, Locale};

/// Where in the file.
#[must_use]
pub fn place(locale: Locale, problem: &EmlProblem) -> String {
    match problem.place {
        None => locale.text("eml-whole-file"),
        Some(place) => {
            // As a number on a ballot they would get a dot in the thousands.
            let line = place.line.to_string();
            let column = place.column.to_string();
            let values = [("line", line.into()), ("column", column.into())];
            locale.say("eml-line", &values)
        }
    }
}

/// What is wrong, and what to do.
#[must_use]
pub fn wrong(locale: Locale, wrong: &Wrong) -> String {
    let within = |unit: &Option<String>| -> Argument<'static> {
        let place = match unit {
            Some(unit) => locale.say("eml-in-station", &[("unit", unit.as_str().into())]),
            None => locale.text("eml-in-total"),
        };
        ("place", place.into())
    };
    let on = |list: &u32| -> Argument<'static> { ("list", list.to_string().into()) };
    let who = |one: &u32| -> Argument<'static> { ("candidate", one.to_string().into()) };
    let of = |total: &u64, sum: &u64| -> [Argument<'static>; 2] {
        [("total", (*total).into()), ("sum", (*sum).into())]
    };
    match wrong {
        Wrong::Empty => locale.text("eml-wrong-empty"),
        Wrong::Html => locale.text("eml-wrong-html"),
        Wrong::DocumentType => locale.text("eml-wrong-document-type"),
        Wrong::NotXml => locale.text("eml-wrong-not-xml"),
        Wrong::UnknownEncoding { name } => {
            locale.say("eml-wrong-encoding", &[("name", name.as_str().into())])
        }
        Wrong::Undecodable { name } => {
            locale.say("eml-wrong-undecodable", &[("name", name.as_str().into())])
        }
        Wrong::CutOff => locale.text("eml-wrong-cut-off"),
        Wrong::Broken { detail } => {
            locale.say("eml-wrong-broken", &[("detail", detail.as_str().into())])
        }
        Wrong::NotEml => locale.text("eml-wrong-not-eml"),
        Wrong::OtherKind { kind } => {
            locale.say("eml-wrong-other-kind", &[("kind", kind.as_str().into())])
        }
        Wrong::MissingElement { element } => {
            let values = [("element", element.as_str().into())];
            locale.say("eml-wrong-missing-element", &values)
        }
        Wrong::Value { element, found } => {
            let element = element.as_str().into();
            let values = [("element", element), ("found", found.as_str().into())];
            locale.say("eml-wrong-value", &values)
        }
        Wrong::Contests { found } => {
            locale.say("eml-wrong-contests", &[("found", (*found).into())])
        }
        Wrong::Other { detail } => {
            locale.say("eml-wrong-other", &[("detail", detail.as_str().into())])
        }
        Wrong::NoFigures => locale.text("eml-wrong-no-figures"),
        Wrong::Double { other } => {
            locale.say("eml-wrong-double", &[("other", other.as_str().into())])
        }
        Wrong::OtherDay { found, expected } => {
            let expected = expected.as_str().into();
            let values = [("found", found.as_str().into()), ("expected", expected)];
            locale.say("eml-wrong-other-day", &values)
        }
        Wrong::Lonely {
            election,
            municipality,
            missing,
            others,
        } => lonely(locale, (election, municipality), (missing, others)),
        Wrong::DoubleList { unit: None, list } => {
            locale.say("eml-wrong-double-list-ballot", &[on(list)])
        }
        Wrong::DoubleList { unit, list } => {
            locale.say("eml-wrong-double-list", &[within(unit), on(list)])
        }
        Wrong::DoubleCandidate {
            unit,
            list,
            candidate,
        } => {
            let values = [within(unit), on(list), who(candidate)];
            locale.say("eml-wrong-double-candidate", &values)
        }
        Wrong::CandidateBeforeList { unit } => {
            locale.say("eml-wrong-candidate-before-list", &[within(unit)])
        }
        Wrong::DoubleUnit { unit } => {
            locale.say("eml-wrong-double-unit", &[("unit", unit.as_str().into())])
        }
        Wrong::UnknownList { unit, list } => {
            locale.say("eml-wrong-unknown-list", &[within(unit), on(list)])
        }
        Wrong::UnknownCandidate {
            unit,
            list,
            candidate,
        } => {
            let values = [within(unit), on(list), who(candidate)];
            locale.say("eml-wrong-unknown-candidate", &values)
        }
        Wrong::ListMissing { unit, list } => {
            locale.say("eml-wrong-list-missing", &[within(unit), on(list)])
        }
        Wrong::CandidateMissing {
            unit,
            list,
            candidate,
        } => {
            let values = [within(unit), on(list), who(candidate)];
            locale.say("eml-wrong-candidate-missing", &values)
        }
        Wrong::ListTotal {
            unit,
            list,
            total,
            sum,
        } => {
            let [total, sum] = of(total, sum);
            let values = [within(unit), on(list), total, sum];
            locale.say("eml-wrong-list-total", &values)
        }
        Wrong::OnCandidates { unit, total, sum } => {
            let [total, sum] = of(total, sum);
            locale.say("eml-wrong-on-candidates", &[within(unit), total, sum])
        }
        Wrong::Stations {
            list,
            candidate,
            total,
            sum,
        } => {
            let [total, sum] = of(total, sum);
            let values = [on(list), who(candidate), total, sum];
            locale.say("eml-wrong-stations", &values)
        }
        Wrong::OtherElection { found, expected } => {
            let expected = expected.as_str().into();
            let values = [("found", found.as_str().into()), ("expected", expected)];
            locale.say("eml-wrong-asked-election", &values)
        }
        Wrong::UnknownUnit { unit } => {
            locale.say("eml-wrong-unknown-unit", &[("unit", unit.as_str().into())])
        }
        Wrong::UnitOfAnother { unit, body } => {
            let body = body.as_str().into();
            let values = [("unit", unit.as_str().into()), ("body", body)];
            locale.say("eml-wrong-unit-of-another", &values)
        }
        Wrong::Gap { list } => locale.say("eml-wrong-gap", &[on(list)]),
    }
}

/// Files that belong together and are not all there.
fn lonely(
    locale: Locale,
    (election, municipality): (&str, &str),
    (missing, others): (&[Missing], &[(String, String)]),
) -> String {
    let missing: Vec<String> = missing.iter().map(|one| kind(locale, *one)).collect();
    let near = others.iter().filter(|(other, _)| other == election);
    let near: Vec<String> = near.map(|(_, code)| code.clone()).collect();
    let far = others
        .iter()
        .map(|(other, code)| format!("{other} ({code})"));
    let far: Vec<String> = far.collect();
    let named = if near.is_empty() { &far } else { &near };
    let values = [
        ("election", election.into()),
        ("municipality", municipality.into()),
        ("missing", locale.names(&missing).into()),
        ("others", locale.names(named).into()),
    ];
    match (near.is_empty(), far.is_empty()) {
        (false, _) => locale.say("eml-wrong-other-municipality", &values),
        (true, false) => locale.say("eml-wrong-other-election", &values),
        (true, true) => locale.say("eml-wrong-lonely", &values),
    }
}

fn kind(locale: Locale, missing: Missing) -> String {
    match missing {
        Missing::Definition => locale.text("eml-missing-definition"),
        Missing::Lists => locale.text("eml-missing-lists"),
        Missing::Count => locale.text("eml-missing-count"),
    }
}
