//! Tables: columns with headings that come back on every page, rows that are never cut.

use super::DocumentError;
use super::builder::{Builder, leading};
use super::face::Weight;
use super::page::{INK, LEFT, LINE, Piece, QUIET, Style, WIDTH};
use super::structure::{Element, Scope, Tree};

/// On which side the text of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its share of the width, compared with the other columns; above 0.
    pub share: f32,
    /// The side.
    pub align: Align,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// A text for each column.
    pub cells: Vec<String>,
    /// Whether it counts for more than the others: a total, a list above its candidates.
    pub is_strong: bool,
    /// The least height, in points: room to write.
    pub height: f32,
}

impl Row {
    /// A row of these texts.
    #[must_use]
    pub fn of<const N: usize>(cells: [String; N]) -> Self {
        Self {
            cells: cells.into(),
            ..Self::default()
        }
    }

    /// The same row, in heavier letters.
    #[must_use]
    pub fn strong(mut self) -> Self {
        self.is_strong = true;
        self
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Which column says what its row is about, from 0.
    pub label: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A column of text.
pub(super) fn left(heading: String, share: f32) -> Column {
    Column {
        heading,
        share,
        align: Align::Left,
    }
}

/// A column of numbers.
pub(super) fn right(heading: String, share: f32) -> Column {
    Column {
        align: Align::Right,
        ..left(heading, share)
    }
}

/// A table of names and what they stand for, without headings.
pub(super) fn pairs(facts: Vec<(String, String)>) -> Table {
    pairs_sharing(2.4, facts)
}

/// The same, where what a name stands for has so much of the width beside it.
pub(super) fn pairs_sharing(share: f32, facts: Vec<(String, String)>) -> Table {
    let rows = facts.into_iter();
    Table {
        columns: vec![left(String::new(), 1.0), left(String::new(), share)],
        label: 0,
        rows: rows.map(|(name, fact)| Row::of([name, fact])).collect(),
    }
}

const CELL: Style = Style {
    weight: Weight::Regular,
    size: 9.5,
    leading: 13.0,
    colour: INK,
};
const STRONG: Style = Style {
    weight: Weight::Semibold,
    ..CELL
};
const HEADING: Style = Style {
    weight: Weight::Semibold,
    size: 9.0,
    leading: 12.0,
    colour: QUIET,
};
/// Above and below the text of a row.
const PADDING: f32 = 3.0;
/// Between two columns.
const GUTTER: f32 = 12.0;

/// A text in its cell, broken into lines.
struct Cell {
    lines: Vec<String>,
    left: f32,
    width: f32,
    align: Align,
}

impl Builder {
    /// Sets a table; its heading comes back on every page that it reaches.
    ///
    /// # Errors
    /// As for [`Builder::title`].
    pub fn table(&mut self, table: &Table) -> Result<(), DocumentError> {
        let headings: Vec<String> = table
            .columns
            .iter()
            .map(|one| one.heading.clone())
            .collect();
        let shown = headings.iter().any(|heading| !heading.is_empty());
        let heading = cells(table, &headings, HEADING)?;
        let element = self.tree.add("Table", Tree::ROOT);
        let (above, mut is_first) = (
            if shown {
                height(&heading, HEADING)
            } else {
                0.0
            },
            true,
        );
        for row in &table.rows {
            let style = if row.is_strong { STRONG } else { CELL };
            let cells = cells(table, &row.cells, style)?;
            let needed = height(&cells, style).max(row.height);
            let turned = self.keep(if is_first { above + needed } else { needed });
            if shown && is_first {
                let row = self.tree.add("TR", element);
                self.heading(&heading, Some(row))?;
            } else if shown && turned {
                self.heading(&heading, None)?;
            }
            self.row(element, (&cells, table.label), (style, needed))?;
            is_first = false;
        }
        self.y -= 8.0;
        Ok(())
    }

    /// The heading: once in the structure, and after that for the eye alone.
    fn heading(&mut self, cells: &[Cell], row: Option<Element>) -> Result<(), DocumentError> {
        for cell in cells {
            let pieces = pieces(cell, HEADING, self.y)?;
            match row {
                Some(row) => {
                    let element = self.tree.add_heading(Scope::Column, row);
                    self.put(element, "TH", &pieces)?;
                }
                None => self.sheet.aside(&pieces)?,
            }
        }
        self.y -= height(cells, HEADING);
        self.rule((0.9, INK));
        Ok(())
    }

    fn row(
        &mut self,
        table: Element,
        (cells, label): (&[Cell], usize),
        (style, height): (Style, f32),
    ) -> Result<(), DocumentError> {
        let row = self.tree.add("TR", table);
        for (place, cell) in cells.iter().enumerate() {
            let pieces = pieces(cell, style, self.y)?;
            if place == label {
                let element = self.tree.add_heading(Scope::Row, row);
                self.put(element, "TH", &pieces)?;
            } else {
                let element = self.tree.add("TD", row);
                self.put(element, "TD", &pieces)?;
            }
        }
        self.y -= height;
        self.rule((0.5, LINE));
        Ok(())
    }

    fn rule(&mut self, pen: (f32, super::page::Colour)) {
        self.sheet.line((LEFT, self.y), (LEFT + WIDTH, self.y), pen);
    }
}

fn cells(table: &Table, texts: &[String], style: Style) -> Result<Vec<Cell>, DocumentError> {
    let total: f32 = table.columns.iter().map(|column| column.share).sum();
    let mut left = LEFT;
    let mut cells = Vec::new();
    for (place, column) in table.columns.iter().enumerate() {
        let whole = WIDTH * column.share / total;
        let is_last = place + 1 == table.columns.len();
        let width = if is_last { whole } else { whole - GUTTER };
        let text = texts.get(place).map_or("", String::as_str);
        cells.push(Cell {
            lines: style.weight.face()?.lines(text, style.size, width)?,
            left,
            width,
            align: column.align,
        });
        left += whole;
    }
    Ok(cells)
}

fn height(cells: &[Cell], style: Style) -> f32 {
    let lines = cells.iter().map(|cell| cell.lines.len()).max();
    leading(style, lines.unwrap_or_default()) + 2.0 * PADDING
}

fn pieces(cell: &Cell, style: Style, top: f32) -> Result<Vec<Piece>, DocumentError> {
    let face = style.weight.face()?;
    let mut y = top - PADDING;
    let mut pieces = Vec::new();
    for text in &cell.lines {
        let left = match cell.align {
            Align::Left => cell.left,
            Align::Right => cell.left + cell.width - face.width(text, style.size)?,
        };
        y -= style.leading;
        pieces.push(Piece {
            text: text.clone(),
            at: (left, y + style.leading - style.size),
            style,
        });
    }
    Ok(pieces)
}
