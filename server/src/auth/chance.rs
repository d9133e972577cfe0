//! Chance, for what nobody may guess: tokens, salts and first passwords. Never for a lot.

use crate::error::AppError;
use ring::rand::{SecureRandom, SystemRandom};
use std::fmt::Write;

/// Letters and digits that are not taken for each other, 32 of them, so that each stands for five bits.
const LEGIBLE: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const CODES: u32 = 1_000_000;
const GROUP: usize = 4;

/// Bytes that nobody can guess.
///
/// # Errors
/// [`AppError::NoChance`] when the machine gives none.
pub fn bytes<const N: usize>() -> Result<[u8; N], AppError> {
    let mut drawn = [0_u8; N];
    let random = SystemRandom::new();
    random.fill(&mut drawn).map_err(|_| AppError::NoChance)?;
    Ok(drawn)
}

/// A token of 256 bits, in hexadecimal.
///
/// # Errors
/// [`AppError::NoChance`] when the machine gives none.
pub fn token() -> Result<String, AppError> {
    let drawn = bytes::<32>()?;
    Ok(drawn.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String never fails.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

/// A code of six digits, each as likely as any other.
///
/// # Errors
/// [`AppError::NoChance`] when the machine gives none.
pub fn six_digits() -> Result<String, AppError> {
    loop {
        let drawn = u32::from_be_bytes(bytes::<4>()?);
        // What is left above the last whole million would make low codes likelier.
        if drawn < u32::MAX - u32::MAX % CODES {
            return Ok(format!("{:06}", drawn % CODES));
        }
    }
}

/// A first password of 100 bits, in groups that can be read out loud.
///
/// # Errors
/// [`AppError::NoChance`] when the machine gives none.
pub fn first_password() -> Result<String, AppError> {
    in_groups::<{ 5 * GROUP }>()
}

/// A code of 80 bits, in groups that can be typed from paper.
///
/// # Errors
/// [`AppError::NoChance`] when the machine gives none.
pub fn letter_code() -> Result<String, AppError> {
    in_groups::<{ 4 * GROUP }>()
}

fn in_groups<const N: usize>() -> Result<String, AppError> {
    let drawn = bytes::<N>()?;
    let letter = |byte: &u8| {
        let found = LEGIBLE.get(usize::from(byte % 32));
        found.map_or('x', |letter| char::from(*letter))
    };
    let groups = drawn.chunks(GROUP);
    let groups: Vec<String> = groups
        .map(|group| group.iter().map(letter).collect())
        .collect();
    Ok(groups.join("-"))
}
