//! Making something an omission: choosing a text from the library, filling it in, seeing what goes out, and sending
//! it.

use super::place::Desk;
use crate::actions::registration::examination::{
    Dossier, Found, LONGEST_LABEL, Part, Raised, Raising, RepairTerm, house, load_repair_term,
    raise_omission,
};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::documents::unprintable;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::omission::{Filled, Preset, Text, preset, presets};
use crate::pages::{FormPage, Page, broken, by};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::examination::{placeholder, until};
use crate::wording::registration::steps;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::registration::{Dwelling, RegisterFinding, is_in_time};

/// The most signs of what is filled in.
const LONGEST: usize = 500;

#[derive(Template)]
#[template(path = "examination/omissions.html")]
struct LibraryPage {
    page: Page,
    /// What is said about the term.
    term: String,
    rows: Vec<PresetRow>,
}

struct PresetRow {
    title: String,
    address: String,
    what: String,
    /// Whether something was found that it fits.
    is_suggested: bool,
}

#[derive(Template)]
#[template(path = "examination/omission_confirm.html")]
struct ConfirmPage {
    page: Page,
    text: Text,
    until: String,
    term: Vec<Reason>,
    /// How it goes out.
    way: String,
    confirm: Form,
    change: Form,
}

/// Shows the library of texts, what fits what was found first.
pub async fn show_omissions(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let refuse = broken(locale);
    let term = load_repair_term(desk.db, &election)
        .await
        .map_err(&refuse)?;
    let path = format!("{}/verzuim", desk.application_path(&id));
    let mut rows: Vec<PresetRow> = presets()
        .map_err(refuse)?
        .iter()
        .map(|one| PresetRow {
            title: one.text(locale).title.clone(),
            address: format!("{path}/{}{}", one.word, locale.query()),
            what: blanks(locale, &one.text(locale).what),
            is_suggested: is_suggested(&dossier, one),
        })
        .collect();
    rows.sort_by_key(|row| !row.is_suggested);
    let last = [("until", until(locale, term.until).into())];
    let title = locale.text("omission-title");
    let template = LibraryPage {
        term: match is_in_time(clock::local(app.now()), term.until) {
            true => locale.say("omission-term", &last),
            false => locale.say("omission-term-over", &last),
        },
        rows,
        page: desk.page_below(&bureau.session, (&id, title, "verzuim")),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Shows a text with what must be filled in.
pub async fn show_omission(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id, word)): Path<(String, String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::open(&app, locale, (&election, &id, &word)).await?;
    let form = scene.form(&bureau.session)?;
    Ok(scene.page(&bureau.session, form).answer())
}

/// Shows what would go out, or the form again with what is not filled in.
pub async fn submit_omission(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id, word)): Path<(String, String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let scene = Scene::open(&app, locale, (&election, &id, &word)).await?;
    let mut form = scene.form(&session)?.filled(&submitted);
    if submitted.is_checked("change") {
        return Ok(scene.page(&session, form).answer());
    }
    let filled = scene.read(&mut form, &submitted);
    if !is_in_time(clock::local(app.now()), scene.term.until) {
        let last = [("until", until(locale, scene.term.until).into())];
        form.refuse_all(locale.say("omission-term-over", &last));
    }
    let text = scene.preset.fill(scene.dossier.locale, &filled);
    let (Ok(text), true) = (text, form.is_right()) else {
        return Ok(scene.page(&session, form).answer());
    };
    Ok(scene.confirm(&session, (&filled, text)))
}

