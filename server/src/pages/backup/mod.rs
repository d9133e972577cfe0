//! Backups for the administrator: making one beside the database, and which there are.

use crate::actions::backup::{
    BackupRefusal, file_beside, list_backups, make_backup, record_backup,
};
use crate::auth::{Administrators, As};
use crate::error::AppError;
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, by, database};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

const PATH: &str = "/beheer/reservekopie";

#[derive(Template)]
#[template(path = "backup/backups.html")]
struct BackupsPage {
    page: Page,
    /// None where backups are made in another way.
    form: Option<Form>,
    /// The name and the size of each.
    backups: Vec<(String, String)>,
}

/// Shows the backups with a button for another one.
pub async fn show_backups(
    administrator: As<Administrators>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let can = can_be_made(db, &app).await.map_err(broken(locale))?;
    let backups = list_backups(db).await.map_err(broken(locale))?.into_iter();
    let title = locale.text("backup-title");
    let mut page = Page::of(&administrator.session, locale, title.clone(), PATH);
    page.crumbs = vec![Crumb::new(locale, title, PATH)];
    let button = locale.text("backup-button");
    let form = Form::new(locale, &administrator.session.csrf, button, Vec::new());
    let template = BackupsPage {
        page,
        form: can.then_some(form),
        backups: backups
            .map(|(name, bytes)| {
                let size = [("kilobytes", bytes.div_ceil(1024).into())];
                (name, locale.say("backup-size", &size))
            })
            .collect(),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

async fn can_be_made(db: &Database, app: &App) -> Result<bool, AppError> {
    match file_beside(db, app.now()).await {
        Ok(_) => Ok(true),
        Err(AppError::Backup(BackupRefusal::Postgres)) => Ok(false),
        Err(cause) => Err(cause),
    }
}

/// Makes a backup.
pub async fn submit_backup(
    administrator: As<Administrators>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let by = by(&administrator.session, &app);
    let file = file_beside(db, app.now()).await.map_err(broken(locale))?;
    let made = make_backup(db, &file).await.map_err(broken(locale))?;
    let recorded = write_tx(db, async move |tx| record_backup(tx, &by, &made).await);
    recorded.await.map_err(broken(locale))?;
    Ok(Redirect::to(&format!("{PATH}{}", locale.query())).into_response())
}
