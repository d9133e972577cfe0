use crate::sample::{
    BASE, ELECTION, HOLD, SESSION, coordinator, finished, hold, prepare, session_with, start,
};
use acceptance::{Checked, on_each_database};
use server::store::registration::validity::list_sessions;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_officials_who_hold_the_session_one_succeeds() -> Checked {
    on_each_database(async |database| {
        let (server, mut one, _) = start(database).await?;
        let mut other = coordinator(database, &server, "tweede").await?;
        let by_one = one.submit(HOLD, HOLD, &SESSION).await?;
        let by_other = other.submit(HOLD, HOLD, &SESSION).await?;
        let (first, second) = tokio::join!(
            one.send((&by_one, HOLD), &[]),
            other.send((&by_other, HOLD), &[]),
        );
        let mut told = Vec::new();
        for (client, answer) in [(&mut one, first?), (&mut other, second?)] {
            match answer.status {
                409 => told.push(answer.body),
                _ => told.push(finished(client, answer.header("location")).await?.body),
            }
        }
        let held = |body: &&String| body.contains("Alles is in één keer vastgelegd.");
        assert_eq!(told.iter().filter(held).count(), 1, "{told:?}");
        let refused = told
            .iter()
            .find(|body| !held(body))
            .ok_or("nobody is refused")?;
        assert!(
            refused.contains("Misschien was een collega u net voor."),
            "{refused}"
        );
        assert_eq!(list_sessions(&database.db, ELECTION).await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_officials_who_hold_a_correction_one_succeeds() -> Checked {
    on_each_database(async |database| {
        let (server, mut one, sample) = start(database).await?;
        let mut other = coordinator(database, &server, "tweede").await?;
        hold(&mut one).await?;
        let strike = [("change", "strike"), ("reason", "te laat")];
        prepare(&mut one, (1, &sample.cool[0]), &strike).await?;
        let path = format!("{BASE}/1/correctie");
        let fields = session_with(&[("reason", "een fout")]);
        let by_one = one.submit(&path, &path, &fields).await?;
        let by_other = other.submit(&path, &path, &fields).await?;
        let (first, second) = tokio::join!(
            one.send((&by_one, &path), &[]),
            other.send((&by_other, &path), &[]),
        );
        let mut statuses = [first?.status, second?.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(list_sessions(&database.db, ELECTION).await?.len(), 2);
        Ok(())
    })
    .await
}
