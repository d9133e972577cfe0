//! Words about files of EML_NL: what is wrong, and what to do.

use crate::import::EmlFault;
use crate::locale::{Argument, Locale};

/// One sentence for each fault.
#[must_use]
pub fn fault(locale: Locale, fault: &EmlFault) -> String {
    let say = |key: &str, values: &[Argument<'_>]| locale.say(key, values);
    let found = |key: &str, found: &str| locale.say(key, &[("found", found.to_owned().into())]);
    let between = |key: &str, found: &str, expected: String| {
        let values = [
            ("found", found.to_owned().into()),
            ("expected", expected.into()),
        ];
        locale.say(key, &values)
    };
    match fault {
        EmlFault::Html => locale.text("stations-eml-wrong-html"),
        EmlFault::Encoding { found: name } => found("stations-eml-wrong-encoding", name),
        EmlFault::Broken => locale.text("stations-eml-wrong-broken"),
        EmlFault::Root => locale.text("stations-eml-wrong-root"),
        EmlFault::Document { found, expected } => {
            between("stations-eml-wrong-document", found, (*expected).to_owned())
        }
        EmlFault::Element { found: name } => found("stations-eml-wrong-element", name),
        EmlFault::Municipality { found, expected } => between(
            "stations-eml-wrong-municipality",
            found,
            (*expected).to_owned(),
        ),
        EmlFault::Election { found, expected } => {
            between("stations-eml-wrong-election", found, expected.clone())
        }
        EmlFault::Day { found, expected } => {
            let found = found
                .parse()
                .map_or_else(|_| found.clone(), |day| locale.date(day));
            between("stations-eml-wrong-day", &found, locale.date(*expected))
        }
        EmlFault::NoStations => locale.text("stations-eml-wrong-no-stations"),
        EmlFault::StationNumber { found: text } => found("stations-eml-wrong-station-number", text),
        EmlFault::StationName => locale.text("stations-eml-wrong-station-name"),
        EmlFault::StationPostcode { found: text } => {
            found("stations-eml-wrong-station-postcode", text)
        }
        EmlFault::StationVoters { found: text } => found("stations-eml-wrong-station-voters", text),
        EmlFault::StationElsewhere { station, body } => say(
            "stations-eml-wrong-station-elsewhere",
            &[
                ("station", station.to_string().into()),
                ("body", body.as_str().into()),
            ],
        ),
    }
}
