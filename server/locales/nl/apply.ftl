# Applicants: steps, check-your-answers and signing.
