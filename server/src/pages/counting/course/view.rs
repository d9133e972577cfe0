//! What the page of one count shows.

use super::forms::Forms;
use super::history::Step;
use super::scene::Scene;
use crate::actions::counting::entry::values_of;
use crate::form::Form;
use crate::pages::Page;
use crate::pages::counting::entry::{Heading, shown};
use crate::pages::leading::investigation_state;
use crate::web;
use crate::wording::stage::State;
use crate::wording::{count_record, counting, entry as wording, stored_body_name};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use election::counting::{Code, CountState, Field, StateName, Whose};

#[derive(Template)]
#[template(path = "counting/course/course.html")]
struct CoursePage {
    page: Page,
    station: Heading,
    state: State,
    facts: Vec<(String, String)>,
    next: String,
    differences: Vec<Row>,
    /// What was asked, of whom, and what is still awaited.
    asked: Vec<String>,
    findings: Vec<Answer>,
    values: Vec<Values>,
    ask: Option<Form>,
    reopen: Option<Form>,
    withdraw: Option<Form>,
    errors: Option<Form>,
    names: [String; 2],
    steps: Vec<Step>,
    investigations: Vec<Investigated>,
    /// Where an investigation is opened; empty for who may not.
    investigate: String,
}

/// An investigation of this count.
struct Investigated {
    address: String,
    name: String,
    state: State,
}

/// A field with the values of both entries.
struct Row {
    field: String,
    id: String,
    label: String,
    first: String,
    second: String,
    is_ticked: bool,
}

/// The values of a sheet of a final count.
struct Values {
    title: String,
    rows: Vec<Row>,
    is_open: bool,
}

/// A finding with its answer.
struct Answer {
    sentence: String,
    explanation: String,
    by: String,
}

pub(super) fn answer(scene: &Scene, forms: Forms) -> Response {
    let locale = scene.locale;
    let is_right = forms.all().all(Form::is_right);
    let mut page = scene.page();
    if !is_right {
        let title = page.title.clone();
        page = page.called(locale.say("form-error-title", &[("title", title.into())]));
    }
    let name = scene.state().name();
    let errors = forms.all().find(|form| !form.is_right()).cloned();
    let template = CoursePage {
        station: Heading {
            number: scene.work.station.number,
            name: scene.work.station.name.clone(),
            body: stored_body_name(locale, &scene.work.body),
            whose: String::new(),
        },
        state: State {
            word: count_record::state(locale, name),
            colour: colour(name),
        },
        facts: facts(scene),
        next: locale.text(next(name)),
        differences: differences(scene, &forms),
        asked: asked(scene),
        findings: findings(scene),
        values: values(scene, &forms),
        errors,
        ask: forms.ask,
        reopen: forms.reopen,
        withdraw: forms.withdraw,
        names: [scene.person(Whose::First), scene.person(Whose::Second)],
        steps: scene.history(),
        investigations: investigated(scene, &page),
        investigate: investigate(scene, &page),
        page,
    };
    let status = match is_right {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    web::private_page(status, locale, &template)
}

fn investigated(scene: &Scene, page: &Page) -> Vec<Investigated> {
    let all = scene.investigations.iter().map(|one| {
        let values = [
            ("number", one.number.into()),
            ("station", one.station.into()),
        ];
        let path = format!("{}/{}", investigations_path(scene), one.number);
        Investigated {
            address: page.address(&path),
            name: scene.locale.say("leading-investigation-of", &values),
            state: investigation_state(scene.locale, one),
        }
    });
    all.collect()
}

fn investigate(scene: &Scene, page: &Page) -> String {
    let is_open = scene.investigations.iter().any(|one| one.end.is_none());
    match scene.may_act && !is_open {
        true => {
            let address = page.address(&format!("{}/nieuw", investigations_path(scene)));
            let sign = if address.contains('?') { '&' } else { '?' };
            format!("{address}{sign}stembureau={}", scene.key().1)
        }
        false => String::new(),
    }
}

fn investigations_path(scene: &Scene) -> String {
    format!("/bureau/{}/tellen/onderzoek", scene.key().0)
}

fn colour(state: StateName) -> &'static str {
    match state {
        StateName::Empty => "none",
        StateName::FirstEntry | StateName::FirstEntryDone | StateName::SecondEntry => "info",
        StateName::FirstEntryHasFindings
        | StateName::EntriesDiffer
        | StateName::CorrectionAsked => "warning",
        StateName::Final => "ok",
    }
}

