//! What came of the check: the decision with its grounds, to which wijkraad the address belongs, and what to do.

use super::{check_path, crumbs, name, registration_path};
use crate::clock;
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::Page;
use crate::publication::Registering;
use crate::store::registration::residence::Buurt;
use crate::wording::Reason;
use crate::wording::stage::State;
use crate::wording::start as wording;
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use election::decision::Ground;
use election::registration::{
    Application, Candidacy, Dwelling, Eligibility, Finding, Place, Postcode, Stay,
    assess_eligibility,
};
use std::collections::BTreeMap;

/// What somebody answered, and where the address lies.
pub(super) struct Answers<'a> {
    pub(super) born: NaiveDate,
    pub(super) postcode: &'a Postcode,
    pub(super) number: u32,
    pub(super) place: &'a Place,
}

#[derive(Template)]
#[template(path = "start/result.html")]
pub(super) struct ResultPage {
    page: Page,
    colour: &'static str,
    summary: String,
    address: String,
    belongs: String,
    found: String,
    grounds: Vec<(State, Reason)>,
    /// What to do now, in sentences.
    next: Vec<String>,
    /// Where to register; empty for who cannot.
    register: String,
    again: Form,
    start_over: String,
}

/// The page with what came of it.
pub(super) fn result_page(
    locale: Locale,
    (one, buurten): (&Registering, &BTreeMap<String, Buurt>),
    answers: &Answers<'_>,
    (now, again): (DateTime<Utc>, Form),
) -> ResultPage {
    let body = match &answers.place.dwelling {
        Dwelling::Wijk { body, .. } => Some(body.as_str()),
        Dwelling::NoWijkraad { .. } | Dwelling::Unknown | Dwelling::Ambiguous { .. } => None,
    };
    let taking_part = body.and_then(|code| one.body(code));
    let takes_no_part = body.is_some() && taking_part.is_none();
    let decision = assess_eligibility(
        &application(answers, now),
        one.registration.election.held_on,
        &one.registration.rules,
    );
    let outcome = match takes_no_part {
        true => Eligibility::Refused,
        false => decision.outcome,
    };
    let called = |code: &str| {
        one.body(code)
            .map_or_else(|| code.to_owned(), |body| name(locale, body))
    };
    let id = &one.registration.election.id;
    let title = match outcome {
        Eligibility::Eligible => locale.text("check-eligible"),
        Eligibility::Undecided => locale.text("check-undecided"),
        Eligibility::Refused => locale.text("check-refused"),
    };
    let page = Page::bare(locale, title, &check_path(id)).after(crumbs(locale, one));
    let address = [
        ("postcode", answers.postcode.to_string().into()),
        ("number", answers.number.to_string().into()),
    ];
    ResultPage {
        colour: match outcome {
            Eligibility::Eligible => "ok",
            Eligibility::Undecided => "info",
            Eligibility::Refused => "warning",
        },
        summary: match (outcome, taking_part) {
            (Eligibility::Eligible, Some(body)) => {
                let values = [("name", name(locale, body).into())];
                locale.say("check-eligible-for", &values)
            }
            (Eligibility::Eligible, None) => locale.text("check-eligible"),
            (Eligibility::Undecided, _) => locale.text("check-undecided-why"),
            (Eligibility::Refused, _) => locale.text("check-refused-why"),
        },
        address: locale.say("check-address", &address),
        belongs: belongs(
            locale,
            (answers, buurten),
            taking_part.map(|body| name(locale, body)),
        ),
        found: wording::place(
            locale,
            answers.place.finding,
            &names_of(&answers.place.dwelling, buurten),
        ),
        grounds: decision
            .grounds
            .iter()
            .map(|ground| shown(locale, ground, called))
            .collect(),
        next: next(locale, outcome, (&answers.place.dwelling, takes_no_part)),
        register: match outcome {
            Eligibility::Eligible | Eligibility::Undecided => page.address(&registration_path(id)),
            Eligibility::Refused => String::new(),
        },
        again,
        start_over: page.address(&check_path(id)),
        page,
    }
}

