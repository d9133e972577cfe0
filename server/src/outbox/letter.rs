//! A letter before it is a mail, and how it is written down.

use crate::error::AppError;
use crate::locale::Locale;
use lettre::Address;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What kind of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// A code to sign in with, good for minutes.
    Code,
    /// What was signed, with its reference.
    Confirmation,
    /// An invitation to stand on a joint list.
    Invitation,
    /// Something is missing and can be repaired.
    Omission,
    /// What was decided.
    Decision,
    /// Anything else.
    Notice,
}

impl MailKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::Code,
        Self::Confirmation,
        Self::Invitation,
        Self::Omission,
        Self::Decision,
        Self::Notice,
    ];

    /// The word by which a kind is stored and asked for.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Confirmation => "confirmation",
            Self::Invitation => "invitation",
            Self::Omission => "omission",
            Self::Decision => "decision",
            Self::Notice => "notice",
        }
    }

    /// The kind with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// A file that goes along.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called.
    pub name: String,
    /// What it holds, as `application/pdf`.
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A letter to one person.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// The election it is about.
    pub election: String,
    /// What kind of mail.
    pub kind: MailKind,
    /// The application it is about; empty when there is none.
    pub about: String,
    /// The language it is written in.
    pub locale: Locale,
    /// The address.
    pub to: String,
    /// What stands above it.
    pub subject: String,
    /// The text, without markup.
    pub text: String,
    /// Files that go along.
    pub attachments: Vec<Attachment>,
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a letter ({})", self.kind.word())
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an attachment ({})", self.media_type)
    }
}

/// Whether mail can be sent there.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok()
}

/// An address that whoever knows it recognises: the first letter and the host.
#[must_use]
pub fn masked(address: &str) -> String {
    let (user, host) = address.rsplit_once('@').unwrap_or((address, ""));
    let first = user.chars().take(1);
    first.chain("…@".chars()).chain(host.chars()).collect()
}

/// The first line of what is sealed: the text, and what follows in which length.
#[derive(Serialize, Deserialize)]
struct Head {
    text: String,
    attachments: Vec<(String, String, usize)>,
}

/// Text and attachments as bytes: a line of JSON, then the files one after the other.
pub(crate) fn pack(text: &str, attachments: &[Attachment]) -> Result<Vec<u8>, AppError> {
    let described = attachments.iter();
    let described =
        described.map(|one| (one.name.clone(), one.media_type.clone(), one.bytes.len()));
    let head = Head {
        text: text.to_owned(),
        attachments: described.collect(),
    };
    let head = serde_json::to_vec(&head);
    let mut packed = head.map_err(|_| AppError::unreadable("mail.body", "no text"))?;
    packed.push(b'\n');
    for one in attachments {
        packed.extend_from_slice(&one.bytes);
    }
    Ok(packed)
}

/// What [`pack`] wrote.
pub(crate) fn unpack(packed: &[u8]) -> Result<(String, Vec<Attachment>), AppError> {
    let cut_off = || AppError::unreadable("mail.body", "cut off");
    let end = packed.iter().position(|byte| *byte == b'\n');
    let (head, mut rest) = packed.split_at(end.ok_or_else(cut_off)?);
    rest = rest.get(1..).ok_or_else(cut_off)?;
    let head: Head = serde_json::from_slice(head).map_err(|_| cut_off())?;
    let mut attachments = Vec::new();
    for (name, media_type, length) in head.attachments {
        let (bytes, after) = rest.split_at_checked(length).ok_or_else(cut_off)?;
        rest = after;
        attachments.push(Attachment {
            name,
            media_type,
            bytes: bytes.to_vec(),
        });
    }
    Ok((head.text, attachments))
}
