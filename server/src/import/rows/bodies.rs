//! Bodies with their seats, for whoever sets up an election.

use crate::import::cells::Cells;
use crate::import::problem::{Problem, Problems, What};
use crate::import::table::Table;
use crate::store::BodyKind;
use crate::store::registration::Body;
use std::collections::BTreeMap;

const COLUMNS: &[&str] = &["wijkraad", "name", "gebied", "kind", "seats"];

/// Reads bodies, each with the seats to fill; no cell may hold more than `maximum`.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read_bodies(content: &[u8], maximum: u64) -> Result<Vec<(Body, u64)>, Problems> {
    let mut problems = Problems::default();
    let table = Table::read(content, COLUMNS, &mut problems)?;
    let mut bodies = Vec::with_capacity(table.rows.len());
    let mut lines: BTreeMap<String, u64> = BTreeMap::new();
    for row in &table.rows {
        let mut cells = Cells {
            table: &table,
            row,
            problems: &mut problems,
            maximum,
        };
        let Some((body, seats)) = read(&mut cells) else {
            continue;
        };
        if let Some(&first) = lines.get(&body.code) {
            problems.push(Problem {
                line: Some(row.line),
                column: Some(table.column(0)),
                what: What::Double { first },
            });
        }
        lines.entry(body.code.clone()).or_insert(row.line);
        bodies.push((body, seats));
    }
    if problems.is_empty() {
        return Ok(bodies);
    }
    Err(problems)
}

fn read(cells: &mut Cells<'_>) -> Option<(Body, u64)> {
    let kinds = [
        ("wijkraad", BodyKind::Wijkraad),
        ("dorpsraad", BodyKind::Dorpsraad),
    ];
    let code = code(cells);
    let (name, gebied) = (cells.filled("name"), cells.filled("gebied"));
    let (kind, seats) = (cells.word("kind", &kinds), cells.number("seats", 1));
    let body = Body {
        code: code?,
        name: name?,
        gebied: gebied?,
        kind: kind?,
    };
    Some((body, seats?))
}

/// A code stands in public addresses.
fn code(cells: &mut Cells<'_>) -> Option<String> {
    let code = cells.filled("wijkraad")?;
    let fits = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    if code.bytes().all(fits) && !code.starts_with('-') && !code.ends_with('-') {
        return Some(code);
    }
    cells.refuse("wijkraad", What::NotACode { found: code })
}
