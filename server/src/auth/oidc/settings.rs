//! Where people sign in elsewhere, and what must come back, as whoever starts the program says it.

use crate::config::Password;
use std::fmt;
use std::path::PathBuf;

const SECRET: &str = "WIJKZETEL_OIDC_SECRET";
/// How eToegang writes its levels, the lowest first.
const LEVELS: &str = "urn:etoegang:core:assurance-class:loa2,\
    urn:etoegang:core:assurance-class:loa2plus,\
    urn:etoegang:core:assurance-class:loa3,\
    urn:etoegang:core:assurance-class:loa4";
/// Where somebody comes back.
pub const RETURN: &str = "/aanmelden/digid/terug";

/// The options for signing in elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default, clap::Args)]
pub struct OidcOptions {
    /// Where candidates can sign in through OpenID Connect. Needs a program that was built with the feature `oidc`.
    #[arg(long, env = "WIJKZETEL_OIDC_ISSUER", value_name = "URL")]
    pub oidc_issuer: Option<String>,
    /// What the provider calls this program.
    #[arg(long, env = "WIJKZETEL_OIDC_CLIENT_ID", value_name = "ID")]
    pub oidc_client_id: Option<String>,
    /// The file with the secret of this program there; `WIJKZETEL_OIDC_SECRET` does as well.
    #[arg(long, env = "WIJKZETEL_OIDC_SECRET_FILE", value_name = "FILE")]
    pub oidc_secret_file: Option<PathBuf>,
    /// The address of this site for browsers, as `https://wijkraden.example`.
    #[arg(long, env = "WIJKZETEL_OIDC_BASE_URL", value_name = "URL")]
    pub oidc_base_url: Option<String>,
    /// What is asked, with spaces between.
    #[arg(
        long,
        env = "WIJKZETEL_OIDC_SCOPES",
        value_name = "SCOPES",
        default_value = "openid"
    )]
    pub oidc_scopes: String,
    /// The claim that holds the BSN; without it none is kept.
    #[arg(long, env = "WIJKZETEL_OIDC_BSN_CLAIM", value_name = "NAME")]
    pub oidc_bsn_claim: Option<String>,
    /// The claim that holds how sure the provider is.
    #[arg(
        long,
        env = "WIJKZETEL_OIDC_LEVEL_CLAIM",
        value_name = "NAME",
        default_value = "acr"
    )]
    pub oidc_level_claim: String,
    /// How the provider writes its levels, the lowest first, with commas between.
    #[arg(
        long,
        env = "WIJKZETEL_OIDC_LEVELS",
        value_name = "LEVELS",
        default_value = LEVELS
    )]
    pub oidc_levels: String,
    /// The least level that is enough.
    #[arg(long, env = "WIJKZETEL_OIDC_LEAST_LEVEL", value_name = "LEVEL")]
    pub oidc_least_level: Option<String>,
    /// What this way of signing in is called.
    #[arg(
        long,
        env = "WIJKZETEL_OIDC_NAME",
        value_name = "NAME",
        default_value = "DigiD"
    )]
    pub oidc_name: String,
}

/// Where people sign in elsewhere, and what must come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OidcSettings {
    /// The provider.
    pub issuer: String,
    /// What it calls this program.
    pub client_id: String,
    /// The secret of this program there.
    pub secret: Password,
    /// Where somebody comes back.
    pub return_address: String,
    /// What is asked.
    pub scopes: Vec<String>,
    /// The claim that holds the BSN.
    pub bsn_claim: Option<String>,
    /// The claim that holds the level.
    pub level_claim: String,
    /// The levels that are enough.
    pub enough: Vec<String>,
    /// What this way of signing in is called.
    pub name: String,
}

