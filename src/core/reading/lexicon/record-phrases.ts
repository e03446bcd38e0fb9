import type { Phrase } from '../../text/phrases.ts'
import type { RuleExample } from './example.ts'
import type { Meaning } from './meaning.ts'
import { statesFact as fact } from './states-fact.ts'

/** What the words state about money and paper: agreed, paid, given back, disputed, returned, written before. */
export const recordPhrases: readonly Phrase<Meaning>[] = [
  ...fact(
    'refundAgreed',
    true,
    2,
    `
    @shop|they|he|she ..2 agreed|promised|offered|confirmed|approved|said|says|replied ..5 refund*|reimburse*|money
    agreed|promised|confirmed|offered ..3 to ..1 refund|reimburse|return|repay|give
    agreed ..4 refund
    you would ..2 refund|return|reimburse|pay
    you said ..4 refund|back
    refund was|is|has ..2 promised|agreed|approved|confirmed|authorised|authorized
    promised ..3 refund*
    approved ..3 refund
    told ..2 be|get|receive|have ..3 refund*
    we|i ..1 agreed|promised ..3 refund
  `,
  ),

  ...fact(
    'alreadyRefundedMinor',
    0,
    2,
    `
    refunded ..3 $
    already ..2 refunded|returned|repaid|reimbursed|credited|paid|given|sent ..4 $
    refunded|repaid|returned|reimbursed|credited ..4 $
    has|have|already|had paid ..3 about|back|only|$ ..2 $
    kennel|shop|company|firm|we|business|store|landlord|mover|hotel has|have paid ..2 $
    partial refund of ..1 $
    refund of ..1 $ @unit? so|already|was ..2 issued|far|made|sent|given
    gave|given|got|received|sent|paid ..2 me|us|him|her|them? ..2 $ @unit? back
    got ..1 $ @unit? back
    credited ..4 $
    $ @unit? ..1 was|has|were ..2 refunded|returned|credited
    $ @unit? refunded
  `,
  ),

  ...fact(
    'paidMinor',
    0,
    2,
    `
    paid ..3 $
    paid ..2 you|them|him|her ..2 $
    paying ..2 $ @unit? for
    was|were|been|got|being charged ..3 $
    charged me|us|him|her|them|my ..3 $
    charged $
    charge|charges ..1 of|for ..1 $
    there is a|an $ @unit? charge
    cost|costs me|us|him|her ..2 $
    took|taken|debited ..2 $
    spent ..2 $
    my|our|his|her|the $ @unit? deposit|payment|order|purchase|stay|booking|ticket|tickets|subscription
    my|our|his|her|a|the deposit of ..1 $
    deposit ..2 its|it ..1 is? $
    put down ..2 $
    handed ..2 $
    bought ..5 for $
    $ @unit? deposit|ticket|dress|tour|order ..2 bought|paid
  `,
  ),
  ...fact(
    'paidMinor',
    'none',
    2,
    `
    @not ~2 paid ..1 anything|yet|penny|cent|dime
    refuse* to pay
    will not pay ..2 his|her|their|the|my
    stopped ..3 cheque|check|payment
    has|have not paid
  `,
  ),

  ...fact(
    'disputeStatus',
    'open',
    2,
    `
    filed|opened|open|opening|started|raised|initiated|lodged|submitted ..4 dispute|chargeback
    filed|opened|opening|open|started|raised ..2 claim|case ..2 with|at|through ..2 @bank|card
    disputed|disputes|disputing ..4 charge|charges|payment|transaction|purchase|bank|card|fraud|it|received
    disputes|disputed|disputing ..2 $
    dispute|chargeback ..2 is|was|has ..2 filed|open|opened|pending|raised|started
    chargeback ..2 filed|received|came|arrived
    then disputed
    my|our bank ..3 disputed|disputes|disputing|investigating|reversed
  `,
  ),
  ...fact(
    'disputeStatus',
    'inquiry',
    3,
    `
    retrieval|payment|bank|card inquiry|enquiry
    retrieval request
    inquiry|enquiry from ..2 @bank|card|stripe|square
    @bank|stripe ..2 asked|asking|asks|wants ..3 information|documents|evidence|proof|inquiry|enquiry
    early warning
    request for information ..3 @bank|card
  `,
  ),
  ...fact(
    'disputeStatus',
    'won',
    3.5,
    `
    we|i|shop ..2 won ..3 dispute|chargeback|case
    dispute|chargeback ..3 won
    dispute|chargeback|case ..3 decided|ruled|resolved|closed ..2 our favour|favor
    bank sided with us
  `,
    'shop',
  ),
  ...fact(
    'disputeStatus',
    'lost',
    3.5,
    `
    we|i|shop ..2 lost ..3 dispute|chargeback|case
    dispute|chargeback ..3 lost
    bank sided with ..2 customer|client|buyer|guest|them|him|her|cardholder
    decided|ruled|resolved ..2 their|his|her favour|favor
    favour|favor of ..2 customer|cardholder|buyer|client
  `,
    'shop',
  ),
  ...fact(
    'disputeStatus',
    'lost',
    3.5,
    `
    we|i|my ..2 won ..3 dispute|chargeback
    bank ..3 my|our favour|favor
    bank ..2 refunded|credited|reversed|returned ..2 me|us|my|it|the
  `,
    'customer',
  ),
  ...fact(
    'disputeStatus',
    'won',
    3.5,
    `
    i|we ..2 lost ..3 dispute|chargeback
    bank sided with you|them|the
    dispute ..3 rejected|denied|declined
    bank ..2 rejected|denied|declined ..3 dispute|claim|chargeback
  `,
    'customer',
  ),

  ...fact(
    'goodsReturned',
    true,
    2,
    `
    i|we ..2 returned|sent|shipped|mailed|posted|brought ..2 it|them|item|items|goods|dress|shoes|order|product|unit
    sent|shipped|mailed|posted|brought ..4 back
    returned ..2 it|them|item|items|goods|product|dress|shoes|order|unit|outfit
    return|returns ..4 tracking|received|arrived|warehouse
    you|they|we ..2 received|got|have ..2 return|returned|items|item|goods ..1 back
    goods|item|items|product ..3 back ..2 with|in|at
    happy|glad|willing|can|ready to? ..1 return|send ..1 it|them|item|goods
    will ..1 return|send ..2 it|them|item|goods|everything ..1 back
    was|were|been returned
  `,
  ),
  ...fact(
    'goodsReturned',
    false,
    2.5,
    `
    am|are|is ..1 keeping ..2 it|them|items|dress|goods|@thing
    will|would|to not ~2 return|send ..2 it|them|item|goods
    not|never|without|refuses|refused|wo ~3 return|returned|sending|returning ..2 it|item|goods|them|dress
    not ~2 returned
    wants to keep
    keep ..2 item|it|them|goods ..4 refund
    threw ..1 it|them away|out
  `,
  ),

  ...fact(
    'priorContacts',
    'count',
    2,
    `
    # ..2 emails|mails|messages|calls|tickets|letters|tries|attempts ..4 no|nothing|none|without|ignored|still|not|sent|called|written|and
    emailed|called|written|wrote|rang|phoned|contacted|messaged|texted|complained|asked ..4 # ..1 times
    sent|written|made|opened|left|sending ..4 # ..2 emails|mails|messages|calls|tickets|letters|requests|odd|voicemails
    # ..1 odd emails|calls|messages
    # tickets|tries|attempts|emails|calls
    # times ..3 called|emailed|written|contacted|asked|told|rang|complained
  `,
  ),
  ...fact(
    'priorContacts',
    3,
    1.5,
    `
    several|multiple|many|numerous|countless|few|lots|dozens|loads ..2 emails|mails|messages|calls|tickets|times|attempts|requests|letters|voicemails
    again and again
    keep|kept ..1 emailing|calling|writing|asking|messaging|phoning|ringing
    repeatedly ..2 asked|called|emailed|contacted|written|wrote|tried
    over and over
    contacted|called|emailed|wrote|written|asked ..3 several|many|few|multiple times
  `,
  ),
  ...fact(
    'priorContacts',
    2,
    1.5,
    `
    emailed|called|written|wrote|rang|phoned|contacted|messaged|texted|complained|asked ..5 twice
    twice ..3 emailed|called|written|wrote|rang|phoned|contacted|messaged|asked
    third|3rd email|call|message|request|ticket|complaint
    third|3rd time @reach
    @reach ..4 for the third|3rd time
    third|3rd time ..1 i|we|ive|weve|im|having|to ..3 @reach
    third|3rd time|attempt|letter ..3 where|when|why|please|contact|reach|get
  `,
  ),
  ...fact(
    'priorContacts',
    1,
    1.4,
    `
    second|2nd email|call|message|request|ticket|complaint
    my|our second|2nd letter
    second|2nd time @reach
    @reach ..4 for the second|2nd time
    second|2nd time ..1 i|we|ive|weve|im|having|to ..3 @reach
    already ..2 emailed|called|written|wrote|rang|contacted|messaged|asked|told
    following|follow up on|to|my
    as i wrote|said|mentioned|explained
    my previous|last|earlier ..1 email|message|call|letter|emails|complaint
    i ..1 emailed|called|wrote|rang|phoned|contacted|messaged ~8 no|never|not|nothing ..2 reply|replied|response|answer|answered|heard|back|responded
    writing|calling|emailing|contacting ..2 again
  `,
  ),
  ...fact(
    'priorContacts',
    3,
    1.6,
    `
    fourth|4th email|call|message|request|ticket|complaint
    fourth|4th time @reach
    @reach ..4 for the fourth|4th time
    fourth|4th time ..1 i|we|ive|weve|im|having|to ..3 @reach
  `,
  ),
  ...fact(
    'priorContacts',
    4,
    1.6,
    `
    fifth|5th email|call|message|request|ticket|complaint
    fifth|5th time @reach
    @reach ..4 for the fifth|5th time
    fifth|5th time ..1 i|we|ive|weve|im|having|to ..3 @reach
  `,
  ),
]

