//! What if, for the whole city of the demonstration: the figures of the page are those of its file.

use crate::people::{add, app, sign_in};
use crate::what_if::rows;
use acceptance::{Checked, Client, Server, on_each_demonstration};
use chrono::{DateTime, Utc};
use server::store::Role;
use std::collections::{BTreeMap, BTreeSet};

const CITY: &str = "/griffie/wr2026/wat-als";

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap_or_default()
}

/// The figures of a rule in the table of the page, in the order of its columns.
fn figures(page: &str, rule: &str) -> Vec<String> {
    let row = page.split("<tr role=\"row\">");
    let row = row.filter(|row| row.contains(&format!("rowheader\">{rule}</th>")));
    let cells = row.flat_map(|row| row.split("</td>"));
    let cells = cells.filter_map(|cell| cell.rsplit_once("</span>"));
    cells
        .map(|(_, value)| value.trim().to_owned())
        .take(8)
        .collect()
}

async fn as_role(
    server: &Server,
    role: Role,
) -> Result<Client, Box<dyn std::error::Error + Send + Sync>> {
    sign_in(server, &format!("met-rol-{}", role.word())).await
}

#[tokio::test]
async fn the_figures_of_the_city_are_those_of_a_recount_of_its_file() -> Checked {
    on_each_demonstration(now(), async |database| {
        add(&database.db, ("met-rol-clerk", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = as_role(&server, Role::Clerk).await?;
        let (page, file) = (
            client.get(CITY).await?,
            client.get(&format!("{CITY}.csv")).await?,
        );
        assert_eq!((page.status, file.status), (200, 200));
        let rows = rows(&file.body);
        let seats: BTreeSet<(&str, &str)> = rows
            .iter()
            .map(|row| (row[0].as_str(), row[2].as_str()))
            .collect();
        assert!(seats.len() > 250, "{}", seats.len());
        for (rule, name) in [
            ("in_force", "Zoals het nu is"),
            ("rules_2022", "Regels van 2022"),
            ("same_list", "De lijst"),
            ("other_list", "Een andere lijst"),
            ("most_votes", "Stemmen van de hele wijk"),
            ("sortition", "Loting"),
        ] {
            let of_rule: Vec<_> = rows.iter().filter(|row| row[7] == rule).collect();
            assert_eq!(of_rule.len(), seats.len(), "{rule}");
            let count = |own: &str, outcome: &str| {
                let alike = of_rule
                    .iter()
                    .filter(|row| row[8] == outcome && row[14] == own);
                alike.count().to_string()
            };
            let expected = [
                count("true", "candidate"),
                count("false", "candidate"),
                count("", "lot"),
                count("", "resident"),
                count("", "nobody"),
            ];
            assert_eq!(figures(&page.body, name)[..5], expected, "{rule}");
        }
        Ok(())
    })
    .await
}

/// Every list of the demonstration holds one person, so the rules that look at votes agree.
#[tokio::test]
async fn with_lists_of_one_the_list_is_empty_and_the_votes_decide_whatever_the_rule() -> Checked {
    on_each_demonstration(now(), async |database| {
        add(&database.db, ("met-rol-auditor", Role::Auditor)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = as_role(&server, Role::Auditor).await?;
        let file = client.get(&format!("{CITY}.csv")).await?;
        assert_eq!(file.status, 200);
        let mut by_seat: BTreeMap<(String, String), BTreeMap<String, Vec<String>>> =
            BTreeMap::new();
        for row in rows(&file.body) {
            let seat = by_seat.entry((row[0].clone(), row[2].clone())).or_default();
            seat.insert(row[7].clone(), row);
        }
        for (seat, rules) in by_seat {
            assert_eq!(rules["same_list"][8], "nobody", "{seat:?}");
            let who = |rule: &str| (rules[rule][9].clone(), rules[rule][15].clone());
            assert_eq!(who("most_votes"), who("rules_2022"), "{seat:?}");
            let has_votes = !["", "0"].contains(&rules["most_votes"][12].as_str());
            if has_votes {
                assert_eq!(who("other_list"), who("most_votes"), "{seat:?}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_city_is_for_the_griffie_and_auditors_only() -> Checked {
    on_each_demonstration(now(), async |database| {
        let server = Server::start(app(&database.db)).await?;
        let answer = server.client().get(CITY).await?;
        assert_eq!(answer.status, 303);
        add(&database.db, ("met-rol-typist", Role::Typist)).await?;
        let mut client = as_role(&server, Role::Typist).await?;
        assert_eq!(client.get(CITY).await?.status, 403);
        Ok(())
    })
    .await
}
