//! Making a document and storing it: once, and from then on it is the stored one.

use super::deceased::deaths_of;
use super::lots::draw_behind;
use super::registration::load_regulation;
use super::result_files::make_result_files;
use super::shortage::find_shortage;
use super::tabulation::{CountedStation, load_tabulation};
use crate::audit::{self, By, Event};
use crate::documents::{HeldDraw, MinutesOf, Turnout, write_minutes};
use crate::error::AppError;
use crate::locale::Locale;
use crate::publication::{Body, Person, Publication, Stage, Version, altered, candidates};
use crate::store::account::load_account;
use crate::store::allocation::list_results;
use crate::store::committee::load_session;
use crate::store::counting::leading::{RecountRequest, list_investigations, list_recount_requests};
use crate::store::counting::{Death, list_station_totals, list_stations, load_votes};
use crate::store::documents::{StoredDocument, load_document, save_document};
use crate::store::lots::{LotFor, StoredDraw, list_draws};
use crate::store::registration::{List, ShortageDecision, list_lists, load_body, load_election};
use crate::store::result_file::ResultFile;
use crate::store::{DocumentKind, ResultFileKind, Standing};
use crate::wording::{self, Reason};
use election::result::ElectionResult;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// Makes the minutes of a version of the result of a body, in Dutch; answers the stored ones when they were
/// made before.
///
/// # Errors
/// [`AppError::Missing`] when there is no such version; [`AppError::Document`] when the minutes cannot be made.
pub async fn make_minutes(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    version: u32,
) -> Result<StoredDocument, AppError> {
    let key = (DocumentKind::Minutes, version, "");
    if let Some(stored) = load_document(tx, (election, body), key).await? {
        return Ok(stored);
    }
    // Result files.
    let files = make_result_files(tx, by, (election, body), version).await?;
    let of = MinutesOf {
        files: digests(&files),
        ..gather(tx, by, (election, body), version).await?
    };
    let bytes = write_minutes(Locale::Dutch, &of)?;
    let stored = save_document(tx, (election, body), key, (bytes, by.at)).await?;
    let made = Event::DocumentMade {
        election: election.to_owned(),
        body: body.to_owned(),
        document: DocumentKind::Minutes,
        version,
        sha256: stored.sha256.clone(),
    };
    audit::record(tx, by, &made).await?;
    Ok(stored)
}

async fn gather(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    version: u32,
) -> Result<MinutesOf, AppError> {
    let mut results = list_results(tx, election, body).await?;
    results.retain(|one| one.version <= version);
    let result = results.pop().filter(|last| last.version == version);
    let result = result.ok_or_else(|| AppError::Missing {
        what: "result",
        key: format!("{election}/{body} version {version}"),
    })?;
    let lists = list_lists(tx, election, body).await?;
    let row = load_election(tx, election).await?;
    let reglement = load_regulation(&result.reglement)?;
    let shortage = shortage(tx, (election, body), &result).await?;
    let decided = shortage.as_ref().map(|(decided, _)| decided.clone());
    Ok(MinutesOf {
        publication: Publication {
            day: row.held_on,
            reglement: reglement.title,
            rules: reglement.allocation,
            official: row.standing == Standing::Official,
            bodies: Vec::new(),
        },
        election: row.title,
        body: shown_body(tx, (election, body), (&lists, &result)).await?,
        turnout: turnout(tx, (election, body), &result).await?,
        names: sorted_names(&lists),
        session: load_session(tx, (election, body), version).await?,
        deaths: deaths(tx, (election, body), &result).await?,
        stations: stations_of(tx, (election, body), &result).await?,
        investigations: list_investigations(tx, election, body).await?,
        recounts: recounts_of(tx, (election, body)).await?,
        shortage_grounds: shortage.map_or_else(Vec::new, |(_, grounds)| grounds),
        shortage: decided,
        replaced: results.pop(),
        draws: held_draws(tx, (election, body), &result).await?,
        annulled: annulled_draws(tx, (election, body)).await?,
        files: Vec::new(),
        head: audit::head(tx).await?,
        made_at: by.at,
        result,
    })
}

/// The EML files with their digests; a table and JSON can be made again from them.
fn digests(files: &[ResultFile]) -> Vec<(ResultFileKind, String)> {
    let eml = |kind| matches!(kind, ResultFileKind::Count | ResultFileKind::Result);
    let files = files.iter().filter(|file| eml(file.kind));
    files.map(|file| (file.kind, file.sha256.clone())).collect()
}

