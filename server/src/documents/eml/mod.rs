//! Files of EML_NL: candidate lists as 230b, counts as 510, results as 520; and the CSV that officials know from the
//! national software, which is made from a count.
//!
//! Each wijkraad is an election of its own, of category `GC`. The same values give the same bytes.

mod count;
mod head;
mod lists;
mod osv;
mod result;

pub use count::{CountOf, write_count};
pub use head::EmlHead;
pub use lists::{CandidateListsOf, MUNICIPALITY, eml_id, write_eml};
pub use osv::write_osv;
pub use result::{ResultOf, write_result};

use crate::store::registration::{Candidate, List};
use eml_nl::common::PersonName;
use std::num::NonZeroU64;

/// What the list is registered as; none for somebody who stands alone without an aanduiding.
fn registered_name(list: &List) -> Option<&str> {
    let only = match list.candidates.as_slice() {
        [only] => only.aanduiding.as_str(),
        _ => "",
    };
    let mut names = [list.name.as_str(), only].into_iter();
    names.find(|name| !name.is_empty())
}

fn person_name(one: &Candidate) -> PersonName {
    let there = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    PersonName::new(one.last_name.as_str())
        .with_initials_option(there(&one.initials))
        .with_first_name_option(there(&one.first_name))
        .with_name_prefix_option(there(&one.prefix))
}

/// Numbers on a ballot begin at 1.
fn above_zero(number: u32) -> NonZeroU64 {
    NonZeroU64::new(number.into()).unwrap_or(NonZeroU64::MIN)
}
