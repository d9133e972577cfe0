//! The minutes of the result of one body: every figure, every step with its article, the lots, who is
//! elected, the order for succession, and room to sign. The fields are those of the Kieswet's model P 22-2.
//!
//! It prints an established result and decides nothing.

mod annex;
mod annulled;
mod closing;
// Result files.
mod files;
mod investigations;
mod lots;
mod persons;
mod seats;
mod session;
mod turnout;
mod votes;

use super::table::{left, pairs, right};
use super::{About, Builder, DocumentError};
use crate::actions::tabulation::CountedStation;
use crate::locale::{Argument, Locale};
use crate::publication::{Body, Person, Publication};
use crate::store::ResultFileKind;
use crate::store::committee::CommitteeSession;
use crate::store::counting::Death;
use crate::store::counting::leading::{Investigation, RecountRequest};
use crate::store::lots::StoredDraw;
use crate::store::registration::ShortageDecision;
use crate::wording::{Reason, Teller, body_name};
use chrono::{DateTime, Utc};
use election::result::ElectionResult;
use std::collections::BTreeMap;

/// What the minutes are made from.
#[derive(Debug, Clone)]
pub struct MinutesOf {
    /// The election, with the rules that were applied; it need not hold the bodies.
    pub publication: Publication,
    /// The name of the election.
    pub election: String,
    /// The body, with the votes of the result.
    pub body: Body,
    /// The result.
    pub result: ElectionResult,
    /// The totals of the stations, and how many may vote; none when they are not those of the result.
    pub turnout: Option<Turnout>,
    /// For each candidate the name under which it is sorted, and what comes behind it.
    pub names: BTreeMap<Person, (String, String)>,
    /// The version that this one replaces.
    pub replaced: Option<ElectionResult>,
    /// The session in which it was established; none in a demonstration.
    pub session: Option<CommitteeSession>,
    /// The candidates who died before the result.
    pub deaths: Vec<Death>,
    /// The decision on too few candidates by which the seats were set.
    pub shortage: Option<ShortageDecision>,
    /// The grounds of that decision.
    pub shortage_grounds: Vec<Reason>,
    /// The counts station by station; none when they do not add up to the votes of the result.
    pub stations: Vec<CountedStation>,
    /// The investigations of its counts, oldest first.
    pub investigations: Vec<Investigation>,
    /// The requests to count again, oldest first.
    pub recounts: Vec<RecountRequest>,
    /// For each lot of the result the draw that gave it.
    pub draws: Vec<Option<HeldDraw>>,
    /// The draws for the allocation that were annulled before the minutes.
    pub annulled: Vec<StoredDraw>,
    /// The files of the result that are EML_NL, each with its digest.
    pub files: Vec<(ResultFileKind, String)>,
    /// The place and the hash of the last event in the audit log before the minutes.
    pub head: (i64, String),
    /// The moment at which the minutes are made.
    pub made_at: DateTime<Utc>,
}

/// A draw, with the names of those who typed what the dice showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldDraw {
    /// The draw.
    pub draw: StoredDraw,
    /// Who typed; nobody for a draw by hand.
    pub typed_by: Vec<String>,
}

/// The totals of all stations of the body together, under the letters that officials use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turnout {
    /// How many may vote.
    pub voters: u64,
    /// A: voters with a poll card.
    pub poll_cards: u64,
    /// B: voters by proxy.
    pub proxies: u64,
    /// D: voters admitted.
    pub admitted: u64,
    /// E: votes on candidates.
    pub candidate_votes: u64,
    /// F: blank votes.
    pub blank: u64,
    /// G: invalid votes.
    pub invalid: u64,
    /// H: votes cast.
    pub votes_cast: u64,
    /// I: more ballots than voters.
    pub more_ballots: u64,
    /// J: fewer ballots than voters.
    pub fewer_ballots: u64,
}

