use super::people::{Failure, PASSWORD, add, app, sign_in};
use acceptance::{Checked, Client, Server, TestDatabase, on_each_database};
use server::audit;
use server::store::Role;
use server::store::account::{list_accounts, load_by_login};

const NEW: &str = "/account/gebruikers/nieuw";
const OWN: &str = "/account/wachtwoord";

#[tokio::test]
async fn an_administrator_adds_a_user_whose_first_password_must_be_changed() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let fields = [("name", "Piet"), ("login", "Piet.Hein"), ("role", "typist")];
        let added = client.submit(NEW, NEW, &fields).await?;
        assert_eq!(added.status, 200);
        let first = shown_password(&added.body).to_owned();
        let users = client.get("/account/gebruikers").await?;
        assert!(users.body.contains("piet.hein") && !users.body.contains(&first));
        let mut new = server.client();
        assert_eq!(new.sign_in("piet.hein", &first).await?.status, 303);
        let sent = new.get("/account").await?;
        assert_eq!((sent.status, sent.header("location")), (303, OWN));
        let changed = change(&mut new, &first, "fiets blauw tafel").await?;
        assert_eq!(changed, 303);
        assert_eq!(new.get("/account").await?.status, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_a_first_password_nothing_of_a_role_can_be_done() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let fields = [
            ("name", "Piet"),
            ("login", "piet"),
            ("role", "administrator"),
        ];
        let added = client.submit(NEW, NEW, &fields).await?;
        let mut new = server.client();
        new.sign_in("piet", shown_password(&added.body)).await?;
        let sent = new.get("/account/gebruikers").await?;
        assert_eq!((sent.status, sent.header("location")), (303, OWN));
        let sent = new.submit(OWN, "/account/gebruikers/1/uit", &[]).await?;
        assert_eq!((sent.status, sent.header("location")), (303, OWN));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_error_of_a_form_is_shown_at_once_and_what_was_typed_is_kept() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let fields = [("name", ""), ("login", "a <b>"), ("role", "keizer")];
        let again = client.submit(NEW, NEW, &fields).await?;
        assert_eq!(again.status, 422);
        for expected in [
            "Verbeter 3 antwoorden",
            "href=\"#name\"",
            "href=\"#login\"",
            "href=\"#role-coordinator\"",
            "value=\"a &#60;b&#62;\"",
        ] {
            assert!(
                again.body.contains(expected),
                "{expected} in {}",
                again.body
            );
        }
        assert_eq!(list_accounts(&database.db).await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_login_is_given_once() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let fields = [("name", "Noor"), ("login", "BEHEER"), ("role", "clerk")];
        let again = client.submit(NEW, NEW, &fields).await?;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("al in gebruik"), "{}", again.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_disabled_is_out_at_once_and_cannot_come_back_until_enabled() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let id = add(&database.db, ("piet", Role::Typist)).await?;
        let mut out = sign_in(&server, "piet").await?;
        let page = "/account/gebruikers";
        let path = |what| format!("{page}/{id}/{what}");
        assert_eq!(client.submit(page, &path("uit"), &[]).await?.status, 303);
        assert_eq!(out.get("/account").await?.status, 303);
        assert!(sign_in(&server, "piet").await.is_err());
        assert_eq!(client.submit(page, &path("aan"), &[]).await?.status, 303);
        // The session from before does not come back to life.
        assert_eq!(out.get("/account").await?.status, 303);
        assert!(sign_in(&server, "piet").await.is_ok());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_own_account_and_the_last_administrator_stay() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let id = load_by_login(&database.db, "beheer")
            .await?
            .ok_or("nobody")?
            .0
            .id;
        let path = format!("/account/gebruikers/{id}/uit");
        let answer = client.submit("/account/gebruikers", &path, &[]).await?;
        assert_eq!(answer.status, 409);
        assert!(answer.body.contains("laatste beheerder"), "{}", answer.body);
        assert_eq!(client.get("/account").await?.status, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reset_ends_every_session_and_shows_a_password_to_be_changed() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let id = add(&database.db, ("piet", Role::Typist)).await?;
        let mut out = sign_in(&server, "piet").await?;
        let path = format!("/account/gebruikers/{id}/wachtwoord");
        let reset = client.submit("/account/gebruikers", &path, &[]).await?;
        assert_eq!(out.get("/account").await?.status, 303);
        assert!(sign_in(&server, "piet").await.is_err());
        let mut again = server.client();
        let password = shown_password(&reset.body);
        assert_eq!(again.sign_in("piet", password).await?.status, 303);
        assert_eq!(again.get("/account").await?.header("location"), OWN);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_password_ends_every_other_session_and_renews_this_one() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let mut other = sign_in(&server, "beheer").await?;
        let mut before = client.clone();
        assert_eq!(
            change(&mut client, PASSWORD, "fiets blauw tafel").await?,
            303
        );
        assert_eq!(client.get("/account").await?.status, 200);
        assert_eq!(other.get("/account").await?.status, 303);
        assert_eq!(before.get("/account").await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_password_that_will_not_do_is_refused_and_never_shown_again() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        for (current, new, repeated, message) in [
            (PASSWORD, "kort", "kort", "minstens 15 tekens"),
            (
                PASSWORD,
                "wachtwoordwachtwoord",
                "wachtwoordwachtwoord",
                "makkelijk te raden",
            ),
            (PASSWORD, "fiets blauw tafel", "fiets blauw", "hetzelfde"),
            (PASSWORD, PASSWORD, PASSWORD, "ander wachtwoord"),
            (
                "iets anders",
                "fiets blauw tafel",
                "fiets blauw tafel",
                "niet uw huidige",
            ),
        ] {
            let fields = [
                ("password", current),
                ("new-password", new),
                ("repeated", repeated),
            ];
            let again = client.submit(OWN, OWN, &fields).await?;
            assert_eq!(again.status, 422);
            assert!(again.body.contains(message), "{message} in {}", again.body);
            for typed in [current, new, repeated] {
                assert!(
                    !again.body.contains(&format!("value=\"{typed}\"")),
                    "{typed}"
                );
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_change_is_in_the_log_with_who_did_it() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let id = add(&database.db, ("piet", Role::Typist)).await?;
        sign_in(&server, "piet").await?;
        for what in ["uit", "aan", "wachtwoord"] {
            let path = format!("/account/gebruikers/{id}/{what}");
            client.submit("/account/gebruikers", &path, &[]).await?;
        }
        change(&mut client, PASSWORD, "fiets blauw tafel").await?;
        client.submit("/account", "/account/uitloggen", &[]).await?;
        let kinds = kinds(database).await?;
        let expected = [
            ("test", "account_added"),
            ("account:1", "signed_in"),
            ("test", "account_added"),
            ("account:2", "signed_in"),
            ("account:1", "account_disabled"),
            ("account:1", "account_enabled"),
            ("account:1", "password_reset"),
            ("account:1", "password_changed"),
            ("account:1", "signed_in"),
            ("account:1", "signed_out"),
        ];
        let kinds: Vec<_> = kinds
            .iter()
            .map(|(who, what)| (who.as_str(), what.as_str()))
            .collect();
        assert_eq!(kinds, expected);
        let verified = audit::verify(&database.db).await?;
        assert!(
            matches!(verified, audit::Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}

async fn kinds(database: &TestDatabase) -> Result<Vec<(String, String)>, Failure> {
    use sea_orm::{ConnectionTrait, Statement};
    let backend = database.db.get_database_backend();
    let query = "SELECT actor, kind FROM event ORDER BY seq";
    let rows = database
        .db
        .query_all_raw(Statement::from_string(backend, query))
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("", "actor")?, row.try_get("", "kind")?)))
        .collect()
}

/// A server with one administrator, who is signed in.
async fn start(database: &TestDatabase) -> Result<(Server, Client), Failure> {
    add(&database.db, ("beheer", Role::Administrator)).await?;
    let server = Server::start(app(&database.db)).await?;
    let client = sign_in(&server, "beheer").await?;
    Ok((server, client))
}

async fn change(client: &mut Client, current: &str, new: &str) -> Result<u16, Failure> {
    let fields = [
        ("password", current),
        ("new-password", new),
        ("repeated", new),
    ];
    Ok(client.submit(OWN, OWN, &fields).await?.status)
}

fn shown_password(body: &str) -> &str {
    let after = body.split_once("<code>").map_or("", |(_, after)| after);
    after.split_once('<').map_or("", |(password, _)| password)
}