/// Makes the omission: the letter is stored, and goes out by mail when there is an address.
pub async fn submit_omission_letter(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id, word)): Path<(String, String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let scene = Scene::open(&app, locale, (&election, &id, &word)).await?;
    let mut form = scene.form(&session)?.filled(&submitted);
    let filled = scene.read(&mut form, &submitted);
    if !form.is_right() {
        return Ok(scene.page(&session, form).answer());
    }
    let raising = Raising {
        preset: word,
        filled,
        shown: submitted.shown().to_owned(),
    };
    let refuse = broken(locale);
    let key = scene.desk.key().map_err(&refuse)?.clone();
    let (by, application) = (by(&session, &app), id.clone());
    let done = write_tx(scene.desk.db, async move |tx| {
        raise_omission(tx, &by, (&key, &election, &application), &raising).await
    });
    match done.await.map_err(refuse)? {
        Raised::Sent(_) => return Ok(scene.desk.back_to(&id)),
        Raised::Unfilled(names) => {
            for name in names {
                form.refuse(&name, locale.text("omission-unfilled"));
            }
        }
        Raised::TermOver(ended) => {
            let last = [("until", until(locale, ended).into())];
            form.refuse_all(locale.say("omission-term-over", &last));
        }
    }
    Ok(scene.page(&session, form).answer())
}

/// A text about an application.
struct Scene<'s> {
    desk: Desk<'s>,
    dossier: Dossier,
    preset: &'static Preset,
    term: RepairTerm,
}

impl<'s> Scene<'s> {
    async fn open(
        app: &'s App,
        locale: Locale,
        (election, id, word): (&str, &str, &str),
    ) -> Result<Self, Response> {
        let desk = Desk::open(app, locale, election).await?;
        let dossier = desk.dossier(id).await?;
        let refuse = broken(locale);
        let preset = preset(word).map_err(&refuse)?;
        let term = load_repair_term(desk.db, election).await.map_err(refuse)?;
        Ok(Self {
            desk,
            dossier,
            preset,
            term,
        })
    }

    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn form(&self, session: &Session) -> Result<Form, Response> {
        let locale = self.desk.locale;
        let names = self.preset.placeholders().into_iter();
        let fields = names.map(|name| {
            let field = Field::area(name, placeholder(locale, name));
            field.holding(self.known(name))
        });
        let shown = self.dossier.shown().map_err(broken(locale))?;
        let button = locale.text("omission-button");
        let form = Form::new(locale, &session.csrf, button, fields.collect());
        Ok(form.to(self.address("")).showing(&shown))
    }

    /// What the program can fill in; an official can change it.
    fn known(&self, name: &str) -> String {
        let Some(content) = self.dossier.content() else {
            return String::new();
        };
        let details = &content.details;
        match (name, self.preset.field.as_str()) {
            ("given", "name") => details.ballot_name(),
            ("given", "birth_date") => details
                .birth_date
                .map_or_else(String::new, |day| self.dossier.locale.date(day)),
            ("given", "address") => {
                let number = house(content);
                let parts = [
                    &details.street,
                    &number,
                    &details.shown_postcode(),
                    &details.locality,
                ];
                let there = parts.into_iter().filter(|part| !part.is_empty());
                there.map(String::as_str).collect::<Vec<_>>().join(" ")
            }
            ("registered", _) => self.registered(),
            ("label", _) => details.aanduiding.clone(),
            ("most", _) => LONGEST_LABEL.to_string(),
            ("body", _) => {
                let names = self.desk.names();
                let known = self.dossier.body.as_ref().and_then(|code| names.get(code));
                known.cloned().unwrap_or_default()
            }
            ("other", _) => {
                let names = self.desk.names();
                let others = self.dossier.others.iter();
                let others = others.filter_map(|one| names.get(one.body.as_ref()?).cloned());
                self.dossier.locale.names(&others.collect::<Vec<_>>())
            }
            _ => String::new(),
        }
    }

    /// The name that the register holds, when it is another one.
    fn registered(&self) -> String {
        let held = self
            .dossier
            .findings
            .iter()
            .find_map(|one| match &one.found {
                Found::Register(RegisterFinding::NameDiffers, held) => Some(held.clone()),
                _ => None,
            });
        held.unwrap_or_default()
    }

    fn read(&self, form: &mut Form, submitted: &Submitted) -> Filled {
        let locale = self.desk.locale;
        let mut filled = Filled::new();
        for name in self.preset.placeholders() {
            let words = submitted.trimmed(name).split_whitespace();
            let value = words.collect::<Vec<_>>().join(" ");
            if value.is_empty() {
                form.refuse(name, locale.text("omission-unfilled"));
            } else if LONGEST < value.chars().count() {
                let most = [("most", LONGEST.into())];
                form.refuse(name, locale.say("examination-text-long", &most));
            } else if let Some(letter) = unprintable(&value) {
                let letter = [("letter", letter.to_string().into())];
                form.refuse(name, locale.say("found-unprintable", &letter));
            }
            filled.insert(name.to_owned(), value);
        }
        filled
    }

