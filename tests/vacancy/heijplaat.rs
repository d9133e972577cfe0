//! Heijplaat 2022-2025, worked out by hand: five seats, a vacancy with no successor, a drawn fifth member, a
//! resignation, and five seats that become seven in February 2025.
//!
//! What is real, and what no source gives, stands in `tests/cases/README.md`. In short: the five seats, the days of
//! the election, the result and the start of the term, that the fifth member was drawn, and the seven seats of February
//! 2025 are real. The votes, the residents and all other days are made up.

use crate::desk::{BODY, ELECTION, Setting, day, on_day, pairs, path};
use crate::heijplaat_drawn::{
    SORTITIONS, admit_resident, draw_by_hand, draw_with_dice, go_to, invited, letter_of, residents,
};
use crate::people::Failure;
use crate::stage::{Stage, check};
use acceptance::{Checked, on_each_database};
use server::audit::{self, Verification};
use server::store::roster::list_members;
use succession::roster::Person;
use succession::vacancy::State;

/// Five candidates for five seats, each on a list of their own: everybody is elected.
const HEIJPLAAT: Setting = Setting {
    seats: 5,
    regulation: "rotterdam-2022",
    votes: &[&[60], &[50], &[40], &[30], &[20]],
    days: ["2022-03-16", "2022-03-23", "2022-04-20"],
};

fn candidate(list: u32) -> Person {
    Person::Candidate { list, candidate: 1 }
}

fn drawn(number: u32) -> Person {
    Person::Drawn { number }
}

/// Establishes a vacancy for this member on the day it was reported.
async fn vacate(
    stage: &mut Stage,
    rest: &str,
    days: &[(&str, &str)],
    on: &str,
) -> Result<(), Failure> {
    go_to(stage, on).await?;
    stage.griffie.vacate(rest, days, on).await?;
    Ok(())
}

/// What the page of a vacancy says, with plain spaces.
async fn case(stage: &mut Stage, vacancy: u32) -> Result<String, Failure> {
    let page = stage.page(&format!("vacature/{vacancy}")).await?;
    Ok(page.replace('\u{a0}', " "))
}

/// Appoints whoever the page proposes, today, and lets them answer and enter on that day.
async fn appoint_and_enter(stage: &mut Stage, vacancy: u32, enters: &str) -> Result<(), Failure> {
    let today = stage.today();
    let answer = stage.griffie.appoint(vacancy, &today).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let file = stage.griffie.file().await?;
    let open = file.open_appointment(vacancy).ok_or("nobody")?;
    let (number, person) = (open.number, open.person);
    go_to(stage, enters).await?;
    stage.griffie.enter(number, enters).await?;
    assert_eq!(stage.griffie.state(vacancy).await?, State::Filled(person));
    let page = case(stage, vacancy).await?;
    check(&page, &["Deze vacature is klaar."]);
    Ok(())
}

/// Who sits on that day, by seat, and what the page of the body says of it.
async fn check_sitting(
    stage: &mut Stage,
    on: &str,
    expected: &[(u32, Person)],
    of: u32,
) -> Checked {
    let file = stage.griffie.file().await?;
    let members = file.roster.members_on(day(on)).into_iter();
    let sitting: Vec<_> = members.map(|(seat, one)| (seat, one.person)).collect();
    assert_eq!(sitting, expected, "{on}");
    let address = format!("/griffie/{ELECTION}/{BODY}?op={on}");
    let page = stage.griffie.client.get(&address).await?;
    let told = format!("{} van de {of} zetels zijn bezet.", expected.len());
    check(&page.body.replace('\u{a0}', " "), &[&told]);
    Ok(())
}

/// Nobody who stood is left: the page says so of each with the reason, and by which article a resident is drawn.
async fn check_no_successor(stage: &mut Stage, vacancy: u32, decide_by: &str) -> Checked {
    let page = case(stage, vacancy).await?;
    let told = [
        "Deze zetel gaat naar een bewoner die wordt geloot.",
        decide_by,
        "Proef Persoon 1-1",
        "Proef Persoon 5-1",
        "Kiesreglement wijkraden 2022 art. 21(5)",
    ];
    check(&page, &told);
    Ok(())
}

/// The decision of the letter: no successor, everybody considered, and a lot among the residents.
async fn check_decision(stage: &mut Stage, vacancy: u32, told: &[&str]) -> Checked {
    let text = letter_of(stage, vacancy).await?;
    let always = [
        "Besluit tot benoeming van een bewoner",
        "is er geen kandidaat die de zetel kan krijgen",
        "Daarom is er geloot onder de bewoners van de wijk.",
        "Kiesreglement wijkraden 2022 art. 21(5)",
    ];
    check(&text, &always);
    check(&text, told);
    Ok(())
}

