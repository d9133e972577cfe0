//! The application: the router made from the route table, the headers of every answer, and the pages
//! for what goes wrong.

// Opt-out register.
use crate::actions::deadlines::{Remind, remind_always};
use crate::actions::opt_out::end_requests_always;
use crate::assets::{entity_tag, is_known};
#[cfg(feature = "oidc")]
use crate::auth::oidc::Provider;
use crate::auth::oidc::{OidcSettings, Refusal};
use crate::error::AppError;
use crate::import::Imports;
use crate::locale::Locale;
use crate::outbox::{self, MailMode, Smtp};
use crate::pages::problem;
use crate::privacy::Keys;
use crate::progress::Progress;
use crate::publication::{CandidateEdition, Followed, FollowedCandidates, Published};
use crate::routes::Route;
use crate::store::Database;
use crate::{auth, clock, routes};
use askama::Template;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::{Router, http::HeaderName};
use chrono::{DateTime, Utc};
use std::convert::Infallible;
use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::net::TcpListener;

/// How often the server looks whether something was recorded since.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Which moment it is, for who asks.
#[derive(Clone)]
struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a clock")
    }
}

/// What every handler can reach.
#[derive(Debug, Clone)]
pub struct App {
    published: Arc<RwLock<Arc<Published>>>,
    candidates: Arc<RwLock<Arc<[CandidateEdition]>>>,
    db: Option<Database>,
    clock: Clock,
    progress: Progress,
    imports: Imports,
    keys: Keys,
    mail: MailMode,
    site: Option<Arc<str>>,
    #[cfg(feature = "oidc")]
    oidc: Option<Arc<Provider>>,
}

impl App {
    /// The application that shows this and has no database.
    #[must_use]
    pub fn showing(published: impl Into<Published>) -> Self {
        Self {
            published: Arc::new(RwLock::new(Arc::new(published.into()))),
            candidates: no_candidates(),
            db: None,
            clock: Clock(Arc::new(clock::now)),
            progress: Progress::default(),
            imports: Imports::default(),
            keys: Keys::default(),
            mail: MailMode::default(),
            site: None,
            #[cfg(feature = "oidc")]
            oidc: None,
        }
    }

    /// The application on this database, with nothing to show to the public yet.
    #[must_use]
    pub fn on(db: Database) -> Self {
        Self {
            published: Arc::default(),
            candidates: no_candidates(),
            db: Some(db),
            clock: Clock(Arc::new(clock::now)),
            progress: Progress::default(),
            imports: Imports::default(),
            keys: Keys::default(),
            mail: MailMode::default(),
            site: None,
            #[cfg(feature = "oidc")]
            oidc: None,
        }
    }

