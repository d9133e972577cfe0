//! The letter of an invitation: in Dutch, which counts, and in English beside it. Both are sealed, and stand in the
//! register of letters.

use super::SortitionCourse;
use super::seat::name_of;
use crate::audit::By;
use crate::documents::{DocumentError, InvitationOf, write_invitation};
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::store::Standing;
use crate::store::registration::population::Person;
use crate::store::registration::{load_body, load_election};
use crate::store::sealed_letters::{NewSealed, save_sealed_letter};
use crate::store::sortition::Invited;
use sea_orm::ConnectionTrait;

/// What tells the invitation of that resident apart.
#[must_use]
pub fn invitation_name(sortition: u32, position: u64) -> String {
    format!("loting/{sortition}/bewoner/{position}")
}

/// Makes the letters to a resident who is invited. A name in another script gets its letter by hand, so nothing is made
/// then; the invitation stands.
pub(super) async fn make_invitation(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    course: &SortitionCourse,
    (invited, person): (&Invited, &Person),
) -> Result<(), AppError> {
    let (election, body, number) = course.key();
    let row = load_election(tx, election).await?;
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
        made_at: by.at,
    };
    let about = invitation_name(number, invited.position);
    for locale in [Locale::Dutch, Locale::English] {
        let bytes = match write_invitation(locale, &of) {
            Err(DocumentError::NoLetter(_)) => return Ok(()),
            letter => letter?,
        };
        let new = NewSealed {
            body,
            kind: LetterKind::Invitation,
            about: &about,
            locale,
            template: None,
        };
        save_sealed_letter(tx, key, new, (&bytes, by.at)).await?;
    }
    Ok(())
}
