//! A lot that is asked for: between whom, for what, on which figures.

use crate::publication::Person;
use crate::wording::{Reason, Teller, fact};
use election::allocation::{Ask, Purpose, Tied};

impl Teller<'_> {
    /// What the public session is asked, and why.
    #[must_use]
    pub fn lot(&self, ask: &Ask) -> Vec<Reason> {
        let tied = self.tied_names(&ask.tied);
        let names = [("names", self.locale.names(&tied).into())];
        let purpose = match ask.purpose {
            Purpose::ResidualSeat => self.locale.say("lot-purpose-residual", &names),
            Purpose::MajorityLoss => self.locale.say("lot-purpose-majority", &names),
            Purpose::Election => self.locale.say("lot-purpose-election", &names),
            Purpose::Vacancy => self.locale.say("lot-purpose-vacancy", &names),
        };
        let places = [("places", ask.places.into())];
        let figures = [
            ("value", self.figure(Some(ask.value)).into()),
            ("count", tied.len().into()),
        ];
        vec![
            self.because(purpose, &ask.article),
            fact(self.locale.say("lot-places", &places)),
            fact(self.locale.say("lot-value", &figures)),
        ]
    }

    /// The names of those tied.
    #[must_use]
    pub fn tied_names(&self, tied: &Tied) -> Vec<String> {
        match tied {
            Tied::Lists { options } => options.iter().map(|list| self.list(*list)).collect(),
            Tied::Candidates { list, options } => {
                let name = |candidate: &u32| self.name((*list, *candidate));
                options.iter().map(name).collect()
            }
            Tied::Persons { options } => options.iter().map(|one| self.name(*one)).collect(),
        }
    }

    /// Whether this candidate is among those tied, alone or with the whole list.
    #[must_use]
    pub fn is_tied(tied: &Tied, person: Person) -> bool {
        match tied {
            Tied::Lists { options } => options.contains(&person.0),
            Tied::Candidates { list, options } => *list == person.0 && options.contains(&person.1),
            Tied::Persons { options } => options.contains(&person),
        }
    }
}
