//! Words about investigations of a count and requests to count again, for documents that everybody may read: they do
//! not say who asked.

use crate::clock::day_of;
use crate::locale::Locale;
use crate::store::counting::leading::{Investigation, RecountRequest};

/// A request with what was decided on it, a sentence each.
#[must_use]
pub fn told(locale: Locale, request: &RecountRequest) -> Vec<String> {
    let stations: Vec<String> = request.stations.iter().map(u32::to_string).collect();
    let values = [
        ("number", request.number.into()),
        ("day", locale.date(request.requested_on).into()),
        ("count", request.stations.len().into()),
        ("stations", stations.join(", ").into()),
        ("reason", request.reason.as_str().into()),
    ];
    let asked = locale.say("recount-asked", &values);
    let decided = match &request.decision {
        None => locale.text("recount-undecided"),
        Some(decision) => {
            let values = [
                ("day", locale.date(decision.decided_on).into()),
                ("reason", decision.reason.as_str().into()),
            ];
            let key = match decision.granted {
                true => "recount-granted",
                false => "recount-refused",
            };
            locale.say(key, &values)
        }
    };
    vec![asked, decided]
}

/// What an investigation asked and found, a name with its fact each.
#[must_use]
pub fn facts(locale: Locale, one: &Investigation) -> Vec<(String, String)> {
    let mut facts = vec![
        (
            locale.text("investigation-opened"),
            locale.date(day_of(one.opened_at)),
        ),
        (locale.text("investigation-reason"), one.reason.clone()),
    ];
    let Some(end) = &one.end else {
        facts.push((
            locale.text("investigation-findings"),
            locale.text("investigation-open"),
        ));
        return facts;
    };
    let recounted = match end.recounted {
        true => "leading-recounted-yes",
        false => "leading-recounted-no",
    };
    facts.extend([
        (locale.text("investigation-findings"), end.findings.clone()),
        (locale.text("leading-recounted"), locale.text(recounted)),
        (
            locale.text("investigation-closed"),
            locale.date(day_of(end.at)),
        ),
    ]);
    facts
}
