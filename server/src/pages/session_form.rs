//! The form about a session of the committee: in which a result is established, or decided on validity.

use crate::documents::unprintable;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::store::Office;
use crate::store::committee::{CommitteeMember, CommitteeSession, Objection};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The longest name of a person or a place, and the longest text of a line, in letters.
const LONGEST_NAME: usize = 100;
const LONGEST_LINE: usize = 2000;
/// The fields that hold text.
const TEXTS: [&str; 6] = ["place", "chair", "members", "raised", "answers", "reason"];
/// The boxes of the day.
const DAY: [&str; 3] = ["day-day", "day-month", "day-year"];

/// What was filled in.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) session: CommitteeSession,
    pub(crate) reason: String,
}

/// Between which days a session can have been.
#[derive(Debug, Clone)]
pub(crate) struct Days {
    /// The first day that it can have been, and what is said of a day before it.
    pub(crate) earliest: (NaiveDate, String),
    /// The day of what is corrected, and what is said of a day before that.
    pub(crate) before: Option<(NaiveDate, String)>,
    pub(crate) today: NaiveDate,
}

impl Days {
    /// Between the day of the vote and today, and not before the version that is corrected.
    pub(crate) fn after_vote(
        locale: Locale,
        (election, before): (NaiveDate, Option<NaiveDate>),
        today: NaiveDate,
    ) -> Self {
        let early = [("election", locale.date(election).into())];
        let before = before.map(|day| {
            let values = [("before", locale.date(day).into())];
            (day, locale.say("session-day-before", &values))
        });
        Self {
            earliest: (election, locale.say("session-day-early", &early)),
            before,
            today,
        }
    }
}

/// The fields of the form; a correction asks for a reason.
pub(crate) fn fields(locale: Locale, is_correction: bool) -> Vec<Field> {
    let described = |field: Field, key: &str| field.described(locale.text(key));
    let mut fields = vec![
        Field::text("place", locale.text("session-place"), "off"),
        Field::date("day", locale.text("session-day")),
        Field::text("chair", locale.text("session-chair"), "off"),
        described(
            Field::area("members", locale.text("session-members")),
            "session-members-how",
        ),
        described(
            Field::area("raised", locale.text("session-raised")),
            "session-raised-how",
        ),
        described(
            Field::area("answers", locale.text("session-answers")),
            "session-answers-how",
        ),
    ];
    if is_correction {
        let reason = Field::area("reason", locale.text("session-reason"));
        fields.insert(0, described(reason, "session-reason-how"));
    }
    fields
}

/// The form with what was told, out of sight, for the page that asks to confirm it.
pub(crate) fn carry(form: Form, submitted: &Submitted) -> Form {
    let names = TEXTS.iter().chain(&DAY);
    names.fold(form, |form, name| {
        form.hidden(name, submitted.trimmed(name))
    })
}

/// What was filled in; every error is told in the form.
pub(crate) fn read(
    form: &mut Form,
    submitted: &Submitted,
    (locale, days): (Locale, &Days),
    is_correction: bool,
) -> Option<Told> {
    let held_on = read_day(form, submitted, (locale, days));
    for name in TEXTS {
        let asked = is_correction || name != "reason";
        if asked && let Err(why) = check_text(locale, submitted, name) {
            form.refuse(name, why);
        }
    }
    let members = read_members(form, submitted, locale);
    let objections = read_objections(form, submitted, locale);
    if !form.is_right() {
        return None;
    }
    Some(Told {
        session: CommitteeSession {
            place: submitted.trimmed("place").to_owned(),
            held_on: held_on?,
            members,
            objections,
        },
        reason: one_line(submitted.trimmed("reason")),
    })
}

