//! From the paper of a polling station to the votes of a body: two entries, checks, tabulation.
//!
//! A check never blocks: it finds something, and an official answers for it. Nothing here knows who
//! is a typist or a coordinator, what time it is, or how votes become seats.

mod ballot_shape;
mod check;
mod comparison;
mod count;
mod entry;
mod field;
mod finding;
// Leading: the pace.
mod pace;
mod rules;
#[cfg(test)]
mod sample;
mod sheet;
mod slot;
mod structure;
mod tabulation;
mod value;

pub use ballot_shape::BallotShape;
pub use check::{Checking, ListTotals, check, list_totals};
pub use comparison::list_differing_fields;
pub use count::{
    Comparison, ExtraInvestigation, ListCount, StationCount, StationDifferences, StationNumber,
    Voters, VotesCast,
};
pub use entry::{
    Act, Change, CheckedEntry, CheckedFinding, Confirmation, CorrectionRequest, CountRecord,
    CountState, Entry, OfficialId, Past, PastStep, Reopened, Stance, StateName, TransitionRefused,
    Whose, Why, list_changes, list_reopened,
};
pub use field::{Field, OnList, UnknownField};
pub use finding::{Code, Figure, Finding, Sum, UnknownCode};
// Leading: the pace.
pub use pace::{ExpectedEnd, HourOfCounts, counts_per_hour, expect_end};
pub use rules::CountingRules;
pub use sheet::{Sheet, sheets};
pub use structure::{RefusalReason, StructuralRefusal, list_structural_refusals};
pub use tabulation::{
    StandingOfStation, StationTotals, Tabulation, TabulationError, TabulationOutcome, tabulate,
};
pub use value::{Answer, Value};
