import type { Scenario } from '../scenario.ts'

export const stayAfterAFuneral: Scenario = {
  id: 'stay-after-a-funeral',
  title: 'A widower and a stay that cannot be refunded',
  archetype: 'vulnerable',
  vertical: 'rental_hospitality',
  channel: 'email',
  today: '2026-11-24',
  shopName: 'Seabright Cottages',
  customerName: 'Mr Holloway',
  currency: 'USD',
  paidMinor: 54_000,
  limitMinor: 54_000,
  brief: [
    'Mr Holloway booked a cottage for 10 to 15 December, $540, not refundable. His wife Anne died on the 9th of November. Nobody of yours has answered his first mail.',
    'The owner lets you give it back in full in such a case, or hold the money for any date, without a term. Nothing has to be proved.',
    'Short, plain, no phrases about time that heals, no business in the first lines.',
  ],
  knows: [
    {
      asked: ['would you rather', 'would you like', 'prefer', 'which would', 'keep it for', 'another time'],
      tells: ["I don't know about coming back. Perhaps in spring, with my daughter. Perhaps not at all."],
    },
    {
      asked: ['is there anything', 'can i do', 'anything else'],
      tells: ['There is a parcel on its way to the cottage. A shawl. I had ordered it for her birthday on the 12th.'],
    },
    {
      asked: ['card', 'same account', 'refund to'],
      tells: ["It was Anne's card. I don't know if it still works. My daughter is looking into these things."],
    },
  ],
  wants: ['refund'],
  settlesFor: [
    {
      what: 'the $540 back, to an account that works, without proof',
      option: 'full_refund',
      says: ['540', 'refund* + full', 'all of it', 'whole amount', 'money back'],
      atLeastMinor: 54_000,
      better: 'The whole $540 comes back to you this week; tell me an account that suits you.',
    },
    {
      what: 'the money kept for any date he wants, without a term',
      option: 'store_credit',
      says: ['any date', 'no term', 'whenever you', 'in spring + keep', 'keep + for you'],
      levels: ['easy', 'medium'],
      better: 'Or I keep it for you for whenever you want to come, without a term.',
    },
  ],
  acknowledge: [
    { what: 'that Anne died', says: ['anne', 'your wife', 'your loss'], better: 'I am sorry that Anne has died.' },
    {
      what: 'that his first mail was not answered',
      says: ['first mail', 'not answered', 'no answer', 'wrote before', 'wrote to us', 'write twice', 'wrote twice', 'had to write again'],
      better: 'You wrote to us before, and nobody answered.',
    },
  ],
  own: [
    {
      what: 'that the missing answer was yours',
      says: [
        'our mistake',
        'my mistake',
        'on us',
        'our fault',
        'we did not answer',
        'should have answered',
        'nobody answered',
        'we left',
        'that was us',
      ],
      better: 'Nobody answered your first mail. That was our mistake.',
    },
  ],
  promise: [
    {
      what: 'by when the money is there, or who writes next',
      says: ['friday', 'thursday', 'this week', 'tomorrow', 'today'],
      better: 'It is with you by Friday.',
    },
  ],
  boundary: {
    what: 'no proof is asked for, and nothing is sold',
    breaks: [
      'certificate',
      'proof',
      'document',
      'evidence of',
      'non-refundable',
      'not refundable',
      'voucher',
      'time heals',
      'better place',
      'at least',
      'travel insurance',
      'your insurance',
    ],
    better: "You don't have to send anything.",
  },
  triggers: [
    {
      on: ['certificate', 'proof', 'document*'],
      anger: 14,
      trust: -16,
      patience: -10,
      replies: ['You want a paper. I have it here. It is very short.'],
    },
    {
      on: ['non-refundable', 'not refundable', 'rate does not', 'terms'],
      anger: 10,
      trust: -12,
      replies: ["I've read it. It doesn't say what one does when one's wife dies."],
    },
    { on: ['insurance'], anger: 8, trust: -8, replies: ['Anne did the insurances.'] },
    { on: ['time heals', 'better place', 'at least', 'be strong'], anger: 12, trust: -10, replies: ["Please don't."] },
    { on: ['shawl', 'parcel'], anger: -8, trust: 12, replies: ["Thank you. It's blue. She'd seen it in your village last year."] },
  ],
  lines: {
    vents: [
      'We had the cottage with the red door for eleven years. She always took the side at the window.',
      "I wrote on the 12th. I thought perhaps one doesn't answer that sort of thing.",
      'Everybody wants a paper from me these days.',
      "I don't know how one does these things. Anne did the bookings.",
      "It's not about the money. It is, a bit. The funeral cost more than I thought.",
      "I'm sorry to be a bother.",
    ],
    doubts: [
      "Is that sure? I'd rather know now.",
      'Others have written that as well, and then a form came.',
      "I don't want a favour that somebody takes back later.",
      'Who are you, if I may ask?',
    ],
    presses: [
      'Could you tell me what happens now?',
      'I only need to know if I have to pay for it.',
      'What do I have to do?',
      'And the week itself? Is it cancelled, then?',
      'Do I have to sign something?',
    ],
    softens: [
      'Thank you for using her name.',
      "That's kind, and it's short. I can't read long letters at present.",
      "You're right, that's how it was.",
      'Thank you.',
    ],
    provoked: [
      'I see.',
      "I'd thought you'd be different there.",
      "My daughter said I shouldn't write. She was right.",
      'Please read again what I wrote.',
    ],
    settles: [
      "Thank you. Anne would have liked that answer. I'll send you the number of my account.",
      'That helps me. Perhaps I come in spring. Keep the red door as it is.',
    ],
    settlesCoolly: ["Thank you. I'll pass it on to my daughter.", "Good. Then that's one paper less."],
    assurance: ["And whom do I write to, if something's still unclear?", "How will I hear that it's done?"],
    repeated: ["You've written that already.", "I believe I've had this sentence before."],
    puzzled: [
      "Forgive me, I don't understand your letter.",
      'That reads like something printed.',
      "I'm afraid I can't read so much just now.",
    ],
    leaves: ["Keep the money. I haven't the strength for this.", "My daughter will write to you. Please don't answer me any more."],
    early: ["You're very quick. Have you read what I wrote?", "So that's a matter of form for you, I suppose."],
    low: ["I don't quite understand. Is that a yes?", "That's not what I'd asked."],
    undated: ['When would that be? I have to tell my daughter.', 'And by what day?'],
    empty: ['Thank you. Many people write that.', "That's kind. Could you also tell me about the cottage?"],
    shielded: ["I've read the rule. I'd hoped for a person."],
    held: ['I understand.'],
    hushed: ["I'm quite calm. That is the trouble."],
    silence: ['Did my letter reach you?', "I'll wait a little longer."],
  },
  levels: {
    easy: {
      anger: 22,
      trust: 44,
      patience: 80,
      opening:
        "Good day. We have booked the cottage from 10 to 15 December. My wife Anne died on the 9th, so we're not coming. I know that it says not refundable. I thought I'd ask. I wrote before, perhaps it got lost. J. Holloway",
    },
    medium: {
      anger: 36,
      trust: 30,
      patience: 68,
      opening:
        "I wrote to you on the 12th and had no answer. My wife Anne has died. I can't come in December and I don't know what to do about the $540. Is there nobody who reads this? J. Holloway",
    },
    hard: {
      anger: 52,
      trust: 18,
      patience: 58,
      opening:
        "This is the second time that I write to tell you that my wife is dead. The first time nobody found it worth an answer, but yesterday I got a friendly reminder to 'look forward to our stay'. OUR stay. I'd like my $540 back, and I'd like to know who sends such things. J. Holloway",
    },
  },
  plays: ['late-cancellation-with-a-sad-reason', 'non-refundable-stay-and-a-good-reason'],
}
