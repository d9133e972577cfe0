//! Who applies in the demonstration, where, when, and how far each application came. Made up, and always the same.

use crate::demo::names::names;
use crate::demo::registering::{NAMES_IN_REGISTER, NAMES_IN_USE, NUMBERS, postcode};
use crate::demo::spread::number_for;
use crate::error::AppError;
use crate::rotterdam::{bodies, buurten};
use crate::store::registration::Candidate;
use crate::store::registration::residence::Buurt;
use chrono::NaiveDate;

/// Wijken with more candidates than seats, and how many more.
const CHOICE: [(&str, u64); 3] = [
    ("delfshavenschiemond", 2),
    ("oude_noorden", 1),
    ("hillegersberg", 3),
];
/// Wijken with as many candidates as seats.
const EQUAL: [&str; 3] = ["crooswijk", "feijenoord", "vreewijk"];
/// Dorpen and wijken where nobody came forward yet.
const NOBODY: [&str; 2] = ["pernis", "heijplaat"];
/// In each other wijk fewer than so many.
const FEWER_THAN: u64 = 5;
/// The wijk where the first three stand together.
const TOGETHER: &str = "crooswijk";
const ON_THE_LIST: u32 = 3;
/// How long ago the first application came, in days.
const DAYS: u64 = 20;

/// Who applies.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::demo) struct Applying {
    /// The made-up name.
    pub(in crate::demo) name: Candidate,
    /// The date of birth.
    pub(in crate::demo) born: NaiveDate,
    /// The code of the body.
    pub(in crate::demo) body: String,
    /// The code of the buurt.
    pub(in crate::demo) buurt: String,
    /// A postcode that does not exist, in that buurt.
    pub(in crate::demo) postcode: String,
    /// The house number.
    pub(in crate::demo) house_number: u32,
    /// How many days ago it came.
    pub(in crate::demo) days_ago: u64,
    /// How far it came.
    pub(in crate::demo) comes: Comes,
    /// Which one it is, from 0.
    pub(in crate::demo) place: usize,
}

/// How far an application came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::demo) enum Comes {
    /// It was begun and not signed.
    Draft,
    /// It was received.
    Received,
    /// It came on paper.
    OnPaper,
    /// One official examined it.
    Proposed,
    /// It came on paper, and one official examined it.
    PaperProposed,
    /// Two officials examined it.
    Ready,
    /// Something must be repaired.
    Omission,
    /// Something was repaired, and nobody looked at it yet.
    Answered,
    /// It was withdrawn.
    Withdrawn,
    /// It stands on the joint list, on this place.
    OnList(u32),
}

impl Comes {
    /// Whether it came on paper.
    pub(in crate::demo) fn is_on_paper(self) -> bool {
        matches!(self, Self::OnPaper | Self::PaperProposed)
    }
}

impl Applying {
    /// Whether the made-up register knows this person.
    pub(in crate::demo) fn is_in_register(&self) -> bool {
        self.place % 17 != 5
    }
}

/// Everybody who applies, by body.
///
/// # Errors
/// When an embedded file is wrong, or there are too few names.
pub(in crate::demo) fn applying() -> Result<Vec<Applying>, AppError> {
    let buurten = buurten()?;
    let mut all = Vec::new();
    for (body, seats) in bodies()? {
        let homes: Vec<(usize, &Buurt)> = buurten
            .iter()
            .enumerate()
            .filter(|(_, buurt)| buurt.body.as_ref() == Some(&body.code))
            .collect();
        for (number, comes) in (0..).zip(courses(&body.code, seats)) {
            let Some((home, buurt)) = homes.get(number % homes.len().max(1)) else {
                continue;
            };
            all.push((body.code.clone(), *home, buurt.code.clone(), comes));
        }
    }
    let before = NAMES_IN_USE + NAMES_IN_REGISTER;
    let names = names(before + all.len())?.into_iter().skip(before);
    let placed = all.into_iter().zip(names).enumerate();
    placed
        .map(|(place, ((body, home, buurt, comes), name))| {
            let number = number_for(&format!("house/{place}"));
            let house = usize::try_from(number).unwrap_or(0) % NUMBERS.len();
            Ok(Applying {
                name,
                born: born(place)?,
                body,
                buurt,
                postcode: postcode(home),
                house_number: NUMBERS.get(house).copied().unwrap_or(1),
                days_ago: days_ago(place, comes),
                comes,
                place,
            })
        })
        .collect()
}

/// What happens to the applications of one body, one after another.
fn courses(body: &str, seats: u64) -> Vec<Comes> {
    let choice = CHOICE.iter().find(|(code, _)| *code == body);
    let number = number_for(&format!("applying/{body}"));
    let standing = match choice {
        Some((_, more)) => seats + more,
        None if EQUAL.contains(&body) => seats,
        None if NOBODY.contains(&body) => 0,
        None => number % FEWER_THAN,
    };
    let mut courses: Vec<Comes> = (0..standing)
        .map(|one| course(number_for(&format!("course/{body}/{one}"))))
        .collect();
    if body == TOGETHER {
        for (place, one) in (1..=ON_THE_LIST).zip(&mut courses) {
            *one = Comes::OnList(place);
        }
    }
    match number % 6 {
        _ if NOBODY.contains(&body) => {}
        0 => courses.push(Comes::Withdrawn),
        1 => courses.push(Comes::Draft),
        _ => {}
    }
    courses
}

fn course(number: u64) -> Comes {
    match number % 20 {
        0 | 1 => Comes::OnPaper,
        2 => Comes::PaperProposed,
        3 => Comes::Omission,
        4 => Comes::Answered,
        5..8 => Comes::Proposed,
        8..13 => Comes::Ready,
        _ => Comes::Received,
    }
}

/// More came lately than long ago; what officials looked at came some days ago.
fn days_ago(place: usize, comes: Comes) -> u64 {
    let number = |what| number_for(&format!("{what}/{place}"));
    let days = (number("day") % DAYS).min(number("or") % DAYS);
    match comes {
        Comes::OnList(place) => DAYS / 2 - u64::from(place),
        Comes::Draft | Comes::Received | Comes::OnPaper => 1 + days,
        _ => 4 + days * (DAYS - 4) / DAYS,
    }
}

fn born(place: usize) -> Result<NaiveDate, AppError> {
    let number = number_for(&format!("born/{place}"));
    let year = i32::try_from(1948 + number % 58);
    let part = |over: u64, most: u64| u32::try_from(1 + number / over % most).unwrap_or(1);
    year.ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, part(64, 12), part(1024, 28)))
        .ok_or_else(|| AppError::unreadable("day of birth", number))
}
