//! One letter: the file, how it went each time, what to do when it came back, and sending it again.

use super::file::LetterFile;
use super::register::{day_field, how_field, read_how, refuse_other_day, stand_of};
use super::{Desk, Gathered, Stand, addressed, called, past_day, status_of};
use crate::actions::letter_mail::{Addressed, choose_language, mail_letters};
use crate::actions::letter_register::{LONGEST_NOTE, Noting, record_return, record_sendings};
use crate::actions::letters::write_translation;
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::outbox::masked;
use crate::pages::deadlines::language;
use crate::pages::{Page, broken, by, database, making, problem};
use crate::store::letters::{LetterId, MadeLetter, ReturnedWhy, Sending, SentHow};
use crate::store::sealed_letters::open_sealed_letter;
use crate::store::{person_word, write_tx};
use crate::web::{self, App};
use crate::wording::letter_register as wording;
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "letters/letter.html")]
struct LetterPage {
    page: Page,
    heading: String,
    state: State,
    file: String,
    /// Why it cannot be opened; empty when it can.
    closed: String,
    translation: Translation,
    /// Whether the name of the recipient stands in the file alone.
    sealed: bool,
    /// The page of the resident who was drawn.
    resident: Option<String>,
    facts: Vec<(String, String)>,
    /// Where an address is recorded, when none is known.
    recording: Option<String>,
    course: Vec<(String, String)>,
    next: String,
    forms: Vec<(String, Form)>,
}

/// The English text of a letter.
struct Translation {
    address: String,
    /// Whether it was made beside the letter, and is kept.
    made: bool,
    /// The digest of one that was made and is open; otherwise empty.
    sha256: String,
}

/// The path of a letter: the election, the body, and its number.
type Key = (String, String, LetterId);

/// Shows a letter.
pub async fn show_letter(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &key.0).await?;
    let at = At::load(&desk, &app, &key).await?;
    let forms = match Griffie::has(&reader.session) {
        true => at.forms(&reader.session),
        false => Vec::new(),
    };
    Ok(at.answer(&reader.session, forms))
}

/// Sends a sealed letter, or the English text beside it, to who may open it.
pub async fn show_sealed(
    _: As<GriffieReaders>,
    locale: Locale,
    Path((election, body, letter)): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (db, wrong) = (database(&app, locale)?, broken(locale));
    let LetterId::Sealed(number) = letter else {
        return Err(problem::missing(locale));
    };
    let key = app.keys().find(db, &election).await.map_err(&wrong)?;
    let key = key.ok_or_else(|| problem::missing(locale))?;
    let opened = open_sealed_letter(db, &key, (&body, number)).await;
    let opened = opened.map_err(wrong)?;
    let (sealed, bytes) = opened.ok_or_else(|| problem::missing(locale))?;
    let language = match sealed.locale {
        Locale::Dutch => "",
        Locale::English => "-english",
    };
    let (kind, about) = (sealed.letter.kind.path(), &sealed.letter.about);
    let name = format!("{kind}-{election}-{body}-{about}{language}.pdf").replace('/', "-");
    Ok(pdf(&name, bytes))
}

/// Sends the letter in English, to lay beside it.
pub async fn show_translation(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &key.0).await?;
    let at = At::load(&desk, &app, &key).await?;
    let making = making(&reader.session, &app);
    let letter = (key.0.as_str(), &at.letter);
    let made = write_translation(desk.db, &making, letter, Locale::English).await;
    let bytes = made.map_err(broken(locale))?;
    Ok(pdf(&format!("translation-{}.pdf", key.2), bytes))
}

/// A letter holds a name, so nobody on the way keeps it.
fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}\""),
        ),
    ];
    (described, bytes).into_response()
}

