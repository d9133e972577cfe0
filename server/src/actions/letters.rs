//! Making letters and storing them, each once: the notice of an appointment and the decision on a vacancy.

use super::documents::shown_body;
use super::letter_texts::current_template;
use super::lots::{Answers, draw_behind};
use super::registration::load_regulation;
use super::roster::entry_day;
use super::sortition::write_invitation_example;
use super::successor::SuccessionFile;
use super::vacancy::propose_by_lots;
use crate::audit::{self, By, Event};
use crate::documents::{
    DecisionOf, Letter, LetterLot, NoticeGround, NoticeOf, write_decision, write_notice,
};
use crate::error::AppError;
use crate::letter_texts::{LetterKind, LetterTexts};
use crate::locale::Locale;
use crate::omission::Filled;
use crate::publication::{Body, Publication};
use crate::store::allocation::{list_latest_versions, list_results};
use crate::store::appointment::Appointment;
use crate::store::documents::{
    Listed, StoredDocument, find_document, list_documents, save_document,
};
use crate::store::letters::{MadeLetter, Template, list_made, save_made};
use crate::store::lots::{LotFor, list_draws};
use crate::store::registration::{list_lists, load_election};
use crate::store::vacancy::{CourseStep, RecordedStep, ReportedVacancy};
use crate::store::{DocumentKind, Standing};
use crate::wording::{body_name, rule};
use chrono::{DateTime, NaiveDate, Utc};
use election::decision::Ground;
use election::result::ElectionResult;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::acceptance::{Occasion, PaperFinding, Papers, assess_papers};
use succession::deadlines::{answer_by, decide_by, object_by};
use succession::roster::Person;
use succession::successor::{Filling, Outcome, Proposal};
use succession::vacancy::{Cause, Step, VacancyId, Verdict, assess_report};

/// Makes the notice of an appointment, in Dutch; answers the stored one when it was made before.
///
/// # Errors
/// [`AppError::Missing`] when there is no such appointment; [`AppError::Document`] when it cannot be made.
pub async fn make_notice(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    key: (&str, &str),
    appointment: u32,
) -> Result<StoredDocument, AppError> {
    let desk = Desk::open(tx, (by, site), key, Locale::Dutch).await?;
    let found = desk.file.appointment(appointment)?;
    let about = notice_name(appointment);
    if let Some(stored) = load_letter(tx, key, (DocumentKind::Notice, &about)).await? {
        return Ok(stored);
    }
    let bytes = write_notice(Locale::Dutch, &desk.notice(found, about.clone())?)?;
    let kind = (DocumentKind::Notice, found.version);
    desk.store(tx, kind, (about, bytes)).await
}

/// Makes the notices that were not made yet of all appointments of a body; answers how many.
///
/// # Errors
/// As for [`make_notice`].
pub async fn make_notices(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    key: (&str, &str),
) -> Result<usize, AppError> {
    let desk = Desk::open(tx, (by, site), key, Locale::Dutch).await?;
    let there = list_documents(tx, key).await?;
    let mut made = 0;
    for appointment in &desk.file.appointments {
        let about = notice_name(appointment.number);
        if find(&there, (DocumentKind::Notice, &about)).is_some() {
            continue;
        }
        let bytes = write_notice(Locale::Dutch, &desk.notice(appointment, about.clone())?)?;
        let kind = (DocumentKind::Notice, appointment.version);
        desk.store(tx, kind, (about, bytes)).await?;
        made += 1;
    }
    Ok(made)
}

/// Makes the decision that was taken on a vacancy at that step of its course, in Dutch; answers the stored
/// one when it was made before.
///
/// # Errors
/// [`AppError::Missing`] when no such decision was taken; [`AppError::Document`] when it cannot be made.
pub async fn make_decision(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    key: (&str, &str),
    (vacancy, position): (VacancyId, u32),
) -> Result<StoredDocument, AppError> {
    let about = decision_name(vacancy, position);
    if let Some(stored) = load_letter(tx, key, (DocumentKind::Decision, &about)).await? {
        return Ok(stored);
    }
    let desk = Desk::open(tx, (by, site), key, Locale::Dutch).await?;
    let decision = desk.decision(tx, (vacancy, position), &about).await?;
    let bytes = write_decision(Locale::Dutch, &decision)?;
    let kind = (DocumentKind::Decision, desk.file.result.version);
    desk.store(tx, kind, (about, bytes)).await
}