/// Writes the minutes as PDF; the same value gives the same bytes.
///
/// # Errors
/// When a name has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_minutes(locale: Locale, of: &MinutesOf) -> Result<Vec<u8>, DocumentError> {
    let teller = Teller {
        locale,
        publication: &of.publication,
        body: &of.body,
    };
    let minutes = Minutes { of, teller };
    let mut page = Builder::new(minutes.about());
    minutes.opening(&mut page)?;
    minutes.session(&mut page)?;
    minutes.before_the_result(&mut page)?;
    minutes.turnout(&mut page)?;
    minutes.investigations(&mut page)?;
    minutes.votes(&mut page)?;
    minutes.quota(&mut page)?;
    minutes.seats_by_list(&mut page)?;
    minutes.steps(&mut page)?;
    minutes.lots(&mut page)?;
    minutes.annulled_draws(&mut page)?;
    minutes.elected(&mut page)?;
    minutes.succession(&mut page)?;
    minutes.changes(&mut page)?;
    minutes.files(&mut page)?;
    minutes.closing(&mut page)?;
    minutes.annex(&mut page)?;
    page.finish(|number, total| {
        let values = [("page", number.into()), ("pages", total.into())];
        locale.say("document-page", &values)
    })
}

/// The minutes in one language.
#[derive(Clone, Copy)]
struct Minutes<'m> {
    of: &'m MinutesOf,
    teller: Teller<'m>,
}

impl Minutes<'_> {
    fn locale(&self) -> Locale {
        self.teller.locale
    }

    /// What the titles name.
    fn values(&self) -> [Argument<'static>; 3] {
        let locale = self.locale();
        let body = body_name(locale, &self.of.body);
        [
            ("body", body.into()),
            ("day", locale.date(self.of.publication.day).into()),
            ("version", self.of.result.version.into()),
        ]
    }

    fn about(&self) -> About {
        let (locale, values) = (self.locale(), self.values());
        About {
            title: locale.say("minutes-title", &values),
            subject: locale.say("minutes-subject", &values),
            language: match locale {
                Locale::Dutch => "nl-NL",
                Locale::English => "en-GB",
            },
            made_at: self.of.made_at,
        }
    }

    fn opening(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale(), self.of);
        page.title(&locale.text("minutes-heading"))?;
        page.subtitle(&locale.say("minutes-subtitle", &self.values()))?;
        if !of.publication.official {
            page.warning(&locale.text("minutes-unofficial"))?;
        }
        for altered in &of.body.altered {
            let used = of.body.candidate(altered.person).map_or(0, |one| one.votes);
            let values = [
                ("name", self.teller.name(altered.person).into()),
                ("used", used.into()),
                ("published", altered.published.into()),
            ];
            page.paragraph(&locale.say("altered-figure", &values))?;
        }
        page.paragraph(&locale.text("minutes-purpose"))?;
        let mut facts = vec![
            (locale.text("minutes-election"), of.election.clone()),
            (
                locale.text("minutes-held-on"),
                locale.date(of.publication.day),
            ),
            (locale.text("minutes-body"), body_name(locale, &of.body)),
            (locale.text("minutes-gebied"), of.body.gebied.clone()),
            (
                locale.text("minutes-regulation"),
                of.publication.reglement.clone(),
            ),
            (
                locale.text("minutes-seats"),
                locale.number(of.result.votes.seats),
            ),
            (
                locale.text("minutes-established-on"),
                locale.date(of.result.established_on),
            ),
            (
                locale.text("minutes-version"),
                locale.number(of.result.version.into()),
            ),
        ];
        if let Some(correction) = &of.result.correction {
            let values = [
                ("version", correction.replaces.into()),
                ("reason", correction.reason.as_str().into()),
            ];
            let told = locale.say("minutes-replaces-text", &values);
            facts.push((locale.text("minutes-replaces"), told));
        }
        page.table(&pairs(facts))
    }
}
