//! Words about the steps of an application: what each asks, what was answered, and what is wrong with it.

use super::article::cite;
use crate::actions::registration::apply::Step;
use crate::actions::registration::apply::problems::{Item, Problem, Severity, Wrong};
use crate::locale::Locale;
use crate::store::registration::application::{Content, Details};
use chrono::NaiveDateTime;
use election::decision::Ground;
use election::registration::Finding;

/// A line of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The step that asks it.
    pub step: Step,
    /// What was asked.
    pub what: String,
    /// What was answered.
    pub says: String,
}

/// What a step is called.
#[must_use]
pub fn step(locale: Locale, step: Step) -> String {
    locale.text(match step {
        Step::Name => "apply-step-name",
        Step::BirthDate => "apply-step-birth",
        Step::Address => "apply-step-address",
        Step::Together => "apply-step-together",
        Step::Offices => "apply-step-offices",
        Step::Profile => "apply-step-profile",
    })
}

/// How much a problem weighs, in a word.
#[must_use]
pub fn severity(locale: Locale, severity: Severity) -> String {
    locale.text(match severity {
        Severity::Blocks => "apply-blocks",
        Severity::Warns => "apply-warns",
        Severity::Informs => "apply-informs",
    })
}

/// What something is called that can be wrong.
#[must_use]
pub fn item(locale: Locale, item: Item) -> String {
    locale.text(match item {
        Item::Initials => "apply-initials",
        Item::FirstName => "apply-first-name",
        Item::Prefix => "apply-prefix",
        Item::LastName => "apply-last-name",
        Item::BirthDate => "apply-birth",
        Item::Postcode => "apply-postcode",
        Item::HouseNumber => "apply-house-number",
        Item::Addition => "apply-addition",
        Item::Locality => "apply-locality",
        Item::Wijk => "apply-wijk",
        Item::Aanduiding => "apply-aanduiding",
        Item::Together => "apply-alone",
        Item::HasOffices => "apply-has-offices",
        Item::Offices => "apply-offices",
        Item::Consent => "apply-consent",
        Item::Phone => "apply-phone",
        Item::Photo => "apply-photo",
        Item::Presentation => "apply-presentation",
    })
}

/// A problem in a sentence, with the article that it rests on when it rests on one. `name` gives the name of a
/// body by its code.
#[must_use]
pub fn problem(
    locale: Locale,
    problem: &Problem,
    name: &impl Fn(&str) -> String,
) -> (String, String) {
    let label = ("item", item(locale, problem.item).into());
    let told = match &problem.wrong {
        Wrong::Missing => missing(locale, problem.item),
        Wrong::TooLong(most) => locale.say("apply-too-long", &[label, ("most", (*most).into())]),
        Wrong::Sign(sign) => sign_refused(locale, problem.item, *sign),
        Wrong::Unprintable(sign) => {
            let sign = ("sign", sign.to_string().into());
            locale.say("apply-unprintable", &[label, sign])
        }
        Wrong::Form => form(locale, problem.item),
        Wrong::NoBirthDate => locale.text("apply-no-birth-date"),
        Wrong::Rule(ground) => return rule(locale, ground, name),
        Wrong::NoWijkraad => locale.text("apply-no-wijkraad"),
        Wrong::NotInElection => locale.text("apply-not-in-election"),
        Wrong::AddressUnknown => locale.text("apply-address-unknown"),
        Wrong::AddressAmbiguous => locale.text("apply-address-ambiguous"),
        Wrong::WijkChosen => locale.text("apply-wijk-chosen"),
        Wrong::OtherWijk => locale.text("list-wrong-wijk"),
        Wrong::NoList => locale.text("list-not-yet"),
        Wrong::Contradiction => locale.text("apply-offices-contradiction"),
        Wrong::Optional => optional(locale, problem.item),
    };
    (told, String::new())
}

