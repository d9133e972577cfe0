//! The check whether one can stand: one question on a page. The answers travel along in the forms, and stay nowhere.

use super::result::{Answers, result_page};
use super::{check_path, crumbs, find, start_path};
use crate::auth::Caller;
use crate::clock;
use crate::form::{Field, Form, Submitted, Unfit};
use crate::locale::Locale;
use crate::pages::account::Token;
use crate::pages::{FormPage, Page, broken, database};
use crate::publication::Registering;
use crate::store::registration::residence::{find_place, list_buurten};
use crate::web::{self, App};
use crate::wording::start as wording;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{Datelike, NaiveDate};
use election::registration::{Postcode, house_number};

const BIRTH: &str = "birth";
const POSTCODE: &str = "postcode";
const NUMBER: &str = "number";
/// Nobody is older.
const OLDEST: i32 = 120;

/// Asks the date of birth; when registration has closed, goes to the page that says so.
pub async fn show_check(
    caller: Caller,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let one = find(&app, locale, &id)?;
    if one.left(app.now()).is_none() {
        let to = format!("{}{}", start_path(&id), locale.query());
        return Ok(Redirect::to(&to).into_response());
    }
    let token = Token::of(&caller)?;
    let form = birth_form(locale, &token.csrf);
    let page = birth_question(locale, &one, form);
    Ok(token.keep(page.answer()))
}

/// Asks the address of whoever told a date of birth.
pub async fn submit_check(
    caller: Caller,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let one = find(&app, locale, &id)?;
    let token = Token::of(&caller)?;
    let page = match born(&submitted, clock::day_of(app.now())) {
        Ok(born) => address_question(locale, &one, address_form(locale, &token.csrf, &id, born)),
        Err(why) => birth_again(locale, &one, (&token, &submitted), &why),
    };
    Ok(token.keep(page.answer()))
}

/// Tells whether one can stand, and for which wijkraad.
pub async fn submit_check_address(
    caller: Caller,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let one = find(&app, locale, &id)?;
    let token = Token::of(&caller)?;
    let now = app.now();
    let born = match born(&submitted, clock::day_of(now)) {
        Ok(born) => born,
        Err(why) => {
            let page = birth_again(locale, &one, (&token, &submitted), &why);
            return Ok(token.keep(page.answer()));
        }
    };
    let mut form = address_form(locale, &token.csrf, &id, born).filled(&submitted);
    let postcode = Postcode::parse(submitted.trimmed(POSTCODE));
    let number = house_number(submitted.trimmed(NUMBER));
    if let Err(fault) = postcode {
        form.refuse(POSTCODE, wording::postcode(locale, fault));
    }
    if number.is_none() {
        let why = match submitted.trimmed(NUMBER) {
            "" => locale.text("check-number-missing"),
            _ => locale.text("check-number-wrong"),
        };
        form.refuse(NUMBER, why);
    }
    let (Ok(postcode), Some(number)) = (postcode, number) else {
        return Ok(token.keep(address_question(locale, &one, form).answer()));
    };
    let db = database(&app, locale)?;
    let place = find_place(db, postcode.as_str(), number).await;
    let buurten = list_buurten(db).await.map_err(broken(locale))?;
    let answers = Answers {
        born,
        postcode: &postcode,
        number,
        place: &place.map_err(broken(locale))?,
    };
    let again = again_form(locale, &token.csrf, &id, born);
    let template = result_page(locale, (&one, &buurten), &answers, (now, again));
    Ok(token.keep(web::private_page(StatusCode::OK, locale, &template)))
}

/// Why a date of birth cannot be that of somebody.
enum NotBorn {
    Unfit(Unfit),
    ToCome,
    TooOld,
}

fn born(submitted: &Submitted, today: NaiveDate) -> Result<NaiveDate, NotBorn> {
    let born = submitted.date(BIRTH).map_err(NotBorn::Unfit)?;
    if today < born {
        return Err(NotBorn::ToCome);
    }
    if born.year() < today.year() - OLDEST {
        return Err(NotBorn::TooOld);
    }
    Ok(born)
}

fn birth_again(
    locale: Locale,
    one: &Registering,
    (token, submitted): (&Token, &Submitted),
    why: &NotBorn,
) -> FormPage {
    let mut form = birth_form(locale, &token.csrf).filled(submitted);
    form.refuse(
        BIRTH,
        match why {
            NotBorn::Unfit(unfit) => unfit.told(locale),
            NotBorn::ToCome => locale.text("check-birth-to-come"),
            NotBorn::TooOld => locale.text("check-birth-too-old"),
        },
    );
    let id = &one.registration.election.id;
    let form = form.to(format!("{}{}", check_path(id), locale.query()));
    birth_question(locale, one, form)
}

fn birth_form(locale: Locale, csrf: &str) -> Form {
    let field = Field::date(BIRTH, locale.text("check-birth"));
    let field = field.described(locale.text("check-birth-hint"));
    Form::new(locale, csrf, locale.text("check-next"), vec![field])
}

/// The question for the address, which carries the date of birth along.
fn address_form(locale: Locale, csrf: &str, id: &str, born: NaiveDate) -> Form {
    let fields = vec![
        Field::text(POSTCODE, locale.text("check-postcode"), "postal-code")
            .described(locale.text("check-postcode-hint")),
        Field::text(NUMBER, locale.text("check-number"), "off")
            .described(locale.text("check-number-hint")),
    ];
    let form = Form::new(locale, csrf, locale.text("check-show"), fields);
    let form = form.to(format!("{}/adres{}", check_path(id), locale.query()));
    carrying(form, born)
}

/// The way back to the question for the address.
fn again_form(locale: Locale, csrf: &str, id: &str, born: NaiveDate) -> Form {
    let form = Form::new(locale, csrf, locale.text("check-again"), Vec::new());
    carrying(
        form.to(format!("{}{}", check_path(id), locale.query())),
        born,
    )
}

fn carrying(form: Form, born: NaiveDate) -> Form {
    form.hidden("birth-day", born.day().to_string())
        .hidden("birth-month", born.month().to_string())
        .hidden("birth-year", format!("{:04}", born.year()))
}

fn address_question(locale: Locale, one: &Registering, form: Form) -> FormPage {
    question(locale, one, (2, locale.text("check-address-title")), form)
}

fn birth_question(locale: Locale, one: &Registering, form: Form) -> FormPage {
    question(locale, one, (1, locale.text("check-birth-title")), form)
}

fn question(
    locale: Locale,
    one: &Registering,
    (number, title): (u64, String),
    form: Form,
) -> FormPage {
    let path = check_path(&one.registration.election.id);
    FormPage {
        page: Page::bare(locale, title, &path).after(crumbs(locale, one)),
        lead: locale.say("check-step", &[("number", number.into())]),
        form,
    }
}
