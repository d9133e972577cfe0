//! The start page of an election and the check, over HTTP.

use super::sample::import;
use acceptance::{Answer, Checked, Client, Server, TestDatabase, on_each_demonstration};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, Statement};
use server::web::App;
use server::{audit, clock, publication};
use std::sync::Arc;

/// The demonstration is set up on this day; registration for the made-up election closes on Monday 13 April.
const NOW: &str = "2026-04-01T10:00:00Z";
const START: &str = "/verkiezing/wr-demo";
const CHECK: &str = "/verkiezing/wr-demo/kan-ik";
const ADDRESS: &str = "/verkiezing/wr-demo/kan-ik/adres";

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}

async fn start(
    database: &TestDatabase,
    now: &'static str,
) -> Result<Server, Box<dyn std::error::Error + Send + Sync>> {
    let app = App::on(database.db.clone()).with_clock(Arc::new(move || at(now)));
    app.show(publication::load(&database.db, clock::day_of(at(now))).await?);
    Server::start(app).await
}

async fn on_each(now: &'static str, check: impl AsyncFn(&mut Client) -> Checked) -> Checked {
    on_each_demonstration(at(NOW), async |database| {
        let server = start(database, now).await?;
        let before = audit::head(&database.db).await?;
        check(&mut server.client()).await?;
        assert_eq!(
            audit::head(&database.db).await?,
            before,
            "nothing is recorded"
        );
        Ok(())
    })
    .await
}

/// Answers both questions; the answers travel in the forms.
async fn ask(
    client: &mut Client,
    [day, month, year]: [&str; 3],
    (postcode, number): (&str, &str),
) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
    let first = client.get(CHECK).await?;
    let born = [
        ("birth-day", day),
        ("birth-month", month),
        ("birth-year", year),
    ];
    let second = client.send((&first, CHECK), &born).await?;
    assert_eq!(second.status, 200, "{}", second.body);
    assert!(second.body.contains("Vraag 2 van 2"), "{}", second.body);
    let address = [("postcode", postcode), ("number", number)];
    client.send((&second, ADDRESS), &address).await
}

const ADULT: [&str; 3] = ["20", "5", "1980"];

