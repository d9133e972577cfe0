//! The mail that a letter goes with. It names the body and never a person: mail is read by more than one.

use super::letter_register::letter;
use crate::actions::letters::own_page;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;

/// The subject and the text.
#[must_use]
pub fn mail(
    locale: Locale,
    kind: LetterKind,
    body: &str,
    (site, election): (Option<&str>, &str),
) -> (String, String) {
    let values = [
        ("letter", letter(locale, kind).into()),
        ("body", body.into()),
    ];
    let mut lines = vec![locale.say("letters-mail-opening", &values), String::new()];
    lines.push(match kind {
        LetterKind::Notice => locale.text("letters-mail-notice"),
        LetterKind::Decision => locale.text("letters-mail-decision"),
        LetterKind::Invitation => locale.text("letters-mail-invitation"),
    });
    if let Some(site) = site {
        let address = format!("{}{}", own_page(site, election), locale.query());
        lines.push(locale.say("letters-mail-page", &[("address", address.into())]));
    }
    lines.extend([
        String::new(),
        locale.text("letters-mail-closing"),
        String::new(),
    ]);
    (
        locale.say("letters-mail-subject", &values),
        lines.join("\n"),
    )
}
