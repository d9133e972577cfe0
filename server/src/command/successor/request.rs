//! A line of `wijkzetel successor`, and what it means.

use crate::command::allocate::{ListLine, drawn, votes_of};
use crate::command::strict::{Object, each_key_once, null_is_left_out};
use election::allocation::{CandidateNumber, DrawnLot, ListNumber, Votes};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};
use succession::rules::{Policy, Reason};
use succession::successor::{Person, Transfer, VacantSeat};

/// The fields of `allocate`, and those of the vacancy.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Request<'l> {
    #[serde(borrow, default)]
    pub(super) id: Option<&'l RawValue>,
    pub(super) rules: String,
    seats: u64,
    lists: Vec<Object<ListLine>>,
    #[serde(default, deserialize_with = "each_key_once")]
    deceased: BTreeMap<ListNumber, Vec<CandidateNumber>>,
    #[serde(default, deserialize_with = "null_is_left_out")]
    lots: Vec<u32>,
    #[serde(default)]
    pub(super) policy: Option<Vec<Policy>>,
    #[serde(default)]
    members: Option<Vec<Person>>,
    #[serde(default, deserialize_with = "null_is_left_out")]
    transfers: Vec<(Option<ListNumber>, Option<ListNumber>)>,
    #[serde(default, deserialize_with = "null_is_left_out")]
    bars: Vec<Object<Bar>>,
    vacancy: Object<Vacancy>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Bar {
    list: ListNumber,
    candidate: CandidateNumber,
    reason: Reason,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Vacancy {
    list: Option<ListNumber>,
    candidate: Option<CandidateNumber>,
    enlargement: Option<u64>,
    sortition: Option<u64>,
}

/// More new seats than any body has; each is answered on its own.
const MOST_NEW_SEATS: u64 = 999;

impl Request<'_> {
    pub(super) fn seat(&self) -> Result<VacantSeat, String> {
        let Object(vacancy) = &self.vacancy;
        match (vacancy.list, vacancy.candidate, vacancy.enlargement, vacancy.sortition) {
            (Some(list), Some(candidate), None, None) => Ok(VacantSeat::Of((list, candidate))),
            (None, None, Some(seats), None) => match u16::try_from(seats) {
                Ok(number) if seats <= MOST_NEW_SEATS => Ok(VacantSeat::Enlargement(number)),
                _ => Err(format!("an enlargement by {seats} seats is above {MOST_NEW_SEATS}")),
            },
            (None, None, None, Some(1)) => Ok(VacantSeat::OfDrawn),
            (None, None, None, Some(_)) => {
                Err("a vacancy by sortition is one seat; give \"sortition\":1".to_owned())
            }
            _ => Err(
                "a vacancy is one of {\"list\":…,\"candidate\":…}, {\"enlargement\":…} and {\"sortition\":1}"
                    .to_owned(),
            ),
        }
    }

    pub(super) fn bars(&self) -> Result<BTreeMap<Person, Reason>, String> {
        let mut bars = BTreeMap::new();
        for Object(bar) in &self.bars {
            if bar.reason == Reason::OwnSeat {
                return Err("own_seat follows from the vacancy; leave that bar out".to_owned());
            }
            bars.entry((bar.list, bar.candidate)).or_insert(bar.reason);
        }
        Ok(bars)
    }

    pub(super) fn members(&self) -> Result<Option<BTreeSet<Person>>, String> {
        let Some(named) = &self.members else {
            return Ok(None);
        };
        let mut members = BTreeSet::new();
        for (list, candidate) in named {
            if !members.insert((*list, *candidate)) {
                return Err(format!(
                    "candidate {candidate} of list {list} is a member twice"
                ));
            }
        }
        Ok(Some(members))
    }

    pub(super) fn transfers(&self) -> Vec<Transfer> {
        let transfer = |(from, to): &(Option<ListNumber>, Option<ListNumber>)| Transfer {
            from: *from,
            to: *to,
        };
        self.transfers.iter().map(transfer).collect()
    }

    pub(super) fn split(self) -> (Votes, Vec<DrawnLot>) {
        (
            votes_of(self.seats, self.lists, self.deceased),
            drawn(&self.lots),
        )
    }
}
