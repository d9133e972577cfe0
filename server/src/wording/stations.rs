//! Words about polling stations: why one stays as it is.

use crate::error::StationRefusal;
use crate::locale::Locale;

/// Why a station stays as it is, and what to do.
#[must_use]
pub fn refusal(locale: Locale, cause: StationRefusal) -> (String, String) {
    let (what, next) = match cause {
        StationRefusal::Taken => ("station-refused-taken", "station-refused-taken-next"),
        StationRefusal::Counted => ("station-refused-counted", "station-refused-counted-next"),
        StationRefusal::Settled => ("station-refused-settled", "station-refused-settled-next"),
    };
    (locale.text(what), locale.text(next))
}
