//! Everything about a body from which its letters are made, and storing them: open, or sealed when a letter says the
//! name of a resident who was drawn.

use super::kept::document_kind;
use super::subject::{Subject, english_name};
use super::{Making, no_letter, own_page};
use crate::actions::documents::shown_body;
use crate::actions::letter_texts::current_template;
use crate::actions::registration::load_regulation;
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, Event, LettersEvent};
use crate::documents::{DocumentError, Letter, write_decision, write_notice};
use crate::error::AppError;
use crate::letter_texts::{LetterKind, LetterTexts};
use crate::locale::Locale;
use crate::omission::Filled;
use crate::privacy::ElectionKey;
use crate::publication::{Body, Publication};
use crate::store::Standing;
use crate::store::allocation::list_results;
use crate::store::documents::save_document;
use crate::store::letters::{LetterId, MadeLetter, Template, save_made};
use crate::store::registration::{list_lists, load_election};
use crate::store::sealed_letters::{NewSealed, save_sealed_letter};
use crate::store::sortition::{list_drawn_members, list_drawn_names};
use crate::store::vacancy::{CourseStep, ReportedVacancy};
use crate::wording::body_name;
use chrono::NaiveDate;
use election::result::ElectionResult;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;
use succession::vacancy::{Step, VacancyId};

/// Everything about a body from which its letters are made.
pub(super) struct Desk<'d> {
    making: &'d Making,
    pub(super) key: (&'d str, &'d str),
    pub(super) file: SuccessionFile,
    pub(super) results: Vec<(ElectionResult, Body)>,
    /// The names of residents who were drawn, by number, and the key that opens them.
    drawn: BTreeMap<u32, String>,
    election_key: Option<ElectionKey>,
    /// The names of those who became members, which are public.
    members: BTreeMap<u32, String>,
    publication: Publication,
    title: String,
    /// The texts around a notice, and those around a decision.
    templates: [Template; 2],
    own_page: Option<String>,
    pub(super) locale: Locale,
}

impl<'d> Desk<'d> {
    pub(super) async fn open(
        tx: &impl ConnectionTrait,
        making: &'d Making,
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
        let election_key = making.keys.at_hand(tx, key.0).await?;
        let drawn = match &election_key {
            Some(election_key) => list_drawn_names(tx, election_key, key).await?,
            None => BTreeMap::new(),
        };
        let members = list_drawn_members(tx, key.0).await?.into_iter();
        let members = members.filter(|((body, _), _)| body == key.1);
        Ok(Self {
            making,
            key,
            file,
            results,
            drawn,
            election_key,
            members: members.map(|((_, number), name)| (number, name)).collect(),
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
            own_page: making.site.as_deref().map(|site| own_page(site, key.0)),
            locale,
        })
    }

    /// The desk for a letter that was made: it knows the names of residents who were drawn for a sealed one alone.
    pub(super) async fn again(
        tx: &impl ConnectionTrait,
        making: &'d Making,
        (election, made): (&'d str, &'d MadeLetter),
        locale: Locale,
    ) -> Result<Self, AppError> {
        let key = (election, made.body.as_str());
        let mut desk = Self::open(tx, making, key, locale).await?;
        match made.document {
            LetterId::Open(_) => desk.drawn.clear(),
            LetterId::Sealed(_) if desk.election_key.is_some() => {}
            // It says why the name cannot be read.
            LetterId::Sealed(_) => {
                making.keys.find(tx, election).await?;
            }
        }
        Ok(desk)
    }

    /// The version of the texts around a letter that counts now.
    pub(super) fn template(&self, kind: LetterKind) -> &Template {
        let [notice, decision] = &self.templates;
        match kind {
            LetterKind::Notice | LetterKind::Invitation => notice,
            LetterKind::Decision => decision,
        }
    }

