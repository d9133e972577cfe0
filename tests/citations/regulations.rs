//! Reads the legal values of a regulation file: any table that states a certainty.

use toml::{Table, Value};

/// A value set by law, as the file states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LegalValue {
    /// The file and the place in it: `rotterdam-2026 allocation.quota`.
    pub(crate) key: String,
    /// The value as a reader sees it: `3/4`, `true`, `same_list, other_list`.
    pub(crate) value: String,
    /// The article, or empty.
    pub(crate) article: String,
    /// The article that the value is modelled on, or empty.
    pub(crate) modelled_on: String,
    /// `read`, `inferred` or `assumed`.
    pub(crate) certainty: String,
}

impl LegalValue {
    /// The article to cite: its own, or else the one it is modelled on; `none` when it has neither.
    pub(crate) fn citation(&self) -> &str {
        let articles = [&self.article, &self.modelled_on];
        let known = articles.into_iter().find(|article| !article.is_empty());
        known.map_or("none", String::as_str)
    }
}

/// All legal values of a file; `path` gives the file its name in the keys.
pub(crate) fn legal_values(path: &str, text: &str) -> Result<Vec<LegalValue>, String> {
    let table: Table = text.parse().map_err(|error| format!("{path}: {error}"))?;
    let stem = path.rsplit('/').next().unwrap_or(path);
    let mut found = Vec::new();
    collect(stem.trim_end_matches(".toml"), "", &table, &mut found);
    Ok(found)
}

fn collect(stem: &str, place: &str, table: &Table, found: &mut Vec<LegalValue>) {
    let text = |key: &str| table.get(key).and_then(Value::as_str).unwrap_or_default();
    if table.contains_key("certainty") {
        found.push(LegalValue {
            key: format!("{stem} {place}"),
            value: table.get("value").map(shown).unwrap_or_default(),
            article: text("article").to_owned(),
            modelled_on: text("modelled_on").to_owned(),
            certainty: text("certainty").to_owned(),
        });
    }
    for (key, value) in table {
        let place = if place.is_empty() {
            key.clone()
        } else {
            format!("{place}.{key}")
        };
        let items = match value {
            Value::Array(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        for inner in items.iter().filter_map(Value::as_table) {
            collect(stem, &place, inner, found);
        }
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => number.to_string(),
        Value::Boolean(yes) => yes.to_string(),
        Value::Datetime(moment) => moment.to_string(),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Table(_) => "a table".to_owned(),
    }
}
