//! The list of a body, which the griffie edits, and the members for whom it began.

use super::welcome::looks;
use crate::actions::onboarding::{change_items, items_of, welcome_of};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::prose::Paragraph;
use crate::pages::roster::Desk;
use crate::pages::{Page, broken, by, database};
use crate::store::member::{Item, list_tasks};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// Longer lists are not read by anybody.
const MOST: usize = 30;
/// More days than that are a mistake.
const LONGEST: u32 = 365;

#[derive(Template)]
#[template(path = "onboarding/list.html")]
struct ListPage {
    page: Page,
    heading: String,
    items: Vec<[String; 3]>,
    form: Option<Form>,
    /// The members: name, address, and how far it is.
    members: Vec<(String, String, String)>,
    /// The texts on the page that welcomes a new member: heading and text.
    welcome: Vec<(String, Vec<Paragraph>)>,
    /// Where they are written, for who may: words and address.
    writing: Vec<(String, String)>,
}

/// Shows the list of a body.
pub async fn show_onboarding(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    answer((&app, &desk), &reader.session, None).await
}

/// Changes it.
pub async fn submit_onboarding(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let shown: Option<u64> = submitted.shown().parse().ok();
    let mut form = form(&desk, &clerk.session, (shown.unwrap_or_default(), &[])).filled(&submitted);
    let items = read(&mut form, submitted.trimmed("items"), locale);
    let (Some(items), Some(shown)) = (items, shown) else {
        if form.is_right() {
            return Err(broken(locale)(AppError::AnswerChanged));
        }
        return answer((&app, &desk), &clerk.session, Some(form)).await;
    };
    let by = by(&clerk.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        change_items(tx, &by, (&election, &code), (shown, &items)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&desk.address("/inwerken")).into_response())
}

/// The items, one on a line; every line that is wrong is told.
fn read(form: &mut Form, text: &str, locale: Locale) -> Option<Vec<Item>> {
    let mut items = Vec::new();
    let mut wrong = Vec::new();
    for (number, line) in (1_u64..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let parts: Vec<&str> = line.split(';').map(str::trim).collect();
        let days = parts.get(2).and_then(|days| days.parse::<u32>().ok());
        match (parts.as_slice(), days.filter(|days| *days <= LONGEST)) {
            ([what, owner, _], Some(days)) if !what.is_empty() => items.push(Item {
                what: (*what).to_owned(),
                owner: (*owner).to_owned(),
                days,
            }),
            _ => wrong.push(locale.number(number)),
        }
    }
    if !wrong.is_empty() {
        let lines = [("lines", locale.names(&wrong).into())];
        form.refuse("items", locale.say("onboarding-lines-wrong", &lines));
        return None;
    }
    if items.is_empty() || items.len() > MOST {
        let most = u64::try_from(MOST).unwrap_or(u64::MAX);
        let most = [("most", most.into())];
        form.refuse("items", locale.say("onboarding-count-wrong", &most));
        return None;
    }
    Some(items)
}

fn form(desk: &Desk, session: &Session, (version, items): (u64, &[Item])) -> Form {
    let locale = desk.locale();
    let lines: Vec<String> = items
        .iter()
        .map(|item| format!("{}; {}; {}", item.what, item.owner, item.days))
        .collect();
    let field = Field::area("items", locale.text("onboarding-items"))
        .described(locale.text("onboarding-items-how"))
        .holding(lines.join("\n"));
    let button = locale.text("onboarding-button");
    let form = Form::new(locale, &session.csrf, button, vec![field]);
    form.to(desk.address("/inwerken"))
        .showing(&version.to_string())
}

async fn answer(
    (app, desk): (&App, &Desk),
    session: &Session,
    refused: Option<Form>,
) -> Result<Response, Response> {
    let locale = desk.locale();
    let db = database(app, locale)?;
    let (version, items) = items_of(db, desk.key()).await.map_err(broken(locale))?;
    let tasks = list_tasks(db, desk.key()).await.map_err(broken(locale))?;
    let heading = locale.say("onboarding-title", &[("body", desk.name.as_str().into())]);
    let below = [("/inwerken", locale.text("onboarding-link"))];
    let mut page = desk.page(session, heading.clone(), &below);
    let is_right = refused.is_none();
    if !is_right {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
    }
    let today = clock::day_of(app.now());
    let held = desk.held.iter();
    let members = held.flat_map(|held| held.file.members.iter().map(move |one| (held, one)));
    let sitting = members.filter(|(_, one)| one.until.is_none_or(|last| today <= last));
    let members = sitting.map(|(held, one)| {
        let own = tasks.iter().filter(|task| task.member == one.number);
        let done = own.clone().filter(|task| task.done_on.is_some()).count();
        let late = own
            .clone()
            .filter(|task| task.done_on.is_none() && task.due < today);
        let values = [
            ("done", done.into()),
            ("all", own.clone().count().into()),
            ("late", late.count().into()),
        ];
        let told = match own.count() {
            0 => locale.text("onboarding-not-begun"),
            _ => locale.say("onboarding-done-of", &values),
        };
        let address = desk.address(&format!("/inwerken/{}", one.number));
        (desk.person(held, one.person()), address, told)
    });
    let may = Griffie::has(session);
    let welcome = welcome_of(db, desk.key(), locale).await;
    let (welcome, _) = welcome.map_err(broken(locale))?;
    let own = [("body", desk.name.as_str().into())];
    let writing = [
        (locale.text("welcome-write-all"), "alle"),
        (locale.say("welcome-write", &own), "eigen"),
    ];
    let writing = writing.map(|(words, scope)| {
        let address = desk.address(&format!("/inwerken/welkom/{scope}"));
        (words, address)
    });
    let shown = ListPage {
        welcome: looks(locale, &welcome),
        writing: match may {
            true => writing.into(),
            false => Vec::new(),
        },
        page,
        heading,
        members: members.collect(),
        form: refused.or_else(|| may.then(|| form(desk, session, (version, &items)))),
        items: items
            .into_iter()
            .map(|item| {
                let days = [("days", u64::from(item.days).into())];
                [item.what, item.owner, locale.say("onboarding-days", &days)]
            })
            .collect(),
    };
    let status = match is_right {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(web::private_page(status, locale, &shown))
}
