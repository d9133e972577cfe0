//! All mail for the administrator: how far it is, what went wrong, and what can be done about it.

use crate::auth::{Administrators, As};
use crate::clock;
use crate::locale::Locale;
use crate::outbox::{MailKind, MailMode, State, masked};
use crate::pages::{Page, broken, database};
use crate::privacy::{ElectionKey, Keys};
use crate::store::Database;
use crate::store::mail::{Asked, ListedMail, count_by_state, list_mails};
use crate::web::{self, App};
use crate::wording::{outbox as wording, stage};
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use chrono::{DateTime, Utc};
use std::collections::HashMap;

const AT_A_TIME: u64 = 100;
/// The width of the whole bar, in the units of the drawing.
const FULL: u64 = 1000;

#[derive(Template)]
#[template(path = "outbox/overview.html")]
struct MailPage {
    page: Page,
    csrf: String,
    has_no_server: bool,
    is_shown: bool,
    /// How many are unsure, in a sentence; empty when none is.
    unsure: String,
    shares: Vec<Share>,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    is_filtered: bool,
    mails: Vec<MailRow>,
    /// The address of the older ones; empty when there are none.
    older: String,
}

struct Share {
    state: stage::State,
    count: String,
    address: String,
    is_chosen: bool,
    x: u64,
    width: u64,
}

struct Choice {
    word: &'static str,
    label: String,
    is_chosen: bool,
}

struct MailRow {
    number: u64,
    kind: String,
    about: String,
    to: String,
    posted: String,
    state: stage::State,
    word: &'static str,
    attempts: String,
    remarks: Vec<String>,
    /// Where to have it sent again; empty when it cannot be.
    resend: String,
    /// Where to stop it; empty when it cannot be.
    stop: String,
}

/// Shows the mail that is asked for.
pub async fn show_mail(
    administrator: As<Administrators>,
    locale: Locale,
    uri: Uri,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let asked = asked(&uri);
    let counts = count_by_state(db).await.map_err(broken(locale))?;
    let listed = list_mails(db, asked, AT_A_TIME + 1).await;
    let mut mails = listed.map_err(broken(locale))?;
    let more = u64::try_from(mails.len()).unwrap_or_default() > AT_A_TIME;
    mails.truncate(usize::try_from(AT_A_TIME).unwrap_or_default());
    let mut addresses = Addresses::of(db, app.keys());
    let mut rows = Vec::new();
    for mail in &mails {
        let to = addresses.masked(mail).await;
        rows.push(row(locale, mail, to));
    }
    let last = mails.last().filter(|_| more).map(|mail| mail.id);
    let unsure = counts.get(&State::Unsure).copied().unwrap_or_default();
    let session = administrator.session;
    let template = MailPage {
        csrf: session.csrf.clone(),
        has_no_server: app.mail() == MailMode::Kept,
        is_shown: app.mail() == MailMode::Shown,
        unsure: match unsure {
            0 => String::new(),
            mails => locale.say("mail-unsure-explained", &[("mails", mails.into())]),
        },
        shares: shares(locale, &counts, asked),
        kinds: MailKind::ALL
            .map(|kind| Choice {
                word: kind.word(),
                label: wording::kind(locale, kind),
                is_chosen: asked.kind == Some(kind),
            })
            .into(),
        states: State::ALL
            .map(|state| Choice {
                word: state.word(),
                label: wording::state(locale, state).word,
                is_chosen: asked.state == Some(state),
            })
            .into(),
        is_filtered: asked != Asked::default(),
        mails: rows,
        older: last.map_or_else(String::new, |before| {
            let before = Some(before);
            address(locale, Asked { before, ..asked })
        }),
        page: Page::of(&session, locale, locale.text("mail-title"), "/beheer/post"),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// What does not fit is as if it was not asked.
fn asked(uri: &Uri) -> Asked {
    let query = uri.query().unwrap_or_default();
    let mut asked = Asked::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "stand" => asked.state = State::from_word(&value),
            "soort" => asked.kind = MailKind::from_word(&value),
            "voor" => asked.before = value.parse().ok(),
            _ => {}
        }
    }
    asked
}

