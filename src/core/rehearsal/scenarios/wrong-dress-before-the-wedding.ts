import type { Scenario } from '../scenario.ts'

export const wrongDressBeforeTheWedding: Scenario = {
  id: 'wrong-dress-before-the-wedding',
  title: 'The wrong dress, and the wedding is on Saturday',
  archetype: 'always_urgent',
  vertical: 'online_shop',
  channel: 'phone',
  today: '2026-11-25',
  shopName: 'Linden Row',
  customerName: 'Priya',
  currency: 'USD',
  paidMinor: 16_800,
  limitMinor: 20_000,
  brief: [
    'Priya is a bridesmaid on Saturday. She ordered the sage dress in a 10 for $168, with $24 express. She got the ivory one in a 14. The label on the bag was right, the dress in it was not: we picked wrongly.',
    'Today is Wednesday, 11 am. One sage dress in a 10 is on the shelf. A courier can have it at her door by 7 pm tomorrow, or she can collect it at Mill Street from 5 pm today.',
    'You may give back the shipping or the whole price. She need not send the ivory one back first.',
  ],
  knows: [
    {
      asked: [
        'what hour',
        'by when',
        'where do you need',
        'when do you leave',
        'what time',
        'when is the wedding',
        'which day',
        'deadline',
      ],
      tells: ["I leave from home on Friday at noon, the rehearsal dinner's at six. After Friday noon it's no use to anybody."],
    },
    {
      asked: ['size', 'which dress', 'what did you get', 'what came', 'in the bag', 'tell me what happened'],
      tells: ["The bag says sage, ten. Inside is ivory, fourteen. Ivory! At somebody else's wedding!"],
    },
    {
      asked: ['far from', 'mill street', 'collect', 'pick it up', 'live near', 'where are you'],
      tells: ["Mill Street is forty minutes each way and I'm at work until six. I could, if I had to."],
    },
    { asked: ['photo', 'picture'], tells: ['I can send you a photo of it next to the bag. Right now, if you want.'] },
  ],
  wants: ['replacement', 'faster_service'],
  settlesFor: [
    {
      what: 'the sage dress in a 10 at her door tomorrow',
      option: 'replace',
      says: [
        'courier + tomorrow',
        'tomorrow + door',
        'tomorrow + 7',
        'thursday + 7',
        'thursday + door',
        'courier + thursday',
        'sage + tomorrow',
        'sage + thursday',
        'tomorrow evening',
      ],
      better: 'I have the sage in a 10 in my hands. A courier brings it to your door by 7 pm tomorrow, and you pay nothing.',
    },
    {
      what: 'the dress held for her at Mill Street today',
      says: ['mill street + today', 'mill street + 5', 'mill street + tonight', 'hold it + 5', 'collect + today', 'pick + up + today'],
      better: 'Or I hold it at our Mill Street shop from 5 pm today, with your name on it.',
    },
  ],
  acknowledge: [
    {
      what: 'that she got ivory in a 14 instead of sage in a 10',
      says: ['ivory', 'sage + instead', 'wrong dress', 'wrong colour', 'wrong color', '14 instead'],
      better: 'You ordered sage in a 10 and we sent you ivory in a 14.',
    },
    {
      what: 'that the wedding is on Saturday and she leaves on Friday at noon',
      says: ['saturday', 'friday', 'wedding', 'bridesmaid', 'rehearsal dinner'],
      better: 'The wedding is on Saturday and you leave on Friday at noon: Friday noon is the latest.',
    },
  ],
  own: [
    {
      what: 'that it was picked wrongly at the shop',
      says: [
        'messed',
        'got it wrong',
        'got this wrong',
        'my error',
        'our slip',
        'my responsibility',
        'our responsibility',
        'responsib*',
        'our side',
        'should have',
        'let you down',
        'picking mistake',
        'our mistake',
        'my mistake',
        'we picked',
        'our fault',
        'on us',
        'we sent',
        'we packed',
        'mix-up',
        'our error',
      ],
      better: 'The label was right and the dress was not. That is our picking mistake.',
    },
  ],
  promise: [
    {
      what: 'by which hour it is there, and that somebody asks whether it fits',
      says: ['ring you', 'call you', 'text you', 'phone you', 'by 7', 'tracking', 'at 7', 'within the hour'],
      better: 'I text you the tracking within the hour and ring you tomorrow at 7 to hear that it fits.',
    },
  ],
  boundary: {
    what: "no promise about what is not in our hands: nobody can swear to a courier's hour",
    breaks: ['100%', 'guarantee you', 'i swear', 'cannot go wrong', 'definitely nothing', 'one hundred percent'],
    better: 'I cannot drive the van for them. What I can do is watch the tracking and keep Mill Street open for you as the second way.',
  },
  triggers: [
    {
      on: ['send it back first', 'return it first', 'send the wrong one back', 'return the wrong', 'send back first'],
      anger: 16,
      trust: -10,
      patience: -8,
      replies: ["Back FIRST? It's Wednesday! When do you think I'd get the right one, at their first anniversary?"],
    },
    {
      on: ['few days', '7 to 10', '5 to 7', 'working days', 'business days'],
      anger: 12,
      patience: -10,
      replies: ["I don't have a few days. I have until Friday noon. I said that, didn't I?"],
    },
    {
      on: ['did you check', 'sure you ordered', 'choose the wrong', 'chose the wrong'],
      anger: 14,
      trust: -12,
      replies: ["I'm holding the bag. It says sage, ten. Don't put this on me."],
    },
    {
      on: ['ordered so late', 'ordered late', 'earlier'],
      anger: 14,
      trust: -8,
      replies: ['I ordered three weeks ago! You shipped yesterday!'],
    },
  ],
  lines: {
    vents: [
      "I've opened the bag in front of all of them, and it was ivory. The bride looked at me like I'd done it on purpose.",
      "It's not just the colour. It's a fourteen. I could get in there twice.",
      'There are five of us, and four have sage. What do I do, stand behind a tree?',
      'I paid express! Twenty-four dollars so that this would NOT happen.',
      "I can't sew, my aunt can't sew by Friday, nobody can turn ivory into green.",
      "I've been in your queue for nineteen minutes, on my lunch break.",
    ],
    doubts: [
      'And who says that the next bag has the right one in it? The label was right on this one too.',
      'You said express last time. That took six days.',
      'Are you looking at it, or at a screen that says you have one?',
      "Everyone's told me 'tomorrow' today. The florist as well.",
    ],
    presses: [
      'So can you get it to me by Friday noon, yes or no?',
      'Okay. And how? Who brings it, when?',
      "What am I telling the bride? She's texting me right now.",
      "I need something that works, not something that's fair.",
      'Is there anything, anything at all, that gets here before Friday noon?',
    ],
    softens: [
      "Okay. Okay. Sorry, I'm just, it's my best friend.",
      "Thank you. You're the first who's said it was you and not me.",
      "Right. You've got it. That's exactly the problem.",
      "You sound like you've been a bridesmaid before.",
    ],
    provoked: [
      "Are you serious? I've got two days!",
      "Please don't read me a rule. I'm begging you, don't read me a rule.",
      'Do you talk to everyone like this, or just to people who are crying in a car park?',
      "I'm going to scream. I'm in a car park and I'm going to scream.",
    ],
    settles: [
      "Oh thank God. Yes. I'll be home, and I'll keep my phone on me. Thank you.",
      "Yes, do that. I'm telling the bride now. You've saved my weekend, honestly.",
    ],
    settlesCoolly: ["Fine. Send it. If it's ivory again, I don't know what I'll do.", 'All right. I just hope it fits.'],
    leaves: [
      "Forget it. I'm driving to the mall now and buying anything green. You can keep your refund form.",
      "I can't do this on my lunch break. I'll find somebody else's dress. Bye.",
    ],
  },
  levels: {
    easy: {
      anger: 48,
      trust: 48,
      patience: 78,
      opening:
        "Hi, it's Priya, I've got a bit of an emergency. You sent me the ivory dress in a 14, and I ordered the sage in a 10. The wedding's on Saturday. Can you help?",
    },
    medium: {
      anger: 64,
      trust: 34,
      patience: 62,
      opening:
        "Finally! You've sent me the wrong dress. Ivory, fourteen, and I ordered sage, ten. The wedding is on SATURDAY. I'm the bridesmaid, I can't turn up in ivory! What are you going to do?",
    },
    hard: {
      anger: 80,
      trust: 22,
      patience: 50,
      opening:
        "Nineteen minutes in your queue! You've ruined this, do you know that? IVORY! You sent a bridesmaid an ivory dress, four sizes of it, two days before I leave! I want a manager, I want a dress, and I want it now!",
    },
  },
  plays: ['wrong-item-sent', 'late-and-needed-for-a-date'],
}
