//! From bytes to text: finds the encoding, and refuses what is no EML_NL before anything reads it.
//!
//! A document type is refused without a look at what it declares: EML_NL has none, and entities can be made to grow
//! without end.

use super::problem::{EmlProblem, Place, Wrong};
use eml_nl::io::{EMLParsingMode, EMLRead};
use eml_nl::{EMLError, EMLErrorKind};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// An XML declaration is shorter than this.
const DECLARATION: usize = 200;

/// The text of a file.
///
/// # Errors
/// When the bytes are no text in the encoding of the file, or the text does not begin as EML_NL does.
pub fn decode(bytes: &[u8]) -> Result<String, Wrong> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Wrong::Empty);
    }
    let (encoding, mark) = encoding_of(bytes)?;
    let body = bytes.get(mark..).unwrap_or_default();
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .ok_or_else(|| Wrong::Undecodable {
            name: encoding.name().to_owned(),
        })?;
    refuse_foreign(&text)?;
    Ok(text.into_owned())
}

/// The encoding, and how many bytes its mark takes.
fn encoding_of(bytes: &[u8]) -> Result<(&'static Encoding, usize), Wrong> {
    if let Some(marked) = Encoding::for_bom(bytes) {
        return Ok(marked);
    }
    match bytes {
        [b'<', 0, ..] => return Ok((UTF_16LE, 0)),
        [0, b'<', ..] => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    let Some(name) = declared(bytes) else {
        return Ok((UTF_8, 0));
    };
    let known = Encoding::for_label(name.as_bytes());
    let known = known.ok_or(Wrong::UnknownEncoding { name })?;
    // A file that was rewritten as UTF-8 may still say what it was before: these bytes are not UTF-16.
    let stale = known == UTF_16LE || known == UTF_16BE;
    Ok((if stale { UTF_8 } else { known }, 0))
}

/// The encoding that the XML declaration names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head: String = bytes
        .iter()
        .take(DECLARATION)
        .map(|byte| char::from(*byte))
        .collect();
    let declaration = head.trim_start().strip_prefix("<?xml")?;
    let (declaration, _) = declaration.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|sign| "\"'".contains(*sign))?;
    let (name, _) = value.strip_prefix(quote)?.split_once(quote)?;
    Some(name.to_owned())
}

/// Looks at what stands before the root: declarations and comments may, a document type may not.
fn refuse_foreign(text: &str) -> Result<(), Wrong> {
    let mut rest = text.trim_start();
    loop {
        let (end, skipped) = if rest.starts_with("<?") {
            ("?>", rest)
        } else if let Some(comment) = rest.strip_prefix("<!--") {
            ("-->", comment)
        } else {
            break;
        };
        rest = match skipped.split_once(end) {
            Some((_, behind)) => behind.trim_start(),
            None => return Err(Wrong::CutOff),
        };
    }
    let head: String = rest.chars().take(64).collect::<String>().to_lowercase();
    if let Some(kind) = head.strip_prefix("<!doctype") {
        let html = kind.trim_start().starts_with("html");
        return Err(if html {
            Wrong::Html
        } else {
            Wrong::DocumentType
        });
    }
    if head.starts_with("<html") || head.starts_with("<head") || head.starts_with("<body") {
        return Err(Wrong::Html);
    }
    match head.is_empty() || !head.starts_with('<') {
        true => Err(Wrong::NotXml),
        false => Ok(()),
    }
}

/// Reads a document. What it needs not is passed over; a value that cannot be read stays as it is in the file, so
/// that all of them are found.
pub(super) fn parse<T: EMLRead>(file: &str, text: &str) -> Result<T, Box<EmlProblem>> {
    match T::parse_eml(text, EMLParsingMode::StrictFallback).ok_with_errors() {
        Ok((document, _)) => Ok(document),
        Err(cause) => Err(Box::new(problem(file, text, &cause))),
    }
}

/// The last error is the one at which reading stopped.
fn problem(file: &str, text: &str, cause: &EMLError) -> EmlProblem {
    let wrong = match wrong(cause.kind()) {
        // Known from the root alone, wherever the file ends.
        wrong @ (Wrong::NotEml | Wrong::OtherKind { .. }) => wrong,
        _ if cut_off(text) => Wrong::CutOff,
        wrong => wrong,
    };
    EmlProblem {
        file: file.to_owned(),
        place: cause.span().map(|span| place(text, span.start)),
        wrong,
    }
}

/// Whether the text ends before the end of the root.
fn cut_off(text: &str) -> bool {
    let last = text.trim_end().strip_suffix('>').unwrap_or_default();
    let last = last.trim_end();
    let closed = last.strip_suffix("EML").unwrap_or_default();
    !(closed.ends_with("</") || closed.ends_with(':') || last.ends_with("--"))
}

fn wrong(kind: &EMLErrorKind) -> Wrong {
    let missing = |element: &str| Wrong::MissingElement {
        element: element.to_owned(),
    };
    match kind {
        EMLErrorKind::MissingElement(name) | EMLErrorKind::MissingElementValue(name) => {
            missing(&name.local_name)
        }
        EMLErrorKind::MissingAttribute(name) => missing(&name.local_name),
        EMLErrorKind::MissingSelectionType => missing("Candidate"),
        EMLErrorKind::InvalidRootElement => Wrong::NotEml,
        EMLErrorKind::UnknownDocumentType(kind) => Wrong::OtherKind { kind: kind.clone() },
        EMLErrorKind::InvalidValue(name, cause) => Wrong::Value {
            element: name.local_name.to_string(),
            found: cause.to_string(),
        },
        EMLErrorKind::XmlError(cause) => Wrong::Broken {
            detail: cause.to_string(),
        },
        other => Wrong::Other {
            detail: other.to_string(),
        },
    }
}

fn place(text: &str, offset: u64) -> Place {
    let offset = usize::try_from(offset).unwrap_or(usize::MAX);
    let before = text.as_bytes().get(..offset).unwrap_or(text.as_bytes());
    let before = String::from_utf8_lossy(before);
    let (lines, last) = match before.rsplit_once('\n') {
        Some((lines, last)) => (lines.matches('\n').count() + 1, last),
        None => (0, before.as_ref()),
    };
    Place {
        line: lines + 1,
        column: last.chars().count() + 1,
    }
}
