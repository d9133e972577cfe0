//! The texts that are held against each other, read from the folders of the project.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file: its path from the root of the project, with `/`, and its text.
#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Everything the checks look at.
#[derive(Debug, Default)]
pub(crate) struct Project {
    /// The pages of `docs/reglement/`, `open.md` among them.
    pub(crate) pages: Vec<File>,
    /// The sources of the domain crates, without their tests.
    pub(crate) sources: Vec<File>,
    /// The regulation files of the domain crates.
    pub(crate) regulations: Vec<File>,
}

impl Project {
    pub(crate) fn read() -> io::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut project = Self {
            pages: read_folder(&root, "docs/reglement", "md")?,
            ..Self::default()
        };
        for domain in ["election", "succession"] {
            let sources = read_folder(&root, &format!("{domain}/src"), "rs")?;
            let rules = |file: &File| !file.path.contains("/tests");
            project.sources.extend(sources.into_iter().filter(rules));
            let regulations = read_folder(&root, &format!("{domain}/reglement"), "toml")?;
            project.regulations.extend(regulations);
        }
        Ok(project)
    }
}

/// All files with this extension in a folder of the project.
pub(crate) fn read_folder(root: &Path, folder: &str, extension: &str) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    let mut folders: Vec<PathBuf> = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push(File {
                    text: fs::read_to_string(root.join(&path))?,
                    path: path.to_string_lossy().replace('\\', "/"),
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}
