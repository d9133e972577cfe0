//! Whether an address that came from outside leads to a page of this program, and nowhere else.

use crate::routes::{self, Access};

const LONGEST: usize = 2000;

/// The address when it is a page that somebody signs in for; nothing for every other address.
///
/// Browsers take `//` and `/\` for the beginning of another host, and leave out what cannot be printed.
#[must_use]
pub fn own_page(asked: &str) -> Option<&str> {
    page_of(asked, |access| {
        matches!(access, Access::SignedIn | Access::Roles(_))
    })
}

/// The address when it is a page for whom this says.
pub(super) fn page_of(asked: &str, is_for: impl Fn(Access) -> bool) -> Option<&str> {
    let (path, _) = asked.split_once('?').unwrap_or((asked, ""));
    let lower = path.to_ascii_lowercase();
    let printed = asked.bytes().all(|byte| (0x21..=0x7e).contains(&byte));
    let hidden = ["//", "%2f", "%5c", "%2e"];
    let plain = printed
        && asked.len() <= LONGEST
        && path.starts_with('/')
        && !asked.contains(['\\', '#'])
        && !hidden.iter().any(|part| lower.contains(part));
    let access = routes::page_at(path).filter(|access| is_for(*access));
    access.filter(|_| plain).map(|_| asked)
}

#[cfg(test)]
mod tests {
    use super::own_page;

    #[test]
    fn a_page_of_who_is_signed_in_is_an_own_page_with_its_query() {
        for own in [
            "/account",
            "/account/wachtwoord?taal=en",
            "/controle/12",
            "/controle?waarover=wr2026%2Fpernis&wie=%2F%2Felders",
        ] {
            assert_eq!(own_page(own), Some(own));
        }
    }

    #[test]
    fn every_other_address_is_refused() {
        for other in [
            "",
            "account",
            "//elders.example",
            "//elders.example/account",
            "/\\elders.example",
            "\\\\elders.example",
            "/%2felders.example",
            "/%5Celders.example",
            "/controle/%2F%2Felders.example",
            "/controle/%2e%2e",
            "/controle//elders.example",
            "/controle\\elders.example",
            "/\t/elders.example",
            "/controle\r\nSet-Cookie: a=b",
            "/ /elders.example",
            "https://elders.example/controle",
            "https:/controle",
            "javascript:alert(1)",
            "@elders.example/controle",
            "/controle#//elders.example",
            "/controlé",
            "/nergens",
            "/account/uitloggen",
            "/account/inloggen",
            "/aanmelden/wr2026/stap/naam",
            "/wijkraad/pernis",
            "/",
        ] {
            assert_eq!(own_page(other), None, "{other}");
        }
        let long = format!("/controle?a={}", "a".repeat(2000));
        assert_eq!(own_page(&long), None);
    }
}
