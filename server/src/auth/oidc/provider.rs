//! The provider: what it says about itself, sending somebody there, and what it says about who comes back.
//!
//! What it answers is never logged, because it can hold a BSN.

use super::{Begun, OidcSettings, Person, Refusal};
use crate::auth::chance;
use crate::error::AppError;
use crate::locale::Locale;
use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreResponseType, CoreRevocableToken, CoreRevocationErrorResponse,
    CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AuthenticationContextClass, AuthenticationFlow, AuthorizationCode, Client,
    ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IdTokenFields, IssuerUrl, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardErrorResponse,
    StandardTokenResponse, TokenResponse, UserInfoClaims, reqwest,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::RwLock;

/// The provider answers within so long, or is not there.
const PATIENCE: Duration = Duration::from_secs(10);
/// What it says about itself is asked again after this.
const KNOWN_FOR: Duration = Duration::from_secs(600);
/// Signed so that anyone can check it; never with the secret that both know.
const SIGNATURES: [CoreJwsSigningAlgorithm; 8] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
];

/// Everything the provider says about somebody beyond what each provider says.
#[derive(Serialize, Deserialize)]
struct Told {
    #[serde(flatten)]
    all: HashMap<String, Value>,
}

impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what is told about somebody")
    }
}

impl AdditionalClaims for Told {}

type Fields = IdTokenFields<
    Told,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

type Known = Client<
    Told,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// Where people sign in.
pub struct Provider {
    settings: OidcSettings,
    http: reqwest::Client,
    known: RwLock<Option<(Instant, Arc<Known>)>>,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the provider {}", self.settings.issuer)
    }
}

impl Provider {
    /// The provider of these settings; it is asked nothing yet.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] when this machine cannot ask anything over https.
    pub fn of(settings: OidcSettings) -> Result<Self, Refusal> {
        let http = reqwest::ClientBuilder::new()
            // Whoever follows can be led to a place inside the own network.
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build();
        Ok(Self {
            settings,
            http: http.map_err(|_| Refusal::Unavailable)?,
            known: RwLock::new(None),
        })
    }

    /// What this way of signing in is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// The provider, as it names itself.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Where to send somebody, and what must come back.
    ///
    /// # Errors
    /// Why somebody cannot be sent there; or there is no chance.
    pub async fn begin_sign_in(
        &self,
        (election, back): (&str, Option<&str>),
        (locale, at): (Locale, DateTime<Utc>),
    ) -> Result<Result<(String, Begun), Refusal>, AppError> {
        let begun = Begun {
            state: format!("{election}.{}", chance::token()?),
            nonce: chance::token()?,
            verifier: chance::token()?,
            back: back.map(str::to_owned),
            tag: locale.tag().to_owned(),
            at,
        };
        let client = match self.client().await {
            Ok(client) => client,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let verifier = PkceCodeVerifier::new(begun.verifier.clone());
        let (state, nonce) = (begun.state.clone(), begun.nonce.clone());
        let mut request = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
        let scopes = self.settings.scopes.iter();
        for scope in scopes.filter(|scope| *scope != "openid") {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        for level in &self.settings.enough {
            let level = AuthenticationContextClass::new(level.clone());
            request = request.add_auth_context_value(level);
        }
        let (address, _, _) = request.url();
        Ok(Ok((address.to_string(), begun)))
    }

    /// Who came back with this code.
    ///
    /// # Errors
    /// Why that is not known.
    pub async fn finish(&self, code: &str, begun: &Begun) -> Result<Person, Refusal> {
        let client = self.client().await?;
        let code = AuthorizationCode::new(code.to_owned());
        let request = client.exchange_code(code).map_err(|_| Refusal::Failed)?;
        let answer = request
            .set_pkce_verifier(PkceCodeVerifier::new(begun.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|cause| match cause {
                RequestTokenError::Request(_) => Refusal::Unavailable,
                _ => Refusal::Failed,
            })?;
        let signed = answer.id_token().ok_or(Refusal::Failed)?;
        let verifier = client.id_token_verifier().set_allowed_algs(SIGNATURES);
        let claims = signed.claims(&verifier, &Nonce::new(begun.nonce.clone()));
        let Ok(claims) = claims else {
            // The keys of the provider may be new; the next attempt asks for them.
            *self.known.write().await = None;
            return Err(Refusal::Failed);
        };
        let mut told = claims.additional_claims().all.clone();
        if let Some(level) = claims.auth_context_ref() {
            told.insert("acr".to_owned(), Value::String(level.to_string()));
        }
        if self.lacks(&told)
            && let Ok(request) = client.user_info(
                answer.access_token().clone(),
                Some(claims.subject().clone()),
            )
        {
            let more: Result<UserInfoClaims<Told, CoreGenderClaim>, _> =
                request.request_async(&self.http).await;
            let more = more.map_err(|_| Refusal::Failed)?;
            // What is signed goes first.
            for (name, value) in &more.additional_claims().all {
                told.entry(name.clone()).or_insert_with(|| value.clone());
            }
        }
        Person::of(&self.settings, claims.subject(), &told)
    }

    /// Whether something is still to be asked.
    fn lacks(&self, told: &HashMap<String, Value>) -> bool {
        let bsn = self.settings.bsn_claim.as_ref();
        let mut wanted = bsn.into_iter().chain([&self.settings.level_claim]);
        wanted.any(|name| !told.contains_key(name))
    }

    /// What the provider says about itself, asked once in a while.
    async fn client(&self) -> Result<Arc<Known>, Refusal> {
        if let Some((asked, known)) = &*self.known.read().await
            && asked.elapsed() < KNOWN_FOR
        {
            return Ok(Arc::clone(known));
        }
        let settings = &self.settings;
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| Refusal::Failed)?;
        let address = RedirectUrl::new(settings.return_address.clone());
        let found = CoreProviderMetadata::discover_async(issuer, &self.http).await;
        let found = found.map_err(|_| Refusal::Unavailable)?;
        let known = Known::from_provider_metadata(
            found,
            ClientId::new(settings.client_id.clone()),
            Some(ClientSecret::new(settings.secret.reveal().to_owned())),
        );
        let known = Arc::new(known.set_redirect_uri(address.map_err(|_| Refusal::Failed)?));
        *self.known.write().await = Some((Instant::now(), Arc::clone(&known)));
        Ok(known)
    }
}
