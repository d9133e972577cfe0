//! The paper of a form: a wide left margin for punch holes, boxes to write in, and the station on every page.

use crate::documents::DocumentError;
use crate::documents::builder::leading;
use crate::documents::face::Weight;
use crate::documents::page::{BRAND, Colour, INK, LINE, Piece, QUIET, Rectangle, Sheet, Style};
use crate::documents::structure::{Element, Scope, Tree};

/// The left edge of what is printed: holes at 12 mm leave it whole.
pub(super) const LEFT: f32 = 96.0;
/// How wide the print is.
pub(super) const WIDTH: f32 = 451.0;
const RIGHT: f32 = LEFT + WIDTH;
const TOP: f32 = 768.0;
const BOTTOM: f32 = 70.0;
/// The line above the text that stands at the head of every page.
const HEAD: f32 = 796.0;
const FOOT: f32 = 40.0;
/// Where a perforator of two holes bites, 80 mm apart in the middle of the side.
const HOLES: [f32; 2] = [307.6, 534.3];
const HOLE_AT: f32 = 34.0;
/// A box for a number.
const BOX: (f32, f32) = (92.0, 16.5);
/// The column of letters and numbers.
const LETTER: f32 = 46.0;
/// Between what stands beside each other.
const GAP: f32 = 14.0;
/// A box to tick.
const TICK: f32 = 12.0;

const fn style(weight: Weight, size: f32, leading: f32, colour: Colour) -> Style {
    Style {
        weight,
        size,
        leading,
        colour,
    }
}

pub(super) const TITLE: Style = style(Weight::Semibold, 19.0, 24.0, BRAND);
pub(super) const HEADING: Style = style(Weight::Semibold, 13.0, 18.0, INK);
pub(super) const TEXT: Style = style(Weight::Regular, 10.0, 14.0, INK);
pub(super) const STRONG: Style = style(Weight::Semibold, 10.0, 14.0, INK);
pub(super) const SMALL: Style = style(Weight::Regular, 8.5, 12.0, QUIET);
const PEN: (f32, Colour) = (0.8, INK);
/// The box of a sum.
const SUM: (f32, Colour) = (1.6, INK);

/// What stands at the head and the foot of each page of one station.
#[derive(Debug, Clone, Default)]
pub(super) struct Heading {
    /// The station, in heavy letters.
    pub(super) station: String,
    /// The body, on the right.
    pub(super) body: String,
    /// What the form follows.
    pub(super) foot: String,
}

/// The sheets of all stations, one behind the other.
#[derive(Debug)]
pub(super) struct Paper {
    /// Every sheet, with the station it belongs to, from 0.
    sheets: Vec<(usize, Sheet)>,
    headings: Vec<Heading>,
    sheet: Sheet,
    /// The boxes of this sheet, drawn together when it is full: those of a number, those of a sum, and the lines.
    boxes: Vec<Rectangle>,
    sums: Vec<Rectangle>,
    rules: Vec<Rectangle>,
    is_begun: bool,
    section: Element,
    tree: Tree,
    y: f32,
}

impl Paper {
    pub(super) fn new() -> Self {
        Self {
            sheets: Vec::new(),
            headings: Vec::new(),
            sheet: Sheet::default(),
            boxes: Vec::new(),
            sums: Vec::new(),
            rules: Vec::new(),
            is_begun: false,
            section: Tree::ROOT,
            tree: Tree::new(),
            y: TOP,
        }
    }

    /// Begins the form of another station.
    pub(super) fn open(&mut self, heading: Heading) {
        self.turn();
        self.section = self.tree.add("Sect", Tree::ROOT);
        self.headings.push(heading);
    }

    /// Begins a new page, when there is something on this one.
    pub(super) fn turn(&mut self) {
        if self.is_begun {
            let drawn = [
                (&mut self.rules, (0.4, LINE)),
                (&mut self.boxes, PEN),
                (&mut self.sums, SUM),
            ];
            for (boxes, pen) in drawn {
                self.sheet.boxes(&std::mem::take(boxes), pen);
            }
            let station = self.headings.len().saturating_sub(1);
            self.sheets.push((station, std::mem::take(&mut self.sheet)));
        }
        self.is_begun = false;
        self.y = TOP;
    }

    /// Begins a new page unless this much still fits.
    pub(super) fn keep(&mut self, height: f32) -> bool {
        let turns = self.y - height < BOTTOM && self.is_begun;
        if turns {
            self.turn();
        }
        turns
    }

    pub(super) fn space(&mut self, points: f32) {
        self.y -= points;
    }

    /// A text over the whole width.
    pub(super) fn flow(
        &mut self,
        kind: &'static str,
        text: &str,
        style: Style,
    ) -> Result<(), DocumentError> {
        let lines = style.weight.face()?.lines(text, style.size, WIDTH)?;
        self.keep(leading(style, lines.len()));
        let element = self.tree.add(kind, self.section);
        self.lines((element, kind), lines, (LEFT, style))
    }

