//! The mail of a test, read where it waits to be sent.

use crate::keys;
use sea_orm::DatabaseConnection;
use server::outbox::Letter;
use server::store::mail::list_letters;

/// How far back a mail is looked for.
const LOOKED_AT: u64 = 50;

/// The last mail of an election to an address; none when there is none.
///
/// # Errors
/// When a mail cannot be opened.
pub async fn last_mail(
    db: &DatabaseConnection,
    (election, to): (&str, &str),
) -> Result<Option<Letter>, Box<dyn std::error::Error + Send + Sync>> {
    let Some(key) = keys().find(db, election).await? else {
        return Ok(None);
    };
    let letters = list_letters(db, &key, LOOKED_AT).await?.into_iter();
    let mut letters = letters.map(|(_, _, letter)| letter);
    Ok(letters.find(|letter| letter.to == to))
}

/// The code of six digits in a mail.
#[must_use]
pub fn code_in(letter: &Letter) -> Option<String> {
    let words = letter.text.split(|sign: char| !sign.is_ascii_digit());
    let mut codes = words.filter(|word| word.len() == 6);
    codes.next().map(str::to_owned)
}
