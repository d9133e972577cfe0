//! Polling stations over HTTP: kept by hand, with everything that is refused, as EML_NL 110b, and their empty forms.

#[path = "account/people.rs"]
mod people;

#[path = "import/bureau.rs"]
#[expect(dead_code, reason = "the tests of importing use the rest")]
mod bureau;

#[path = "stations/bad_input.rs"]
mod bad_input;
#[path = "stations/eml.rs"]
mod eml;
#[path = "stations/forms.rs"]
mod forms;
#[path = "stations/held.rs"]
mod held;
#[path = "stations/kept.rs"]
mod kept;
#[path = "stations/sample.rs"]
mod sample;
