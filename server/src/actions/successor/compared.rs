//! Who would come in under each rule, for one seat of a body or for all at once. It changes nothing.

use super::SuccessionFile;
use super::situation::{Search, Vacated};
use crate::error::AppError;
use chrono::NaiveDate;
use election::result::DrawnLot;
use std::collections::BTreeMap;
use succession::comparison::{Comparison, LeftSeat, Together, compare, compare_together};
use succession::roster::SeatNumber;
use succession::rules::SuccessionRules;
use succession::vacancy::VacancyId;

/// Why a seat is free, or would be.
#[derive(Debug, Clone)]
pub enum Free {
    /// As if the member with this number left.
    Member(u64),
    /// By this vacancy, with the lots that were drawn for it.
    Vacancy(VacancyId, Vec<DrawnLot>),
    /// Nobody held it yet.
    NeverHeld,
}

impl SuccessionFile {
    /// One seat by itself, decided on that day; `earlier` is the regulation of 2022.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such member or vacancy; [`AppError::Succession`] when what is stored
    /// contradicts itself.
    pub fn compare_free(
        &self,
        free: &Free,
        on: NaiveDate,
        earlier: &SuccessionRules,
    ) -> Result<Comparison, AppError> {
        let search = self.search_for(free, on)?;
        let situation = self.situation(&search);
        Ok(compare(&situation, search.seat, earlier, search.lots)?)
    }

    /// All of these seats at once, filled in this order.
    ///
    /// # Errors
    /// As for [`SuccessionFile::compare_free`].
    pub fn compare_together(
        &self,
        seats: Vec<(SeatNumber, &Free)>,
        on: NaiveDate,
        earlier: &SuccessionRules,
    ) -> Result<Together, AppError> {
        let left = seats.into_iter().map(|(number, free)| {
            let search = self.search_for(free, on)?;
            Ok(LeftSeat {
                situation: self.situation(&search),
                seat: search.seat,
                list: self.list_of(number),
                lots: search.lots.to_vec(),
            })
        });
        let left: Vec<LeftSeat<'_>> = left.collect::<Result<_, AppError>>()?;
        Ok(compare_together(&left, earlier)?)
    }

    fn search_for<'s>(&self, free: &'s Free, on: NaiveDate) -> Result<Search<'s>, AppError> {
        match free {
            Free::Member(member) => self.vacated(&Vacated {
                member: *member,
                on,
                bars: &BTreeMap::new(),
                lots: &[],
            }),
            Free::Vacancy(number, lots) => self.sought(*number, on, lots),
            Free::NeverHeld => Ok(self.never_held(on)),
        }
    }
}
