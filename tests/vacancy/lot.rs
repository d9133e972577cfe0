//! Equal votes for a seat that fell vacant: the lot is drawn at the griffie, and the letter tells of it.

use crate::desk::{BODY, ELECTION, Griffie, Setting, path};
use crate::people::Failure;
use acceptance::{Checked, Paper, TestDatabase, on_each_database};
use server::actions::letters::{decision_name, load_letter};
use server::store::DocumentKind;
use succession::acceptance::ReplyKind;
use succession::roster::Person;
use succession::vacancy::State;

/// Three seats for lists 1, 2 and 3; lists 4, 5 and 6 have as many votes.
const TIED: Setting = Setting {
    seats: 3,
    regulation: "rotterdam-2022",
    votes: &[&[60], &[50], &[40], &[20], &[20], &[20], &[5]],
    days: ["2022-03-16", "2022-03-23", "2022-04-27"],
};
const HELD: [(&str, &str); 6] = [
    ("drawn-by", "De griffier"),
    ("witnesses", "Mevrouw Getuige\r\nMeneer Ander"),
    ("place", "Wijkhub"),
    ("on-day", "3"),
    ("on-month", "6"),
    ("on-year", "2023"),
];

fn offered(list: u32) -> State {
    State::Offered(Person::Candidate { list, candidate: 1 })
}

/// The desk with a vacancy for which the lot decides.
async fn open(database: &TestDatabase) -> Result<Griffie, Failure> {
    let mut griffie = Griffie::open_in(database, &TIED).await?;
    let days = [("happened", "2023-05-20"), ("reported", "2023-06-01")];
    griffie.vacate("moved_out/1", &days, "2023-06-02").await?;
    Ok(griffie)
}

/// Records what was drawn by hand, in two steps.
async fn draw(griffie: &mut Griffie, drawn: &[(&str, &str)]) -> Checked {
    let lot = path("vacature/1/loting");
    let (hand, record) = (format!("{lot}/hand"), format!("{lot}/vastleggen"));
    let empty = griffie.client.get(&hand).await?;
    let fields = [drawn, &HELD].concat();
    let checked = griffie.client.send((&empty, &hand), &fields).await?;
    assert_eq!(checked.status, 200, "{}", checked.body);
    let recorded = griffie.client.send((&checked, &record), &[]).await?;
    let answer = (recorded.status, recorded.header("location"));
    assert_eq!(answer, (303, lot.as_str()), "{}", recorded.body);
    Ok(())
}

/// Looks for these words on the page of the vacancy, and for none of the others.
async fn check_page(griffie: &mut Griffie, words: &[&str], others: &[&str]) -> Checked {
    let page = griffie.page("vacature/1").await?;
    for word in words {
        assert!(page.body.contains(word), "{word}: {}", page.body);
    }
    for word in others {
        assert!(!page.body.contains(word), "{word}: {}", page.body);
    }
    Ok(())
}

/// The words of the decision at that step, on one line.
async fn letter(griffie: &Griffie, position: u32) -> Result<String, Failure> {
    let about = decision_name(1, position);
    let kind = (DocumentKind::Decision, about.as_str());
    let stored = load_letter(&griffie.db, (ELECTION, BODY), kind).await?;
    Ok(Paper::of(&stored.ok_or("no letter")?.bytes)
        .lines()
        .join(" "))
}

const LINK: &str = "/vacature/1/loting\"";
const CONFIRM: &str = "/vacature/1/benoemen\"";

#[tokio::test]
async fn the_griffie_draws_the_lot_and_then_appoints() -> Checked {
    on_each_database(async |database| {
        let mut griffie = open(database).await?;
        let asks = "Eerst beslist het lot tussen";
        check_page(&mut griffie, &[asks, LINK], &[CONFIRM]).await?;
        draw(&mut griffie, &[("drawn-1", "list-5")]).await?;
        let next = "Proef Persoon 5-1 is aan de beurt.";
        check_page(&mut griffie, &[next, LINK, CONFIRM], &[asks]).await?;
        let answer = griffie.appoint(1, "2023-06-05").await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(griffie.state(1).await?, offered(5));
        let letter = letter(&griffie, 3).await?;
        for told in [
            "benoemt Proef Persoon 5-1",
            "De griffier",
            "Mevrouw Getuige, Meneer Ander",
            "nummer 5: Proef Persoon 5-1",
        ] {
            assert!(letter.contains(told), "{told}: {letter}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_whole_order_answers_again_for_the_next_in_line() -> Checked {
    on_each_database(async |database| {
        let mut griffie = open(database).await?;
        let order = [
            ("drawn-1", "list-5"),
            ("drawn-2", "list-6"),
            ("drawn-3", "list-4"),
        ];
        draw(&mut griffie, &order).await?;
        assert_eq!(griffie.appoint(1, "2023-06-05").await?.status, 303);
        griffie
            .reply(1, (ReplyKind::Declines, "2023-06-08"))
            .await?;
        let next = "Proef Persoon 6-1 is aan de beurt.";
        check_page(&mut griffie, &[next, CONFIRM], &[]).await?;
        assert_eq!(griffie.appoint(1, "2023-06-09").await?.status, 303);
        assert_eq!(griffie.state(1).await?, offered(6));
        let letter = letter(&griffie, 6).await?;
        let told = "nummer 6: Proef Persoon 6-1";
        assert!(letter.contains(told), "{letter}");
        assert!(!letter.contains("nummer 5:"), "{letter}");
        Ok(())
    })
    .await
}

/// A lot for one answers one question: after the refusal it is drawn again, between the two who are left.
#[tokio::test]
async fn after_a_refusal_one_who_was_drawn_alone_leaves_a_new_question() -> Checked {
    on_each_database(async |database| {
        let mut griffie = open(database).await?;
        draw(&mut griffie, &[("drawn-1", "list-5")]).await?;
        assert_eq!(griffie.appoint(1, "2023-06-05").await?.status, 303);
        griffie
            .reply(1, (ReplyKind::Declines, "2023-06-08"))
            .await?;
        let asks = "Eerst beslist het lot tussen Proef Persoon 4-1 en Proef Persoon 6-1.";
        check_page(&mut griffie, &[asks], &[CONFIRM]).await?;
        draw(&mut griffie, &[("drawn-1", "list-4")]).await?;
        assert_eq!(griffie.appoint(1, "2023-06-09").await?.status, 303);
        let letter = letter(&griffie, 6).await?;
        assert!(letter.contains("nummer 4: Proef Persoon 4-1"), "{letter}");
        assert!(!letter.contains("nummer 5:"), "{letter}");
        Ok(())
    })
    .await
}
