use super::people::{PASSWORD, add, app, sign_in};
use acceptance::{Checked, Server, on_each_database};
use sea_orm::{ConnectionTrait, Statement};
use server::store::Role;

#[tokio::test]
async fn a_cookie_is_bound_to_the_host_over_https_and_on_the_machine_itself() -> Checked {
    check_cookie(("127.0.0.1", "http", ""), true).await?;
    check_cookie(("wijkraden.example", "https", ""), true).await?;
    let forwarded = "X-Forwarded-Proto: https\r\n";
    check_cookie(("wijkraden.example", "http", forwarded), true).await
}

#[tokio::test]
async fn a_cookie_has_another_name_where_a_browser_would_drop_the_strict_one() -> Checked {
    check_cookie(("wijkraden.example", "http", ""), false).await
}

#[tokio::test]
async fn a_session_gets_a_new_token_at_each_sign_in_and_the_old_one_ends() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = sign_in(&server, "noor").await?;
        let before = client.clone();
        assert_eq!(client.sign_in("noor", PASSWORD).await?.status, 303);
        assert_ne!(before.cookies, client.cookies);
        assert_eq!(before.clone().get("/account").await?.status, 303);
        assert_eq!(client.get("/account").await?.status, 200);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_token_that_was_planted_before_signing_in_never_becomes_a_session() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let planted = ("__Host-wijkzetel-session".to_owned(), "a".repeat(64));
        let mut client = server.client();
        client.cookies.push(planted.clone());
        assert_eq!(client.sign_in("noor", PASSWORD).await?.status, 303);
        assert!(!client.cookies.contains(&planted));
        let mut attacker = server.client();
        attacker.cookies.push(planted);
        assert_eq!(attacker.get("/account").await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_session_ends_at_signing_out_also_for_who_kept_the_token() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = sign_in(&server, "noor").await?;
        let mut kept = client.clone();
        let out = client.submit("/account", "/account/uitloggen", &[]).await?;
        assert_eq!(out.status, 303);
        assert_eq!(
            kept.get("/account").await?.header("location"),
            "/account/inloggen"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn neither_a_password_nor_a_token_nor_a_name_is_in_the_log_or_the_tables() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let client = sign_in(&server, "noor").await?;
        let backend = database.db.get_database_backend();
        let token = client
            .cookies
            .iter()
            .find(|(name, _)| name.ends_with("session"));
        let token = &token.ok_or("no session")?.1;
        assert!(token.len() >= 32, "128 bits or more: {token}");
        for (query, column) in [
            ("SELECT payload || subject || actor AS t FROM event", "t"),
            ("SELECT token_sha256 || csrf AS t FROM session", "t"),
            ("SELECT password_hash AS t FROM account", "t"),
        ] {
            let statement = Statement::from_string(backend, query);
            let rows = database.db.query_all_raw(statement).await?;
            assert!(!rows.is_empty(), "{query}");
            for row in rows {
                let text: String = row.try_get("", column)?;
                assert!(!text.contains(token.as_str()), "{text}");
                assert!(!text.contains(PASSWORD) && !text.contains("noor"), "{text}");
            }
        }
        Ok(())
    })
    .await
}

async fn check_cookie((host, scheme, more): (&str, &str, &str), strict: bool) -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = server.client();
        client.host = host.to_owned();
        client.origin = Some(format!("{scheme}://{host}"));
        client.more = more.to_owned();
        let answer = client.sign_in("noor", PASSWORD).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let cookie = answer.cookies().join("\n");
        assert_eq!(
            cookie.starts_with("__Host-wijkzetel-session="),
            strict,
            "{cookie}"
        );
        assert_eq!(cookie.contains("; Secure"), strict, "{cookie}");
        assert!(cookie.contains("; HttpOnly"), "{cookie}");
        assert!(cookie.contains("; SameSite=Lax"), "{cookie}");
        assert!(
            cookie.contains("; Path=/;") && !cookie.contains("Domain"),
            "{cookie}"
        );
        Ok(())
    })
    .await
}
