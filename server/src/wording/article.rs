//! How an article is cited, always with how sure we are of it when it was not read.

use crate::locale::Locale;
use election::article::{Article, Certainty};

/// The citation of an article.
#[must_use]
pub fn cite(locale: Locale, article: &Article) -> String {
    let named = [("article", article.citation().to_owned().into())];
    if article.is_known() {
        return match article.certainty {
            Certainty::Read => locale.say("article-known", &named),
            Certainty::Inferred => locale.say("article-known-inferred", &named),
            Certainty::Assumed => locale.say("article-known-assumed", &named),
        };
    }
    // What was read has a name, or was seen in an official event without its article.
    match (article.certainty, article.modelled_on.is_empty()) {
        (Certainty::Read | Certainty::Inferred, false) => {
            locale.say("article-unknown-inferred", &named)
        }
        (Certainty::Assumed, false) => locale.say("article-unknown-assumed", &named),
        (Certainty::Read, true) => locale.text("article-none-read"),
        (Certainty::Inferred, true) => locale.text("article-none-inferred"),
        (Certainty::Assumed, true) => locale.text("article-none-assumed"),
    }
}

#[cfg(test)]
mod tests;