/** What these phrases must and must not state. */
export const recordExamples: readonly RuleExample[] = [
  { text: 'You agreed to refund me.', facts: { refundAgreed: true } },
  { text: 'You never agreed to refund me.', facts: { refundAgreed: undefined } },
  { text: 'You already refunded $40.', facts: { alreadyRefundedMinor: 4000 } },
  { text: 'You should have refunded $40.', facts: { alreadyRefundedMinor: undefined } },
  { text: 'I paid $90.', facts: { paidMinor: 9000 } },
  { text: 'You quoted me $90.', facts: { paidMinor: undefined } },
  { text: 'I opened a dispute with my bank.', facts: { disputeStatus: 'open' } },
  { text: 'I might open a dispute with my bank.', facts: { disputeStatus: undefined } },
  { text: 'No chargeback has been filed.', facts: { disputeStatus: undefined } },
  { text: 'If it is not there by noon I go to my bank and dispute the lot.', facts: { disputeStatus: undefined } },
  { text: 'Send it back today or I am disputing the charge.', facts: { disputeStatus: undefined } },
  { text: 'No money by Monday and I open a dispute.', facts: { disputeStatus: undefined } },
  { text: 'You have until ten, then the chargeback is filed.', facts: { disputeStatus: undefined } },
  { text: 'There is an open dispute with my bank about this.', facts: { disputeStatus: 'open' } },
  { text: 'If you look you will see that I opened a dispute last week.', facts: { disputeStatus: 'open' } },
  { text: 'We won the dispute.', channel: 'phone_note', facts: { disputeStatus: 'won' } },
  { text: 'My bank ruled in my favour.', facts: { disputeStatus: 'lost' } },
  { text: 'I sent the shoes back.', facts: { goodsReturned: true } },
  { text: 'I am keeping the shoes.', facts: { goodsReturned: false } },
  { text: 'I have emailed you four times.', facts: { priorContacts: 4 } },
  { text: 'This is the third time I write.', facts: { priorContacts: 2 } },
  { text: "For the third time, I've asked nicely.", facts: { priorContacts: 2 } },
  { text: 'Second time asking.', facts: { priorContacts: 1 } },
  { text: 'I am writing to you for the fourth time about my refund.', facts: { priorContacts: 3 } },
  { text: 'The second time the camera I had left in the car was gone.', facts: { priorContacts: undefined } },
  { text: 'This is the third time the bin was left full.', facts: { priorContacts: undefined } },
]
