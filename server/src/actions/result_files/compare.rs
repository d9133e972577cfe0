//! Holding a file of EML_NL against the stored file of the same kind: whether it is the same to the byte, and which
//! figures differ.

use crate::audit::{self, By, Event, ResultFilesEvent, sha256};
use crate::documents::eml_id;
use crate::error::AppError;
use crate::import::eml::{Content, Differing, EmlFile, EmlProblem, differences, read_file};
use crate::store::ResultFileKind as Kind;
use crate::store::allocation::list_latest_versions;
use crate::store::registration::{Body, load_body, load_election};
use crate::store::result_file::load_result_files;
use sea_orm::ConnectionTrait;

/// What came of holding a file against the stored result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// It cannot be read.
    Unread(Vec<EmlProblem>),
    /// It is no count or result, but a definition or lists.
    NotAResult,
    /// It is for another election or wijkraad, with the key that it has.
    OfAnother(String),
    /// The body has no result yet, or no file of this kind.
    NothingStored(Body),
    /// It was held against the stored file.
    Held(Box<Differs>),
}

/// How a file differs from the stored one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differs {
    /// The body.
    pub body: Body,
    /// The version of the result.
    pub version: u32,
    /// What kind of file.
    pub kind: Kind,
    /// SHA-256 of the file that was handed in.
    pub sha256: String,
    /// Whether it is the same to the byte.
    pub equal: bool,
    /// The figures that differ.
    pub figures: Vec<Differing>,
}

/// Holds a file against the stored files of an election, and records that it was done.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election.
pub async fn compare_file(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    (name, bytes): (&str, &[u8]),
) -> Result<Compared, AppError> {
    let file = match read_file(name, bytes) {
        Ok(file) => file,
        Err(problems) => return Ok(Compared::Unread(problems)),
    };
    let kind = match &file.content {
        Content::Count(_) => Kind::Count,
        Content::Result(_) => Kind::Result,
        Content::Definition(_) | Content::Lists(_) => return Ok(Compared::NotAResult),
    };
    let row = load_election(tx, election).await?;
    let versions = list_latest_versions(tx, election).await?;
    let mut bodies = crate::store::registration::list_planned_seats(tx, election)
        .await?
        .into_iter()
        .map(|(body, _)| body);
    let code = bodies.find(|code| eml_id(row.held_on, code) == file.key.election);
    let Some(code) = code else {
        return Ok(Compared::OfAnother(file.key.election));
    };
    let body = load_body(tx, &code).await?;
    let Some(version) = versions.get(&code).copied() else {
        return Ok(Compared::NothingStored(body));
    };
    let stored = load_result_files(tx, (election, &code), version).await?;
    let Some(stored) = stored.into_iter().find(|stored| stored.kind == kind) else {
        return Ok(Compared::NothingStored(body));
    };
    let sha256 = sha256(bytes);
    let equal = sha256 == stored.sha256;
    let held = ResultFilesEvent::FileHeldAgainst {
        election: election.to_owned(),
        body: code,
        version,
        sha256: sha256.clone(),
        equal,
    };
    audit::record(tx, by, &Event::ResultFiles(held)).await?;
    Ok(Compared::Held(Box::new(Differs {
        body,
        version,
        kind,
        sha256,
        equal,
        figures: differences(&file, &read_stored(&stored.bytes)?),
    })))
}

/// We wrote it ourselves, so it can be read.
fn read_stored(bytes: &[u8]) -> Result<EmlFile, AppError> {
    let stored = read_file("", bytes);
    stored.map_err(|problems| AppError::unreadable("result_file.bytes", problems.len()))
}
