//! What somebody asks of the log: the filter form, what is wrong with it, and addresses that carry it along.

use crate::audit::{Filter, Place, actor_is_known};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted, Unfit};
use crate::locale::Locale;
use crate::store::Database;
use crate::store::account::load_by_login;
use crate::wording::audit as wording;
use axum::http::Uri;
use chrono::NaiveDate;
use form_urlencoded::Serializer;

const LONGEST_SUBJECT: usize = 100;
/// What an address carries from page to page.
const CARRIED: [&str; 9] = [
    "soort",
    "wie",
    "waarover",
    "van-day",
    "van-month",
    "van-year",
    "tot-day",
    "tot-month",
    "tot-year",
];

/// What somebody asks.
pub(super) struct Asked {
    pub(super) form: Form,
    pub(super) filter: Filter,
    pub(super) place: Place,
    locale: Locale,
    typed: Submitted,
}

impl Asked {
    /// Reads an address; what is wrong with it stands on the form.
    pub(super) async fn read(db: &Database, locale: Locale, uri: &Uri) -> Result<Self, AppError> {
        let typed = Submitted::read(uri.query().unwrap_or_default().as_bytes());
        let mut form = form(locale).filled(&typed);
        let filter = Filter {
            kind: kind(&mut form, &typed, locale),
            actor: actor(&mut form, &typed, (db, locale)).await?,
            subject: subject(&mut form, &typed, locale),
            from: day(&mut form, &typed, ("van", locale)),
            until: day(&mut form, &typed, ("tot", locale)),
        };
        if filter
            .from
            .zip(filter.until)
            .is_some_and(|(from, until)| until < from)
        {
            form.refuse("tot", locale.text("audit-filter-wrong-order"));
        }
        let place = place(&mut form, &typed, locale);
        Ok(Self {
            form,
            filter,
            place,
            locale,
            typed,
        })
    }

    /// Whether anything is left out.
    pub(super) fn is_filtered(&self) -> bool {
        CARRIED
            .iter()
            .any(|name| !self.typed.trimmed(name).is_empty())
    }

    /// An address with the same filter, and with one thing more.
    pub(super) fn address(&self, path: &str, more: Option<(&str, i64)>) -> String {
        let mut query = Serializer::new(String::new());
        for name in CARRIED {
            let value = self.typed.trimmed(name);
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some((name, number)) = more {
            query.append_pair(name, &number.to_string());
        }
        if self.locale != Locale::default() {
            query.append_pair("taal", self.locale.tag());
        }
        let query = query.finish();
        if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        }
    }
}

fn form(locale: Locale) -> Form {
    let kinds = wording::kinds(locale).into_iter();
    let kinds = kinds
        .map(|(word, label)| Choice::new(word, label))
        .collect();
    let fields = vec![
        Field::select("soort", locale.text("audit-filter-kind"), kinds),
        Field::text("wie", locale.text("audit-filter-actor"), "off")
            .described(locale.text("audit-filter-actor-rule")),
        Field::text("waarover", locale.text("audit-filter-subject"), "off")
            .described(locale.text("audit-filter-subject-rule")),
        Field::date("van", locale.text("audit-filter-from")),
        Field::date("tot", locale.text("audit-filter-until")),
    ];
    Form::new(locale, "", locale.text("audit-filter-button"), fields)
}

fn kind(form: &mut Form, typed: &Submitted, locale: Locale) -> Option<String> {
    let asked = typed.trimmed("soort");
    if asked.is_empty() {
        return None;
    }
    if wording::kinds(locale)
        .iter()
        .all(|(word, _)| *word != asked)
    {
        form.refuse("soort", locale.text("audit-filter-unknown-kind"));
    }
    Some(asked.to_owned())
}

/// Who, as the log writes it: an account that is named by its login, or the name of a program.
async fn actor(
    form: &mut Form,
    typed: &Submitted,
    (db, locale): (&Database, Locale),
) -> Result<Option<String>, AppError> {
    let asked = typed.trimmed("wie");
    if asked.is_empty() {
        return Ok(None);
    }
    if !asked.contains('\0') {
        if let Some((account, _)) = load_by_login(db, &asked.to_lowercase()).await? {
            return Ok(Some(crate::auth::actor(account.id)));
        }
        if actor_is_known(db, asked).await? {
            return Ok(Some(asked.to_owned()));
        }
    }
    form.refuse("wie", locale.text("audit-filter-unknown-actor"));
    Ok(None)
}

fn subject(form: &mut Form, typed: &Submitted, locale: Locale) -> Option<String> {
    let asked = typed.trimmed("waarover");
    let fits = |sign: char| sign.is_ascii_alphanumeric() || "/.:_-".contains(sign);
    if asked.len() > LONGEST_SUBJECT || !asked.chars().all(fits) {
        form.refuse("waarover", locale.text("audit-filter-wrong-subject"));
    }
    let parts = asked.trim_matches('/');
    (!parts.is_empty()).then(|| parts.to_owned())
}

fn day(form: &mut Form, typed: &Submitted, (name, locale): (&str, Locale)) -> Option<NaiveDate> {
    match typed.date(name) {
        Ok(day) => Some(day),
        Err(Unfit::NoDate) => None,
        Err(unfit) => {
            form.refuse(name, unfit.told(locale));
            None
        }
    }
}

fn place(form: &mut Form, typed: &Submitted, locale: Locale) -> Place {
    let (before, after) = (typed.trimmed("voor"), typed.trimmed("na"));
    let read = match (before, after) {
        ("", "") => Ok(Place::Newest),
        (before, "") => before.parse().map(Place::Before),
        (_, after) => after.parse().map(Place::After),
    };
    read.unwrap_or_else(|_| {
        form.refuse_all(locale.text("audit-filter-wrong-place"));
        Place::Newest
    })
}
