//! What an official proposes to the session: valid or not, with the findings that count.

use super::place::{Desk, read_reason, reason_field};
use crate::actions::registration::examination::{Dossier, Proposing, propose};
use crate::auth::{As, Bureau, Session};
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::examination::ground;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use election::registration::course::Verdict;

const VALID: &str = "valid";
const INVALID: &str = "invalid";

/// Asks what the official proposes.
pub async fn show_proposal(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let form = form(&desk, &bureau.session, &dossier)?;
    Ok(page(&desk, &bureau.session, (&id, form)).answer())
}

/// Records what the official proposes.
pub async fn submit_proposal(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let mut form = form(&desk, &session, &dossier)?.filled(&submitted);
    let proposing = read(&mut form, (locale, &submitted));
    let (Some(proposing), true) = (proposing, form.is_right()) else {
        return Ok(page(&desk, &session, (&id, form)).answer());
    };
    let refuse = broken(locale);
    let key = desk.key().map_err(&refuse)?.clone();
    let (by, application) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        propose(tx, &by, (&key, &election, &application), &proposing).await
    });
    done.await.map_err(refuse)?;
    Ok(desk.back_to(&id))
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn form(desk: &Desk<'_>, session: &Session, dossier: &Dossier) -> Result<Form, Response> {
    let locale = desk.locale;
    let text = |key: &str| locale.text(key);
    let names = desk.names();
    let verdicts = vec![
        Choice::new(VALID, text("proposal-valid")),
        Choice::new(INVALID, text("proposal-invalid")),
    ];
    let mut fields = vec![Field::choice("verdict", text("proposal-verdict"), verdicts)];
    let grounds = dossier.eligibility.iter().flat_map(|one| &one.grounds);
    let grounds = grounds.enumerate().map(|(place, one)| {
        let reason = ground(locale, one, &names);
        let label = format!("{} – {}", reason.sentence, reason.article);
        Choice::new(place.to_string(), label)
    });
    let grounds: Vec<Choice> = grounds.collect();
    if !grounds.is_empty() {
        let field = Field::checks("ground", text("proposal-grounds"), grounds);
        fields.push(field.described(text("proposal-grounds-hint")));
    }
    let texts = dossier.omission_texts();
    let open = dossier.course.omissions().iter();
    let open = open.filter(|one| one.repaired == Some(false)).map(|one| {
        let known = texts.iter().find(|(number, _)| *number == one.number);
        let title = known.map_or_else(String::new, |(_, text)| text.title.clone());
        let values = [("number", one.number.into()), ("title", title.into())];
        Choice::new(
            one.number.to_string(),
            locale.say("omission-numbered", &values),
        )
    });
    let open: Vec<Choice> = open.collect();
    if !open.is_empty() {
        fields.push(Field::checks("omission", text("proposal-omissions"), open));
    }
    fields.push(reason_field(locale).described(text("proposal-reason-hint")));
    let shown = dossier.shown().map_err(broken(locale))?;
    let form = Form::new(locale, &session.csrf, text("proposal-button"), fields);
    Ok(form.showing(&shown))
}

fn read(form: &mut Form, (locale, submitted): (Locale, &Submitted)) -> Option<Proposing> {
    let reason = read_reason(form, (locale, submitted), false);
    let verdict = match submitted.trimmed("verdict") {
        VALID => Verdict::Valid,
        INVALID => Verdict::Invalid,
        _ => {
            form.refuse("verdict", locale.text("proposal-verdict-missing"));
            return None;
        }
    };
    let grounds: Vec<usize> = numbers(submitted, "ground");
    let omissions: Vec<u32> = numbers(submitted, "omission");
    let no_ground = grounds.is_empty() && omissions.is_empty() && reason.is_empty();
    if verdict == Verdict::Invalid && no_ground {
        form.refuse("reason", locale.text("proposal-ground-missing"));
    }
    Some(Proposing {
        verdict,
        grounds,
        omissions,
        reason,
        shown: submitted.shown().to_owned(),
    })
}

fn numbers<N: std::str::FromStr>(submitted: &Submitted, name: &str) -> Vec<N> {
    let all = submitted.all(name).into_iter();
    all.filter_map(|one| one.parse().ok()).collect()
}

fn page(desk: &Desk<'_>, session: &Session, (id, form): (&str, Form)) -> FormPage {
    let title = desk.locale.text("proposal-title");
    FormPage {
        lead: desk.locale.text("proposal-lead"),
        page: desk.page_below(session, (id, title, "voorstel")),
        form,
    }
}
