# De foto, de pagina van de kandidaat en de stand van een aanmelding.
audit-kind-application-withdrawn = Aanmelding ingetrokken
