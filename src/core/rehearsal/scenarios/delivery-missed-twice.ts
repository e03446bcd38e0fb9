import type { Scenario } from '../scenario.ts'

/** The example that others are written after: an ordinary failing of the shop, on the phone. */
export const deliveryMissedTwice: Scenario = {
  id: 'delivery-missed-twice',
  title: 'The washing machine that never came, twice',
  archetype: 'let_down',
  vertical: 'retail',
  channel: 'phone',
  today: '2026-03-11',
  shopName: 'Harlow Home',
  customerName: 'Dana Whitlock',
  currency: 'USD',
  paidMinor: 78900,
  limitMinor: 8000,
  brief: [
    'Dana Whitlock bought a washing machine for $789 on 27 February. Delivery was booked for Friday 6 March and again for Tuesday 10 March, each time from 8 to 12.',
    'Friday: the van broke down and nobody rang her. Tuesday: the driver had the wrong house number, 14 instead of 41. That was typed wrongly here.',
    'The machine is in the warehouse. The van has room tomorrow, Thursday 12 March, from 7 to 9, or on Saturday morning.',
    'You may give back the delivery fee of $49, and up to $80 in all, without asking anybody.',
  ],
  knows: [
    {
      asked: ['address', 'house number', 'where do you live', 'which number', 'street'],
      tells: ['It is 41 Alder Street. Four one. I said it twice on Friday, and somebody read it back to me.'],
    },
    {
      asked: ['when are you', 'be home', 'at home', 'suit*', 'which day', 'what time', 'work* for you', 'best for you'],
      tells: ['I start at half past nine, so before nine tomorrow I am here. After that I am not, and I have no days off left.'],
    },
    {
      asked: ['what happened', 'tell me', 'walk me through', 'what went wrong', 'what did they say'],
      tells: [
        'Friday I sat at the window from eight until one. Tuesday the same, and then a text that nobody was at home. I was standing in the hall.',
      ],
    },
    {
      asked: ['laundry', 'cost* you', 'in the meantime', 'how * managing', 'manag*', 'urgent', 'need it', 'children', 'kids'],
      tells: ['I have two children and a baby, and I carry bags to the laundrette every evening. Fourteen dollars a time.'],
    },
  ],
  wants: ['faster_service', 'explanation', 'compensation_extra'],
  settlesFor: [
    {
      what: 'delivery tomorrow before nine, with the fee back',
      says: [
        'tomorrow + deliver*',
        'thursday + deliver*',
        'tomorrow + van',
        'thursday + van',
        'tomorrow + machine',
        'thursday + machine',
        'tomorrow + seven',
        'tomorrow + 7',
        'thursday + 7',
        'thursday + seven',
        'before nine',
        'before 9',
      ],
      better:
        'I have put the machine on tomorrow’s van, between seven and nine, for 41 Alder Street, and your $49 goes back on your card today.',
    },
    {
      what: 'delivery on Saturday, with the fee back and something for the days lost',
      option: 'goodwill',
      says: ['saturday'],
      atLeastMinor: 7500,
      levels: ['easy', 'medium'],
      better: 'If Saturday is easier, I can have it there by ten and give you $80 back, the fee and the laundrette.',
    },
  ],
  acknowledge: [
    {
      what: 'that she waited in vain two mornings, and nobody rang',
      says: [
        'twice',
        'two mornings',
        'two days',
        'both days',
        'friday + tuesday',
        'second time',
        'two times',
        'nobody rang',
        'nobody called',
        'no one called',
        'no one rang',
        'did not call',
        "didn't call",
      ],
      better: 'You took two mornings off and sat there for us, and nobody even rang. I would be angry as well.',
    },
    {
      what: 'what it means at home: no washing machine with a baby',
      says: ['laundrette', 'laundry', 'baby', 'children', 'kids', 'washing', 'days off', 'day off', 'time off'],
      better: 'Carrying bags to the laundrette every night with a baby at home: that is what our two misses cost you.',
    },
  ],
  own: [
    {
      what: 'that the house number was typed wrongly at the shop',
      says: [
        'house number',
        'wrong number',
        'wrong address',
        'typed',
        'address + we',
        'address + our',
        '14 instead',
        'our mistake',
        'our fault',
        'my mistake',
        'on us',
        'we got * wrong',
        'we should have',
      ],
      better: 'The house number was typed wrongly here, 14 for 41. That was us, and the driver did what we told him.',
    },
  ],
  promise: [
    {
      what: 'who rings her, and when, before the van comes',
      says: ['call you', 'ring you', 'text you', 'phone you', 'call me', 'my number', 'i will be on'],
      better: 'I ring you myself at half past six tomorrow, when it is on the van, and this is my own number.',
    },
  ],
  boundary: {
    what: 'no more than $80 without asking, and no second machine for free',
    breaks: [
      'free machine',
      'machine for free',
      'full refund and',
      'keep the machine',
      'whatever you want',
      'anything you want',
      '$100',
      '$150',
      '$200',
      '$789 back',
    ],
    better:
      'What I can give back today is the $49 and $31 for the laundrette. More than that I do not have to give, and I would sooner say so.',
  },
  triggers: [
    {
      on: ['nobody was home', 'nobody was at home', 'not at home', "weren't home", 'you were out'],
      anger: 18,
      trust: -15,
      replies: ['I was in the hall with my coat on! Do not tell me that I was out.'],
    },
    {
      on: ['next week', 'monday', 'ten days'],
      anger: 12,
      patience: -10,
      replies: ['Next week? I have worn the same three shirts since Sunday.'],
    },
    {
      on: ['driver + fault', 'carrier', 'courier', 'driver should'],
      anger: 8,
      trust: -10,
      replies: ['I did not buy it from your driver. I bought it from you.'],
    },
  ],
  lines: {
    vents: [
      'Two mornings. I have taken two mornings off for a machine that is in your warehouse.',
      'Do you know what my boss said when I asked for the second one?',
      'And then I get a text that I was not there. I was standing behind the door.',
      'I rang on Friday. I rang on Tuesday. Each time it was somebody else who knew nothing.',
      'Nobody picked up a phone. A phone! It takes one minute.',
      'My neighbour had hers from another shop within two days.',
    ],
    doubts: [
      'They said that on Friday as well. Word for word, nearly.',
      'And why should it be different a third time?',
      'I would like to believe you. I have it in writing twice already.',
      'So who is it that I ring when nobody comes?',
    ],
    presses: [
      'All right, so when? I need an hour and not a day.',
      'What happens now, then? In plain words.',
      'I have to tell them at work within the hour. What do I say?',
      'And the forty-nine dollars for the delivery that never was?',
      'Give me something that I can write on the calendar.',
    ],
    softens: [
      'Well. You are the first one who has said that.',
      'It is not you, I know that. It is just a long week with a baby.',
      'Okay. At least somebody has looked.',
      'Thank you. I did not want to shout at anybody today.',
    ],
    provoked: [
      'Listen to yourself, please.',
      'That is exactly the kind of thing that makes me want the money back.',
      'I have a child on my arm, and you tell me this.',
      'Is that something you are made to say?',
    ],
    settles: [
      'Good. I will be at the window at seven, and the coffee is on if he comes on time.',
      'That works. Thank you for sorting it out yourself.',
      'Then I tell my boss nine thirty as usual. Thank you, really.',
    ],
    settlesCoolly: ['Fine. I will believe it when it stands in the kitchen.', 'All right, do that. But I will not buy here again.'],
    leaves: [
      'You know what, I am cancelling. I will get one elsewhere today.',
      'I have to pick up my son. My card company can sort this out with you.',
    ],
  },
  levels: {
    easy: {
      anger: 50,
      trust: 45,
      patience: 85,
      opening:
        'Hello, this is Dana Whitlock. My washing machine was meant to come on Friday and then yesterday, and it came on neither. What is going on?',
    },
    medium: {
      anger: 68,
      trust: 32,
      patience: 72,
      opening:
        'Whitlock. I have now waited two mornings for a washing machine, and yesterday your driver wrote that I was not at home. I was at home! This is ridiculous.',
    },
    hard: {
      anger: 84,
      trust: 18,
      patience: 60,
      opening:
        'Finally a human being. Two mornings off work, two! And your driver lies and says nobody opened. I want my machine, I want my money for the delivery, and I want somebody to tell me to my face why I am treated like this!',
    },
  },
}
