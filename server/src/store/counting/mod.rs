//! Stations, their counts and totals, and the votes of a body that follow from them.

mod altered;
mod count;
mod station;
mod total;

pub use altered::{AlteredFigure, list_altered_figures, save_altered_figure};
pub(crate) use count::count_rows;
pub use count::{Count, list_counts, list_uncounted_stations, load_votes, save_counts};
pub(crate) use station::station_rows;
pub use station::{Station, list_stations, save_stations};
pub(crate) use total::total_rows;
pub use total::{StationTotal, list_station_totals, save_station_totals};
