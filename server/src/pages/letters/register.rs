//! The register: every letter, to whom, from which texts, and how it went; and writing down that many were sent at
//! once.

use super::{Desk, Gathered, Stand, addressed, called, past_day, status_of};
use crate::actions::letter_mail::{Addressed, mail_letters};
use crate::actions::letter_register::{Noting, record_sendings};
use crate::audit::Event;
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::documents::Csv;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, making};
use crate::store::letters::{LetterId, MadeLetter, Sending, SentHow};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::letter_register as wording;
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "letters/register.html")]
struct Register {
    page: Page,
    heading: String,
    acts: bool,
    file: String,
    pack: String,
    bodies: Vec<(String, String, bool)>,
    stands: Vec<(&'static str, String, bool)>,
    is_filtered: bool,
    rows: Vec<Row>,
    bulk: Option<Form>,
    bulk_told: String,
}

struct Row {
    called: String,
    address: String,
    body: String,
    whom: String,
    made: String,
    state: State,
    sendings: Vec<String>,
}

/// What somebody wants to see of it; it stands in the address.
pub(super) struct Query {
    body: String,
    stand: Option<Stand>,
}

const STANDS: [(&str, Stand); 3] = [
    ("wacht", Stand::Waiting),
    ("verzonden", Stand::Sent),
    ("retour", Stand::Returned),
];

impl Query {
    pub(super) fn of(uri: &Uri) -> Self {
        let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
        let stand = asked.trimmed("stand");
        let stand = STANDS.into_iter().find(|(word, _)| *word == stand);
        Self {
            body: asked.trimmed("wijk").to_owned(),
            stand: stand.map(|(_, stand)| stand),
        }
    }

    pub(super) fn takes(&self, gathered: &Gathered, letter: &MadeLetter) -> bool {
        let stands = self
            .stand
            .is_none_or(|stand| gathered.stand(letter) == stand);
        stands && (self.body.is_empty() || letter.body == self.body)
    }

    fn written(&self, locale: Locale) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if locale == Locale::English {
            query.append_pair("taal", locale.tag());
        }
        if !self.body.is_empty() {
            query.append_pair("wijk", &self.body);
        }
        let stand = STANDS
            .into_iter()
            .find(|(_, stand)| Some(*stand) == self.stand);
        if let Some((word, _)) = stand {
            query.append_pair("stand", word);
        }
        match query.finish() {
            none if none.is_empty() => none,
            query => format!("?{query}"),
        }
    }
}

/// Shows the register.
pub async fn show_register(
    reader: As<GriffieReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let gathered = desk.gather().await.map_err(broken(locale))?;
    let query = Query::of(&uri);
    let waiting = Waiting::of(&desk, &app, (&gathered, &query)).await;
    let waiting = waiting.map_err(broken(locale))?;
    let form = bulk_form(&desk, &reader.session, (&waiting, &query));
    let form = form.map_err(broken(locale))?;
    Ok(answer(
        &desk,
        &reader.session,
        (&gathered, &query),
        (&waiting, form),
    ))
}

/// Writes down that every letter that waits, and that was shown, was sent.
pub async fn submit_bulk(
    clerk: As<Griffie>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let gathered = desk.gather().await.map_err(broken(locale))?;
    let query = Query::of(&uri);
    let waiting = Waiting::of(&desk, &app, (&gathered, &query)).await;
    let waiting = waiting.map_err(broken(locale))?;
    let form = bulk_form(&desk, &session, (&waiting, &query));
    let mut form = form.map_err(broken(locale))?.filled(&submitted);
    let digest = waiting.digest().map_err(broken(locale))?;
    let how = read_how(&mut form, &submitted, locale);
    let on = past_day(&mut form, (&submitted, "on"), locale, (desk.today, None));
    if how == Some(SentHow::Email) {
        refuse_other_day(&mut form, locale, (desk.today, on));
        if waiting.reached().is_empty() {
            form.refuse("how", locale.text("letters-mail-unknown-all"));
        }
    }
    let (Some(what), Some(on), true) = (how, on, form.is_right()) else {
        let wrong = (&waiting, form);
        return Ok(answer(&desk, &session, (&gathered, &query), wrong));
    };
    if digest != submitted.shown() || waiting.letters.is_empty() {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let letters = match what {
        SentHow::Email => waiting.reached(),
        SentHow::Post | SentHow::Hand => waiting.all(),
    };
    let making = making(&session, &app);
    let done = write_tx(desk.db, async move |tx| {
        let letters = (id.as_str(), letters.as_slice());
        if what == SentHow::Email {
            return mail_letters(tx, &making, letters, "").await;
        }
        let note = String::new();
        record_sendings(tx, &making.by, letters, &Noting { what, on, note }).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go(""))
}

/// Sends the register as a file.
pub async fn show_register_file(
    _: As<GriffieReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let gathered = desk.gather().await.map_err(broken(locale))?;
    let bytes = file(&desk, &gathered, &Query::of(&uri)).map_err(broken(locale))?;
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"brieven-{id}.csv\""),
        ),
    ];
    Ok((described, bytes).into_response())
}

