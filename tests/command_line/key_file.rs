//! The key file when the server starts: made at the first start, and asked back when it is lost.

use super::{program, run};
use acceptance::{Checked, TestDatabase, keys, on_each_database};
use sea_orm::ConnectionTrait;
use server::store::write_tx;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A folder that goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let name = format!("wijkzetel-key-file-{}-{name}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        std::fs::create_dir_all(&folder.0).unwrap();
        folder
    }

    fn file(&self) -> String {
        self.0.join("master.key").display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn args<'a>(url: &'a str, file: &'a str) -> [&'a str; 7] {
    [
        "serve",
        "--database-url",
        url,
        "--key-file",
        file,
        "--listen",
        "127.0.0.1:0",
    ]
}

/// Starts the server, and stops it when it says that it answers.
fn start(url: &str, file: &str) {
    let child = Command::new(program())
        .args(args(url, file))
        .stdout(Stdio::piped())
        .spawn();
    let mut serving = Serving(child.unwrap());
    let printed = BufReader::new(serving.0.stdout.take().unwrap());
    let mut lines = printed.lines().map_while(Result::ok);
    assert!(lines.any(|line| line.starts_with("Open http://")));
}

fn backend(database: &TestDatabase) -> String {
    format!("{:?}", database.db.get_database_backend())
}

/// Seals something, with a key that the tests have and the server has not.
async fn seal(db: &sea_orm::DatabaseConnection) -> Checked {
    let regulation = "INSERT INTO regulation (name, title, council, in_force_from)
        VALUES ('r', 'R', 'rotterdam', '2026-01-01')";
    let election = "INSERT INTO election (id, title, regulation, held_on, standing, source)
        VALUES ('wr', 'WR', 'r', '2026-03-18', 'not_official', '')";
    for statement in [regulation, election] {
        db.execute_unprepared(statement).await?;
    }
    write_tx(db, async |tx| keys().of_election(tx, "wr").await).await?;
    Ok(())
}

#[tokio::test]
async fn the_first_start_makes_the_key_file_and_the_next_one_uses_it() -> Checked {
    on_each_database(async |database| {
        let folder = Folder::new(&format!("made-{}", backend(database)));
        let file = folder.file();
        start(&database.url, &file);
        let made = std::fs::read_to_string(&file)?;
        start(&database.url, &file);
        assert_eq!(std::fs::read_to_string(&file)?, made);
        let only = std::fs::read_dir(&folder.0)?.count();
        assert_eq!(only, 1, "something is left of the making");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lost_key_file_stops_the_start_and_is_asked_back() -> Checked {
    on_each_database(async |database| {
        seal(&database.db).await?;
        let folder = Folder::new(&format!("lost-{}", backend(database)));
        let file = folder.file();
        let answer = run(&args(&database.url, &file));
        assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
        assert!(answer.stderr.contains("put it back"), "{}", answer.stderr);
        assert!(!Path::new(&file).exists());
        Ok(())
    })
    .await
}
