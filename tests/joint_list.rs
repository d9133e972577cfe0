//! Joint lists, photos, where an application stands, what comes too late, and the candidates as everybody sees them.

#[path = "account/people.rs"]
mod people;
#[path = "apply/town.rs"]
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
