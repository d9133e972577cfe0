//! Recording a request for leave. No field can hold what somebody has.

use crate::actions::vacancy::{NewLeave, request_leave};
use crate::auth::{As, Griffie, Session};
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::vacancy::{Desk, Key, any_day, past_day, to, today};
use crate::pages::{FormPage, broken, by, database};
use crate::store::{Basis, write_tx};
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use chrono::NaiveDate;
use succession::temporary::LeaveKind;

const PREGNANCY: &str = "pregnancy";
const ILLNESS: &str = "illness";
/// Two years: longer is a mistake in typing.
const MOST_WEEKS: u64 = 104;

/// Asks who wants leave, from when, and the dates of the statement.
pub async fn show_leave_request(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::load(database(&app, locale)?, &key).await;
    let desk = desk.map_err(broken(locale))?;
    let form = form(&desk, locale, (&clerk.session, today(&app)));
    Ok(page(&desk, &clerk.session, locale, form).answer())
}

/// Writes the request down.
pub async fn submit_leave_request(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::load(db, &key).await.map_err(broken(locale))?;
    let mut form = form(&desk, locale, (&clerk.session, today(&app))).filled(&submitted);
    let new = read(&mut form, &submitted, (&desk, today(&app)), locale);
    let Some(new) = new.filter(|_| form.is_right()) else {
        return Ok(page(&desk, &clerk.session, locale, form).answer());
    };
    let by = by(&clerk.session, &app);
    let number = write_tx(db, async move |tx| {
        request_leave(tx, &by, (&key.0, &key.1), new).await
    });
    let number = number.await.map_err(broken(locale))?;
    Ok(to(locale, &desk.path(&format!("verlof/{number}"))))
}

fn page(desk: &Desk, session: &Session, locale: Locale, form: Form) -> FormPage {
    let title = locale.text("leave-new-title");
    let heading = format!("{title}: {}", desk.body_name(locale));
    FormPage {
        page: desk.frame(
            session,
            locale,
            (heading, title),
            &desk.path("verlof/nieuw"),
        ),
        lead: locale.text("leave-new-lead"),
        form,
    }
}

/// The members who hold a seat on that day, by number.
fn holders(desk: &Desk, locale: Locale, today: NaiveDate) -> Vec<Choice> {
    let members = desk.file.members.iter();
    let holds = members.filter(|one| {
        one.basis != Basis::Temporary && one.until.is_none() && one.sits_on(today.max(one.since))
    });
    let choice = |one: &crate::store::roster::Member| {
        Choice::new(one.number.to_string(), desk.name(locale, one.person()))
    };
    holds.map(choice).collect()
}

fn form(desk: &Desk, locale: Locale, (session, today): (&Session, NaiveDate)) -> Form {
    let kinds = vec![
        Choice::new(PREGNANCY, locale.text("leave-kind-pregnancy")),
        Choice::new(ILLNESS, locale.text("leave-kind-illness")),
    ];
    let described = |field: Field, key: &str| field.described(locale.text(key));
    let fields = vec![
        Field::select(
            "member",
            locale.text("leave-member"),
            holders(desk, locale, today),
        ),
        Field::date("received", locale.text("leave-received")).on(today),
        Field::date("from", locale.text("leave-from")),
        described(
            Field::choice("kind", locale.text("leave-kind"), kinds),
            "leave-kind-rule",
        ),
        Field::date("stated", locale.text("leave-stated")),
        described(
            Field::date("due", locale.text("leave-due")),
            "leave-due-rule",
        ),
        described(
            Field::number("weeks", locale.text("leave-weeks")),
            "leave-weeks-rule",
        ),
    ];
    Form::new(locale, &session.csrf, locale.text("leave-button"), fields)
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (desk, today): (&Desk, NaiveDate),
    locale: Locale,
) -> Option<NewLeave> {
    let mut holders = holders(desk, locale, today).into_iter();
    let member = holders.find(|one| one.value == submitted.trimmed("member"));
    if member.is_none() {
        form.refuse("member", locale.text("leave-member-missing"));
    }
    let received_on = past_day(form, submitted, ("received", today), locale);
    let from = any_day(form, submitted, "from", locale);
    let kind = match submitted.trimmed("kind") {
        PREGNANCY => {
            let due_on = any_day(form, submitted, "due", locale);
            due_on.map(|due_on| LeaveKind::Pregnancy { due_on })
        }
        ILLNESS => weeks(form, submitted, locale).map(|weeks| LeaveKind::Illness { weeks }),
        _ => {
            form.refuse("kind", locale.text("leave-kind-missing"));
            None
        }
    };
    let stated_on = past_day(form, submitted, ("stated", today), locale);
    Some(NewLeave {
        member: member?.value.parse().ok()?,
        kind: kind?,
        from: from?,
        stated_on: stated_on?,
        received_on: received_on?,
    })
}

fn weeks(form: &mut Form, submitted: &Submitted, locale: Locale) -> Option<u32> {
    let typed = submitted.number("weeks").ok();
    let weeks = typed.filter(|weeks| (1..=MOST_WEEKS).contains(weeks));
    if weeks.is_none() {
        form.refuse("weeks", locale.text("leave-weeks-missing"));
    }
    weeks.and_then(|weeks| weeks.try_into().ok())
}
