use super::sample::{BOARD, SOUND, Scene, holds};
use crate::people::{add, app, sign_in};
use acceptance::{Checked, Server, on_each_database, sqlite_database};
use server::actions::backup::{BackupRefusal, make_backup};
use server::audit::{self, Filter, Place, search};
use server::error::AppError;
use server::store::{self, Role};
use std::path::PathBuf;

/// A path that is nobody else's, in a folder that goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> std::io::Result<Self> {
        let name = format!("wijkzetel-backup-{}-{name}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    fn names(&self) -> std::io::Result<Vec<String>> {
        let entries = self.0.read_dir()?.flatten();
        Ok(entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn a_night_goes_on_from_a_backup_as_it_was() -> Checked {
    let database = sqlite_database().await?;
    let scene = Scene::open(&database).await?;
    scene.count(1, SOUND).await?;
    let folder = Folder::new("restored")?;
    let file = folder.0.join("kopie.db");
    let made = make_backup(&scene.db, &file).await?;
    assert_eq!(
        (made.events, made.head.clone()),
        audit::head(&scene.db).await?
    );
    assert_eq!(folder.names()?, ["kopie.db"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&file)?.permissions().mode() & 0o777,
            0o600
        );
    }
    // The night goes on, is lost, and goes on from the copy.
    scene.count(2, SOUND).await?;
    let restored = store::open(&format!("sqlite://{}?mode=rw", file.display())).await?;
    assert_eq!((made.events, made.head), audit::head(&restored).await?);
    let server = Server::start(app(&restored)).await?;
    let mut leader = sign_in(&server, "leider").await?;
    holds(&leader.get(BOARD).await?, &["1 van 6"]);
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_there_is_left_alone_and_nothing_stays_behind() -> Checked {
    let database = sqlite_database().await?;
    let folder = Folder::new("refused")?;
    let file = folder.0.join("kopie.db");
    std::fs::write(&file, "van iemand anders")?;
    let refused = make_backup(&database.db, &file).await;
    assert!(
        matches!(refused, Err(AppError::Backup(BackupRefusal::Exists))),
        "{refused:?}"
    );
    assert_eq!(std::fs::read_to_string(&file)?, "van iemand anders");
    let nowhere = folder.0.join("geen").join("kopie.db");
    let refused = make_backup(&database.db, &nowhere).await;
    let not_written = matches!(refused, Err(AppError::Backup(BackupRefusal::NotWritten(_))));
    assert!(not_written, "{refused:?}");
    assert_eq!(folder.names()?, ["kopie.db"]);
    Ok(())
}

#[tokio::test]
async fn a_database_whose_log_was_altered_gives_no_backup() -> Checked {
    use sea_orm::ConnectionTrait;
    let database = sqlite_database().await?;
    add(&database.db, ("beheerder", Role::Administrator)).await?;
    for statement in [
        "DROP TRIGGER event_refuses_UPDATE",
        "UPDATE event SET payload = '{}' WHERE seq = 1",
    ] {
        database.db.execute_unprepared(statement).await?;
    }
    let folder = Folder::new("altered")?;
    let refused = make_backup(&database.db, &folder.0.join("kopie.db")).await;
    assert!(
        matches!(refused, Err(AppError::Backup(BackupRefusal::Damaged))),
        "{refused:?}"
    );
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[tokio::test]
async fn the_administrator_makes_one_with_a_button_or_is_told_what_to_do_instead() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("beheerder", Role::Administrator)).await?;
        let server = Server::start(app(&database.db)).await?;
        let mut administrator = sign_in(&server, "beheerder").await?;
        let page = "/beheer/reservekopie";
        let shown = administrator.get(page).await?;
        if database.url.starts_with("postgres") {
            holds(&shown, &["pg_dump --format=custom"]);
            assert_eq!(administrator.submit(page, page, &[]).await?.status, 409);
            return Ok(());
        }
        holds(&shown, &["Er is nog geen reservekopie."]);
        assert_eq!(administrator.submit(page, page, &[]).await?.status, 303);
        holds(
            &administrator.get(page).await?,
            &["reservekopie-20261122-100000.db"],
        );
        let newest = search(&database.db, &Filter::default(), (Place::Newest, 5)).await?;
        let recorded = newest
            .events
            .iter()
            .find(|event| event.kind == "backup_made");
        let recorded = recorded.ok_or("not in the log")?;
        assert_eq!(recorded.subject, "backup/reservekopie-20261122-100000.db");
        let before = format!("\"events\":{}", recorded.seq - 1);
        assert!(recorded.payload.contains(&before), "{}", recorded.payload);
        let again = administrator.submit(page, page, &[]).await?;
        assert_eq!(again.status, 409);
        holds(&again, &["er is al een bestand met die naam"]);
        Ok(())
    })
    .await
}
