use super::sample::{ELECTION, LARGE, Made, TIED, establish, made, make};
use acceptance::{Paper, single_spaced};
use server::audit;
use server::locale::Locale;
use server::store::Standing;
use server::store::documents::StoredDocument;
use server::store::registration::list_lists;
use server::wording::article::cite;

#[tokio::test]
async fn every_candidate_stands_with_name_and_votes() {
    for body in [LARGE, TIED] {
        let made = made(body, Standing::Official).await;
        let lines = Paper::of(&made.minutes.bytes).lines();
        let lists = list_lists(&made.database.db, ELECTION, body.1)
            .await
            .unwrap();
        for (list, counted) in lists.iter().zip(&made.result.votes.lists) {
            for (candidate, votes) in list.candidates.iter().zip(&counted.candidates) {
                let (list, number) = (list.number, candidate.number);
                let name = candidate.full_name();
                let row = format!("{list} {number} {name} {}", Locale::Dutch.number(*votes));
                assert!(lines.contains(&row), "{row}");
            }
        }
    }
}

#[tokio::test]
async fn every_figure_of_the_result_stands_in_it() {
    let made = made(LARGE, Standing::Official).await;
    let (text, dutch) = (Paper::of(&made.minutes.bytes).text(), Locale::Dutch);
    let allocation = &made.result.allocation;
    let quota = allocation.quota.unwrap();
    let sum = format!(
        "{} stemmen gedeeld door 15 zetels is",
        dutch.number(quota.votes)
    );
    assert!(text.contains(&sum), "{sum}");
    let lines = Paper::of(&made.minutes.bytes).lines();
    for standing in &allocation.standings {
        let list = standing.list.to_string();
        let (votes, full) = (dutch.number(standing.votes), dutch.number(standing.full));
        let remainder = single_spaced(&dutch.fraction(standing.remainder));
        let seats = allocation.seats.iter().find(|one| one.0 == standing.list);
        let end = format!("{votes} {full} {remainder} {}", seats.unwrap().1);
        let row = |line: &String| line.starts_with(&list) && line.ends_with(&end);
        assert!(lines.iter().any(row), "{end}");
    }
}

#[tokio::test]
async fn every_step_stands_with_its_figure_and_its_article() {
    for body in [LARGE, TIED] {
        let made = made(body, Standing::Official).await;
        let paper = Paper::of(&made.minutes.bytes);
        let (lines, text) = (paper.lines(), paper.text());
        for (number, step) in (1..).zip(&made.result.allocation.steps) {
            let figure = step
                .value
                .map_or("–".to_owned(), |one| Locale::Dutch.fraction(one));
            let begin = format!("{number} {} ", step.list);
            let end = format!(" {} {}", step.places, single_spaced(&figure));
            let row = |line: &String| line.starts_with(&begin) && line.ends_with(&end);
            assert!(lines.iter().any(row), "{begin}…{end}");
            let article = cite(Locale::Dutch, &step.article);
            assert!(text.contains(&article), "{article}");
        }
    }
}

#[tokio::test]
async fn those_elected_stand_in_the_order_of_the_alphabet() {
    let text = text(LARGE, Standing::Official).await;
    let from = text.find("Gekozen kandidaten").unwrap();
    let until = text.find("Volgorde voor opvolging").unwrap();
    let elected = &text[from..until];
    let names = [
        "Çelik III, İbrahim",
        "Hoen IV, Renée 't",
        "Šarić IV, Đorđe",
        "Świątek V, Wojciech van",
        "Yılmaz-Öztürk I, Şükrü",
        "Żółć III, Łucja",
    ];
    let places = names.map(|name| {
        elected
            .find(name)
            .unwrap_or_else(|| panic!("{name}: {elected}"))
    });
    assert!(places.is_sorted(), "{elected}");
}

#[tokio::test]
async fn the_order_for_succession_names_everybody() {
    let made = made(LARGE, Standing::Official).await;
    let lines = Paper::of(&made.minutes.bytes).lines();
    let lists = list_lists(&made.database.db, ELECTION, LARGE.1)
        .await
        .unwrap();
    for (list, order) in &made.result.allocation.ranking {
        assert_eq!(order.len(), 8);
        let on_list = &lists
            .iter()
            .find(|one| one.number == *list)
            .unwrap()
            .candidates;
        for (place, candidate) in (1..).zip(order) {
            let name = on_list[*candidate as usize - 1].full_name();
            let row = format!("{list} {place} {candidate} {name}");
            assert!(lines.contains(&row), "{row}");
        }
    }
}

