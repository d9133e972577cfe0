//! Stations, their counts and totals, and the votes of a body that follow from them.

mod altered;
// Entering counts.
mod count;
mod death;
// Stations and people.
mod kept;
pub mod kept_sheet;
// Files in the place of typing.
mod entry_file;
// Leading.
pub mod leading;
mod projected;
mod record;
pub mod saved_sheet;
mod station;
mod summary;
mod total;

pub use altered::{AlteredFigure, list_altered_figures, save_altered_figure};
pub(crate) use count::count_rows;
pub use count::{Count, list_counts, list_uncounted_stations, load_votes, save_counts};
// Files in the place of typing.
pub use death::{Death, list_deaths, save_death, save_withdrawal};
// Stations and people.
pub use entry_file::{
    EntryFile, NewEntryFile, load_entry_file, save_entry_file, save_entry_file_taken,
};
pub use kept::{has_figures, remove_station, save_changed_station};
pub use projected::{clear_station, has_counts, save_station};
pub use record::{
    CountHead, StationKey, StoredCount, list_count_heads, list_count_steps, list_final_counts,
    load_count, save_count,
};
pub(crate) use station::station_rows;
pub use station::{Station, list_stations, list_stations_of_election, load_station, save_stations};
pub use summary::{StationSum, candidates_in, list_station_sums, list_votes};
pub(crate) use total::total_rows;
pub use total::{StationTotal, TOTAL_LETTERS, TotalOf, list_station_totals, save_station_totals};
