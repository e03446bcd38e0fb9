import type { Scenario } from '../scenario.ts'

export const wornDressBroughtBack: Scenario = {
  id: 'worn-dress-brought-back',
  title: 'A dress with make-up on it, brought back again',
  archetype: 'serial_returner',
  vertical: 'retail',
  channel: 'counter',
  today: '2026-11-23',
  shopName: 'Marlow',
  customerName: 'Mrs Castell',
  currency: 'USD',
  paidMinor: 14_000,
  limitMinor: 14_000,
  brief: [
    'Mrs Castell brings back a green dress, $140, bought on the 9th. The tag is off and there is make-up inside the collar. It is her fifth return from nine purchases this year; three of the five were fine.',
    "Worn goods cannot go back on the rail. For everyone it is the same: the dress back with a good cleaner's name, or $70 as credit, which is what it can be sold for.",
    'A fault in the dress would be another matter. Do not speak of the other returns, and do not accuse.',
  ],
  knows: [
    {
      asked: ['what was it', 'not work', "what's wrong", 'what is wrong', 'why', 'tell me', 'did not fit', 'how does it fit'],
      tells: ['The zip. It sits badly under the arm, it pinches when I lift it.'],
    },
    { asked: ['tag', 'label'], tells: ["The tag came off when I tried it. They're sewn on with nothing."] },
    {
      asked: ['wear', 'worn', 'wore', 'party', 'make-up', 'makeup', 'mark'],
      tells: ["I tried it on, with my make-up on, like any woman does. That's what trying means."],
    },
    { asked: ['receipt', 'paid', 'card'], tells: ['Here, the receipt. The 9th, a hundred and forty.'] },
  ],
  wants: ['refund'],
  settlesFor: [
    {
      what: '$70 as credit today',
      option: 'store_credit',
      says: ['credit + 70', '70 + credit', '70 today', 'seventy', 'credit you $70'],
      atLeastMinor: 7_000,
      better: 'I can credit you $70 now, which is what I can sell it for.',
    },
    {
      what: 'the dress back, with a cleaner who gets it out',
      says: ['cleaner', 'clean* + back', 'take it home', 'give you it back', 'give it back to you'],
      levels: ['easy', 'medium'],
      better: 'Or I give you it back with the name of a cleaner who gets this out.',
    },
  ],
  acknowledge: [
    {
      what: 'which dress it is and what she bought it for',
      says: ['green dress', 'the dress', '140', 'on the 9th', 'bought + dress'],
      better: "You bought the green dress on the 9th for $140, and it isn't what you wanted to keep.",
    },
    {
      what: 'that the zip sits badly',
      says: ['zip', 'pinch*', 'under the arm', 'sits badly'],
      better: 'The zip sits badly under the arm, I can see that.',
    },
  ],
  own: [
    {
      what: 'that the trainee looks for themselves, with her, before deciding',
      says: [
        'look at it with you',
        'let me look',
        'let me see',
        'look at it',
        'i can see',
        'i also see',
        'i see a mark',
        'in the light',
        'show you',
      ],
      better: 'Let me look at it with you here at the side, where the light is better.',
    },
  ],
  promise: [
    {
      what: 'until when the credit is good, or from when',
      says: ['today', 'a year', 'now', '14 days', 'until'],
      better: 'The credit is on this slip, good from today for a year.',
    },
  ],
  boundary: {
    what: 'no full refund for a worn dress, said with the reason and without a word about her',
    says: [
      'cannot put it back',
      "can't put it back",
      'cannot sell it as new',
      "can't sell it as new",
      'not sell it as new',
      'cannot go back on the rail',
      "can't go back on the rail",
      'back on the rail',
      'as new',
    ],
    breaks: [
      'refund* + 140',
      'full refund',
      'this once + refund',
      'exception',
      'all your money',
      'full amount',
      'you wore',
      'you always',
      'every time',
      'all the time',
      'smell it',
      'you do this',
    ],
    better: "There is make-up inside the collar and the tag is off, so I can't put it back on the rail as new.",
  },
  triggers: [
    {
      on: ['you wore it', 'you wore', 'worn it to', 'you must have worn'],
      anger: 18,
      trust: -14,
      replies: ['I beg your pardon? Are you calling me a liar, in front of these people?'],
    },
    {
      on: ['you always', 'all the time', 'every time', 'last time', 'other returns', 'so many returns'],
      anger: 16,
      trust: -12,
      replies: ["Oh, you keep a list on me, do you? That's charming."],
    },
    { on: ['smell*', 'perfume', 'deodorant'], anger: 16, trust: -12, replies: ["You're sniffing my clothes now?"] },
    {
      on: ['my manager', 'ask somebody', 'not sure', 'not allowed'],
      trust: -6,
      patience: -6,
      replies: ["Then fetch whoever is sure. I've got a parking meter running."],
    },
    {
      on: ['for everyone', 'same for', 'for everybody'],
      anger: -5,
      trust: 6,
      replies: ["Well, if it's the same for everyone, at least it isn't me."],
    },
  ],
  lines: {
    vents: [
      'I shop here more than anyone on this street, and this is what I get, a magnifying glass.',
      "Your website says fourteen days. It's fourteen days today. I can count.",
      'A hundred and forty dollars for a zip that bites. I should be the one asking questions.',
      "The girl who was here on Thursday would've taken it without a word.",
      "It's a mark the size of a lentil. Nobody's ever going to see it.",
      'My husband says I ought to sell things online. He may have a point.',
    ],
    doubts: [
      "And that's what you tell everyone, is it? Or just me?",
      'Seventy. And then you put it out for a hundred and twenty, I suppose.',
      "A slip. And at Christmas somebody tells me it's run out.",
      'Is that written down somewhere, or did you make it up just now?',
    ],
    presses: [
      'So do I get my money or not?',
      "What can you do, then? Instead of what you can't.",
      "I'm on a meter out there. What's it going to be?",
      'Half? What happens to the other half?',
      'Well, young lady? People are waiting, and so am I.',
    ],
    softens: [
      'Hm. Well, yes, that is what it looks like in this light.',
      "You're polite about it, I'll give you that.",
      "I just don't like being treated like a thief.",
      "That's a civil way of putting it.",
    ],
    provoked: [
      'How dare you.',
      'Everyone in this queue can hear how you speak to people.',
      'You want to be very careful what you say next.',
      "I've been dressed by this house since before you were born.",
    ],
    settles: [
      "Oh, go on then. The credit. There's a grey jacket I've had my eye on anyway.",
      "All right. You've been fair with me. Write it on the slip.",
    ],
    settlesCoolly: ["Fine. Give me the slip. I can't say I'm happy.", "If that's all there is, then that's all there is."],
    leaves: [
      "Keep your slip. I'll take my dress and my custom to the Arcade.",
      "I've never been so insulted. You'll read about this. Good day.",
    ],
  },
  levels: {
    easy: {
      anger: 30,
      trust: 45,
      patience: 76,
      opening: "Hello dear. I'm bringing this back, here's the receipt. A hundred and forty, on the card, please.",
    },
    medium: {
      anger: 46,
      trust: 34,
      patience: 62,
      opening:
        "I want to return this. A hundred and forty. And please don't make a fuss about the tag, it fell off when I tried it. I'm in a hurry.",
    },
    hard: {
      anger: 62,
      trust: 22,
      patience: 52,
      opening:
        "I'm returning this, and I know the look you people get, so let's not. Fourteen days, it says on your site, and it's fourteen days. A hundred and forty dollars, on the card, and I'd like to be out of here in two minutes.",
    },
  },
  plays: ['wardrobing-worn-and-returned', 'serial-returner-over-the-year'],
}
