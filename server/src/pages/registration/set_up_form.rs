//! The form with which an election is set up: what is asked, and the bodies to choose from.

use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::store::registration::Body;
use crate::wording;
use election::reglement::Reglement;

/// How many fields come before those of the bodies.
const BEFORE_BODIES: usize = 7;

/// The form, with the bodies whose fields it holds after the others: two for each.
pub(super) struct SetUpForm {
    pub(super) form: Form,
    pub(super) bodies: Vec<(Body, u64)>,
}

/// One body with its two fields.
pub(super) struct BodyFields<'f> {
    pub(super) gebied: &'f str,
    pub(super) check: &'f Field,
    pub(super) seats: &'f Field,
}

/// The regulations under which a wijkraad can be elected.
pub(super) fn regulations() -> Result<Vec<Reglement>, AppError> {
    let all = Reglement::built_in()?.into_iter();
    Ok(all.filter(|one| one.calendar.is_some()).collect())
}

impl SetUpForm {
    pub(super) fn new(
        locale: Locale,
        csrf: &str,
        bodies: Vec<(Body, u64)>,
    ) -> Result<Self, AppError> {
        let mut fields = questions(locale)?;
        for (body, seats) in &bodies {
            fields.extend(body_fields(locale, body, *seats));
        }
        let form = Form::new(locale, csrf, locale.text("set-up-button"), fields);
        Ok(Self { form, bodies })
    }

    pub(super) fn filled(mut self, submitted: &Submitted) -> Self {
        self.form = self.form.filled(submitted);
        self
    }

    /// The fields that come before the bodies.
    pub(super) fn questions(&self) -> &[Field] {
        self.form.fields.get(..BEFORE_BODIES).unwrap_or_default()
    }

    /// The bodies with their fields.
    pub(super) fn rows(&self) -> Vec<BodyFields<'_>> {
        let fields = self.form.fields.get(BEFORE_BODIES..).unwrap_or_default();
        let rows = self.bodies.iter().zip(fields.chunks_exact(2));
        let rows = rows.filter_map(|((body, _), pair)| match pair {
            [check, seats] => Some(BodyFields {
                gebied: &body.gebied,
                check,
                seats,
            }),
            _ => None,
        });
        rows.collect()
    }

    /// Everything that is filled in, to carry along on the page that asks to confirm.
    pub(super) fn carried(&self) -> Vec<(String, String)> {
        let pairs = self.form.fields.iter().flat_map(|field| {
            let values = field.values.iter().cloned();
            field.names().into_iter().zip(values).collect::<Vec<_>>()
        });
        pairs.filter(|(_, value)| !value.is_empty()).collect()
    }
}

pub(super) fn check_name(body: &Body) -> String {
    format!("body-{}", body.code)
}

pub(super) fn seats_name(body: &Body) -> String {
    format!("seats-{}", body.code)
}

fn questions(locale: Locale) -> Result<Vec<Field>, AppError> {
    let text = |key: &str| locale.text(key);
    Ok(vec![
        Field::choice("regulation", text("set-up-regulation"), choices(locale)?),
        Field::text("title", text("set-up-name"), "off").described(text("set-up-name-hint")),
        Field::date("held_on", text("set-up-day")).described(text("set-up-day-hint")),
        Field::choice("standing", text("set-up-standing"), standings(locale)),
        Field::area("source", text("set-up-source")).described(text("set-up-source-hint")),
        Field::text("id", text("set-up-id"), "off").described(text("set-up-id-hint")),
        Field::choice("scope", text("set-up-scope"), scopes(locale)),
    ])
}

fn choices(locale: Locale) -> Result<Vec<Choice>, AppError> {
    let choices = regulations()?.into_iter().map(|one| {
        let title = ("title", one.title.as_str().into());
        let from = ("from", locale.date(one.in_force.from).into());
        let label = match one.in_force.until {
            None => locale.say("set-up-regulation-from", &[title, from]),
            Some(until) => {
                let until = ("until", locale.date(until).into());
                locale.say("set-up-regulation-until", &[title, from, until])
            }
        };
        Choice::new(one.name, label)
    });
    Ok(choices.collect())
}

fn standings(locale: Locale) -> Vec<Choice> {
    vec![
        Choice::new("official", locale.text("set-up-official")),
        Choice::new("rehearsal", locale.text("set-up-rehearsal")),
    ]
}

fn scopes(locale: Locale) -> Vec<Choice> {
    vec![
        Choice::new("all", locale.text("set-up-scope-all")),
        Choice::new("chosen", locale.text("set-up-scope-chosen")),
    ]
}

fn body_fields(locale: Locale, body: &Body, seats: u64) -> [Field; 2] {
    let name = wording::stored_body_name(locale, body);
    let label = locale.say("set-up-seats-of", &[("name", name.as_str().into())]);
    let number = Field::number(&seats_name(body), label);
    let number = if seats == 0 {
        number
    } else {
        number.holding(seats.to_string())
    };
    [Field::check(&check_name(body), name), number]
}
