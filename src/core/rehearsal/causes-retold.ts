import type { Cause } from '../case.ts'

/** What a rehearsal from a case says of its cause. All of it is ours: no word of the case is in it. `{thing}` is what the trade sells. */
export interface CauseWords {
  readonly title: string
  readonly what: string
  readonly opening: string
  readonly seen: readonly { readonly what: string; readonly says: readonly string[]; readonly better: string }[]
  readonly own?: { readonly what: string; readonly says: readonly string[]; readonly better: string }
  readonly vents: readonly string[]
}

const OURS = [
  'our mistake',
  'our fault',
  'my mistake',
  'my fault',
  'on us',
  'on me',
  'we got',
  'we made',
  'we did',
  'we should',
  'i should',
  'we failed',
  'we forgot',
]

export const CAUSE_WORDS: Readonly<Record<Cause, CauseWords>> = {
  late_delivery: {
    title: 'It is late',
    what: 'It was promised for a day that is long past, and nobody said anything.',
    opening: 'My {thing} was promised for last week, and I have neither that nor a word from you.',
    seen: [
      {
        what: 'that it is late',
        says: ['late', 'delay*', 'a week', 'last week', 'days', 'wait*', 'promised'],
        better: 'It was promised for last week and you are still waiting for it.',
      },
      {
        what: 'that nobody told them',
        says: ['told you', 'tell you', 'nobody', 'no one', 'no word', 'silence', 'heard nothing', 'let you know', 'in the dark'],
        better: 'And on top of it nobody told you a thing.',
      },
    ],
    own: { what: 'that the shop missed its own day', says: OURS, better: 'We named the day and missed it. That is on us.' },
    vents: [
      'I planned around that day.',
      'Every morning I look, and every morning there is nothing.',
      'A single message would have done.',
      'I paid on the very first day, if you remember.',
      'And the day itself came from you and not from me.',
    ],
  },
  wrong_item: {
    title: 'It is the wrong one',
    what: 'What they got is not what they asked for.',
    opening: 'What I got is not what I asked for with my {thing}. Does nobody check?',
    seen: [
      {
        what: 'that they got the wrong thing',
        says: ['wrong', 'not what you', 'another', 'different', 'mixed up', 'mix-up', 'mistaken'],
        better: 'You asked for one thing and got another.',
      },
      {
        what: 'what it does to their plans',
        says: ['needed', 'need it', 'plan*', 'in time', 'trouble', 'time', 'again', 'back and forth'],
        better: 'You needed the right one now, and have the trouble of a second round instead.',
      },
    ],
    own: {
      what: 'that it was mixed up at the shop',
      says: [...OURS, 'mixed up', 'mixed it up', 'we mixed', 'we sent', 'we gave'],
      better: 'We mixed it up here, before it ever reached you.',
    },
    vents: [
      'I wrote it down for you, word for word.',
      'It is not even close to it.',
      'Now I am the one who has to run around.',
      'Somebody must have held it in their hands and not looked.',
      'I had a reason to choose the one that I chose.',
    ],
  },
  damaged_defective: {
    title: 'It came broken',
    what: 'It was damaged or stopped working within days.',
    opening: 'It is broken. I had it for two days, and it is broken.',
    seen: [
      {
        what: 'that it is broken',
        says: ['broken', 'broke', 'damage*', 'defect*', 'faulty', 'work*', 'crack*', 'apart'],
        better: 'It broke after two days. Nobody pays for that.',
      },
      {
        what: 'that they are stuck with it',
        says: ['two days', 'stuck', 'use it', 'useless', 'without', 'trouble', 'looking forward', 'repack*', 'need it'],
        better: 'And now you are stuck with something that you cannot use.',
      },
    ],
    own: {
      what: 'that it should never have gone out like that',
      says: [...OURS, 'gone out', 'left us', 'left here', 'checked'],
      better: 'It should never have left us like that. That was ours to check.',
    },
    vents: [
      'I was careful with it, before you ask.',
      'You could hear it the first time I touched it.',
      'I have pictures of every side of it.',
      'It cannot be that I have to prove such a thing.',
      'I was so pleased when I had it home.',
    ],
  },
  quality_below_expectation: {
    title: 'Not what was promised',
    what: 'It was done, and it is not as good as they were led to expect.',
    opening: 'I have to say it: for that price, my {thing} was a disappointment from start to end.',
    seen: [
      {
        what: 'that it was not as good as promised',
        says: ['disappoint*', 'expect*', 'not good enough', 'promised', 'quality', 'price', 'paid for', 'standard', 'pictures'],
        better: 'You paid for more than what you got.',
      },
      {
        what: 'which part of it let them down',
        says: ['which part', 'you mention*', 'what you describe', 'start to end', 'detail*', 'finish*', 'the way it'],
        better: 'From what you describe, it was the finish that let you down most.',
      },
    ],
    own: {
      what: 'which part the shop could have done better',
      says: [...OURS, 'better', 'we could have', 'rushed'],
      better: 'That part was rushed. We could have done it better, and should have.',
    },
    vents: [
      'It looked so different in the pictures.',
      'I told all my friends about it beforehand.',
      'I am no difficult person, ask anybody.',
      'One has an eye for whether somebody took care.',
      'I had saved up for it.',
    ],
  },
  billing_overcharge: {
    title: 'The bill is too high',
    what: 'They were charged more than what was agreed.',
    opening: 'You have taken more money from me than we agreed. I want to know why.',
    seen: [
      {
        what: 'that more was taken than agreed',
        says: ['more than', 'charged', 'overcharge*', 'too much', 'twice', 'agreed', 'bill', 'higher'],
        better: 'More was taken from your card than what we had agreed.',
      },
      {
        what: 'that money is missing from their account',
        says: ['account', 'card', 'bank', 'month', 'counted on', 'missing', 'out of pocket', 'money'],
        better: 'And that money is now missing from your account.',
      },
    ],
    own: {
      what: 'who finds out where the difference comes from',
      says: [
        ...OURS,
        'i find out',
        'i will find',
        "i'll find",
        'i will check',
        "i'll check",
        'i have checked',
        'i checked',
        'i looked',
        'i have looked',
      ],
      better: 'I have looked at both bills: the second line was added here by mistake.',
    },
    vents: [
      'I have the figure in writing.',
      'It is not about the sum, it is that nobody asked me.',
      'I only saw it because I check my statement.',
      'Who knows how often that happens to others.',
      'My rent goes off that account as well.',
    ],
  },
  refund_delay_or_denied: {
    title: 'The refund that does not come',
    what: 'A refund was spoken of weeks ago and has not arrived.',
    opening: 'Three weeks ago you told me that the money comes back. Where is it?',
    seen: [
      {
        what: 'that they have waited for their money for weeks',
        says: ['three weeks', 'weeks', 'wait*', 'money', 'refund', 'promised', 'still'],
        better: 'You were told three weeks ago that it comes, and you still wait for your own money.',
      },
      {
        what: 'that they had to ask again',
        says: ['ask again', 'chase', 'chasing', 'again', 'third time', 'second time', 'run after', 'had to'],
        better: 'You should never have had to run after it.',
      },
    ],
    own: {
      what: 'why it has not come',
      says: [...OURS, 'it was never', 'i have looked', 'i looked', 'i checked', 'stuck'],
      better: 'I have looked: it was never sent off here. That is our mistake.',
    },
    vents: [
      'I have asked two times already.',
      'Taking it was a matter of one second.',
      'Each time somebody says that it is on its way.',
      'It is my money and not yours.',
      'I have begun to write down the dates.',
    ],
  },
  staff_behaviour: {
    title: 'The way they were spoken to',
    what: 'Somebody of the team was rude to them, they say.',
    opening: 'I have never been spoken to like that in any shop. Who is that person?',
    seen: [
      {
        what: 'how they were spoken to',
        says: ['spoken to', 'spoke to', 'talked to', 'rude*', 'tone', 'treated', 'words', 'embarrass*', 'humiliat*'],
        better: 'Nobody should be spoken to like that, least of all in front of others.',
      },
      {
        what: 'that they are believed',
        says: [
          'thank you for telling',
          'glad you told',
          'i believe',
          'take it seriously',
          'seriously',
          'tell me',
          'right to tell',
          'i want to know',
        ],
        better: 'You were right to tell me, and I take it as you say it.',
      },
    ],
    own: {
      what: 'who speaks with that person',
      says: [
        'i speak',
        'i will speak',
        "i'll speak",
        'i will talk',
        "i'll talk",
        'my team',
        'i am responsible',
        'on me',
        'myself',
        'i run',
        'on us',
      ],
      better: 'I am responsible for how people are met here, and I speak with my colleague myself.',
    },
    vents: [
      'And other people stood there and heard it.',
      'I asked a simple question.',
      'I went home and could not stop thinking of it.',
      'You can tell when somebody looks down on you.',
      'I used to like coming to you.',
    ],
  },
  poor_communication: {
    title: 'Nobody answers',
    what: 'They asked several times and got no answer, or each time another one.',
    opening: 'This is the fourth time that I ask. Is anybody there at all?',
    seen: [
      {
        what: 'how often they had to ask',
        says: ['four', 'fourth', 'several', 'times', 'again and again', 'so often', 'kept asking'],
        better: 'Four times you have asked, and four times nobody answered properly.',
      },
      {
        what: 'that they were left not knowing',
        says: [
          'not knowing',
          'in the dark',
          'left you',
          'no answer',
          'without an answer',
          'silence',
          'nobody answered',
          'no one answered',
          'ignored',
          'unanswered',
        ],
        better: 'You were left without an answer, and could plan nothing.',
      },
    ],
    own: {
      what: 'that the answers were the shop’s to give',
      says: [...OURS, 'we left', 'we owed', 'i owe'],
      better: 'That answer was ours to give on the first day, and we did not.',
    },
    vents: [
      'Each time I am told something else.',
      'I leave my name, and nobody comes back to me.',
      'A no would have been better than nothing.',
      'I begin to think that you do it on purpose.',
      'My whole week hangs on that answer.',
    ],
  },
  policy_dispute: {
    title: 'The rule they do not accept',
    what: 'A rule of the shop stands against what they want.',
    opening: 'You cannot be serious with that rule. Nobody told me when I paid.',
    seen: [
      {
        what: 'that the rule came as a surprise',
        says: [
          'surprise',
          'nobody told',
          'no one told',
          'did not know',
          "didn't know",
          'small print',
          'not clear',
          'when you paid',
          'unexpected',
        ],
        better: 'When you paid, nobody told you, and now it comes as a surprise.',
      },
      {
        what: 'what the rule costs them',
        says: ['costs you', 'money', 'lose', 'out of pocket', 'unfair', 'feels', 'for nothing', 'hard'],
        better: 'And it is your money that is lost by it.',
      },
    ],
    own: {
      what: 'the reason behind the rule',
      says: ['because', 'the reason', 'why we', 'so that', 'otherwise'],
      better: 'The reason is that the place was kept for you, and nobody else could have it.',
    },
    vents: [
      'It stood nowhere that I could see.',
      'Other shops do it without a word.',
      'A rule is not the same thing as a reason.',
      'I would never have paid had I known.',
      'There must be somebody who may decide that.',
    ],
  },
  no_show_or_cancellation: {
    title: 'The appointment that fell through',
    what: 'An appointment was cancelled at short notice, and they had planned on it.',
    opening: 'I arranged my whole day for that appointment, and then it is simply called off.',
    seen: [
      {
        what: 'that their day was lost',
        says: ['day', 'arranged', 'planned', 'time off', 'morning', 'afternoon', 'your time'],
        better: 'You arranged your whole day around it.',
      },
      {
        what: 'how short the notice was',
        says: ['short notice', 'last minute', 'late', 'notice', 'called off', 'cancel*', 'earlier'],
        better: 'And it was called off at the last minute.',
      },
    ],
    own: {
      what: 'that the shop called it off',
      says: [...OURS, 'we cancelled', 'we called', 'we moved'],
      better: 'We called it off, and far too late. That is on us.',
    },
    vents: [
      'I had somebody look after the children.',
      'I was on my way already.',
      'If I call off that late, you charge me.',
      'It took me weeks to find that hour.',
      'Nobody even said why.',
    ],
  },
  safety_hygiene: {
    title: 'It could have hurt somebody',
    what: 'Something was dirty or dangerous, and they fear for their health.',
    opening: 'That was dangerous. Somebody could have been hurt, do you understand that?',
    seen: [
      {
        what: 'that it was dangerous',
        says: ['danger*', 'hurt', 'unsafe', 'safe', 'safety', 'dirty', 'risk*', 'happened'],
        better: 'What you found there could have hurt somebody.',
      },
      {
        what: 'that they had a fright',
        says: ['fright*', 'scare*', 'shock*', 'worr*', 'afraid', 'fear*'],
        better: 'I would have had a fright as well.',
      },
    ],
    own: {
      what: 'who looks at it now',
      says: [
        'i look',
        'i will look',
        "i'll look",
        'i am looking',
        'i have stopped',
        'i have taken',
        'i take',
        'i will check',
        "i'll check",
        'myself',
      ],
      better: 'I look at it myself now, and nobody uses it until I know what it was.',
    },
    vents: [
      'I still feel it in my bones.',
      'And nobody there seemed to mind.',
      'I keep thinking of what might have been.',
      'There were children there as well.',
      'One trusts a place like yours, you know.',
    ],
  },
  fraud_suspicion: {
    title: 'They smell a fraud',
    what: 'They believe that they were cheated.',
    opening: 'I think you are cheating people, and I can prove it.',
    seen: [
      {
        what: 'why it looks like a fraud to them',
        says: ['looks like', 'see why', 'understand why', 'looks', 'seems', 'wrong', 'trust'],
        better: 'The way it looks from your side, I see why you do not trust it.',
      },
      {
        what: 'what they found',
        says: ['you found', 'what you saw', 'the proof', 'screenshot*', 'you noticed', 'charge', 'you have seen'],
        better: 'You found a charge that nobody explained to you.',
      },
    ],
    own: {
      what: 'who explains it, with the papers',
      says: [
        'i will show',
        "i'll show",
        'i show',
        'i will send',
        "i'll send",
        'i send',
        'i explain',
        'i will explain',
        "i'll explain",
        'on us',
        'our mistake',
      ],
      better: 'I show you the papers line by line, and I answer for each of them.',
    },
    vents: [
      'I have kept every screen of it.',
      'I am surely not the only one.',
      'People fall for it because it looks so nice.',
      'I was warned about it beforehand.',
      'Nobody can tell me that it is a coincidence.',
    ],
  },
  other: {
    title: 'Something went wrong',
    what: 'Something went wrong, and it is not yet clear what.',
    opening: 'I am really upset with you about my {thing}, and I think you know why.',
    seen: [
      {
        what: 'that something went wrong',
        says: ['went wrong', 'wrong', 'upset', 'happened', 'let you down', 'not right'],
        better: 'Something went wrong here, and it upset you enough to come to us.',
      },
      {
        what: 'that they had trouble with it',
        says: ['trouble', 'time', 'cost you', 'had to', 'waited', 'effort'],
        better: 'It has cost you time and trouble already.',
      },
    ],
    own: {
      what: 'who finds out what it was',
      says: [...OURS, 'i find out', 'i will find', "i'll find", 'i will look', "i'll look", 'i look into', 'myself'],
      better: 'I find out what it was, myself, and you need to ask nobody else.',
    },
    vents: [
      'I do not even know where to begin.',
      'It is one thing after the other with you.',
      'I thought better of you.',
      'Somebody has to answer for that.',
      'I could not sleep for it.',
    ],
  },
}
