//! Putting the values of a file in the place of what is stored: one kind of an election as a whole.
//!
//! Figures are removed and written anew. What figures rest on is written over, because rows of other tables point
//! at it; then what the file leaves out is removed.

use crate::error::AppError;
use crate::import::{Data, Kind, Known, Progress};
use crate::store::bulk::insert_some;
use crate::store::counting::count_rows;
use crate::store::counting::{station_rows, total_rows};
use crate::store::entity::{candidate, count, list, station, station_total};
use crate::store::registration::{candidate_row, list_row};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::BTreeSet;

/// Puts these values in the place of what is stored of their kind.
///
/// # Errors
/// When the database refuses, as when something rests on what would be removed.
pub async fn replace(
    tx: &impl ConnectionTrait,
    election: &str,
    data: &Data,
    known: &Known,
    progress: &Progress,
) -> Result<(), AppError> {
    let told = |rows| progress.add(rows);
    match data {
        Data::Lists(lists) => {
            let rows = lists
                .iter()
                .map(|(body, one)| list_row(election, body, one));
            insert_some::<list::ActiveModel>(tx, rows.collect(), Some(over_list()), told).await?;
            remove_lists(tx, election, lists, known).await
        }
        Data::Candidates(all) => {
            let rows = all.iter();
            let rows = rows.map(|(body, list, one)| candidate_row(election, body, *list, one));
            let rows = rows.collect();
            insert_some::<candidate::ActiveModel>(tx, rows, Some(over_candidate()), told).await?;
            remove_candidates(tx, election, all, known).await
        }
        Data::Stations(stations) => {
            let rows = station_rows(election, stations)?;
            insert_some::<station::ActiveModel>(tx, rows, Some(over_station()), told).await?;
            let numbers: BTreeSet<u32> = stations.iter().map(|one| one.number).collect();
            for number in known.stations.keys().filter(|one| !numbers.contains(one)) {
                let key = (election.to_owned(), i64::from(*number));
                station::Entity::delete_by_id(key).exec(tx).await?;
            }
            Ok(())
        }
        Data::Counts(counts) => {
            clear(tx, election, Kind::Counts).await?;
            let rows = count_rows(election, counts)?;
            insert_some::<count::ActiveModel>(tx, rows, None, told).await
        }
        Data::Totals(totals) => {
            clear(tx, election, Kind::Totals).await?;
            let rows = total_rows(election, totals)?;
            insert_some::<station_total::ActiveModel>(tx, rows, None, told).await
        }
    }
}

/// Removes all of a kind.
///
/// # Errors
/// When the database refuses, as when something rests on it.
pub async fn clear(tx: &impl ConnectionTrait, election: &str, kind: Kind) -> Result<(), AppError> {
    macro_rules! clear {
        ($table:ident) => {
            $table::Entity::delete_many()
                .filter($table::Column::Election.eq(election))
                .exec(tx)
                .await?
        };
    }
    match kind {
        Kind::Lists => clear!(list),
        Kind::Candidates => clear!(candidate),
        Kind::Stations => clear!(station),
        Kind::Counts => clear!(count),
        Kind::Totals => clear!(station_total),
    };
    Ok(())
}

fn over_list() -> OnConflict {
    use list::Column::{Body, Election, Kind, Name, Number};
    let mut there = OnConflict::columns([Election, Body, Number]);
    there.update_columns([Name, Kind]).to_owned()
}

fn over_candidate() -> OnConflict {
    use candidate::Column::{
        Aanduiding, Body, Election, FirstName, Initials, LastName, List, Locality, Number, Prefix,
    };
    let mut there = OnConflict::columns([Election, Body, List, Number]);
    let names = [Initials, FirstName, Prefix, LastName, Aanduiding, Locality];
    there.update_columns(names).to_owned()
}

fn over_station() -> OnConflict {
    use station::Column::{Body, Election, HouseNumber, Name, Number, Postcode, Street, Voters};
    let mut there = OnConflict::columns([Election, Number]);
    let all = [Body, Name, Street, HouseNumber, Postcode, Voters];
    there.update_columns(all).to_owned()
}

async fn remove_lists(
    tx: &impl ConnectionTrait,
    election: &str,
    lists: &[(String, crate::store::registration::List)],
    known: &Known,
) -> Result<(), AppError> {
    let kept: BTreeSet<(&str, u32)> = lists
        .iter()
        .map(|(body, list)| (body.as_str(), list.number))
        .collect();
    for (body, list) in known.lists() {
        if !kept.contains(&(body, list.number)) {
            let key = (election.to_owned(), body.to_owned(), list.number.into());
            list::Entity::delete_by_id(key).exec(tx).await?;
        }
    }
    Ok(())
}

async fn remove_candidates(
    tx: &impl ConnectionTrait,
    election: &str,
    all: &[(String, u32, crate::store::registration::Candidate)],
    known: &Known,
) -> Result<(), AppError> {
    let kept: BTreeSet<(&str, u32, u32)> = all
        .iter()
        .map(|(body, list, one)| (body.as_str(), *list, one.number))
        .collect();
    for (body, list) in known.lists() {
        for one in &list.candidates {
            if !kept.contains(&(body, list.number, one.number)) {
                let (list, number) = (i64::from(list.number), i64::from(one.number));
                let key = (election.to_owned(), body.to_owned(), list, number);
                candidate::Entity::delete_by_id(key).exec(tx).await?;
            }
        }
    }
    Ok(())
}
