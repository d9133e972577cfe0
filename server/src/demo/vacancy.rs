//! A vacancy that waits for the griffie: a member of one body moved out shortly before the demonstration starts.

use super::ELECTION;
use crate::actions::vacancy::{NewReport, Reported, establish_vacancy, report_vacancy};
use crate::audit::By;
use crate::clock;
use crate::error::AppError;
use chrono::{Days, NaiveDate};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::vacancy::{Cause, Evidence, Report};

/// The body with the vacancy.
pub const WITH_VACANCY: &str = "overschie";
const MEMBER: u64 = 2;
const MOVED_DAYS_AGO: u64 = 9;
const REPORTED_DAYS_AGO: u64 = 3;

/// Reports and establishes it, when the members had entered by then.
pub(super) async fn leave_a_vacancy(
    tx: &impl ConnectionTrait,
    by: &By,
    entered_on: NaiveDate,
) -> Result<(), AppError> {
    let ago = |days| clock::day_of(by.at).checked_sub_days(Days::new(days));
    let (Some(moved_on), Some(on)) = (ago(MOVED_DAYS_AGO), ago(REPORTED_DAYS_AGO)) else {
        return Ok(());
    };
    if moved_on <= entered_on {
        return Ok(());
    }
    let report = NewReport {
        seat: Reported::Member(MEMBER),
        report: Report {
            cause: Cause::MovedOut { moved_on },
            reported_on: on,
            evidence: BTreeSet::from([Evidence::PopulationRegister]),
        },
    };
    let key = (ELECTION, WITH_VACANCY);
    let vacancy = report_vacancy(tx, by, key, &report).await?;
    establish_vacancy(tx, by, key, (vacancy, on)).await
}
