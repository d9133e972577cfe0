//! What can go wrong in an action or in the store: the caller broke a promise, or the database failed.
//!
//! What a user can correct is a finding on a form, and never comes here.

// Stations and people.
mod station;

pub use station::StationRefusal;

use crate::actions::backup::BackupRefusal;
// Members.
use crate::actions::member::MemberRefusal;
use crate::actions::roster::AppointmentRefusal;
// Sortition.
use crate::actions::sortition::SortitionRefusal;
use crate::documents::DocumentError;
use election::allocation::AllocationError;
use election::ballot::BallotError;
use election::counting::TransitionRefused;
use election::lots::LotRefusal;
use election::registration::correction::CorrectionRefusal;
use election::registration::course::CourseRefusal;
use election::reglement::ReglementError;
use election::result::ResultError;
use election::terms::TermError;
use sea_orm::DbErr;
use std::fmt;
use succession::acceptance::AcceptanceError;
use succession::roster::RosterRefusal;
// The order of a term.
use succession::rules::RuleFinding;
use succession::successor::SuccessionError;
use succession::vacancy::DocketRefusal;

/// An action that did not happen; its transaction left nothing behind.
#[derive(Debug)]
pub enum AppError {
    /// The database refused or cannot be reached.
    Database(DbErr),
    /// What was asked for is not stored.
    Missing {
        /// What kind of thing: `election`, `body`, `result`.
        what: &'static str,
        /// Its key.
        key: String,
    },
    /// It is there already, and is not overwritten.
    Exists {
        /// What kind of thing.
        what: &'static str,
        /// Its key.
        key: String,
    },
    /// A stored value, or one about to be stored, is outside its range.
    Unreadable {
        /// Which value.
        what: &'static str,
        /// What was found.
        found: String,
    },
    /// A file that comes with the program, or was handed in, is wrong.
    File {
        /// Which file.
        name: &'static str,
        /// What is wrong, with the line.
        problem: String,
    },
    /// A regulation cannot be read.
    Reglement(ReglementError),
    /// The allocation refused its input.
    Allocation(AllocationError),
    /// A lot was offered that is not asked for.
    LotNotAsked,
    /// A draw, or the record of one, is refused.
    Lot(LotRefusal),
    /// The pool for this question is published, and its dice are awaited.
    LotUnderway,
    /// An established result rests on the draw.
    LotInResult {
        /// The version of the result.
        version: u32,
    },
    /// Somebody was appointed on the draw.
    LotInAppointment {
        /// The number of the vacancy.
        vacancy: u64,
    },
    /// A correction came without a reason.
    NoReason,
    /// The result cannot be established.
    Result(ResultError),
    /// A document cannot be made.
    Document(DocumentError),
    /// The succession contradicts what is stored.
    Succession(SuccessionError),
    /// The answer is no longer the one that was shown.
    AnswerChanged,
    /// The step does not fit what happened to the vacancies of the body.
    Vacancy(DocketRefusal),
    /// The seats of the body do not allow it.
    Roster(RosterRefusal),
    /// The step does not fit what happened to the appointment.
    Appointment(AppointmentRefusal),
    // Sortition.
    /// The step does not fit how far a sortition is.
    Sortition(SortitionRefusal),
    // Members.
    /// Something around the members was refused.
    Member(MemberRefusal),
    /// The answer of somebody who is appointed cannot be judged.
    Acceptance(AcceptanceError),
    /// A term lies outside the calendar.
    Term(TermError),
    /// Stations of the body have no count yet.
    NotCounted {
        /// Their numbers.
        stations: Vec<u32>,
    },
    /// The session cannot have been on that day: before the vote, or still to come.
    SessionDay,
    /// The candidate died after the result was established, so the result stands.
    DiedAfterResult,
    /// Without this administrator nobody could keep the users.
    LastAdministrator,
    /// Another file of the election is being taken in.
    ImportRunning,
    /// The file was taken in, refused or put aside already.
    ImportOver,
    /// Something rests on what would be removed.
    ImportInUse,
    /// The machine gave no chance for a token or a salt.
    NoChance,
    /// The server was started without a master key, so nothing personal can be kept.
    NoMasterKey,
    /// The personal data of the election was erased.
    KeyDestroyed,
    /// Personal data was sealed with another key or for another place, or was changed.
    Sealed,
    /// The step does not fit the course of the application.
    Course(CourseRefusal),
    /// Registration has closed, or is not open yet.
    RegistrationClosed,
    // Result.
    /// The moment lies in the past.
    MomentOver,
    /// Results that are public cannot be hidden again.
    ResultsPublic,
    // Counting.
    /// The step does not fit the count of the station.
    Count(TransitionRefused),
    /// The count of the station came from a file.
    CountedByFile {
        /// The station.
        station: u32,
    },
    /// The body has no lists, so nothing can be counted.
    NoBallot,
    // Validity.
    /// Something stands in the way of deciding on the candidacies.
    SessionBlocked {
        /// Of how many.
        open: usize,
    },
    /// A change does not fit the candidacy.
    Correction(CorrectionRefusal),
    // Backup.
    /// No backup was made.
    Backup(BackupRefusal),
    // Ballot.
    /// The order does not fit those who take part, or the draws there were.
    Ballot(BallotError),
    /// No draw is asked for the ballot of this body.
    BallotNotAsked,
    /// A count, a lot or a result rests on the numbers of this ballot.
    BallotInUse,
    /// The lists of this body came from a file.
    BallotImported,
    // The order of a term.
    /// The council cannot decide on this order of policies.
    Rule(RuleFinding),
    // Stations and people.
    /// A polling station stays as it is.
    Station(StationRefusal),
    /// The account is not that of a typist.
    NotATypist,
}

