//! Words for the examination: what was found about a candidate, what waits for whom, and what happened.

use super::{Reason, article, registration};
use crate::actions::registration::examination::{ContentField, Found, Likeness, Part, Waits};
use crate::locale::Locale;
use crate::wording::stage::State as Badge;
use chrono::NaiveDateTime;
use election::decision::Ground;
use election::registration::calendar::When;
use election::registration::course::{Step, Verdict};
use election::registration::{Dwelling, Eligibility, Finding, RegisterFinding, Supply};
use std::collections::BTreeMap;

/// The names of bodies by their code, in the language of the page.
pub type Names = BTreeMap<String, String>;

/// A moment by the clock of the Netherlands, to the second.
#[must_use]
pub fn moment(locale: Locale, at: NaiveDateTime) -> String {
    let seconds = at.time().format("%H:%M:%S").to_string();
    let values = [
        ("day", registration::long_day(locale, at.date()).into()),
        ("time", seconds.into()),
    ];
    locale.say("calendar-moment", &values)
}

/// A moment to the minute, short enough for a table.
#[must_use]
pub fn short_moment(locale: Locale, at: NaiveDateTime) -> String {
    format!("{}, {}", locale.date(at.date()), at.format("%H:%M"))
}

/// The last second of a term, as the calendar says it.
#[must_use]
pub fn until(locale: Locale, until: NaiveDateTime) -> String {
    registration::when(locale, When::at(until.date(), until.time()))
}

/// What was found, with its article.
#[must_use]
pub fn ground(locale: Locale, ground: &Ground<Finding>, names: &Names) -> Reason {
    Reason {
        sentence: finding(locale, &ground.finding, names),
        article: article::cite(locale, &ground.article),
    }
}

fn finding(locale: Locale, finding: &Finding, names: &Names) -> String {
    let day = |day| locale.date(day).into();
    let name = |code: &String| {
        let known = names.get(code).unwrap_or(code);
        known.clone()
    };
    match finding {
        Finding::OldEnough {
            age,
            reached_on,
            election_day,
        } => locale.say(
            "finding-old-enough",
            &[
                ("age", (*age).into()),
                ("reached", day(*reached_on)),
                ("day", day(*election_day)),
            ],
        ),
        Finding::TooYoung {
            age,
            reached_on,
            election_day,
        } => locale.say(
            "finding-too-young",
            &[
                ("age", (*age).into()),
                ("reached", day(*reached_on)),
                ("day", day(*election_day)),
            ],
        ),
        Finding::BornOnLeapDay { birthday } => {
            locale.say("finding-leap-day", &[("day", day(*birthday))])
        }
        Finding::LivesInWijk { on } => locale.say("finding-lives-in", &[("day", day(*on))]),
        Finding::LivesInOtherWijk { on, wijkraad } => locale.say(
            "finding-lives-elsewhere",
            &[("day", day(*on)), ("body", name(wijkraad).into())],
        ),
        Finding::LivesOutsideWijken { on } => {
            locale.say("finding-lives-outside", &[("day", day(*on))])
        }
        Finding::ResidenceUnknown { on } => {
            locale.say("finding-residence-unknown", &[("day", day(*on))])
        }
        Finding::StandsOnce => locale.text("finding-stands-once"),
        Finding::NamedTwiceOnList => locale.text("finding-named-twice"),
        Finding::StandsOnOtherList { .. } => locale.text("finding-other-list"),
        Finding::StandsInOtherWijk { other } => locale.say(
            "finding-other-wijk",
            &[("body", name(&other.wijkraad).into())],
        ),
        Finding::InTime {
            received_at,
            closes_at,
        } => locale.say(
            "finding-in-time",
            &[
                ("received", moment(locale, *received_at).into()),
                ("closes", moment(locale, *closes_at).into()),
            ],
        ),
        Finding::TooLate {
            received_at,
            closes_at,
        } => locale.say(
            "finding-too-late",
            &[
                ("received", moment(locale, *received_at).into()),
                ("closes", moment(locale, *closes_at).into()),
            ],
        ),
    }
}

/// What a finding leads to, in a word with its colour.
#[must_use]
pub fn eligibility(locale: Locale, outcome: Eligibility) -> Badge {
    let (key, colour) = match outcome {
        Eligibility::Eligible => ("eligibility-eligible", "ok"),
        Eligibility::Undecided => ("eligibility-undecided", "info"),
        Eligibility::Refused => ("eligibility-refused", "warning"),
    };
    Badge {
        word: locale.text(key),
        colour,
    }
}

