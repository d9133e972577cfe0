//! All 39 bodies in one sitting, led from one to the next.

use crate::people::sign_in;
use crate::sample::{
    ELECTION, PEOPLE, SITTING, accounts, apply, by, election, fill, payloads, says, serve,
    serve_as_it_is, valid,
};
use acceptance::{Checked, on_each_database};
use sea_orm::DatabaseConnection;
use server::actions::registration::set_up_election;
use server::rotterdam;
use server::store::registration::list_lists;
use server::store::write_tx;

async fn set_up_39(db: &DatabaseConnection) -> Result<Vec<String>, crate::people::Failure> {
    let bodies = rotterdam::bodies()?;
    let election = election(ELECTION, "rotterdam-2026");
    write_tx(db, async |tx| {
        set_up_election(tx, &by(-7200), &election, &bodies).await
    })
    .await?;
    let codes: Vec<String> = bodies.into_iter().map(|(body, _)| body.code).collect();
    for code in &codes {
        for name in ["Amber", "Bilal"] {
            let id = format!("{code}-{name}");
            apply(db, (&id, &says(code, name, None)), &valid()).await?;
        }
    }
    accounts(db).await?;
    Ok(codes)
}

/// The address of the next body, as a page leads to it.
fn next(page: &str) -> Option<String> {
    let (before, _) = page.split_once(">Volgende wijk:")?;
    let (_, address) = before.rsplit_once("href=\"")?;
    Some(address.trim_end_matches('"').to_owned())
}

#[tokio::test]
async fn all_39_are_drawn_in_one_sitting_that_leads_from_wijk_to_wijk() -> Checked {
    on_each_database(async |database| {
        let codes = set_up_39(&database.db).await?;
        assert_eq!(codes.len(), 39);
        let (server, _) = serve_as_it_is(&database.db).await?;
        let mut client = sign_in(&server, "een").await?;
        let mut page = client.get(SITTING).await?;
        assert!(page.body.contains("Geloot: 0 van 39"), "{}", page.body);
        let mut drawn = 0;
        while let Some(body) = next(&page.body) {
            let code = body.rsplit('/').next().unwrap_or_default();
            let (first, second) = (format!("{code}-Bilal"), format!("{code}-Amber"));
            let mut fields = vec![("drawn-1", first.as_str()), ("drawn-2", &second)];
            fields.extend(PEOPLE);
            let hand = format!("{body}/hand");
            let checked = fill(&mut client, (&hand, &hand), &fields).await?;
            let to = format!("{body}/vastleggen");
            let answer = client.send((&checked, &to), &[]).await?;
            assert_eq!(answer.status, 303, "{}", answer.body);
            page = client.get(answer.header("location")).await?;
            drawn += 1;
            let told = match drawn {
                39 => "Alle wijken met kandidaten zijn geloot.".to_owned(),
                drawn => format!("Geloot: {drawn} van 39"),
            };
            assert!(page.body.contains(&told), "{told}: {}", page.body);
        }
        assert_eq!(drawn, 39);
        for code in codes {
            let lists = list_lists(&database.db, ELECTION, &code).await?;
            assert_eq!(lists[0].candidates[0].last_name, "Bilal", "{code}");
        }
        assert_eq!(payloads(&database.db, "ballot_drawn").await?.len(), 39);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_body_without_candidates_is_not_waited_for() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut reader = sign_in(&server, "lezer").await?;
        let page = reader.get(SITTING).await?;
        assert!(page.body.contains("Geloot: 0 van 3"), "{}", page.body);
        assert!(page.body.contains("niemand doet mee"), "{}", page.body);
        let west = reader.get(&format!("{SITTING}/west")).await?;
        assert!(
            west.body.contains("Er is dus niets te loten."),
            "{}",
            west.body
        );
        assert!(!west.body.contains("Loting met de hand vastleggen"));
        let north = reader.get(&format!("{SITTING}/noord")).await?;
        assert!(
            !north.body.contains("Loting met de hand vastleggen"),
            "a reader draws"
        );
        Ok(())
    })
    .await
}
