import type { Scenario } from '../scenario.ts'

export const askedForADepositAndNobodyElse: Scenario = {
  id: 'asked-for-a-deposit-and-nobody-else',
  title: 'They say they were treated differently',
  archetype: 'formal_claimant',
  vertical: 'restaurant',
  channel: 'form',
  today: '2026-11-24',
  shopName: 'Bistro Aldine',
  customerName: 'Samuel Adeyemi',
  currency: 'USD',
  paidMinor: 8_000,
  limitMinor: 8_000,
  brief: [
    'Samuel Adeyemi booked a table for eight on Saturday and was asked for a deposit of $80. At the next table sat friends of friends, eight people too, who paid none. He writes that it was because his family is Black.',
    'You looked at the last ten bookings of that size: four were asked, six were not, and there was no rule behind it. You have spoken to the colleague.',
    "You may give the $80 back. Say what you looked at and what you change. No talk of motives, yours or your colleague's; nothing about legal claims.",
  ],
  knows: [
    {
      asked: ['what happened', 'tell me', 'what was said', 'how was it'],
      tells: [
        "She looked at us, then at the screen, then she said 'for a group like this we take a deposit'. I asked what sort of group that was. She looked at her pen.",
      ],
    },
    {
      asked: ['who', 'which colleague', 'what did she look', 'what time'],
      tells: ["The lady at the door, about seven. I'm not after her job. I want to know what the rule is."],
    },
    {
      asked: ['the other table', 'next table', 'others', 'who told you'],
      tells: ['My cousin knows one of them. Eight people, no deposit. He asked, they laughed about it.'],
    },
    {
      asked: ['what would', 'what do you want', 'put right', 'expect', 'would you like to'],
      tells: ["I'd like it not to depend on somebody's look. And I'd like my daughter to have had a birthday without that."],
    },
  ],
  wants: ['explanation', 'apology', 'refund'],
  settlesFor: [
    {
      what: 'the $80 back, what was found, and one rule for everybody',
      option: 'partial_refund',
      says: ['80 + back', '80 + card', 'refund* + 80', 'deposit + back', '80 + today'],
      better: 'Your $80 is back on the card today, and from now on every table of eight or more is asked.',
    },
  ],
  acknowledge: [
    {
      what: 'that they were asked and the table beside them was not',
      says: [
        'asked + deposit',
        'deposit + others',
        'next table',
        'table beside',
        'were not asked',
        'was not asked',
        'other table',
        'the others + not',
        'you were asked',
      ],
      better: 'You were asked for a deposit and the table beside you was not.',
    },
    {
      what: "what it did to the evening, his daughter's birthday",
      says: ['birthday', 'your daughter', 'evening', 'in front of your family', 'your family'],
      better: "On your daughter's birthday, in front of your family.",
    },
  ],
  own: [
    {
      what: "that there was no rule, and that is the shop's failing",
      says: [
        'no rule',
        'without a rule',
        'our mistake',
        'my mistake',
        'on us',
        'on me',
        'our fault',
        'i should have',
        'i looked',
        'last ten',
        'uneven',
        'my responsibility',
      ],
      better: 'I looked at the last ten bookings of that size: four were asked, six were not, and there was no rule behind it.',
    },
  ],
  promise: [
    {
      what: 'from which day the rule holds, and when the money is there',
      says: ['from today', 'since today', 'from tomorrow', 'from now on', 'as of', 'today', 'this week', 'friday'],
      better: 'From today every table of eight or more is asked, whoever books.',
    },
  ],
  boundary: {
    what: "no motives are argued: not his, not the colleague's, not one's own",
    breaks: [
      'not racist',
      'not a racist',
      'no racist',
      'not racism',
      "don't see colour",
      "don't see color",
      'has black friends',
      'i have friends',
      'my wife is',
      'she is not like that',
      'she would never',
      'playing the',
      'misunderst*',
      'imagin*',
      'oversensitive',
      'prove',
    ],
    better: "I can't look into anybody's head. I can look at what was asked of whom, and it was uneven.",
  },
  triggers: [
    {
      on: ['sorry you feel', 'sorry if you felt', 'felt that way', 'sorry that you felt'],
      anger: 14,
      trust: -12,
      replies: ["I didn't 'feel' it. It's on my card statement."],
    },
    {
      on: ['misunderst*', 'surely not', 'not intended', 'not meant'],
      anger: 12,
      trust: -10,
      replies: ['I have heard that sentence my whole life. I know how it ends.'],
    },
    {
      on: ['not racist', 'not a racist', "don't see", 'she would never'],
      anger: 18,
      trust: -16,
      replies: ['I asked about a rule. You answer about your feelings.'],
    },
    { on: ['last ten', 'i looked at the'], anger: -10, trust: 14, replies: ["You've counted? Nobody has ever counted."] },
  ],
  lines: {
    vents: [
      "My mother is 74. She put her purse on the table and asked if we should go. On her granddaughter's birthday.",
      'I run a practice with six people. I know what a policy is and what an excuse is.',
      "Afterwards the food was good. That's almost worse.",
      "I've had this conversation in my head all Sunday.",
      "A group like what? I'd like somebody to finish that sentence for me.",
      "My daughter asked me in the car why the other people had not paid. She's eleven.",
    ],
    doubts: [
      'And you would have looked at that without this form?',
      "That is a good letter. I've had good letters before.",
      "How will I know that it's done?",
      'And the lady at the door, does she know why it matters?',
    ],
    presses: [
      'What is the rule? Was there one?',
      'What will you do, concretely?',
      "I'd like an answer, not an apology for my feelings.",
      "I've the page of the city's office open. What should I write there?",
      'And what changes, and when?',
    ],
    softens: [
      'Thank you for not explaining it away.',
      "Yes. That's what happened. It's good to see it written by you.",
      "I notice that you say 'I'.",
      "That's more than I thought I'd get.",
    ],
    provoked: [
      "I see. I'll quote you.",
      "That answer's the reason why people stop asking.",
      "You've just made it worse, and I don't think that you know how.",
      'Then I know where I stand.',
    ],
    settles: [
      "Thank you. I'll tell my mother what you counted. We may come again, and I'll watch if everyone is asked.",
      "That's an answer. I'll leave it at that, with you.",
    ],
    settlesCoolly: [
      "I take note of it. Whether we come again, I don't know.",
      'Thank you for the money and the rule. The evening is gone.',
    ],
    leaves: ["I've filed it with the city. Please send further words there.", "There's nothing more for me to say to you."],
  },
  levels: {
    easy: {
      anger: 42,
      trust: 40,
      patience: 76,
      opening:
        "On Saturday we were eight for my daughter's birthday and had to leave a deposit of $80. The table next to us, also eight, didn't. We're a Black family. I'd like to know what the rule is.",
    },
    medium: {
      anger: 58,
      trust: 28,
      patience: 64,
      opening:
        "Saturday, table for eight, my daughter's birthday. We were asked for $80 'for a group like this'. The table beside us, eight people, white, was not. I want to know why, and I want it in writing.",
    },
    hard: {
      anger: 74,
      trust: 16,
      patience: 54,
      opening:
        "You made my family pay $80 on Saturday before we were allowed to sit down, and the white table next to us paid nothing. 'A group like this.' My mother is 74 and wanted to leave. That's discrimination and you know it. I have the name of your lady at the door, and the city has a form for people like you.",
    },
  },
  plays: ['accused-of-discrimination'],
}
