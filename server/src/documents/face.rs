//! The typeface of documents: which glyph stands for a letter, how wide it is, and where a line breaks.

use super::DocumentError;
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

/// One weight of the typeface.
#[derive(Debug)]
pub(super) struct Face {
    pub(super) font: ParsedFont,
}

impl Face {
    fn read(bytes: &[u8]) -> Option<Self> {
        let font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())?;
        Some(Self { font })
    }

    /// How wide a text is, in points.
    pub(super) fn width(&self, text: &str, size: f32) -> Result<f32, DocumentError> {
        let mut units = 0.0;
        for letter in printable(text) {
            let glyph = self.font.lookup_glyph_index(letter.into());
            let glyph = glyph.ok_or(DocumentError::NoLetter(letter))?;
            units += f32::from(self.font.get_glyph_width(glyph).unwrap_or_default());
        }
        Ok(units * size / f32::from(self.font.units_per_em.max(1)))
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
