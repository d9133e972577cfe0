//! First passwords, shown once: on the page that answers, and as slips to print. The page carries them along to the
//! file, so that they are stored nowhere.

use super::{PATH, below};
use crate::actions::account::find_typist;
use crate::auth::{As, Caller, Session, TypistKeepers};
use crate::documents::{Slip, SlipsOf, write_slips};
use crate::error::AppError;
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{Page, broken, database, problem};
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

const SLIP: &str = "slip";
/// A first password is shorter, and of small letters, digits and dashes.
const LONGEST: usize = 40;
/// No page carries more.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "typists/slips.html")]
struct SlipsPage {
    page: Page,
    lead: String,
    csrf: String,
    print: String,
    slips: Vec<Slip>,
    /// What the file is made from: the number of an account, and its first password.
    carried: Vec<String>,
}

/// The page that shows first passwords, this one time.
pub(super) fn slips_page(session: &Session, locale: Locale, slips: &[(u64, Slip)]) -> Response {
    let title = locale.text("slips-title");
    let page = below(session, locale, (title, "briefjes"));
    let template = SlipsPage {
        lead: locale.say("slips-lead", &[("count", slips.len().into())]),
        csrf: session.csrf.clone(),
        print: page.address(&format!("{PATH}/briefjes.pdf")),
        slips: slips.iter().map(|(_, slip)| slip.clone()).collect(),
        carried: slips
            .iter()
            .map(|(id, slip)| format!("{id} {}", slip.password))
            .collect(),
        page,
    };
    web::private_page(StatusCode::OK, locale, &template)
}

/// Makes the slips from what the page carried along, and keeps nothing.
pub async fn submit_slips(
    keeper: As<TypistKeepers>,
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let (locale, session) = (caller.locale, &keeper.session);
    let wrong = broken(locale);
    let db = database(&app, locale)?;
    let given = submitted.all(SLIP);
    if given.is_empty() || MOST < given.len() {
        return Err(problem::refused(
            locale,
            locale.text("slips-nothing"),
            locale.text("slips-nothing-next"),
        ));
    }
    let mut slips = Vec::with_capacity(given.len());
    for one in given {
        let (id, password) = read(one).ok_or_else(|| problem::missing(locale))?;
        let typist = find_typist(db, id).await.map_err(&wrong)?;
        slips.push(Slip {
            name: typist.name,
            login: typist.login,
            password: password.to_owned(),
        });
    }
    let of = SlipsOf {
        slips,
        address: site(&app, &caller),
        made_at: app.now(),
    };
    tracing::info!(account = session.account.id, "slips are printed");
    let made = tokio::task::spawn_blocking(move || write_slips(locale, &of)).await;
    let made = made.map_err(|cause| AppError::unreadable("slips", cause));
    let made = made.map_err(&wrong)?.map_err(AppError::from);
    let described = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CACHE_CONTROL, "no-store"),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"inlogbriefjes.pdf\"",
        ),
    ];
    Ok((described, made.map_err(wrong)?).into_response())
}

/// The number of an account and a first password.
fn read(given: &str) -> Option<(u64, &str)> {
    let (id, password) = given.split_once(' ')?;
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    let is_right = !password.is_empty() && password.len() <= LONGEST && password.chars().all(fits);
    is_right.then_some((id.parse().ok()?, password))
}

/// Where to sign in: as whoever started the site said, and otherwise as the browser calls it.
fn site(app: &App, caller: &Caller) -> String {
    let origin = caller.headers.get(header::ORIGIN);
    let origin = origin.and_then(|origin| origin.to_str().ok());
    let site = app.site().or(origin).unwrap_or_default();
    format!("{site}/account")
}
