//! Candidacies that seem to be of one person: one stays, or they are of different persons.

use super::item::why_fields;
use super::{Desk, absent, read_why, status_of};
use crate::actions::validity::{Agenda, Item, keep_point, load_agenda};
use crate::auth::{As, Bureau, Session};
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::validity::{Person, Point};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use election::registration::course::Verdict;

/// The number of the session that is prepared.
const FIRST: u32 = 1;
/// The choice that they are of different persons.
const OTHERS: &str = "others";

#[derive(Template)]
#[template(path = "validity/same_person.html")]
struct SamePersonPage {
    page: Page,
    heading: String,
    candidacies: Vec<(String, String)>,
    form: Form,
}

type Named = Result<Path<(String, String)>, PathRejection>;

async fn find(app: &App, locale: Locale, path: Named) -> Result<(Desk, Agenda, String), Response> {
    let Ok(Path((election, id))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(app, locale, election).await?;
    let agenda = load_agenda(database(app, locale)?, &desk.key).await;
    let agenda = agenda.map_err(broken(locale))?;
    match agenda.same_person(&id).is_some() && !agenda.is_held {
        true => Ok((desk, agenda, id)),
        false => Err(absent(locale)),
    }
}

/// The candidacies of the group, and what was chosen before.
fn group<'a>(agenda: &'a Agenda, id: &str) -> Vec<&'a Item> {
    let group = agenda.same_person(id);
    let group = group.map_or(&[][..], |group| &group.applications);
    group.iter().filter_map(|one| agenda.item(one)).collect()
}

fn form(session: &Session, locale: Locale, agenda: &Agenda, items: &[&Item]) -> Form {
    let mut choices: Vec<Choice> = items
        .iter()
        .map(|item| {
            let name = [("name", super::agenda::told(locale, agenda, item).into())];
            let label = locale.say("validity-same-stays", &name);
            Choice::new(item.candidacy.id(), label)
        })
        .collect();
    choices.push(Choice::new(OTHERS, locale.text("validity-same-others")));
    let person = |item: &&&Item| item.point.as_ref().and_then(|point| point.person);
    let chosen = items.iter().find_map(|item| match person(&item) {
        Some(Person::Stays) => Some(item.candidacy.id()),
        Some(Person::Other) => Some(OTHERS),
        Some(Person::Goes) | None => None,
    });
    let first = items.first();
    let why = first.map_or(("", ""), |item| (item.reason(), item.article()));
    let mut fields = vec![
        Field::choice("stays", locale.text("validity-same-question"), choices)
            .holding(chosen.unwrap_or_default()),
    ];
    fields.extend(why_fields(locale, why));
    Form::new(
        locale,
        &session.csrf,
        locale.text("validity-prepare"),
        fields,
    )
}

/// Asks which candidacy stays.
pub async fn show_same_person(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (desk, agenda, id) = find(&app, locale, path).await?;
    let session = &official.session;
    let items = group(&agenda, &id);
    let form = form(session, locale, &agenda, &items);
    Ok(answer((locale, session), (&desk, &id), &items, form))
}

/// Keeps which candidacy stays.
pub async fn submit_same_person(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let (desk, agenda, id) = find(&app, locale, path).await?;
    let session = &official.session;
    let items = group(&agenda, &id);
    let mut form = form(session, locale, &agenda, &items).filled(&submitted);
    let Some(points) = read(&mut form, &submitted, (locale, &items)) else {
        return Ok(answer((locale, session), (&desk, &id), &items, form));
    };
    let by = by(session, &app);
    let to = format!("{}{}", desk.base(), locale.query());
    let kept = write_tx(database(&app, locale)?, async move |tx| {
        keep_point(tx, (&desk.key, &by), (FIRST, &points)).await
    });
    kept.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (locale, items): (Locale, &[&Item]),
) -> Option<Vec<Point>> {
    let stays = submitted.trimmed("stays");
    if stays != OTHERS && items.iter().all(|item| item.candidacy.id() != stays) {
        form.refuse("stays", locale.text("validity-same-missing"));
    }
    let (reason, article) = read_why(form, submitted, locale);
    if !form.is_right() {
        return None;
    }
    let points = items.iter().map(|item| {
        let id = item.candidacy.id();
        let person = match stays {
            OTHERS => Person::Other,
            stays if stays == id => Person::Stays,
            _ => Person::Goes,
        };
        Point {
            application: id.to_owned(),
            verdict: (person == Person::Goes).then_some(Verdict::Invalid),
            to_body: None,
            person: Some(person),
            strikes_aanduiding: item.strikes_aanduiding(),
            reason: reason.clone(),
            article: article.clone(),
        }
    });
    Some(points.collect())
}

fn answer(
    (locale, session): (Locale, &Session),
    (desk, id): (&Desk, &str),
    items: &[&Item],
    form: Form,
) -> Response {
    let heading = locale.text("validity-same-title");
    let mut page = desk.page(session, locale, heading.clone(), &format!("dubbel/{id}"));
    let status = status_of(&mut page, &form);
    let of = |item: &&Item| {
        let id = item.candidacy.id();
        let path = format!("/bureau/{}/aanmelding/{id}", desk.election.id);
        (page.address(&path), item.candidacy.name())
    };
    let template = SamePersonPage {
        candidacies: items.iter().map(of).collect(),
        heading,
        form,
        page,
    };
    web::private_page(status, locale, &template)
}
