//! The table `mail`: what is to be sent, or was.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mail")]
pub struct Model {
    /// A number, from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The election.
    pub election: String,
    /// What kind of mail.
    pub kind: String,
    /// The application; empty when there is none.
    pub about: String,
    /// The language.
    pub locale: String,
    /// The address, sealed.
    pub recipient: Vec<u8>,
    /// What stands above it, sealed.
    pub subject: Vec<u8>,
    /// Text and attachments, sealed; none of a code that was sent.
    pub body: Option<Vec<u8>>,
    /// What tells it apart from every other mail.
    pub message_id: String,
    /// When it was posted.
    pub posted_at: String,
    /// How far it is.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it is tried next.
    pub next_try_at: Option<String>,
    /// The worker that has it.
    pub owner: Option<String>,
    /// After this nobody knows what became of it.
    pub lease_until: Option<String>,
    /// What went wrong last.
    pub last_problem: Option<String>,
    /// The number of the answer of the mail server then.
    pub last_reply: Option<i64>,
    /// When the mail server accepted it.
    pub sent_at: Option<String>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "mail {} ({})", self.id, self.state)
    }
}

/// Rows are joined by their keys in the store, not through relations.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
