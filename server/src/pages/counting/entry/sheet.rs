//! One sheet of an entry: shown as it was saved, or as it was typed when a session was over; saved, checked, and told
//! at once. What the checks find does not stop anybody: sent a second time, the next sheet follows.

use super::desk::{Desk, Heading, Own};
use super::found::Told;
use super::lines::{Lines, Section, target};
use super::reading::{Typed, completed, read, typed, written};
use crate::actions::counting::typing::fill_sheet;
use crate::audit::Event;
use crate::auth::{As, Typists};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{Page, broken, by, problem};
use crate::store::counting::kept_sheet::load_kept_sheet;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::entry as wording;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::counting::{Field, Finding, Sheet, StructuralRefusal};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "counting/entry/sheet.html")]
struct SheetPage {
    page: Page,
    station: Heading,
    sheets: Vec<Link>,
    title: String,
    place: String,
    sections: Vec<Section>,
    csrf: String,
    /// The digest of what was found and shown, so that sending it again goes on.
    shown: String,
    wrong: Vec<Told>,
    found: Vec<Told>,
    is_kept: bool,
    button: String,
    back: String,
}

/// A sheet in the navigation.
pub(super) struct Link {
    pub(super) text: String,
    pub(super) address: String,
    pub(super) class: &'static str,
    pub(super) state: String,
    pub(super) is_current: bool,
}

type Place = Result<Path<(String, u32, u32)>, PathRejection>;

/// Shows a sheet of the own entry.
pub async fn show_sheet(
    typist: As<Typists>,
    locale: Locale,
    path: Place,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (desk, own, place) = at((typist, locale, app), path).await?;
    let sheet = own.sheet(place).ok_or_else(|| problem::missing(locale))?;
    let fields = sheet.fields(&desk.work.shape);
    let page = desk.below(&format!("blad/{place}"));
    let kept = load_kept_sheet(desk.db()?, (desk.session.account.id, &page)).await;
    let kept = kept.map_err(broken(locale))?;
    let shown = match &kept {
        Some(kept) => typed(&fields, &Submitted::read(kept)),
        None if own.saved.contains(&place) => written(&fields, &own.count),
        None => Typed::new(),
    };
    let view = View {
        typed: &shown,
        refusals: &[],
        is_kept: kept.is_some(),
    };
    Ok(answer(&desk, &own, (place, sheet), &view))
}

/// Saves a sheet. What cannot be read is refused with everything that was typed; what the checks find is told once.
pub async fn submit_sheet(
    typist: As<Typists>,
    locale: Locale,
    path: Place,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let (desk, own, place) = at((typist, locale, app), path).await?;
    let sheet = own.sheet(place).ok_or_else(|| problem::missing(locale))?;
    let fields = sheet.fields(&desk.work.shape);
    let shape = &desk.work.shape;
    let typed = typed(&super::reading::shown(&fields, shape), &submitted);
    let values = match read(&typed, &desk.work.rules) {
        Ok(values) => completed(values, &fields, shape),
        Err(refusals) => {
            let view = View {
                typed: &typed,
                refusals: &refusals,
                is_kept: false,
            };
            return Ok(answer(&desk, &own, (place, sheet), &view));
        }
    };
    let (by, account) = (by(&desk.session, &desk.app), desk.session.account.id);
    let key = (desk.key().0.to_owned(), desk.key().1);
    let page = desk.below(&format!("blad/{place}"));
    let to = page.clone();
    let saved = write_tx(desk.db()?, async move |tx| {
        fill_sheet(tx, &by, account, (&key.0, key.1), (place, &page, &values)).await
    });
    saved.await.map_err(broken(locale))?;
    let desk = Desk::find((desk.session, locale, desk.app), desk.work.key()).await?;
    // The last finding was mended: the entry is done.
    let Ok(own) = desk.own().await else {
        return Ok(desk.done());
    };
    let found = own.found_on(place);
    if !found.is_empty() && digest(&found) != submitted.shown() {
        return Ok(desk.to(&to));
    }
    Ok(desk.to(&desk.below(&own.next(place))))
}

/// What was found on a sheet, in short.
fn digest(found: &[&Finding]) -> String {
    if found.is_empty() {
        return String::new();
    }
    Event::digest(found).unwrap_or_default()
}

