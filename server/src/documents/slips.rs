//! Slips with which typists sign in for the first time: four on a sheet, to be cut apart.
//!
//! They hold first passwords, so they are made for one answer and stored nowhere.

use super::builder::leading;
use super::face::Weight;
use super::page::{BRAND, Colour, INK, LINE, Piece, QUIET, Sheet, Style};
use super::structure::{Element, Scope, Tree};
use super::{About, DocumentError, file};
use crate::locale::Locale;
use chrono::{DateTime, Utc};

const LEFT: f32 = 62.0;
const WIDTH: f32 = 471.0;
/// From the left edge of a slip to what is to be typed.
const FACT: f32 = 130.0;
/// How many slips stand on a sheet, and how high each is.
const ON_A_SHEET: usize = 4;
const HEIGHT: f32 = 210.47;
/// A4.
const SHEET: (f32, f32) = (595.28, 841.89);
/// A dash of the line to cut along, and the gap behind it.
const DASH: (f32, f32) = (6.0, 5.0);

const fn style(weight: Weight, size: f32, leading: f32, colour: Colour) -> Style {
    Style {
        weight,
        size,
        leading,
        colour,
    }
}

const NAME: Style = style(Weight::Semibold, 15.0, 20.0, BRAND);
const TEXT: Style = style(Weight::Regular, 10.0, 14.0, INK);
const LABEL: Style = style(Weight::Regular, 10.0, 20.0, QUIET);
/// What is to be typed stands in large letters.
const TYPED: Style = style(Weight::Semibold, 14.0, 20.0, INK);

/// One slip.
#[derive(Clone)]
pub struct Slip {
    /// The name as it is shown.
    pub name: String,
    /// The name to sign in with.
    pub login: String,
    /// The first password.
    pub password: String,
}

/// What a file of slips holds.
pub struct SlipsOf {
    /// The slips, in their order.
    pub slips: Vec<Slip>,
    /// The address at which to sign in.
    pub address: String,
    /// The moment at which the file is made.
    pub made_at: DateTime<Utc>,
}

/// Writes slips as PDF; the same value gives the same bytes.
///
/// # Errors
/// When the typeface lacks a letter of a name, or the file cannot be put together.
pub fn write_slips(locale: Locale, of: &SlipsOf) -> Result<Vec<u8>, DocumentError> {
    let mut paper = Paper {
        locale,
        address: &of.address,
        tree: Tree::new(),
        sheets: Vec::new(),
    };
    for slips in of.slips.chunks(ON_A_SHEET) {
        paper.sheets.push(Sheet::default());
        let mut top = SHEET.1;
        for slip in slips {
            paper.slip(slip, top)?;
            top -= HEIGHT;
            paper.cut(top);
        }
    }
    let about = About {
        title: locale.text("slips-file"),
        subject: locale.text("slips-title"),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: of.made_at,
    };
    file::write(&about, paper.sheets, &paper.tree)
}

struct Paper<'s> {
    locale: Locale,
    address: &'s str,
    tree: Tree,
    sheets: Vec<Sheet>,
}

impl Paper<'_> {
    fn slip(&mut self, slip: &Slip, top: f32) -> Result<(), DocumentError> {
        let locale = self.locale;
        let section = self.tree.add("Sect", Tree::ROOT);
        let mut y = top - 26.0;
        let heading = self.tree.add("H2", section);
        self.lines((heading, "H2"), &slip.name, (LEFT, NAME), &mut y)?;
        y -= 2.0;
        let table = self.tree.add("Table", section);
        for (key, fact) in [
            ("slips-address", self.address),
            ("sign-in-login", slip.login.as_str()),
            ("user-first-password", slip.password.as_str()),
        ] {
            let row = self.tree.add("TR", table);
            let name = self.tree.add_heading(Scope::Row, row);
            // On the line of what is typed, which has larger letters.
            let mut beside = y - TYPED.size + LABEL.size;
            self.lines((name, "TH"), &locale.text(key), (LEFT, LABEL), &mut beside)?;
            let cell = self.tree.add("TD", row);
            self.lines((cell, "TD"), fact, (LEFT + FACT, TYPED), &mut y)?;
        }
        y -= 6.0;
        for key in ["slips-step-first", "slips-step-second", "slips-step-third"] {
            let element = self.tree.add("P", section);
            self.lines((element, "P"), &locale.text(key), (LEFT, TEXT), &mut y)?;
        }
        Ok(())
    }

    fn lines(
        &mut self,
        (element, kind): (Element, &'static str),
        text: &str,
        (x, style): (f32, Style),
        y: &mut f32,
    ) -> Result<(), DocumentError> {
        let face = style.weight.face()?;
        let lines = face.lines(text, style.size, LEFT + WIDTH - x)?;
        let first = *y;
        *y -= leading(style, lines.len());
        let mut at = first;
        let mut pieces = Vec::new();
        for text in lines {
            at -= style.leading;
            pieces.push(Piece {
                text,
                at: (x, at + style.leading - style.size),
                style,
            });
        }
        let page = self.sheets.len().saturating_sub(1);
        let mark = self.tree.mark(element, page);
        match self.sheets.last_mut() {
            Some(sheet) => sheet.text(kind, mark, &pieces),
            None => Ok(()),
        }
    }

    /// A line of dashes over the whole width; none along the lower edge of the sheet.
    fn cut(&mut self, y: f32) {
        let Some(sheet) = self.sheets.last_mut().filter(|_| y > 1.0) else {
            return;
        };
        let mut x = 0.0;
        while x < SHEET.0 {
            sheet.line((x, y), (x + DASH.0, y), (0.6, LINE));
            x += DASH.0 + DASH.1;
        }
    }
}
