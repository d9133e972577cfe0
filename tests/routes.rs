//! The route table against a running server: every route with every role, with none, and on both databases.

#[path = "account/people.rs"]
mod people;

use acceptance::{
    Answer, Checked, Client, Server, TestDatabase, draw_by_hand, keys, on_each_demonstration, slip,
};
use chrono::{DateTime, Utc};
use people::{add, app, sign_in};
use sea_orm::DatabaseConnection;
use server::actions::account::start_session;
use server::actions::import::{HandedIn, hand_in, load_known};
use server::actions::lots::{Question, draw_physical};
use server::actions::registration::apply::start_applicant_session;
use server::actions::registration::set_up_election;
use server::assets;
use server::audit::By;
use server::auth::{APPLICANT_COOKIE, SESSION_COOKIE};
use server::demo;
use server::import::{Kind, check, export};
use server::locale::Locale;
use server::routes::{Access, Route, page_at, table};
use server::store::account::load_account;
use server::store::lots::LotFor;
use server::store::registration::application::Identity;
use server::store::registration::{Election, load_body};
use server::store::{Role, Standing, write_tx};
use std::collections::BTreeSet;

/// The body of the demonstration that waits for a lot.
const WAITING: &str = "feijenoord";
/// Another election than that of the demonstration.
const ELSEWHERE: &str = "elders2027";

