//! Why a step in the course of a count is refused; the count stays as it was.

use super::state::StateName;
use crate::counting::field::Field;
use crate::counting::structure::StructuralRefusal;
use std::fmt;

/// Why a step is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TransitionRefused {
    /// The step is not possible in the state that the count is in.
    NotInState(StateName),
    /// The other entry is by this person; a second pair of eyes is the point of it.
    SamePerson,
    /// Somebody else entered this, and only that person can go on with it.
    OtherPerson,
    /// The count cannot be read against the ballot: everything that is wrong with it.
    Structure(Vec<StructuralRefusal>),
    /// The finding is not there any more, or was answered for already.
    NoSuchFinding,
    /// The explanation is empty.
    ExplanationMissing,
    /// The reason is empty.
    ReasonMissing,
    /// No fields were named.
    NoFields,
    /// No entry was named of which to ask the fields.
    NobodyAsked,
    /// The answer of this entry is not awaited.
    NotAwaited,
    /// These fields do not differ, so nobody needs to type them again.
    FieldsDoNotDiffer(Vec<Field>),
    /// These fields were not asked for.
    FieldsNotAsked(Vec<Field>),
    /// These fields were asked for and not answered.
    FieldsNotAnswered(Vec<Field>),
    /// The count has no such fields, or they take another kind of value.
    FieldsNotTaken(Vec<Field>),
}

fn names<T: fmt::Display>(items: &[T]) -> String {
    let names: Vec<String> = items.iter().map(T::to_string).collect();
    names.join(", ")
}

impl fmt::Display for TransitionRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInState(state) => write!(f, "this cannot be done now: the state is {state}"),
            Self::SamePerson => {
                f.write_str("the other entry is by the same person; ask a colleague")
            }
            Self::OtherPerson => f.write_str("somebody else entered this and has to go on with it"),
            Self::Structure(refusals) => {
                write!(f, "the count does not fit the ballot: {}", names(refusals))
            }
            Self::NoSuchFinding => f.write_str("this finding is gone or answered; look again"),
            Self::ExplanationMissing => f.write_str("write an explanation"),
            Self::ReasonMissing => f.write_str("write a reason"),
            Self::NoFields => f.write_str("name at least one field"),
            Self::NobodyAsked => f.write_str("name the entry of which the fields are asked"),
            Self::NotAwaited => f.write_str("nothing was asked of this entry"),
            Self::FieldsDoNotDiffer(fields) => {
                write!(f, "these fields do not differ: {}", names(fields))
            }
            Self::FieldsNotAsked(fields) => {
                write!(f, "these fields were not asked for: {}", names(fields))
            }
            Self::FieldsNotAnswered(fields) => {
                write!(f, "these fields still need a value: {}", names(fields))
            }
            Self::FieldsNotTaken(fields) => {
                write!(
                    f,
                    "these fields do not take such a value: {}",
                    names(fields)
                )
            }
        }
    }
}

impl std::error::Error for TransitionRefused {}
