//! A vacancy that is reported from a signal: which cause and which day the form begins with.

use crate::actions::signals::find_signal;
use crate::error::AppError;
use crate::store::Database;
use crate::store::signals::StoredSignal;
use chrono::NaiveDate;
use succession::rules::CauseKind;
use succession::signals::SignalKind;

/// Under which name a form carries the number of its signal.
pub(in crate::pages) const FIELD: &str = "signaal";

/// The cause that fits what the register says; none when it says too little.
pub(super) fn cause_of(kind: SignalKind) -> Option<CauseKind> {
    match kind {
        SignalKind::Deceased => Some(CauseKind::Death),
        SignalKind::LeftMunicipality | SignalKind::MovedOut => Some(CauseKind::MovedOut),
        SignalKind::NoAddress => Some(CauseKind::LostRequirement),
        SignalKind::NotFound | SignalKind::CannotBeTold => None,
    }
}

/// The signal from which a vacancy is reported: it is about that member and that cause, and nothing was done with it.
pub(in crate::pages) async fn of_report(
    db: &Database,
    (election, body, number): (&str, &str, &str),
    (cause, member, today): (CauseKind, &str, NaiveDate),
) -> Result<Option<StoredSignal>, AppError> {
    let Ok(number) = number.parse() else {
        return Ok(None);
    };
    let found = match find_signal(db, (election, body, number), today).await {
        Err(AppError::Missing { .. }) => return Ok(None),
        found => found?,
    };
    let of_member = found.subject.and_then(|one| one.member);
    let fits = of_member.is_some_and(|one| one.to_string() == member)
        && cause_of(found.stored.signal.kind) == Some(cause)
        && found.stored.end.is_none();
    Ok(fits.then_some(found.stored))
}
