import type { Scenario } from '../scenario.ts'

export const sofaThreeWeeksLate: Scenario = {
  id: 'sofa-three-weeks-late',
  title: 'A sofa three weeks late, and furious',
  archetype: 'let_down',
  vertical: 'online_shop',
  channel: 'email',
  today: '2026-11-24',
  shopName: 'Harbour & Oak',
  customerName: 'Mr Dunne',
  currency: 'USD',
  paidMinor: 124_000,
  limitMinor: 124_000,
  brief: [
    "Mr Dunne paid $1,240 for a sofa and $89 of it is delivery. It was promised for the 3rd; he was told 'next week' twice. Today is Tuesday the 24th.",
    'The warehouse has it now. It can be on the van this Friday between 9 and 12.',
    'You may give back the delivery, or the whole price if he does not want to wait.',
  ],
  knows: [
    {
      asked: ['need it', 'by when', 'which day', 'is there a day', 'a certain day', 'date you need', 'what day'],
      tells: ['My mother comes on Saturday. She is 81 and she cannot sit on a garden chair.'],
    },
    {
      asked: ['who told', 'who did you speak', 'what were you told', 'when were you told'],
      tells: ['Somebody called Pete, on the 5th and again on the 14th. Next week, he said. Both times.'],
    },
    {
      asked: ['rather have your money', 'prefer a refund', 'want your money', 'refund or', 'do you still want'],
      tells: ["I want the sofa. I chose it. But I'm not going to choose it for ever."],
    },
    {
      asked: ['where are you sitting', 'how are you managing', 'meantime'],
      tells: ['We gave the old one away on the 2nd. Because you said the 3rd. We eat on garden chairs.'],
    },
  ],
  wants: ['faster_service', 'explanation', 'compensation_extra'],
  settlesFor: [
    {
      what: 'the van this Friday between 9 and 12, and the $89 delivery back',
      option: 'goodwill',
      says: ['friday + 9', 'friday + 89', 'friday + morning', 'friday + van', '89 + back', 'refund* + 89', 'friday + delivery'],
      better: 'Your sofa is on the van this Friday between 9 and 12, and I have refunded the $89 delivery today.',
    },
    {
      what: 'the whole $1,240 back today',
      option: 'full_refund',
      says: ['refund* + 1,240', 'full refund', 'refund* + whole', 'all of it + back', 'money + back + today'],
      atLeastMinor: 124_000,
      better: 'If you would rather not wait, I refund the whole $1,240 today.',
    },
  ],
  acknowledge: [
    {
      what: 'that the sofa was promised for the 3rd and is three weeks late',
      says: [
        'weeks + waiting',
        'weeks late',
        'promised + 3rd',
        'three weeks',
        '3 weeks',
        'sofa + late',
        'sofa + promised',
        'should have + sofa',
      ],
      better: 'The sofa was promised for the 3rd, and three weeks later you have nothing.',
    },
    {
      what: "that he was told 'next week' twice",
      says: [
        'two wrong',
        'two dates',
        'both times',
        'both dates',
        'two answers',
        'next week + twice',
        'told + twice',
        'two times',
        'told you next week',
        'twice',
      ],
      better: "You were told 'next week' twice, and both times it was not true.",
    },
    {
      what: 'that they sit on garden chairs with his mother coming',
      says: ['garden chair*', 'mother', 'mum', 'gave + away'],
      better: 'You gave the old one away because of our date, and your mother comes on Saturday.',
    },
  ],
  own: [
    {
      what: 'that the dates were given without asking the warehouse',
      says: [
        'messed',
        'got it wrong',
        'got this wrong',
        'our error',
        'my error',
        'our slip',
        'my responsibility',
        'our responsibility',
        'responsib*',
        'our side',
        'should have',
        'our mistake',
        'my mistake',
        'our failure',
        'our fault',
        'my fault',
        'on us',
        'on me',
        'i own',
        'we got + wrong',
        'let you down',
      ],
      better: 'We gave you dates without asking the warehouse. That was our mistake.',
    },
  ],
  promise: [
    {
      what: 'the day of the van, and a call before it',
      says: ['friday', 'thursday'],
      better: 'It is on the van on Friday between 9 and 12, and I ring you on Thursday at 4 pm to say that it is loaded.',
    },
  ],
  triggers: [
    {
      on: ['supplier', 'warehouse problem*', 'high demand', 'shipping problem*'],
      anger: 6,
      replies: ['Your supplier is yours. I bought from you.', "I don't know your warehouse and I don't want to."],
    },
    {
      on: ['estimate*', 'approximate*', 'not guaranteed'],
      anger: 14,
      trust: -8,
      replies: ["An estimate? The mail says 'delivery: 3 November'. I can read."],
    },
    {
      on: ['should come', 'should arrive', 'i think', 'hopefully', 'maybe'],
      trust: -8,
      anger: 4,
      replies: ["Should. That's Pete's word as well.", 'You think. And what do you know?'],
    },
    {
      on: ['like everyone', 'other customers'],
      anger: 12,
      replies: ["I'm not everyone. I'm the one with garden chairs in the living room."],
    },
  ],
  lines: {
    vents: [
      'I took the 3rd off work. A whole day at the window for a van that nobody had loaded.',
      "I rang on the 5th. I rang on the 14th. Both times the same voice and the same 'next week'.",
      "We gave the old sofa to my nephew, because you wrote a date. That's the stupid part. I believed it.",
      'Do you know what the hall looks like? The old rug rolled up, boxes, and no sofa. For three weeks.',
      'And nobody wrote. Not one line. I find out by asking, every time.',
      'My wife says we should have gone to the place on Route 9. She may be right.',
    ],
    doubts: [
      "That is what Pete said, more or less. What's different now?",
      'Have you seen it with your own eyes, or is it a line on a screen?',
      "I'd like to believe you. I have believed two of you already.",
      'Put it like this: would you take another morning off for it?',
    ],
    presses: [
      'So what happens, and on what day?',
      'Fine. Which day, which hours? I have to ask for the morning off again.',
      'You have had my $1,240 since September. What are you going to do about it?',
      "Don't tell me how sorry everyone is. Tell me when there is a sofa in my living room.",
      "And if it isn't there? What then?",
    ],
    softens: [
      'Yes. That is how it was. Thank you for reading the thing properly.',
      "All right. You're the first who has not started with the supplier.",
      "I don't enjoy writing mails like that, you know.",
      'Well. At least somebody says it.',
    ],
    provoked: [
      'Is that meant to help? Read what you wrote and then read what I wrote.',
      'I pay $1,240 and you explain the rules to me.',
      'Say one more thing like that and I will stop writing to you and start writing about you.',
      "My neighbour is a journalist. I've never told her about a sofa before.",
    ],
    settles: [
      "Good. That I can plan with. I'll be in, and I'll hear from you before. Thank you.",
      "All right, agreed. It's the first straight answer in three weeks. My mother will have somewhere to sit.",
    ],
    settlesCoolly: ["Fine. Do that. I'll believe it when it stands there.", 'Agreed, then. I would rather have had this three weeks ago.'],
    leaves: [
      "I'm done. Cancel it, all of it, and send my $1,240 back. I'm buying the one on Route 9.",
      'Enough. I have asked my bank how I get my money back, and they were friendlier than you.',
    ],
  },
  levels: {
    easy: {
      anger: 52,
      trust: 45,
      patience: 80,
      opening:
        "Hello. My sofa was promised for the 3rd of November and it is the 24th. I have been told 'next week' twice. I paid $1,240. Where is it, please? We are sitting on garden chairs.",
    },
    medium: {
      anger: 68,
      trust: 32,
      patience: 65,
      opening:
        "Three weeks late. THREE. I've called twice, and twice it was 'next week'. I paid $1,240 for a sofa and I'm sitting on garden chairs. I want to know where it is and what you are going to do about this.",
    },
    hard: {
      anger: 84,
      trust: 20,
      patience: 52,
      opening:
        'This is a disgrace. You took $1,240 from me, you promised the 3rd of November, and then you lied to me twice. NEXT WEEK, NEXT WEEK. I gave my old sofa away because of your date. I am sitting on a GARDEN CHAIR. If I do not get a real answer today you will be sorry that you ever heard my name.',
    },
  },
  plays: ['late-and-needed-for-a-date', 'rebuild-trust-after-two-failures'],
}
