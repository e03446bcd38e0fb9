/** An answer as a good model would write it, with the plays that it read: written by hand, to see how much of what is right is cut. */
export interface GoodModelAnswer {
  readonly question: string
  readonly plays: readonly string[]
  readonly answer: string
  /** What is wrong in it all the same, and has to go. */
  readonly wrong: readonly string[]
}

export const GOOD_MODEL_ANSWERS: readonly GoodModelAnswer[] = [
  {
    question:
      'A guy left a 1-star review saying we served him raw chicken. He was never here, no booking under that name. What do I answer?',
    plays: ['reviewer-was-never-a-customer', 'one-star-and-every-word-is-wrong'],
    wrong: [],
    answer: `## Bottom line
Before you say he was never there, search properly for ten minutes: the booking may be under a partner's name or he may mean another restaurant. Then post one short, factual reply that invites him to get in touch and does not call him a liar. [reviewer-was-never-a-customer]

## Do this
1. Today, you: search bookings, orders, calls and messages for the last 12 months, also under other surnames. [reviewer-was-never-a-customer]
2. Save a picture of the review as it stands before you do anything else. [one-star-and-every-word-is-wrong]
3. Check whether he may mean a different business with a similar name; if so, flag it as about a different business. [reviewer-was-never-a-customer#C014]
4. Post one reply under 90 words, with one fact that can be checked. [one-star-and-every-word-is-wrong]
5. Flag only if a category really fits: "untrue" is not one, because Google does not decide who is right. [one-star-and-every-word-is-wrong#C005]

## Words to use
> review_reply: Thank you for writing. Serving undercooked food would worry us very much, so I searched our bookings and orders and could not find your visit, perhaps because it was under another name. Please write to help@shop.example with the date, and I will look into it the same day. The test team

## Do not
- Do not write "this person was never a customer" as a fact. [reviewer-was-never-a-customer]
- Do not write "fake" or "lie"; readers side with the guest. [one-star-and-every-word-is-wrong]

## What comes back at you
- "So you call me a liar?" Do not argue in public again; ring or write once and say that your record and his memory differ.
- If it turns out that he did call or visit, thank him, say what you searched, and put it right the same day.

## Afterwards
- Keep the picture, the search and the date you flagged it on the case.
- Put every enquiry in one list so that the next search takes a minute.`,
  },
  {
    question: 'Regular wants her $85 colour redone for free, third time now she changed her mind about the shade. Do I have to?',
    plays: ['salon-redo-or-change-of-mind', 'cannot-decide-and-changes-again'],
    wrong: [],
    answer: `## Bottom line
No. If the colour matches the photo and the note you agreed on, a new shade is a paid change, not a free redo. If it is off from what was agreed, you redo it free within seven days. [salon-redo-or-change-of-mind]

## Do this
1. Invite her in for ten minutes within 48 hours, in daylight and with dry hair; decide nothing by photo. [salon-redo-or-change-of-mind]
2. Put her picture, your note and today's result side by side and ask what she would move first.
3. If it is off by your own eye, book the redo in a proper slot right away.
4. If it is as agreed, name the change and its price before anybody mixes colour.
5. As this is the third time, narrow it to two shades and have her confirm one by message before you start. [cannot-decide-and-changes-again]

## Words to use
> counter_script: "This is the photo from your phone and this is how it looks today, and they are close. Going further from it is a new piece of work. Would you like me to tell you what it would cost?"
> sms: Hi, thank you for telling me rather than living with it. Can you come in for ten minutes so that I can see it in daylight? I will tell you there and then what I can do. The test team

## Do not
- Do not sigh and do it free again; the next one is then expected to be free as well. [cannot-decide-and-changes-again]
- Do not refund and redo. It is one or the other. [salon-redo-or-change-of-mind]

## What comes back at you
- "I would rather have my money." If the colour is off, let her choose between a part back and the redo; if it is as planned, the paid change is what you can offer.

## Afterwards
- Write her wish in her own words on the card before mixing and let her read it.
- Count redos by stylist, so you can see whether it is one formula or one client.`,
  },
  {
    question: 'Customer screamed at my 19 year old at the counter and called her stupid. I want to ban him. How do I say it?',
    plays: ['ask-them-to-leave-today', 'swearing-at-the-counter', 'banned-person-comes-back'],
    wrong: [],
    answer: `## Bottom line
You may ban him, but say only today's ending today and write the longer ban tomorrow with the notes in front of you. [ask-them-to-leave-today] At the counter it is one sentence about what he did and one about what happens now.

## Do this
1. Now: take your colleague off the till for at least 15 minutes, paid, and do not leave her alone unless she wants it. [swearing-at-the-counter]
2. Within 15 minutes, write down the time, the exact words and who heard them.
3. Tomorrow: read the note, ask whoever saw it, and decide between today only, 3 months and 12 months. [ask-them-to-leave-today]
4. Ask yourself whether you would do the same to your best regular.
5. Send the letter within three days, with the date, what was done, when it ends and how he can reach you. [ask-them-to-leave-today#D025]
6. Tell every shift, with a description kept behind the counter.

## Words to use
> counter_script: "You called my colleague a name. I'm asking you to leave now. You can reach me by email at help@shop.example." Wait ten seconds. "I'm asking you a second time: please leave now."
> email: Hello, I am writing about your visit today, when my colleague was shouted at and called stupid. For that reason I ask you not to come in for now. If you want to tell me your side, write to help@shop.example and I will read it. The test team

## Do not
- Do not ban him "for ever" in the heat of it. [ask-them-to-leave-today]
- Do not announce it to the room or follow him to the door.

## What comes back at you
- "You can't do that, this is a public place." Answer: "It is open to the public, and I am asking you to leave. The rest by email." [ask-them-to-leave-today]
- If he comes back, do not serve him, say one sentence and ring the police if he stays. [banned-person-comes-back]

## Afterwards
- Put his name, the conduct, the date and the end of the ban on one list that all shifts read.`,
  },
  {
    question:
      'Client says the logo package includes unlimited revisions. It says two rounds. We are at round five and he is getting rude. $1,800 project, half paid.',
    plays: ['quick-tweak-after-the-revisions-are-used-up'],
    wrong: ['$900'],
    answer: `## Bottom line
Two rounds are what he bought, and you are at five: finish what is small, and from the next request on give a price and a date before you open the file. Since half of the $1,800 is still open, ask for the balance before any extra work starts. [quick-tweak-after-the-revisions-are-used-up]

## Do this
1. Today: ask him for all remaining changes in one list, by a date two days off. [quick-tweak-after-the-revisions-are-used-up]
2. Sort the list into your own errors, which are free, what the brief covers, and what is new and priced.
3. Send a fixed price and a delivery day for the new items, and start only on a written yes.
4. Send the $900 balance as an invoice with the same message; it falls due before the extra begins.
5. If he stays rude, say once which tone you need and move everything to writing.

## Words to use
> email: Hi, I like where this is going and want to get it finished with you. The two rounds in the agreement are done, so please send me everything that is still open in one list. What was my slip is mended at no charge; for the rest I will send you a price and a delivery day, and I start when you reply "go". The test team

## Do not
- Do not do it silently and resent it: he cannot value what he cannot see. [quick-tweak-after-the-revisions-are-used-up]
- Do not send working files while rounds are open and money is not.

## What comes back at you
- "It is five minutes' work." Say that the drawing is, and that with checking, exporting and sending it is an hour. [quick-tweak-after-the-revisions-are-used-up]

## Afterwards
- Put the number of rounds and the price of another on page one of your next quote.`,
  },
  {
    question: 'Supplier put prices up 12% with two weeks notice and says take it or leave it. We order about $4,000 a month.',
    plays: ['price-rise-letter-arrives'],
    wrong: [],
    answer: `## Bottom line
Do not take it or leave it today: hold your open orders to the old price, then trade volume, payment or delivery for a smaller rise. On $4,000 a month, 12% is $480 a month, so it is worth two quotes and a call. [price-rise-letter-arrives]

## Do this
1. Today: confirm in writing that orders placed before the date keep the old price. [price-rise-letter-arrives]
2. Ask which of your lines drives the rise and what evidence of cost there is.
3. Get two quotes for your top five lines this week. [price-rise-letter-arrives]
4. Offer something that costs you little: a 12-month volume, payment in 10 days, or fewer drops.
5. Place one larger order at the old price if it sells within 60 days and the cash is free.
6. Work out what 12% on the goods does to your own prices and move them in the same week.

## Words to use
> email: Hello, I have your letter about the 12%. Please confirm that the orders already placed stand at the agreed price. For the new ones I would like to talk: with payment in 10 days and one delivery a week, what price can you hold? The test team

## Do not
- Do not answer within the hour with "fine". [price-rise-letter-arrives]
- Do not invent a rival's quote.

## What comes back at you
- "It is the same for everyone." Ask for 60 days more at the old price in return for your volume; use that once. [price-rise-letter-arrives]

## Afterwards
- Compare those five lines with a second quote each half-year, so that you are not asked to take it or leave it again.`,
  },
  {
    question: 'A customer wants $60 back for a lamp that came with a dent, she says. I have already spent an hour. Refund or fight?',
    plays: ['small-refund-versus-an-hour-of-arguing', 'partial-offer-that-closes'],
    wrong: ['Refund the full $60'],
    answer: `## Bottom line
Do not fight over it: settle it with a small gesture today; the hour that is gone counts for nothing. [small-refund-versus-an-hour-of-arguing]

## Do this
1. Ask for one photo of the dent and look up whether this customer has claimed before. [partial-offer-that-closes]
2. Offer one figure next to a full return, in one message, so that both ends are their choice. [partial-offer-that-closes]
3. Pay within a day of the yes.
4. Refund the full $60 at once.
5. Write the reason on the case in five words, so that the tenth dent shows up as a cause to fix. [small-refund-versus-an-hour-of-arguing]

## Words to use
> email: Hi, I am sorry that the lamp arrived with a dent. Could you send me one photo of it today? I will write back with two ways to put it right, and you choose. The test team

## Do not
- Do not make them prove it for a sum that is smaller than the proof. [small-refund-versus-an-hour-of-arguing]
- Do not tie the money to a review or to silence.

## What comes back at you
- "So you admit it was faulty?" Say that you can't tell from here and that you want it settled.

## Afterwards
- Count dents by cause: unpacking, shelf, customer or van.`,
  },
]
