use crate::ballot_sample::{ELECTION, NORTH, coordinator, draw_by_hand, order, serve, start};
use acceptance::{Checked, keys, on_each_database};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use server::actions::member::{Reach, persons_of};
use server::locale::Locale;
use server::store::registration::application::{Identity, save_applicant};
use server::store::write_tx;
use succession::roster::Person;

/// Somebody who signed in and whose application that is.
async fn signs(
    db: &DatabaseConnection,
    application: &str,
) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let identity = Identity::Email(format!("{application}@voorbeeld.example"));
    let id = write_tx(db, async |tx| {
        let key = keys().of_election(tx, ELECTION).await?;
        save_applicant(tx, &key, (&identity, Locale::Dutch), start()).await
    })
    .await?;
    let change = format!("UPDATE application SET applicant = '{id}' WHERE id = '{application}'");
    db.execute_unprepared(&change).await?;
    Ok(id)
}

#[tokio::test]
async fn an_accepted_application_is_known_by_its_number_on_the_ballot() -> Checked {
    on_each_database(async |database| {
        let (server, _app) = serve(database).await?;
        let alone = signs(&database.db, "n-twee").await?;
        let joint = signs(&database.db, "n-tweede").await?;
        let elsewhere = signs(&database.db, "z-een").await?;
        let key = keys().find(&database.db, ELECTION).await?.ok_or("no key")?;
        assert_eq!(persons_of(&database.db, &key, &alone).await?, []);
        let mut client = coordinator(&server).await?;
        let drawn = order(&["n-een", "list-samen", "n-twee"]);
        let done = draw_by_hand(&mut client, NORTH, &drawn).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        for (applicant, list, candidate) in [(&alone, 3, 1), (&joint, 2, 2)] {
            let person = Person::Candidate { list, candidate };
            let found = persons_of(&database.db, &key, applicant).await?;
            assert_eq!(found, [("noord".to_owned(), person)]);
        }
        assert_eq!(persons_of(&database.db, &key, &elsewhere).await?, []);
        // Letters and reminders go to the address of the application, unless the griffie wrote down another.
        let at = (ELECTION, "noord");
        let reach = Reach::load(&database.db, Some(&key), at).await?;
        for (list, candidate, email) in [(3, 1, "n-twee"), (2, 2, "n-tweede")] {
            let person = Person::Candidate { list, candidate };
            let found = reach.mailbox(person, None).map(|one| one.email);
            assert_eq!(found, Some(format!("{email}@voorbeeld.example")));
        }
        let first = Person::Candidate {
            list: 2,
            candidate: 1,
        };
        assert!(reach.mailbox(first, None).is_none());
        Ok(())
    })
    .await
}
