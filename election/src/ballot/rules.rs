//! The values of a regulation that the ballot applies.

use super::LastOnList;
use crate::registration::joint_list::JointListRules;
use crate::reglement::{FromValue, Legal, ReglementError, Section};
use serde::{Deserialize, Serialize};
use toml::de::DeValue;

/// What the lot puts in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drawn {
    /// Lists; the candidates of a list follow one another.
    Lists,
    /// Candidates, each by themselves.
    Candidates,
}

impl FromValue for Drawn {
    fn from_value(value: &DeValue<'_>) -> Option<Self> {
        match value.as_str()? {
            "lists" => Some(Self::Lists),
            "candidates" => Some(Self::Candidates),
            _ => None,
        }
    }

    fn expected() -> String {
        "\"lists\" or \"candidates\"".to_owned()
    }
}

/// How the order on the ballot comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotRules {
    /// What the lot puts in order.
    pub drawn: Legal<Drawn>,
    /// Whether the candidates of a list keep its order; `None` where candidates are drawn, not lists.
    pub list_order: Option<Legal<bool>>,
    /// What becomes of a joint list with one candidate left; `None` where candidates are drawn, not lists.
    pub last_on_list: Option<Legal<LastOnList>>,
    /// What makes several persons a list; `None` where candidates are drawn, not lists.
    pub joint_list: Option<JointListRules>,
    /// Whether the lot is drawn in a public session.
    pub public_session: Legal<bool>,
}

impl BallotRules {
    /// Reads the section `[ballot]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong, or an order of lists is given where candidates are drawn.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        let drawn: Legal<Drawn> = section.legal("drawn")?;
        let (list_order, last_on_list, joint_list) = match drawn.value {
            Drawn::Lists => (
                Some(section.legal("list_order")?),
                Some(section.legal("last_on_list")?),
                Some(JointListRules::read(section)?),
            ),
            Drawn::Candidates => (None, None, None),
        };
        Ok(Self {
            drawn,
            list_order,
            last_on_list,
            joint_list,
            public_session: section.legal("public_session")?,
        })
    }
}
