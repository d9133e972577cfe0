use super::people::{Failure, add, app, sign_in};
use acceptance::{Checked, Client, Server, TestDatabase, on_each_database};
use axum::http::Method;
use axum::routing::{get, post};
use server::routes::{Access, Route, table};
use server::store::Role;

const INSIDE: &str = "inside";

/// The handlers ask for nobody, so only the guard can refuse.
#[tokio::test]
async fn a_handler_that_forgets_to_say_who_may_is_still_guarded() -> Checked {
    on_each_database(async |database| {
        let (server, mut clerk, mut auditor) = start(database).await?;
        assert_eq!(server.client().get("/proef").await?.status, 303);
        let refused = clerk.get("/proef").await?;
        assert_eq!(refused.status, 403);
        assert!(!refused.body.contains(INSIDE), "{}", refused.body);
        let admitted = auditor.get("/proef").await?;
        assert_eq!((admitted.status, admitted.body.as_str()), (200, INSIDE));
        assert_eq!(admitted.header("cache-control"), "no-store");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_handler_that_asks_for_no_form_still_needs_its_token_and_its_role() -> Checked {
    on_each_database(async |database| {
        let (_server, mut clerk, mut auditor) = start(database).await?;
        assert_eq!(auditor.post("/proef", &[]).await?.status, 403);
        let refused = clerk.submit("/account", "/proef", &[]).await?;
        assert_eq!(refused.status, 403);
        let admitted = auditor.submit("/account", "/proef", &[]).await?;
        assert_eq!((admitted.status, admitted.body.as_str()), (200, INSIDE));
        Ok(())
    })
    .await
}

/// The table with two routes more, for auditors; a clerk and an auditor who are signed in.
async fn start(database: &TestDatabase) -> Result<(Server, Client, Client), Failure> {
    add(&database.db, ("klerk", Role::Clerk)).await?;
    add(&database.db, ("noor", Role::Auditor)).await?;
    let mut routes = table();
    let handlers = [
        (Method::GET, get(async || INSIDE)),
        (Method::POST, post(async || INSIDE)),
    ];
    routes.extend(handlers.map(|(method, handler)| Route {
        method,
        path: "/proef",
        access: Access::Roles(&[Role::Auditor]),
        upload: None,
        handler,
    }));
    let server = Server::start_with(app(&database.db), routes).await?;
    let clerk = sign_in(&server, "klerk").await?;
    let auditor = sign_in(&server, "noor").await?;
    Ok((server, clerk, auditor))
}
