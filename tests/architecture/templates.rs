//! What a page may not carry: scripts, styles and handlers within the page, which the security policy blocks.

use crate::source::Source;

const FORBIDDEN: [&str; 3] = ["<script", "<style", "javascript:"];

/// Scripts, styles and handlers in a template, or in HTML that the server's code writes itself.
pub(crate) fn carries_inline_code(source: &Source) -> Vec<String> {
    if source.path.ends_with(".rs") {
        within_code(source)
    } else {
        let lines = source.text.lines().enumerate();
        lines
            .filter_map(|(index, line)| found(&source.path, index + 1, line))
            .collect()
    }
}

fn within_code(source: &Source) -> Vec<String> {
    if source.is_test() || !source.path.starts_with("server/src/") {
        return Vec::new();
    }
    let literals = source.code().literals;
    let html = literals.iter().filter(|one| one.text.contains('<'));
    html.filter_map(|one| found(&source.path, one.line, &one.text))
        .collect()
}

fn found(path: &str, number: usize, line: &str) -> Option<String> {
    let html = without_template_code(line).to_lowercase();
    let html = without_own_scripts(&html);
    let tag = FORBIDDEN.iter().find(|tag| html.contains(**tag));
    let attribute = attributes(&html).find(|name| *name == "style" || is_handler(name));
    let wrong = tag.copied().or(attribute)?;
    Some(format!("{path}:{number}: {wrong}"))
}

/// The line without scripts that stand in a file of ours: their address is what `page.asset` answers, and within the
/// element stands nothing.
fn without_own_scripts(html: &str) -> String {
    html.replace("<script src=\"\" defer></script>", "")
}

/// The line without `{% … %}`, `{{ … }}` and `{# … #}`, which the reader of the page never sees.
fn without_template_code(line: &str) -> String {
    let mut html = line.to_owned();
    for (open, close) in [("{%", "%}"), ("{{", "}}"), ("{#", "#}")] {
        while let Some(start) = html.find(open) {
            let rest = html.split_off(start);
            let after = rest.split_once(close).map_or("", |(_, after)| after);
            html.push_str(after);
        }
    }
    html
}

/// The words that stand right before an equals sign.
fn attributes(html: &str) -> impl Iterator<Item = &str> {
    html.split('=').map(|before| {
        let name = before.trim_end();
        let start = name.rfind(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        start.map_or(name, |start| {
            name[start..].trim_start_matches(|letter: char| !letter.is_ascii_alphanumeric())
        })
    })
}

fn is_handler(name: &str) -> bool {
    let event = name.strip_prefix("on").unwrap_or_default();
    2 < event.len() && event.chars().all(|letter| letter.is_ascii_alphabetic())
}
