import type { Trainees } from './trainees.ts'

/** Trainees in scenarios of online shops and of shops with a door. */
export const shopTrainees: readonly Trainees[] = [
  {
    scenario: 'sofa-three-weeks-late',
    good: [
      "Mr Dunne, your sofa should have come on the 3rd, and you have heard 'next week' from us twice since. I am sorry. Is there a day by which you need it, or would you rather have your money back?",
      'So you gave the old one away on our word and sit on garden chairs, with your mother due on Saturday: another vague date is no use to you. My team named days that nobody had checked with the warehouse, and that was our failure, not bad luck.',
      'I have spoken to the warehouse. The van brings it this Friday in the morning, 9 to 12, and the $89 for delivery are back on your card today. I call you on Thursday at 4 pm once I have seen it on the van. Should it not be there, you get all $1,240 back the same day.',
      'Then it stands. Friday morning, and my call on Thursday at 4. My own line is 555 0142, I pick it up myself. Erin',
    ],
    mediocre: [
      'Hi, sorry that your sofa is three weeks late. We have problems with our supplier at the moment.',
      'I understand it is frustrating, it should not have taken so long. I think it comes on Friday or so.',
      'I can probably give you the $89 delivery back. We will let you know when it ships.',
    ],
    bad: [
      'Please calm down. Delivery dates are only estimates.',
      'As per our policy we cannot cancel an order that is in transit. You should have read the terms.',
      'There is nothing more I can do. You will have to wait like everyone else.',
    ],
  },
  {
    scenario: 'wrong-dress-before-the-wedding',
    good: [
      "Oh no, Priya: an ivory 14 when it says sage 10 on the bag, and you're a bridesmaid on Saturday. I'm so sorry, the wrong one was packed here. That's our mistake. By when must it be with you, and where do you leave from?",
      'So Friday noon is the very last hour, and nobody can turn ivory into sage by then. I heard that. Stay on the line, I am walking to the shelf myself.',
      'I am holding it, sage, and I have read the ten off the dress and not off the bag. The courier leaves at four today and it is at your door tomorrow, Thursday, by 7 in the evening. I ring you at 7 to ask whether it fits. You pay nothing, and the $24 for express go back today.',
      'Good, the courier then. You get the tracking as a text within the hour. And keep the ivory one until after the wedding, there is no hurry with that.',
    ],
    mediocre: [
      "I'm sorry you received the wrong dress. We will send you a new one.",
      'I know weddings are stressful. We usually ship within a few days.',
      'I can try to send the sage one by courier, maybe it is at your door tomorrow.',
    ],
    bad: [
      'You need to send it back first, then we look at it. Did you check your order? Most people choose the wrong size.',
      'There is no need to shout. Exchanges take 7 to 10 days, that is our policy.',
      "It's not our fault you ordered so late before a wedding.",
    ],
  },
  {
    scenario: 'tracking-says-delivered',
    good: [
      'Marcus, you sat at home all Tuesday, the carrier claims delivered at 14:10 and there is no parcel. That is maddening, and I believe you. What does the photo on their page show, and is it 22 Alder Court?',
      'A red door, and yours is blue. So it went somewhere, only not to you. You have asked all six neighbours already, so from here the search is on me: I picked this carrier.',
      'I have just opened the search. They must answer by tomorrow noon. If they come back empty, I send you a new one that same hour by express, so that it is there on Saturday for your ride. If you prefer the money, I refund the $219 tomorrow. Either way I write to you here at noon.',
      'Agreed. Tomorrow at noon, found or not. I am Jo, and this chat comes straight to me.',
    ],
    mediocre: [
      'Hi, sorry that it says delivered and there is no parcel. Have you checked with your neighbours?',
      'I understand, that is annoying. We will contact the carrier and look into it.',
      'Usually it turns up. We could perhaps send a new one by express if it does not.',
    ],
    bad: [
      'The system says it was delivered.',
      'You must have it somewhere. Take it up with the carrier, this is not our problem.',
      'If you file a chargeback we will report you for fraud.',
    ],
  },
  {
    scenario: 'chargeback-over-a-forgotten-refund',
    good: [
      'Ms Okafor, the headphones were signed for here on the 6th of November and the $149 was never sent to you. You had to chase us twice. I am sorry, that was our mistake. Has your bank opened a dispute already, and did it cost you anything else?',
      'Thank you for telling me. I see why you went to the bank: thirty days of "in process" is no answer, and the overdraft of $35 came because our money was missing.',
      'I have refunded the $149 to the same card at 10:20 today, and your bank shows it by Thursday. The $35 is ours to pay as well, I have sent it today too. The receipt is attached. What you do with the form is entirely up to you.',
      'Yes, that is everything. You hear from me on Thursday at noon, and if it is not there I ring your bank together with you. Rosa, owner, 555 0177.',
    ],
    mediocre: [
      'Hello, I am sorry that you had to chase us twice. Your refund is being processed.',
      'I understand your frustration. I have forwarded this to our accounts team and they will get back to you.',
      'We will refund the $149, hopefully in 5 to 10 business days.',
    ],
    bad: [
      'If you open a chargeback we will fight it, and you will lose.',
      'Refunds take time, as stated in our terms. You need to be patient.',
      'Threatening us does not help. We will now wait for the bank.',
    ],
  },
  {
    scenario: 'worn-dress-brought-back',
    good: [
      "So the green dress, $140 on the 9th, isn't one you want to keep. Come to the window with me, I'd like to look at it in the light. What was it that did not work?",
      'Thank you, I see what you mean, the zip pinches under the arm. I also see make-up on the inside of the collar and that the tag is off, and that is why I can no longer sell it as new.',
      'What I do today is what I do for everybody: I put $70 on a credit for you now, which is what it will still bring, or you take it home with the name of a cleaner who gets that out. Which would you like? Take your time.',
      "The credit it is. Here's the slip with my name on it, good for a year from today. If the next zip pinches, bring it with the tag on within 14 days.",
    ],
    mediocre: [
      "Hm, the green dress. I'm not sure we can take it back, I can see a mark there.",
      "I'm sorry about the zip. I would need to ask my manager about it.",
      'Maybe we could do a part of it as credit, $50 or so?',
    ],
    bad: [
      'You wore it to a party, I can smell it.',
      'You do this all the time. Our policy says no returns of worn goods, end of discussion.',
      'Stop making a scene, or I will ban you.',
    ],
  },
  {
    scenario: 'lamp-haggler',
    good: [
      "The brass lamp, good eye. And $210 online against $260 here, you're right to ask about that. What is it for, a desk or a chair?",
      "For your reading, then I'd have you look at the dimmer. It's in the $260, and so are the cord cut to your length and two years in which I repair it myself. It's the same for everyone who walks in, so I don't go down with it.",
      'What I can do today is add something: the $18 bulb is in, and on Saturday morning I carry it up to your door. Would that suit you?',
      'Good. Saturday, nine to eleven. My number is on the receipt: if it flickers, you ring me and I come by.',
    ],
    mediocre: [
      "Yes, the brass lamp is nice. It's $260, I can't change the price, sorry.",
      'Well, I could maybe give you 5 % off if you pay cash.',
      'Or there would be a smaller one at $190, perhaps.',
    ],
    bad: [
      'We are not a bazaar. Buy it or leave it.',
      'If you cannot afford it, go online.',
      'It is our policy not to negotiate. You should know that.',
    ],
  },
  {
    scenario: 'slur-at-the-cashier',
    good: [
      "I'm Dana, I run the shop. Amir, would you take the next person, please? Sir, a drill that broke after two days, and then we say come back tomorrow: I'd be angry as well. Tell me what happened with it?",
      "So it smoked in the second hole, with the bathroom half done. That's on us to put right, and I will. One thing first: my colleague is not called names in here. If it stops, you and I go on this minute. If not, we end it for today and I write to you tomorrow.",
      'Thank you. I take a new drill out of the box now and you hold it while it runs, or the $95 goes back on your card now. Which would you rather?',
      'Here it is, running. I have put today and my name on the slip. Any trouble with it and you ring me, 555 0121, and I change it the same day.',
    ],
    mediocre: [
      "Sir, please watch your language. I'm sorry that the drill is faulty after two days.",
      'We would have to send it to the maker, it may take a while.',
      'Okay, I could see if we have a new drill somewhere.',
    ],
    bad: ['Calm down! You are making a fool of yourself.', 'Shut up and get out, you idiot.', 'You people are all the same. No refund.'],
  },
  {
    scenario: 'charger-scorched-the-worktop',
    good: [
      'Before anything else: is everybody all right, your boy and you? Is it still plugged in somewhere? If it is cold, put it outside on tiles, and please keep it.',
      'I am so glad that nobody is hurt. A charger smoking beside your son at breakfast, that must have been frightening. I have taken it off the website this minute. Could you read me the number on the back, and have you a photo?',
      'Thank you, 0417. Every one of that batch is off the shelf now. Your $39 went back today. For the worktop I have given your name to our insurer, who calls you tomorrow before noon. Please keep it outside until they have seen it. I ring you tomorrow at one to hear that they did.',
      'Yes, tomorrow at one, from me. And post what you like, only tell people to unplug theirs. Lena, 555 0160.',
    ],
    mediocre: [
      'Oh, I am sorry to hear that it smoked in the kitchen. Is everybody all right? Can you send us the charger back by post?',
      'This has never happened before. We can refund you the $39.',
      'We will check with our insurance and get back to you at some point.',
    ],
    bad: [
      'You must have used the wrong cable. Our chargers are certified.',
      'This is our fault and we will pay for the whole kitchen, whatever it costs, if you do not post the photo.',
      'Without proof there is nothing we can do.',
    ],
  },
  {
    scenario: 'little-english-wrong-part',
    good: [
      'Hello, I am Tom. I am sorry. This pump is the wrong part. Which machine do you have? Please show me the photo.',
      'Thank you. B20, I see it. You came two times. Two weeks no washing, three children. That is bad. It was our mistake, not you.',
      'I have the right pump here. You can have pump B20 now, you pay $0. Or you get your $48 back now. Please point: pump, or money?',
      'Good. B20, for you, today. My name and number are on the paper. Not good? Ring me, Tom. I help the same day.',
    ],
    mediocre: [
      "Sorry, so it's the wrong pump, do you have the receipt with you by any chance?",
      'Ah okay, I understand it does not fit, these things happen, sorry about that.',
      'We might have the right one, B20, in the back somewhere, I would have to look it up.',
    ],
    bad: [
      'You need to learn English if you want service here.',
      'YOU BUY WRONG PART. NOT OUR PROBLEM.',
      'No refunds. It says so on the receipt.',
    ],
  },
  {
    scenario: 'lone-parent-who-may-hurt-themselves',
    good: [
      'Robin, I am glad you told me. That is more important than any order. Can I ask you plainly: do you think about ending your life, and are you safe right now, tonight?',
      'I hear how tired you are, with those letters and doing sums alone at night. I stopped everything on this order just now, it is on hold and nobody writes to you about it. Is there someone who could come to you, a friend, your sister?',
      'Would you write to her now? I will stay in this chat while you do. And 988 is there tonight as well: you can call them or text, free, at any hour, and they do answer. I write to you again tomorrow at 10.',
      'I am glad she is coming. I am Nadia, a person, and I stay until she is at the door. If it gets worse: 988, or 911 if you are in danger.',
    ],
    mediocre: [
      'Oh, I am sorry to hear that you are so tired. Things will get better, I am sure.',
      'I can look at the letters for you. Perhaps I can put the $62 on hold.',
      'There is a crisis line, 988. Take care of yourself.',
    ],
    bad: [
      'The fee stays, as stated in our terms.',
      'Do not be so dramatic, it is only $62.',
      'Is there anything else I can help you with today?',
    ],
  },

  {
    scenario: 'journalist-with-a-deadline',
    good: [
      "Good morning, Mrs Jennings. Thank you for calling me first. What exactly does he say, and what's your deadline?",
      "Twice, and then it broke a third time, and a shrug at the counter. I've noted all of it. I will look at the case myself the moment we hang up. What mail address should it go to?",
      "I can't say anything about a customer, I'd need his permission for that. About our shop I can, and I will: you get a written answer from me by four, with what we did and what we change. Is that early enough?",
      'By four, from my own address. If a fact in it needs a check, ring me on this number, I pick up until six.',
    ],
    mediocre: [
      'Hello, yes, the dryer. I would have to ask my boss about that.',
      'I understand that you have to write something. We could perhaps send you a statement by four.',
      'Can I read the article before you print it?',
    ],
    bad: [
      'No comment.',
      'Between us, he is a difficult customer, he shouted at my staff.',
      'If you print that, you will hear from our lawyer.',
    ],
  },
  {
    scenario: 'laughed-at-in-the-fitting-room',
    good: [
      'Dear Ellen, on Saturday you tried on a suit for your first job after this year, and two people who work for me laughed about your wig. I am ashamed of it and I am sorry. Would you tell me what was said, as far as you want to?',
      'Thank you for writing it down. I have asked both of them. It happened as you say, it was cruel, and it happened in my shop, so it is mine to answer for. Which suit was it?',
      'The dark blue one hangs in my office now, put aside for you until the 7th of December. If you like, come on a morning this week at eight: we open at ten, the door is locked, and it is only you, me and whoever you bring. Thursday or Friday? Judith Marlow',
      'Thursday at eight. If you turn round at the door, the suit comes to you by post, and nobody asks why. Judith Marlow',
    ],
    mediocre: [
      'Dear Ellen, we are sorry to hear that two of our ladies laughed. That is not how we want to be.',
      'I will talk to the team, they are young and surely did not mean it.',
      'Maybe you would like to come in again, perhaps we can keep the suit for you.',
    ],
    bad: [
      'This must be a misunderstanding, they were laughing about something else.',
      'Why did you not say so on Saturday? You could have told us.',
      'We offer you a voucher of 20 % off your next purchase.',
    ],
  },
]
