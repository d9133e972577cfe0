//! Somebody who comes in midway: what is arranged for a successor, counted from their own first day.

use crate::desk::{BODY, ELECTION, Griffie, OF_2026, on_day, pairs, path, shown};
use crate::people::{Failure, app};
use acceptance::{Checked, on_each_database, single_spaced};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// Fills in a form of the page of the first appointment, and says yes when the program asks.
async fn does(
    griffie: &mut Griffie,
    below: &str,
    (day, on): (&str, &str),
    more: &[(&str, &str)],
) -> Result<(), Failure> {
    let page = path("benoeming/1");
    let address = format!("{page}/{below}");
    let days = on_day(day, on);
    let mut fields = pairs(&days);
    fields.extend(more);
    let mut answer = griffie.client.submit(&page, &address, &fields).await?;
    if answer.status == 200 {
        let mut sure = vec![("csrf", answer.csrf()), ("confirmed", "1")];
        sure.push(("shown", shown(&answer.body)));
        sure.extend(&fields);
        answer = griffie.client.post(&address, &sure).await?;
    }
    assert_eq!(answer.status, 303, "{below}: {}", answer.body);
    Ok(())
}

#[tokio::test]
async fn a_successor_gets_the_list_with_days_counted_from_their_own_entry() -> Checked {
    on_each_database(async |database| {
        let noon: DateTime<Utc> = "2026-06-17T12:00:00Z".parse()?;
        let app = app(&database.db).with_clock(Arc::new(move || noon));
        let mut griffie = Griffie::open_on(database, &OF_2026, app).await?;
        griffie.move_out(3, "2026-05-20").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        let answer = ("answered-on", "2026-06-10");
        does(&mut griffie, "antwoord", answer, &[("answer", "accepts")]).await?;
        let both = [("papers", "offices"), ("papers", "extract")];
        does(&mut griffie, "papieren", ("papers-on", "2026-06-12"), &both).await?;
        let admit = [("admission", "admit"), ("reason", "")];
        does(
            &mut griffie,
            "onderzoek",
            ("decided-on", "2026-06-15"),
            &admit,
        )
        .await?;
        let list = griffie.page("inwerken").await?;
        assert!(
            !list.body.contains("Proef Persoon 2-2"),
            "admitted, and no member yet"
        );
        does(&mut griffie, "bekend", ("known-on", "2026-06-17"), &[]).await?;
        let list = single_spaced(&griffie.page("inwerken").await?.body);
        let row = list.split("Proef Persoon 2-2").nth(1).ok_or("not there")?;
        let row = row.split("</tr>").next().unwrap_or_default();
        assert!(row.contains("0 van de 6 klaar<"), "{row}");
        let own = single_spaced(&griffie.page("inwerken/4").await?.body);
        assert!(own.contains("Proef Persoon 2-2"), "{own}");
        // Days 0, 7, 14, 42, 28 and 28 after the first day.
        for (what, due) in [
            ("Welkomstbrief sturen", "17 juni 2026"),
            ("Toegangspas geven", "24 juni 2026"),
            ("Laptop en mailadres geven", "1 juli 2026"),
            ("Training communicatie en integriteit", "29 juli 2026"),
        ] {
            let after = own.split(what).nth(1).ok_or(what)?;
            let told = after.split("uiterlijk ").nth(1).ok_or(what)?;
            assert!(told.starts_with(due), "{what}: {told}");
        }
        assert_eq!(own.matches("uiterlijk 15 juli 2026").count(), 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_board_has_the_list_of_a_successor_and_not_of_who_left() -> Checked {
    on_each_database(async |database| {
        let noon: DateTime<Utc> = "2026-06-10T12:00:00Z".parse()?;
        let app = app(&database.db).with_clock(Arc::new(move || noon));
        let mut griffie = Griffie::open_on(database, &OF_2026, app).await?;
        let board = format!("/griffie/{ELECTION}/termijnen?soort=inwerken");
        griffie.move_out(3, "2026-05-20").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-06-10").await?;
        let page = single_spaced(&griffie.client.get(&board).await?.body);
        let told = "Inwerken van Proef Persoon 2-2: 6 dingen zijn nog te regelen";
        let row = page.split(told).nth(1).ok_or("not on the board")?;
        let row = row.split("</tr>").next().unwrap_or_default();
        assert!(row.contains("10 juni 2026"), "the first thing: {row}");
        assert!(page.contains(&format!("/griffie/{ELECTION}/{BODY}/inwerken/4")));
        assert!(!page.contains("Inwerken van Proef Persoon 2-1"));
        Ok(())
    })
    .await
}
