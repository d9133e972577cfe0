//! How many decimal digits n! has, and n × (n − 1) × …, counted exactly.

use std::ops::RangeInclusive;

/// Each limb holds nine decimal digits.
const LIMB: u64 = 1_000_000_000;
const DIGITS_PER_LIMB: usize = 9;

/// The number of decimal digits of `1 × 2 × … × n`.
pub(super) fn digits_of_factorial(n: u32) -> usize {
    digits_of_product(2..=n)
}

/// The number of decimal digits of `n × (n − 1) × …`, with so many factors: in how many ways that many can be drawn
/// from n, one after another.
pub(super) fn digits_of_ways(n: u32, factors: u32) -> usize {
    let lowest = n.saturating_sub(factors).saturating_add(1);
    digits_of_product(lowest..=n)
}

fn digits_of_product(factors: RangeInclusive<u32>) -> usize {
    let mut limbs = vec![1];
    for factor in factors {
        multiply(&mut limbs, factor.into());
    }
    let highest = limbs.pop().and_then(u64::checked_ilog10).unwrap_or(0);
    let mut digits = limbs.len() * DIGITS_PER_LIMB + 1;
    for _ in 0..highest {
        digits += 1;
    }
    digits
}

/// Multiplies in place; a factor below 2^32 keeps every product within 64 bits.
fn multiply(limbs: &mut Vec<u64>, factor: u64) {
    let mut carry = 0;
    for limb in limbs.iter_mut() {
        let product = *limb * factor + carry;
        *limb = product % LIMB;
        carry = product / LIMB;
    }
    while carry > 0 {
        limbs.push(carry % LIMB);
        carry /= LIMB;
    }
}
