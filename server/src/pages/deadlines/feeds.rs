//! The addresses of calendars: making one with a name, renewing and withdrawing it. The griffie has its own, and the
//! bureau has its own.

use super::{Desk, status_of};
use crate::actions::deadlines::{LONGEST_NAME, make_feed, renew_feed, token, withdraw_feed};
use crate::auth::{
    As, Bureau, BureauReaders, Griffie, GriffieReaders, RoleSet, Session, account_of,
};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, by};
use crate::store::account::list_accounts;
use crate::store::deadlines::{Feed, FeedKind, list_feeds};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::leading::{People, moment, person};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "deadlines/feeds.html")]
struct Feeds {
    page: Page,
    heading: String,
    lead: String,
    csrf: String,
    may_act: bool,
    form: Form,
    feeds: Vec<Row>,
}

struct Row {
    name: String,
    /// As it is typed into a calendar program; empty when it was withdrawn.
    address: String,
    made: String,
    withdrawn: String,
    renew: String,
    withdraw: String,
}

/// Shows the addresses of the griffie.
pub async fn show_griffie_feeds(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    show((&app, locale, &id), &reader.session, FeedKind::Griffie).await
}

/// Makes an address for the griffie.
pub async fn submit_griffie_feed(
    clerk: As<Griffie>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let at = (&app, locale, id.as_str());
    make(at, (&clerk.session, &submitted), FeedKind::Griffie).await
}

/// Withdraws an address of the griffie.
pub async fn submit_griffie_feed_withdrawal(
    clerk: As<Griffie>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let which = (number, FeedKind::Griffie);
    withdraw((&app, locale, &id), &clerk.session, which).await
}

/// Renews an address of the griffie.
pub async fn submit_griffie_feed_renewal(
    clerk: As<Griffie>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let which = (number, FeedKind::Griffie);
    renew((&app, locale, &id), &clerk.session, which).await
}

/// Shows the addresses of the bureau.
pub async fn show_bureau_feeds(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    show((&app, locale, &id), &reader.session, FeedKind::Bureau).await
}

/// Makes an address for the bureau.
pub async fn submit_bureau_feed(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let at = (&app, locale, id.as_str());
    make(at, (&bureau.session, &submitted), FeedKind::Bureau).await
}

/// Withdraws an address of the bureau.
pub async fn submit_bureau_feed_withdrawal(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let which = (number, FeedKind::Bureau);
    withdraw((&app, locale, &id), &bureau.session, which).await
}

/// Renews an address of the bureau.
pub async fn submit_bureau_feed_renewal(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let which = (number, FeedKind::Bureau);
    renew((&app, locale, &id), &bureau.session, which).await
}

/// The application, the language and the election of a request.
type At<'a> = (&'a App, Locale, &'a str);

async fn show(at: At<'_>, session: &Session, kind: FeedKind) -> Result<Response, Response> {
    let (app, locale, id) = at;
    let desk = Desk::open(app, locale, id).await?;
    let form = form(locale, session);
    answer(&desk, (session, app), (kind, form)).await
}

