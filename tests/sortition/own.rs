//! A resident who was drawn and appointed reaches the page of a member's own: the griffie records an e-mail address, and
//! with it the resident signs in, answers, and later states offices and resigns as any member.

use crate::desk::{BODY, ELECTION, on_day, pairs};
use crate::people::Failure;
use crate::stage::{Stage, check, enter, extract};
use acceptance::{Checked, Client, code_in, last_mail, on_each_database};

const OWN: &str = "/lid/wr2026";
const EMAIL: &str = "geloot@voorbeeld.example";

/// The first who was drawn is appointed.
async fn appointed(stage: &mut Stage) -> Result<(), Failure> {
    stage.draw().await?;
    assert_eq!(stage.invite().await?.status, 303);
    stage.recorded(1, ("accepted", "")).await?;
    stage.recorded(1, ("admitted", "")).await?;
    let today = stage.today();
    assert_eq!(stage.griffie.appoint(1, &today).await?.status, 303);
    Ok(())
}

/// The griffie records the address, on the page to which that of the resident leads.
async fn record_address(stage: &mut Stage) -> Result<(), Failure> {
    let person = format!("/griffie/{ELECTION}/{BODY}/persoon/loting-1");
    check(&stage.page("loting/1/bewoner/1").await?, &[&person]);
    let to = format!("{person}/adres");
    let client = &mut stage.griffie.client;
    let kept = client.submit(&person, &to, &[("email", EMAIL)]).await?;
    assert_eq!(kept.status, 303, "{}", kept.body);
    Ok(())
}

/// A browser in which the resident is signed in with that address.
async fn signed_in(stage: &Stage) -> Result<Client, Failure> {
    let mut client = stage.griffie._server.client();
    let turned = client.get(OWN).await?;
    let asked = client.get(turned.header("location")).await?;
    let path = format!("/aanmelden/{ELECTION}/inloggen");
    let sent = client.send((&asked, &path), &[("email", EMAIL)]).await?;
    let letter = last_mail(stage.db(), (ELECTION, EMAIL)).await?;
    let code = letter.and_then(|letter| code_in(&letter));
    let code = code.ok_or("no code in the mail")?;
    let asked = client.get(sent.header("location")).await?;
    let path = format!("/aanmelden/{ELECTION}/code");
    let done = client.send((&asked, &path), &[("code", &code)]).await?;
    assert_eq!((done.status, done.header("location")), (303, OWN));
    Ok(client)
}

#[tokio::test]
async fn a_drawn_resident_with_a_recorded_address_accepts_on_a_page_of_their_own() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        appointed(&mut stage).await?;
        record_address(&mut stage).await?;
        let mut own = signed_in(&stage).await?;
        let page = own.get(OWN).await?;
        check(&page.body, &["van Geheim", "Antwoord uiterlijk op"]);
        let answer = format!("{OWN}/{BODY}/benoeming/1");
        let accepts = [("answer", "accepts")];
        let asked = own.submit(OWN, &answer, &accepts).await?;
        assert_eq!(asked.status, 200, "{}", asked.body);
        let shown = crate::desk::shown(&asked.body).to_owned();
        let mut fields = vec![
            ("csrf", asked.csrf()),
            ("shown", &shown),
            ("confirmed", "1"),
        ];
        fields.extend(accepts);
        let done = own.post(&answer, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        check(&own.get(OWN).await?.body, &["U nam de benoeming aan."]);
        let offices = format!("{OWN}/{BODY}/loting-1/functies");
        check(&own.get(&offices).await?.body, &["functies"]);
        let log = stage.log().await?;
        assert!(!log.contains("Geheim") && !log.contains(EMAIL), "{log}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_drawn_member_resigns_and_tells_of_a_move_on_the_own_page() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        appointed(&mut stage).await?;
        record_address(&mut stage).await?;
        let today = stage.today();
        enter(&stage, 1, &today).await?;
        let mut own = signed_in(&stage).await?;
        let below = |end: &str| format!("{OWN}/{BODY}/loting-1/{end}");
        check(
            &own.get(OWN).await?.body,
            &["van Geheim", &below("ontslag"), &below("verhuizing")],
        );
        let on = on_day("on", &today);
        let page = own.get(&below("ontslag")).await?;
        assert_eq!(page.status, 200, "{}", page.body);
        let asked = own.send((&page, &below("ontslag")), &pairs(&on)).await?;
        check(&asked.body, &["shown"]);
        Ok(())
    })
    .await
}
