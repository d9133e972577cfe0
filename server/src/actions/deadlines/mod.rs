//! Who hears of deadlines: mail the working day before, and calendars at an address that can be withdrawn.

mod feed;
mod reminder;
mod setting;

pub use feed::{FeedState, load_feed_state, make_feed, renew_feed, token, withdraw_feed};
pub use reminder::{Remind, remind_always, send_reminders};
pub use setting::{choose_reminders, keep_recipient_address};

/// The longest name of a calendar.
pub const LONGEST_NAME: usize = 80;
