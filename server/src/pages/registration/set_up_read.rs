//! Reading the form with which an election is set up: every error at once, each at its field.

use super::election_id;
use super::set_up_form::{SetUpForm, check_name, regulations, seats_name};
use super::{LONGEST_NAME, LONGEST_TEXT};
use crate::actions::registration::set_up::Proposal;
use crate::error::AppError;
use crate::form::Submitted;
use crate::locale::Locale;
use crate::store::Standing;
use crate::store::registration::{Body, Election};
use crate::wording;
use chrono::NaiveDate;
use election::reglement::Reglement;

/// More seats than this are a slip of the hand.
const MOST_SEATS: u64 = 99;

/// What is read, with the form that gathers what is wrong.
pub(super) struct Reading<'r> {
    pub(super) locale: Locale,
    pub(super) submitted: &'r Submitted,
    /// The keys of the elections that there are.
    pub(super) taken: &'r [String],
    pub(super) set_up: &'r mut SetUpForm,
}

impl Reading<'_> {
    /// The election that was filled in; nothing when the form says what is wrong.
    pub(super) fn read(mut self) -> Result<Option<Proposal>, AppError> {
        let regulation = self.regulation()?;
        let title = self.limited("title", LONGEST_NAME, "set-up-name-long");
        if title.is_empty() {
            self.refuse("title", "set-up-name-missing");
        }
        let held_on = self.day(regulation.as_ref());
        let standing = self.standing();
        let source = self.limited("source", LONGEST_TEXT, "set-up-source-long");
        let id = self.id(&title, held_on);
        let bodies = self.bodies();
        let (Some(regulation), Some(held_on), Some(standing)) = (regulation, held_on, standing)
        else {
            return Ok(None);
        };
        let election = Election {
            id,
            title,
            regulation: regulation.name,
            held_on,
            standing,
            source,
        };
        let proposal = Proposal { election, bodies };
        if self.set_up.form.is_right() && proposal.calendar().is_err() {
            self.refuse("held_on", "set-up-day-beyond");
        }
        Ok(self.set_up.form.is_right().then_some(proposal))
    }

    fn refuse(&mut self, field: &str, key: &str) {
        let why = self.locale.text(key);
        self.set_up.form.refuse(field, why);
    }

    fn limited(&mut self, field: &str, most: usize, too_long: &str) -> String {
        let typed = self.submitted.trimmed(field);
        if typed.chars().count() > most {
            let why = self.locale.say(too_long, &[("most", most.into())]);
            self.set_up.form.refuse(field, why);
        }
        typed.to_owned()
    }

    fn regulation(&mut self) -> Result<Option<Reglement>, AppError> {
        let chosen = self.submitted.trimmed("regulation");
        let found = regulations()?.into_iter().find(|one| one.name == chosen);
        if found.is_none() {
            self.refuse("regulation", "set-up-regulation-missing");
        }
        Ok(found)
    }

    fn day(&mut self, regulation: Option<&Reglement>) -> Option<NaiveDate> {
        let locale = self.locale;
        let day = match self.submitted.date("held_on") {
            Ok(day) => day,
            Err(unfit) => {
                self.set_up.form.refuse("held_on", unfit.told(locale));
                return None;
            }
        };
        if let Some(regulation) = regulation.filter(|one| !one.in_force.holds(day)) {
            let values = [
                ("title", regulation.title.as_str().into()),
                ("day", locale.date(day).into()),
            ];
            let why = locale.say("set-up-not-in-force", &values);
            self.set_up.form.refuse("held_on", why);
        }
        Some(day)
    }

    fn standing(&mut self) -> Option<Standing> {
        match self.submitted.trimmed("standing") {
            "official" => Some(Standing::Official),
            "rehearsal" => Some(Standing::NotOfficial),
            _ => {
                self.refuse("standing", "set-up-standing-missing");
                None
            }
        }
    }

    /// The key that was typed, or else one made of the name.
    fn id(&mut self, title: &str, held_on: Option<NaiveDate>) -> String {
        let typed = self.submitted.trimmed("id");
        if typed.is_empty() {
            let made = held_on.map(|day| election_id::propose(title, day, self.taken));
            return made.unwrap_or_default();
        }
        if !election_id::is_fit(typed) {
            let most = [("most", election_id::LONGEST.into())];
            let why = self.locale.say("set-up-id-wrong", &most);
            self.set_up.form.refuse("id", why);
        } else if self.taken.iter().any(|id| id == typed) {
            self.set_up.form.refuse("id", taken(self.locale, typed));
        }
        typed.to_owned()
    }

    fn bodies(&mut self) -> Vec<(Body, u64)> {
        let known = self.set_up.bodies.clone();
        let ticked = |body: &Body| self.submitted.is_checked(&check_name(body));
        let chosen: Vec<Body> = match self.submitted.trimmed("scope") {
            "all" => known.into_iter().map(|(body, _)| body).collect(),
            "chosen" => {
                let bodies = known.into_iter().map(|(body, _)| body);
                bodies.filter(ticked).collect()
            }
            _ => {
                self.refuse("scope", "set-up-scope-missing");
                let bodies = known.into_iter().map(|(body, _)| body);
                return self.with_seats(bodies.filter(ticked).collect());
            }
        };
        if chosen.is_empty() {
            self.refuse("scope", "set-up-no-body");
        }
        self.with_seats(chosen)
    }

    fn with_seats(&mut self, chosen: Vec<Body>) -> Vec<(Body, u64)> {
        let mut bodies = Vec::with_capacity(chosen.len());
        for body in chosen {
            if let Some(seats) = self.seats(&body) {
                bodies.push((body, seats));
            }
        }
        bodies
    }

    fn seats(&mut self, body: &Body) -> Option<u64> {
        let locale = self.locale;
        let name = seats_name(body);
        let why = match self.submitted.number(&name) {
            Ok(0) => locale.text("set-up-seats-none"),
            Ok(seats) if seats <= MOST_SEATS => return Some(seats),
            Ok(_) => locale.say("set-up-seats-many", &[("most", MOST_SEATS.into())]),
            Err(unfit) => unfit.told(locale),
        };
        let values = [
            ("name", wording::stored_body_name(locale, body).into()),
            ("why", why.into()),
        ];
        let why = locale.say("set-up-seats-wrong", &values);
        self.set_up.form.refuse(&name, why);
        None
    }
}

/// There is an election with that key.
pub(super) fn taken(locale: Locale, id: &str) -> String {
    locale.say("set-up-id-taken", &[("id", id.into())])
}
