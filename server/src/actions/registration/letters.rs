//! Letters to candidates: storing them, posting them, and telling everybody what the session decided.

use super::calendar::load_calendar;
use super::examination::Dossier;
use super::load_regulation;
use crate::audit::{self, By, Event};
use crate::clock;
use crate::documents::{CandidateLetter, DecisionLetter, OmissionLetter, write_decision_letter};
use crate::error::AppError;
use crate::locale::Locale;
use crate::omission::Text;
use crate::outbox::{self, Attachment, Letter, MailKind};
use crate::privacy::ElectionKey;
use crate::store::Standing;
use crate::store::registration::application::{
    Paper, PaperKind, list_all_steps, list_applications, list_papers, save_paper,
};
use crate::store::registration::validity::list_decisions;
use crate::store::registration::{Body, Election, Note, list_bodies, load_election};
use crate::wording::registration as calendar_words;
use crate::wording::stored_body_name;
use chrono::NaiveDate;
use election::decision::Ground;
use election::registration::Finding;
use election::registration::calendar::{CalendarFinding, Milestone, When};
use election::registration::course::{Course, Step, Verdict};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// What was sent after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DecisionsSent {
    /// How many letters were made.
    pub letters: usize,
    /// How many of them went out as mail too.
    pub mails: usize,
}

/// The mail that goes with a letter.
#[derive(Clone)]
pub(super) struct Mailing {
    subject: String,
    text: String,
    name: String,
    kind: MailKind,
}

impl Mailing {
    /// The mail about an omission.
    pub(super) fn omission(dossier: &Dossier, letter: &OmissionLetter) -> Self {
        let locale = dossier.locale;
        let until = When::at(letter.until.date(), letter.until.time());
        let values = [
            ("name", letter.letter.name.as_str().into()),
            ("body", letter.letter.body.as_str().into()),
            ("what", letter.text.what.as_str().into()),
            ("mend", letter.text.mend.as_str().into()),
            ("until", calendar_words::when(locale, until).into()),
            ("reference", letter.letter.reference.as_str().into()),
        ];
        Self {
            subject: locale.say(
                "omission-mail-subject",
                &[("title", letter.text.title.as_str().into())],
            ),
            text: locale.say("omission-mail-text", &values),
            name: format!("verzuim-{}-{}.pdf", letter.letter.reference, letter.number),
            kind: MailKind::Omission,
        }
    }

    fn decision(locale: Locale, letter: &DecisionLetter) -> Self {
        let body = letter.letter.body.as_str();
        let values = [
            ("name", letter.letter.name.as_str().into()),
            ("body", body.into()),
            ("reference", letter.letter.reference.as_str().into()),
        ];
        Self {
            subject: locale.text("decision-mail-subject"),
            text: match letter.verdict {
                Verdict::Valid => locale.say("decision-mail-valid", &values),
                Verdict::Invalid => locale.say("decision-mail-invalid", &values),
            },
            name: format!("besluit-{}-{}.pdf", letter.letter.reference, letter.session),
            kind: MailKind::Decision,
        }
    }
}

/// What every letter of an election needs.
pub(super) struct LetterDesk<'d> {
    by: &'d By,
    key: &'d ElectionKey,
    election: Election,
    reglement: String,
    bodies: BTreeMap<String, Body>,
}

