//! The stored steps, taken again by the rules: what they refuse now was never possible.

use crate::error::AppError;
use crate::store::vacancy::{CourseStep, RecordedStep, ReportedVacancy};
use succession::rules::SuccessionRules;
use succession::vacancy::{Docket, Event, Vacancy};

/// The vacancies of a body after everything that was recorded.
pub(crate) fn replay(
    vacancies: &[ReportedVacancy],
    course: &[RecordedStep],
    rules: &SuccessionRules,
) -> Result<Docket, AppError> {
    let mut docket = Docket::default();
    for recorded in course {
        let id = recorded.vacancy;
        let taken = match recorded.what {
            CourseStep::Reported => {
                let mut reported = vacancies.iter();
                let found = reported.find(|one| one.number == id);
                let found = found.ok_or_else(|| AppError::unreadable("vacancy", id))?;
                let report = found.report.clone();
                docket.add(id, Vacancy::reported(found.seat, found.left_by, report))
            }
            CourseStep::Taken(step) => {
                let event = Event {
                    on: recorded.on,
                    step,
                };
                docket.take(id, event, rules)
            }
        };
        taken.map_err(|cause| AppError::unreadable("vacancy_event", cause))?;
    }
    Ok(docket)
}
