# The files of a result.
result-files-title = Result files
result-files-lead = Every established result has five files. They are made once and never change. The SHA-256 of the EML files stands on the minutes.
result-files-of = Result files of { $body }
result-files-public-lead = The result of { $body }, version { $version }, as files. You are free to use them.
result-files-version = version { $version }
result-files-all = All files and minutes (ZIP)
result-files-none = No result has been established yet. The files are made when it is.
result-files-missing = { $count ->
    [one] One result has no files yet. It was established before there were files.
   *[other] { $count } results have no files yet. They were established before there were files.
}
result-files-count = { $count ->
    [one] One file
   *[other] { $count } files
}
result-files-make = Make the files
result-files-column-files = Files
result-files-column-place = Place
result-files-kind-count = Count (EML_NL 510d)
result-files-kind-result = Result (EML_NL 520)
result-files-kind-table = Count as a table (CSV, osv4-3)
result-files-kind-json = Everything together (JSON)
result-files-kind-overview = Overview per polling station (PDF)
result-files-link = Result files: EML_NL, CSV, JSON and per polling station
result-files-check-title = Checking that a file is genuine
result-files-check-text = Compute the SHA-256 of the file and compare it with the blocks above and with the minutes. On many computers this command does it:
result-files-to-result = To the result
result-files-check-link = Check a file
result-files-check-lead = Choose an EML file with a count or a result, and type the first block of the SHA-256 over from the minutes on paper. You will see whether the file equals the stored result, and which figures differ. Nothing of the result changes.
result-files-file = EML file
result-files-file-missing = Choose a file.
result-files-block = First block of the SHA-256 on the minutes
result-files-block-help = Four signs: digits and letters from a to f.
result-files-block-wrong = Type the four signs of the first block over from the minutes.
result-files-check-button = Check
result-files-unread = This file cannot be read. Nothing was compared. See below what is wrong and choose another file.
result-files-not-a-result = This file holds no count and no result. Choose a file of kind 510 or 520.
result-files-of-another = This file is of { $key }, which is no council of this election. Choose another file.
result-files-nothing-stored = No file of this kind is stored for { $body }, so there is nothing to compare with.
result-files-right-title = The file is right
result-files-wrong-title = The file is not right
result-files-paper-right = The block that you typed belongs to this file.
result-files-paper-wrong = The block that you typed does not belong to this file. See whether you typed it well. If you did, this is not the file that the paper names.
result-files-equal = { $kind } of { $body } equals what is stored with version { $version }.
result-files-other-bytes = All figures of { $kind } of { $body } equal version { $version }, but the file itself was changed.
result-files-differs = { $kind } of { $body } differs from what is stored with version { $version }.
result-files-differing = What differs
result-files-column-figure = Figure
result-files-column-found = In the file
result-files-column-stored = Stored
result-files-more = { $count } more figures differ.
result-files-again = Check another file
result-files-not-there = not there
result-files-elected = elected
result-files-not-elected = not elected
result-files-person = { $name } of list { $list }
result-files-figure-voters = Voters on the roll
result-files-figure-poll-cards = A, poll cards
result-files-figure-proxies = B, proxies
result-files-figure-admitted = D, voters admitted
result-files-figure-on-candidates = E, votes on candidates
result-files-figure-blank = F, blank
result-files-figure-invalid = G, invalid
result-files-figure-more-ballots = I, more ballots
result-files-figure-fewer-ballots = J, fewer ballots
result-files-figure-list = Total of list { $list }
result-files-figure-candidate = Candidate { $candidate } of list { $list }
minutes-files-title = Result files
minutes-files-text = With this result belong the EML files with this SHA-256. A file with another SHA-256 is another file.
minutes-files-none = No EML files were made with this result.
audit-kind-result-files-made = Result files made
audit-kind-result-file-held-against = File compared with the result
audit-field-count-sha256 = SHA-256 of the count
audit-field-result-sha256 = SHA-256 of the result
audit-field-equal = equal
