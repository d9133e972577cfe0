//! The page of the list, and the two things that can be typed on it: a name for a new list, or an address to invite.

use super::order::{order_form, refused_order};
use crate::actions::registration::joint_list::{
    Begun, Invited, Placed, Together, Who, begin_joint_list, has_joint_lists, invite, load_together,
};
use crate::auth::{AsApplicant, Caller};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::outbox::is_address;
use crate::pages::registration::apply::standing::Standing;
use crate::pages::registration::title_of;
use crate::pages::{Page, broken, by_applicant, database, problem};
use crate::store::registration::load_body;
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::stage::State;
use crate::wording::{Reason, joint_list as wording, stored_body_name};
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use election::registration::{DesignationProblem, check_designation};

#[derive(Template)]
#[template(path = "registration/apply/list.html")]
struct ListPage {
    page: Page,
    heading: String,
    lead: String,
    list: Option<Shown>,
    next: String,
    form: Form,
}

/// A list as it is shown.
struct Shown {
    state: State,
    about: String,
    reasons: Vec<Reason>,
    rows: Vec<Row>,
    ended: Vec<String>,
    may_change: bool,
    order: Option<Form>,
    /// Where it is left; empty when that cannot be done now.
    leave: String,
    leave_text: String,
}

struct Row {
    place: u32,
    who: String,
    answer: State,
    note: String,
    /// Where the invitation is taken back; empty when there is none.
    recall: String,
}

/// Shows the list, or asks for the name of a new one.
pub async fn show_list(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let together = together(db, &standing).await?;
    let form = form(&standing, together.as_ref());
    answer(db, &standing, (together, form), None).await
}

/// Makes a list, or invites somebody onto it.
pub async fn submit_list(
    AsApplicant(session): AsApplicant,
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let together = together(db, &standing).await?;
    let mut form = form(&standing, together.as_ref()).filled(&submitted);
    let wrong = match &together {
        None => begin_list(&app, (db, &standing), &submitted).await?,
        Some(together) => {
            let site = site(&app, &caller);
            send(&app, (db, &standing), (together, &submitted), &site).await?
        }
    };
    if let Some((field, why)) = wrong {
        form.refuse(field, why);
        return answer(db, &standing, (together, form), None).await;
    }
    Ok(Redirect::to(&standing.scene.address("lijst")).into_response())
}

/// Where this site is found: as whoever started it said, and otherwise as the browser says it, which the guard held
/// against the host.
fn site(app: &App, caller: &Caller) -> String {
    if let Some(site) = app.site() {
        return site.to_owned();
    }
    let origin = caller.headers.get(header::ORIGIN);
    let origin = origin.and_then(|origin| origin.to_str().ok());
    origin.unwrap_or_default().to_owned()
}

