//! What members themselves asked or told, and that waits for the griffie: requests for leave, and moves.

use super::{Deadline, Due, How};
use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use crate::store::leave::list_open_leave_requests;
use crate::store::member::list_open_moves;
use chrono::NaiveDate;
use election::decision::Decision;
use election::terms::TermFinding;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::deadlines::{decide_by, decide_leave_by};

/// The files of all bodies, with what their letters are about.
pub(super) type Files = BTreeMap<String, (SuccessionFile, BTreeSet<String>)>;

/// What waits in the bodies of an election. A move has the term of the vacancy that it would give.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub(super) async fn list_asked(
    db: &impl ConnectionTrait,
    election: &str,
    files: &Files,
) -> Result<Vec<Deadline>, AppError> {
    let mut all = Vec::new();
    for (body, request) in list_open_leave_requests(db, election).await? {
        let Some((file, _)) = files.get(&body) else {
            continue;
        };
        let until = decide_leave_by(request.received_on, &file.rules.temporary, &file.terms)?;
        let due = Due::AnswerLeave {
            request: request.number,
        };
        let about = (due, request.member);
        all.push(deadline((election, body.as_str()), file, about, until));
    }
    for (body, report) in list_open_moves(db, election).await? {
        let Some((file, _)) = files.get(&body) else {
            continue;
        };
        let known = known_on(report.reported_on, report.moved_on);
        let until = decide_by(known, &file.rules.appointment, &file.terms)?;
        let due = Due::Move {
            report: report.number,
        };
        let about = (due, report.member);
        all.push(deadline((election, body.as_str()), file, about, until));
    }
    Ok(all)
}

/// The day on which there is a seat to fill and the griffie knows of it.
fn known_on(reported_on: NaiveDate, moved_on: NaiveDate) -> NaiveDate {
    reported_on.max(moved_on)
}

fn deadline(
    (election, body): (&str, &str),
    file: &SuccessionFile,
    (due, member): (Due, u64),
    until: Decision<NaiveDate, TermFinding>,
) -> Deadline {
    let mut members = file.members.iter();
    let found = members.find(|one| one.number == member);
    Deadline {
        election: election.to_owned(),
        body: body.to_owned(),
        due,
        person: found.map(|one| one.person()),
        until: Some(until.outcome),
        how: How::Term(until.grounds),
    }
}
