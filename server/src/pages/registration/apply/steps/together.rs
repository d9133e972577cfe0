//! The aanduiding, and alone or on a joint list.

use super::Unreadable;
use super::frame::Notice;
use crate::actions::registration::apply::problems::tidy;
use crate::form::{Choice, Field, Submitted};
use crate::pages::registration::apply::desk::Desk;
use crate::store::registration::application::Details;

const YES: &str = "ja";
const NO: &str = "nee";

/// Alone or together is asked where there are lists, of who is on none.
fn asks(desk: &Desk) -> bool {
    desk.facts.has_lists && !desk.facts.is_joint
}

pub(super) fn fields(desk: &Desk, details: &Details) -> Vec<Field> {
    let locale = desk.scene.locale;
    let aanduiding = Field::text(
        "aanduiding",
        locale.text("apply-aanduiding"),
        "organization",
    )
    .described(locale.text("apply-aanduiding-rule"))
    .holding(&details.aanduiding);
    if !asks(desk) {
        return vec![aanduiding];
    }
    let alone = details.alone.map(|alone| if alone { YES } else { NO });
    let choices = vec![
        Choice::new(YES, locale.text("apply-alone-yes")),
        Choice::new(NO, locale.text("apply-alone-no")),
    ];
    let choice = Field::choice("alone", locale.text("apply-alone"), choices)
        .described(locale.text("list-choice-hint"))
        .holding(alone.unwrap_or_default());
    vec![choice, aanduiding]
}

pub(super) fn read(desk: &Desk, submitted: &Submitted, details: &mut Details) -> Unreadable {
    details.aanduiding = tidy(submitted.trimmed("aanduiding"));
    details.alone = match (asks(desk), submitted.trimmed("alone")) {
        (false, _) => Some(!desk.facts.is_joint),
        (true, YES) => Some(true),
        (true, NO) => Some(false),
        (true, _) => None,
    };
    Vec::new()
}

/// On which list, for who is on one.
pub(super) fn notices(desk: &Desk) -> Vec<Notice> {
    let locale = desk.scene.locale;
    let place = desk.own.as_ref().and_then(|own| own.application.position);
    let place = place.filter(|_| desk.facts.is_joint);
    let notice = place.map(|place| Notice {
        colour: "info",
        title: locale.text("list-notice-title"),
        text: locale.say("list-notice-text", &[("place", place.into())]),
        link: Some((locale.text("list-notice-link"), desk.scene.address("lijst"))),
    });
    notice.into_iter().collect()
}
