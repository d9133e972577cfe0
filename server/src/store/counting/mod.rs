//! Stations, their counts and totals, and the votes of a body that follow from them.

mod altered;
mod count;
mod station;
mod total;

pub use altered::{AlteredFigure, list_altered_figures, save_altered_figure};
pub use count::{Count, list_counts, list_uncounted_stations, load_votes, save_counts};
pub use station::{Station, list_stations, save_stations};
pub use total::{StationTotal, list_station_totals, save_station_totals};
