use super::people::{PASSWORD, add, app, sign_in};
use acceptance::{Checked, Server, on_each_database};
use server::store::Role;

#[tokio::test]
async fn a_form_with_another_token_is_refused() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let other = sign_in(&server, "noor").await?.get("/account").await?;
        let mut client = sign_in(&server, "noor").await?;
        for token in ["", "0", other.csrf()] {
            let answer = client
                .post("/account/uitloggen", &[("csrf", token)])
                .await?;
            assert_eq!(answer.status, 403, "{token}");
        }
        assert_eq!(client.get("/account").await?.status, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_form_from_another_origin_is_refused_also_with_the_right_token() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = sign_in(&server, "noor").await?;
        let own = client.origin.clone();
        let foreign = ["http://elders.example", "null", "http://127.0.0.1:1"];
        let foreign = foreign.map(|origin| Some(origin.to_owned()));
        for origin in foreign.into_iter().chain([None]) {
            client.origin = origin.clone();
            let answer = client.submit("/account", "/account/uitloggen", &[]).await?;
            assert_eq!(answer.status, 403, "{origin:?}");
        }
        client.origin = own;
        let answer = client.submit("/account", "/account/uitloggen", &[]).await?;
        assert_eq!(answer.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn signing_in_needs_the_token_and_the_origin_too() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let fields = [("login", "noor"), ("password", PASSWORD)];
        let bare = server.client().post("/account/inloggen", &fields).await?;
        assert_eq!(bare.status, 403);
        let mut foreign = server.client();
        foreign.origin = Some("https://elders.example".to_owned());
        assert_eq!(foreign.sign_in("noor", PASSWORD).await?.status, 403);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_behind_login_is_kept_nowhere_and_names_who_is_signed_in() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Administrator)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = sign_in(&server, "noor").await?;
        for path in ["/account", "/account/wachtwoord", "/account/gebruikers"] {
            let answer = client.get(path).await?;
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert_eq!(answer.header("etag"), "", "{path}");
            assert!(answer.body.contains("Naam van noor"), "{path}");
            assert!(answer.body.contains(">Uitloggen<"), "{path}");
        }
        let form = server.client().get("/account/inloggen").await?;
        assert_eq!(form.header("cache-control"), "no-store");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn behind_tls_a_browser_is_told_to_come_back_over_tls_alone() -> Checked {
    on_each_database(async |database| {
        let server = Server::start(app(&database.db)).await?;
        let mut client = server.client();
        let plain = client.get("/").await?;
        assert_eq!(plain.header("strict-transport-security"), "");
        client.more = "X-Forwarded-Proto: https\r\n".to_owned();
        let safe = client.get("/").await?;
        assert_eq!(safe.header("strict-transport-security"), "max-age=31536000");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_no_form_or_too_large_is_refused() -> Checked {
    on_each_database(async |database| {
        let server = Server::start(app(&database.db)).await?;
        let long = "a".repeat(70_000);
        let answer = server.client().sign_in("noor", &long).await?;
        assert_eq!(answer.status, 422);
        Ok(())
    })
    .await
}
