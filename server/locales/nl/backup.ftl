# Reservekopieën, voor de beheerder.
backup-title = Reservekopie
backup-lead = Een reservekopie is de hele database zoals die op één moment is. Iedereen kan gewoon doorwerken.
backup-text = De kopie komt op de server, naast de database. Zij wordt nagekeken voordat zij haar naam krijgt. Bewaar haar ook ergens anders, en het sleutelbestand apart: zonder dat bestand zijn persoonsgegevens niet meer te lezen.
backup-button = Maak een reservekopie
backup-made = Gemaakt
backup-none = Er is nog geen reservekopie.
backup-size = { $kilobytes } kB
backup-postgres = Deze server gebruikt PostgreSQL. Maak daar een reservekopie met het programma van PostgreSQL zelf, op de server:
backup-refused-postgres = Er is geen reservekopie gemaakt: deze server gebruikt PostgreSQL.
backup-refused-postgres-next = Vraag wie de server beheert om een kopie met pg_dump.
backup-refused-exists = Er is geen reservekopie gemaakt: er is al een bestand met die naam.
backup-refused-exists-next = Probeer het over een paar seconden opnieuw.
backup-refused-written = Er is geen reservekopie gemaakt: het bestand kan niet worden geschreven ({ $cause }).
backup-refused-written-next = Kijk of de schijf vol is, en of het programma in die map mag schrijven.
backup-refused-damaged = Er is geen reservekopie gemaakt: de kopie was niet gelijk aan de database.
backup-refused-damaged-next = Probeer het opnieuw. Gaat het weer mis, laat dan de schijf en het logboek nakijken.
