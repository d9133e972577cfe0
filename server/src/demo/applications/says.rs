//! What the made-up applications say.

use super::plan::{Applying, Comes};
use crate::omission::Filled;
use crate::store::registration::application::{Content, Details};

/// The name of the joint list.
pub(super) const LIST: &str = "Buren van Crooswijk";
/// The office that was left out at first.
pub(super) const OFFICE: &str = "Lid van de medezeggenschapsraad van een openbare school";
const MISSING: &str = "of u nog lid bent van een medezeggenschapsraad";
const STREET: &str = "Voorbeeldstraat";
const LOCALITY: &str = "Rotterdam";
/// Nobody has an address under this name: it is kept for examples.
const MAIL: &str = "voorbeeld.example";
const LABELS: [&str; 4] = [
    "Schone Stoep",
    "Meer Bomen",
    "Buren Eerst",
    "Veilige Straat",
];
const PRESENTATIONS: [&str; 4] = [
    "Ik woon hier al jaren en ken de straten en de mensen. Ik wil dat bewoners eerder meepraten over plannen in de buurt.",
    "Meer groen, minder stenen. Ik help al mee in de buurttuin, en wil dat er in elke straat een boom bij komt.",
    "Ik werk in de zorg. Mij gaat het om buren die elkaar kennen, en om een plek waar ouderen binnen kunnen lopen.",
    "Veilig naar school fietsen moet gewoon zijn. Daar wil ik samen met ouders en de gemeente werk van maken.",
];

/// Where mail to somebody goes: nowhere.
pub(super) fn email(one: &Applying) -> String {
    format!("kandidaat-{}@{MAIL}", one.place + 1)
}

/// Everything somebody fills in.
pub(super) fn details(one: &Applying) -> Details {
    let name = &one.name;
    let every = |what: &'static [&'static str], when: usize| match one.place % when {
        0 => what.get(one.place / when % what.len().max(1)).copied(),
        _ => None,
    };
    let said = every(&PRESENTATIONS, 2).filter(|_| !one.comes.is_on_paper());
    Details {
        initials: name.initials.clone(),
        first_name: name.first_name.clone(),
        prefix: name.prefix.clone(),
        last_name: name.last_name.clone(),
        birth_date: Some(one.born),
        postcode: one.postcode.clone(),
        house_number: Some(one.house_number),
        street: STREET.to_owned(),
        locality: LOCALITY.to_owned(),
        aanduiding: every(&LABELS, 4).unwrap_or_default().to_owned(),
        no_offices: true,
        consents: true,
        presentation: said.unwrap_or_default().to_owned(),
        alone: Some(!matches!(one.comes, Comes::OnList(_))),
        ..Details::default()
    }
}

/// What a paper says.
pub(super) fn content(one: &Applying) -> Content {
    Content {
        body: Some(one.body.clone()),
        details: details(one),
        joint_list: None,
        position: None,
    }
}

/// What an official fills in about what is missing.
pub(super) fn missing() -> Filled {
    Filled::from([("missing".to_owned(), MISSING.to_owned())])
}
