//! What can be wrong with a file of EML_NL, and where. The words are in `wording::eml`.

use election::allocation::{CandidateNumber, ListNumber};

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The sign on that line, from 1.
    pub column: usize,
}

/// What is wrong with one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmlProblem {
    /// What the user calls the file.
    pub file: String,
    /// Where in the file; none when it is about the whole file, or the sentence names the element.
    pub place: Option<Place>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// A file that a council lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The definition, 110a.
    Definition,
    /// The candidate lists, 230b.
    Lists,
    /// The count, 510b.
    Count,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// There is nothing in it.
    Empty,
    /// A page of a web site, often an error page that was saved.
    Html,
    /// It declares its own document type, with which entities can be made to grow without end.
    DocumentType,
    /// No XML at all.
    NotXml,
    /// An encoding that is not known.
    UnknownEncoding {
        /// Its name in the file.
        name: String,
    },
    /// Bytes that do not fit its encoding.
    Undecodable {
        /// The encoding.
        name: String,
    },
    /// The file stops before its end.
    CutOff,
    /// XML that does not hold together.
    Broken {
        /// What the reader of XML says.
        detail: String,
    },
    /// XML, but no EML_NL.
    NotEml,
    /// EML_NL of a kind that has no use here.
    OtherKind {
        /// Its kind: `210`.
        kind: String,
    },
    /// An element that must be there.
    MissingElement {
        /// Its name.
        element: String,
    },
    /// A value that cannot be used.
    Value {
        /// The element.
        element: String,
        /// What was found.
        found: String,
    },
    /// Another number of contests than one.
    Contests {
        /// How many.
        found: usize,
    },
    /// The file says another thing than EML_NL allows.
    Other {
        /// What the reader of EML_NL says.
        detail: String,
    },
    /// Two files of the same kind for one council.
    Double {
        /// The other file.
        other: String,
    },
    /// Files that belong to this one are not there.
    Lonely {
        /// The election.
        election: String,
        /// The code of the municipality.
        municipality: String,
        /// What is missing.
        missing: Vec<Missing>,
        /// The other elections, each with its municipality, that files were handed in for.
        others: Vec<(String, String)>,
    },
    /// Another election than the one that was asked for.
    OtherElection {
        /// The key in the file.
        found: String,
        /// The key that was asked for.
        expected: String,
    },
    /// A station that is not there.
    UnknownUnit {
        /// The station.
        unit: String,
    },
    /// A station that counts for another body.
    UnitOfAnother {
        /// The station.
        unit: String,
        /// The code of that body.
        body: String,
    },
    /// The day of the vote differs from the one in the definition.
    OtherDay {
        /// The day here.
        found: String,
        /// The day in the definition.
        expected: String,
    },
    /// A list that is there twice in one place.
    DoubleList {
        /// In the count of which station; none for the total or a ballot.
        unit: Option<String>,
        /// The list.
        list: ListNumber,
    },
    /// A candidate who is there twice on one list.
    DoubleCandidate {
        /// In the count of which station; none for the total or a ballot.
        unit: Option<String>,
        /// The list.
        list: ListNumber,
        /// The candidate.
        candidate: CandidateNumber,
    },
    /// A candidate before any list.
    CandidateBeforeList {
        /// In the count of which station; none for the total.
        unit: Option<String>,
    },
    /// A station that is there twice.
    DoubleUnit {
        /// The station.
        unit: String,
    },
    /// Votes for a list that is not on the ballot.
    UnknownList {
        /// In the count of which station; none for the total.
        unit: Option<String>,
        /// The list.
        list: ListNumber,
    },
    /// Votes for a candidate who is not on the list.
    UnknownCandidate {
        /// In the count of which station; none for the total.
        unit: Option<String>,
        /// The list.
        list: ListNumber,
        /// The candidate.
        candidate: CandidateNumber,
    },
    /// A list of the ballot without votes, not even 0.
    ListMissing {
        /// In the count of which station; none for the total.
        unit: Option<String>,
        /// The list.
        list: ListNumber,
    },
    /// A candidate of the ballot without votes, not even 0.
    CandidateMissing {
        /// In the count of which station; none for the total.
        unit: Option<String>,
        /// The list.
        list: ListNumber,
        /// The candidate.
        candidate: CandidateNumber,
    },
    /// The total of a list is not the sum of its candidates.
    ListTotal {
        /// In the count of which station; none for the total.
        unit: Option<String>,
        /// The list.
        list: ListNumber,
        /// The total in the file.
        total: u64,
        /// The sum of the candidates.
        sum: u64,
    },
    /// The votes on candidates are not the sum of the lists.
    OnCandidates {
        /// In the count of which station; none for the total.
        unit: Option<String>,
        /// The figure in the file.
        total: u64,
        /// The sum of the lists.
        sum: u64,
    },
    /// The total of a candidate is not the sum of the stations.
    Stations {
        /// The list.
        list: ListNumber,
        /// The candidate.
        candidate: CandidateNumber,
        /// The total in the file.
        total: u64,
        /// The sum of the stations.
        sum: u64,
    },
    /// A count without the total of all stations and without stations.
    NoFigures,
    /// Numbers are skipped on a ballot, which the store cannot hold.
    Gap {
        /// The list; the gap is on it, or it is the first one behind a gap.
        list: ListNumber,
    },
}

impl Wrong {
    /// With the file, without a place.
    pub(super) fn in_file(self, file: &str) -> EmlProblem {
        EmlProblem {
            file: file.to_owned(),
            place: None,
            wrong: self,
        }
    }
}
