//! What can be done, with what the log keeps of it. Personal data is never a field here.

mod counting;
// Leading.
mod leading;
// Leave.
mod leave;
// Opt-out register and signals.
mod opt_out;
mod signal;
// Deadlines and letters.
mod letters;
// Members.
mod member;
mod onboarding;
mod result;
// Result files.
mod result_files;
// The order of a term.
mod rule;
// Sortition.
mod sortition;
// Stations and people.
mod station;

pub use counting::CountingEvent;
// Leading.
pub use leading::LeadingEvent;
// Leave.
pub use leave::LeaveEvent;
// Opt-out register and signals.
pub use opt_out::OptOutEvent;
pub use signal::SignalEvent;
// Deadlines and letters.
pub use letters::LettersEvent;
// Members.
pub use member::MemberEvent;
pub use onboarding::OnboardingEvent;
pub use result::ResultEvent;
// Result files.
pub use result_files::ResultFilesEvent;
// The order of a term.
pub use rule::RuleEvent;
// Sortition.
pub use sortition::SortitionEvent;
// Stations and people.
pub use station::StationEvent;

use super::chain::digest_of;
use crate::error::AppError;
use crate::import::Kind;
use crate::outbox::State;
use crate::store::registration::validity::AppealOutcome;
use crate::store::{BallotMethod, DocumentKind, EndedBy, LotMethod, Role, json};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use election::allocation::{CandidateNumber, ListNumber};
use election::registration::calendar::{Milestone, When};
use election::registration::course::Verdict;
use serde::Serialize;
use succession::roster::SeatNumber;
use succession::vacancy::VacancyId;

