lots-entrant = list { $list }: { $name }
lots-first-and-more = { $name } and { $more } { $more ->
    [one] other
   *[other] others
}
lots-moment = { $day }, { $time }
lots-refused-empty-pool = No lot was drawn: nobody takes part. Check the count.
lots-refused-repeated = No lot was drawn: { $id } takes part twice. Check the lists.
lots-refused-unwritable = No lot was drawn: the id { $text } holds a character that does not fit on a line.
lots-refused-context = No lot was drawn: the name of the draw does not fit on one line.
lots-refused-sign = There is a “{ $sign }” among the digits. Nothing was stored. Type only the digits 0 to 9, one for each die; spaces are fine.
lots-refused-length = You typed { $found } { $found ->
    [one] digit
   *[other] digits
}. Nothing was stored. This draw needs exactly { $needed }, one for each die.
lots-refused-differ = The two entries differ. Both read the dice again.
lots-refused-one-person = You have typed the digits already. Nothing was stored this time. Let somebody else type them, with an account of their own.
lots-refused-too-late = No lot was drawn: the entrants were not published before the first die fell. Annul this draw, publish again and throw again.
lots-refused-no-commitment = No lot was drawn: it is not recorded when the entrants were published. Publish them and throw again.
lots-refused-no-drawer = Fill in who draws.
lots-refused-no-witness = Name at least one witness who is not the one who draws.
lots-refused-no-place = Fill in where the draw is held.
lots-refused-not-tied = { $id } is not tied and cannot have been drawn. Choose one of the entrants.
lots-refused-missing = { $id } is missing from the order. Fill in every place.
lots-refused-twice = { $id } is in the order twice. Choose another for each place.
lots-refused-drawn = Nothing was recorded: there is a draw for { $context } already. Annul it first, with a reason.
lots-refused-nothing = Nothing was changed: there is no draw for { $context } that can be annulled.
lots-refused-no-reason = Write why the draw no longer counts.
lots-refused-transcript = Nothing was recorded: the transcript is not what the entrants and the digits give.
lots-refused-another-tie = Nothing was recorded: this draw was for another question. Draw for the question that is open now.
lots-refused-nobody-left = Nothing was recorded: nobody who was drawn still takes part. Draw again between those who are left.