impl<'d> LetterDesk<'d> {
    pub(super) async fn open(
        tx: &impl ConnectionTrait,
        by: &'d By,
        (key, election): (&'d ElectionKey, &str),
    ) -> Result<Self, AppError> {
        let election = load_election(tx, election).await?;
        let bodies = list_bodies(tx).await?.into_iter();
        Ok(Self {
            by,
            key,
            reglement: load_regulation(&election.regulation)?.title,
            election,
            bodies: bodies.map(|body| (body.code.clone(), body)).collect(),
        })
    }

    /// The letter itself, to whoever the application is of.
    pub(super) fn letter(&self, dossier: &Dossier) -> CandidateLetter {
        let details = dossier.content().map(|content| &content.details);
        let details = details.cloned().unwrap_or_default();
        let number = dossier.content().map(super::examination::house);
        let body = dossier.body.as_ref().and_then(|code| self.bodies.get(code));
        let line = |parts: [&str; 2]| parts.join(" ").trim().to_owned();
        CandidateLetter {
            election: self.election.title.clone(),
            day: self.election.held_on,
            official: self.election.standing == Standing::Official,
            reglement: self.reglement.clone(),
            body: body.map_or_else(String::new, |body| stored_body_name(dossier.locale, body)),
            name: details.ballot_name(),
            address: vec![
                line([&details.street, &number.unwrap_or_default()]),
                line([&details.shown_postcode(), &details.locality]),
            ],
            reference: dossier.application.id.clone(),
            on: clock::day_of(self.by.at),
            made_at: self.by.at,
        }
    }

    fn names(&self, locale: Locale) -> BTreeMap<String, String> {
        let bodies = self.bodies.iter();
        bodies
            .map(|(code, body)| (code.clone(), stored_body_name(locale, body)))
            .collect()
    }

    /// Stores a letter, and posts it when there is an address to send it to.
    pub(super) async fn send(
        &self,
        tx: &impl ConnectionTrait,
        (dossier, kind): (&Dossier, PaperKind),
        (bytes, mailing): (Vec<u8>, Mailing),
    ) -> Result<Paper, AppError> {
        let body = dossier.body.as_deref().unwrap_or_default();
        let about = dossier.application.id.as_str();
        let of = (body, kind, about);
        let paper = save_paper(tx, self.key, of, (&bytes, self.by.at)).await?;
        if let Some(to) = &dossier.email {
            self.post(tx, (dossier, to), (mailing, bytes)).await?;
        }
        Ok(paper)
    }
}

impl LetterDesk<'_> {
    /// Posts a letter as mail, in the transaction of what it tells about.
    async fn post(
        &self,
        tx: &impl ConnectionTrait,
        (dossier, to): (&Dossier, &str),
        (mailing, bytes): (Mailing, Vec<u8>),
    ) -> Result<(), AppError> {
        let letter = Letter {
            election: self.election.id.clone(),
            kind: mailing.kind,
            about: dossier.application.id.clone(),
            locale: dossier.locale,
            to: to.to_owned(),
            subject: mailing.subject,
            text: mailing.text,
            attachments: vec![Attachment {
                name: mailing.name,
                media_type: "application/pdf".to_owned(),
                bytes,
            }],
        };
        outbox::post(tx, self.key, self.by.at, &letter).await?;
        Ok(())
    }
}

/// Tells everybody about whom this session decided what it decided: a letter, and mail to whoever has an address.
/// Who was told already gets nothing again.
///
/// # Errors
/// When the database refuses, or holds what cannot be read; [`AppError::Document`] when a letter cannot be made.
pub async fn send_decisions(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    election: &str,
    session: u32,
) -> Result<DecisionsSent, AppError> {
    send_some_decisions(tx, by, key, ((election, session), usize::MAX)).await
}

