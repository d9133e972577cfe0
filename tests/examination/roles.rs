use super::sample::{BOARD, Scene, WORK, content, page};
use crate::people::{add, sign_in};
use acceptance::{Checked, on_each_database};
use server::audit::{Filter, Place, search};
use server::store::Role;

#[tokio::test]
async fn an_auditor_reads_everything_and_changes_nothing() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        add(&scene.db, ("controleur", Role::Auditor)).await?;
        let mut auditor = sign_in(&scene.server, "controleur").await?;
        for path in [BOARD, WORK, &page(&id, "")] {
            let shown = auditor.get(path).await?;
            assert_eq!(shown.status, 200, "{path}");
            assert!(!shown.body.contains("/verzuim"), "{path}");
            assert!(!shown.body.contains("/papier"), "{path}");
        }
        for end in ["voorstel", "verzuim", "verbeteren", "terugsturen"] {
            assert_eq!(auditor.get(&page(&id, end)).await?.status, 403, "{end}");
        }
        add(&scene.db, ("griffier", Role::Clerk)).await?;
        let mut clerk = sign_in(&scene.server, "griffier").await?;
        assert_eq!(clerk.get(&page(&id, "")).await?.status, 403);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_not_there_is_not_found() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let mut leader = scene.leader().await?;
        for end in [
            "",
            "voorstel",
            "verzuim",
            "verbeteren",
            "herstel/1",
            "brief/1",
        ] {
            let path = page("nergens-1", end);
            assert_eq!(leader.get(&path).await?.status, 404, "{path}");
        }
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        assert_eq!(
            leader
                .get(&format!("/bureau/geen/aanmelding/{id}"))
                .await?
                .status,
            404
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_log_names_no_candidate() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.on_paper(&content("pernis", "Geheimnaam")).await?;
        let found = search(&scene.db, &Filter::default(), (Place::Newest, 100)).await?;
        let entered = found
            .events
            .iter()
            .find(|event| event.kind == "application_entered");
        let entered = entered.ok_or("not in the log")?;
        assert!(
            !entered.payload.contains("Geheimnaam"),
            "{}",
            entered.payload
        );
        assert!(
            entered.payload.contains("content_commitment"),
            "{}",
            entered.payload
        );
        Ok(())
    })
    .await
}
