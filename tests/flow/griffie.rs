//! The griffie: from the result to members, and two vacancies.

use super::browser::{Browser, check_told, day, fields};
use super::people::Failure;

const BODY: &str = "/griffie/wr2026/pernis";

fn at(rest: &str) -> String {
    format!("{BODY}/{rest}")
}

/// The five who are elected get their notice, with the last day to answer.
pub(crate) async fn send_the_notices(griffie: &mut Browser) -> Result<(), Failure> {
    let path = at("benoemingen");
    let on = day("notified-on", "2026-03-27");
    griffie.does((&path, &path), &fields(&on, &[])).await?;
    let letter = griffie.reads_pdf(&at("benoeming/1/kennisgeving")).await?;
    check_told(
        &letter,
        &["Kennisgeving van benoeming", "Kim van Proef11", "gekozen"],
    );
    check_told(&letter, &["Uw antwoord moet uiterlijk op 7 april 2026"]);
    Ok(())
}

/// Accepts, brings the papers and is admitted, each on its day.
pub(crate) async fn accept_and_admit(
    griffie: &mut Browser,
    number: u32,
    (accepted, decided): (&str, &str),
) -> Result<(), Failure> {
    reply(griffie, number, ("accepts", accepted)).await?;
    let page = at(&format!("benoeming/{number}"));
    let papers = [("papers", "offices"), ("papers", "extract")];
    let on = day("papers-on", accepted);
    griffie
        .does((&page, &format!("{page}/papieren")), &fields(&on, &papers))
        .await?;
    let on = day("decided-on", decided);
    let admit = [("admission", "admit"), ("reason", "")];
    griffie
        .does((&page, &format!("{page}/onderzoek")), &fields(&on, &admit))
        .await
}

pub(crate) async fn reply(
    griffie: &mut Browser,
    number: u32,
    (answer, on): (&str, &str),
) -> Result<(), Failure> {
    let page = at(&format!("benoeming/{number}"));
    let on = day("answered-on", on);
    let path = format!("{page}/antwoord");
    griffie
        .does((&page, &path), &fields(&on, &[("answer", answer)]))
        .await
}

/// Not on Tuesday 21 April, but on the fourth Wednesday.
pub(crate) async fn cannot_install_yet(griffie: &mut Browser) -> Result<(), Failure> {
    let page = griffie.read(&at("benoemingen")).await?;
    check_told(
        &page,
        &["Nieuwe leden beginnen op de 4e daarvan: 22 april 2026."],
    );
    assert!(!page.contains("Nieuwe leden installeren"));
    Ok(())
}

pub(crate) async fn install(griffie: &mut Browser) -> Result<(), Failure> {
    let path = at("benoemingen/installatie");
    griffie.does((&at("benoemingen"), &path), &[]).await
}

/// Who sits on a day.
pub(crate) async fn check_roster(
    griffie: &mut Browser,
    on: &str,
    members: &[&str],
) -> Result<(), Failure> {
    let page = griffie.read(&format!("{BODY}?op={on}")).await?;
    check_told(
        &page,
        &[&format!("{} van de 5 zetels zijn bezet.", members.len())],
    );
    let table = page.split("<table").nth(1).ok_or("no table")?;
    let table = table.split("</table>").next().unwrap_or_default();
    check_told(table, members);
    Ok(())
}

/// Reports that a member left, with the evidence seen, and establishes the vacancy.
pub(crate) async fn vacate(
    griffie: &mut Browser,
    (vacancy, cause, member): (u32, &str, &str),
    (happened, reported): (&str, &str),
) -> Result<(), Failure> {
    let new = at("vacature/nieuw");
    let form = at(&format!("vacature/nieuw/{cause}/{member}"));
    let who = [("member", member), ("cause", cause)];
    let sent = griffie.submit((&new, &new), &who).await?;
    assert_eq!((sent.status, sent.header("location")), (303, form.as_str()));
    let days = [day("happened", happened), day("reported", reported)].concat();
    griffie
        .does((&form, &form), &fields(&days, &[("evidence", "seen")]))
        .await?;
    step(
        griffie,
        (vacancy, "vaststellen"),
        (&["establish"], reported),
    )
    .await
}

