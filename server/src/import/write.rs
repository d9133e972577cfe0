//! Writing CSV as `docs/formats.md` promises it: `;`, a byte order mark, CRLF, and a quote before what a
//! spreadsheet would take for a formula.

use std::borrow::Cow;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A file with this header and these lines.
#[must_use]
pub fn write<'c>(columns: &[&str], rows: impl IntoIterator<Item = Vec<Cow<'c, str>>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BOM.to_vec());
    // Writing to memory, with as many cells as there are columns, cannot fail.
    let _ = writer.write_record(columns);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell).into_owned()));
    }
    writer.into_inner().unwrap_or_default()
}

/// Whether a spreadsheet takes the text for a formula, also behind quotes that were put before it.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\0'])
}

/// The text with a quote before what a spreadsheet would take for a formula.
fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text without the quote that [`guarded`] puts before it.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text) => text,
        _ => cell,
    }
}
