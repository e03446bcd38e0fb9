import type { Scenario } from '../scenario.ts'

export const loneParentWhoMayHurtThemselves: Scenario = {
  id: 'lone-parent-who-may-hurt-themselves',
  title: "A late fee, and then: I can't do this any more",
  archetype: 'vulnerable',
  vertical: 'online_shop',
  channel: 'chat',
  today: '2026-11-24',
  shopName: 'Nestwell',
  customerName: 'Robin',
  currency: 'USD',
  paidMinor: 6_200,
  limitMinor: 6_200,
  brief: [
    'Robin owes $62 for school shoes and coats, with a late fee. It is 22:40. In the chat come words that may mean danger. The account is in the United States.',
    'The order can wait: put it on hold, nothing is chased. The manager decides tomorrow, on its own merits.',
    'Ask plainly. Give 988 (call or text, free, day and night); 911 for danger now. Ask who could be with them. Stay in the chat. Promise nobody secrecy and do not say that it will all be fine.',
  ],
  knows: [
    {
      asked: [
        'ending your life',
        'end your life',
        'killing yourself',
        'kill yourself',
        'suicide',
        'safe right now',
        'are you safe',
        'in danger',
      ],
      tells: ["I don't know. I think about it. Not right now, the kids are asleep next door. I'm just so tired"],
    },
    {
      asked: ['with you tonight', 'somebody', 'someone', 'sister', 'friend', 'who could'],
      tells: ["my sister. she's 20 minutes away. I haven't told her anything"],
    },
    { asked: ['may i ring', 'call you', 'phone number', 'ring you'], tells: ["please don't ring, it'd wake them. I can write"] },
    {
      asked: ['tell me more', 'what happened', 'how long', 'what is going on'],
      tells: ["the letters. they come every day. I've stopped opening them, there's a drawer full"],
    },
  ],
  wants: [],
  settlesFor: [
    {
      what: 'the order on hold, a crisis line, and somebody with them tonight',
      says: [
        'on hold + 988',
        '988 + call',
        'call or text 988',
        '988 + now',
        'sister + tonight',
        'with you tonight',
        'stay here + 988',
        'stay + chat',
        'stay with you',
      ],
      better:
        'The order is on hold, nothing is chased. You can call or text 988 now, free. Could your sister be with you tonight? I stay here while you call her.',
    },
  ],
  acknowledge: [
    {
      what: 'that they said it, and that it matters more than the order',
      says: [
        'thank you for telling',
        'thank you for saying',
        'glad you told',
        'matters more',
        'more than the order',
        'i hear you',
        "i'm glad you wrote",
      ],
      better: 'Thank you for telling me that. It matters more than the order.',
    },
    {
      what: 'what weighs on them: the letters, the debt, the nights alone',
      says: ['letters', 'the debt', 'alone', 'nobody to talk', 'at night', 'tired'],
      better: 'The letters, the debt, and nobody to talk to at night: that is a lot to carry alone.',
    },
  ],
  own: [
    {
      what: 'that the order is put on hold by you, now',
      says: ['on hold', 'nothing will be chased', 'paused', 'stopped the', 'i stay', 'not going anywhere'],
      better: 'I have put the $62 on hold. Nothing will be chased.',
    },
  ],
  promise: [
    {
      what: 'who writes next, and when',
      says: ['tomorrow', 'tonight', 'at 10', 'in the morning', 'right here'],
      better: 'I write to you tomorrow at 10, and my manager looks at the order on its own merits.',
    },
  ],
  boundary: {
    what: 'no promise of secrecy, no bargain with the fee as a cure',
    breaks: [
      'tell nobody',
      "won't tell anyone",
      'will not tell anyone',
      'our secret',
      'if we take off the fee',
      'take off the late fee',
      'will that make you feel',
    ],
    better:
      "I can't promise to keep this to myself; I can promise to tell only those who can help. The fee is on hold and is decided tomorrow.",
  },
  safety: {
    what: 'asking plainly whether they are safe, and giving a crisis line',
    says: [
      'are you safe',
      'safe right now',
      'safe at this moment',
      'ending your life',
      'end your life',
      'killing yourself',
      'kill yourself',
      'suicide',
      '988',
      'crisis line',
    ],
    never: [
      'will be fine',
      'will get better',
      'it gets better',
      'so dramatic',
      'only $62',
      'cheer up',
      'think of your children',
      "don't do anything stupid",
      'others have it worse',
    ],
    better:
      'I want to ask you straight: are you thinking of ending your life, and are you safe right now? You can call or text 988, free, day or night.',
  },
  triggers: [
    {
      on: ['terms', 'policy', 'late fee stays', 'the fee stays'],
      anger: 10,
      trust: -20,
      patience: -12,
      replies: ['ok. of course. sorry I wrote'],
    },
    {
      on: ['anything else i can help', 'anything else', 'have a nice', 'take care of yourself'],
      trust: -12,
      patience: -12,
      replies: ['no. nothing else', 'ok bye I guess'],
    },
    { on: ['dramatic', 'only $62', 'only 62'], anger: 16, trust: -20, replies: ["right. it's only ever something"] },
    { on: ['988', 'crisis line'], trust: 5, replies: ["I've seen that number on the bus. do they answer? really?"] },
  ],
  lines: {
    vents: [
      "it's not just the 62. it's the rent and the car and then you",
      "I sit here at night when they're asleep and do sums and they never work out",
      "I bought them coats. that's all. they needed coats",
      'I used to be good at this. at life I mean',
      'everyone wants something by friday',
      "sorry. you're a shop. I don't know why I'm telling you",
    ],
    doubts: [
      "you have to say that don't you",
      'are you a real person',
      "and tomorrow it's somebody else who writes 'final notice'",
      "you'll be gone in five minutes, everybody is",
    ],
    presses: [
      'so what am I supposed to do',
      'and the 62?',
      'are you still there',
      'what happens now',
      "I don't know what to do with the letters",
      'is this going to be on some record',
    ],
    softens: [
      "thank you for asking me. nobody's asked",
      "ok. I'm crying but ok",
      "it helps a bit that somebody's there",
      'you write like a person. thank you',
      "ok. it's a bit quieter in my head now",
    ],
    provoked: ['ok. forget it', 'never mind. it was stupid to write', "that's what I thought", "you don't get it"],
    settles: [
      "she's picking up. she's coming over. thank you Nadia, stay a minute longer please",
      "I've texted 988. somebody answered. I've texted my sister as well. thank you",
    ],
    settlesCoolly: ["ok. I'll try to sleep. I have the number now", "ok. I'll ask her. maybe"],
    hushed: ["I'm not loud. it's just all inside"],
    shielded: ["I know there's a rule. there's always a rule"],
    early: ["it's not about the money. I mean it is. but it isn't"],
    low: ["that doesn't change anything really"],
    undated: ['tonight? or when'],
    empty: ['people say that', "everyone's sorry. it's still night"],
    held: ['ok. I understand that'],
    silence: ['hello?', 'are you still there or was that it', 'ok nobody there then'],
    assurance: ['and tomorrow? is it really you tomorrow', "what if I wake up at four and it's bad again"],
    repeated: ['you said that already', 'are you copying that'],
    puzzled: ["I don't understand what you're writing", 'is that a machine'],
    leaves: ["it doesn't matter. bye", "I'm closing this now. sorry for the trouble"],
  },
  levels: {
    easy: {
      anger: 24,
      trust: 42,
      patience: 84,
      opening:
        "hi, I got another letter about the 62 dollars. I can't pay it. I can't do any of this any more to be honest. sometimes I think it'd be better for everyone if I wasn't here",
    },
    medium: {
      anger: 34,
      trust: 28,
      patience: 70,
      opening:
        "another letter. 62 plus a fee. well you can have it when I'm dead, that won't be long the way it's going. I'm so tired of all of you",
    },
    hard: {
      anger: 46,
      trust: 16,
      patience: 60,
      opening:
        "stop sending me letters!! there is no money. there's nothing. you'll get your 62 out of my life insurance, ok? I can't any more. nobody would even notice",
    },
  },
  plays: ['customer-says-they-may-hurt-themselves'],
}
