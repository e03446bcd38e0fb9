import { describe, expect, it } from 'vitest'
import type { DraftKind } from '../../case.ts'
import { lintDraft } from './lint.ts'

/** Replies as people write them, made up for this test: rough but good ones that must pass, and bad ones that must not. */
const GOOD: readonly (readonly [DraftKind, string])[] = [
  [
    'review_reply',
    "Thanks for telling me about the hair in the pasta. That's grim and I'd have sent it back too. We've changed who plates and everyone wears nets from tonight. I'd like to buy you both dinner, ring me on the restaurant line and ask for Gianni.",
  ],
  [
    'review_reply',
    "You waited 50 minutes for an oil change we quote at 20, and nobody came out to say why. That's not okay. A tech went home sick and I didn't move the bookings. Call me at the shop, I'm Rob, I'd like to make it right.",
  ],
  [
    'review_reply',
    "I can hear how let down you felt. We don't discuss individual appointments online, but our practice manager would like to listen. She is on the main number most mornings, her name is Sue.",
  ],
  [
    'review_reply',
    "Thank you for the honest review. The music was too loud that night, we had a band in and should have warned people who'd booked for dinner. Message us here and I'll find you a quieter table on a quieter night.",
  ],
  [
    'review_reply',
    'Sorry about the colour. Toner can grab differently on previously lightened hair and we should have done a strand test first. Come in any day this week and Lena will correct it free of charge.',
  ],
  [
    'review_reply',
    "We're a small team and your email went into spam, which is no excuse for nine days of silence. I've found it and answered it. If you'd rather speak, my number is in that reply.",
  ],
  [
    'review_reply',
    "I couldn't find your visit under this name, so if you'd email me the date I will look at the camera and the till myself. If we overcharged you, you'll have it back the same day.",
  ],
  [
    'review_reply',
    "Our records show the parcel was signed for on the 4th, but that doesn't help you if you never saw it. I've opened a trace with the courier. Please drop me a line so that I can keep you posted.",
  ],
  [
    'review_reply',
    "You're right that the listing photo shows the larger size. I've swapped it this morning. If you send yours back I'll cover the postage, just message me through the shop.",
  ],
  ['review_reply', "I'm glad the crown fits now and sorry it took three goes. Please call the desk and ask for me if it ever feels high."],
  [
    'review_reply',
    "We did get this one wrong. The deposit terms were on page four, where nobody reads. They're on page one now. I'd be happy to talk about your booking, reception will put you through to me, Karen.",
  ],
  [
    'review_reply',
    'It must have been frightening to see the ladder slip. Nobody was on it, and we stopped work to check. I would like to hear it from you first-hand, please phone the office.',
  ],
  [
    'review_reply',
    "Thanks for the feedback on our app. The crash on older phones is fixed in 4.2.1. If it still closes on you, email support with your phone model and we'll dig in.",
  ],
  [
    'review_reply',
    "We were never told about the allergy at the table, and that's something we should ask every time. We do now. I hope you'll let me talk it through with you, I'm on the restaurant's number after three.",
  ],
  [
    'email',
    "Hi Tom, you've been patient and we've been slow. The part cleared customs yesterday, and I've booked Sam to fit it on Thursday between 8 and 10. If that doesn't suit, text me and I'll move it.",
  ],
  [
    'email',
    "Hello, thanks for sending the photos. That stain shouldn't have made it past our check. I've put $45 back on your card today and a new blouse is on its way, tracking to follow tonight.",
  ],
  [
    'email',
    "Dear Ms Okafor, I read your letter twice. You asked for the full fee back. We delivered two of the three sessions, so what I can do is refund the third, $180, or run it with a different coach in May. Let me know which you'd prefer.",
  ],
  [
    'email',
    "I appreciate you laying it all out. I can't refund the non-refundable ticket, because the venue doesn't give it back to us. I can put you on the list for the next date at no charge, or help you resell. Which would help more?",
  ],
  [
    'email',
    "I owe you an apology. I said Friday and it was Tuesday. The cabinet maker let me down and I didn't tell you, which I should have. Doors go on this Thursday, and I've taken $300 off the balance.",
  ],
  [
    'email',
    "Thanks for your note, and I'm glad you told me rather than just leaving. We looked at the job sheet: the second coat was skipped on the north side. Two of us will be there Monday at 7:30 to do it. It won't cost you anything.",
  ],
  [
    'email',
    "I hear you on the price. What's in the quote is what the job needs; if we drop the skip and you clear the site, it comes to $2,100. Otherwise it stays at $2,600. Happy with either, just tell me by Friday.",
  ],
  [
    'email',
    "Before anything else, are you and the baby okay? Please keep the monitor unplugged. I'm sending a courier to collect it tomorrow so our engineers can look at it, and I will phone you at 10.",
  ],
  [
    'email',
    "I'm going to be straight with you: we can't match that price. I'd rather lose the job than rush it. If you want to go with the other company I understand, and if you'd like to talk about phasing the work I'm around until six.",
  ],
  [
    'email',
    "We've received the chargeback. I'd like to sort this out with you directly if you're willing. Here's the tracking link and a photo of where it was left. If it isn't there, tell me and I'll refund you through the bank.",
  ],
  [
    'email',
    "Thanks for flagging the double charge. One was a hold that drops off by itself within five days, the other is the real one, $62.40. If the hold is still there on Monday, send me a screenshot and I'll chase it with the bank.",
  ],
  [
    'email',
    "I know this isn't the answer you wanted. The warranty covers the motor and not the belt, as the belt wears with use. I can send you a belt at cost, $18, and talk you through fitting it over the phone.",
  ],
  ['sms', 'Hi Jo, running 25 min late, sorry, traffic on the ring road. Will be with you 2:40. Ok?'],
  [
    'sms',
    "Hi, it's Lisa from the salon. Sorry about Saturday. I've got Tues 4pm or Thurs 10am with Mia to fix the fringe, no charge. Which works?",
  ],
  ['sms', "Thanks for letting me know about the leak. Turn the valve under the sink clockwise, I'm on my way and should be there by 7."],
  [
    'sms',
    "Hi Pat, we have your dog's harness here. I'm sorry it was missed at pick up. We're open till 6, or I can drop it round tomorrow morning.",
  ],
  [
    'firing',
    'Dear Mr Lowe, we have decided not to continue with your account after 30 April. Everything in progress will be finished by then, and your files will be sent to you in a zip. Your retainer for May has been returned. We wish you success with the launch.',
  ],
  [
    'firing',
    "Hi Sandra, I've given this a lot of thought and I don't think I'm the right cleaner for you. I'll finish this month, so my last visit is the 28th. I'll leave the keys with your neighbour as you asked. All the best.",
  ],
  [
    'firing',
    "We are writing to let you know that we won't be able to accept further bookings. Your voucher balance of $75 has been refunded to your card. If you have questions, please write to the address below. Thank you for dining with us over the years.",
  ],
  [
    'firing',
    "After the incident on Saturday, we've decided that you can no longer train at this gym. Your membership ends today and we have refunded the rest of the month. You can collect your things from reception on Wednesday between 12 and 2.",
  ],
  [
    'firing',
    "Thanks for your message. We don't seem to be able to get this right for you, and I think another landscaper would serve you better. I've cancelled the spring visits and there's nothing left to pay. I'm happy to send your planting plan to whoever you choose.",
  ],
  [
    'boundary',
    "Thanks for thinking of us. Two rounds of changes are included and we've done those, so a third is $95. Want me to go ahead?",
  ],
  [
    'boundary',
    "I want to get this sorted for you. I can't do that while I'm being sworn at, so I'm going to pause here and ring you back at 3.",
  ],
  [
    'boundary',
    "I answer messages between 9 and 5 on weekdays. If the boiler is leaking, use the emergency number on the sticker. Otherwise I'll reply first thing tomorrow.",
  ],
  [
    'review_reply',
    "That's a fair criticism. The portion went down when we changed supplier and the price didn't. It's back to 8oz from today. Come and see me, Darren, if you're passing.",
  ],
  [
    'review_reply',
    "I'm sorry for the confusion over the sale price. The sign was left up by mistake after the weekend. You shouldn't have had to argue for it. If you kept the receipt please bring it in and we'll honour it.",
  ],
  [
    'review_reply',
    "No one should have to ask three times for a wheelchair ramp. It's now kept by the door. I'd welcome a chance to apologise properly, please ask for Ines.",
  ],
  [
    'review_reply',
    "Your room was above the bar and we should have told you when you booked. I've added a note to those rooms. I'd like to offer you a better one, write to me at the hotel, attention Paul.",
  ],
  [
    'email',
    "I'm sorry. We never should have sent you to collections over a bill you'd paid. I have withdrawn it today and written to all three bureaus; copies are attached. If anything still shows on the 15th, call me on my own number below.",
  ],
  [
    'email',
    "Thanks for your patience. You didn't get a reply because I was waiting on the lab, and I should have said so. Results came in this morning, all clear, and the report is attached. Call me with any questions.",
  ],
  [
    'chat',
    "Oh no, that's annoying, sorry. Let me look at that order... ok I can see it's stuck at the depot. I'll get it moved today and message you here by 4.",
  ],
  [
    'review_reply',
    "Ouch. Two flat tyres in a week after we'd patched them is the last thing anybody needs. I want to see that rim, I suspect we missed a crack. Swing by whenever suits and ask for Theo, no booking needed.",
  ],
  [
    'review_reply',
    'Thank you both for coming, and for being so decent about the mix-up with the cake. Chloe at the bakery has your details and will be in touch about a replacement.',
  ],
  [
    'review_reply',
    "Hi, developer here. The sync bug you ran into is real and it's mine. A fix is in review with the store now. Mail me at support and I'll send you a build today if you can't wait.",
  ],
  [
    'review_reply',
    "We do charge for a second towel and I get that it feels petty. It pays for the laundry, and from next month it'll be in the room rate instead. If you'd like to tell me more, the number is on your invoice.",
  ],
  [
    'review_reply',
    "As a clinic we can't confirm who we have or haven't seen. What I can say is that anyone unhappy with a wait should hear from me. My name's Dr Amari, please leave word with reception.",
  ],
  [
    'review_reply',
    "You were charged for the upgrade you turned down, and it took two calls to get it back. That's poor. The till now asks twice. I'd still like to say sorry in person, give me a shout on the shop line.",
  ],
  [
    'review_reply',
    "I've read this three times and you make a good case. The grout lines should be straight at that price. Can we come back? Text me on the number you have for Nick and pick a day.",
  ],
  [
    'review_reply',
    "Sorry we couldn't seat you. Sundays fill by eleven and our website should've told you that; it does now. Drop us a message before your next visit and I'll keep a table.",
  ],
  [
    'review_reply',
    "The lashes should last three weeks and yours lasted four days, so something went wrong at our end. Pop in and we'll redo them, or I'll refund you, whichever you like better.",
  ],
  [
    'email',
    "Hi Marcus, I looked into the missing 2 bags. The driver's sheet shows 18 delivered, your order was 20. The other two are on tomorrow's truck, before noon. Sorry for the runaround.",
  ],
  [
    'email',
    "Dear Mrs Novak, your mother's ring is safe. It was put in the wrong envelope on Tuesday, and I should have called you the moment we noticed. I'll bring it to you myself this evening if you are in.",
  ],
  [
    'email',
    "We disagree about the scratch, and I don't want to leave it there. Would you be open to an independent body shop having a look, at our cost? If they say it was us, we pay. If not, no hard feelings.",
  ],
  [
    'email',
    "Your tickets are attached. I know it took three emails and I'm embarrassed about that. If anything else goes wrong on the night, this is my mobile: 07700 900123.",
  ],
  [
    'email',
    "Thanks for explaining what the speech meant to your dad. The recording failed because a cable worked loose; I didn't check it at the break. There is no getting it back, and I'm so sorry. I'm returning the whole video fee, and I have the audio from the lectern if you'd like it.",
  ],
  [
    'email',
    "I can't take the mattress back after 120 nights, since we'd have to destroy it. I can swap the topper for a softer one this week, at no cost. Most people with the same trouble found that helped. Shall I?",
  ],
  [
    'email',
    "We have your complaint about Saturday night and are treating it as urgent. Please don't worry about the form. I've asked Dana, who runs the floor, to call you by 5 today, and you can say as much or as little as you wish.",
  ],
  [
    'email',
    "Good morning, I understand that you were told 14 days and it has been 21. The money left us on the 3rd (receipt attached), so your bank should be able to see it by now. If it can't, send me their reply and I'll pick it up with our provider.",
  ],
  ['sms', "Hi it's Ade the plumber. Sorry, part didn't turn up. Can do Weds 9am instead, will knock £20 off. OK?"],
  ['sms', "Morning! Your car's ready, and I'm sorry it was a day late. Keys are in the box, code to follow."],
  [
    'firing',
    "Dear Chris, I've decided to stop taking on work from your company once the March newsletter is out. Fees to that date are on the last invoice. All source files go to your shared drive on the 31st. Thanks for three good years.",
  ],
  [
    'firing',
    "We've talked this over as a practice and feel that the trust needed for good care isn't there any more. We will go on seeing Milo for emergencies until 30 June. His notes can go to any vet you name.",
  ],
  [
    'firing',
    "Hello Mr Dunn, please take this as notice that we will not be offering you further appointments. Two of my staff were upset by what was said on the 9th. Your package has three sessions left and I've refunded those.",
  ],
  [
    'boundary',
    "Happy to help with this. It's outside the plan you're on, so it would be 2 hours at $80. Say the word and I'll start tomorrow.",
  ],
  [
    'chat',
    "That's my mistake, I gave you the code for the old site. Try SPRING15, and if it still won't take it I'll apply the 15% by hand.",
  ],
  [
    'review_reply',
    "Thanks Ben. Dog hair on a rental sofa isn't something you should find, even if we do welcome pets. The cleaners now run the vacuum twice. There's 20% off your next stay waiting if you want it, no strings, just quote this message.",
  ],
  [
    'review_reply',
    "I'm Aisha, the manager on that shift. I offered a remake and I think I came across as if I didn't believe you, for which I'm sorry. I believe you. You can find me most evenings from five.",
  ],
  [
    'review_reply',
    'The wait was real: two servers called in sick and we should have closed half the room. Thanks for being kind to the ones who stayed. Let us have you back on a calmer night, the host will know to look out for you.',
  ],
  [
    'review_reply',
    "We've looked at the footage and you're right, the trolley did catch your car. Our insurer will write to you this week and pay for the door. Ring Fiona in the office if it hasn't come by Friday.",
  ],
  [
    'review_reply',
    "You bought the 2019 model by mistake because our page showed both in one photo. That's a bad page. It is fixed, and you can swap yours without paying postage. Support are expecting you, ticket's open.",
  ],
  [
    'review_reply',
    "We can't see a booking under that name or date, which could be our records. If it was us, I want to know. Our email is on the contact page, mark it for Yusuf.",
  ],
  [
    'review_reply',
    "Three weeks without hot water is miserable and I'd be furious as well. The part's been in since Tuesday. If yours isn't back on by now then please let me know right here or on 01632 960101.",
  ],
  [
    'review_reply',
    "I appreciate the detail. We do pat-test for every colour, though clearly the second stylist wasn't told you had reacted before. That's a gap in how we hand over and we're closing it. I hope you'll give me ten minutes on the phone.",
  ],
  [
    'review_reply',
    'Hi! That ad was confusing, agreed. The free trial needs a card and it should say so up front. It now does. Anyone charged by surprise can get it back, just write to billing.',
  ],
  [
    'email',
    'Hi Lou, the invoice should have said 6 hours and not 9. Corrected copy attached, and your $210 went back this morning. Thanks for catching it.',
  ],
  [
    'email',
    "I've listened to the recording of the call. You asked four times to be put through and were not. Ben and I have talked about it. I'm your contact from here on, and I have already put through the cancellation; the last bill is zero.",
  ],
  [
    'email',
    "To answer your questions: yes, the paint is lead free, and no, it doesn't need a second primer. As for the chips, that's transport damage and I'll replace the panel. Could you tell me if you're in on Thursday?",
  ],
  [
    'email',
    "I won't be discounting this further, and I'd like to explain rather than just say no. We've already taken off the delivery and the fitting, and below this I'd be paying to do the job. The quote holds until the 30th. If it's not for you, thank you for considering us.",
  ],
  [
    'email',
    "Hello, you'll have seen that the concert is off. Everyone gets their money back automatically, fees too, within 5 working days. You don't need to do anything. I'm sorry, we were looking forward to it as well.",
  ],
  [
    'email',
    "I understand from Kit that you'd rather not deal with him again, and that's fine. From today you'll hear from me only. I've read the thread, so there's no need to repeat any of it.",
  ],
  [
    'email',
    "What happened with your cat's chip was our error: the number on the form was one digit out. It's been corrected with the register, confirmation attached. There's no charge for today's visit or the next booster.",
  ],
  ['sms', 'So sorry about the mess in the hallway. Coming back w/ a hoover at 4, ok?'],
  ['sms', 'Hi Sam, your deposit is safe. Move date to suit you, just say when. Sorry again for the late change.'],
  [
    'firing',
    "Hi Bea, after this project wraps on Friday I'm closing my books for ongoing edits, yours included. The final files and a how-to are in the folder. If you need someone, Tom Reyes has room. It's been good working on the brand with you.",
  ],
  [
    'firing',
    "Dear Mr and Mrs Gill, this is to let you know that we're ending our pool service agreement on 15 May. Your last clean is the 14th and we have credited the balance. Please find the water log enclosed for whoever takes over.",
  ],
  [
    'chat',
    'Right, found it. It went to the old address, my fault, I never saved the change. A new one is packed and goes out at 3. Want the tracking by text?',
  ],
]

