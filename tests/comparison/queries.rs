//! Pages about the whole city ask the database a fixed number of questions, and not one for each body or person.

use crate::people::{add, app, sign_in};
use acceptance::{Checked, Queries, Server, on_each_demonstration};
use chrono::{DateTime, Utc};
use server::store::Role;

/// Fewer than there are bodies; a session takes a few of them.
const MOST: usize = 38;
const PAGES: [&str; 7] = [
    "/griffie/wr2026",
    "/griffie/wr2026/wat-als",
    "/griffie/wr2026/wat-als.csv",
    "/griffie/wr2026/verslag/2026",
    "/griffie/wr2026/signalen",
    "/griffie/wr2026/termijnen",
    "/griffie/wr2026/termijnen.csv",
];

fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap_or_default()
}

#[tokio::test]
async fn no_page_about_the_city_asks_a_question_for_each_body() -> Checked {
    on_each_demonstration(now(), async |database| {
        add(&database.db, ("met-rol-clerk", Role::Clerk)).await?;
        let (db, queries) = Queries::on(&database.db);
        let server = Server::start(app(&db)).await?;
        let mut client = sign_in(&server, "met-rol-clerk").await?;
        let mut many = Vec::new();
        for path in PAGES {
            queries.taken();
            let page = client.get(path).await?;
            assert_eq!(page.status, 200, "{path}: {}", page.body);
            let taken = queries.taken();
            if taken > MOST {
                many.push((path, taken));
            }
        }
        assert!(many.is_empty(), "{many:?}");
        Ok(())
    })
    .await
}