/// What is known about whoever asks: where one will live is where one lives now.
fn application(answers: &Answers<'_>, now: DateTime<Utc>) -> Application {
    let home = answers.place.dwelling.home();
    let wijkraad = match &answers.place.dwelling {
        Dwelling::Wijk { body, .. } => body.clone(),
        Dwelling::NoWijkraad { .. } | Dwelling::Unknown | Dwelling::Ambiguous { .. } => {
            String::new()
        }
    };
    let stay = home.map(|home| Stay {
        since: NaiveDate::MIN,
        left_on: None,
        home,
    });
    Application {
        candidacy: Candidacy {
            wijkraad,
            list: String::new(),
        },
        received_at: clock::local(now),
        birth_date: answers.born,
        stays: stay.into_iter().collect(),
        other_candidacies: Vec::new(),
    }
}

fn shown(
    locale: Locale,
    ground: &Ground<Finding>,
    called: impl Fn(&str) -> String,
) -> (State, Reason) {
    let (word, colour) = match (&ground.finding, ground.finding.weight()) {
        // What somebody else does cannot be known here.
        (Finding::StandsOnce, _) => (locale.text("check-mark-self"), "none"),
        (_, Eligibility::Eligible) => (locale.text("check-mark-right"), "ok"),
        (_, Eligibility::Undecided) => (locale.text("check-mark-unsure"), "info"),
        (_, Eligibility::Refused) => (locale.text("check-mark-wrong"), "warning"),
    };
    (
        State { word, colour },
        wording::found(locale, ground, called),
    )
}

fn belongs(
    locale: Locale,
    (answers, buurten): (&Answers<'_>, &BTreeMap<String, Buurt>),
    taking_part: Option<String>,
) -> String {
    match (&answers.place.dwelling, taking_part) {
        (Dwelling::Wijk { .. }, Some(name)) => {
            locale.say("check-belongs", &[("name", name.into())])
        }
        (Dwelling::Wijk { .. }, None) => locale.text("check-belongs-elsewhere"),
        (dwelling @ Dwelling::NoWijkraad { .. }, _) => {
            let names = locale.names(&names_of(dwelling, buurten));
            locale.say("check-belongs-nowhere", &[("buurt", names.into())])
        }
        (Dwelling::Unknown, _) => locale.text("check-belongs-unknown"),
        (Dwelling::Ambiguous { .. }, _) => locale.text("check-belongs-ambiguous"),
    }
}

/// The names of the buurten in which an address can lie.
fn names_of(dwelling: &Dwelling, buurten: &BTreeMap<String, Buurt>) -> Vec<String> {
    let codes = match dwelling {
        Dwelling::Wijk { buurt, .. } | Dwelling::NoWijkraad { buurt } => {
            std::slice::from_ref(buurt)
        }
        Dwelling::Ambiguous { buurten } => buurten.as_slice(),
        Dwelling::Unknown => &[],
    };
    let names = codes.iter().map(|code| {
        let known = buurten.get(code);
        known.map_or_else(|| code.clone(), |buurt| buurt.name.clone())
    });
    names.collect()
}

fn next(
    locale: Locale,
    outcome: Eligibility,
    (dwelling, takes_no_part): (&Dwelling, bool),
) -> Vec<String> {
    let mut next = match outcome {
        Eligibility::Eligible => vec![locale.text("check-next-register")],
        Eligibility::Undecided => Vec::new(),
        Eligibility::Refused if takes_no_part => vec![locale.text("check-next-other-election")],
        Eligibility::Refused => vec![locale.text("check-next-wrong")],
    };
    match dwelling {
        Dwelling::Unknown | Dwelling::Ambiguous { .. } => {
            next.push(locale.text("check-next-unsure"));
        }
        Dwelling::NoWijkraad { .. } => next.push(locale.text("check-next-nowhere")),
        Dwelling::Wijk { .. } => {}
    }
    next
}
