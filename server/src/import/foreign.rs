//! Files that are no CSV, recognised by how they begin.

/// What a file is instead of CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foreign {
    /// A workbook of a spreadsheet.
    Spreadsheet,
    /// A picture.
    Picture,
    /// A page.
    Html,
    /// XML, as EML is.
    Xml,
    /// JSON.
    Json,
    /// A PDF.
    Pdf,
    /// A compressed file.
    Compressed,
    /// Text in UTF-16.
    Utf16,
    /// Bytes that are no text.
    Binary,
}

const BEGINNINGS: [(&[u8], Foreign); 13] = [
    (b"PK\x03\x04", Foreign::Spreadsheet),
    (b"\xD0\xCF\x11\xE0", Foreign::Spreadsheet),
    (b"\x89PNG", Foreign::Picture),
    (b"\xFF\xD8\xFF", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"%PDF", Foreign::Pdf),
    (b"\x1F\x8B", Foreign::Compressed),
    (b"Rar!", Foreign::Compressed),
    (b"7z\xBC\xAF", Foreign::Compressed),
    (b"\xFF\xFE", Foreign::Utf16),
    (b"\xFE\xFF", Foreign::Utf16),
    (b"<?xml", Foreign::Xml),
    (b"{", Foreign::Json),
];

/// What the file is, when that is plainly no CSV.
pub(super) fn recognise(content: &[u8]) -> Option<Foreign> {
    let begins = |(beginning, _): &&(&[u8], Foreign)| content.starts_with(beginning);
    if let Some((_, foreign)) = BEGINNINGS.iter().find(begins) {
        return Some(*foreign);
    }
    let text = content.trim_ascii_start();
    let lower = text.get(..9).unwrap_or(text).to_ascii_lowercase();
    if lower.starts_with(b"<!doctype") || lower.starts_with(b"<html") {
        return Some(Foreign::Html);
    }
    if lower.starts_with(b"<") {
        return Some(Foreign::Xml);
    }
    // A cell may begin with a NUL or a tab; the header is plain text.
    let header = content.split(|byte| *byte == b'\n').next();
    let is_binary = header.is_some_and(|header| header.iter().copied().any(is_no_text));
    is_binary.then_some(Foreign::Binary)
}

fn is_no_text(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\t' | b'\r' | b'\n')
}
