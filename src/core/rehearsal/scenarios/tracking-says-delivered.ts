import type { Scenario } from '../scenario.ts'

export const trackingSaysDelivered: Scenario = {
  id: 'tracking-says-delivered',
  title: 'Delivered, says the tracking; not to me, says he',
  archetype: 'let_down',
  vertical: 'online_shop',
  channel: 'chat',
  today: '2026-11-25',
  shopName: 'Spoke & Chain',
  customerName: 'Marcus',
  currency: 'USD',
  paidMinor: 21_900,
  limitMinor: 25_000,
  brief: [
    'Marcus ordered a bike computer for $219. The carrier shows it as delivered yesterday, Tuesday, at 14:10, without a signature. His first order in two years with a problem; eleven before it.',
    'The carrier answers a search by tomorrow noon. An express parcel sent tomorrow is there on Saturday.',
    'You may send a new one or give the money back. You may not say that he has it, and you may not promise what the search will find.',
  ],
  knows: [
    {
      asked: ['neighbour*', 'neighbor*', 'lobby', 'anyone at', 'somebody else', 'in the house'],
      tells: ["I rang at all six doors. Nobody took anything in, and there's no lobby, just a step."],
    },
    {
      asked: ['address', 'alder court', 'right street', 'where do you live'],
      tells: ["22 Alder Court, yes. There's also a 22 Alder Close round the corner. Just saying."],
    },
    { asked: ['photo', 'picture', 'proof of delivery'], tells: ["The photo on their page shows a red door. Mine's blue."] },
    {
      asked: ['need it', 'by when', 'in a hurry', 'which day'],
      tells: ["There's a 200 km ride on Sunday. That's why I ordered it ten days ago."],
    },
    {
      asked: ['replacement or', 'money back or', 'would you like', 'would you rather', 'which would you'],
      tells: ["I'd rather have the computer than the money, if it's here by Saturday."],
    },
  ],
  wants: ['replacement', 'refund', 'explanation'],
  settlesFor: [
    {
      what: 'a search until tomorrow noon, and then a new one by express for Saturday',
      option: 'replace',
      says: [
        'new one + tomorrow',
        'new one + express',
        'new one + saturday',
        'send + another + tomorrow',
        'replacement + tomorrow',
        'replacement + saturday',
        'another one + express',
        'tomorrow + noon + new',
      ],
      better:
        'The carrier has until tomorrow noon. If it is not found, a new one goes out by express that hour and is with you on Saturday.',
    },
    {
      what: 'the $219 back tomorrow if it is not found',
      option: 'full_refund',
      says: ['refund* + 219', 'refund* + tomorrow', 'full refund', 'money back + tomorrow'],
      atLeastMinor: 21_900,
      better: 'If you would rather not wait, I refund the $219 tomorrow.',
    },
  ],
  acknowledge: [
    {
      what: 'that the carrier says delivered and nothing is at his door',
      says: [
        'delivered + no parcel',
        'says delivered',
        'no parcel',
        'nothing + door',
        'delivered + not',
        '14:10',
        'waited + home',
        'empty step',
        'red door',
      ],
      better: 'The carrier says delivered at 14:10, and there was nothing at your door.',
    },
    {
      what: 'that he is believed',
      says: ['believe you', 'i see that', 'not yours', 'photo + door', 'door + not yours', 'rang + doors'],
      better: 'I believe you: the photo shows a door that is not yours.',
    },
  ],
  own: [
    {
      what: "that finding it is the shop's work",
      says: [
        'my job',
        'our job',
        'i chose the carrier',
        'we chose',
        'on us',
        'on me',
        'not yours to',
        'i take it from here',
        'my problem',
        'ours to',
        'mine to',
      ],
      better: 'Finding it is my job and not yours: I chose the carrier.',
    },
  ],
  promise: [
    {
      what: 'when he hears, found or not',
      says: ['tomorrow', 'noon', 'saturday', 'thursday', 'by 12'],
      better: 'You hear from me tomorrow at noon, found or not.',
    },
  ],
  boundary: {
    what: 'no accusation, and no promise that it will be found',
    breaks: ['report you', 'you must have it', 'fraud', 'it will turn up', 'will be found', 'you have it'],
    better: 'I do not know yet where it is. What I know is when I will, and what I do then.',
  },
  triggers: [
    {
      on: ['so it was delivered', 'it was delivered', 'shows as delivered', 'shows delivered', 'system says', 'system shows'],
      anger: 12,
      trust: -10,
      replies: ["Delivered where? Have a look at the photo, that isn't my door.", "The system isn't the one standing on an empty step."],
    },
    {
      on: ['check* with your neighbour*', 'check* with your neighbor*', 'have you checked'],
      anger: 6,
      patience: -6,
      replies: ['Yes. All six. That was in the first message, kind of.'],
    },
    {
      on: ['up with the carrier', 'contact the carrier yourself', 'call the carrier', 'claim with the carrier'],
      anger: 12,
      trust: -8,
      replies: ["They told me they only talk to the sender. That's you."],
    },
    { on: ['usually', 'normally', 'turns up'], trust: -6, patience: -4, replies: ["Usually I don't have a 200 km ride on Sunday either."] },
  ],
  lines: {
    vents: [
      "I stayed in all of Tuesday for this. Didn't even go out for bread",
      '14:10 I was sitting three metres from the door. Nobody rang.',
      "219 dollars isn't nothing for me, I saved up for it",
      "Eleven orders with you, never a word. And the first time something's wrong I feel like a suspect",
      "I've got a screenshot of the photo. RED door. Mine is blue, has been for years",
      "My bank has a form for this, I've got it open in another tab",
    ],
    doubts: [
      "ok but they'll just tell you 'delivered' as well",
      'and if they never answer you? then what',
      'is that a real thing or is that what you write to everyone',
      "I'd love to believe that. really would",
    ],
    presses: [
      'so what happens now',
      'when will I know?',
      'and what do I ride with on Sunday',
      'do I get a new one or not',
      'ok. what are my options',
    ],
    softens: [
      'ok thanks. I was ready for a fight tbh',
      'right. good that you looked at it',
      'thank you for not telling me to ask the neighbours again',
      'ok you actually read what I wrote, nice',
    ],
    provoked: [
      'wow',
      'are you calling me a liar?',
      "then I'll let my bank sort it, they've a form for exactly this",
      "so I'm the thief now? great service",
    ],
    settles: [
      "deal. Tomorrow noon then, I'll keep the chat open. thanks Jo or whoever you are",
      'ok that works for me. Thanks for taking it off my hands',
    ],
    settlesCoolly: ['fine. tomorrow then', "ok. I'll wait until tomorrow and not a day longer"],
    assurance: ['and how will I know, do you write or do I', 'ok and if noon comes and nothing?'],
    repeated: ['you wrote that already', 'same sentence again'],
    puzzled: ['what?', 'is that a bot answer', 'bit long mate'],
    leaves: ["forget it, I'm filling in the bank form now", "ok I'm out. You'll hear from my card company"],
  },
  levels: {
    easy: {
      anger: 40,
      trust: 50,
      patience: 80,
      opening:
        "hi, my bike computer (219$) shows as delivered yesterday at 14:10 but there's nothing here. I was home all day. can you help me find it?",
    },
    medium: {
      anger: 58,
      trust: 36,
      patience: 66,
      opening:
        "Your tracking says delivered yesterday 14:10. It wasn't. I was home ALL day, nobody rang, there's nothing at the door. 219 dollars. What now?",
    },
    hard: {
      anger: 76,
      trust: 20,
      patience: 54,
      opening:
        "so either your driver dumped my 219$ bike computer at a stranger's door or he's got it himself. I was home. ALL DAY. don't you dare tell me to ask the neighbours, I've asked every single one. I want it or I want my money, else my bank gets it back for me",
    },
  },
  plays: ['tracking-says-delivered-they-say-no', 'parcel-lost-in-transit'],
}
