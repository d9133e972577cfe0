//! Mail about what is due. It names a case by its number and never a person: mail is read by more than one.

use super::deadlines::what_nameless;
use crate::actions::vacancy::{Deadline, Due};
use crate::locale::Locale;

/// What the staff reads: the subject and the text.
#[must_use]
pub fn to_staff(
    locale: Locale,
    about: &[(&Deadline, &str)],
    site: Option<&str>,
) -> (String, String) {
    let count = [("count", about.len().into())];
    let mut lines = vec![locale.text("reminder-staff-opening"), String::new()];
    for (one, body) in about {
        let until = one.until.map(|until| locale.date(until));
        let values = [
            ("what", what_nameless(locale, one).into()),
            ("body", (*body).into()),
            ("until", until.unwrap_or_default().into()),
        ];
        lines.push(locale.say("reminder-line", &values));
        if let Some(site) = site {
            lines.push(format!("  {site}{}{}", one.path(), locale.query()));
        }
    }
    lines.extend([String::new(), locale.text("reminder-staff-closing")]);
    (locale.say("reminder-staff-subject", &count), whole(&lines))
}

/// What somebody who is appointed reads: the subject and the text.
#[must_use]
pub fn to_person(
    locale: Locale,
    about: &[(&Deadline, &str)],
    site: Option<&str>,
) -> (String, String) {
    let mut lines = vec![locale.text("reminder-person-opening"), String::new()];
    for (one, body) in about {
        let until = one.until.map(|until| locale.date(until));
        let values = [
            ("body", (*body).into()),
            ("until", until.unwrap_or_default().into()),
        ];
        let key = match one.due {
            Due::Papers { .. } => "reminder-person-papers",
            _ => "reminder-person-answer",
        };
        lines.push(locale.say(key, &values));
    }
    let election = about.first().map(|(one, _)| one.election.as_str());
    if let (Some(site), Some(election)) = (site, election) {
        let address = format!("{site}/lid/{election}{}", locale.query());
        let address = [("address", address.into())];
        lines.extend([String::new(), locale.say("reminder-person-page", &address)]);
    }
    lines.extend([String::new(), locale.text("reminder-person-closing")]);
    (locale.text("reminder-person-subject"), whole(&lines))
}

fn whole(lines: &[String]) -> String {
    let mut text = lines.join("\n");
    text.push('\n');
    text
}
