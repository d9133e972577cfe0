//! What changed, as fields and values in words, in the order in which the log holds them.

use crate::locale::Locale;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use std::fmt;

/// The fields of events, and the keys of their words.
const FIELDS: &[(&str, &str)] = &[
    ("before", "audit-field-before"),
    ("events", "audit-field-events"),
    ("head", "audit-field-head"),
    ("findings", "audit-field-findings"),
    ("import", "audit-field-import"),
    ("lines", "audit-field-lines"),
    ("problems", "audit-field-problems"),
    ("replaces_sha256", "audit-field-replaces-sha256"),
    ("rows", "audit-field-rows"),
    ("shown", "audit-field-shown"),
    // The order of a term.
    ("holds_from", "rule-audit-field-holds-from"),
    ("name_sha256", "rule-audit-field-name-sha256"),
    ("policies", "rule-audit-field-policies"),
    // Result files.
    ("count_sha256", "audit-field-count-sha256"),
    ("equal", "audit-field-equal"),
    ("file", "audit-field-file"),
    ("result_sha256", "audit-field-result-sha256"),
    // Result.
    ("interim", "audit-field-interim"),
    ("opens_at", "audit-field-opens-at"),
    ("release", "audit-field-release"),
    // Counting.
    ("code", "audit-field-code"),
    ("count_state", "audit-field-count-state"),
    ("entries", "audit-field-entries"),
    ("entry", "audit-field-entry"),
    ("explanation_sha256", "audit-field-explanation-sha256"),
    ("fields", "audit-field-fields"),
    ("station", "audit-field-station"),
    // Stations and people.
    ("before_sha256", "audit-field-before-sha256"),
    // Residence.
    ("commitment", "audit-field-commitment"),
    ("municipality", "audit-field-municipality"),
    ("year", "audit-field-year"),
    ("account", "audit-field-account"),
    ("appointment", "audit-field-appointment"),
    ("appointments", "audit-field-appointments"),
    ("asked_sha256", "audit-field-asked-sha256"),
    ("attempt", "audit-field-attempt"),
    ("bodies", "audit-field-bodies"),
    ("body", "audit-field-body"),
    ("candidate", "audit-field-candidate"),
    ("candidates", "audit-field-candidates"),
    ("computed", "audit-field-computed"),
    ("context", "audit-field-context"),
    ("corrects", "audit-field-corrects"),
    ("counts", "audit-field-counts"),
    ("decided_on", "audit-field-decided-on"),
    ("digits_sha256", "audit-field-digits-sha256"),
    ("document", "audit-field-document"),
    ("draw_sha256", "audit-field-draw-sha256"),
    ("drawn", "audit-field-drawn"),
    ("election", "audit-field-election"),
    ("ended_by", "audit-field-ended-by"),
    ("entrants", "audit-field-entrants"),
    ("established_on", "audit-field-established-on"),
    ("held", "audit-field-held"),
    ("held_on", "audit-field-held-on"),
    ("list", "audit-field-list"),
    ("lists", "audit-field-lists"),
    ("member", "audit-field-member"),
    ("members", "audit-field-members"),
    ("method", "audit-field-method"),
    ("milestone", "audit-field-milestone"),
    ("moved_to", "audit-field-moved-to"),
    ("notified_on", "audit-field-notified-on"),
    ("number", "audit-field-number"),
    ("objections", "audit-field-objections"),
    ("on", "audit-field-on"),
    ("planned", "audit-field-planned"),
    ("pool_sha256", "audit-field-pool-sha256"),
    ("position", "audit-field-position"),
    ("proposal_sha256", "audit-field-proposal-sha256"),
    ("published_votes", "audit-field-published-votes"),
    ("reason_sha256", "audit-field-reason-sha256"),
    ("regulation", "audit-field-regulation"),
    ("replaces", "audit-field-replaces"),
    ("report_sha256", "audit-field-report-sha256"),
    ("role", "audit-field-role"),
    ("seat", "audit-field-seat"),
    ("seats", "audit-field-seats"),
    ("sha256", "audit-field-sha256"),
    ("since", "audit-field-since"),
    ("stations", "audit-field-stations"),
    ("step", "audit-field-step"),
    ("until", "audit-field-until"),
    ("used_votes", "audit-field-used-votes"),
    ("vacancy", "audit-field-vacancy"),
    ("version", "audit-field-version"),
    ("votes", "audit-field-votes"),
    ("withdrawn", "audit-field-withdrawn"),
    ("from", "audit-field-from"),
    ("reason", "audit-field-reason"),
    ("kind", "audit-field-kind"),
    // Validity.
    ("valid", "audit-field-valid"),
    ("invalid", "audit-field-invalid"),
    ("decisions_sha256", "audit-field-decisions-sha256"),
    ("bodies_drawn", "audit-field-bodies-drawn"),
    ("minutes_sha256", "audit-field-minutes-sha256"),
    ("findings_sha256", "audit-field-findings-sha256"),
    ("outcome", "audit-field-outcome"),
    ("correction", "audit-field-correction"),
    // Examination.
    ("received_at", "audit-field-received-at"),
    ("content_commitment", "audit-field-content-commitment"),
    ("four_eyes", "audit-field-four-eyes"),
    ("letters", "audit-field-letters"),
    ("mails", "audit-field-mails"),
    ("omission", "audit-field-omission"),
    ("preset", "audit-field-preset"),
    ("proposal", "audit-field-proposal"),
    ("reason_commitment", "audit-field-reason-commitment"),
    ("repaired", "audit-field-repaired"),
    ("session", "audit-field-session"),
    // Applicants: signing in.
    ("applicant", "audit-field-applicant"),
    // Profiles, joint lists and what came too late.
    ("joint_list", "audit-field-joint-list"),
    ("invitation", "audit-field-invitation"),
    ("takes_part", "audit-field-takes-part"),
    ("places", "audit-field-places"),
    ("closed_at", "audit-field-closed-at"),
    ("application", "audit-field-application"),
    ("signed_commitment", "audit-field-signed-commitment"),
    // Mail.
    ("mail", "audit-field-mail"),
    ("state", "audit-field-state"),
    // Members.
    ("chair", "member-audit-field-chair"),
    ("name_sha256", "member-audit-field-name-sha256"),
    ("email_sha256", "member-audit-field-email-sha256"),
    ("person", "member-audit-field-person"),
    ("offices_sha256", "member-audit-field-offices-sha256"),
    ("report", "member-audit-field-report"),
    ("moved_on", "member-audit-field-moved-on"),
    ("gone", "member-audit-field-gone"),
    ("items_sha256", "member-audit-field-items-sha256"),
    ("tasks", "member-audit-field-tasks"),
    ("task", "member-audit-field-task"),
    ("done", "member-audit-field-done"),
    // Sortition.
    ("sortition", "sortition-audit-field-sortition"),
    ("vacancies", "sortition-audit-field-vacancies"),
    ("places", "sortition-audit-field-places"),
    ("residents", "sortition-audit-field-residents"),
    ("extract", "sortition-audit-field-extract"),
    ("grounds_sha256", "sortition-audit-field-grounds-sha256"),
    ("seed", "sortition-audit-field-seed"),
    ("batch", "sortition-audit-field-batch"),
    ("ids_sha256", "sortition-audit-field-ids-sha256"),
    ("resident", "sortition-audit-field-resident"),
    // Leading.
    ("finding_sha256", "leading-audit-field-finding-sha256"),
    ("note_sha256", "leading-audit-field-note-sha256"),
    ("recounted", "leading-audit-field-recounted"),
    ("granted", "leading-audit-field-granted"),
    // Deadlines and letters.
    ("wants", "deadlines-audit-field-wants"),
    ("known", "deadlines-audit-field-known"),
    ("letter", "deadlines-audit-field-letter"),
    ("locale", "deadlines-audit-field-locale"),
    ("texts_sha256", "deadlines-audit-field-texts-sha256"),
    ("how", "deadlines-audit-field-how"),
    ("why", "deadlines-audit-field-why"),
    // Opt-out register and signals.
    ("requests", "opt-out-audit-field-requests"),
    ("signal", "signal-audit-field-signal"),
    ("signals", "signal-audit-field-signals"),
    ("identity_commitment", "signal-audit-field-identity"),
];

