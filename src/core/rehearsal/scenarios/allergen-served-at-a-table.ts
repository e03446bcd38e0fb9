import type { Scenario } from '../scenario.ts'

export const allergenServedAtATable: Scenario = {
  id: 'allergen-served-at-a-table',
  title: 'They said no nuts, and he went to hospital',
  archetype: 'let_down',
  vertical: 'restaurant',
  channel: 'phone',
  today: '2026-11-23',
  shopName: 'Olive Street Kitchen',
  customerName: 'Joanna Pike',
  currency: 'USD',
  paidMinor: 8_400,
  limitMinor: 8_400,
  brief: [
    'Joanna Pike rings on Monday. On Saturday her husband Ben ate the lamb with green sauce; they had told the waiter about his nut allergy. He spent the night in hospital and is home now.',
    "The order slip has 'nuts' on it. The sauce of that day is being looked at; packets and recipe are put aside. You do not know yet what happened.",
    'First: how is he. Then: what you keep, who looks, when you ring. The insurer has been told. Do not admit the cause, do not promise a sum, do not offer a voucher.',
  ],
  knows: [
    {
      asked: [
        'how is he',
        'how is ben',
        'how is your husband',
        'is he all right',
        'is he ok',
        'how are you',
        'how is he today',
        'still in hospital',
      ],
      tells: ["He's home. He's as white as a sheet and he can't swallow properly yet. But he's home."],
    },
    {
      asked: ['what happened', 'tell me', 'which dish', 'what did he eat', 'what time'],
      tells: ['The lamb with the green sauce, about half past eight. Two bites. Then his lips.'],
    },
    {
      asked: ['who did you tell', 'waiter', 'who served', 'told about the nuts'],
      tells: ['The tall lad with the beard. He wrote it down, I watched him write it.'],
    },
    {
      asked: ['hospital', 'doctor', 'report', 'paper'],
      tells: ["St Anne's, until Sunday noon. They gave him a letter. We've got it all in writing."],
    },
  ],
  wants: ['explanation', 'apology'],
  settlesFor: [
    {
      what: 'everything kept, you look into it yourself, and a call at a fixed hour',
      option: 'hold_firm',
      says: [
        'ring you + tomorrow',
        'call you + tomorrow',
        'tomorrow + found',
        'tomorrow at',
        'ring you + four',
        'ring you at',
        'call you at',
        'hear from me + tomorrow',
        'insurer + tomorrow',
      ],
      better: 'I ring you tomorrow at four with what I have found, and our insurer gives you a name by then.',
    },
  ],
  acknowledge: [
    {
      what: 'that Ben was in hospital overnight',
      says: ['ben', 'your husband', 'hospital', 'night'],
      better: 'Ben spent the night in hospital after eating with us.',
    },
    {
      what: 'that they had said it, and it was written down',
      says: ['told us', 'told the waiter', 'you said + nuts', 'written down', 'wrote it down', 'on the slip', 'you told'],
      better: 'You told the waiter about the nuts and watched him write it down.',
    },
  ],
  own: [
    {
      what: 'that you look into it yourself, and what is kept',
      says: [
        'i have kept',
        'kept + packets',
        'put aside',
        'put everything aside',
        'recipe',
        'packets',
        'go through it myself',
        'looking into it myself',
        'i am going through',
        'i look into',
        'slip',
      ],
      better: 'I have put aside the recipe, the packets and the slip, and I go through them myself.',
    },
  ],
  promise: [
    {
      what: 'the hour at which you ring',
      says: ['tomorrow', 'at four', 'at 4', 'tonight', 'by noon', 'today'],
      better: 'I ring you tomorrow at four, whatever I know by then.',
    },
  ],
  boundary: {
    what: 'no cause and no sum before it is known, and nothing given that looks like a price',
    breaks: [
      'voucher',
      'free meal',
      'dinner on us',
      'compensate',
      'our fault',
      'we are liable',
      'pay for the hospital',
      'we poisoned',
      'never happen again',
      'nut-free',
      'refund the bill if',
    ],
    better: "I don't know yet how it happened, and I won't guess. You hear what I find, and the insurer has it from today.",
  },
  safety: {
    what: 'how he is, before anything else',
    says: [
      'how is he',
      'how is ben',
      'how is your husband',
      'is he all right',
      'is he ok',
      'is he okay',
      'how is he today',
      'how are you both',
    ],
    never: [
      'are you sure it was',
      'maybe he ate',
      'could be something else',
      'did you really tell',
      'everybody makes mistakes',
      'a tiny bit',
      'only a trace',
    ],
    better: 'How is he today, and how are you?',
  },
  triggers: [
    {
      on: ['voucher', 'free meal', 'on us', 'next visit', 'come back'],
      anger: 18,
      trust: -16,
      replies: ["You think he'd eat with you again? He can't swallow water!"],
    },
    {
      on: ['are you sure', 'sure it was us', 'something else', 'elsewhere'],
      anger: 18,
      trust: -16,
      replies: ['Two bites. Ten minutes. Are YOU sure?'],
    },
    {
      on: ['menu says', 'sign', 'at your own risk', 'cannot guarantee', "can't guarantee"],
      anger: 14,
      trust: -12,
      replies: ["Then your lad should've said 'we can't do it'. He said 'no problem'."],
    },
    { on: ['packets', 'put aside', 'slip'], anger: -8, trust: 10, replies: ["Good. Keep that. Don't let anyone tidy it away."] },
  ],
  lines: {
    vents: [
      "I've seen my husband turn blue between two courses. I want you to picture that.",
      "I told him. I said 'no nuts, it's serious', and he said 'no problem, I'll note it'.",
      "We've got two children who think their father nearly died because of dinner.",
      "I had the pen in my bag. If I'd had the other bag, we'd be having a different conversation.",
      'He was looking forward to that evening for weeks.',
      "Do you know what it's like to count somebody's breaths in a taxi?",
    ],
    doubts: [
      "You'll throw it away and say there was nothing in it.",
      "And then I wait for weeks, don't I?",
      'Are you the owner, or do you just answer the phone?',
      "Somebody from you rang on Sunday and asked if we'd paid. That's who rang.",
    ],
    presses: [
      'What was in that sauce?',
      'What are you going to do now? Today?',
      'When do I hear something? I want a time.',
      'Who do I send the hospital letter to?',
      'And the cook? Does he know what he did?',
    ],
    softens: [
      "Thank you for asking how he is. I've been holding my breath since Saturday.",
      'All right. You sound like you mean that.',
      "Okay. I didn't sleep, I'm sorry if I'm loud.",
      "That's the first sensible thing anybody's told me since Saturday.",
    ],
    provoked: [
      "Don't. Don't you dare.",
      'He could be DEAD, do you understand me?',
      "I'm writing down what you just said, word for word.",
      "You're reading that off a card, aren't you?",
    ],
    settles: [
      "Tomorrow at four. All right. I'll have the letter here. Thank you for not making excuses.",
      "Okay. You find out, and you ring me. That's what I wanted.",
    ],
    settlesCoolly: [
      "Tomorrow at four, then. I'll be by the phone, and so will my brother, he's a solicitor.",
      "Fine. We'll see what you find.",
    ],
    leaves: ["I can't talk to you. You'll hear from somebody else.", "I'm ringing the food people at the city. Goodbye."],
  },
  levels: {
    easy: {
      anger: 50,
      trust: 42,
      patience: 78,
      opening:
        "Hello, my name's Joanna Pike. We ate with you on Saturday. My husband has a nut allergy, we said so, and he ended up in hospital. I need to know what was in that food.",
    },
    medium: {
      anger: 66,
      trust: 30,
      patience: 64,
      opening:
        "My husband was in HOSPITAL because of you. We told your waiter about the nuts. He wrote it down! Two bites of that green sauce and he couldn't breathe. What do you people do in that kitchen?",
    },
    hard: {
      anger: 82,
      trust: 18,
      patience: 54,
      opening:
        'You nearly KILLED my husband! We SAID nuts, your waiter WROTE nuts, and you served him nuts! He was blue! I want to know who did that and I want it now, before I ring anybody else!',
    },
  },
  plays: ['allergen-served-at-a-table', 'customer-hurt-on-the-premises'],
}
