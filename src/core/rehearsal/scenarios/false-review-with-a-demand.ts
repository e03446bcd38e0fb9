import type { Scenario } from '../scenario.ts'

export const falseReviewWithADemand: Scenario = {
  id: 'false-review-with-a-demand',
  title: 'A one-star review that never happened, and $200',
  archetype: 'threat_bargainer',
  vertical: 'restaurant',
  channel: 'review',
  today: '2026-11-24',
  shopName: 'Trattoria Lume',
  customerName: 'K. Foster',
  currency: 'USD',
  limitMinor: 10_000,
  brief: [
    'A review from Saturday says: hair in the pasta, rude waiter, bill of $180. Nobody named Foster booked, no bill of Saturday comes near $180, and pasta was not served: there was a closed party with a set menu.',
    'K. Foster wrote by message: $200 and the review goes away. That message is kept, and the review is reported to the platform.',
    'Your words are public. A hundred readers weigh how you say it. No money, no threats, no names, no guesses about who it is; a way to reach you if it is true.',
  ],
  knows: [
    {
      asked: ['which day', 'what day', 'when were you', 'which evening', 'date'],
      tells: ['Saturday, I said. Around eight. Check your own book.'],
    },
    {
      asked: ['what did you', 'what was on', 'table', 'receipt', 'name of the booking', 'booking', 'under which name'],
      tells: ["I don't keep receipts from places like yours. It was under my friend's name."],
    },
    {
      asked: ['tell me more', 'what happened', 'what was said'],
      tells: ['Hair. In the pasta. And the waiter laughed. What more do you need?'],
    },
  ],
  wants: ['compensation_extra'],
  settlesFor: [
    {
      what: 'an offer to look into it, offline, with a person and a number',
      option: 'hold_firm',
      says: [
        'call me',
        'ring me',
        'write to me',
        'reach me',
        'call + 555',
        'same day',
        'look into it + day',
        'at the restaurant + ask',
        'send me the date',
      ],
      better: 'If you were a guest, ring me at 555 0188 with the date and the name on the booking; I look into it on the same day.',
    },
  ],
  acknowledge: [
    {
      what: 'what the review says happened, in a word',
      says: ['hair', 'pasta', 'rude', 'waiter', 'saturday'],
      better: 'A hair in the pasta and a waiter who laughs would be bad, on any evening.',
    },
  ],
  own: [
    {
      what: 'what was looked up, in plain facts',
      says: ['looked', 'checked', 'went through', 'closed party', 'set menu', 'no pasta', 'no booking', 'our book', 'have no'],
      better: "I went through Saturday's book: we had one closed party and a set menu without pasta.",
    },
  ],
  promise: [
    {
      what: 'when they hear from you if they get in touch',
      says: ['same day', 'today', 'within a day', '24 hours', 'tomorrow'],
      better: 'You hear from me on the same day.',
    },
  ],
  boundary: {
    what: 'nothing is paid or given for a review, and nobody is accused',
    says: ['nothing is paid', 'do not pay', "don't pay", 'no payment', 'not paid for', 'reported', 'platform + decide*'],
    breaks: [
      '$200',
      'refund you',
      'voucher',
      'free meal',
      'free dinner',
      'on the house',
      'if you remove',
      'if you delete',
      'take it down and',
      'in exchange',
      'compensate you',
    ],
    better: "We don't give money or meals for reviews, and this one has been reported to the platform.",
  },
  never: [
    {
      what: 'no threat and no accusation in public',
      says: ['lawyer', 'sue', 'court', 'liar', 'lying', 'extort*', 'blackmail', 'fake', 'competitor', 'criminal'],
      better: 'We have no visit like this on Saturday and have told the platform so.',
    },
  ],
  triggers: [
    {
      on: ['lawyer', 'sue', 'police', 'court'],
      anger: 14,
      trust: -8,
      replies: ['A lawyer! For a pasta place! Everybody, look how they treat guests here.'],
    },
    {
      on: ['liar', 'lying', 'fake', 'competitor'],
      anger: 14,
      trust: -10,
      replies: ["Now I'm a liar as well. Lovely. I've screenshotted that."],
    },
    {
      on: ['voucher', 'free meal', 'free dinner', 'refund you'],
      trust: -6,
      anger: -4,
      replies: ["See? It goes. But it's two hundred now, I've had to wait.", 'A voucher? For THAT kitchen? Cash.'],
    },
    {
      on: ['no booking', 'have no booking', 'not find', 'cannot find', "can't find", 'closed party'],
      anger: 6,
      replies: ['Then your book is as good as your pasta.'],
    },
  ],
  lines: {
    vents: [
      "A HAIR. A long one. I don't know how anybody eats there.",
      'A hundred and eighty dollars for that evening. I should have asked for it back on the spot.',
      "And the waiter grinned at me. I'm not making this up.",
      'I know a lot of people who read my reviews, by the way.',
      'Everyone who reads this: eat somewhere else.',
      "They don't even remember their guests. That says it all.",
    ],
    doubts: [
      'Sure you did. You all say that.',
      'You only answer because people can read it.',
      'And why should I ring you? So that you have my number?',
      'Nice try. Sounds like a lawyer wrote it.',
    ],
    presses: [
      'So what are you offering?',
      'I wrote to you what makes this go away. Well?',
      'Still waiting.',
      'Two hundred is cheap for you. Think of the stars.',
      'So is somebody going to make me an offer, or do I go on writing?',
    ],
    softens: [
      'At least you answer like a person.',
      'All right, I may have mixed up the evening.',
      "Fine. I didn't expect that tone.",
      "Hm. That's more than most of them answer.",
    ],
    provoked: [
      'Thank you. That answer does more than my review did.',
      'Keep going. People are reading this.',
      'One star was generous, I see.',
      'Everyone can see how you treat people here.',
    ],
    settles: [
      "Okay, I'll look up the date and ring. Maybe it was another place on that street. I'll edit it if so.",
      "Fair answer. I'll take the star thing down until I've checked with my friend.",
    ],
    settlesCoolly: ["Whatever. I'll leave it as it is.", "Fine. I've said what I had to say, you've said yours."],
    leaves: ["No point in talking to you. The review stays, and there'll be more.", 'Done here. Enjoy the one star.'],
  },
  levels: {
    easy: {
      anger: 44,
      trust: 34,
      patience: 70,
      opening: '★☆☆☆☆ Saturday evening: hair in the pasta, rude waiter, $180 for that. Would not come back.',
    },
    medium: {
      anger: 60,
      trust: 24,
      patience: 60,
      opening:
        "★☆☆☆☆ Disgusting. Saturday: long HAIR in my pasta, and the waiter laughed about it. $180! I have written to the owner what I expect. If I don't hear back, the next five sites get this as well.",
    },
    hard: {
      anger: 76,
      trust: 14,
      patience: 52,
      opening:
        '★☆☆☆☆ AVOID!!! Hair in the food, rats for all I know, a waiter who laughs in your face, and they charge you $180. The owner knows what I want and plays dumb. I have friends with accounts too. Tick tock.',
    },
  },
  plays: ['pay-me-or-the-reviews-stay', 'reviewer-was-never-a-customer'],
}