/// For each lot of the result the draw that gave it.
async fn held_draws(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    result: &ElectionResult,
) -> Result<Vec<Option<HeldDraw>>, AppError> {
    let draws = list_draws(tx, election, body).await?;
    let mut held = Vec::new();
    for lot in &result.lots {
        let Some(draw) = draw_behind(&draws, lot)? else {
            held.push(None);
            continue;
        };
        let mut typed_by = Vec::new();
        let agreed = draw.typings.iter().rev().take(2).rev();
        for typing in agreed {
            let account = load_account(tx, typing.account).await?;
            typed_by.extend(account.map(|account| account.name));
        }
        held.push(Some(HeldDraw {
            draw: draw.clone(),
            typed_by,
        }));
    }
    Ok(held)
}

/// The draws for the allocation that no longer count.
async fn annulled_draws(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<StoredDraw>, AppError> {
    let mut draws = list_draws(tx, election, body).await?;
    draws.retain(|one| one.annulled.is_some() && one.opened.lot_for == LotFor::Allocation);
    Ok(draws)
}

/// The totals of the stations, when they add up to the votes of this version.
async fn turnout(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    result: &ElectionResult,
) -> Result<Option<Turnout>, AppError> {
    let stations = list_stations(tx, election, body).await?;
    let totals = list_station_totals(tx, election).await?;
    let mut sum = Turnout::default();
    for station in &stations {
        let Some(total) = totals.iter().find(|one| one.station == station.number) else {
            return Ok(None);
        };
        sum.voters += station.voters;
        sum.poll_cards += total.poll_cards;
        sum.proxies += total.proxies;
        sum.admitted += total.admitted;
        sum.candidate_votes += total.candidate_votes;
        sum.blank += total.blank;
        sum.invalid += total.invalid;
        sum.votes_cast += total.votes_cast;
        sum.more_ballots += total.more_ballots;
        sum.fewer_ballots += total.fewer_ballots;
    }
    let votes: u64 = result.votes.lists.iter().map(|list| list.total()).sum();
    Ok(Some(sum).filter(|sum| sum.candidate_votes == votes))
}

/// The records of those who were left out because they died.
async fn deaths(
    tx: &impl ConnectionTrait,
    body: (&str, &str),
    result: &ElectionResult,
) -> Result<Vec<Death>, AppError> {
    let mut deaths = deaths_of(tx, body).await?;
    deaths.retain(|one| one.withdrawn.is_none() && result.votes.deceased.contains(&one.person));
    Ok(deaths)
}

/// The decision by which the seats of this version were set, with its grounds.
async fn shortage(
    tx: &impl ConnectionTrait,
    body: (&str, &str),
    result: &ElectionResult,
) -> Result<Option<(ShortageDecision, Vec<Reason>)>, AppError> {
    let found = find_shortage(tx, body).await?;
    Ok(found.and_then(|shortage| {
        let grounds = shortage.found.grounds.iter();
        let grounds = grounds.map(|ground| wording::shortage::shortage(Locale::Dutch, ground));
        let decided = shortage.decided.clone()?;
        (decided.seats == result.votes.seats).then(|| (decided, grounds.collect()))
    }))
}

/// The requests to count again in one body, oldest first.
pub(super) async fn recounts_of(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<RecountRequest>, AppError> {
    let mut all = list_recount_requests(tx, election).await?;
    all.retain(|one| one.body == body);
    Ok(all)
}

/// The counts station by station, when they add up to the votes of this version.
pub(super) async fn stations_of(
    tx: &impl ConnectionTrait,
    body: (&str, &str),
    result: &ElectionResult,
) -> Result<Vec<CountedStation>, AppError> {
    let votes = load_votes(tx, body.0, body.1).await?;
    if votes.lists != result.votes.lists {
        return Ok(Vec::new());
    }
    Ok(load_tabulation(tx, body).await?.stations)
}

/// The body with the votes of this version, which need not be those of its counts.
pub(crate) async fn shown_body(
    tx: &impl ConnectionTrait,
    (election, code): (&str, &str),
    (lists, result): (&[List], &ElectionResult),
) -> Result<Body, AppError> {
    let body = load_body(tx, code).await?;
    Ok(Body {
        altered: altered(tx, (election, code)).await?,
        candidates: candidates(lists, &result.votes),
        stage: Stage::Established(result.allocation.clone()),
        version: Some(Version::of(result)),
        minutes: None,
        files: Vec::new(),
        members: Vec::new(),
        next: Vec::new(),
        draws: Vec::new(),
        seats: result.votes.seats,
        code: body.code,
        name: body.name,
        gebied: body.gebied,
        kind: body.kind,
    })
}

/// For each candidate the last name, and the first name with the prefix.
fn sorted_names(lists: &[List]) -> BTreeMap<Person, (String, String)> {
    let all = lists
        .iter()
        .flat_map(|list| list.candidates.iter().map(move |one| (list.number, one)));
    let named = all.map(|(list, one)| {
        let rest = format!("{} {}", one.first_name, one.prefix);
        let name = (one.last_name.clone(), rest.trim().to_owned());
        ((list, one.number), name)
    });
    named.collect()
}
