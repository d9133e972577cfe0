use crate::sample::*;
use acceptance::Checked;

#[tokio::test]
async fn the_second_entry_shows_nothing_of_the_first() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        fill_all(&mut anna, 1, "A=7654 1.1=4567").await?;
        finish(&mut anna, 1, "Een eigen verhaal").await?;
        let mut bilal = room.person("bilal").await?;
        begin(&mut bilal, 1).await?;
        // The same pages for a station of which nothing was entered, by somebody else.
        let mut dana = room.person("dana").await?;
        begin(&mut dana, 2).await?;
        for end in [
            "/blad/1",
            "/blad/2",
            "/blad/3",
            "/blad/4",
            "/blad/5",
            "/afronden",
        ] {
            let second = bilal.get(&path(1, end)).await?;
            let first = dana.get(&path(2, end)).await?;
            let plain = |answer: &acceptance::Answer| {
                let csrf = format!("\"{}\"", answer.csrf());
                main_of(answer)
                    .replace(&csrf, "")
                    .replace("tweede invoer", "eerste invoer")
                    .replace("stembureau/1", "stembureau/2")
                    .replace("Buurthuis 1", "Buurthuis 2")
                    .replace("number\">1<", "number\">2<")
            };
            assert_eq!(plain(&second), plain(&first), "{end}");
            for words in ["7654", "4567", "verhaal", "anna", "✓ bewaard", "F201"] {
                assert!(!plain(&second).contains(words), "{words} at {end}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_found_in_the_second_entry_follows_from_its_own_figures_alone() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        enter(&mut anna, 1, "A=99").await?;
        let mut bilal = room.person("bilal").await?;
        begin(&mut bilal, 1).await?;
        let sound = send_sheet(&mut bilal, 1, (2, &typed(2, ""))).await?;
        assert_eq!(sound.header("location"), path(1, "/blad/3"));
        let wrong = send_sheet(&mut bilal, 1, (2, &typed(2, "B=3"))).await?;
        assert_eq!(wrong.header("location"), path(1, "/blad/2"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_did_the_first_entry_cannot_do_the_second() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        enter(&mut anna, 1, "").await?;
        let told = anna.get(&path(1, "")).await?;
        check_says(&told, "De tweede moet door iemand anders");
        let answer = begin(&mut anna, 1).await?;
        assert_eq!(answer.header("location"), path(1, ""));
        assert_eq!(room.state().await?, "first entry done");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_entered_second_reads_that_it_differs_and_no_more() -> Checked {
    in_each_room(async |room| {
        let (mut anna, mut bilal) = room.entered_twice("F=0 G=2").await?;
        assert_eq!(room.state().await?, "entries differ");
        let told = bilal.get("/tellen/wr?klaar=1").await?;
        check_says(
            &told,
            "anders dan de eerste. De coördinator gaat ermee verder",
        );
        check_silent(&anna.get("/tellen/wr?klaar=1").await?, "anders dan");
        for client in [&mut anna, &mut bilal] {
            let page = client.get(&path(1, "")).await?;
            check_says(&page, "Beide invoeren zijn er al");
        }
        Ok(())
    })
    .await
}
