//! What somebody does on a page of their own: answering, stating offices, resigning, and telling of a move.
//!
//! Each first finds out again, in the transaction, that it is about whoever is signed in.

use super::{MemberRefusal, persons_of};
use crate::actions::roster::{record_papers, record_reply};
use crate::actions::successor::SuccessionFile;
use crate::actions::unchanged::check_unchanged;
use crate::actions::vacancy::{NewReport, Reported, report_vacancy};
use crate::audit::{self, By, Event, MemberEvent};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::appointment::{AppointmentState, load_appointment};
use crate::store::member::{
    MoveReport, OfficeStatement, list_move_reports, list_statements, save_move_report,
    save_statement,
};
use crate::store::person_word;
use crate::store::roster::Member;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::acceptance::{Papers, Reply, ReplyKind};
use succession::roster::Person;
use succession::vacancy::{Cause, Evidence, Report, VacancyId};

/// Who does it, for whom, and on which day.
#[derive(Debug, Clone)]
pub struct Own {
    /// The key of the election.
    pub key: ElectionKey,
    /// Who is signed in, and when.
    pub by: By,
    /// The key of who is signed in.
    pub applicant: String,
    /// The body.
    pub body: String,
    /// Who that is in the body.
    pub person: Person,
    /// Today.
    pub today: NaiveDate,
}

impl Own {
    fn body(&self) -> (&str, &str) {
        (self.key.election(), &self.body)
    }

    /// Refuses what is about somebody else, as if it were not there.
    async fn check(&self, tx: &impl ConnectionTrait) -> Result<(), AppError> {
        let persons = persons_of(tx, &self.key, &self.applicant).await?;
        let own = (self.body.clone(), self.person);
        match persons.contains(&own) {
            true => Ok(()),
            false => Err(missing(self.person)),
        }
    }

    /// The seat that this person holds and has not left.
    fn member<'f>(&self, file: &'f SuccessionFile) -> Result<&'f Member, AppError> {
        let mut members = file.members.iter().rev();
        let seated = members.find(|one| {
            one.person() == self.person && one.until.is_none_or(|last| self.today <= last)
        });
        seated.ok_or_else(|| missing(self.person))
    }
}

fn missing(person: Person) -> AppError {
    AppError::Missing {
        what: "person",
        key: person_word(person),
    }
}

/// Answers an appointment, when nothing happened to it since it was shown.
///
/// # Errors
/// [`AppError::Missing`] when it is not for who is signed in; [`AppError::AnswerChanged`]; those of
/// [`record_reply`].
pub async fn answer_own(
    tx: &impl ConnectionTrait,
    own: &Own,
    (number, kind): (u32, ReplyKind),
    (shown, told): (&str, &str),
) -> Result<AppointmentState, AppError> {
    own.check(tx).await?;
    let appointment = load_appointment(tx, own.body(), number).await?;
    if appointment.person != own.person {
        return Err(missing(own.person));
    }
    check_unchanged(tx, own.body(), number, (shown, told)).await?;
    let reply = Reply {
        on: own.today,
        kind,
    };
    record_reply(tx, &own.by, own.body(), number, reply).await
}

/// The public offices of somebody, as they were stated.
#[derive(Clone, PartialEq, Eq)]
pub struct OfficesStated {
    /// The offices, one on a line; empty for none.
    pub offices: String,
    /// The day of the statement.
    pub on: NaiveDate,
}

/// States the own public offices; it counts as the paper that an open appointment waits for.
///
/// # Errors
/// [`AppError::Missing`] when it is not for who is signed in.
pub async fn state_own_offices(
    tx: &impl ConnectionTrait,
    own: &Own,
    offices: &str,
) -> Result<(), AppError> {
    own.check(tx).await?;
    let stated = OfficesStated {
        offices: offices.to_owned(),
        on: own.today,
    };
    let of = (own.body.as_str(), own.person);
    state_offices(tx, (&own.key, &own.by), of, &stated).await
}

