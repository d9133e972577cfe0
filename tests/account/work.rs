//! Where each role begins, and the links to its work.

use super::people::{PASSWORD, add, app};
use acceptance::{Checked, Server, on_each_database};
use server::store::Role;

#[tokio::test]
async fn after_signing_in_each_role_is_at_its_work() -> Checked {
    on_each_database(async |database| {
        let server = Server::start(app(&database.db)).await?;
        for (role, begin, words) in [
            (Role::Coordinator, "/bureau", "Verkiezingsbureau"),
            (Role::Clerk, "/griffie", "Griffie"),
            (Role::Auditor, "/controle", "Controle"),
            (Role::Administrator, "/account/gebruikers", "Gebruikers"),
            (Role::Typist, "/tellen", "Tellingen invoeren"),
        ] {
            add(&database.db, (role.word(), role)).await?;
            let mut client = server.client();
            let sent = client.sign_in(role.word(), PASSWORD).await?;
            assert_eq!((sent.status, sent.header("location")), (303, begin));
            assert_eq!(client.get(begin).await?.status, 200, "{begin}");
            let own = client.get("/account").await?;
            let main = own.body.split("<main").nth(1).ok_or("no main")?;
            assert!(main.contains(words), "{main}");
            assert!(main.contains(&format!("href=\"{begin}\"")), "{main}");
            let dice = [Role::Coordinator, Role::Clerk, Role::Typist].contains(&role);
            assert_eq!(main.contains("Dobbelstenen om te typen"), dice, "{role:?}");
        }
        Ok(())
    })
    .await
}
