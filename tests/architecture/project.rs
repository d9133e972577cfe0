//! The project's own files, as they stand in the working folder.

use crate::source::Source;
use std::path::{Path, PathBuf};

/// Folders in which nothing of ours stands.
const SKIPPED: [&str; 3] = ["target", "node_modules", "screenshots"];

/// All files of ours that end so, `.rs` for example.
pub(crate) fn files(ending: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in ["election", "succession", "server", "migrations", "tests"] {
        collect(&root().join(folder), &mut paths);
    }
    paths.sort();
    let wanted = paths.iter().filter(|path| ends_with(path, ending));
    wanted.map(|path| load(path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().expect("a folder") {
        let path = entry.expect("an entry").path();
        if !path.is_dir() {
            paths.push(path);
        } else if !SKIPPED.iter().any(|name| path.ends_with(name)) {
            collect(&path, paths);
        }
    }
}

fn load(path: &Path) -> Source {
    let within = path
        .strip_prefix(root())
        .expect("a path within the project");
    let text = std::fs::read_to_string(path).expect("text");
    let within = within.to_str().expect("a path in UTF-8");
    Source::new(&within.replace('\\', "/"), &text)
}

fn ends_with(path: &Path, ending: &str) -> bool {
    path.to_str().is_some_and(|path| path.ends_with(ending))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("root")
}
