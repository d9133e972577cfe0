//! What happened to an application: its course, its versions with what differs, and the letters that went out.

use crate::actions::registration::examination::{ContentField, Dossier, differences};
use crate::clock;
use crate::locale::Locale;
use crate::store::registration::Note;
use crate::store::registration::application::{Content, PaperKind, Version};
use crate::wording::examination::{self as wording, Names};
use std::collections::BTreeMap;

/// All that happened, as the page shows it.
pub(super) struct History {
    pub(super) steps: Vec<StepShown>,
    pub(super) versions: Vec<VersionShown>,
    /// Words and addresses of the letters.
    pub(super) letters: Vec<(String, String)>,
}

/// A step of the course.
pub(super) struct StepShown {
    pub(super) what: String,
    pub(super) when: String,
    pub(super) who: String,
    pub(super) reason: String,
}

/// A version.
pub(super) struct VersionShown {
    pub(super) title: String,
    pub(super) made: String,
    pub(super) reason: String,
    /// The fields that differ from the version before it: what it is called, what was, and what is.
    pub(super) changes: Vec<(String, String, String)>,
    /// All that it says, for a version that no longer holds.
    pub(super) whole: Vec<(String, String)>,
}

/// What happened to an application.
pub(super) fn history(
    (locale, names, people): (Locale, &Names, &BTreeMap<String, String>),
    dossier: &Dossier,
    path: &str,
) -> History {
    let who = |by: &str| match people.get(by) {
        Some(name) => name.clone(),
        None => locale.text("examination-by-applicant"),
    };
    let steps = (1..).zip(dossier.course.steps());
    let steps = steps.map(|(number, taken)| StepShown {
        what: wording::step(locale, &taken.step, names),
        when: wording::short_moment(locale, taken.at),
        who: who(&taken.by),
        reason: match dossier.notes.get(&number) {
            Some(Note::Reason { reason }) => reason.clone(),
            _ => String::new(),
        },
    });
    let before = [None].into_iter().chain(dossier.versions.iter().map(Some));
    let last = dossier.versions.last().map(|one| one.number);
    let versions = dossier.versions.iter().zip(before);
    let versions = versions.map(|(version, before)| VersionShown {
        made: locale.say(
            "version-made",
            &[
                ("who", who(&version.made_by).into()),
                (
                    "at",
                    wording::short_moment(locale, clock::local(version.made_at)).into(),
                ),
            ],
        ),
        changes: changes((locale, names), before, version),
        whole: match last == Some(version.number) {
            true => Vec::new(),
            false => whole((locale, names), &version.content),
        },
        reason: version.reason.clone(),
        title: locale.say("version-number", &[("version", version.number.into())]),
    });
    let letters = dossier.papers.iter().map(|paper| {
        let values = [
            ("kind", kind(locale, paper.kind).into()),
            (
                "at",
                wording::short_moment(locale, clock::local(paper.made_at)).into(),
            ),
        ];
        let address = format!("{path}/brief/{}{}", paper.id, locale.query());
        (locale.say("letter-link", &values), address)
    });
    History {
        steps: steps.collect(),
        versions: versions.collect(),
        letters: letters.collect(),
    }
}

fn changes(
    words: (Locale, &Names),
    before: Option<&Version>,
    version: &Version,
) -> Vec<(String, String, String)> {
    let Some(before) = before else {
        return Vec::new();
    };
    let all = differences(&before.content, &version.content).into_iter();
    all.map(|(field, was, is)| {
        let label = wording::field(words.0, field);
        (label, value(words, field, &was), value(words, field, &is))
    })
    .collect()
}

fn whole(words: (Locale, &Names), content: &Content) -> Vec<(String, String)> {
    let all = ContentField::ALL.into_iter();
    let told = all.map(|field| (field, field.of(content)));
    told.filter(|(_, held)| !held.is_empty())
        .map(|(field, held)| (wording::field(words.0, field), value(words, field, &held)))
        .collect()
}

/// What a field holds, in words.
fn value((locale, names): (Locale, &Names), field: ContentField, held: &str) -> String {
    match (field, held) {
        (ContentField::NoOffices | ContentField::Consents, "") => locale.text("examination-no"),
        (_, "") => locale.text("examination-empty"),
        (ContentField::NoOffices | ContentField::Consents, _) => locale.text("examination-yes"),
        (ContentField::Body, code) => names.get(code).map_or(code, String::as_str).to_owned(),
        (ContentField::BirthDate, day) => day
            .parse()
            .map_or_else(|_| day.to_owned(), |day| locale.date(day)),
        (ContentField::Photo, _) => locale.text("examination-photo"),
        (_, text) => text.to_owned(),
    }
}

fn kind(locale: Locale, kind: PaperKind) -> String {
    locale.text(match kind {
        PaperKind::Confirmation => "paper-kind-confirmation",
        PaperKind::Omission => "paper-kind-omission",
        PaperKind::Decision => "paper-kind-decision",
        PaperKind::Findings | PaperKind::Validity | PaperKind::Ballot | PaperKind::Other => {
            "paper-kind-other"
        }
    })
}
