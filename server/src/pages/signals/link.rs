//! Linking somebody to the population register by hand: who of a body can be, and doing it for one person.

use super::Desk;
use crate::actions::signals::{Linkable, Lookup, end_link, link_by_hand, list_linkable};
use crate::auth::{As, Griffie, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::opt_out::person;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::population::comparable;
use crate::store::signals::Identity;
use crate::store::{person_of_word, person_word, write_tx};
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use election::registration::is_bsn;
use succession::roster::Person;

/// Under which name a form carries a citizen service number.
const BSN: &str = "bsn";

#[derive(Template)]
#[template(path = "signals/links.html")]
struct Links {
    page: Page,
    heading: String,
    /// Each part: its title, and everybody in it with an address and a remark.
    parts: Vec<(String, Vec<Row>)>,
}

struct Row {
    name: String,
    address: String,
    note: String,
}

#[derive(Template)]
#[template(path = "signals/link.html")]
struct LinkPage {
    page: Page,
    heading: String,
    /// That there is a link, and how to end it.
    linked: Option<(String, Form)>,
    form: Form,
    back: String,
}

/// Shows who of a body can be linked by hand.
pub async fn show_links(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let linkable = linkable(&app, &desk, &body).await?;
    let path = path_of(&desk, &body);
    let row = |person: &Person, note: String| Row {
        name: desk.name(&body, *person),
        address: format!("{path}/{}{}", person_word(*person), locale.query()),
        note,
    };
    let plain = |persons: &[Person]| persons.iter().map(|one| row(one, String::new())).collect();
    let linked = linkable.linked.iter().map(|(person, link)| {
        let day = locale.date(clock::day_of(link.made.1));
        row(
            person,
            locale.say("signal-link-made", &[("day", day.into())]),
        )
    });
    let heading = locale.say("signal-links-title", &[("body", desk.body(&body).into())]);
    let template = Links {
        page: desk.page(&clerk.session, (heading.clone(), Some(&path))),
        heading,
        parts: vec![
            (locale.text("signals-sits"), plain(&linkable.seated)),
            (locale.text("signals-succeeds"), plain(&linkable.candidates)),
            (locale.text("signal-links-linked"), linked.collect()),
        ],
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Asks by what somebody is known in the register.
pub async fn show_link(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, person)): Path<(String, String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let form = form(locale, &clerk.session);
    answer(&app, &desk, (&clerk.session, &body, &person), form).await
}

/// Looks the person up, and links when one person fits.
pub async fn submit_link(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, word)): Path<(String, String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let of = (&clerk.session, body.as_str(), word.as_str());
    let mut form = form(locale, &clerk.session).filled(&submitted);
    let person = find(&app, &desk, (&body, &word)).await?.0;
    let Some(identity) = read(&mut form, &submitted, &desk) else {
        return answer(&app, &desk, of, form).await;
    };
    let (by, keys) = (by(&clerk.session, &app), app.keys().clone());
    let of_body = body.clone();
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        link_by_hand(tx, (&by, &key), (&of_body, person), &identity).await
    });
    let why = match done.await.map_err(broken(locale))? {
        Lookup::Linked => {
            let to = format!("{}{}", path_of(&desk, &body), locale.query());
            return Ok(Redirect::to(&to).into_response());
        }
        Lookup::NotFound => "signal-link-not-found",
        Lookup::CannotBeTold => "signal-link-cannot-be-told",
        Lookup::OtherPerson => "signal-link-other",
    };
    form.refuse_all(locale.text(why));
    answer(&app, &desk, of, form).await
}

/// Ends a link.
pub async fn submit_link_end(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, word)): Path<(String, String, String)>,
    Held(app): Held<App>,
    _: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let person = find(&app, &desk, (&body, &word)).await?.0;
    let (by, keys) = (by(&clerk.session, &app), app.keys().clone());
    let of_body = body.clone();
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        end_link(tx, (&by, &key), (&of_body, person)).await
    });
    done.await.map_err(broken(locale))?;
    let to = format!("{}{}", path_of(&desk, &body), locale.query());
    Ok(Redirect::to(&to).into_response())
}