/// A thing that was done, with its key and its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// Something was done with the count of a station.
    Counting(CountingEvent),
    // Stations and people.
    /// Something was done with a polling station.
    Station(StationEvent),
    // Result files.
    /// Something was done with the files of a result.
    ResultFiles(ResultFilesEvent),
    // Sortition.
    /// Something was done in a sortition.
    Sortition(SortitionEvent),
    // Leading.
    /// Something was done by who leads the count.
    Leading(LeadingEvent),
    // Leave.
    /// Something was done with a request for leave.
    Leave(LeaveEvent),
    // Opt-out register and signals.
    /// Something was done with the opt-out register.
    OptOut(OptOutEvent),
    /// Something was done with signals from the population register.
    Signal(SignalEvent),
    // Deadlines and letters.
    /// Something was done with deadlines or letters.
    Letters(LettersEvent),
    // Members.
    /// Something was done around the members.
    Member(MemberEvent),
    /// Something was done with what is arranged for new members.
    Onboarding(OnboardingEvent),
    // The order of a term.
    /// Something was done with the order of policies of a term, or the report of a year.
    Rule(RuleEvent),
    /// Something was done with the results of an election.
    Result(ResultEvent),
    /// An election was set up for these bodies.
    ElectionSetUp {
        /// The election.
        election: String,
        /// The name of the regulation.
        regulation: String,
        /// The day of the vote.
        held_on: NaiveDate,
        /// The bodies with their seats.
        bodies: Vec<(String, u64)>,
    },
    /// A day of the calendar was moved, or the computed day holds again.
    CalendarDayMoved {
        /// The election.
        election: String,
        /// Which day.
        milestone: Milestone,
        /// Which change of that day, from 1.
        version: u32,
        /// What the regulation made it.
        computed: When,
        /// What it was.
        held: When,
        /// What it is now; none when the computed day holds again.
        moved_to: Option<When>,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
    /// Lists and their candidates were imported.
    ListsImported {
        /// The election.
        election: String,
        /// How many lists.
        lists: usize,
        /// How many candidates.
        candidates: usize,
        /// SHA-256 of what was imported.
        sha256: String,
    },
    /// Polling stations were imported.
    StationsImported {
        /// The election.
        election: String,
        /// How many stations.
        stations: usize,
        /// SHA-256 of what was imported.
        sha256: String,
    },
    /// Counts were imported.
    CountsImported {
        /// The election.
        election: String,
        /// How many counts.
        counts: usize,
        /// All votes together.
        votes: u64,
        /// SHA-256 of what was imported.
        sha256: String,
    },
    /// A file was handed in and checked.
    FileChecked {
        /// The election.
        election: String,
        /// What it holds.
        kind: Kind,
        /// The number of the file.
        import: u64,
        /// SHA-256 of the file; salted where it holds names.
        sha256: String,
        /// How many lines it has, when nothing is wrong with it.
        lines: u64,
        /// How many errors were found; the file is not kept when there are any.
        problems: u64,
        /// What the checks on a count found.
        findings: usize,
    },
    /// A file was confirmed, so that it would be taken in.
    FileConfirmed {
        /// The election.
        election: String,
        /// The number of the file.
        import: u64,
        /// SHA-256 of what was shown and confirmed.
        shown: String,
    },
    /// A file that was confirmed could not be taken in; nothing of it was.
    FileFailed {
        /// The election.
        election: String,
        /// The number of the file.
        import: u64,
    },
    /// A file was taken in.
    FileImported {
        /// The election.
        election: String,
        /// What it holds.
        kind: Kind,
        /// The number of the file.
        import: u64,
        /// SHA-256 of the file; salted where it holds names.
        sha256: String,
        /// How many lines it has.
        lines: u64,
        /// How many rows there were of this kind before.
        before: u64,
        /// The file whose values it replaces.
        replaces: Option<u64>,
        /// SHA-256 of that file, in the same way.
        replaces_sha256: Option<String>,
    },
    /// All of a kind was removed from an election.
    ImportWithdrawn {
        /// The election.
        election: String,
        /// What was removed.
        kind: Kind,
        /// How many rows.
        rows: u64,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
    /// A published figure was replaced, for a demonstration.
    FigureAltered {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The list.
        list: ListNumber,
        /// The candidate.
        candidate: CandidateNumber,
        /// The figure that was published.
        published_votes: u64,
        /// The figure that is used.
        used_votes: u64,
    },
    /// The pool of a lot was published, before the dice.
    PoolCommitted {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// The vacancy it is for; none for the allocation.
        vacancy: Option<u64>,
        /// What it is for, as it stands in every ticket.
        context: String,
        /// How many take part.
        entrants: usize,
        /// SHA-256 of the pool, as it was published.
        pool_sha256: String,
        /// SHA-256 of the question with its whole situation.
        asked_sha256: String,
    },
    /// Somebody typed what the dice showed.
    SeedTyped {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// Which attempt, from 1.
        attempt: u64,
        /// The number of the account.
        account: u64,
        /// SHA-256 of the digits.
        digits_sha256: String,
    },
    /// A lot was drawn.
    LotDrawn {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// The vacancy it is for; none for the allocation.
        vacancy: Option<u64>,
        /// How it was drawn.
        method: LotMethod,
        /// What it is for.
        context: String,
        /// SHA-256 of the question with its whole situation.
        asked_sha256: String,
        /// SHA-256 of the draw, as it is stored.
        draw_sha256: String,
    },
    /// A draw no longer counts.
    LotAnnulled {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// The vacancy it is for; none for the allocation.
        vacancy: Option<u64>,
        /// The version of the result that rests on it and is to be corrected.
        corrects: Option<u32>,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
    /// A result was established.
    ResultEstablished {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version, from 1.
        version: u32,
        /// The version it replaces.
        replaces: Option<u32>,
        /// The day.
        established_on: NaiveDate,
        /// SHA-256 of the votes and the outcome, as they are stored.
        sha256: String,
    },
    /// The session of a version was recorded, with who sat in it and what was raised.
    SessionRecorded {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version of the result.
        version: u32,
        /// The day.
        held_on: NaiveDate,
        /// How many members sat in it.
        members: usize,
        /// How many objections were raised.
        objections: usize,
    },
    /// It was recorded that a candidate died.
    DeathRecorded {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the record within the body.
        number: u64,
    },
    /// The record of a death was withdrawn.
    DeathWithdrawn {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the record within the body.
        number: u64,
    },
    /// The seats of a body were decided on, because there are too few candidates.
    SeatsDecided {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the decision within the body.
        number: u64,
        /// Seats as planned.
        planned: u64,
        /// How many stand.
        candidates: u64,
        /// Seats that remain.
        seats: u64,
        /// How many of them go to residents who are drawn.
        drawn: u64,
        /// The day of the decision.
        decided_on: NaiveDate,
    },
    /// A backup was made beside the database.
    BackupMade {
        /// Its name.
        file: String,
        /// How many events its log holds.
        events: i64,
        /// The head of its log.
        head: String,
    },
    /// A document was made and stored.
    DocumentMade {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// What kind of document.
        document: DocumentKind,
        /// The version of the result that it is about.
        version: u32,
        /// SHA-256 of its bytes.
        sha256: String,
    },
    /// Those elected became members.
    MembersAdmitted {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version of the result.
        version: u32,
        /// How many members.
        members: usize,
        /// Their first day.
        since: NaiveDate,
    },
    /// Somebody stopped being a member.
    MembershipEnded {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the member within the body.
        member: u64,
        /// The last day.
        until: NaiveDate,
        /// Why; none at the end of a leave.
        ended_by: Option<EndedBy>,
    },
    /// A successor became a member.
    SuccessorAdmitted {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the new member within the body.
        member: u64,
        /// The number of the member whose seat it was; none when nobody held it.
        replaces: Option<u64>,
        /// The first day.
        since: NaiveDate,
        /// The number of the appointment.
        appointment: u32,
    },
    /// Those elected were appointed.
    ElectedAppointed {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version of the result.
        version: u32,
        /// How many.
        appointments: usize,
        /// The day of the notices.
        notified_on: NaiveDate,
    },
    /// Something happened to an appointment.
    AppointmentChanged {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the appointment.
        appointment: u32,
        /// What, in one word.
        step: &'static str,
        /// The day.
        on: NaiveDate,
    },
    /// A vacancy was reported.
    VacancyReported {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the vacancy.
        vacancy: VacancyId,
        /// The seat.
        seat: SeatNumber,
        /// SHA-256 of cause, dates and evidence.
        report_sha256: String,
    },
    /// A step was taken in the filling of a seat.
    VacancyChanged {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the vacancy.
        vacancy: VacancyId,
        /// What, in one word.
        step: &'static str,
        /// The day.
        on: NaiveDate,
        /// SHA-256 of the proposal with everybody considered, when one was confirmed.
        proposal_sha256: Option<String>,
    },
    /// It was written down that somebody cannot be considered, or no longer that.
    BarChanged {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which statement of the body, from 1.
        position: u32,
        /// Whether an earlier one is withdrawn.
        withdrawn: bool,
    },
    // Residence.
    /// The table of all addresses of a municipality was taken in.
    ResidencesImported {
        /// The code of the municipality.
        municipality: String,
        /// The year of its division into buurten, in four digits.
        year: String,
        /// How many addresses.
        rows: u64,
        /// SHA-256 of the file.
        sha256: String,
        /// How many addresses there were before.
        before: u64,
    },
    /// The extract of the population register of an election was taken in.
    PopulationImported {
        /// The election.
        election: String,
        /// How many persons.
        rows: u64,
        /// What proves later which file it was, and tells nothing by itself.
        commitment: String,
        /// How many persons there were before.
        before: u64,
    },
    /// Somebody was given an account.
    AccountAdded {
        /// The number of the account.
        account: u64,
        /// What it is for.
        role: Role,
    },
    /// Somebody chose another password.
    PasswordChanged {
        /// The number of the account.
        account: u64,
    },
    /// An account was given a new first password.
    PasswordReset {
        /// The number of the account.
        account: u64,
    },
    /// An account can no longer sign in.
    AccountDisabled {
        /// The number of the account.
        account: u64,
    },
    /// An account can sign in again.
    AccountEnabled {
        /// The number of the account.
        account: u64,
    },
    /// Somebody signed in.
    SignedIn {
        /// The number of the account.
        account: u64,
    },
    // Mail.
    /// A mail is to go out once more, because the administrator wants it.
    MailResent {
        /// The number of the mail.
        mail: u64,
        /// How far it was.
        state: State,
    },
    /// A mail no longer goes out.
    MailStopped {
        /// The number of the mail.
        mail: u64,
        /// How far it was.
        state: State,
    },
    /// Somebody signed out.
    SignedOut {
        /// The number of the account.
        account: u64,
    },
    // Examination.
    /// An application that was received on paper was entered.
    ApplicationEntered {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The application.
        application: String,
        /// When it was received, by the clock of the Netherlands.
        received_at: NaiveDateTime,
        /// What proves later what it said.
        content_commitment: String,
    },
    /// An official corrected an application.
    ApplicationCorrected {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// The version that came of it.
        version: u32,
        /// What proves later what it says.
        content_commitment: String,
        /// What proves later what the reason was.
        reason_commitment: String,
    },
    /// An official examined an application, or looked at what another one proposes.
    ApplicationExamined {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// The version that was examined.
        version: u32,
        /// What was done, in one word.
        step: &'static str,
        /// What is proposed now; none when it was sent back.
        proposal: Option<Verdict>,
    },
    /// Something was made an omission that the applicant can repair.
    OmissionRaised {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// Which omission, from 1.
        omission: u32,
        /// Which text of the library.
        preset: String,
        /// The last second in which it can be repaired.
        until: NaiveDateTime,
        /// The letter, by its number.
        document: u64,
    },
    /// An omission was settled.
    OmissionSettled {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// Which omission, from 1.
        omission: u32,
        /// Whether it was repaired.
        repaired: bool,
        /// What proves later what the reason was.
        reason_commitment: String,
    },
    /// It was decided whether a second official must look at each application.
    FourEyesChanged {
        /// The election.
        election: String,
        /// Which change, from 1.
        version: u32,
        /// Whether a second official must look from now on.
        four_eyes: bool,
        /// What proves later what the reason was.
        reason_commitment: String,
    },
    /// The candidates were told what the session decided.
    DecisionsSent {
        /// The election.
        election: String,
        /// The number of the session.
        session: u32,
        /// How many letters were made.
        letters: usize,
        /// How many of them went out as mail too.
        mails: usize,
    },
    // Applicants: signing in.
    /// A code to sign in with was sent to somebody.
    SignInCodeSent {
        /// The election.
        election: String,
    },
    /// A code was typed wrongly so often that it no longer counts.
    SignInCodeSpent {
        /// The election.
        election: String,
    },
    /// An applicant signed in.
    ApplicantSignedIn {
        /// The election.
        election: String,
        /// The applicant.
        applicant: String,
    },
    /// An applicant signed out.
    ApplicantSignedOut {
        /// The election.
        election: String,
        /// The applicant.
        applicant: String,
    },
    // Profiles, joint lists and what came too late.
    /// A joint list was made.
    JointListBegun {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The list.
        joint_list: String,
    },
    /// Somebody was invited onto a joint list.
    JointListInvited {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The list.
        joint_list: String,
        /// The invitation.
        invitation: String,
    },
    /// An invitation was answered.
    InvitationAnswered {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The list.
        joint_list: String,
        /// The invitation.
        invitation: String,
        /// Whether who was invited takes part.
        takes_part: bool,
    },
    /// A joint list was put in another order, or somebody is no longer on it.
    JointListOrdered {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The list.
        joint_list: String,
        /// Which order, from 1.
        version: u32,
        /// How many places it has.
        places: usize,
    },
    /// Somebody left a joint list.
    JointListLeft {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The list.
        joint_list: String,
        /// The application.
        application: String,
    },
    /// A photo was added to an application.
    PhotoKept {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// A commitment to the photo.
        sha256: String,
    },
    /// A photo was removed from an application.
    PhotoRemoved {
        /// The election.
        election: String,
        /// The application.
        application: String,
    },
    /// An applicant withdrew.
    ApplicationWithdrawn {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// The version that was signed last.
        version: u32,
    },
    /// Something was sent after registration closed; it was kept and refused.
    CameTooLate {
        /// The election.
        election: String,
        /// The applicant.
        applicant: String,
        /// The number of the attempt.
        attempt: u64,
        /// The last second that was in time.
        closed_at: NaiveDateTime,
        /// When it was received.
        received_at: DateTime<Utc>,
    },
    /// An applicant began an application.
    ApplicationBegun {
        /// The election.
        election: String,
        /// The application.
        application: String,
    },
    /// An applicant saved a step.
    ApplicationSaved {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// Which step.
        step: &'static str,
    },
    /// An applicant signed.
    ApplicationSigned {
        /// The election.
        election: String,
        /// The application.
        application: String,
        /// The body.
        body: String,
        /// Which version was signed, from 1.
        version: u32,
        /// A commitment to what was signed: it proves later what it was, and tells nothing by itself.
        signed_commitment: String,
    },
    // Validity.
    /// A point was prepared for a session on validity, or taken back.
    ValidityPrepared {
        /// The election.
        election: String,
        /// For which session.
        session: u32,
        /// The application.
        application: String,
        /// Whether it was taken back.
        withdrawn: bool,
        /// A commitment to what was prepared; empty when it was taken back.
        sha256: String,
    },
    /// A session decided on the candidacies of a body.
    ValidityDecided {
        /// The election.
        election: String,
        /// Which session.
        session: u32,
        /// The body.
        body: String,
        /// How many are valid from then on.
        valid: u64,
        /// How many are not.
        invalid: u64,
        /// SHA-256 of what was decided, without names or reasons.
        decisions_sha256: String,
    },
    /// A session on validity was held.
    ValiditySessionHeld {
        /// The election.
        election: String,
        /// Which session, from 1.
        session: u32,
        /// The session that it corrects.
        corrects: Option<u32>,
        /// The day.
        held_on: NaiveDate,
        /// How many members sat in it.
        members: usize,
        /// How many objections were raised.
        objections: usize,
        /// How many candidacies are valid.
        valid: u64,
        /// How many are not.
        invalid: u64,
        /// The bodies whose ballot must be drawn.
        bodies_drawn: Vec<String>,
        /// SHA-256 of the public minutes.
        minutes_sha256: String,
        /// A commitment to the findings of the examination; none in a correction.
        findings_sha256: Option<String>,
    },
    /// An objection or an appeal was recorded.
    AppealLodged {
        /// The election.
        election: String,
        /// Which one, from 1.
        number: u32,
        /// Against which session.
        session: u32,
        /// The application that it is about.
        application: Option<String>,
        /// The day.
        on: NaiveDate,
        /// The last day of the term.
        until: NaiveDate,
        /// A commitment to who it was and what was said.
        sha256: String,
    },
    /// It was recorded how an objection or an appeal ended.
    AppealSettled {
        /// The election.
        election: String,
        /// Which one.
        number: u32,
        /// Which outcome, from 1; the last one holds.
        position: u32,
        /// How it ended.
        outcome: AppealOutcome,
        /// The day.
        on: NaiveDate,
        /// The session that corrected what was decided.
        correction: Option<u32>,
        /// A commitment to what was said.
        sha256: String,
    },
    // Ballot.
    /// The pool for the order on a ballot was published, before the dice.
    BallotPoolCommitted {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the ballot of the body, from 1.
        number: u64,
        /// What it is for, as it stands in every ticket.
        context: String,
        /// How many take part.
        entrants: usize,
        /// SHA-256 of the pool, as it was published.
        pool_sha256: String,
    },
    /// Somebody typed what the dice for a ballot showed.
    BallotSeedTyped {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the ballot of the body, from 1.
        number: u64,
        /// Which attempt, from 1.
        attempt: u64,
        /// The number of the account.
        account: u64,
        /// SHA-256 of the digits.
        digits_sha256: String,
    },
    /// The order on a ballot is there, with the lists and candidates that it numbers.
    BallotDrawn {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the ballot of the body, from 1.
        number: u64,
        /// How the order came about.
        method: BallotMethod,
        /// What it is for.
        context: String,
        /// How many lists.
        lists: usize,
        /// How many candidates.
        candidates: usize,
        /// SHA-256 of what was held, as it is stored.
        draw_sha256: String,
        /// A salted digest of the lists, because they hold names.
        sha256: String,
    },
    /// A draw for a ballot no longer counts.
    BallotDrawAnnulled {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the ballot of the body, from 1.
        number: u64,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
    /// The proof of a ballot was made and stored.
    BallotProofMade {
        /// The election.
        election: String,
        /// The body; empty for all together.
        body: String,
        /// Which version of it, from 1.
        version: u32,
        /// A salted digest of its bytes, because they hold names.
        sha256: String,
    },
}

impl Event {
    /// What was done, in one word.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Counting(event) => event.kind(),
            // Stations and people.
            Self::Station(event) => event.kind(),
            // Result files.
            Self::ResultFiles(event) => event.kind(),
            // Sortition.
            Self::Sortition(event) => event.kind(),
            // Leading.
            Self::Leading(event) => event.kind(),
            // Opt-out register and signals.
            Self::OptOut(event) => event.kind(),
            Self::Signal(event) => event.kind(),
            // Leave.
            Self::Leave(event) => event.kind(),
            // Deadlines and letters.
            Self::Letters(event) => event.kind(),
            // Members.
            Self::Member(event) => event.kind(),
            Self::Onboarding(event) => event.kind(),
            // The order of a term.
            Self::Rule(event) => event.kind(),
            Self::Result(event) => event.kind(),
            Self::ElectionSetUp { .. } => "election_set_up",
            Self::CalendarDayMoved { .. } => "calendar_day_moved",
            Self::ListsImported { .. } => "lists_imported",
            Self::StationsImported { .. } => "stations_imported",
            Self::CountsImported { .. } => "counts_imported",
            Self::FileChecked { .. } => "file_checked",
            Self::FileConfirmed { .. } => "file_confirmed",
            Self::FileFailed { .. } => "file_failed",
            Self::FileImported { .. } => "file_imported",
            Self::ImportWithdrawn { .. } => "import_withdrawn",
            Self::FigureAltered { .. } => "figure_altered",
            Self::PoolCommitted { .. } => "pool_committed",
            Self::SeedTyped { .. } => "seed_typed",
            Self::LotDrawn { .. } => "lot_drawn",
            Self::LotAnnulled { .. } => "lot_annulled",
            Self::ResultEstablished { .. } => "result_established",
            Self::SessionRecorded { .. } => "session_recorded",
            Self::DeathRecorded { .. } => "death_recorded",
            Self::DeathWithdrawn { .. } => "death_withdrawn",
            Self::SeatsDecided { .. } => "seats_decided",
            Self::BackupMade { .. } => "backup_made",
            Self::DocumentMade { .. } => "document_made",
            Self::MembersAdmitted { .. } => "members_admitted",
            Self::MembershipEnded { .. } => "membership_ended",
            Self::SuccessorAdmitted { .. } => "successor_admitted",
            Self::ElectedAppointed { .. } => "elected_appointed",
            Self::AppointmentChanged { .. } => "appointment_changed",
            Self::VacancyReported { .. } => "vacancy_reported",
            Self::VacancyChanged { .. } => "vacancy_changed",
            Self::BarChanged { .. } => "bar_changed",
            // Residence.
            Self::ResidencesImported { .. } => "residences_imported",
            Self::PopulationImported { .. } => "population_imported",
            Self::AccountAdded { .. } => "account_added",
            Self::PasswordChanged { .. } => "password_changed",
            Self::PasswordReset { .. } => "password_reset",
            Self::AccountDisabled { .. } => "account_disabled",
            Self::AccountEnabled { .. } => "account_enabled",
            Self::SignedIn { .. } => "signed_in",
            Self::MailResent { .. } => "mail_resent",
            Self::MailStopped { .. } => "mail_stopped",
            Self::SignedOut { .. } => "signed_out",
            // Validity.
            Self::ValidityPrepared { .. } => "validity_prepared",
            Self::ValidityDecided { .. } => "validity_decided",
            Self::ValiditySessionHeld { .. } => "validity_session_held",
            Self::AppealLodged { .. } => "appeal_lodged",
            Self::AppealSettled { .. } => "appeal_settled",
            // Examination.
            Self::ApplicationEntered { .. } => "application_entered",
            Self::ApplicationCorrected { .. } => "application_corrected",
            Self::ApplicationExamined { .. } => "application_examined",
            Self::OmissionRaised { .. } => "omission_raised",
            Self::OmissionSettled { .. } => "omission_settled",
            Self::FourEyesChanged { .. } => "four_eyes_changed",
            Self::DecisionsSent { .. } => "decisions_sent",
            // Applicants: signing in.
            Self::SignInCodeSent { .. } => "sign_in_code_sent",
            Self::SignInCodeSpent { .. } => "sign_in_code_spent",
            Self::ApplicantSignedIn { .. } => "applicant_signed_in",
            Self::ApplicantSignedOut { .. } => "applicant_signed_out",
            // Profiles, joint lists and what came too late.
            Self::JointListBegun { .. } => "joint_list_begun",
            Self::JointListInvited { .. } => "joint_list_invited",
            Self::InvitationAnswered { .. } => "invitation_answered",
            Self::JointListOrdered { .. } => "joint_list_ordered",
            Self::JointListLeft { .. } => "joint_list_left",
            Self::PhotoKept { .. } => "photo_kept",
            Self::PhotoRemoved { .. } => "photo_removed",
            Self::ApplicationWithdrawn { .. } => "application_withdrawn",
            Self::CameTooLate { .. } => "came_too_late",
            Self::ApplicationBegun { .. } => "application_begun",
            Self::ApplicationSaved { .. } => "application_saved",
            Self::ApplicationSigned { .. } => "application_signed",
            // Ballot.
            Self::BallotPoolCommitted { .. } => "ballot_pool_committed",
            Self::BallotSeedTyped { .. } => "ballot_seed_typed",
            Self::BallotDrawn { .. } => "ballot_drawn",
            Self::BallotDrawAnnulled { .. } => "ballot_draw_annulled",
            Self::BallotProofMade { .. } => "ballot_proof_made",
        }
    }

    /// What it was done to: the election, `election/body`, `account/number`, `applicant/id`, `application/id` or
    /// `mail/number`.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Counting(event) => event.subject(),
            // Stations and people.
            Self::Station(event) => event.subject(),
            // Result files.
            Self::ResultFiles(event) => event.subject(),
            // Sortition.
            Self::Sortition(event) => event.subject(),
            // Leading.
            Self::Leading(event) => event.subject(),
            // Opt-out register and signals.
            Self::OptOut(event) => event.subject(),
            Self::Signal(event) => event.subject(),
            // Leave.
            Self::Leave(event) => event.subject(),
            // Deadlines and letters.
            Self::Letters(event) => event.subject(),
            // Members.
            Self::Member(event) => event.subject(),
            Self::Onboarding(event) => event.subject(),
            // The order of a term.
            Self::Rule(event) => event.subject(),
            Self::Result(event) => event.subject(),
            Self::ElectionSetUp { election, .. }
            | Self::CalendarDayMoved { election, .. }
            | Self::ListsImported { election, .. }
            | Self::StationsImported { election, .. }
            | Self::CountsImported { election, .. }
            | Self::FileChecked { election, .. }
            | Self::FileConfirmed { election, .. }
            | Self::FileFailed { election, .. }
            | Self::FileImported { election, .. }
            | Self::ImportWithdrawn { election, .. } => election.clone(),
            Self::BackupMade { file, .. } => format!("backup/{file}"),
            Self::FigureAltered { election, body, .. }
            | Self::PoolCommitted { election, body, .. }
            | Self::SeedTyped { election, body, .. }
            | Self::LotDrawn { election, body, .. }
            | Self::LotAnnulled { election, body, .. }
            | Self::ResultEstablished { election, body, .. }
            | Self::SessionRecorded { election, body, .. }
            | Self::DeathRecorded { election, body, .. }
            | Self::DeathWithdrawn { election, body, .. }
            | Self::SeatsDecided { election, body, .. }
            | Self::DocumentMade { election, body, .. }
            | Self::MembersAdmitted { election, body, .. }
            | Self::MembershipEnded { election, body, .. }
            | Self::SuccessorAdmitted { election, body, .. }
            | Self::ElectedAppointed { election, body, .. }
            | Self::AppointmentChanged { election, body, .. }
            | Self::VacancyReported { election, body, .. }
            | Self::VacancyChanged { election, body, .. }
            | Self::BarChanged { election, body, .. } => format!("{election}/{body}"),
            // Residence.
            Self::ResidencesImported { municipality, .. } => format!("residences/{municipality}"),
            Self::MailResent { mail, .. } | Self::MailStopped { mail, .. } => {
                format!("mail/{mail}")
            }
            Self::PopulationImported { election, .. } => format!("{election}/population"),
            Self::AccountAdded { account, .. }
            | Self::PasswordChanged { account }
            | Self::PasswordReset { account }
            | Self::AccountDisabled { account }
            | Self::AccountEnabled { account }
            | Self::SignedIn { account }
            | Self::SignedOut { account } => format!("account/{account}"),
            // Validity.
            Self::ValidityPrepared { election, .. }
            | Self::ValiditySessionHeld { election, .. }
            | Self::AppealLodged { election, .. }
            | Self::AppealSettled { election, .. } => election.clone(),
            Self::ValidityDecided { election, body, .. } => format!("{election}/{body}"),
            // Examination.
            Self::ApplicationEntered { application, .. }
            | Self::ApplicationCorrected { application, .. }
            | Self::ApplicationExamined { application, .. }
            | Self::OmissionRaised { application, .. }
            | Self::OmissionSettled { application, .. } => format!("application/{application}"),
            Self::FourEyesChanged { election, .. } | Self::DecisionsSent { election, .. } => {
                election.clone()
            }
            // Applicants: signing in. Who asks for a code is nobody yet.
            Self::SignInCodeSent { election } | Self::SignInCodeSpent { election } => {
                format!("applicant/{election}")
            }
            Self::ApplicantSignedIn { applicant, .. }
            | Self::ApplicantSignedOut { applicant, .. } => format!("applicant/{applicant}"),
            // Profiles, joint lists and what came too late.
            Self::JointListBegun { joint_list, .. }
            | Self::JointListInvited { joint_list, .. }
            | Self::InvitationAnswered { joint_list, .. }
            | Self::JointListOrdered { joint_list, .. }
            | Self::JointListLeft { joint_list, .. } => format!("application/{joint_list}"),
            Self::PhotoKept { application, .. }
            | Self::PhotoRemoved { application, .. }
            | Self::ApplicationWithdrawn { application, .. } => {
                format!("application/{application}")
            }
            Self::CameTooLate { applicant, .. } => format!("applicant/{applicant}"),
            Self::ApplicationBegun { application, .. }
            | Self::ApplicationSaved { application, .. }
            | Self::ApplicationSigned { application, .. } => format!("application/{application}"),
            // Ballot.
            Self::BallotProofMade { election, body, .. } if body.is_empty() => {
                format!("{election}/stembiljet")
            }
            Self::BallotPoolCommitted { election, body, .. }
            | Self::BallotSeedTyped { election, body, .. }
            | Self::BallotDrawn { election, body, .. }
            | Self::BallotDrawAnnulled { election, body, .. }
            | Self::BallotProofMade { election, body, .. } => format!("{election}/{body}"),
        }
    }

    /// The details, as JSON with the fields in a fixed order.
    ///
    /// # Errors
    /// Never in practice: every field can be written as JSON.
    pub fn payload(&self) -> Result<String, AppError> {
        json("event", self)
    }

    /// The digest of what is too long for the log, or does not belong in it.
    ///
    /// # Errors
    /// When the value cannot be written as JSON.
    pub fn digest<T: Serialize + ?Sized>(value: &T) -> Result<String, AppError> {
        Ok(digest_of(&json("digest", &value)?))
    }
}
