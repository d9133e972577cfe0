//! Files as municipalities publish them, made from the figures of 2022 under made-up names, in several prefixes and
//! encodings.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::Write as _;

const COUNCILS: &str = include_str!("../data/councils_2022.csv");

/// What the official result says of one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Official {
    pub(super) list: u32,
    pub(super) seats: u64,
    pub(super) by_preference: usize,
    pub(super) by_list_order: usize,
}

/// A council with its figures.
#[derive(Debug, Clone, Default)]
pub(super) struct Council {
    pub(super) name: String,
    pub(super) code: String,
    pub(super) seats: u64,
    pub(super) lists: Vec<(u32, Vec<u64>)>,
    pub(super) official: Vec<Official>,
}

/// The councils of 2022 by name.
pub(super) fn councils() -> BTreeMap<String, Council> {
    let mut councils: BTreeMap<String, Council> = BTreeMap::new();
    for line in COUNCILS.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let council = councils.entry(cells[0].to_owned()).or_default();
        council.name = cells[0].to_owned();
        council.code = cells[1].to_owned();
        council.seats = cells[2].parse().unwrap();
        let list = cells[3].parse().unwrap();
        council.official.push(Official {
            list,
            seats: cells[4].parse().unwrap(),
            by_preference: cells[5].parse().unwrap(),
            by_list_order: cells[6].parse().unwrap(),
        });
        let votes = cells[7].split(' ').map(|votes| votes.parse().unwrap());
        council.lists.push((list, votes.collect()));
    }
    councils
}

/// One small council.
pub(super) fn council(name: &str) -> Council {
    councils().remove(name).unwrap()
}

/// In which bytes a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf8Marked,
    Utf16,
    Latin1,
}

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// The prefixes of EML, of the Kiesraad, of names and of addresses.
    pub(super) prefixes: [&'static str; 4],
    pub(super) encoding: Encoding,
    /// Whether a count has the total of all stations too.
    pub(super) with_total: bool,
}

pub(super) const PLAIN: Style = Style {
    prefixes: ["", "kr:", "xnl:", "xal:"],
    encoding: Encoding::Utf8,
    with_total: true,
};

pub(super) const STYLES: [Style; 5] = [
    PLAIN,
    Style {
        prefixes: ["eml:", "", "n:", "a:"],
        encoding: Encoding::Utf16,
        with_total: true,
    },
    Style {
        prefixes: ["ns2:", "ns5:", "ns3:", "ns4:"],
        encoding: Encoding::Latin1,
        with_total: false,
    },
    Style {
        encoding: Encoding::Utf8Marked,
        ..PLAIN
    },
    Style {
        prefixes: ["x:", "k:", "p:", ""],
        encoding: Encoding::Latin1,
        with_total: true,
    },
];

const NAMESPACES: [&str; 4] = [
    "urn:oasis:names:tc:evs:schema:eml",
    "http://www.kiesraad.nl/extensions",
    "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0",
    "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0",
];

impl Style {
    /// The three files of a council.
    pub(super) fn files(&self, of: &Council) -> Vec<(String, Vec<u8>)> {
        vec![
            self.file("definitie.eml.xml", &self.definition(of)),
            self.file("lijsten.eml.xml", &self.lists(of)),
            self.file("telling.eml.xml", &self.count(of)),
        ]
    }

    pub(super) fn file(&self, name: &str, text: &str) -> (String, Vec<u8>) {
        (name.to_owned(), self.bytes(text))
    }

    fn bytes(&self, text: &str) -> Vec<u8> {
        let declared = |name: &str| format!("<?xml version=\"1.0\" encoding=\"{name}\"?>\n{text}");
        match self.encoding {
            Encoding::Utf8 => declared("UTF-8").into_bytes(),
            Encoding::Utf8Marked => format!("\u{feff}{text}").into_bytes(),
            Encoding::Utf16 => {
                let units: Vec<u16> = declared("UTF-16").encode_utf16().collect();
                let marked = std::iter::once(0xfeff).chain(units);
                marked.flat_map(u16::to_le_bytes).collect()
            }
            Encoding::Latin1 => declared("ISO-8859-1")
                .chars()
                .map(|sign| u8::try_from(u32::from(sign)).unwrap())
                .collect(),
        }
    }

