import type { Trainees } from './trainees.ts'

/** Trainees in scenarios of salons, trades, agencies and software. */
export const chairAndTradeTrainees: readonly Trainees[] = [
  {
    scenario: 'delivery-missed-twice',
    good: [
      "Mrs Whitlock, it's Sam. So you waited two mornings for us, on Friday and on Tuesday, and not one of us rang you. I'm sorry. Tell me what happened yesterday?",
      'You were standing in the hall while the driver was at number 14. Somebody here wrote that into the system, so it was our mistake and not his. Is it 41 Alder Street, and when are you at home?',
      'A baby, and bags to the laundrette: you need it before nine tomorrow and not some day. I have put your machine first on the van, it comes on Thursday from seven to nine. The $49 go back today. I will be on the phone to you at half past six, once it is loaded.',
      'Half past six, from this number, and I stay on it until the machine stands in your kitchen.',
    ],
    mediocre: [
      "I'm sorry that you waited twice. That must be annoying.",
      'There was some mix-up with the address, I think. I can look for a new date.',
      'Maybe we can deliver it on Thursday, I would have to check with the van.',
    ],
    bad: [
      "The driver says nobody was home. You weren't at home, so it's your fault.",
      'Please calm down. The next free date is next week, that is our policy.',
      'You should have given the right address.',
    ],
  },
  {
    scenario: 'no-show-fee-on-the-card',
    good: [
      "Hi Tasha, $45 on the card out of the blue is no fun, and it's your first miss in eleven visits. Was everything all right on Tuesday, did something come up?",
      "Oh no, your daughter. Is she better? I'd have run as well. Here's my side: I kept two hours free for you and paid Jen for them, and that's what the $45 covers, so I can't hand it back.",
      'What I can do: the whole $45 comes off your next visit, cut or colour, any day until New Year. Thursday next week at 4:15 is free. Shall I put you down?',
      "Thursday, 4:15, and $45 off. If she's poorly again, answer to this number until noon, and I move it for nothing.",
    ],
    mediocre: [
      'Hi Tasha, the $45 is because the chair stayed empty.',
      'We did send a reminder. I understand that you are annoyed though.',
      'We could maybe do something on your next visit with the fee.',
    ],
    bad: [
      'You ticked the terms. You should have read them.',
      'The reminder was delivered on Monday, so it is your fault.',
      'No refunds. Next time we charge the full price.',
    ],
  },
  {
    scenario: 'orange-instead-of-ash',
    good: [
      "Nicole, that's orange, and you asked for ash. I can see it as well as you can. Does your scalp sting or itch anywhere? And may I see the picture again?",
      "Thank you. We rinsed it too early, that was our mistake and has nothing to do with you. I'm sorry. Behind the ear I leave it alone. Have you anything coming up, when do you need to look right?",
      "The interview, two o'clock tomorrow. Then we do it now: a toner, forty minutes, I do it myself and you see each step. You pay nothing today. And tomorrow at nine this chair is yours again if you want another look in daylight.",
      "Good. I mix it weak and look every five minutes. It takes the orange out; I'll tell you honestly when it's dry whether it is your picture.",
    ],
    mediocre: [
      "Oh dear, I see it's a bit orange. I'm sorry, that is not what you wanted.",
      'It often looks different when it is wet. It fades after a few washes.',
      'I could try a toner maybe, if we have the time.',
    ],
    bad: [
      'It suits you! Orange is very modern.',
      'Your hair is difficult, you must have used box dye.',
      "There's no need to get so upset. It's only hair.",
    ],
  },
  {
    scenario: 'plumber-bill-above-the-estimate',
    good: [
      'Mr Lindqvist, I told you $760 and the bill says $1,180, and in between nobody rang you, although you were in the house. I am sorry. Which lines is it about for you?',
      'The four hours, I see. Opening the wall took two of them. My rule is that we ring before we go on, and we did not: that is on me, not on you.',
      'So I have taken those $210 for the two hours off today. What is left is $970. On it are the valve and the pipe, they were rotten; the photos from behind the tile and both receipts are attached. It is due on 10 December. Does that work for you?',
      'Thank you. And the next time you get a call before the first hour over. M. Kessler',
    ],
    mediocre: [
      'Dear Mr Lindqvist, the bill is above the estimate because the wall had to be opened.',
      'An estimate is not a quote, things can change on site. But I see your point.',
      'Perhaps we could take something off the hours.',
    ],
    bad: [
      'You were there, you could have asked.',
      'Estimates can vary, as stated in our terms. You should know that as an engineer.',
      'If you do not pay in full we will send it to collections.',
    ],
  },
  {
    scenario: 'parting-with-a-client',
    good: [
      "Mrs Abbott, it's Nora. Have you ten minutes? It isn't an easy call.",
      "I've decided to stop working on your books at the end of the year, my last day is 31 December. I cannot do it well any more at this pace, and you need somebody who can. It's final, and I wanted to say it to you myself. What worries you most about it?",
      "The year end, of course, and with January so near that's hard to hear. On December 15 you get every file and all log-ins. I've asked two colleagues who have room for a year end, and whoever you take gets an hour of mine for nothing.",
      "No, it isn't the price. The decision stands. You have the two names by mail today, and everything else by 15 December.",
    ],
    mediocre: [
      "Mrs Abbott, hello. I've decided something that is not easy: I think we should stop working together.",
      'Yes, I know, the year end. Our capacity is limited at the moment.',
      'Well, we could try another month and see, I suppose. Otherwise you would get the files at some point.',
    ],
    bad: [
      'Mrs Abbott, you complain about everything. We have had enough.',
      'You are a difficult client, nine of twelve reports. It is because of you that we stop.',
      'If you pay more, we could continue.',
    ],
  },
  {
    scenario: 'one-more-little-tweak',
    good: [
      'Hi Jamie, the van and something that moves, I like where you are taking it. And yes, each of them looks like five minutes from your side. Which of them is the most important, and when do you need it?',
      'Then the van goes first, the 9th is real. One thing is mine: in the small size the spacing was off, I mended it this morning and the new file is in the folder. The three rounds are done, so the R and the van are new work.',
      'For those two together I need $240, and you have them on Friday 4 December. The animation would be another $380, whenever you like. Write "go" until Thursday and I start.',
      'The 4th it is, then, both files, and I send you a first R on Tuesday.',
    ],
    mediocre: [
      'Hi Jamie, glad you love it! The van version is a good idea.',
      'I am quite busy, and it is not really part of it any more.',
      'Maybe $240 for all of it? I could see what I can do.',
    ],
    bad: [
      'As per the contract, three rounds are included. You have had them.',
      'Your brother-in-law is not a designer.',
      'Fine, I will just do it for free this once. No problem, I will send it on Thursday.',
    ],
  },
  {
    scenario: 'billed-after-cancelling',
    good: [
      'Devin, I have found your mail of 20 August. It was there, and after it we took $29 three times. I am sorry. Did you go to your bank already, and is there something you need from your account?',
      'It went into an inbox that nobody here reads since the summer. That was our mistake, and I have just had it switched to my own. Your plans are attached as a file.',
      'I have refunded all three today, $87, each to the card it came from; your bank shows it by Friday. The subscription is ended at the payment company as well, nothing further can be taken. What you tell the bank is up to you.',
      'The written confirmation is attached for tomorrow at 9. If anything is missing on Friday, write to me, Ines, directly.',
    ],
    mediocre: [
      'Hi Devin, sorry about the three charges. You can cancel in the app under settings.',
      'I found your mail from August, it seems it was missed.',
      'We could refund one month, or maybe pause your account.',
    ],
    bad: [
      'Please send us a screenshot of your cancellation.',
      'We can offer you 50 % off if you stay with us.',
      'You should have cancelled in your account page, as stated in our terms.',
    ],
  },
  {
    scenario: 'outage-in-the-busiest-week',
    good: [
      "Sunita, it's our update of last night, and it broke card payments. You had to tell us, that's the wrong way round. I'm on it, Mo, with two engineers. Which shops are down, and which one do you need first?",
      'Six shops without cards on Black Friday, with people walking out: I see it. Right now, on every till: Settings, Payments, switch on Offline. Cards go through again and are booked later.',
      'King Street first: we are putting it back to the old version, that takes 20 minutes, then the other five two by two. All six are back by 11:30. I write here every fifteen minutes, next at 10:35.',
      'King Street is at 60 %. What the morning cost you we go through on Monday with your figures. Until then I stay in this chat.',
    ],
    mediocre: [
      'Hi, sorry about that. Our team is aware that payments fail in six shops.',
      'It seems to be related to the update last night. Have you tried to restart the tills?',
      'We hope to put back the old version soon, possibly by 11:30.',
    ],
    bad: [
      'All systems are operational on our side. Please restart your tills.',
      'You need to open a ticket. Calm down please.',
      'It is not our fault, it is our provider.',
    ],
  },

  {
    scenario: 'landlord-with-fourteen-flats',
    good: [
      "Mr Ranganathan, no heating in flat 9 with a baby there, and you rang yesterday already. I'm sorry. How cold is it now, and is there a code on the display?",
      'F4, and the oven door open. I have that. Your call yesterday went down here as routine because our office asked you nothing. That is our mistake, and I pay the $150 for it without a word.',
      'Deniz is on his way, he rings at flat 9 at 11:45 with the part for an F4, and he brings two heaters so that the oven can be shut. I call you at 12:30 and tell you what he found. Cold flats go before everything here, that comes first for everyone; a dripping tap can wait until the next day.',
      'At 12:30, from me. And next time you get asked what it is, so that nobody has to shout.',
    ],
    mediocre: [
      "Mr Ranganathan, I'm sorry, it's cold in flat 9, I understand.",
      'We have a lot of calls today. Somebody will try to come, maybe before noon.',
      'I could look if we have a heater somewhere.',
    ],
    bad: [
      'The contract says within 24 hours, so we are in time.',
      'Every time you ring everything is urgent. Please calm down.',
      'Fine, from now on you always come first, whenever you ring.',
    ],
  },
  {
    scenario: 'cannot-decide-on-a-kitchen',
    good: [
      "Hi Beth, no crossness here. You live with those fronts for twenty years, of course it's hard to choose. What is it that worries you most, and how is the light at your window?",
      "North, and sage goes pond there. That's on me: in the showroom you only ever saw it under our lamps. Between white and sage, then, nothing else. If you had to say it right now, which of the two?",
      "Then let's look instead of thinking. I'm in your street today: at four I bring both fronts, big ones, and we hold them to your window. You have until 9 tomorrow, because at ten they cut. Once it is cut, another colour is $640 and three weeks, and that would be after Christmas.",
      'Four it is. And whatever your stomach says at nine tomorrow, you write me one word.',
    ],
    mediocre: [
      'Hi Beth, white or sage, both are lovely, it is hard to choose I know.',
      'Most people take white. There is also a new range in stone if you want to look at that.',
      'I could maybe bring a sample some time this week.',
    ],
    bad: [
      'Beth, this is the fourth time. You have to decide now.',
      'Just take white, trust me. You can always change it later for free.',
      'As stated in the contract, changes are not possible.',
    ],
  },
  {
    scenario: 'lawyers-letter-about-a-floor',
    good: [
      'Dear Mr Castellano, you paid $6,400 in June and in the hall the floor is swollen. You wrote twice, and nobody came to look. I am sorry. Since when is it, and did anybody trip on the edge?',
      'I hope your mother is well. It was my job to come at once, not after a letter. I am not angry about your lawyer.',
      'I come myself on Thursday at eight with the moisture meter, and I bring a surveyor of the guild who is independent; I pay for him. You and your lawyer have his report by Tuesday 1 December, so before your date. What it comes from I do not know yet, and until it is measured I will not guess. Would Thursday suit you?',
      'Thursday, eight. I tape the edge down as well, so that nobody falls before it is settled. S. Brook',
    ],
    mediocre: [
      'Dear Mr Castellano, I am sorry that the floor has swollen.',
      'Wood is a natural product and moves, that can happen. We did not need a lawyer for that.',
      'I could come some time next week with a meter and have a look.',
    ],
    bad: [
      'It is your shower. Your own fault.',
      'Tell your lawyer that we will see him in court. We will countersue.',
      'Okay, it was our fault, we laid it wrong, we will pay the 9,800 if you keep quiet.',
    ],
  },
]
