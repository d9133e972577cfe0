//! Adding typists in bulk: a list of names, or a number of people who get theirs on the evening.

use super::below;
use super::new::wrong_name;
use super::slips::slips_page;
use crate::actions::account::{NewTypist, add_typists};
use crate::auth::{As, Session, TypistKeepers, chance, hash_all};
use crate::documents::Slip;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::State as Held;
use axum::response::Response;
use std::collections::BTreeMap;

const NAMES: &str = "names";
const NUMBER: &str = "number";
/// More would keep the page waiting: each password costs some work.
const MOST: usize = 100;

/// Asks who are to be added.
pub async fn show_bulk(keeper: As<TypistKeepers>, locale: Locale) -> Response {
    answer(&keeper.session, locale, form(&keeper.session, locale))
}

/// Adds typists, all or none, and shows their slips.
pub async fn submit_bulk(
    keeper: As<TypistKeepers>,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &keeper.session;
    let mut form = form(session, locale).filled(&submitted);
    let Some(people) = read(&mut form, locale, &submitted) else {
        return Ok(answer(session, locale, form));
    };
    let added = add(&app, (session, locale), people).await?;
    Ok(slips_page(session, locale, &added))
}

/// Adds them; answers each with the slip.
async fn add(
    app: &App,
    (session, locale): (&Session, Locale),
    people: Vec<Option<String>>,
) -> Result<Vec<(u64, Slip)>, Response> {
    let wrong = broken(locale);
    let db = database(app, locale)?;
    let passwords = people.iter().map(|_| chance::first_password());
    let passwords: Result<Vec<String>, AppError> = passwords.collect();
    let passwords = passwords.map_err(&wrong)?;
    let hashes = hash_all(&passwords).await.map_err(&wrong)?;
    let new = people.into_iter().zip(hashes);
    let new: Vec<NewTypist> = new
        .map(|(name, password_hash)| NewTypist {
            name,
            password_hash,
        })
        .collect();
    let by = by(session, app);
    let added = write_tx(db, async move |tx| {
        let unnamed = |number: &str| {
            let number = [("number", number.to_owned().into())];
            locale.say("typist-anonymous", &number)
        };
        add_typists(tx, &by, &new, unnamed).await
    });
    let added = added.await.map_err(wrong)?;
    let slips = added.into_iter().zip(passwords);
    Ok(slips
        .map(|(account, password)| {
            let slip = Slip {
                name: account.name,
                login: account.login,
                password,
            };
            (account.id, slip)
        })
        .collect())
}

/// The people who were asked for, those with a name first; nothing when the form says what is wrong.
fn read(form: &mut Form, locale: Locale, submitted: &Submitted) -> Option<Vec<Option<String>>> {
    let names = read_names(form, locale, submitted.exact(NAMES));
    let number = if submitted.trimmed(NUMBER).is_empty() {
        Some(0)
    } else {
        match submitted.number(NUMBER).map(usize::try_from) {
            Ok(Ok(number)) => Some(number),
            Ok(Err(_)) => Some(usize::MAX),
            Err(why) => {
                form.refuse(NUMBER, why.told(locale));
                None
            }
        }
    };
    let (names, number) = (names?, number?);
    let total = names.len().saturating_add(number);
    if total == 0 {
        form.refuse(NAMES, locale.text("typists-bulk-nobody"));
        return None;
    }
    if MOST < total {
        let most = [("most", MOST.into())];
        let field = if MOST < names.len() { NAMES } else { NUMBER };
        form.refuse(field, locale.say("typists-bulk-many", &most));
        return None;
    }
    let unnamed = std::iter::repeat_n(None, number);
    let people = names.into_iter().map(Some).chain(unnamed).collect();
    form.is_right().then_some(people)
}

/// The names, one on each line; every line that will not do is told.
fn read_names(form: &mut Form, locale: Locale, typed: &str) -> Option<Vec<String>> {
    let mut first_lines: BTreeMap<String, usize> = BTreeMap::new();
    let (mut names, mut wrong) = (Vec::new(), Vec::new());
    for (line, name) in (1..).zip(typed.lines()) {
        let name = name.trim();
        if name.is_empty() {
            continue;
        }
        let before = first_lines.insert(name.to_lowercase(), line);
        let why = match before {
            Some(first) => {
                let first = [("line", first.into())];
                Some(locale.say("typists-bulk-twice", &first))
            }
            None => wrong_name(locale, name),
        };
        match why {
            Some(why) => {
                let values = [("line", line.into()), ("why", why.into())];
                wrong.push(locale.say("typists-bulk-line", &values));
            }
            None => names.push(name.to_owned()),
        }
    }
    if wrong.is_empty() {
        return Some(names);
    }
    form.refuse(NAMES, wrong.join(" "));
    None
}

fn form(session: &Session, locale: Locale) -> Form {
    let names = Field::area(NAMES, locale.text("typists-bulk-names"));
    let number = Field::number(NUMBER, locale.text("typists-bulk-number"));
    let fields = vec![
        names.described(locale.text("typists-bulk-names-rule")),
        number.described(locale.text("typists-bulk-number-rule")),
    ];
    let button = locale.text("typists-bulk-button");
    Form::new(locale, &session.csrf, button, fields)
}

fn answer(session: &Session, locale: Locale, form: Form) -> Response {
    let title = locale.text("typists-bulk-title");
    let page = FormPage {
        page: below(session, locale, (title, "groep")),
        lead: locale.text("typists-bulk-lead"),
        form,
    };
    page.answer()
}
