import type { Scenario } from '../scenario.ts'

export const chargerScorchedTheWorktop: Scenario = {
  id: 'charger-scorched-the-worktop',
  title: 'A charger smoked and burnt the worktop',
  archetype: 'let_down',
  vertical: 'online_shop',
  channel: 'phone',
  today: '2026-11-24',
  shopName: 'Brightline',
  customerName: 'Kate Moran',
  currency: 'USD',
  paidMinor: 3_900,
  limitMinor: 3_900,
  brief: [
    'Kate Moran bought a charger for $39 three weeks ago. This morning it smoked on the kitchen worktop. She wants the charger and the worktop paid ($1,400 she says) and speaks of posting the photo.',
    'People come first: anybody hurt, unplugged, outside on stone, not thrown away, not sent by post. Then a photo and the number on the back.',
    'You may refund the $39 and take the batch off sale. The worktop goes to the insurer; do not admit the cause and do not promise a sum. Never ask her to keep quiet.',
  ],
  knows: [
    {
      asked: ['all right', 'anybody hurt', 'anyone hurt', 'is everybody', 'is everyone', 'safe', 'okay', 'children', 'injured'],
      tells: ["We're all right. My boy was in the kitchen, he's seven, he came and said 'Mum, the toaster smells'."],
    },
    {
      asked: ['where is it now', 'still plugged', 'unplugged', 'where is the charger'],
      tells: ["I pulled it out with a tea towel. It's in the sink now."],
    },
    {
      asked: ['photo', 'number on the back', 'batch', 'serial', 'picture'],
      tells: ["The back says 0417, and something after that I can't read, it's melted. I've got photos."],
    },
    {
      asked: ['which cable', 'what was it charging', 'plugged into', 'what happened', 'tell me', 'how long'],
      tells: ['It was just charging a phone, with the cable that came with it. Overnight, like always.'],
    },
  ],
  wants: ['refund', 'compensation_extra', 'explanation'],
  settlesFor: [
    {
      what: 'the batch off sale, the $39 back today, and the insurer with a time to call',
      option: 'full_refund',
      says: [
        'insurer + tomorrow',
        'insurer + calls',
        'insurer + call',
        'insurance + tomorrow',
        'insurer + noon',
        '39 + insurer',
        'refund* + 39 + today',
        'insurance + call',
      ],
      better: 'I have refunded the $39 today, and our insurer calls you about the worktop by tomorrow at noon.',
    },
  ],
  acknowledge: [
    {
      what: 'that it smoked at seven in the morning with the boy in the kitchen',
      says: ['smok*', 'your boy', 'your son', 'frighten*', 'scary', 'in the kitchen', 'burnt', 'melted'],
      better: 'It was smoking at seven in the morning with your boy in the kitchen. That is frightening.',
    },
  ],
  own: [
    {
      what: 'that the shop takes it off sale and finds out',
      says: ['off sale', 'off the shelf', 'off the website', 'stop* sell*', 'stopped selling', 'taken every one', 'pulled'],
      better: 'I am taking it off sale while we talk.',
    },
  ],
  promise: [
    {
      what: 'when the insurer calls and when you call',
      says: ['tomorrow', 'noon', 'today', 'at 1 pm', 'by five'],
      better: 'The insurer calls you by tomorrow at noon, and I ring you at 1 pm to hear that they have.',
    },
  ],
  boundary: {
    what: 'no sum and no blame before it has been looked at, and no money for silence',
    breaks: [
      'pay for the whole',
      'pay for the kitchen',
      'whatever it costs',
      'our fault',
      'we are liable',
      'i will pay the 1,400',
      'pay the $1,400',
      'not post',
      "don't post",
      'do not post',
      'wrong cable',
      'keep quiet',
      'take it down and',
    ],
    better:
      'Who pays for the worktop is for the insurer to say, and they have it today. What you post is up to you; please write that people should unplug it.',
  },
  safety: {
    what: 'that everybody is all right, and the charger unplugged and kept',
    says: ['all right', 'anybody hurt', 'anyone hurt', 'is everyone', 'is everybody', 'unplug*', 'outside on stone', 'away from children'],
    never: [
      'send it back by post',
      'send the charger back',
      'send it back',
      'post it back',
      'try it again',
      'plug it in again',
      'one-off',
      'never happened before',
      'throw it away now',
    ],
    better: 'First, is everybody all right? Please leave it unplugged, put it outside on stone, and do not throw it away or post it.',
  },
  triggers: [
    {
      on: ['do not post', "don't post", 'not post the', 'keep quiet', 'keep it between', 'take it down'],
      anger: 6,
      trust: -16,
      replies: ["You want to buy my mouth shut? There's a child asleep beside one of those tonight, somewhere."],
    },
    {
      on: ['never happened', 'one-off', 'first time'],
      anger: 14,
      trust: -12,
      replies: ["Well, it's happened now. On my worktop. Next to my child."],
    },
    {
      on: ['wrong cable', 'must have used', 'misuse', 'overnight + not'],
      anger: 18,
      trust: -14,
      replies: ["With the cable out of your own box! Don't you dare."],
    },
    {
      on: ['without proof', 'prove', 'certified'],
      anger: 14,
      trust: -12,
      replies: ["I've got a black hole in my kitchen, would you like to smell it?"],
    },
    {
      on: ['off sale', 'off the shelf', 'stopped selling'],
      anger: -10,
      trust: 12,
      replies: ["Good. Good. Because somebody else's kid is going to plug that in tonight."],
    },
  ],
  lines: {
    vents: [
      'It was seven in the morning. My son was standing right next to it in his pyjamas.',
      "There's a black hole in the worktop the size of a plate. We put that kitchen in two years ago, on credit.",
      "I keep thinking, what if we'd been out. What if he'd touched it.",
      "Thirty-nine dollars. I could've got one for nine at the petrol station and it wouldn't have burnt my house down.",
      "The whole downstairs smells of plastic. I've got every window open and it's November.",
      "I bought two of them. TWO. The other one's at my mother's, by her bed.",
    ],
    doubts: [
      "Insurer. That's where things go to die, isn't it?",
      "You'd say that to anyone who rings, wouldn't you?",
      'And you really take it off, or do you just tell me you do?',
      'And if your insurer says it was my socket? Then what?',
    ],
    presses: [
      "So who's paying for my worktop? It's fourteen hundred, I've asked.",
      'What do I do with the thing now?',
      'When does somebody call me? A time, please.',
      "I've got the photo ready to post. Give me a reason.",
      "My husband's asking what you're going to do. What do I tell him?",
    ],
    softens: [
      'Thank you for asking about him. Nobody else has.',
      "Okay. I'm still shaking a bit, sorry.",
      "Right. At least you're taking it seriously.",
      "You're the first who hasn't asked for the receipt.",
    ],
    provoked: [
      'Do you have children? Do you?',
      "I rang to warn you, and that's what I get.",
      "Right, I'm posting it. You've got till I find the button.",
      "I've got smoke in my curtains, and you talk to me like that.",
    ],
    settles: [
      "All right. Noon tomorrow, and you at one. I'll leave it on the patio. Thank you.",
      "Okay, that's proper. I'll send you the photos in a minute.",
    ],
    settlesCoolly: ["Okay. I'll wait till noon. After that I post it.", "Fine. We'll see what your insurer says."],
    leaves: [
      "I'm hanging up. The photo goes up now, and the fire brigade can tell you the rest.",
      "No. I'm ringing trading standards. Goodbye.",
    ],
  },
  levels: {
    easy: {
      anger: 46,
      trust: 44,
      patience: 76,
      opening:
        "Hello, I've got one of your chargers and it started smoking this morning, on the worktop. There's a burn. I think you should know, and I want to know what you do about it.",
    },
    medium: {
      anger: 64,
      trust: 32,
      patience: 62,
      opening:
        "Your charger nearly set my kitchen on fire this morning. My SON was in there. There's a hole burnt in the worktop, that's fourteen hundred dollars. I've got photos, and I'm this close to posting them.",
    },
    hard: {
      anger: 80,
      trust: 20,
      patience: 54,
      opening:
        "Do you know what it's like to see smoke behind your child? Your charger burnt a hole in my kitchen! I want the fourteen hundred for the worktop TODAY, or the photos go up everywhere, your name on every one!",
    },
  },
  plays: ['product-hurt-somebody-or-caught-fire'],
}
