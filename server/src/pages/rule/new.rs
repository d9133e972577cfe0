//! Recording a decision of the council on the order: filled in, shown once more, and confirmed.

use super::Office;
use crate::actions::rule::{NewRule, record_rule};
use crate::auth::{As, Griffie, Session};
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::roster::confirm::{ask, carrying, is_confirmed};
use crate::pages::{FormPage, broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::comparison::{order, policy};
use crate::wording::rule as wording;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use succession::rules::{Policy, RuleFinding};

/// The places in the order.
const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "fifth"];
/// A longer name or reason belongs in the decision itself.
const LONGEST_NAME: usize = 200;
const LONGEST_REASON: usize = 2000;

/// Shows the empty form.
pub async fn show_new_rule(
    clerk: As<Griffie>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let office = Office::load(&app, database(&app, locale)?, (&election, locale)).await;
    let office = office.map_err(broken(locale))?;
    let form = form(&office, &clerk.session);
    Ok(page(&office, &clerk.session, form))
}

/// Shows what was filled in once more, or records it.
pub async fn submit_new_rule(
    clerk: As<Griffie>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let office = Office::load(&app, db, (&election, locale)).await;
    let office = office.map_err(broken(locale))?;
    let mut form = form(&office, &clerk.session).filled(&submitted);
    let Some(new) = read(&office, &mut form, &submitted) else {
        return Ok(page(&office, &clerk.session, form));
    };
    if !is_confirmed(&submitted) {
        let digest = office.term.digest(&new).map_err(broken(locale))?;
        let title = locale.text("rule-confirm-title");
        let below = [("/nieuw", locale.text("rule-new-title"))];
        let button = (locale.text("rule-confirm-button"), digest.as_str());
        return Ok(ask(
            office.page(&clerk.session, title, &below),
            told(locale, &new),
            carrying(locale, (&form, &submitted), button),
        ));
    }
    let by = by(&clerk.session, &app);
    let shown = submitted.shown().to_owned();
    let done = write_tx(db, async move |tx| {
        record_rule(tx, &by, &election, (&new, &shown)).await
    });
    done.await.map_err(broken(locale))?;
    let to = format!("{}{}", office.path(""), locale.query());
    Ok(Redirect::to(&to).into_response())
}

/// What is going to be recorded, and what it does.
fn told(locale: Locale, new: &NewRule) -> String {
    let values = [
        ("name", new.name.as_str().into()),
        ("decided", locale.date(new.decided_on).into()),
        ("from", locale.date(new.from).into()),
        ("order", order(locale, &new.order).into()),
        ("reason", new.reason.as_str().into()),
    ];
    locale.say("rule-confirm-told", &values)
}

fn read(office: &Office, form: &mut Form, submitted: &Submitted) -> Option<NewRule> {
    let locale = office.locale;
    let text = |form: &mut Form, name: &str, longest: usize, missing: &str| {
        let typed = submitted.trimmed(name);
        if typed.is_empty() {
            form.refuse(name, locale.text(missing));
        } else if typed.chars().count() > longest {
            let most = [("most", longest.into())];
            form.refuse(name, locale.say("rule-too-long", &most));
        }
        typed.to_owned()
    };
    let name = text(form, "name", LONGEST_NAME, "rule-name-missing");
    let decided_on = day(form, submitted, "decided", locale);
    let from = day(form, submitted, "from", locale);
    if decided_on.is_some_and(|day| day > office.today) {
        form.refuse("decided", locale.text("rule-decided-future"));
    }
    let order = chosen(form, submitted, locale);
    let reason = text(form, "reason", LONGEST_REASON, "rule-reason-missing");
    let new = NewRule {
        name,
        decided_on: decided_on?,
        from: from?,
        order: order?,
        reason,
    };
    for finding in office.term.assess(&new) {
        form.refuse(field_of(&new, finding), wording::finding(locale, finding));
    }
    form.is_right().then_some(new)
}

/// The policies that are chosen; a place that is left open between two of them is wrong.
fn chosen(form: &mut Form, submitted: &Submitted, locale: Locale) -> Option<Vec<Policy>> {
    let (mut order, mut open, mut whole) = (Vec::new(), None, true);
    for place in PLACES {
        let word = submitted.trimmed(place);
        if word.is_empty() {
            open = open.or(Some(place));
            continue;
        }
        let Ok(policy) = word.parse::<Policy>() else {
            form.refuse(place, locale.text("rule-unknown"));
            whole = false;
            continue;
        };
        if let Some(open) = open.take() {
            form.refuse(open, locale.text("rule-open-place"));
            whole = false;
        }
        order.push(policy);
    }
    whole.then_some(order)
}

/// The field that a finding is about: the last place of its policy.
fn field_of(new: &NewRule, finding: RuleFinding) -> &'static str {
    let place = |policy: Policy| {
        let place = new.order.iter().rposition(|one| *one == policy);
        place.and_then(|place| PLACES.get(place)).copied()
    };
    let found = match finding {
        RuleFinding::NoPolicy => None,
        RuleFinding::Twice(policy)
        | RuleFinding::NotAllowed(policy)
        | RuleFinding::NeverTried(policy) => place(policy),
        RuleFinding::NoAllocationByLists => place(Policy::OtherList),
        RuleFinding::Retroactive => Some("from"),
    };
    found.unwrap_or(PLACES[0])
}

fn day(form: &mut Form, submitted: &Submitted, name: &str, locale: Locale) -> Option<NaiveDate> {
    match submitted.date(name) {
        Ok(day) => Some(day),
        Err(unfit) => {
            form.refuse(name, unfit.told(locale));
            None
        }
    }
}

fn form(office: &Office, session: &Session) -> Form {
    let locale = office.locale;
    let policies = &office.term.rules.policies;
    let allowed = Policy::ALL.into_iter().filter(|one| {
        let possible = office.term.by_lists || *one != Policy::OtherList;
        policies.rule(*one).value && possible
    });
    let allowed = allowed.map(|one| Choice::new(one.word(), policy(locale, one)));
    let none = Choice::new("", locale.text("rule-no-policy"));
    let choices: Vec<Choice> = std::iter::once(none).chain(allowed).collect();
    let mut fields = vec![
        Field::text("name", locale.text("rule-name"), "off")
            .described(locale.text("rule-name-how")),
        Field::date("decided", locale.text("rule-decided")),
        Field::date("from", locale.text("rule-from")).described(locale.text("rule-from-how")),
    ];
    for (place, number) in PLACES.into_iter().zip(1_u32..) {
        let label = locale.say("rule-place", &[("number", number.into())]);
        fields.push(Field::select(place, label, choices.clone()));
    }
    fields.push(Field::area("reason", locale.text("rule-reason")));
    Form::new(
        locale,
        &session.csrf,
        locale.text("rule-check-button"),
        fields,
    )
}

fn page(office: &Office, session: &Session, form: Form) -> Response {
    let title = office.locale.text("rule-new-title");
    let below = [("/nieuw", title.clone())];
    FormPage {
        page: office.page(session, title, &below),
        lead: office.locale.text("rule-new-lead"),
        form,
    }
    .answer()
}
