//! How many decimal digits n! has, counted exactly.

/// Each limb holds nine decimal digits.
const LIMB: u64 = 1_000_000_000;
const DIGITS_PER_LIMB: usize = 9;

/// The number of decimal digits of `1 × 2 × … × n`.
pub(super) fn digits_of_factorial(n: u32) -> usize {
    let mut limbs = vec![1];
    for factor in 2..=u64::from(n) {
        multiply(&mut limbs, factor);
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
