//! The proof of a draw of residents: everything by which anyone repeats it, on paper and without a name of a resident.

use super::SortitionCourse;
use crate::audit::{self, By, Event, SortitionEvent, sha256};
use crate::documents::{DocumentError, SortitionProofOf, write_sortition_proof};
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::Standing;
use crate::store::registration::{load_body, load_election};
use crate::store::sortition::{SortitionDraw, save_proof};
use sea_orm::ConnectionTrait;

impl SortitionCourse {
    /// The shell lines that repeat a draw by dice from the file with the list; nothing for a draw by hand. No line is
    /// longer than paper is wide.
    #[must_use]
    pub fn repeating(&self) -> Vec<String> {
        let mut draws = self.sortition.draws.iter();
        let found = draws.find_map(|draw| Some((draw, draw.outcome.as_ref()?.seed.as_ref()?)));
        found.map_or_else(Vec::new, |(draw, seed)| repeating(draw, seed))
    }
}

fn repeating(draw: &SortitionDraw, seed: &str) -> Vec<String> {
    vec![
        "pool=$(sha256sum lijst.txt | cut -c1-64)".to_owned(),
        format!("context='{}'", draw.context),
        format!("seed={seed}"),
        "while read -r id; do".to_owned(),
        r#"printf 'lot1\n%s\n%s\n%s\n%s' "$context" "$pool" "$seed" "$id" |"#.to_owned(),
        r#"sha256sum | sed "s/-/$id/""#.to_owned(),
        "done < lijst.txt | LC_ALL=C sort".to_owned(),
    ]
}

/// Makes the proof of a draw that was held, and stores it. When a name of who drew or saw it cannot be printed, nothing
/// is made; the draw stands, and the public page tells the same.
pub(super) async fn make_proof(
    tx: &impl ConnectionTrait,
    by: &By,
    (at, number): ((&str, &str, u32), u64),
) -> Result<(), AppError> {
    let course = SortitionCourse::load(tx, at).await?;
    let mut draws = course.sortition.draws.iter();
    let draw = draws.find(|draw| draw.number == number);
    let held = draw.and_then(|draw| Some((draw, draw.outcome.as_ref()?)));
    let (draw, outcome) = held.ok_or(AppError::AnswerChanged)?;
    let election = load_election(tx, at.0).await?;
    let ids: String = outcome
        .drawn
        .iter()
        .flat_map(|id| [id.as_str(), "\n"])
        .collect();
    let of = SortitionProofOf {
        election: election.title,
        official: election.standing == Standing::Official,
        body: load_body(tx, at.1).await?,
        sortition: at.2,
        frozen: course.sortition.frozen.clone(),
        draw: draw.clone(),
        order_sha256: sha256(ids.as_bytes()),
        repeating: match &outcome.seed {
            Some(seed) => repeating(draw, seed),
            None => Vec::new(),
        },
        made_at: by.at,
    };
    let bytes = match write_sortition_proof(Locale::Dutch, &of) {
        Err(DocumentError::NoLetter(_)) => return Ok(()),
        bytes => bytes?,
    };
    let proof = save_proof(tx, (at, number), (bytes, by.at)).await?;
    let event = SortitionEvent::SortitionProofMade {
        election: at.0.to_owned(),
        body: at.1.to_owned(),
        sortition: at.2,
        number,
        sha256: proof.sha256,
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    Ok(())
}