/// A step of a vacancy, with these days all the same.
async fn step(
    griffie: &mut Browser,
    (vacancy, step): (u32, &str),
    (names, on): (&[&str], &str),
) -> Result<(), Failure> {
    let page = at(&format!("vacature/{vacancy}"));
    let days: Vec<_> = names.iter().flat_map(|name| day(name, on)).collect();
    griffie
        .does((&page, &format!("{page}/{step}")), &fields(&days, &[]))
        .await
}

/// The page says who is proposed and why; the official confirms what was shown.
pub(crate) async fn appoint(
    griffie: &mut Browser,
    (vacancy, on): (u32, &str),
    told: &[&str],
) -> Result<(), Failure> {
    griffie
        .sees(&at(&format!("vacature/{vacancy}")), told)
        .await?;
    step(
        griffie,
        (vacancy, "benoemen"),
        (&["decided", "notified"], on),
    )
    .await
}

pub(crate) async fn make_known(
    griffie: &mut Browser,
    (number, on): (u32, &str),
) -> Result<(), Failure> {
    let page = at(&format!("benoeming/{number}"));
    let on = day("known-on", on);
    griffie
        .does((&page, &format!("{page}/bekend")), &fields(&on, &[]))
        .await
}

/// The decisions and notices of the first vacancy, on paper.
pub(crate) async fn read_the_letters(griffie: &mut Browser) -> Result<(), Failure> {
    let decisions = decisions(griffie, 1).await?;
    assert_eq!(decisions.len(), 2, "{decisions:?}");
    let refused = griffie.reads_pdf(&decisions[0]).await?;
    check_told(
        &refused,
        &["Besluit tot benoeming van een opvolger", "Kim van Proef22"],
    );
    let next = griffie.reads_pdf(&decisions[1]).await?;
    check_told(
        &next,
        &[
            "Kim van Proef13",
            "voorbijgegaan: heeft deze zetel niet aangenomen",
        ],
    );
    check_told(
        &next,
        &[
            "De zetel gaat naar een andere lijst",
            "het lid is uit de wijk verhuisd",
        ],
    );
    let notice = griffie.reads_pdf(&at("benoeming/7/kennisgeving")).await?;
    check_told(
        &notice,
        &["Op 8 juni 2026 bent u benoemd tot lid van Dorpsraad Pernis"],
    );
    Ok(())
}

/// Where the decisions of a vacancy are, the first one first.
async fn decisions(griffie: &mut Browser, vacancy: u32) -> Result<Vec<String>, Failure> {
    let page = griffie.read(&at(&format!("vacature/{vacancy}"))).await?;
    let links = page.split("href=\"").skip(1);
    let links = links.filter_map(|rest| rest.split('"').next());
    let mut links: Vec<String> = links
        .filter(|link| link.contains("/besluit/"))
        .map(str::to_owned)
        .collect();
    links.sort();
    links.dedup();
    Ok(links)
}

/// Everybody who is left declares not to be available.
pub(crate) async fn bar(griffie: &mut Browser, (person, on): (&str, &str)) -> Result<(), Failure> {
    let path = at("uitgesloten");
    let on = day("on", on);
    let told = [("person", person), ("reason", "waived"), ("kind", "stated")];
    griffie.does((&path, &path), &fields(&on, &told)).await
}

/// The lists are exhausted and no resident was drawn: nobody can be appointed, and the decision says so.
pub(crate) async fn leave_empty(
    griffie: &mut Browser,
    (vacancy, on): (u32, &str),
) -> Result<(), Failure> {
    let page = at(&format!("vacature/{vacancy}"));
    griffie
        .sees(&page, &["Er is geen kandidaat meer die kan worden benoemd"])
        .await?;
    let on = day("empty", on);
    let reason = [("reason", "Niemand meldde zich voor de loting.")];
    griffie
        .does((&page, &format!("{page}/onvervuld")), &fields(&on, &reason))
        .await?;
    griffie.sees(&page, &["niemand kan worden benoemd"]).await?;
    let decisions = decisions(griffie, vacancy).await?;
    assert_eq!(decisions.len(), 1, "{decisions:?}");
    let decision = griffie.reads_pdf(&decisions[0]).await?;
    check_told(&decision, &["Besluit dat geen opvolger kan worden benoemd"]);
    check_told(
        &decision,
        &["Niemand meldde zich voor de loting.", "Kim van Proef22"],
    );
    Ok(())
}
