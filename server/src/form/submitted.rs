//! What a browser submitted, as names and values.

/// The fields of a submitted form.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Submitted(Vec<(String, String)>);

/// Values can be passwords, so only names are printed.
impl std::fmt::Debug for Submitted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

impl Submitted {
    /// Reads the body of a request.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    /// The value of a field as it was typed; empty when it is not there.
    #[must_use]
    pub fn exact(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The value of a field without space around it; empty when it is not there.
    #[must_use]
    pub fn trimmed(&self, name: &str) -> &str {
        self.exact(name).trim()
    }
}
