//! Keeping the users: who may sign in, and as what. A first password is shown once, and stored nowhere.

use crate::actions::account;
use crate::auth::{Administrators, As, Session, chance, hash};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page, broken, by, database};
use crate::store::account::{Account, NewAccount, list_accounts, load_account};
use crate::store::{Role, write_tx};
use crate::web::{self, App};
use crate::wording::account as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

const LONGEST_NAME: usize = 100;

#[derive(Template)]
#[template(path = "account/users.html")]
struct UsersPage {
    page: Page,
    csrf: String,
    users: Vec<UserRow>,
}

struct UserRow {
    name: String,
    login: String,
    role: String,
    enable: String,
    disable: String,
    reset: String,
    is_disabled: bool,
    is_own: bool,
}

#[derive(Template)]
#[template(path = "account/first_password.html")]
struct FirstPasswordPage {
    page: Page,
    what: String,
    login: String,
    password: String,
}

/// Shows all users.
pub async fn show_users(
    administrator: As<Administrators>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = administrator.session;
    let accounts = list_accounts(database(&app, locale)?).await;
    let accounts = accounts.map_err(broken(locale))?;
    let title = locale.text("users-title");
    let template = UsersPage {
        csrf: session.csrf.clone(),
        users: accounts
            .iter()
            .map(|one| row(locale, &session, one))
            .collect(),
        page: Page::of(&session, locale, title, "/account/gebruikers"),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Asks who is to be added.
pub async fn show_new_user(administrator: As<Administrators>, locale: Locale) -> Response {
    let session = administrator.session;
    new_user_page(&session, locale, new_user_form(locale, &session.csrf)).answer()
}

/// Adds a user and shows the first password.
pub async fn submit_new_user(
    administrator: As<Administrators>,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = administrator.session;
    let db = database(&app, locale)?;
    let mut form = new_user_form(locale, &session.csrf).filled(&submitted);
    check_login(&mut form, &submitted, locale);
    let role = Role::from_word(submitted.trimmed("role"));
    let (Some(role), true) = (role, form.is_right()) else {
        if role.is_none() {
            form.refuse("role", locale.text("user-role-missing"));
        }
        return Ok(new_user_page(&session, locale, form).answer());
    };
    let password = chance::first_password().map_err(broken(locale))?;
    let new = NewAccount {
        login: submitted.trimmed("login").to_lowercase(),
        name: submitted.trimmed("name").to_owned(),
        role,
        password_hash: hash(&password).await.map_err(broken(locale))?,
        must_change_password: true,
    };
    let by = by(&session, &app);
    let added = write_tx(db, async move |tx| {
        account::add_account(tx, &by, &new).await
    });
    match added.await {
        Ok(added) => Ok(first_password_page(&session, locale, (&added, password))),
        Err(AppError::Exists { .. }) => {
            form.refuse("login", locale.text("user-login-taken"));
            Ok(new_user_page(&session, locale, form).answer())
        }
        Err(cause) => Err(broken(locale)(cause)),
    }
}

/// Gives a user a new first password, and shows it.
pub async fn submit_reset(
    administrator: As<Administrators>,
    locale: Locale,
    Path(id): Path<u64>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = administrator.session;
    let db = database(&app, locale)?;
    let password = chance::first_password().map_err(broken(locale))?;
    let hashed = hash(&password).await.map_err(broken(locale))?;
    let by = by(&session, &app);
    let reset = write_tx(db, async move |tx| {
        account::reset_password(tx, &by, (id, &hashed)).await?;
        load_account(tx, id).await
    });
    let reset = reset.await.map_err(broken(locale))?;
    let reset = reset.ok_or_else(|| crate::pages::problem::missing(locale))?;
    Ok(first_password_page(&session, locale, (&reset, password)))
}

/// Keeps a user out from now on.
pub async fn submit_disable(
    administrator: As<Administrators>,
    locale: Locale,
    Path(id): Path<u64>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let by = by(&administrator.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        account::disable_account(tx, &by, id).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_users(locale))
}

/// Lets a user in again.
pub async fn submit_enable(
    administrator: As<Administrators>,
    locale: Locale,
    Path(id): Path<u64>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let by = by(&administrator.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        account::enable_account(tx, &by, id).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_users(locale))
}

/// The fields for the name as it is shown and the login.
pub(super) fn name_fields(locale: Locale) -> [Field; 2] {
    [
        Field::text("name", locale.text("user-name"), "off"),
        Field::text("login", locale.text("user-login"), "off")
            .described(locale.text("user-login-rule")),
    ]
}

/// Refuses a name or login that will not do.
pub(super) fn check_login(form: &mut Form, submitted: &Submitted, locale: Locale) {
    let name = submitted.trimmed("name").chars().count();
    if name == 0 || name > LONGEST_NAME {
        form.refuse("name", locale.text("user-name-missing"));
    }
    let login = submitted.trimmed("login");
    let fits = |sign: char| sign.is_ascii_alphanumeric() || ".-_@".contains(sign);
    if login.len() < 3 || login.len() > LONGEST_NAME || !login.chars().all(fits) {
        form.refuse("login", locale.text("user-login-wrong"));
    }
}

fn to_users(locale: Locale) -> Response {
    Redirect::to(&format!("/account/gebruikers{}", locale.query())).into_response()
}

fn row(locale: Locale, session: &Session, account: &Account) -> UserRow {
    let address = |what| {
        let query = locale.query();
        format!("/account/gebruikers/{}/{what}{query}", account.id)
    };
    UserRow {
        name: account.name.clone(),
        login: account.login.clone(),
        role: wording::role(locale, account.role),
        enable: address("aan"),
        disable: address("uit"),
        reset: address("wachtwoord"),
        is_disabled: account.disabled_at.is_some(),
        is_own: account.id == session.account.id,
    }
}

fn new_user_form(locale: Locale, csrf: &str) -> Form {
    let roles = Role::ALL.map(|role| Choice::new(role.word(), wording::role(locale, role)));
    let mut fields = name_fields(locale).to_vec();
    fields.push(Field::choice(
        "role",
        locale.text("user-role"),
        roles.to_vec(),
    ));
    Form::new(locale, csrf, locale.text("user-add-button"), fields)
}

fn new_user_page(session: &Session, locale: Locale, form: Form) -> FormPage {
    let title = locale.text("user-add-title");
    FormPage {
        page: Page::of(session, locale, title, "/account/gebruikers/nieuw"),
        lead: locale.text("user-add-lead"),
        form,
    }
}

fn first_password_page(
    session: &Session,
    locale: Locale,
    (account, password): (&Account, String),
) -> Response {
    let title = locale.text("user-password-title");
    let name = account.name.as_str();
    let template = FirstPasswordPage {
        what: locale.say("user-password-lead", &[("name", name.into())]),
        login: account.login.clone(),
        password,
        page: Page::of(session, locale, title, "/account/gebruikers"),
    };
    web::private_page(StatusCode::OK, locale, &template)
}
