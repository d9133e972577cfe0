use crate::sample::*;
use acceptance::Checked;

#[tokio::test]
async fn what_the_checks_find_is_told_on_top_and_at_the_field_and_stops_nobody() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        send_sheet(&mut anna, 1, (1, &typed(1, ""))).await?;
        let wrong = typed(2, "D=103 F=5");
        let saved = send_sheet(&mut anna, 1, (2, &wrong)).await?;
        assert_eq!(saved.header("location"), path(1, "/blad/2"));
        let shown = anna.get(&path(1, "/blad/2")).await?;
        check_says(&shown, "<title>Nakijken: ");
        for code in ["F201", "F203", "W201"] {
            assert_eq!(
                shown.body.matches(code).count(),
                2,
                "{code}: {}",
                shown.body
            );
        }
        check_says(&shown, "<a href=\"#f-D\">F201");
        check_says(&shown, "id=\"f-D-found\"");
        check_says(&shown, "! 3 bevindingen");
        // What is about sheets that are still open is not told yet.
        check_silent(&shown, "F304");
        check_silent(&shown, "F403");
        let again = send_sheet(&mut anna, 1, (2, &wrong)).await?;
        assert_eq!(again.header("location"), path(1, "/blad/3"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finding_is_answered_for_with_an_explanation_that_the_coordinator_reads() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        fill_all(&mut anna, 1, "A=99").await?;
        let refused = finish(&mut anna, 1, "").await?;
        assert_eq!(refused.status, 422);
        check_says(&refused, "<title>Fout: ");
        check_says(&refused, "F201: vink aan");
        check_says(&refused, "F201: schrijf een korte toelichting");
        assert_eq!(room.state().await?, "first entry");
        let done = finish(&mut anna, 1, "Eén pas te weinig").await?;
        assert_eq!(done.header("location"), "/tellen/wr?klaar=1");
        assert_eq!(room.state().await?, "first entry done");
        let course = room.person("cora").await?.get(COURSE).await?;
        check_says(&course, "F201");
        check_says(&course, "Eén pas te weinig");
        check_says(&course, "Naam van anna");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finding_is_mended_on_its_sheet_and_is_gone() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        fill_all(&mut anna, 1, "1.total=61").await?;
        let end = anna.get(&path(1, "/afronden")).await?;
        check_says(&end, "F402");
        check_says(&end, "F403");
        let mended = send_sheet(&mut anna, 1, (4, &typed(4, ""))).await?;
        assert_eq!(mended.header("location"), path(1, "/afronden"));
        let end = anna.get(&path(1, "/afronden")).await?;
        check_silent(&end, "F402");
        check_says(&end, "er is niets gevonden om na te kijken");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_result_that_stands_out_among_the_other_stations_is_found_too() -> Checked {
    in_each_room(async |room| {
        room.entered_twice("").await?;
        let mut dana = room.person("dana").await?;
        begin(&mut dana, 2).await?;
        fill_all(&mut dana, 2, "E.1=70 E.3=0 1.1=50 1.total=70 3.1=0").await?;
        let end = dana.get(&path(2, "/afronden")).await?;
        // List 2 got 30 votes, list 3 none here and some in every other station.
        check_says(&end, "W301");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_answers_stand_with_the_tabulation_of_the_body() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        fill_all(&mut anna, 1, "A=99").await?;
        finish(&mut anna, 1, "Eén pas te weinig").await?;
        let mut bilal = room.person("bilal").await?;
        begin(&mut bilal, 1).await?;
        fill_all(&mut bilal, 1, "A=99").await?;
        let end = bilal.get(&path(1, "/afronden")).await?;
        check_silent(&end, "Eén pas te weinig");
        finish(&mut bilal, 1, "").await?;
        assert_eq!(room.state().await?, "final");
        let mut cora = room.person("cora").await?;
        let table = cora.get("/bureau/wr/wijkraad/twee").await?;
        check_says(&table, "F201");
        check_says(&table, "Eén pas te weinig");
        Ok(())
    })
    .await
}