fn address(locale: Locale, asked: Asked) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if locale != Locale::default() {
        query.append_pair("taal", locale.tag());
    }
    if let Some(state) = asked.state {
        query.append_pair("stand", state.word());
    }
    if let Some(kind) = asked.kind {
        query.append_pair("soort", kind.word());
    }
    if let Some(before) = asked.before {
        query.append_pair("voor", &before.to_string());
    }
    match query.finish() {
        none if none.is_empty() => "/beheer/post".to_owned(),
        query => format!("/beheer/post?{query}"),
    }
}

/// The states that occur, as parts of one bar.
fn shares(locale: Locale, counts: &HashMap<State, u64>, asked: Asked) -> Vec<Share> {
    let all: u64 = counts.values().sum();
    let edge = |mails: u64| (mails * FULL).checked_div(all).unwrap_or_default();
    let mut before = 0;
    let mut shares = Vec::new();
    for state in State::ALL {
        let Some(count) = counts.get(&state).copied() else {
            continue;
        };
        let only = Asked {
            state: Some(state),
            ..Asked::default()
        };
        shares.push(Share {
            state: wording::state(locale, state),
            count: locale.number(count),
            address: address(locale, only),
            is_chosen: asked.state == Some(state),
            x: edge(before),
            width: edge(before + count) - edge(before),
        });
        before += count;
    }
    shares
}

fn row(locale: Locale, mail: &ListedMail, to: Option<String>) -> MailRow {
    let path = |may: bool, what: &str| match may {
        true => format!("/beheer/post/{}/{what}{}", mail.id, locale.query()),
        false => String::new(),
    };
    MailRow {
        number: mail.id,
        kind: wording::kind(locale, mail.kind),
        about: match mail.about.as_str() {
            "" => locale.text("mail-about-nothing"),
            about => about.to_owned(),
        },
        to: to.unwrap_or_else(|| locale.text("mail-nobody")),
        posted: moment(locale, mail.posted_at),
        state: wording::state(locale, mail.state),
        word: mail.state.word(),
        attempts: locale.number(mail.attempts.into()),
        remarks: remarks(locale, mail),
        resend: path(mail.state.can_be_resent(mail.kind), "opnieuw"),
        stop: path(mail.state.can_be_stopped(), "stoppen"),
    }
}

fn remarks(locale: Locale, mail: &ListedMail) -> Vec<String> {
    let mut remarks = Vec::new();
    let said = |key, at| locale.say(key, &[("moment", moment(locale, at).into())]);
    remarks.extend(mail.sent_at.map(|at| said("mail-sent-at", at)));
    if let Some(problem) = mail.problem {
        let mut told = wording::problem(locale, problem);
        if let Some(code) = mail.reply {
            // As text: a number of the protocol has no thousands.
            let code = [("code", code.to_string().into())];
            told = format!("{told} {}", locale.say("mail-reply", &code));
        }
        remarks.push(told);
    }
    let tried = mail.next_try_at.filter(|_| mail.attempts != 0);
    remarks.extend(tried.map(|at| said("mail-next-try", at)));
    remarks
}

/// A moment as the clocks on the wall show it.
fn moment(locale: Locale, at: DateTime<Utc>) -> String {
    let there = clock::local(at);
    format!("{}, {}", locale.date(there.date()), there.format("%H:%M"))
}

/// Opens addresses, with the key of each election at hand once it was found.
struct Addresses<'a> {
    db: &'a Database,
    keys: &'a Keys,
    known: HashMap<String, Option<ElectionKey>>,
}

impl<'a> Addresses<'a> {
    fn of(db: &'a Database, keys: &'a Keys) -> Self {
        Self {
            db,
            keys,
            known: HashMap::new(),
        }
    }

    /// The beginning of the address; nothing when it cannot be opened.
    async fn masked(&mut self, mail: &ListedMail) -> Option<String> {
        if !self.known.contains_key(&mail.election) {
            let key = self.keys.find(self.db, &mail.election).await;
            self.known.insert(mail.election.clone(), key.ok().flatten());
        }
        let key = self.known.get(&mail.election)?.as_ref()?;
        Some(masked(&mail.recipient(key).ok()?))
    }
}