#[tokio::test]
async fn a_lot_stands_with_between_whom_what_was_drawn_and_by_whom() {
    check_text(
        TIED,
        &[
            "Şükrü Yılmaz-Öztürk II en Şükrü Yılmaz-Öztürk III staan precies gelijk",
            "nummer 3: Şükrü Yılmaz-Öztürk III",
            "met de hand, in de openbare zitting",
            "de voorzitter",
            "twee leden",
            "(door loting)",
        ],
    )
    .await;
}

#[tokio::test]
async fn a_result_without_lots_says_so() {
    check_text(LARGE, &["Er hoefde niet te worden geloot."]).await;
}

#[tokio::test]
async fn the_turnout_is_that_of_all_stations_together() {
    check_text(
        LARGE,
        &["Kiesgerechtigden 23.456", "B Kiezers met een volmacht 41"],
    )
    .await;
    check_text(LARGE, &["F Blanco stemmen 29", "G Ongeldige stemmen 12"]).await;
}

#[tokio::test]
async fn totals_that_are_not_there_are_not_made_up() {
    check_text(TIED, &["De totalen van de stembureaus zijn niet ingevoerd"]).await;
}

#[tokio::test]
async fn figures_that_are_not_official_say_so() {
    let warning = "Dit is een voorbeeld. De cijfers zijn niet officieel";
    assert!(text(TIED, Standing::NotOfficial).await.contains(warning));
    assert!(!text(TIED, Standing::Official).await.contains(warning));
}

#[tokio::test]
async fn the_state_of_the_audit_log_stands_in_it() {
    let made = made(LARGE, Standing::Official).await;
    let text = Paper::of(&made.minutes.bytes).text();
    let log = audit::head(&made.database.db).await.unwrap();
    let before = prev_hash(&made).await;
    assert!(
        text.contains(&format!("Gebeurtenis {}", log.0 - 1)),
        "{text}"
    );
    assert!(text.contains(&before), "{before}");
}

#[tokio::test]
async fn a_correction_says_what_it_replaces_and_why() {
    let made = made(LARGE, Standing::Official).await;
    let reason = "Stembureau ’t Steiger is opnieuw geteld; € 12½ aan “kosten”";
    establish(&made.database.db, LARGE, reason).await.unwrap();
    let second = make(&made.database.db, LARGE, 2).await.unwrap();
    let told = format!("Deze uitslag vervangt versie 1. Reden: {reason}");
    assert!(read(&second).contains(&told), "{told}");
}

/// The hash of the event before that of the minutes.
async fn prev_hash(made: &Made) -> String {
    use sea_orm::{ConnectionTrait, Statement};
    let db = &made.database.db;
    let query = "SELECT prev_hash FROM event ORDER BY seq DESC LIMIT 1";
    let query = Statement::from_string(db.get_database_backend(), query);
    let row = db.query_one_raw(query).await.unwrap().unwrap();
    row.try_get("", "prev_hash").unwrap()
}

async fn check_text(body: (&str, &str), expected: &[&str]) {
    let text = text(body, Standing::Official).await;
    for part in expected {
        assert!(text.contains(part), "{part} in {text}");
    }
}

async fn text(body: (&str, &str), standing: Standing) -> String {
    read(&made(body, standing).await.minutes)
}

fn read(minutes: &StoredDocument) -> String {
    let lines = Paper::of(&minutes.bytes).lines();
    single_spaced(&lines.join(" "))
}

#[tokio::test]
async fn the_annex_holds_every_candidate_of_every_station() {
    let made = made(LARGE, Standing::Official).await;
    let lines = Paper::of(&made.minutes.bytes).lines();
    let start = lines
        .iter()
        .position(|line| line.contains("Bijlage: de telling per stembureau"));
    let annex = lines[start.unwrap()..].join(" ");
    let of_station = annex.matches("1 Stembureau 1").count();
    // The totals, and forty candidates six abreast.
    assert_eq!(of_station, 1 + 40_usize.div_ceil(6), "{annex}");
    for list in &made.result.votes.lists {
        for votes in &list.candidates {
            let votes = Locale::Dutch.number(*votes);
            assert!(annex.contains(&votes), "{votes}");
        }
    }
}
