import type { Scenario } from '../scenario.ts'

export const orangeInsteadOfAsh: Scenario = {
  id: 'orange-instead-of-ash',
  title: 'In the chair: it was meant to be ash blonde',
  archetype: 'let_down',
  vertical: 'salon_clinic',
  channel: 'counter',
  today: '2026-11-26',
  shopName: 'Salon Mira',
  customerName: 'Nicole',
  currency: 'USD',
  paidMinor: 18_500,
  limitMinor: 18_500,
  brief: [
    'Nicole sits in the chair, foils just off. The picture on her phone is ash blonde; the mirror shows orange. The developer was left on too short. $185, not paid yet. She has a job interview tomorrow at 2 pm.',
    'A toner takes 40 minutes, now, and you do it yourself; nothing to pay for today. If it is not right tomorrow at 9, you have an hour held for her.',
    'Her scalp is a little red: ask before anything goes on again. Never promise a shade.',
  ],
  knows: [
    {
      asked: ['picture', 'photo', 'what did you have in mind', 'show me', 'wanted it'],
      tells: ["There. THAT. It's ash. I said no warm tones, I said it twice."],
    },
    {
      asked: ['scalp', 'burn', 'hurt', 'sting', 'itch', 'skin'],
      tells: ["It stings a bit here, behind the ear. Not badly. I thought that's normal."],
    },
    {
      asked: ['when do you', 'anything coming up', 'need to be', 'how much time', 'by when', 'plans'],
      tells: ["I've an interview tomorrow. Two o'clock. With people who wear grey."],
    },
    {
      asked: ['would you rather', 'would you like', 'which would', 'stay now', 'shall i'],
      tells: ["I can stay. I'm not going out in the street with this, am I?"],
    },
  ],
  wants: ['redo_work', 'refund'],
  settlesFor: [
    {
      what: 'a toner now, by you, and nothing to pay today',
      option: 'redo',
      says: [
        'toner + now',
        'toner + minutes',
        'toner + myself',
        'toner + nothing',
        'correct + now',
        'fix + now + forty',
        '40 minutes',
        'forty minutes',
      ],
      better: 'I can put a toner on now, myself; it takes 40 minutes, and today costs you nothing.',
    },
  ],
  acknowledge: [
    {
      what: 'that it is orange and she asked for ash',
      says: [
        "it's orange",
        "that's orange",
        'is orange',
        'a bit orange',
        'so orange',
        'sorry + orange',
        'ash',
        'not what you',
        'too warm',
        'not the colour',
        'not the color',
      ],
      better: 'You showed us ash, and what you see in the mirror is orange.',
    },
    {
      what: 'that she has an interview tomorrow',
      says: ['interview', 'tomorrow at two', 'tomorrow at 2', "two o'clock"],
      better: 'And you have that interview tomorrow at two.',
    },
  ],
  own: [
    {
      what: 'that the developer was not left on long enough',
      says: [
        'too short',
        'not long enough',
        'too early',
        'our mistake',
        'my mistake',
        'on us',
        'on me',
        'we took',
        'our fault',
        'we got + wrong',
        'developer',
      ],
      better: 'We took it off too early. That is our mistake and not your hair.',
    },
  ],
  promise: [
    {
      what: 'how long it takes, and the hour held tomorrow',
      says: ['tomorrow at nine', 'tomorrow at 9', 'minutes', "nine o'clock", '9 am', 'tonight'],
      better: 'And I hold an hour for you tomorrow at nine, in case you wake up and see something else.',
    },
  ],
  boundary: {
    what: 'no shade is promised, and it is not blamed on her hair',
    breaks: [
      'exactly like the picture',
      'guarantee',
      'perfect',
      '100%',
      'your hair is',
      'your hair must',
      'you must have',
      'box dye',
      'difficult hair',
      'just wash it',
    ],
    better: 'A toner takes the orange down by a lot. Whether it is the picture to the last shade, I can tell you when it is dry.',
  },
  safety: {
    what: 'asking about the scalp before anything goes on again',
    says: ['scalp', 'does it sting', 'does it burn', 'does it hurt', 'skin', 'sting'],
    never: ["that's normal", 'beauty hurts', 'it always stings', "won't kill you"],
    better: 'Before I touch it again: does your scalp sting anywhere, or itch?',
  },
  triggers: [
    {
      on: ['looks great', 'suits you', 'looks good', 'love it', 'gorgeous', 'pretty'],
      anger: 14,
      trust: -12,
      replies: ['It suits me? It suits a traffic cone!'],
    },
    {
      on: ['your hair', 'hair is dark', 'takes it differently'],
      anger: 12,
      trust: -8,
      replies: ["It's the same hair that I've brought here for three years."],
    },
    {
      on: ['wash it', 'few washes', 'fades'],
      anger: 12,
      patience: -8,
      replies: ["How many washes have I got until two o'clock tomorrow?"],
    },
    {
      on: ['next week', 'another appointment', 'come back on'],
      anger: 10,
      patience: -8,
      replies: ["I can't leave like this. Look at me!"],
    },
  ],
  lines: {
    vents: [
      'I look like a carrot. A surprised carrot.',
      "I told her. Ash. No warm. She said 'yes yes' and looked at her phone.",
      "I've saved up for this, a hundred and eighty-five dollars, it was meant to be a treat.",
      "The woman over there is staring. I'd stare too.",
      "I sent my mum a picture before, in the foils. She's waiting for the after.",
      "I haven't had an interview in two years, and I get one, and this is my head.",
    ],
    doubts: [
      "And then it's green, I suppose.",
      "That's what she said as well, before the foils.",
      'Are you doing it yourself? Or does she come back?',
      "And what if it breaks off? I've read about that.",
    ],
    presses: [
      'So what can you do? I mean now, not next week.',
      "How long does that take? I've got to get home.",
      "Am I paying for this? Tell me I'm not paying for this.",
      'I need to look like a person tomorrow. How?',
      "What's the plan?",
    ],
    softens: [
      "Okay. Thank you for not saying that it's lovely.",
      'Right. You see it too. I thought I was going mad.',
      "Sorry, I didn't want to cry in front of everyone.",
      'Okay. Breathing.',
    ],
    provoked: [
      'Are you laughing?',
      "Don't tell me what I see. I can SEE it.",
      "I'm going to put a picture of this on your page, you know.",
      'Is that a joke?',
    ],
    settles: [
      'Okay. Do it. And can I have a coffee and sit over there, away from the window?',
      'Yes please. Thank you for doing it yourself.',
    ],
    settlesCoolly: ["Fine. Do it. I haven't got a choice, have I?", "Okay. But I'm watching the clock."],
    leaves: [
      "Give me my coat. I'm going to the place by the station, and you'll get their bill.",
      'No. Nobody here touches my head any more.',
    ],
  },
  levels: {
    easy: {
      anger: 46,
      trust: 44,
      patience: 78,
      opening: "Um. Is it, is it meant to look like that? It's quite orange. I'd said ash. I've got an interview tomorrow.",
    },
    medium: {
      anger: 64,
      trust: 32,
      patience: 64,
      opening:
        "Oh my God. It's orange. It's ORANGE! I showed you a picture! I said ash, I said no warm tones. I've got an interview tomorrow, I can't go like that!",
    },
    hard: {
      anger: 80,
      trust: 20,
      patience: 54,
      opening:
        "WHAT have you done to my head? It's ORANGE! I look like a clown! I've got the most important interview of my life tomorrow and I'm supposed to pay a hundred and eighty-five dollars for THIS? Don't touch me. Who's in charge here?",
    },
  },
  plays: ['hair-colour-went-wrong', 'salon-redo-or-change-of-mind'],
}
