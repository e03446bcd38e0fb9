/** What a customer says where a scenario has nothing of its own left: written by us, for the moments that come everywhere. */
export const COMMON_LINES = {
  hushed: [
    'Please do not tell me how loud I may be.',
    'I am as calm as anybody would be.',
    'You are telling me to be calm? I am the one who was let down here.',
    'I will be calm when this is sorted out.',
  ],
  shielded: [
    'That is your rule. I never asked for a rule.',
    'A policy does not help me with what happened.',
    'And who made that policy? Somebody can make an exception.',
    'Then tell me the reason, and leave the policy out of it.',
  ],
  blamed: [
    'So now it is my fault?',
    'I did what I was told to do, every step of it.',
    'You are turning it around, and you know it.',
    'That is not how it was, and I was there.',
  ],
  sworn: [
    'Excuse me? You do not speak to me like that.',
    'That is enough. Nobody has to put up with that.',
    'I will remember that word, and your name.',
  ],
  nonsense: [
    'I did not understand a word of that.',
    'What is that supposed to mean?',
    'Is anybody there who can answer me properly?',
    'That makes no sense at all.',
  ],
  flood: [
    'I am not going to go through all of that.',
    'Nobody can take that in. Can you say it in two sentences?',
    'That is a whole book. What is the answer?',
  ],
  copied: [
    'That sounded as if it came off a sheet.',
    'Those are nice lines. Whose are they?',
    'I would like to talk to a person, in a person’s words.',
  ],
  repeated: [
    'You have said that already.',
    'Those were the same words as before.',
    'Saying it again does not make it any better.',
    'We are going round in circles.',
  ],
  empty: [
    'That is kind, and it changes nothing.',
    'Everybody says that. What does it mean for me?',
    'I have had enough nice words for one day.',
    'You keep saying such things. Do you even know what happened?',
    'Lovely. And now?',
  ],
  early: [
    'Hold on. You do not even know what happened, and you are handing something out.',
    'You want to be rid of me, do you not?',
    'Not so fast. Somebody should know what went wrong here first.',
    'That is quick. Did you take in what I said at all?',
  ],
  low: [
    'Is that all? After what I have been through?',
    'That does not come near it.',
    'I need something firmer than that.',
    'That is not what I would call putting it right.',
  ],
  undated: [
    'And when would that be?',
    'Which day? I have been told “soon” before.',
    'Give me a day, please. Anything else I have had.',
    'By when, exactly?',
  ],
  assurance: [
    'And how will I know that it is done?',
    'Who do I turn to if it does not happen?',
    'And what do you do so that I do not have to ask again?',
    'Who sees to that, then, and when do I hear of it?',
  ],
  held: [
    'All right. I do not like it, but at least you say it straight.',
    'Fine. I wanted to hear somebody say it.',
    'I see. That much is clear, then.',
  ],
  silence: [
    'Hello? Are you still there?',
    'You have nothing to say to that?',
    'I am waiting.',
    'Anybody there?',
    'So that is your answer? Nothing?',
  ],
  vents: [
    'I should not have to ask for this twice.',
    'You have no idea what this has cost me already.',
    'I chose you because people said that you were good.',
    'Nobody has told me anything, at any point.',
    'I have been patient for longer than most people would.',
    'I keep thinking that it must be a joke.',
    'It is the way it was handled that gets me.',
  ],
  doubts: [
    'Why should I believe that now?',
    'I have had promises before.',
    'And if that does not happen either?',
    'Who sees to it that it is done?',
  ],
  presses: [
    'So what are you going to do about it?',
    'What happens now?',
    'I would like to know what comes next.',
    'Then tell me how this ends.',
    'What can you do today?',
  ],
  softens: [
    'Thank you for saying that.',
    'Yes. That is just what it was like.',
    'All right. At least somebody understands it.',
    'I am glad that somebody finally put it like that.',
  ],
  provoked: [
    'I do not have to take that.',
    'You are making it worse, you know.',
    'Is that how you talk to everybody?',
    'I cannot believe that you just said that.',
  ],
  settles: [
    'Good. Let us do it like that, and thank you.',
    'That is fair. Thank you for taking the time.',
    'All right, agreed. Thank you.',
  ],
  settlesCoolly: ['Fine. Do that.', 'Very well, I take it. I am still not happy.', 'All right, then. Let us leave it there.'],
  leaves: [
    'I have had enough. Goodbye.',
    'This leads nowhere. I will take it up elsewhere.',
    'I give up. You will find what I think of it where others can read it.',
  ],
} as const satisfies Record<string, readonly string[]>

export type CommonPool = keyof typeof COMMON_LINES
