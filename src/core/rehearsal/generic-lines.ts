/** What a customer says where a scenario has nothing of its own left: written by us, for the moments that come everywhere. */
export const COMMON_LINES = {
  hushed: [
    "Please don't tell me how loud I may be.",
    "I'm as calm as anybody would be.",
    "You're telling me to be calm? I'm the one who was let down here.",
    "I'll be calm when this is sorted out.",
  ],
  shielded: [
    "That's your rule. I never asked for a rule.",
    "A policy doesn't help me with what happened.",
    'And who made that policy? Somebody can make an exception.',
    'Then tell me the reason, and leave the policy out of it.',
  ],
  blamed: [
    "So now it's my fault?",
    'I did what I was told to do, every step of it.',
    "You're turning it around, and you know it.",
    "That's not how it was, and I was there.",
  ],
  sworn: [
    "Excuse me? You don't speak to me like that.",
    "That's enough. Nobody has to put up with that.",
    "I'll remember that word, and your name.",
  ],
  nonsense: [
    "I didn't understand a word of that.",
    "What's that supposed to mean?",
    'Is anybody there who can answer me properly?',
    'That makes no sense at all.',
  ],
  flood: [
    "I'm not going to go through all of that.",
    'Nobody can take that in. Can you say it in two sentences?',
    "That's a whole book. What's the answer?",
  ],
  copied: [
    'That sounded as if it came off a sheet.',
    'Those are nice lines. Whose are they?',
    "I'd like to talk to a person, in a person’s words.",
  ],
  repeated: [
    "You've said that already.",
    'Those were the same words as before.',
    "Saying it again doesn't make it any better.",
    "We're going round in circles.",
  ],
  empty: [
    "That's kind, and it changes nothing.",
    'Everybody says that. What does it mean for me?',
    "I've had enough nice words for one day.",
    'You keep saying such things. Do you even know what happened?',
    'Lovely. And now?',
  ],
  early: [
    "Hold on. You don't even know what happened, and you're handing something out.",
    "You want to be rid of me, don't you?",
    'Not so fast. Somebody should know what went wrong here first.',
    "That's quick. Did you take in what I said at all?",
  ],
  low: [
    "Is that all? After what I've been through?",
    "That doesn't come near it.",
    'I need something firmer than that.',
    "That's not what I would call putting it right.",
  ],
  undated: [
    'And when would that be?',
    "Which day? I've been told “soon” before.",
    "Give me a day, please. Anything else I've had.",
    'By when, exactly?',
  ],
  assurance: [
    "And how will I know that it's done?",
    "Who do I turn to if it doesn't happen?",
    "And what do you do so that I don't have to ask again?",
    'Who sees to that, then, and when do I hear of it?',
  ],
  held: [
    "All right. I don't like it, but at least you say it straight.",
    'Fine. I wanted to hear somebody say it.',
    'I see. That much is clear, then.',
  ],
  silence: [
    'Hello? Are you still there?',
    'You have nothing to say to that?',
    "I'm waiting.",
    'Anybody there?',
    "So that's your answer? Nothing?",
  ],
  vents: [
    'I should not have to ask for this twice.',
    'You have no idea what this has cost me already.',
    'I chose you because people said that you were good.',
    'Nobody has told me anything, at any point.',
    "I've been patient for longer than most people would.",
    'I keep thinking that it must be a joke.',
    "It's the way it was handled that gets me.",
  ],
  doubts: [
    'Why should I believe that now?',
    "I've had promises before.",
    "And if that doesn't happen either?",
    "Who sees to it that it's done?",
  ],
  presses: [
    'So what are you going to do about it?',
    'What happens now?',
    "I'd like to know what comes next.",
    'Then tell me how this ends.',
    'What can you do today?',
  ],
  softens: [
    'Thank you for saying that.',
    "Yes. That's just what it was like.",
    'All right. At least somebody understands it.',
    "I'm glad that somebody finally put it like that.",
  ],
  provoked: [
    "I don't have to take that.",
    "You're making it worse, you know.",
    'Is that how you talk to everybody?',
    "I can't believe that you just said that.",
  ],
  settles: ["Good. Let's do it like that, and thank you.", "That's fair. Thank you for taking the time.", 'All right, agreed. Thank you.'],
  settlesCoolly: ['Fine. Do that.', "Very well, I take it. I'm still not happy.", "All right, then. Let's leave it there."],
  leaves: [
    "I've had enough. Goodbye.",
    "This leads nowhere. I'll take it up elsewhere.",
    "I give up. You'll find what I think of it where others can read it.",
  ],
} as const satisfies Record<string, readonly string[]>

export type CommonPool = keyof typeof COMMON_LINES