fn next(state: StateName) -> &'static str {
    match state {
        StateName::Empty => "course-next-empty",
        StateName::FirstEntry => "course-next-first",
        StateName::FirstEntryHasFindings => "course-next-findings",
        StateName::FirstEntryDone => "course-next-done",
        StateName::SecondEntry => "course-next-second",
        StateName::EntriesDiffer => "course-next-differ",
        StateName::CorrectionAsked => "course-next-asked",
        StateName::Final => "course-next-final",
    }
}

fn facts(scene: &Scene) -> Vec<(String, String)> {
    let locale = scene.locale;
    let since = scene.work.count.since.map(|at| scene.moment(at));
    let facts = [
        ("course-since", since.unwrap_or_default()),
        ("course-first-by", scene.person(Whose::First)),
        ("course-second-by", scene.person(Whose::Second)),
    ];
    let there = facts.into_iter().filter(|(_, said)| !said.is_empty());
    there.map(|(key, said)| (locale.text(key), said)).collect()
}

fn row(scene: &Scene, field: Field, is_ticked: bool) -> Row {
    let state = scene.state();
    Row {
        field: field.to_string(),
        id: format!("veld-{field}"),
        label: scene.label(field),
        first: scene.value(values_of(state, Whose::First), field),
        second: scene.value(values_of(state, Whose::Second), field),
        is_ticked,
    }
}

fn differences(scene: &Scene, forms: &Forms) -> Vec<Row> {
    let fields = scene.differing().unwrap_or_default();
    let fields = shown(fields, &scene.work.shape).into_iter();
    fields
        .map(|field| row(scene, field, forms.ticked.contains(&field)))
        .collect()
}

fn asked(scene: &Scene) -> Vec<String> {
    let CountState::CorrectionAsked { request, .. } = scene.state() else {
        return Vec::new();
    };
    let locale = scene.locale;
    let fields: Vec<Field> = request.fields.iter().copied().collect();
    let fields = shown(&fields, &scene.work.shape).into_iter();
    let labels: Vec<String> = fields.map(|field| scene.label(field)).collect();
    let mut told = vec![locale.say(
        "course-asked-fields",
        &[("fields", labels.join("; ").into())],
    )];
    told.extend(request.awaited.iter().map(|whose| {
        let name = match request.same_person {
            true => scene.person(*whose),
            false => locale.text("course-anybody"),
        };
        let values = [
            ("whose", count_record::whose(locale, *whose).into()),
            ("name", name.into()),
        ];
        locale.say("course-awaited", &values)
    }));
    told
}

fn findings(scene: &Scene) -> Vec<Answer> {
    // W001 and W002 are the state itself, which stands on top.
    let between = [Code::W001, Code::W002];
    let found = scene.state().findings().into_iter();
    found
        .filter(|checked| !between.contains(&checked.finding.code))
        .map(|checked| Answer {
            sentence: counting::finding(scene.locale, &checked.finding),
            explanation: checked
                .confirmation
                .as_ref()
                .map_or_else(String::new, |answer| answer.explanation.clone()),
            by: checked.confirmation.map_or_else(String::new, |answer| {
                let values = [
                    ("name", scene.name(answer.act.by).into()),
                    ("at", scene.moment(answer.act.at).into()),
                ];
                scene.locale.say("course-by-at", &values)
            }),
        })
        .collect()
}

/// The values of a final count, sheet by sheet, to choose from what is doubted.
fn values(scene: &Scene, forms: &Forms) -> Vec<Values> {
    if scene.state().final_count().is_none() {
        return Vec::new();
    }
    let sheets = scene.sheets().into_iter();
    sheets
        .map(|sheet| {
            let fields = shown(&sheet.fields(&scene.work.shape), &scene.work.shape);
            let rows: Vec<Row> = fields
                .into_iter()
                .map(|field| row(scene, field, forms.ticked.contains(&field)))
                .collect();
            Values {
                title: wording::sheet(scene.locale, &sheet, &scene.work.lists),
                is_open: rows.iter().any(|row| row.is_ticked),
                rows,
            }
        })
        .collect()
}
