use crate::sample::*;
use acceptance::{Checked, Paper};

const PAGE: &str = "/tellen/oefenen";
const RIGHT: [(&str, &str); 14] = [
    ("A", "212"),
    ("B", "23"),
    ("D", "235"),
    ("E.1", "128"),
    ("E.2", "97"),
    ("E", "225"),
    ("F", "6"),
    ("G", "4"),
    ("H", "235"),
    ("1.1", "81"),
    ("1.2", "35"),
    ("1.3", "12"),
    ("1.total", "128"),
    ("2.1", "97"),
];

#[tokio::test]
async fn the_exercise_checks_as_in_earnest_and_holds_the_figures_against_the_paper() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        let mut slip = RIGHT;
        slip[1] = ("B", "32");
        let told = anna.submit(PAGE, PAGE, &slip).await?;
        assert_eq!(told.status, 200);
        check_says(&told, "F201");
        check_says(&told, "B: Stemmen bij volmacht: op het papier staat 23");
        slip[1] = ("B", "drie");
        assert_eq!(anna.submit(PAGE, PAGE, &slip).await?.status, 422);
        let done = anna.submit(PAGE, PAGE, &RIGHT).await?;
        check_says(&done, "Helemaal goed");
        check_silent(&done, "F2");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_crib_sheet_is_one_page_of_tagged_pdf() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        let file = anna.get("/tellen/spiekbriefje.pdf").await?;
        assert_eq!(file.header("content-type"), "application/pdf");
        let paper = Paper::of(&file.bytes);
        assert_eq!(paper.info("Pages"), "1");
        assert_eq!(paper.info("Tagged"), "yes");
        assert!(paper.pages()[0].contains("Ctrl + Enter"));
        Ok(())
    })
    .await
}
