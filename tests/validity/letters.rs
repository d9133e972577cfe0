//! Letters about the decision: one for everybody, and never a second one about the same session.

use crate::sample::{BASE, ELECTION, finished, hold, key, start};
use acceptance::{Answer, Checked, Client, Paper, on_each_database};
use server::store::registration::application::{PaperKind, list_papers, load_paper};

/// Presses the button, and waits until the work is over.
async fn send(client: &mut Client) -> Result<Answer, Box<dyn std::error::Error + Send + Sync>> {
    let page = format!("{BASE}/1");
    let answer = client
        .submit(&page, &format!("{page}/brieven"), &[])
        .await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    finished(client, answer.header("location")).await
}

#[tokio::test]
async fn everybody_gets_one_letter_with_the_reason_of_the_session() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, sample) = start(database).await?;
        let path = format!("{BASE}/aanmelding/{}", sample.cool[1]);
        let fields = [
            ("verdict", "invalid"),
            ("reason", "Het formulier kwam na de sluiting"),
            ("article", "Reglement art. 5"),
        ];
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
        hold(&mut client).await?;
        for time in ["first", "second"] {
            let page = send(&mut client).await?;
            assert!(
                page.body.contains("heeft een brief"),
                "{time}: {}",
                page.body
            );
            let kind = (Some(PaperKind::Decision), None);
            let letters = list_papers(&database.db, ELECTION, kind).await?;
            assert_eq!(letters.len(), 12, "{time}");
        }
        let key = key(&database.db).await?;
        let about = (Some(PaperKind::Decision), Some(sample.cool[1].as_str()));
        let letters = list_papers(&database.db, ELECTION, about).await?;
        let bytes = load_paper(&database.db, &key, letters[0].id).await?;
        let text = Paper::of(&bytes).text();
        for told in [
            "niet geldig",
            "Het formulier kwam na de sluiting",
            "in beroep",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_session_that_was_not_held_has_no_letters() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client, _) = start(database).await?;
        let answer = client
            .submit(BASE, &format!("{BASE}/1/brieven"), &[])
            .await?;
        assert_eq!(answer.status, 404);
        Ok(())
    })
    .await
}
