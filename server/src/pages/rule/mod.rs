//! The order in which the policies of succession are tried: what holds, every decision of the council on it,
//! recording one, and withdrawing one that was recorded by mistake.

mod new;
mod withdrawal;

pub use new::{show_new_rule, submit_new_rule};
pub use withdrawal::{show_withdrawal, submit_withdrawal};

use super::{Crumb, Page, broken, database};
use crate::actions::rule::TermRules;
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::registration::{Election, load_election};
use crate::store::rule::RecordedRule;
use crate::store::{Database, Standing};
use crate::web::{self, App};
use crate::wording::article::cite;
use crate::wording::comparison::order;
use crate::wording::{Reason, rule as wording};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "rule/list.html")]
struct RulesPage {
    page: Page,
    now: Reason,
    regulation: Reason,
    title: String,
    decisions: Vec<Line>,
    new: Option<String>,
}

/// One decision of the council.
struct Line {
    called: String,
    order: String,
    reason: String,
    recorded: String,
    /// That it is withdrawn, when and why.
    withdrawn: String,
    holds: bool,
    /// Where it is withdrawn, for who may.
    withdraw: Option<String>,
}

/// The order of the term of one election.
struct Office {
    election: Election,
    term: TermRules,
    today: NaiveDate,
    locale: Locale,
}

impl Office {
    async fn load(
        app: &App,
        db: &Database,
        (election, locale): (&str, Locale),
    ) -> Result<Self, AppError> {
        Ok(Self {
            election: load_election(db, election).await?,
            term: TermRules::load(db, election).await?,
            today: clock::day_of(app.now()),
            locale,
        })
    }

    fn path(&self, below: &str) -> String {
        format!("/griffie/{}/opvolgingsregel{below}", self.election.id)
    }

    fn page(&self, session: &Session, title: String, below: &[(&str, String)]) -> Page {
        let locale = self.locale;
        let path = self.path(below.last().map_or("", |(path, _)| path));
        let election = format!("/griffie/{}", self.election.id);
        let mut way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.election.title.as_str(), &election),
            Crumb::new(locale, locale.text("rule-title"), &self.path("")),
        ];
        for (path, text) in below {
            way.push(Crumb::new(locale, text.as_str(), &self.path(path)));
        }
        Page {
            unofficial: self.election.standing == Standing::NotOfficial,
            ..Page::of(session, locale, title, &path)
        }
        .after(way)
    }
}

/// Shows the order that holds, and how it came to be.
pub async fn show_rules(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let office = Office::load(&app, db, (&election, locale)).await;
    let office = office.map_err(broken(locale))?;
    let acts = Griffie::has(&reader.session);
    let policies = &office.term.rules.policies;
    let standing = office.term.standing().map(|one| &one.decision);
    let holding = policies.order_on(standing, office.today).by;
    let holding = holding.map(|one| one.number);
    let by = office
        .term
        .standing()
        .find(|one| Some(one.decision.number) == holding);
    let regulation = Reason {
        sentence: order(locale, &policies.order.value),
        article: cite(locale, &policies.order.article),
    };
    let now = match by {
        Some(rule) => Reason {
            sentence: order(locale, &rule.decision.order),
            article: wording::called(locale, rule),
        },
        None => Reason {
            sentence: regulation.sentence.clone(),
            article: regulation.article.clone(),
        },
    };
    let recorded = office.term.recorded.iter().rev();
    let lines = recorded.map(|one| line(&office, one, (holding, acts)));
    let shown = RulesPage {
        title: office.term.rules.title.clone(),
        decisions: lines.collect(),
        new: acts.then(|| format!("{}{}", office.path("/nieuw"), locale.query())),
        page: office.page(&reader.session, locale.text("rule-title"), &[]),
        now,
        regulation,
    };
    Ok(web::private_page(StatusCode::OK, locale, &shown))
}

fn line(office: &Office, rule: &RecordedRule, (holding, acts): (Option<u32>, bool)) -> Line {
    let locale = office.locale;
    let told = |actor: &str, at| {
        let day = locale.date(clock::day_of(at));
        vec![("actor", actor.to_owned().into()), ("day", day.into())]
    };
    let withdrawn = rule.withdrawn.as_ref().map(|one| {
        let mut values = told(&one.actor, one.at);
        values.push(("reason", one.reason.as_str().into()));
        locale.say("rule-withdrawn", &values)
    });
    let stands = withdrawn.is_none();
    let address = || {
        let below = format!("/{}/intrekken", rule.decision.number);
        format!("{}{}", office.path(&below), locale.query())
    };
    Line {
        called: wording::called(locale, rule),
        order: order(locale, &rule.decision.order),
        reason: rule.reason.clone(),
        recorded: locale.say("rule-recorded", &told(&rule.actor, rule.at)),
        withdrawn: withdrawn.unwrap_or_default(),
        holds: holding == Some(rule.decision.number),
        withdraw: (acts && stands).then(address),
    }
}
