//! The schematic map of the whole city: 39 tiles in 14 gebieden, none on the place of another.

use crate::people::{add, app, sign_in};
use acceptance::{Checked, Server, on_each_demonstration};
use chrono::{DateTime, Utc};
use server::demo;
use server::store::{BodyKind, Role};
use std::collections::{BTreeMap, BTreeSet};

const CSS: &str = include_str!("../../server/assets/griffie.css");

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap_or_default()
}

/// What stands between two texts, from the first on.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

/// The squares that a gebied covers on the wide map, as row and column.
fn squares(place: &str) -> BTreeSet<(u32, u32)> {
    let area = between(CSS, &format!(".city__gebied--{place}{{grid-area:"), "}");
    let lines: Vec<u32> = area
        .unwrap_or_else(|| panic!("{place} has no place on the map"))
        .split('/')
        .map(|line| line.trim().parse().unwrap())
        .collect();
    let (row, column) = (lines[0], lines[1]);
    let row_end = lines.get(2).copied().unwrap_or(row + 1);
    let column_end = lines.get(3).copied().unwrap_or(column + 1);
    assert!(column_end <= 7, "{place} is outside the six columns");
    let rows = row..row_end;
    rows.flat_map(|row| (column..column_end).map(move |column| (row, column)))
        .collect()
}

#[tokio::test]
async fn the_map_has_a_tile_for_each_of_the_39_bodies_in_its_gebied() -> Checked {
    on_each_demonstration(now(), async |database| {
        add(&database.db, ("griffier-kaart", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut clerk = sign_in(&server, "griffier-kaart").await?;
        let page = clerk.get("/griffie/wr2026?weergave=kaart").await?;
        assert_eq!(page.status, 200);
        let bodies = demo::bodies()?;
        assert_eq!(bodies.len(), 39);
        let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (body, _) in &bodies {
            let word = match body.kind {
                BodyKind::Dorpsraad => "Dorpsraad",
                BodyKind::Wijkraad => "Wijkraad",
            };
            let name = format!("/griffie/wr2026/{}|{word} {}", body.code, body.name);
            let gebied = expected.entry(body.gebied.clone()).or_default();
            gebied.insert(name);
        }
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut tiles, mut taken) = (0, BTreeSet::new());
        for section in page.body.split("<section class=\"city__gebied ").skip(1) {
            let section = section.split("</section>").next().unwrap_or_default();
            let place = between(section, "city__gebied--", "\"").ok_or("no place")?;
            for square in squares(place) {
                assert!(taken.insert(square), "{place} lies on another: {square:?}");
            }
            let name = between(section, "<h3>", "</h3>").ok_or("no gebied")?;
            let own = found.entry(name.to_owned()).or_default();
            for tile in section.split("<li>").skip(1) {
                let link = between(tile, "href=\"", "\"").ok_or("no link")?;
                let link = link.split('?').next().unwrap_or_default();
                let words = between(tile, "city__name\">", "</span>").ok_or("no name")?;
                let words = words.replace("&#39;", "'");
                assert!(own.insert(format!("{link}|{words}")), "twice: {words}");
                let told = between(tile, "city__told\">", "</span>").ok_or("nothing told")?;
                let states = ["bezet", "zetels", "uitslag"];
                assert!(states.iter().any(|one| told.contains(one)), "{told}");
                tiles += 1;
            }
        }
        assert_eq!(tiles, 39);
        assert_eq!(found.len(), 14);
        assert_eq!(found, expected);
        Ok(())
    })
    .await
}
