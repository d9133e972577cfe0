//! What a file is, by its first bytes: its name and what a browser says of it are not looked at.

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A photo that is read.
    Jpeg,
    /// A picture that is read.
    Png,
    /// A picture that is read.
    WebP,
    /// What phones make by default; it is not read.
    Heic,
    /// A picture that can move.
    Gif,
    /// Something else: a document, a drawing, a program.
    Other,
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xFF\xD8\xFF";
/// The names under which phones write their own kind of photo.
const HEIC: [&[u8]; 8] = [
    b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif",
];

impl Kind {
    /// What these bytes begin.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let at = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
        if bytes.starts_with(JPEG) {
            Self::Jpeg
        } else if bytes.starts_with(PNG) {
            Self::Png
        } else if bytes.starts_with(b"RIFF") && at(8, 12) == b"WEBP" {
            Self::WebP
        } else if at(4, 8) == b"ftyp" && HEIC.contains(&at(8, 12)) {
            Self::Heic
        } else if bytes.starts_with(b"GIF8") {
            Self::Gif
        } else {
            Self::Other
        }
    }
}