const BAD: readonly (readonly [DraftKind, string])[] = [
  ['review_reply', "Funny how you didn't say a word while you were eating every last bite. Next time cook at home."],
  [
    'review_reply',
    'This is a complete fabrication. You were never a customer here and I have the cameras to prove it. Remove this or hear from my attorney.',
  ],
  ['review_reply', 'Oh dear, princess had to wait ten minutes. My heart bleeds.'],
  [
    'review_reply',
    'Mr. Patel, you were two hours late to your 3pm root canal and then screamed at a nineteen year old receptionist. We stand by our staff.',
  ],
  [
    'review_reply',
    "If you'd bothered to read the description you'd have known it was faux leather. Five hundred other buyers had no trouble.",
  ],
  ['review_reply', 'We are sorry you feel this way. Our policy is clearly posted at the counter.'],
  [
    'review_reply',
    'Dear guest, thank you for your review. We are sorry to learn about your experience and your comments have been shared with the relevant department. We hope to welcome you again.',
  ],
  ['review_reply', "Typical entitled millennial. Get a real job and maybe you'll be able to afford nice things."],
  ['review_reply', 'Happy to refund you in full as soon as this one star disappears. You have my number.'],
  [
    'review_reply',
    'I bent over backwards for this lady. She rang at all hours, changed her mind six times, and then stopped payment on a cheque. Draw your own conclusions.',
  ],
  ['review_reply', 'He came to us for treatment of a personal infection, and stopped taking his antibiotics. Not our fault.'],
  ['review_reply', "You're welcome to go to McDonald's if you want your steak in four minutes."],
  ['review_reply', 'I have run this garage for 31 years and have never had a complaint until you walked in.'],
  ['email', 'As stated in my previous email, all sales are final. There is nothing further to discuss.'],
  ['email', 'We apologize for any inconvenience this may have caused. Your case has been escalated and will be handled in due course.'],
  ['email', 'Sorry about that but we were short staffed and honestly you ordered at the worst possible time.'],
  ['email', "I understand your frustration but please calm down, yelling at me in emails won't get your package there faster."],
  ['email', 'You need to learn some patience. Other customers wait without whining.'],
  [
    'email',
    "It was absolutely our fault your son got hurt and we accept full responsibility for the accident. We'll pay every medical bill.",
  ],
  ['email', "I promise this will never, ever happen again and you'll never pay for another haircut here as long as you live!!!"],
  ['email', 'A refund will be processed when the relevant team has had a chance to review it.'],
  ['email', "If I were you I'd think carefully before posting anything. We have lawyers and we know where you work."],
  ['email', "We'll refund the full $400 if you sign an agreement not to discuss this with anyone, including the health department."],
  ['email', 'Hi {{first_name}}, sorry about your order. We will ship a new one on [date].'],
  ['sms', 'ur order is late because of the weather not us. deal with it'],
  ['sms', "Stop texting me. I said I'd get to it."],
  ['sms', 'PAY YOUR BILL OR WE WILL SEND IT TO COLLECTIONS AND RUIN YOUR CREDIT'],
  ['firing', "We're done with you. You are the worst client we have ever had and everyone in the office cheers when you hang up."],
  ['firing', 'Given your age and the trouble you have with the stairs we feel that our studio is no longer suitable for you.'],
  ['firing', 'Since you went to the licensing board about us, we are terminating your contract with immediate effect.'],
  ['firing', 'We no longer wish to serve people of your background. Your deposit is forfeit.'],
  ['review_reply', 'Nice try. We know you work for the salon across the road and that this is your third fake review this month.'],
  [
    'review_reply',
    'Let me tell everyone reading what really happened. She showed up drunk with her boyfriend Kevin at 11pm and threw a plate.',
  ],
  ['review_reply', "It's a five dollar burger, what did you expect, Wagyu?"],
  [
    'email',
    "I'm sorry if our driver came across as rude. That isn't like him at all, he's been here 12 years and nobody else has ever said so.",
  ],
  ['review_reply', 'Another keyboard warrior who has never run a business in their life. Our other 400 reviews speak for themselves.'],
  [
    'review_reply',
    "Let's review: you arrived forty minutes late, argued about the cover charge, sent back two cocktails, and then tipped nothing. And WE provided bad service?",
  ],
  ['review_reply', "We tried to contact you many times but you wouldn't pick up the phone, so please don't pretend we ignored you."],
  ['review_reply', 'Sorry that your expectations were unrealistic.'],
  ['review_reply', 'I wonder what your employer, the school on Green Lane, would think of a teacher who talks to waitresses like that.'],
  ['review_reply', 'It is in our terms and conditions which you agreed to when booking.'],
  ['review_reply', "Honestly if you can't handle spicy food don't come to a Thai restaurant LOL"],
  ['review_reply', 'Lies, lies and more lies. My wife and I work 80 hours a week and this is the thanks we get.'],
  [
    'review_reply',
    'Thank you for your feedback. We regret that your visit fell below expectations and we will endeavour to improve going forward.',
  ],
  ['review_reply', 'Sure, because obviously a hotel built in 1740 should have soundproof walls just for you.'],
  ['review_reply', "We'd be glad to offer you 2 free months if you would kindly edit your rating."],
  ['review_reply', 'She is bipolar and off her meds, ask anyone in town.'],
  ['email', 'Mistakes happen. We will look at it when time allows.'],
  ['email', 'I already explained this twice. Read the email again.'],
  ['email', 'You people are never happy. Take your business elsewhere.'],
  ['email', "It isn't our responsibility what the courier does once the box leaves here. Take it up with them."],
  ['email', "We're sorry for the inconvenience, however the delay was caused by your bank, not us."],
  ['email', "We guarantee it will arrive tomorrow no matter what, and if it doesn't you can have anything you want from the shop."],
  ['email', 'We admit our technician was negligent and that your burns are our responsibility.'],
  ['sms', 'No refunds. Read the sign.'],
  ['firing', "You're fired as a customer, lol. Good luck finding anyone else who'll put up with your nonsense."],
  ['firing', "We've decided pregnant clients are too much of a risk, so please find another trainer."],
  ['firing', "Don't come back or I'm calling the cops on you."],
  ['review_reply', 'You ate half a lobster and then decided it was off? Please. Some people will say anything for a free dinner.'],
  [
    'review_reply',
    'There are two sides to every story and this woman has left out hers. Threatening my apprentice with a lawsuit over a fringe is not how adults behave.',
  ],
  ['review_reply', "Sorry you didn't enjoy it."],
  ['review_reply', "Not sure what you want us to do about the weather. We don't control it."],
  ['review_reply', "You have been banned for life. Don't bother coming back, nobody here will miss you."],
  ['review_reply', 'This patient failed to attend two appointments and was billed accordingly per our policy.'],
  ['review_reply', 'We have 4.9 stars for a reason. You are clearly impossible to please.'],
  ['review_reply', 'Take this review down within 48 hours or our solicitor will be in contact.'],
  ['email', 'Frankly, the damage is down to the way you looked after it. The warranty is void.'],
  ['email', 'There is nothing we can do. Rules are rules.'],
  ['email', "We're sorry if you were offended, but our staff were only joking."],
  [
    'email',
    'Your concerns have been noted and forwarded to the appropriate department. You will be contacted in due course if further information is required.',
  ],
  ['email', "Send us five stars and I'll knock fifty bucks off the bill."],
  ['sms', "Chill, it's only a couch. It'll get there when it gets there."],
  ['firing', 'We do not deal with liars. Consider your account closed.'],
  ['firing', "Because of your religion and the constant requests that come with it, we're cancelling your membership."],
]

const loudOf = (kind: DraftKind, text: string) =>
  lintDraft({ kind, text })
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)

describe('replies as people write them', () => {
  it.each(GOOD)('a good %s passes: %.60s', (kind, text) => {
    expect(loudOf(kind, text)).toEqual([])
  })

  it.each(BAD)('a bad %s is caught: %.60s', (kind, text) => {
    expect(loudOf(kind, text)).not.toEqual([])
  })
})