    /// The definition, 110a.
    pub(super) fn definition(&self, of: &Council) -> String {
        let [e, k, ..] = self.prefixes;
        let seats = of.seats;
        let threshold = if seats < 19 { 50 } else { 25 };
        let inner = format!(
            "<{e}ElectionEvent><{e}EventIdentifier/><{e}Election>{}\
             <{e}Contest><{e}ContestIdentifier Id=\"geen\"/><{e}VotingMethod>SPV</{e}VotingMethod><{e}MaxVotes/></{e}Contest>\
             <{k}NumberOfSeats>{seats}</{k}NumberOfSeats><{k}PreferenceThreshold>{threshold}</{k}PreferenceThreshold>\
             <{k}ElectionTree><{k}Region RegionNumber=\"{}\" RegionCategory=\"GEMEENTE\">\
             <{k}RegionName>{}</{k}RegionName><{k}Committee CommitteeCategory=\"CSB\"/></{k}Region></{k}ElectionTree>\
             <{k}RegisteredParties/></{e}Election></{e}ElectionEvent>",
            self.identifier(of, true),
            of.code,
            of.name,
        );
        self.root("110a", of, &inner)
    }

    /// The candidate lists, 230b.
    pub(super) fn lists(&self, of: &Council) -> String {
        let [e, k, n, a] = self.prefixes;
        let mut inner = format!(
            "<{e}CandidateList><{e}Election>{}",
            self.identifier(of, true)
        );
        write!(inner, "<{e}Contest><{e}ContestIdentifier Id=\"geen\"/>").unwrap();
        for (list, votes) in &of.lists {
            write!(
                inner,
                "<{e}Affiliation><{e}AffiliationIdentifier Id=\"{list}\"><{e}RegisteredName>Partij {list}</{e}RegisteredName>\
                 </{e}AffiliationIdentifier><{e}Type>op zichzelf staande lijst</{e}Type>\
                 <{k}ListData PublicationLanguage=\"nl\" PublishGender=\"false\"/>"
            )
            .unwrap();
            for number in 1..=votes.len() {
                let (first, last) = name_of(*list, number);
                write!(
                    inner,
                    "<{e}Candidate><{e}CandidateIdentifier Id=\"{number}\"/><{e}CandidateFullName><{n}PersonName>\
                     <{n}NameLine NameType=\"Initials\">Z.</{n}NameLine><{n}FirstName>{first}</{n}FirstName>\
                     <{n}LastName>{last}</{n}LastName></{n}PersonName></{e}CandidateFullName>\
                     <{e}QualifyingAddress><{a}Locality><{a}LocalityName>{}</{a}LocalityName></{a}Locality></{e}QualifyingAddress></{e}Candidate>",
                    of.name
                )
                .unwrap();
            }
            write!(inner, "</{e}Affiliation>").unwrap();
        }
        write!(inner, "</{e}Contest></{e}Election></{e}CandidateList>").unwrap();
        self.root("230b", of, &inner)
    }

    /// The count, 510b: two stations.
    pub(super) fn count(&self, of: &Council) -> String {
        let e = self.prefixes[0];
        let mut inner = format!(
            "<{e}Count><{e}EventIdentifier/><{e}Election>{}<{e}Contests><{e}Contest><{e}ContestIdentifier Id=\"geen\"/>",
            self.identifier(of, false)
        );
        if self.with_total {
            let block = self.block(of, |votes| votes);
            write!(inner, "<{e}TotalVotes>{block}</{e}TotalVotes>").unwrap();
        }
        for (station, part) in [(1, 0), (12, 1)] {
            let half = |votes: u64| votes.div_ceil(2) - part * (votes % 2);
            write!(
                inner,
                "<{e}ReportingUnitVotes><{e}ReportingUnitIdentifier Id=\"{}::SB{station}\">Stembureau {station}</{e}ReportingUnitIdentifier>{}</{e}ReportingUnitVotes>",
                of.code,
                self.block(of, half)
            )
            .unwrap();
        }
        write!(
            inner,
            "</{e}Contest></{e}Contests></{e}Election></{e}Count>"
        )
        .unwrap();
        self.root("510b", of, &inner)
    }

