import type { Scenario } from '../scenario.ts'

export const depositAndTheScuffedWalls: Scenario = {
  id: 'deposit-and-the-scuffed-walls',
  title: 'A tenant wants the deposit back, with a lawyer',
  archetype: 'formal_claimant',
  vertical: 'rental_hospitality',
  channel: 'email',
  today: '2026-11-24',
  shopName: 'Northgate Lettings',
  customerName: 'Ms Ferreira',
  currency: 'USD',
  paidMinor: 160_000,
  limitMinor: 160_000,
  brief: [
    'Ms Ferreira moved out on 1 November after four years. Deposit $1,600. The list takes off $780: painting $540, oven cleaning $90, a cracked door $150.',
    'Paint of four years is at the end of its life: the $540 cannot stand. The oven is in the move-in photos as dirty: the $90 cannot stand either. The door is whole in the move-in photo, cracked in the other: $150 stands.',
    'You may send $1,450 today and keep $150 open until the photos have been gone through together. The deadline of the place is 30 days: 1 December.',
  ],
  knows: [
    {
      asked: ['the door', 'how did', 'crack'],
      tells: ['The door was loose from the first winter. I wrote to your caretaker about the hinge in 2023, I have the message.'],
    },
    { asked: ['photos', 'pictures', 'do you have'], tells: ['I have 34 photos of the day I moved in. With dates.'] },
    { asked: ['account', 'where shall i', 'bank details', 'send it to'], tells: ['The same account that the rent came from.'] },
    {
      asked: ['good time', 'when could', 'go through it', 'call you', 'twenty minutes', 'what day', 'suit you'],
      tells: ['Thursday after five. Twenty minutes, not more, I have a child.'],
    },
  ],
  wants: ['refund', 'explanation'],
  settlesFor: [
    {
      what: '$1,450 today, and the door looked at together',
      option: 'partial_refund',
      says: ['1,450'],
      atLeastMinor: 145_000,
      better: '$1,450 goes to your account today, whatever we still see differently about the door.',
    },
  ],
  acknowledge: [
    {
      what: 'that $780 of $1,600 was kept after four years',
      says: ['780', 'four years', '1,600', 'half of your deposit', 'nearly half'],
      better: 'After four years we wanted to keep $780 of your $1,600.',
    },
    {
      what: 'that the paint and the oven were wrong',
      says: ['paint*', 'oven'],
      better: 'The paint had lived its life, and the oven was no better when you came.',
    },
  ],
  own: [
    {
      what: 'that the list was made without the photos of the first day',
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
        'our mistake',
        'my mistake',
        'our fault',
        'without looking',
        'did not look',
        "didn't look",
        'on us',
        'should not have',
        'we were wrong',
        'was wrong',
        'i was wrong',
        'not compare',
      ],
      better: 'The list was made without looking at the photos of the day you moved in. That was our mistake.',
    },
  ],
  promise: [
    {
      what: 'the day of the money, and the day for the door',
      says: ['today', 'thursday', 'tomorrow', 'friday', 'this week'],
      better: 'The money leaves today; on Thursday at half past five we look at the door together.',
    },
  ],
  boundary: {
    what: 'the door stays open until the photos are compared; nothing is said against her lawyer',
    says: ['door'],
    breaks: ['no lawyer', 'drop the claim', 'if you withdraw', 'in exchange', 'keep the 150 and', 'you damaged', 'you broke', 'your fault'],
    better: 'The door I would like to go through with you, photo by photo; if yours show the hinge, I change the line.',
  },
  triggers: [
    {
      on: ['normal practice', 'common practice', 'every landlord', 'always do'],
      anger: 14,
      trust: -10,
      replies: ["That may be your practice. It isn't the law."],
    },
    {
      on: ['wear and tear does not', 'you lived there', 'smoke*'],
      anger: 10,
      trust: -6,
      replies: ['For four years, yes. That is what one does in a flat.'],
    },
    {
      on: ['see you in court', 'our lawyer', 'sue us'],
      anger: 14,
      trust: -10,
      patience: -8,
      replies: ['As you like. Mine works in the same building as the court.'],
    },
    { on: ['hinge', 'your photos', '34 photos'], trust: 8, anger: -5, replies: ["You'll see it on photo 12. Top hinge."] },
  ],
  lines: {
    vents: [
      'I left that flat cleaner than I got it. My mother came to help, on her knees.',
      '$540 for paint from before I lived there. I looked up how long paint lives.',
      'Your list came without one photo. A list is not a proof.',
      "I've paid 48 rents on time. Forty-eight.",
      'The new deposit was due on the 1st. I had to borrow it from my sister.',
      "The oven! I have the picture of that oven. It could've been in a museum.",
    ],
    doubts: [
      "And the rest disappears in 'processing', I suppose.",
      'Is that a concession or a trap?',
      "You would not have written this without the word 'lawyer', would you?",
      "I'd like the line about the door in writing.",
    ],
    presses: [
      'I asked for $1,600. What do you pay, and when?',
      'Which lines do you withdraw? By name, please.',
      'The 30 days end on 1 December. What happens before then?',
      'What do I tell the lawyer? She has time on Wednesday.',
      'Please answer in figures.',
    ],
    softens: [
      'Thank you. That is what I have been trying to say for three weeks.',
      'I see that you have actually looked.',
      "Good. Then it's only about the door.",
      "That's correct, and I hadn't expected it.",
    ],
    provoked: [
      "I've forwarded that sentence to my lawyer.",
      'That is a remarkable thing to put in writing.',
      'So we do it the other way.',
      'You had a chance there.',
    ],
    settles: [
      "Agreed: $1,450 today, and the door on Thursday. I'll tell the lawyer that she can sleep in.",
      "Thank you. That's fair, and we will find a way about the door.",
    ],
    settlesCoolly: ['I accept the payment, without giving up the rest.', "Noted. Until Thursday, then, and I'll have my photos."],
    leaves: ["I've instructed my lawyer. Please write to her.", "I'll see it decided by somebody who is not paid by you."],
  },
  levels: {
    easy: {
      anger: 40,
      trust: 42,
      patience: 76,
      opening:
        "Dear Sir or Madam, I've received your list. You want to keep $780 of my $1,600. I don't agree with the paint and the oven, after four years. Please look at it again.",
    },
    medium: {
      anger: 56,
      trust: 30,
      patience: 64,
      opening:
        "I've received your list: $780 of $1,600 for paint that was older than my tenancy, for an oven that was filthy when I came, and for a door. I don't accept it. You have until 1 December, then my lawyer takes over.",
    },
    hard: {
      anger: 72,
      trust: 18,
      patience: 54,
      opening:
        "This is a formal demand. You're unlawfully keeping $780 of my deposit of $1,600. Your list is a fairy tale, with no photos and no receipts. My lawyer says that I can claim three times the sum. I want $1,600 in my account by Friday, and I advise you to think before you answer.",
    },
  },
  plays: ['security-deposit-deductions-disputed', 'lawyers-letter-from-a-customer'],
}
