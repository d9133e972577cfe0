# Files with lists, candidates, stations, counts and totals.
import-title = Importing
import-lead = Import files for this election here. Start at the top: candidates belong to lists, and counts belong to candidates and stations.
import-there = What is there now
import-column-kind = Data
import-column-there = There now
import-column-state = State
import-column-next = Next step
import-none = nothing yet
import-rows = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
import-open = Open
import-state-missing = missing
import-state-there = there
import-state-waits = waits to be confirmed
import-state-first = first: { $kinds }
import-complete = All five kinds of data are there.

import-kind-lists = Lists
import-kind-candidates = Candidates
import-kind-stations = Polling stations
import-kind-counts = Counts per candidate
import-kind-totals = Totals per station
import-about-lists = Each council has lists with the numbers 1, 2, 3 and so on. A list is persoonlijk (one candidate) or collectief.
import-about-candidates = Each list has candidates with the numbers 1, 2, 3 and so on. The file holds the candidates of all councils.
import-about-stations = Each station has a number of its own in this election and counts for one council.
import-about-counts = Each station in the file has one line for each candidate of its council with the number of votes, also when that is 0.
import-about-totals = The letters of the minutes. A poll cards, B proxies, D voters admitted, E votes on candidates, F blank, G invalid, H votes cast, I more and J fewer ballot papers.
import-columns = Columns: { $columns }. Their order does not matter. The columns are separated by ; or ,
import-template = Empty example (CSV)
import-export = What is there now (CSV)
import-upload-title = Choose a file
import-upload-file = CSV file
import-upload-rule = At most 32 MB. Save a spreadsheet as “CSV UTF-8” first. Nothing changes yet: you will first see what is in the file.
import-upload-button = Check
import-upload-missing = Choose a file
import-upload-empty-name = file without a name
import-upload-needs = This cannot be done yet. First import: { $kinds }.
import-upload-replaces = { $count ->
    [one] There is 1 line now. A new file replaces it.
   *[other] There are { $count } lines now. A new file replaces them all.
}
import-history = Earlier files
import-column-file = File
import-column-by = Handed in
import-column-rows = Lines
import-file-uploaded = { $when } by { $who }
import-file-confirmed = Confirmed { $when } by { $who }

import-file-refused = { $count ->
    [one] refused: 1 error
   *[other] refused: { $count } errors
}
import-file-checked = waits to be confirmed
import-file-running = being imported
import-file-imported = imported
import-file-replaced = replaced
import-file-withdrawn = withdrawn

import-problems-title = This file was not imported
import-problems-count = { $count ->
    [one] { $file } holds 1 error. Nothing was changed. Mend it and choose the file again.
   *[other] { $file } holds { $count } errors. Nothing was changed. Mend them all and choose the file again.
}
import-problems-shown = The first { $count } are below.
import-problems-caption = Errors in the file
import-column-line = Line
import-column-column = Column
import-column-problem = What is wrong
import-whole-file = whole file
import-whole-line = whole line
import-line = line { $line }
import-column-place = column { $number } ({ $name })

import-wrong-spreadsheet = This is a workbook and no CSV. Open it and save it as “CSV UTF-8”.
import-wrong-picture = This is a picture and no CSV. Choose the right file.
import-wrong-html = This is a web page and no CSV. Download the file itself and choose that.
import-wrong-xml = This is XML and no CSV. Choose the CSV file.
import-wrong-json = This is JSON and no CSV. Choose the CSV file.
import-wrong-pdf = This is a PDF and no CSV. Choose the CSV file.
import-wrong-compressed = This is a compressed file. Unpack it first and choose the CSV file.
import-wrong-utf-wide = This file was saved as “Unicode text” (UTF-16). Save it as “CSV UTF-8”.
import-wrong-binary = This is no text. Choose a CSV file.
import-wrong-empty = The file is empty. Choose the right file.
import-wrong-encoding = There is a sign here that is not UTF-8. Save the file as “CSV UTF-8”; letters like é and ş stay whole then.
import-wrong-separator = The columns are not separated by ; or , Save the file as CSV with semicolons.
import-wrong-unknown-column = This column does not belong in this file. Remove it, or see whether you chose the right file.
import-wrong-unnamed-column = This column has no name. Remove it or give it a name.
import-wrong-missing-column = The column { $name } is missing. Add it.
import-wrong-double-column = This column is there twice. Remove one of them.
import-wrong-no-rows = There is nothing below the names of the columns. Choose the right file.
import-wrong-cells = This line has { $found } cells instead of { $expected }. Put text that holds a separator between quotes, and close every quote.
import-wrong-missing = This cell is empty. Fill it in.
import-wrong-number = “{ $found }” is no whole number. Use digits alone, without a point, comma or minus.
import-wrong-small = This number is too small. It is at least { $least }.
import-wrong-large = This number is too large. It is at most { $most }.
import-wrong-control = This cell holds a line break, a tab or an invisible sign. Remove it, or close the quote.
import-wrong-long = This text is too long. Use at most { $most } signs.
import-wrong-word = “{ $found }” cannot stand here. Choose from: { $words }.
import-wrong-postcode = “{ $found }” is no postcode. Write four digits and two letters, like 3011 AB.
import-wrong-code = “{ $found }” cannot be a code. Use small letters, digits and hyphens.
import-wrong-body = The council “{ $body }” takes no part in this election. Use the code, like pernis.
import-wrong-twice = This also stands on line { $first }. Remove one of the two.
import-wrong-gap = Number { $missing } is missing. The numbers go on from 1 without gaps.
import-wrong-list = The council { $body } has no list { $list }. Mend the number, or import the lists again first.
import-wrong-candidate = The council { $body } has no candidate { $candidate } on list { $list }. Mend the number of the list, the candidate or the station.
import-wrong-station = There is no station { $station }. Mend the number, or import the stations again first.
import-wrong-one-person = List { $list } of { $body } is persoonlijk and has { $candidates } candidates. It can have one; otherwise the list is collectief.
import-wrong-no-candidates = List { $list } of { $body } has no candidate. Add the candidates, or import the lists again without this list.
import-wrong-no-count = Station { $station } has no number for candidate { $candidate } of list { $list }, and for { $missing } in all. Fill them in, with 0 where there are no votes.
import-wrong-settled = For { $body } a lot was drawn or a result established. There this file must be exactly what is there now.
import-wrong-list-has-candidates = List { $list } of { $body } is left out and has candidates. Add the list, or withdraw the candidates first.
import-wrong-candidate-counted = Candidate { $candidate } of list { $list } of { $body } is left out and has counts. Add the candidate, or withdraw the counts first.
import-wrong-candidate-new = Candidate { $candidate } of list { $list } of { $body } is new, and there are counts without this candidate. Withdraw the counts first.
import-wrong-station-used = Station { $station } is left out or belongs to another council now, and has figures already. Keep it, or withdraw the figures first.
import-wrong-needs = This file builds on other data. First import: { $kind }.

