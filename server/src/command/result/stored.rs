//! Results from a database: the established one of each body, or else the one that its counts give.

use super::{Calculated, Id, ResultArgs};
use crate::actions::allocation::calculate;
use crate::actions::council::council_of;
use crate::clock;
use crate::command::without_password;
use crate::documents::EmlHead;
use crate::error::AppError;
use crate::store::allocation::load_latest_result;
use crate::store::registration::{Election, list_elections, list_lists, list_seats, load_body};
use crate::store::{self, Database};
use election::allocation::Outcome;
use std::error::Error;

pub(super) async fn calculate_stored(args: &ResultArgs) -> Result<Vec<Calculated>, Box<dyn Error>> {
    let url = &args.database_url;
    // A database that is made by asking for it holds no result.
    let url = url.replace("?mode=rwc", "?mode=rw");
    let db = store::open(&url).await.map_err(|cause| {
        let named = without_password(&url);
        format!(
            "no result was read: {named} cannot be opened: {cause}; \
             name the right one with --database-url, or take files in with wijkzetel import eml"
        )
    })?;
    let mut elections = list_elections(&db).await?;
    if let Some(id) = &args.election {
        elections.retain(|election| election.id == *id);
    }
    let mut all = Vec::new();
    for election in &elections {
        for (body, seats) in list_seats(&db, &election.id).await? {
            let asked = args.body.as_ref().is_none_or(|asked| *asked == body);
            if asked {
                all.push(of_body(&db, election, (&body, seats)).await?);
            }
        }
    }
    if all.is_empty() {
        return Err(
            "no result was read: the database has no such election or body; \
                    choose others with --election and --body"
                .into(),
        );
    }
    Ok(all)
}

async fn of_body(
    db: &Database,
    election: &Election,
    (code, seats): (&str, u64),
) -> Result<Calculated, AppError> {
    let established = load_latest_result(db, &election.id, code).await?;
    let version = established.as_ref().map(|result| result.version);
    let outcome = match established {
        Some(result) => Ok(Outcome::Completed(result.allocation)),
        None => match calculate(db, &election.id, code).await {
            Ok(calculation) => Ok(calculation.outcome),
            Err(AppError::Database(cause)) => return Err(AppError::Database(cause)),
            Err(cause) => Err(cause.to_string()),
        },
    };
    let body = load_body(db, code).await?;
    let at = clock::now();
    let mut head = EmlHead::of_body((election, &body), seats, (version.unwrap_or(1), at));
    if let Some(key) = council_of(election) {
        head = EmlHead {
            id: key.election,
            name: election.title.clone(),
            municipal: true,
            municipality: (key.municipality, body.name.clone()),
            ..head
        };
    }
    Ok(Calculated {
        id: Id::Body {
            election: election.id.clone(),
            wijkraad: code.to_owned(),
            version,
        },
        head,
        lists: list_lists(db, &election.id, code).await?,
        outcome,
        published: None,
    })
}
