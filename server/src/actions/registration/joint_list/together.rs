//! A joint list with everybody on it, as who keeps it may see it.

use crate::actions::registration::{load_registration, load_regulation};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Application, Content, Details, load_course, load_draft, load_version,
};
use crate::store::registration::joint_list::{
    Answer, Invitation, ListOrder, StoredList, list_invitations, list_members, list_orders,
    load_invited_email, load_joint_list,
};
use chrono::{DateTime, Utc};
use election::decision::Decision;
use election::registration::course::State;
use election::registration::joint_list::{
    Consent, JointList, JointListFinding, JointListState, ListMember, assess_joint_list,
};
use sea_orm::ConnectionTrait;
use std::fmt;

/// A list with everybody on it.
#[derive(Debug, Clone)]
pub struct Together {
    /// The list.
    pub list: StoredList,
    /// Its places, in order.
    pub places: Vec<Placed>,
    /// Invitations that were declined or taken back.
    pub ended: Vec<(Invitation, String)>,
    /// Every order it had.
    pub orders: Vec<ListOrder>,
    /// Whether it can stand, with everything against it.
    pub decision: Decision<JointListState, JointListFinding>,
}

/// One place of a list.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The key of the application, or of the invitation.
    pub key: String,
    /// The place, from 1.
    pub place: u32,
    /// Who has it.
    pub who: Who,
}

/// Who has a place.
#[derive(Clone)]
pub enum Who {
    /// Somebody with an application.
    Member {
        /// The applicant; none when the bureau entered the application.
        applicant: Option<String>,
        /// The name, as far as it was given.
        name: String,
        /// The code of the wijkraad, once it is known.
        body: Option<String>,
        /// Whether an application with this list in it was signed.
        signed: bool,
        /// The place that was signed for.
        signed_place: Option<u32>,
        /// What is the same for the same person.
        person: String,
    },
    /// Somebody who has not answered.
    Invited {
        /// The address.
        email: String,
        /// When the invitation was sent.
        sent_at: DateTime<Utc>,
    },
}

/// It holds names and addresses.
impl fmt::Debug for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Member { .. } => "a member",
            Self::Invited { .. } => "an invitation",
        })
    }
}

impl Together {
    /// The place of an application on it.
    #[must_use]
    pub fn place_of(&self, application: &str) -> Option<&Placed> {
        self.places.iter().find(|one| one.key == application)
    }

    /// What the page shows and the order form sends back: changed when the order or who is on it changed.
    #[must_use]
    pub fn shown(&self) -> String {
        let keys = self.places.iter().map(|one| one.key.as_str());
        crate::audit::sha256(keys.collect::<Vec<_>>().join("\n").as_bytes())
    }
}

/// A list with everybody on it.
///
/// # Errors
/// [`AppError::Missing`] when the election has no such list; when the database refuses; [`AppError::Sealed`].
pub async fn load_together(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: &str,
) -> Result<Together, AppError> {
    let list = load_joint_list(db, (key.election(), id)).await?;
    let mut places = Vec::new();
    for member in list_members(db, (key.election(), id)).await? {
        places.push(placed(db, key, (&list, member)).await?);
    }
    let mut ended = Vec::new();
    for invitation in list_invitations(db, id).await? {
        let email = load_invited_email(db, key, &invitation.id).await?;
        match invitation.answer {
            None => places.push(Placed {
                key: invitation.id,
                place: invitation.position,
                who: Who::Invited {
                    email,
                    sent_at: invitation.sent_at,
                },
            }),
            Some(Answer::Consented) => {}
            Some(Answer::Declined | Answer::Recalled) => ended.push((invitation, email)),
        }
    }
    places.sort_by(|one, other| (one.place, &one.key).cmp(&(other.place, &other.key)));
    let registration = load_registration(db, key.election()).await?;
    let ballot = load_regulation(&registration.election.regulation)?.ballot;
    let rules = ballot.and_then(|ballot| ballot.joint_list);
    let assessed = JointList {
        wijkraad: list.body.clone(),
        members: places.iter().map(Placed::as_member).collect(),
    };
    Ok(Together {
        decision: assess_joint_list(&assessed, rules.as_ref(), &registration.rules),
        orders: list_orders(db, id).await?,
        list,
        places,
        ended,
    })
}

async fn placed(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (list, member): (&StoredList, Application),
) -> Result<Placed, AppError> {
    let course = load_course(db, &member.id).await?;
    let mut signed: Option<Content> = None;
    if !matches!(course.state(), State::Draft | State::Withdrawn) {
        let version = load_version(db, key, (&member.id, course.version())).await?;
        signed = Some(version.content);
    }
    let consented = signed
        .as_ref()
        .filter(|content| content.joint_list.as_deref() == Some(&list.id));
    let details = match &signed {
        Some(content) => content.details.clone(),
        None => load_draft(db, key, &member.id).await?.unwrap_or_default(),
    };
    Ok(Placed {
        place: member.position.unwrap_or(u32::MAX),
        who: Who::Member {
            name: details.full_name(),
            person: person(key, &member, &details),
            signed: consented.is_some(),
            signed_place: consented.and_then(|content| content.position),
            applicant: member.applicant,
            body: member.body,
        },
        key: member.id,
    })
}

/// What is the same for the same person: name and day of birth, and until those are given the applicant.
fn person(key: &ElectionKey, member: &Application, details: &Details) -> String {
    let name = details.full_name().to_lowercase();
    match details.birth_date {
        Some(born) if !name.is_empty() => key.index("person", &format!("{name} {born}")),
        _ => member
            .applicant
            .clone()
            .unwrap_or_else(|| member.id.clone()),
    }
}

impl Placed {
    fn as_member(&self) -> ListMember {
        let (person, wijkraad, consent) = match &self.who {
            Who::Invited { .. } => (None, None, Consent::Awaited),
            Who::Member {
                body,
                signed,
                person,
                ..
            } => {
                let consent = match signed {
                    true => Consent::Given,
                    false => Consent::Awaited,
                };
                (Some(person.clone()), body.clone(), consent)
            }
        };
        ListMember {
            place: self.place,
            person,
            wijkraad,
            consent,
        }
    }
}