fn path_of(desk: &Desk<'_>, body: &str) -> String {
    format!("/griffie/{}/{body}/register", desk.election.id)
}

/// Who of a body can be linked; nobody while the election has no key, and so no extract.
async fn linkable(app: &App, desk: &Desk<'_>, body: &str) -> Result<Linkable, Response> {
    let (locale, election) = (desk.locale, &desk.election.id);
    let found = async {
        match app.keys().find(desk.db, election).await? {
            Some(key) => list_linkable(desk.db, &key, body, desk.today).await,
            None => Ok(Linkable::default()),
        }
    };
    found.await.map_err(|cause| match cause {
        AppError::Missing { .. } => problem::missing(locale),
        cause => broken(locale)(cause),
    })
}

/// Who can be linked, with the others of the body.
async fn find(
    app: &App,
    desk: &Desk<'_>,
    (body, word): (&str, &str),
) -> Result<(Person, Linkable), Response> {
    let linkable = linkable(app, desk, body).await?;
    let person = person_of_word(word).filter(|one| linkable.has(*one));
    let person = person.ok_or_else(|| problem::missing(desk.locale))?;
    Ok((person, linkable))
}

fn form(locale: Locale, session: &Session) -> Form {
    let mut fields = person::fields(locale, false);
    for first in fields.iter_mut().filter(|one| one.name == "first") {
        first.description = locale.text("signal-link-initials-hint");
    }
    let bsn = Field::text(BSN, locale.text("signal-link-bsn"), "off");
    fields.push(bsn.described(locale.text("signal-link-bsn-hint")));
    Form::new(
        locale,
        &session.csrf,
        locale.text("signal-link-button"),
        fields,
    )
}

fn read(form: &mut Form, submitted: &Submitted, desk: &Desk<'_>) -> Option<Identity> {
    let locale = desk.locale;
    let named = person::read(form, submitted, (locale, desk.today));
    if comparable(submitted.trimmed("first")).is_empty() {
        form.refuse("first", locale.text("signal-link-initials-missing"));
    }
    let bsn = submitted.trimmed(BSN);
    if !bsn.is_empty() && !is_bsn(bsn) {
        form.refuse(BSN, locale.text("signal-link-bsn-wrong"));
    }
    let named = named.filter(|_| form.is_right())?;
    Some(Identity {
        initials: named.first,
        last_name: named.last_name,
        birth_date: named.birth_date,
        bsn: (!bsn.is_empty()).then(|| bsn.to_owned()),
    })
}

async fn answer(
    app: &App,
    desk: &Desk<'_>,
    (session, body, word): (&Session, &str, &str),
    form: Form,
) -> Result<Response, Response> {
    let locale = desk.locale;
    let (person, linkable) = find(app, desk, (body, word)).await?;
    let name = desk.name(body, person);
    let heading = locale.say("signal-link-title", &[("name", name.into())]);
    let path = format!("{}/{word}", path_of(desk, body));
    let mut page = desk.page(session, (heading.clone(), Some(&path)));
    let mut status = StatusCode::OK;
    if !form.is_right() {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let linked = linkable.linked.get(&person).map(|link| {
        let day = locale.date(clock::day_of(link.made.1));
        let button = locale.text("signal-link-end");
        let end = Form::new(locale, &session.csrf, button, Vec::new());
        let end = end.to(format!("{path}/los{}", locale.query()));
        (locale.say("signal-link-made", &[("day", day.into())]), end)
    });
    let template = LinkPage {
        page,
        heading,
        linked,
        form,
        back: format!("{}{}", path_of(desk, body), locale.query()),
    };
    Ok(web::private_page(status, locale, &template))
}
