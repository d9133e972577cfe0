use super::sample::{BOARD, Scene};
use crate::people::sign_in;
use acceptance::{Checked, on_each_database};

#[tokio::test]
async fn an_auditor_reads_everything_and_changes_nothing() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut auditor = sign_in(&scene.server, "controleur").await?;
        for end in ["", "/bevindingen", "/cijfers", "/schermen", "/onderzoek"] {
            let path = format!("{BOARD}{end}");
            let shown = auditor.get(&path).await?;
            assert_eq!(shown.status, 200, "{path}");
            let main = shown.body.split("<main").nth(1).unwrap_or_default();
            assert!(!main.contains("method=\"post\""), "{path}");
            assert!(!main.contains("/nieuw"), "{path}");
        }
        for end in ["/onderzoek/nieuw", "/hertelling/nieuw"] {
            assert_eq!(auditor.get(&format!("{BOARD}{end}")).await?.status, 403);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_typist_sees_nothing_of_it() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut typist = sign_in(&scene.server, "anna").await?;
        for end in [
            "",
            "/stroom",
            "/bevindingen",
            "/cijfers",
            "/stembureaus.csv",
        ] {
            let path = format!("{BOARD}{end}");
            assert_eq!(typist.get(&path).await?.status, 403, "{path}");
        }
        assert_eq!(scene.server.client().get(BOARD).await?.status, 303);
        Ok(())
    })
    .await
}
