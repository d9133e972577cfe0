//! Whether a picture moves: it is refused, because nobody would know which moment is shown.

/// Whether a PNG has the part that announces more than one picture, before the picture itself.
pub(super) fn is_moving_png(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((size, kind)) = chunk(rest) {
        match kind {
            b"acTL" => return true,
            b"IDAT" => return false,
            _ => {}
        }
        // A length, a name, what is in it, and a checksum.
        let Some(next) = size.checked_add(12).and_then(|end| rest.get(end..)) else {
            return false;
        };
        rest = next;
    }
    false
}

fn chunk(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let size: [u8; 4] = bytes.get(..4)?.try_into().ok()?;
    let size = usize::try_from(u32::from_be_bytes(size)).ok()?;
    Some((size, bytes.get(4..8)?))
}

/// Whether a WebP says in its head that it moves.
pub(super) fn is_moving_webp(bytes: &[u8]) -> bool {
    const MOVES: u8 = 0b0000_0010;
    let is_extended = bytes.get(12..16) == Some(b"VP8X");
    is_extended && bytes.get(20).is_some_and(|flags| flags & MOVES != 0)
}
