//! A list with its founder, whom it invites, and what an official does to an application.

use crate::town::{ELECTION, Failure, Town, path, save, sign};
use acceptance::{Answer, Client, keys, last_mail};
use chrono::TimeDelta;
use election::registration::course::Step;
use server::audit::By;
use server::publication::load_candidates;
use server::store::registration::application::{Application, list_applications, save_step};
use server::store::registration::joint_list::{StoredList, list_joint_lists};
use server::store::write_tx;
use server::web::App;

pub(crate) const FOUNDER: &str = "anna@voorbeeld.example";
pub(crate) const SECOND: &str = "bram@voorbeeld.example";
pub(crate) const THIRD: &str = "cem@voorbeeld.example";
pub(crate) const NAME: &str = "Samen voor Pernis";

/// Somebody who filled in everything, with this first name.
pub(crate) async fn somebody(town: &Town, email: &str, first: &str) -> Result<Client, Failure> {
    // Nobody begins at the same moment as another, so the order of applications is known.
    town.wait(TimeDelta::seconds(1));
    let mut client = town.filled_in(email).await?;
    let name = [
        ("initials", "X.".to_owned()),
        ("first-name", first.to_owned()),
        ("last-name", "de Vries".to_owned()),
    ];
    let name: Vec<(&str, &str)> = name
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let saved = save(&mut client, "naam", &name).await?;
    assert_eq!(saved.status, 303, "{}", saved.body);
    Ok(client)
}

/// A founder with a list of one, not yet signed.
pub(crate) async fn founder(town: &Town) -> Result<Client, Failure> {
    let mut client = somebody(town, FOUNDER, "Anna").await?;
    let chosen = save(&mut client, "samen", &[("alone", "nee")]).await?;
    assert_eq!(chosen.header("location"), path("lijst"));
    let made = client
        .submit(&path("lijst"), &path("lijst"), &[("name", NAME)])
        .await?;
    assert_eq!(made.header("location"), path("lijst"), "{}", made.body);
    Ok(client)
}

/// Invites an address; answers the path of the link that was mailed.
pub(crate) async fn invited(
    town: &Town,
    founder: &mut Client,
    email: &str,
) -> Result<String, Failure> {
    let answer = invite(founder, email).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let mail = last_mail(&town.db, (ELECTION, email))
        .await?
        .ok_or("no mail")?;
    let link = mail
        .text
        .split_whitespace()
        .find(|word| word.contains("/uitnodiging/"));
    let link = link.ok_or("no link in the mail")?;
    let (_, end) = link.split_once("/aanmelden/").ok_or("no path")?;
    Ok(format!("/aanmelden/{end}"))
}

/// Sends the form with an address to invite.
pub(crate) async fn invite(founder: &mut Client, email: &str) -> Result<Answer, Failure> {
    founder
        .submit(&path("lijst"), &path("lijst"), &[("email", email)])
        .await
}

/// Takes part through a link.
pub(crate) async fn join(client: &mut Client, link: &str) -> Result<Answer, Failure> {
    let page = format!("{link}/meedoen");
    let shown = client.get(&page).await?;
    client.send((&shown, &page), &[]).await
}

/// Somebody who was invited, takes part and signs.
pub(crate) async fn member(
    town: &Town,
    founder: &mut Client,
    (email, first): (&str, &str),
) -> Result<Client, Failure> {
    let link = invited(town, founder, email).await?;
    let mut client = somebody(town, email, first).await?;
    let joined = join(&mut client, &link).await?;
    assert_eq!(joined.header("location"), path("lijst"), "{}", joined.body);
    signed(&mut client).await?;
    Ok(client)
}

/// Signs what is filled in.
pub(crate) async fn signed(client: &mut Client) -> Result<(), Failure> {
    let answer = sign(client).await?;
    assert_eq!(
        answer.header("location"),
        path("bevestiging"),
        "{}",
        answer.body
    );
    Ok(())
}

/// The only list.
pub(crate) async fn the_list(town: &Town) -> Result<StoredList, Failure> {
    let lists = list_joint_lists(&town.db, ELECTION).await?;
    lists.into_iter().next().ok_or_else(|| "no list".into())
}

/// Every application, in the order in which they were begun.
pub(crate) async fn applications(town: &Town) -> Result<Vec<Application>, Failure> {
    Ok(list_applications(&town.db, ELECTION).await?)
}

/// What an official does.
pub(crate) async fn official(town: &Town, id: &str, steps: Vec<Step>) -> Result<(), Failure> {
    let by = By {
        actor: "leider".to_owned(),
        at: "2026-01-20T09:00:00Z".parse()?,
    };
    let id = id.to_owned();
    write_tx(&town.db, async move |tx| {
        for step in &steps {
            save_step(tx, &by, (&id, step.clone())).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// The public pages show the candidates that stand now.
pub(crate) async fn publish(town: &Town, app: &App) -> Result<(), Failure> {
    let now = load_candidates(&town.db, &keys(), &app.candidates()).await?;
    app.show_candidates(now);
    Ok(())
}

/// The key of the election.
pub(crate) async fn key(town: &Town) -> Result<server::privacy::ElectionKey, Failure> {
    let key = keys().find(&town.db, ELECTION).await?;
    key.ok_or_else(|| "no key".into())
}

/// Sends the numbers of the order form of this page.
pub(crate) async fn reorder(
    client: &mut Client,
    shown: &Answer,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let to = path("lijst/volgorde");
    let form = shown.body.split_once(&format!("action=\"{to}\""));
    let (_, form) = form.ok_or("no form for the order")?;
    let digest = form.split_once("name=\"shown\" value=\"");
    let digest = digest.and_then(|(_, rest)| rest.split('"').next());
    let mut all = vec![
        ("csrf", shown.csrf()),
        ("shown", digest.ok_or("no digest")?),
    ];
    all.extend(fields);
    client.post(&to, &all).await
}
