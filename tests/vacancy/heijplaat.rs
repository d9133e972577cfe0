//! Heijplaat 2022-2025, worked out by hand: five seats, a vacancy with no successor, a drawn fifth member, a
//! resignation, and five seats that become seven in February 2025.

use crate::desk::{BODY, ELECTION, Griffie, Setting, day};
use acceptance::{Checked, on_each_database};
use server::store::Basis;
use server::store::roster::list_members;
use succession::roster::Person;
use succession::vacancy::State;

/// Five candidates for five seats: everybody is elected.
const HEIJPLAAT: Setting = Setting {
    seats: 5,
    regulation: "rotterdam-2022",
    votes: &[&[60], &[50], &[40], &[30], &[20]],
    days: ["2022-03-16", "2022-03-23", "2022-04-20"],
};

fn candidate(list: u32) -> Person {
    Person::Candidate { list, candidate: 1 }
}

/// Appoints whoever is next on the first day and lets them enter on the second; answers who that was.
async fn fill(
    griffie: &mut Griffie,
    vacancy: u32,
    (decided, enters): (&str, &str),
) -> Result<Person, crate::people::Failure> {
    let answer = griffie.appoint(vacancy, decided).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let file = griffie.file().await?;
    let open = file.open_appointment(vacancy).ok_or("nobody")?;
    let (number, person) = (open.number, open.person);
    griffie.enter(number, enters).await?;
    assert_eq!(griffie.state(vacancy).await?, State::Filled(person));
    Ok(person)
}

#[tokio::test]
async fn heijplaat_2022_to_2025() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &HEIJPLAAT).await?;
        // The first moves out in 2023, and all the others sit: a resident is drawn.
        let moved = [("happened", "2023-05-20"), ("reported", "2023-06-01")];
        griffie.vacate("moved_out/1", &moved, "2023-06-02").await?;
        let page = griffie.page("vacature/1").await?;
        assert!(page.body.contains("Nu wordt een bewoner geloot"));
        let fifth = fill(&mut griffie, 1, ("2023-06-05", "2023-06-20")).await?;
        assert_eq!(fifth, Person::Drawn { number: 1 });
        // The second resigns in 2024, and stays until the next resident enters.
        let resigned = [
            ("received", "2024-03-01"),
            ("effective", "2024-03-15"),
            ("reported", "2024-03-01"),
        ];
        griffie
            .vacate("resignation/2", &resigned, "2024-03-04")
            .await?;
        let next = fill(&mut griffie, 2, ("2024-03-18", "2024-04-10")).await?;
        assert_eq!(next, Person::Drawn { number: 2 });
        // From March 2025 there are seven seats. The seat of the second is filled, so the second can come back.
        let decided = [
            ("decided", "2025-02-13"),
            ("from", "2025-03-01"),
            ("reported", "2025-02-13"),
        ];
        griffie
            .vacate("enlargement/0", &decided, "2025-02-14")
            .await?;
        griffie
            .vacate("enlargement/0", &decided, "2025-02-14")
            .await?;
        let back = fill(&mut griffie, 3, ("2025-02-20", "2025-03-05")).await?;
        assert_eq!(back, candidate(2));
        let third = fill(&mut griffie, 4, ("2025-02-20", "2025-03-06")).await?;
        assert_eq!(third, Person::Drawn { number: 3 });
        let members = list_members(&griffie.db, ELECTION, BODY).await?;
        let on = |date: &str| {
            let sits = members.iter().filter(|one| one.sits_on(day(date)));
            sits.count()
        };
        assert_eq!(on("2022-04-20"), 5);
        assert_eq!((on("2023-05-19"), on("2023-05-20")), (5, 4));
        assert_eq!((on("2023-06-20"), on("2024-04-09")), (5, 5));
        assert_eq!((on("2024-04-10"), on("2025-03-04")), (5, 5));
        assert_eq!((on("2025-03-05"), on("2025-03-06")), (6, 7));
        let drawn = members.iter().filter(|one| one.basis == Basis::Drawn);
        assert_eq!(drawn.count(), 3);
        Ok(())
    })
    .await
}
