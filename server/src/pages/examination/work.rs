//! The work that waits: which application waits for whom, filtered by wijk and by what it waits for.

use super::place::Desk;
use crate::actions::registration::examination::{Task, Waits, list_work};
use crate::auth::{As, BureauReaders};
use crate::error::AppError;
use crate::form::{Choice, Field, Form};
use crate::locale::Locale;
use crate::pages::bureau::word;
use crate::pages::{Page, broken};
use crate::store::registration::application::load_version;
use crate::web::{self, App};
use crate::wording::examination::{Names, short_moment, until, waits};
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use chrono::{DateTime, Utc};
use form_urlencoded::Serializer;

/// How many stand on one page.
const AT_A_TIME: usize = 50;

#[derive(Template)]
#[template(path = "examination/work.html")]
struct WorkPage {
    page: Page,
    lead: String,
    form: Form,
    is_filtered: bool,
    rows: Vec<Row>,
    /// Words and addresses of the pages beside this one.
    links: Vec<(String, String)>,
}

struct Row {
    name: String,
    reference: String,
    address: String,
    body: String,
    waits: State,
    since: String,
    /// Until when the applicant has, or that a colleague must look.
    remark: String,
}

/// What somebody asks to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Filter {
    /// The code of a body.
    body: Option<String>,
    waits: Option<Waits>,
}

impl Filter {
    /// What an address asks for; what it does not know is left out.
    pub(super) fn of(uri: &Uri) -> Self {
        Self {
            body: word(uri, "wijk").filter(|code| !code.is_empty()),
            waits: word(uri, "stand").and_then(|word| Waits::from_word(&word)),
        }
    }

    fn lets_in(&self, task: &Task) -> bool {
        let of_body = self.body.is_none() || self.body == task.body;
        of_body && self.waits.is_none_or(|waits| waits == task.waits)
    }

    /// An address with this filter and the language, and with something more.
    pub(super) fn address(
        &self,
        locale: Locale,
        (path, more): (&str, Option<(&str, &str)>),
    ) -> String {
        let mut query = Serializer::new(String::new());
        if locale != Locale::default() {
            query.append_pair("taal", locale.tag());
        }
        if let Some(body) = &self.body {
            query.append_pair("wijk", body);
        }
        if let Some(waits) = self.waits {
            query.append_pair("stand", waits.word());
        }
        if let Some((name, value)) = more {
            query.append_pair(name, value);
        }
        match query.finish() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// The applications beside one in the work with this filter: the one before it and the one after it.
    pub(super) async fn neighbours(
        &self,
        desk: &Desk<'_>,
        (id, at): (&str, DateTime<Utc>),
    ) -> Result<(Option<String>, Option<String>), AppError> {
        let tasks = list_work(desk.db, &desk.election.id, at).await?;
        let shown: Vec<Task> = tasks
            .into_iter()
            .filter(|task| self.lets_in(task))
            .collect();
        let Some(place) = shown.iter().position(|task| task.application == id) else {
            let first = shown.first().map(|task| task.application.clone());
            return Ok((None, first));
        };
        let at = |place: Option<usize>| {
            let found = place.and_then(|place| shown.get(place));
            found.map(|task| task.application.clone())
        };
        Ok((at(place.checked_sub(1)), at(place.checked_add(1))))
    }
}

/// Shows the work.
pub async fn show_work(
    reader: As<BureauReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let tasks = list_work(desk.db, &id, app.now()).await;
    let tasks = tasks.map_err(broken(locale))?;
    let filter = Filter::of(&uri);
    let shown: Vec<&Task> = tasks.iter().filter(|task| filter.lets_in(task)).collect();
    let number = word(&uri, "bladzijde").and_then(|word| word.parse::<usize>().ok());
    let number = number.unwrap_or(1).max(1);
    let skipped = number.saturating_sub(1).saturating_mul(AT_A_TIME);
    let here: Vec<&Task> = shown
        .iter()
        .skip(skipped)
        .take(AT_A_TIME)
        .copied()
        .collect();
    let names = desk.names();
    let actor = reader.session.actor();
    let mut rows = Vec::with_capacity(here.len());
    for task in here {
        let row = row(&desk, (task, &filter), (&names, &actor)).await;
        rows.push(row.map_err(broken(locale))?);
    }
    let path = desk.work_path();
    let template = WorkPage {
        lead: lead(locale, &shown),
        form: form(&desk, &names, &filter),
        is_filtered: filter != Filter::default(),
        links: links(&filter, (locale, &path), (number, shown.len())),
        rows,
        page: desk.page(&reader.session, (locale.text("work-title"), &path)),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn lead(locale: Locale, shown: &[&Task]) -> String {
    let ours = shown.iter().filter(|task| task.waits.for_the_bureau());
    let values = [("count", shown.len().into()), ("ours", ours.count().into())];
    locale.say("work-lead", &values)
}

async fn row(
    desk: &Desk<'_>,
    (task, filter): (&Task, &Filter),
    (names, actor): (&Names, &str),
) -> Result<Row, AppError> {
    let locale = desk.locale;
    let of = (task.application.as_str(), task.version);
    let version = load_version(desk.db, desk.key()?, of).await?;
    let path = desk.application_path(&task.application);
    let body = task.body.as_ref();
    Ok(Row {
        name: version.content.details.ballot_name(),
        reference: task.application.clone(),
        address: filter.address(locale, (&path, None)),
        body: body.map_or_else(
            || locale.text("examination-no-body"),
            |code| names.get(code).unwrap_or(code).clone(),
        ),
        waits: waits(locale, task.waits),
        since: short_moment(locale, task.since),
        remark: remark(locale, task, actor),
    })
}

fn remark(locale: Locale, task: &Task, actor: &str) -> String {
    match (task.waits, task.until) {
        (Waits::Second, _) if task.proposed_by.as_deref() == Some(actor) => {
            locale.text("work-proposed-by-you")
        }
        (Waits::Applicant | Waits::TermEnded | Waits::Answered, Some(last)) => {
            locale.say("work-until", &[("until", until(locale, last).into())])
        }
        _ => String::new(),
    }
}

fn form(desk: &Desk<'_>, names: &Names, filter: &Filter) -> Form {
    let locale = desk.locale;
    let mut bodies: Vec<Choice> = names
        .iter()
        .map(|(code, name)| Choice::new(code.as_str(), name.as_str()))
        .collect();
    bodies.sort_by(|a, b| a.label.cmp(&b.label));
    let states = Waits::ALL.map(|one| Choice::new(one.word(), waits(locale, one).word));
    let body = filter.body.clone().unwrap_or_default();
    let state = filter.waits.map_or("", Waits::word);
    let fields = vec![
        Field::select("wijk", locale.text("work-filter-body"), bodies).holding(body),
        Field::select("stand", locale.text("work-filter-state"), states.into()).holding(state),
    ];
    Form::new(locale, "", locale.text("work-filter-button"), fields)
}

fn links(
    filter: &Filter,
    (locale, path): (Locale, &str),
    (number, all): (usize, usize),
) -> Vec<(String, String)> {
    let mut links = Vec::new();
    let mut add = |key: &str, number: usize| {
        let number = number.to_string();
        let address = filter.address(locale, (path, Some(("bladzijde", &number))));
        links.push((locale.text(key), address));
    };
    if 1 < number {
        add("work-before", number - 1);
    }
    if number.saturating_mul(AT_A_TIME) < all {
        add("work-after", number.saturating_add(1));
    }
    links
}
