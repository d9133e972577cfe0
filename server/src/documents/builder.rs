//! The one builder of documents: it sets headings, paragraphs and tables, and begins a new page in time.

use super::face::Weight;
use super::page::{
    BOTTOM, BRAND, FOOT, INK, LEFT, LINE, Piece, QUIET, Rectangle, Sheet, Style, TOP, WIDTH,
};
use super::structure::{Element, Tree};
use super::{DocumentError, file};
use chrono::{DateTime, Utc};

/// What a document says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The title, for the window of the reader and the first page.
    pub title: String,
    /// What it is about, in the foot of each page.
    pub subject: String,
    /// The language tag: `nl-NL`.
    pub language: &'static str,
    /// The moment at which it was made.
    pub made_at: DateTime<Utc>,
}

pub(super) const BODY: Style = style(Weight::Regular, 10.5, 15.0);
pub(super) const SMALL: Style = Style {
    colour: QUIET,
    ..style(Weight::Regular, 9.0, 12.5)
};
const TITLE: Style = Style {
    colour: BRAND,
    ..style(Weight::Semibold, 22.0, 27.0)
};
const SUBTITLE: Style = Style {
    colour: QUIET,
    ..style(Weight::Regular, 14.0, 19.0)
};
const SECTION: Style = style(Weight::Semibold, 14.0, 18.0);
const PART: Style = style(Weight::Semibold, 11.0, 15.0);
/// What a heading needs below it, so that it never stands alone at the foot.
const BELOW_A_HEADING: f32 = 64.0;

const fn style(weight: Weight, size: f32, leading: f32) -> Style {
    Style {
        weight,
        size,
        leading,
        colour: INK,
    }
}

/// Sets a document from the top of its first page to the end.
#[derive(Debug)]
pub struct Builder {
    about: About,
    pub(super) sheets: Vec<Sheet>,
    pub(super) sheet: Sheet,
    pub(super) tree: Tree,
    /// The height at which the next thing begins.
    pub(super) y: f32,
}

impl Builder {
    /// An empty document.
    #[must_use]
    pub fn new(about: About) -> Self {
        Self {
            about,
            sheets: Vec::new(),
            sheet: Sheet::default(),
            tree: Tree::new(),
            y: TOP,
        }
    }

    /// The title of the document, in its largest letters.
    ///
    /// # Errors
    /// When the typeface lacks a letter; so for everything that is set.
    pub fn title(&mut self, text: &str) -> Result<(), DocumentError> {
        self.flow("H1", text, TITLE)
    }

    /// What the title is about, below it.
    ///
    /// # Errors
    /// As for [`Builder::title`].
    pub fn subtitle(&mut self, text: &str) -> Result<(), DocumentError> {
        self.flow("P", text, SUBTITLE)?;
        self.y -= 10.0;
        Ok(())
    }

    /// The heading of a section.
    ///
    /// # Errors
    /// As for [`Builder::title`].
    pub fn section(&mut self, text: &str) -> Result<(), DocumentError> {
        self.keep(24.0 + SECTION.leading + BELOW_A_HEADING);
        self.space(20.0);
        self.flow("H2", text, SECTION)?;
        self.y -= 4.0;
        Ok(())
    }

    /// The heading of a part of a section.
    ///
    /// # Errors
    /// As for [`Builder::title`].
    pub fn part(&mut self, text: &str) -> Result<(), DocumentError> {
        self.keep(12.0 + PART.leading + BELOW_A_HEADING);
        self.space(9.0);
        self.flow("H3", text, PART)
    }

    /// A paragraph.
    ///
    /// # Errors
    /// As for [`Builder::title`].
    pub fn paragraph(&mut self, text: &str) -> Result<(), DocumentError> {
        self.flow("P", text, BODY)?;
        self.y -= 5.0;
        Ok(())
    }

    /// A paragraph in small letters: a source, an article.
    ///
    /// # Errors
    /// As for [`Builder::title`].
    pub fn small(&mut self, text: &str) -> Result<(), DocumentError> {
        self.flow("P", text, SMALL)?;
        self.y -= 4.0;
        Ok(())
    }

