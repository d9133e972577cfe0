//! Reads the pages of `docs/reglement/`: headings with what applies them, and the list of open values.

/// An article that was read: its heading and the lines that say what applies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The article, as it is cited: `Kieswet P 8`.
    pub(crate) citation: String,
    /// The functions that the page names.
    pub(crate) applied_in: Vec<String>,
    /// How many lines say what applies it, or that nothing does.
    pub(crate) verdicts: usize,
    /// Whether there is a text between the heading and that line.
    pub(crate) has_text: bool,
}

/// The article without the paragraph: `Kieswet W 2(1)` is read under `Kieswet W 2`.
pub(crate) fn without_paragraph(citation: &str) -> &str {
    citation.split('(').next().unwrap_or_default().trim()
}

/// The articles of a page. A heading of the second level without a verdict counts too: that is a mistake to report.
pub(crate) fn readings(page: &str) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    for line in page.lines().map(str::trim) {
        if let Some(citation) = line.strip_prefix("## ") {
            readings.push(Reading {
                citation: citation.to_owned(),
                applied_in: Vec::new(),
                verdicts: 0,
                has_text: false,
            });
        } else if let Some(reading) = readings.last_mut() {
            add_line(reading, line);
        }
    }
    readings
}

fn add_line(reading: &mut Reading, line: &str) {
    if let Some(functions) = line.strip_prefix("Applied in ") {
        let functions: Vec<String> = in_backticks(functions).collect();
        reading.verdicts += usize::from(!functions.is_empty());
        reading.applied_in.extend(functions);
    } else if line.starts_with("Not applied: ") {
        reading.verdicts += 1;
    } else if !line.is_empty() {
        reading.has_text = true;
    }
}

/// What stands between backticks in a line.
pub(crate) fn in_backticks(line: &str) -> impl Iterator<Item = String> {
    line.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// A row of the table of open values: `| keys | value | certainty | article | what to check |`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OpenRow {
    /// The keys of the values; several regulations share a row when they agree.
    pub(crate) keys: Vec<String>,
    /// Value, certainty, its article or the one it is modelled on, and what an official should check.
    pub(crate) cells: Vec<String>,
}

/// The rows of the tables of open values.
pub(crate) fn open_rows(page: &str) -> Vec<OpenRow> {
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        OpenRow {
            keys: in_backticks(cells.next().unwrap_or_default()).collect(),
            cells: cells.map(str::to_owned).collect(),
        }
    })
    .collect()
}
