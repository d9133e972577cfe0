//! The mails of a demonstration, for everybody to read. Only there: elsewhere this page does not exist.

use crate::clock;
use crate::locale::Locale;
use crate::outbox::{Letter, MailMode};
use crate::pages::{Page, broken, database, problem};
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::store::mail::{list_letters, load_letter};
use crate::store::registration::list_elections;
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

const AT_A_TIME: u64 = 50;
/// What a browser may show of what a page of the program made itself.
const SHOWN: &str = "application/pdf";

#[derive(Template)]
#[template(path = "outbox/demonstration.html")]
struct LettersPage {
    page: Page,
    letters: Vec<Shown>,
}

struct Shown {
    number: u64,
    to: String,
    posted: String,
    subject: String,
    language: &'static str,
    pieces: Vec<Piece>,
    attachments: Vec<(String, String)>,
}

/// A piece of a text, and whether it is an address to follow.
struct Piece {
    text: String,
    is_address: bool,
}

/// Shows the latest mails.
pub async fn show_letters(locale: Locale, Held(app): Held<App>) -> Result<Response, Response> {
    let db = demonstrated(&app, locale)?;
    let mut letters = Vec::new();
    for key in keys(db, &app, locale).await? {
        let found = list_letters(db, &key, AT_A_TIME).await;
        letters.extend(found.map_err(broken(locale))?);
    }
    letters.sort_by_key(|(number, _, _)| std::cmp::Reverse(*number));
    let template = LettersPage {
        letters: letters.iter().map(|one| shown(locale, one)).collect(),
        page: Page::bare(locale, locale.text("demo-mail-title"), "/demo/post"),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Sends a file that goes along with a mail.
pub async fn show_attachment(
    locale: Locale,
    path: Result<Path<(u64, usize)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = demonstrated(&app, locale)?;
    let Ok(Path((number, position))) = path else {
        return Err(problem::missing(locale));
    };
    for key in keys(db, &app, locale).await? {
        let Ok(letter) = load_letter(db, &key, number).await else {
            continue;
        };
        let found = position
            .checked_sub(1)
            .and_then(|at| letter.attachments.get(at));
        let Some(found) = found.filter(|one| one.media_type == SHOWN) else {
            break;
        };
        let headers = [
            (header::CONTENT_TYPE, SHOWN),
            (header::CACHE_CONTROL, "no-store"),
        ];
        return Ok((headers, found.bytes.clone()).into_response());
    }
    Err(problem::missing(locale))
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn demonstrated(app: &App, locale: Locale) -> Result<&Database, Response> {
    match app.mail() {
        MailMode::Shown => database(app, locale),
        MailMode::Sent | MailMode::Kept => Err(problem::missing(locale)),
    }
}

/// The keys of all elections that have one.
async fn keys(db: &Database, app: &App, locale: Locale) -> Result<Vec<ElectionKey>, Response> {
    let mut keys = Vec::new();
    for election in list_elections(db).await.map_err(broken(locale))? {
        let found = app.keys().find(db, &election.id).await;
        keys.extend(found.map_err(broken(locale))?);
    }
    Ok(keys)
}

fn shown(locale: Locale, (number, posted_at, letter): &(u64, DateTime<Utc>, Letter)) -> Shown {
    let there = clock::local(*posted_at);
    let attachments = letter.attachments.iter().enumerate();
    let attachments = attachments.map(|(at, one)| {
        let size = one.bytes.len().div_ceil(1000);
        let values = [("name", one.name.as_str().into()), ("size", size.into())];
        let address = format!("/demo/post/{number}/bijlage/{}", at + 1);
        (address, locale.say("demo-mail-attachment", &values))
    });
    Shown {
        number: *number,
        to: letter.to.clone(),
        posted: format!("{}, {}", locale.date(there.date()), there.format("%H:%M")),
        subject: letter.subject.clone(),
        language: letter.locale.tag(),
        pieces: pieces(&letter.text),
        attachments: attachments.collect(),
    }
}

/// The text with its addresses apart.
fn pieces(text: &str) -> Vec<Piece> {
    let parts = text.split_inclusive([' ', '\n']);
    let mut pieces: Vec<Piece> = Vec::new();
    for part in parts {
        let end = part.trim_end().trim_end_matches(['.', ',', ')']).len();
        let (word, rest) = part.split_at(end);
        let is_address = ["http://", "https://"]
            .iter()
            .any(|scheme| word.starts_with(scheme));
        for (text, is_address) in [(word, is_address), (rest, false)] {
            match pieces.last_mut() {
                Some(last) if !is_address && !last.is_address => last.text.push_str(text),
                _ => pieces.push(Piece {
                    text: text.to_owned(),
                    is_address,
                }),
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn addresses_in_a_text_stand_apart() {
        let found = pieces("Kijk op https://wijk.example/a?b=1.\nTot ziens, http mag niet.");
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.text.as_str(), one.is_address))
            .collect();
        let expected = [
            ("Kijk op ", false),
            ("https://wijk.example/a?b=1", true),
            (".\nTot ziens, http mag niet.", false),
        ];
        assert_eq!(found, expected);
    }
}
