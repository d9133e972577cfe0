//! Members of a body who sign in with an address that the griffie recorded, on any day.

use crate::sample::{
    APPOINTMENTS, BODY, Failure, admit, check_done, confirm, of_2026, on_day, send_notices,
    server_on,
};
use acceptance::{Client, Server, code_in, last_mail};
use sea_orm::DatabaseConnection;

/// The page of a member's own.
pub(crate) const OWN: &str = "/lid/wr";

/// The address of the first, the second and the third of those elected.
pub(crate) fn email(number: u32) -> String {
    format!("lid{number}@voorbeeld.example")
}

/// Notices are sent on 26 March 2026, and the griffie recorded the addresses of the three elected.
pub(crate) async fn notified(db: &DatabaseConnection) -> Result<(), Failure> {
    of_2026(db).await?;
    send_notices(db).await?;
    let (_server, mut clerk) = on_day(db, "2026-03-26").await?;
    for number in 1..=3 {
        keep_address(&mut clerk, number, &email(number)).await?;
    }
    Ok(())
}

/// The first two of three are installed on 22 April 2026.
pub(crate) async fn seated(db: &DatabaseConnection) -> Result<(), Failure> {
    notified(db).await?;
    let (_server, mut client) = on_day(db, "2026-04-22").await?;
    admit(&mut client, 1).await?;
    admit(&mut client, 2).await?;
    let install = format!("{APPOINTMENTS}/installatie");
    check_done(&confirm(&mut client, (APPOINTMENTS, &install), &[]).await?)
}

/// The griffie records an address.
pub(crate) async fn keep_address(
    clerk: &mut Client,
    list: u32,
    email: &str,
) -> Result<(), Failure> {
    let page = format!("{BODY}/persoon/{list}-1");
    let path = format!("{page}/adres");
    check_done(&clerk.submit(&page, &path, &[("email", email)]).await?)
}

/// The program on a day, with a browser of whoever has that address.
pub(crate) async fn member_on(
    db: &DatabaseConnection,
    (day, email): (&str, &str),
) -> Result<(Server, Client), Failure> {
    let server = server_on(db, day).await?;
    let mut client = server.client();
    let turned = client.get(OWN).await?;
    let page = turned.header("location").to_owned();
    let asked = client.get(&page).await?;
    let path = "/aanmelden/wr/inloggen";
    let sent = client.send((&asked, path), &[("email", email)]).await?;
    let letter = last_mail(db, ("wr", email)).await?;
    let code = letter.and_then(|letter| code_in(&letter));
    let code = code.ok_or("no code in the mail")?;
    let asked = client.get(sent.header("location")).await?;
    let path = "/aanmelden/wr/code";
    let done = client.send((&asked, path), &[("code", &code)]).await?;
    assert_eq!((done.status, done.header("location")), (303, OWN));
    Ok((server, client))
}