import-check-title = Check: { $kind }
import-check-lead = No errors were found in this file. Nothing was changed yet.
import-check-holds = What the file holds
import-check-body = Council
import-check-sum-stations = Voters
import-check-sum-counts = Votes
import-check-sum-totals = Votes cast
import-check-all = Together
import-check-first = The first lines
import-check-without = The file holds nothing about: { $bodies }.
import-check-stations-without = { $count ->
    [one] There are no figures of 1 station: { $stations }.
   *[other] There are no figures of { $count } stations: { $stations }.
}
import-more = and { $count } more
import-check-replaces = { $count ->
    [one] This replaces the line that is there now.
   *[other] This replaces the { $count } lines that are there now. The old file is kept.
}
import-check-established = A result that was established stays. Only a correction of the result uses the new figures.
import-check-button = Import
import-check-changed = The data changed since this file was checked. Choose the file again.
import-findings = Figures that stand out
import-findings-lead = { $count ->
    [one] The check found 1 thing that is wrong or stands out. Look it up on paper.
   *[other] The check found { $count } things that are wrong or stand out. Look them up on paper.
}
import-column-station = Station
import-column-code = Code
import-column-finding = What stands out
import-explanation = Explanation
import-explanation-rule = How you looked this up. The explanation is kept with the file.
import-explanation-missing = Explain the figures that stand out
import-reason = Reason
import-reason-rule = Why you replace what is there. The reason is kept with the file.
import-reason-missing = Give the reason why you replace what is there

import-finding-voters = A and B together is { $sum }, and D is { $found }.
import-finding-lists = The candidates have { $sum } votes together, and E is { $found }.
import-finding-votes = E, F and G together is { $sum }, and H is { $found }.
import-finding-no-e = The candidates have { $sum } votes together, and E is 0.
import-finding-equal = D and H are equal, and I or J is not 0.
import-finding-more = H is { $difference } above D, and I is not that difference.
import-finding-more-j = H is { $difference } above D, and J is not 0.
import-finding-fewer = H is { $difference } below D, and J is not that difference.
import-finding-fewer-i = H is { $difference } below D, and I is not 0.
import-finding-blank = There are many blank votes.
import-finding-invalid = There are many invalid votes.
import-finding-difference = D and H differ much: { $difference }.
import-finding-no-votes = No votes were cast.
import-finding-remarkable = A result stands out: one candidate has nearly all votes, or a list has no votes in this station alone.
import-finding-paper = The answers or totals on the paper contradict each other.

import-running-title = Importing now
import-running-lead = You can close this page: importing goes on. The page refreshes by itself.
import-running-progress = { $done } of { $total } lines imported
import-running-elsewhere = Importing has begun.
import-running-look = Look now
import-stopped = Importing was broken off because the system stopped. Nothing was imported. Confirm again.
import-failed = Importing did not succeed. Nothing was imported. Choose the file again, or confirm again. Does it keep failing? Ask the administrator.
import-done-title = Imported: { $kind }
import-done-lead = { $count ->
    [one] 1 line of { $file } was imported.
   *[other] { $count } lines of { $file } were imported.
}
import-done-next = Go on importing
import-over-title = File { $file }
import-over-refused = This file was not imported, because there were errors in it. Choose the mended file.
import-over-replaced = This file was imported and later replaced by another.
import-over-withdrawn = This file was withdrawn. It is not in use.

import-withdraw-title = Withdraw: { $kind }
import-withdraw-lead = All lines of this kind are removed from this election. Then you can import another file.
import-withdraw-button = Withdraw
import-withdraw-link = Withdraw all lines
import-withdraw-reason-missing = Give the reason why you withdraw this

import-refused-running = Nothing was started: another file of this election is being imported now.
import-refused-running-next = Wait until that is done, and confirm again then.
import-refused-over = Nothing was started: this file was imported or withdrawn already.
import-refused-in-use = Nothing was withdrawn: other data builds on it, or a lot was drawn or a result established.
import-withdrawn-reason = Why it was withdrawn
