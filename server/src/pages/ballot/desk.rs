//! The page of one body: who takes part, how it can be drawn, the order that was drawn, and which body is next.

use super::draws::draw_views;
use super::rows::{ListRow, list_rows};
use super::scene::{EntrantRow, Scene};
use super::sitting::{Progress, progress};
use super::{Desk, proof, sitting_path};
use crate::actions::ballot::{can_be_annulled, list_ballot_standings};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form};
use crate::locale::Locale;
use crate::pages::lots::DrawView;
use crate::pages::{Page, broken, database};
use crate::publication::list_sheets;
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::ballot::{anew, grounds, state};
use crate::wording::lots::moment;
use crate::wording::refusal;
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::lots::digits_needed;

/// A draw whose dice are awaited, in words.
struct Awaited {
    published: String,
    sha256: String,
    context: String,
    throw: String,
    typed: String,
    type_address: String,
    annul_address: String,
}

#[derive(Template)]
#[template(path = "ballot/desk.html")]
struct DeskPage {
    page: Page,
    /// That something has changed since the page was shown; empty when it has not.
    changed: String,
    state: State,
    /// Why it is drawn anew; empty when it is not.
    why: String,
    overtaken: Vec<String>,
    entrants: Vec<EntrantRow>,
    lists: Vec<ListRow>,
    grounds: Vec<Reason>,
    awaited: Option<Awaited>,
    /// Why no draw can be recorded although one is needed; empty when it can.
    refused: Vec<String>,
    may_draw: bool,
    by_hand: String,
    by_dice: String,
    /// The form for the only one who takes part.
    alone: Option<Form>,
    in_use: bool,
    proof: Option<(String, String)>,
    make_proof: Option<Form>,
    eml: String,
    draws: Vec<DrawView>,
    progress: Progress,
    public: String,
}

/// Shows the ballot of one body.
pub async fn show_ballot(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(body): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::new((reader.session, locale, app), body);
    answer(&desk, StatusCode::OK, String::new()).await
}

/// The page as it is now, when somebody confirmed what has changed since: nothing was recorded.
pub(super) async fn changed(desk: &Desk) -> Result<Response, Response> {
    let told = desk.locale.text("ballot-changed");
    answer(desk, StatusCode::CONFLICT, told).await
}

