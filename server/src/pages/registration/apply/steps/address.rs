//! The address. The wijk that follows from it is shown at once; where it is not certain, the applicant chooses.

use super::Unreadable;
use super::frame::Notice;
use crate::actions::registration::apply::problems::{Facts, tidy};
use crate::form::{Choice, Field, Submitted};
use crate::locale::Locale;
use crate::pages::registration::apply::desk::Desk;
use crate::store::registration::application::Details;
use election::registration::{Dwelling, Postcode};

/// The address of which the wijk was shown.
pub(super) const SEEN: &str = "seen";
/// What is filled in for who has not said otherwise.
const LOCALITY: &str = "Rotterdam";

pub(super) fn fields(desk: &Desk, (details, facts): (&Details, &Facts)) -> Vec<Field> {
    let locale = desk.scene.locale;
    let number = details.house_number.map(|number| number.to_string());
    let locality = match details.locality.as_str() {
        "" => LOCALITY,
        locality => locality,
    };
    let mut fields = vec![
        Field::text("postcode", locale.text("apply-postcode"), "postal-code")
            .described(locale.text("apply-postcode-rule"))
            .holding(details.shown_postcode()),
        Field::number("house-number", locale.text("apply-house-number"))
            .holding(number.unwrap_or_default()),
        Field::text("addition", locale.text("apply-addition"), "off")
            .described(locale.text("apply-addition-rule"))
            .holding(&details.addition),
        Field::text("locality", locale.text("apply-locality"), "address-level2")
            .described(locale.text("apply-locality-rule"))
            .holding(locality),
    ];
    if is_unsure(facts) {
        let bodies = desk.bodies.iter();
        let bodies = bodies.filter(|body| facts.bodies.contains(&body.code));
        let choices = bodies.map(|body| Choice::new(&body.code, &body.name));
        let choices = choices.collect();
        fields.push(
            Field::select("wijk", locale.text("apply-wijk"), choices)
                .described(locale.text("apply-wijk-rule"))
                .holding(facts.body.clone().unwrap_or_default()),
        );
    }
    fields
}

pub(super) fn read(locale: Locale, submitted: &Submitted, details: &mut Details) -> Unreadable {
    let typed = submitted.trimmed("postcode");
    details.postcode = match Postcode::parse(typed) {
        Ok(postcode) => postcode.as_str().to_owned(),
        Err(_) => tidy(typed),
    };
    details.addition = tidy(submitted.trimmed("addition"));
    details.locality = tidy(submitted.trimmed("locality"));
    let number = submitted.trimmed("house-number");
    details.house_number = None;
    if number.is_empty() {
        return Vec::new();
    }
    match number.parse::<u32>() {
        Ok(number) => {
            details.house_number = Some(number);
            Vec::new()
        }
        Err(_) => vec![("house-number", locale.text("apply-house-number-form"))],
    }
}

/// Takes over the wijk that was chosen, when the address does not tell it.
pub(super) fn choose(submitted: &Submitted, (details, facts): (&mut Details, &mut Facts)) {
    details.body_chosen = false;
    if !is_unsure(facts) {
        return;
    }
    let chosen = submitted.trimmed("wijk");
    let chosen = facts.bodies.iter().find(|code| *code == chosen).cloned();
    details.body_chosen = chosen.is_some();
    facts.body = chosen;
}

/// What the saved address means.
pub(super) fn notices(desk: &Desk) -> Vec<Notice> {
    let locale = desk.scene.locale;
    match (&desk.facts.dwelling, &desk.facts.body) {
        (Some(Dwelling::Wijk { .. }), Some(body)) => {
            let body = [("body", desk.body_name(body).into())];
            vec![Notice {
                colour: "ok",
                title: locale.say("apply-wijk-found", &body),
                text: locale.text("apply-wijk-found-text"),
                link: None,
            }]
        }
        (Some(Dwelling::Unknown | Dwelling::Ambiguous { .. }), Some(body)) => {
            let body = [("body", desk.body_name(body).into())];
            vec![Notice {
                colour: "warning",
                title: locale.say("apply-wijk-own-choice", &body),
                text: locale.text("apply-wijk-chosen"),
                link: None,
            }]
        }
        _ => Vec::new(),
    }
}

/// The address of which the form shows the wijk.
pub(super) fn seen(details: &Details) -> String {
    let number = details.house_number.map(|number| number.to_string());
    format!("{} {}", details.postcode, number.unwrap_or_default())
}

/// Whether the page had shown the wijk of this address, or asked for it.
pub(super) fn was_seen(submitted: &Submitted, details: &Details) -> bool {
    submitted.exact(SEEN) == seen(details)
}

fn is_unsure(facts: &Facts) -> bool {
    matches!(
        facts.dwelling,
        Some(Dwelling::Unknown | Dwelling::Ambiguous { .. })
    )
}
