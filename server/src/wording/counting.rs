//! Sentences about what the checks find in the count of a station.

use crate::locale::Locale;
use election::counting::{CheckedFinding, Code, Field, Figure, Finding, OnList, Sum};

/// A finding in a sentence, with the figures that were compared; its code stands before it.
#[must_use]
pub fn finding(locale: Locale, found: &Finding) -> String {
    let figures: Vec<String> = found
        .figures
        .iter()
        .filter(|one| !is_added_up(found, **one))
        .map(|one| figure(locale, *one))
        .collect();
    let told = format!("{} {}", found.code, sentence(locale, found.code));
    if figures.is_empty() {
        return told;
    }
    format!("{told} ({})", figures.join("; "))
}

/// The same with the answer of whoever entered the count, when there is one.
#[must_use]
pub fn answered(locale: Locale, checked: &CheckedFinding) -> String {
    let told = finding(locale, &checked.finding);
    match &checked.confirmation {
        Some(answer) => {
            let values = [("explanation", answer.explanation.clone().into())];
            format!("{told} {}", locale.say("finding-answer", &values))
        }
        None => told,
    }
}

fn sentence(locale: Locale, code: Code) -> String {
    locale.text(match code {
        Code::F101 => "finding-F101",
        Code::F102 => "finding-F102",
        Code::F111 => "finding-F111",
        Code::F112 => "finding-F112",
        Code::F201 => "finding-F201",
        Code::F202 => "finding-F202",
        Code::F203 => "finding-F203",
        Code::F204 => "finding-F204",
        Code::F301 => "finding-F301",
        Code::F302 => "finding-F302",
        Code::F303 => "finding-F303",
        Code::F304 => "finding-F304",
        Code::F305 => "finding-F305",
        Code::F306 => "finding-F306",
        Code::F307 => "finding-F307",
        Code::F308 => "finding-F308",
        Code::F309 => "finding-F309",
        Code::F310 => "finding-F310",
        Code::F401 => "finding-F401",
        Code::F402 => "finding-F402",
        Code::F403 => "finding-F403",
        Code::W001 => "finding-W001",
        Code::W002 => "finding-W002",
        Code::W201 => "finding-W201",
        Code::W202 => "finding-W202",
        Code::W203 => "finding-W203",
        Code::W204 => "finding-W204",
        Code::W301 => "finding-W301",
    })
}

/// Whether a figure is part of a sum that is told: a list can have fifty candidates.
fn is_added_up(found: &Finding, figure: Figure) -> bool {
    let mut sums = found.figures.iter();
    match figure {
        Figure::Entered(Field::OnList(_, OnList::Candidate(_)), _) => {
            sums.any(|one| matches!(one, Figure::Total(Sum::Candidates(_), _)))
        }
        Figure::Entered(Field::VotesOfList(_), _) => {
            sums.any(|one| matches!(one, Figure::Total(Sum::Lists, _)))
        }
        _ => false,
    }
}

fn figure(locale: Locale, figure: Figure) -> String {
    match figure {
        Figure::Entered(Field::OnList(list, OnList::Total), number) => {
            let values = [("list", list.into()), ("number", number.into())];
            locale.say("finding-list-total", &values)
        }
        Figure::Entered(Field::OnList(list, OnList::Candidate(candidate)), number) => {
            let place = [("list", list.into()), ("candidate", candidate.into())];
            let place = locale.say("votes-place", &place);
            let values = [("field", place.into()), ("number", number.into())];
            locale.say("finding-figure", &values)
        }
        Figure::Entered(field, number) => {
            let field = field.to_string();
            let values = [("field", field.into()), ("number", number.into())];
            locale.say("finding-figure", &values)
        }
        Figure::Total(sum, number) => total(locale, sum, number),
        Figure::Difference(number) => {
            locale.say("finding-difference", &[("number", number.into())])
        }
        Figure::Share(share) => {
            let share = locale.fraction(share);
            locale.say("finding-share", &[("share", share.into())])
        }
        Figure::Number(number) => locale.say("finding-number", &[("number", number.into())]),
    }
}

fn total(locale: Locale, sum: Sum, number: u64) -> String {
    let value = ("number", number.into());
    match sum {
        Sum::Voters => locale.say("finding-sum-voters", &[value]),
        Sum::Lists => locale.say("finding-sum-lists", &[value]),
        Sum::Votes => locale.say("finding-sum-votes", &[value]),
        Sum::Candidates(list) => {
            locale.say("finding-sum-candidates", &[value, ("list", list.into())])
        }
    }
}
