//! A resident who was drawn and sits is held against the next extract, as every member.

use crate::desk::{BODY, ELECTION, by, day};
use crate::stage::{ELSEWHERE, Stage, enter, extract};
use acceptance::{Checked, keys, on_each_database};
use server::actions::signals::compare_with_roster;
use server::store::registration::population::Person;
use server::store::sortition::list_drawn_persons;
use server::store::write_tx;

#[tokio::test]
async fn a_drawn_member_who_moved_is_a_signal() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        stage.invite().await?;
        stage.recorded(1, ("accepted", "")).await?;
        stage.recorded(1, ("admitted", "")).await?;
        let today = stage.today();
        assert_eq!(stage.griffie.appoint(1, &today).await?.status, 303);
        enter(&stage, 1, &today).await?;
        let key = keys().of_election(stage.db(), ELECTION).await?;
        let drawn = list_drawn_persons(stage.db(), &key, (ELECTION, BODY)).await?;
        let member = drawn.get(&1).ok_or("nobody was drawn")?;
        let name = format!("{} {}", member.prefix, member.last_name);
        assert_eq!(signals(&stage).await?, 0, "the extract says the same");
        let moved = extract().into_iter().map(|one| match one.id == member.id {
            true => Person {
                buurt: Some(ELSEWHERE.to_owned()),
                resident_since: Some(day("2026-11-02")),
                ..one
            },
            false => one,
        });
        stage.replace_extract(&moved.collect::<Vec<_>>()).await?;
        assert_eq!(signals(&stage).await?, 1);
        let list = format!("/griffie/{ELECTION}/signalen");
        let page = stage.griffie.client.get(&list).await?;
        assert_eq!(page.status, 200, "{}", page.body);
        for told in [
            name.as_str(),
            "niet meer in de wijk",
            "2\u{a0}november 2026",
        ] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        Ok(())
    })
    .await
}

/// Holds the extract against who sits; answers how many signals are new.
async fn signals(stage: &Stage) -> Result<u64, crate::people::Failure> {
    let found = write_tx(stage.db(), async |tx| {
        let key = keys().of_election(tx, ELECTION).await?;
        compare_with_roster(tx, &by(), &key).await
    });
    Ok(found.await?.ok_or("there is no extract")?)
}
