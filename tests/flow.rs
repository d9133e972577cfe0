//! The whole line on both databases, over HTTP: an empty database, an election with a lot by each method, a
//! correction, members, two vacancies, and an audit log in which one changed byte is found.

mod flow {
    pub(crate) mod audit;
    pub(crate) mod browser;
    pub(crate) mod bureau;
    pub(crate) mod files;
    pub(crate) mod griffie;
    pub(crate) mod lots;
    pub(crate) mod people;
}

use acceptance::{Checked, on_each_database};
use flow::people::{City, Failure, make_the_accounts};
use flow::{audit, bureau, files, griffie, lots};

/// January: an election with its ballot.
async fn prepare(city: &City) -> Result<(), Failure> {
    city.on("2026-01-12");
    make_the_accounts(city).await?;
    let mut official = city.sign_in("bureau").await?;
    bureau::set_up(&mut official).await?;
    city.on("2026-01-26");
    let mut official = city.sign_in("bureau").await?;
    bureau::import(&mut official, ("lijsten", &files::lists()), &[]).await?;
    bureau::import(&mut official, ("kandidaten", &files::ballot()), &[]).await?;
    bureau::import(&mut official, ("stembureaus", &files::stations()), &[]).await?;
    bureau::decide_on_the_seats(&mut official).await
}

/// March: counts, a death, two lots, four results and a correction. Answers the minutes.
async fn establish(city: &City) -> Result<Vec<String>, Failure> {
    city.on("2026-03-20");
    let mut official = city.sign_in("bureau").await?;
    bureau::import(&mut official, ("tellingen", &files::counts()), &[]).await?;
    let looked = [("toelichting", "Nagekeken op het papier")];
    bureau::import(&mut official, ("totalen", &files::totals()), &looked).await?;
    let pernis = bureau::body(files::BY_HAND, "");
    official.sees(&pernis, &["180", "150", "500"]).await?;
    bureau::record_a_death(&mut official).await?;
    lots::draw_by_hand(&mut official).await?;
    lots::draw_by_dice(city, &mut official).await?;
    city.on("2026-03-25");
    let mut official = city.sign_in("bureau").await?;
    bureau::establish(&mut official).await?;
    city.on("2026-03-26");
    let mut official = city.sign_in("bureau").await?;
    bureau::correct(&mut official).await?;
    bureau::read_the_minutes(&mut official).await
}

/// April: those who are elected become members on the fourth Wednesday after the result.
async fn install(city: &City) -> Result<(), Failure> {
    city.on("2026-03-27");
    griffie::send_the_notices(&mut city.sign_in("griffier").await?).await?;
    city.on("2026-04-21");
    let mut clerk = city.sign_in("griffier").await?;
    for number in 1..=5 {
        griffie::accept_and_admit(&mut clerk, number, ("2026-04-01", "2026-04-15")).await?;
    }
    griffie::cannot_install_yet(&mut clerk).await?;
    city.on("2026-04-22");
    let mut clerk = city.sign_in("griffier").await?;
    griffie::install(&mut clerk).await?;
    let elected = ["Proef11", "Proef12", "Proef21", "Proef31", "Proef32"];
    griffie::check_roster(&mut clerk, "2026-04-22", &elected).await
}

/// 2-1 moves out. 2-2 declines, which exhausts the list; the seat goes on to 1-3.
async fn fill_a_seat(city: &City) -> Result<(), Failure> {
    city.on("2026-06-02");
    let mut clerk = city.sign_in("griffier").await?;
    griffie::vacate(
        &mut clerk,
        (1, "moved_out", "3"),
        ("2026-05-20", "2026-06-01"),
    )
    .await?;
    let told = ["Kim van Proef22 is aan de beurt.", "uiterlijk"];
    griffie::appoint(&mut clerk, (1, "2026-06-02"), &told).await?;
    city.on("2026-06-08");
    let mut clerk = city.sign_in("griffier").await?;
    griffie::reply(&mut clerk, 6, ("declines", "2026-06-05")).await?;
    let told = ["Kim van Proef13 is aan de beurt.", "naar een andere lijst"];
    griffie::appoint(&mut clerk, (1, "2026-06-08"), &told).await?;
    griffie::read_the_letters(&mut clerk).await?;
    city.on("2026-06-20");
    let mut clerk = city.sign_in("griffier").await?;
    griffie::accept_and_admit(&mut clerk, 7, ("2026-06-12", "2026-06-18")).await?;
    griffie::make_known(&mut clerk, (7, "2026-06-20")).await?;
    let without = ["Proef11", "Proef12", "Proef31", "Proef32"];
    griffie::check_roster(&mut clerk, "2026-06-01", &without).await?;
    let with = ["Proef11", "Proef12", "Proef13", "Proef31", "Proef32"];
    griffie::check_roster(&mut clerk, "2026-06-20", &with).await
}

/// 1-1 dies, and nobody who is left is available.
async fn leave_a_seat_empty(city: &City) -> Result<(), Failure> {
    city.on("2026-07-01");
    let mut clerk = city.sign_in("griffier").await?;
    for person in ["2-2", "3-3", "4-1"] {
        griffie::bar(&mut clerk, (person, "2026-07-01")).await?;
    }
    griffie::vacate(&mut clerk, (2, "death", "1"), ("2026-06-28", "2026-07-01")).await?;
    griffie::leave_empty(&mut clerk, (2, "2026-07-01")).await?;
    let left = ["Proef12", "Proef13", "Proef31", "Proef32"];
    griffie::check_roster(&mut clerk, "2026-07-01", &left).await
}

#[tokio::test]
async fn the_line_from_an_empty_database_to_the_last_seat_and_a_changed_byte() -> Checked {
    on_each_database(async |database| {
        let city = City::open(database).await?;
        prepare(&city).await?;
        let minutes = establish(&city).await?;
        install(&city).await?;
        fill_a_seat(&city).await?;
        leave_a_seat_empty(&city).await?;
        city.on("2026-07-02");
        let mut auditor = city.sign_in("controleur").await?;
        audit::check_events(&mut auditor, &minutes).await?;
        audit::check_whole(&mut auditor, database).await?;
        audit::check_changed_byte(&mut auditor, database).await
    })
    .await
}