impl AppError {
    /// A stored value outside its range.
    pub fn unreadable(what: &'static str, found: impl fmt::Display) -> Self {
        Self::Unreadable {
            what,
            found: found.to_string(),
        }
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(cause) => write!(f, "the database refused: {cause}"),
            Self::Missing { what, key } => write!(f, "there is no {what} {key}"),
            Self::Exists { what, key } => {
                write!(f, "{what} {key} is there already and is not overwritten")
            }
            Self::Unreadable { what, found } => {
                write!(f, "{what} is outside its range: {found}")
            }
            Self::File { name, problem } => write!(f, "{name}: {problem}"),
            Self::Reglement(cause) => write!(f, "the regulation cannot be read: {cause}"),
            Self::Allocation(cause) => write!(f, "the votes cannot be allocated: {cause}"),
            Self::LotNotAsked => f.write_str(
                "the lot was not recorded: the allocation asks for no lot, or for another one",
            ),
            Self::Lot(cause) => write!(f, "the draw was not recorded: {cause}"),
            Self::LotUnderway => f.write_str(
                "nothing was recorded: the pool for this lot is published; draw from it, or annul it",
            ),
            Self::LotInResult { version } => write!(
                f,
                "the draw was not annulled: version {version} of the result rests on it; \
                 say that this version will be corrected"
            ),
            Self::LotInAppointment { vacancy } => write!(
                f,
                "the draw was not annulled: somebody was appointed on it to vacancy {vacancy}"
            ),
            Self::NoReason => f.write_str(
                "the result was not established anew: there is one, and a correction needs a reason",
            ),
            Self::Result(cause) => write!(f, "the result was not established: {cause}"),
            Self::Document(cause) => write!(f, "no document was made: {cause}"),
            Self::Succession(cause) => write!(f, "the successor cannot be found: {cause}"),
            Self::AnswerChanged => f.write_str(
                "nothing was recorded: the answer has changed since it was shown; look at it again",
            ),
            Self::Vacancy(cause) => write!(f, "nothing was recorded: {cause}"),
            Self::Roster(cause) => write!(f, "nothing was recorded: {cause}"),
            Self::Appointment(cause) => write!(f, "nothing was recorded: {cause}"),
            // Members.
            Self::Member(cause) => write!(f, "nothing was recorded: {cause}"),
            // Sortition.
            Self::Sortition(cause) => write!(f, "nothing was recorded: {cause}"),
            Self::Acceptance(cause) => write!(f, "nothing was recorded: {cause}"),
            Self::Term(cause) => write!(f, "nothing was recorded: {cause}"),
            Self::NotCounted { stations } => write!(
                f,
                "the seats cannot be allocated: these stations have no count yet: {stations:?}"
            ),
            Self::SessionDay => f.write_str(
                "nothing was recorded: that day is before the day of the vote, or it is still to come",
            ),
            Self::DiedAfterResult => f.write_str(
                "the death was not recorded: it is after the day of the result, and then the seat falls vacant",
            ),
            Self::LastAdministrator => f.write_str(
                "nothing was changed: this is the last administrator, or your own account",
            ),
            Self::ImportRunning => f.write_str(
                "nothing was imported: another file of this election is being taken in",
            ),
            Self::ImportOver => f.write_str(
                "nothing was imported: the file was taken in, refused or put aside already",
            ),
            Self::ImportInUse => f.write_str(
                "nothing was removed: other figures, or a result, rest on it",
            ),
            Self::NoChance => f.write_str("the machine gave no chance for a secret; try again"),
            Self::NoMasterKey => f.write_str(
                "nothing personal can be kept or read: the server was started without a master key",
            ),
            Self::KeyDestroyed => f.write_str("the personal data of this election was erased"),
            Self::Sealed => f.write_str(
                "personal data cannot be opened: the master key is another one, or the data was changed",
            ),
            Self::Course(cause) => write!(f, "nothing was recorded: {cause}"),
            // Result.
            Self::MomentOver => f.write_str("nothing was changed: the moment is over"),
            Self::ResultsPublic => {
                f.write_str("nothing was changed: what is public cannot be hidden again")
            }
            // Counting.
            Self::Count(cause) => write!(f, "nothing was recorded: {cause}"),
            Self::CountedByFile { station } => {
                write!(f, "nothing was begun: the count of station {station} came from a file")
            }
            Self::NoBallot => f.write_str("nothing was begun: there are no lists to count"),
            // Validity.
            Self::SessionBlocked { open } => write!(
                f,
                "the session decided nothing: something stands in the way of {open} candidacies"
            ),
            Self::Correction(cause) => write!(f, "nothing was corrected: {cause}"),
            Self::RegistrationClosed => {
                f.write_str("nothing was recorded: registration is not open at that moment")
            }
            // Backup.
            Self::Backup(cause) => write!(f, "no backup was made: {cause}"),
            // Ballot.
            Self::Ballot(cause) => write!(f, "the draw was not recorded: {cause}"),
            Self::BallotNotAsked => f.write_str(
                "nothing was recorded: no draw is asked for the ballot of this body, or another one",
            ),
            Self::BallotInUse => f.write_str(
                "nothing was changed: a count, a lot or a result rests on the numbers of this ballot",
            ),
            // The order of a term.
            Self::Rule(finding) => write!(f, "nothing was recorded: {finding:?}"),
            Self::BallotImported => f.write_str(
                "nothing was drawn: the lists of this body came from a file; withdraw the file first",
            ),
            // Stations and people.
            Self::Station(cause) => write!(f, "nothing was changed: {cause}"),
            Self::NotATypist => {
                f.write_str("nothing was changed: the account is not that of a typist")
            }
        }
    }
}

