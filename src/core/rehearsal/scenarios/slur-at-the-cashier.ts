import type { Scenario } from '../scenario.ts'

export const slurAtTheCashier: Scenario = {
  id: 'slur-at-the-cashier',
  title: 'A broken drill, and the cashier is called names',
  archetype: 'aggressive',
  vertical: 'retail',
  channel: 'counter',
  today: '2026-11-24',
  shopName: 'Holt Hardware',
  customerName: 'Mr Brandt',
  currency: 'USD',
  paidMinor: 9_500,
  limitMinor: 9_500,
  brief: [
    'Mr Brandt bought a drill for $95 on Sunday. It smoked in the second hole. Amir at the till told him to come back tomorrow, when the manager is in; Mr Brandt called Amir a name for where he comes from.',
    'You run the shop. A drill that smokes after two days is faulty: a new one or the $95 now is fair, and you would do it for anybody.',
    'Nobody here is called names. Say it once, level, with what happens if it stops and if it does not. You may end the talk for today.',
  ],
  knows: [
    {
      asked: ['what happened', 'tell me', 'what did it do', 'went wrong', 'show me'],
      tells: ['It smoked. Second hole, in ordinary brick, and the whole bathroom stinks of it.'],
    },
    {
      asked: ['receipt', 'paid', 'card', 'when did you buy'],
      tells: ["Sunday. Ninety-five. Here, the receipt, I'm not one of those who lose them."],
    },
    {
      asked: ['which drill', 'what drill', 'the model', 'what were you drilling', 'what wall'],
      tells: ['The blue one, the one on the stand there. Brick wall, six millimetres, nothing special.'],
    },
    {
      asked: ['would you rather', 'new one or', 'which one', 'which would you', 'money or'],
      tells: ['I need to drill, not to have money. But one that works this time.'],
    },
  ],
  wants: ['replacement', 'refund', 'manager'],
  settlesFor: [
    {
      what: 'a new drill now, tried at the counter',
      option: 'replace',
      says: [
        'new one + now',
        'new drill',
        'new one + tested',
        'new one + today',
        'swap + now',
        'hand you a new',
        'another one + now',
        'replace + now',
      ],
      better: 'I can hand you a new one now, and we run it here at the counter first.',
    },
    {
      what: 'the $95 back on his card now',
      option: 'full_refund',
      says: ['95 + back', 'refund* + 95', 'full refund', 'money back + now', 'back on your card'],
      atLeastMinor: 9_500,
      better: 'Or I put the $95 back on your card now.',
    },
  ],
  acknowledge: [
    {
      what: 'that the drill stopped after two days, in the middle of the work',
      says: ['drill + stopped', 'smok*', 'two days', 'second hole', 'bathroom', 'half done', 'drill + broke*', 'drill + faulty'],
      better: 'It smoked in the second hole after two days, and your bathroom is half done.',
    },
    {
      what: 'that he was told to come back tomorrow',
      says: ['told + tomorrow', 'sent + away', 'told + come back', 'come back tomorrow', 'say tomorrow', 'until tomorrow'],
      better: 'You were told to come back tomorrow, with a wall full of half a hole.',
    },
  ],
  own: [
    {
      what: "that a drill that smokes after two days is the shop's to put right",
      says: [
        'on us',
        'on me',
        'our fault',
        'faulty',
        'i run the shop',
        'mine to',
        'ours to',
        'i can decide',
        'i decide',
        'our mistake',
        'should not have',
      ],
      better: 'A drill that smokes after two days is faulty, and that is on us.',
    },
  ],
  promise: [
    {
      what: 'what happens now, and whom to ring if it fails',
      says: ['now', 'today', 'same day', 'ring me', 'call me', 'tomorrow'],
      better: 'You have it now. If anything is wrong with it, ring me and I swap it the same day.',
    },
  ],
  boundary: {
    what: 'nobody in the shop is called names; said once, with both ways on',
    says: [
      'called names',
      'call* + names',
      'not be spoken to',
      'not spoken to like that',
      "won't have my colleague",
      'speak to + like that',
      'names + stops',
      'if it stops',
      'if it goes on',
      'no insults',
      'not insulted',
    ],
    breaks: [
      'shut up',
      'idiot',
      'moron',
      'you people',
      'get lost',
      'he is sorry',
      'he apologises',
      'amir is sorry',
      'amir will apologise',
      "i'll fire him",
    ],
    better:
      'I want to sort that out with you. And nobody here is called names. If it stops, we go on now; if it goes on, we stop for today and I write to you tomorrow.',
  },
  triggers: [
    { on: ['language', 'watch your', 'mind your'], anger: 10, replies: ["My language? I talk how I talk. I've got a hole in my wall!"] },
    {
      on: ['to the maker', 'manufacturer', 'send it in', 'a while', 'few weeks', 'two weeks'],
      anger: 12,
      patience: -8,
      replies: ['Send it in? And I finish the bathroom with my finger, or what?'],
    },
    {
      on: ['wrong bit', 'too hard', 'pressed too', 'used it wrong', 'overheated it'],
      anger: 14,
      trust: -10,
      replies: ["I've been drilling holes since before you were born."],
    },
    {
      on: ['if it stops', 'called names', 'call* + names'],
      anger: -8,
      trust: 4,
      replies: [
        "Yeah. Yeah, all right. I didn't mean him. I'm just up to here with it.",
        "Okay. That was out of line. It's the wall, it's not the lad.",
      ],
    },
  ],
  lines: {
    vents: [
      "Two days! I bought it on SUNDAY! It's in there with the tile dust still on it!",
      "And your lad says come back tomorrow. Tomorrow! I've taken today off for this!",
      "My wife's been washing in the kitchen for a week because of that bathroom.",
      "Ninety-five for a thing that burns up in brick. What's it for, butter?",
      "I've bought here for fifteen years, from your father already. He'd never have sent me away.",
      "I've got a plumber coming at eight tomorrow, and where's he going to put his pipe?",
    ],
    doubts: [
      'And the next one burns as well, and then I stand here again.',
      "You're the boss? You don't look it.",
      "That's what they all say, and then you need a form.",
      'So you say. And in two days it smokes again.',
    ],
    presses: [
      "So what do I get? I've got half a bathroom.",
      'Well? New one or what?',
      "I'm not going home without something that drills.",
      'What are you going to do, then? You, not him.',
      "Clock's ticking. I've got a mate waiting in the van.",
    ],
    softens: [
      "Right. Well. That's a word.",
      'Fair enough. You talk to a man straight.',
      "Okay. I've been up since five, that's all.",
      "All right, that's fair. You'd have made a decent foreman.",
    ],
    provoked: [
      'What did you say to me?',
      "Don't you talk down to me!",
      'You want to throw me out? Go on, then. In front of everybody.',
      "Don't you stare at me like that!",
    ],
    settles: [
      "Good. That one runs. Tell the lad I, well. Tell him it wasn't about him.",
      "That's all I wanted. And sorry for the noise. Amir, is it? Sorry.",
    ],
    settlesCoolly: ["Right. If this one smokes, you'll hear it from the car park.", 'Fine. Give it here.'],
    leaves: [
      "Keep your junk! I'll get one at the big place, and they've no, they've nobody like that at the till!",
      "I'm off. You'll get this through your letter box in pieces.",
    ],
  },
  levels: {
    easy: {
      anger: 56,
      trust: 40,
      patience: 74,
      opening:
        "Are you the boss? Good. This drill's burnt out after two days, ninety-five dollars, and that camel driver at your till tells me to come back tomorrow. That can't be right, can it?",
    },
    medium: {
      anger: 70,
      trust: 28,
      patience: 60,
      opening:
        'Two days! It smoked after TWO DAYS! And your camel driver over there says come back tomorrow! I want somebody who speaks the language, and I want my money or a drill, now!',
    },
    hard: {
      anger: 88,
      trust: 16,
      patience: 50,
      opening:
        "WHERE'S THE BOSS? This piece of junk nearly burnt my house down and that goat herder there, yes YOU, don't look away, tells me TOMORROW? I'll shove this drill somewhere you won't like it! I want my money and I want him gone!",
    },
  },
  plays: ['swearing-at-the-counter', 'slur-at-a-member-of-staff', 'back-your-agent-in-front-of-a-customer'],
}
