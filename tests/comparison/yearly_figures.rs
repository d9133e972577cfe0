//! The figures of a report stand alike on the page, in its bars, in the file and in the documents.

use crate::desk::{BODY, ELECTION, Griffie};
use crate::people::Failure;
use crate::yearly::a_year;
use acceptance::{Checked, Paper, on_each_database, single_spaced};

/// The tables of the page in their order, each row with its name and its figure.
const SEATS: usize = 0;
const CAUSES: usize = 1;
const ROUTES: usize = 2;
const DAYS: usize = 3;
const REFUSALS: usize = 4;

fn paths() -> [(String, &'static str); 2] {
    [
        (format!("/griffie/{ELECTION}/{BODY}/verslag/2026"), BODY),
        (format!("/griffie/{ELECTION}/verslag/2026"), ""),
    ]
}

fn tables(page: &str) -> Vec<Vec<(String, String)>> {
    let tables = page.split("<table class=\"figures\">").skip(1);
    let rows = |table: &str| -> Vec<(String, String)> {
        let table = table.split("</table>").next().unwrap_or_default();
        let rows = table.split("<tr><th scope=\"row\">").skip(1);
        let rows = rows.filter_map(|row| row.split_once("</th><td class=\"num\">"));
        let rows = rows.filter_map(|(name, rest)| Some((name, rest.split_once("</td>")?.0)));
        rows.map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    };
    tables.map(rows).collect()
}

/// The values of a figure in the file, in its order.
fn of_file(file: &str, (code, figure): (&str, &str)) -> Vec<String> {
    let lines = file.trim_start_matches('\u{feff}').lines().skip(1);
    let rows = lines.map(|line| line.split(';').map(str::to_owned).collect::<Vec<_>>());
    let rows = rows.filter(|row| row[0] == code && row[3] == figure);
    rows.map(|row| row[5].clone()).collect()
}

fn values(table: &[(String, String)]) -> Vec<String> {
    table.iter().map(|(_, value)| value.clone()).collect()
}

/// Makes the document and reads it, each line with one space between its words.
async fn printed(griffie: &mut Griffie, path: &str) -> Result<Vec<String>, Failure> {
    let shown = griffie.client.get(path).await?;
    let made = griffie.client.send((&shown, path), &[]).await?;
    assert_eq!(made.status, 303, "{}", made.body);
    let answer = griffie.client.get(&format!("{path}/pdf/1")).await?;
    assert_eq!(answer.header("content-type"), "application/pdf");
    Ok(Paper::of(&answer.bytes).lines())
}

#[tokio::test]
async fn the_tables_of_the_page_hold_the_values_of_the_file() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        a_year(&mut griffie).await?;
        for (path, code) in paths() {
            let page = griffie.client.get(&path).await?.body;
            let file = griffie.client.get(&format!("{path}/cijfers.csv")).await?;
            let tables = tables(&page);
            assert_eq!(tables.len(), 5, "{page}");
            for (table, figure) in [
                (SEATS, "seats_held_by"),
                (CAUSES, "vacancies_by_cause"),
                (ROUTES, "vacancies_by_route"),
                (REFUSALS, "refusals"),
            ] {
                let expected = of_file(&file.body, (code, figure));
                assert!(2 < expected.len(), "{figure}");
                assert_eq!(values(&tables[table]), expected, "{path} {figure}");
            }
            // The page writes the median with one decimal.
            assert_eq!(values(&tables[DAYS]), ["21,0", "35", "1"], "{path}");
            let days = of_file(&file.body, (code, "days_empty"));
            assert_eq!(days, ["21", "35", "1"], "{path}");
        }
        Ok(())
    })
    .await
}

/// Three seats, each held in its own way, and three vacancies, each filled in its own way or not.
#[tokio::test]
async fn the_bars_are_as_wide_as_their_figures() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        a_year(&mut griffie).await?;
        for (path, _) in paths() {
            let page = griffie.client.get(&path).await?.body;
            let parts: Vec<&str> = page
                .split("<rect class=\"share part--")
                .skip(1)
                .filter_map(|rest| Some(rest.split_once(" height")?.0))
                .collect();
            let expected = [
                // Seats of successors of the same list, of another list, and of nobody.
                "other\" x=\"0\" width=\"333\"",
                "lot\" x=\"333\" width=\"333\"",
                "nobody\" x=\"666\" width=\"334\"",
                // One cause for all three.
                "own\" x=\"0\" width=\"1000\"",
                // Vacancies filled from the same list, from another list, and not yet.
                "other\" x=\"0\" width=\"333\"",
                "lot\" x=\"333\" width=\"333\"",
                "silent\" x=\"666\" width=\"334\"",
            ];
            assert_eq!(parts, expected, "{path}");
            for words in [
                "1 een opvolger van dezelfde lijst",
                "1 een opvolger van een andere lijst",
                "1 niemand",
                "1 op de laatste dag nog niet vervuld",
            ] {
                assert!(page.contains(words), "{words}: {page}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_documents_of_a_body_and_of_the_city_hold_each_figure_of_their_page() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        a_year(&mut griffie).await?;
        for (path, code) in paths() {
            let page = griffie.client.get(&path).await?.body;
            let tables = tables(&page);
            let lines = printed(&mut griffie, &path).await?;
            let mut rest = lines.iter();
            // The document has them in another order than the page.
            for table in [CAUSES, ROUTES, DAYS, REFUSALS, SEATS] {
                for (name, value) in &tables[table] {
                    let row = single_spaced(&format!("{name} {value}"));
                    let found = rest.any(|line| *line == row);
                    assert!(found, "{path}: {row}: {lines:#?}");
                }
            }
            let of_body = "3 21,0 35 1 66,7 %";
            let stands = lines.iter().any(|line| line.ends_with(of_body));
            assert_eq!(stands, code.is_empty(), "{path}: {lines:#?}");
        }
        Ok(())
    })
    .await
}
