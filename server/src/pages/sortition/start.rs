//! Starting a sortition: for what and on which day, then what was counted, to be confirmed.

use super::{Desk, mendable, with_errors};
use crate::actions::sortition::{
    DrawnFor, Starting, Survey, freeze_list, list_waiting, load_survey, starting_digest,
};
use crate::auth::{As, Griffie};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::sortition as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use chrono::NaiveDate;
use election::decision::Decision;
use election::sortition::{Freeze, SortitionFinding};

/// What is submitted for the places that lack candidates, where otherwise the number of a vacancy stands.
const LACKING: &str = "plaatsen";

#[derive(Template)]
#[template(path = "sortition/confirm.html")]
struct ConfirmPage {
    page: Page,
    facts: Vec<(String, String)>,
    counted: Vec<Reason>,
    nobody: bool,
    form: Form,
    back: String,
}

/// Asks for what residents are drawn, and on which day they have to meet the requirements.
pub async fn show_sortition_start(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let shown = (clerk.session, locale, app.clone());
    let desk = Desk::load(shown, db, (&election, &body)).await;
    let desk = desk.map_err(broken(locale))?;
    let waiting = list_waiting(db, desk.key(), desk.today()).await;
    let waiting = waiting.map_err(broken(locale))?;
    if waiting.is_empty() {
        return Ok(desk.to(""));
    }
    Ok(asked(&desk, form(&desk, &waiting)))
}

/// Shows what was counted.
pub async fn submit_sortition_start(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (clerk.session, locale, app.clone());
    let desk = Desk::load(shown, db, (&election, &body)).await;
    let desk = desk.map_err(&wrong)?;
    let waiting = list_waiting(db, desk.key(), desk.today()).await;
    let waiting = waiting.map_err(&wrong)?;
    let mut form = form(&desk, &waiting).filled(&submitted);
    let Some((chosen, on)) = read(&mut form, &submitted, (&desk, &waiting)) else {
        return Ok(asked(&desk, form));
    };
    let survey = match load_survey(db, app.keys(), desk.key(), on).await {
        Ok(survey) => survey,
        Err(cause) => match mendable(locale, &cause) {
            Some(why) => {
                form.refuse_all(why);
                return Ok(asked(&desk, form));
            }
            None => return Err(wrong(cause)),
        },
    };
    let counts = survey.counts().map_err(&wrong)?;
    let page = confirm(&desk, (&survey, &waiting), (&chosen, &counts));
    let page = page.map_err(wrong)?;
    let status = axum::http::StatusCode::OK;
    Ok(web::private_page(status, locale, &page))
}

/// Freezes the list that was shown.
pub async fn submit_sortition_freeze(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (clerk.session, locale, app.clone());
    let desk = Desk::load(shown, db, (&election, &body)).await;
    let desk = desk.map_err(&wrong)?;
    let waiting = list_waiting(db, desk.key(), desk.today()).await;
    let waiting = waiting.map_err(&wrong)?;
    let mut form = form(&desk, &waiting).filled(&submitted);
    let Some((chosen, on)) = read(&mut form, &submitted, (&desk, &waiting)) else {
        // What was to be confirmed is no longer possible.
        return Err(wrong(AppError::AnswerChanged));
    };
    let starting = Starting {
        vacancies: chosen.iter().filter_map(|one| one.parse().ok()).collect(),
        on,
        shown: submitted.shown().to_owned(),
    };
    let (by, keys) = (by(&desk.session, &app), app.keys().clone());
    let done = write_tx(db, async move |tx| {
        freeze_list(tx, &by, &keys, ((&election, &body), &starting)).await
    });
    let number = done.await.map_err(wrong)?;
    Ok(desk.to(&format!("/{number}")))
}

