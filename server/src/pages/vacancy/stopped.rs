//! Who replaced a member on leave and stopped early, on the page of that leave: when, why, and what is next.

use super::case::Case;
use crate::wording::{Reason, vacancy as wording};
use succession::roster::Person;
use succession::vacancy::{Cause, State, assess_own_seat, stopped_early};

impl Case<'_> {
    /// Why the last replacement stopped, while the next one is to be appointed; then that the rest is to be filled.
    pub(super) fn stopped(&self) -> Vec<Reason> {
        let (State::Established, Cause::Leave(leave)) =
            (self.vacancy.state(), self.vacancy.report().cause)
        else {
            return Vec::new();
        };
        let file = &self.desk.file;
        let Some((last, end)) = stopped_early(&file.roster, self.vacancy).last() else {
            return Vec::new();
        };
        let locale = self.locale;
        let values = [
            ("name", self.name(last.person).into()),
            ("day", locale.date(end.on).into()),
            ("why", wording::stopped(locale, end.why).into()),
        ];
        let when = Reason {
            sentence: match end.on <= self.today {
                true => locale.say("stopped-when", &values),
                false => locale.say("stopped-will", &values),
            },
            article: String::new(),
        };
        let back = [("back", locale.date(leave.back_on).into())];
        let rest = Reason {
            sentence: locale.say("stopped-rest", &back),
            article: String::new(),
        };
        let mut told = vec![when];
        told.extend(self.own_seat(last.person));
        told.extend((!self.is_over()).then_some(rest));
        told
    }

    /// That the person has a seat of their own, with the article; nothing for another reason.
    fn own_seat(&self, person: Person) -> Vec<Reason> {
        let file = &self.desk.file;
        let rules = &file.rules.passed_over;
        let found = assess_own_seat(&file.roster, (self.vacancy, person), rules);
        let grounds = found.map(|found| found.grounds).unwrap_or_default();
        wording::findings(self.locale, &grounds)
    }

    /// Why the person stopped as a replacement; nothing for who did not.
    pub(super) fn why_stopped(&self, person: Person) -> String {
        let mut all = stopped_early(&self.desk.file.roster, self.vacancy);
        let found = all.find(|(one, _)| one.person == person);
        found.map_or_else(String::new, |(_, end)| {
            wording::stopped(self.locale, end.why)
        })
    }
}
