//! From the bytes of a file of EML_NL to its text. Most files are UTF-8, with or without a mark at their beginning;
//! some are Latin, and say so in their first line.

use super::{EmlFault, Problems, What};
use std::borrow::Cow;

const MARK: &[u8] = b"\xEF\xBB\xBF";
/// The names under which Latin is known; the last two hold a few more signs.
const LATIN: [&str; 5] = [
    "iso-8859-1",
    "latin1",
    "us-ascii",
    "iso-8859-15",
    "windows-1252",
];
/// What stands at 0x80 to 0x9F in Windows-1252, which many a file that is called Latin really is.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
/// The first line of a file is no longer than this.
const FIRST_LINE: usize = 200;

/// The text of a file, or why it is none.
///
/// # Errors
/// When there is nothing in it, it is a web page, or its encoding is not read.
pub fn text_of(content: &[u8]) -> Result<Cow<'_, str>, Problems> {
    let wide = [(b"\xFF\xFE", false), (b"\xFE\xFF", true)];
    let wide = wide.iter().find(|(mark, _)| content.starts_with(*mark));
    let text = match wide {
        Some((mark, is_big)) => Cow::Owned(from_wide(
            content.get(mark.len()..).unwrap_or_default(),
            *is_big,
        )?),
        None => narrow(content.strip_prefix(MARK).unwrap_or(content))?,
    };
    if text.trim().is_empty() {
        return Err(Problems::one(None, What::Empty));
    }
    if is_page(&text) {
        return Err(Problems::one(None, What::Eml(EmlFault::Html)));
    }
    Ok(text)
}

/// Whether a file is to be read as XML and not as a table.
pub(in crate::import) fn is_markup(content: &[u8]) -> bool {
    let wide = content.starts_with(b"\xFF\xFE<\0") || content.starts_with(b"\xFE\xFF\0<");
    let content = content.strip_prefix(MARK).unwrap_or(content);
    wide || content.trim_ascii_start().starts_with(b"<")
}

fn narrow(content: &[u8]) -> Result<Cow<'_, str>, Problems> {
    let named = encoding(content);
    match named.as_deref() {
        Some(name) if LATIN.contains(&name) => Ok(Cow::Owned(from_latin(content, name))),
        None | Some("utf-8" | "utf8") => {
            std::str::from_utf8(content)
                .map(Cow::Borrowed)
                .map_err(|cause| {
                    let before = content.get(..cause.valid_up_to()).unwrap_or_default();
                    let breaks = before.iter().filter(|byte| **byte == b'\n').count();
                    Problems::one(Some(breaks as u64 + 1), What::NotUtf8)
                })
        }
        Some(other) => {
            let found = other.to_owned();
            Err(Problems::one(None, What::Eml(EmlFault::Encoding { found })))
        }
    }
}

/// The encoding that the first line names, in small letters.
fn encoding(content: &[u8]) -> Option<String> {
    let first = content.get(..FIRST_LINE.min(content.len()))?;
    let first = String::from_utf8_lossy(first).to_lowercase();
    let (declaration, _) = first.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, named) = declaration.split_once("encoding")?;
    let named = named.trim_start().strip_prefix('=')?.trim_start();
    let quote = named.chars().next().filter(|sign| "\"'".contains(*sign))?;
    let (name, _) = named.get(1..)?.split_once(quote)?;
    Some(name.trim().to_owned())
}

fn from_latin(content: &[u8], name: &str) -> String {
    let letter = |byte: &u8| match (*byte, name) {
        (0xA4, "iso-8859-15") => '€',
        (byte @ 0x80..=0x9F, _) => {
            let found = WINDOWS.chars().nth(usize::from(byte - 0x80));
            found.unwrap_or(char::from(byte))
        }
        (byte, _) => char::from(byte),
    };
    content.iter().map(letter).collect()
}

fn from_wide(content: &[u8], is_big: bool) -> Result<String, Problems> {
    let pairs = content.chunks(2).map(|pair| match (pair, is_big) {
        ([high, low], true) | ([low, high], false) => u16::from_be_bytes([*high, *low]),
        _ => u16::MAX,
    });
    let units: Vec<u16> = pairs.collect();
    String::from_utf16(&units).map_err(|_| Problems::one(None, What::NotUtf8))
}

/// Whether it is a web page, such as the one that a server gives instead of a file.
fn is_page(text: &str) -> bool {
    let first: String = text.chars().take(2_000).collect();
    let first = first.to_lowercase();
    first.trim_start().starts_with("<!doctype html") || first.contains("<html")
}