#[tokio::test]
async fn every_route_lets_in_whom_the_table_names_and_nobody_else() -> Checked {
    on_each_demonstration(now(), async |database| {
        let server = start(database).await?;
        check_caller(&mut server.client(), None).await?;
        for role in Role::ALL {
            let login = format!("met-rol-{}", role.word());
            let account = add(&database.db, (&login, role)).await?;
            let signed_in = sign_in(&server, &login).await?;
            for route in table() {
                // A route may end the session, so each gets one of its own.
                let mut client = in_new_session(&signed_in, (&database.db, account)).await?;
                check_route(&mut client, &route, Some(role)).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_route_of_an_applicant_lets_in_an_applicant_of_that_election_and_nobody_else()
-> Checked {
    on_each_demonstration(now(), async |database| {
        let server = start(database).await?;
        add_election(&database.db).await?;
        for (election, own) in [(demo::ELECTION, true), (ELSEWHERE, false)] {
            for route in table() {
                let (mut client, csrf) = applicant(&server, &database.db, election).await?;
                check_applicant_route(&mut client, &route, (&csrf, own)).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_done_without_the_token_of_the_form() -> Checked {
    on_each_demonstration(now(), async |database| {
        let server = start(database).await?;
        for role in Role::ALL {
            let login = format!("zonder-{}", role.word());
            add(&database.db, (&login, role)).await?;
            let mut client = sign_in(&server, &login).await?;
            let writes = table().into_iter().filter(|route| route.method == "POST");
            for route in writes.filter(|route| route.access != Access::Applicant) {
                let answer = client.post(&filled(route.path), &[]).await?;
                assert_eq!(answer.status, 403, "{} as {role:?}", route.path);
            }
        }
        let writes = table().into_iter().filter(|route| route.method == "POST");
        for route in writes.filter(|route| route.access == Access::Applicant) {
            let (mut client, _) = applicant(&server, &database.db, demo::ELECTION).await?;
            let answer = client.post(&filled(route.path), &[]).await?;
            assert_eq!(answer.status, 403, "{} as an applicant", route.path);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_is_not_in_the_table_is_not_found() -> Checked {
    on_each_demonstration(now(), async |database| {
        let server = start(database).await?;
        for path in ["/nergens", "/wijkraad/nergens", "/assets/0/nergens.css"] {
            let answer = server.client().get(path).await?;
            assert_eq!(answer.status, 404, "{path}");
            assert!(answer.body.contains("Deze pagina bestaat niet"), "{path}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_route_that_only_reads_refuses_to_be_written() -> Checked {
    on_each_demonstration(now(), async |database| {
        let server = start(database).await?;
        let writes: BTreeSet<&str> = table()
            .iter()
            .filter(|route| route.method == "POST")
            .map(|route| route.path)
            .collect();
        for route in table().iter().filter(|route| !writes.contains(route.path)) {
            let answer = server.client().post(&filled(route.path), &[]).await?;
            assert_eq!(answer.status, 405, "{}", route.path);
        }
        Ok(())
    })
    .await
}

#[test]
fn every_route_stands_in_the_table_once_and_reads_or_writes() {
    let routes = table();
    let names: BTreeSet<_> = routes
        .iter()
        .map(|route| (route.method.to_string(), route.path))
        .collect();
    assert_eq!(names.len(), routes.len());
    for (method, path) in names {
        assert!(method == "GET" || method == "POST", "{method} {path}");
    }
}

#[test]
fn every_handler_of_the_pages_has_a_route() {
    let rows = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/src/routes");
    let files = std::fs::read_dir(rows).unwrap();
    let source: String = files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/src/pages");
    let handlers = handlers(std::path::Path::new(pages));
    assert!(handlers.len() > 10, "{handlers:?}");
    for handler in handlers {
        let ends = [")", ","].map(|end| format!("::{handler}{end}"));
        let named = ends.iter().any(|end| source.contains(end.as_str()));
        assert!(named, "{handler} stands in no route");
    }
}

#[test]
fn a_word_in_a_path_goes_before_a_parameter() {
    let griffie = page_at("/griffie/loot-me-niet");
    assert_eq!(griffie, Some(Access::Roles(&[Role::Clerk])));
    assert_ne!(page_at("/griffie/wijkraden-2026"), griffie);
    assert_eq!(page_at("/griffie/loot-me-niet/nergens/heen"), None);
}

/// The functions for a GET or a POST: `pub async fn show_…` and `pub async fn submit_…`.
fn handlers(folder: &std::path::Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(handlers(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            for after in text.split("pub async fn ").skip(1) {
                let name: String = after.chars().take_while(|sign| *sign != '(').collect();
                let handles = name.starts_with("show_") || name.starts_with("submit_");
                // The router itself answers with these two, where no route fits.
                let fallback = ["show_missing", "show_method_not_allowed"];
                if handles && !fallback.contains(&name.as_str()) {
                    found.push(name);
                }
            }
        }
    }
    found
}

async fn start(
    database: &TestDatabase,
) -> Result<Server, Box<dyn std::error::Error + Send + Sync>> {
    hand_in_lists(&database.db).await?;
    draw_lots(&database.db).await?;
    add(&database.db, ("beheerder-een", Role::Administrator)).await?;
    let app = app(&database.db);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("no day")?;
    app.show(server::publication::load(&database.db, today).await?);
    Server::start(app).await
}

fn now() -> DateTime<Utc> {
    people::NOW.parse().unwrap()
}

/// The same browser with the token of another session of that account.
async fn in_new_session(
    signed_in: &Client,
    (db, account): (&DatabaseConnection, u64),
) -> Result<Client, Box<dyn std::error::Error + Send + Sync>> {
    let account = load_account(db, account).await?.ok_or("no account")?;
    let started = write_tx(db, async |tx| start_session(tx, now(), &account).await).await?;
    let mut client = signed_in.clone();
    let mut cookies = client.cookies.iter_mut();
    let session = cookies.find(|(name, _)| name.ends_with(SESSION_COOKIE));
    let (_, token) = session.ok_or("not signed in")?;
    *token = started.token;
    Ok(client)
}

/// A file that waits to be confirmed, as number 1.
async fn hand_in_lists(db: &DatabaseConnection) -> Checked {
    let by = By {
        actor: "test".to_owned(),
        at: people::NOW.parse()?,
    };
    let known = load_known(db, demo::ELECTION).await?;
    let content = export(Kind::Lists, &known);
    let checked = check(Kind::Lists, &content, &known);
    let file = HandedIn {
        kind: Kind::Lists,
        name: "lijsten.csv",
        content: &content,
        checked: &checked,
        known: &known,
    };
    let handed_in = write_tx(db, async |tx| hand_in(tx, &by, demo::ELECTION, file).await);
    assert_eq!(handed_in.await?, 1);
    Ok(())
}

/// A draw for the allocation in the body that waits for one, and a draw for the vacancy of the griffie.
async fn draw_lots(db: &DatabaseConnection) -> Checked {
    let by = By {
        actor: "test".to_owned(),
        at: people::NOW.parse()?,
    };
    let key = (demo::ELECTION, WAITING);
    let mut question = Question::load(db, key, (LotFor::Allocation, by.at.date_naive())).await?;
    let ask = question.ask.clone().ok_or("no lot is asked")?;
    let first = ask.tied.numbers()[0];
    draw_by_hand(db, &by, key, (&ask, first)).await?;
    question.lot_for = LotFor::Vacancy(1);
    demo::WITH_VACANCY.clone_into(&mut question.body);
    let (shown, entry) = (question.digest()?, slip(&ask, first));
    write_tx(db, async |tx| {
        draw_physical(tx, &by, &question, (&shown, &entry)).await
    })
    .await?;
    Ok(())
}

async fn check_caller(client: &mut Client, role: Option<Role>) -> Checked {
    for route in table() {
        check_route(client, &route, role).await?;
    }
    Ok(())
}

async fn check_route(client: &mut Client, route: &Route, role: Option<Role>) -> Checked {
    let path = filled(route.path);
    let answer = if route.method == "GET" {
        client.get(&path).await?
    } else {
        let page = if role.is_some() {
            "/account"
        } else {
            "/account/inloggen"
        };
        let of_page = client.get(page).await?;
        let csrf = match route.access {
            // A form for everybody carries the token of its own cookie.
            Access::Public => client.get("/account/inloggen").await?.csrf().to_owned(),
            Access::SignedIn | Access::Roles(_) | Access::Applicant => of_page.csrf().to_owned(),
        };
        client.post(&path, &[("csrf", &csrf)]).await?
    };
    let found = (answer.status, answer.header("location"));
    let what = format!("{} {path} as {role:?}: {found:?}", route.method);
    let to_sign_in = found.0 == 303 && found.1.starts_with("/account/inloggen");
    match (route.access, role) {
        (Access::Public, _) => assert!(!to_sign_in && answer.status != 403, "{what}"),
        (Access::Applicant, _) => assert!(is_turned_away(&answer), "{what}"),
        (_, None) => assert!(to_sign_in, "{what}"),
        (Access::Roles(roles), Some(role)) if !roles.contains(&role) => {
            assert_eq!(answer.status, 403, "{what}");
        }
        // Whoever may see them is told that the demonstration has no such thing; nobody else gets so far. Work that
        // nobody knows of leads back to the session.
        (_, Some(_))
            if NOT_IN_THE_DEMONSTRATION
                .iter()
                .any(|part| path.contains(part))
                && !path.ends_with("/brieven/1") =>
        {
            assert_eq!(answer.status, 404, "{what}");
        }
        (_, Some(_)) => assert!(
            !to_sign_in && [200, 303, 409, 422].contains(&answer.status),
            "{what}"
        ),
    }
    if route.access != Access::Public {
        assert_eq!(answer.header("cache-control"), "no-store", "{what}");
    }
    Ok(())
}

/// A route for an applicant of this election, or of another one.
async fn check_applicant_route(
    client: &mut Client,
    route: &Route,
    (csrf, own): (&str, bool),
) -> Checked {
    let path = filled(route.path);
    let answer = match (route.method == "GET", route.access) {
        (true, _) => client.get(&path).await?,
        (false, Access::Public) => return Ok(()),
        (false, _) => client.post(&path, &[("csrf", csrf)]).await?,
    };
    let found = (answer.status, answer.header("location"));
    let what = format!("{} {path} as an applicant: {found:?}", route.method);
    match route.access {
        Access::Public => assert_ne!(answer.status, 403, "{what}"),
        Access::SignedIn | Access::Roles(_) => {
            let to_sign_in = found.1.starts_with("/account/inloggen");
            assert!(answer.status == 303 && to_sign_in, "{what}");
        }
        // Who signs out goes to the page to sign in, and loses the cookie.
        Access::Applicant if own && !answer.cookies().is_empty() => {
            assert_eq!(answer.status, 303, "{what}");
        }
        Access::Applicant if own => {
            let let_in = [200, 303, 404, 409, 422].contains(&answer.status);
            assert!(let_in && !is_turned_away(&answer), "{what}");
        }
        Access::Applicant => assert!(is_turned_away(&answer), "{what}"),
    }
    Ok(())
}

/// Whether the answer leads to the page where an applicant signs in.
fn is_turned_away(answer: &Answer) -> bool {
    let to = format!("/aanmelden/{}/inloggen", demo::ELECTION);
    answer.status == 303 && answer.header("location").starts_with(&to)
}

/// A browser with a session of its own as an applicant of an election, and the token of its forms.
async fn applicant(
    server: &Server,
    db: &DatabaseConnection,
    election: &str,
) -> Result<(Client, String), Box<dyn std::error::Error + Send + Sync>> {
    let identity = Identity::Email("kandidaat@voorbeeld.example".to_owned());
    let token = write_tx(db, async |tx| {
        let key = keys().of_election(tx, election).await?;
        start_applicant_session(tx, now(), &identity, (&key, Locale::Dutch)).await
    });
    let mut client = server.client();
    let name = format!("__Host-{APPLICANT_COOKIE}");
    client.cookies.push((name, token.await?));
    let page = client
        .get(&format!("/aanmelden/{election}/stap/naam"))
        .await?;
    Ok((client, page.csrf().to_owned()))
}

/// Another election, for one body.
async fn add_election(db: &DatabaseConnection) -> Checked {
    let by = By {
        actor: "test".to_owned(),
        at: now(),
    };
    let election = Election {
        id: ELSEWHERE.to_owned(),
        title: "Elders".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2027-06-09".parse()?,
        standing: Standing::Official,
        source: String::new(),
    };
    let body = load_body(db, "pernis").await?;
    write_tx(db, async |tx| {
        set_up_election(tx, &by, &election, &[(body.clone(), 5)]).await
    })
    .await?;
    Ok(())
}

/// These come with the work of the bureau and the griffie.
const NOT_IN_THE_DEMONSTRATION: &[&str] = &[
    // Files in the place of typing: nobody handed one in.
    "/tellen/bestand/1",
    "/benoeming/1",
    // Leave: nobody asked for it.
    "/verlof/1",
    // Replacements: nobody is on leave.
    "/vervanger",
    "/besluit/1",
    "/document/0",
    // Ballot: the lists of the demonstration came from a file.
    "/drukproef.pdf",
    "/kandidatenlijsten.eml.xml",
    "/stembiljet/pernis/1/nietig",
    "/te-laat/1",
    // Nobody applied for the election of the demonstration, so no session was held either.
    "/aanmelding/1",
    "/zitting/1",
    "/zitting/dubbel/1",
    "/zitting/beroep/1",
    // Leading the count: nothing was made, opened or asked for.
    "/tellen/schermen/1",
    "/tellen/onderzoek/1",
    "/tellen/hertelling/1",
    // Deadlines and letters: nobody made a calendar, and no letter was sent.
    "/agenda/1",
    "/brieven/overschie/1",
    // Members: nobody told of a move.
    "/verhuizing/1",
    // Sortition: no list was frozen.
    "/overschie/loting/1",
    // The order of a term: the council decided nothing.
    "/opvolgingsregel/1/",
    // The report of a year: no document was made.
    "/pdf/1",
    // Signals: nobody stood with an application.
    "/signaal/1",
    "/register/1-1",
    // Mail: nothing was posted.
    "/beheer/post/1",
];

/// The griffie works where there are members; a lot is drawn where one was asked.
fn code_for(path: &str) -> &'static str {
    let has_result = ["/uitslag/", "/proces-verbaal/", "/uitslagbestanden/"];
    if path.starts_with("/griffie/") || has_result.iter().any(|part| path.contains(part)) {
        demo::WITH_VACANCY
    } else if path.contains("/loting") {
        WAITING
    } else {
        "pernis"
    }
}

/// A path of the table with values for its parameters.
fn filled(path: &str) -> String {
    let path = path
        .replace("{election}", demo::ELECTION)
        // Letters.
        .replace("/teksten/{kind}/{language}", "/teksten/kennisgeving/nl")
        .replace("{document}", "1")
        .replace("{kind}", "lijsten")
        .replace("{code}", code_for(path))
        .replace("{draw}", "1")
        .replace("{file}", "1.json")
        .replace("{version}", assets::version())
        .replace("/stap/{name}", "/stap/naam")
        .replace("{name}", "style.css")
        .replace("/document/{id}", "/document/0")
        .replace("{id}", "1")
        .replace("{position}", "1")
        .replace("{cause}", "moved_out")
        // Joint lists, photos and candidates.
        .replace("{invitation}", "bbbb-cccc")
        .replace("{token}", "0123")
        .replace("{address}", "0123")
        .replace("{body}", "pernis")
        .replace("{preset}", "consent_missing")
        // Entering counts.
        .replace("{sheet}", "1")
        .replace("{result_file}", "telling.csv")
        // Members.
        .replace("{person}", "1-1")
        // Who a welcome text is for.
        .replace("{scope}", "alle")
        // The report of a year.
        .replace("{year}", "2026")
        .replace("{number}", "1");
    assert!(
        !path.contains('{'),
        "{path} has a parameter without a value"
    );
    path
}
