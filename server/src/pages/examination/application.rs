//! One application: what was signed with what was found beside it, whether the person may stand, where that person
//! stands too, what happened, and what can be done now.

use super::history::{History, history};
use super::place::Desk;
use super::work::Filter;
use crate::actions::registration::examination::{
    Dossier, Found, OtherCandidacy, Part, RaisedOmission, Waits, house, list_omissions,
};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::clock;
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::{Page, broken};
use crate::store::registration::Note;
use crate::store::registration::application::Content;
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::application::state as stands;
use crate::wording::examination::{self as wording, Names};
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use election::registration::course::{State as Stands, Step};

#[derive(Template)]
#[template(path = "examination/application.html")]
struct ApplicationPage {
    page: Page,
    state: State,
    lead: String,
    /// Words and addresses of the applications beside this one.
    links: Vec<(String, String)>,
    todo: Todo,
    parts: Vec<PartRow>,
    eligibility: Option<(State, Vec<Reason>)>,
    others: Vec<OtherRow>,
    omissions: Vec<OmissionRow>,
    proposal: Option<ProposalShown>,
    history: History,
}

/// What can be done now.
struct Todo {
    text: String,
    /// Buttons that act at once, after what the page shows.
    forms: Vec<Form>,
    /// Links to forms: words, and where they go.
    links: Vec<(String, String)>,
}

/// A part of the application, in one row.
struct PartRow {
    label: String,
    lines: Vec<String>,
    found: Vec<State>,
    /// Whether something stands out that an official must look at.
    is_marked: bool,
}

struct OtherRow {
    address: String,
    reference: String,
    body: String,
    state: String,
    why: String,
}

struct OmissionRow {
    title: String,
    what: String,
    mend: String,
    until: String,
    state: State,
    letter: String,
    /// Where it is settled; empty when it cannot be now.
    settle: String,
}

struct ProposalShown {
    verdict: State,
    by: String,
    grounds: Vec<Reason>,
    reason: String,
}

