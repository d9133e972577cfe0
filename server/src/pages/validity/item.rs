//! Preparing that the session decides otherwise about one candidacy, or strikes its aanduiding.

use super::{Desk, absent, read_why, status_of};
use crate::actions::validity::{Agenda, Item, keep_point, load_agenda, take_point_back};
use crate::auth::{As, Bureau, Session};
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::validity::{Person, Point};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::validity::{verdict, why};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use election::registration::course::Verdict;

/// The number of the session that is prepared.
const FIRST: u32 = 1;

#[derive(Template)]
#[template(path = "validity/item.html")]
struct ItemPage {
    page: Page,
    heading: String,
    lead: String,
    proposal: String,
    reasons: Vec<Reason>,
    /// What is prepared already; empty when nothing is.
    prepared: String,
    back: String,
    csrf: String,
    form: Form,
}

/// What is prepared about an item, in words.
pub(super) fn what(locale: Locale, item: &Item) -> String {
    let mut parts = Vec::new();
    if let Some(point) = &item.point {
        parts.extend(point.verdict.map(|one| verdict(locale, one).word));
        parts.extend(point.person.map(|one| match one {
            Person::Stays => locale.text("validity-person-stays"),
            Person::Goes => locale.text("validity-person-goes"),
            Person::Other => locale.text("validity-person-other"),
        }));
    }
    if item.strikes_aanduiding() {
        parts.push(locale.text("validity-strike"));
    }
    parts.join("; ")
}

fn fields(locale: Locale, item: &Item) -> Vec<Field> {
    let choice = |one, word| Choice::new(word, verdict(locale, one).word);
    let choices = vec![
        choice(Verdict::Valid, "valid"),
        choice(Verdict::Invalid, "invalid"),
    ];
    let chosen = match item.verdict() {
        Some(Verdict::Valid) => "valid",
        Some(Verdict::Invalid) => "invalid",
        None => "",
    };
    let mut fields =
        vec![Field::choice("verdict", locale.text("validity-decision"), choices).holding(chosen)];
    if !item.candidacy.content.details.aanduiding.is_empty() {
        let aanduiding = item.candidacy.content.details.aanduiding.as_str();
        let values = [("aanduiding", aanduiding.into())];
        let label = locale.say("validity-strike-label", &values);
        let ticked = if item.strikes_aanduiding() { "1" } else { "" };
        fields.push(Field::check("strike", label).holding(ticked));
    }
    fields.extend(why_fields(locale, (item.reason(), item.article())));
    fields
}

/// The reason and the article of what is prepared.
pub(super) fn why_fields(locale: Locale, (reason, article): (&str, &str)) -> [Field; 2] {
    [
        Field::area("reason", locale.text("validity-reason-label"))
            .described(locale.text("validity-reason-how"))
            .holding(reason),
        Field::text("article", locale.text("validity-article-label"), "off")
            .described(locale.text("validity-article-how"))
            .holding(article),
    ]
}

type Named = Result<Path<(String, String)>, PathRejection>;

