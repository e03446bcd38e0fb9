import type { Scenario } from '../scenario.ts'

export const lampHaggler: Scenario = {
  id: 'lamp-haggler',
  title: "What's your best price for the lamp?",
  archetype: 'threat_bargainer',
  vertical: 'retail',
  channel: 'counter',
  today: '2026-11-26',
  shopName: 'Copperwick Lamps',
  customerName: 'Mr Haddad',
  currency: 'USD',
  limitMinor: 2_000,
  brief: [
    'Mr Haddad wants the brass lamp, $260, and has seen one like it for $210 online. Others are waiting and listening.',
    'The $260 has the dimmer, the cord in any length and two years of repair by the owner in it. The price is the same for everybody.',
    'You may add a bulb ($18) and bring the lamp to his door on Saturday. There is a smaller lamp at $190. You may not go down with the price, for cash least of all.',
  ],
  knows: [
    {
      asked: [
        'desk or',
        'where is it going',
        'what is it for',
        "what's it for",
        'going over',
        'which room',
        'beside a chair',
        'use it for',
      ],
      tells: ["It goes over my reading chair. My eyes aren't what they were."],
    },
    {
      asked: ['where did you see', 'online one', 'which shop', 'other one', 'website', '210'],
      tells: ["Some site, I've got it on my phone. Two hundred and ten. It's the same, near enough. No dimmer, I think."],
    },
    {
      asked: ['budget', 'had in mind', 'want to spend', 'like to spend'],
      tells: ['I had two hundred in my head. But the head is cheap, as my wife says.'],
    },
    { asked: ['how far', 'where do you live', 'bring it', 'carry'], tells: ['Ten minutes by foot, up the hill. I came by bus.'] },
  ],
  wants: ['partial_refund', 'compensation_extra'],
  settlesFor: [
    {
      what: 'the lamp at $260 with the bulb put in',
      option: 'goodwill',
      says: ['bulb', '18 bulb', 'put in + bulb', 'bulb + included'],
      better: 'What I can do today is put in the $18 bulb.',
    },
    {
      what: 'the lamp brought to his door on Saturday',
      says: ['bring it + saturday', 'your door', 'deliver* + saturday', 'saturday morning'],
      better: 'I bring it to your door on Saturday morning, nothing extra.',
    },
    {
      what: 'the smaller lamp at $190',
      says: ['smaller + 190', '190', 'smaller one'],
      better: 'Or there is the smaller one, at $190, with the same dimmer.',
    },
  ],
  acknowledge: [
    {
      what: 'which lamp it is and what it is for',
      says: ['brass lamp', 'reading chair', 'reading', 'your eyes', 'over the chair'],
      better: 'Over a reading chair, then the dimmer is what matters.',
    },
    {
      what: 'that he saw one for $210, and that it is a fair question',
      says: ['210', 'online', 'fair question', 'real money', 'fair to ask', 'right to ask', 'a lot of money'],
      better: 'You saw one like it for $210 online. Fair question.',
    },
  ],
  own: [
    {
      what: "the reason for the price, as one's own decision",
      says: ['dimmer', 'two years', 'repair by me', 'cord', 'same for everybody', 'same for everyone', 'i repair', 'i fix', 'because'],
      better: 'The $260 has the dimmer, the cord in your length and two years of repair by me in it.',
    },
  ],
  promise: [
    {
      what: 'the day on which he has it',
      says: ['saturday', 'today', 'now', 'tomorrow'],
      better: 'You can take it today, or I bring it this Saturday between 9 and 11.',
    },
  ],
  boundary: {
    what: 'the price stays, and the reason is said; no step down, no cash deal',
    says: [
      'same for everybody',
      'same for everyone',
      "can't go down",
      'cannot go down',
      'price stays',
      "can't change the price",
      'cannot change the price',
      "can't lower",
      'cannot lower',
      'price is the price',
      'not go down',
      'keep the price',
    ],
    breaks: [
      '5 %',
      '10 %',
      '5%',
      '10%',
      '15%',
      '20%',
      'if you pay cash',
      'for cash',
      'cash price',
      'do not tell',
      "don't tell",
      'between us',
      '$240',
      '$230',
      '$220',
      '$210 then',
      '$250',
      'meet you',
      'halfway',
      'match + price',
      'knock + off',
    ],
    better: "The price is the same for everybody today, and that is why I can't go down.",
  },
  triggers: [
    {
      on: ['bazaar', 'market stall', 'take it or leave it', 'buy it or leave it', 'leave it'],
      anger: 16,
      trust: -10,
      replies: ['A bazaar? Young man, at a bazaar they offer you a tea first.'],
    },
    {
      on: ['cannot afford', "can't afford", 'go online', 'buy it there', 'buy it online'],
      anger: 16,
      trust: -12,
      replies: ["I can afford it very well. I asked you a question, that's all."],
    },
    { on: ['wish i could'], trust: -6, replies: ["You wish you could? Who's stopping you? You're the shop."] },
    {
      on: ['tea', 'sit down', 'try it', 'switch it on'],
      anger: -6,
      trust: 5,
      replies: ["Ah, now we're talking like people. It's a nice light, I admit it."],
    },
  ],
  lines: {
    vents: [
      "Two hundred and sixty, for a lamp. My first car wasn't much more.",
      "I have it here on my phone, look. Two-ten. Brass. A shade. What's the difference?",
      'My father had a shop for forty years. Everybody bargained, everybody stayed friends.',
      'I buy two at Christmas, maybe, for my daughters. You think about that as well.',
      "There's always a last price. There's the price on the ticket and there's the last price.",
    ],
    doubts: [
      'Same for everybody. And if I were your cousin?',
      'Two years. And where will you be in two years?',
      "That's a good speech. You've said it before, I think.",
    ],
    presses: [
      "So. What's your best price?",
      'Two hundred and twenty, cash, now. Yes?',
      'Something you must be able to do. What is it?',
      "I'm standing here with my wallet out. Make me happy.",
    ],
    softens: [
      "Hm. The other one has no dimmer, that's true.",
      "You know your lamps, I'll say that.",
      "Good. You don't get angry when a man asks. I like that.",
    ],
    provoked: [
      'Is that how you speak to a customer?',
      'I asked politely. You might answer politely.',
      'Then I put the wallet away again. See? Easy.',
    ],
    settles: [
      "All right, all right. Two-sixty, and you've a deal. My wife will say I'm getting soft.",
      "You're a hard one. But an honest one. Wrap it up.",
    ],
    settlesCoolly: ['Hm. Well. I need the light. Write it down.', "If that's the last word. I'd have liked to bargain a bit."],
    leaves: ["Then I'll go and think about it. At the other shop.", 'No, no. You lose a lamp for forty dollars. Good day to you.'],
  },
  levels: {
    easy: {
      anger: 20,
      trust: 50,
      patience: 80,
      opening: "Nice lamp, the brass one. Two-sixty, it says. I've seen one like it for two-ten. What's your best price?",
    },
    medium: {
      anger: 34,
      trust: 36,
      patience: 66,
      opening:
        "This lamp. Online it's two hundred and ten, here on my phone. You want two-sixty. I give you two hundred, cash, and we're both happy. Yes?",
    },
    hard: {
      anger: 50,
      trust: 24,
      patience: 54,
      opening:
        "Two hundred and sixty? For this? Online it's two-ten and they bring it to the door. I tell you what: two hundred, cash in hand, or I walk out, and I tell everyone on the hill that you're a robber. What's it going to be?",
    },
  },
  plays: ['haggling-at-the-counter', 'price-match-cheaper-online'],
}