/// Whether there is something to make an example of that letter about.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn can_preview(
    db: &impl ConnectionTrait,
    election: &str,
    kind: LetterKind,
) -> Result<bool, AppError> {
    Ok(match kind {
        LetterKind::Notice | LetterKind::Invitation => {
            !list_latest_versions(db, election).await?.is_empty()
        }
        LetterKind::Decision => first_decision(db, election).await?.is_some(),
    })
}

/// Writes an example of a letter with the texts of now around it. Nothing is stored. A notice and an invitation are
/// about nobody; a decision is the first that was taken.
///
/// # Errors
/// [`AppError::Missing`] when there is nothing to make one about; [`AppError::Document`] when it cannot be made.
pub async fn write_preview(
    db: &impl ConnectionTrait,
    (election, site): (&str, Option<&str>),
    (kind, locale): (LetterKind, Locale),
    at: DateTime<Utc>,
) -> Result<Vec<u8>, AppError> {
    let missing = || no_example(election);
    let by = By {
        actor: String::new(),
        at,
    };
    match kind {
        LetterKind::Notice => {
            let bodies = list_latest_versions(db, election).await?;
            let (body, _) = bodies.first_key_value().ok_or_else(missing)?;
            let key = (election, body.as_str());
            let desk = Desk::open(db, (&by, site), key, locale).await?;
            Ok(write_notice(locale, &desk.example()?.ok_or_else(missing)?)?)
        }
        LetterKind::Decision => {
            let first = first_decision(db, election).await?.ok_or_else(missing)?;
            let key = (election, first.body.as_str());
            let desk = Desk::open(db, (&by, site), key, locale).await?;
            let mut numbers = first.about.split('/').skip(1);
            let mut number = || numbers.next().and_then(|number| number.parse().ok());
            let which = number().zip(number()).ok_or_else(missing)?;
            let decision = desk.decision(db, which, &first.about).await?;
            Ok(write_decision(locale, &decision)?)
        }
        LetterKind::Invitation => {
            let bodies = list_latest_versions(db, election).await?;
            let (body, _) = bodies.first_key_value().ok_or_else(missing)?;
            write_invitation_example(db, (election, body), locale, at).await
        }
    }
}

fn no_example(election: &str) -> AppError {
    AppError::Missing {
        what: "example of a letter",
        key: election.to_owned(),
    }
}

/// Writes a letter that was made once more in another language, with the texts of now around it. It is not stored: what
/// was decided is the letter itself.
///
/// # Errors
/// [`AppError::Missing`] when its appointment or its decision is not there; [`AppError::Document`] when it cannot be
/// made.
pub async fn write_translation(
    db: &impl ConnectionTrait,
    (election, site): (&str, Option<&str>),
    (made, locale): (&MadeLetter, Locale),
    at: DateTime<Utc>,
) -> Result<Vec<u8>, AppError> {
    let by = By {
        actor: String::new(),
        at,
    };
    let key = (election, made.body.as_str());
    let desk = Desk::open(db, (&by, site), key, locale).await?;
    let (bytes, _) = desk.written(db, made).await?;
    Ok(bytes)
}

/// What tells the English text beside a letter apart.
#[must_use]
pub fn english_name(about: &str) -> String {
    format!("{about}/en")
}

/// The kind of document that a letter is; none for one that is always sealed.
#[must_use]
pub fn document_kind(kind: LetterKind) -> Option<DocumentKind> {
    match kind {
        LetterKind::Notice => Some(DocumentKind::Notice),
        LetterKind::Decision => Some(DocumentKind::Decision),
        LetterKind::Invitation => None,
    }
}

