//! The built program, files of its own, and small registers.

use acceptance::TestDatabase;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static MADE: AtomicU32 = AtomicU32::new(0);

/// A file that goes when this does.
pub(super) struct Sample(pub(super) PathBuf);

impl Sample {
    pub(super) fn holding(content: impl AsRef<[u8]>) -> Self {
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("wijkzetel-residence-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, content).unwrap();
        Self(path)
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// What a command printed, and how it ended.
pub(super) struct Printed {
    pub(super) stdout: String,
    pub(super) stderr: String,
    pub(super) status: i32,
}

/// Runs `wijkzetel import` on a database, with the master key that every test has.
pub(super) fn import(database: &TestDatabase, what: &str, content: &str, more: &[&str]) -> Printed {
    let file = Sample::holding(content);
    import_file(database, what, file.0.to_str().unwrap(), more)
}

pub(super) fn import_file(
    database: &TestDatabase,
    what: &str,
    file: &str,
    more: &[&str],
) -> Printed {
    let key = Sample::holding("07".repeat(32));
    let output = Command::new(program())
        .args(["import", what, file, "--database-url", &database.url])
        .args(more)
        .env("WIJKZETEL_KEY_FILE", &key.0)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Printed {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap(),
    }
}

/// The program that `tests/run` builds first, beside the test itself.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().unwrap().parent().unwrap();
    let program = folder.join(format!("wijkzetel{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "build it first: cargo build -p server");
    program
}
