//! A form that came after registration had closed: nothing of it is saved, its text stays on the page, and that it
//! came is recorded with what it said.

use crate::actions::registration::late::record_late;
use crate::pages::registration::apply::desk::Desk;
use crate::pages::{broken, by_applicant};
use crate::store::registration::application::Content;
use crate::store::registration::late::Sent;
use crate::store::{Database, write_tx};
use crate::web::App;
use axum::response::Response;

/// Records the attempt; answers what to say about it.
pub(in crate::pages::registration::apply) async fn record(
    app: &App,
    db: &Database,
    desk: &Desk,
    content: &Content,
) -> Result<String, Response> {
    let locale = desk.scene.locale;
    let (by, key) = (by_applicant(&desk.session, app), desk.key.clone());
    let (applicant, sent) = (desk.session.applicant.clone(), Sent(content.clone()));
    let kept = write_tx(db, async move |tx| {
        record_late(tx, &by, &key, (&applicant, &sent)).await
    });
    let kept = kept.await.map_err(broken(locale))?;
    let clock = desk.clock();
    let values = [
        ("closes", clock.closes.into()),
        ("server", clock.server.into()),
        ("number", kept.id.into()),
    ];
    let told = [
        locale.say("apply-late", &values),
        locale.say("late-kept", &values),
    ];
    Ok(told.join(" "))
}
