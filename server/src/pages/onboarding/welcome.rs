//! Writing the texts that welcome new members, for a body or for the whole election: written, read as it will look,
//! and put on the page. The language is that of the page.

use crate::actions::onboarding::change_welcome;
use crate::auth::{As, Griffie, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::prose::{Paragraph, paragraphs};
use crate::pages::roster::{Desk, carrying, is_confirmed};
use crate::pages::{Page, broken, by, database, problem};
use crate::store::member::{WelcomeTexts, WelcomeVersion, list_welcome_versions};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// Longer texts are not read by anybody.
const LONGEST: usize = 5000;
/// The texts: the name of the field, its words, what could stand there, and the heading on the page of the member.
const PARTS: [[&str; 4]; 3] = [
    [
        "wijk",
        "welcome-wijk",
        "welcome-wijk-how",
        "own-welcome-wijk",
    ],
    [
        "network",
        "welcome-network",
        "welcome-network-how",
        "own-welcome-network",
    ],
    [
        "contact",
        "welcome-contact",
        "welcome-contact-how",
        "own-welcome-contact",
    ],
];

#[derive(Template)]
#[template(path = "onboarding/welcome.html")]
struct WelcomePage {
    page: Page,
    heading: String,
    lead: String,
    form: Form,
    /// What is going to be shown: heading and text; empty while it is written.
    preview: Vec<(String, Vec<Paragraph>)>,
    is_asked: bool,
    versions: Vec<String>,
    other: (String, String),
}

type Key = (String, String, String);

/// For whom a text is: the word in the address, and the body as it is stored.
struct Scope<'s> {
    word: &'static str,
    body: &'s str,
}

impl<'s> Scope<'s> {
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn of(desk: &'s Desk, word: &str) -> Result<Self, Response> {
        match word {
            "alle" => Ok(Self {
                word: "alle",
                body: "",
            }),
            "eigen" => Ok(Self {
                word: "eigen",
                body: &desk.code,
            }),
            _ => Err(problem::missing(desk.locale())),
        }
    }

    fn below(&self) -> String {
        format!("/inwerken/welkom/{}", self.word)
    }
}

/// Shows the texts to be written.
pub async fn show_welcome_text(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, word)): Path<Key>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let scope = Scope::of(&desk, &word)?;
    let versions = versions(&app, &desk, &scope).await?;
    let last = versions.last();
    let texts = last.map(|last| last.texts.clone()).unwrap_or_default();
    let version = last.map_or(0, |last| last.version);
    let form = form((&desk, &scope), &clerk.session, (&texts, version));
    Ok(answer(
        (&desk, &scope),
        &clerk.session,
        (form, &versions, None),
    ))
}

/// Shows how it will look, and puts it on the page of new members once that is confirmed.
pub async fn submit_welcome_text(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, word)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let scope = Scope::of(&desk, &word)?;
    let shown: Option<u64> = submitted.shown().parse().ok();
    let shown = shown.ok_or_else(|| broken(locale)(AppError::AnswerChanged))?;
    let texts = WelcomeTexts {
        wijk: tidy(submitted.exact("wijk")),
        network: tidy(submitted.exact("network")),
        contact: tidy(submitted.exact("contact")),
    };
    let mut form = form((&desk, &scope), &clerk.session, (&texts, shown));
    for ([name, ..], text) in PARTS.iter().zip(values(&texts)) {
        if text.chars().count() > LONGEST {
            let most = [("most", LONGEST.into())];
            form.refuse(name, locale.say("welcome-too-long", &most));
        }
    }
    let versions = versions(&app, &desk, &scope).await?;
    if !form.is_right() {
        let shown = (form, versions.as_slice(), None);
        return Ok(answer((&desk, &scope), &clerk.session, shown));
    }
    if !is_confirmed(&submitted) {
        let button = (locale.text("welcome-confirm"), submitted.shown());
        let asked = carrying(locale, (&form, &submitted), button);
        let shown = (asked, versions.as_slice(), Some(&texts));
        return Ok(answer((&desk, &scope), &clerk.session, shown));
    }
    let by = by(&clerk.session, &app);
    let body = scope.body.to_owned();
    let done = write_tx(database(&app, locale)?, async move |tx| {
        change_welcome(tx, &by, (&election, &body, locale), (shown, &texts)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&desk.address("/inwerken")).into_response())
}

/// The same text whatever a browser makes of the ends of its lines.
fn tidy(typed: &str) -> String {
    let lines: Vec<&str> = typed.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

fn values(texts: &WelcomeTexts) -> [&str; 3] {
    [&texts.wijk, &texts.network, &texts.contact]
}

/// The texts as they are shown, each with its heading; what is empty is not there.
pub(super) fn looks(locale: Locale, texts: &WelcomeTexts) -> Vec<(String, Vec<Paragraph>)> {
    let all = PARTS.iter().zip(values(texts));
    let written = all.filter(|(_, text)| !text.is_empty());
    written
        .map(|([_, _, _, heading], text)| (locale.text(heading), paragraphs(text)))
        .collect()
}

async fn versions(
    app: &App,
    desk: &Desk,
    scope: &Scope<'_>,
) -> Result<Vec<WelcomeVersion>, Response> {
    let locale = desk.locale();
    let of = (desk.key().0, scope.body, locale);
    let found = list_welcome_versions(database(app, locale)?, of).await;
    found.map_err(broken(locale))
}

fn form(
    (desk, scope): (&Desk, &Scope<'_>),
    session: &Session,
    (texts, version): (&WelcomeTexts, u64),
) -> Form {
    let locale = desk.locale();
    let fields = PARTS
        .iter()
        .zip(values(texts))
        .map(|([name, label, how, _], text)| {
            Field::area(name, locale.text(label))
                .described(locale.text(how))
                .holding(text)
        });
    let button = locale.text("welcome-button");
    let form = Form::new(locale, &session.csrf, button, fields.collect::<Vec<_>>());
    form.to(desk.address(&scope.below()))
        .showing(&version.to_string())
}

fn answer(
    (desk, scope): (&Desk, &Scope<'_>),
    session: &Session,
    (form, versions, asked): (Form, &[WelcomeVersion], Option<&WelcomeTexts>),
) -> Response {
    let locale = desk.locale();
    let heading = match (asked, scope.body.is_empty()) {
        (Some(_), _) => locale.text("welcome-confirm-title"),
        (None, true) => locale.text("welcome-title-all"),
        (None, false) => {
            let body = [("body", desk.name.as_str().into())];
            locale.say("welcome-title", &body)
        }
    };
    let mut title = heading.clone();
    let mut status = StatusCode::OK;
    if !form.is_right() {
        title = locale.say("form-error-title", &[("title", title.into())]);
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let below = scope.below();
    let way = [
        ("/inwerken", locale.text("onboarding-link")),
        (below.as_str(), locale.text("welcome-crumb")),
    ];
    let told = versions.iter().rev().map(|one| {
        let values = [
            ("version", one.version.into()),
            ("day", locale.date(clock::day_of(one.at)).into()),
        ];
        locale.say("welcome-version", &values)
    });
    let other = format!("{}{}", desk.path(&below), locale.other().query());
    let shown = WelcomePage {
        page: desk.page(session, title, &way),
        heading,
        lead: match asked {
            Some(_) => locale.text("welcome-confirm-lead"),
            None => locale.text("welcome-lead"),
        },
        is_asked: asked.is_some(),
        preview: asked.map(|texts| looks(locale, texts)).unwrap_or_default(),
        form,
        versions: told.collect(),
        other: (locale.text("welcome-other"), other),
    };
    web::private_page(status, locale, &shown)
}
