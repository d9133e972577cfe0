//! The end of an entry: which sheets are still open, and what the checks found on all of them together. In the first
//! entry each finding is mended, or answered for with an explanation.

use super::desk::{Desk, Heading, Own};
use super::sheet::{Link, links};
use crate::actions::counting::typing::{Answered, finish_with_answers};
use crate::audit::Event;
use crate::auth::{As, Typists};
use crate::documents::unprintable;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by};
use crate::store::counting::kept_sheet::load_kept_sheet;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::counting::finding as sentence;
use crate::wording::entry as wording;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::counting::{Finding, Whose};

#[derive(Template)]
#[template(path = "counting/entry/finish.html")]
struct FinishPage {
    page: Page,
    station: Heading,
    sheets: Vec<Link>,
    lead: String,
    /// The sheets that were not saved yet.
    open: Vec<(String, String)>,
    findings: Vec<ToAnswer>,
    /// The form; none while a sheet is open.
    form: Option<Form>,
    is_kept: bool,
}

/// A finding, with the sheets on which it can be mended and the fields to answer for it.
struct ToAnswer {
    sentence: String,
    is_error: bool,
    sheets: Vec<(String, String)>,
    /// The box and the explanation; none in a second entry.
    fields: Vec<Field>,
}

/// Shows what is left to do before the entry is done.
pub async fn show_finish(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::at((typist.session, locale, app), path).await?;
    let own = desk.own().await?;
    let page = desk.below("afronden");
    let kept = load_kept_sheet(desk.db()?, (desk.session.account.id, &page)).await;
    let kept = kept.map_err(broken(locale))?;
    let mut form = form(&desk, &own);
    if let Some(kept) = &kept {
        form = form.filled(&Submitted::read(kept));
    }
    Ok(answer(&desk, &own, (form, kept.is_some())))
}

/// Finishes the entry with all answers in one go.
pub async fn submit_finish(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::at((typist.session, locale, app), path).await?;
    let own = desk.own().await?;
    let mut form = form(&desk, &own).filled(&submitted);
    let mut answers = Vec::new();
    for finding in to_answer(&desk, &own) {
        let [checked, why] = names(finding);
        let words: Vec<&str> = submitted.exact(&why).split_whitespace().collect();
        let explanation = words.join(" ");
        if !submitted.is_checked(&checked) {
            form.refuse(&checked, about(locale, "entry-answer-unchecked", finding));
        }
        if explanation.is_empty() {
            form.refuse(&why, about(locale, "entry-answer-unexplained", finding));
        }
        // The minutes print what is written here.
        if let Some(letter) = unprintable(&explanation) {
            let values = [
                ("code", finding.code.word().into()),
                ("letter", letter.to_string().into()),
            ];
            form.refuse(&why, locale.say("entry-answer-letter", &values));
        }
        answers.push(Answered {
            finding: finding.clone(),
            explanation,
        });
    }
    if own.saved.len() < own.sheets.len() {
        form.refuse_all(locale.text("entry-finish-open"));
    }
    if !form.is_right() {
        return Ok(answer(&desk, &own, (form, false)));
    }
    let (by, account) = (by(&desk.session, &desk.app), desk.session.account.id);
    let key = (desk.key().0.to_owned(), desk.key().1);
    let page = desk.below("afronden");
    let finished = write_tx(desk.db()?, async move |tx| {
        finish_with_answers(tx, &by, account, (&key.0, key.1), (&page, &answers)).await
    });
    finished.await.map_err(broken(locale))?;
    let desk = Desk::find((desk.session, locale, desk.app), desk.work.key()).await?;
    // A finding that came up meanwhile still waits for an answer.
    Ok(match desk.own().await {
        Ok(_) => desk.to(&desk.below("afronden")),
        Err(_) => desk.done(),
    })
}

