//! Passwords that many people would think of: words that come first to mind, repetitions and sequences.
//!
//! The list is our own. A word counts once however often it stands there, so `wachtwoordwachtwoord` falls too.

/// What people make long passwords of when they do not want to: nothing left without these is no password.
const WORDS: [&str; 62] = [
    "wachtwoord",
    "password",
    "passw0rd",
    "welkom",
    "welcome",
    "geheim",
    "secret",
    "rotterdam",
    "feyenoord",
    "nederland",
    "holland",
    "gemeente",
    "verkiezingen",
    "verkiezing",
    "election",
    "stembureau",
    "stemmen",
    "wijkraad",
    "wijkraden",
    "wijkzetel",
    "griffie",
    "bureau",
    "admin",
    "administrator",
    "beheerder",
    "gebruiker",
    "user",
    "login",
    "inloggen",
    "letmein",
    "iloveyou",
    "ikhouvanjou",
    "qwertyuiop",
    "qwerty",
    "azerty",
    "asdfghjkl",
    "asdfgh",
    "zxcvbnm",
    "zxcvbn",
    "computer",
    "internet",
    "zomer",
    "herfst",
    "winter",
    "lente",
    "summer",
    "autumn",
    "spring",
    "maandag",
    "vrijdag",
    "january",
    "januari",
    "maart",
    "test",
    "demo",
    "hallo",
    "hello",
    "monkey",
    "dragon",
    "football",
    "voetbal",
    "changeme",
];
/// As few different characters as this make a repetition.
const FEWEST_DIFFERENT: usize = 5;
/// As few characters as this, beside known words and sequences, are no password.
const FEWEST_LEFT: usize = 6;
/// So many characters in a row that follow each other are a sequence.
const SEQUENCE: usize = 4;

/// The password as it is compared: small letters and digits alone.
pub(super) fn plain(password: &str) -> String {
    let kept = password.chars().filter(|sign| sign.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// Whether a plain password is a known word with little else, a repetition or a sequence.
pub(super) fn is_common(plain: &str) -> bool {
    let mut rest = plain.to_owned();
    let mut words = WORDS;
    // Longer words first: what is left of one must not hide another.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in words {
        rest = rest.replace(word, "");
    }
    too_little(&without_sequences(&rest)) || is_repeated(plain)
}

/// Whether so little is left that it is no password.
pub(super) fn too_little(rest: &str) -> bool {
    rest.chars().count() < FEWEST_LEFT || different(rest) < FEWEST_DIFFERENT
}

fn different(text: &str) -> usize {
    let mut signs: Vec<char> = text.chars().collect();
    signs.sort_unstable();
    signs.dedup();
    signs.len()
}

/// The same few characters again and again.
fn is_repeated(plain: &str) -> bool {
    let signs: Vec<char> = plain.chars().collect();
    (1..FEWEST_LEFT).any(|period| {
        let shifted = signs.iter().skip(period);
        signs.len() > 2 * period && signs.iter().zip(shifted).all(|(one, other)| one == other)
    })
}

/// The text without what counts up, counts down or stays the same: `1234`, `dcba`, `0000`.
fn without_sequences(text: &str) -> String {
    let signs: Vec<u32> = text.chars().map(u32::from).collect();
    let mut kept = String::new();
    let mut rest = signs.as_slice();
    while let Some(first) = rest.first() {
        let length = [1_i64, -1, 0].map(|step| run(rest, step));
        let longest = length.into_iter().max().unwrap_or(1);
        if longest < SEQUENCE {
            kept.extend(char::from_u32(*first));
            rest = rest.get(1..).unwrap_or_default();
        } else {
            rest = rest.get(longest..).unwrap_or_default();
        }
    }
    kept
}

/// How many characters from the start follow each other by that step.
fn run(signs: &[u32], step: i64) -> usize {
    let pairs = signs.windows(2);
    let follow = pairs.take_while(|pair| match pair {
        [one, next] => i64::from(*one) + step == i64::from(*next),
        _ => false,
    });
    follow.count() + 1
}
