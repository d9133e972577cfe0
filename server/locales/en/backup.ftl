# Backups, for the administrator.
backup-title = Backup
backup-lead = A backup is the whole database as it is at one moment. Everybody can go on working.
backup-text = The copy is written on the server, beside the database. It is checked before it gets its name. Keep it elsewhere too, and the key file apart: without that file nobody can read personal data again.
backup-button = Make a backup
backup-made = Made
backup-none = There is no backup yet.
backup-size = { $kilobytes } kB
backup-postgres = This server uses PostgreSQL. Make a backup there with the program of PostgreSQL itself, on the server:
backup-refused-postgres = No backup was made: this server uses PostgreSQL.
backup-refused-postgres-next = Ask whoever keeps the server for a copy with pg_dump.
backup-refused-exists = No backup was made: there is a file with that name already.
backup-refused-exists-next = Try again in a few seconds.
backup-refused-written = No backup was made: the file cannot be written ({ $cause }).
backup-refused-written-next = See whether the disk is full, and whether the program may write in that folder.
backup-refused-damaged = No backup was made: the copy was not the same as the database.
backup-refused-damaged-next = Try again. When it goes wrong again, have the disk and the log checked.
