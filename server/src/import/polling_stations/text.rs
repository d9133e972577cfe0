//! From the bytes of a file of EML_NL to its text, with what is wrong as the other files of an election tell it.

use super::{EmlFault, Problems, What};
use crate::import::eml::{Wrong, decode};

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file, or why it is none.
///
/// # Errors
/// When there is nothing in it, it is a web page, its encoding is not read, or it does not begin as EML_NL does.
pub fn text_of(content: &[u8]) -> Result<String, Problems> {
    decode(content).map_err(|wrong| match wrong {
        Wrong::Empty => Problems::one(None, What::Empty),
        Wrong::Html => Problems::one(None, What::Eml(EmlFault::Html)),
        Wrong::UnknownEncoding { name } => {
            Problems::one(None, What::Eml(EmlFault::Encoding { found: name }))
        }
        Wrong::Undecodable { .. } => Problems::one(broken_line(content), What::NotUtf8),
        _ => Problems::one(None, What::Eml(EmlFault::Broken)),
    })
}

/// The line at which the bytes are no UTF-8 any more.
fn broken_line(content: &[u8]) -> Option<u64> {
    let content = content.strip_prefix(MARK).unwrap_or(content);
    let cause = std::str::from_utf8(content).err()?;
    let before = content.get(..cause.valid_up_to()).unwrap_or_default();
    Some(before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1)
}

/// Whether a file is to be read as XML and not as a table.
pub(in crate::import) fn is_markup(content: &[u8]) -> bool {
    let wide = content.starts_with(b"\xFF\xFE<\0") || content.starts_with(b"\xFE\xFF\0<");
    let content = content.strip_prefix(MARK).unwrap_or(content);
    wide || content.trim_ascii_start().starts_with(b"<")
}
