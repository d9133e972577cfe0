//! Where the pages of a lot stand, and who may act there.

use crate::auth::{Bureau, Griffie, RoleSet, Session};
use crate::locale::Locale;
use crate::pages::Crumb;
use crate::store::lots::LotFor;

/// The lot of one body, for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) election: String,
    pub(super) code: String,
    pub(super) lot_for: LotFor,
}

impl Place {
    pub(super) fn key(&self) -> (&str, &str) {
        (&self.election, &self.code)
    }

    /// The page from which one comes here.
    fn before(&self) -> String {
        let Self { election, code, .. } = self;
        match self.lot_for {
            LotFor::Allocation => format!("/bureau/{election}/wijkraad/{code}"),
            LotFor::Vacancy(number) => format!("/griffie/{election}/{code}/vacature/{number}"),
        }
    }

    /// The page of the lot.
    pub(super) fn path(&self) -> String {
        format!("{}/loting", self.before())
    }

    /// A page below that of the lot.
    pub(super) fn below(&self, last: &str) -> String {
        format!("{}/{last}", self.path())
    }

    /// Whether somebody may draw here, and not only look.
    pub(super) fn may_draw(&self, session: &Session) -> bool {
        match self.lot_for {
            LotFor::Allocation => Bureau::has(session),
            LotFor::Vacancy(_) => Griffie::has(session),
        }
    }

    /// The way to a page of this lot; the last step is the page itself.
    pub(super) fn way(
        &self,
        locale: Locale,
        (election, body): (&str, &str),
        more: Option<(String, &str)>,
    ) -> Vec<Crumb> {
        let (office, path) = match self.lot_for {
            LotFor::Allocation => ("nav-bureau", "/bureau"),
            LotFor::Vacancy(_) => ("nav-griffie", "/griffie"),
        };
        let of_election = format!("{path}/{}", self.election);
        let mut way = vec![
            Crumb::new(locale, locale.text(office), path),
            Crumb::new(locale, election, &of_election),
        ];
        if let LotFor::Vacancy(number) = self.lot_for {
            let roster = format!("/griffie/{}/{}", self.election, self.code);
            let short = locale.say("roster-vacancy", &[("number", number.into())]);
            way.push(Crumb::new(locale, body, &roster));
            way.push(Crumb::new(locale, short, &self.before()));
        } else {
            way.push(Crumb::new(locale, body, &self.before()));
        }
        way.push(Crumb::new(locale, locale.text("lots-title"), &self.path()));
        way.extend(more.map(|(title, path)| Crumb::new(locale, title, path)));
        way
    }
}
