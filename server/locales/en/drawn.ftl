# A resident who was drawn answers online.
footer-drawn = Were you drawn? Answer here
drawn-crumb = Were you drawn?
drawn-title = Answer your invitation
drawn-lead = You received a letter: you were drawn by lot for a seat on a neighbourhood council. Here you say yes or no. You do not have to sign in.
drawn-code = Reply code
drawn-code-hint = The code is in the letter, at “Answer online”: four groups of four characters. Capitals or small letters make no difference.
drawn-code-missing = Enter the code from the letter
drawn-code-wrong = This code leads to no invitation. Nothing was recorded. Check the code: your code on the list is another one. Does it not work? Contact the clerks’ office; the letter says how.
drawn-code-wait = Codes that are not right were typed too often. Nothing was looked at. Wait { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} and try again.
drawn-code-button = Continue
drawn-code-kept = We do not keep your code in a readable form. After { $minutes } minutes we ask for it again.
drawn-code-paper = You can also answer without the internet. The letter says how.
# The invitation.
drawn-own-title = Your invitation: a seat on { $body }
drawn-body = Council
drawn-places = Number of seats
drawn-invited-on = Date of the letter
drawn-until = Answer no later than
drawn-answer = Your answer
drawn-answer-yes = Yes, I want to become a member
drawn-answer-no = No, I do not want to become a member
drawn-answer-yes-since = yes ({ $at })
drawn-answer-no-since = no ({ $at })
drawn-work-title = What a member does
drawn-term = A member stays until the new members begin after the next election, and may resign earlier.
drawn-yes-title = If you say yes
drawn-no-title = If you say no
drawn-silence-title = If you do not answer
drawn-no-next = Then we invite another resident. You cannot take back your no here.
drawn-no-opt-out = Do you never want to be drawn again?
drawn-opt-out-link = Sign up for the register of people who are not drawn
drawn-public-link = How the lot was drawn: the public page
drawn-choice-title = Give your answer
drawn-choice = Do you want to become a member?
drawn-choice-missing = Choose yes or no
drawn-choice-button = Continue and check
drawn-choice-after = On the next page you check it. After that we record it.
drawn-change-title = Have you changed your mind?
drawn-change-lead = You can change your yes into a no until { $day }.
drawn-change-button = I do not want to become a member after all
drawn-done-title = Finished?
drawn-done-lead = Close the invitation, above all when others use this device too.
drawn-done-button = Close the invitation
# How it stands.
drawn-stage-open = We are waiting for your answer, until { $day }.
drawn-stage-accepted = You said yes. We recorded that on { $at }.
drawn-stage-accepted-next = We now look whether you meet the requirements. Did more residents say yes than there are seats? Then whoever was drawn earlier goes first. You get a letter about it.
drawn-stage-kept = You said yes. We recorded that on { $at }. The clerks’ office goes on with it, and you can no longer change anything here.
drawn-stage-kept-next = You get a letter about what happens next. Do you not want to become a member after all? Tell the clerks’ office at once; the letter says how.
drawn-stage-declined = You said no. We recorded that on { $at }.
drawn-stage-declined-next = You do not have to do anything. Do you want to become a member after all? Contact the clerks’ office; the letter says how.
drawn-stage-late = You could answer until { $day }. That day has passed.
drawn-stage-late-next = You can no longer answer. We invite another resident. Did you send a letter in time? Ask the clerks’ office whether it arrived.
drawn-stage-filled = Every seat has somebody now.
drawn-stage-filled-next = You do not have to do anything, and you can no longer change anything here. Questions? Contact the clerks’ office; the letter says how.
drawn-stage-withdrawn = This invitation no longer counts.
drawn-stage-withdrawn-next = You cannot answer. Do you not know why? Ask the clerks’ office; the letter says how.
drawn-not-recorded = Your answer was not recorded: something has changed meanwhile. Below you see how it stands now.
# Checking.
drawn-check-title = Is this right?
drawn-check-answer = Your answer: { $answer }.
drawn-check-body = It is about a seat on { $body }.
drawn-check-yes = Until { $day } you can still change your yes into a no here, as long as the clerks’ office has not examined you.
drawn-check-button-yes = Yes, record my yes
drawn-check-button-no = Yes, record my no
drawn-check-back = Back to the invitation
# The letter.
drawn-letter-title = Answer online
drawn-letter-address = Answer at { $address } with your reply code, without signing in. Or point the camera of your telephone at the square.
drawn-letter-path = Answer without signing in: choose “Were you drawn?” on the website of the election of the neighbourhood councils, or type { $path } behind its address. There you type your reply code.
drawn-letter-code = Your reply code
drawn-letter-alt = Code for a telephone: the page { $address } with your reply code
drawn-letter-paper = Whoever has the code can answer for you, so keep this letter safe. Rather not online? The end of this letter says how else you can answer.
drawn-letter-example = XXXX-XXXX-XXXX-XXXX
# At the clerks’ office.
drawn-desk-online = online, { $at }
drawn-desk-can = Answering online
drawn-desk-can-yes = possible, with the code in the letter
drawn-desk-can-no = not possible: there is no letter with a code
drawn-desk-person = Give a page of their own: record the e-mail address of this resident
