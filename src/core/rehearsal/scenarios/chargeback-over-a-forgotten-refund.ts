import type { Scenario } from '../scenario.ts'

export const chargebackOverAForgottenRefund: Scenario = {
  id: 'chargeback-over-a-forgotten-refund',
  title: 'A promised refund was forgotten, the bank is next',
  archetype: 'threat_bargainer',
  vertical: 'online_shop',
  channel: 'email',
  today: '2026-12-08',
  shopName: 'Fieldway Audio',
  customerName: 'Ms Okafor',
  currency: 'USD',
  paidMinor: 14_900,
  limitMinor: 25_000,
  brief: [
    "Ms Okafor sent headphones back on 2 November, they were signed for on the 6th. A refund of $149 was promised within five days and never made: somebody forgot it. She wrote twice and got 'in process'.",
    'No dispute is open yet. She had an overdraft fee of $35 because the money was missing; she has the statement.',
    'You may pay the $149 and the $35 today. You may not ask her to promise that she will not dispute.',
  ],
  knows: [
    {
      asked: ['already opened', 'dispute + open', 'has your bank', 'filed', 'chargeback yet'],
      tells: ["Not yet. The form is filled in. I said I'd give you until tonight, which is more than you gave me."],
    },
    {
      asked: ['overdraft', 'did it cost', 'what else', 'anything that this', 'fee', 'cost you'],
      tells: ["There was a $35 overdraft fee on the 28th, because your $149 wasn't there when the rent went out. I can send you the page."],
    },
    {
      asked: ['who told', 'what did we', 'who did you', 'what were you told'],
      tells: ["On the 14th and the 25th, both times: 'in process'. Nobody signed with a name."],
    },
    { asked: ['card', 'same account', 'which account'], tells: ["It's the same card as I paid with. It hasn't changed."] },
  ],
  wants: ['refund', 'explanation', 'compensation_extra'],
  settlesFor: [
    {
      what: 'the $149 today, and the $35 that it cost her',
      option: 'full_refund',
      says: ['refunded + 149', 'refund* + today', '149 + today', '184', 'sent + today', '149 + 35', 'refund* + 149'],
      atLeastMinor: 14_900,
      better: 'I have refunded the $149 to the same card today, and sent the $35 for the overdraft with it.',
    },
  ],
  acknowledge: [
    {
      what: 'that the headphones came back on the 6th and the $149 never went out',
      says: [
        'never went out',
        'did not send',
        "didn't send",
        'never sent',
        'forgot*',
        'signed for',
        'on the 6th',
        'not been refunded',
        'promised you',
      ],
      better: 'We signed for the headphones on the 6th of November, and your $149 never went out.',
    },
    {
      what: "that she had to chase it twice and was told 'in process'",
      says: ['chase*', 'twice', 'in process', 'wrote + two', 'thirty days', 'had to ask', 'no answer'],
      better: "You had to chase it twice, and 'in process' was no answer.",
    },
  ],
  own: [
    {
      what: 'that somebody here forgot it',
      says: [
        'messed',
        'got it wrong',
        'got this wrong',
        'our error',
        'my error',
        'my responsibility',
        'our responsibility',
        'responsib*',
        'our side',
        'should have',
        'let you down',
        'our mistake',
        'my mistake',
        'we forgot',
        'i forgot',
        'our fault',
        'my slip',
        'our slip',
        'on us',
        'we did not send',
        'i did not send',
        'our money was missing',
        'ours to pay',
      ],
      better: "I promised you $149 and did not send it. That was our mistake, nobody else's.",
    },
  ],
  promise: [
    {
      what: 'the day on which her bank shows it',
      says: ['thursday', 'by + 10th', 'tomorrow', 'bank shows', 'friday', 'wednesday'],
      better: 'Your bank shows it by Thursday, and I write to you on Thursday at noon to hear that it arrived.',
    },
  ],
  boundary: {
    what: 'no threat against a dispute, and no money for a promise not to file one',
    breaks: [
      'if you do not dispute',
      "if you don't dispute",
      'do not open a dispute',
      "don't open a dispute",
      'we will fight',
      'report you',
      'will lose',
      'cancel the dispute and',
    ],
    better: 'What you do with your bank is up to you. The money goes back today because it is yours.',
  },
  triggers: [
    {
      on: ['do not open a dispute', "don't open a dispute", 'do not dispute', 'if you open a chargeback', 'if you dispute'],
      anger: 8,
      trust: -10,
      replies: ['So it is the dispute that worries you. Not the $149.'],
    },
    {
      on: ['in process', 'being processed', 'processing'],
      anger: 16,
      trust: -14,
      replies: ['In process. That is the third time. What does the process consist of?', 'You have now written that to me three times.'],
    },
    {
      on: ['5 to 10', 'business days', 'working days', 'takes time', 'be patient'],
      anger: 10,
      patience: -8,
      trust: -6,
      replies: ['From today? Or from the 6th of November? Those days have been and gone.'],
    },
    {
      on: ['accounts team', 'accounting', 'forwarded', 'passed on', 'get back to you'],
      anger: 8,
      trust: -10,
      replies: ["I don't want to be passed on. I want the person who presses the button."],
    },
    {
      on: ['voucher', 'store credit', 'discount code'],
      anger: 12,
      trust: -8,
      replies: ["I have lent you $149 for a month. I'm not lending you more in the form of a voucher."],
    },
  ],
  lines: {
    vents: [
      "I sent them back on the 2nd. You signed for them on the 6th. I have the receipt in front of me, with your colleague's name on it.",
      "I wrote on the 14th. I wrote on the 25th. It was 'in process' both times, as if it were the weather.",
      'I paid my rent out of an account that was short by exactly your $149.',
      "I was polite twice. It did not help, so now I'm doing it the other way.",
      'My bank told me it takes ten minutes to fill in the form. It took eight.',
      'I keep a small shop myself. I know how long a refund takes: two minutes and a clear conscience.',
    ],
    doubts: [
      "You'll understand that I want to see it before I believe it.",
      "Is that a promise or is it 'in process' in other words?",
      'And who are you? The last two had no names.',
      'How do I know that somebody has not forgotten this one as well?',
    ],
    presses: [
      'Has the money left your account, yes or no, and at what time?',
      'I asked for a date. Please give me one.',
      "And the $35? That's yours as well, if we are honest.",
      'My form goes off at six tonight. What do I do with it?',
      'Then write down what you do, in which order, and by when.',
    ],
    softens: [
      "Thank you. That is the first sentence from your side with the word 'mistake' in it.",
      "All right. I know that people forget things. It's the silence that made me angry.",
      'Good. So you have read it.',
      "That's correct, and I'm glad that it is you who says it and not I again.",
    ],
    provoked: [
      "I see. Then I'll send the form now and not at six.",
      'You owe me money and you tell me how to behave?',
      'I have kept this message. My bank asked for exactly that kind of thing.',
      'You have a way of making a patient person impatient.',
    ],
    settles: [
      "Thank you, the receipt has come. I'll tear up the form. I wish it had been this simple in November.",
      "All right. That's fair, and the $35 is decent of you. I'll look on Thursday.",
    ],
    settlesCoolly: [
      "I'll wait until Thursday. The form stays on my desk until then.",
      "Fine. When it's in my account I'll consider it closed.",
    ],
    leaves: [
      "I have sent the form to the bank. You can explain 'in process' to them.",
      "That's all, then. From here on you deal with my card company.",
    ],
  },
  levels: {
    easy: {
      anger: 44,
      trust: 42,
      patience: 74,
      opening:
        "Hello, I returned the headphones on 2 November and you signed for them on the 6th. I'm still waiting for my $149. I was told 'in process' twice. I would rather not go through my bank. Can you tell me what is going on?",
    },
    medium: {
      anger: 62,
      trust: 28,
      patience: 60,
      opening:
        "A month. You have had the headphones back since 6 November and you still have my $149. Two mails, two times 'in process'. The chargeback form is filled in. You have until tonight.",
    },
    hard: {
      anger: 78,
      trust: 15,
      patience: 50,
      opening:
        'This is my last message before the bank. You have my headphones AND my $149, and you have fobbed me off for a month. I had to pay $35 overdraft because of you. I call that stealing. The chargeback form is filled in and every review site you are on is open in the next window.',
    },
  },
  plays: ['refund-promised-and-forgotten', 'i-will-call-my-bank'],
}
