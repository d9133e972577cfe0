//! What stands around the seats of a body: a chair without a seat, public offices, moves that members told of, and the
//! ways to the pages about them.

use super::desk::Desk;
use crate::auth::{Griffie, RoleSet, Session};
use crate::error::AppError;
use crate::pages::member::reading_key;
use crate::store::Database;
use crate::store::member::{list_chairs, list_move_reports, list_statements_on};
use crate::store::roster::list_size_decisions;
use crate::web::App;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use succession::roster::Person;

/// What stands around the seats on a day.
#[derive(Default)]
pub(super) struct Around {
    /// The chairs of that day, in words.
    pub(super) chairs: Vec<String>,
    /// The public offices of each person as stated until that day, one on a line.
    pub(super) offices: BTreeMap<Person, String>,
    /// By which decision of the council the body has its number of seats that day; none by the election itself.
    pub(super) size: Option<String>,
    /// The moves that nothing was done with: text and address.
    pub(super) moves: Vec<(String, String)>,
    /// Other pages about the body.
    pub(super) links: Vec<(String, String)>,
}

impl Around {
    /// What there is.
    pub(super) async fn load(
        (app, db): (&App, &Database),
        (desk, session): (&Desk, &Session),
        day: NaiveDate,
    ) -> Result<Self, AppError> {
        let Some(held) = &desk.held else {
            return Ok(Self::default());
        };
        let locale = desk.locale();
        let mut around = Self::default();
        let (election, body) = desk.key();
        if let Some(key) = reading_key(app, db, election).await? {
            around.offices = list_statements_on(db, &key, (body, day)).await?;
            let chairs = list_chairs(db, &key, body).await?;
            for one in chairs.iter().filter(|one| one.sits_on(day)) {
                let values = [
                    ("name", one.name.as_str().into()),
                    ("day", locale.date(one.since).into()),
                ];
                around.chairs.push(locale.say("chair-on-day", &values));
            }
        }
        let decided = list_size_decisions(db, desk.key()).await?;
        let holding = decided.iter().filter(|one| one.from <= day);
        around.size = holding.max_by_key(|one| one.from).map(|one| {
            let values = [
                ("decision", one.decision.as_str().into()),
                ("seats", u64::from(one.seats).into()),
                ("from", locale.date(one.from).into()),
                ("decided", locale.date(one.decided_on).into()),
            ];
            locale.say("roster-size-decided", &values)
        });
        let may = Griffie::has(session);
        let reports = list_move_reports(db, desk.key()).await?;
        for one in reports.iter().filter(|one| may && one.end.is_none()) {
            let mut members = held.file.members.iter();
            let member = members.find(|member| member.number == one.member);
            let name = member.map(|member| desk.person(held, member.person()));
            let values = [
                ("name", name.unwrap_or_default().into()),
                ("day", locale.date(one.moved_on).into()),
            ];
            let address = desk.address(&format!("/verhuizing/{}", one.number));
            around
                .moves
                .push((locale.say("moved-open", &values), address));
        }
        let link = |key: &str, below: &str| (locale.text(key), desk.address(below));
        if may {
            around.links.push(link("size-crumb", "/grootte"));
        }
        around.links.push(link("chair-crumb", "/voorzitter"));
        around.links.push(link("onboarding-link", "/inwerken"));
        Ok(around)
    }

    /// The public offices of somebody on one line; nothing when none were stated.
    pub(super) fn offices_of(&self, person: Person) -> Option<String> {
        let stated = self.offices.get(&person)?;
        let lines: Vec<&str> = stated
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        (!lines.is_empty()).then(|| lines.join("; "))
    }
}