fn form(desk: &Desk, waiting: &DrawnFor) -> Form {
    let locale = desk.locale;
    let vacancies = waiting.vacancies.iter();
    let mut choices: Vec<Choice> = vacancies
        .map(|number| {
            let said = [("number", (*number).into())];
            Choice::new(
                number.to_string(),
                locale.say("sortition-waits-vacancy", &said),
            )
        })
        .collect();
    if waiting.lacking > 0 {
        let said = [("count", waiting.lacking.into())];
        choices.push(Choice::new(
            LACKING,
            locale.say("sortition-for-lacking", &said),
        ));
    }
    let fields = vec![
        Field::checks("for", locale.text("sortition-start-for"), choices)
            .described(locale.text("sortition-start-for-how")),
        Field::date("on", locale.text("sortition-start-on"))
            .described(locale.text("sortition-start-on-how"))
            .on(desk.today()),
    ];
    let button = locale.text("sortition-start-button");
    Form::new(locale, &desk.session.csrf, button, fields).to(desk.address("/nieuw"))
}

/// What was chosen, and the day; what is wrong with it is on the form.
fn read(
    form: &mut Form,
    submitted: &Submitted,
    (desk, waiting): (&Desk, &DrawnFor),
) -> Option<(Vec<String>, NaiveDate)> {
    let locale = desk.locale;
    let chosen: Vec<String> = submitted
        .all("for")
        .into_iter()
        .map(str::to_owned)
        .collect();
    let is_known = |one: &String| match one.as_str() {
        LACKING => waiting.lacking > 0,
        number => number
            .parse()
            .is_ok_and(|number| waiting.vacancies.contains(&number)),
    };
    let mixed = chosen.len() > 1 && chosen.iter().any(|one| one == LACKING);
    if chosen.is_empty() || !chosen.iter().all(is_known) {
        form.refuse("for", locale.text("sortition-start-for-missing"));
    } else if mixed {
        form.refuse("for", locale.text("sortition-start-for-mixed"));
    }
    let on = match submitted.date("on") {
        Ok(day) if day > desk.today() => {
            form.refuse("on", locale.text("vacancy-future"));
            None
        }
        Ok(day) => Some(day),
        Err(unfit) => {
            form.refuse("on", unfit.told(locale));
            None
        }
    };
    on.filter(|_| form.is_right()).map(|on| (chosen, on))
}

fn asked(desk: &Desk, form: Form) -> Response {
    let locale = desk.locale;
    let title = locale.say("sortition-start-title", &[("body", desk.name().into())]);
    let step = ("/nieuw".to_owned(), locale.text("sortition-start"));
    let page = FormPage {
        page: desk.page(title, &[step]),
        lead: locale.text("sortition-start-lead"),
        form,
    };
    page.answer()
}

fn confirm(
    desk: &Desk,
    (survey, waiting): (&Survey, &DrawnFor),
    (chosen, counts): (&[String], &Decision<Freeze, SortitionFinding>),
) -> Result<ConfirmPage, AppError> {
    let locale = desk.locale;
    let named = chosen.iter().map(|one| match one.as_str() {
        LACKING => locale.say(
            "sortition-for-lacking",
            &[("count", waiting.lacking.into())],
        ),
        number => locale.say("sortition-for-vacancy", &[("number", number.into())]),
    });
    let named: Vec<String> = named.collect();
    let (_, imported_at) = &survey.extract.imported;
    let facts = vec![
        (locale.text("sortition-for"), locale.names(&named)),
        (locale.text("sortition-day"), locale.date(survey.on)),
        (
            locale.text("sortition-extract"),
            locale.date(crate::clock::day_of(*imported_at)),
        ),
    ];
    let nobody = counts.outcome == Freeze::Nobody;
    let button = match nobody {
        true => locale.text("sortition-freeze-nobody"),
        false => locale.text("sortition-freeze-button"),
    };
    let mut form = Form::new(locale, &desk.session.csrf, button, Vec::new())
        .to(desk.address("/bevriezen"))
        .showing(&starting_digest((survey, counts), waiting)?);
    for one in chosen {
        form = form.hidden("for", one.as_str());
    }
    let parts = survey.on.to_string();
    for (part, value) in ["year", "month", "day"].into_iter().zip(parts.split('-')) {
        form = form.hidden(&format!("on-{part}"), value);
    }
    let title = locale.text("sortition-confirm-title");
    let (_, title) = with_errors(locale, &form, &title);
    let step = ("/nieuw".to_owned(), locale.text("sortition-start"));
    Ok(ConfirmPage {
        page: desk.page(title, &[step]),
        facts,
        counted: wording::findings(locale, &counts.grounds),
        nobody,
        form,
        back: desk.address("/nieuw"),
    })
}
