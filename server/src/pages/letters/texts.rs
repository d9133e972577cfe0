//! The texts of the griffie around letters: all of them, changing one, and how it will look.

use super::{Desk, status_of};
use crate::actions::letter_texts::{Changed, change_template, current_template};
use crate::actions::letters::{can_preview, write_preview};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::form::{Field, Form, Submitted};
use crate::letter_texts::{Flaw, LetterKind, LetterTexts, Part, check};
use crate::locale::Locale;
use crate::omission::Filled;
use crate::pages::{Page, broken, by, problem};
use crate::store::letters::{Template as Version, list_templates};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::letter_register as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "letters/texts.html")]
struct Texts {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    address: String,
    version: String,
}

#[derive(Template)]
#[template(path = "letters/text.html")]
struct TextPage {
    page: Page,
    heading: String,
    placeholders: Vec<String>,
    form: Form,
    preview: Vec<(bool, Vec<String>)>,
    /// A letter as PDF; empty while there is nothing to make one about.
    paper: String,
    versions: Vec<String>,
}

/// The path of a text: the election, the letter and the language.
type Key = (String, String, String);

/// Shows which texts there are.
pub async fn show_texts(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let mut rows = Vec::new();
    for kind in LetterKind::ALL {
        for language in Locale::ALL {
            let now = current_template(desk.db, &id, (kind, language)).await;
            let now = now.map_err(broken(locale))?;
            let path = desk.path(&below(kind, language));
            rows.push(Row {
                name: name(locale, kind, language),
                address: format!("{path}{}", locale.query()),
                version: version(locale, &now),
            });
        }
    }
    let title = locale.text("letters-texts-title");
    let template = Texts {
        page: desk.page(&reader.session, &[("/teksten", title)]),
        rows,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Shows one text.
pub async fn show_text(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &key.0).await?;
    let (kind, language) = which(locale, &key)?;
    let at = At::load(&desk, (kind, language)).await?;
    let form = at.form(&reader.session, &at.now.texts, at.now.version);
    Ok(at.answer(&reader.session, form))
}

/// Keeps a text as a new version.
pub async fn submit_text(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, &key.0).await?;
    let (kind, language) = which(locale, &key)?;
    let at = At::load(&desk, (kind, language)).await?;
    let texts = LetterTexts::of(|part| tidy(submitted.exact(part.word())));
    let shown: u32 = submitted.shown().parse().unwrap_or(u32::MAX);
    let by = by(&session, &app);
    let kept = texts.clone();
    let id = key.0.clone();
    let done = write_tx(desk.db, async move |tx| {
        change_template(tx, &by, (&id, kind, language), (&kept, shown)).await
    });
    match done.await.map_err(broken(locale))? {
        Changed::Version(_) => Ok(desk.go(&below(kind, language))),
        Changed::Wrong(flaws) => {
            let mut form = at.form(&session, &texts, shown);
            refuse(&mut form, locale, (kind, &flaws));
            Ok(at.answer(&session, form))
        }
    }
}

/// Sends a letter about nobody with the texts of now around it.
pub async fn show_text_preview(
    _: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &key.0).await?;
    let which = which(locale, &key)?;
    let made = write_preview(desk.db, (&key.0, app.site()), which, app.now()).await;
    let bytes = made.map_err(broken(locale))?;
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"voorbeeld-{}.pdf\"", which.0.path()),
        ),
    ];
    Ok((described, bytes).into_response())
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn which(locale: Locale, (_, kind, language): &Key) -> Result<(LetterKind, Locale), Response> {
    let kind = LetterKind::from_path(kind);
    let language = Locale::from_tag(language);
    kind.zip(language).ok_or_else(|| problem::missing(locale))
}

fn below(kind: LetterKind, language: Locale) -> String {
    format!("/teksten/{}/{}", kind.path(), language.tag())
}

fn name(locale: Locale, kind: LetterKind, language: Locale) -> String {
    let key = match language {
        Locale::Dutch => "deadlines-language-nl",
        Locale::English => "deadlines-language-en",
    };
    let values = [
        ("letter", wording::letter(locale, kind).into()),
        ("language", locale.text(key).into()),
    ];
    locale.say("letters-text-name", &values)
}

fn version(locale: Locale, one: &Version) -> String {
    let Some((at, _)) = &one.made else {
        return locale.text("letter-template-own");
    };
    let day = locale.date(crate::clock::day_of(*at));
    let values = [("version", one.version.into()), ("day", day.into())];
    locale.say("letters-version-of", &values)
}