/// Writes down that it was sent.
pub async fn submit_sending(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, &key.0).await?;
    let at = At::load(&desk, &app, &key).await?;
    let mut form = at.sending_form(&session).filled(&submitted);
    let how = read_how(&mut form, &submitted, locale);
    let on = past_day(&mut form, (&submitted, "on"), locale, (desk.today, None));
    let note = read_note(&mut form, (&submitted, "note"), locale);
    if how == Some(SentHow::Email) {
        refuse_other_day(&mut form, locale, (desk.today, on));
        if let Some(told) = at.unreached() {
            form.refuse("how", told);
        }
    }
    let (Some(what), Some(on), true) = (how, on, form.is_right()) else {
        let heading = locale.text("letters-send-title");
        return Ok(at.answer(&session, vec![(heading, form)]));
    };
    let making = making(&session, &app);
    let below = at.below();
    let done = write_tx(desk.db, async move |tx| {
        let letters = [(key.1.clone(), key.2)];
        let letters = (key.0.as_str(), letters.as_slice());
        if what == SentHow::Email {
            return mail_letters(tx, &making, letters, &note).await;
        }
        let note = note.clone();
        record_sendings(tx, &making.by, letters, &Noting { what, on, note }).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go(&below))
}

/// Writes down in which language the recipient wants letters, and makes the English text.
pub async fn submit_language(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, &key.0).await?;
    let at = At::load(&desk, &app, &key).await?;
    let mut form = at.language_form(&session).filled(&submitted);
    let Some(chosen) = Locale::from_tag(submitted.trimmed("language")) else {
        form.refuse("language", locale.text("letters-language-missing"));
        let heading = locale.text("letters-language-title");
        return Ok(at.answer(&session, vec![(heading, form)]));
    };
    let (making, below) = (making(&session, &app), at.below());
    let done = write_tx(desk.db, async move |tx| {
        choose_language(tx, &making, (&key.0, &key.1, key.2), chosen).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go(&below))
}

/// Writes down that it came back.
pub async fn submit_return(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, &key.0).await?;
    let at = At::load(&desk, &app, &key).await?;
    let Some(last) = at.last().filter(|one| one.returned.is_none()) else {
        return Err(broken(locale)(AppError::AnswerChanged));
    };
    let mut form = at.return_form(&session).filled(&submitted);
    let asked = submitted.trimmed("why");
    let why = ReturnedWhy::ALL.into_iter().find(|one| one.word() == asked);
    if why.is_none() {
        form.refuse("why", locale.text("letters-why-missing"));
    }
    let days = (desk.today, Some(last.sent.on));
    let on = past_day(&mut form, (&submitted, "back"), locale, days);
    let note = read_note(&mut form, (&submitted, "back-note"), locale);
    let (Some(what), Some(on), true) = (why, on, form.is_right()) else {
        let heading = locale.text("letters-return-title");
        return Ok(at.answer(&session, vec![(heading, form)]));
    };
    let (by, number, below) = (by(&session, &app), last.number, at.below());
    let done = write_tx(desk.db, async move |tx| {
        let noting = Noting {
            what,
            on,
            note: note.clone(),
        };
        record_return(tx, &by, (&key.0, &key.1, number), noting).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go(&below))
}

fn read_note(form: &mut Form, (submitted, name): (&Submitted, &str), locale: Locale) -> String {
    let note = submitted.trimmed(name).to_owned();
    if LONGEST_NOTE < note.chars().count() {
        let most = [("most", LONGEST_NOTE.into())];
        form.refuse(name, locale.say("leading-too-long", &most));
    }
    note
}

/// Why a sealed letter cannot be opened; nothing when it can, and for an open one.
async fn why_closed(
    desk: &Desk<'_>,
    app: &App,
    letter: &MadeLetter,
) -> Result<Option<String>, AppError> {
    let LetterId::Sealed(_) = letter.document else {
        return Ok(None);
    };
    match app.keys().find(desk.db, &desk.election.id).await {
        Err(AppError::KeyDestroyed) => Ok(Some(desk.locale.text("letters-erased"))),
        Err(AppError::NoMasterKey) => Ok(Some(desk.locale.text("letters-no-key"))),
        found => found.map(|_| None),
    }
}

/// One letter with what is known about it.
struct At<'d> {
    desk: &'d Desk<'d>,
    gathered: Gathered,
    letter: MadeLetter,
    to: Addressed,
    /// The English text that was made beside it.
    english: Option<LetterFile>,
    /// Why it cannot be opened; nothing when it can.
    closed: Option<String>,
}

