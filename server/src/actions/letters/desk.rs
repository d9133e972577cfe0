//! Everything about a body from which its letters are made, and storing them.

use super::own_page;
use crate::actions::documents::shown_body;
use crate::actions::letter_texts::current_template;
use crate::actions::registration::load_regulation;
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event};
use crate::documents::{Letter, write_decision, write_notice};
use crate::error::AppError;
use crate::letter_texts::{LetterKind, LetterTexts};
use crate::locale::Locale;
use crate::omission::Filled;
use crate::publication::{Body, Publication};
use crate::store::allocation::list_results;
use crate::store::documents::{StoredDocument, save_document};
use crate::store::letters::{MadeLetter, Template, save_made};
use crate::store::registration::{list_lists, load_election};
use crate::store::vacancy::ReportedVacancy;
use crate::store::{DocumentKind, Standing};
use crate::wording::body_name;
use chrono::NaiveDate;
use election::result::ElectionResult;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;
use succession::vacancy::VacancyId;

/// Everything about a body from which its letters are made.
pub(super) struct Desk<'d> {
    pub(super) by: &'d By,
    pub(super) key: (&'d str, &'d str),
    pub(super) file: SuccessionFile,
    pub(super) results: Vec<(ElectionResult, Body)>,
    pub(super) publication: Publication,
    pub(super) title: String,
    /// The texts around a notice, and those around a decision.
    pub(super) templates: [Template; 2],
    pub(super) own_page: Option<String>,
    pub(super) locale: Locale,
}

impl<'d> Desk<'d> {
    pub(super) async fn open(
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
            made_at: self.by.at,
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

    /// A letter that was made once more, in the language of the desk, with the version of the result it is about.
    pub(super) async fn written(
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

    pub(super) fn reported(&self, number: VacancyId) -> Result<&ReportedVacancy, AppError> {
        let mut all = self.file.vacancies.iter();
        let found = all.find(|one| one.number == number);
        found.ok_or_else(|| AppError::Missing {
            what: "vacancy",
            key: number.to_string(),
        })
    }

    pub(super) async fn store(
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

/// The name of a candidate; who was drawn from the residents has none here.
pub(super) fn name(body: &Body, person: Person) -> String {
    let candidate = person.stood_as().and_then(|one| body.candidate(one));
    candidate.map_or_else(
        || Locale::Dutch.text("member-drawn"),
        |one| one.name.clone(),
    )
}
