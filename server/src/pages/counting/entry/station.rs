//! One station for a typist: is it this one, where was I, or why nothing can be done. An own entry can be taken back.

use super::desk::{Desk, Heading};
use crate::actions::counting::entry::withdraw_entry;
use crate::actions::counting::typing::start_entry;
use crate::auth::{As, Typists};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::counting::{Stance, Whose};

#[derive(Template)]
#[template(path = "counting/entry/station.html")]
struct StationPage {
    page: Page,
    station: Heading,
    address: String,
    told: String,
    /// The button to begin; empty when nothing can be begun.
    begin: String,
    csrf: String,
    /// The form to take an own entry back; none where there is none.
    withdrawal: Option<Form>,
    on: String,
    choose: String,
}

/// Asks whether it is this station, or says why nothing can be done with it.
pub async fn show_station(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::at((typist.session, locale, app), path).await?;
    Ok(page(&desk, withdrawal(&desk)))
}

/// Begins the entry, or goes on with the own one.
pub async fn submit_begin(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
    _: Submitted,
) -> Result<Response, Response> {
    start_typing(Desk::at((typist.session, locale, app), path).await?).await
}

/// Begins, and leads to where typing begins or goes on.
pub(super) async fn start_typing(desk: Desk) -> Result<Response, Response> {
    let locale = desk.locale;
    let (by, account) = (by(&desk.session, &desk.app), desk.session.account.id);
    let key = (desk.key().0.to_owned(), desk.key().1);
    let begun = write_tx(desk.db()?, async move |tx| {
        start_entry(tx, &by, account, (&key.0, key.1)).await
    });
    let stance = begun.await.map_err(broken(locale))?;
    Ok(match stance {
        Stance::GoOn(_) => {
            let desk = Desk::find((desk.session, locale, desk.app), desk.work.key()).await?;
            let own = desk.own().await?;
            desk.to(&desk.below(&own.next(0)))
        }
        Stance::Answer => desk.to(&desk.below("afronden")),
        Stance::Correct(_) => desk.to(&desk.below("opnieuw")),
        Stance::Begin(_) | Stance::Nothing(_) => desk.to(&desk.path()),
    })
}

/// Takes an own unfinished entry back; what was typed stays in the history of the count.
pub async fn submit_withdrawal(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::at((typist.session, locale, app), path).await?;
    let Some(mut form) = withdrawal(&desk) else {
        return Ok(desk.to(&desk.path()));
    };
    if !submitted.is_checked("zeker") {
        form.refuse("zeker", locale.text("entry-withdraw-unsure"));
        return Ok(page(&desk, Some(form)));
    }
    let whose = match desk.stance {
        Some(Stance::GoOn(whose)) => whose,
        _ => Whose::First,
    };
    let by = by(&desk.session, &desk.app);
    let key = (desk.key().0.to_owned(), desk.key().1);
    let taken = write_tx(desk.db()?, async move |tx| {
        withdraw_entry(tx, &by, (&key.0, key.1), whose).await
    });
    taken.await.map_err(broken(locale))?;
    Ok(desk.to(&format!("/tellen/{}", desk.work.election.id)))
}

fn withdrawal(desk: &Desk) -> Option<Form> {
    let own = matches!(desk.stance, Some(Stance::GoOn(_)));
    let sure = Field::check("zeker", desk.locale.text("entry-withdraw-sure"));
    let button = desk.locale.text("entry-withdraw-button");
    let form = Form::new(desk.locale, &desk.session.csrf, button, vec![sure]);
    let address = format!("{}{}", desk.below("terugnemen"), desk.locale.query());
    own.then(|| form.to(address))
}

fn page(desk: &Desk, withdrawal: Option<Form>) -> Response {
    let locale = desk.locale;
    let is_right = withdrawal.as_ref().is_none_or(Form::is_right);
    let station = &desk.work.station;
    let begin = match desk.stance {
        Some(Stance::Begin(Whose::First)) => "entry-begin-first",
        Some(Stance::Begin(Whose::Second)) => "entry-begin-second",
        Some(Stance::GoOn(_) | Stance::Answer | Stance::Correct(_)) => "entry-waiting-go-on",
        Some(Stance::Nothing(_)) | None => "",
    };
    let mut page = desk.page("", &desk.path());
    if !is_right {
        let title = page.title.clone();
        page = page.called(locale.say("form-error-title", &[("title", title.into())]));
    }
    let choose = page.address(&format!("/tellen/{}", desk.work.election.id));
    let template = StationPage {
        station: desk.heading(None),
        address: format!(
            "{} {}, {}",
            station.street, station.house_number, station.postcode
        ),
        told: desk.told(),
        begin: match begin {
            "" => String::new(),
            key => locale.text(key),
        },
        csrf: desk.session.csrf.clone(),
        on: page.address(&desk.path()),
        choose,
        withdrawal,
        page,
    };
    let status = match is_right {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    web::private_page(status, locale, &template)
}
