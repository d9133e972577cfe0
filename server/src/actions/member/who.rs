//! Who is signed in, among those who stood and those who were drawn: by an application that was found valid and got a
//! number on the ballot, or by an address that the griffie recorded.

use crate::actions::ballot::{ballot_of, place_on_ballot};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::member::find_address;
use crate::store::registration::application::{
    Application, Details, list_of_applicant, list_steps, load_email, load_version,
};
use crate::store::registration::{List, list_lists};
use election::registration::course::{Course, State, Verdict};
use sea_orm::ConnectionTrait;
use succession::roster::Person;

/// The persons that somebody who signed in is, each with the body; mostly one, and nobody for who only applied.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn persons_of(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    applicant: &str,
) -> Result<Vec<(String, Person)>, AppError> {
    let mut found = Vec::new();
    for application in list_of_applicant(db, applicant).await? {
        found.extend(on_ballot(db, key, &application).await?);
    }
    if let Some(email) = load_email(db, key, applicant).await? {
        let by_address = persons_of_address(db, key, &email).await?;
        let is_new = by_address.filter(|one| !found.contains(one));
        found.extend(is_new);
    }
    Ok(found)
}

/// Whose address the griffie recorded that is.
///
/// # Errors
/// As [`persons_of`].
pub async fn persons_of_address(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    email: &str,
) -> Result<Option<(String, Person)>, AppError> {
    let index = key.index("email", &email.trim().to_lowercase());
    find_address(db, (key.election(), &index)).await
}

/// As whom an application stands on the ballot; nobody while it is not valid or has no number.
///
/// The name on the ballot must be that of the application, so that a number that changed hands names nobody else.
async fn on_ballot(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    application: &Application,
) -> Result<Option<(String, Person)>, AppError> {
    let election = key.election();
    let course = Course::replay(&list_steps(db, &application.id).await?)?;
    if course.state() != State::Decided(Verdict::Valid) {
        return Ok(None);
    }
    let Some(body) = course.moved_to().or(application.body.as_deref()) else {
        return Ok(None);
    };
    let ballot = match ballot_of(db, key, (election, body)).await {
        Err(AppError::Missing { .. }) => return Ok(None),
        ballot => ballot?,
    };
    let Some((list, candidate)) = place_on_ballot(&ballot, &application.id) else {
        return Ok(None);
    };
    let version = load_version(db, key, (&application.id, course.version())).await?;
    let signed = version.content.details;
    let lists = list_lists(db, election, body).await?;
    let is_same = is_named(&lists, (list, candidate), &signed);
    Ok(is_same.then(|| (body.to_owned(), Person::Candidate { list, candidate })))
}

/// Whether that number on the ballot has the name that somebody signed with.
pub(super) fn is_named(lists: &[List], (list, candidate): (u32, u32), signed: &Details) -> bool {
    let numbered = lists.iter().find(|one| one.number == list);
    let mut candidates = numbered.into_iter().flat_map(|one| &one.candidates);
    candidates.any(|one| {
        one.number == candidate
            && one.last_name == signed.last_name
            && one.first_name == signed.first_name
    })
}
