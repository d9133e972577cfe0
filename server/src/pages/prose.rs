//! Text of the griffie as it is shown: paragraphs, lines, and links that are safe. Nothing in it is markup.

/// A paragraph: its lines, each of pieces.
pub(super) type Paragraph = Vec<Vec<Piece>>;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// Where it leads: an address that begins with `https://`, or one for mail.
    pub(super) to: Option<String>,
}

/// The paragraphs of a text; an empty line stands between two.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut all = Vec::new();
    let mut open = Paragraph::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            all.push(std::mem::take(&mut open));
        } else {
            open.push(pieces(line.trim()));
        }
    }
    all.push(open);
    all.retain(|one| !one.is_empty());
    all
}

fn pieces(line: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for word in line.split_inclusive(' ') {
        let (before, address, after) = parts(word);
        match leads_to(address) {
            Some(to) => {
                plain(&mut pieces, before);
                let text = address.to_owned();
                pieces.push(Piece { text, to: Some(to) });
                plain(&mut pieces, after);
            }
            None => plain(&mut pieces, word),
        }
    }
    pieces
}

/// A word without the signs around it.
fn parts(word: &str) -> (&str, &str, &str) {
    let around = |letter: char| " .,;:!?()<>\"'".contains(letter);
    let end = word.trim_end_matches(around).len();
    let (whole, after) = word.split_at(end);
    let begin = whole.len() - whole.trim_start_matches(around).len();
    let (before, address) = whole.split_at(begin);
    (before, address, after)
}

fn leads_to(address: &str) -> Option<String> {
    let is_plain = |letter: char| letter.is_ascii_graphic() && !"<>\"'\\`{}|^".contains(letter);
    if !address.chars().all(is_plain) {
        return None;
    }
    if let Some(rest) = address.strip_prefix("https://") {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host = |letter: char| letter.is_ascii_alphanumeric() || ".-".contains(letter);
        let fits = host.contains('.') && host.chars().all(is_host);
        return fits.then(|| address.to_owned());
    }
    let (name, host) = address.split_once('@')?;
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || "._+-".contains(letter);
    let is_host = |letter: char| letter.is_ascii_alphanumeric() || ".-".contains(letter);
    let fits = !name.is_empty()
        && name.chars().all(is_name)
        && host.contains('.')
        && host.chars().all(is_host);
    fits.then(|| format!("mailto:{address}"))
}

fn plain(pieces: &mut Vec<Piece>, text: &str) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.to.is_none() => last.text.push_str(text),
        _ => pieces.push(Piece {
            text: text.to_owned(),
            to: None,
        }),
    }
}

#[cfg(test)]
mod tests;