/// The findings that this person answers for: of a first entry those without an answer, of a second none.
fn to_answer<'o>(desk: &Desk, own: &'o Own) -> Vec<&'o Finding> {
    if own.whose == Whose::Second {
        return Vec::new();
    }
    let known = desk.work.count.record.state.findings();
    let answered = |finding: &Finding| {
        let mut known = known.iter();
        known.any(|one| one.finding == *finding && one.confirmation.is_some())
    };
    let findings = own.findings.iter();
    findings.filter(|finding| !answered(finding)).collect()
}

/// The names of the box and of the explanation. They hang on the figures, so an answer is never taken for another
/// finding than the one that was shown.
fn names(finding: &Finding) -> [String; 2] {
    let digest = Event::digest(finding).unwrap_or_default();
    let short: String = digest.chars().take(16).collect();
    [format!("nagekeken-{short}"), format!("uitleg-{short}")]
}

fn about(locale: Locale, key: &str, finding: &Finding) -> String {
    locale.say(key, &[("code", finding.code.word().into())])
}

fn form(desk: &Desk, own: &Own) -> Form {
    let locale = desk.locale;
    let fields = to_answer(desk, own).into_iter().flat_map(|finding| {
        let [checked, why] = names(finding);
        let explain = locale.text("entry-answer-explain");
        [
            Field::check(&checked, locale.text("entry-answer-checked")),
            Field::area(&why, explain).described(locale.text("entry-answer-how")),
        ]
    });
    let button = match own.whose {
        Whose::First => "entry-finish-first",
        Whose::Second => "entry-finish-second",
    };
    let fields: Vec<Field> = fields.collect();
    Form::new(locale, &desk.session.csrf, locale.text(button), fields)
}

fn answer(desk: &Desk, own: &Own, (form, is_kept): (Form, bool)) -> Response {
    let locale = desk.locale;
    let link = |place: u32| {
        let address = format!("{}{}", desk.below(&format!("blad/{place}")), locale.query());
        let title = own.sheet(place).map(|sheet| {
            let title = wording::sheet(locale, sheet, &desk.work.lists);
            format!("{place} {title}")
        });
        (address, title.unwrap_or_default())
    };
    let open: Vec<(String, String)> = (1..)
        .zip(&own.sheets)
        .filter(|(place, _)| !own.saved.contains(place))
        .map(|(place, _)| link(place))
        .collect();
    let told = to_answer(desk, own);
    let shown: Vec<&Finding> = match own.whose {
        Whose::First => told,
        Whose::Second => own.findings.iter().collect(),
    };
    let findings = shown.into_iter().map(|finding| {
        let mine = names(finding);
        let fields = form.fields.iter();
        ToAnswer {
            sentence: sentence(locale, finding),
            is_error: finding.code.is_error(),
            sheets: own
                .places
                .sheets_of(finding)
                .into_iter()
                .map(link)
                .collect(),
            fields: fields
                .filter(|field| mine.contains(&field.name))
                .cloned()
                .collect(),
        }
    });
    let findings: Vec<ToAnswer> = match open.is_empty() {
        true => findings.collect(),
        false => Vec::new(),
    };
    let lead = match (open.is_empty(), findings.is_empty(), own.whose) {
        (false, ..) => "entry-finish-open",
        (true, true, _) => "entry-finish-sound",
        (true, false, Whose::First) => "entry-finish-answer",
        (true, false, Whose::Second) => "entry-finish-look",
    };
    let title = locale.text("entry-finish-title");
    let mut page = desk.page(&title, &desk.below("afronden"));
    let is_right = form.is_right();
    if !is_right {
        let title = page.title.clone();
        page = page.called(locale.say("form-error-title", &[("title", title.into())]));
    }
    let template = FinishPage {
        station: desk.heading(Some(own.whose)),
        sheets: links(desk, own, 0),
        lead: locale.text(lead),
        form: open.is_empty().then_some(form),
        findings,
        open,
        is_kept,
        page,
    };
    let status = match is_right {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    web::private_page(status, locale, &template)
}
