//! What happens to the applications, and when; and what the people who apply do.

use super::official::{Official, official_at};
use super::plan::{Applying, Comes};
use super::says;
use crate::actions::registration::apply::{
    Filled, Repaired, Signed, Step, load_own, repair, save_all_steps, save_step_of,
    sign_unconfirmed, start_applicant_session, withdraw,
};
use crate::actions::registration::joint_list::{
    Begun, Kept, Reply, answer_invitation, begin_joint_list, keep_invitation,
};
use crate::actions::registration::paper::receive_on_paper;
use crate::audit::By;
use crate::auth::applicant_actor;
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{Identity, find_applicant};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Act {
    /// Somebody applies.
    Apply,
    /// An official looks at an application.
    OfOfficial(Official),
    /// Somebody repairs an omission.
    Repair,
    /// Somebody withdraws.
    Withdraw,
}

/// An application that was made.
pub(super) struct Made {
    /// Its reference.
    pub(super) application: String,
    /// Who signed in; none for one on paper.
    applicant: Option<String>,
}

/// The founder and the key of the joint list.
type JointList = Option<(String, String)>;

/// Everything that happens, in order: how many days ago, in which minute of that day, what, and to whom.
pub(super) fn acts(applying: &[Applying]) -> Vec<(u64, u32, Act, &Applying)> {
    let mut acts = Vec::new();
    for one in applying {
        let number = u32::try_from(one.place).unwrap_or(0);
        let minute = number * 37 % 60;
        acts.push((one.days_ago, 8 * 60 + number * 97 % 720, Act::Apply, one));
        let mut later = |days: u64, hour: u32, act: Act| {
            let days_ago = one.days_ago.saturating_sub(days).max(1);
            acts.push((days_ago, hour * 60 + minute, act, one));
        };
        let officials = Act::OfOfficial;
        match one.comes {
            Comes::Draft | Comes::Received | Comes::OnPaper => {}
            Comes::Proposed | Comes::PaperProposed => later(1, 9, officials(Official::Proposes)),
            Comes::Ready | Comes::OnList(_) => {
                later(1, 10, officials(Official::Proposes));
                later(2, 14, officials(Official::Seconds));
            }
            Comes::Omission => later(1, 11, officials(Official::RaisesAnOmission)),
            Comes::Answered => {
                later(1, 11, officials(Official::RaisesAnOmission));
                later(2, 19, Act::Repair);
            }
            Comes::Withdrawn => later(2, 16, Act::Withdraw),
        }
    }
    acts.sort_by_key(|(days_ago, minute, act, one)| {
        (std::cmp::Reverse(*days_ago), *minute, *act, one.place)
    });
    acts
}

/// What was made for somebody.
pub(super) fn found<'m>(
    made: &'m BTreeMap<usize, Made>,
    one: &Applying,
) -> Result<&'m Made, AppError> {
    made.get(&one.place).ok_or_else(|| AppError::Missing {
        what: "application of the demonstration",
        key: one.place.to_string(),
    })
}

/// Somebody applies, on paper or not.
pub(super) async fn apply(
    tx: &impl ConnectionTrait,
    at: DateTime<Utc>,
    (key, one): (&ElectionKey, &Applying),
    list: &mut JointList,
) -> Result<Made, AppError> {
    if one.comes.is_on_paper() {
        let content = says::content(one);
        let by = official_at(at + TimeDelta::hours(1));
        let application = receive_on_paper(tx, &by, key, key.election(), &content, at).await?;
        return Ok(Made {
            application,
            applicant: None,
        });
    }
    let identity = Identity::Email(says::email(one));
    start_applicant_session(tx, at, &identity, (key, Locale::Dutch)).await?;
    let applicant = find_applicant(tx, key, &identity).await?;
    let applicant = applicant.ok_or_else(|| AppError::unreadable("applicant", "none"))?;
    let applicant = applicant.id;
    let by = applicant_at(&applicant, at);
    let details = says::details(one);
    let own = save_all_steps(tx, &by, (key, &applicant), (&details, &one.body)).await?;
    if let Comes::OnList(place) = one.comes {
        let application = &own.application;
        match (place, &*list) {
            (1, _) => {
                let name = says::LIST;
                let begun = begin_joint_list(tx, &by, (application, &applicant), name).await?;
                if let Begun::List(id) = begun {
                    *list = Some((applicant.clone(), id));
                }
            }
            (_, Some((founder, id))) => {
                let whose = (id.as_str(), founder.as_str());
                let before = applicant_at(founder, at - TimeDelta::hours(2));
                let kept = keep_invitation(tx, &before, key, whose, &says::email(one)).await?;
                if let Kept::Invitation(_, token) = kept {
                    let reply = Reply::Join(application);
                    answer_invitation(tx, &by, (key.election(), &token), reply).await?;
                }
            }
            (_, None) => {}
        }
    }
    if one.comes != Comes::Draft {
        sign_it(tx, &by, (key, &applicant)).await?;
    }
    Ok(Made {
        application: own.application.id,
        applicant: Some(applicant),
    })
}

async fn sign_it(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
) -> Result<(), AppError> {
    let shown = shown(tx, key, applicant).await?;
    match sign_unconfirmed(tx, by, (key, applicant), &shown).await? {
        Signed::Received { .. } => Ok(()),
        other => Err(AppError::unreadable(
            "made-up application",
            format!("{other:?}"),
        )),
    }
}

/// The digest of what would be signed.
async fn shown(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    applicant: &str,
) -> Result<String, AppError> {
    let own = load_own(tx, key, applicant).await?;
    own.ok_or_else(|| AppError::unreadable("application", "none"))?
        .content()
        .sha256()
}

/// Somebody mends what an official asked, and signs again.
pub(super) async fn repair_it(
    tx: &impl ConnectionTrait,
    at: DateTime<Utc>,
    key: &ElectionKey,
    made: &Made,
) -> Result<(), AppError> {
    let applicant = made.applicant.as_deref().unwrap_or_default();
    let by = applicant_at(applicant, at);
    let own = load_own(tx, key, applicant).await?;
    let mut details = own.map(|own| own.details).unwrap_or_default();
    details.no_offices = false;
    details.offices = says::OFFICE.to_owned();
    let filled = Filled {
        step: Step::Offices,
        details,
        body: None,
        page: String::new(),
    };
    save_step_of(tx, &by, (key, applicant), &filled).await?;
    let shown = shown(tx, key, applicant).await?;
    match repair(tx, &by, (key, applicant, Locale::Dutch), &shown).await? {
        Repaired::Signed(_) => Ok(()),
        other => Err(AppError::unreadable("made-up repair", format!("{other:?}"))),
    }
}

/// Somebody withdraws.
pub(super) async fn withdraw_it(
    tx: &impl ConnectionTrait,
    at: DateTime<Utc>,
    key: &ElectionKey,
    made: &Made,
) -> Result<(), AppError> {
    let applicant = made.applicant.as_deref().unwrap_or_default();
    let own = load_own(tx, key, applicant).await?;
    let shown = own.map(|own| own.shown()).unwrap_or_default();
    withdraw(tx, &applicant_at(applicant, at), (key, applicant), &shown).await
}

fn applicant_at(applicant: &str, at: DateTime<Utc>) -> By {
    By {
        actor: applicant_actor(applicant),
        at,
    }
}