    /// A warning that nobody should miss, beside a line.
    ///
    /// # Errors
    /// As for [`Builder::title`].
    pub fn warning(&mut self, text: &str) -> Result<(), DocumentError> {
        let style = Style {
            weight: Weight::Semibold,
            ..BODY
        };
        let lines = style.weight.face()?.lines(text, style.size, WIDTH - 14.0)?;
        let height = leading(style, lines.len());
        self.keep(height + 10.0);
        self.y -= 3.0;
        let top = self.y;
        let element = self.tree.add("P", Tree::ROOT);
        self.set(element, "P", lines, (LEFT + 14.0, style))?;
        self.sheet.line(
            (LEFT + 2.0, top + 2.0),
            (LEFT + 2.0, self.y - 2.0),
            (4.0, BRAND),
        );
        self.y -= 8.0;
        Ok(())
    }

    /// Begins a new page unless this much, in points, still fits on this one.
    pub fn room(&mut self, points: f32) {
        self.keep(points);
    }

    /// Some empty space, but not at the top of a page.
    fn space(&mut self, points: f32) {
        if self.y < TOP {
            self.y -= points;
        }
    }

    /// Begins a new page unless this much still fits.
    pub(super) fn keep(&mut self, height: f32) -> bool {
        let turns = self.y - height < BOTTOM && self.y < TOP;
        if turns {
            self.sheets.push(std::mem::take(&mut self.sheet));
            self.y = TOP;
        }
        turns
    }

    fn flow(&mut self, kind: &'static str, text: &str, style: Style) -> Result<(), DocumentError> {
        let lines = style.weight.face()?.lines(text, style.size, WIDTH)?;
        let element = self.tree.add(kind, Tree::ROOT);
        self.set(element, kind, lines, (LEFT, style))
    }

    /// A picture of filled boxes, in the place and of the side that it says, told in words to who does not see it.
    pub(super) fn figure(
        &mut self,
        alt: &str,
        boxes: Vec<Rectangle>,
        (x, y, side): (f32, f32, f32),
    ) {
        let element = self.tree.add_figure(alt, [x, y, x + side, y + side]);
        let mark = self.tree.mark(element, self.sheets.len());
        self.sheet.filled(mark, boxes);
    }

    /// Sets lines below each other, over as many pages as they need.
    pub(super) fn set(
        &mut self,
        element: Element,
        kind: &'static str,
        lines: Vec<String>,
        (x, style): (f32, Style),
    ) -> Result<(), DocumentError> {
        let mut pieces = Vec::new();
        for text in lines {
            if self.y - style.leading < BOTTOM {
                self.put(element, kind, &std::mem::take(&mut pieces))?;
                self.keep(style.leading);
            }
            self.y -= style.leading;
            pieces.push(Piece {
                text,
                at: (x, self.y + style.leading - style.size),
                style,
            });
        }
        self.put(element, kind, &pieces)
    }

    /// Puts pieces on this page, under one mark of their element.
    pub(super) fn put(
        &mut self,
        element: Element,
        kind: &'static str,
        pieces: &[Piece],
    ) -> Result<(), DocumentError> {
        if pieces.is_empty() {
            return Ok(());
        }
        let mark = self.tree.mark(element, self.sheets.len());
        self.sheet.text(kind, mark, pieces)
    }

    /// The finished file; `number` says for a page and their count what its foot says.
    ///
    /// # Errors
    /// When the file cannot be put together.
    pub fn finish(
        mut self,
        number: impl Fn(usize, usize) -> String,
    ) -> Result<Vec<u8>, DocumentError> {
        self.sheets.push(self.sheet);
        let total = self.sheets.len();
        for (place, sheet) in (1..).zip(&mut self.sheets) {
            foot(sheet, &self.about.subject, number(place, total))?;
        }
        file::write(&self.about, self.sheets, &self.tree)
    }
}

fn foot(sheet: &mut Sheet, subject: &str, number: String) -> Result<(), DocumentError> {
    let face = SMALL.weight.face()?;
    let right = LEFT + WIDTH - face.width(&number, SMALL.size)?;
    let subject = face.lines(subject, SMALL.size, right - LEFT - 20.0)?;
    sheet.line(
        (LEFT, FOOT + 14.0),
        (LEFT + WIDTH, FOOT + 14.0),
        (0.6, LINE),
    );
    let subject = subject.into_iter().take(1).map(|text| (text, LEFT));
    let pieces = subject.chain([(number, right)]).map(|(text, x)| Piece {
        text,
        at: (x, FOOT),
        style: SMALL,
    });
    sheet.aside(&pieces.collect::<Vec<_>>())
}

/// The height of that many lines.
pub(super) fn leading(style: Style, lines: usize) -> f32 {
    (0..lines).map(|_| style.leading).sum()
}
