import { type HardPair, pairsThat } from './hard-pair.ts'

/** Written after the rules had been made to read the other pairs, and read by them for the first time as they stand here. */
export const freshPairs: readonly HardPair[] = [
  ...pairsThat({ in: 'threat', kind: 'chargeback' }, [
    ['I shall be phoning Barclaycard to stop your payment.', 'I was phoning all day, please stop by for your payment.'],
    ['Otherwise I reverse the payment through my bank.', 'My bank says the payment went through.'],
    ['Amex will be opening a dispute for me on Monday.', 'My sister opened a dispute with Amex years ago and regrets it.'],
    ['I do not want to do a chargeback but you force me to.', 'I do not want to do a chargeback and I will not.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'legal' }, [
    ['See you in court.', 'See you at the tennis court.'],
    ['My solicitor is drafting the claim against you.', 'My solicitor is drafting my will.'],
    ['You will regret this when my lawyer calls.', 'You will like this, my lawyer friend called it the best pizza in town.'],
    ['I have no hesitation in suing you.', 'I have no interest in suing you.'],
    ['I am taking legal advice about your contract.', 'You threatened me with legal action over your contract.'],
    ['We are going to court over this.', 'They are going to court over a fence, poor people.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'regulator' }, [
    ['I will lodge a complaint with the financial ombudsman.', 'The financial ombudsman lodged in your hotel and liked it.'],
    ['Food safety will get a call from me about your kitchen.', 'Food safety matters to me and your kitchen is spotless.'],
    ['I have already reported you to Ofcom.', 'Your competitor was reported to Ofcom, not you.'],
    ['I am writing to my MP about your company.', 'My MP recommended your company to me.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'media_social' }, [
    ['I am putting this video on YouTube.', 'I found your video on YouTube.'],
    ['The local newspaper gets this story from me tonight.', 'The local newspaper gets delivered too late.'],
    [
      'I will make sure that nobody in this town books with you again.',
      'I will make sure that everybody in this town books with you again.',
    ],
  ]),
  ...pairsThat({ in: 'threat', kind: 'bad_review' }, [
    ['Sort it out or expect a one star rating.', 'You sorted it out, expect a five star rating.'],
    ['I will write on Trustpilot what you did to us.', 'I wrote on Trustpilot how kind you were to us.'],
    ['No refund, then a bad review it is.', 'No worries about that bad review, I know it is not true.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'safety_violence' }, [
    ['I will slap the next one who says no.', 'I will slap some paint on the next one.'],
    ['Watch your back.', 'Watch your step at the back.'],
    ['I swear I will hurt somebody.', 'I swear I did not want to hurt somebody’s feelings.'],
    ['He has a gun and he is angry.', 'He has a glue gun and he is crafty.'],
    ['I will come round with a hammer.', 'The fitter should come round with a hammer drill.'],
  ]),
  ...pairsThat({ in: 'threat', kind: 'self_harm' }, [
    ['I feel like ending my life.', 'I feel like ending my contract.'],
    ['I have been cutting myself again.', 'I have been cutting the fabric myself again.'],
    ['If this fails I will jump off the bridge.', 'If this fails I will jump to another provider.'],
    ['I am suicidal since the bailiffs came.', 'The suicide squad costume came.'],
  ]),
  ...pairsThat({ in: 'abuse' }, [
    ['Your driver is an arsehole.', 'Your driver had an arsehole of a day and still smiled.'],
    ['You absolute donkey, you moron.', 'The donkey ride was an absolute joy.'],
    ['Fuck you and your shop.', 'Fuck me, your shop is beautiful.'],
    ['You people are disgusting thieves.', 'Thieves are disgusting people, thank you for finding my bike.'],
    ['Get lost, you scumbags.', 'I got lost twice on the way.'],
    ['Your cashier is a lying bitch.', 'A customer called your cashier a lying bitch, I felt sorry for her.'],
    ['Which moron packed this?', 'I felt like a moron, the box opens from the side.'],
    ['Stupid, stupid people.', 'Stupid, stupid zip.'],
  ]),
  ...pairsThat({ in: 'heat' }, [
    ['I am beyond angry.', 'I am beyond grateful.'],
    ['You could not care less about customers.', 'You could not care more about customers.'],
    ['I regret ever coming here.', 'I never regret coming here.'],
    ['What a waste of money.', 'What a wonderful way to spend money.'],
    ['I am done with you.', 'I am done with the form, see attachment.'],
    ['This has gone on long enough!', 'This has gone well!'],
    ['Every single time something is missing.', 'Every single time something is special.'],
    ['You should be ashamed.', 'You should be proud.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'refund' }, [
    ['Kindly send back my payment.', 'Kindly send me the payment link.'],
    ['I insist on a full refund.', 'I do not insist on a full refund.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'cancel' }, [['I wish to end my membership today.', 'I wish to renew my membership today.']]),
  ...pairsThat({ in: 'want', kind: 'manager' }, [['Put me through to your boss.', 'Your boss put me through to you.']]),
  ...pairsThat({ in: 'fact', field: 'faultOfShop', first: 'yes', second: 'no' }, [
    ['Your kitchen sent out the wrong dish.', 'I ordered the wrong dish by accident.'],
    ['Your cleaner broke my lamp.', 'My cat broke my lamp.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'delivered', first: true, second: false }, [
    ['The table was delivered this morning.', 'The table has still not been delivered.'],
    ['I received my flowers.', 'I have not received my flowers.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'disputeStatus', first: 'open', second: undefined }, [
    ['My bank has opened a dispute.', 'My bank could open a dispute, it said.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'injury', first: true, second: undefined }, [
    ['My son cut his hand on your shelf.', 'My son cut his hair at your salon.'],
    ['She ended up in hospital after your dinner.', 'She works in a hospital and loved your dinner.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'staff_behaviour', second: 'other' }, [
    ['The receptionist was so rude.', 'The receptionist was so kind.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'damaged_defective', second: 'late_delivery' }, [
    ['The plate came in two pieces.', 'The plate came two weeks late.'],
  ]),
  ...pairsThat({ in: 'question' }, [
    ['how long does the repair take', 'this is how long the repair takes'],
    ['Have you got it in blue?', 'You have got it in blue.'],
  ]),
  ...pairsThat({ in: 'sarcasm' }, [
    ['Lovely, another invoice for work you never did.', 'Lovely, the invoice for the work you did came quickly.'],
    ['Thank you so much for ruining Christmas.', 'Thank you so much for saving Christmas.'],
  ]),
]
