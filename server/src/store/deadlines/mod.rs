//! Who hears of deadlines and of which they heard, and the addresses of calendars. Addresses of people are sealed.

mod feed;
mod reminder;

pub use feed::{Feed, FeedKind, list_feeds, load_feed, save_feed, save_feed_withdrawal};
pub use reminder::{
    Mailbox, RecipientAddress, Reminded, ReminderSetting, is_reminded, list_recipient_addresses,
    list_reminded, list_reminder_settings, remove_recipient_address, remove_reminder_setting,
    save_recipient_address, save_reminded, save_reminder_setting,
};
