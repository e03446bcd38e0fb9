import type { Scenario } from '../scenario.ts'

export const reviewByAFormerCook: Scenario = {
  id: 'review-by-a-former-cook',
  title: 'A review that only somebody inside could write',
  archetype: 'public_voice',
  vertical: 'restaurant',
  channel: 'review',
  today: '2026-11-24',
  shopName: 'The Copper Pan',
  customerName: 'Insider77',
  currency: 'USD',
  brief: [
    'One star: a dirty kitchen, a fridge that stood at 9 degrees in July. You are fairly sure that a cook who left in September wrote it. The part about the fridge was true for one day; it was replaced on 16 July.',
    'You walked the kitchen yesterday with a second person; the list is open to any guest. The review is flagged with the platform; it decides.',
    'In public: nothing about who it may be, nothing about the job or how it ended, no money. Take the claim itself seriously.',
  ],
  knows: [
    {
      asked: ['what did you see', 'what you saw', 'which day', 'when did you', 'tell me what', 'when was'],
      tells: ['I know what I saw. July, the hot week. Nine degrees, and the fish stayed on the menu.'],
    },
    { asked: ['anything else', 'other things', 'what else'], tells: ["Ask them about the mop. There's one mop. For everything."] },
  ],
  wants: ['explanation'],
  settlesFor: [
    {
      what: 'what was checked and when, the list open, and a person to tell more to',
      option: 'hold_firm',
      says: [
        'list + open',
        'list + guest',
        'see the list',
        'show you the list',
        'ask for the list',
        'tell me + 555',
        'reach me',
        'ring me',
        'call me',
        'write to me',
      ],
      better: 'The list is open to any guest who asks; and whoever saw something can tell me at 555 0109.',
    },
  ],
  acknowledge: [
    {
      what: 'what the review says: the kitchen and the fridge',
      says: ['kitchen', 'fridge', 'july', 'nine degrees', '9 degrees', 'mop', 'clean*'],
      better: 'A fridge at nine degrees is serious, whoever says it.',
    },
  ],
  own: [
    {
      what: 'that it was true for a day and what was done',
      says: ['16 july', 'july 16', 'replaced', 'was true', 'one day', 'broke down', 'new fridge', 'threw', 'thrown'],
      better: 'In July our fridge failed for a day. We threw the fish away and replaced it on the 16th.',
    },
  ],
  promise: [
    {
      what: 'what was walked, which day, and when they hear from you',
      says: ['yesterday', 'today', 'same day', 'this week', 'every monday', 'monday', 'tomorrow'],
      better: 'I walked the kitchen yesterday with a second person, and do so every Monday.',
    },
  ],
  boundary: {
    what: 'not a word on who it may be or how a job ended',
    breaks: [
      'former employee',
      'ex-employee',
      'former cook',
      'former colleague',
      'used to work',
      'fired',
      'let go',
      'dismissed',
      'disgruntled',
      'resigned',
      'bitter',
      'we know who',
      'you worked',
      'your contract',
      'when you left',
    ],
    better: 'I take the point about the kitchen. Who writes it does not matter for that.',
  },
  never: [
    {
      what: 'no threat and no deal over the review',
      says: [
        'lawyer',
        'sue',
        'defamation',
        'remove your review',
        'delete your review',
        'take it down',
        'free meal',
        'voucher',
        'reference',
      ],
      better: 'The platform decides about the review. I answer what it says about the kitchen.',
    },
  ],
  triggers: [
    {
      on: ['former employee', 'ex-employee', 'used to work', 'fired', 'disgruntled', 'bitter', 'you worked'],
      anger: 20,
      trust: -14,
      replies: ["There we go. They tell the whole town who I am. And where's the answer about the fridge?"],
    },
    { on: ['defamation', 'sue', 'lawyer'], anger: 16, trust: -12, replies: ['Suing people over a fridge. Noted, everybody?'] },
    {
      on: ['never', 'always clean', 'highest standards', 'spotless'],
      anger: 10,
      trust: -10,
      replies: ["'Highest standards.' That's what's printed on the door of the fridge."],
    },
    { on: ['16 july', 'replaced', 'threw'], anger: -8, trust: 12, replies: ['Hm. So you do admit July.'] },
  ],
  lines: {
    vents: [
      'People eat there with their children. Somebody has to say it.',
      "I've seen kitchens. I know what nine degrees does to a turbot.",
      'They wipe the front where you can see it.',
      'It was said inside. More than once. Nobody wanted to hear it.',
      "I don't want anything from them. I only want people to know.",
      "It's always the guests who find out last.",
    ],
    doubts: [
      'A list! They write their own list.',
      "And tomorrow it's in the drawer.",
      'You only walk the kitchen because this is public.',
      "One walk doesn't make a clean kitchen.",
    ],
    presses: [
      'So was it nine degrees or not?',
      'And what has changed?',
      'Who checks? You yourselves?',
      'Still no answer about the fridge.',
      'Well? People are reading.',
    ],
    softens: [
      "That's a straight answer. I didn't expect one.",
      "OK. You say it was true. That's something.",
      "Fair. I'd have liked to hear that in July.",
      'At least no fairy tales.',
    ],
    provoked: [
      "And that's how they talk to everyone in there.",
      'Thank you for showing everybody.',
      "I'll leave this up for ever.",
      'Typical.',
    ],
    settles: [
      "OK. If the list is really open, I've no more to say. I'll add to my review that you answered.",
      "That's a proper answer. I'll take one star off the anger, if that exists.",
    ],
    settlesCoolly: ["We'll see if somebody asks for that list.", "Fine. It stays up, but you've answered."],
    leaves: ["No point. I'll tell the inspectors and not you.", "I've said it. Everyone can decide for themselves."],
    hushed: ["Nobody's excited here. It's nine degrees, that's all."],
    shielded: ["Rules on paper don't cool fish."],
    early: ['That was quick. Read it first?'],
    low: ["That's not an answer.", 'And?'],
    undated: ['When? Which day?', "'Soon' is when the fish goes off."],
    empty: ['Nice words for a warm fridge.', "That's from a template."],
    held: ['OK. Keep it factual, then.'],
    silence: ['No answer is an answer.', 'Still nothing.'],
  },
  levels: {
    easy: {
      anger: 42,
      trust: 32,
      patience: 72,
      opening:
        "★☆☆☆☆ If you knew the kitchen you wouldn't eat here. In July the fridge stood at nine degrees and the fish stayed on the menu.",
    },
    medium: {
      anger: 56,
      trust: 24,
      patience: 62,
      opening:
        "★☆☆☆☆ Ask them about July. NINE DEGREES in the fish fridge, and it went out anyway. I know what I'm talking about. The front is shiny, the back is a disgrace.",
    },
    hard: {
      anger: 72,
      trust: 14,
      patience: 54,
      opening:
        "★☆☆☆☆ DON'T EAT HERE. Nine degrees in the fridge in July, one mop for floor and tables, and a boss who shouts at anybody who says a word. I have photos. Let's see if he has the guts to answer to THAT.",
    },
  },
  plays: ['review-by-a-former-employee'],
}
