//! The residents of Heijplaat who are drawn: the extract, and each sortition from the frozen list to an admission.

use crate::desk::{BODY, ELECTION, day, on_day, pairs, path};
use crate::people::Failure;
use crate::stage::{DIGITS, ELSEWHERE, PEOPLE, Stage, check, person};
use acceptance::Paper;
use server::audit::sha256;
use server::store::registration::population::Person;

/// A sortition as it must come out: which it is, for which vacancy, and how many sit and are left on the list.
pub(crate) struct Expected {
    number: u32,
    vacancy: &'static str,
    members: &'static str,
    left: usize,
}

/// Fifteen residents live in the wijk: seven can be drawn, and one died, one is too young, one opted out, and five stood.
/// The first of those moved out, so four, five and six of the fifteen sit when the lists are frozen: those who were drawn
/// sit too.
pub(crate) const SORTITIONS: [Expected; 3] = [
    Expected {
        number: 1,
        vacancy: "1",
        members: "4 van hen zijn zittend lid",
        left: 7,
    },
    Expected {
        number: 2,
        vacancy: "2",
        members: "5 van hen zijn zittend lid",
        left: 6,
    },
    Expected {
        number: 3,
        vacancy: "4",
        members: "6 van hen zijn zittend lid",
        left: 5,
    },
];

fn born(number: u32, on: &str) -> Person {
    Person {
        birth_date: day(on),
        ..person(number)
    }
}

/// Everybody in the extract.
pub(crate) fn residents() -> Vec<Person> {
    let stood = |number: u32| Person {
        first_name: "Proef".to_owned(),
        prefix: String::new(),
        last_name: format!("Persoon {number}-1"),
        left_on: (number == 1).then(|| day("2023-05-20")),
        ..person(30 + number)
    };
    let mut all: Vec<Person> = (1..=7).map(person).collect();
    all.push(born(11, "2011-06-01"));
    all.push(Person {
        deceased_on: Some(day("2022-12-01")),
        ..person(13)
    });
    all.push(person(14));
    all.extend((1..=5).map(stood));
    all.push(Person {
        buurt: Some(ELSEWHERE.to_owned()),
        ..person(16)
    });
    all
}

/// Lets time pass until this day.
pub(crate) async fn go_to(stage: &mut Stage, on: &str) -> Result<(), Failure> {
    stage.wait(day(on) - day(&stage.today())).await?;
    Ok(())
}

/// Freezes the list and holds it against what is expected; answers the codes on it.
async fn freeze(stage: &mut Stage, expected: &Expected) -> Result<Vec<String>, Failure> {
    stage.drawn_for = expected.vacancy;
    let counted = stage.counted().await?;
    assert_eq!(counted.status, 200, "{}", counted.body);
    let left = format!("{} bewoners blijven over om te loten", expected.left);
    let told = [
        "15 bewoners staan in het uittreksel",
        "Eén van hen is overleden",
        "Eén van hen is vertrokken",
        "Eén van hen is op de peildag te jong",
        "Eén van hen staat in het loot-me-niet-register",
        expected.members,
        left.as_str(),
    ];
    check(&counted.body, &told);
    let frozen = stage.freeze(&counted).await?;
    assert_eq!(frozen.status, 303, "{}", frozen.body);
    let list = format!("loting/{}/lijst.txt", expected.number);
    let list = stage.page(&list).await?;
    let codes: Vec<String> = list.lines().map(str::to_owned).collect();
    assert_eq!(codes.len(), expected.left);
    Ok(codes)
}

/// Draws the first list with dice, and repeats the draw from what everybody can see; answers the order.
pub(crate) async fn draw_with_dice(
    stage: &mut Stage,
    expected: &Expected,
) -> Result<Vec<String>, Failure> {
    let codes = freeze(stage, expected).await?;
    stage.throw().await?;
    let pool: String = codes.iter().map(|code| format!("{code}\n")).collect();
    let context = format!("{ELECTION}/{BODY}/loting-{}", expected.number);
    let seed = format!("lot1\n{context}\n{}\n{DIGITS}", sha256(pool.as_bytes()));
    let mut tickets: Vec<(String, String)> = codes
        .into_iter()
        .map(|code| (sha256(format!("{seed}\n{code}").as_bytes()), code))
        .collect();
    tickets.sort();
    let by_hand: Vec<String> = tickets.into_iter().map(|(_, code)| code).collect();
    assert_eq!(stage.order().await?, by_hand);
    Ok(by_hand)
}

/// Draws the numbers 3, 1 and 5 of the list by hand; answers the order.
pub(crate) async fn draw_by_hand(
    stage: &mut Stage,
    expected: &Expected,
) -> Result<Vec<String>, Failure> {
    let codes = freeze(stage, expected).await?;
    let mut fields = vec![("numbers", "3 1 5")];
    fields.extend(PEOPLE);
    let hand = format!("/{}/hand", expected.number);
    let answer = stage.post((&hand, &hand), &fields).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    Ok([3, 1, 5].map(|number| codes[number - 1].clone()).into())
}

/// Invites the first three today, who can answer until that day: the tenth after it.
pub(crate) async fn invited(stage: &mut Stage, number: u32, until: &str) -> Result<(), Failure> {
    let form = format!("/{number}/uitnodigen");
    let page = stage.page(&format!("loting{form}")).await?;
    check(
        &page.replace('\u{a0}', " "),
        &[&format!("tot en met {until}")],
    );
    let on = on_day("on", &stage.today());
    let answer = stage.post((&form, &form), &pairs(&on)).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let letter = path(&format!("loting/{number}/bewoner/1/brief"));
    let letter = stage.griffie.client.get(&letter).await?;
    check(&Paper::of(&letter.bytes).text(), &[until]);
    Ok(())
}

/// The first in the order refuses, the second says yes and is examined and found able.
pub(crate) async fn admit_resident(
    stage: &mut Stage,
    number: u32,
    order: &[String],
) -> Result<(), Failure> {
    let page = |place| format!("/{number}/bewoner/{place}");
    let today = on_day("on", &stage.today());
    for (place, kind) in [(1, "declined"), (2, "accepted"), (2, "admitted")] {
        let mut fields = pairs(&today);
        fields.extend([("kind", kind), ("note", "")]);
        let answer = stage.post((&page(place), &page(place)), &fields).await?;
        assert_eq!(answer.status, 303, "{kind}: {}", answer.body);
    }
    let first = stage.page(&format!("loting{}", page(1))).await?;
    check(&first, &[&order[0], "wil niet"]);
    let second = stage.page(&format!("loting{}", page(2))).await?;
    check(&second, &[&order[1], "in orde"]);
    Ok(())
}

/// The letter with the decision of a vacancy, as it reads.
pub(crate) async fn letter_of(stage: &mut Stage, vacancy: u32) -> Result<String, Failure> {
    let page = stage.page(&format!("vacature/{vacancy}")).await?;
    let before = path(&format!("vacature/{vacancy}/besluit/"));
    // The last is the one that holds.
    let (_, after) = page.rsplit_once(&before).ok_or("no decision")?;
    let (position, _) = after.split_once('"').ok_or("no end")?;
    let letter = stage
        .griffie
        .client
        .get(&format!("{before}{position}"))
        .await?;
    assert_eq!(letter.status, 200, "{}", letter.body);
    Ok(Paper::of(&letter.bytes).lines().join(" "))
}
