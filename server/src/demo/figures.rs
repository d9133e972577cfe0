//! The embedded figures: votes by rank.

use crate::error::AppError;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const VOTES: &str = include_str!("../../assets/demo/votes.csv");
const ALTERED: &str = include_str!("../../assets/demo/altered.csv");

/// The votes of one candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The code of the body.
    pub body: String,
    /// The rank by votes within the body, from 1.
    pub rank: u32,
    /// The votes as published.
    pub published: u64,
    /// The votes that the demonstration uses.
    pub used: u64,
}

impl Figure {
    /// What hashes are made of: nothing that depends on votes or on other candidates.
    pub(super) fn id(&self) -> String {
        format!("{}/{}", self.body, self.rank)
    }
}

#[derive(Deserialize)]
struct VotesRow {
    wijkraad: String,
    rank: u32,
    votes: u64,
}

/// Reads an embedded file.
pub(super) fn rows<T: DeserializeOwned>(
    name: &'static str,
    text: &str,
) -> Result<Vec<T>, AppError> {
    csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, csv::Error>>()
        .map_err(|cause| AppError::File {
            name,
            problem: cause.to_string(),
        })
}

/// All figures, with the ones that are replaced.
///
/// # Errors
/// When an embedded file is wrong, or a replaced figure is not among the published ones.
pub fn figures() -> Result<Vec<Figure>, AppError> {
    let altered: Vec<VotesRow> = rows("altered.csv", ALTERED)?;
    let published: Vec<VotesRow> = rows("votes.csv", VOTES)?;
    let mut figures: Vec<Figure> = published
        .into_iter()
        .map(|row| Figure {
            body: row.wijkraad,
            rank: row.rank,
            published: row.votes,
            used: row.votes,
        })
        .collect();
    for row in altered {
        let figure = figures
            .iter_mut()
            .find(|figure| figure.body == row.wijkraad && figure.rank == row.rank)
            .ok_or_else(|| AppError::File {
                name: "altered.csv",
                problem: format!("{}/{} is not in votes.csv", row.wijkraad, row.rank),
            })?;
        figure.used = row.votes;
    }
    Ok(figures)
}
