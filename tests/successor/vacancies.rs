//! Seats that fall vacant: whose, why, and from which day.

use super::chance::Chance;
use super::city::{ELECTION, ENTERED_ON, ESTABLISHED_ON, by};
use super::facts::{What, Who, Why};
use super::term::{Failure, LAST_REPORT, Task, Term, day};
use chrono::{Days, NaiveDate};
use server::actions::successor::SuccessionFile;
use server::actions::vacancy::{NewReport, Reported, establish_vacancy, report_vacancy};
use server::store::Basis;
use server::store::roster::Member;
use server::store::write_tx;
use std::collections::BTreeSet;
use succession::rules::CauseKind;
use succession::temporary::Leave;
use succession::vacancy::{Cause, Report, State, Vacancy};

/// Sixteen weeks.
const LEAVE_DAYS: u64 = 16 * 7;
/// The most leaves of one member in a term.
const LEAVES: usize = 3;

/// What happens to a member, or to the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Resigns,
    MovesOut,
    Dies,
    LosesRequirement,
    TakesOffice,
    GoesOnLeave,
    GetsASeatMore,
}

impl Kind {
    pub(crate) fn drawn(chance: &mut Chance) -> Self {
        match chance.below(100) {
            0..30 => Self::Resigns,
            30..53 => Self::MovesOut,
            53..60 => Self::Dies,
            60..66 => Self::LosesRequirement,
            66..74 => Self::TakesOffice,
            74..97 => Self::GoesOnLeave,
            _ => Self::GetsASeatMore,
        }
    }

    /// The cause as it is reported on that day.
    fn cause(self, chance: &mut Chance, on: NaiveDate) -> Cause {
        let lately = |chance: &mut Chance| on - Days::new(chance.below(26));
        match self {
            Self::Resigns => {
                let effective_on = chance.after(on, (0, 40));
                let received_on = on;
                Cause::Resignation {
                    received_on,
                    effective_on,
                }
            }
            Self::MovesOut => {
                let moved_on = lately(chance);
                Cause::MovedOut { moved_on }
            }
            Self::Dies => {
                let died_on = lately(chance);
                Cause::Death { died_on }
            }
            Self::LosesRequirement => {
                let lost_on = lately(chance);
                Cause::LostRequirement { lost_on }
            }
            Self::TakesOffice => {
                let since = lately(chance);
                Cause::IncompatibleOffice { since }
            }
            Self::GoesOnLeave => {
                let from = chance.after(on, (7, 30));
                let back_on = from + Days::new(LEAVE_DAYS);
                Cause::Leave(Leave { from, back_on })
            }
            Self::GetsASeatMore => {
                let from = chance.after(on, (0, 20));
                let decided_on = on;
                Cause::Enlargement { decided_on, from }
            }
        }
    }
}

/// What was reported, as the test knows it: what the program keeps must be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) seat: u32,
    pub(crate) left_by: Option<Who>,
    pub(crate) why: Why,
    /// The first day without that member.
    pub(crate) from: NaiveDate,
}

fn is_open(vacancy: &Vacancy) -> bool {
    vacancy.state() == State::Reported || vacancy.state().is_pending()
}

fn is_leave(vacancy: &Vacancy) -> bool {
    vacancy.report().cause.kind() == CauseKind::Leave
}

/// The members of whom this can be reported.
fn can_leave<'f>(file: &'f SuccessionFile, cause: &Cause) -> Vec<&'f Member> {
    let for_leave = cause.kind() == CauseKind::Leave;
    let from = cause.vacant_on();
    let free = |member: &&Member| {
        let stays = member.until.is_none() && member.basis != Basis::Temporary;
        let of_seat = || {
            let all = file.docket.iter().map(|(_, one)| one);
            all.filter(|one| one.seat() == member.seat)
        };
        let waits = of_seat().any(|one| is_open(one) && (for_leave || !is_leave(one)));
        let own_leaves = || of_seat().filter(|one| one.left_by() == Some(member.person()));
        let away = own_leaves().any(|one| match one.report().cause {
            Cause::Leave(leave) => from < leave.back_on,
            _ => false,
        });
        let often = own_leaves().filter(|one| is_leave(one)).count() >= LEAVES;
        stays && member.since < from && !waits && !(for_leave && (away || often))
    };
    file.members.iter().filter(free).collect()
}

