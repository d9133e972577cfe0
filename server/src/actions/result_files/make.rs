//! Making the files of a version: EML_NL 510d and 520, CSV and JSON, and the overview station by station.

use crate::actions::documents::{recounts_of, stations_of};
use crate::actions::tabulation::CountedStation;
use crate::audit::{self, By, Event, ResultFilesEvent};
use crate::documents::{
    CountOf, EmlHead, ResultOf, StationOverview, StationOverviewOf, write_count, write_osv,
    write_result, write_result_json, write_station_overview,
};
use crate::error::AppError;
use crate::import::eml::{Figures, OfList};
use crate::locale::Locale;
use crate::store::allocation::{list_latest_versions, list_results};
use crate::store::counting::leading::list_investigations;
use crate::store::counting::{list_count_steps, load_count};
use crate::store::registration::{list_lists, load_body, load_election};
use crate::store::result_file::{
    ResultFile, list_result_files, load_result_files, save_result_files,
};
use crate::store::{ResultFileKind as Kind, Standing};
use election::counting::{Reopened, list_reopened};
use election::result::ElectionResult;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// Makes the files of a version of the result of a body; answers the stored ones when they were made before.
///
/// There is no count among them when the stations have no totals or do not add up to the result.
///
/// # Errors
/// [`AppError::Missing`] when there is no such version.
pub async fn make_result_files(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    version: u32,
) -> Result<Vec<ResultFile>, AppError> {
    let stored = load_result_files(tx, key, version).await?;
    if !stored.is_empty() {
        return Ok(stored);
    }
    let results = list_results(tx, key.0, key.1).await?;
    let result = results.into_iter().find(|one| one.version == version);
    let result = result.ok_or_else(|| AppError::Missing {
        what: "result",
        key: format!("{}/{} version {version}", key.0, key.1),
    })?;
    let files = write_files(tx, by, key, &result).await?;
    save_result_files(tx, key, version, (&files, by.at)).await?;
    let digest = |kind| {
        let file = files.iter().find(|file| file.kind == kind);
        file.map(|file| file.sha256.clone())
    };
    let made = ResultFilesEvent::FilesMade {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        version,
        count_sha256: digest(Kind::Count),
        result_sha256: digest(Kind::Result),
    };
    audit::record(tx, by, &Event::ResultFiles(made)).await?;
    Ok(files)
}

/// Makes the files of every result of an election that has none; answers how many results that were.
///
/// # Errors
/// When the database refuses.
pub async fn make_missing_files(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
) -> Result<usize, AppError> {
    let there = list_result_files(tx, election).await?;
    let there: BTreeSet<(String, u32)> = there
        .into_iter()
        .map(|file| (file.body, file.version))
        .collect();
    let mut made = 0;
    for (body, version) in list_latest_versions(tx, election).await? {
        if !there.contains(&(body.clone(), version)) {
            make_result_files(tx, by, (election, &body), version).await?;
            made += 1;
        }
    }
    Ok(made)
}

async fn write_files(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, code): (&str, &str),
    result: &ElectionResult,
) -> Result<Vec<ResultFile>, AppError> {
    let election = load_election(tx, election).await?;
    let body = load_body(tx, code).await?;
    let lists = list_lists(tx, &election.id, code).await?;
    let seats = result.votes.seats;
    let head = EmlHead::of_body((&election, &body), seats, (result.version, by.at));
    let stations = stations_of(tx, (&election.id, code), result).await?;
    let mut files = Vec::new();
    if let Some((total, units)) = figures(&head, &stations, result) {
        let count = CountOf {
            head: &head,
            lists: &lists,
            total: &total,
            units: &units,
        };
        files.push(ResultFile::of(Kind::Count, write_count(&count)?));
        files.push(ResultFile::of(Kind::Table, write_osv(&count)?));
    }
    if !result.allocation.elected.is_empty() {
        let bytes = write_result(&ResultOf {
            head: &head,
            lists: &lists,
            allocation: &result.allocation,
        })?;
        files.push(ResultFile::of(Kind::Result, bytes));
    }
    let json = write_result_json((&election, &body), &lists, result)?;
    files.push(ResultFile::of(Kind::Json, json));
    if !stations.is_empty() {
        let of = StationOverviewOf {
            day: election.held_on,
            official: election.standing == Standing::Official,
            version: result.version,
            stations: overviews(tx, (&election.id, code), stations).await?,
            recounts: recounts_of(tx, (&election.id, code)).await?,
            made_at: by.at,
            election: election.title,
            body,
            lists,
        };
        let bytes = write_station_overview(Locale::Dutch, &of)?;
        files.push(ResultFile::of(Kind::Overview, bytes));
    }
    files.sort_by_key(|file| file.kind);
    Ok(files)
}

/// Each station with what was investigated in its count and what was changed.
async fn overviews(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    stations: Vec<CountedStation>,
) -> Result<Vec<StationOverview>, AppError> {
    let investigations = list_investigations(tx, election, body).await?;
    let mut overviews = Vec::new();
    for counted in stations {
        let number = counted.station.number;
        let mut of_station = investigations.clone();
        of_station.retain(|one| one.station == number);
        overviews.push(StationOverview {
            reopened: reopened(tx, (election, number)).await?,
            investigations: of_station,
            counted,
        });
    }
    Ok(overviews)
}

/// Every time that a count was opened again; the steps are read only of a count that was.
async fn reopened(tx: &impl ConnectionTrait, key: (&str, u32)) -> Result<Vec<Reopened>, AppError> {
    let stored = load_count(tx, key).await?;
    if stored.corrections == 0 {
        return Ok(Vec::new());
    }
    let steps = list_count_steps(tx, key).await?;
    Ok(list_reopened(&steps, &stored.record.state))
}

/// The figures of all stations together and of each; none when they are not those of the result.
fn figures(
    head: &EmlHead,
    stations: &[CountedStation],
    result: &ElectionResult,
) -> Option<(Figures, Vec<Figures>)> {
    let units = stations.iter().map(|station| unit(head, station));
    let units: Vec<Figures> = units.collect::<Option<_>>()?;
    let total = Figures::sum_of(&units);
    let counted = |list: &election::allocation::ListVotes| {
        let of_list = total.lists.get(&list.number);
        of_list.is_some_and(|of_list| of_list.candidates.values().eq(&list.candidates))
    };
    let votes: u64 = result.votes.lists.iter().map(|list| list.total()).sum();
    let equal = result.votes.lists.iter().all(counted) && total.on_candidates == votes;
    (equal && !units.is_empty()).then_some((total, units))
}

fn unit(head: &EmlHead, counted: &CountedStation) -> Option<Figures> {
    let (station, total) = (&counted.station, counted.total.as_ref()?);
    let lists = counted.votes.as_ref()?.iter().map(|(list, votes)| {
        let of_list = OfList {
            total: votes.iter().sum(),
            candidates: (1..).zip(votes.iter().copied()).collect(),
        };
        (*list, of_list)
    });
    Some(Figures {
        unit: format!("{}::SB{}", head.municipality.0, station.number),
        name: match station.postcode.as_str() {
            "" => format!("Stembureau {}", station.name),
            postcode => format!("Stembureau {} (postcode: {postcode})", station.name),
        },
        voters: station.voters,
        poll_cards: total.poll_cards,
        proxies: total.proxies,
        admitted: total.admitted,
        on_candidates: total.candidate_votes,
        blank: total.blank,
        invalid: total.invalid,
        more_ballots: total.more_ballots,
        fewer_ballots: total.fewer_ballots,
        lists: lists.collect(),
    })
}
