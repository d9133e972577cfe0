//! The address, and the wijk that follows from it. An address that is not known refuses nobody.

use super::letters::{check_name, check_text};
use super::{Facts, Item, Problem, Wrong};
use crate::store::registration::application::Details;
use election::registration::{Dwelling, Postcode};

const HIGHEST_NUMBER: u32 = 99_999;
const LONGEST_ADDITION: usize = 10;
const LONGEST_LOCALITY: usize = 40;

pub(super) fn problems(details: &Details, facts: &Facts) -> Vec<Problem> {
    let mut found = Vec::new();
    let postcode = details.postcode.as_str();
    if postcode.is_empty() {
        found.push(Problem::blocks(Item::Postcode, Wrong::Missing));
    } else if Postcode::parse(postcode).is_err() {
        found.push(Problem::blocks(Item::Postcode, Wrong::Form));
    }
    match details.house_number {
        None => found.push(Problem::blocks(Item::HouseNumber, Wrong::Missing)),
        Some(1..=HIGHEST_NUMBER) => {}
        Some(_) => found.push(Problem::blocks(Item::HouseNumber, Wrong::Form)),
    }
    found.extend(addition(&details.addition));
    if details.locality.is_empty() {
        found.push(Problem::blocks(Item::Locality, Wrong::Missing));
    }
    found.extend(check_name(
        Item::Locality,
        &details.locality,
        LONGEST_LOCALITY,
    ));
    found.extend(wijk(details, facts));
    found
}

fn addition(text: &str) -> Option<Problem> {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, ' ' | '-' | '/');
    let odd = text.chars().find(|sign| !fits(*sign));
    let odd = odd.map(|sign| Problem::blocks(Item::Addition, Wrong::Sign(sign)));
    odd.or_else(|| check_text(Item::Addition, text, LONGEST_ADDITION))
}

/// What the address says of the wijk. Where it says nothing, the applicant chooses.
fn wijk(details: &Details, facts: &Facts) -> Option<Problem> {
    let item = Item::Wijk;
    let takes_part = |code: &str| facts.bodies.iter().any(|known| known == code);
    let unsure = match facts.dwelling.as_ref()? {
        Dwelling::NoWijkraad { .. } => return Some(Problem::blocks(item, Wrong::NoWijkraad)),
        Dwelling::Wijk { body, .. } if takes_part(body) => return None,
        Dwelling::Wijk { .. } => return Some(Problem::blocks(item, Wrong::NotInElection)),
        Dwelling::Unknown => Wrong::AddressUnknown,
        Dwelling::Ambiguous { .. } => Wrong::AddressAmbiguous,
    };
    let chosen = facts.body.as_deref().is_some_and(takes_part);
    Some(if details.body_chosen && chosen {
        Problem::warns(item, Wrong::WijkChosen)
    } else {
        Problem::blocks(item, unsure)
    })
}
