//! What two versions of an application say differently, field by field.

use crate::store::registration::application::Content;

/// A field of an application that can be compared and corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContentField {
    /// The initials.
    Initials,
    /// The first name.
    FirstName,
    /// What stands before the last name.
    Prefix,
    /// The last name.
    LastName,
    /// The date of birth.
    BirthDate,
    /// The postcode.
    Postcode,
    /// The house number with what comes after it.
    HouseNumber,
    /// The street.
    Street,
    /// The place of residence.
    Locality,
    /// The telephone number.
    Phone,
    /// The body.
    Body,
    /// What stands behind the name.
    Aanduiding,
    /// The public offices.
    Offices,
    /// Whether there are none.
    NoOffices,
    /// The consent.
    Consents,
    /// The text for the public page.
    Presentation,
    /// The photo.
    Photo,
}

impl ContentField {
    /// Every field, in the order of the form.
    pub const ALL: [Self; 17] = [
        Self::Initials,
        Self::FirstName,
        Self::Prefix,
        Self::LastName,
        Self::BirthDate,
        Self::Postcode,
        Self::HouseNumber,
        Self::Street,
        Self::Locality,
        Self::Phone,
        Self::Body,
        Self::Aanduiding,
        Self::Offices,
        Self::NoOffices,
        Self::Consents,
        Self::Presentation,
        Self::Photo,
    ];

    /// What it holds, as text to compare; a tick is a word.
    #[must_use]
    pub fn of(self, content: &Content) -> String {
        let details = &content.details;
        let tick = |ticked: bool| if ticked { "x" } else { "" }.to_owned();
        match self {
            Self::Initials => details.initials.clone(),
            Self::FirstName => details.first_name.clone(),
            Self::Prefix => details.prefix.clone(),
            Self::LastName => details.last_name.clone(),
            Self::BirthDate => details
                .birth_date
                .map_or_else(String::new, |day| day.to_string()),
            Self::Postcode => details.shown_postcode(),
            Self::HouseNumber => house(content),
            Self::Street => details.street.clone(),
            Self::Locality => details.locality.clone(),
            Self::Phone => details.phone.clone(),
            Self::Body => content.body.clone().unwrap_or_default(),
            Self::Aanduiding => details.aanduiding.clone(),
            Self::Offices => details.offices.clone(),
            Self::NoOffices => tick(details.no_offices),
            Self::Consents => tick(details.consents),
            Self::Presentation => details.presentation.clone(),
            Self::Photo => details.photo_sha256.clone(),
        }
    }
}

/// The house number with what comes after it.
#[must_use]
pub fn house(content: &Content) -> String {
    let details = &content.details;
    let number = details
        .house_number
        .map_or_else(String::new, |one| one.to_string());
    match details.addition.as_str() {
        "" => number,
        addition => format!("{number} {addition}"),
    }
}

/// The fields that differ, with what was and what is.
#[must_use]
pub fn differences(before: &Content, after: &Content) -> Vec<(ContentField, String, String)> {
    let all = ContentField::ALL.into_iter();
    let pairs = all.map(|field| (field, field.of(before), field.of(after)));
    pairs.filter(|(_, before, after)| before != after).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::registration::application::Details;

    #[test]
    fn only_what_differs_is_told_with_both_values() {
        let before = content("Jansen", Some(12));
        let after = content("Janssen", Some(12));
        let expected = (
            ContentField::LastName,
            "Jansen".to_owned(),
            "Janssen".to_owned(),
        );
        assert_eq!(differences(&before, &after), [expected]);
        assert!(differences(&before, &before).is_empty());
    }

    #[test]
    fn a_house_number_stands_with_what_comes_after_it() {
        let mut one = content("Jansen", Some(12));
        assert_eq!(house(&one), "12");
        one.details.addition = "B".to_owned();
        assert_eq!(house(&one), "12 B");
        assert_eq!(house(&content("Jansen", None)), "");
    }

    fn content(last_name: &str, house_number: Option<u32>) -> Content {
        Content {
            body: None,
            details: Details {
                last_name: last_name.to_owned(),
                house_number,
                ..Details::default()
            },
            joint_list: None,
            position: None,
        }
    }
}