/// The same text whatever a browser makes of the ends of its lines.
fn tidy(typed: &str) -> String {
    let lines = typed.lines().map(str::trim_end);
    let whole = lines.collect::<Vec<_>>().join("\n");
    whole.trim().to_owned()
}

/// All that is wrong with a part stands at its field.
fn refuse(form: &mut Form, locale: Locale, (kind, flaws): (LetterKind, &[Flaw])) {
    for part in Part::ALL {
        let own = flaws.iter().filter(|one| one.part == part);
        let told: Vec<String> = own.map(|one| wording::flaw(locale, kind, one)).collect();
        if !told.is_empty() {
            form.refuse(part.word(), told.join(" "));
        }
    }
}

/// One text with its versions.
struct At<'d> {
    desk: &'d Desk<'d>,
    kind: LetterKind,
    language: Locale,
    now: Version,
    versions: Vec<Version>,
    has_paper: bool,
}

impl<'d> At<'d> {
    async fn load(
        desk: &'d Desk<'d>,
        (kind, language): (LetterKind, Locale),
    ) -> Result<Self, Response> {
        let id = &desk.election.id;
        let now = current_template(desk.db, id, (kind, language)).await;
        let versions = list_templates(desk.db, id, (kind, language)).await;
        let has_paper = can_preview(desk.db, id, kind).await;
        Ok(Self {
            has_paper: has_paper.map_err(broken(desk.locale))?,
            desk,
            kind,
            language,
            now: now.map_err(broken(desk.locale))?,
            versions: versions.map_err(broken(desk.locale))?,
        })
    }

    fn form(&self, session: &Session, texts: &LetterTexts, shown: u32) -> Form {
        let locale = self.desk.locale;
        let fields = Part::ALL.map(|part| {
            let label = wording::part(locale, part);
            let required = self.kind.required().iter();
            let required = required.filter(|(of, _)| *of == part);
            let names: Vec<String> = required.map(|(_, name)| format!("{{{name}}}")).collect();
            let field = Field::area(part.word(), label).holding(texts.part(part));
            match names.is_empty() {
                true => field,
                false => {
                    let names = [("names", locale.names(&names).into())];
                    field.described(locale.say("letters-must-hold", &names))
                }
            }
        });
        let button = locale.text("letters-text-button");
        Form::new(locale, &session.csrf, button, fields.into()).showing(&shown.to_string())
    }

    fn answer(&self, session: &Session, form: Form) -> Response {
        let locale = self.desk.locale;
        let heading = name(locale, self.kind, self.language);
        let own = below(self.kind, self.language);
        let title = locale.text("letters-texts-title");
        let way = [("/teksten", title), (own.as_str(), heading.clone())];
        let mut page = self.desk.page(session, &way);
        let is_right = form.is_right();
        let status = status_of(&mut page, &form);
        let form = match Griffie::has(session) {
            true => form,
            false => Form::new(locale, "", String::new(), Vec::new()),
        };
        let versions = self.versions.iter().rev();
        let template = TextPage {
            heading,
            placeholders: (self.kind.placeholders().iter())
                .map(|one| format!("{{{one}}}"))
                .collect(),
            form,
            preview: match is_right {
                true => self.preview(),
                false => Vec::new(),
            },
            paper: match self.has_paper {
                true => self.desk.path(&format!("{own}/voorbeeld.pdf")),
                false => String::new(),
            },
            versions: versions.map(|one| version(locale, one)).collect(),
            page,
        };
        web::private_page(status, locale, &template)
    }

    /// The text of now with examples in the place of the placeholders; the part that is ours is told apart.
    fn preview(&self) -> Vec<(bool, Vec<String>)> {
        debug_assert!(check(self.kind, &self.now.texts).is_empty());
        let language = self.language;
        let filled: Filled = [
            ("naam", language.text("letters-example-name")),
            ("wijkraad", language.text("letters-example-body")),
            ("kenmerk", format!("{}/voorbeeld", self.desk.election.id)),
            ("datum", language.date(self.desk.today)),
            ("uiterlijk", language.date(self.desk.today)),
            ("zetel", "3".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        let texts = self.now.texts.fill(&filled);
        let lines = |part| texts.part(part).lines().map(str::to_owned).collect();
        let core = match self.kind {
            LetterKind::Notice => "letters-core-notice",
            LetterKind::Decision => "letters-core-decision",
            LetterKind::Invitation => "letters-core-invitation",
        };
        vec![
            (false, lines(Part::Sender)),
            (false, lines(Part::Salutation)),
            (false, lines(Part::Opening)),
            (true, vec![language.text(core)]),
            (false, lines(Part::Closing)),
            (false, lines(Part::Contact)),
        ]
    }
}
