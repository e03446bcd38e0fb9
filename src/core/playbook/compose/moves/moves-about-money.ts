import { later, type Move, never, step } from './move.ts'

/** Refunds, returns, disputes, bills, and harm. */
export const MOVES_ABOUT_MONEY: readonly Move[] = [
  step({ any: ['unpaid'] }, 'Payment before service: in one calm sentence with a date; nothing more is done until it is paid.'),
  step(
    { any: ['unpaid'], not: ['late_pickup', 'asks_free'] },
    'One written demand to the last known address: sum, what for, by when, how to pay; keep it for your bad-debt records.',
  ),
  step(
    { any: ['unpaid'], all: ['legal'] },
    'Weigh the filing fee, your hours and the odds of finding them against the sum; do not spend more than the debt on chasing it.',
  ),
  step(
    { all: ['unpaid', 'asks_free'] },
    'Agree one written punch list tied to the contract and close it; anything else is a priced change order; last payment due on its completion, by a date.',
  ),
  step(
    { all: ['unpaid', 'contract'] },
    'Add up what is owed and what each further month costs; give written notice citing the clause, and learn your state’s rules on liens.',
  ),
  later(
    { any: ['unpaid'] },
    'From now on: card on file, a deposit as cushion or prepayment, a late fee by the day, and stop after one missed payment.',
  ),
  never({ any: ['unpaid'] }, 'Do not vent at the door, and do not take or hold their things without the legal steps.'),
  never({ all: ['unpaid', 'asks_free'] }, 'Do not go on with extras in the hope of being paid.'),

  step(
    { any: ['used_return', 'wrong_swap'], not: ['injury'] },
    'Inspect before you refund: condition, tags, smell, serial number; photograph package, label and item.',
  ),
  step(
    { all: ['wrong_swap'] },
    'Message them first as if it were a mistake: another item than the one sent came back; can the right one follow?',
  ),
  step(
    { all: ['wrong_swap'] },
    'No full refund for a different item: answer inside the platform’s return flow and in time; appeal or claim with the pictures if it was refunded.',
  ),
  step(
    { all: ['used_return', 'platform'], not: ['wrong_swap', 'dispute_filed'] },
    'Used goods may take a deduction: grade the condition, upload pictures, give the reason politely, inside the platform’s days from receipt.',
  ),
  step(
    { all: ['used_return', 'platform'], not: ['wrong_swap', 'dispute_filed'] },
    'Item by item, compare the deduction with what worse feedback would cost.',
  ),
  step(
    { any: ['used_return', 'wants_return'], all: ['wants_policy'], not: ['chargeback', 'injury'] },
    'Count one return: card fees both ways, staff time, the mark-down on goods that cannot be sold as new.',
  ),
  step(
    { all: ['wants_policy'], any: ['used_return', 'asks_refund', 'wants_return'], not: ['chargeback'] },
    'Write the rule: tags on, unworn, inside a time limit, hygiene goods not at all; credit or exchange where nothing is wrong.',
  ),
  step(
    { all: ['wants_policy'], any: ['used_return', 'wants_return'], not: ['chargeback'] },
    'Announce it with a start date: on the receipt, in the fitting room, on the site, and said at the till; the manager keeps discretion for real faults.',
  ),
  later(
    { all: ['used_return'], not: ['platform', 'wrong_swap'] },
    'Log returns by customer, bought against kept; cap or decline repeat abusers politely.',
  ),
  never({ any: ['used_return', 'wrong_swap'] }, 'Do not accuse anybody, at the counter or in writing, and single out no name.'),

  step(
    { all: ['refunded_by_platform', 'tracking'] },
    'Ask support in writing, once more, which criterion failed; one page: tracking, dates, messages.',
  ),
  step({ all: ['refunded_by_platform'] }, 'Claim the value from the carrier or your own insurance.'),
  step(
    { all: ['refunded_by_platform', 'card_on_file'] },
    'Appeal to the platform with the times of report and repair; a card charged after a platform’s refund invites a dispute and a sanction against your account.',
  ),
  step({ all: ['refunded_by_platform'] }, 'After one appeal accept the loss: your hours are worth more.'),
  later({ all: ['refunded_by_platform', 'tracking'] }, 'Signature or insurance from a value that you choose; note the buyer and block.'),

  step(
    { any: ['chargeback_threat'], not: ['dispute_filed'], first: true },
    'Nothing is filed yet, and this is the cheap moment: answer within hours, calmly, with the tracking link and one option. Later come a fee, held money and a mark in your ratio, even if you win.',
  ),
  step(
    { any: ['chargeback_threat'], not: ['dispute_filed'] },
    'Decide on the merits and not on the capitals: address match, photo of delivery, neighbour; offer the refund once the parcel is back or intercepted.',
  ),
  step(
    { any: ['chargeback'] },
    'Save order, tracking and messages as evidence; if a dispute comes, answer it at the processor before its deadline.',
  ),
  never({ any: ['chargeback'] }, 'Do not refund separately on top of an open dispute, and call nobody a fraud.'),
  step(
    { all: ['unrecognised'] },
    'Make the card statement show the name that customers know, with a phone number or address; name it in the receipt mail, too.',
  ),
  step(
    { any: ['dispute_filed'] },
    'Answer the exact reason code with proof of use: scan at the door, log-in, device and IP, earlier orders; 3-D Secure or verification shifts liability for the next one.',
  ),
  step(
    { all: ['dispute_filed', 'wants_policy'] },
    'Refund the moment somebody asks, before they file; once opened, ask the buyer to withdraw it.',
  ),
  step({ any: ['dispute_lost'] }, 'The bank’s decision is final: book the amount and the fee, and spend the time on the next one.'),

  step(
    { any: ['injury'], not: ['illness_rule'], first: true },
    'Show concern and admit nothing yet: how are they, what happened, when, who else; facts on a form, and a named person calls back by a set time.',
  ),
  step(
    { any: ['injury'], not: ['illness_rule'] },
    'Call your insurer before any percentage or sum is argued; a second report goes to the authority.',
  ),
  step(
    { all: ['injury'], any: ['damage', 'cant_pay'], not: ['illness_rule'] },
    'Put any offer in writing with dates: insurance, instalments or one settlement figure.',
  ),
  step(
    { all: ['injury', 'false_claim'] },
    'Ask to see it, or for a vet’s or doctor’s written opinion; offer to pay if it shows that it was you. Name other possible causes gently.',
  ),
  step(
    { all: ['asks_apology', 'false_claim'] },
    'Be sorry for what they or the animal went through, and not for a deed that you did not do; log it in writing the same day.',
  ),
  never(
    { all: ['injury', 'blame_share'] },
    'Do not say that it was partly their own fault: what was in your care is yours to answer for, and shares are for the insurer to argue.',
  ),
  never({ any: ['injury'] }, 'Do not blame the one who was hurt, give medical advice, deny, or go silent.'),
  later({ all: ['injury', 'violence'] }, 'Change how they are handled in groups, and write down that you did.'),

  step(
    { all: ['damage', 'no_contract'] },
    'A paid order is a contract, on paper or not, and what was not delivered goes back: if cash is short, the full refund in dated instalments.',
  ),
  step(
    { all: ['damage', 'no_contract'] },
    'Credit honestly what you did to save the day; see whether insurance pays; stop promising years of free goods in place of money.',
  ),
  never({ all: ['damage', 'no_contract'] }, 'Do not argue that there was no contract.'),
  step(
    { all: ['refunded_all'], not: ['used_return', 'refunded_by_platform', 'slipped'] },
    'Next time a partial goodwill refund, for the part that failed and not for what was fine, is fair where it happened after the handover.',
  ),
  later(
    { all: ['refunded_all'], not: ['used_return', 'refunded_by_platform', 'slipped'] },
    'Make a handover rule: you load it, you say how it travels, the customer signs. Then let it go: one happy family and a lesson.',
  ),

  step({ all: ['cancelled', 'deposit'] }, 'Cost what you delivered already and what you turned away for the date.'),
  step(
    { all: ['cancelled', 'goodwill_source'] },
    'A partial refund is goodwill and not owed: say so when you give it, and weigh it against who sends you work. A credit at today’s prices, until a date, is the other way.',
  ),
  step(
    { all: ['cancelled', 'no_policy'] },
    'Work out what was used against what was paid (lessons taught, nights stayed), and return or bank the rest.',
  ),
  later(
    { any: ['no_policy'], not: ['illness_rule'] },
    'Write the rule now: notice, what is not refundable, who may make exceptions; show it where people book.',
  ),
  step(
    { all: ['cancelled', 'other_decider'] },
    'They tried to change, they did not vanish: discretion, such as a credit towards the next visit, may be cheaper than the fee.',
  ),

  step(
    { any: ['bills'] },
    'Bill what was agreed and done, visit by visit with its date, at the price quoted; nothing for what you did not do.',
  ),
  step({ any: ['bills'] }, 'One question in writing to whoever agreed it: does it go on as agreed? Without a yes by a date, you pause.'),
  later({ any: ['bills'] }, 'So much trouble this early is a warning: part politely before the account grows.'),
  step({ all: ['dirty'], not: ['injury'] }, 'Own the missed clean first: it was your fault at the start, whatever came after.'),
  later({ all: ['dirty'] }, 'Answer such a report the same day, and put the spot on the turnover list.'),
  step(
    { any: ['coupon'] },
    'Acknowledge the annoyance, then say what the coupon does do: so much off a purchase above its amount; offer to hold it for a bigger one, and close kindly.',
  ),
  step(
    { all: ['asks_refund'], any: ['agreed', 'signed'], not: ['used_return', 'contract', 'cancelled', 'late_pickup'] },
    'What they agreed to before, with the pictures from before you began, is your evidence: show it in private, with the reason for it.',
  ),
  step(
    { all: ['asks_refund', 'agreed'], any: ['review_threat', 'review_posted'] },
    'No refund is owed for a result that was agreed; a small kindness, such as a free follow-up, is yours to choose.',
  ),
  later({ all: ['asks_refund', 'agreed'] }, 'At check-in: show it, say it, have it initialled.'),
  step(
    { all: ['refused_access'] },
    'Work from the loss: the part that could not be used, for the nights concerned, not half of everything. A refused repair limits the claim.',
  ),
  step(
    { all: ['refused_access', 'staff_fault'] },
    'State one figure with its reasoning, once, and be sorry for the check that was missed.',
  ),
  later({ all: ['staff_fault', 'damage'] }, 'Put the check on the turnover list.'),
  never({ all: ['refused_access'] }, 'Do not accuse them of the damage without evidence.'),
  step(
    { all: ['policy', 'repeated'], any: ['asks_refund', 'wants_return'], not: ['ban', 'escalated'] },
    'End the exception with a date: by then, unworn, in its box, credit only; say that it is a favour beyond the days of your policy.',
  ),
  step(
    { all: ['policy', 'repeated'], any: ['asks_refund', 'wants_return'], not: ['ban', 'escalated'] },
    'Each email costs time, and you could have sold the last piece: stop negotiating after this one.',
  ),
  never(
    { all: ['policy', 'repeated'], any: ['asks_refund', 'wants_return'], not: ['ban', 'escalated'] },
    'Do not promise anything without an end.',
  ),
]
