//! A file as Poppler and qpdf see it.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

static READ: AtomicU32 = AtomicU32::new(0);

/// A file that goes when this does.
#[derive(Debug)]
pub struct Paper {
    path: PathBuf,
}

impl Paper {
    /// Writes the file down.
    ///
    /// # Panics
    /// When it cannot be written.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let number = READ.fetch_add(1, Ordering::Relaxed);
        let name = format!("wijkzetel_paper_{}_{number}.pdf", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self { path }
    }

    /// What a program says about the file; it must be content with it.
    ///
    /// # Panics
    /// When the program is not there, or complains.
    #[must_use]
    pub fn ask(&self, program: &str, options: &[&str], behind: &[&str]) -> String {
        let answer = Command::new(program)
            .args(options)
            .arg(&self.path)
            .args(behind)
            .output()
            .unwrap_or_else(|cause| panic!("{program}: {cause}; tests/run installs it"));
        let complaint = String::from_utf8_lossy(&answer.stderr);
        assert!(answer.status.success(), "{program}: {complaint}");
        assert_eq!(complaint, "", "{program} complains");
        String::from_utf8_lossy(&answer.stdout).into_owned()
    }

    /// A line of `pdfinfo`.
    #[must_use]
    pub fn info(&self, name: &str) -> String {
        let told = self.ask("pdfinfo", &[], &[]);
        let mut lines = told.lines();
        let found = lines.find_map(|line| line.strip_prefix(&format!("{name}:")));
        found.unwrap_or_default().trim().to_owned()
    }

    /// The pages as text, in their layout.
    #[must_use]
    pub fn pages(&self) -> Vec<String> {
        let text = self.ask("pdftotext", &["-layout"], &["-"]);
        text.trim_end_matches('\u{c}')
            .split('\u{c}')
            .map(str::to_owned)
            .collect()
    }

    /// A page as a picture in grey: its width, its height, and every pixel, by the options of `pdftoppm`.
    ///
    /// # Panics
    /// When the picture cannot be made.
    #[must_use]
    pub fn picture(&self, options: &[&str]) -> (usize, usize, Vec<u8>) {
        let answer = Command::new("pdftoppm")
            .args(options)
            .arg(&self.path)
            .output()
            .unwrap_or_else(|cause| panic!("pdftoppm: {cause}; tests/run installs it"));
        assert!(answer.status.success(), "pdftoppm fails");
        // P5, the width, the height and the brightest value stand before the pixels.
        let mut rest = answer.stdout.as_slice();
        let mut words = Vec::new();
        while words.len() < 4 {
            let end = rest.iter().position(u8::is_ascii_whitespace).unwrap();
            words.push(String::from_utf8_lossy(&rest[..end]).into_owned());
            rest = &rest[end + 1..];
        }
        assert_eq!(words[0], "P5");
        let sides: Vec<usize> = words[1..3].iter().map(|one| one.parse().unwrap()).collect();
        (sides[0], sides[1], rest.to_vec())
    }

    /// All lines, each with its words one space apart.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let pages = self.pages();
        let lines = pages.iter().flat_map(|page| page.lines());
        lines.map(single_spaced).collect()
    }

    /// All text on one line.
    #[must_use]
    pub fn text(&self) -> String {
        single_spaced(&self.ask("pdftotext", &[], &["-"]))
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        // A file that stays behind in the folder for temporary files does no harm.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// The words, one space apart; a space that does not break is a space too.
#[must_use]
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