impl<'d> At<'d> {
    async fn load(
        desk: &'d Desk<'d>,
        app: &App,
        (_, body, document): &Key,
    ) -> Result<Self, Response> {
        let locale = desk.locale;
        let gathered = desk.gather().await.map_err(broken(locale))?;
        let mut letters = gathered.letters.iter();
        let letter = letters.find(|one| one.body == *body && one.document == *document);
        let letter = letter.cloned().ok_or_else(|| problem::missing(locale))?;
        let to = addressed(desk, app, vec![letter]).await;
        let to = to.map_err(broken(locale))?.pop();
        let to = to.ok_or_else(|| problem::missing(locale))?;
        let english = LetterFile::english(desk, &to.letter).await;
        let closed = why_closed(desk, app, &to.letter).await;
        Ok(Self {
            closed: closed.map_err(broken(locale))?,
            english: english.map_err(broken(locale))?,
            desk,
            gathered,
            letter: to.letter.clone(),
            to,
        })
    }

    /// Why it cannot be mailed, with what to do; nothing when it can.
    fn unreached(&self) -> Option<String> {
        let locale = self.desk.locale;
        if self.to.mailbox.is_some() {
            return None;
        }
        if self.letter.kind == LetterKind::Invitation {
            return Some(locale.text("letters-mail-resident"));
        }
        Some(match self.to.to {
            None => locale.text("letters-mail-nobody"),
            Some(to) => {
                let name = self.gathered.name(locale, &self.letter.body, to.person);
                locale.say("letters-mail-unknown", &[("name", name.into())])
            }
        })
    }

    /// Where the English text is: what was made beside the letter, or one that is not kept.
    fn translation(&self) -> Translation {
        let made = self.english.as_ref();
        let address = made.map(|made| made.address(self.desk));
        let unkept = || self.desk.path(&format!("{}/vertaling.pdf", self.below()));
        Translation {
            address: address.unwrap_or_else(unkept),
            made: made.is_some(),
            sha256: made
                .and_then(|made| made.sha256.clone())
                .unwrap_or_default(),
        }
    }

    /// Where an address is recorded, for whom there is none.
    fn recording(&self) -> Option<String> {
        let to = self.to.to.filter(|_| self.to.mailbox.is_none())?;
        let (election, body) = (&self.desk.election.id, &self.letter.body);
        let person = person_word(to.person);
        let query = self.desk.locale.query();
        Some(format!(
            "/griffie/{election}/{body}/persoon/{person}{query}"
        ))
    }

    /// The page of the resident who was drawn, which says the name.
    fn resident(&self) -> Option<String> {
        let (election, body) = (&self.desk.election.id, &self.letter.body);
        let is_invitation = self.letter.kind == LetterKind::Invitation;
        let (about, query) = (&self.letter.about, self.desk.locale.query());
        is_invitation.then(|| format!("/griffie/{election}/{body}/{about}{query}"))
    }

    fn below(&self) -> String {
        format!("/{}/{}", self.letter.body, self.letter.document)
    }

    fn last(&self) -> Option<&Sending> {
        self.gathered.sendings_of(&self.letter).last()
    }

    fn stand(&self) -> Stand {
        self.gathered.stand(&self.letter)
    }

    fn forms(&self, session: &Session) -> Vec<(String, Form)> {
        let locale = self.desk.locale;
        let again = match self.stand() {
            Stand::Waiting => "letters-send-title",
            Stand::Sent | Stand::Returned => "letters-send-again-title",
        };
        let mut forms = Vec::new();
        if self.stand() == Stand::Sent {
            let heading = locale.text("letters-return-title");
            forms.push((heading, self.return_form(session)));
        }
        forms.push((locale.text(again), self.sending_form(session)));
        if self.to.to.is_some() && self.closed.is_none() {
            let heading = locale.text("letters-language-title");
            forms.push((heading, self.language_form(session)));
        }
        forms
    }

