//! Fixed numbers that look like chance, and dividing a whole number exactly.

use ring::digest::{SHA256, digest};

/// A number that is always the same for this text.
pub(super) fn number_for(text: &str) -> u64 {
    digest(&SHA256, text.as_bytes())
        .as_ref()
        .iter()
        .take(8)
        .fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

/// Divides `whole` in proportion to the weights, so that the parts add up to it.
///
/// What is left after rounding down goes to the largest remainders, the first of equals first. Without
/// weights, or with zeros alone, nothing can be divided and every part is zero.
pub(super) fn divide(whole: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if sum == 0 {
        return vec![0; weights.len()];
    }
    let products = weights
        .iter()
        .map(|weight| u128::from(whole) * u128::from(*weight));
    let mut parts: Vec<(u64, u128)> = products
        // A part of a u64 fits a u64.
        .map(|product| (u64::try_from(product / sum).unwrap_or(whole), product % sum))
        .collect();
    let given: u64 = parts.iter().map(|(part, _)| part).sum();
    let left = usize::try_from(whole - given).unwrap_or(0);
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(parts.get(*place).map(|(_, rest)| *rest)));
    for place in order.into_iter().take(left) {
        if let Some((part, _)) = parts.get_mut(place) {
            *part += 1;
        }
    }
    parts.into_iter().map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests;
