//! The applications of the demonstration: made-up people who apply in the weeks before it was set up, and officials who
//! looked at some of them. All of it goes through what real applications go through; only confirmations are not made,
//! because a hundred of them would keep the first page waiting.

mod act;
mod official;
mod plan;
mod says;

pub(super) use plan::applying;

use super::REGISTERING;
use crate::audit::By;
use crate::clock;
use crate::error::AppError;
use crate::privacy::Keys;
use act::{Act, acts};
use chrono::{Days, NaiveTime};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// Lets everybody apply, in the order of the days on which they did.
pub(super) async fn set_up(
    tx: &impl ConnectionTrait,
    by: &By,
    keys: &Keys,
) -> Result<(), AppError> {
    let key = keys.of_election(tx, REGISTERING).await?;
    let today = clock::day_of(by.at);
    let applying = applying()?;
    let mut made = BTreeMap::new();
    let mut list = None;
    for (days_ago, minute, act, one) in acts(&applying) {
        let day = today.checked_sub_days(Days::new(days_ago));
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0);
        let at = day.zip(time).map(|(day, time)| day.and_time(time));
        let at = at.and_then(clock::moment_of);
        let at = at.ok_or_else(|| AppError::unreadable("moment of the demonstration", today))?;
        match act {
            Act::Apply => {
                let application = act::apply(tx, at, (&key, one), &mut list).await?;
                made.insert(one.place, application);
            }
            Act::OfOfficial(official) => {
                let made = act::found(&made, one)?;
                official::act(tx, at, (&key, made), official).await?;
            }
            Act::Repair => act::repair_it(tx, at, &key, act::found(&made, one)?).await?,
            Act::Withdraw => act::withdraw_it(tx, at, &key, act::found(&made, one)?).await?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