    fn sending_form(&self, session: &Session) -> Form {
        let locale = self.desk.locale;
        let note = Field::text("note", locale.text("letters-note"), "off");
        let note = note.described(locale.text("letters-note-hint"));
        let fields = vec![
            how_field(locale),
            day_field(locale).on(self.desk.today),
            note,
        ];
        let button = locale.text("letters-send-button");
        let address = self.desk.path(&format!("{}/verzonden", self.below()));
        Form::new(locale, &session.csrf, button, fields).to(format!("{address}{}", locale.query()))
    }

    fn language_form(&self, session: &Session) -> Form {
        let locale = self.desk.locale;
        let languages = Locale::ALL.map(|one| Choice::new(one.tag(), locale.text(language(one))));
        let field = Field::choice(
            "language",
            locale.text("letters-language"),
            languages.into(),
        );
        let field = field.described(locale.text("letters-language-hint"));
        let fields = vec![field.holding(self.to.locale.tag())];
        let button = locale.text("letters-language-button");
        let address = self.desk.path(&format!("{}/taal", self.below()));
        Form::new(locale, &session.csrf, button, fields).to(format!("{address}{}", locale.query()))
    }

    fn return_form(&self, session: &Session) -> Form {
        let locale = self.desk.locale;
        let whys = ReturnedWhy::ALL.map(|one| Choice::new(one.word(), wording::why(locale, one)));
        let why = Field::choice("why", locale.text("letters-why"), whys.into());
        let note = Field::text("back-note", locale.text("letters-note"), "off");
        let day = Field::date("back", locale.text("letters-back-on"));
        let fields = vec![why, day.on(self.desk.today), note];
        let button = locale.text("letters-return-button");
        let address = self.desk.path(&format!("{}/retour", self.below()));
        Form::new(locale, &session.csrf, button, fields).to(format!("{address}{}", locale.query()))
    }

    fn answer(&self, session: &Session, forms: Vec<(String, Form)>) -> Response {
        let (locale, letter) = (self.desk.locale, &self.letter);
        let heading = called(locale, letter);
        let below = self.below();
        let mut page = self.desk.page(session, &[(&below, heading.clone())]);
        let wrong = forms.iter().find(|(_, form)| !form.is_right());
        let first = wrong.or(forms.first()).map(|(_, form)| form);
        let status = match first {
            Some(form) => status_of(&mut page, form),
            None => axum::http::StatusCode::OK,
        };
        let body = self.gathered.body(&letter.body).to_owned();
        let made = locale.date(crate::clock::day_of(letter.made_at));
        let texts = match letter.template {
            None => locale.text("letters-template-older"),
            Some(0) => locale.text("letter-template-own"),
            Some(version) => locale.say("letter-template-version", &[("version", version.into())]),
        };
        let mailbox = self.to.mailbox.as_ref().map(|one| masked(&one.email));
        let mailbox = mailbox.unwrap_or_else(|| locale.text("letters-mail-none"));
        let returned = self.last().and_then(|one| one.returned.as_ref());
        let course = self.gathered.sendings_of(letter);
        let course = course.map(|one| {
            let back = one.returned.as_ref().map(|back| back.note.as_str());
            let notes = [one.sent.note.as_str(), back.unwrap_or_default()];
            let notes = notes.into_iter().filter(|note| !note.is_empty());
            (
                self.gathered.told(locale, one),
                notes.collect::<Vec<_>>().join(" – "),
            )
        });
        let template = LetterPage {
            state: stand_of(locale, self.stand()),
            file: LetterFile::of(letter).address(self.desk),
            closed: self.closed.clone().unwrap_or_default(),
            translation: self.translation(),
            recording: self.recording(),
            sealed: matches!(letter.document, LetterId::Sealed(_)),
            resident: self.resident(),
            facts: vec![
                (locale.text("griffie-column-body"), body),
                (
                    locale.text("letters-whom"),
                    self.gathered.whom(locale, letter),
                ),
                (locale.text("letters-mail"), mailbox),
                (
                    locale.text("letters-language"),
                    locale.text(language(self.to.locale)),
                ),
                (locale.text("letters-made"), made),
                (locale.text("letter-template"), texts),
            ],
            course: course.collect(),
            next: returned.map_or_else(String::new, |back| wording::next(locale, back.what)),
            heading,
            forms,
            page,
        };
        web::private_page(status, locale, &template)
    }
}