/// Shows an application.
pub async fn show_application(
    reader: As<BureauReaders>,
    locale: Locale,
    uri: Uri,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let refuse = broken(locale);
    let key = desk.key().map_err(&refuse)?;
    let raised = list_omissions(desk.db, key, (&election, &id)).await;
    let raised = raised.map_err(&refuse)?;
    let filter = Filter::of(&uri);
    let neighbours = filter.neighbours(&desk, (&id, app.now())).await;
    let (before, after) = neighbours.map_err(&refuse)?;
    let people = desk.people().await?;
    let names = desk.names();
    let waits = Waits::of(&dossier.course, clock::local(app.now()));
    let shown = dossier.shown().map_err(&refuse)?;
    let scene = Scene {
        desk: &desk,
        dossier: &dossier,
        names: &names,
        session: &reader.session,
    };
    let name = dossier
        .content()
        .map(|content| content.details.ballot_name());
    let name = name.unwrap_or_default();
    let path = desk.application_path(&id);
    let mut page = desk.page(&reader.session, (name, &path));
    let work = crate::pages::Crumb {
        text: locale.text("work-title"),
        address: filter.address(locale, (&desk.work_path(), None)),
    };
    let place = page.crumbs.len().saturating_sub(1);
    page.crumbs.insert(place, work);
    let template = ApplicationPage {
        state: scene.state(waits),
        lead: scene.lead(),
        links: scene.beside(&filter, [("work-previous", before), ("work-next", after)]),
        todo: scene.todo(waits, &shown),
        parts: scene.parts(),
        eligibility: scene.eligibility(),
        others: dossier.others.iter().map(|one| scene.other(one)).collect(),
        omissions: raised
            .iter()
            .map(|one| scene.omission(one, app.now()))
            .collect(),
        proposal: scene.proposal(&people),
        history: history((locale, &names, &people), &dossier, &path),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

struct Scene<'s> {
    desk: &'s Desk<'s>,
    dossier: &'s Dossier,
    names: &'s Names,
    session: &'s Session,
}

impl Scene<'_> {
    fn locale(&self) -> Locale {
        self.desk.locale
    }

    fn path(&self) -> String {
        self.desk.application_path(&self.dossier.application.id)
    }

    fn address(&self, end: &str) -> String {
        format!("{}/{end}{}", self.path(), self.locale().query())
    }

    fn body(&self, code: Option<&String>) -> String {
        let unknown = || self.locale().text("examination-no-body");
        code.map_or_else(unknown, |code| self.names.get(code).unwrap_or(code).clone())
    }

    fn state(&self, waits: Option<Waits>) -> State {
        match waits {
            Some(waits) => wording::waits(self.locale(), waits),
            None => State {
                word: stands(self.locale(), self.dossier.course.state()),
                colour: match self.dossier.course.decision() {
                    Some((_, verdict)) => wording::verdict(self.locale(), verdict).colour,
                    None => "none",
                },
            },
        }
    }

    fn lead(&self) -> String {
        let values = [
            ("body", self.body(self.dossier.body.as_ref()).into()),
            ("reference", self.dossier.application.id.as_str().into()),
            (
                "at",
                wording::moment(self.locale(), self.dossier.received_at).into(),
            ),
        ];
        match self.dossier.application.applicant {
            Some(_) => self.locale().say("examination-received-online", &values),
            None => self.locale().say("examination-received-paper", &values),
        }
    }

    fn beside(
        &self,
        filter: &Filter,
        beside: [(&str, Option<String>); 2],
    ) -> Vec<(String, String)> {
        let locale = self.locale();
        let there = beside.into_iter().filter_map(|(key, id)| Some((key, id?)));
        there
            .map(|(key, id)| {
                let path = self.desk.application_path(&id);
                (locale.text(key), filter.address(locale, (&path, None)))
            })
            .collect()
    }

    fn todo(&self, waits: Option<Waits>, shown: &str) -> Todo {
        let locale = self.locale();
        let text = |key: &str| locale.text(key);
        let mut todo = Todo {
            text: text(match waits {
                Some(Waits::New) => "todo-examine",
                Some(Waits::Answered) => "todo-answered",
                Some(Waits::TermEnded) => "todo-term-ended",
                Some(Waits::Second) if self.is_own_proposal() => "todo-second-other",
                Some(Waits::Second) => "todo-second",
                Some(Waits::Applicant) => "todo-applicant",
                Some(Waits::Session) => "todo-session",
                None => "todo-nothing",
            }),
            forms: Vec::new(),
            links: Vec::new(),
        };
        let Some(waits) = waits.filter(|_| Bureau::has(self.session)) else {
            return todo;
        };
        let button = |key: &str, end: &str| {
            let form = Form::new(locale, &self.session.csrf, text(key), Vec::new());
            form.to(self.address(end)).showing(shown)
        };
        let mut link = |key: &str, end: &str| todo.links.push((text(key), self.address(end)));
        match waits {
            Waits::New => {
                link("proposal-other", "voorstel");
                todo.forms
                    .push(button("proposal-valid-button", "voorstel").hidden("verdict", "valid"));
            }
            Waits::Second if !self.is_own_proposal() => {
                link("return-link", "terugsturen");
                todo.forms.push(button("second-button", "tweede"));
            }
            _ => {}
        }
        let mut link = |key: &str, end: &str| todo.links.push((text(key), self.address(end)));
        link("omission-link", "verzuim");
        link("amend-link", "verbeteren");
        todo
    }

    /// Whether whoever looks proposed it.
    fn is_own_proposal(&self) -> bool {
        let mut steps = self.dossier.course.steps().iter().rev();
        let examined = steps.find(|taken| matches!(taken.step, Step::Examined { .. }));
        examined.is_some_and(|taken| taken.by == self.session.actor())
    }

    fn parts(&self) -> Vec<PartRow> {
        let Some(content) = self.dossier.content() else {
            return Vec::new();
        };
        let all = Part::ALL.into_iter();
        all.map(|part| {
            let found = self.dossier.findings.iter().filter(|one| one.part == part);
            let found: Vec<&Found> = found.map(|one| &one.found).collect();
            PartRow {
                label: wording::part(self.locale(), part),
                lines: self.lines(part, content),
                is_marked: found.iter().any(|one| one.is_warning()),
                found: found
                    .iter()
                    .map(|one| wording::found(self.locale(), one, self.names))
                    .collect(),
            }
        })
        .filter(|row| !row.lines.is_empty() || !row.found.is_empty())
        .collect()
    }

    /// What the application says about a part; nothing for what it leaves out.
    fn lines(&self, part: Part, content: &Content) -> Vec<String> {
        let (locale, details) = (self.locale(), &content.details);
        let lines = match part {
            Part::Name => vec![details.ballot_name()],
            Part::BirthDate => vec![
                details
                    .birth_date
                    .map_or_else(String::new, |day| locale.date(day)),
            ],
            Part::Address => vec![
                format!("{} {}", details.street, house(content)),
                format!("{} {}", details.shown_postcode(), details.locality),
            ],
            Part::Body => vec![self.body(content.body.as_ref())],
            Part::List => match content.position {
                Some(position) => {
                    vec![locale.say("examination-position", &[("position", position.into())])]
                }
                None => vec![locale.text("examination-alone")],
            },
            Part::Aanduiding => vec![details.aanduiding.clone()],
            Part::Offices if details.no_offices => vec![locale.text("examination-no-offices")],
            Part::Offices => details.offices.lines().map(str::to_owned).collect(),
            Part::Consent => vec![locale.text(match details.consents {
                true => "examination-consents",
                false => "examination-no-consent",
            })],
            Part::Phone => vec![details.phone.clone()],
            Part::Presentation => vec![details.presentation.clone()],
            Part::Photo if details.photo_sha256.is_empty() => Vec::new(),
            Part::Photo => vec![locale.text("examination-photo")],
        };
        let trimmed = lines.into_iter().map(|line| line.trim().to_owned());
        trimmed.filter(|line| !line.is_empty()).collect()
    }

    fn eligibility(&self) -> Option<(State, Vec<Reason>)> {
        let decision = self.dossier.eligibility.as_ref()?;
        let grounds = decision.grounds.iter();
        let reasons = grounds.map(|ground| wording::ground(self.locale(), ground, self.names));
        Some((
            wording::eligibility(self.locale(), decision.outcome),
            reasons.collect(),
        ))
    }

    fn other(&self, other: &OtherCandidacy) -> OtherRow {
        let path = self.desk.application_path(&other.application);
        OtherRow {
            address: format!("{path}{}", self.locale().query()),
            reference: other.application.clone(),
            body: self.body(other.body.as_ref()),
            state: stands(self.locale(), other.state),
            why: wording::likeness(self.locale(), other.likeness),
        }
    }

    fn omission(&self, one: &RaisedOmission, at: chrono::DateTime<chrono::Utc>) -> OmissionRow {
        let locale = self.locale();
        let text = one.text(locale);
        let ended = !election::registration::is_in_time(clock::local(at), one.until);
        let (key, colour) = match (one.repaired, one.answered) {
            (Some(true), _) => ("omission-repaired", "ok"),
            (Some(false), _) => ("omission-not-repaired", "warning"),
            (None, Some(_)) => ("omission-answered", "info"),
            (None, None) if ended => ("omission-ended", "warning"),
            (None, None) => ("omission-runs", "none"),
        };
        let number = [
            ("number", one.number.into()),
            ("title", text.title.as_str().into()),
        ];
        let can_settle = one.repaired.is_none()
            && Bureau::has(self.session)
            && !matches!(
                self.dossier.course.state(),
                Stands::Decided(_) | Stands::Withdrawn
            );
        OmissionRow {
            title: locale.say("omission-numbered", &number),
            what: text.what.clone(),
            mend: text.mend.clone(),
            until: wording::until(locale, one.until),
            state: State {
                word: locale.text(key),
                colour,
            },
            letter: self.address(&format!("brief/{}", one.document)),
            settle: match can_settle {
                true => self.address(&format!("herstel/{}", one.number)),
                false => String::new(),
            },
        }
    }

    fn proposal(
        &self,
        people: &std::collections::BTreeMap<String, String>,
    ) -> Option<ProposalShown> {
        let locale = self.locale();
        let verdict = self.dossier.course.proposal()?;
        let steps = (1..).zip(self.dossier.course.steps());
        let examined = steps.filter(|(_, taken)| matches!(taken.step, Step::Examined { .. }));
        let (number, taken) = examined.last()?;
        let (mut grounds, mut words) = (Vec::new(), String::new());
        if let Some(Note::Proposal {
            grounds: chosen,
            omissions,
            reason,
        }) = self.dossier.notes.get(&number)
        {
            let chosen = chosen.iter();
            grounds.extend(chosen.map(|ground| wording::ground(locale, ground, self.names)));
            let omissions = omissions.iter().map(|number| Reason {
                sentence: locale.say("proposal-omission", &[("number", (*number).into())]),
                article: String::new(),
            });
            grounds.extend(omissions);
            words.clone_from(reason);
        }
        let who = people.get(&taken.by).unwrap_or(&taken.by);
        let values = [
            ("who", who.as_str().into()),
            ("at", wording::short_moment(locale, taken.at).into()),
        ];
        Some(ProposalShown {
            verdict: wording::verdict(locale, verdict),
            by: locale.say("proposal-by", &values),
            grounds,
            reason: words,
        })
    }
}
