import { describe, expect, it } from 'vitest'
import type { Channel } from '../case.ts'
import { readMessage } from './read.ts'

/** Hard messages of many trades, written for this test: channel, text, and "heat|threats|cause|wants" as a person reads them. */
const messages: readonly (readonly [channel: Channel, text: string, read: string])[] = [
  [
    'email',
    'Good morning. My dining chairs were due on the 2nd, then the 16th, then "soon". I have guests on Saturday and nowhere for them to sit. Could you give me one honest date?',
    '2||late_delivery|explanation',
  ],
  [
    'review',
    "Went for the fish everybody raves about. Mine was raw in the middle, my partner's was burnt outside, and the waitress told us that is how it is meant to be. We paid and left hungry.",
    '2||quality_below_expectation|',
  ],
  [
    'phone_note',
    'Mr Dunn again. Third call today about his fence. Shouted that we are cowboys and that his brother is a solicitor. Wants all his money back and the posts taken out.',
    '3|legal|quality_below_expectation|refund',
  ],
  ['chat', 'Im so done with you guys. 2 weeks no tracking no reply. paypal dispute is going in tonight', '3|chargeback|late_delivery|'],
  [
    'email',
    'Hello, thanks for getting back to me so quickly. I do still think that the €40 restocking fee is unfair as the kettle was faulty, would you consider dropping it?',
    '1||policy_dispute|refund',
  ],
  ['sms', 'You said 9. its 2pm. took the day off work for this. unreal', '3||no_show_or_cancellation|'],
  [
    'email',
    'I am a wheelchair user and booked an accessible room by telephone. On arrival there were four steps and a shower tray. Your night porter suggested that I "manage". I have never felt so humiliated in a hotel. I want the stay refunded and I want to hear from the general manager personally.',
    '3||staff_behaviour|refund,manager',
  ],
  [
    'review',
    'Great haircut as always from Lou, but the new booking system double charged me and it took three emails to sort out. Sorted now, no harm done.',
    '1||billing_overcharge|',
  ],
  [
    'phone_note',
    'Caller angry about the boiler engineer leaving without fixing. Said if he gets hold of him he will put him in hospital.',
    '4|safety_violence|quality_below_expectation|',
  ],
  [
    'email',
    'Your estimate said two days and $900. It has been six days, there is a hole in my kitchen wall, and now there is talk of another $1,400. Nobody asked me. I am not paying a dollar over what I signed.',
    '3||billing_overcharge|refund',
  ],
  [
    'email',
    'The listing said solid oak. It is veneer, and you know it. Take it back at your expense and return my $620 or I will let eBay and the local trading standards office sort it out.',
    '3|regulator|quality_below_expectation|refund',
  ],
  ['chat', 'hi, i cancelled my plan last week but it still shows active, can you check it wont renew? ty', '0||billing_overcharge|cancel'],
  [
    'email',
    'I would like to compliment your driver, who noticed that my gate was open and put the dog back in before leaving.',
    '0||other|',
  ],
  [
    'review',
    "DO NOT USE. They lost my grandmother's ring at the cleaners and then LIED about the camera footage. These people are thieves.",
    '4||fraud_suspicion|',
  ],
  [
    'phone_note',
    'Guest at table 6 says soup made him ill last week. Doctor confirmed. Asked what we intend to do about it. Polite.',
    '1||safety_hygiene|explanation',
  ],
  [
    'email',
    'I asked for gluten free. I was told it was gluten free. I spent the night in A&E. I am keeping the receipt for my solicitor.',
    '3|legal|safety_hygiene|',
  ],
  [
    'email',
    'To whom it may concern: please be advised that unless the sum of GBP 1,420 is received within 14 days, proceedings will be issued in the county court without further notice.',
    '2|legal|other|refund',
  ],
  ['sms', 'lol ok so u just not gonna answer? cool. bank it is', '2|chargeback|poor_communication|'],
  [
    'email',
    'Hi team, the new update removed the export button that we rely on each month end. Is there a workaround, or should we look for another product?',
    '1||damaged_defective|explanation',
  ],
  [
    'review',
    'Four of us, four different prices for the same massage. When I asked, the receptionist said "it depends". On what, my accent?',
    '3||billing_overcharge|',
  ],
  [
    'phone_note',
    "Bride's mother. Cake two tiers instead of three, wrong flavour. Crying. Wants at least half back and says she will put pictures on every wedding group in the county.",
    '3|media_social|wrong_item|partial_refund',
  ],
  [
    'email',
    'You have my deposit, you have my plans and you have had eight weeks. What I do not have is a single drawing. Either the drawings are in my inbox on Friday or we part ways and I get the deposit back.',
    '3||late_delivery|refund',
  ],
  ['email', 'Wrong again. I said 42, you sent 44, I returned it, you sent 44. Is anyone reading these?', '2||wrong_item|'],
  [
    'chat',
    'Could someone please come out and have another go at the grouting? Bits are already falling out',
    '1||quality_below_expectation|redo_work',
  ],
  [
    'email',
    'The technician was forty minutes late, walked mud through the hall and called me "love" throughout. The dishwasher works now, I will give him that.',
    '2||staff_behaviour|',
  ],
  [
    'review',
    'Kennel cough, two days after we picked her up. They shrugged and said it happens. It never happened in nine years anywhere else.',
    '2||safety_hygiene|',
  ],
  [
    'email',
    'Sir, I am requesting you kindly to do the needful for return of my amount as the product is not working since first day. I am writing many times only.',
    '2||damaged_defective|refund',
  ],
  [
    'email',
    'Absolutely disgraceful. Eleven months to fix one window and every time I ring I get a different excuse from a different child. You should be ashamed of yourselves.',
    '3||poor_communication|',
  ],
  [
    'phone_note',
    'No-show from Friday rang. Says babysitter fell through, wants the £30 per head dropped. Nice about it.',
    '1||no_show_or_cancellation|refund',
  ],
  [
    'email',
    'How is it possible that the same company that sends me a birthday card cannot send me my own prescription?',
    '2||late_delivery|explanation',
  ],
  [
    'email',
    'Nine weeks for a sofa that your website called "in stock". I am sitting on garden chairs in my own living room.',
    '2||late_delivery|',
  ],
  [
    'review',
    'The nail tech cut my cuticle, saw the blood, put polish over it and charged me full price. Finger is now the size of a sausage.',
    '3||safety_hygiene|',
  ],
  [
    'phone_note',
    "Tenant of 4B, furious, says radiator man was due between 8 and 12 and she lost a shift waiting. Wants a day's wages.",
    '3||no_show_or_cancellation|compensation_extra',
  ],
  ['chat', 'wheres my stuff', '1||late_delivery|explanation'],
  [
    'email',
    'I bought a refurbished phone from you and it is registered to somebody in Ohio who reported it lost. Please explain.',
    '2||fraud_suspicion|explanation',
  ],
  [
    'email',
    'We had the tasting menu on Saturday. I rarely complain but course after course was oversalted, and when I mentioned it the sommelier told me my palate was off. I would appreciate a word from the chef.',
    '2||staff_behaviour|apology',
  ],
  ['sms', 'Cleaner missed the oven AGAIN. thats 3 visits. pls send her back', '2||quality_below_expectation|redo_work'],
  [
    'email',
    'Invoice 2291 charges four hours of labour. Your man was here for fifty minutes, I have him on the doorbell camera. Please issue a corrected invoice.',
    '2||billing_overcharge|partial_refund',
  ],
  [
    'email',
    'You told me in March that the warranty covers the pump. Now that it has failed you tell me it does not. Which is it?',
    '2||policy_dispute|explanation',
  ],
  [
    'phone_note',
    'Older gentleman, very upset. Was told to "get on with it" by the girl on the till while counting change. Just wanted someone to know.',
    '2||staff_behaviour|',
  ],
  [
    'review',
    'Booked months ahead, confirmed twice, turned up with a party of eleven and they had given our table to walk-ins.',
    '3||no_show_or_cancellation|',
  ],
  [
    'email',
    'It has been five days since your engineer took my laptop. No call, no mail, and the number on the slip rings out.',
    '2||poor_communication|',
  ],
  [
    'email',
    'Please note that I withdraw from the contract and ask you to transfer the purchase price of EUR 89.90 within fourteen days.',
    '1||other|refund,cancel',
  ],
  [
    'email',
    'Wonderful stay, wonderful breakfast, but I was billed for a minibar that my room did not have. Could you take the 14 pounds off?',
    '1||billing_overcharge|refund',
  ],
  ['chat', 'bro i paid for express and its been 8 days thats not express thats a joke', '2||late_delivery|'],
  [
    'email',
    'Your technician asked my 16 year old daughter for her number. I want to know what you are doing about it before I go to the police.',
    '3|regulator|staff_behaviour|explanation',
  ],
  ['email', 'The dress is beautiful. It is also two sizes too small and the wedding is in nine days. Help!', '1||wrong_item|'],
  [
    'review',
    'Paid for a window seat, got a wall. Paid for hot water, got a lecture about the boiler. Paid for quiet, got a stag party.',
    '2||quality_below_expectation|',
  ],
  [
    'phone_note',
    'Mrs. Adeyemi says the pharmacy gave her husband the wrong strength, he fainted. She is not shouting, she wants it in writing how this happened.',
    '3||safety_hygiene|explanation',
  ],
  [
    'email',
    'If you do not take down the photos of my house from your website by tonight you will hear from my solicitor.',
    '3|legal|other|',
  ],
  [
    'email',
    'Either your app is broken or your maths is. It says I owe a late fee on an invoice I paid nine days early.',
    '2||billing_overcharge|',
  ],
  ['sms', 'HI CAN U TELL ME IF YOU ARE OPEN BANK HOLIDAY MONDAY THANKS', '0||other|'],
  [
    'email',
    'I have now been passed between four departments. Each apologises, none does anything. What will it take?',
    '2||poor_communication|',
  ],
  [
    'review',
    'They have a sign saying "the customer is always right" and a manager who tells you to get out when you ask for the bill to be corrected.',
    '3||staff_behaviour|',
  ],
  [
    'email',
    'The tiles were laid on a damp floor and have lifted. Two other tilers have confirmed it in writing. I expect the floor redone or paid for, and I expect it before Christmas.',
    '3||quality_below_expectation|redo_work,refund',
  ],
  ['email', 'Thank you for the replacement, it arrived today and fits. All good now!', '0||other|'],
  [
    'phone_note',
    'Bloke wants his deposit back for the bouncy castle because it rained. Told him terms. Said fair enough but try my luck.',
    '0||no_show_or_cancellation|refund',
  ],
  [
    'email',
    'I asked you to stop texting me in May, in June and again last week. The next message I get goes straight to the ICO.',
    '2|regulator|poor_communication|',
  ],
  [
    'email',
    'How dare you put the phone down on my wife. She has been your customer since 1998. I want the name of the person and I want it today.',
    '4||staff_behaviour|manager',
  ],
  ['review', 'Smelled of sewage, hair in the plughole, sticky remote. Lovely view though!', '2||safety_hygiene|'],
]

const judged = messages.map(([channel, text, read]) => {
  const [heat = '', threats = '', cause = '', wants = ''] = read.split('|')
  const reading = readMessage({ text, channel, currency: 'USD' })
  const same = (found: readonly { readonly kind: string }[], listed: string) =>
    found
      .map((one) => one.kind)
      .sort()
      .join() === listed.split(',').sort().join()
  return {
    heat: Math.abs(reading.heat - Number(heat)) <= 1,
    threats: same(reading.threats, threats),
    cause: reading.cause.kind === cause,
    wants: same(reading.wants, wants),
  }
})

const share = (field: keyof (typeof judged)[number]) => judged.filter((one) => one[field]).length / judged.length

describe('of hard messages that no single word gives away', () => {
  it('heat is within one level nine times in ten', () => expect(share('heat')).toBeGreaterThanOrEqual(0.9))
  it('threats are exact nine times in ten', () => expect(share('threats')).toBeGreaterThanOrEqual(0.9))
  it('the cause is right two times in three', () => expect(share('cause')).toBeGreaterThanOrEqual(2 / 3))
  it('wants are exact four times in five', () => expect(share('wants')).toBeGreaterThanOrEqual(0.8))
})
