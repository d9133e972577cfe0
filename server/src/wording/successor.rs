//! Sentences about who is next for a seat, and everybody who was considered.

use super::{Reason, Teller};
use crate::publication::{Basis, Next, Person};
use election::decision::Ground;
use succession::rules::{Policy, Reason as Bar};
use succession::successor::{Consideration, Filling, Outcome, Proposal, Verdict, Why};

/// Who is next for one seat, in words.
#[derive(Debug, Clone, Default)]
pub struct NextInWords {
    /// Who comes in.
    pub who: String,
    /// Why this one, with the article.
    pub why: Option<Reason>,
    /// Everybody considered, in order.
    pub considered: Vec<Reason>,
}

impl Teller<'_> {
    /// Who comes in, by which way, and who was considered.
    #[must_use]
    pub fn next(&self, next: &Next) -> NextInWords {
        match &next.outcome {
            Outcome::Proposed(proposals) => {
                let proposal = proposals.first();
                proposal.map_or_else(NextInWords::default, |one| self.proposed(next.member, one))
            }
            Outcome::LotRequired {
                ask, considered, ..
            } => {
                let names = self.locale.names(&self.tied_names(&ask.tied));
                let why: Vec<String> = self.lot(ask).into_iter().map(|one| one.sentence).collect();
                NextInWords {
                    who: self.locale.say("next-lot", &[("names", names.into())]),
                    why: Some(self.because(why.join(" "), &ask.article)),
                    considered: self.everybody(considered),
                }
            }
        }
    }

    fn proposed(&self, member: Person, proposal: &Proposal) -> NextInWords {
        let (who, mut why) = self.filling(member, proposal.decision.outcome);
        if let Some(value) = proposal.steps.last().and_then(|step| step.value) {
            let value = [("value", self.figure(Some(value)).into())];
            why = format!("{why} {}", self.locale.say("next-figure", &value));
        }
        NextInWords {
            who,
            why: Some(self.because(why, &proposal.article)),
            considered: self.everybody(&proposal.decision.grounds),
        }
    }

    fn filling(&self, member: Person, filling: Filling) -> (String, String) {
        let locale = self.locale;
        match filling {
            Filling::Appointed { person, route } => {
                let name = [("name", self.name(person).into())];
                let who = locale.say("next-appointed", &name);
                (who, self.route(member, person, route))
            }
            Filling::Sortition => (
                locale.text("next-sortition"),
                locale.text("next-nobody-left"),
            ),
            Filling::Vacant => (locale.text("next-vacant"), locale.text("next-nobody-left")),
        }
    }

    fn route(&self, member: Person, comes: Person, route: Policy) -> String {
        let name = ("name", self.name(comes).into());
        let member = ("member", self.name(member).into());
        match route {
            Policy::SameList => self.locale.say("next-route-same-list", &[name]),
            Policy::OtherList => self.locale.say("next-route-other-list", &[name, member]),
            Policy::MostVotes => self.locale.say("next-route-most-votes", &[name]),
            Policy::Sortition | Policy::LeaveVacant => self.locale.text("next-nobody-left"),
        }
    }

    fn everybody(&self, considered: &[Ground<Consideration>]) -> Vec<Reason> {
        considered.iter().map(|one| self.considered(one)).collect()
    }

    /// What was found about somebody who was considered.
    fn considered(&self, ground: &Ground<Consideration>) -> Reason {
        let name = [("name", self.name(ground.finding.person).into())];
        let locale = self.locale;
        let sentence = match ground.finding.verdict {
            Verdict::Appointed => locale.say("considered-comes", &name),
            Verdict::PassedOver(Why::OwnList) => locale.say("considered-own-list", &name),
            Verdict::PassedOver(Why::NoVotes) => locale.say("considered-no-votes", &name),
            Verdict::PassedOver(Why::Person(bar)) => match bar {
                Bar::Deceased => locale.say("considered-deceased", &name),
                Bar::MovedOut => locale.say("considered-moved-out", &name),
                Bar::OnLeave => locale.say("considered-on-leave", &name),
                Bar::OwnSeat => locale.say("considered-own-seat", &name),
                Bar::Declined => locale.say("considered-declined", &name),
                Bar::Member => locale.say("considered-member", &name),
                Bar::Waived => locale.say("considered-waived", &name),
                Bar::OwnSeatVacant => locale.say("considered-own-seat-vacant", &name),
                Bar::Ineligible => locale.say("considered-ineligible", &name),
            },
        };
        self.because(sentence, &ground.article)
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