/// The columns, named as in the other files of an election.
const COLUMNS: [&str; 11] = [
    "wijkraad", "name", "letter", "about", "to", "made", "template", "sent", "how", "returned",
    "why",
];

fn file(desk: &Desk<'_>, gathered: &Gathered, query: &Query) -> Result<Vec<u8>, AppError> {
    let mut table = Csv::with_columns(&COLUMNS)?;
    for letter in gathered
        .letters
        .iter()
        .filter(|one| query.takes(gathered, one))
    {
        let mut sendings: Vec<Option<&Sending>> = gathered.sendings_of(letter).map(Some).collect();
        if sendings.is_empty() {
            sendings.push(None);
        }
        for one in sendings {
            let returned = one.and_then(|one| one.returned.as_ref());
            table.row([
                letter.body.as_str(),
                gathered.body(&letter.body),
                letter.kind.path(),
                &letter.about,
                &gathered.whom(desk.locale, letter),
                &crate::clock::day_of(letter.made_at).to_string(),
                &letter
                    .template
                    .map_or_else(String::new, |one| one.to_string()),
                &one.map_or_else(String::new, |one| one.sent.on.to_string()),
                one.map_or("", |one| one.sent.what.word()),
                &returned.map_or_else(String::new, |one| one.on.to_string()),
                returned.map_or("", |one| one.what.word()),
            ])?;
        }
    }
    table.into_bytes()
}

/// The letters that are shown and were not sent, with where to mail them.
struct Waiting {
    letters: Vec<Addressed>,
}

impl Waiting {
    async fn of(
        desk: &Desk<'_>,
        app: &App,
        (gathered, query): (&Gathered, &Query),
    ) -> Result<Self, AppError> {
        let all = gathered.letters.iter();
        let waits =
            all.filter(|one| query.takes(gathered, one) && gathered.stand(one) == Stand::Waiting);
        Ok(Self {
            letters: addressed(desk, app, waits.cloned().collect()).await?,
        })
    }

    fn all(&self) -> Vec<(String, LetterId)> {
        self.letters.iter().map(key_of).collect()
    }

    /// Those of which it is known where to mail them.
    fn reached(&self) -> Vec<(String, LetterId)> {
        let reached = self.letters.iter().filter(|one| one.mailbox.is_some());
        reached.map(key_of).collect()
    }

    fn digest(&self) -> Result<String, AppError> {
        let letters = self.letters.iter();
        let shown: BTreeSet<(LetterId, bool)> = letters
            .map(|one| (one.letter.document, one.mailbox.is_some()))
            .collect();
        Event::digest(&shown)
    }

    /// What the page says about them.
    fn told(&self, locale: Locale) -> String {
        let count = |count: usize| [("count", count.into())];
        let all = locale.say("letters-bulk", &count(self.letters.len()));
        match self.reached().len() {
            reached if reached == self.letters.len() || reached == 0 => all,
            reached => {
                let some = locale.say("letters-mail-reached", &count(reached));
                format!("{all} {some}")
            }
        }
    }
}

fn key_of(one: &Addressed) -> (String, LetterId) {
    (one.letter.body.clone(), one.letter.document)
}

fn bulk_form(
    desk: &Desk<'_>,
    session: &Session,
    (waiting, query): (&Waiting, &Query),
) -> Result<Form, AppError> {
    let locale = desk.locale;
    let count = [("count", waiting.letters.len().into())];
    let fields = vec![how_field(locale), day_field(locale).on(desk.today)];
    let form = Form::new(
        locale,
        &session.csrf,
        locale.say("letters-bulk-button", &count),
        fields,
    );
    let address = format!("{}{}", desk.path(""), query.written(locale));
    Ok(form.to(address).showing(&waiting.digest()?))
}

