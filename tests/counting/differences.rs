use crate::sample::*;
use acceptance::{Answer, Checked, Client};

async fn course(
    client: &mut Client,
    end: &str,
    fields: &[(&str, &str)],
) -> Result<Answer, crate::people::Failure> {
    client
        .submit(COURSE, &format!("{COURSE}{end}"), fields)
        .await
}

#[tokio::test]
async fn the_coordinator_sees_only_the_fields_that_differ_side_by_side() -> Checked {
    in_each_room(async |room| {
        room.entered_twice("F=0 G=2 2.1=31").await?;
        let mut cora = room.person("cora").await?;
        let page = cora.get(COURSE).await?;
        check_says(&page, "Invoeren verschillen");
        for name in ["F", "G", "2.1"] {
            check_says(&page, &format!("name=\"veld\" value=\"{name}\" checked"));
        }
        assert_eq!(
            page.body.matches("name=\"veld\"").count(),
            3,
            "{}",
            page.body
        );
        let mut lezer = room.person("lezer").await?;
        let read = lezer.get(COURSE).await?;
        check_says(&read, "Waar de invoeren verschillen");
        check_silent(&read, "name=\"veld\"");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_is_asked_types_only_these_fields_and_the_count_is_final() -> Checked {
    in_each_room(async |room| {
        let (mut anna, mut bilal) = room.entered_twice("F=0 G=2").await?;
        let mut cora = room.person("cora").await?;
        let fields = [("veld", "F"), ("veld", "G"), ("wie", "tweede")];
        assert_eq!(course(&mut cora, "/vragen", &fields).await?.status, 303);
        check_silent(&anna.get("/tellen/wr").await?, "Opnieuw invoeren");
        check_says(&bilal.get("/tellen/wr").await?, "Opnieuw invoeren");
        let page = path(1, "/opnieuw");
        let shown = bilal.get(&page).await?;
        for name in ["F", "G"] {
            check_says(&shown, &format!("name=\"{name}\" value=\"\""));
        }
        assert_eq!(shown.body.matches("data-field=").count(), 2);
        let wrong = bilal
            .send((&shown, &page), &[("F", "x"), ("G", "1")])
            .await?;
        assert_eq!(wrong.status, 422);
        check_says(&wrong, "name=\"G\" value=\"1\"");
        let shown = bilal.get(&page).await?;
        let done = bilal
            .send((&shown, &page), &[("F", "1"), ("G", "1")])
            .await?;
        assert_eq!(done.header("location"), "/tellen/wr?klaar=1");
        assert_eq!(room.state().await?, "final");
        let history = cora.get(COURSE).await?;
        check_says(&history, "Velden opnieuw ingevoerd");
        check_says(&history, "Naam van bilal");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn both_can_be_asked_and_each_answers_alone() -> Checked {
    in_each_room(async |room| {
        let (mut anna, mut bilal) = room.entered_twice("2.1=31").await?;
        let mut cora = room.person("cora").await?;
        let fields = [("veld", "2.1"), ("wie", "beide")];
        course(&mut cora, "/vragen", &fields).await?;
        let page = path(1, "/opnieuw");
        for client in [&mut anna, &mut bilal] {
            assert_eq!(room.state().await?, "correction asked");
            let shown = client.get(&page).await?;
            check_silent(&shown, "value=\"31\"");
            client.send((&shown, &page), &[("2.1", "30")]).await?;
        }
        assert_eq!(room.state().await?, "final");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn asking_nothing_or_nobody_is_refused_and_the_ticks_stay() -> Checked {
    in_each_room(async |room| {
        room.entered_twice("F=0 G=2").await?;
        let mut cora = room.person("cora").await?;
        let nobody = course(&mut cora, "/vragen", &[("veld", "G")]).await?;
        assert_eq!(nobody.status, 422);
        check_says(&nobody, "kies wie de velden opnieuw invoert");
        check_says(&nobody, "value=\"G\" checked");
        check_silent(&nobody, "value=\"F\" checked");
        let nothing = course(&mut cora, "/vragen", &[("wie", "eerste")]).await?;
        check_says(&nothing, "kies ten minste één veld");
        let other = course(&mut cora, "/vragen", &[("veld", "A"), ("wie", "eerste")]).await?;
        assert_eq!(other.status, 409);
        assert_eq!(room.state().await?, "entries differ");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_final_count_is_reopened_with_a_reason_and_the_old_value_stays_beside_the_new() -> Checked
{
    in_each_room(async |room| {
        let (mut anna, mut bilal) = room.entered_twice("").await?;
        let mut cora = room.person("cora").await?;
        let refused = course(&mut cora, "/heropenen", &[("veld", "3.1")]).await?;
        assert_eq!(refused.status, 422);
        check_says(&refused, "schrijf op waarom");
        let fields = [("veld", "3.1"), ("reden", "Hertelling van lijst 3")];
        course(&mut cora, "/heropenen", &fields).await?;
        assert_eq!(room.state().await?, "correction asked");
        let db = room.app.db().ok_or("no database")?;
        let counts = server::store::counting::list_counts(db, ELECTION, BODY).await?;
        assert!(
            counts.is_empty(),
            "it is not tabulated meanwhile: {counts:?}"
        );
        let page = path(1, "/opnieuw");
        for client in [&mut anna, &mut bilal] {
            let shown = client.get(&page).await?;
            client.send((&shown, &page), &[("3.1", "12")]).await?;
        }
        // The first entry now contradicts its own total, which its person answers for.
        assert_eq!(room.state().await?, "first entry has findings");
        finish(&mut anna, 1, "Hertelling").await?;
        assert_eq!(room.state().await?, "final");
        let history = cora.get(COURSE).await?;
        check_says(&history, "Hertelling van lijst 3");
        let text = history
            .body
            .replace("<span class=\"label\">Was: </span>", "");
        assert!(text.contains("<td class=\"num\">10</td>"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_entry_that_somebody_left_is_taken_back_and_stays_readable() -> Checked {
    in_each_room(async |room| {
        let mut anna = room.person("anna").await?;
        begin(&mut anna, 1).await?;
        send_sheet(&mut anna, 1, (2, &typed(2, "A=7654"))).await?;
        let mut cora = room.person("cora").await?;
        let unsure = course(&mut cora, "/terugnemen", &[]).await?;
        assert_eq!(unsure.status, 422);
        course(&mut cora, "/terugnemen", &[("zeker", "1")]).await?;
        assert_eq!(room.state().await?, "empty");
        check_says(&cora.get(COURSE).await?, "7.654");
        let mut bilal = room.person("bilal").await?;
        begin(&mut bilal, 1).await?;
        let sheet = bilal.get(&path(1, "/blad/2")).await?;
        check_silent(&sheet, "7654");
        Ok(())
    })
    .await
}
