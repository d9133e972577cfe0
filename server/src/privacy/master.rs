//! The master key: 32 bytes from a file or the environment, never in the database.

use super::election_key::{ElectionKey, KEY_LEN, derive};
use crate::auth::chance;
use ring::aead::{AES_256_GCM, LessSafeKey, UnboundKey};
use ring::hmac;
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The key that wraps the keys of all elections; the one that signs addresses and the one of the opt-out register, which
/// outlives every election, come from it.
#[derive(Clone)]
pub struct MasterKey(Arc<Parts>);

struct Parts {
    wrapping: LessSafeKey,
    signing: hmac::Key,
    opt_out: ElectionKey,
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the master key")
    }
}

/// Why there is no master key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFile {
    /// The file cannot be read or written.
    Unreachable(PathBuf, String),
    /// It does not hold 64 hexadecimal digits.
    Malformed(PathBuf),
    /// There is no file, and keys in the database were wrapped with one: it must be found again.
    Lost(PathBuf),
    /// The machine gave no chance.
    NoChance,
}

impl fmt::Display for KeyFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(path, cause) => {
                write!(f, "the key file {} cannot be used: {cause}", path.display())
            }
            Self::Malformed(path) => write!(
                f,
                "the key file {} does not hold 64 hexadecimal digits; put the right file back",
                path.display()
            ),
            Self::Lost(path) => write!(
                f,
                "the key file {} is not there, and personal data in this database was sealed with it; \
                 put it back, or name it with --key-file",
                path.display()
            ),
            Self::NoChance => f.write_str("the machine gave no chance for a key; try again"),
        }
    }
}

impl std::error::Error for KeyFile {}

impl MasterKey {
    /// The master key of these bytes.
    #[must_use]
    pub fn of(bytes: [u8; KEY_LEN]) -> Option<Self> {
        let key = UnboundKey::new(&AES_256_GCM, &bytes).ok()?;
        let signing = derive(&bytes, b"address").ok()?;
        let opt_out = derive(&bytes, b"opt-out register").ok()?;
        Some(Self(Arc::new(Parts {
            wrapping: LessSafeKey::new(key),
            signing: hmac::Key::new(hmac::HMAC_SHA256, &signing),
            opt_out: ElectionKey::of("opt-out register", &opt_out).ok()?,
        })))
    }

    pub(super) fn key(&self) -> &LessSafeKey {
        &self.0.wrapping
    }

    pub(super) fn signing(&self) -> &hmac::Key {
        &self.0.signing
    }

    pub(super) fn opt_out(&self) -> &ElectionKey {
        &self.0.opt_out
    }

    fn read(text: &str) -> Option<Self> {
        let text = text.trim().as_bytes();
        let mut bytes = [0_u8; KEY_LEN];
        if text.len() != 2 * KEY_LEN {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(text.chunks(2)) {
            let pair = std::str::from_utf8(pair).ok()?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        Self::of(bytes)
    }
}

/// The master key of a file. When there is none yet it is made, unless something was sealed before.
///
/// # Errors
/// When the file cannot be read, holds something else, or is lost.
pub fn read_or_make(path: &Path, in_use: bool) -> Result<MasterKey, KeyFile> {
    match std::fs::read_to_string(path) {
        Ok(text) => MasterKey::read(&text).ok_or_else(|| KeyFile::Malformed(path.to_owned())),
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(KeyFile::Unreachable(path.to_owned(), cause.to_string()))
        }
        Err(_) if in_use => Err(KeyFile::Lost(path.to_owned())),
        Err(_) => make(path),
    }
}

/// A new key, in a file that nobody else may read. It gets its name when it is whole, and the first of two
/// servers that start together makes it.
fn make(path: &Path) -> Result<MasterKey, KeyFile> {
    let text = chance::token().map_err(|_| KeyFile::NoChance)?;
    let unreachable =
        |cause: std::io::Error| KeyFile::Unreachable(path.to_owned(), cause.to_string());
    let suffix = chance::first_password().map_err(|_| KeyFile::NoChance)?;
    let making = path.with_extension(format!("making-{suffix}"));
    let linked = write_alone(&making, &text).and_then(|()| std::fs::hard_link(&making, path));
    // What is left of the making is nobody's business, whether the link was made or not.
    let _ = std::fs::remove_file(&making);
    match linked {
        Ok(()) => {}
        Err(cause) if cause.kind() == std::io::ErrorKind::AlreadyExists => {}
        Err(cause) => return Err(unreachable(cause)),
    }
    let kept = std::fs::read_to_string(path).map_err(unreachable)?;
    MasterKey::read(&kept).ok_or_else(|| KeyFile::Malformed(path.to_owned()))
}

fn write_alone(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}