async fn at(
    (typist, locale, app): (As<Typists>, Locale, App),
    path: Place,
) -> Result<(Desk, Own, u32), Response> {
    let Ok(Path((election, number, place))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::find((typist.session, locale, app), (&election, number)).await?;
    let own = desk.own().await?;
    Ok((desk, own, place))
}

impl Own {
    /// The sheet at that place, from 1.
    pub(super) fn sheet(&self, place: u32) -> Option<&Sheet> {
        let index = usize::try_from(place).ok()?.checked_sub(1)?;
        self.sheets.get(index)
    }

    /// What the checks find on a sheet, as far as everything it is about was saved.
    pub(super) fn found_on(&self, place: u32) -> Vec<&Finding> {
        let findings = self.findings.iter();
        findings
            .filter(|found| self.places.is_ripe(found, &self.saved))
            .filter(|found| self.places.sheets_of(found).contains(&place))
            .collect()
    }

    /// Where typing goes on after a sheet: the first one after it that was not saved, or any before it, or the end.
    pub(super) fn next(&self, place: u32) -> String {
        let open = || (1..).zip(&self.sheets).map(|(place, _)| place);
        let open = || open().filter(|one| !self.saved.contains(one));
        let next = open().find(|one| *one > place).or_else(|| open().next());
        next.map_or_else(|| "afronden".to_owned(), |next| format!("blad/{next}"))
    }
}

struct View<'v> {
    typed: &'v Typed,
    refusals: &'v [StructuralRefusal],
    is_kept: bool,
}

fn answer(desk: &Desk, own: &Own, (place, sheet): (u32, &Sheet), view: &View<'_>) -> Response {
    let locale = desk.locale;
    let found = match view.refusals.is_empty() {
        true => own.found_on(place),
        false => Vec::new(),
    };
    let (told, at) = own.places.told(locale, place, &found);
    let refused = view.refusals.iter();
    let wrong: BTreeMap<Field, String> = refused
        .map(|one| (one.field, wording::unreadable(locale, &one.reason)))
        .collect();
    let lists = &desk.work.lists;
    let lines = Lines {
        locale,
        lists,
        ballot: &desk.work.shape,
        typed: view.typed,
        wrong: &wrong,
        found: &at,
    };
    let title = wording::sheet(locale, sheet, lists);
    let path = desk.below(&format!("blad/{place}"));
    let page = desk.page(&title, &path);
    let titled = |key: &str| locale.say(key, &[("title", page.title.clone().into())]);
    let marked = if !wrong.is_empty() {
        titled("form-error-title")
    } else if !told.is_empty() {
        titled("entry-found-page-title")
    } else {
        page.title.clone()
    };
    let values = [("place", place.into()), ("sheets", own.sheets.len().into())];
    let template = SheetPage {
        station: desk.heading(Some(own.whose)),
        sheets: links(desk, own, place),
        place: locale.say("entry-place", &values),
        sections: lines.of_sheet(sheet),
        csrf: desk.session.csrf.clone(),
        shown: digest(&found),
        wrong: told_wrong(&wrong, lists, locale),
        button: match told.is_empty() {
            true => locale.text("entry-save"),
            false => locale.text("entry-save-anyway"),
        },
        found: told,
        is_kept: view.is_kept,
        back: desk.path(),
        title,
        page: page.called(marked),
    };
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    web::private_page(status, locale, &template)
}

/// What cannot be read, for the top of a page: with the field it is about.
pub(super) fn told_wrong(
    wrong: &BTreeMap<Field, String>,
    lists: &[crate::store::registration::List],
    locale: Locale,
) -> Vec<Told> {
    let told = wrong.iter().map(|(field, why)| Told {
        sentence: format!("{}: {why}", wording::whole_label(locale, *field, lists)),
        target: target(*field),
    });
    told.collect()
}

/// The navigation: every sheet with its state, and the end.
pub(super) fn links(desk: &Desk, own: &Own, current: u32) -> Vec<Link> {
    let locale = desk.locale;
    let address = |end: &str| format!("{}{}", desk.below(end), locale.query());
    let mut links: Vec<Link> = (1..)
        .zip(&own.sheets)
        .map(|(place, sheet)| {
            let saved = own.saved.contains(&place);
            let found = own.found_on(place).len();
            let (class, state) = match (saved, found) {
                (true, 0) => ("sheets__one--saved", locale.text("entry-sheet-saved")),
                (_, 0) => ("", locale.text("entry-sheet-open")),
                (_, found) => {
                    let count = [("count", found.into())];
                    (
                        "sheets__one--found",
                        locale.say("entry-sheet-found", &count),
                    )
                }
            };
            Link {
                text: format!(
                    "{place} {}",
                    wording::sheet(locale, sheet, &desk.work.lists)
                ),
                address: address(&format!("blad/{place}")),
                class,
                state,
                is_current: place == current,
            }
        })
        .collect();
    links.push(Link {
        text: locale.text("entry-finish-title"),
        address: address("afronden"),
        class: "",
        state: String::new(),
        is_current: current == 0,
    });
    links
}
