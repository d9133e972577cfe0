//! The typeface of documents: which glyph stands for a letter, how wide it is, and where a line breaks.

use super::DocumentError;
use lopdf::{Stream, dictionary};
use printpdf::{ParsedFont, TextItem};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Semibold,
}

impl Weight {
    pub(super) const ALL: [Self; 2] = [Self::Regular, Self::Semibold];

    /// The name of the font within the file.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Regular => "WZREGU",
            Self::Semibold => "WZSEMI",
        }
    }

    /// The name of the typeface; what stands before the sign says that it is a part of a larger one.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Regular => "WZREGU+WijkzetelSans-Regular",
            Self::Semibold => "WZSEMI+WijkzetelSans-Semibold",
        }
    }

    /// The face, read once.
    pub(super) fn face(self) -> Result<&'static Face, DocumentError> {
        let face = match self {
            Self::Regular => &REGULAR,
            Self::Semibold => &SEMIBOLD,
        };
        face.as_ref().ok_or(DocumentError::Typeface)
    }
}

static REGULAR: LazyLock<Option<Face>> = LazyLock::new(|| {
    Face::read(include_bytes!(
        "../../assets/fonts/pdf/WijkzetelSans-Regular.ttf"
    ))
});
static SEMIBOLD: LazyLock<Option<Face>> = LazyLock::new(|| {
    Face::read(include_bytes!(
        "../../assets/fonts/pdf/WijkzetelSans-Semibold.ttf"
    ))
});

/// Letters below this number have their width at hand; others are looked up.
const AT_HAND: u32 = 0x2600;

/// One weight of the typeface.
#[derive(Debug)]
pub(super) struct Face {
    pub(super) font: ParsedFont,
    /// The width of each letter, in units of the typeface; none for a letter that it lacks.
    widths: Vec<Option<u16>>,
    /// The typeface as it stands in a file.
    pub(super) packed: Stream,
}

impl Face {
    fn read(bytes: &[u8]) -> Option<Self> {
        let font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
        let widths = (0..AT_HAND).map(|letter| look_up(&font, letter)).collect();
        let length = i64::try_from(bytes.len()).ok()?;
        let mut packed = Stream::new(dictionary! { "Length1" => length }, bytes.to_vec());
        packed.compress().ok()?;
        Some(Self {
            font,
            widths,
            packed,
        })
    }

    /// How wide a text is, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> Result<f32, DocumentError> {
        let mut units = 0.0;
        for letter in printable(text) {
            units += f32::from(self.letter_width(letter)?);
        }
        Ok(units * size / f32::from(self.font.units_per_em.max(1)))
    }

    fn letter_width(&self, letter: char) -> Result<u16, DocumentError> {
        let number = u32::from(letter);
        let at_hand = usize::try_from(number).ok();
        let at_hand = at_hand.and_then(|place| self.widths.get(place));
        let width = match at_hand {
            Some(width) => *width,
            None => look_up(&self.font, number),
        };
        width.ok_or(DocumentError::NoLetter(letter))
    }

    /// A text as the file shows it.
    pub(super) fn items(&self, text: &str) -> Result<Vec<TextItem>, DocumentError> {
        self.width(text, 1.0)?;
        Ok(vec![TextItem::Text(printable(text).collect())])
    }

    /// Breaks a text at its spaces into lines of at most this width; a word that is wider is cut.
    pub(super) fn lines(
        &self,
        text: &str,
        size: f32,
        width: f32,
    ) -> Result<Vec<String>, DocumentError> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut so_far = 0.0;
        let space = self.width(" ", size)?;
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let own = self.width(word, size)?;
            let longer = if line.is_empty() {
                own
            } else {
                so_far + space + own
            };
            if longer <= width {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
                so_far = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            if own <= width {
                line.push_str(word);
                so_far = own;
                continue;
            }
            for letter in word.chars() {
                line.push(letter);
                if self.width(&line, size)? > width && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
            so_far = self.width(&line, size)?;
        }
        if !line.is_empty() {
            lines.push(line);
        }
        Ok(lines)
    }
}

fn look_up(font: &ParsedFont, letter: u32) -> Option<u16> {
    let glyph = font.lookup_glyph_index(letter)?;
    Some(font.get_glyph_width(glyph).unwrap_or_default())
}

/// The letters to print: marks joined to their letter, and one kind of space, because one glyph cannot be
/// read as two letters.
fn printable(text: &str) -> impl Iterator<Item = char> {
    text.nfc().map(|letter| match letter {
        '\u{a0}' | '\u{202f}' | '\n' => ' ',
        other => other,
    })
}

#[cfg(test)]
mod tests;
