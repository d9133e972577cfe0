//! Where the work of each role is, and the dice that wait to be typed.

use crate::actions::ballot::{AwaitedBallot, list_awaited_ballots};
use crate::actions::lots::{Awaited, list_awaited};
use crate::auth::{DiceReaders, RoleSet, Session, VacancyDiceReaders};
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::lots::LotFor;
use crate::store::registration::{load_body, load_election};
use crate::store::{Database, Role};
use crate::wording::stored_body_name;
use chrono::NaiveDate;

/// The page on which somebody of this role begins.
pub(super) fn start_page(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "/bureau",
        Role::Clerk => "/griffie",
        Role::Auditor => "/controle",
        Role::Administrator => "/account/gebruikers",
        Role::Typist => "/tellen",
    }
}

/// Whether somebody reads the dice of lots.
pub(super) fn reads_dice(session: &Session) -> bool {
    DiceReaders::has(session) || VacancyDiceReaders::has(session)
}

/// A lot whose dice wait to be typed.
pub(crate) struct Dice {
    pub(crate) address: String,
    pub(crate) what: String,
    pub(crate) state: String,
}

/// The lots whose dice wait to be typed, and that somebody of this session may type.
pub(crate) async fn list_dice(
    db: &Database,
    locale: Locale,
    (session, on): (&Session, NaiveDate),
) -> Result<Vec<Dice>, AppError> {
    let mut dice = Vec::new();
    for one in list_awaited(db, on).await? {
        let may = match one.lot_for {
            LotFor::Allocation => DiceReaders::has(session),
            LotFor::Vacancy(_) => VacancyDiceReaders::has(session),
        };
        if may {
            dice.push(told(db, locale, (session, &one)).await?);
        }
    }
    if DiceReaders::has(session) {
        for one in list_awaited_ballots(db).await? {
            dice.push(ballot(db, locale, (session, &one)).await?);
        }
    }
    Ok(dice)
}

/// The dice for the order on a ballot.
async fn ballot(
    db: &Database,
    locale: Locale,
    (session, one): (&Session, &AwaitedBallot),
) -> Result<Dice, AppError> {
    let (election, code) = (&one.election, &one.body);
    let body = stored_body_name(locale, &load_body(db, code).await?);
    let path = format!("/bureau/{election}/stembiljet/{code}/cijfers");
    Ok(Dice {
        address: format!("{path}{}", locale.query()),
        what: locale.say("ballot-own", &[("body", body.into())]),
        state: locale.text(typed_by(session, &one.typed_by)),
    })
}

/// The key of the words for who typed so far.
fn typed_by(session: &Session, accounts: &[u64]) -> &'static str {
    if accounts.contains(&session.account.id) {
        "dice-typed-by-you"
    } else if accounts.is_empty() {
        "dice-typed-by-nobody"
    } else {
        "dice-typed-by-one"
    }
}

async fn told(
    db: &Database,
    locale: Locale,
    (session, one): (&Session, &Awaited),
) -> Result<Dice, AppError> {
    let (election, code) = (&one.election, &one.body);
    let body = stored_body_name(locale, &load_body(db, code).await?);
    let title = load_election(db, election).await?.title;
    let mut values = vec![("body", body.into()), ("election", title.into())];
    let (what, path) = match one.lot_for {
        LotFor::Allocation => (
            locale.say("dice-of-seats", &values),
            format!("/bureau/{election}/wijkraad/{code}/loting/cijfers"),
        ),
        LotFor::Vacancy(number) => {
            values.push(("number", number.into()));
            (
                locale.say("dice-of-vacancy", &values),
                format!("/griffie/{election}/{code}/vacature/{number}/loting/cijfers"),
            )
        }
    };
    Ok(Dice {
        address: format!("{path}{}", locale.query()),
        what,
        state: locale.text(typed_by(session, &one.typed_by)),
    })
}
