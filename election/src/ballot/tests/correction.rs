//! The correction of January 2022. The bodies and the numbers of candidates struck, added and moved are those of
//! the event; how many candidates each body had, and the orders drawn, are made up so that the total is right.

use super::*;

const BODIES: [&str; 39] = [
    "afrikaanderwijk",
    "agniesebuurtprovenierswijk",
    "beverwaard",
    "blijdorpbergpolderliskwartier",
    "bloemhof",
    "bospolderspangentussendijken",
    "carnissezuidpleinzuiderpark",
    "coolscheepvaartkwartierstadsdriehoek",
    "crooswijk",
    "delfshavenschiemond",
    "dijkzigtoude_westen",
    "entrepotnoordereiland",
    "feijenoord",
    "grootijsselmonde_en_oudijsselmonde",
    "heijplaat",
    "hillegersberg",
    "hillesluis",
    "hoek_van_holland",
    "hoogvliet",
    "katendrechtwilhelminapier",
    "kralingen",
    "kralingseveer",
    "lage_land_prinsenland_en_sgravenland",
    "lombardijen",
    "mathenesse",
    "middellandnieuwe_westen",
    "nesselande",
    "ommoord",
    "oosterflank",
    "oud_charloiswielewaal",
    "oude_noorden",
    "overschie",
    "pendrechtzuidwijk",
    "pernis",
    "rozenburg",
    "schiebroek",
    "tarwewijk",
    "vreewijk",
    "zevenkamp",
];

/// Body, who is struck or moves away (the first of the body), who comes.
const CHANGES: [(&str, bool, &str); 8] = [
    ("blijdorpbergpolderliskwartier", true, ""),
    ("crooswijk", true, ""),
    ("bospolderspangentussendijken", false, "added-1"),
    ("overschie", false, "added-2"),
    ("kralingen", false, "added-3"),
    ("katendrechtwilhelminapier", false, "added-4"),
    ("dijkzigtoude_westen", true, ""),
    (
        "coolscheepvaartkwartierstadsdriehoek",
        false,
        "dijkzigtoude_westen-1",
    ),
];

/// 619 candidates: sixteen for each body, but fifteen for the last five.
fn candidates_of_the_first_session() -> BTreeMap<String, Vec<String>> {
    let sizes = (0..).map(|index| if index < 34 { 16 } else { 15 });
    BODIES
        .iter()
        .zip(sizes)
        .map(|(body, size)| {
            let entrants = (1..=size).map(|number| format!("{body}-{number}"));
            ((*body).to_owned(), entrants.collect())
        })
        .collect()
}

fn drawn_in_the_first_session() -> Ballot {
    let entrants = candidates_of_the_first_session();
    let mut ballot = Ballot::open(entrants.clone(), rules_of("rotterdam-2022")).unwrap();
    for (body, mut order) in entrants {
        order.reverse();
        ballot.draw(&body, &order).unwrap();
    }
    ballot
}

fn corrected(mut ballot: Ballot) -> Ballot {
    let mut entrants = candidates_of_the_first_session();
    for (body, first_leaves, comes) in CHANGES {
        let ids = entrants.get_mut(body).unwrap();
        ids.drain(..usize::from(first_leaves));
        ids.extend(super::ids(comes));
        let mut order = ids.clone();
        order.rotate_left(3);
        ballot.redraw(body, ids, &order, "correction").unwrap();
    }
    ballot
}

fn candidates_on(ballot: &Ballot) -> usize {
    let places = |body| ballot.current(body).unwrap().unwrap().places.outcome.len();
    ballot.bodies().map(places).sum()
}

#[test]
fn the_correction_of_2022_takes_619_candidates_to_621() {
    let first = drawn_in_the_first_session();
    assert_eq!((first.bodies().count(), candidates_on(&first)), (39, 619));
    assert_eq!(candidates_on(&corrected(first)), 621);
}

#[test]
fn the_correction_of_2022_draws_eight_bodies_anew_and_keeps_the_other_31() {
    let first = drawn_in_the_first_session();
    let second = corrected(first.clone());
    let kept = |body: &&str| second.history(body) == first.history(body);
    let (same, anew): (Vec<&str>, Vec<&str>) = first.bodies().partition(kept);
    let mut affected = CHANGES.map(|(body, ..)| body);
    affected.sort_unstable();
    assert_eq!(same.len(), 31);
    assert_eq!(anew, affected);
}

#[test]
fn the_minutes_of_the_first_session_stay_beside_the_corrected_ones() {
    let first = drawn_in_the_first_session();
    let second = corrected(first.clone());
    for (body, ..) in CHANGES {
        let [old, new] = second.history(body).unwrap() else {
            panic!("two drawings expected for {body}");
        };
        assert_eq!(Some(old), first.current(body).unwrap());
        assert_eq!(new.reason.as_deref(), Some("correction"));
    }
}