    /// The same application by another clock, for a test.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>) -> Self {
        Self {
            clock: Clock(clock),
            ..self
        }
    }

    /// The same application with the keys that personal data is sealed with.
    #[must_use]
    pub fn with_keys(self, keys: Keys) -> Self {
        Self { keys, ..self }
    }

    /// The keys that personal data is sealed with.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The same application, found at this address.
    #[must_use]
    pub fn with_site(self, site: Option<&str>) -> Self {
        let site = site.map(Arc::from);
        Self { site, ..self }
    }

    /// The address at which this site is found, when whoever started it said so.
    #[must_use]
    pub fn site(&self) -> Option<&str> {
        self.site.as_deref()
    }

    /// The same application where this happens to mail.
    #[must_use]
    pub fn with_mail(self, mail: MailMode) -> Self {
        Self { mail, ..self }
    }

    /// What happens to mail.
    #[must_use]
    pub fn mail(&self) -> MailMode {
        self.mail
    }

    /// The same application where candidates can sign in elsewhere too.
    ///
    /// # Errors
    /// When this machine cannot ask anything of a provider.
    #[cfg(feature = "oidc")]
    pub fn with_elsewhere(self, settings: Option<OidcSettings>) -> Result<Self, Refusal> {
        let provider = settings.map(Provider::of).transpose()?;
        Ok(Self {
            oidc: provider.map(Arc::new),
            ..self
        })
    }

    /// The same application: there are no settings in a program that was built without it.
    ///
    /// # Errors
    /// Never.
    #[cfg(not(feature = "oidc"))]
    pub fn with_elsewhere(self, _: Option<OidcSettings>) -> Result<Self, Refusal> {
        Ok(self)
    }

    /// Where candidates can sign in elsewhere.
    #[cfg(feature = "oidc")]
    #[must_use]
    pub fn oidc(&self) -> Option<&Provider> {
        self.oidc.as_deref()
    }

    /// What signing in elsewhere is called; nothing when that is not possible.
    #[must_use]
    pub fn elsewhere(&self) -> Option<&str> {
        #[cfg(feature = "oidc")]
        return self.oidc().map(Provider::name);
        #[cfg(not(feature = "oidc"))]
        None
    }

    /// The database, when there is one: the public pages do without.
    #[must_use]
    pub fn db(&self) -> Option<&Database> {
        self.db.as_ref()
    }

    /// Work that takes longer than a page.
    #[must_use]
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The imports that run now.
    #[must_use]
    pub fn imports(&self) -> &Imports {
        &self.imports
    }

    /// This moment.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock.0)()
    }

    /// What the public may see now.
    #[must_use]
    pub fn published(&self) -> Arc<Published> {
        let held = self.published.read();
        Arc::clone(&held.unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows this from now on; who is reading what was shown before can finish.
    pub fn show(&self, published: impl Into<Published>) {
        let held = self.published.write();
        *held.unwrap_or_else(PoisonError::into_inner) = Arc::new(published.into());
    }

    /// The candidates that the public may see now, by election.
    #[must_use]
    pub fn candidates(&self) -> Arc<[CandidateEdition]> {
        let held = self.candidates.read();
        Arc::clone(&held.unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows these candidates from now on.
    pub fn show_candidates(&self, candidates: Vec<CandidateEdition>) {
        let held = self.candidates.write();
        *held.unwrap_or_else(PoisonError::into_inner) = candidates.into();
    }
}

fn no_candidates() -> Arc<RwLock<Arc<[CandidateEdition]>>> {
    Arc::new(RwLock::new(Vec::new().into()))
}

/// Answers with what the database holds, and follows it: pages are made from memory, and read anew when
/// something was recorded or a new day began. Mail goes out when there is a mail server.
///
/// # Errors
/// When the database cannot be read at the start, or the listener fails.
pub async fn serve_store(
    listener: TcpListener,
    (app, db): (App, Database),
    smtp: Option<Smtp>,
) -> Result<(), ServeError> {
    if let Some(smtp) = &smtp {
        let now: outbox::Now = Arc::new(clock::now);
        outbox::work(&db, app.keys(), (smtp, &now))?;
    }
    // Deadlines and letters.
    let remind = Remind {
        keys: app.keys().clone(),
        site: app.site().map(str::to_owned),
    };
    tokio::spawn(remind_always(db.clone(), remind, Arc::new(clock::now)));
    // Opt-out register.
    let (keys, now) = (app.keys().clone(), Arc::new(clock::now));
    tokio::spawn(end_requests_always(db.clone(), keys, now));
    let (mut shown, published) = Followed::start(&db, clock::now()).await?;
    app.show(published);
    let (mut standing, candidates) = FollowedCandidates::start(&db, app.keys()).await?;
    app.show_candidates(candidates);
    let followed = app.clone();
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(LOOK_AGAIN).await;
            if let Err(cause) = follow(&db, &followed, (&mut shown, &mut standing)).await {
                tracing::error!(%cause, "the database cannot be read; pages stay as they were");
            }
        }
    });
    Ok(serve(listener, app).await?)
}

async fn follow(
    db: &Database,
    app: &App,
    (shown, standing): (&mut Followed, &mut FollowedCandidates),
) -> Result<(), AppError> {
    let before = app.published();
    if let Some(published) = shown.next(db, (clock::now(), &before)).await? {
        app.show(published);
    }
    let before = app.candidates();
    if let Some(candidates) = standing.next(db, (app.keys(), &before)).await? {
        app.show_candidates(candidates);
    }
    Ok(())
}

/// Why the server stopped.
#[derive(Debug)]
pub enum ServeError {
    /// The database cannot be read.
    Store(AppError),
    /// The listener failed.
    Listener(std::io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(cause) => write!(f, "the pages cannot be made: {cause}"),
            Self::Listener(cause) => write!(f, "the server cannot listen: {cause}"),
        }
    }
}

impl std::error::Error for ServeError {}

impl From<AppError> for ServeError {
    fn from(cause: AppError) -> Self {
        Self::Store(cause)
    }
}

