//! One way for every step: load, take it, save it, and keep what the tabulation reads in agreement.

use super::work::{Work, load_work};
use crate::audit::{self, By, CountingEvent, Event};
use crate::auth::account_of;
use crate::error::AppError;
use crate::store::counting::{
    Count, StationKey, StationTotal, clear_station, has_counts, save_count, save_station,
};
use election::counting::{
    Act, CountRecord, CountState, OfficialId, StationCount, TransitionRefused, Whose,
};
use sea_orm::ConnectionTrait;

/// Takes a step with the count of a station, and records it.
pub(super) async fn take(
    tx: &impl ConnectionTrait,
    by: &By,
    key: StationKey<'_>,
    step: impl FnOnce(&Work, Act) -> Result<CountRecord, TransitionRefused>,
    event: impl FnOnce(&Work, &CountRecord) -> Result<CountingEvent, AppError>,
) -> Result<CountRecord, AppError> {
    let work = load_work(tx, key).await?;
    let station = (work.body.code.as_str(), key.1);
    let untouched = work.count.record.state == CountState::Empty;
    if untouched && has_counts(tx, key.0, station).await? {
        return Err(AppError::CountedByFile { station: key.1 });
    }
    let after = step(&work, act(by)?)?;
    save_count(tx, key, &work.count, &after, by.at).await?;
    let was = work.count.record.state.final_count();
    let is = after.state.final_count();
    if was != is {
        if was.is_some() {
            clear_station(tx, key.0, station).await?;
        }
        if let Some(count) = is {
            let (counts, total) = rows(&work.body.code, count);
            save_station(tx, key.0, &counts, total).await?;
        }
    }
    let event = event(&work, &after)?;
    audit::record(tx, by, &Event::Counting(event)).await?;
    Ok(after)
}

/// Whoever acts has an account: a program enters no counts.
fn act(by: &By) -> Result<Act, AppError> {
    let account = account_of(&by.actor).and_then(|account| i64::try_from(account).ok());
    let account = account.ok_or_else(|| AppError::unreadable("actor", &by.actor))?;
    Ok(Act {
        by: OfficialId(account),
        at: by.at,
    })
}

/// The values of one entry, as far as there is one.
#[must_use]
pub fn values_of(state: &CountState, whose: Whose) -> Option<&StationCount> {
    let (first, second) = state.entries();
    let entry = match whose {
        Whose::First => first,
        Whose::Second => second,
    };
    entry.map(|entry| &entry.count)
}

/// What the tabulation reads of a count.
fn rows(body: &str, count: &StationCount) -> (Vec<Count>, StationTotal) {
    let counts = count.lists.iter().flat_map(|(&list, page)| {
        let candidates = (1..).zip(&page.candidates);
        candidates.map(move |(candidate, &votes)| Count {
            body: body.to_owned(),
            station: count.station,
            list,
            candidate,
            votes,
        })
    });
    let total = StationTotal {
        station: count.station,
        poll_cards: count.voters.poll_cards,
        proxies: count.voters.proxies,
        admitted: count.voters.admitted,
        candidate_votes: count.votes.on_candidates,
        blank: count.votes.blank,
        invalid: count.votes.invalid,
        votes_cast: count.votes.cast,
        more_ballots: count.comparison.more_ballots,
        fewer_ballots: count.comparison.fewer_ballots,
    };
    (counts.collect(), total)
}
