//! Figures of a person are looked for in a text without its digests: a digest of chance can hold any four figures.

/// Words of hexadecimal figures as long as this are no postcode, no day and no number of a person.
const SHORTEST_DIGEST: usize = 10;

/// The text without its words of ten or more hexadecimal figures.
#[must_use]
pub fn without_digests(text: &str) -> String {
    let words = text.split_inclusive(|sign: char| !sign.is_ascii_alphanumeric());
    words.filter(|word| !is_digest(word)).collect()
}

fn is_digest(word: &str) -> bool {
    let word = word.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric());
    word.len() >= SHORTEST_DIGEST
        && word.bytes().all(|sign| sign.is_ascii_hexdigit())
        && word.bytes().any(|sign| sign.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::without_digests;

    #[test]
    fn a_digest_is_left_out_and_what_is_of_a_person_stays() {
        let text =
            "3011 AB, 5 mei 1960; BSN 123456789, 1960-05-05: merk ab1960cdef30113011ab, 19600505";
        let kept = "3011 AB, 5 mei 1960; BSN 123456789, 1960-05-05: merk  19600505";
        assert_eq!(without_digests(text), kept);
    }
}
