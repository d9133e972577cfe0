# The whole city on a day: the schematic map and the table.
city-title = Members of all councils: { $title }
city-on = On { $day }
city-summary = { $bodies ->
    [one] 1 neighbourhood council
   *[other] { $bodies } neighbourhood councils
}: { $members } of the { $seats } seats filled, { $vacant } vacant.
city-waiting = { $count ->
    [one] 1 neighbourhood council has not begun yet.
   *[other] { $count } neighbourhood councils have not begun yet.
}
city-view = View
city-gebieden = By gebied
city-map = Map
city-table = Table
city-map-lead = A scheme, not a real map: each box is a gebied, and each tile a wijkraad. Distances and sizes are not right.
city-key-filled = filled
city-key-vacant = vacant
city-full = { $members } of { $seats } filled
city-vacant = { $members } of { $seats } filled, { $vacant } vacant
city-no-result = no result yet
city-not-begun = { $seats } seats, not begun yet
city-open-vacancies = { $count ->
    [one] 1 open vacancy
   *[other] { $count } open vacancies
}
city-open-appointments = { $count ->
    [one] 1 open appointment
   *[other] { $count } open appointments
}
city-chairs = { $count ->
    [one] chair without a seat
   *[other] { $count } chairs without a seat
}
