//! Accounts: the first visit, signing in and out, the own account and password, and keeping the users.

mod first;
mod own;
mod sign_in;
mod token;
mod users;
mod work;

pub use first::{show_first, submit_first};
pub use own::{show_account, show_password, submit_password};
pub use sign_in::{show_sign_in, submit_sign_in, submit_sign_out};
pub(crate) use token::Token;
pub use users::{
    show_new_user, show_users, submit_disable, submit_enable, submit_new_user, submit_reset,
};
pub(crate) use work::{Dice, list_dice};