    fn address(&self, end: &str) -> String {
        let path = self.desk.application_path(&self.dossier.application.id);
        let query = self.desk.locale.query();
        format!("{path}/verzuim/{}{end}{query}", self.preset.word)
    }

    fn frame(&self, session: &Session, title: String) -> Page {
        let end = format!("verzuim/{}", self.preset.word);
        let id = &self.dossier.application.id;
        self.desk.page_below(session, (id, title, &end))
    }

    fn page(&self, session: &Session, form: Form) -> FormPage {
        let locale = self.desk.locale;
        let text = self.preset.text(locale);
        FormPage {
            lead: format!("{} {}", blanks(locale, &text.what), text.mend),
            page: self.frame(session, text.title.clone()),
            form,
        }
    }

    fn confirm(&self, session: &Session, (filled, text): (&Filled, Text)) -> Response {
        let locale = self.desk.locale;
        let carrying = |button: &str| {
            let mut form = Form::new(locale, &session.csrf, locale.text(button), Vec::new());
            for (name, value) in filled {
                form = form.hidden(name, value.as_str());
            }
            form
        };
        let shown = self.dossier.shown().unwrap_or_default();
        let template = ConfirmPage {
            page: self.frame(session, locale.text("omission-confirm-title")),
            text,
            until: until(locale, self.term.until),
            term: steps(locale, &self.term.steps),
            way: match self.dossier.email {
                Some(_) => locale.text("omission-by-mail"),
                None => locale.text("omission-by-post"),
            },
            confirm: carrying("omission-confirm-button")
                .to(self.address("/versturen"))
                .showing(&shown),
            change: carrying("omission-change-button")
                .to(self.address(""))
                .hidden("change", "1"),
        };
        web::private_page(StatusCode::OK, locale, &template)
    }
}

/// A text with a line of dots where something is filled in.
fn blanks(locale: Locale, text: &str) -> String {
    let mut parts = text.split('{');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or(("", part));
        whole.push_str(&format!(
            "[{}]{rest}",
            placeholder(locale, name).to_lowercase()
        ));
    }
    whole
}

/// Whether something was found in an application that a text fits.
fn is_suggested(dossier: &Dossier, preset: &Preset) -> bool {
    let found = |part: Part, fits: fn(&Found) -> bool| {
        let mut all = dossier.findings.iter();
        all.any(|one| one.part == part && fits(&one.found))
    };
    let missing = |one: &Found| *one == Found::Missing;
    match preset.word.as_str() {
        "consent_missing" => found(Part::Consent, missing),
        "name_differs" => found(Part::Name, |one| {
            registered(one, &RegisterFinding::NameDiffers)
        }),
        "birth_date_differs" => found(Part::BirthDate, |one| {
            registered(one, &RegisterFinding::BirthDateDiffers)
        }),
        "address_not_placed" => found(Part::Address, |one| match one {
            Found::Lies(Dwelling::Wijk { .. }, _) => false,
            Found::Lies(..) | Found::Missing => true,
            _ => false,
        }),
        "residence_doubtful" => found(Part::Address, |one| {
            matches!(
                one,
                Found::Register(..) | Found::Lies(Dwelling::Wijk { .. }, _)
            ) && one.is_warning()
        }),
        "label_long" => found(Part::Aanduiding, |one| matches!(one, Found::TooLong { .. })),
        "label_not_allowed" => found(Part::Aanduiding, |one| matches!(one, Found::Unprintable(_))),
        "offices_missing" => found(Part::Offices, missing),
        "stands_twice" => !dossier.others.is_empty(),
        _ => false,
    }
}

fn registered(found: &Found, expected: &RegisterFinding) -> bool {
    matches!(found, Found::Register(finding, _) if finding == expected)
}