/// Candidates against seats, in a word with its colour.
#[must_use]
pub fn supply(locale: Locale, supply: Supply) -> Badge {
    let (key, colour) = match supply {
        Supply::Shortage => ("supply-shortage", "warning"),
        Supply::Equal => ("supply-equal", "info"),
        Supply::Choice => ("supply-choice", "ok"),
    };
    Badge {
        word: locale.text(key),
        colour,
    }
}

/// For whom an application waits.
#[must_use]
pub fn waits(locale: Locale, waits: Waits) -> Badge {
    let (key, colour) = match waits {
        Waits::TermEnded => ("waits-term-ended", "warning"),
        Waits::Answered => ("waits-answered", "warning"),
        Waits::New => ("waits-new", "info"),
        Waits::Second => ("waits-second", "info"),
        Waits::Applicant => ("waits-applicant", "none"),
        Waits::Session => ("waits-session", "ok"),
    };
    Badge {
        word: locale.text(key),
        colour,
    }
}

/// A proposal or a decision, in a word with its colour.
#[must_use]
pub fn verdict(locale: Locale, verdict: Verdict) -> Badge {
    let (key, colour) = match verdict {
        Verdict::Valid => ("application-valid", "ok"),
        Verdict::Invalid => ("application-invalid", "warning"),
    };
    Badge {
        word: locale.text(key),
        colour,
    }
}

/// What a part of an application is called.
#[must_use]
pub fn part(locale: Locale, part: Part) -> String {
    locale.text(match part {
        Part::Name => "part-name",
        Part::BirthDate => "part-birth-date",
        Part::Address => "part-address",
        Part::Body => "part-body",
        Part::List => "part-list",
        Part::Aanduiding => "part-aanduiding",
        Part::Offices => "part-offices",
        Part::Consent => "part-consent",
        Part::Phone => "part-phone",
        Part::Presentation => "part-presentation",
        Part::Photo => "part-photo",
    })
}

/// What stands out in a part, with the colour of its word.
#[must_use]
pub fn found(locale: Locale, found: &Found, names: &Names) -> Badge {
    let word = match found {
        Found::Register(finding, held) => in_register(locale, (finding, held), names),
        Found::NoRegister => locale.text("found-no-register"),
        Found::Lies(dwelling, is_here) => lies(locale, (dwelling, *is_here), names),
        Found::Missing => locale.text("found-missing"),
        Found::TooLong { length, most } => {
            let values = [("length", (*length).into()), ("most", (*most).into())];
            locale.say("found-too-long", &values)
        }
        Found::Unprintable(letter) => {
            let letter = [("letter", letter.to_string().into())];
            locale.say("found-unprintable", &letter)
        }
    };
    let colour = match (found, found.is_warning()) {
        (Found::NoRegister, _) => "info",
        (_, true) => "warning",
        (_, false) => "ok",
    };
    Badge { word, colour }
}

/// What the population register says, beside what an application says.
fn in_register(locale: Locale, (finding, held): (&RegisterFinding, &str), names: &Names) -> String {
    let day = |day| locale.date(day).into();
    match finding {
        RegisterFinding::NotFound => locale.text("found-not-in-register"),
        RegisterFinding::SeveralPersons { count } => {
            locale.say("found-several", &[("count", (*count).into())])
        }
        RegisterFinding::NameAgrees | RegisterFinding::BirthDateAgrees => {
            locale.text("found-name-agrees")
        }
        RegisterFinding::NameDiffers => {
            locale.say("found-name-differs", &[("registered", held.into())])
        }
        RegisterFinding::BirthDateDiffers => {
            let born = held
                .parse()
                .map_or_else(|_| held.to_owned(), |born| locale.date(born));
            locale.say("found-birth-date-differs", &[("registered", born.into())])
        }
        RegisterFinding::LivesInWijk { .. } => locale.text("found-lives-in"),
        RegisterFinding::LivesElsewhere { wijkraad } => {
            let name = names.get(wijkraad).unwrap_or(wijkraad);
            locale.say("found-lives-elsewhere", &[("body", name.as_str().into())])
        }
        RegisterFinding::LivesOutsideWijken => locale.text("found-lives-outside"),
        RegisterFinding::HomeUnknown => locale.text("found-home-unknown"),
        RegisterFinding::ResidentSince { since } => {
            locale.say("found-resident-since", &[("day", day(*since))])
        }
        RegisterFinding::CameLater { since, on } => locale.say(
            "found-came-later",
            &[("day", day(*since)), ("on", day(*on))],
        ),
        RegisterFinding::Left { on } => locale.say("found-left", &[("day", day(*on))]),
        RegisterFinding::Deceased { on } => locale.say("found-deceased", &[("day", day(*on))]),
    }
}

