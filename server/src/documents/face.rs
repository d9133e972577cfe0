//! The typeface of documents: which glyph stands for a letter, how wide it is, and where a line breaks.

use super::DocumentError;
use printpdf::{Codepoint, ParsedFont, TextItem};
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

const FRACTION_SLASH: char = '\u{2044}';
/// Where the typeface keeps the small figures above and below the slash of a fraction.
const ABOVE: u32 = 0xE000;
const BELOW: u32 = 0xE010;

/// One weight of the typeface.
#[derive(Debug)]
pub(super) struct Face {
    pub(super) font: ParsedFont,
}

/// A letter, and the glyph that draws it.
#[derive(Debug, Clone, Copy)]
struct Sign {
    letter: char,
    glyph: u16,
    is_small: bool,
}

impl Face {
    fn read(bytes: &[u8]) -> Option<Self> {
        let font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
        Some(Self { font })
    }

    /// How wide a text is, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> Result<f32, DocumentError> {
        let signs = self.signs(text)?;
        let advance = |sign: &Sign| self.font.get_glyph_width(sign.glyph).unwrap_or_default();
        let units: f32 = signs.iter().map(|sign| f32::from(advance(sign))).sum();
        Ok(units * size / f32::from(self.font.units_per_em.max(1)))
    }

    /// A text as the file shows it; the small figures of a fraction are read as plain figures.
    pub(super) fn items(&self, text: &str) -> Result<Vec<TextItem>, DocumentError> {
        let signs = self.signs(text)?;
        let runs = signs.chunk_by(|one, other| one.is_small == other.is_small);
        let item = |run: &[Sign]| match run.first() {
            Some(first) if first.is_small => TextItem::GlyphIds(
                run.iter()
                    .map(|sign| Codepoint::with_cid(sign.glyph, 0.0, sign.letter.to_string()))
                    .collect(),
            ),
            _ => TextItem::Text(run.iter().map(|sign| sign.letter).collect()),
        };
        Ok(runs.map(item).collect())
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
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let longer = match line.as_str() {
                "" => word.to_owned(),
                before => format!("{before} {word}"),
            };
            if self.width(&longer, size)? <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                line.push(letter);
                if self.width(&line, size)? > width && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        Ok(lines)
    }

    fn signs(&self, text: &str) -> Result<Vec<Sign>, DocumentError> {
        // One glyph cannot be read as two letters, so each space is the same one.
        let spaced = text.nfc().map(|letter| match letter {
            '\u{a0}' | '\u{202f}' | '\n' => ' ',
            other => other,
        });
        let letters: Vec<char> = spaced.collect();
        let above = figures_behind_a_slash(letters.iter().rev());
        let below = figures_behind_a_slash(letters.iter());
        let place = |(place, letter): (usize, &char)| {
            let figure = letter.to_digit(10).filter(|_| letter.is_ascii_digit());
            let from_the_end = letters.len() - 1 - place;
            let small = figure.and_then(|figure| {
                if above.contains(&from_the_end) {
                    Some(ABOVE + figure)
                } else if below.contains(&place) {
                    Some(BELOW + figure)
                } else {
                    None
                }
            });
            let code = small.unwrap_or(u32::from(*letter));
            let glyph = self.font.lookup_glyph_index(code);
            Ok(Sign {
                letter: *letter,
                glyph: glyph.ok_or(DocumentError::NoLetter(*letter))?,
                is_small: small.is_some(),
            })
        };
        letters.iter().enumerate().map(place).collect()
    }
}

/// The places of the figures that stand directly behind a fraction slash.
fn figures_behind_a_slash<'l>(letters: impl Iterator<Item = &'l char>) -> Vec<usize> {
    let mut places = Vec::new();
    let mut behind = false;
    for (place, letter) in letters.enumerate() {
        behind = *letter == FRACTION_SLASH || (behind && letter.is_ascii_digit());
        if behind && letter.is_ascii_digit() {
            places.push(place);
        }
    }
    places
}
