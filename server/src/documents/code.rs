//! A code that a phone reads, drawn as squares, with its address printed beside it.

use super::DocumentError;
use super::builder::{BODY, Builder};
use super::face::Weight;
use super::page::{LEFT, Style, WIDTH};
use super::structure::Tree;
use qrcodegen::{QrCode, QrCodeEcc};

/// How wide the code is, in points, with the white that it needs around it.
const SIDE: f32 = 96.0;
/// The white around a code, in its own squares, as its standard asks.
const QUIET: i32 = 4;
/// From the code to the text beside it.
const GAP: f32 = 12.0;

impl Builder {
    /// An address as a code, with what it is for and the address itself beside it.
    ///
    /// # Errors
    /// When the address is too long for a code, or the typeface lacks a letter.
    pub fn code(&mut self, address: &str, (told, alt): (&str, &str)) -> Result<(), DocumentError> {
        self.code_with(address, (told, address), alt)
    }

    /// An address as a code, with what is to be read beside it: a line, and a line in heavy letters.
    ///
    /// # Errors
    /// As for [`Builder::code`].
    pub fn code_with(
        &mut self,
        address: &str,
        (told, heavy): (&str, &str),
        alt: &str,
    ) -> Result<(), DocumentError> {
        let code = QrCode::encode_text(address, QrCodeEcc::Medium);
        let code = code.map_err(|cause| DocumentError::File(cause.to_string()))?;
        self.keep(SIDE + 8.0);
        let top = self.y - 4.0;
        self.figure(alt, squares(&code, (LEFT, top)), (LEFT, top - SIDE, SIDE));
        let strong = Style {
            weight: Weight::Semibold,
            ..BODY
        };
        self.y = top - 10.0;
        for (text, style) in [(told, BODY), (heavy, strong)] {
            let x = LEFT + SIDE + GAP;
            let wide = WIDTH - SIDE - GAP;
            let lines = style.weight.face()?.lines(text, style.size, wide)?;
            let element = self.tree.add("P", Tree::ROOT);
            self.set(element, "P", lines, (x, style))?;
            self.y -= 4.0;
        }
        self.y = self.y.min(top - SIDE) - 6.0;
        Ok(())
    }
}

/// The dark squares of a code whose upper left corner is there, those beside each other as one.
fn squares(code: &QrCode, (left, top): (f32, f32)) -> Vec<((f32, f32), (f32, f32))> {
    let size = SIDE / measure(code.size() + 2 * QUIET);
    let mut squares = Vec::new();
    for row in 0..code.size() {
        let mut begin = None;
        for column in 0..=code.size() {
            match (code.get_module(column, row), begin) {
                (true, None) => begin = Some(column),
                (false, Some(from)) => {
                    let x = left + measure(from + QUIET) * size;
                    let y = top - measure(row + QUIET + 1) * size;
                    squares.push(((x, y), (measure(column - from) * size, size)));
                    begin = None;
                }
                _ => {}
            }
        }
    }
    squares
}

/// A small number of squares as a measure; a code has fewer than 200 on a side.
fn measure(squares: i32) -> f32 {
    u16::try_from(squares).map_or(0.0, f32::from)
}