async fn make(
    at: At<'_>,
    (session, submitted): (&Session, &Submitted),
    kind: FeedKind,
) -> Result<Response, Response> {
    let (app, locale, id) = at;
    let desk = Desk::open(app, locale, id).await?;
    let mut form = form(locale, session).filled(submitted);
    let name = submitted.trimmed("name").to_owned();
    if name.is_empty() {
        form.refuse("name", locale.text("feeds-name-missing"));
    } else if LONGEST_NAME < name.chars().count() {
        let most = [("most", LONGEST_NAME.into())];
        form.refuse("name", locale.say("leading-too-long", &most));
    }
    if !form.is_right() {
        return answer(&desk, (session, app), (kind, form)).await;
    }
    let (by, keys, election) = (by(session, app), app.keys().clone(), id.to_owned());
    let done = write_tx(desk.db, async move |tx| {
        make_feed(tx, &by, (&keys, &election), (kind, &name)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to(at, kind))
}

async fn withdraw(
    at: At<'_>,
    session: &Session,
    (number, kind): (u64, FeedKind),
) -> Result<Response, Response> {
    let (app, locale, id) = at;
    let desk = Desk::open(app, locale, id).await?;
    let (by, election) = (by(session, app), id.to_owned());
    let done = write_tx(desk.db, async move |tx| {
        withdraw_feed(tx, &by, (&election, number, kind)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to(at, kind))
}

async fn renew(
    at: At<'_>,
    session: &Session,
    (number, kind): (u64, FeedKind),
) -> Result<Response, Response> {
    let (app, locale, id) = at;
    let desk = Desk::open(app, locale, id).await?;
    let (by, keys, election) = (by(session, app), app.keys().clone(), id.to_owned());
    let done = write_tx(desk.db, async move |tx| {
        renew_feed(tx, &by, &keys, (&election, number, kind)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to(at, kind))
}

fn to((_, locale, id): At<'_>, kind: FeedKind) -> Response {
    Redirect::to(&format!("{}{}", path(id, kind), locale.query())).into_response()
}

fn path(election: &str, kind: FeedKind) -> String {
    match kind {
        FeedKind::Griffie => format!("/griffie/{election}/termijnen/agenda"),
        FeedKind::Bureau => format!("/bureau/{election}/agenda"),
    }
}

fn form(locale: Locale, session: &Session) -> Form {
    let field = Field::text("name", locale.text("feeds-name"), "off");
    let field = field.described(locale.text("feeds-name-hint"));
    Form::new(
        locale,
        &session.csrf,
        locale.text("feeds-make"),
        vec![field],
    )
}

async fn answer(
    desk: &Desk<'_>,
    (session, app): (&Session, &App),
    (kind, form): (FeedKind, Form),
) -> Result<Response, Response> {
    let locale = desk.locale;
    let feeds = list_feeds(desk.db, &desk.election.id).await;
    let feeds = feeds.map_err(broken(locale))?;
    let people = list_accounts(desk.db).await.map_err(broken(locale))?;
    let people: People = people.into_iter().map(|one| (one.id, one.name)).collect();
    let rows = feeds.iter().rev().filter(|one| one.kind == kind);
    let rows: Result<Vec<Row>, AppError> = rows.map(|one| row(desk, one, (app, &people))).collect();
    let title = locale.text("feeds-title");
    let (mut page, lead, may_act) = match kind {
        FeedKind::Griffie => (
            desk.page(session, (title.clone(), "/agenda")),
            locale.text("feeds-lead-griffie"),
            Griffie::has(session),
        ),
        FeedKind::Bureau => (
            bureau_page(desk, session, title.clone()),
            locale.text("feeds-lead-bureau"),
            Bureau::has(session),
        ),
    };
    let status = status_of(&mut page, &form);
    let template = Feeds {
        feeds: rows.map_err(broken(locale))?,
        heading: title,
        csrf: session.csrf.clone(),
        lead,
        may_act,
        form,
        page,
    };
    Ok(web::private_page(status, locale, &template))
}

fn bureau_page(desk: &Desk<'_>, session: &Session, title: String) -> Page {
    let (locale, id) = (desk.locale, &desk.election.id);
    let path = path(id, FeedKind::Bureau);
    let bureau = format!("/bureau/{id}");
    let calendar = format!("/bureau/{id}/kalender");
    let way = vec![
        Crumb::new(locale, locale.text("nav-bureau"), "/bureau"),
        Crumb::new(locale, desk.election.title.as_str(), &bureau),
        Crumb::new(locale, locale.text("bureau-calendar"), &calendar),
        Crumb::new(locale, title.as_str(), &path),
    ];
    Page {
        unofficial: desk.election.standing == crate::store::Standing::NotOfficial,
        ..Page::of(session, locale, title, &path)
    }
    .after(way)
}

fn row(desk: &Desk<'_>, one: &Feed, (app, people): (&App, &People)) -> Result<Row, AppError> {
    let (locale, now, id) = (desk.locale, app.now(), &desk.election.id);
    let told = |key: &str, at, by: &str| {
        let name = account_of(by).map(|account| person(locale, people, account));
        let name = name.unwrap_or_else(|| by.to_owned());
        let moment = moment(locale, at, now);
        locale.say(key, &[("name", name.into()), ("moment", moment.into())])
    };
    let site = app.site().unwrap_or_default().trim_end_matches('/');
    let address = match one.withdrawn {
        Some(_) => String::new(),
        None => {
            let token = token(app.keys(), (id, one.number))?;
            format!("{site}/agenda/{token}.ics{}", locale.query())
        }
    };
    let base = path(id, one.kind);
    let act = |word: &str| format!("{base}/{}/{word}{}", one.number, locale.query());
    let withdrawn = one.withdrawn.as_ref();
    Ok(Row {
        name: one.name.clone(),
        address,
        made: told("feeds-made", one.made_at, &one.made_by),
        withdrawn: withdrawn
            .map_or_else(String::new, |end| told("feeds-withdrawn", end.at, &end.by)),
        renew: act("vernieuwen"),
        withdraw: act("intrekken"),
    })
}
