//! The key of one election: sealing and opening what is personal, and finding it again without opening it.

use crate::auth::chance;
use crate::error::AppError;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use ring::hmac;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::{self, Write};
use std::sync::Arc;

/// Bytes of a key.
pub(super) const KEY_LEN: usize = 32;

/// Where a sealed value stands. It opens only there: a value that was copied to another row does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'p> {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// The key of the row.
    pub row: &'p str,
}

/// The key of one election; cheap to clone.
#[derive(Clone)]
pub struct ElectionKey(Arc<Parts>);

struct Parts {
    id: String,
    sealing: LessSafeKey,
    indexing: hmac::Key,
    committing: hmac::Key,
}

impl fmt::Debug for ElectionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the key of {}", self.0.id)
    }
}

impl ElectionKey {
    /// The key of an election out of its bytes; three keys for three uses come from it.
    pub(super) fn of(id: &str, bytes: &[u8]) -> Result<Self, AppError> {
        let sealing = derive(bytes, b"seal")?;
        let sealing = UnboundKey::new(&AES_256_GCM, &sealing).map_err(|_| AppError::Sealed)?;
        Ok(Self(Arc::new(Parts {
            id: id.to_owned(),
            sealing: LessSafeKey::new(sealing),
            indexing: hmac::Key::new(hmac::HMAC_SHA256, &derive(bytes, b"index")?),
            committing: hmac::Key::new(hmac::HMAC_SHA256, &derive(bytes, b"commit")?),
        })))
    }

    /// The election it is for.
    #[must_use]
    pub fn election(&self) -> &str {
        &self.0.id
    }

    /// Seals a value for its place.
    ///
    /// # Errors
    /// When the machine gives no chance.
    pub fn seal(&self, place: &Place<'_>, plain: &[u8]) -> Result<Vec<u8>, AppError> {
        seal(&self.0.sealing, &self.data_of(place), plain)
    }

    /// Opens a value that was sealed for this place.
    ///
    /// # Errors
    /// [`AppError::Sealed`] when it was sealed with another key, for another place, or was changed.
    pub fn open(&self, place: &Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, AppError> {
        open(&self.0.sealing, &self.data_of(place), sealed)
    }

    /// Seals a text.
    ///
    /// # Errors
    /// As [`Self::seal`].
    pub fn seal_text(&self, place: &Place<'_>, plain: &str) -> Result<Vec<u8>, AppError> {
        self.seal(place, plain.as_bytes())
    }

    /// Opens a text.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_text(&self, place: &Place<'_>, sealed: &[u8]) -> Result<String, AppError> {
        String::from_utf8(self.open(place, sealed)?).map_err(|_| AppError::Sealed)
    }

    /// Seals a value as JSON.
    ///
    /// # Errors
    /// As [`Self::seal`].
    pub fn seal_json<T: Serialize>(
        &self,
        place: &Place<'_>,
        value: &T,
    ) -> Result<Vec<u8>, AppError> {
        let plain = serde_json::to_vec(value)
            .map_err(|cause| AppError::unreadable(place.column, cause.classify_word()))?;
        self.seal(place, &plain)
    }

    /// Opens a value that was sealed as JSON. What is wrong with it is never quoted.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_json<T: DeserializeOwned>(
        &self,
        place: &Place<'_>,
        sealed: &[u8],
    ) -> Result<T, AppError> {
        let plain = self.open(place, sealed)?;
        serde_json::from_slice(&plain)
            .map_err(|cause| AppError::unreadable(place.column, cause.classify_word()))
    }

    /// The blind index of a value: the same for the same value of this election, and nothing without the key.
    /// Bring the value into one form first.
    #[must_use]
    pub fn index(&self, what: &'static str, value: &str) -> String {
        tag(&self.0.indexing, what, value.as_bytes())
    }

    /// What the audit log keeps of something personal: it proves later what was there, and tells nothing by
    /// itself.
    #[must_use]
    pub fn commitment(&self, what: &'static str, bytes: &[u8]) -> String {
        tag(&self.0.committing, what, bytes)
    }

    fn data_of(&self, place: &Place<'_>) -> String {
        let Place { table, column, row } = place;
        format!("{table}|{column}|{row}|{}", self.0.id)
    }
}

/// A kind of error that quotes nothing.
trait Classified {
    fn classify_word(&self) -> &'static str;
}

impl Classified for serde_json::Error {
    fn classify_word(&self) -> &'static str {
        match self.classify() {
            serde_json::error::Category::Io => "not written",
            serde_json::error::Category::Syntax => "not JSON",
            serde_json::error::Category::Data => "of another form",
            serde_json::error::Category::Eof => "cut off",
        }
    }
}

/// Seals bytes: a fresh nonce, then what was sealed.
pub(super) fn seal(key: &LessSafeKey, data: &str, plain: &[u8]) -> Result<Vec<u8>, AppError> {
    let nonce = chance::bytes::<NONCE_LEN>()?;
    let mut sealed = plain.to_vec();
    let aad = Aad::from(data.as_bytes());
    key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut sealed)
        .map_err(|_| AppError::Sealed)?;
    let mut whole = nonce.to_vec();
    whole.append(&mut sealed);
    Ok(whole)
}

/// Opens what [`seal`] made.
pub(super) fn open(key: &LessSafeKey, data: &str, sealed: &[u8]) -> Result<Vec<u8>, AppError> {
    let (nonce, rest) = sealed.split_at_checked(NONCE_LEN).ok_or(AppError::Sealed)?;
    let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| AppError::Sealed)?;
    let mut plain = rest.to_vec();
    let opened = key.open_in_place(nonce, Aad::from(data.as_bytes()), &mut plain);
    let length = opened.map_err(|_| AppError::Sealed)?.len();
    plain.truncate(length);
    Ok(plain)
}

/// A key for one purpose out of another key.
pub(super) fn derive(bytes: &[u8], purpose: &'static [u8]) -> Result<[u8; KEY_LEN], AppError> {
    struct Length;
    impl KeyType for Length {
        fn len(&self) -> usize {
            KEY_LEN
        }
    }
    let mut derived = [0_u8; KEY_LEN];
    let extracted = Salt::new(HKDF_SHA256, b"wijkzetel").extract(bytes);
    let info = [purpose];
    let expanded = extracted.expand(&info, Length);
    expanded
        .and_then(|okm| okm.fill(&mut derived))
        .map_err(|_| AppError::Sealed)?;
    Ok(derived)
}

/// The HMAC of bytes, with what they are.
pub(super) fn tag(key: &hmac::Key, what: &str, bytes: &[u8]) -> String {
    let mut context = hmac::Context::with_key(key);
    context.update(what.as_bytes());
    context.update(b"|");
    context.update(bytes);
    let tag = context.sign();
    tag.as_ref().iter().fold(String::new(), |mut text, byte| {
        // Writing to a String never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
