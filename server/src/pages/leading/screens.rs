//! The screens of an election: making one with a name, their addresses, and withdrawing one.

use super::{Desk, read_text, status_of};
use crate::actions::counting::leading::{LONGEST_NAME, make_screen, token, withdraw_screen};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by};
use crate::store::counting::leading::{Screen, list_screens};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::leading::{People, moment};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;

#[derive(Template)]
#[template(path = "leading/screens.html")]
struct ScreensPage {
    page: Page,
    heading: String,
    csrf: String,
    may_act: bool,
    form: Form,
    screens: Vec<ScreenRow>,
}

struct ScreenRow {
    name: String,
    /// Its address within the site; empty when it was withdrawn.
    address: String,
    /// The same as it is typed on another computer.
    whole: String,
    made: String,
    withdrawn: String,
    withdraw: String,
}

/// Shows the screens.
pub async fn show_screens(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let form = form(locale, &reader.session);
    answer(&desk, (&reader.session, &app), form).await
}

/// Makes a screen.
pub async fn submit_screen(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let mut form = form(locale, &session).filled(&submitted);
    let missing = Some("leading-screen-name-missing");
    let name = read_text(
        &mut form,
        &submitted,
        (locale, "name"),
        (LONGEST_NAME, missing),
    );
    if !form.is_right() {
        return answer(&desk, (&session, &app), form).await;
    }
    let (by, keys, election) = (by(&session, &app), app.keys().clone(), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        make_screen(tx, &by, (&keys, &election), &name).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go("schermen"))
}

/// Withdraws a screen.
pub async fn submit_screen_withdrawal(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let (by, election) = (by(&bureau.session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        withdraw_screen(tx, &by, (&election, number)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go("schermen"))
}

fn form(locale: Locale, session: &Session) -> Form {
    let field = Field::text("name", locale.text("leading-screen-name"), "off");
    let field = field.described(locale.text("leading-screen-name-hint"));
    let button = locale.text("leading-screen-make");
    Form::new(locale, &session.csrf, button, vec![field])
}

async fn answer(
    desk: &Desk<'_>,
    (session, app): (&Session, &App),
    form: Form,
) -> Result<Response, Response> {
    let locale = desk.locale;
    let screens = list_screens(desk.db, &desk.election.id).await;
    let screens = screens.map_err(broken(locale))?;
    let people = desk.people().await?;
    let rows = screens.iter().rev();
    let rows: Result<Vec<ScreenRow>, AppError> =
        rows.map(|one| row(desk, one, (app, &people))).collect();
    let title = locale.text("leading-screens-title");
    let mut page = desk.page(session, (title, "schermen"));
    let heading = page.title.clone();
    let status = status_of(&mut page, &form);
    let template = ScreensPage {
        screens: rows.map_err(broken(locale))?,
        csrf: session.csrf.clone(),
        may_act: Bureau::has(session),
        heading,
        form,
        page,
    };
    Ok(web::private_page(status, locale, &template))
}

fn row(
    desk: &Desk<'_>,
    one: &Screen,
    (app, people): (&App, &People),
) -> Result<ScreenRow, AppError> {
    let (locale, now) = (desk.locale, app.now());
    let told = |key: &str, at, by: &str| {
        let values = [
            ("name", desk.actor(people, by).into()),
            ("moment", moment(locale, at, now).into()),
        ];
        locale.say(key, &values)
    };
    let address = match one.withdrawn {
        Some(_) => String::new(),
        None => format!(
            "/scherm/{}",
            token(app.keys(), (&desk.election.id, one.number))?
        ),
    };
    let withdrawn = one.withdrawn.as_ref();
    Ok(ScreenRow {
        name: one.name.clone(),
        whole: app.site().map_or_else(String::new, |site| {
            format!("{}{address}", site.trim_end_matches('/'))
        }),
        address,
        made: told("leading-screen-made", one.made_at, &one.made_by),
        withdrawn: withdrawn.map_or_else(String::new, |end| {
            told("leading-screen-withdrawn", end.at, &end.by)
        }),
        withdraw: desk.below(&format!("schermen/{}/intrekken", one.number)),
    })
}
