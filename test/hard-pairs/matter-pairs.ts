import { type HardPair, pairsThat } from './hard-pair.ts'

/** What happened, who did it, and what is asked for. */
export const matterPairs: readonly HardPair[] = [
  ...pairsThat({ in: 'want', kind: 'refund' }, [
    ['I want my money back.', 'I do not want my money back, I want the chair.'],
    ['Please refund the order.', 'Thank you for the refund of the order.'],
    ['Give me a refund.', 'You gave me a refund already, this is about the second lamp.'],
    ['I expect my deposit back.', 'I expect you back on Monday to finish the deposit shelf.'],
    ['I would like a refund instead of a new one.', 'I would like a new one instead of a refund.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'replacement' }, [
    ['Please send me a new one.', 'Please do not send me a new one, a refund is fine.'],
    ['I need a replacement.', 'The replacement came today, thank you.'],
    ['Can you swap it for the blue one?', 'You swapped it for the blue one, perfect.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'manager' }, [
    ['Let me speak to the manager.', 'I spoke to the manager and all is well.'],
    ['I want your supervisor to call me.', 'I do not need your supervisor to call me, you can help.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'apology' }, [
    ['I want an apology.', 'I want to apologise.'],
    ['You owe me an apology.', 'I owe you an apology.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'cancel' }, [
    ['Please cancel my subscription.', 'Please do not cancel my subscription.'],
    ['I want to cancel.', 'You wanted to cancel, I did not.'],
    ['Cancel my booking for Friday.', 'Confirm my booking for Friday.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'redo_work' }, [
    ['Come back and paint it again.', 'We came back and ate there again.'],
    ['I want the wall done again, properly.', 'I want the wall left as it is.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'explanation' }, [
    ['Please explain why this took so long.', 'You explained why this took so long, thanks.'],
  ]),
  ...pairsThat({ in: 'want', kind: 'free_work' }, [
    ['Can you do the fence for free while you are here?', 'What would you charge to do the fence while you are here?'],
    ['I assume the extra revisions are included.', 'I will pay for the extra revisions.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'late_delivery', second: 'other' }, [
    ['My parcel came two weeks late.', 'My parcel came two weeks early.'],
    ['The sofa has not arrived.', 'The sofa has arrived.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'damaged_defective', second: 'other' }, [
    ['The lamp was broken.', 'Nothing was broken, the lamp is lovely.'],
    ['It stopped working after a day.', 'It works all day without stopping.'],
    ['The vase arrived with a crack.', 'The vase arrived without a crack.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'wrong_item', second: 'damaged_defective' }, [
    ['You sent me a red kettle instead of the blue one.', 'You sent me a blue kettle with a crack in it.'],
    ['I got the wrong lamp.', 'I got the right lamp, but it does not work.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'billing_overcharge', second: 'refund_delay_or_denied' }, [
    ['You charged me $80 instead of $40.', 'You promised to refund me $80 and I still have nothing.'],
    ['My card was charged twice.', 'My refund was refused twice.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'staff_behaviour', second: 'quality_below_expectation' }, [
    ['The waiter was cold to us.', 'The food was cold.'],
    ['Your painter was sloppy with his words, he swore at my wife.', 'Your painter was sloppy, the lines are crooked.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'no_show_or_cancellation', second: 'late_delivery' }, [
    ['Nobody showed up for the appointment.', 'The parcel showed up ten days late.'],
  ]),
  ...pairsThat({ in: 'cause', first: 'safety_hygiene', second: 'quality_below_expectation' }, [
    ['There was a hair in the soup.', 'There was too little taste in the soup, it was bland.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'faultOfShop', first: 'yes', second: 'no' }, [
    ['This is your fault, not mine.', 'This is my fault, not yours.'],
    ['You ordered the wrong part.', 'I ordered the wrong part.'],
    ['Your driver scratched the car.', 'I scratched the car myself.'],
    ['You broke the vase.', 'My son broke the vase.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'cancelledBy', first: 'shop', second: 'customer' }, [
    ['You cancelled my booking.', 'I cancelled my booking.'],
    ['The restaurant cancelled on us an hour before.', 'We cancelled on the restaurant an hour before.'],
    ['You called off the lesson.', 'I had to call off the lesson.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'delivered', first: true, second: false }, [
    ['The parcel arrived.', 'The parcel never arrived.'],
    ['I received the order on Monday.', 'I did not receive the order on Monday.'],
    ['The sofa was delivered today.', 'The sofa was not delivered today.'],
    ['My package came yesterday.', 'My package was supposed to come yesterday.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'refundAgreed', first: true, second: undefined }, [
    ['Your colleague promised me a refund.', 'Your colleague refused me a refund.'],
    ['You agreed to refund me.', 'You never agreed to refund me, I know, but please consider it.'],
    ['You said that I would get the money back.', 'You said that I would not get the money back.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'alreadyRefundedMinor', first: 4000, second: undefined }, [
    ['You already refunded $40.', 'You should have refunded $40.'],
    ['I got $40 back from you.', 'I want $40 back from you.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'paidMinor', first: 9000, second: undefined }, [['You charged me $90.', 'You quoted me $90.']]),
  ...pairsThat({ in: 'fact', field: 'paidMinor', first: 9000, second: 0 }, [['I paid $90.', 'I refuse to pay $90.']]),
  ...pairsThat({ in: 'fact', field: 'disputeStatus', first: 'open', second: undefined }, [
    ['I opened a dispute with my bank.', 'I might open a dispute with my bank.'],
    ['A chargeback has been filed.', 'No chargeback has been filed.'],
    ['I have disputed the charge.', 'I have not disputed the charge.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'goodsReturned', first: true, second: false }, [
    ['I sent the shoes back last week.', 'I am keeping the shoes.'],
    ['I have returned the dress.', 'I have not returned the dress.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'injury', first: true, second: undefined }, [
    ['My daughter was injured on your slide.', 'Nobody was injured, luckily.'],
    ['I burned my hand on the pan you sold me.', 'I burned the rice in the pan you sold me.'],
    ['He broke his leg in your shop.', 'He broke his record in your gym.'],
    ['I got food poisoning.', 'I got food for six people.'],
  ]),
  ...pairsThat({ in: 'fact', field: 'chargedTwice', first: true, second: undefined }, [
    ['You charged me twice.', 'I was charged once, as agreed.'],
    ['There are two identical payments on my statement.', 'There are two different payments, one for each ticket.'],
  ]),
]
