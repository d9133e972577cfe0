# Files in the place of typing.
entry-file-title = Counts from a file
entry-file-lead = A file can take the place of the first or the second entry. The whole file is checked first. If anything is wrong you see all of it at once, and nothing changes.
entry-file-entry = Which entry does the file replace?
entry-file-entry-missing = Choose the first or the second entry.
entry-file-first = the first entry
entry-file-second = the second entry
entry-file-body = Council
entry-file-body-missing = Choose a council.
entry-file-file = File
entry-file-file-missing = Choose a file.
entry-file-help = CSV with the columns station, field and value, or EML_NL 510b of this council.
entry-file-button = Check
entry-file-refused = { $count ->
    [one] One thing is wrong with this file. Nothing was taken in. Mend it and choose the file again.
   *[other] { $count } things are wrong with this file. Nothing was taken in. Mend them and choose the file again.
}
entry-file-templates = Empty example for each council (CSV)
entry-file-templates-text = The example has every field of every station. Fill in the column value alone. What stays empty is 0 or not ticked.
entry-file-shown = { $file } holds { $count ->
    [one] one station
   *[other] { $count } stations
} of { $body }. It takes the place of { $entry }. Compare the figures with the paper, then confirm.
entry-file-taken = { $file } was taken in as { $entry } of { $count ->
    [one] one station
   *[other] { $count } stations
} of { $body }.
entry-file-confirm = Take in
entry-file-next = What the checks find stands with the station now, and must be explained there.
entry-file-again = Choose another file
entry-file-column-station = Station
entry-file-column-cast = H, votes cast
entry-file-wrong-body = Station { $station } counts for the council { $body }. This file is for another council.
entry-file-wrong-field = “{ $found }” is no field of this count. Fields are called as in the example: A, E.2, 2.1 or 2.total.
audit-kind-entry-file-checked = File with counts checked
audit-kind-entry-file-taken = File with counts taken in
audit-field-file = File
