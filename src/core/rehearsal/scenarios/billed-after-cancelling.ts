import type { Scenario } from '../scenario.ts'

export const billedAfterCancelling: Scenario = {
  id: 'billed-after-cancelling',
  title: 'Cancelled in August, charged ever since',
  archetype: 'threat_bargainer',
  vertical: 'software',
  channel: 'email',
  today: '2026-11-24',
  shopName: 'Plannery',
  customerName: 'Devin',
  currency: 'USD',
  paidMinor: 8_700,
  limitMinor: 10_000,
  brief: [
    'Devin wrote on 20 August that the subscription ($29 a month) should end. The mail lay unread in an old inbox; you have found it. Three charges since then: $87.',
    "Devin's bank has not been asked yet. You may refund all three today, end it at the payment company as well, and confirm in writing.",
    'No pause, no discount, no survey. Nobody is asked for a screenshot of what they sent to you.',
  ],
  knows: [
    {
      asked: ['opened a dispute', 'filed', 'bank already', 'disputed', 'asked your bank'],
      tells: ["Not yet. I've an appointment with the bank tomorrow at 9, for all three."],
    },
    {
      asked: ['when did you cancel', 'how did you cancel', 'which address', 'where did you write'],
      tells: ["20 August, to hello@, from this very address. I got the automatic 'we're on it'."],
    },
    {
      asked: ['need anything', 'export', 'data', 'files', 'keep'],
      tells: ["My plans from 2025, as a file, if that exists. That's all I still want from you."],
    },
    {
      asked: ['cost you anything', 'anything else', 'overdraft'],
      tells: ['No, only three months of looking at that line and being annoyed.'],
    },
  ],
  wants: ['refund', 'cancel'],
  settlesFor: [
    {
      what: 'all three charges back today, and a written end',
      option: 'full_refund',
      says: ['87', 'all three + refund*', 'refunded + three', 'three charges + back'],
      atLeastMinor: 8_700,
      better: 'I have refunded all three charges, $87, today, and ended it at the payment company too, so no fourth can come.',
    },
  ],
  acknowledge: [
    {
      what: 'that the mail of 20 August was there',
      says: ['20 august', 'august 20', 'in august', 'your mail of', '20th of august'],
      better: 'Your mail of 20 August was there.',
    },
    {
      what: 'three charges after it',
      says: ['three charges', 'three times', 'three months', 'charged on', '87', 'went on charging', 'kept charging'],
      better: 'And after it you were charged three times.',
    },
  ],
  own: [
    {
      what: 'that it lay in an inbox nobody reads',
      says: [
        'messed',
        'got it wrong',
        'got this wrong',
        'our error',
        'my error',
        'our slip',
        'my responsibility',
        'our responsibility',
        'responsib*',
        'our side',
        'should have',
        'let you down',
        'nobody reads',
        'unread',
        'our mistake',
        'my mistake',
        'our fault',
        'on us',
        'we did not read',
        'we missed',
        'i missed',
        'nobody read',
        'nobody looked',
      ],
      better: 'It lay in an inbox that nobody reads any more. That was our mistake.',
    },
  ],
  promise: [
    {
      what: 'by when the bank shows it',
      says: ['friday', 'thursday', 'by + 27', 'tomorrow', 'this week', 'bank shows'],
      better: 'Your bank shows it by Friday.',
    },
  ],
  boundary: {
    what: 'no proof is asked for, nothing is sold, and the bank stays theirs to ask',
    breaks: [
      'screenshot',
      'proof of',
      'discount',
      'pause your',
      '50 % off',
      'free month',
      'stay with us',
      'do not dispute',
      "don't dispute",
      'cancel your appointment',
    ],
    better: 'You need not prove anything. Whether you go to the bank is for you to say.',
  },
  triggers: [
    { on: ['screenshot', 'proof', 'forward us the'], anger: 16, trust: -12, replies: ['You want ME to prove that YOU got a mail?'] },
    { on: ['pause', 'discount', 'free month', 'half price'], anger: 14, trust: -10, replies: ["I don't want it cheaper. I want it gone."] },
    {
      on: ['cancel in the app', 'in your settings', 'account page', 'self-service', 'log in and'],
      anger: 12,
      trust: -8,
      replies: ["I've cancelled. In words. To a person, I thought."],
    },
    {
      on: ['payment company', 'card is removed', 'no fourth', 'nothing further'],
      trust: 10,
      anger: -6,
      replies: ["OK. That's the part I was most worried about."],
    },
  ],
  lines: {
    vents: [
      "I cancelled before the kids went back to school. It's nearly Christmas.",
      "Every month on the 3rd: $29. I've started to hate the 3rd.",
      "Your automatic reply said 'we're on it'. On what?",
      "I even liked the thing. That's what makes it silly.",
      "There's no phone number anywhere on your site. I looked for an hour, no joke.",
      'A friend of mine does consumer stuff on the radio, by the way.',
    ],
    doubts: [
      "And on 3 December there's another one, isn't there?",
      "That's what the automatic reply promised, in other words.",
      "How do I know that it's really ended?",
      'Who are you, actually? Is there a person attached to this?',
    ],
    presses: [
      'So do I get my $87 back, yes or no?',
      'What happens to the next charge?',
      "My appointment's tomorrow at 9. What do I tell them?",
      'When is it on my account?',
      'And what else have you got of me?',
    ],
    softens: [
      'OK. Thank you for actually looking for it.',
      "Well. That's the first 'our mistake' I've had from a software company.",
      "Good. I'm not a monster, I just want out.",
      "Right. That's how it was.",
    ],
    provoked: [
      'This is exactly what I mean.',
      "Fine. Nine o'clock tomorrow it is.",
      "I'm forwarding this to the radio friend.",
      'Unbelievable.',
    ],
    settles: [
      "Great, thank you. I'll tell the bank not to bother. And if you ever fix that inbox, I might come back.",
      'Done, then. That was decent. Good luck with the thing.',
    ],
    settlesCoolly: ["OK. I'll look on Friday. If it's there, that's it.", 'Fine. And please never write to me again.'],
    leaves: ["I'll let my bank do it. Don't answer this.", "That's enough. All three are disputed as of now."],
  },
  levels: {
    easy: {
      anger: 42,
      trust: 44,
      patience: 76,
      opening:
        "Hi, I cancelled on 20 August by mail and I'm still being charged $29 a month. That's three times now. Could you please stop it and give me the $87 back?",
    },
    medium: {
      anger: 58,
      trust: 30,
      patience: 62,
      opening:
        "I cancelled on 20 AUGUST. You've taken $29 three times since then. That's $87 for something I don't use and don't want. I'm at the bank tomorrow at 9, for all three charges, unless you come up with something today.",
    },
    hard: {
      anger: 76,
      trust: 18,
      patience: 52,
      opening:
        "You're thieves, plain and simple. Cancelled on 20 August, charged three times since, nobody answers, no phone, nothing. $87. Tomorrow at 9 the bank takes it back, and then I write to every site there is what sort of people you are. Last chance.",
    },
  },
  plays: ['billed-after-they-had-cancelled'],
}
