//! The provider as a process of its own, and a server that sends people there.

use super::browser::Failure;
use acceptance::{Server, TestDatabase, keys};
use server::auth::oidc::{OidcSettings, RETURN};
use server::config::Password;
use server::web::App;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

const LEVEL: &str = "urn:etoegang:core:assurance-class:";

/// A provider that stops when this goes.
#[derive(Debug)]
pub(crate) struct Provider {
    pub(crate) issuer: String,
    process: Child,
}

impl Drop for Provider {
    fn drop(&mut self) {
        // It may have stopped already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Provider {
    fn start(return_address: &str, how: &str) -> Result<Self, Failure> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/oidc");
        let mut process = Command::new("node")
            .args(["provider.mjs", return_address, how])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = process.stdout.take().ok_or("no output")?;
        // It says more than its address, and nobody needs to know.
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let issuer = lines.find(|line| line.starts_with("http://"));
        let issuer = issuer.ok_or("the provider does not start: run npm ci in tests/oidc")?;
        Ok(Self { issuer, process })
    }
}

/// A server and the provider to which it sends people.
#[derive(Debug)]
pub(crate) struct Both {
    pub(crate) server: Server,
    pub(crate) provider: Provider,
}

/// Starts both, with claims in the signed answer or in what is asked after it (`userinfo`).
pub(crate) async fn start(
    database: &TestDatabase,
    how: &str,
    clock: Arc<dyn Fn() -> chrono::DateTime<chrono::Utc> + Send + Sync>,
) -> Result<Both, Failure> {
    let app = App::on(database.db.clone())
        .with_clock(clock)
        .with_keys(keys());
    // Nobody follows this address: the test takes its path to the server.
    let return_address = format!("http://127.0.0.1:9{RETURN}");
    let provider = Provider::start(&return_address, how)?;
    let settings = settings(&provider.issuer, return_address);
    let app = app.with_elsewhere(Some(settings));
    let app = app.map_err(|refusal| format!("{refusal:?}"))?;
    let server = Server::start(app).await?;
    Ok(Both { server, provider })
}

/// The settings for a provider.
pub(crate) fn settings(issuer: &str, return_address: String) -> OidcSettings {
    OidcSettings {
        issuer: issuer.to_owned(),
        client_id: "wijkraden".to_owned(),
        secret: Password::of("een-geheim-van-de-test-van-genoeg-tekens"),
        return_address,
        scopes: vec!["openid".to_owned(), "burger".to_owned()],
        bsn_claim: Some("bsn".to_owned()),
        level_claim: "zekerheid".to_owned(),
        enough: ["loa3", "loa4"].map(|one| format!("{LEVEL}{one}")).to_vec(),
        name: "DigiD".to_owned(),
    }
}