type Wrong = Option<(&'static str, String)>;

/// Makes a list; answers what is wrong with its name.
async fn begin_list(
    app: &App,
    (db, standing): (&Database, &Standing),
    submitted: &Submitted,
) -> Result<Wrong, Response> {
    let locale = standing.scene.locale;
    let name = submitted.trimmed("name");
    if let Some(why) = wrong_name(standing, name) {
        return Ok(Some(("name", why)));
    }
    let own = standing.own()?.application.clone();
    let by = by_applicant(&standing.session, app);
    let (applicant, name) = (standing.session.applicant.clone(), name.to_owned());
    let done = write_tx(db, async move |tx| {
        begin_joint_list(tx, &by, (&own, &applicant), &name).await
    });
    let key = match done.await.map_err(broken(locale))? {
        Begun::List(_) => return Ok(None),
        Begun::NameTaken => "list-name-taken",
        Begun::OnList => "list-on-list",
        Begun::NoWijk => "list-no-wijk",
    };
    Ok(Some(("name", locale.text(key))))
}

fn wrong_name(standing: &Standing, name: &str) -> Option<String> {
    let locale = standing.scene.locale;
    if name.is_empty() {
        return Some(locale.text("list-name-missing"));
    }
    let problems = check_designation(name, &standing.registration.rules.designation_longest);
    let told = problems.iter().map(|problem| match problem {
        DesignationProblem::TooLong { signs, longest } => {
            let values = [("signs", (*signs).into()), ("longest", (*longest).into())];
            locale.say("list-name-long", &values)
        }
        DesignationProblem::Signs(signs) => {
            let shown: Vec<String> = signs
                .iter()
                .map(|sign| sign.escape_debug().to_string())
                .collect();
            locale.say("list-name-signs", &[("signs", shown.join(" ").into())])
        }
        DesignationProblem::NoLetter => locale.text("list-name-letter"),
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// Invites somebody; answers what is wrong with the address.
async fn send(
    app: &App,
    (db, standing): (&Database, &Standing),
    (together, submitted): (&Together, &Submitted),
    site: &str,
) -> Result<Wrong, Response> {
    let locale = standing.scene.locale;
    let email = submitted.trimmed("email").to_owned();
    if email.is_empty() || !is_address(&email) {
        let key = match email.is_empty() {
            true => "list-email-missing",
            false => "list-email-wrong",
        };
        return Ok(Some(("email", locale.text(key))));
    }
    let (by, key) = (by_applicant(&standing.session, app), standing.key.clone());
    let list = together.list.id.clone();
    let (applicant, site) = (standing.session.applicant.clone(), site.to_owned());
    let done = write_tx(db, async move |tx| {
        let to = (email.as_str(), locale, site.as_str());
        invite(tx, &by, &key, (&list, &applicant), to).await
    });
    let key = match done.await.map_err(broken(locale))? {
        Invited::Sent => return Ok(None),
        Invited::Already => "list-email-already",
        Invited::Full => "list-full",
    };
    Ok(Some(("email", locale.text(key))))
}

/// The list that the own application is on.
pub(super) async fn together(
    db: &Database,
    standing: &Standing,
) -> Result<Option<Together>, Response> {
    let locale = standing.scene.locale;
    let list = standing.own()?.application.joint_list.clone();
    let Some(list) = list else {
        return match has_joint_lists(&standing.registration.election).map_err(broken(locale))? {
            true => Ok(None),
            false => Err(problem::refused(
                locale,
                locale.text("list-none"),
                locale.text("list-none-next"),
            )),
        };
    };
    let together = load_together(db, &standing.key, &list).await;
    together.map(Some).map_err(broken(locale))
}

/// What can be typed: a name for a new list, or an address to invite.
pub(super) fn form(standing: &Standing, together: Option<&Together>) -> Form {
    let locale = standing.scene.locale;
    let (field, button) = match together {
        None => {
            let name = Field::text("name", locale.text("list-name"), "off");
            let longest = standing.registration.rules.designation_longest.value;
            let hint = locale.say("list-name-hint", &[("longest", longest.into())]);
            (name.described(hint), "list-begin")
        }
        Some(_) => {
            let email = Field::text("email", locale.text("list-email"), "off");
            (
                email.described(locale.text("list-email-hint")),
                "list-invite-button",
            )
        }
    };
    let form = Form::new(
        locale,
        &standing.session.csrf,
        locale.text(button),
        vec![field],
    );
    form.to(standing.scene.address("lijst"))
}

/// The page; an order form that is wrong takes the place of the one that is right.
pub(super) async fn answer(
    db: &Database,
    standing: &Standing,
    (together, form): (Option<Together>, Form),
    order: Option<Form>,
) -> Result<Response, Response> {
    let locale = standing.scene.locale;
    let order_is_right = order.as_ref().is_none_or(Form::is_right);
    let (heading, lead) = match &together {
        None => (locale.text("list-new-title"), locale.text("list-new-lead")),
        Some(together) => {
            let body = load_body(db, &together.list.body).await;
            let body = body.map_err(broken(locale))?;
            let body = [("body", stored_body_name(locale, &body).into())];
            (together.list.name.clone(), locale.say("list-lead", &body))
        }
    };
    let mut top = form;
    if let Some(order) = order.as_ref().filter(|order| !order.is_right()) {
        refused_order(&mut top, order);
    }
    let status = match top.is_right() && order_is_right {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let template = ListPage {
        page: standing.page(title_of(locale, &top, heading.clone()), "lijst"),
        heading,
        lead,
        list: together.map(|together| shown(standing, &together, order)),
        next: standing.scene.address("stap/functies"),
        form: top,
    };
    Ok(web::private_page(status, locale, &template))
}

fn shown(standing: &Standing, together: &Together, order: Option<Form>) -> Shown {
    let locale = standing.scene.locale;
    let keeps = together.list.founder == standing.session.applicant;
    let may_change = keeps && standing.is_open();
    let rows = together
        .places
        .iter()
        .map(|one| row(standing, together, (one, may_change)));
    let ended = together.ended.iter().filter(|_| keeps);
    let leave = match standing.is_open() {
        true => standing.scene.address("lijst/verlaten"),
        false => String::new(),
    };
    let order = order.unwrap_or_else(|| order_form(standing, together));
    Shown {
        state: wording::state(locale, together.decision.outcome),
        about: wording::about(locale, together.decision.outcome),
        reasons: wording::reasons(locale, &together.decision),
        rows: rows.collect(),
        ended: ended
            .map(|(invitation, email)| wording::ended(locale, invitation, email))
            .collect(),
        order: (may_change && together.places.len() > 1).then_some(order),
        may_change,
        leave,
        leave_text: match keeps {
            true => locale.text("list-leave-founder"),
            false => locale.text("list-leave-member"),
        },
    }
}

fn row(standing: &Standing, together: &Together, (one, may_change): (&Placed, bool)) -> Row {
    let locale = standing.scene.locale;
    let keeps = together.list.founder == standing.session.applicant;
    let recall = match &one.who {
        Who::Invited { .. } if may_change => {
            standing.scene.address(&format!("lijst/terug/{}", one.key))
        }
        _ => String::new(),
    };
    Row {
        place: one.place,
        who: wording::who(locale, (one, keeps), &together.list.founder),
        answer: wording::answer(locale, &one.who),
        note: wording::note(locale, one),
        recall,
    }
}