    /// The total of each list before its candidates.
    fn block(&self, of: &Council, part: impl Fn(u64) -> u64) -> String {
        let e = self.prefixes[0];
        let mut block = String::new();
        let mut all = 0;
        for (list, votes) in &of.lists {
            let total: u64 = votes.iter().map(|votes| part(*votes)).sum();
            all += total;
            writeln!(
                block,
                "<{e}Selection><{e}AffiliationIdentifier Id=\"{list}\"><{e}RegisteredName>Partij {list}</{e}RegisteredName>\
                 </{e}AffiliationIdentifier><{e}ValidVotes>{total}</{e}ValidVotes></{e}Selection>"
            )
            .unwrap();
            for (number, votes) in (1..).zip(votes) {
                writeln!(
                    block,
                    "<{e}Selection><{e}Candidate><{e}CandidateIdentifier Id=\"{number}\"/></{e}Candidate>\
                     <{e}ValidVotes>{}</{e}ValidVotes></{e}Selection>",
                    part(*votes)
                )
                .unwrap();
            }
        }
        write!(
            block,
            "<{e}Cast>{}</{e}Cast><{e}TotalCounted>{all}</{e}TotalCounted>\
             <{e}RejectedVotes ReasonCode=\"ongeldig\">2</{e}RejectedVotes><{e}RejectedVotes ReasonCode=\"blanco\">1</{e}RejectedVotes>\
             <{e}UncountedVotes ReasonCode=\"geldige stempassen\">{all}</{e}UncountedVotes>\
             <{e}UncountedVotes ReasonCode=\"geldige volmachtbewijzen\">3</{e}UncountedVotes>\
             <{e}UncountedVotes ReasonCode=\"toegelaten kiezers\">{}</{e}UncountedVotes>",
            all * 2,
            all + 3
        )
        .unwrap();
        block
    }

    fn identifier(&self, of: &Council, with_nomination: bool) -> String {
        let [e, k, ..] = self.prefixes;
        let sort = if of.seats < 19 { "GR1" } else { "GR2" };
        let nomination = match with_nomination {
            true => format!("<{k}NominationDate>2022-01-31</{k}NominationDate>"),
            false => String::new(),
        };
        format!(
            "<{e}ElectionIdentifier Id=\"{}\"><{e}ElectionName>Gemeenteraad {} 2022</{e}ElectionName>\
             <{e}ElectionCategory>GR</{e}ElectionCategory><{k}ElectionSubcategory>{sort}</{k}ElectionSubcategory>\
             <{k}ElectionDomain Id=\"{}\">{}</{k}ElectionDomain><{k}ElectionDate>2022-03-16</{k}ElectionDate>{nomination}</{e}ElectionIdentifier>",
            ID, of.name, of.code, of.name
        )
    }

    fn root(&self, kind: &str, of: &Council, inner: &str) -> String {
        let [e, k, ..] = self.prefixes;
        let declared = self.prefixes.iter().zip(NAMESPACES).map(|(prefix, space)| {
            match prefix.strip_suffix(':') {
                Some(prefix) => format!(" xmlns:{prefix}=\"{space}\""),
                None => format!(" xmlns=\"{space}\""),
            }
        });
        let authority = format!(
            "<{e}ManagingAuthority><{e}AuthorityIdentifier Id=\"{}\">{}</{e}AuthorityIdentifier><{e}AuthorityAddress/></{e}ManagingAuthority>",
            of.code, of.name
        );
        let issued = match kind {
            "510b" => String::new(),
            _ => format!("<{e}IssueDate>2022-02-04</{e}IssueDate>"),
        };
        format!(
            "<{e}EML{} Id=\"{kind}\" SchemaVersion=\"5\"><{e}TransactionId>1</{e}TransactionId>{authority}{issued}\
             <{k}CreationDateTime>2022-02-04T11:16:26.827</{k}CreationDateTime>{inner}</{e}EML>",
            declared.collect::<String>()
        )
    }
}

/// All councils share the key of the election: the municipality tells them apart.
pub(super) const ID: &str = "GR2022";

/// A made-up name, with letters beyond ASCII.
pub(super) fn name_of(list: u32, number: usize) -> (&'static str, String) {
    const FIRST: [&str; 4] = ["Zoë", "André", "Noor", "Jürgen"];
    let first = FIRST[number % FIRST.len()];
    (first, format!("Verzonnén-{list}-{number}"))
}

/// Holds a file against the published schemas with `xmllint`, when `WIJKZETEL_EML_XSD` names the folder that they are in.
/// They are not part of the project; what the tests hold without them is the order of the elements and every value.
pub(super) fn validate(schema: &str, bytes: &[u8]) {
    let Some(folder) = std::env::var_os("WIJKZETEL_EML_XSD") else {
        return;
    };
    let schema = std::path::Path::new(&folder).join(format!("{schema}-kiesraad-strict.xsd"));
    let mut child = std::process::Command::new("xmllint")
        .arg("--noout")
        .arg("--schema")
        .args([schema.as_os_str(), "-".as_ref()])
        .stdin(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    assert!(child.wait().unwrap().success(), "not valid");
}