fn missing(locale: Locale, item: Item) -> String {
    match item {
        Item::Initials => locale.text("apply-initials-missing"),
        Item::LastName => locale.text("apply-last-name-missing"),
        Item::BirthDate => locale.text("apply-birth-missing"),
        Item::Postcode => locale.text("apply-postcode-missing"),
        Item::HouseNumber => locale.text("apply-house-number-missing"),
        Item::Locality => locale.text("apply-locality-missing"),
        Item::Together => locale.text("apply-alone-missing"),
        Item::HasOffices => locale.text("apply-has-offices-missing"),
        Item::Consent => locale.text("apply-consent-missing"),
        Item::FirstName
        | Item::Prefix
        | Item::Addition
        | Item::Wijk
        | Item::Aanduiding
        | Item::Offices
        | Item::Phone
        | Item::Photo
        | Item::Presentation => {
            let label = [("item", self::item(locale, item).into())];
            locale.say("apply-missing", &label)
        }
    }
}

fn form(locale: Locale, item: Item) -> String {
    match item {
        Item::Initials => locale.text("apply-initials-form"),
        Item::Postcode => locale.text("apply-postcode-form"),
        Item::HouseNumber => locale.text("apply-house-number-form"),
        Item::Phone => locale.text("apply-phone-form"),
        Item::FirstName
        | Item::Prefix
        | Item::LastName
        | Item::BirthDate
        | Item::Addition
        | Item::Locality
        | Item::Wijk
        | Item::Aanduiding
        | Item::Together
        | Item::HasOffices
        | Item::Offices
        | Item::Consent
        | Item::Photo
        | Item::Presentation => {
            let label = [("item", self::item(locale, item).into())];
            locale.say("apply-form", &label)
        }
    }
}

fn optional(locale: Locale, item: Item) -> String {
    match item {
        Item::FirstName => locale.text("apply-first-name-optional"),
        Item::Presentation => locale.text("apply-presentation-optional"),
        other => {
            let label = [("item", self::item(locale, other).into())];
            locale.say("apply-optional", &label)
        }
    }
}

/// A sign that cannot stand there; a digit is told as such, and one that cannot be seen by its number.
fn sign_refused(locale: Locale, item: Item, sign: char) -> String {
    let label = ("item", self::item(locale, item).into());
    if item == Item::Addition {
        return locale.text("apply-addition-sign");
    }
    if item == Item::Aanduiding {
        return locale.say(
            "list-sign",
            &[("sign", sign.escape_debug().to_string().into())],
        );
    }
    if sign.is_ascii_digit() {
        return locale.say("apply-digit", &[label]);
    }
    let shown = match sign.is_control() {
        true => format!("U+{:04X}", u32::from(sign)),
        false => sign.to_string(),
    };
    locale.say("apply-odd-sign", &[label, ("sign", shown.into())])
}

fn rule(
    locale: Locale,
    ground: &Ground<Finding>,
    name: &impl Fn(&str) -> String,
) -> (String, String) {
    let day = |day| locale.date(day).into();
    let sentence = match &ground.finding {
        Finding::TooYoung {
            age,
            reached_on,
            election_day,
        } => {
            let values = [
                ("age", (*age).into()),
                ("reached", day(*reached_on)),
                ("election", day(*election_day)),
            ];
            locale.say("apply-too-young", &values)
        }
        Finding::BornOnLeapDay { birthday } => {
            locale.say("apply-leap-day", &[("day", day(*birthday))])
        }
        Finding::NamedTwiceOnList => locale.text("apply-named-twice"),
        Finding::StandsOnOtherList { other } | Finding::StandsInOtherWijk { other } => {
            let body = name(&other.wijkraad);
            locale.say("apply-stands-elsewhere", &[("body", body.into())])
        }
        // The rest is told where it is mended, or is in order.
        Finding::OldEnough { .. }
        | Finding::LivesInWijk { .. }
        | Finding::LivesInOtherWijk { .. }
        | Finding::LivesOutsideWijken { .. }
        | Finding::ResidenceUnknown { .. }
        | Finding::StandsOnce
        | Finding::InTime { .. }
        | Finding::TooLate { .. } => String::new(),
    };
    (sentence, cite(locale, &ground.article))
}