/// Where an address lies.
fn lies(locale: Locale, (dwelling, is_here): (&Dwelling, bool), names: &Names) -> String {
    match dwelling {
        Dwelling::Wijk { .. } if is_here => locale.text("found-address-in"),
        Dwelling::Wijk { body, .. } => {
            let name = names.get(body).unwrap_or(body);
            locale.say("found-address-elsewhere", &[("body", name.as_str().into())])
        }
        Dwelling::NoWijkraad { .. } => locale.text("found-address-nowhere"),
        Dwelling::Unknown => locale.text("found-address-unknown"),
        Dwelling::Ambiguous { .. } => locale.text("found-address-ambiguous"),
    }
}

/// Why two applications seem to be of one person.
#[must_use]
pub fn likeness(locale: Locale, likeness: Likeness) -> String {
    locale.text(match likeness {
        Likeness::SameLogin => "likeness-login",
        Likeness::SameBsn => "likeness-bsn",
        Likeness::SameNameAndBirthDate => "likeness-name",
    })
}

/// What a field of an application is called.
#[must_use]
pub fn field(locale: Locale, field: ContentField) -> String {
    locale.text(match field {
        ContentField::Initials => "entry-initials",
        ContentField::FirstName => "entry-first-name",
        ContentField::Prefix => "entry-prefix",
        ContentField::LastName => "entry-last-name",
        ContentField::BirthDate => "entry-birth-date",
        ContentField::Postcode => "entry-postcode",
        ContentField::HouseNumber => "entry-house-number",
        ContentField::Street => "entry-street",
        ContentField::Locality => "entry-locality",
        ContentField::Phone => "entry-phone",
        ContentField::Body => "entry-body",
        ContentField::Aanduiding => "entry-aanduiding",
        ContentField::Offices => "entry-offices",
        ContentField::NoOffices => "entry-no-offices",
        ContentField::Consents => "entry-consents",
        ContentField::Presentation => "entry-presentation",
        ContentField::Photo => "part-photo",
    })
}

/// What happened, in a sentence.
#[must_use]
pub fn step(locale: Locale, step: &Step, names: &Names) -> String {
    let numbered =
        |key: &str, name: &'static str, number: u32| locale.say(key, &[(name, number.into())]);
    match step {
        Step::Received { version } => numbered("step-received", "version", *version),
        Step::Withdrawn => locale.text("step-withdrawn"),
        Step::Corrected { version } => numbered("step-corrected", "version", *version),
        Step::OmissionRaised {
            omission,
            until: last,
            ..
        } => locale.say(
            "step-omission-raised",
            &[
                ("omission", (*omission).into()),
                ("until", until(locale, *last).into()),
            ],
        ),
        Step::OmissionAnswered { omission, version } => locale.say(
            "step-omission-answered",
            &[
                ("omission", (*omission).into()),
                ("version", (*version).into()),
            ],
        ),
        Step::OmissionSettled {
            omission,
            repaired: true,
        } => numbered("step-omission-repaired", "omission", *omission),
        Step::OmissionSettled {
            omission,
            repaired: false,
        } => numbered("step-omission-not-repaired", "omission", *omission),
        Step::Examined {
            proposal: Verdict::Valid,
            ..
        } => locale.text("step-examined-valid"),
        Step::Examined {
            proposal: Verdict::Invalid,
            ..
        } => locale.text("step-examined-invalid"),
        Step::Seconded => locale.text("step-seconded"),
        Step::Returned => locale.text("step-returned"),
        Step::Decided {
            session,
            verdict: Verdict::Valid,
        } => numbered("step-decided-valid", "session", *session),
        Step::Decided {
            session,
            verdict: Verdict::Invalid,
        } => numbered("step-decided-invalid", "session", *session),
        Step::Moved { session, body } => locale.say(
            "step-moved",
            &[
                ("session", (*session).into()),
                ("body", names.get(body).unwrap_or(body).as_str().into()),
            ],
        ),
    }
}

/// What a placeholder of a preset text asks for; a new one of a city is shown as it is.
#[must_use]
pub fn placeholder(locale: Locale, name: &str) -> String {
    match name {
        "missing" => locale.text("placeholder-missing"),
        "given" => locale.text("placeholder-given"),
        "registered" => locale.text("placeholder-registered"),
        "why" => locale.text("placeholder-why"),
        "body" => locale.text("placeholder-body"),
        "label" => locale.text("placeholder-label"),
        "most" => locale.text("placeholder-most"),
        "other" => locale.text("placeholder-other"),
        "document" => locale.text("placeholder-document"),
        "part" => locale.text("placeholder-part"),
        _ => name.to_owned(),
    }
}
