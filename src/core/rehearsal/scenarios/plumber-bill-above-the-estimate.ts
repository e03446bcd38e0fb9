import type { Scenario } from '../scenario.ts'

export const plumberBillAboveTheEstimate: Scenario = {
  id: 'plumber-bill-above-the-estimate',
  title: 'Estimated $760, billed $1,180',
  archetype: 'know_it_all',
  vertical: 'contractor_trades',
  channel: 'email',
  today: '2026-11-24',
  shopName: 'Kessler Plumbing',
  customerName: 'Mr Lindqvist',
  currency: 'USD',
  paidMinor: 0,
  limitMinor: 21_000,
  brief: [
    'Mr Lindqvist had an estimate of $760 for a leak under the bath. The bill is $1,180: two hours more ($210) because the wall had to be opened, and a valve and pipe ($210). Nobody rang him before going on.',
    'The valve and pipe were needed, with photos and receipts. The two hours should have been agreed first: you may take the $210 for them off. Then it is $970.',
    "Pay by 10 December. No talk of 'estimate is not a quote'.",
  ],
  knows: [
    {
      asked: ['which lines', 'which part', 'what is it about', 'which items', 'what surprised'],
      tells: ['The four hours. My study is above the bathroom. I hear every hammer, and an engineer can read a bill.'],
    },
    {
      asked: ['did anybody', 'did anyone', 'was it mentioned', 'did he tell', 'did he say', 'who told'],
      tells: ["Your man came up once for a glass of water. He said 'it's a bit more tricky'. That is not a number."],
    },
    { asked: ['photo', 'pictures', 'would it help'], tells: ['Photos of the wall would indeed help. I have seen only the new tile.'] },
    { asked: ['leak', 'is it dry', 'working now', 'holding'], tells: ["It is dry, yes. The work is good. That's not the point."] },
  ],
  wants: ['explanation', 'partial_refund'],
  settlesFor: [
    {
      what: 'the $210 for the two hours off, $970 with photos of the rest',
      option: 'partial_refund',
      says: [
        '970',
        '210 + off',
        'take + 210',
        '210 + taken',
        'two hours + off',
        'hours + not pay',
        'without the two hours',
        'pay nothing for the',
      ],
      better: 'I have taken the $210 for the two hours off, so that the bill is $970, with photos and receipts for the rest.',
    },
  ],
  acknowledge: [
    {
      what: 'that the bill is $420 above the estimate',
      says: ['760', '1,180', '420', 'above the estimate', 'more than the estimate', 'over the estimate'],
      better: 'You were told $760 and the bill says $1,180.',
    },
    {
      what: 'that nobody rang him before going on',
      says: [
        'nobody rang',
        'did not ring',
        "didn't ring",
        'not call',
        "didn't call",
        'no call',
        'nobody asked',
        'did not ask',
        'without asking',
        'before going on',
        'should have rung',
        'should have called',
        'should have asked',
        'not a number',
      ],
      better: 'Nobody rang you before opening the wall, and you were in the house.',
    },
  ],
  own: [
    {
      what: "that the call before going on was the shop's to make",
      says: [
        'our mistake',
        'my mistake',
        'on me',
        'on us',
        'our fault',
        'my fault',
        'i should have',
        'we should have',
        'ours to make',
        'my rule',
        'my job',
      ],
      better: 'That call was ours to make, and we did not make it.',
    },
  ],
  promise: [
    {
      what: 'when the new bill comes and by when it is due',
      says: ['today', '10 december', 'december 10', 'tomorrow', 'friday', 'this week'],
      better: 'The new bill is attached today and is due on 10 December.',
    },
  ],
  boundary: {
    what: 'the valve and the pipe are paid: they were needed, and that is shown',
    says: ['valve', 'pipe', 'parts stay', 'material*', 'receipts', 'photos of'],
    breaks: ['$760 it is', '760 then', 'pay 760', 'pay $760', 'all of it off', 'no charge at all', 'forget the bill', 'whatever you think'],
    better: 'The valve and the pipe stay on it: here are the photos of what was behind the tile, and the receipts.',
  },
  triggers: [
    {
      on: ['not a quote', 'only an estimate', 'just an estimate', 'estimates can', 'estimate is'],
      anger: 14,
      trust: -8,
      replies: ['I know the difference between an estimate and a quote. I also know the difference between $760 and $1,180.'],
    },
    {
      on: ['you were there', 'you saw', 'you could have asked', 'were at home'],
      anger: 14,
      trust: -10,
      replies: ["I was in my study. I'm not your foreman."],
    },
    {
      on: ['hourly rate', 'industry standard', 'normal in'],
      anger: 8,
      patience: -4,
      replies: ['I have looked up your rate. It is not your rate that I complain about.'],
    },
    { on: ['photos', 'receipts'], trust: 8, anger: -5, replies: ['Good. Evidence is a language that I speak.'] },
  ],
  lines: {
    vents: [
      "I've been an engineer for thirty-one years. If I exceed an estimate by 55 per cent, I pick up the telephone first.",
      'Nobody asked me. Not at two hours, not at three, not at four.',
      "There's a line 'sundries, $38'. I would like to meet those sundries.",
      'Your man is pleasant and he works cleanly. That makes it more annoying, not less.',
      'I have drawn up a table. You can have it.',
      'In the state in which I live there is a law on that, I believe. I have not looked it up yet. I shall.',
    ],
    doubts: [
      "I'll want to see that on paper.",
      'And why was that not possible before I wrote?',
      'Is that your last word or an opening bid?',
      'How do I know that the next job will not run the same way?',
    ],
    presses: [
      'So what is the correct sum, and how do you arrive at it?',
      'What do you propose? In figures, please.',
      'I pay what is justified. Show me what is justified.',
      'Which lines do you stand by, and which do you not?',
      'I should like an answer that I can file.',
    ],
    softens: [
      'That is a correct description of what happened. Thank you.',
      'Good. Then we agree about the facts.',
      "I appreciate that you don't hide behind the word 'estimate'.",
      'Fair. One can work with that.',
    ],
    provoked: [
      'I notice that you answer a question that I have not asked.',
      "That is not an argument. It's a tone.",
      'Then I shall pay $760 and you may sue me for the rest.',
      'I have kept every word of this.',
    ],
    settles: [
      "Agreed. $970, upon the photos. I'll transfer it this week, and your man did good work.",
      "That is a clean solution. I will pay it, and I'd call you again.",
    ],
    settlesCoolly: ["Very well. I'll pay that, and I'd ask you to ring the next time.", 'Accepted, without enthusiasm.'],
    leaves: [
      "I shall transfer $760 and consider the matter closed. You'll hear from me no more.",
      'I have sent my table to the consumer office. Good day.',
    ],
  },
  levels: {
    easy: {
      anger: 40,
      trust: 46,
      patience: 76,
      opening:
        'Dear Mr Kessler, your estimate for the leak was $760. The bill that came today is $1,180. Nobody spoke to me about it. Would you please explain the difference?',
    },
    medium: {
      anger: 56,
      trust: 34,
      patience: 62,
      opening:
        'Mr Kessler, $760 estimated, $1,180 billed. That is 55 per cent more, and nobody thought it necessary to ring me. I was in the house. I am an engineer, I can read a clock. I expect a correction, not an explanation of what an estimate is.',
    },
    hard: {
      anger: 72,
      trust: 22,
      patience: 54,
      opening:
        "Mr Kessler. I don't know what you call that; I call it robbery with a wrench. $760 agreed, $1,180 on the paper, four hours for what is a two-hour job, and not one telephone call. I shall pay $760 and not a cent more, and if I hear the sentence 'an estimate is not a quote' this goes to the licensing board by tonight.",
    },
  },
  plays: ['final-bill-above-the-estimate', 'billed-the-wrong-amount'],
}
