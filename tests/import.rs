//! Files of an election, handed in with a browser: good ones, bad ones, others in their place, and long ones.

#[path = "account/people.rs"]
mod people;

#[path = "import/bureau.rs"]
mod bureau;
#[path = "import/demonstration.rs"]
mod demonstration;
#[path = "import/errors.rs"]
mod errors;
#[path = "import/progress.rs"]
mod progress;
#[path = "import/replacing.rs"]
mod replacing;