async fn check_result(
    born: [&'static str; 3],
    address: (&'static str, &'static str),
    texts: &[&str],
) -> Checked {
    on_each(NOW, async |client| {
        let answer = ask(client, born, address).await?;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("cache-control"), "no-store");
        for text in texts {
            assert!(answer.body.contains(text), "{text} in {}", answer.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_start_page_tells_what_who_until_when_and_how_it_goes_on() -> Checked {
    on_each(NOW, async |client| {
        let answer = client.get(START).await?;
        assert_eq!(answer.status, 200);
        for text in [
            "Tussentijdse verkiezing (verzonnen)",
            "Dit is een oefening",
            "maandag 13\u{a0}april 2026, 15:00:00 uur",
            "12 dagen en 3 uur",
            "woensdag 1\u{a0}april 2026, 12:00:00 uur",
            "16 jaar of ouder",
            "artikel niet bekend (aanname)",
            "Meld u aan",
            "Controleer of u mee kunt doen",
            "39 raden, samen met 297 zetels",
            "Dorpsraad Pernis",
            "3000 QA, nummer 1",
        ] {
            assert!(answer.body.contains(text), "{text} in {}", answer.body);
        }
        let english = client.get(&format!("{START}?taal=en")).await?;
        assert!(english.body.contains("12 days and 3 hours"));
        assert!(english.body.contains("/verkiezing/wr-demo/kan-ik?taal=en"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_closing_second_itself_is_open_and_the_next_is_not() -> Checked {
    on_each("2026-04-13T13:00:00Z", async |client| {
        let answer = client.get(START).await?;
        assert!(answer.body.contains("Meld u aan"), "{}", answer.body);
        Ok(())
    })
    .await?;
    on_each("2026-04-13T13:00:01Z", async |client| {
        let answer = client.get(START).await?;
        assert!(
            answer.body.contains("Aanmelden kan niet meer"),
            "{}",
            answer.body
        );
        assert!(!answer.body.contains("Meld u aan"));
        let check = client.get(CHECK).await?;
        assert_eq!((check.status, check.header("location")), (303, START));
        let home = client.get("/").await?;
        assert!(!home.body.contains(START));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_home_page_leads_to_an_election_that_is_open() -> Checked {
    on_each(NOW, async |client| {
        let home = client.get("/").await?;
        assert!(home.body.contains("href=\"/verkiezing/wr-demo\""));
        assert!(home.body.contains("Aanmelden kan nog 12 dagen en 3 uur"));
        // The election to come hides nothing of the one that is counted.
        assert!(home.body.contains("18\u{a0}maart 2026"), "{}", home.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_election_that_is_not_there_is_not_found() -> Checked {
    on_each(NOW, async |client| {
        for path in ["/verkiezing/nergens", "/verkiezing/nergens/kan-ik"] {
            assert_eq!(client.get(path).await?.status, 404, "{path}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_meets_every_condition_can_stand_for_the_wijkraad_of_the_address() -> Checked {
    let name = "Cool-Scheepvaartkwartier-Stadsdriehoek";
    let texts = ["U kunt meedoen", name, "Meld u aan", "in orde"];
    check_result(ADULT, ("3000 qa", "1"), &texts).await?;
    let texts = ["U kunt meedoen", "staat niet in de tabel", name];
    check_result(ADULT, ("3000QA", "77b"), &texts).await
}

#[tokio::test]
async fn who_is_too_young_sees_when_that_ends() -> Checked {
    let texts = ["U kunt nu niet meedoen", "nog geen 16 jaar", "niet in orde"];
    check_result(["1", "1", "2015"], ("3000QA", "1"), &texts).await
}

#[tokio::test]
async fn an_address_can_belong_to_no_wijkraad_to_several_or_be_unknown() -> Checked {
    let nowhere = ["U kunt nu niet meedoen", "hoort bij geen wijkraad"];
    // Spaanse Polder is the first buurt without a wijkraad.
    let place = server::rotterdam::buurten()?
        .iter()
        .position(|buurt| buurt.body.is_none())
        .ok_or("none")?;
    let postcode: &'static str = Box::leak(format!("{}QA", 3000 + place).into_boxed_str());
    check_result(ADULT, (postcode, "1"), &nowhere).await?;
    let unsure = [
        "Misschien kunt u meedoen",
        "kies zelf uw wijkraad",
        "Meld u aan",
    ];
    check_result(ADULT, ("3199QB", "4"), &unsure).await?;
    check_result(ADULT, ("3199QB", "99"), &unsure).await?;
    check_result(ADULT, ("9999QQ", "1"), &unsure).await
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept() -> Checked {
    on_each(NOW, async |client| {
        for (born, says) in [
            (["", "", ""], "Vul een datum in"),
            (["31", "2", "1980"], "bestaat niet"),
            (["20", "5", "80"], "vier cijfers"),
            (["2", "4", "2026"], "moet nog komen"),
            (["20", "5", "1880"], "meer dan 120 jaar"),
            (["<b>", "5", "1980"], "bestaat niet"),
        ] {
            let fields = [
                ("birth-day", born[0]),
                ("birth-month", born[1]),
                ("birth-year", born[2]),
            ];
            let answer = client.submit(CHECK, CHECK, &fields).await?;
            assert_eq!(answer.status, 422, "{born:?}");
            assert!(answer.body.contains(says), "{says} in {}", answer.body);
            assert!(answer.body.contains("<title>Fout: "));
            assert!(!answer.body.contains("<b>"));
        }
        for (postcode, number, says) in [
            ("", "", "Vul uw postcode in"),
            ("3000", "1", "letters van de postcode ontbreken"),
            ("postcode", "1", "Dit is geen postcode"),
            ("3000QA", "", "Vul uw huisnummer in"),
            ("3000QA", "a1", "met een cijfer begint"),
            ("3000QA", "99999999999", "met een cijfer begint"),
        ] {
            let answer = ask(client, ADULT, (postcode, number)).await?;
            assert_eq!(answer.status, 422, "{postcode} {number}");
            assert!(answer.body.contains(says), "{says} in {}", answer.body);
            let kept = format!("value=\"{postcode}\"");
            assert!(postcode.is_empty() || answer.body.contains(&kept));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_answer_stands_in_an_address_and_a_form_without_its_token_is_refused() -> Checked {
    on_each(NOW, async |client| {
        let result = ask(client, ADULT, ("3000QA", "1")).await?;
        assert!(!result.body.contains("kan-ik?birth"));
        for part in ["1980", "3000QA"] {
            let links = result.body.split("href=\"").skip(1);
            let mut links = links.filter_map(|rest| rest.split('"').next());
            assert!(!links.any(|link| link.contains(part)), "{part}");
        }
        assert_eq!(client.post(CHECK, &[("birth-day", "1")]).await?.status, 403);
        // Whoever skips the first question is asked it.
        let address = [("postcode", "3000QA"), ("number", "1")];
        let skipped = client.submit(CHECK, ADDRESS, &address).await?;
        assert_eq!(skipped.status, 422);
        assert!(skipped.body.contains("Wanneer bent u geboren?"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_real_table_takes_the_place_of_the_made_up_addresses() -> Checked {
    on_each_demonstration(at(NOW), async |database| {
        let file = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n3011AB;1;5990110;59901;599\n";
        assert_eq!(import(database, "residences", file, &[]).status, 0);
        let server = start(database, NOW).await?;
        let answer = server.client().get(START).await?;
        assert!(!answer.body.contains("3000 QA"), "{}", answer.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_demonstration_has_a_register_of_made_up_persons() -> Checked {
    on_each_demonstration(at(NOW), async |database| {
        let keys = acceptance::keys();
        server::demo::set_up_population(&database.db, at(NOW), &keys).await?;
        server::demo::set_up_population(&database.db, at(NOW), &keys).await?;
        let sql = "SELECT count(*) AS held FROM resident WHERE election = 'wr-demo'";
        let statement = Statement::from_string(database.db.get_database_backend(), sql);
        let row = database.db.query_one_raw(statement).await?.ok_or("none")?;
        // Two in each buurt, and nearly everybody who applies.
        assert_eq!(row.try_get::<i64>("", "held")?, 277);
        Ok(())
    })
    .await
}
