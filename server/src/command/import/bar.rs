//! How far a long import is: a bar on a terminal, and a line now and then in a log.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};

const LOOK: &str = "{msg} {wide_bar} {percent:>3} %, {eta} left";
/// In a log a line comes after each of so many parts.
const PARTS: u64 = 5;

/// How far an import is.
pub(super) struct Bar {
    shown: Option<ProgressBar>,
    what: &'static str,
    total: u64,
    said: u64,
}

impl Bar {
    /// Begins at nothing of `total`.
    pub(super) fn of(what: &'static str, total: u64) -> Self {
        let shown = io::stderr().is_terminal().then(|| {
            let target = ProgressDrawTarget::stderr_with_hz(10);
            let bar = ProgressBar::with_draw_target(Some(total), target).with_message(what);
            // The look is fixed, so it can be read.
            let style = ProgressStyle::with_template(LOOK);
            style.map_or(bar.clone(), |style| bar.with_style(style))
        });
        Self {
            shown,
            what,
            total,
            said: 0,
        }
    }

    /// So much was done.
    pub(super) fn reach(&mut self, done: u64) {
        if let Some(bar) = &self.shown {
            bar.set_position(done);
            return;
        }
        let part = (done * PARTS).checked_div(self.total).unwrap_or(PARTS);
        if self.said < part && part < PARTS {
            let percent = part * 100 / PARTS;
            let _ = writeln!(io::stderr(), "{}: {percent} %", self.what);
        }
        self.said = self.said.max(part);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if let Some(bar) = &self.shown {
            bar.finish_and_clear();
        }
    }
}