async fn find(app: &App, locale: Locale, path: Named) -> Result<(Desk, Agenda, String), Response> {
    let Ok(Path((election, id))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(app, locale, election).await?;
    let agenda = load_agenda(database(app, locale)?, &desk.key).await;
    let agenda = agenda.map_err(broken(locale))?;
    // After the session it is corrected, not prepared.
    match agenda.item(&id).is_some() && !agenda.is_held {
        true => Ok((desk, agenda, id)),
        false => Err(absent(locale)),
    }
}

/// Asks what the session should decide about a candidacy.
pub async fn show_point(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (desk, agenda, id) = find(&app, locale, path).await?;
    let item = agenda.item(&id).ok_or_else(|| absent(locale))?;
    let session = &official.session;
    let button = locale.text("validity-prepare");
    let form = Form::new(locale, &session.csrf, button, fields(locale, item));
    Ok(answer((locale, session), (&desk, &agenda, item), form))
}

/// Keeps what the session should decide about a candidacy.
pub async fn submit_point(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let (desk, agenda, id) = find(&app, locale, path).await?;
    let item = agenda.item(&id).ok_or_else(|| absent(locale))?;
    let session = &official.session;
    let button = locale.text("validity-prepare");
    let form = Form::new(locale, &session.csrf, button, fields(locale, item));
    let mut form = form.filled(&submitted);
    let Some(point) = read(&mut form, &submitted, (locale, item)) else {
        return Ok(answer((locale, session), (&desk, &agenda, item), form));
    };
    let by = by(session, &app);
    let body = item.candidacy.body().unwrap_or_default();
    let to = format!("{}/wijkraad/{body}{}", desk.base(), locale.query());
    let kept = write_tx(database(&app, locale)?, async move |tx| {
        let points = std::slice::from_ref(&point);
        keep_point(tx, (&desk.key, &by), (FIRST, points)).await
    });
    kept.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

/// Takes back what was prepared about a candidacy.
pub async fn submit_point_back(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (desk, agenda, id) = find(&app, locale, path).await?;
    let by = by(&official.session, &app);
    let to = format!("{}{}", desk.base(), locale.query());
    // What was said about one person holds for the whole group.
    let group = agenda.same_person(&id);
    let is_of_group = agenda.item(&id).and_then(|item| item.point.as_ref());
    let is_of_group = is_of_group.is_some_and(|point| point.person.is_some());
    let ids = match group.filter(|_| is_of_group) {
        Some(group) => group.applications.clone(),
        None => vec![id],
    };
    let taken = write_tx(database(&app, locale)?, async move |tx| {
        take_point_back(tx, (desk.key.election(), &by), (FIRST, &ids)).await
    });
    taken.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

fn read(form: &mut Form, submitted: &Submitted, (locale, item): (Locale, &Item)) -> Option<Point> {
    let decided = match submitted.trimmed("verdict") {
        "valid" => Some(Verdict::Valid),
        "invalid" => Some(Verdict::Invalid),
        _ => {
            form.refuse("verdict", locale.text("validity-decision-missing"));
            None
        }
    };
    let has_aanduiding = !item.candidacy.content.details.aanduiding.is_empty();
    let strikes = has_aanduiding && submitted.is_checked("strike");
    if strikes && decided == Some(Verdict::Invalid) {
        form.refuse("strike", locale.text("validity-strike-invalid"));
    }
    if decided.is_some() && decided == item.candidacy.course.proposal() && !strikes {
        let says_nothing = item.candidacy.grounds.is_empty();
        if decided == Some(Verdict::Valid) || !says_nothing {
            form.refuse("verdict", locale.text("validity-decision-same"));
        }
    }
    let (reason, article) = read_why(form, submitted, locale);
    let decided = decided.filter(|_| form.is_right())?;
    Some(Point {
        application: item.candidacy.id().to_owned(),
        verdict: (Some(decided) != item.candidacy.course.proposal()).then_some(decided),
        to_body: None,
        person: None,
        strikes_aanduiding: strikes,
        reason,
        article,
    })
}

fn answer(
    (locale, session): (Locale, &Session),
    (desk, agenda, item): (&Desk, &Agenda, &Item),
    form: Form,
) -> Response {
    let id = item.candidacy.id();
    let heading = item.candidacy.name();
    let end = format!("aanmelding/{id}");
    let mut page = desk.page(session, locale, heading.clone(), &end);
    let status = status_of(&mut page, &form);
    let proposal = item.candidacy.course.proposal();
    let grounds = &item.candidacy.grounds;
    let template = ItemPage {
        lead: super::agenda::told(locale, agenda, item),
        proposal: match proposal {
            Some(one) => verdict(locale, one).word,
            None => locale.text("validity-no-proposal"),
        },
        reasons: why(
            locale,
            &crate::documents::WhySaid {
                findings: grounds.findings.clone(),
                omissions: grounds.omissions.clone(),
                reason: grounds.reason.clone(),
                article: String::new(),
            },
        ),
        prepared: what(locale, item),
        back: page.further("terug"),
        csrf: session.csrf.clone(),
        heading,
        form,
        page,
    };
    web::private_page(status, locale, &template)
}
