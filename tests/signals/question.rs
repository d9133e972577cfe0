//! The question of the griffie: yes or no for one person, and never more than that.

use super::town::{LAST, Town};
use crate::people::{Failure, add, sign_in};
use acceptance::{Checked, Client, on_each_database, single_spaced};
use sea_orm::{ConnectionTrait, Statement};
use server::store::Role;

const PAGE: &str = "/griffie/loot-me-niet";

async fn question(clerk: &mut Client, last: &str) -> Result<String, Failure> {
    let fields = [
        ("last", last),
        ("first", "X."),
        ("birth-day", "27"),
        ("birth-month", "3"),
        ("birth-year", "1987"),
    ];
    let answer = clerk.submit(PAGE, PAGE, &fields).await?;
    assert_eq!(answer.status, 200, "{}", answer.body);
    Ok(single_spaced(&answer.body))
}

#[tokio::test]
async fn the_griffie_gets_yes_or_no_for_one_person() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        add(&town.db, ("griffier", Role::Clerk)).await?;
        let mut clerk = sign_in(&town.server, "griffier").await?;
        let words = question(&mut clerk, LAST).await?;
        assert!(words.contains("Nee, niet in het register"), "{words}");
        town.confirm("enter").await?;
        let words = question(&mut clerk, LAST).await?;
        assert!(words.contains("Ja, in het register"), "{words}");
        let words = question(&mut clerk, "Ander").await?;
        assert!(words.contains("Nee, niet in het register"), "{words}");
        let page = clerk.get(PAGE).await?;
        assert!(!page.body.contains(LAST), "nothing lists the register");
        assert!(page.body.contains("alleen ja of nee"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_is_the_same_however_many_are_in_the_register() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        add(&town.db, ("griffier", Role::Clerk)).await?;
        let mut clerk = sign_in(&town.server, "griffier").await?;
        let before = single_spaced(&clerk.get(PAGE).await?.body);
        town.confirm("enter").await?;
        let after = single_spaced(&clerk.get(PAGE).await?.body);
        assert_eq!(before, after, "nothing tells how many");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_question_is_in_the_log_without_whom_it_is_about() -> Checked {
    on_each_database(async |database| {
        let town = Town::open(&database.db).await?;
        add(&town.db, ("griffier", Role::Clerk)).await?;
        let mut clerk = sign_in(&town.server, "griffier").await?;
        question(&mut clerk, LAST).await?;
        question(&mut clerk, LAST).await?;
        let events = "SELECT payload FROM event WHERE kind = 'opt_out_questioned'";
        let events = Statement::from_string(town.db.get_database_backend(), events);
        let rows = town.db.query_all_raw(events).await?;
        assert_eq!(rows.len(), 2);
        for row in rows {
            assert_eq!(row.try_get::<String>("", "payload")?, "{}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_but_the_griffie_asks() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        assert_eq!(town.client.get(PAGE).await?.status, 303);
        for (login, role) in [("bureau", Role::Coordinator), ("controle", Role::Auditor)] {
            add(&town.db, (login, role)).await?;
            let mut other = sign_in(&town.server, login).await?;
            assert_eq!(other.get(PAGE).await?.status, 403, "{login}");
        }
        Ok(())
    })
    .await
}
