//! A screen in the hall: how far each wijk is, in large type, for everybody with the address. It reads which
//! stations are done and nothing else, so it cannot show a vote, in its size, its tag or its time either.

use super::tiles::FULL;
use crate::actions::counting::leading::{ScreenState, load_body_progress, load_screen_state};
use crate::locale::Locale;
use crate::pages::{Page, broken, database, problem};
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "leading/screen.html")]
struct ScreenPage {
    page: Page,
    /// Whether the address still shows something.
    shows: bool,
    figure: String,
    bar: u64,
    wijken: Vec<Wijk>,
}

struct Wijk {
    code: String,
    name: String,
    figure: String,
    bar: u64,
    is_done: bool,
}

/// Shows how far counting is.
pub async fn show_screen(
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let Ok(Path(token)) = path else {
        return Err(problem::missing(locale));
    };
    let state = load_screen_state(db, app.keys(), &token).await;
    match state.map_err(broken(locale))? {
        ScreenState::Unknown => Err(problem::missing(locale)),
        ScreenState::Withdrawn => {
            let title = locale.text("leading-screen-gone-title");
            let template = ScreenPage {
                page: Page::bare(locale, title, ""),
                shows: false,
                figure: locale.text("leading-screen-gone"),
                bar: 0,
                wijken: Vec::new(),
            };
            Ok(web::private_page(StatusCode::GONE, locale, &template))
        }
        ScreenState::Shows(election) => {
            let progress = load_body_progress(db, &election.id).await;
            let progress = progress.map_err(broken(locale))?;
            let done = progress.iter().map(|(_, done, _)| done).sum();
            let all = progress.iter().map(|(_, _, all)| all).sum();
            let wijken = progress.into_iter().map(|(body, done, all)| Wijk {
                code: body.code,
                name: body.name,
                figure: figure(locale, (done, all), "leading-of"),
                bar: width(done, all),
                is_done: all > 0 && done == all,
            });
            let template = ScreenPage {
                wijken: wijken.collect(),
                page: Page::bare(locale, election.title, ""),
                shows: true,
                figure: figure(locale, (done, all), "leading-done-of"),
                bar: width(done, all),
            };
            let noindex = [(header::HeaderName::from_static("x-robots-tag"), "noindex")];
            Ok((noindex, web::page(locale, &template)).into_response())
        }
    }
}

fn figure(locale: Locale, (done, all): (u64, u64), key: &str) -> String {
    locale.say(key, &[("done", done.into()), ("all", all.into())])
}

fn width(done: u64, all: u64) -> u64 {
    (done * FULL).checked_div(all).unwrap_or_default()
}
