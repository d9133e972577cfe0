//! Whether an address leads to a page of an applicant of this election, and nowhere else.

use crate::auth::own_page::page_of;
use crate::routes::Access;

/// The address when an applicant of this election signs in for it; nothing for every other address.
#[must_use]
pub fn applicant_page<'a>(asked: &'a str, election: &str) -> Option<&'a str> {
    let page = page_of(asked, |access| access == Access::Applicant)?;
    let rest = page
        .strip_prefix("/aanmelden/")
        .or_else(|| page.strip_prefix("/lid/"))?;
    let (path, _) = rest.split_once('?').unwrap_or((rest, ""));
    let of = path.split('/').next();
    (of == Some(election)).then_some(page)
}

#[cfg(test)]
mod tests {
    use super::applicant_page;

    #[test]
    fn a_page_of_the_election_is_an_own_page() {
        for own in [
            "/aanmelden/wr2026",
            "/aanmelden/wr2026?taal=en",
            "/aanmelden/wr2026/stap/naam",
            "/aanmelden/wr2026/controleren?taal=en",
            "/lid/wr2026",
            "/lid/wr2026/pernis/3-1/ontslag?taal=en",
        ] {
            assert_eq!(applicant_page(own, "wr2026"), Some(own));
        }
    }

    #[test]
    fn every_other_address_is_refused() {
        for other in [
            "",
            "/aanmelden/wr2022",
            "/lid/wr2022",
            "/lid/wr2026/nergens",
            "/aanmelden/wr2026/inloggen",
            "/aanmelden/wr2026/uitloggen",
            "//elders.example/aanmelden/wr2026",
            "/aanmelden/wr2026//stap/naam",
            "/aanmelden/wr2026/%2e%2e/stap",
            "https://elders.example/aanmelden/wr2026",
            "/account",
            "/bureau/wr2026",
        ] {
            assert_eq!(applicant_page(other, "wr2026"), None, "{other}");
        }
    }
}
