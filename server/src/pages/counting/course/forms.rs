//! The forms on the page of one count; each is there only while it can be used.

use super::scene::Scene;
use crate::form::{self, Choice, Form, Submitted};
use crate::pages::counting::entry::shown;
use election::counting::{CountState, Field, Whose};
use std::collections::BTreeSet;

/// The forms.
pub(super) struct Forms {
    pub(super) ask: Option<Form>,
    pub(super) reopen: Option<Form>,
    pub(super) withdraw: Option<Form>,
    /// The fields that are ticked.
    pub(super) ticked: BTreeSet<Field>,
}

impl Forms {
    pub(super) fn of(scene: &Scene) -> Self {
        let may = scene.may_act;
        let differing = scene.differing().unwrap_or_default();
        let differing = shown(differing, &scene.work.shape);
        let is_final = matches!(scene.state(), CountState::Final { .. });
        Self {
            ask: (may && !differing.is_empty()).then(|| ask(scene, &differing)),
            reopen: (may && is_final).then(|| reopen(scene)),
            withdraw: scene
                .withdrawable()
                .filter(|_| may)
                .map(|_| withdraw(scene)),
            ticked: differing.into_iter().collect(),
        }
    }

    pub(super) fn asked(mut self, submitted: &Submitted) -> Self {
        self.ask = self.ask.map(|form| form.filled(submitted));
        self.ticked = fields_in(submitted);
        self
    }

    pub(super) fn reopened(mut self, submitted: &Submitted) -> Self {
        self.reopen = self.reopen.map(|form| form.filled(submitted));
        self.ticked = fields_in(submitted);
        self
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Form> {
        let all = [&self.ask, &self.reopen, &self.withdraw];
        all.into_iter().flatten()
    }
}

/// The fields that were ticked.
pub(super) fn fields_in(submitted: &Submitted) -> BTreeSet<Field> {
    let ticked = submitted.all("veld").into_iter();
    ticked.filter_map(|name| name.parse().ok()).collect()
}

/// Who is asked.
pub(super) fn whom(submitted: &Submitted) -> BTreeSet<Whose> {
    match submitted.trimmed("wie") {
        "eerste" => BTreeSet::from([Whose::First]),
        "tweede" => BTreeSet::from([Whose::Second]),
        "beide" => BTreeSet::from([Whose::First, Whose::Second]),
        _ => BTreeSet::new(),
    }
}

fn ask(scene: &Scene, differing: &[Field]) -> Form {
    let locale = scene.locale;
    let fields = differing.iter();
    let fields = fields.map(|field| Choice::new(field.to_string(), scene.label(*field)));
    let person = |key: &str, whose: Whose| {
        let name = scene.person(whose);
        locale.say(key, &[("name", name.into())])
    };
    let people = vec![
        Choice::new("eerste", person("course-ask-first", Whose::First)),
        Choice::new("tweede", person("course-ask-second", Whose::Second)),
        Choice::new("beide", locale.text("course-ask-both")),
    ];
    let fields = vec![
        form::Field::checks("veld", locale.text("course-ask-fields"), fields.collect()),
        form::Field::choice("wie", locale.text("course-ask-whom"), people),
    ];
    let button = locale.text("course-ask-button");
    let address = format!("{}/vragen{}", scene.path(), locale.query());
    Form::new(locale, &scene.session.csrf, button, fields).to(address)
}

fn reopen(scene: &Scene) -> Form {
    let locale = scene.locale;
    let reason = form::Field::area("reden", locale.text("course-reopen-reason"));
    let button = locale.text("course-reopen-button");
    let address = format!("{}/heropenen{}", scene.path(), locale.query());
    Form::new(locale, &scene.session.csrf, button, vec![reason]).to(address)
}

fn withdraw(scene: &Scene) -> Form {
    let locale = scene.locale;
    let sure = form::Field::check("zeker", locale.text("course-withdraw-sure"));
    let button = locale.text("course-withdraw-button");
    let address = format!("{}/terugnemen{}", scene.path(), locale.query());
    Form::new(locale, &scene.session.csrf, button, vec![sure]).to(address)
}

impl Scene {
    /// The name of who did an entry; empty while nobody did.
    pub(super) fn person(&self, whose: Whose) -> String {
        let by = match (whose, self.state()) {
            (Whose::First, CountState::FirstEntry { first }) => Some(first.act.by),
            (
                Whose::First,
                CountState::FirstEntryHasFindings { first, .. }
                | CountState::FirstEntryDone { first }
                | CountState::SecondEntry { first, .. }
                | CountState::EntriesDiffer { first, .. }
                | CountState::CorrectionAsked { first, .. }
                | CountState::Final { first, .. },
            ) => Some(first.entry.act.by),
            (Whose::Second, CountState::FirstEntryHasFindings { second, .. }) => {
                second.as_ref().map(|second| second.act.by)
            }
            (
                Whose::Second,
                CountState::SecondEntry { second, .. }
                | CountState::EntriesDiffer { second, .. }
                | CountState::CorrectionAsked { second, .. }
                | CountState::Final { second, .. },
            ) => Some(second.act.by),
            (Whose::First, CountState::Empty)
            | (
                Whose::Second,
                CountState::Empty
                | CountState::FirstEntry { .. }
                | CountState::FirstEntryDone { .. },
            ) => None,
        };
        by.map_or_else(String::new, |by| self.name(by))
    }
}
