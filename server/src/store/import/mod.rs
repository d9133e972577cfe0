//! Files that were handed in, what they are checked against, and putting their values in the place of others.

mod record;
mod replace;
mod stored;

pub use record::{
    Import, ImportState, NewImport, list_imports, load_content, load_import, put_aside,
    save_confirmed, save_new_import, save_state, save_withdrawn,
};
pub use replace::{clear, replace};
pub use stored::{count_held, list_settled};
