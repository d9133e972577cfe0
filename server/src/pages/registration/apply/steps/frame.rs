//! The frame around every step: where it stands among the others, the form, what is wrong so far, and the clock.

use crate::actions::registration::apply::Step;
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::Page;
use crate::pages::registration::apply::desk::{Clock, Desk, Told};
use crate::pages::registration::title_of;
use crate::web;
use crate::wording::apply as wording;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

/// Something to know before filling in a step.
#[derive(Debug, Clone)]
pub(in crate::pages::registration::apply) struct Notice {
    pub(in crate::pages::registration::apply) colour: &'static str,
    pub(in crate::pages::registration::apply) title: String,
    pub(in crate::pages::registration::apply) text: String,
    /// Where there is more: the words and the address.
    pub(in crate::pages::registration::apply) link: Option<(String, String)>,
}

impl Notice {
    /// What was typed when the session was over is back.
    pub(super) fn kept(locale: Locale) -> Self {
        Self {
            colour: "warning",
            title: locale.text("apply-kept-title"),
            text: locale.text("apply-kept-text"),
            link: None,
        }
    }
}

/// A step as it is shown.
pub(super) struct Frame {
    pub(super) step: Step,
    pub(super) form: Form,
    pub(super) notices: Vec<Notice>,
}

impl Frame {
    /// A step with its form and nothing else.
    pub(super) fn of(step: Step, form: Form) -> Self {
        Self {
            step,
            form,
            notices: Vec::new(),
        }
    }
}

#[derive(Template)]
#[template(path = "registration/apply/step.html")]
struct StepPage {
    page: Page,
    heading: String,
    lead: String,
    progress: String,
    steps: Vec<Link>,
    notices: Vec<Notice>,
    form: Form,
    /// The step before; empty for the first.
    back: String,
    problems: Vec<Told>,
    clock: Clock,
}

/// A step in the list of all.
struct Link {
    title: String,
    address: String,
    is_current: bool,
}

/// The page of a step.
pub(super) fn answer(desk: &Desk, frame: Frame, status: StatusCode) -> Response {
    let (scene, step, form) = (&desk.scene, frame.step, frame.form);
    let locale = scene.locale;
    let heading = wording::step(locale, step);
    let title = title_of(locale, &form, heading.clone());
    let values = [
        ("number", step.number().into()),
        ("total", Step::ALL.len().into()),
    ];
    let back = step.previous();
    let back = back.map(|step| scene.address(&format!("stap/{}", step.word())));
    // What this very page mends stands beside its fields.
    let elsewhere = desk.problems().into_iter();
    let elsewhere: Vec<_> = elsewhere
        .filter(|one| desk.own.is_some() && one.item.step() < step)
        .collect();
    let links = Step::ALL.into_iter().map(|one| Link {
        title: wording::step(locale, one),
        address: scene.address(&format!("stap/{}", one.word())),
        is_current: one == step,
    });
    let path = format!("stap/{}", step.word());
    let template = StepPage {
        page: scene.page(&desk.session, (title, &path)),
        lead: lead(desk, step),
        progress: locale.say("apply-progress", &values),
        steps: links.collect(),
        notices: frame.notices,
        back: back.unwrap_or_else(|| scene.address("")),
        problems: desk.told(&elsewhere),
        clock: desk.clock(),
        heading,
        form,
    };
    web::private_page(status, locale, &template)
}

fn lead(desk: &Desk, step: Step) -> String {
    let locale = desk.scene.locale;
    let age = desk.registration.rules.minimum_age.value;
    match step {
        Step::Name => locale.text("apply-lead-name"),
        Step::BirthDate => locale.say("apply-lead-birth", &[("age", age.into())]),
        Step::Address => locale.text("apply-lead-address"),
        Step::Together => locale.text("apply-lead-together"),
        Step::Offices => locale.text("apply-lead-offices"),
        Step::Profile => locale.text("apply-lead-profile"),
    }
}
