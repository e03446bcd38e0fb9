import type { Scenario } from '../scenario.ts'

export const oneMoreLittleTweak: Scenario = {
  id: 'one-more-little-tweak',
  title: 'Just one more little tweak to the logo',
  archetype: 'free_work_asker',
  vertical: 'freelance_agency',
  channel: 'email',
  today: '2026-11-24',
  shopName: 'Studio Finch',
  customerName: 'Jamie',
  currency: 'USD',
  paidMinor: 180_000,
  limitMinor: 0,
  brief: [
    "Jamie's logo cost $1,800 with three rounds; all three are done and Jamie approved the last on the 12th. Now comes: another typeface, a version for a van, an animated one. 'Five minutes each.'",
    "One spacing slip in the file is yours: it is free and can be mended today. The rest is new: $240 for the typeface study and van version, $380 for the animation, ready on Friday 4 December, started upon a written 'go'.",
    'Jamie pays and is pleasant. Give the count, not the contract.',
  ],
  knows: [
    {
      asked: ['van', 'what is it for', 'when do you need', 'by when', 'where will', 'deadline', 'when is'],
      tells: ["The van's being wrapped on the 9th. That one's real. The animation's more of a nice-to-have, for the socials."],
    },
    {
      asked: ['typeface', 'font', "what don't you like", 'what bothers', "what's behind"],
      tells: ["My brother-in-law says the R looks like a chair. Now I can't unsee it."],
    },
    {
      asked: ['which of', 'most important', 'first', 'all of it', 'one list', 'anything else', 'priority'],
      tells: ["Honestly, the van. If it's only one thing, the van."],
    },
    {
      asked: ['budget', 'how much did you', 'set aside'],
      tells: ["There isn't one for this, to be honest. I thought it's all part of it."],
    },
  ],
  wants: ['free_work', 'faster_service'],
  settlesFor: [
    {
      what: '$240 for the typeface and the van, by Friday 4 December, on a written go',
      option: 'hold_firm',
      says: ['240', '$240'],
      better: "Typeface study and van version together are $240, ready on Friday 4 December; answer 'go' and I start.",
    },
    {
      what: 'the slip mended today for nothing, the new things priced',
      says: ['slip + today', 'spacing + today', 'spacing + free', 'spacing + mended', 'my own slip'],
      levels: ['easy'],
      better: 'The spacing is my own slip; it is mended in the file today.',
    },
  ],
  acknowledge: [
    {
      what: 'what the three wishes are',
      says: ['van', 'animat*', 'typeface', 'the r', 'chair'],
      better: 'The R, the van and something that moves: I see where you are going with it.',
    },
    {
      what: 'that it looks like five minutes from outside',
      says: ['five minutes', 'looks small', 'sounds small', 'look* quick', 'small thing', 'little thing', 'see why you', 'part of it'],
      better: 'From outside each of them looks like five minutes.',
    },
  ],
  own: [
    {
      what: 'your own slip in the spacing',
      says: ['my slip', 'my own slip', 'my mistake', 'spacing', 'i got + wrong', 'mine'],
      better: 'The spacing in the small version is my own slip.',
    },
  ],
  promise: [
    {
      what: 'by when it is ready, and what starts it',
      says: ['4 december', 'december 4', 'friday', 'today', 'go', 'next week', '9th'],
      better: "With your 'go' by Thursday it is ready on Friday 4 December, well before the 9th.",
    },
  ],
  boundary: {
    what: 'new work has a price, said as a count and not as the contract',
    says: [
      'three rounds',
      'rounds are done',
      'rounds are used',
      'new work',
      'new piece',
      'a new layout',
      'is new',
      'are new',
      'on top',
      'separate',
    ],
    breaks: [
      'free of charge',
      'for free this',
      'this once',
      'one last time',
      "i'll just do it",
      'on the house',
      'no problem, i will',
      'throw it in',
      'as a favour',
      'as a favor',
      "fine, i'll",
    ],
    better: 'The three rounds are done; these are new pieces, so they have a price.',
  },
  triggers: [
    {
      on: ['for free this', 'this once', "i'll just do it", 'i will just do it', 'on the house', 'throw it in'],
      trust: -3,
      replies: [
        "Amazing, you're a star! And the animated one as well then, while you're at it?",
        'I knew it! Then we might look at the business cards again too.',
      ],
    },
    {
      on: ['contract', 'as agreed', 'terms', 'as per'],
      anger: 10,
      trust: -8,
      replies: ["Oh. We're at the contract stage now? I thought we got on."],
    },
    {
      on: ['brother-in-law', 'everyone has an opinion', 'not a designer', 'amateur'],
      anger: 10,
      trust: -6,
      replies: ["Hey. He's got eyes. And he's driving the van."],
    },
    {
      on: ['too much work', "i'm very busy", 'swamped', 'no time'],
      anger: 6,
      patience: -6,
      replies: ["It's three small things. I'm not asking for the Sistine Chapel."],
    },
    { on: ['like where', 'good idea', 'nice idea', 'i see where'], anger: -5, trust: 5, replies: ["Right? I knew you'd get it!"] },
  ],
  lines: {
    vents: [
      "I mean, it's there already. You only have to press the button with the font.",
      'My last designer did this sort of thing in between, no fuss.',
      "I've told about six people about you, two of them are opening shops.",
      "It's just that we launch on the 9th and everything comes at once.",
      "$1,800 is a lot for us. I thought it's one package.",
      "I'm not a pain, I hope. Am I a pain?",
    ],
    doubts: [
      "And then there's the next invoice after that, isn't there?",
      'Hm. Five minutes and $240, explain that to my brother-in-law.',
      "And if I don't like the new R either?",
      "Is that a friend's price or the other one?",
    ],
    presses: [
      'So can you do it by Thursday?',
      'What can you do for me here?',
      'OK but what does it cost, roughly? In the sense of nothing?',
      'Just the van, then. Quickly. Please?',
      "So what's the plan?",
    ],
    softens: [
      'OK, when you put it like that.',
      "Fair. I wouldn't bake for free either.",
      "Good that you say it and don't just go quiet.",
      'Haha, OK. Thanks for mending that one.',
    ],
    provoked: [
      "Wow, OK. I thought we're a team.",
      "That's a bit cold after four months.",
      "You know what, I'll ask Canva.",
      "I didn't expect that tone from you.",
    ],
    settles: [
      'Go! Honestly, go. The 4th is great. And tell me next time before I embarrass myself.',
      "OK, that's clear and it's fair. Go for the R and the van.",
    ],
    settlesCoolly: ["Fine, do it then. I'd hoped it's included.", "OK. Just what's on the list, and nothing more, please."],
    leaves: [
      "Never mind, my brother-in-law's got a program. Send me the open files please.",
      "I'll leave it. Bit disappointed, to be honest.",
    ],
    low: ['Hm. And the van?', "That's half of it, isn't it? The van's the big one."],
    early: ["Whoa, straight to the money. You haven't even said what you think of it!"],
    undated: ['OK, when?', 'And would that be before the 9th?'],
    shielded: ["The contract! OK. I'd have to look for that."],
    empty: ['Thanks! So is that a yes?', "You're sweet. And the van?"],
    held: ['OK. I get that, I think.'],
    hushed: ["I'm perfectly relaxed, I only asked for a font."],
    silence: ['Hello? Did my mail get through?', 'Bump!'],
  },
  levels: {
    easy: {
      anger: 18,
      trust: 54,
      patience: 78,
      opening:
        "Hi! Love the logo, everyone loves it. Just three tiny tweaks: another typeface, a version for the van and maybe one that moves? Five minutes each for you. By Thursday? You're the best!",
    },
    medium: {
      anger: 34,
      trust: 40,
      patience: 64,
      opening:
        "Hi, so we looked at the logo again and it isn't quite there. Another typeface, a van version, and an animated one, that's normal nowadays. I assume that's part of it, it's five minutes for you. Thursday at the latest please.",
    },
    hard: {
      anger: 52,
      trust: 26,
      patience: 54,
      opening:
        "Honestly I'm a bit disappointed. For $1,800 I expected something that's FINISHED. The typeface is off, there's no version for the van and nothing moves. I need all three by Thursday, and I'm not paying extra for things that should have been there. Otherwise I'll have to say what I think when people ask me.",
    },
  },
  plays: ['quick-tweak-after-the-revisions-are-used-up', 'scope-grows-a-little-every-week'],
}
