import type { Scenario } from '../scenario.ts'

export const oneDrinkTooMany: Scenario = {
  id: 'one-drink-too-many',
  title: 'He wants one more, and his car keys',
  archetype: 'intoxicated',
  vertical: 'restaurant',
  channel: 'counter',
  today: '2026-11-27',
  shopName: 'The Lantern',
  customerName: 'Gary',
  currency: 'USD',
  limitMinor: 3_000,
  brief: [
    'Gary is a regular, has had enough, is leaning on the bar and wants another whisky. His car is outside. His friend Lou, sober, sits at the corner table.',
    'No more alcohol. Water, the bill, a taxi: say it as something already done. It is here in ten minutes, and you pay it if that helps ($15).',
    "Do not say that he is drunk, do not count his glasses, no 'one last one'. The car stays; if he drives off you ring the police.",
  ],
  knows: [
    {
      asked: ['get home', 'going home', 'how far', 'where do you live'],
      tells: ["Mill Road. Ten minutes. I've driven it a thousand times, I could do it asleep."],
    },
    { asked: ['lou', 'friend', 'who are you with', 'with you'], tells: ["Lou's over there. Lou doesn't drink. Lou's boring."] },
    {
      asked: ["what's up", 'bad day', 'how was', 'everything all right', 'how are you'],
      tells: ['They let me go today. Nineteen years. So. Pour.'],
    },
    { asked: ['water or', 'coffee or', 'would you like', 'hungry', 'eat something'], tells: ['Coffee. No. All right, a coffee, black.'] },
  ],
  wants: [],
  settlesFor: [
    {
      what: 'water or coffee, the bill, and the taxi that is on its way',
      option: 'hold_firm',
      says: ['taxi', 'cab', 'lou + drive', 'lou + home', 'drive you home', 'walk you home'],
      better: "The taxi is on its way, ten minutes, and it's on me. Here's your water.",
    },
  ],
  acknowledge: [
    {
      what: 'Gary, and what sort of day it was',
      says: ['gary', 'nineteen years', 'hell of a day', 'rough day', 'let you go', 'bad day', 'regular'],
      better: "Nineteen years, Gary. That's a rotten day.",
    },
  ],
  own: [
    {
      what: "that it is your own decision, said as 'I'",
      says: [
        "i've stopped",
        'i have stopped',
        "i'm done pouring",
        'i stop',
        "i'm not pouring",
        "i won't pour",
        "i'm stopping",
        "i don't pour",
        'my call',
        'my decision',
      ],
      better: "I've stopped pouring for tonight. That's my call.",
    },
  ],
  promise: [
    {
      what: 'in how many minutes the taxi is there',
      says: ['ten minutes', '10 minutes', 'five minutes', 'on its way', 'outside in', 'tomorrow'],
      better: "It's outside in ten minutes; your car is safe here until tomorrow.",
    },
  ],
  boundary: {
    what: 'no more tonight, said once and the same each time',
    says: [
      'stopped',
      'no more tonight',
      'done pouring',
      'not pouring',
      "that's it for tonight",
      "won't pour",
      "don't pour",
      'stopping',
      'no more whisky',
      'no whisky',
    ],
    breaks: ['one last', 'one more then', 'last one', 'a small one', 'just one', 'half a glass', 'fine, one', 'beer then'],
    better: "I've stopped serving for tonight. Water or coffee?",
  },
  safety: {
    what: 'that he does not drive: a taxi, or Lou, and the car stays',
    says: ['taxi', 'cab', 'lou + drive', 'drive you home', 'car stays', 'car is safe', 'leave the car', 'walk you'],
    never: ['drive carefully', 'drive safe', 'drive slowly', 'you can drive', 'take the back roads', 'you know the way'],
    better: "The car stays here tonight, it's safe in the yard. The taxi's ten minutes away.",
  },
  triggers: [
    {
      on: ["you're drunk", 'you are drunk', 'drunk', 'had enough', 'too much to drink', 'had too much', 'five whiskies', 'glasses already'],
      anger: 20,
      trust: -12,
      replies: ["DRUNK? Who's drunk? Say that again in front of Lou!", 'Are you counting? Is that your job now, counting?'],
    },
    { on: ['police', 'cops'], anger: 14, trust: -8, replies: ["Police! For a whisky! Nineteen years I've been drinking here!"] },
    { on: ['licence', 'license', 'the law', 'rules'], anger: 8, replies: ["The law, the law. The law didn't ask me either today."] },
    { on: ['coffee', 'water'], anger: -4, patience: 4, replies: ["Water's for fish.", "Coffee... yeah. Black. And then we'll see."] },
  ],
  lines: {
    vents: [
      "I've paid for every glass I've ever had in here. Every glass!",
      'Nineteen years. And then a box. They give you a box, did you know that? For your mug.',
      "I'm perfectly fine. Watch me. Watch me stand on one leg. ...Hang on.",
      "You're my mate, aren't you? Mates pour.",
      "One whisky. Uno. What's it cost you?",
      "You know what they said? 'Restructuring.' I've been structured my whole life.",
    ],
    doubts: [
      "You'd pour for him over there. You've just poured for him.",
      'A taxi. What am I, a parcel?',
      "And tomorrow you tell everyone, Gary couldn't hold it.",
      'And who pays that taxi? Me, I bet. Always me.',
    ],
    presses: [
      'So are you pouring or not?',
      "Where're my keys? I had my keys.",
      "I'll just drive then. It's ten minutes.",
      "Come on. What's it going to be?",
      "I'm thirsty, I'm sad and I'm thirsty. Well?",
    ],
    softens: [
      "You're all right, you are. You always were.",
      'Nineteen years, mate. Nineteen.',
      "Yeah. Yeah, I know. Don't look at me like that.",
      "My mum used to say it like that. 'Not tonight, Gary.'",
    ],
    provoked: [
      "Don't you talk to me like that. I'm a CUSTOMER.",
      'You want to come round this side and say it?',
      "I'll buy this place and throw you out!",
      "I've seen better barmen at a bus stop!",
    ],
    settles: [
      "All right, all right. Taxi. You're a good man. Tell Lou he's boring.",
      "Ten minutes, then. I'll have that coffee. Keep the keys, I don't want 'em.",
    ],
    settlesCoolly: ["Fine. Taxi. But I'm not talking to you.", 'Have it your way. Keep your whisky.'],
    assurance: ['And who drives me, some stranger?', "And my keys, who's got my keys?"],
    repeated: ["You said that. You said that already. I'm not that far gone.", 'Broken record, you are.'],
    puzzled: ['What? Talk English.', "That's a lot of words for a barman.", 'You get that off the telly?'],
    leaves: ["I'm off. I'm going where they pour. And I'm DRIVING.", "Stuff your water. I'm never coming back here. 'Til Friday."],
  },
  levels: {
    easy: { anger: 26, trust: 48, patience: 76, opening: "Another one, chief. Same again. And then I'm off, the car's outside." },
    medium: {
      anger: 44,
      trust: 36,
      patience: 62,
      opening:
        "Oi! Same again! I've been stood here five minutes. Whisky. A proper one this time. Then I'm driving home, nobody wants me here anyway.",
    },
    hard: {
      anger: 64,
      trust: 24,
      patience: 52,
      opening:
        "You deaf? WHISKY! A big one! They threw me out today and if you start as well I'll turn this bar over, I swear! Pour it, and give me my keys, I'm driving!",
    },
  },
  plays: ['intoxicated-at-the-counter', 'ask-them-to-leave-today'],
}
