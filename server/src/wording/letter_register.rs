//! Words for the texts around letters and for the register: what is wrong with a text, how a letter went, and what to
//! do with one that came back.

use crate::letter_texts::{Flaw, LetterKind, Part, Wrong};
use crate::locale::Locale;
use crate::store::letters::{ReturnedWhy, SentHow};

/// Which letter.
#[must_use]
pub fn letter(locale: Locale, kind: LetterKind) -> String {
    match kind {
        LetterKind::Notice => locale.text("letters-kind-notice"),
        LetterKind::Decision => locale.text("letters-kind-decision"),
        LetterKind::Invitation => locale.text("letters-kind-invitation"),
    }
}

/// A part of a letter.
#[must_use]
pub fn part(locale: Locale, part: Part) -> String {
    match part {
        Part::Sender => locale.text("letters-part-sender"),
        Part::Salutation => locale.text("letters-part-salutation"),
        Part::Opening => locale.text("letters-part-opening"),
        Part::Closing => locale.text("letters-part-closing"),
        Part::Contact => locale.text("letters-part-contact"),
    }
}

/// What is wrong with a text, with its place.
#[must_use]
pub fn flaw(locale: Locale, kind: LetterKind, flaw: &Flaw) -> String {
    let told = match &flaw.wrong {
        Wrong::Unknown(name) => {
            let known = kind.placeholders().iter().map(|one| format!("{{{one}}}"));
            let values = [
                ("name", format!("{{{name}}}").into()),
                ("known", locale.names(&known.collect::<Vec<_>>()).into()),
            ];
            locale.say("letters-wrong-unknown", &values)
        }
        Wrong::Unclosed => locale.text("letters-wrong-unclosed"),
        Wrong::Unopened => locale.text("letters-wrong-unopened"),
        Wrong::Missing(name) => {
            let name = [("name", format!("{{{name}}}").into())];
            locale.say("letters-wrong-missing", &name)
        }
        Wrong::Empty => locale.text("letters-wrong-empty"),
        Wrong::TooLong(most) => {
            let most = [("most", (*most).into())];
            locale.say("letters-wrong-long", &most)
        }
        Wrong::Unprintable(sign) => {
            let sign = [("sign", sign.to_string().into())];
            locale.say("letters-wrong-sign", &sign)
        }
    };
    let Some((line, letter)) = flaw.place else {
        return told;
    };
    let values = [
        ("line", line.into()),
        ("letter", letter.into()),
        ("told", told.into()),
    ];
    locale.say("letters-wrong-at", &values)
}

/// How a letter went.
#[must_use]
pub fn how(locale: Locale, how: SentHow) -> String {
    match how {
        SentHow::Post => locale.text("letters-how-post"),
        SentHow::Email => locale.text("letters-how-email"),
        SentHow::Hand => locale.text("letters-how-hand"),
    }
}

/// Why a letter came back.
#[must_use]
pub fn why(locale: Locale, why: ReturnedWhy) -> String {
    match why {
        ReturnedWhy::Moved => locale.text("letters-why-moved"),
        ReturnedWhy::Unknown => locale.text("letters-why-unknown"),
        ReturnedWhy::Refused => locale.text("letters-why-refused"),
        ReturnedWhy::Deceased => locale.text("letters-why-deceased"),
        ReturnedWhy::Other => locale.text("letters-why-other"),
    }
}

/// What to do with a letter that came back.
#[must_use]
pub fn next(locale: Locale, why: ReturnedWhy) -> String {
    match why {
        ReturnedWhy::Moved => locale.text("letters-next-moved"),
        ReturnedWhy::Unknown => locale.text("letters-next-unknown"),
        ReturnedWhy::Refused => locale.text("letters-next-refused"),
        ReturnedWhy::Deceased => locale.text("letters-next-deceased"),
        ReturnedWhy::Other => locale.text("letters-next-other"),
    }
}