impl std::error::Error for AppError {}

impl From<AllocationError> for AppError {
    fn from(cause: AllocationError) -> Self {
        Self::Allocation(cause)
    }
}

impl From<DocumentError> for AppError {
    fn from(cause: DocumentError) -> Self {
        Self::Document(cause)
    }
}

impl From<DbErr> for AppError {
    fn from(cause: DbErr) -> Self {
        Self::Database(cause)
    }
}

impl From<ReglementError> for AppError {
    fn from(cause: ReglementError) -> Self {
        Self::Reglement(cause)
    }
}

impl From<SuccessionError> for AppError {
    fn from(cause: SuccessionError) -> Self {
        Self::Succession(cause)
    }
}

impl From<DocketRefusal> for AppError {
    fn from(cause: DocketRefusal) -> Self {
        Self::Vacancy(cause)
    }
}

impl From<RosterRefusal> for AppError {
    fn from(cause: RosterRefusal) -> Self {
        Self::Roster(cause)
    }
}

// Members.
impl From<MemberRefusal> for AppError {
    fn from(cause: MemberRefusal) -> Self {
        Self::Member(cause)
    }
}

impl From<AppointmentRefusal> for AppError {
    fn from(cause: AppointmentRefusal) -> Self {
        Self::Appointment(cause)
    }
}

impl From<AcceptanceError> for AppError {
    fn from(cause: AcceptanceError) -> Self {
        Self::Acceptance(cause)
    }
}

impl From<TransitionRefused> for AppError {
    fn from(cause: TransitionRefused) -> Self {
        Self::Count(cause)
    }
}

impl From<CourseRefusal> for AppError {
    fn from(cause: CourseRefusal) -> Self {
        Self::Course(cause)
    }
}

impl From<TermError> for AppError {
    fn from(cause: TermError) -> Self {
        Self::Term(cause)
    }
}

// Sortition.
impl From<SortitionRefusal> for AppError {
    fn from(cause: SortitionRefusal) -> Self {
        Self::Sortition(cause)
    }
}
