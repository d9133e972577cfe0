//! What can be wrong with a file of EML_NL. The words are in `wording::eml`.

use chrono::NaiveDate;

/// What can be wrong with a file of EML_NL.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum EmlFault {
    /// A page, such as a stored error page.
    Html,
    /// Bytes in an encoding that is not read.
    Encoding {
        /// What the file calls it.
        found: String,
    },
    /// No proper XML.
    Broken,
    /// XML, but no EML of version 5.
    Root,
    /// Another document.
    Document {
        /// Its number.
        found: String,
        /// The number that belongs here.
        expected: &'static str,
    },
    /// Something is missing, or stands where it does not belong.
    Element {
        /// Its name.
        found: String,
    },
    /// A file of another municipality.
    Municipality {
        /// Its code.
        found: String,
        /// The code that belongs here.
        expected: &'static str,
    },
    /// A file of another election.
    Election {
        /// Its key.
        found: String,
        /// How the keys begin that belong here.
        expected: String,
    },
    /// A file of an election on another day.
    Day {
        /// The day, as it stands there.
        found: String,
        /// The day that belongs here.
        expected: NaiveDate,
    },
    /// A file without a station.
    NoStations,
    /// No number of a station.
    StationNumber {
        /// What was found.
        found: String,
    },
    /// A station without a name, or with one that is too long.
    StationName,
    /// No postcode.
    StationPostcode {
        /// What was found.
        found: String,
    },
    /// No number of voters.
    StationVoters {
        /// What was found.
        found: String,
    },
    /// A number that a station of another body has.
    StationElsewhere {
        /// The number.
        station: u32,
        /// The code of that body.
        body: String,
    },
}