async fn answer(desk: &Desk, status: StatusCode, changed: String) -> Result<Response, Response> {
    let wrong = broken(desk.locale);
    let db = database(&desk.app, desk.locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    let sheets = list_sheets(db, &scene.election, Some(&desk.code)).await;
    let sheets = sheets.map_err(&wrong)?;
    let standings = list_ballot_standings(db, &desk.election).await;
    let standings = standings.map_err(&wrong)?;
    let latest = proof::latest(db, desk.key()).await.map_err(&wrong)?;
    let locale = desk.locale;
    let ballot = &scene.ballot;
    let may_draw = Bureau::has(&desk.session);
    let can_draw = ballot.check_open();
    let is_drawn = ballot.standing().is_some();
    let template = DeskPage {
        page: scene.page(desk, None),
        changed,
        state: state(locale, &ballot.state),
        why: ballot
            .anew()
            .map_or_else(String::new, |why| anew(locale, why)),
        overtaken: overtaken(&scene, locale),
        entrants: scene.entrants(),
        lists: list_rows(locale, &ballot.lists),
        grounds: sheets
            .first()
            .map_or_else(Vec::new, |sheet| grounds(locale, &sheet.grounds)),
        awaited: awaited(desk, &scene),
        refused: refused(locale, &can_draw),
        may_draw: may_draw && can_draw.is_ok() && 1 < ballot.entrants.len(),
        by_hand: desk.below("hand"),
        by_dice: desk.below("bekendmaken"),
        alone: alone(desk, &scene, may_draw && can_draw.is_ok()).map_err(&wrong)?,
        in_use: ballot.in_use,
        make_proof: (may_draw && latest.is_none() && is_drawn).then(|| {
            let button = locale.text("ballot-proof-make-body");
            let form = Form::new(locale, &desk.session.csrf, button, Vec::new());
            form.to(desk.below("drukproef"))
        }),
        proof: latest.map(|paper| {
            let version = [("version", paper.version.into())];
            let text = locale.say("ballot-proof-link", &version);
            (desk.below("drukproef.pdf"), text)
        }),
        eml: match is_drawn {
            true => desk.below("kandidatenlijsten.eml.xml"),
            false => String::new(),
        },
        draws: views(desk, &scene, may_draw),
        progress: progress(locale, &sitting_path(&desk.election), &standings),
        public: format!(
            "/verkiezing/{}/stembiljet/{}{}",
            desk.election,
            desk.code,
            locale.query()
        ),
    };
    Ok(web::private_page(status, locale, &template))
}

/// Why a draw that is needed cannot be recorded, and what to do.
fn refused(locale: Locale, can_draw: &Result<(), AppError>) -> Vec<String> {
    match can_draw {
        Err(cause @ (AppError::BallotImported | AppError::BallotInUse)) => {
            let told = refusal::told(locale, cause);
            told.map_or_else(Vec::new, |(what, next)| vec![what, next])
        }
        Ok(()) | Err(_) => Vec::new(),
    }
}

fn overtaken(scene: &Scene, locale: Locale) -> Vec<String> {
    let awaited = scene.ballot.awaited().map(|draw| draw.number);
    let open = scene.ballot.draws.iter().filter(|draw| draw.is_awaited());
    let overtaken = open.filter(|draw| Some(draw.number) != awaited);
    overtaken
        .map(|draw| locale.say("ballot-overtaken", &[("number", draw.number.into())]))
        .collect()
}

/// Where one takes part nothing is drawn: one button.
fn alone(desk: &Desk, scene: &Scene, can_draw: bool) -> Result<Option<Form>, AppError> {
    if !can_draw || scene.ballot.entrants.len() != 1 {
        return Ok(None);
    }
    let locale = desk.locale;
    let button = locale.text("ballot-alone-button");
    let form = Form::new(
        locale,
        &desk.session.csrf,
        button,
        reason_field(scene, locale),
    )
    .to(desk.below("enige"))
    .showing(&scene.ballot.shown()?);
    Ok(Some(form))
}

/// The field for the reason of a new draw, with the reason that is known in it; none for a first draw.
pub(super) fn reason_field(scene: &Scene, locale: Locale) -> Vec<Field> {
    let Some(why) = scene.ballot.anew() else {
        return Vec::new();
    };
    let field = Field::area("reason", locale.text("ballot-reason-label"))
        .described(locale.text("ballot-reason-how"));
    vec![field.holding(why.reason())]
}

fn views(desk: &Desk, scene: &Scene, may_draw: bool) -> Vec<DrawView> {
    let address = |number: u64| {
        let (election, code) = desk.key();
        let query = desk.locale.query();
        format!("/verkiezing/{election}/stembiljet/{code}/loting/{number}.json{query}")
    };
    let name_of = |_: &_, id: &str| scene.name_of(id);
    let mut views = draw_views(desk.locale, &scene.ballot.draws, name_of, address);
    for view in &mut views {
        let draw = scene.ballot.draws.iter();
        let draw = draw.clone().find(|draw| draw.number == view.number);
        if may_draw && draw.is_some_and(|draw| can_be_annulled(&scene.ballot, draw)) {
            view.annul = desk.below(&format!("{}/nietig", view.number));
        }
    }
    views
}

fn awaited(desk: &Desk, scene: &Scene) -> Option<Awaited> {
    let locale = desk.locale;
    let draw = scene.ballot.awaited()?;
    let attempt = draw.attempt();
    let typed = draw.typings.iter().filter(|one| one.attempt == attempt);
    let typed = match (typed.count(), attempt) {
        (0, 1) => locale.text("lots-nobody-typed"),
        (0, _) => locale.text("lots-typed-differently"),
        _ => locale.text("lots-one-typed"),
    };
    let digits = digits_needed(draw.opened.pool.len());
    let at = moment(locale, clock::local(draw.opened.at));
    Some(Awaited {
        published: locale.say("lots-published", &[("at", at.into())]),
        sha256: draw.opened.pool_sha256.clone().unwrap_or_default(),
        context: draw.opened.context.clone(),
        throw: locale.say("lots-throw", &[("digits", digits.into())]),
        typed,
        type_address: desk.below("cijfers"),
        annul_address: desk.below(&format!("{}/nietig", draw.number)),
    })
}

impl DeskPage {
    /// Whether the next body can be drawn from here: this one is done.
    fn goes_on(&self) -> bool {
        self.state.colour == "ok" && !self.progress.next.is_empty()
    }
}
