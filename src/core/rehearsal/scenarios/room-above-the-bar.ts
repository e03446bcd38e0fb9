import type { Scenario } from '../scenario.ts'

export const roomAboveTheBar: Scenario = {
  id: 'room-above-the-bar',
  title: 'A guest of fifteen years, awake since three',
  archetype: 'valued_regular',
  vertical: 'rental_hospitality',
  channel: 'counter',
  today: '2026-11-25',
  shopName: 'Hotel Meridian',
  customerName: 'Dr Weber',
  currency: 'USD',
  paidMinor: 42_000,
  limitMinor: 21_000,
  brief: [
    'Dr Weber has come for fifteen years and always has room 41, at the back. Last night it was given to a group and she was put above the bar; $210 a night, two nights. It was loud until three. She speaks at a congress at ten.',
    "Room 41 is free from noon. You may give back last night ($210). The note 'always 41' was in her file; nobody read it.",
    'She wants to be known, more than money. No talk of how full it was.',
  ],
  knows: [
    {
      asked: ['when do you', 'what time', 'your talk', 'congress', 'when is', 'today'],
      tells: ["My talk's at ten. In front of four hundred people, with these eyes."],
    },
    {
      asked: ['last night', 'what happened', 'how loud', 'until when', 'tell me'],
      tells: ['Karaoke. Until three. I now know all the words of a song about a submarine.'],
    },
    {
      asked: ['did you ring', 'call reception', 'night desk', 'reception'],
      tells: ["I rang at one. A young man told me that the bar closes at three. As if I'd asked for the opening hours."],
    },
    {
      asked: ['rest of your stay', 'tonight', 'would you like', 'would you rather', 'room 41'],
      tells: ["I'd like my room. It has been my room since before you had a beard."],
    },
  ],
  wants: ['explanation', 'compensation_extra', 'faster_service'],
  settlesFor: [
    {
      what: 'room 41 from noon, her things moved, and last night taken off',
      option: 'partial_refund',
      says: [
        'room 41 + noon',
        '41 + noon',
        'forty-one + noon',
        '41 + today',
        '41 + ready',
        'your room + noon',
        '41 + tonight',
        'move your things',
      ],
      better: 'Forty-one is yours from noon, we carry your things over while you speak, and last night is off the bill.',
    },
    {
      what: 'last night taken off the bill',
      option: 'partial_refund',
      says: ['last night + bill', 'last night + off', '210 + off', 'refund* + night', 'night + nothing'],
      atLeastMinor: 21_000,
      levels: ['easy'],
      better: "You don't pay for last night: the $210 come off now.",
    },
  ],
  acknowledge: [
    {
      what: 'that she was awake until three above the bar',
      says: ['until three', 'above the bar', 'over the bar', 'awake', 'slept', 'no sleep', 'karaoke', 'till three'],
      better: 'Above the bar, awake until three, and you speak at ten.',
    },
    {
      what: 'fifteen years, and always room 41',
      says: ['fifteen years', '15 years', 'always + 41', 'your room', '41 + file', 'for years'],
      better: "For fifteen years you've had room 41.",
    },
  ],
  own: [
    {
      what: 'that the note was there and nobody read it',
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
        'let you down',
        'nobody read',
        'did not read',
        "didn't read",
        'our mistake',
        'my mistake',
        'we gave',
        'on us',
        'on me',
        'our fault',
        'it was in your file',
        'overlooked',
        'we put you',
      ],
      better: "It says 'always 41' in your file, and nobody here read it. That was our mistake.",
    },
  ],
  promise: [
    {
      what: 'by which hour the room is hers',
      says: ['noon', '12', 'today', 'by twelve', 'tonight', 'before you'],
      better: 'At noon the key to 41 is here with your name on it.',
    },
  ],
  boundary: {
    what: 'no more than last night, and no word about the other guests',
    breaks: [
      'whole stay',
      'both nights free',
      'stay for free',
      'free stay',
      'whatever you want',
      'anything you want',
      'drunk group',
      'the group is',
      'throw them out',
    ],
    better: 'I take last night off and give you your room back. That is what I have, and I would rather you had both than a promise.',
  },
  triggers: [
    {
      on: ['fully booked', 'full house', 'we were full', 'very busy', 'congress week', 'overbooked'],
      anger: 10,
      trust: -8,
      replies: ["I booked in March. In March you weren't full."],
    },
    { on: ['ear plugs', 'earplugs'], anger: 14, trust: -8, replies: ['Earplugs. For two hundred and ten dollars. In which colour?'] },
    {
      on: ['breakfast', 'drink at the bar', 'free drink', 'bottle of wine'],
      anger: 6,
      patience: -6,
      replies: ["I don't drink, as you'd know if anybody read my file."],
    },
    {
      on: ['who are you', 'your name please', 'room number', 'how do you spell'],
      anger: 10,
      trust: -10,
      replies: ['Fifteen years. And you ask me for my name.'],
    },
  ],
  lines: {
    vents: [
      "I've recommended this house to half my department. They laughed at me at breakfast.",
      'Your predecessor knew that I sleep badly. He put a card by the bed, every time.',
      'At one I rang. At two I stood in the corridor. At three I sat in the bath with the door shut.',
      "I have a talk that took me four months, and I'll be reading it off the paper.",
      "It isn't the noise so much. It's that I seem to be nobody here any more.",
      "I knew the porter's children by name, once. Now I'm a number above a bar.",
    ],
    doubts: [
      "And tonight somebody else gets it, because it's a group.",
      "That's what the young man said about checking. At one.",
      "I'd have believed your predecessor at once.",
      "I'd like to hear that from the director as well, if there still is one.",
    ],
    presses: [
      'What happens with my room?',
      "My taxi's at a quarter past nine. What do you do until then?",
      "I'm not paying for that night, I hope that's understood.",
      'And tonight? Where do I sleep tonight?',
      'What precisely are you going to do, and by when?',
    ],
    softens: [
      "There. That's the first thing that sounds like this house.",
      "Thank you. I know it wasn't you at one o'clock.",
      'Well. You do know who I am, after all.',
      "You've listened, I see. That's half the sleep back.",
    ],
    provoked: [
      "Young man, I've slept in this house more often than you have.",
      "I see. Then I'll take my fifteen years across the street.",
      'Do you say that to everybody or have you thought of it just for me?',
      "I teach first-year students. They're more tactful than that.",
    ],
    settles: [
      'Forty-one at noon. Then I can sleep an hour before the dinner. Thank you, really.',
      "Good. That's how I know you. And do tell the young man that I'm not cross with him.",
    ],
    settlesCoolly: ["Very well. I'll see at noon.", "That's the least. I'll think about next year."],
    leaves: [
      "Make out my bill, please. For both nights. I've booked across the street.",
      "I haven't the strength for this before a talk. I'm leaving, and not only today.",
    ],
  },
  levels: {
    easy: {
      anger: 38,
      trust: 52,
      patience: 74,
      opening:
        "Good morning. I didn't sleep. You've put me above the bar, after fifteen years in forty-one, and I speak at ten. Can something be done?",
    },
    medium: {
      anger: 54,
      trust: 40,
      patience: 60,
      opening:
        "Good morning. It's not one, I'm afraid. I've been awake until three, above your karaoke bar, because somebody gave MY room to a group. Fifteen years I've been coming here. I speak at ten.",
    },
    hard: {
      anger: 70,
      trust: 28,
      patience: 52,
      opening:
        "Where's the manager? Fifteen years. FIFTEEN. And I'm put above the bar like a travelling salesman, until three in the morning, and the boy at your night desk reads me the opening hours! I'm speaking in front of four hundred people in two hours. Explain this to me.",
    },
  },
  plays: ['noise-complaint-about-a-guest', 'regular-who-wants-the-rules-bent'],
}
