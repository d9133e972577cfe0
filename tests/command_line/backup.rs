//! A backup from the command line: a copy that verifies, and nothing left behind when there is none.

use super::run;
use acceptance::{Checked, on_each_database, sqlite_database};
use server::audit::{self, By, Event};
use server::store::write_tx;
use std::path::PathBuf;

/// A folder that goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> std::io::Result<Self> {
        let name = format!("wijkzetel-copy-{}-{name}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        std::fs::create_dir_all(&folder.0)?;
        Ok(folder)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn a_backup_is_a_whole_database_with_the_same_log() -> Checked {
    let database = sqlite_database().await?;
    let by = By {
        actor: "test".to_owned(),
        at: chrono::DateTime::UNIX_EPOCH,
    };
    let event = Event::SignInCodeSent {
        election: "wr2026".to_owned(),
    };
    write_tx(&database.db, async |tx| {
        audit::record(tx, &by, &event).await
    })
    .await?;
    let (_, head) = audit::head(&database.db).await?;
    let folder = Folder::new("whole")?;
    let file = folder.file("kopie.db");
    let answer = run(&["backup", &file, "--database-url", &database.url]);
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
    let bytes = std::fs::metadata(&file)?.len();
    let expected = format!("file: {file}\nbytes: {bytes}\nevents: 1\nhead: {head}\n");
    assert_eq!(answer.stdout, expected);
    let url = format!("sqlite://{file}");
    let verified = run(&["audit", "verify", "--database-url", &url]);
    assert_eq!(verified.stdout, format!("events: 1\nhead: {head}\n"));
    // A second one does not take the place of the first.
    let again = run(&["backup", &file, "--database-url", &database.url]);
    assert_eq!(again.status, 1);
    assert!(
        again.stderr.contains("there is a file with that name"),
        "{}",
        again.stderr
    );
    assert_eq!(std::fs::metadata(&file)?.len(), bytes);
    Ok(())
}

#[tokio::test]
async fn no_backup_is_made_of_what_is_not_there_or_has_its_own_program() -> Checked {
    let folder = Folder::new("none")?;
    let file = folder.file("kopie.db");
    let nowhere = format!("sqlite://{}", folder.file("geen.db"));
    let answer = run(&["backup", &file, "--database-url", &nowhere]);
    assert_eq!(answer.status, 1);
    assert!(
        answer.stderr.contains("there is no database"),
        "{}",
        answer.stderr
    );
    on_each_database(async |database| {
        if database.url.starts_with("postgres") {
            let answer = run(&["backup", &file, "--database-url", &database.url]);
            assert_eq!(answer.status, 1);
            assert!(answer.stderr.contains("pg_dump"), "{}", answer.stderr);
        }
        Ok(())
    })
    .await?;
    assert_eq!(folder.0.read_dir()?.count(), 0);
    Ok(())
}
