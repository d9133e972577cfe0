//! What changes, as it happens: server-sent events for the script of the board. An event names stations and nothing
//! else; the script asks for the page itself.

use super::{Desk, base};
use crate::audit;
use crate::auth::{As, BureauReaders};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::broken;
use crate::store::Database;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::{HeaderMap, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::stream::{self, Stream};
use std::convert::Infallible;
use std::time::{Duration, Instant};

/// How often the log is looked at.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// A stream ends after this, and the browser asks again: who was signed out gets no further.
const LONGEST: Duration = Duration::from_secs(120);
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// How long a browser waits before it asks again.
const ASK_AGAIN: Duration = Duration::from_secs(2);

/// Sends the events; who opens the address as a page is led to the board.
pub async fn show_stream(
    _: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    headers: HeaderMap,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let accepted = headers.get(header::ACCEPT);
    let accepted = accepted.and_then(|kind| kind.to_str().ok()).unwrap_or("");
    if !accepted.contains("text/event-stream") {
        let board = format!("{}{}", base(&id), locale.query());
        return Ok(Redirect::to(&board).into_response());
    }
    let last = headers.get("last-event-id");
    let last = last.and_then(|seq| seq.to_str().ok()?.parse().ok());
    let (head, _) = audit::head(desk.db).await.map_err(broken(locale))?;
    let following = Following {
        db: desk.db.clone(),
        election: id,
        seq: last.unwrap_or(head).min(head),
        is_first: true,
        until: Instant::now() + LONGEST,
    };
    let keep_alive = KeepAlive::new().interval(KEEP_ALIVE);
    Ok(Sse::new(events(following))
        .keep_alive(keep_alive)
        .into_response())
}

/// What a stream has told so far.
struct Following {
    db: Database,
    election: String,
    seq: i64,
    is_first: bool,
    until: Instant,
}

fn events(following: Following) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(following, async |mut following| {
        let event = following.next().await?;
        Some((Ok(event), following))
    })
}

impl Following {
    /// The next event; none when the stream ends.
    async fn next(&mut self) -> Option<Event> {
        if self.is_first {
            self.is_first = false;
            let event = Event::default().event("hoofd").retry(ASK_AGAIN);
            return Some(event.id(self.seq.to_string()).data(self.seq.to_string()));
        }
        while Instant::now() < self.until {
            match self.look().await {
                Ok(Some(event)) => return Some(event),
                Ok(None) => tokio::time::sleep(LOOK_AGAIN).await,
                Err(cause) => {
                    tracing::error!(%cause, "the log cannot be followed; a stream ends");
                    return None;
                }
            }
        }
        None
    }

    /// The stations about which something was recorded since.
    async fn look(&mut self) -> Result<Option<Event>, AppError> {
        let (head, _) = audit::head(&self.db).await?;
        if head == self.seq {
            return Ok(None);
        }
        let subjects = audit::list_subjects_since(&self.db, self.seq).await?;
        self.seq = head;
        let mut stations: Vec<u32> = subjects
            .iter()
            .filter_map(|subject| station_in(subject, &self.election))
            .collect();
        stations.sort_unstable();
        let of_election = subjects.iter().any(|subject| {
            let rest = subject.strip_prefix(self.election.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        });
        if !of_election {
            return Ok(None);
        }
        let stations: Vec<String> = stations.iter().map(u32::to_string).collect();
        let event = Event::default().event("stand").id(head.to_string());
        // A browser leaves out an event without data.
        let data = match stations.is_empty() {
            true => "-".to_owned(),
            false => stations.join(" "),
        };
        Ok(Some(event.data(data)))
    }
}

/// The station of this election that an event is about.
fn station_in(subject: &str, election: &str) -> Option<u32> {
    let rest = subject.strip_prefix(election)?;
    let (before, number) = rest.split_once("/stembureau/")?;
    let is_of_election = before.is_empty() || before.starts_with('/');
    is_of_election.then(|| number.parse().ok())?
}
