//! Joint lists, photos, where an application stands, what comes too late, and the candidates as everybody sees them.

#[path = "account/people.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod people;
#[path = "apply/town.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod town;

mod joint_list {
    pub(crate) mod sample;

    mod bad_input;
    mod candidates;
    mod invitations;
    mod late;
    mod lists;
    mod photo;
    mod status;
}