/// Makes the English text beside a letter and stores it; answers the stored one when it was made before. The letter
/// itself is the one that counts, and does not change.
///
/// # Errors
/// As for [`write_translation`].
pub async fn make_english(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    election: &str,
    made: &MadeLetter,
) -> Result<StoredDocument, AppError> {
    let (key, about) = ((election, made.body.as_str()), english_name(&made.about));
    let kind = document_kind(made.kind).ok_or_else(|| no_example(election))?;
    if let Some(stored) = load_letter(tx, key, (kind, &about)).await? {
        return Ok(stored);
    }
    let desk = Desk::open(tx, (by, site), key, Locale::English).await?;
    let (bytes, version) = desk.written(tx, made).await?;
    desk.store(tx, (kind, version), (about, bytes)).await
}

async fn first_decision(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Option<MadeLetter>, AppError> {
    let mut all = list_made(db, election).await?.into_iter();
    Ok(all.find(|one| one.kind == LetterKind::Decision))
}

/// The address of the page on which members and who is appointed find what is theirs.
#[must_use]
pub fn own_page(site: &str, election: &str) -> String {
    format!("{}/lid/{election}", site.trim_end_matches('/'))
}

/// What tells the notice of that appointment apart.
#[must_use]
pub fn notice_name(appointment: u32) -> String {
    format!("benoeming/{appointment}")
}

/// What tells the decision at that step apart.
#[must_use]
pub fn decision_name(vacancy: VacancyId, position: u32) -> String {
    format!("vacature/{vacancy}/{position}")
}

/// A letter of a body, when it was made.
///
/// # Errors
/// [`AppError::Unreadable`] when its bytes are no longer those of its digest.
pub async fn load_letter(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    (kind, about): (DocumentKind, &str),
) -> Result<Option<StoredDocument>, AppError> {
    let there = list_documents(db, key).await?;
    let Some(listed) = find(&there, (kind, about)) else {
        return Ok(None);
    };
    let found = find_document(db, key, listed.id).await?;
    Ok(found.map(|(_, _, stored)| stored))
}

fn find<'l>(there: &'l [Listed], (kind, about): (DocumentKind, &str)) -> Option<&'l Listed> {
    let mut all = there.iter();
    all.find(|one| one.kind == kind && one.about == about)
}

/// Everything about a body from which its letters are made.
struct Desk<'d> {
    by: &'d By,
    key: (&'d str, &'d str),
    file: SuccessionFile,
    results: Vec<(ElectionResult, Body)>,
    publication: Publication,
    title: String,
    /// The texts around a notice, and those around a decision.
    templates: [Template; 2],
    own_page: Option<String>,
    locale: Locale,
}