impl From<std::io::Error> for ServeError {
    fn from(cause: std::io::Error) -> Self {
        Self::Listener(cause)
    }
}

/// The headers of every answer: nothing from elsewhere, nothing inline, not in a frame.
pub const HEADERS: [(HeaderName, HeaderValue); 3] = [
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
             img-src 'self'; font-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
        ),
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    ),
];

/// A browser comes back over https alone, for a year.
const ONLY_TLS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// A page is never larger than this; the largest body stays far below it.
const LARGEST_PAGE: usize = 8 * 1024 * 1024;

/// The router: every route of the table, with the headers and the pages for errors.
pub fn router(app: App) -> Router {
    router_of(app, routes::table())
}

/// The same for another table.
fn router_of(app: App, table: Vec<Route>) -> Router {
    let mut router = Router::new();
    for route in table {
        let (guarded, door) = (app.clone(), auth::Door::of(&route));
        let guard = middleware::from_fn(move |request, next| {
            auth::guard(guarded.clone(), door, request, next)
        });
        router = router.route(route.path, route.handler.route_layer(guard));
    }
    router
        .fallback(problem::show_missing)
        .method_not_allowed_fallback(problem::show_method_not_allowed)
        .layer(middleware::from_fn(answer_unchanged))
        .layer(middleware::from_fn(with_headers))
        .with_state(app)
}

/// Answers on this listener until the program ends.
///
/// # Errors
/// When the listener fails.
pub async fn serve(listener: TcpListener, app: App) -> std::io::Result<()> {
    serve_table(listener, app, routes::table()).await
}

/// The same with another table of routes, for a test of the guard.
///
/// # Errors
/// When the listener fails.
pub async fn serve_table(
    listener: TcpListener,
    app: App,
    table: Vec<Route>,
) -> std::io::Result<()> {
    let router = router_of(app, table).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, router).await
}

async fn with_headers(request: Request, next: Next) -> Response {
    let behind_tls = auth::origin::behind_tls(request.headers());
    let mut answer = next.run(request).await;
    for (name, value) in HEADERS {
        answer.headers_mut().insert(name, value);
    }
    if behind_tls {
        let headers = answer.headers_mut();
        headers.insert(header::STRICT_TRANSPORT_SECURITY, ONLY_TLS);
    }
    answer
}

/// Gives each page a tag made from its content, and answers 304 to who has that content already.
async fn answer_unchanged(request: Request, next: Next) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let answer = next.run(request).await;
    if answer.status() != StatusCode::OK || !may_be_kept(answer.headers()) {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(content) = to_bytes(body, LARGEST_PAGE).await else {
        return problem::broken(Locale::default(), "a page is too large to send");
    };
    let tag = entity_tag(&content);
    let unchanged = is_known(known.as_ref(), &tag);
    let Ok(tag) = HeaderValue::from_str(&tag) else {
        return Response::from_parts(parts, Body::from(content));
    };
    parts.headers.insert(header::ETAG, tag);
    parts
        .headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if unchanged {
        return (StatusCode::NOT_MODIFIED, parts.headers).into_response();
    }
    Response::from_parts(parts, Body::from(content))
}

/// A page that is the same for everybody. Who is signed in gets pages that are kept nowhere.
fn may_be_kept(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE);
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let keeping = headers.get(header::CACHE_CONTROL);
    is_page && keeping.is_none_or(|keeping| keeping.as_bytes() != b"no-store")
}

/// The answer with a page; a template that cannot be filled becomes the page for errors.
pub fn page(locale: Locale, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => Html(html).into_response(),
        Err(cause) => problem::broken(locale, &cause.to_string()),
    }
}

/// The same for a page with a form or for one person: with a status, and never kept.
pub fn private_page(status: StatusCode, locale: Locale, template: &impl Template) -> Response {
    let mut answer = page(locale, template);
    if answer.status() == StatusCode::OK {
        *answer.status_mut() = status;
    }
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// The language is what the address asks for with `?taal=`, and Dutch otherwise.
impl<S: Sync> FromRequestParts<S> for Locale {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.uri))
    }
}

impl Locale {
    /// The language that an address asks for.
    #[must_use]
    pub fn of(uri: &Uri) -> Self {
        let query = uri.query().unwrap_or_default();
        let asked = query
            .split('&')
            .find_map(|field| field.strip_prefix("taal="))
            .and_then(Self::from_tag);
        asked.unwrap_or_default()
    }
}
