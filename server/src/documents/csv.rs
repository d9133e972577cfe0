//! Writes tables that a spreadsheet opens at once: with `;`, a byte order mark and CRLF.
//!
//! A cell that a spreadsheet would take for a formula gets a `'` in front.

use crate::error::AppError;

const BYTE_ORDER_MARK: &str = "\u{feff}";
/// With one of these a formula begins.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\0'];

/// A table while it is written.
#[derive(Debug)]
pub struct Csv(csv::Writer<Vec<u8>>);

impl Csv {
    /// A table that begins with the names of its columns.
    ///
    /// # Errors
    /// Never in practice: memory does not refuse.
    pub fn with_columns(columns: &[&str]) -> Result<Self, AppError> {
        let mut table = Self::after(BYTE_ORDER_MARK.as_bytes().to_vec());
        table.row(columns)?;
        Ok(table)
    }

    /// The next part of a table that is written in parts.
    #[must_use]
    pub fn going_on() -> Self {
        Self::after(Vec::new())
    }

    /// Adds a row.
    ///
    /// # Errors
    /// Never in practice: memory does not refuse.
    pub fn row<C: AsRef<str>>(
        &mut self,
        cells: impl IntoIterator<Item = C>,
    ) -> Result<(), AppError> {
        let cells = cells.into_iter().map(|cell| harmless(cell.as_ref()));
        let written = self.0.write_record(cells);
        written.map_err(|cause| AppError::unreadable("a row of CSV", cause))
    }

    /// What was written.
    ///
    /// # Errors
    /// Never in practice: memory does not refuse.
    pub fn into_bytes(self) -> Result<Vec<u8>, AppError> {
        let written = self.0.into_inner();
        written.map_err(|cause| AppError::unreadable("a file of CSV", cause.error()))
    }

    fn after(written: Vec<u8>) -> Self {
        let writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(written);
        Self(writer)
    }
}

fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_a_mark_semicolons_and_whole_line_ends() {
        check(
            &["Çiğdem", "2026-11-22"],
            "\u{feff}a;b\r\nÇiğdem;2026-11-22\r\n",
        );
    }

    #[test]
    fn a_cell_that_would_be_a_formula_gets_an_apostrophe() {
        for cell in ["=1+1", "+31", "-1", "@a", "\tb", "\0c"] {
            let expected = format!("\u{feff}a;b\r\n'{cell};1-1\r\n");
            check(&[cell, "1-1"], &expected);
        }
    }

    #[test]
    fn a_cell_with_a_semicolon_a_quote_or_a_line_end_is_quoted() {
        check(
            &["x;y", "\"z\"\n"],
            "\u{feff}a;b\r\n\"x;y\";\"\"\"z\"\"\n\"\r\n",
        );
    }

    #[test]
    fn a_table_in_parts_is_the_same_table() {
        let mut first = Csv::with_columns(&["a", "b"]).unwrap();
        first.row(["1", "2"]).unwrap();
        let mut next = Csv::going_on();
        next.row(["3", "4"]).unwrap();
        let whole = [first.into_bytes().unwrap(), next.into_bytes().unwrap()].concat();
        assert_eq!(whole, "\u{feff}a;b\r\n1;2\r\n3;4\r\n".as_bytes());
    }

    fn check(cells: &[&str], expected: &str) {
        let mut table = Csv::with_columns(&["a", "b"]).unwrap();
        table.row(cells).unwrap();
        let written = String::from_utf8(table.into_bytes().unwrap()).unwrap();
        assert_eq!(written, expected);
    }
}