/// Refuses another day than today for a letter that is mailed.
pub(super) fn refuse_other_day(
    form: &mut Form,
    locale: Locale,
    (today, on): (NaiveDate, Option<NaiveDate>),
) {
    if on.is_some_and(|on| on != today) {
        form.refuse("on", locale.text("letters-mail-today"));
    }
}

/// The field that asks how a letter went.
pub(super) fn how_field(locale: Locale) -> Field {
    let choices = SentHow::ALL.map(|one| {
        let text = match one {
            SentHow::Email => locale.text("letters-how-email-now"),
            SentHow::Post | SentHow::Hand => wording::how(locale, one),
        };
        Choice::new(one.word(), text)
    });
    Field::choice("how", locale.text("letters-how"), choices.into())
}

/// The field that asks for a day.
pub(super) fn day_field(locale: Locale) -> Field {
    Field::date("on", locale.text("letters-on"))
}

/// How a letter went; otherwise the field says what is wrong.
pub(super) fn read_how(form: &mut Form, submitted: &Submitted, locale: Locale) -> Option<SentHow> {
    let asked = submitted.trimmed("how");
    let how = SentHow::ALL.into_iter().find(|one| one.word() == asked);
    if how.is_none() {
        form.refuse("how", locale.text("letters-how-missing"));
    }
    how
}

fn answer(
    desk: &Desk<'_>,
    session: &Session,
    (gathered, query): (&Gathered, &Query),
    (waiting, form): (&Waiting, Form),
) -> Response {
    let locale = desk.locale;
    let mut page = desk.page(session, &[]);
    let heading = page.title.clone();
    let status = status_of(&mut page, &form);
    let may = Griffie::has(session) && !waiting.letters.is_empty();
    let shown = gathered
        .letters
        .iter()
        .filter(|one| query.takes(gathered, one));
    let bodies: BTreeSet<(&str, &str)> = (gathered.letters.iter())
        .map(|one| (gathered.body(&one.body), one.body.as_str()))
        .collect();
    let bodies = bodies
        .into_iter()
        .map(|(name, code)| (code.to_owned(), name.to_owned(), code == query.body));
    let stands = STANDS.into_iter().map(|(word, stand)| {
        (
            word,
            stand_of(locale, stand).word,
            query.stand == Some(stand),
        )
    });
    let template = Register {
        heading,
        acts: Griffie::has(session),
        file: format!("{}{}", desk.path(".csv"), query.written(locale)),
        pack: format!("{}{}", desk.path(".zip"), query.written(locale)),
        bodies: bodies.collect(),
        stands: stands.collect(),
        is_filtered: !query.body.is_empty() || query.stand.is_some(),
        rows: shown.map(|one| row(desk, gathered, one)).collect(),
        bulk: (may || !form.is_right()).then_some(form),
        bulk_told: waiting.told(locale),
        page,
    };
    web::private_page(status, locale, &template)
}

fn row(desk: &Desk<'_>, gathered: &Gathered, letter: &MadeLetter) -> Row {
    let locale = desk.locale;
    let address = desk.path(&format!("/{}/{}", letter.body, letter.document));
    let sendings = gathered.sendings_of(letter);
    Row {
        called: called(locale, letter),
        address: format!("{address}{}", locale.query()),
        body: gathered.body(&letter.body).to_owned(),
        whom: gathered.whom(locale, letter),
        made: locale.date(crate::clock::day_of(letter.made_at)),
        state: stand_of(locale, gathered.stand(letter)),
        sendings: sendings.map(|one| gathered.told(locale, one)).collect(),
    }
}

/// How one sending went, in words.
pub(super) fn sending(locale: Locale, one: &Sending) -> String {
    let values = [
        ("how", wording::how(locale, one.sent.what).into()),
        ("day", locale.date(one.sent.on).into()),
    ];
    let sent = locale.say("letters-sent-line", &values);
    let Some(back) = &one.returned else {
        return sent;
    };
    let values = [
        ("sent", sent.into()),
        ("why", wording::why(locale, back.what).into()),
        ("day", locale.date(back.on).into()),
    ];
    locale.say("letters-returned-line", &values)
}

/// Where a letter stands, in words.
pub(super) fn stand_of(locale: Locale, stand: Stand) -> State {
    let (key, colour) = match stand {
        Stand::Waiting => ("letters-stand-waiting", "info"),
        Stand::Sent => ("letters-stand-sent", "ok"),
        Stand::Returned => ("letters-stand-returned", "warning"),
    };
    State {
        word: locale.text(key),
        colour,
    }
}
