import type { Trainees } from './trainees.ts'

/** Trainees in scenarios of restaurants, hotels and lettings. */
export const tableTrainees: readonly Trainees[] = [
  {
    scenario: 'false-review-with-a-demand',
    good: [
      'Thank you for writing. A hair in the food and a rude waiter would be serious, so I went through all of Saturday. We had one closed party with a set menu that evening, and no pasta was served. Which day were you here, and under which name was the booking?',
      'I have looked again, also for Friday and Sunday, and have no booking or bill like it. The review has been reported, and the platform decides. If it was another evening, please call me on 555 0188: I answer you the same day. Bruno, owner',
      'We do not pay for reviews, for good ones or for bad ones. The door is open if it was here: 555 0188, any day from ten, and I look into it with you the same day.',
    ],
    mediocre: [
      'Hello, we are sorry to hear about the hair in the pasta. That is not our standard.',
      'We checked and could not find your booking. Please contact us.',
      'You can call us some time and we will see.',
    ],
    bad: [
      'This is a lie and you are a liar. We know that you are a competitor.',
      'Our lawyer will sue you for extortion.',
      'Fine, we give you the $200 if you delete it.',
    ],
  },
  {
    scenario: 'one-star-and-they-are-right',
    good: [
      "Elena, seventy minutes and then a cold duck, on your father's birthday: you are right about all of it. It was my decision to fill the house with one cook missing, and I am sorry. How is your father, and what did he say?",
      'You waited twice: for the food, and for somebody who tells you why. Since Sunday we leave six tables empty when a cook is missing, so that nobody sits there for over an hour. I would like to talk to you in person: please call me on 555 0109, I am there from ten. Piet, owner',
      'It holds on every evening, also on a full Friday. My number is 555 0109, and I ring back today if I miss you. Whatever you decide about your stars.',
    ],
    mediocre: [
      "We are sorry that your father's birthday was not as you expected.",
      'The duck should not have been cold. It was a busy evening and we were short-staffed.',
      'Please write to us, we would love to talk.',
    ],
    bad: [
      'We were full, what did you expect on a Friday? You should have told us on the evening.',
      'If you change your review we offer you a free dinner.',
      'Other guests were happy. It is our policy to answer only once.',
    ],
  },
  {
    scenario: 'allergen-served-at-a-table',
    good: [
      'Mrs Pike, I am Helen, this is my restaurant. Before anything else: how is Ben today? And how are you?',
      'I am glad that he is home, and I am so sorry about that night in hospital. You told the waiter about the nuts and he wrote it down, I have his slip here. Which dish was it, and about what time?',
      'The lamb, half past eight. I have put aside the sauce, its recipe and every packet from that day, and I am going through it myself this afternoon, with the cook. Our insurer has been told. I call you tomorrow at four with what I found, even if it is not everything.',
      'Yes, tomorrow at four, from me. And please keep the hospital letter; you need not send it to anybody today.',
    ],
    mediocre: [
      "Oh no, I'm sorry to hear that. How is your husband?",
      'I will have a look at the recipe with the kitchen and get back to you.',
      "It's unfortunate, because we're always careful with nuts.",
    ],
    bad: [
      'Are you sure it was us? Maybe he ate something else.',
      'Our menu says we cannot guarantee anything. You eat at your own risk.',
      'We can offer you a voucher for your next visit.',
    ],
  },
  {
    scenario: 'one-drink-too-many',
    good: [
      "Evening, Gary. You look like you've had a rough day. What's up?",
      "Nineteen years, and then a box. I'm sorry, Gary. Here's some water. For tonight I'm done pouring, that's my call, and it isn't about you.",
      "Your taxi is here in ten minutes, it's on the house, and Lou can ride along. The car is safe in the yard until tomorrow. Would you like a coffee while we wait?",
      "Same answer, Gary: no whisky, coffee or water. The cab's outside in five minutes, and I'll see you on Friday.",
    ],
    mediocre: [
      "Gary, I don't think I should pour another one.",
      "Maybe you could take a taxi or something? You've had enough, I think.",
      'All right, one last one, but then that is it.',
    ],
    bad: [
      "You're drunk, Gary. Look at yourself.",
      'Pull yourself together or I call the police.',
      'Fine, one more then. But drive carefully.',
    ],
  },
  {
    scenario: 'room-above-the-bar',
    good: [
      'Good morning, Dr Weber. You were put above the bar, after fifteen years in forty-one, and could not sleep until three. I am sorry. What time is your talk?',
      'At ten, in front of four hundred people. It stands in your file that you always have 41, and nobody looked before the group came. That was our mistake. Did you ring the night desk?',
      'You asked for help at one and were told the opening hours. That will not be the last word. Room 41 is yours from noon today; we carry your things across while you speak, and last night comes off the bill, all $210.',
      'At noon the key lies here for you, and I look at the room myself before. I hope the talk goes well.',
    ],
    mediocre: [
      'Good morning, I am sorry that you could not sleep. We were fully booked.',
      'That was our mistake. I can see whether another room is free tonight.',
      'Perhaps we can take a bit off last night.',
    ],
    bad: [
      'What is your room number? And your name, please?',
      'We have ear plugs at the desk. The bar is open until three, as stated in the brochure.',
      'You should have booked earlier, there is nothing we can do.',
    ],
  },
  {
    scenario: 'deposit-and-the-scuffed-walls',
    good: [
      'Ms Ferreira, I have gone through your list again, line by line. We kept $780 after four years, and with the paint and the oven you are right: neither should have been on it. Do you have photos of the door from the first day?',
      'The list was sent out and nobody had put the first photos next to it. That was wrong, and it was our mistake, not yours to prove.',
      'I am sending $1,450 to your account today. The door is the one line still open: I would like to look at it with your photo 12 beside ours. Would Thursday at half past five suit you, twenty minutes by phone?',
      'Thursday, half past five. If your message about the hinge is there, I take the $150 off the list as well on that evening. Paul Nord',
    ],
    mediocre: [
      'Dear Ms Ferreira, I understand that you do not agree with the paint. It was four years, that is true.',
      'We could perhaps meet in the middle and give you half of it back.',
      'I will check with our accountant and get back to you.',
    ],
    bad: [
      'These deductions are normal practice among landlords.',
      'You damaged the door, that is your fault. Our lawyer will see you in court.',
      'As stated in the contract, the deposit covers painting. There is nothing more to discuss.',
    ],
  },
  {
    scenario: 'stay-after-a-funeral',
    good: [
      'Dear Mr Holloway, I am so sorry about Anne. You wrote on the 12th and got no answer from us. That was us, and I am sorry for that as well. Is there anything else that I can do about that week?',
      'I will keep the shawl here when it comes and send it wherever you like, without cost. The week is cancelled, no more mails will come to you about it.',
      'The whole $540 comes back to you by Friday, and you need not sign or send anything. It need not go to the old card: give me any account when you have the strength. Ruth Kell',
      'By Friday, yes, to your daughter if that is easier. Ruth Kell, 555 0155.',
    ],
    mediocre: [
      'Dear Mr Holloway, we are very sorry for your loss.',
      'The rate is not refundable, but maybe we could find a solution.',
      'We may be able to refund a part of it, I would need to ask the owner.',
    ],
    bad: [
      'The booking is non-refundable, as stated in our terms.',
      'Please send us a death certificate, then we can look at it.',
      'At least you had many good years. Time heals. We can offer a voucher.',
    ],
  },
  {
    scenario: 'asked-for-a-deposit-and-nobody-else',
    good: [
      "Mr Adeyemi, on your daughter's birthday you had to leave $80 at the door and the table beside yours did not. I am glad you wrote to me. Could you tell me what happened at the door, in the words that were said?",
      'I went through our last ten tables of eight. Four had to pay a deposit, six did not, and I could find no rule in it. That is on me: I run this place, and a rule is mine to make.',
      'So I changed it. As of today everybody with eight or more is asked, whoever they are, and it is written at the door. Your $80 went back to your card today. I have told my colleague what I found, and why it matters.',
      'You can look at that list with me on any day you like; ring me at 555 0138. Carla Aldine',
    ],
    mediocre: [
      'Dear Mr Adeyemi, we are sorry that you were asked for a deposit and the others were not.',
      'This was surely a misunderstanding, we welcome everybody here.',
      'We will look into it and could maybe give the $80 back.',
    ],
    bad: [
      'We are not racist. I have friends of all colours.',
      'You must have misunderstood. Our policy is to ask groups for a deposit.',
      'Can you prove that? If you go to the city, we will talk to our lawyer.',
    ],
  },
  {
    scenario: 'review-by-a-former-cook',
    good: [
      'Thank you for saying it. Nine degrees in a fridge is nothing to wave away. It was true: on 15 July ours broke down for a day, the fish went into the bin, and on 16 July a new one stood there. Did you see anything else, and on which day?',
      'With a second person I went through the kitchen yesterday, floor, mops and fridges with the thermometer, and we do it every Monday. Any guest may ask for that list and read it at the table. Piet, owner',
      'If you saw more than that, please tell me: ring me at 555 0109, and I answer the same day. What is right, we mend.',
    ],
    mediocre: [
      'We take cleanliness very seriously and our kitchen is always clean.',
      'The fridge was replaced, so this is old news.',
      'Please contact us if you have any concerns.',
    ],
    bad: [
      'This was written by a disgruntled former employee whom we fired in September.',
      'Our lawyer will sue you for defamation.',
      'Delete this, or you will not get your reference.',
    ],
  },
]
