//! Invented polling stations, and the real figures divided over them to the last vote.

use super::ballot::Ballot;
use super::spread::{divide, number_for};
use crate::actions::counting::Counts;
use crate::error::AppError;
use crate::store::counting::{Count, Station, StationTotal};
use crate::store::registration::Body;

/// How many stations there are in all, more or less; they follow the votes.
const STATIONS: u64 = 400;
const FEWEST_PER_BODY: u64 = 2;
const HOUSES: [&str; 10] = [
    "buurthuis",
    "basisschool",
    "wijkcentrum",
    "sporthal",
    "bibliotheek",
    "kerkzaal",
    "zorgcentrum",
    "clubgebouw",
    "speeltuin",
    "gymzaal",
];
/// Made up, like the stations, and plainly so.
const STREETS: [&str; 5] = [
    "Voorbeeldstraat",
    "Voorbeeldlaan",
    "Oefenkade",
    "Proefplein",
    "Demonstratieweg",
];
/// A postcode never begins with a zero.
const POSTCODE: &str = "0000 AA";

/// The stations of all bodies, with their counts and totals.
pub(super) fn invent(
    bodies: &[(Body, u64)],
    ballot: &Ballot,
) -> Result<(Vec<Station>, Counts), AppError> {
    let all: u64 = ballot
        .votes
        .values()
        .flatten()
        .map(|(_, votes)| votes)
        .sum();
    let mut stations: Vec<Station> = Vec::new();
    let mut counts = Counts {
        counts: Vec::new(),
        totals: Vec::new(),
    };
    for (body, _) in bodies {
        let votes = ballot.votes.get(&body.code).map_or(&[][..], Vec::as_slice);
        let of_body: u64 = votes.iter().map(|(_, votes)| votes).sum();
        let share = of_body.saturating_mul(STATIONS).checked_div(all);
        let how_many = share.unwrap_or(0).max(FEWEST_PER_BODY);
        let first = u32::try_from(stations.len())
            .map_err(|cause| AppError::unreadable("number of stations", cause))?;
        let numbers: Vec<u32> = (1..=how_many).zip(first + 1..).map(|(_, n)| n).collect();
        let of_body = votes_per_station(&body.code, &numbers, votes);
        for number in numbers {
            let here = of_body.iter().filter(|count| count.station == number);
            let total = total(number, here.map(|count| count.votes).sum());
            stations.push(station(&body.code, &total));
            counts.totals.push(total);
        }
        counts.counts.extend(of_body);
    }
    Ok((stations, counts))
}

/// Large stations and small ones, and everybody stronger in one than in another.
fn votes_per_station(body: &str, numbers: &[u32], votes: &[(u32, u64)]) -> Vec<Count> {
    let mut counts = Vec::with_capacity(numbers.len() * votes.len());
    for (list, votes) in votes {
        let weights: Vec<u64> = numbers
            .iter()
            .map(|station| {
                let size = 50 + number_for(&format!("station/{station}")) % 100;
                let support = 60 + number_for(&format!("support/{station}/{list}")) % 80;
                size * support
            })
            .collect();
        let parts = divide(*votes, &weights);
        let given = numbers.iter().zip(parts).map(|(station, votes)| Count {
            body: body.to_owned(),
            station: *station,
            list: *list,
            candidate: 1,
            votes,
        });
        counts.extend(given);
    }
    counts
}

/// Totals that agree with each other: A + B = D = H = E + F + G, and so no differences.
fn total(station: u32, candidate_votes: u64) -> StationTotal {
    let blank = candidate_votes * (number_for(&format!("blank/{station}")) % 15) / 1000;
    let invalid = candidate_votes * (number_for(&format!("invalid/{station}")) % 10) / 1000;
    let votes_cast = candidate_votes + blank + invalid;
    let proxies = votes_cast * (4 + number_for(&format!("proxies/{station}")) % 8) / 100;
    StationTotal {
        station,
        poll_cards: votes_cast - proxies,
        proxies,
        admitted: votes_cast,
        candidate_votes,
        blank,
        invalid,
        votes_cast,
        more_ballots: 0,
        fewer_ballots: 0,
    }
}

fn station(body: &str, total: &StationTotal) -> Station {
    let chosen = |from: &[&str], what: &str| {
        let number = number_for(&format!("{what}/{}", total.station));
        let place = usize::try_from(number % from.len() as u64).unwrap_or(0);
        from.get(place).copied().unwrap_or_default().to_owned()
    };
    let turnout = 30 + number_for(&format!("turnout/{}", total.station)) % 25;
    Station {
        number: total.station,
        body: body.to_owned(),
        name: format!(
            "Stembureau {} — {}",
            total.station,
            chosen(&HOUSES, "house")
        ),
        street: chosen(&STREETS, "street"),
        house_number: (1 + number_for(&format!("number/{}", total.station)) % 150).to_string(),
        postcode: POSTCODE.to_owned(),
        voters: (total.admitted * 100).div_ceil(turnout),
    }
}