    fn lines(
        &mut self,
        (element, kind): (Element, &'static str),
        lines: Vec<String>,
        (x, style): (f32, Style),
    ) -> Result<(), DocumentError> {
        let mut pieces = Vec::new();
        for text in lines {
            self.y -= style.leading;
            pieces.push(Piece {
                text,
                at: (x, self.y + style.leading - style.size),
                style,
            });
        }
        self.put(element, kind, &pieces)
    }

    fn put(
        &mut self,
        element: Element,
        kind: &'static str,
        pieces: &[Piece],
    ) -> Result<(), DocumentError> {
        self.is_begun = true;
        if pieces.is_empty() {
            return Ok(());
        }
        let mark = self.tree.mark(element, self.sheets.len());
        self.sheet.text(kind, mark, pieces)
    }

    /// A table whose rows are set one by one with [`Paper::row`].
    pub(super) fn table(&mut self) -> Element {
        self.tree.add("Table", self.section)
    }

    /// What stands above the boxes of the rows below it; the last stands above the last.
    pub(super) fn columns(&mut self, words: &[&str]) -> Result<(), DocumentError> {
        self.keep(SMALL.leading + BOX.1);
        let top = self.y;
        let element = self.tree.add("P", self.section);
        let first = words.len().saturating_sub(1);
        let places: Vec<f32> = box_places().take(first + 1).collect();
        for (word, x) in words.iter().zip(places.into_iter().rev()) {
            self.y = top;
            self.lines((element, "P"), vec![(*word).to_owned()], (x, SMALL))?;
        }
        self.space(3.0);
        Ok(())
    }

    /// A row with its letter or number, what it asks, and so many boxes for a number.
    pub(super) fn row(
        &mut self,
        table: Element,
        (letter, asks): (&str, &str),
        (boxes, is_sum): (usize, bool),
    ) -> Result<(), DocumentError> {
        let style = if is_sum { STRONG } else { TEXT };
        let places: Vec<f32> = box_places().take(boxes).collect();
        let end = places.last().copied().unwrap_or(RIGHT);
        let width = end - GAP - LEFT - LETTER;
        let lines = style.weight.face()?.lines(asks, style.size, width)?;
        let height = (leading(style, lines.len()) + 5.0).max(BOX.1 + 3.0);
        self.keep(height);
        let top = self.y;
        let row = self.tree.add("TR", table);
        let heading = self.tree.add_heading(Scope::Row, row);
        self.y = top - (height - leading(style, lines.len())) / 2.0;
        let first = self.y;
        self.lines((heading, "TH"), vec![letter.to_owned()], (LEFT, STRONG))?;
        self.y = first;
        let cell = self.tree.add("TD", row);
        self.lines((cell, "TD"), lines, (LEFT + LETTER, style))?;
        let low = top - (height + BOX.1) / 2.0;
        let boxes = if is_sum {
            &mut self.sums
        } else {
            &mut self.boxes
        };
        boxes.extend(places.into_iter().map(|x| ((x, low), BOX)));
        self.y = top - height;
        self.rules.push(((LEFT, self.y), (WIDTH, 0.0)));
        Ok(())
    }

    /// A question, with a box before each answer.
    pub(super) fn question(&mut self, asks: &str, answers: &[&str]) -> Result<(), DocumentError> {
        let lines = TEXT.weight.face()?.lines(asks, TEXT.size, WIDTH)?;
        self.keep(leading(TEXT, lines.len()) + 34.0);
        let element = self.tree.add("P", self.section);
        self.lines((element, "P"), lines, (LEFT, TEXT))?;
        self.space(4.0);
        let mut x = LEFT;
        let top = self.y;
        let list = self.tree.add("P", self.section);
        for answer in answers {
            self.y = top;
            self.boxes.push(((x, top - TICK - 1.0), (TICK, TICK)));
            let text = vec![(*answer).to_owned()];
            self.lines((list, "P"), text, (x + TICK + 6.0, TEXT))?;
            x += TICK + 30.0 + TEXT.weight.face()?.width(answer, TEXT.size)?;
        }
        self.space(12.0);
        Ok(())
    }

    /// A box to tick, with what it says.
    pub(super) fn tick(&mut self, says: &str) -> Result<(), DocumentError> {
        let x = LEFT + TICK + 8.0;
        let lines = TEXT.weight.face()?.lines(says, TEXT.size, RIGHT - x)?;
        self.keep(leading(TEXT, lines.len()) + 6.0);
        self.boxes.push(((LEFT, self.y - TICK - 1.0), (TICK, TICK)));
        let element = self.tree.add("P", self.section);
        self.lines((element, "P"), lines, (x, TEXT))?;
        self.space(6.0);
        Ok(())
    }

    /// A name with its fact, beside each other.
    pub(super) fn fact(
        &mut self,
        table: Element,
        (name, fact): (&str, &str),
    ) -> Result<(), DocumentError> {
        const NAME: f32 = 156.0;
        let lines = TEXT.weight.face()?.lines(fact, TEXT.size, WIDTH - NAME)?;
        self.keep(leading(TEXT, lines.len()));
        let top = self.y;
        let row = self.tree.add("TR", table);
        let heading = self.tree.add_heading(Scope::Row, row);
        self.lines((heading, "TH"), vec![name.to_owned()], (LEFT, STRONG))?;
        self.y = top;
        let cell = self.tree.add("TD", row);
        self.lines((cell, "TD"), lines, (LEFT + NAME, TEXT))?;
        self.space(2.0);
        Ok(())
    }

    /// Empty lines to write on.
    pub(super) fn ruled(&mut self, how_many: usize) {
        for _ in 0..how_many {
            self.keep(24.0);
            self.is_begun = true;
            self.space(24.0);
            self.rule(self.y, (0.5, QUIET));
        }
    }

    /// Places to write beside each other, each with its word above the line.
    pub(super) fn places(&mut self, words: &[&str]) -> Result<(), DocumentError> {
        self.keep(44.0);
        let top = self.y;
        let count = words.iter().fold(0.0_f32, |count, _| count + 1.0).max(1.0);
        let wide = (WIDTH - GAP * (count - 1.0)) / count;
        let mut x = LEFT;
        let element = self.tree.add("P", self.section);
        for word in words {
            self.y = top;
            self.lines((element, "P"), vec![(*word).to_owned()], (x, SMALL))?;
            let low = top - 40.0;
            self.sheet.line((x, low), (x + wide, low), (0.5, QUIET));
            x += wide + GAP;
        }
        self.y = top - 44.0;
        Ok(())
    }

    fn rule(&mut self, y: f32, pen: (f32, Colour)) {
        self.sheet.line((LEFT, y), (RIGHT, y), pen);
    }

    /// All sheets with their heads and feet; `number` says for a page and their count what its foot says.
    pub(super) fn finish(
        mut self,
        number: impl Fn(usize, usize) -> String,
    ) -> Result<(Vec<Sheet>, Tree), DocumentError> {
        self.turn();
        let mut totals = vec![0; self.headings.len()];
        for (station, _) in &self.sheets {
            if let Some(total) = totals.get_mut(*station) {
                *total += 1;
            }
        }
        let mut finished: Vec<Sheet> = Vec::with_capacity(self.sheets.len());
        let mut before = (0, 0);
        for (station, mut sheet) in self.sheets {
            let page = if before.0 == station { before.1 + 1 } else { 1 };
            before = (station, page);
            let total = totals.get(station).copied().unwrap_or_default();
            if let Some(heading) = self.headings.get(station) {
                frame(&mut sheet, heading, number(page, total))?;
            }
            finished.push(sheet);
        }
        Ok((finished, self.tree))
    }
}

/// The left edges of the boxes of a row, from the right.
fn box_places() -> impl Iterator<Item = f32> {
    std::iter::successors(Some(RIGHT - BOX.0), |x| Some(x - BOX.0 - GAP))
}

/// What every page has: the station, where to punch, and which page it is.
fn frame(sheet: &mut Sheet, heading: &Heading, page: String) -> Result<(), DocumentError> {
    for y in HOLES {
        sheet.line((HOLE_AT - 4.0, y), (HOLE_AT + 4.0, y), (0.4, LINE));
        sheet.line((HOLE_AT, y - 4.0), (HOLE_AT, y + 4.0), (0.4, LINE));
    }
    let on_the_right = |text: &str, style: Style| -> Result<f32, DocumentError> {
        Ok(RIGHT - style.weight.face()?.width(text, style.size)?)
    };
    let first = |text: &str, style: Style, end: f32| -> Result<String, DocumentError> {
        let lines = style.weight.face()?.lines(text, style.size, end - LEFT)?;
        Ok(lines.into_iter().next().unwrap_or_default())
    };
    let body_at = on_the_right(&heading.body, SMALL)?;
    let page_at = on_the_right(&page, SMALL)?;
    let station = first(&heading.station, STRONG, body_at - 20.0)?;
    let foot = first(&heading.foot, SMALL, page_at - 20.0)?;
    let line = (0.6, LINE);
    sheet.line((LEFT, HEAD - 8.0), (RIGHT, HEAD - 8.0), line);
    sheet.line((LEFT, FOOT + 14.0), (RIGHT, FOOT + 14.0), line);
    let piece = |text: String, at: (f32, f32), style: Style| Piece { text, at, style };
    sheet.aside(&[
        piece(station, (LEFT, HEAD), STRONG),
        piece(heading.body.clone(), (body_at, HEAD), SMALL),
        piece(foot, (LEFT, FOOT), SMALL),
        piece(page, (page_at, FOOT), SMALL),
    ])
}