/// Records the public offices that somebody stated; the griffie does the same with a statement on paper.
///
/// # Errors
/// When the database refuses.
pub async fn state_offices(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (body, person): (&str, Person),
    stated: &OfficesStated,
) -> Result<(), AppError> {
    let before = list_statements(tx, key, (body, person)).await?;
    let statement = OfficeStatement {
        number: before.iter().map(|one| one.number).max().unwrap_or(0) + 1,
        offices: stated.offices.clone(),
        stated_on: stated.on,
        actor: by.actor.clone(),
    };
    save_statement(tx, (key, by), (body, person), &statement).await?;
    let of_body = (key.election(), body);
    let event = MemberEvent::OfficesStated {
        election: key.election().to_owned(),
        body: body.to_owned(),
        person: person_word(person),
        on: stated.on,
        offices_sha256: key.commitment("office_statement", stated.offices.as_bytes()),
    };
    audit::record(tx, by, &Event::Member(event)).await?;
    let file = SuccessionFile::load(tx, of_body).await?;
    let waits = |state| {
        matches!(
            state,
            AppointmentState::Awaited | AppointmentState::Accepted
        )
    };
    let open = file.appointments.iter().filter(|one| {
        one.person == person
            && waits(one.state())
            && one.notified_on <= stated.on
            && !one.papers().statement_of_offices
    });
    let paper = Papers {
        statement_of_offices: true,
        register_extract: false,
    };
    for number in open.map(|one| one.number) {
        record_papers(tx, by, of_body, number, (paper, stated.on)).await?;
    }
    Ok(())
}

/// Resigns: reports the seat as one to fill from that day, which the griffie establishes. It cannot be taken back.
///
/// Answers the number of the vacancy.
///
/// # Errors
/// [`AppError::Missing`] when who is signed in holds no seat; [`AppError::Member`] for a day that is past; those of
/// [`report_vacancy`].
pub async fn resign_own(
    tx: &impl ConnectionTrait,
    own: &Own,
    effective_on: NaiveDate,
) -> Result<VacancyId, AppError> {
    own.check(tx).await?;
    let file = SuccessionFile::load(tx, own.body()).await?;
    let member = own.member(&file)?;
    if effective_on < own.today {
        return Err(MemberRefusal::Retroactive.into());
    }
    let new = NewReport {
        seat: Reported::Member(member.number),
        report: Report {
            cause: Cause::Resignation {
                received_on: own.today,
                effective_on,
            },
            reported_on: own.today,
            evidence: BTreeSet::from([Evidence::Letter]),
        },
    };
    report_vacancy(tx, &own.by, own.body(), &new).await
}

/// Tells of a move: a finding, which the griffie holds against the register.
///
/// # Errors
/// [`AppError::Missing`] when who is signed in holds no seat; [`AppError::Member`] when a move was told already.
pub async fn report_own_move(
    tx: &impl ConnectionTrait,
    own: &Own,
    moved_on: NaiveDate,
) -> Result<(), AppError> {
    own.check(tx).await?;
    let file = SuccessionFile::load(tx, own.body()).await?;
    let member = own.member(&file)?.number;
    let before = list_move_reports(tx, own.body()).await?;
    if before
        .iter()
        .any(|one| one.member == member && one.end.is_none())
    {
        return Err(MemberRefusal::MoveReported.into());
    }
    let report = MoveReport {
        number: before.last().map_or(1, |last| last.number + 1),
        member,
        moved_on,
        reported_on: own.today,
        end: None,
    };
    save_move_report(tx, &own.by, own.body(), &report).await?;
    let (election, body) = own.body();
    let event = MemberEvent::MoveReported {
        election: election.to_owned(),
        body: body.to_owned(),
        report: report.number,
        member,
        moved_on,
    };
    audit::record(tx, &own.by, &Event::Member(event)).await?;
    Ok(())
}
