//! The annex to a notice: the statement of public offices, for the person to fill in.

use super::{Paper, ROOM, WHOLE_PAGE, left, pairs};
use crate::documents::{Builder, DocumentError, Row, Table};

/// How many offices have room.
const OFFICES: usize = 8;

/// Begins a new page with the empty statement.
pub(super) fn append(
    page: &mut Builder,
    (paper, name): (Paper<'_>, &str),
) -> Result<(), DocumentError> {
    let locale = paper.locale;
    page.room(WHOLE_PAGE);
    page.section(&locale.text("offices-title"))?;
    page.paragraph(&locale.text("offices-text"))?;
    page.table(&pairs(vec![
        (locale.text("letter-name"), name.to_owned()),
        (locale.text("offices-body"), paper.body()),
        (
            locale.text("letter-reference"),
            paper.letter.reference.clone(),
        ),
    ]))?;
    page.part(&locale.text("offices-list-title"))?;
    page.paragraph(&locale.text("offices-none"))?;
    let headings = [
        (locale.text("offices-office"), 2.2),
        (locale.text("offices-where"), 2.2),
        (locale.text("offices-since"), 1.0),
    ];
    page.table(&empty_rows(headings, OFFICES))?;
    page.paragraph(&locale.text("offices-truth"))?;
    let headings = [
        (locale.text("offices-place-and-day"), 1.6),
        (locale.text("letter-signature"), 2.0),
    ];
    page.table(&empty_rows(headings, 1))
}

fn empty_rows<const N: usize>(headings: [(String, f32); N], rows: usize) -> Table {
    let row = Row {
        cells: vec![String::new(); N],
        height: ROOM,
        ..Row::default()
    };
    let columns = headings.into_iter();
    Table {
        columns: columns
            .map(|(heading, share)| left(heading, share))
            .collect(),
        label: 0,
        rows: vec![row; rows],
    }
}
