import type { Scenario } from '../scenario.ts'

export const oneStarAndTheyAreRight: Scenario = {
  id: 'one-star-and-they-are-right',
  title: 'One star, cold food, and every word is true',
  archetype: 'public_voice',
  vertical: 'restaurant',
  channel: 'review',
  today: '2026-11-23',
  shopName: 'The Copper Pan',
  customerName: 'Elena R.',
  currency: 'USD',
  paidMinor: 9_600,
  limitMinor: 9_600,
  brief: [
    'Elena R. came with her father on his 70th birthday, on Friday. 70 minutes for the main course, the duck was cold, and nobody came to the table to say why. One cook had not turned up and the owner seated everybody anyway.',
    'She paid $96. You may give the two main courses back ($58), not in public and not for a change of the review.',
    'Since Sunday there is a rule: with one cook short, six tables less. That can be said.',
  ],
  knows: [
    {
      asked: ['what would', 'make it right', 'would help', 'what can i'],
      tells: ["I don't want a free dinner. I want it not to happen to the next person's father."],
    },
    {
      asked: ['your father', 'how is he', 'what did he'],
      tells: ["He said it was fine. He says that about everything, that's what made it worse."],
    },
    {
      asked: ['who served', 'who was', 'waiter', 'did anybody'],
      tells: ["A young man, very red in the face. It wasn't him. He ran all night."],
    },
  ],
  wants: ['explanation', 'apology'],
  settlesFor: [
    {
      what: 'what was changed, and a person to reach about the $58',
      option: 'partial_refund',
      says: [
        'ring me',
        'call me',
        'write to me',
        'reach me',
        'my number',
        'my address',
        '555',
        'in private',
        'privately',
        'straight to me',
      ],
      better: "Please ring me at 555 0109; I'd like to talk about the two main courses with you directly, whatever you do with the review.",
    },
  ],
  acknowledge: [
    {
      what: '70 minutes, and the duck came cold',
      says: ['70 minutes', 'seventy minutes', 'over an hour', 'cold', 'duck', 'wait + long'],
      better: 'Seventy minutes, and then the duck was cold.',
    },
    {
      what: "that it was her father's 70th birthday",
      says: ['father*', 'birthday', '70th'],
      better: "On your father's 70th birthday of all evenings.",
    },
  ],
  own: [
    {
      what: "that it was the owner's decision to seat everybody with a cook short",
      says: [
        'my decision',
        'my mistake',
        'i seated',
        'one cook',
        'cook short',
        'our mistake',
        'i should have',
        'on me',
        'we should have',
        'our fault',
        'i let',
        'took too many',
      ],
      better: 'We were one cook short and I seated everybody anyway. That was my decision.',
    },
  ],
  promise: [
    {
      what: 'what has changed, from which day',
      says: ['since sunday', 'from sunday', 'six tables', 'fewer tables', 'from now on', 'since yesterday', 'this week', 'from tonight'],
      better: 'Since Sunday, six tables stay empty when a cook is missing.',
    },
  ],
  boundary: {
    what: 'no money or meal in public, and none for a change of the review',
    breaks: [
      'free meal',
      'free dinner',
      'voucher',
      'on the house',
      'change your review',
      'update your review',
      'remove + review',
      'delete + review',
      '$58',
      'more stars',
      'reconsider your rating',
    ],
    better: 'I would like to put this right with you directly, whatever you do with the review.',
  },
  triggers: [
    {
      on: ['busy', 'full house', 'short-staffed', 'short staffed', 'staff shortage'],
      anger: 6,
      trust: -5,
      replies: ["You were busy because you let us all in. That's not the weather."],
    },
    {
      on: ['sorry you feel', 'sorry that you feel', 'your experience'],
      anger: 10,
      trust: -8,
      replies: ["It isn't how I feel. It's how the duck was."],
    },
    {
      on: ['should have told', 'should have said', 'could have told us', 'let us know + evening'],
      anger: 12,
      trust: -8,
      replies: ["We did tell. Twice. The young man went away and didn't dare come back."],
    },
    {
      on: ['six tables', 'fewer tables', 'since sunday'],
      anger: -8,
      trust: 12,
      replies: ["That's a real change. I didn't expect one, to be honest."],
    },
  ],
  lines: {
    vents: [
      'My father is seventy. He put a tie on for it.',
      "After fifty minutes I asked. 'Two minutes.' After seventy it came.",
      "You can't warm up a birthday.",
      'At the next table they sent the soup back twice. Nobody looked at them either.',
      'Nobody came. Not a word, no bread, not even a look. That was worse than the duck.',
      "We'd booked six weeks ahead. I asked for the quiet table. We sat beside the kitchen door.",
    ],
    doubts: [
      'That reads like the answer under every other review.',
      "And next Friday, when it's full again?",
      "I'd like to know whether you would have written this without the one star.",
      'Forgive me if I wait and see what the next guests write.',
    ],
    presses: [
      'What was actually the reason? Nobody has told us.',
      "And what happens now, besides 'sorry'?",
      'Who do I speak to, if I want to speak to somebody?',
      'Is that all?',
      'And has anybody told the young man that it was not his fault?',
    ],
    softens: [
      "Thank you. That's more honest than I expected.",
      'My father will like that you mention him.',
      "Well. At least it's the owner who answers.",
      "One doesn't often read 'my decision' under a review.",
    ],
    provoked: [
      'So it was our fault for coming. I see.',
      "I'm leaving the one star where it is.",
      "I'd have given two. Now I know better.",
      "That's the kind of answer for which I would give zero, if I could.",
    ],
    settles: [
      "Thank you. I'll ring you this week. And I'll write under it that you answered like this.",
      "That's a decent answer. We may try again, with the tie.",
    ],
    settlesCoolly: ['Noted. The review stays as it is, but thank you for answering.', "All right. We'll see whether it lasts."],
    leaves: [
      "I don't think this goes anywhere. Readers can make up their own minds.",
      'Thank you, that was all I needed to know about the place.',
    ],
  },
  levels: {
    easy: {
      anger: 38,
      trust: 44,
      patience: 76,
      opening:
        "★★☆☆☆ We were here on Friday for my father's 70th. 70 minutes for the main course and the duck was cold. Nobody told us why. Pity, it used to be good.",
    },
    medium: {
      anger: 54,
      trust: 34,
      patience: 62,
      opening:
        "★☆☆☆☆ Friday evening, my father's 70th birthday: 70 minutes, SEVENTY, and then the duck was cold. Nobody came to the table. $96 for an evening that he will remember for the wrong reason.",
    },
    hard: {
      anger: 70,
      trust: 22,
      patience: 52,
      opening:
        "★☆☆☆☆ Don't. 70 minutes for a cold duck on my father's 70th birthday, $96, and not ONE person who had the courage to come to our table and say what was going on. They watched him look at his watch. I'm curious what excuse comes now.",
    },
  },
  plays: ['one-star-and-they-are-right', 'waited-too-long-for-a-table-or-turn'],
}
