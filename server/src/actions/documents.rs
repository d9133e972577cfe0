//! Making a document and storing it: once, and from then on it is the stored one.

use super::registration::load_regulation;
use crate::audit::{self, By, Event};
use crate::documents::{MinutesOf, Turnout, write_minutes};
use crate::error::AppError;
use crate::locale::Locale;
use crate::publication::{Body, Person, Publication, Stage, altered, candidates};
use crate::store::allocation::list_results;
use crate::store::counting::{list_station_totals, list_stations};
use crate::store::documents::{StoredDocument, load_document, save_document};
use crate::store::lots::list_lots;
use crate::store::registration::{List, list_lists, load_body, load_election};
use crate::store::{DocumentKind, Standing};
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
    let of = gather(tx, by, (election, body), version).await?;
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
    let results = list_results(tx, election, body).await?;
    let result = results.into_iter().find(|one| one.version == version);
    let result = result.ok_or_else(|| AppError::Missing {
        what: "result",
        key: format!("{election}/{body} version {version}"),
    })?;
    let lists = list_lists(tx, election, body).await?;
    let row = load_election(tx, election).await?;
    let reglement = load_regulation(&result.reglement)?;
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
        lots: list_lots(tx, election, body).await?,
        head: audit::head(tx).await?,
        made_at: by.at,
        result,
    })
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
        minutes: None,
        members: Vec::new(),
        next: Vec::new(),
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
