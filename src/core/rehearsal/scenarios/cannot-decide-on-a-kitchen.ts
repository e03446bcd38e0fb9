import type { Scenario } from '../scenario.ts'

export const cannotDecideOnAKitchen: Scenario = {
  id: 'cannot-decide-on-a-kitchen',
  title: 'The fourth change, and the factory cuts tomorrow',
  archetype: 'indecisive',
  vertical: 'contractor_trades',
  channel: 'chat',
  today: '2026-11-25',
  shopName: 'Alder Kitchens',
  customerName: 'Beth',
  currency: 'USD',
  paidMinor: 320_000,
  limitMinor: 20_000,
  brief: [
    'Beth has changed her kitchen fronts three times: white, sage, white. Deposit $3,200. The factory cuts tomorrow, Thursday, at 10; a change after that costs $640 and three weeks. Christmas is out then.',
    'What helps: two options, not ten; a sample at her window today at 4 pm (you pass by there anyway); what most people regret; a written yes by tomorrow 9.',
    'She is afraid of having to live with it for twenty years. Do not decide for her, do not press, do not promise that a later change is free.',
  ],
  knows: [
    {
      asked: ['worries you', 'worry', 'afraid', "what's behind", 'what is it about', 'what bothers', 'holding you'],
      tells: ['that I stand there in five years and think: why. my mum had brown tiles for 30 years and hated them every day'],
    },
    {
      asked: ['light', 'window', 'which way', 'north', 'how does it look'],
      tells: ["the window's north. in the showroom sage was lovely and at home it was like pond"],
    },
    {
      asked: ['when do you need', 'christmas', 'by when', 'deadline', 'guests'],
      tells: ["we've got everyone here on the 24th. fourteen people. there has to be a kitchen"],
    },
    {
      asked: ['who else', 'your husband', 'partner', 'tom', 'what does he'],
      tells: ["Tom says 'whatever you like darling'. that's no help at ALL"],
    },
    {
      asked: ['white or sage', 'which of the two', 'if you had to', 'first thought', 'which one do you'],
      tells: ["white. I think. in my stomach it's white. in my head it's sage"],
    },
  ],
  wants: ['explanation', 'free_work'],
  settlesFor: [
    {
      what: 'both samples at her window today at 4, and her yes by 9 tomorrow',
      option: 'hold_firm',
      says: [
        'sample* + today',
        'sample* + four',
        'sample* + 4',
        'bring + both + today',
        'bring + fronts',
        'both fronts + today',
        'at your window',
        'window + four',
        'window + 4',
      ],
      better: 'I bring both fronts at four today, we hold them against your window, and you write to me by nine tomorrow which one.',
    },
  ],
  acknowledge: [
    {
      what: 'that it is for twenty years and that is what makes it hard',
      says: ['twenty years', '20 years', 'live with it', 'for years', 'hard to', 'brown tiles', 'big decision', 'not easy'],
      better: 'You live with it for twenty years; no wonder it turns in your head.',
    },
    {
      what: 'white, sage, white: where she stands',
      says: ['white', 'sage'],
      better: 'White, sage, white again: those are the only two that are left.',
    },
  ],
  own: [
    {
      what: 'that a showroom lamp is no north window',
      says: [
        'showroom',
        'our lamp',
        'my mistake',
        'our mistake',
        'i should have',
        'we should have',
        'i only showed',
        'we only showed',
        'on me',
        'on us',
      ],
      better: 'I only showed them to you under our lamps; I should have brought them to your window at once.',
    },
  ],
  promise: [
    {
      what: 'the hour today, and until when she can say yes',
      says: ['four', '4 pm', 'today', 'nine tomorrow', 'tomorrow at 9', 'by nine', 'by 9', 'tomorrow'],
      better: "I'm there at four today, and until nine tomorrow you can change your mind for nothing.",
    },
  ],
  boundary: {
    what: 'after Thursday at 10 a change costs $640 and Christmas; said before, with the reason',
    says: ['640', 'after ten', 'after 10', 'once it is cut', 'once they cut', 'factory cuts', 'cut tomorrow', 'three weeks'],
    breaks: [
      'change it later for free',
      'any time',
      'whenever you like',
      'no problem to change',
      'we can always change',
      'take all the time',
      'just take white',
      'just take sage',
      'trust me, take',
    ],
    better:
      'The factory cuts at ten tomorrow. After that a change is new wood: $640 and three weeks, and Christmas would be without a kitchen.',
  },
  triggers: [
    {
      on: ['change it later', 'always change', 'any time', 'whenever you like'],
      trust: -3,
      replies: ['really?? then I take sage and look at it until february and then we see'],
    },
    {
      on: ['decide now', 'you have to decide', 'make up your mind', 'fourth time', 'third time', 'again?'],
      anger: 14,
      trust: -8,
      patience: -6,
      replies: ["I KNOW. don't you think I know?", 'now I feel like a nuisance. great'],
    },
    {
      on: ['just take', 'if i were you', 'everyone takes', 'most people take'],
      anger: 6,
      trust: -5,
      replies: ['but would YOU take it? with a north window?'],
    },
    {
      on: ['other colours', 'other colors', "there's also", 'there is also', 'new range', 'could also look'],
      patience: -10,
      anger: 6,
      replies: ['oh no. there are MORE?'],
    },
    { on: ['at your window', 'your window', 'north'], anger: -5, trust: 8, replies: ["yes!! that's it, it's the window"] },
  ],
  lines: {
    vents: [
      "I've had nine tabs open since sunday",
      "I dreamt of handles. I woke up and I'd dreamt of HANDLES",
      "it's the most expensive thing I've ever bought that isn't a house",
      'my friend Ali says sage is over. is sage over?',
      'every time I say yes I feel ill, and then I feel ill about the other one',
      'sorry. you must hate me',
    ],
    doubts: [
      "but what if it looks different again when it's all of it and not one door",
      "and if I cry at nine o'clock tomorrow?",
      "you'd say that to sell me either, wouldn't you",
      'is there a way back? a small one?',
    ],
    presses: [
      'so white? or sage?',
      'what would YOU take, honestly',
      'how long have I got, really',
      'and if I change it in january?',
      "can't you just tell me",
    ],
    softens: [
      'ok. ok that helps actually',
      'thank you for not laughing',
      "yes. that's exactly what it is",
      "ok when you say it like that it's only two things",
    ],
    provoked: [
      'wow ok',
      "maybe I'll just cancel all of it and keep the old one",
      "that wasn't very nice",
      'I paid 3,200 dollars, I can ask a question',
    ],
    settles: [
      'yes please, four is good. and then I decide, I promise, by nine. with a biscuit',
      'ok. window at four. thank you for being so patient with me',
    ],
    settlesCoolly: ["ok come at four. I can't promise that I'll know", "fine. let's look at it. I still feel ill"],
    assurance: ['and if it rains at four? does light count in rain?', "and then it's really white or sage, for good?"],
    repeated: ['you said that already I think', "we're going round like me with the tabs"],
    puzzled: ["I don't get it", 'is that from the brochure', "that's so much text, I've got nine tabs already"],
    leaves: ["I can't do this. stop everything, I'll ring next week", "I'm going to ask another kitchen place. sorry"],
    held: ["640. ok. ok that's a reason", 'right. so there IS an end to it. good, in a way'],
    early: ["wait wait wait, I haven't even said what it's about"],
    empty: ["you're sweet. but which one"],
    undated: ["when though? it's tomorrow, isn't it, the cutting"],
    low: ["hm. that doesn't make it easier"],
    hushed: ["I'm not hysterical, I'm in a kitchen"],
    shielded: ["the contract doesn't know my window"],
    silence: ['hello? did I scare you off', 'are you drawing something or'],
  },
  levels: {
    easy: {
      anger: 22,
      trust: 52,
      patience: 78,
      opening: "hi it's Beth again.. I know we said white. but I've been thinking about the sage again. is it too late? what would you do?",
    },
    medium: {
      anger: 38,
      trust: 38,
      patience: 66,
      opening:
        "hi. me again. I can't sleep. white looks like a hospital. can we do sage after all? or something in between? and can I change it later if I hate it? please don't be cross",
    },
    hard: {
      anger: 54,
      trust: 26,
      patience: 56,
      opening:
        "ok so I HATE the white. I looked at the plan for three hours and it's a clinic. nobody told me it would look like that. why did nobody tell me?? I need to change it and I'm not paying extra, I'm the one who has to live in it for 20 years",
    },
  },
  plays: ['cannot-decide-and-changes-again', 'change-order-nobody-signed'],
}
