use crate::sample::{ELECTION, PLAIN, SESSION, confirm, coordinator, session_with, start};
use acceptance::{Checked, on_each_database};
use server::store::allocation::list_results;

/// How many times two officials establish the same version at the same moment.
const TIMES: u32 = 50;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_officials_who_establish_the_same_result_one_succeeds() -> Checked {
    on_each_database(async |database| {
        let (server, mut one) = start(database).await?;
        let mut other = coordinator(database, &server, "tweede").await?;
        let path = format!("{PLAIN}/vaststellen");
        for version in 1..=TIMES {
            let fields = match version {
                1 => SESSION.to_vec(),
                _ => session_with(&[("reason", "nog eens")]),
            };
            let seen_by_one = one.submit(&path, &path, &fields).await?;
            let seen_by_other = other.submit(&path, &path, &fields).await?;
            let (first, second) = tokio::join!(
                confirm(&mut one, (PLAIN, &seen_by_one), &fields),
                confirm(&mut other, (PLAIN, &seen_by_other), &fields),
            );
            let answers = [first?, second?];
            let mut statuses = answers.each_ref().map(|answer| answer.status);
            statuses.sort_unstable();
            assert_eq!(statuses, [303, 409], "version {version}");
            let refused = answers.iter().find(|answer| answer.status == 409);
            let told = refused.map_or("", |answer| answer.body.as_str());
            assert!(
                told.contains("Misschien was een collega u net voor."),
                "{told}"
            );
            let results = list_results(&database.db, ELECTION, "plain").await?;
            assert_eq!(results.last().map(|one| one.version), Some(version));
        }
        Ok(())
    })
    .await
}
