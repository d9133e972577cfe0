//! What if everybody leaves at once: the file worked out by hand, the page, and the whole city.

use crate::desk::{ELECTION, Griffie, day};
use crate::people::{add, app, sign_in};
use crate::what_if::{FIRST_SEAT, of_seat, rows};
use acceptance::{Checked, Client, Server, on_each_database, on_each_demonstration};
use server::store::Role;
use std::collections::{BTreeMap, BTreeSet};

const AT_ONCE: &str = "op=2026-06-01&vertrek=samen";
const CITY: &str = "/griffie/wr2026/wat-als";

/// List 1 has 60, 40 and 20 votes and two seats, list 2 has 40 and 20 and one, list 3 has 10 and none: 1-3, 2-2 and
/// 3-1 are left, and list 1 is empty after the first of its two seats.
#[tokio::test]
async fn each_person_comes_once_and_an_empty_list_goes_on_as_worked_out_by_hand() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let file = griffie.page(&format!("wat-als.csv?{AT_ONCE}")).await?;
        assert_eq!(file.status, 200);
        // Seat 1 comes first, so it is as when it is looked at by itself.
        assert_eq!(of_seat(&file.body, "1"), FIRST_SEAT);
        // As it is now the seat goes to list 2: 60 / 2 is more than 10 / 1. Another list than 1 has only 3-1 left
        // when 2-2 came in before.
        let second = [
            ["in_force", "candidate", "2-2", "20", "other_list"],
            ["rules_2022", "open", "", "", ""],
            ["same_list", "nobody", "", "", ""],
            ["other_list", "candidate", "3-1", "10", "other_list"],
            ["most_votes", "open", "", "", ""],
            ["sortition", "resident", "", "", ""],
        ];
        assert_eq!(of_seat(&file.body, "2"), second);
        // By the votes 1-3 and 2-2 are both in, however the lot fell.
        let third = [
            ["in_force", "candidate", "3-1", "10", "other_list"],
            ["rules_2022", "candidate", "3-1", "10", "most_votes"],
            ["same_list", "candidate", "2-2", "20", "same_list"],
            ["other_list", "candidate", "1-3", "20", "other_list"],
            ["most_votes", "candidate", "3-1", "10", "most_votes"],
            ["sortition", "resident", "", "", ""],
        ];
        assert_eq!(of_seat(&file.body, "3"), third);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_offers_both_readings_and_keeps_the_one_that_was_chosen() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let page = griffie.page("wat-als?op=2026-06-01").await?.body;
        for words in [
            "Elke zetel is apart bekeken: de andere leden blijven.",
            "Daarom kan één persoon bij meer zetels de volgende zijn.",
            "<option value=\"samen\">Alle leden tegelijk</option>",
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let page = griffie.page(&format!("wat-als?{AT_ONCE}&zetel=2")).await?;
        assert_eq!(page.status, 200, "{}", page.body);
        for words in [
            "alle leden tegelijk weggaan",
            "De zetels worden gevuld op nummer, eerst zetel 1.",
            "Deze volgorde is een aanname",
            "<option value=\"samen\" selected>",
            "Zetel 2: als Proef Persoon 1-2 en alle andere leden weggaan",
            "Proef Persoon 1-1 is zelf vertrokken, en die zetel is nog niet gevuld.",
            "Proef Persoon 1-3 is al lid",
            "Hangt af van een lot bij een eerdere zetel",
            "2 personen komen bij allebei",
            "1 persoon alleen door de stemmen",
            "vertrek=samen&#38;zetel=3",
            "wat-als.csv?op=2026-06-01&#38;vertrek=samen",
        ] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        Ok(())
    })
    .await
}