/// Words that fields can hold, and the keys of theirs.
const VALUES: &[(&str, &str)] = &[
    // Result.
    ("by_hand", "release-word-by-hand"),
    ("established", "release-word-established"),
    ("moment", "release-word-moment"),
    ("now", "release-word-now"),
    // Counting.
    ("correction_asked", "count-state-correction-asked"),
    ("empty", "count-state-empty"),
    ("entries_differ", "count-state-entries-differ"),
    ("final", "count-state-final"),
    ("first", "count-entry-first"),
    ("first_entry", "count-state-first-entry"),
    ("first_entry_done", "count-state-first-entry-done"),
    (
        "first_entry_has_findings",
        "count-state-first-entry-has-findings",
    ),
    ("second", "count-entry-second"),
    ("second_entry", "count-state-second-entry"),
    ("administrator", "role-administrator"),
    ("auditor", "role-auditor"),
    ("clerk", "role-clerk"),
    ("coordinator", "role-coordinator"),
    ("death", "audit-value-death"),
    ("decision", "audit-value-decision"),
    ("incompatible_office", "audit-value-incompatible-office"),
    ("lost_requirement", "audit-value-lost-requirement"),
    ("lot1", "audit-value-lot1"),
    ("minutes", "audit-value-minutes"),
    ("moved_out", "audit-value-moved-out"),
    ("notice", "audit-value-notice"),
    ("physical", "audit-value-physical"),
    ("resignation", "audit-value-resignation"),
    ("typist", "role-typist"),
    // Mail.
    ("failed", "mail-state-failed"),
    ("given_up", "mail-state-given-up"),
    ("stopped", "mail-state-stopped"),
    ("unsure", "mail-state-unsure"),
    ("waiting", "mail-state-waiting"),
    // Examination.
    ("examined", "audit-value-examined"),
    ("invalid", "audit-value-invalid"),
    ("returned", "audit-value-returned"),
    ("seconded", "audit-value-seconded"),
    ("valid", "audit-value-valid"),
    // Ballot.
    ("alone", "ballot-audit-alone"),
];

