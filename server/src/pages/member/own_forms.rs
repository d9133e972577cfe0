//! What a member fills in: public offices, a resignation, a move.

use super::own_desk::OwnDesk;
use super::{LONGEST, a_day, refused};
use crate::actions::member::{report_own_move, resign_own, state_own_offices};
use crate::audit::Event;
use crate::auth::AsApplicant;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::roster::{Held, ask, carrying, is_confirmed};
use crate::pages::{FormPage, broken, database, problem};
use crate::store::member::list_statements;
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use succession::roster::Person;

type Key = (String, String, String);

/// Asks which public offices the person holds.
pub async fn show_own_offices(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, word)): Path<Key>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let (_, _, person) = own.person((&code, &word))?;
    let db = database(&own.app, locale)?;
    let before = list_statements(db, &own.key, (&code, person)).await;
    let before = before.map_err(broken(locale))?;
    let offices = before.last().map(|one| one.offices.clone());
    let form = offices_form(&own, (&code, &word), &offices.unwrap_or_default());
    Ok(page(&own, (Which::Offices, &code, &word), form).answer())
}

/// States them.
pub async fn submit_own_offices(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, word)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let (_, _, person) = own.person((&code, &word))?;
    let mut form = offices_form(&own, (&code, &word), "").filled(&submitted);
    let Some(offices) = read_offices(&mut form, &submitted, locale) else {
        return Ok(page(&own, (Which::Offices, &code, &word), form).answer());
    };
    let acting = own.own((&code, person));
    let done = write_tx(database(&own.app, locale)?, async move |tx| {
        state_own_offices(tx, &acting, &offices).await
    });
    ended(&own, (Which::Offices, &code, &word), (done.await, form))
}

/// Asks from which day a member resigns, and says what cannot be undone.
pub async fn show_resignation(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, word)): Path<Key>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let (_, held, person) = own.person((&code, &word))?;
    seated(&own, held, person)?;
    let form = day_form(&own, (Which::Resignation, &code, &word));
    Ok(page(&own, (Which::Resignation, &code, &word), form).answer())
}

/// Reads the resignation back, and reports it once it is confirmed.
pub async fn submit_resignation(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, word)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let (desk, held, person) = own.person((&code, &word))?;
    let member = seated(&own, held, person)?;
    let here = (Which::Resignation, code.as_str(), word.as_str());
    let mut form = day_form(&own, here).filled(&submitted);
    let today = own.today();
    let on = a_day(&mut form, (&submitted, "on"), locale);
    if on.is_some_and(|on| on < today) {
        form.refuse("on", locale.text("resign-past"));
    }
    let (Some(on), true) = (on, form.is_right()) else {
        return Ok(page(&own, here, form).answer());
    };
    let stays = held
        .file
        .rules
        .causes
        .resigned_member_stays_until_successor
        .value;
    let values = [
        ("body", desk.name.as_str().into()),
        ("day", locale.date(on).into()),
    ];
    let mut told = locale.say("resign-told", &values);
    if stays {
        told.push(' ');
        told.push_str(&locale.text("resign-stays"));
    }
    let happened = (&told, member, held.file.course.len());
    let digest = Event::digest(&happened).map_err(broken(locale))?;
    if !is_confirmed(&submitted) {
        let button = (locale.text("resign-button"), digest.as_str());
        let asked = carrying(locale, (&form, &submitted), button);
        let title = locale.text("resign-title");
        return Ok(ask(own.page(title, &below(here)), told, asked));
    }
    if digest != submitted.shown() {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let acting = own.own((&code, person));
    let done = write_tx(database(&own.app, locale)?, async move |tx| {
        resign_own(tx, &acting, on).await.map(|_| ())
    });
    ended(&own, here, (done.await, form))
}

/// Asks on which day a member moves.
pub async fn show_own_move(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, word)): Path<Key>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let (_, held, person) = own.person((&code, &word))?;
    seated(&own, held, person)?;
    let form = day_form(&own, (Which::Move, &code, &word));
    Ok(page(&own, (Which::Move, &code, &word), form).answer())
}

