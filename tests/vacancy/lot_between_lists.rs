//! Two lists are equal for a seat that goes to another list: the clerk sees the figures before the lot is drawn.

use crate::desk::{Griffie, Setting, path};
use acceptance::{Checked, on_each_database};

/// Three seats for lists 1, 2 and 3; lists 4 and 5 have as many votes, and list 6 has fewer.
pub(crate) const TIED: Setting = Setting {
    seats: 3,
    regulation: "rotterdam-2026",
    votes: &[&[60], &[50], &[40], &[20], &[20], &[5]],
    days: ["2026-03-18", "2026-03-25", "2026-04-22"],
};
pub(crate) const HELD: [(&str, &str); 7] = [
    ("drawn-1", "list-5"),
    ("drawn-by", "De griffier"),
    ("witnesses", "Mevrouw Getuige\r\nMeneer Ander"),
    ("place", "Wijkhub"),
    ("on-day", "3"),
    ("on-month", "6"),
    ("on-year", "2026"),
];
const TIE: &str = "gelijk: het lot beslist";
const GOES: &str = "krijgt de zetel</span>";

#[tokio::test]
async fn the_lists_are_compared_beside_the_question_and_beside_the_proposal() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open_in(database, &TIED).await?;
        griffie.move_out(1, "2026-05-20").await?;
        let lot = path("vacature/1/loting");
        for address in [path("vacature/1"), lot.clone()] {
            let page = griffie.client.get(&address).await?;
            assert_eq!(page.body.matches(TIE).count(), 2, "{}", page.body);
            assert_eq!(page.body.matches(GOES).count(), 0, "{}", page.body);
            for told in [
                "De lijsten die meedoen",
                "Proef Persoon 6-1",
                "<svg class=\"bar\"",
            ] {
                assert!(page.body.contains(told), "{told}: {}", page.body);
            }
        }
        let (hand, record) = (format!("{lot}/hand"), format!("{lot}/vastleggen"));
        let empty = griffie.client.get(&hand).await?;
        let checked = griffie.client.send((&empty, &hand), &HELD).await?;
        assert_eq!(checked.status, 200, "{}", checked.body);
        let recorded = griffie.client.send((&checked, &record), &[]).await?;
        assert_eq!(recorded.status, 303, "{}", recorded.body);
        let page = griffie.page("vacature/1").await?;
        assert_eq!(page.body.matches(TIE).count(), 0, "{}", page.body);
        assert_eq!(page.body.matches(GOES).count(), 1, "{}", page.body);
        let page = griffie.client.get(&lot).await?;
        assert!(!page.body.contains("De lijsten die meedoen"));
        Ok(())
    })
    .await
}
