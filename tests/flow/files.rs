//! Four bodies with their figures, as the files that are handed in.

use std::fmt::Write as _;

/// Two lists of this body tie for its last seat, and slips of paper decide: five seats and 500 votes, quota 100.
/// Lists 1, 2 and 3 have a full seat; list 1 has the largest remainder, and lists 2 and 3 have 50 left each.
pub(crate) const BY_HAND: &str = "pernis";
/// Lists 2 and 3 tie for the second of two seats, and dice decide.
pub(crate) const BY_DICE: &str = "heijplaat";
/// Six candidates for seven seats.
pub(crate) const TOO_FEW: &str = "rozenburg";
/// Candidate 1 of list 1 died before the vote; later the counts turn out to be wrong.
pub(crate) const CORRECTED: &str = "tarwewijk";

/// Seats, and the votes of the candidates of each list.
pub(crate) const BODIES: [(&str, &str, &[&[u64]]); 4] = [
    (
        BY_HAND,
        "5",
        &[&[90, 60, 30], &[80, 70], &[90, 45, 15], &[20]],
    ),
    (BY_DICE, "2", &[&[50], &[20], &[20]]),
    (TOO_FEW, "7", &[&[60], &[50], &[40], &[30], &[20], &[10]]),
    (CORRECTED, "3", &[&[300, 80], &[200], &[90], &[20]]),
];

/// Every candidate: body, first station, list, place on it and votes.
fn candidates() -> Vec<(&'static str, usize, usize, usize, u64)> {
    let mut all = Vec::new();
    for (index, (body, _, lists)) in BODIES.iter().enumerate() {
        for (list, votes) in lists.iter().enumerate() {
            for (place, votes) in votes.iter().enumerate() {
                all.push((*body, index * 2 + 1, list + 1, place + 1, *votes));
            }
        }
    }
    all
}

pub(crate) fn lists() -> String {
    let mut file = "wijkraad;list;name;kind\n".to_owned();
    for (body, _, lists) in BODIES {
        for (number, votes) in (1..).zip(lists) {
            let kind = match votes.len() {
                1 => ";persoonlijk".to_owned(),
                _ => format!("Lijst {number} van {body};collectief"),
            };
            let _ = writeln!(file, "{body};{number};{kind}");
        }
    }
    file
}

pub(crate) fn ballot() -> String {
    let head = "wijkraad;list;candidate;initials;first_name;prefix;last_name;aanduiding;locality\n";
    let mut file = head.to_owned();
    for (body, _, list, place, _) in candidates() {
        let _ = writeln!(
            file,
            "{body};{list};{place};K.;Kim;van;Proef{list}{place};;Rotterdam"
        );
    }
    file
}

pub(crate) fn stations() -> String {
    let mut file = "wijkraad;station;name;street;house_number;postcode;voters\n".to_owned();
    for (index, (body, _, _)) in BODIES.iter().enumerate() {
        for station in [index * 2 + 1, index * 2 + 2] {
            let _ = writeln!(
                file,
                "{body};{station};Buurthuis {station};Straat;1;3000AA;1000"
            );
        }
    }
    file
}

/// The first station of a body has ten votes less of everybody, the second those ten.
pub(crate) fn counts() -> String {
    let mut file = "station;list;candidate;votes\n".to_owned();
    for (_, station, list, place, votes) in candidates() {
        let second = station + 1;
        let _ = writeln!(file, "{station};{list};{place};{}", votes - 10);
        let _ = writeln!(file, "{second};{list};{place};10");
    }
    file
}

/// At station 7, seventy-five votes for list 3 were those for list 4.
pub(crate) fn corrected_counts() -> String {
    let counts = counts().replace("\n7;3;1;80\n", "\n7;3;1;5\n");
    counts.replace("\n7;4;1;10\n", "\n7;4;1;85\n")
}

pub(crate) fn totals() -> String {
    let mut file = "station;A;B;D;E;F;G;H;I;J\n".to_owned();
    for station in 1..=BODIES.len() * 2 {
        let here = candidates().into_iter().map(|(_, first, _, _, votes)| {
            if first == station {
                votes - 10
            } else if first + 1 == station {
                10
            } else {
                0
            }
        });
        let votes: u64 = here.sum();
        let all = votes + 2;
        let _ = writeln!(file, "{station};{votes};2;{all};{votes};1;1;{all};0;0");
    }
    file
}