/// Tells the griffie of the move.
pub async fn submit_own_move(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, word)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let (_, held, person) = own.person((&code, &word))?;
    seated(&own, held, person)?;
    let here = (Which::Move, code.as_str(), word.as_str());
    let mut form = day_form(&own, here).filled(&submitted);
    let on = a_day(&mut form, (&submitted, "on"), locale);
    let (Some(on), true) = (on, form.is_right()) else {
        return Ok(page(&own, here, form).answer());
    };
    let acting = own.own((&code, person));
    let done = write_tx(database(&own.app, locale)?, async move |tx| {
        report_own_move(tx, &acting, on).await
    });
    ended(&own, here, (done.await, form))
}

/// Which of the pages.
#[derive(Debug, Clone, Copy)]
enum Which {
    Offices,
    Resignation,
    Move,
}

impl Which {
    fn end(self) -> &'static str {
        match self {
            Self::Offices => "functies",
            Self::Resignation => "ontslag",
            Self::Move => "verhuizing",
        }
    }

    /// The title and what stands below it.
    fn words(self, locale: Locale) -> (String, String) {
        match self {
            Self::Offices => (locale.text("stated-title"), locale.text("stated-lead")),
            Self::Resignation => (locale.text("resign-title"), locale.text("resign-lead")),
            Self::Move => (locale.text("own-move-title"), locale.text("own-move-lead")),
        }
    }
}

fn below((which, code, word): (Which, &str, &str)) -> String {
    format!("/{code}/{word}/{}", which.end())
}

fn page(own: &OwnDesk, here: (Which, &str, &str), form: Form) -> FormPage {
    let (title, lead) = here.0.words(own.locale);
    FormPage {
        page: own.page(title, &below(here)),
        lead,
        form,
    }
}

/// The number of the member, or the page that says that there is none.
#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn seated(own: &OwnDesk, held: &Held, person: Person) -> Result<u64, Response> {
    let member = OwnDesk::member(held, person, own.today());
    member.ok_or_else(|| problem::missing(own.locale))
}

fn offices_form(own: &OwnDesk, (code, word): (&str, &str), offices: &str) -> Form {
    let locale = own.locale;
    let button = locale.text("stated-button");
    let form = Form::new(
        locale,
        &own.session.csrf,
        button,
        offices_fields(locale, offices),
    );
    form.to(own.address(&below((Which::Offices, code, word))))
}

/// The fields for public offices, also for the griffie.
pub(super) fn offices_fields(locale: Locale, offices: &str) -> Vec<Field> {
    vec![
        Field::area("offices", locale.text("stated-which"))
            .described(locale.text("stated-how"))
            .holding(offices),
        Field::check("none", locale.text("stated-none")),
    ]
}

/// The offices that were typed, or none when that is ticked; both or neither is refused.
pub(super) fn read_offices(
    form: &mut Form,
    submitted: &Submitted,
    locale: Locale,
) -> Option<String> {
    let typed = submitted.trimmed("offices").to_owned();
    match (typed.is_empty(), submitted.is_checked("none")) {
        (true, false) => form.refuse("offices", locale.text("stated-missing")),
        (false, true) => form.refuse("none", locale.text("stated-both")),
        (false, false) if typed.len() > LONGEST => {
            form.refuse("offices", locale.text("member-too-long"));
        }
        (true, true) | (false, false) => return Some(typed),
    }
    None
}

fn day_form(own: &OwnDesk, here: (Which, &str, &str)) -> Form {
    let locale = own.locale;
    let (question, button) = match here.0 {
        Which::Resignation => ("resign-on", "resign-next"),
        Which::Offices | Which::Move => ("own-move-on", "own-move-button"),
    };
    let field = Field::date("on", locale.text(question));
    let form = Form::new(locale, &own.session.csrf, locale.text(button), vec![field]);
    form.to(own.address(&below(here)))
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn ended(
    own: &OwnDesk,
    here: (Which, &str, &str),
    (done, mut form): (Result<(), AppError>, Form),
) -> Result<Response, Response> {
    match done {
        Ok(()) => Ok(Redirect::to(&own.address("")).into_response()),
        Err(cause) => {
            refused(own.locale, &mut form, cause)?;
            Ok(page(own, here, form).answer())
        }
    }
}