/// A field of an event in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What the field is called.
    pub label: String,
    /// What it holds.
    pub value: String,
    /// Whether that is for machines, like a digest.
    pub is_code: bool,
}

/// What changed. Of a long row only the first `at_most` values are told, and how many more there are.
#[must_use]
pub fn told(locale: Locale, payload: &str, at_most: usize) -> Vec<Told> {
    let Ok(Fields(fields)) = serde_json::from_str(payload) else {
        // Whoever altered it did not write JSON.
        return vec![Told {
            label: locale.text("audit-field-unreadable"),
            value: payload.to_owned(),
            is_code: true,
        }];
    };
    fields
        .iter()
        .map(|(name, value)| Told {
            label: label(locale, name),
            value: in_words(locale, value, at_most),
            is_code: name.ends_with("sha256"),
        })
        .collect()
}

fn label(locale: Locale, name: &str) -> String {
    let known = FIELDS.iter().find(|(known, _)| *known == name);
    known.map_or_else(|| name.to_owned(), |(_, key)| locale.text(key))
}

fn in_words(locale: Locale, value: &Value, at_most: usize) -> String {
    match value {
        Value::Null => locale.text("audit-value-none"),
        Value::Bool(true) => locale.text("audit-value-yes"),
        Value::Bool(false) => locale.text("audit-value-no"),
        Value::Number(number) => number
            .as_u64()
            .map_or_else(|| number.to_string(), |number| locale.number(number)),
        Value::String(text) => text_in_words(locale, text),
        Value::Array(pair) if is_pair(pair) => {
            let both = pair.iter().map(|one| in_words(locale, one, at_most));
            both.collect::<Vec<_>>().join(": ")
        }
        Value::Array(all) => row(locale, all.iter(), at_most),
        Value::Object(fields) => {
            let told = fields.iter().map(|(name, value)| {
                format!(
                    "{}: {}",
                    label(locale, name),
                    in_words(locale, value, at_most)
                )
            });
            told.collect::<Vec<_>>().join("; ")
        }
    }
}

/// A key with its figure, like a body with its seats.
fn is_pair(values: &[Value]) -> bool {
    matches!(values, [Value::String(_), Value::Number(_)])
}

fn row<'v>(
    locale: Locale,
    values: impl ExactSizeIterator<Item = &'v Value>,
    at_most: usize,
) -> String {
    let more = values.len().saturating_sub(at_most);
    let shown = values.take(at_most);
    let mut words: Vec<String> = shown.map(|one| in_words(locale, one, at_most)).collect();
    if words.is_empty() {
        return locale.text("audit-value-none");
    }
    if more != 0 {
        words.push(locale.say("audit-value-more", &[("count", more.into())]));
    }
    words.join(", ")
}

fn text_in_words(locale: Locale, text: &str) -> String {
    if let Some((_, key)) = VALUES.iter().find(|(known, _)| *known == text) {
        return locale.text(key);
    }
    text.parse()
        .map_or_else(|_| text.to_owned(), |day| locale.date(day))
}

/// The fields of an object in their own order, which a map would lose.
struct Fields(Vec<(String, Value)>);

impl<'de> serde::Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}
