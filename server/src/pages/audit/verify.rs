//! Verifying the chain from the page, as `wijkzetel audit verify` does from the command line.

use crate::audit::{Verification, verify};
use crate::auth::{As, Auditors};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::web::{self, App};
use crate::wording::audit as wording;
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::SecondsFormat;

#[derive(Template)]
#[template(path = "audit/verify.html")]
struct VerifyPage {
    page: Page,
    moment: String,
    found: Outcome,
}

enum Outcome {
    Whole {
        text: String,
        count: String,
        head: String,
    },
    Broken {
        text: String,
        link: String,
        address: String,
    },
}

/// Computes every hash of the log anew, and shows what came of it.
pub async fn submit_verify(
    auditor: As<Auditors>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let verified = verify(db).await.map_err(broken(locale))?;
    let at = app.now().to_rfc3339_opts(SecondsFormat::Millis, true);
    let title = locale.text("audit-verified-title");
    // The address of this page takes no GET, so its links lead to the log.
    let template = VerifyPage {
        page: Page::of(&auditor.session, locale, title.clone(), "/controle").after(vec![
            Crumb::new(locale, locale.text("audit-title"), "/controle"),
            Crumb::new(locale, title, "/controle"),
        ]),
        moment: wording::moment(locale, &at),
        found: in_words(locale, verified),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn in_words(locale: Locale, verified: Verification) -> Outcome {
    match verified {
        Verification::Whole { events, head } => Outcome::Whole {
            text: locale.say("audit-whole-text", &[("count", events.into())]),
            count: locale.number(events.unsigned_abs()),
            head,
        },
        Verification::Broken { seq, flaw } => {
            let number = || ("number", seq.into());
            let flaw = wording::flaw(locale, flaw);
            Outcome::Broken {
                text: locale.say("audit-broken-text", &[number(), ("flaw", flaw.into())]),
                link: locale.say("audit-broken-link", &[number()]),
                address: format!("/controle/{seq}{}", locale.query()),
            }
        }
    }
}