impl Term<'_> {
    /// Something happens to a member drawn at random, or the body gets a seat more.
    pub(crate) async fn vacate(
        &mut self,
        (on, place): (NaiveDate, usize),
        kind: Kind,
    ) -> Result<(), Failure> {
        let file = self.file(place).await?;
        let cause = kind.cause(&mut self.chance, on);
        let reported = if kind == Kind::GetsASeatMore {
            let undecided = |one: &Vacancy| {
                one.state() == State::Reported
                    && one.report().cause.kind() == CauseKind::Enlargement
            };
            let waits = file.docket.iter().any(|(_, one)| undecided(one));
            (!waits).then_some(Reported::NewSeat)
        } else {
            let can = can_leave(&file, &cause);
            let chosen = self.chance.pick(&can);
            chosen.map(|member| Reported::Member(member.number))
        };
        let Some(seat) = reported else {
            // Nobody in this body: another day, and late in the term another body.
            let later = self.chance.after(on, (1, 20));
            let place = match later > day(LAST_REPORT) {
                true => (place + 1) % self.towns.len(),
                false => place,
            };
            self.plan(later, place, Task::Vacate(kind));
            return Ok(());
        };
        let new = NewReport {
            seat,
            report: Report {
                cause,
                reported_on: on,
                evidence: BTreeSet::from([cause.evidence()]),
            },
        };
        self.report((on, place), new).await
    }

    /// A seat that was empty from the start is reported.
    pub(crate) async fn report_empty(
        &mut self,
        (on, place): (NaiveDate, usize),
        seat: u32,
    ) -> Result<(), Failure> {
        let cause = Cause::NeverFilled {
            decided_on: day(ESTABLISHED_ON),
            since: day(ENTERED_ON),
        };
        let new = NewReport {
            seat: Reported::EmptySeat(seat),
            report: Report {
                cause,
                reported_on: on,
                evidence: BTreeSet::from([cause.evidence()]),
            },
        };
        self.report((on, place), new).await
    }

    /// Writes a report down, and establishes the vacancy then or later.
    async fn report(
        &mut self,
        (on, place): (NaiveDate, usize),
        new: NewReport,
    ) -> Result<(), Failure> {
        let vacancy = self.write_report((on, place), &new).await?;
        // A leave is granted and established at once.
        let waits = new.report.cause.kind() != CauseKind::Leave && self.chance.percent(20);
        if waits {
            let later = self.chance.after(on, (1, 6));
            self.plan(later, place, Task::Establish { vacancy });
            return Ok(());
        }
        self.establish((on, place), vacancy).await
    }

    /// Writes a report down; answers the number of the vacancy.
    pub(super) async fn write_report(
        &mut self,
        (on, place): (NaiveDate, usize),
        new: &NewReport,
    ) -> Result<u32, Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let by = by(on);
        let expected = self.expected(place, new).await?;
        let report = async |tx: &_| report_vacancy(tx, &by, key, new).await;
        let vacancy = write_tx(self.db, report).await?;
        self.towns[place].reported.insert(vacancy, expected);
        Ok(vacancy)
    }

    /// Which seat that is, and who leaves it, by what the walk knows.
    async fn expected(&self, place: usize, new: &NewReport) -> Result<Expected, Failure> {
        let walk = &self.towns[place].walk;
        let (seat, left_by) = match new.seat {
            Reported::Member(number) => {
                let file = self.file(place).await?;
                let mut members = file.members.iter();
                let member = members.find(|one| one.number == number);
                let who = Who::from(member.ok_or("no member")?.person());
                (walk.seat_of(who).ok_or("no seat")?, Some(who))
            }
            Reported::EmptySeat(seat) => (seat, None),
            Reported::NewSeat => (walk.last_seat() + 1, None),
        };
        let cause = new.report.cause;
        Ok(Expected {
            seat,
            left_by,
            why: why(cause),
            from: first_day(cause),
        })
    }

    /// It is decided that there is a seat to fill.
    pub(crate) async fn establish(
        &mut self,
        (on, place): (NaiveDate, usize),
        vacancy: u32,
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let reported = self.file(place).await?;
        let seat = reported.vacancy(vacancy)?.seat();
        if self.towns[place].walk.is_replaced_since(seat, on) {
            // Nobody stops being a replacement on the first day of it.
            self.plan(on + Days::new(1), place, Task::Establish { vacancy });
            return Ok(());
        }
        let by = by(on);
        let establish = async |tx: &_| establish_vacancy(tx, &by, key, (vacancy, on)).await;
        write_tx(self.db, establish).await?;
        let file = self.file(place).await?;
        let of_case = file.vacancy(vacancy)?;
        let reported = self.towns[place].reported.get(&vacancy);
        let expected = *reported.ok_or("nobody reported it")?;
        let cause = of_case.report().cause;
        let stored = Expected {
            seat: of_case.seat(),
            left_by: of_case.left_by().map(Who::from),
            why: why(cause),
            from: cause.vacant_on(),
        };
        assert_eq!(stored, expected, "vacancy {vacancy}");
        let Expected {
            seat,
            left_by,
            why,
            from,
        } = expected;
        self.note(
            (on, place),
            What::Vacant {
                vacancy,
                seat,
                left_by,
                why,
                from,
            },
        );
        let decided = self.chance.after(on, (0, 12));
        self.plan(decided, place, Task::Decide { vacancy });
        Ok(())
    }
}

/// The first day on which nobody is in the seat, or somebody replaces the member.
fn first_day(cause: Cause) -> NaiveDate {
    match cause {
        Cause::Resignation { effective_on, .. } => effective_on,
        Cause::MovedOut { moved_on } => moved_on,
        Cause::Death { died_on } => died_on,
        Cause::LostRequirement { lost_on } => lost_on,
        Cause::IncompatibleOffice { since } => since,
        Cause::NotAccepted { refused_on } => refused_on,
        Cause::NotAdmitted { decided_on } => decided_on,
        Cause::Leave(leave) => leave.from,
        Cause::Enlargement { from, .. } => from,
        Cause::NeverFilled { since, .. } => since,
    }
}

pub(super) fn why(cause: Cause) -> Why {
    match cause {
        Cause::Resignation { .. } => Why::Resigned,
        Cause::MovedOut { .. } => Why::MovedOut,
        Cause::Death { .. } => Why::Died,
        Cause::LostRequirement { .. } => Why::LostRequirement,
        Cause::IncompatibleOffice { .. } => Why::Office,
        Cause::NotAccepted { .. } => Why::NotAccepted,
        Cause::NotAdmitted { .. } => Why::NotAdmitted,
        Cause::Leave(leave) => Why::Leave(leave.back_on),
        Cause::Enlargement { .. } => Why::NewSeat,
        Cause::NeverFilled { .. } => Why::NeverFilled,
    }
}