/// What is wrong with the options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrongOption {
    /// One is missing that the others need.
    Missing(&'static str),
    /// The file with the secret cannot be read.
    SecretFile(String),
    /// An address over which others could read along.
    NotSecure(&'static str),
    /// The least level is not one of the levels.
    UnknownLevel,
    /// This program was built without it.
    NotBuilt,
}

impl fmt::Display for WrongOption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(option) => write!(f, "--oidc-issuer needs {option} too"),
            Self::SecretFile(cause) => write!(f, "the file with the secret: {cause}"),
            Self::NotSecure(option) => write!(f, "{option} must begin with https://"),
            Self::UnknownLevel => {
                f.write_str("--oidc-least-level is not one of the levels of --oidc-levels")
            }
            Self::NotBuilt => f.write_str(
                "--oidc-issuer is not possible: this program was built without the feature oidc",
            ),
        }
    }
}

impl std::error::Error for WrongOption {}

impl OidcOptions {
    /// The settings; none when nobody signs in elsewhere.
    ///
    /// # Errors
    /// What is wrong with the options.
    pub fn settings(&self) -> Result<Option<OidcSettings>, WrongOption> {
        let Some(issuer) = &self.oidc_issuer else {
            return Ok(None);
        };
        if !cfg!(feature = "oidc") {
            return Err(WrongOption::NotBuilt);
        }
        let needed =
            |value: &Option<String>, option| value.clone().ok_or(WrongOption::Missing(option));
        let secret = Password::read(self.oidc_secret_file.as_deref(), SECRET);
        let secret = secret.map_err(WrongOption::SecretFile)?;
        let base = needed(&self.oidc_base_url, "--oidc-base-url")?;
        for (address, option) in [(issuer, "--oidc-issuer"), (&base, "--oidc-base-url")] {
            if !is_secure(address) {
                return Err(WrongOption::NotSecure(option));
            }
        }
        let least = needed(&self.oidc_least_level, "--oidc-least-level")?;
        Ok(Some(OidcSettings {
            issuer: issuer.clone(),
            client_id: needed(&self.oidc_client_id, "--oidc-client-id")?,
            secret: secret.ok_or(WrongOption::Missing("--oidc-secret-file"))?,
            return_address: format!("{}{RETURN}", base.trim_end_matches('/')),
            scopes: words(&self.oidc_scopes, ' '),
            bsn_claim: self.oidc_bsn_claim.clone(),
            level_claim: self.oidc_level_claim.clone(),
            enough: enough(&words(&self.oidc_levels, ','), &least)?,
            name: self.oidc_name.clone(),
        }))
    }
}

fn words(text: &str, between: char) -> Vec<String> {
    let words = text.split(between).map(str::trim);
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// The least level and all above it.
fn enough(levels: &[String], least: &str) -> Result<Vec<String>, WrongOption> {
    let from = levels.iter().position(|level| level == least);
    let from = from.ok_or(WrongOption::UnknownLevel)?;
    Ok(levels.iter().skip(from).cloned().collect())
}

/// Over https, or on this machine alone.
fn is_secure(address: &str) -> bool {
    let near = ["http://127.0.0.1:", "http://localhost:"];
    address.starts_with("https://") || near.iter().any(|start| address.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{LEVELS, OidcOptions, WrongOption, enough, is_secure, words};

    #[test]
    fn the_least_level_and_all_above_it_are_enough() {
        let levels = words(LEVELS, ',');
        assert_eq!(levels.len(), 4);
        assert_eq!(enough(&levels, &levels[2]), Ok(levels[2..].to_vec()));
        assert_eq!(enough(&levels, "loa3"), Err(WrongOption::UnknownLevel));
    }

    #[test]
    fn an_address_is_secure_or_on_this_machine() {
        assert!(is_secure("https://broker.example") && is_secure("http://127.0.0.1:9500"));
        for other in [
            "http://broker.example",
            "http://127.0.0.1.example",
            "broker",
            "",
        ] {
            assert!(!is_secure(other), "{other}");
        }
    }

    #[test]
    fn without_an_issuer_nobody_signs_in_elsewhere() {
        assert_eq!(OidcOptions::default().settings(), Ok(None));
        let options = OidcOptions {
            oidc_issuer: Some("https://broker.example".to_owned()),
            ..OidcOptions::default()
        };
        let expected = if cfg!(feature = "oidc") {
            WrongOption::Missing("--oidc-base-url")
        } else {
            WrongOption::NotBuilt
        };
        assert_eq!(options.settings(), Err(expected));
    }
}
