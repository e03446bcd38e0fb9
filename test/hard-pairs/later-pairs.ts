import { type HardPair, pairsThat } from './hard-pair.ts'

/** A last batch, written after all rules and measured once before anything was changed for it. */
export const laterPairs: readonly HardPair[] = [
  ...pairsThat({ in: 'threat', kind: 'chargeback' }, [
    ['My bank will claw the payment back if you stay silent.', 'My bank was silent about the payment, could you look?'],
    ['Then I have no option but to file a dispute.', 'I see no reason to file a dispute.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'legal' }, [
    ['My lawyers are ready.', 'My photos are ready, my lawyer collects them.'],
    ['We will let a judge decide.', 'We will let you decide.'],
    ['I will sue the hell out of you.', 'A guest of yours wanted to sue the airline, poor man.'],
    ['You will get a letter from my solicitor.', 'You told me I would get a letter from your solicitor.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'regulator' }, [
    ['I am going to report this to the food inspector.', 'The food inspector was right to praise you.'],
    ['You leave me no choice but to involve the ombudsman.', 'I have no plans to involve the ombudsman.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'media_social' }, [
    ['I will share this all over Instagram.', 'You share such nice things on Instagram.'],
    ['I know a reporter who would love this story.', 'I know a reporter who would love this cake.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'bad_review' }, [
    ['Unless I hear from you I will leave a negative review.', 'I read a negative review and came anyway.'],
    ['Refund me and the review comes down.', 'The review on the door came down in the rain.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'safety_violence' }, [
    ['I will rip your head off.', 'I will rip the label off.'],
    ['Your driver better not show his face here again or I will hurt him.', 'I hope the fall did not hurt him, your driver was so kind.'],
    ['I have a knife and I am on my way.', 'I have a voucher and I am on my way.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'self_harm' }, [
    ['I cannot take it any more, I want to end my life.', 'I cannot take it any more, I want to end my lease.'],
    ['I have nothing left to live for.', 'I have nothing left to wear for Saturday.'],
  ]),
  ...pairsThat({ in: 'abuse' }, [
    ['Your chef is a fat bastard.', 'Your chef makes a fat steak.'],
    ['You lazy sods.', 'Poor sods, working on Christmas.'],
    ['The woman on the phone is a stupid cow.', 'The cow on the milk carton looks stupid.'],
    ['You are all crooks.', 'Crooks stole my card, please block the order.'],
    ['Drop dead, you moron.', 'My phone dropped dead.'],
  ]),
  ...pairsThat({ in: 'heat' }, [
    ['I am at my wits’ end.', 'I am at the end of the queue.'],
    ['You lied to me.', 'You were honest with me.'],
    ['I will never set foot in there again.', 'I will be there again on Sunday.'],
    ['This is beyond a joke.', 'This is a nice joke.'],
    ['Stop ignoring me.', 'Thank you for not ignoring me.'],
    ['I want this sorted NOW.', 'It is sorted now.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'refund' }, [['I demand every cent back.', 'I do not want a cent back.']]),
  ...pairsThat({ in: 'want', kind: 'replacement' }, [['Send me the right one.', 'You sent me the right one.']]),
  ...pairsThat({ in: 'want', kind: 'cancel' }, [['Cancel everything.', 'Cancel nothing, please.']]),
  ...pairsThat({ in: 'fact', field: 'cancelledBy', first: 'shop', second: 'customer' }, [['You called it off.', 'I called it off.']]),
  ...pairsThat({ in: 'fact', field: 'delivered', first: true, second: false }, [
    ['The flowers came on time.', 'The flowers did not come.'],
    ['I got the parcel.', 'I did not get the parcel.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'faultOfShop', first: 'yes', second: 'no' }, [
    ['You mixed up the dates, your mistake.', 'I mixed up the dates, my mistake.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'injury', first: true, second: undefined }, [
    ['The chair collapsed and I broke my wrist.', 'The chair collapsed and I broke my glasses.'],
  ]),
  ...pairsThat({ in: 'question' }, [['When does the shop close?', 'When the shop closes I call.']]),
  ...pairsThat({ in: 'sarcasm' }, [['Great, broken again.', 'Great, working again.']]),
]
