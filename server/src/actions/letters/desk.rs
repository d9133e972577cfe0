//! Everything about a body from which its letters are made.

use super::subject::Subject;
use super::{Making, own_page};
use crate::actions::documents::shown_body;
use crate::actions::letter_texts::current_template;
use crate::actions::registration::load_regulation;
use crate::actions::successor::SuccessionFile;
use crate::documents::{Letter, write_decision, write_notice};
use crate::error::AppError;
use crate::letter_texts::{LetterKind, LetterTexts};
use crate::locale::Locale;
use crate::omission::Filled;
use crate::privacy::ElectionKey;
use crate::publication::{Body, Publication};
use crate::store::Standing;
use crate::store::allocation::list_results;
use crate::store::letters::{LetterId, MadeLetter, Template};
use crate::store::registration::{list_lists, load_election};
use crate::store::sortition::{list_drawn_members, list_drawn_names};
use crate::store::vacancy::ReportedVacancy;
use crate::wording::body_name;
use chrono::NaiveDate;
use election::result::ElectionResult;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::vacancy::VacancyId;

/// Everything about a body from which its letters are made.
pub(super) struct Desk<'d> {
    pub(super) making: &'d Making,
    pub(super) key: (&'d str, &'d str),
    pub(super) file: SuccessionFile,
    pub(super) results: Vec<(ElectionResult, Body)>,
    /// The names of residents who were drawn, by number, and the key that opens them.
    pub(super) drawn: BTreeMap<u32, String>,
    pub(super) election_key: Option<ElectionKey>,
    /// The names of those who became members, which are public.
    pub(super) members: BTreeMap<u32, String>,
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
        let mut appointed = file.appointments.iter().map(|one| one.person);
        let election_key = match appointed.any(|person| person.stood_as().is_none()) {
            true => making.keys.at_hand(tx, key.0).await?,
            false => None,
        };
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
}
