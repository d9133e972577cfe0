use super::people::{Failure, PASSWORD, app};
use acceptance::{Answer, Checked, Client, Server, on_each_database};
use server::store::Role;
use server::store::account::list_accounts;

const PAGE: &str = "/account/eerste";

#[tokio::test]
async fn the_first_visit_makes_the_administrator_and_signs_in() -> Checked {
    on_each_database(async |database| {
        let server = Server::start(app(&database.db)).await?;
        let mut client = server.client();
        let sent = client.get("/account/inloggen").await?;
        assert_eq!((sent.status, sent.header("location")), (303, PAGE));
        assert_eq!(first(&mut client, "noor").await?.status, 303);
        let users = client.get("/account/gebruikers").await?;
        assert_eq!(users.status, 200);
        let all = list_accounts(&database.db).await?;
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].role, Role::Administrator);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn there_is_one_first_administrator_and_never_a_second() -> Checked {
    on_each_database(async |database| {
        let server = Server::start(app(&database.db)).await?;
        assert_eq!(first(&mut server.client(), "noor").await?.status, 303);
        let late = server.client().get(PAGE).await?;
        assert_eq!(late.status, 409);
        assert!(
            late.body.contains("Er is al een beheerder"),
            "{}",
            late.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_two_first_visits_at_one_moment_one_wins() -> Checked {
    for _ in 0..20 {
        on_each_database(async |database| {
            let server = Server::start(app(&database.db)).await?;
            let (mut one, mut other) = (server.client(), server.client());
            // Both have the form before either sends it.
            let forms = (one.get(PAGE).await?, other.get(PAGE).await?);
            let (won, lost) = tokio::join!(
                send(&mut one, forms.0.csrf(), "noor"),
                send(&mut other, forms.1.csrf(), "piet")
            );
            let mut statuses = [won?.status, lost?.status];
            statuses.sort_unstable();
            assert_eq!(statuses, [303, 409]);
            assert_eq!(list_accounts(&database.db).await?.len(), 1);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_empty_database_says_that_there_is_no_election_yet() -> Checked {
    on_each_database(async |database| {
        let server = Server::start(app(&database.db)).await?;
        let home = server.client().get("/").await?;
        assert_eq!(home.status, 200);
        assert!(
            home.body.contains("Er is nog geen verkiezing"),
            "{}",
            home.body
        );
        assert_eq!(server.client().get("/wijkraad/pernis").await?.status, 404);
        Ok(())
    })
    .await
}

async fn first(client: &mut Client, login: &str) -> Result<Answer, Failure> {
    let csrf = client.get(PAGE).await?.csrf().to_owned();
    send(client, &csrf, login).await
}

async fn send(client: &mut Client, csrf: &str, login: &str) -> Result<Answer, Failure> {
    let fields = [
        ("csrf", csrf),
        ("name", "Noor Kleinveld"),
        ("login", login),
        ("new-password", PASSWORD),
        ("repeated", PASSWORD),
    ];
    client.post(PAGE, &fields).await
}