#[tokio::test]
async fn heijplaat_2022_to_2025() -> Checked {
    on_each_database(async |database| {
        let entered = "2022-04-20T10:00:00Z".parse()?;
        let mut stage =
            Stage::begin_at(database, (&HEIJPLAAT, entered), (&residents(), None)).await?;
        let elected = [1, 2, 3, 4, 5].map(|list| (list, candidate(list)));
        check_sitting(&mut stage, "2022-04-20", &elected, 5).await?;
        the_fifth_member_is_drawn(&mut stage).await?;
        a_member_resigns(&mut stage).await?;
        five_seats_become_seven(&mut stage).await?;
        let others = [(3, candidate(3)), (4, candidate(4)), (5, candidate(5))];
        let four = [&[(2, candidate(2))], &others[..]].concat();
        check_sitting(&mut stage, "2023-05-19", &elected, 5).await?;
        check_sitting(&mut stage, "2023-05-20", &four, 5).await?;
        check_sitting(&mut stage, "2023-07-02", &four, 5).await?;
        let five = [&[(1, drawn(1))], &four[..]].concat();
        check_sitting(&mut stage, "2023-07-03", &five, 5).await?;
        // Who resigned from 15 March 2024 stays until the next resident enters.
        check_sitting(&mut stage, "2024-04-14", &five, 5).await?;
        let next = [&[(1, drawn(1)), (2, drawn(2))], &others[..]].concat();
        check_sitting(&mut stage, "2024-04-15", &next, 5).await?;
        check_sitting(&mut stage, "2025-02-28", &next, 5).await?;
        check_sitting(&mut stage, "2025-03-01", &next, 7).await?;
        let six = [&next[..], &[(6, candidate(2))]].concat();
        check_sitting(&mut stage, "2025-03-05", &six, 7).await?;
        let seven = [&six[..], &[(7, drawn(3))]].concat();
        check_sitting(&mut stage, "2025-04-06", &six, 7).await?;
        check_sitting(&mut stage, "2025-04-07", &seven, 7).await?;
        assert_eq!(list_members(stage.db(), ELECTION, BODY).await?.len(), 9);
        let verified = audit::verify(stage.db()).await?;
        assert!(matches!(verified, Verification::Whole { .. }));
        Ok(())
    })
    .await
}

/// The first moves out on 20 May 2023, and it is known on 1 June. A decision is due in fourteen days: 15 June. Nobody
/// is left, so seven residents are put in an order by dice. The first three are invited: the first refuses, the second
/// takes the seat.
async fn the_fifth_member_is_drawn(stage: &mut Stage) -> Checked {
    let moved = [("happened", "2023-05-20"), ("reported", "2023-06-01")];
    vacate(stage, "moved_out/1", &moved, "2023-06-02").await?;
    check_no_successor(stage, 1, "uiterlijk 15 juni 2023").await?;
    go_to(stage, "2023-06-05").await?;
    decide_that_nobody_succeeds(stage).await?;
    let order = draw_with_dice(stage, &SORTITIONS[0]).await?;
    invited(stage, 1, "15 juni 2023").await?;
    let page = case(stage, 1).await?;
    check(&page, &["De loting voor deze zetel loopt."]);
    admit_resident(stage, 1, &order).await?;
    let page = case(stage, 1).await?;
    let told = "is geloot, nam de uitnodiging aan en is onderzocht. Benoem deze bewoner.";
    check(&page, &[told]);
    appoint_and_enter(stage, 1, "2023-07-03").await?;
    check_decision(stage, 1, &["Zetel van Proef Persoon 1-1"]).await?;
    let page = stage.page("loting/1").await?;
    check(&page, &["klaar", "ingelote bewoner 1"]);
    Ok(())
}