/// What an application says, in the order of the steps. What need not be there and is not, says so.
#[must_use]
pub fn rows(locale: Locale, content: &Content, body: &str) -> Vec<Row> {
    let details = &content.details;
    let none = || locale.text("apply-none");
    let or_none = |text: &str| match text {
        "" => none(),
        text => text.to_owned(),
    };
    let birth = details.birth_date.map(|day| locale.date(day));
    let mut rows = vec![
        (Item::Initials, or_none(&details.initials)),
        (Item::FirstName, or_none(&details.first_name)),
        (Item::Prefix, or_none(&details.prefix)),
        (Item::LastName, or_none(&details.last_name)),
        (Item::BirthDate, birth.unwrap_or_else(none)),
    ];
    rows.extend([
        (Item::Postcode, or_none(&address(details))),
        (Item::Locality, or_none(&details.locality)),
        (Item::Wijk, or_none(body)),
        (Item::Aanduiding, or_none(&details.aanduiding)),
        (Item::Together, together(locale, content)),
        (Item::Offices, offices(locale, details)),
        (Item::Consent, yes_or_no(locale, details.consents)),
        (Item::Phone, or_none(&details.phone)),
        (
            Item::Photo,
            match details.photo_sha256.as_str() {
                "" => none(),
                _ => locale.text("apply-photo-there"),
            },
        ),
        (Item::Presentation, or_none(&details.presentation)),
    ]);
    let rows = rows.into_iter().map(|(one, says)| Row {
        step: one.step(),
        what: match one {
            Item::Postcode => locale.text("apply-address"),
            Item::Wijk => locale.text("apply-body"),
            _ => item(locale, one),
        },
        says,
    });
    rows.collect()
}

/// Postcode and house number on one line.
#[must_use]
pub fn address(details: &Details) -> String {
    let number = details.house_number.map(|number| number.to_string());
    let parts = [
        details.shown_postcode(),
        number.unwrap_or_default(),
        details.addition.clone(),
    ];
    let there = parts.into_iter().filter(|part| !part.is_empty());
    there.collect::<Vec<_>>().join(" ")
}

fn together(locale: Locale, content: &Content) -> String {
    let alone = content.details.alone;
    match (&content.joint_list, content.position, alone) {
        (Some(_), Some(place), _) => locale.say("apply-on-list", &[("place", place.into())]),
        (_, _, Some(true)) => locale.text("apply-alone-yes"),
        (_, _, Some(false)) => locale.text("apply-alone-no"),
        (_, _, None) => locale.text("apply-none"),
    }
}

fn offices(locale: Locale, details: &Details) -> String {
    match (details.no_offices, details.offices.as_str()) {
        (true, _) => locale.text("apply-no-offices"),
        (false, "") => locale.text("apply-none"),
        (false, offices) => offices.to_owned(),
    }
}

fn yes_or_no(locale: Locale, yes: bool) -> String {
    locale.text(match yes {
        true => "apply-yes",
        false => "apply-no",
    })
}

/// How long something still takes, in the two largest units that matter.
#[must_use]
pub fn time_left(locale: Locale, now: NaiveDateTime, until: NaiveDateTime) -> String {
    let left = (until - now).num_minutes();
    let (days, hours, minutes) = (left / (24 * 60), left / 60 % 24, left % 60);
    match (days, hours) {
        (1.., _) => locale.say(
            "apply-days-left",
            &[("days", days.into()), ("hours", hours.into())],
        ),
        (_, 1..) => locale.say(
            "apply-hours-left",
            &[("hours", hours.into()), ("minutes", minutes.into())],
        ),
        _ => locale.say("apply-minutes-left", &[("minutes", minutes.into())]),
    }
}
