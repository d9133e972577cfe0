use super::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Checked, Client, Server, TestDatabase, on_each_database};
use sea_orm::{ConnectionTrait, Statement};
use server::actions::account::list_typists;
use server::auth::weakness;
use server::store::Role;
use server::store::account::{list_accounts, load_account};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const LIST: &str = "/account/invoerders";
const NEW: &str = "/account/invoerders/nieuw";
const BULK: &str = "/account/invoerders/groep";

#[tokio::test]
async fn a_list_of_names_becomes_typists_with_logins_and_passwords_of_their_own() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let names = "Fatima El Idrissi\r\n\r\n  José Núñez \r\nJan\r\nJan 2\r\n";
        let fields = [("names", names), ("number", "2")];
        let added = client.submit(BULK, BULK, &fields).await?;
        assert_eq!(added.status, 200, "{}", added.body);
        let shown = shown(&added);
        let logins: Vec<&str> = shown.iter().map(|(login, _)| login.as_str()).collect();
        let expected = [
            "fatima.el.idrissi",
            "jose.nunez",
            "jan",
            "jan.2",
            "invoerder01",
            "invoerder02",
        ];
        assert_eq!(logins, expected);
        let passwords: BTreeSet<&str> = shown.iter().map(|(_, one)| one.as_str()).collect();
        assert_eq!(passwords.len(), shown.len());
        for (login, password) in &shown {
            assert_eq!(weakness(password, login), None, "{password}");
            assert!(!password.contains(['0', '1', 'l', 'o']), "{password}");
            let mut new = server.client();
            assert_eq!(new.sign_in(login, password).await?.status, 303);
            let sent = new.get("/account").await?;
            assert_eq!(sent.header("location"), "/account/wachtwoord");
        }
        let typists = list_typists(&database.db).await?;
        assert!(typists.iter().all(|one| one.must_change_password));
        let unnamed = typists.iter().find(|one| one.login == "invoerder01");
        assert_eq!(unnamed.map(|one| one.name.as_str()), Some("Invoerder 01"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn numbers_go_on_where_they_ended_and_names_get_one_when_they_are_taken() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let fields = [("names", "Jan"), ("number", "2")];
        client.submit(BULK, BULK, &fields).await?;
        let again = client.submit(BULK, BULK, &fields).await?;
        let logins: Vec<String> = shown(&again).into_iter().map(|(login, _)| login).collect();
        assert_eq!(logins, ["jan2", "invoerder03", "invoerder04"]);
        let one = client.submit(NEW, NEW, &[("name", "JAN")]).await?;
        assert_eq!(shown(&one)[0].0, "jan3");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_with_a_group_is_told_at_once_and_nobody_is_added() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let long = "n".repeat(101);
        let many = (0..101)
            .map(|one| format!("Naam {one}\n"))
            .collect::<String>();
        let wrong: [(&str, &str, &[&str]); 12] = [
            ("", "", &["Vul minstens één naam in"]),
            ("", "0", &["Vul minstens één naam in"]),
            (" \r\n ", "", &["Vul minstens één naam in"]),
            ("", "101", &["hoogstens 100 invoerders"]),
            ("", "99999999999999999999", &["te groot"]),
            ("Jan", "100", &["hoogstens 100 invoerders"]),
            (many.as_str(), "", &["hoogstens 100 invoerders"]),
            ("Jan", "veel", &["heel getal"]),
            ("Jan", "-1", &["heel getal"]),
            (
                "Jan\r\nPiet\r\njan",
                "",
                &["Regel 3: deze naam staat ook op regel 1"],
            ),
            (long.as_str(), "", &["Regel 1: ", "hoogstens 100 tekens"]),
            (
                "Жанна\r\nJan\u{7}",
                "1,5",
                &["Regel 1: Het teken Ж", "Regel 2: ", "heel getal"],
            ),
        ];
        for (names, number, expected) in wrong {
            let fields = [("names", names), ("number", number)];
            let again = client.submit(BULK, BULK, &fields).await?;
            assert_eq!(again.status, 422, "{names:?} {number}");
            assert!(again.body.contains("<title>Fout:"));
            for told in expected {
                assert!(again.body.contains(told), "{told} in {}", again.body);
            }
            let first = names.lines().next().unwrap_or_default().trim();
            assert!(again.body.contains(first), "what was typed is kept");
        }
        for (name, told) in [
            ("", "Vul een naam in"),
            (long.as_str(), "Vul een naam in"),
            ("Жанна", "Het teken Ж"),
        ] {
            let again = client.submit(NEW, NEW, &[("name", name)]).await?;
            assert_eq!(again.status, 422);
            assert!(again.body.contains(told), "{told}");
        }
        assert!(list_typists(&database.db).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_coordinator_keeps_typists_and_nobody_else() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let mut others = Vec::new();
        for (login, role) in [
            ("beheer", Role::Administrator),
            ("ander", Role::Coordinator),
            ("griffier", Role::Clerk),
            ("controleur", Role::Auditor),
        ] {
            others.push(add(&database.db, (login, role)).await?);
        }
        let list = client.get(LIST).await?;
        for login in ["beheer", "ander", "griffier", "controleur"] {
            assert!(!list.body.contains(&format!("Naam van {login}")), "{login}");
        }
        let before = list_accounts(&database.db).await?;
        for id in others {
            for what in ["wachtwoord", "uit", "aan"] {
                let answer = client
                    .submit(LIST, &format!("{LIST}/{id}/{what}"), &[])
                    .await?;
                assert_eq!(answer.status, 409, "{id} {what}");
                assert!(answer.body.contains("niet van een invoerder"));
            }
            let slip = format!("{id} abcd-efgh-jkmn");
            let print = format!("{LIST}/briefjes.pdf");
            let answer = client.submit(LIST, &print, &[("slip", &slip)]).await?;
            assert_eq!(answer.status, 409, "{id}");
        }
        assert_eq!(list_accounts(&database.db).await?, before);
        assert_eq!(client.get("/account/gebruikers").await?.status, 403);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_typist_is_kept_out_let_in_and_given_a_new_password() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        add(&database.db, ("beheer", Role::Administrator)).await?;
        let id = add(&database.db, ("piet", Role::Typist)).await?;
        let mut out = sign_in(&server, "piet").await?;
        let path = |what: &str| format!("{LIST}/{id}/{what}");
        assert_eq!(client.submit(LIST, &path("uit"), &[]).await?.status, 303);
        assert_eq!(out.get("/account").await?.status, 303);
        assert!(sign_in(&server, "piet").await.is_err());
        assert_eq!(client.submit(LIST, &path("aan"), &[]).await?.status, 303);
        assert!(sign_in(&server, "piet").await.is_ok());
        let reset = client.submit(LIST, &path("wachtwoord"), &[]).await?;
        assert!(sign_in(&server, "piet").await.is_err());
        let (login, password) = shown(&reset).remove(0);
        assert_eq!(login, "piet");
        assert_eq!(
            server.client().sign_in("piet", &password).await?.status,
            303
        );
        let missing = client.submit(LIST, &format!("{LIST}/99/uit"), &[]).await?;
        assert_eq!(missing.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_administrator_keeps_typists_too_and_a_typist_does_not() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        add(&database.db, ("beheer", Role::Administrator)).await?;
        let mut administrator = sign_in(&server, "beheer").await?;
        let added = administrator.submit(BULK, BULK, &[("number", "1")]).await?;
        assert_eq!(added.status, 200);
        add(&database.db, ("piet", Role::Typist)).await?;
        let mut typist = sign_in(&server, "piet").await?;
        for path in [LIST, NEW, BULK] {
            assert_eq!(typist.get(path).await?.status, 403, "{path}");
        }
        let own = client.get("/account").await?;
        assert!(own.body.contains("href=\"/account/invoerders\""));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_password_is_in_the_log_or_in_the_table() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let added = client.submit(BULK, BULK, &[("number", "3")]).await?;
        let backend = database.db.get_database_backend();
        let mut stored = String::new();
        for query in [
            "SELECT kind || payload || subject AS told FROM event",
            "SELECT login || display_name || password_hash AS told FROM account",
        ] {
            let rows = database
                .db
                .query_all_raw(Statement::from_string(backend, query));
            for row in rows.await? {
                stored.push_str(&row.try_get::<String>("", "told")?);
            }
        }
        assert_eq!(stored.matches("account_added").count(), 4);
        for (_, password) in shown(&added) {
            assert!(!stored.contains(&password));
            let list = client.get(LIST).await?;
            assert!(!list.body.contains(&password), "it is shown once");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sixty_typists_are_there_before_somebody_wonders() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = start(database).await?;
        let mut other = sign_in(&server, "coordinator").await?;
        let begun = Instant::now();
        let adding =
            tokio::spawn(async move { client.submit(BULK, BULK, &[("number", "60")]).await });
        // The server answers others meanwhile.
        let mut longest = Duration::ZERO;
        while !adding.is_finished() {
            let asked = Instant::now();
            assert_eq!(other.get("/account").await?.status, 200);
            longest = longest.max(asked.elapsed());
        }
        let added = adding.await??;
        println!(
            "60 typists in {:?}; a page meanwhile in {longest:?}",
            begun.elapsed()
        );
        assert_eq!(shown(&added).len(), 60);
        assert!(load_account(&database.db, 61).await?.is_some());
        assert!(longest < Duration::from_secs(5));
        Ok(())
    })
    .await
}

/// A server with one coordinator, who is signed in.
pub(crate) async fn start(database: &TestDatabase) -> Result<(Server, Client), Failure> {
    add(&database.db, ("coordinator", Role::Coordinator)).await?;
    let server = Server::start(app(&database.db)).await?;
    let client = sign_in(&server, "coordinator").await?;
    Ok((server, client))
}

/// The logins with their passwords, in the order of the page.
pub(crate) fn shown(answer: &Answer) -> Vec<(String, String)> {
    let logins = answer.body.split("Inlognaam:</span> ").skip(1);
    let passwords = answer.body.split("<code>").skip(1);
    let until = |text: &str| text.split('<').next().unwrap_or_default().to_owned();
    logins.map(until).zip(passwords.map(until)).collect()
}
