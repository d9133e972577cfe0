//! The succession part of a regulation: its values, each with its article and certainty.
//!
//! It holds no legal value itself; those stand in `reglement/*.toml`.

mod acceptance;
mod appointment;
mod cause;
mod decided;
mod installation;
mod policy;
mod reason;
mod temporary;

pub use acceptance::AcceptanceRules;
pub use appointment::AppointmentRules;
pub use cause::{CauseKind, CauseRules};
pub use decided::{OrderInForce, RuleDecision, RuleFinding};
pub use installation::{InstallationRules, Ordinal};
pub use policy::{Policy, PolicyRules, UnknownPolicy};
pub use reason::{PassedOverRules, Reason, UnknownReason};
pub use temporary::TemporaryRules;

use election::result::sortition::SortitionRules;
use election::result::{Document, Legal, ReglementError, Section};
use std::fmt::Display;
use std::str::FromStr;

/// The succession part of a regulation: everything from the result to the last successor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuccessionRules {
    /// The name by which officials and the command line choose it: `rotterdam-2026`.
    pub name: String,
    /// The name of the regulation as the council gave it.
    pub title: String,
    /// Which policies fill a vacancy, and in which order.
    pub policies: PolicyRules,
    /// How a successor is appointed.
    pub appointment: AppointmentRules,
    /// Who is passed over.
    pub passed_over: PassedOverRules,
    /// Why a seat falls vacant.
    pub causes: CauseRules,
    /// Until when someone who is appointed can answer.
    pub acceptance: AcceptanceRules,
    /// When old members leave and new members enter.
    pub installation: InstallationRules,
    /// Leave and temporary replacement.
    pub temporary: TemporaryRules,
    /// How a resident is drawn when no candidate is left.
    pub sortition: SortitionRules,
}

const BUILT_IN: [&str; 2] = [
    include_str!("../../reglement/rotterdam-2022.toml"),
    include_str!("../../reglement/rotterdam-2026.toml"),
];

impl SuccessionRules {
    /// Reads one regulation.
    ///
    /// # Errors
    /// An unknown key, or a missing or wrong value; each names the line.
    pub fn parse(text: &str) -> Result<Self, ReglementError> {
        let document = Document::parse(text)?;
        let mut root = document.root();
        let rules = Self {
            name: root.plain("name")?,
            title: root.plain("title")?,
            policies: root.section("policies", PolicyRules::read)?,
            appointment: root.section("appointment", AppointmentRules::read)?,
            passed_over: root.section("passed_over", PassedOverRules::read)?,
            causes: root.section("causes", CauseRules::read)?,
            acceptance: root.section("acceptance", AcceptanceRules::read)?,
            installation: root.section("installation", InstallationRules::read)?,
            temporary: root.section("temporary", TemporaryRules::read)?,
            sortition: root.section("sortition", SortitionRules::read)?,
        };
        root.finish()?;
        Ok(rules)
    }

    /// The regulations that come with the program, oldest first.
    ///
    /// # Errors
    /// When one of the files is wrong.
    pub fn built_in() -> Result<Vec<Self>, ReglementError> {
        BUILT_IN.iter().map(|text| Self::parse(text)).collect()
    }

    /// The regulation of that name among those that come with the program.
    ///
    /// # Errors
    /// When one of the files is wrong.
    pub fn named(name: &str) -> Result<Option<Self>, ReglementError> {
        Ok(Self::built_in()?
            .into_iter()
            .find(|rules| rules.name == name))
    }
}

/// A value set by law that is written as a word.
fn legal_word<T: FromStr<Err: Display>>(
    section: &mut Section<'_>,
    key: &'static str,
) -> Result<Legal<T>, ReglementError> {
    let Legal { value, article } = section.legal::<String>(key)?;
    let value = value
        .parse()
        .map_err(|error: T::Err| section.wrong(key, &error.to_string()))?;
    Ok(Legal { value, article })
}

#[cfg(test)]
mod tests;
