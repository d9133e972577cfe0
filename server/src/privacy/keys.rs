//! The keys of elections, wrapped in the database, and kept in memory once they were unwrapped.

use super::election_key::{ElectionKey, KEY_LEN, open, seal, tag};
use super::master::MasterKey;
use crate::auth::chance;
use crate::error::AppError;
use crate::store::keys::{StoredKey, load_key, save_new_key};
use sea_orm::ConnectionTrait;

/// The way to the key of each election.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    master: Option<MasterKey>,
}

impl Keys {
    /// The keys that this master key wraps.
    #[must_use]
    pub fn under(master: MasterKey) -> Self {
        Self {
            master: Some(master),
        }
    }

    /// The signature over part of an address: nobody makes such an address without the master key.
    ///
    /// # Errors
    /// [`AppError::NoMasterKey`] when the program was started without one.
    pub fn sign(&self, what: &'static str, address: &str) -> Result<String, AppError> {
        let master = self.master.as_ref().ok_or(AppError::NoMasterKey)?;
        Ok(tag(master.signing(), what, address.as_bytes()))
    }

    /// The key of the opt-out register. It belongs to no election, and cannot be destroyed apart.
    ///
    /// # Errors
    /// [`AppError::NoMasterKey`] when the program was started without one.
    pub fn opt_out(&self) -> Result<ElectionKey, AppError> {
        let master = self.master.as_ref().ok_or(AppError::NoMasterKey)?;
        Ok(master.opt_out().clone())
    }

    /// The key of an election; made when it has none yet, and then it belongs to the transaction.
    ///
    /// # Errors
    /// [`AppError::NoMasterKey`] when the program was started without one, [`AppError::KeyDestroyed`] when the
    /// personal data of the election was erased, [`AppError::Sealed`] when the master key is another one.
    pub async fn of_election(
        &self,
        tx: &impl ConnectionTrait,
        election: &str,
    ) -> Result<ElectionKey, AppError> {
        let master = self.master.as_ref().ok_or(AppError::NoMasterKey)?;
        match self.find(tx, election).await? {
            Some(key) => Ok(key),
            None => {
                let bytes = chance::bytes::<KEY_LEN>()?;
                let wrapped = seal(master.key(), &wrapped_for(election), &bytes)?;
                save_new_key(tx, election, wrapped).await?;
                ElectionKey::of(election, &bytes)
            }
        }
    }

    /// The key of an election that has one: for reading, which makes nothing.
    ///
    /// # Errors
    /// As [`Self::of_election`].
    pub async fn find(
        &self,
        db: &impl ConnectionTrait,
        election: &str,
    ) -> Result<Option<ElectionKey>, AppError> {
        let master = self.master.as_ref().ok_or(AppError::NoMasterKey)?;
        let Some(stored) = load_key(db, election).await? else {
            return Ok(None);
        };
        let StoredKey::Wrapped(wrapped) = stored else {
            return Err(AppError::KeyDestroyed);
        };
        let bytes = open(master.key(), &wrapped_for(election), &wrapped)?;
        ElectionKey::of(election, &bytes).map(Some)
    }

    /// The key of an election, where what it sealed can go unread; none when there is no key, here or any more.
    ///
    /// # Errors
    /// [`AppError::Sealed`] when the master key is another one; when the database refuses.
    pub async fn at_hand(
        &self,
        db: &impl ConnectionTrait,
        election: &str,
    ) -> Result<Option<ElectionKey>, AppError> {
        match self.find(db, election).await {
            Err(AppError::NoMasterKey | AppError::KeyDestroyed) => Ok(None),
            found => found,
        }
    }
}

fn wrapped_for(election: &str) -> String {
    format!("election_key|wrapped|{election}|master")
}
