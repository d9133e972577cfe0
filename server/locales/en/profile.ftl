# The photo, the page of the candidate and where an application stands.
audit-kind-application-withdrawn = Application withdrawn
