//! A letter as the bytes of a mail. The same letter gives the same bytes at each attempt.

use super::Letter;
use chrono::{DateTime, Utc};
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Message, MultiPart, SinglePart};
use std::fmt;

/// A mail as it goes to the mail server.
pub struct Composed {
    /// From whom and to whom, as the mail server is told.
    pub envelope: Envelope,
    /// Headers and text.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Composed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a mail of {} bytes", self.bytes.len())
    }
}

/// The letter cannot be made into a mail: the address or a name in it does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unfit;

/// Makes the mail. Its identity and its date are those of the posting, not of the attempt.
///
/// # Errors
/// When an address or the type of an attachment cannot be read.
pub fn compose(
    letter: &Letter,
    from: &Mailbox,
    (token, posted_at): (&str, DateTime<Utc>),
) -> Result<Composed, Unfit> {
    let to: Mailbox = letter.to.parse().map_err(|_| Unfit)?;
    let message = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(one_line(&letter.subject))
        .date(posted_at.into())
        .message_id(Some(format!("<{token}@{}>", from.email.domain())))
        .raw_header(header("Auto-Submitted", "auto-generated")?)
        .raw_header(header("Content-Language", letter.locale.tag())?);
    let text = SinglePart::plain(letter.text.clone());
    let made = if letter.attachments.is_empty() {
        message.singlepart(text)
    } else {
        let mut parts = MultiPart::mixed().boundary(token).singlepart(text);
        for one in &letter.attachments {
            parts = parts.singlepart(part(one)?);
        }
        message.multipart(parts)
    };
    let made = made.map_err(|_| Unfit)?;
    Ok(Composed {
        envelope: made.envelope().clone(),
        bytes: made.formatted(),
    })
}

fn part(one: &super::Attachment) -> Result<SinglePart, Unfit> {
    let kind = ContentType::parse(&one.media_type).map_err(|_| Unfit)?;
    Ok(Attachment::new(one_line(&one.name)).body(one.bytes.clone(), kind))
}

fn header(name: &'static str, value: &str) -> Result<HeaderValue, Unfit> {
    let name = HeaderName::new_from_ascii(name.to_owned()).map_err(|_| Unfit)?;
    Ok(HeaderValue::new(name, value.to_owned()))
}

/// A header ends at the end of its line, whatever somebody typed into it.
fn one_line(text: &str) -> String {
    let words = text.split(|sign: char| sign.is_control());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