    /// The letter itself, with the body by the result of that version.
    pub(super) fn letter(
        &self,
        version: u32,
        about: &str,
        on: NaiveDate,
    ) -> Result<Letter, AppError> {
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
            made_at: self.making.by.at,
            texts: LetterTexts::default(),
            template: 0,
            own_page: self.own_page.clone(),
        })
    }

    /// The letter with the texts of the griffie around it.
    pub(super) fn around(&self, letter: &mut Letter, kind: LetterKind, more: &[(&str, String)]) {
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

    /// The letter in the language of the desk, with the version of the result it is about.
    pub(super) async fn write(
        &self,
        db: &impl ConnectionTrait,
        subject: Subject,
    ) -> Result<(Vec<u8>, u32), AppError> {
        match subject {
            Subject::Appointment(number) => {
                let found = self.file.appointment(number)?;
                let notice = self.notice(found, subject.name())?;
                Ok((write_notice(self.locale, &notice)?, found.version))
            }
            Subject::Step(vacancy, position) => {
                let which = (vacancy, position);
                let decision = self.decision(db, which, &subject.name()).await?;
                let version = self.file.result.version;
                Ok((write_decision(self.locale, &decision)?, version))
            }
        }
    }

    pub(super) fn reported(&self, number: VacancyId) -> Result<&ReportedVacancy, AppError> {
        let mut all = self.file.vacancies.iter();
        let found = all.find(|one| one.number == number);
        found.ok_or_else(|| AppError::Missing {
            what: "vacancy",
            key: number.to_string(),
        })
    }

    /// The number of the drawn resident whose name the letter says: who is appointed, when the name is known here.
    fn named(&self, subject: Subject) -> Result<Option<u32>, AppError> {
        let person = match subject {
            Subject::Appointment(number) => Some(self.file.appointment(number)?.person),
            Subject::Step(vacancy, position) => {
                let mut course = self.file.course.iter();
                let step = course.find(|one| (one.vacancy, one.position) == (vacancy, position));
                step.and_then(|step| match step.what {
                    CourseStep::Taken(Step::Offer(person)) => Some(person),
                    _ => None,
                })
            }
        };
        Ok(match person {
            Some(Person::Drawn { number }) => Some(number),
            _ => None,
        }
        .filter(|number| self.drawn.contains_key(number)))
    }

    /// Makes a letter and stores it: sealed when it says the name of a resident who was drawn.
    pub(super) async fn make(
        &mut self,
        tx: &impl ConnectionTrait,
        subject: Subject,
    ) -> Result<LetterId, AppError> {
        let Some(number) = self.named(subject)? else {
            return self.store(tx, subject).await;
        };
        match self.seal(tx, subject).await {
            // A name in another script is written on the letter by hand, so it is made without one.
            Err(AppError::Document(DocumentError::NoLetter(_))) => {
                self.drawn.remove(&number);
                self.store(tx, subject).await
            }
            sealed => sealed,
        }
    }

    async fn store(
        &self,
        tx: &impl ConnectionTrait,
        subject: Subject,
    ) -> Result<LetterId, AppError> {
        let (bytes, version) = self.write(tx, subject).await?;
        let about = match self.locale {
            Locale::Dutch => subject.name(),
            Locale::English => english_name(&subject.name()),
        };
        let kind = document_kind(subject.kind()).ok_or_else(|| no_letter(&about))?;
        let by = &self.making.by;
        let key = (kind, version, about.as_str());
        let stored = save_document(tx, self.key, key, (bytes, by.at)).await?;
        let template = self.template(subject.kind()).version;
        save_made(tx, (stored.id, self.locale, template)).await?;
        let made = Event::DocumentMade {
            election: self.key.0.to_owned(),
            body: self.key.1.to_owned(),
            document: kind,
            version,
            sha256: stored.sha256,
        };
        audit::record(tx, by, &made).await?;
        Ok(LetterId::Open(stored.id))
    }

    async fn seal(
        &self,
        tx: &impl ConnectionTrait,
        subject: Subject,
    ) -> Result<LetterId, AppError> {
        let about = subject.name();
        let election_key = self.election_key.as_ref();
        let election_key = election_key.ok_or_else(|| no_letter(&about))?;
        let (bytes, _) = self.write(tx, subject).await?;
        let by = &self.making.by;
        let new = NewSealed {
            body: self.key.1,
            kind: subject.kind(),
            about: &about,
            locale: self.locale,
            template: Some(self.template(subject.kind()).version),
        };
        let sealed = save_sealed_letter(tx, election_key, new, (&bytes, by.at)).await?;
        let made = LettersEvent::SealedLetterMade {
            election: self.key.0.to_owned(),
            body: self.key.1.to_owned(),
            document: sealed.letter.document,
            letter: subject.kind().word(),
            locale: self.locale.tag(),
            commitment: sealed.commitment,
        };
        audit::record(tx, by, &Event::Letters(made)).await?;
        Ok(sealed.letter.document)
    }

    /// The name of who is appointed. That of a resident who was drawn is said when it is known here.
    pub(super) fn name(&self, body: &Body, person: Person) -> String {
        match person {
            Person::Drawn { number } => self.or_nameless(self.drawn.get(&number)),
            Person::Candidate { .. } => self.public_name(body, person),
        }
    }

    /// The name of a candidate, or of a resident who was drawn and became a member.
    pub(super) fn public_name(&self, body: &Body, person: Person) -> String {
        self.or_nameless(match person {
            Person::Drawn { number } => self.members.get(&number),
            Person::Candidate { list, candidate } => {
                body.candidate((list, candidate)).map(|one| &one.name)
            }
        })
    }

    fn or_nameless(&self, name: Option<&String>) -> String {
        name.map_or_else(|| self.locale.text("member-drawn"), Clone::clone)
    }

    /// The name of this resident, who was drawn and is appointed, as a decision says it.
    pub(super) fn drawn_name(&self, person: Person) -> Option<String> {
        match person {
            Person::Drawn { number } => self.drawn.get(&number).cloned(),
            Person::Candidate { .. } => None,
        }
    }
}
