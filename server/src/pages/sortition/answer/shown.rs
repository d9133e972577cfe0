//! The invitation: for what, until when, what follows on each answer, and what was answered.

use super::Opened;
use crate::actions::opt_out;
use crate::actions::sortition::{ANSWER_PATH, AnswerStage};
use crate::auth::Caller;
use crate::clock;
use crate::form::{Choice, Field, Form};
use crate::pages::Page;
use crate::pages::account::Token;
use crate::store::sortition::{ResidentStep, ResidentStepKind};
use crate::web::{self, App};
use crate::wording::lots::moment;
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::Response;

/// The field with yes or no.
pub(super) const CHOICE: &str = "answer";

#[derive(Template)]
#[template(path = "sortition/answer/invitation.html")]
struct InvitationPage {
    page: Page,
    heading: String,
    /// That an answer was not recorded; empty otherwise.
    refused: String,
    colour: &'static str,
    told: Vec<String>,
    facts: Vec<(String, String)>,
    /// Each heading with what stands below it.
    sections: Vec<(String, Vec<String>)>,
    form: Option<Form>,
    form_title: String,
    form_lead: String,
    opt_out: String,
    /// The public page of the sortition.
    public: String,
    end: Form,
}

/// Shows the invitation.
pub async fn show_own_invitation(
    caller: Caller,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let opened = Opened::of(&caller, &app).await?;
    let token = Token::of(&caller)?;
    let form = opened.form(&token.csrf);
    let page = opened.page(form, (StatusCode::OK, ""), &token.csrf);
    Ok(token.keep(page))
}

impl Opened {
    /// The form with what can be answered now; none when nothing can.
    pub(super) fn form(&self, csrf: &str) -> Option<Form> {
        let locale = self.locale;
        let address = format!("{ANSWER_PATH}{}{}", super::OWN, locale.query());
        let form = match self.own.stage {
            AnswerStage::Open => {
                let choices = vec![
                    Choice::new("ja", locale.text("drawn-answer-yes")),
                    Choice::new("nee", locale.text("drawn-answer-no")),
                ];
                let field = Field::choice(CHOICE, locale.text("drawn-choice"), choices);
                let field = field.described(locale.text("drawn-choice-after"));
                Form::new(
                    locale,
                    csrf,
                    locale.text("drawn-choice-button"),
                    vec![field],
                )
            }
            AnswerStage::Accepted => {
                let button = locale.text("drawn-change-button");
                Form::new(locale, csrf, button, Vec::new()).hidden(CHOICE, "nee")
            }
            _ => return None,
        };
        Some(form.to(address))
    }

    /// The page, with why an answer was not recorded when it was not.
    pub(super) fn page(
        &self,
        form: Option<Form>,
        (status, refused): (StatusCode, &str),
        csrf: &str,
    ) -> Response {
        let locale = self.locale;
        let heading = self.title();
        let is_wrong = !refused.is_empty() || form.as_ref().is_some_and(|form| !form.is_right());
        let title = match is_wrong {
            true => locale.say("form-error-title", &[("title", heading.as_str().into())]),
            false => heading.clone(),
        };
        let (colour, told) = self.told();
        let is_open = self.own.stage == AnswerStage::Open;
        let day = [("day", self.until().into())];
        let (election, body, number) = self.pass.key();
        let query = locale.query();
        let end = Form::new(locale, csrf, locale.text("drawn-done-button"), Vec::new());
        let template = InvitationPage {
            page: self.frame(heading.clone()).called(title),
            heading,
            refused: refused.to_owned(),
            colour,
            told,
            facts: self.facts(),
            sections: if is_open { self.sections() } else { Vec::new() },
            form_title: locale.text(match is_open {
                true => "drawn-choice-title",
                false => "drawn-change-title",
            }),
            form_lead: match is_open {
                true => String::new(),
                false => locale.say("drawn-change-lead", &day),
            },
            form,
            opt_out: format!("{}{query}", opt_out::PATH),
            public: format!("/verkiezing/{election}/loting/{body}/{number}{query}"),
            end: end.to(format!("{ANSWER_PATH}/sluiten{query}")),
        };
        web::private_page(status, locale, &template)
    }

    /// How it stands: the colour, what is, and what is next.
    fn told(&self) -> (&'static str, Vec<String>) {
        let locale = self.locale;
        let at = self
            .own
            .answer
            .as_ref()
            .map_or_else(String::new, |one| self.when(one));
        let values = [("day", self.until().into()), ("at", at.into())];
        let (colour, what, next) = match self.own.stage {
            AnswerStage::Open => ("info", "drawn-stage-open", ""),
            AnswerStage::Accepted => ("ok", "drawn-stage-accepted", "drawn-stage-accepted-next"),
            AnswerStage::Kept => ("ok", "drawn-stage-kept", "drawn-stage-kept-next"),
            AnswerStage::Declined => ("ok", "drawn-stage-declined", "drawn-stage-declined-next"),
            AnswerStage::Late => ("warning", "drawn-stage-late", "drawn-stage-late-next"),
            AnswerStage::Filled => ("info", "drawn-stage-filled", "drawn-stage-filled-next"),
            AnswerStage::Withdrawn => (
                "warning",
                "drawn-stage-withdrawn",
                "drawn-stage-withdrawn-next",
            ),
        };
        let keys = [what, next].into_iter().filter(|key| !key.is_empty());
        (colour, keys.map(|key| locale.say(key, &values)).collect())
    }

    fn facts(&self) -> Vec<(String, String)> {
        let locale = self.locale;
        let fact = |key: &str, fact: String| (locale.text(key), fact);
        let mut facts = vec![
            fact("drawn-body", self.name()),
            fact(
                "drawn-places",
                locale.number(self.own.course.sortition.frozen.places),
            ),
            fact("drawn-invited-on", locale.date(self.own.invited.invited_on)),
            fact("drawn-until", self.until()),
        ];
        if let Some(answer) = &self.own.answer {
            let said = match answer.kind {
                ResidentStepKind::Accepted => "drawn-answer-yes-since",
                _ => "drawn-answer-no-since",
            };
            let at = [("at", self.when(answer).into())];
            facts.push(fact("drawn-answer", locale.say(said, &at)));
        }
        facts
    }

    /// When an answer was recorded.
    fn when(&self, answer: &ResidentStep) -> String {
        moment(self.locale, clock::local(answer.at))
    }

    /// What it means to answer, and not to.
    fn sections(&self) -> Vec<(String, Vec<String>)> {
        let locale = self.locale;
        let section = |title: &str, below: &[&str]| {
            let below = below.iter().map(|key| locale.text(key));
            (locale.text(title), below.collect())
        };
        vec![
            section("drawn-work-title", &["invitation-work", "drawn-term"]),
            section("drawn-yes-title", &["invitation-after", "invitation-order"]),
            section("drawn-no-title", &["invitation-free", "drawn-no-next"]),
            section("drawn-silence-title", &["invitation-silence"]),
        ]
    }
}