fn read_day(
    form: &mut Form,
    submitted: &Submitted,
    (locale, days): (Locale, &Days),
) -> Option<NaiveDate> {
    let early = |day: NaiveDate| {
        let limits = [Some(&days.earliest), days.before.as_ref()];
        let mut limits = limits.into_iter().flatten();
        limits
            .find(|(limit, _)| day < *limit)
            .map(|(_, told)| told.clone())
    };
    let why = match submitted.date("day") {
        Err(unfit) => unfit.told(locale),
        Ok(day) if early(day).is_some() => early(day).unwrap_or_default(),
        Ok(day) if days.today < day => locale.text("session-day-late"),
        Ok(day) => return Some(day),
    };
    form.refuse("day", why);
    None
}

/// Whether a text is there where it must be, is not too long, and can be printed in the minutes.
fn check_text(locale: Locale, submitted: &Submitted, name: &str) -> Result<(), String> {
    let text = submitted.trimmed(name);
    let missing = match name {
        "place" => Some(locale.text("session-place-missing")),
        "chair" => Some(locale.text("session-chair-missing")),
        "reason" => Some(locale.text("session-reason-missing")),
        _ => None,
    };
    if let Some(missing) = missing.filter(|_| text.is_empty()) {
        return Err(missing);
    }
    let longest = match name {
        "place" | "chair" | "members" => LONGEST_NAME,
        _ => LONGEST_LINE,
    };
    if lines(text)
        .iter()
        .any(|line| longest < line.chars().count())
    {
        return Err(locale.say("session-too-long", &[("most", longest.into())]));
    }
    match unprintable(&one_line(text)) {
        None => Ok(()),
        Some(letter) => {
            let letter = letter.to_string();
            Err(locale.say("session-unprintable", &[("letter", letter.into())]))
        }
    }
}

fn read_members(form: &mut Form, submitted: &Submitted, locale: Locale) -> Vec<CommitteeMember> {
    let chair = submitted.trimmed("chair").to_owned();
    let others = lines(submitted.trimmed("members"));
    let mut known = BTreeSet::from([chair.to_lowercase()]);
    if let Some(twice) = others
        .iter()
        .find(|name| !known.insert(name.to_lowercase()))
    {
        let name = [("name", twice.as_str().into())];
        form.refuse("members", locale.say("session-member-twice", &name));
    }
    let chair = CommitteeMember {
        name: chair,
        office: Office::Chair,
    };
    let others = others.into_iter().map(|name| CommitteeMember {
        name,
        office: Office::Member,
    });
    std::iter::once(chair).chain(others).collect()
}

fn read_objections(form: &mut Form, submitted: &Submitted, locale: Locale) -> Vec<Objection> {
    let raised = lines(submitted.trimmed("raised"));
    let answers = lines(submitted.trimmed("answers"));
    if raised.len() != answers.len() {
        let values = [
            ("raised", raised.len().into()),
            ("answers", answers.len().into()),
        ];
        form.refuse("answers", locale.say("session-answers-differ", &values));
    }
    let pairs = raised.into_iter().zip(answers);
    pairs
        .map(|(raised, answer)| Objection { raised, answer })
        .collect()
}

/// The lines that hold something.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

fn one_line(text: &str) -> String {
    lines(text).join(" ")
}

/// The session as it was filled in.
pub(crate) struct ToldRows {
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) objections: Vec<(String, String)>,
}

/// The session in rows, for whoever confirms it.
pub(crate) fn told_rows(locale: Locale, told: &Told) -> ToldRows {
    let session = &told.session;
    let mut facts = vec![
        (locale.text("session-place"), session.place.clone()),
        (locale.text("session-day"), locale.date(session.held_on)),
    ];
    let mut members = session.members.iter().map(|one| one.name.clone());
    if let Some(chair) = members.next() {
        facts.push((locale.text("session-chair"), chair));
    }
    let others: Vec<String> = members.collect();
    if !others.is_empty() {
        facts.push((locale.text("session-members"), others.join(", ")));
    }
    if !told.reason.is_empty() {
        facts.push((locale.text("session-reason"), told.reason.clone()));
    }
    let objections = session.objections.iter();
    ToldRows {
        facts,
        objections: objections
            .map(|one| (one.raised.clone(), one.answer.clone()))
            .collect(),
    }
}