/// The same for at most so many of those who were not told yet: nobody is left when it sends none.
///
/// Where the session itself gave a reason, that stands in the letter in the place of the words of the proposal.
///
/// # Errors
/// As [`send_decisions`].
pub async fn send_some_decisions(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    ((election, session), most): ((&str, u32), usize),
) -> Result<DecisionsSent, AppError> {
    let said = list_decisions(tx, key, session).await?.into_iter();
    let said = said.filter(|one| !one.reason.is_empty());
    let said: BTreeMap<String, String> = said.map(|one| (one.application, one.reason)).collect();
    let desk = LetterDesk::open(tx, by, (key, election)).await?;
    let calendar = load_calendar(tx, election).await?;
    let appeal = calendar.entry_of(Milestone::Appeal).map(|entry| {
        let is_moved = entry.holds != entry.computed.outcome;
        let steps = entry.computed.grounds.clone();
        (entry.holds.day, if is_moved { Vec::new() } else { steps })
    });
    let steps = list_all_steps(tx, election).await?;
    let mut sent = DecisionsSent::default();
    for application in list_applications(tx, election).await? {
        if most <= sent.letters {
            break;
        }
        let course = steps
            .get(&application.id)
            .map(|taken| Course::replay(taken));
        let decided = course.transpose()?.and_then(|course| course.decision());
        let Some((_, verdict)) = decided.filter(|(in_session, _)| *in_session == session) else {
            continue;
        };
        let dossier = Dossier::load_unexamined(tx, key, (election, &application.id)).await?;
        if was_told(tx, &dossier, session).await? {
            continue;
        }
        let mut letter = desk.decision(&dossier, (session, verdict), appeal.as_ref());
        if let Some(said) = said.get(&application.id) {
            letter.reason.clone_from(said);
        }
        let bytes = write_decision_letter(dossier.locale, &letter)?;
        let mailing = Mailing::decision(dossier.locale, &letter);
        desk.send(tx, (&dossier, PaperKind::Decision), (bytes, mailing))
            .await?;
        sent.letters += 1;
        sent.mails += usize::from(dossier.email.is_some());
    }
    if sent.letters != 0 {
        let event = Event::DecisionsSent {
            election: election.to_owned(),
            session,
            letters: sent.letters,
            mails: sent.mails,
        };
        audit::record(tx, by, &event).await?;
    }
    Ok(sent)
}

/// Whether a letter was made since this session decided.
async fn was_told(
    tx: &impl ConnectionTrait,
    dossier: &Dossier,
    session: u32,
) -> Result<bool, AppError> {
    let decided = dossier
        .course
        .steps()
        .iter()
        .filter(|taken| match &taken.step {
            Step::Decided {
                session: number, ..
            }
            | Step::Moved {
                session: number, ..
            } => *number == session,
            _ => false,
        });
    let decided_at = decided.map(|taken| taken.at).next_back();
    let about = Some(dossier.application.id.as_str());
    let election = dossier.application.election.as_str();
    let papers = list_papers(tx, election, (Some(PaperKind::Decision), about)).await?;
    Ok(papers
        .iter()
        .any(|paper| decided_at.is_some_and(|at| at <= clock::local(paper.made_at))))
}

impl LetterDesk<'_> {
    fn decision(
        &self,
        dossier: &Dossier,
        (session, verdict): (u32, Verdict),
        appeal: Option<&(NaiveDate, Vec<Ground<CalendarFinding>>)>,
    ) -> DecisionLetter {
        let (grounds, omissions, reason) = why(dossier, verdict);
        DecisionLetter {
            letter: self.letter(dossier),
            session,
            verdict,
            grounds,
            omissions,
            reason,
            names: self.names(dossier.locale),
            appeal_until: appeal.map(|(until, _)| *until),
            term: appeal.map(|(_, steps)| steps.clone()).unwrap_or_default(),
        }
    }
}

/// The grounds of the last proposal that the session followed; nothing when it decided otherwise.
fn why(dossier: &Dossier, verdict: Verdict) -> (Vec<Ground<Finding>>, Vec<Text>, String) {
    let steps = (1..).zip(dossier.course.steps());
    let proposed = steps.filter_map(|(number, taken)| match &taken.step {
        Step::Examined { proposal, .. } => Some((number, *proposal)),
        _ => None,
    });
    let last = proposed.last().filter(|(_, proposal)| *proposal == verdict);
    let note = last.and_then(|(number, _)| dossier.notes.get(&number));
    let Some(Note::Proposal {
        grounds,
        omissions,
        reason,
    }) = note
    else {
        return (Vec::new(), Vec::new(), String::new());
    };
    let texts = dossier.omission_texts();
    let texts = texts.into_iter();
    let texts = texts.filter(|(number, _)| omissions.contains(number));
    (
        grounds.clone(),
        texts.map(|(_, text)| text).collect(),
        reason.clone(),
    )
}