/// The decision that there is no successor, and the case taken up again for a resident.
async fn decide_that_nobody_succeeds(stage: &mut Stage) -> Checked {
    let today = stage.today();
    let empty = on_day("empty", &today);
    let mut fields = pairs(&empty);
    fields.push(("reason", "De vier andere kandidaten zijn lid."));
    let answer = stage.griffie.step((1, "onvervuld"), &fields).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(stage.griffie.state(1).await?, State::Unfilled);
    let page = case(stage, 1).await?;
    check(&page, &["Besloten is dat niemand kan worden benoemd."]);
    let told = [
        "Besluit dat geen opvolger kan worden benoemd",
        "kan geen opvolger worden benoemd. De zetel blijft leeg.",
        "Toelichting: De vier andere kandidaten zijn lid.",
        "Kiesreglement wijkraden 2022 art. 21(5)",
        "Zetel van Proef Persoon 1-1",
        "Oorzaak het lid is uit de wijk verhuisd",
        "Bekend bij de griffie sinds 1 juni 2023",
        "Besluit uiterlijk op 15 juni 2023",
        "1 1 Proef Persoon 1-1 voorbijgegaan: het is de zetel van",
        "2 1 Proef Persoon 2-1 voorbijgegaan: is al lid",
        "3 1 Proef Persoon 3-1 voorbijgegaan: is al lid",
        "4 1 Proef Persoon 4-1 voorbijgegaan: is al lid",
        "5 1 Proef Persoon 5-1 voorbijgegaan: is al lid",
    ];
    check(&letter_of(stage, 1).await?, &told);
    let again = on_day("reopen", &today);
    let answer = stage.griffie.step((1, "heropenen"), &pairs(&again)).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    Ok(())
}

/// The second resigns from 15 March 2024; the decision is due fourteen days after that day: 29 March is Good Friday,
/// the 30th and 31st a weekend, 1 April Easter Monday, so 2 April. Numbers are drawn by hand.
async fn a_member_resigns(stage: &mut Stage) -> Checked {
    let resigned = [
        ("received", "2024-03-01"),
        ("effective", "2024-03-15"),
        ("reported", "2024-03-01"),
    ];
    vacate(stage, "resignation/2", &resigned, "2024-03-04").await?;
    check_no_successor(stage, 2, "uiterlijk 2 april 2024").await?;
    let page = case(stage, 2).await?;
    check(
        &page,
        &["Het lid blijft lid tot de opvolger is toegelaten."],
    );
    go_to(stage, "2024-03-18").await?;
    let order = draw_by_hand(stage, &SORTITIONS[1]).await?;
    invited(stage, 2, "28 maart 2024").await?;
    admit_resident(stage, 2, &order).await?;
    appoint_and_enter(stage, 2, "2024-04-15").await?;
    check_decision(stage, 2, &["Oorzaak het lid heeft ontslag genomen"]).await
}

/// On 13 February 2025 the council decides on seven seats from 1 March. The seat of the second was filled, so the
/// second has the most votes of those who are no member: 50, after the 60 of the first who moved out. For the other
/// seat nobody is left again. The decisions are due fourteen days after 1 March: the 15th and 16th are a weekend, so
/// on Monday 17 March.
async fn five_seats_become_seven(stage: &mut Stage) -> Checked {
    go_to(stage, "2025-02-14").await?;
    let size = path("grootte");
    let days = [
        on_day("decided-on", "2025-02-13"),
        on_day("from", "2025-03-01"),
    ]
    .concat();
    let mut fields = pairs(&days);
    fields.push(("seats", "7"));
    fields.push(("decision", "Raadsbesluit 2025/14"));
    let client = &mut stage.griffie.client;
    let asked = client.fill_in((&size, &size), &fields).await?;
    let told = [
        "De raad besloot op 13 februari 2025 (Raadsbesluit 2025/14) dat de wijkraad vanaf 1 maart 2025 7 zetels heeft.",
        "Er komen 2 zetels bij.",
    ];
    check(&asked.body.replace('\u{a0}', " "), &told);
    let done = client.say_yes((&asked, &size)).await?;
    assert_eq!(done.status, 303, "{}", done.body);
    let page = case(stage, 3).await?;
    check(
        &page,
        &[
            "Proef Persoon 2-1 is aan de beurt.",
            "Verordening 6a",
            "uiterlijk 17 maart 2025",
        ],
    );
    go_to(stage, "2025-02-20").await?;
    appoint_and_enter(stage, 3, "2025-03-05").await?;
    let text = letter_of(stage, 3).await?;
    check(
        &text,
        &[
            "benoemt Proef Persoon 2-1 (lijst 2, plaats 1)",
            "Verordening 6a",
        ],
    );
    check_no_successor(stage, 4, "uiterlijk 17 maart 2025").await?;
    go_to(stage, "2025-03-10").await?;
    let order = draw_by_hand(stage, &SORTITIONS[2]).await?;
    invited(stage, 3, "20 maart 2025").await?;
    admit_resident(stage, 3, &order).await?;
    appoint_and_enter(stage, 4, "2025-04-07").await?;
    check_decision(stage, 4, &["Verordening 6a"]).await
}
