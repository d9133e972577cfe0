//! Sentences about who is next for a seat, and everybody who was considered.

use super::{Reason, Teller};
use crate::pages::publication::{Answer, Bar, Basis, Considered, Next, Person, Route};

impl Teller<'_> {
    /// Who comes in, and by which way.
    #[must_use]
    pub fn next(&self, next: &Next) -> (String, String) {
        let locale = self.locale;
        match &next.answer {
            Answer::Appointed(person, route) => {
                let name = [("name", self.name(*person).into())];
                let way = self.route(next.member, (*person, *route));
                (locale.say("next-appointed", &name), way)
            }
            Answer::Lot(ask) => {
                let names = locale.names(&self.tied_names(&ask.tied));
                let reasons = self.lot(ask).into_iter().map(|reason| reason.sentence);
                let why: Vec<String> = reasons.collect();
                let names = [("names", names.into())];
                (locale.say("next-lot", &names), why.join(" "))
            }
            Answer::Sortition => (
                locale.text("next-sortition"),
                locale.text("next-sortition-why"),
            ),
            Answer::Vacant => (locale.text("next-vacant"), locale.text("next-vacant-why")),
        }
    }

    fn route(&self, member: Person, (comes, route): (Person, Route)) -> String {
        let name = ("name", self.name(comes).into());
        let member = ("member", self.name(member).into());
        match route {
            Route::SameList => self.locale.say("next-route-same-list", &[name]),
            Route::OtherList => self.locale.say("next-route-other-list", &[name, member]),
            Route::MostVotes => self.locale.say("next-route-most-votes", &[name]),
        }
    }

    /// What was found about somebody who was considered.
    #[must_use]
    pub fn considered(&self, considered: &Considered) -> Reason {
        let locale = self.locale;
        let name = [("name", self.name(considered.person).into())];
        let sentence = match considered.bar {
            None => locale.say("considered-comes", &name),
            Some(Bar::Deceased) => locale.say("considered-deceased", &name),
            Some(Bar::MovedOut) => locale.say("considered-moved-out", &name),
            Some(Bar::OnLeave) => locale.say("considered-on-leave", &name),
            Some(Bar::Declined) => locale.say("considered-declined", &name),
            Some(Bar::Waived) => locale.say("considered-waived", &name),
            Some(Bar::Member) => locale.say("considered-member", &name),
            Some(Bar::OwnSeatVacant) => locale.say("considered-own-seat-vacant", &name),
            Some(Bar::OwnSeat) => locale.say("considered-own-seat", &name),
            Some(Bar::Ineligible) => locale.say("considered-ineligible", &name),
        };
        self.because(sentence, &considered.article)
    }

    /// How somebody came to hold a seat.
    #[must_use]
    pub fn basis(&self, basis: Basis) -> String {
        match basis {
            Basis::Elected => self.locale.text("basis-elected"),
            Basis::Succeeded => self.locale.text("basis-succeeded"),
            Basis::Drawn => self.locale.text("basis-drawn"),
            Basis::Temporary => self.locale.text("basis-temporary"),
        }
    }
}
