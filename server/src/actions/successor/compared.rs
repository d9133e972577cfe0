//! Who would come in under each rule, for one seat of a body. It changes nothing.

use super::SuccessionFile;
use super::situation::{Search, Vacated};
use crate::error::AppError;
use chrono::NaiveDate;
use election::result::DrawnLot;
use std::collections::BTreeMap;
use succession::comparison::{Comparison, compare};
use succession::rules::SuccessionRules;
use succession::vacancy::VacancyId;

impl SuccessionFile {
    /// As if this member left on that day; `earlier` is the regulation of 2022.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such member; [`AppError::Succession`] when what is stored
    /// contradicts itself.
    pub fn compare_member(
        &self,
        member: u64,
        on: NaiveDate,
        earlier: &SuccessionRules,
    ) -> Result<Comparison, AppError> {
        let vacated = Vacated {
            member,
            on,
            bars: &BTreeMap::new(),
            lots: &[],
        };
        self.compared(&self.vacated(&vacated)?, earlier)
    }

    /// For this vacancy, decided on that day, with the lots that were drawn for it.
    ///
    /// # Errors
    /// As for [`SuccessionFile::compare_member`].
    pub fn compare_vacancy(
        &self,
        (number, on): (VacancyId, NaiveDate),
        lots: &[DrawnLot],
        earlier: &SuccessionRules,
    ) -> Result<Comparison, AppError> {
        self.compared(&self.sought(number, on, lots)?, earlier)
    }

    /// For a seat that nobody held yet, as if it were filled on that day.
    ///
    /// # Errors
    /// As for [`SuccessionFile::compare_member`].
    pub fn compare_empty(
        &self,
        on: NaiveDate,
        earlier: &SuccessionRules,
    ) -> Result<Comparison, AppError> {
        self.compared(&self.never_held(on), earlier)
    }

    fn compared(
        &self,
        search: &Search<'_>,
        earlier: &SuccessionRules,
    ) -> Result<Comparison, AppError> {
        let situation = self.situation(search);
        Ok(compare(&situation, search.seat, earlier, search.lots)?)
    }
}
