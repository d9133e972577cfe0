//! The letter of an invitation: in Dutch, which counts, and in English beside it. Both are sealed, and stand in the
//! register of letters. The code to answer with stands in them, and is nowhere else to be read.

use super::SortitionCourse;
use super::answer_code::{ANSWER_PATH, AnswerCode};
use super::invite::last_day;
use super::seat::name_of;
use crate::actions::letter_texts::current_template;
use crate::actions::registration::{load_succession_rules, load_term_rules};
use crate::audit::By;
use crate::clock;
use crate::documents::{DocumentError, InvitationOf, OnlineAnswer, write_invitation};
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::store::Standing;
use crate::store::registration::population::Person;
use crate::store::registration::{load_body, load_election};
use crate::store::sealed_letters::{NewSealed, save_sealed_letter};
use crate::store::sortition::{Invited, save_code};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// What tells the invitation of that resident apart.
#[must_use]
pub fn invitation_name(sortition: u32, position: u64) -> String {
    format!("loting/{sortition}/bewoner/{position}")
}

/// Makes the letters to a resident who is invited, with a code to answer online. A name in another script gets its letter
/// by hand, so nothing is made then, no code either; the invitation stands.
pub(super) async fn make_invitation(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (course, site): (&SortitionCourse, Option<&str>),
    (invited, person): (&Invited, &Person),
) -> Result<(), AppError> {
    let (election, body, number) = course.key();
    let row = load_election(tx, election).await?;
    let code = AnswerCode::draw()?;
    let of = InvitationOf {
        election: row.title,
        official: row.standing == Standing::Official,
        body: load_body(tx, body).await?,
        name: name_of(person),
        reference: format!("{election}/{body}/loting/{number}/{}", invited.position),
        resident: invited.resident.clone(),
        position: invited.position,
        places: course.sortition.frozen.places,
        on: invited.invited_on,
        answer_by: invited.answer_by.clone(),
        rules: course.rules.clone(),
        online: online(&code.printed(), site),
        made_at: by.at,
    };
    let about = invitation_name(number, invited.position);
    for locale in [Locale::Dutch, Locale::English] {
        let around = current_template(tx, election, (LetterKind::Invitation, locale)).await?;
        let bytes = match write_invitation(locale, &of, &around) {
            Err(DocumentError::NoLetter(_)) => return Ok(()),
            letter => letter?,
        };
        let new = NewSealed {
            body,
            kind: LetterKind::Invitation,
            about: &about,
            locale,
            template: Some(around.version),
        };
        save_sealed_letter(tx, key, new, (&bytes, by.at)).await?;
    }
    let resident = (course.key(), invited.resident.as_str());
    save_code(tx, resident, &code.index(key)).await
}

fn online(code: &str, site: Option<&str>) -> OnlineAnswer {
    OnlineAnswer {
        code: code.to_owned(),
        site: site.map(|site| site.trim_end_matches('/').to_owned()),
        path: ANSWER_PATH,
    }
}

/// Writes an example of an invitation with the texts of now around it: about nobody, for one place in that body.
///
/// # Errors
/// [`AppError::Document`] when it cannot be made; when the database refuses.
pub async fn write_invitation_example(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    locale: Locale,
    at: DateTime<Utc>,
) -> Result<Vec<u8>, AppError> {
    let row = load_election(db, election).await?;
    let rules = load_succession_rules(&row.regulation)?.sortition;
    let on = clock::day_of(at);
    let of = InvitationOf {
        answer_by: last_day(&rules, &load_term_rules()?, on)?,
        election: row.title,
        official: row.standing == Standing::Official,
        body: load_body(db, body).await?,
        name: locale.text("letters-example-name"),
        reference: format!("{election}/{body}/voorbeeld"),
        resident: locale.text("letters-example-id"),
        position: 1,
        places: 1,
        on,
        rules,
        online: online(&locale.text("drawn-letter-example"), None),
        made_at: at,
    };
    let around = current_template(db, election, (LetterKind::Invitation, locale)).await?;
    Ok(write_invitation(locale, &of, &around)?)
}