impl<'d> Desk<'d> {
    async fn open(
        tx: &impl ConnectionTrait,
        (by, site): (&'d By, Option<&str>),
        key: (&'d str, &'d str),
        locale: Locale,
    ) -> Result<Self, AppError> {
        let file = SuccessionFile::load(tx, key).await?;
        let row = load_election(tx, key.0).await?;
        let reglement = load_regulation(&file.result.reglement)?;
        let lists = list_lists(tx, key.0, key.1).await?;
        let mut results = Vec::new();
        for result in list_results(tx, key.0, key.1).await? {
            let body = shown_body(tx, key, (&lists, &result)).await?;
            results.push((result, body));
        }
        Ok(Self {
            by,
            key,
            file,
            results,
            publication: Publication {
                day: row.held_on,
                reglement: reglement.title,
                rules: reglement.allocation,
                official: row.standing == Standing::Official,
                bodies: Vec::new(),
            },
            title: row.title,
            templates: [
                current_template(tx, key.0, (LetterKind::Notice, locale)).await?,
                current_template(tx, key.0, (LetterKind::Decision, locale)).await?,
            ],
            own_page: site.map(|site| own_page(site, key.0)),
            locale,
        })
    }

    /// The version of the texts around a letter that counts now.
    fn template(&self, kind: LetterKind) -> &Template {
        let [notice, decision] = &self.templates;
        match kind {
            LetterKind::Notice | LetterKind::Invitation => notice,
            LetterKind::Decision => decision,
        }
    }

    /// The letter itself, with the body by the result of that version.
    fn letter(&self, version: u32, about: &str, on: NaiveDate) -> Result<Letter, AppError> {
        let (election, body) = self.key;
        let mut results = self.results.iter();
        let found = results.find(|(result, _)| result.version == version);
        let (_, shown) = found.ok_or_else(|| AppError::Missing {
            what: "result",
            key: format!("{election}/{body} version {version}"),
        })?;
        Ok(Letter {
            publication: self.publication.clone(),
            election: self.title.clone(),
            body: shown.clone(),
            reference: format!("{election}/{body}/{about}"),
            on,
            made_at: self.by.at,
            texts: LetterTexts::default(),
            template: 0,
            own_page: self.own_page.clone(),
        })
    }

    /// The letter with the texts of the griffie around it.
    fn around(&self, letter: &mut Letter, kind: LetterKind, more: &[(&str, String)]) {
        let template = self.template(kind);
        let locale = self.locale;
        let mut filled: Filled = BTreeMap::from([
            ("wijkraad".to_owned(), body_name(locale, &letter.body)),
            ("kenmerk".to_owned(), letter.reference.clone()),
            ("datum".to_owned(), locale.date(letter.on)),
        ]);
        let more = more
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()));
        filled.extend(more);
        letter.texts = template.texts.fill(&filled);
        letter.template = template.version;
    }

    /// A letter that was made once more, in the language of the desk, with the version of the result it is about.
    async fn written(
        &self,
        db: &impl ConnectionTrait,
        made: &MadeLetter,
    ) -> Result<(Vec<u8>, u32), AppError> {
        let numbers = made.about.split('/').skip(1);
        let numbers: Vec<u32> = numbers.filter_map(|number| number.parse().ok()).collect();
        match (made.kind, numbers.as_slice()) {
            (LetterKind::Notice, [appointment]) => {
                let found = self.file.appointment(*appointment)?;
                let notice = self.notice(found, made.about.clone())?;
                Ok((write_notice(self.locale, &notice)?, found.version))
            }
            (LetterKind::Decision, [vacancy, position]) => {
                let which = (*vacancy, *position);
                let decision = self.decision(db, which, &made.about).await?;
                let version = self.file.result.version;
                Ok((write_decision(self.locale, &decision)?, version))
            }
            _ => Err(AppError::Missing {
                what: "letter",
                key: made.about.clone(),
            }),
        }
    }

    fn notice(&self, of: &Appointment, about: String) -> Result<NoticeOf, AppError> {
        let mut letter = self.letter(of.version, &about, of.notified_on)?;
        let told = [
            ("naam", name(&letter.body, of.person)),
            ("uiterlijk", self.locale.date(of.answer_by.outcome)),
        ];
        self.around(&mut letter, LetterKind::Notice, &told);
        let rules = &self.file.rules.acceptance;
        let (ground, article) = self.ground(of)?;
        let asked = assess_papers(Papers::default(), rules).grounds.into_iter();
        let silence = &rules.silence_refuses;
        let withdrawal = &rules.withdrawable_until_admission;
        let starts_term = of.occasion == Occasion::Election;
        let established_on = self
            .results
            .first()
            .map(|(result, _)| result.established_on);
        let entry = established_on.filter(|_| starts_term);
        let entry = entry.map(|on| entry_day(&self.file.result.reglement, on));
        Ok(NoticeOf {
            name: name(&letter.body, of.person),
            stood_as: of.person.stood_as(),
            ground,
            article,
            until: of.answer_by.clone(),
            enclosures: asked
                .map(|ground| Ground {
                    finding: match ground.finding {
                        PaperFinding::Received(paper) | PaperFinding::Missing(paper) => paper,
                    },
                    article: ground.article,
                })
                .collect(),
            silence: silence.value.then(|| silence.article.clone()),
            withdrawal: withdrawal.value.then(|| withdrawal.article.clone()),
            entry: entry.transpose()?,
            letter,
        })
    }

    /// A notice to nobody, of the first seat of the body.
    fn example(&self) -> Result<Option<NoticeOf>, AppError> {
        let result = &self.file.result;
        let Some(&elected) = result.allocation.elected.first() else {
            return Ok(None);
        };
        let (on, rules) = (result.established_on, &self.file.rules.acceptance);
        let appointment = Appointment {
            number: 0,
            person: elected.into(),
            seat: 1,
            occasion: Occasion::Election,
            vacancy: None,
            version: result.version,
            appointed_on: on,
            notified_on: on,
            answer_by: answer_by(Occasion::Election, on, rules, &self.file.terms)?,
            events: Vec::new(),
        };
        let mut of = self.notice(&appointment, "voorbeeld".to_owned())?;
        of.name = self.locale.text("letters-example-name");
        of.stood_as = None;
        let told = [
            ("naam", of.name.clone()),
            ("uiterlijk", self.locale.date(of.until.outcome)),
        ];
        self.around(&mut of.letter, LetterKind::Notice, &told);
        Ok(Some(of))
    }

    /// On what ground, and by which article.
    fn ground(
        &self,
        of: &Appointment,
    ) -> Result<(NoticeGround, election::article::Article), AppError> {
        let rules = &self.file.rules;
        let decided_on = of.appointed_on;
        let Some(vacancy) = of.vacancy else {
            let ground = NoticeGround::Elected {
                established_on: decided_on,
            };
            return Ok((ground, rules.acceptance.notice_days.article.clone()));
        };
        let taken = CourseStep::Taken(Step::Offer(of.person));
        let mut offers = self.file.course.iter().rev();
        let offer =
            offers.find(|step| (step.vacancy, step.what, step.on) == (vacancy, taken, decided_on));
        let proposal = offer.and_then(|step| step.proposal.as_ref());
        let route = proposal.and_then(|(proposal, _)| match proposal.decision.outcome {
            Filling::Appointed { route, .. } => Some(route),
            Filling::Sortition | Filling::Vacant => None,
        });
        let article = proposal.map(|(proposal, _)| proposal.article.clone());
        let article = article.unwrap_or_else(|| rules.appointment.successor.article.clone());
        let cause = self.reported(vacancy)?.report.cause;
        let ground = match cause {
            Cause::Leave(leave) => NoticeGround::Temporary {
                decided_on,
                from: leave.from,
                back_on: leave.back_on,
                route,
            },
            _ => NoticeGround::Successor {
                decided_on,
                cause: cause.kind(),
                vacant_on: cause.vacant_on(),
                route,
            },
        };
        Ok((ground, article))
    }

    fn reported(&self, number: VacancyId) -> Result<&ReportedVacancy, AppError> {
        let mut all = self.file.vacancies.iter();
        let found = all.find(|one| one.number == number);
        found.ok_or_else(|| AppError::Missing {
            what: "vacancy",
            key: number.to_string(),
        })
    }

    async fn decision(
        &self,
        tx: &impl ConnectionTrait,
        (vacancy, position): (VacancyId, u32),
        about: &str,
    ) -> Result<DecisionOf, AppError> {
        let missing = || AppError::Missing {
            what: "decision",
            key: about.to_owned(),
        };
        let mut course = self.file.course.iter();
        let step = course.find(|one| (one.vacancy, one.position) == (vacancy, position));
        let step = step.ok_or_else(missing)?;
        let proposal = decided(step).ok_or_else(missing)?;
        let reported = self.reported(vacancy)?;
        let rules = &self.file.rules;
        let report = &reported.report;
        let verdict = assess_report(report, &rules.causes).outcome;
        let Verdict::Established { decide_from, .. } = verdict else {
            return Err(missing());
        };
        let mut letter = self.letter(self.file.result.version, about, step.on)?;
        let seat = self.locale.number(reported.seat.into());
        self.around(&mut letter, LetterKind::Decision, &[("zetel", seat)]);
        let (appointment, terms) = (&rules.appointment, &self.file.terms);
        Ok(DecisionOf {
            seat: reported.seat,
            cause: report.cause.kind(),
            cause_article: rules.causes.rule(report.cause.kind()).article.clone(),
            vacant_on: report.cause.vacant_on(),
            known_on: report.reported_on,
            left_by: reported.left_by.map(|one| name(&letter.body, one)),
            decide_by: decide_by(decide_from, appointment, terms)?,
            order: {
                let rests = self.file.rested_on(step)?;
                rule::rests_on(self.locale, &rests, &rules.policies)
            },
            lots: self.lots(tx, (&proposal, step)).await?,
            proposal,
            reason: step.note.clone(),
            object_by: object_by(step.on, appointment, terms)?,
            letter,
        })
    }

    /// The lots on which this decision rests: those that lead to it again. It is written when it is taken.
    async fn lots(
        &self,
        tx: &impl ConnectionTrait,
        (proposal, step): (&Proposal, &RecordedStep),
    ) -> Result<Vec<LetterLot>, AppError> {
        if !proposal.steps.iter().any(|one| one.lot) {
            return Ok(Vec::new());
        }
        let mut draws = list_draws(tx, self.key.0, self.key.1).await?;
        draws.retain(|draw| draw.opened.lot_for == LotFor::Vacancy(step.vacancy.into()));
        let at = (step.vacancy, step.on);
        let (outcome, mut taken) = propose_by_lots(tx, self.key, &self.file, at).await?;
        if outcome != Outcome::Proposed(vec![proposal.clone()]) {
            // That nobody is appointed moves a seat, so it leads elsewhere: then every lot that stands is told.
            let answers = Answers::load(tx, self.key, LotFor::Vacancy(step.vacancy.into())).await?;
            let asked = draws.iter().map(|draw| &draw.opened.asked);
            taken = asked.filter_map(|ask| answers.to(ask)).collect();
        }
        let mut lots = Vec::new();
        for lot in taken {
            let found = draw_behind(&draws, &lot)?;
            let (Some(draw), Some(asked)) = (found, lot.asked) else {
                continue;
            };
            let session = &draw.opened.session;
            lots.push(LetterLot {
                drawn: lot.drawn,
                asked,
                method: draw.opened.method,
                drawn_by: session.drawn_by.clone(),
                witnesses: session.witnesses.join(", "),
            });
        }
        Ok(lots)
    }

    async fn store(
        &self,
        tx: &impl ConnectionTrait,
        (kind, version): (DocumentKind, u32),
        (about, bytes): (String, Vec<u8>),
    ) -> Result<StoredDocument, AppError> {
        let key = (kind, version, about.as_str());
        let stored = save_document(tx, self.key, key, (bytes, self.by.at)).await?;
        let of = match kind {
            DocumentKind::Decision => LetterKind::Decision,
            _ => LetterKind::Notice,
        };
        let template = self.template(of).version;
        save_made(tx, (stored.id, self.locale, template)).await?;
        let made = Event::DocumentMade {
            election: self.key.0.to_owned(),
            body: self.key.1.to_owned(),
            document: kind,
            version,
            sha256: stored.sha256.clone(),
        };
        audit::record(tx, self.by, &made).await?;
        Ok(stored)
    }
}

/// What was decided; that nobody is appointed whatever was proposed.
fn decided(step: &RecordedStep) -> Option<Proposal> {
    let (proposal, _) = step.proposal.as_ref()?;
    let mut proposal = proposal.clone();
    match step.what {
        CourseStep::Taken(Step::Offer(_)) => {}
        CourseStep::Taken(Step::LeaveUnfilled) => proposal.decision.outcome = Filling::Vacant,
        _ => return None,
    }
    Some(proposal)
}

/// The name of a candidate; who was drawn from the residents has none here.
fn name(body: &Body, person: Person) -> String {
    let candidate = person.stood_as().and_then(|one| body.candidate(one));
    candidate.map_or_else(
        || Locale::Dutch.text("member-drawn"),
        |one| one.name.clone(),
    )
}
