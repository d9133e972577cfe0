//! The photo of the own application: choosing one, seeing what is kept, taking it away.

use super::standing::Standing;
use crate::actions::registration::photo::{keep_photo, take_photo_away};
use crate::auth::AsApplicant;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::registration::title_of;
use crate::pages::{Page, broken, by_applicant, database, problem};
use crate::photo::{PhotoProblem, prepare_aside};
use crate::store::registration::photo::{find_photo, load_picture};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::photo as wording;
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "registration/apply/photo.html")]
struct PhotoPage {
    page: Page,
    heading: String,
    photo: Option<Shown>,
    remove: String,
    back: String,
    form: Form,
}

/// The photo that is kept.
struct Shown {
    address: String,
    width: u32,
    height: u32,
}

/// Shows the photo that is kept, and asks for another.
pub async fn show_photo(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    answer(db, &standing, form(&standing)).await
}

/// Keeps a photo, or says what is wrong with it.
pub async fn submit_photo(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let application = standing.own()?.application.clone();
    let sent = submitted.file("photo").map(|file| file.bytes.clone());
    let made = match sent {
        Some(bytes) => prepare_aside(bytes).await,
        None => Err(PhotoProblem::Empty),
    };
    let photo = match made {
        Ok(photo) => photo,
        Err(problem) => {
            let mut form = form(&standing);
            form.refuse("photo", wording::problem(locale, problem));
            return answer(db, &standing, form).await;
        }
    };
    let (by, key) = (by_applicant(&session, &app), standing.key.clone());
    let kept = write_tx(db, async move |tx| {
        keep_photo(tx, &by, &key, (&application, &photo)).await
    });
    kept.await.map_err(broken(locale))?;
    Ok(Redirect::to(&standing.scene.address("foto")).into_response())
}

/// Takes the photo away.
pub async fn submit_photo_away(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let application = standing.own()?.application.clone();
    let (by, key) = (by_applicant(&session, &app), standing.key.clone());
    let gone = write_tx(db, async move |tx| {
        take_photo_away(tx, &by, &key, &application).await
    });
    gone.await.map_err(broken(locale))?;
    Ok(Redirect::to(&standing.scene.address("foto")).into_response())
}

/// Sends the own photo; to nobody else.
pub async fn show_own_picture(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let id = &standing.own()?.application.id;
    let bytes = load_picture(db, &standing.key, id).await;
    Ok(picture(bytes.map_err(broken(locale))?))
}

/// A picture as an answer that is kept nowhere.
pub(in crate::pages::registration) fn picture(bytes: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (described, bytes).into_response()
}

fn form(standing: &Standing) -> Form {
    let locale = standing.scene.locale;
    let file = Field::file("photo", locale.text("photo-file"), ".jpg,.jpeg,.png,.webp");
    let file = file.described(locale.text("photo-file-hint"));
    let button = locale.text("photo-button");
    Form::new(locale, &standing.session.csrf, button, vec![file])
}

async fn answer(db: &Database, standing: &Standing, form: Form) -> Result<Response, Response> {
    let locale = standing.scene.locale;
    let Some(own) = &standing.own else {
        let what = locale.text("photo-no-application");
        return Err(problem::refused(
            locale,
            what,
            locale.text("photo-no-application-next"),
        ));
    };
    let kept = find_photo(db, &own.application.id).await;
    let kept = kept.map_err(broken(locale))?;
    let heading = locale.text("photo-title");
    let status = match form.is_right() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let template = PhotoPage {
        page: standing.page(title_of(locale, &form, heading.clone()), "foto"),
        heading,
        photo: kept.map(|kept| Shown {
            address: standing.scene.path("foto.jpg"),
            width: kept.width,
            height: kept.height,
        }),
        remove: standing.scene.address("foto/weghalen"),
        back: standing.scene.address("stap/profiel"),
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
