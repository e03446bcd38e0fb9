import type { Scenario } from '../scenario.ts'

export const littleEnglishWrongPart: Scenario = {
  id: 'little-english-wrong-part',
  title: 'Few words in common, and the wrong pump',
  archetype: 'silent_sufferer',
  vertical: 'retail',
  channel: 'counter',
  today: '2026-11-25',
  shopName: 'Parts & Pieces',
  customerName: 'Mr Tesfaye',
  currency: 'USD',
  paidMinor: 4_800,
  limitMinor: 6_000,
  brief: [
    'Mr Tesfaye speaks little English. He bought a pump for a washing machine, $48. We sold him the wrong one, a B12 for a B20, and when he came back last week somebody waved him away. Two trips, two weeks without washing, three children.',
    'A B20 is on the shelf, same price. A new one or his money back: he chooses.',
    'Short sentences of six to eight words. Figures, pointing, two choices. No idioms, no baby talk, no shouting.',
  ],
  knows: [
    { asked: ['show me', 'photo', 'paper', 'picture', 'which machine'], tells: ['Here. Photo. Machine. B... twenty. You see? Twenty.'] },
    { asked: ['washing machine', 'broken', 'pump'], tells: ['Yes. Pump. No fit. I try, two times. No fit.'] },
    { asked: ['when', 'how long', 'day', 'week'], tells: ['Two week. No wash. Three children. Wife very tired.'] },
    { asked: ['who', 'last week', 'came back'], tells: ['Last week, man here say: no, no, go. I no understand. I go.'] },
  ],
  wants: ['replacement', 'refund'],
  settlesFor: [
    {
      what: 'the B20 now, nothing to pay',
      option: 'replace',
      says: [
        'b20 + now',
        'b20 + today',
        'give you b20',
        'right pump + now',
        'right one + now',
        'here is pump b20',
        'b20 + $0',
        'new pump + now',
      ],
      better: 'I give you B20 now. Nothing to pay.',
    },
    {
      what: 'the $48 back now',
      option: 'full_refund',
      says: ['48 + back', 'money back', 'give you 48', 'refund + 48'],
      atLeastMinor: 4_800,
      better: 'Or I give you $48 back now.',
    },
  ],
  acknowledge: [
    {
      what: 'that he got the wrong pump',
      says: ['wrong pump', 'wrong part', 'wrong one', 'sold you the wrong', 'does not fit', 'no fit', 'not fit'],
      better: 'We sold you the wrong pump. Yes?',
    },
    {
      what: 'that he came twice, and has not washed for two weeks',
      says: ['two weeks', 'two trips', 'three children', 'no washing', 'came twice', 'two times'],
      better: 'Two trips, two weeks, three children. I understand.',
    },
  ],
  own: [
    {
      what: "that it was the shop's mistake",
      says: ['our mistake', 'my mistake', 'we sold', 'our fault', 'we made a mistake', 'i am sorry', 'we gave you'],
      better: 'Our mistake. I am sorry.',
    },
  ],
  promise: [
    {
      what: 'what he has now, and whom to come back to',
      says: ['today', 'now', 'same day', 'come back', 'my number', 'ring'],
      better: 'Today, $0. Not working? Come back or ring, I help the same day.',
    },
  ],
  boundary: {
    what: 'no talk over his head and none about his English',
    breaks: [
      'learn english',
      'speak english',
      'somebody who speaks',
      'someone who speaks',
      'come back with',
      'you buy wrong',
      'not our problem',
      'no refunds',
    ],
    better: 'I want to help. I speak slowly. Please show me the photo.',
  },
  triggers: [
    {
      on: ['somebody who speaks', 'someone who speaks', 'learn english', 'speak english'],
      anger: 16,
      trust: -16,
      patience: -10,
      replies: ['I speak. I speak little. You... listen little.'],
    },
    {
      on: ['would have to', 'these things happen', 'in the back somewhere', 'perhaps', 'quite get'],
      patience: -6,
      trust: -6,
      replies: ['Sorry. Too many words. Yes or no?', 'I no understand. Good or no good?'],
    },
    { on: ['receipt'], anger: 6, replies: ['Here. Paper. Forty-eight dollar. I pay.'] },
    { on: ['please point', 'point', 'choose', 'yes?', 'right?'], trust: 8, anger: -5, replies: ['Ah. Okay. Good. I understand.'] },
  ],
  lines: {
    vents: [
      'No fit. I come bus, one hour. No fit.',
      'Last week, man here, he do like this, with hand. Go. Like for a dog.',
      'I pay forty-eight. I no steal. I pay.',
      'Children no clean clothes. School say something. You understand?',
      'Wife wash in bath. Two week. Her hands, red.',
    ],
    doubts: ["Sure? Last time, also, 'sure, sure'.", 'This one fit? You know?', 'And money? More money?'],
    presses: ['So. What now? New pump?', 'You give? When?', 'How much I pay?', 'Today? Or again tomorrow, again bus?'],
    softens: ['Yes. Yes, this is it. Thank you.', 'You are good man. You look in my face.', 'Okay. Slow is good. Thank you.'],
    provoked: ['Why you talk like this? I no stupid.', 'In my country I am teacher. You know?', 'People look. Please. No.'],
    settles: [
      'B twenty! Good, good. Thank you, Tom. I bring you coffee next time, our coffee.',
      'This is right one. Thank you. Wife will be happy today.',
    ],
    settlesCoolly: ['Okay. I take. I hope is good.', 'Okay. I go now. Long bus.'],
    leaves: ['No. I go. Keep money. I go other shop.', 'Is enough. I write to my nephew. He write English, very good English.'],
  },
  levels: {
    easy: {
      anger: 30,
      trust: 40,
      patience: 84,
      opening: 'Hello. Sorry. This, pump, no good. Washing machine no. I pay forty-eight. Please, help?',
    },
    medium: {
      anger: 46,
      trust: 28,
      patience: 70,
      opening: 'Hello. I come again. This pump, no fit! Two time I come. Two week no wash. Last time man say go. I no go today.',
    },
    hard: {
      anger: 60,
      trust: 16,
      patience: 58,
      opening:
        'You! This! No fit, no good, no help! I pay money! Last week go, go, go. Today NO go. I stand here. I stand here until finish.',
    },
  },
  plays: ['no-shared-language', 'wrong-item-sent'],
}
