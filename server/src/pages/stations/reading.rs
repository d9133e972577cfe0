//! The form of a station: its fields, and reading it back with everything that is wrong at once.

use super::Scene;
use crate::documents::unprintable;
use crate::form::{Field, Form, Submitted, Unfit};
use crate::import::postcode;
use crate::store::counting::Station;

/// Longer texts do not fit on paper.
const LONGEST: usize = 200;
/// No station has more voters: what a count can hold.
const MOST_VOTERS: u64 = 999_999_999;

/// The form; the number of a station that is there cannot be changed, because counts go by it.
pub(super) fn form(scene: &Scene, station: Option<&Station>) -> Form {
    let text = |key| scene.text(key);
    let mut fields = Vec::new();
    if station.is_none() {
        let number = Field::number("number", text("station-number"));
        fields.push(number.described(text("station-number-rule")));
    }
    fields.extend([
        Field::select(
            "body",
            text("stations-body"),
            scene.choices("station-body-choose"),
        ),
        Field::text("name", text("station-name"), "off"),
        Field::text("street", text("station-street"), "off"),
        Field::text("house-number", text("station-house-number"), "off"),
        Field::text("postcode", text("station-postcode"), "off")
            .described(text("station-postcode-rule")),
        Field::number("voters", text("station-voters")).described(text("station-voters-rule")),
    ]);
    if let Some(station) = station {
        let held = [
            station.body.clone(),
            station.name.clone(),
            station.street.clone(),
            station.house_number.clone(),
            station.postcode.clone(),
            station.voters.to_string(),
        ];
        for (field, held) in fields.iter_mut().zip(held) {
            field.values = vec![held];
        }
    }
    let button = match station {
        Some(_) => "station-change-button",
        None => "station-add-button",
    };
    Form::new(scene.locale, &scene.session.csrf, text(button), fields)
}

/// The station that was typed; nothing when the form says what is wrong with it.
pub(super) fn read(
    scene: &Scene,
    form: &mut Form,
    submitted: &Submitted,
    kept: Option<u32>,
) -> Option<Station> {
    let number = kept.or_else(|| read_number(scene, form, submitted));
    let body = submitted.trimmed("body").to_owned();
    if !scene.bodies.iter().any(|one| one.code == body) {
        form.refuse("body", scene.text("station-body-missing"));
    }
    let name = read_text(scene, form, (submitted, "name"));
    if name.is_empty() && submitted.trimmed("name").is_empty() {
        form.refuse("name", scene.text("station-name-missing"));
    }
    let street = read_text(scene, form, (submitted, "street"));
    let house_number = read_text(scene, form, (submitted, "house-number"));
    let postcode = postcode(submitted.trimmed("postcode"));
    if postcode.is_none() {
        form.refuse("postcode", scene.text("station-postcode-wrong"));
    }
    let voters = read_voters(scene, form, submitted);
    if !form.is_right() {
        return None;
    }
    Some(Station {
        number: number?,
        body,
        name,
        street,
        house_number,
        postcode: postcode?,
        voters: voters?,
    })
}

fn read_number(scene: &Scene, form: &mut Form, submitted: &Submitted) -> Option<u32> {
    let read = submitted.number("number").map(u32::try_from);
    match read {
        Ok(Ok(number)) if number != 0 => return Some(number),
        Ok(Ok(_)) => form.refuse("number", scene.text("station-number-zero")),
        Ok(Err(_)) => form.refuse("number", Unfit::TooLarge.told(scene.locale)),
        Err(why) => form.refuse("number", why.told(scene.locale)),
    }
    None
}

fn read_voters(scene: &Scene, form: &mut Form, submitted: &Submitted) -> Option<u64> {
    match submitted.number("voters") {
        Ok(voters) if voters <= MOST_VOTERS => return Some(voters),
        Ok(_) => form.refuse("voters", Unfit::TooLarge.told(scene.locale)),
        Err(why) => form.refuse("voters", why.told(scene.locale)),
    }
    None
}

/// A text of one line, short enough and printable.
fn read_text(scene: &Scene, form: &mut Form, (submitted, name): (&Submitted, &str)) -> String {
    let typed = submitted.trimmed(name);
    if LONGEST < typed.chars().count() || typed.chars().any(char::is_control) {
        form.refuse(name, scene.text("station-text-wrong"));
        return String::new();
    }
    if let Some(letter) = unprintable(typed) {
        let letter = [("letter", letter.to_string().into())];
        form.refuse(name, scene.locale.say("station-text-letter", &letter));
        return String::new();
    }
    typed.to_owned()
}