/// Seat 1 is vacant already; the vacancy is filled with the others and everybody still comes once.
#[tokio::test]
async fn a_real_vacancy_is_filled_in_its_turn() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let at = "wat-als.csv?op=2026-06-03&vertrek=samen";
        let file = griffie.page(at).await?.body;
        let now: Vec<String> = ["1", "2", "3"]
            .map(|seat| of_seat(&file, seat)[0][2].clone())
            .to_vec();
        assert_eq!(now, ["1-3", "2-2", "3-1"]);
        // Once 1-3 is asked that seat is no question any more, and 1-3 comes nowhere else.
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let file = griffie.page(at).await?.body;
        assert_eq!(of_seat(&file, "1").len(), 0);
        assert_eq!(of_seat(&file, "2")[0][2], "2-2");
        assert_eq!(of_seat(&file, "3")[0][2], "3-1");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn looking_at_everybody_at_once_records_nothing() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        let before = server::audit::head(&griffie.db).await?;
        let city = format!("/griffie/{ELECTION}/wat-als?{AT_ONCE}");
        assert_eq!(griffie.client.get(&city).await?.status, 200);
        assert_eq!(
            griffie.page(&format!("wat-als?{AT_ONCE}")).await?.status,
            200
        );
        assert_eq!(server::audit::head(&griffie.db).await?, before);
        assert_eq!(
            griffie
                .file()
                .await?
                .roster
                .members_on(day("2026-06-01"))
                .len(),
            3
        );
        Ok(())
    })
    .await
}

/// The numbers of a rule in the table of the page.
fn figures(page: &str, rule: &str) -> Vec<String> {
    let row = page.split("<tr role=\"row\">");
    let row = row.filter(|row| row.contains(&format!("rowheader\">{rule}</th>")));
    let cells = row.flat_map(|row| row.split("</td>"));
    let cells = cells.filter_map(|cell| cell.rsplit_once("</span>"));
    cells.map(|(_, value)| value.trim().to_owned()).collect()
}

async fn city(
    server: &Server,
    query: &str,
) -> Result<(String, Vec<Vec<String>>), Box<dyn std::error::Error + Send + Sync>> {
    let mut client: Client = sign_in(server, "griffie-kijkt").await?;
    let page = client.get(&format!("{CITY}{query}")).await?;
    let file = client.get(&format!("{CITY}.csv{query}")).await?;
    assert_eq!((page.status, file.status), (200, 200));
    Ok((page.body, rows(&file.body)))
}

#[tokio::test]
async fn in_the_whole_city_nobody_comes_twice_under_any_rule() -> Checked {
    on_each_demonstration("2026-11-22T10:00:00Z".parse()?, async |database| {
        add(&database.db, ("griffie-kijkt", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let (page, rows) = city(&server, "?vertrek=samen").await?;
        let named = rows.iter().filter(|row| row[8] == "candidate");
        let mut came: BTreeMap<String, BTreeSet<[&str; 3]>> = BTreeMap::new();
        for row in named {
            let of_rule = came.entry(row[7].clone()).or_default();
            let is_new = of_rule.insert([row[0].as_str(), row[9].as_str(), row[10].as_str()]);
            assert!(is_new, "{row:?}");
        }
        assert!(
            came["most_votes"].len() > 100,
            "{}",
            came["most_votes"].len()
        );
        let of_rule = rows.iter().filter(|row| row[7] == "most_votes");
        let other = of_rule.filter(|row| row[14] == "false").count();
        let found = figures(&page, "Stemmen van de hele wijk");
        assert_eq!(found[1], other.to_string());
        Ok(())
    })
    .await
}

/// Seats count each time; the last column counts persons, recounted here from the file.
#[tokio::test]
async fn seat_by_seat_the_city_tells_how_many_different_persons_there_are() -> Checked {
    on_each_demonstration("2026-11-22T10:00:00Z".parse()?, async |database| {
        add(&database.db, ("griffie-kijkt", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let (page, rows) = city(&server, "").await?;
        let named = || {
            let of_rule = rows.iter().filter(|row| row[7] == "most_votes");
            of_rule.filter(|row| row[8] == "candidate")
        };
        let persons: BTreeSet<[&str; 3]> = named()
            .map(|row| [row[0].as_str(), row[9].as_str(), row[10].as_str()])
            .collect();
        assert!(persons.len() < named().count());
        let found = figures(&page, "Stemmen van de hele wijk");
        assert_eq!(found[8], persons.len().to_string());
        assert!(page.contains("Daarom kan één persoon bij meer zetels de volgende zijn."));
        assert!(page.contains("Geteld zijn zetels, geen personen."));
        Ok(())
    })
    .await
}
