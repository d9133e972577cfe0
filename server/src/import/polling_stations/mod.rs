//! Reading EML_NL: from bytes to the text of the file, from the text to a document, and in words what is wrong.
//!
//! Files differ in their prefixes and in their encoding; both are read. Values are taken as they stand, so that
//! whoever reads a document can say everything that is wrong with it at once.

mod fault;
pub(super) mod stations;
#[cfg(test)]
mod tests;
mod text;

pub use fault::EmlFault;
pub(super) use text::is_markup;
pub use text::text_of;

use super::problem::{Problem, Problems, What};
use eml_nl::io::{EMLParsingMode, EMLRead, EMLReadResult};
use eml_nl::{EMLError, EMLErrorKind};

/// A document of the kind that is expected, like `110b`, with its values as they stand.
///
/// # Errors
/// What makes it impossible to read: broken XML, another document, or a part that is missing.
pub fn read_document<T: EMLRead>(text: &str, expected: &'static str) -> Result<T, Problems> {
    match T::parse_eml(text, EMLParsingMode::Loose) {
        EMLReadResult::Ok(document, _) => Ok(document),
        EMLReadResult::Err(cause) => Err(refused(text, expected, &cause)),
    }
}

fn refused(text: &str, expected: &'static str, cause: &EMLError) -> Problems {
    let fault = match cause.kind() {
        EMLErrorKind::InvalidRootElement | EMLErrorKind::SchemaVersionNotSupported(_) => {
            EmlFault::Root
        }
        EMLErrorKind::InvalidDocumentType(_, found) | EMLErrorKind::UnknownDocumentType(found) => {
            EmlFault::Document {
                found: found.clone(),
                expected,
            }
        }
        EMLErrorKind::MissingElement(name)
        | EMLErrorKind::MissingElementValue(name)
        | EMLErrorKind::MissingAttribute(name)
        | EMLErrorKind::TooManyElements(name, _)
        | EMLErrorKind::InvalidValue(name, _)
        | EMLErrorKind::UnexpectedElement(name, _) => EmlFault::Element {
            found: name.to_string(),
        },
        _ => EmlFault::Broken,
    };
    let line = cause.span().map(|span| line_at(text, span.start));
    Problems::one(line, What::Eml(fault))
}

/// The line of a byte, from 1.
fn line_at(text: &str, byte: u64) -> u64 {
    let end = usize::try_from(byte).unwrap_or(usize::MAX).min(text.len());
    let before = text.as_bytes().get(..end).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}

/// The line of each element of that name, whatever its prefix.
fn lines_of(text: &str, name: &str) -> Vec<u64> {
    let mut lines = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for (at, _) in text.match_indices('<') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let end = rest.find(|sign: char| sign.is_whitespace() || "/>".contains(sign));
        let tag = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        let local = tag.rsplit_once(':').map_or(tag, |(_, local)| local);
        if local == name {
            let between = text.get(counted..at).unwrap_or_default();
            line += between.matches('\n').count() as u64;
            counted = at;
            lines.push(line);
        }
    }
    lines
}

/// Adds what is wrong on a line.
fn refuse(problems: &mut Problems, line: Option<u64>, what: What) {
    problems.push(Problem {
        line,
        column: None,
        what,
    });
}
