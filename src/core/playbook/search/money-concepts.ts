/** Words of money: refunds, disputes at the bank, prices, bills, deposits, suppliers. */
export const moneyConcepts: Readonly<Record<string, string>> = {
  refund:
    'refund, money back, give back the money, get back the money, return the money, returned the money, reimburse, cash back, pay back, paid back, want back, wants it back, wants back, want it all back, every penny back, every cent back, gave back, give him back, give her back, hand back the money, send the money, his money, her money, their money, my money',
  dispute:
    'chargeback, charge back, dispute, disputed, claw back, clawed back, reverse the payment, reverse the charge, reversed the charge, reverse payment, pull the money back, bank took, took it back through, get it back through, take it back through, cardholder, issuer, issuing bank, reason code, card scheme, contest the charge, visa 10.4, visa 13.1, visa 13.3, visa 13.7, friendly fraud',
  bankThreat:
    'call my bank, call the bank, calls his bank, calls her bank, call her bank, call his bank, call their bank, go to the bank, threaten chargeback, threatens a chargeback, threaten to dispute, threatens to dispute, reverse the payment, my bank will, his bank will, her bank will, or i dispute, otherwise chargeback',
  inquiry:
    'inquiry, enquiry from the bank, retrieval, retrieval request, pre dispute, bank is asking, bank asked, bank wants to know, request for information, no money has been taken, no money pulled, warning needs response, soft dispute',
  evidence:
    'evidence, proof, prove, documents, documentation, file, screenshots, receipts, photos, records, paper trail, log, tracking, signature, representment, respond to the dispute',
  notReceived:
    'not received, never received, never arrived, never came, did not arrive, did not come, nothing came, nothing arrived, not delivered, non receipt, item not received, inr, did not show up, missing parcel, missing package, nothing there, never got it, did not get it, never turned up, not there, mailbox was empty, nothing reached, not reached them, nothing reached them, no parcel, was not in the letterbox, letterbox, still waiting for the parcel, claims it is missing, did not get anything, not got it',
  notAsDescribed:
    'not as described, not as advertised, different from the listing, does not match the description, does not match the listing, does not match the photo, snad, not what i ordered, not what he ordered, not what she ordered, not what they ordered, misleading description, looks different',
  unauthorised:
    'unrecognised, unrecognized, does not recognise, does not recognize, do not recognise, unauthorised, unauthorized, fraudulent, fraud, stolen card, someone else used, did not make this purchase, not his purchase, not my charge, card testing, tc40, early fraud warning, fraud alert, radar, was not him who paid, was not me who paid, did not pay for this, someone else paid, denies buying, denies ordering, says he did not order, did not order it, claims not to know us, high risk, suspicious order, flagged order, risky order, stolen, not his card',
  duplicate:
    'duplicate, twice, two times, 2x, double, doubled, double charge, charged again, two charges, two payments, same amount, billed again, double billed',
  pending:
    'pending, hold, authorisation, authorization, preauthorisation, pre auth, on hold, not settled, reserved amount, temporary charge',
  secondRound:
    'lost the dispute, lost the chargeback, second round, pre arbitration, arbitration, prearb, appeal the chargeback, ruled against, decided against, dispute lost, we lost, bank decided',
  won: 'won, we won, won the dispute, win, beat the chargeback, in our favour, in our favor, found for us, got the money back from the bank, bank agreed with us, won it, case won, decided for us',
  partial:
    'partial refund, part refund, partial, part of the money, some money back, some of the money, half back, knock off, money off, something off, percent off, percent back, split the difference, meet in the middle, meet halfway, compromise, keep it for less, price reduction, allowance',
  counterOffer:
    'turned down, refused the offer, rejected the offer, not enough, wants more, insult, laughed at, laughed, counter offer, go higher, raise it, raise the offer, raise my offer, step up, said no to',
  discount:
    'discount, cheaper, lower price, lower the price, reduce the price, take off, best price, deal, bargain, haggle, haggling, knock down, price down, come down, better price, fifth off, over budget, too expensive, too dear, negotiate the price, less money, special price, mates rates',
  priceMatch:
    'price match, match the price, cheaper online, cheaper elsewhere, competitor price, amazon price, web price, beat the price, undercut, found it cheaper, same thing for less',
  priceDropped:
    'price dropped, price drop, price went down, on sale now, on sale for, sale started, cheaper now, cheaper the next day, price protection, price adjustment, black friday, reduced the day after, wants the difference, gap, purchased, was lower, cheaper now than, lower the next day, lower now, reduced now, went on offer, promotion started, after he bought, after she bought, reduced',
  wrongPrice:
    'wrong price, price error, pricing error, mispriced, price tag, shelf tag, shelf label, till said, rang up, scanned at, scan at, labelled, price on the shelf, price was wrong, wrong label, website price, glitch price, advertised price, sticker, tag said, register wants, register says, checkout showed, priced at, labelled at, wrong sticker, different at the till, sign said, menu said, listed at, typo in the price, decimal point',
  hiddenFee:
    'hidden fee, hidden charge, surcharge, extra charge, extra fee, cleaning fee, service charge, booking fee, resort fee, fee at the end, only saw at the end, not told about the fee, drip pricing, added at checkout, parking charge, final folio, came as a shock, mandatory fee, not mentioned, did not know about the fee, resort charge, tourist tax, deposit fee, small print, fine print',
  billing:
    'bill, invoice, charge, charged, billed, billing, overcharged, overcharge, invoiced, statement, tab, check, wrong amount, billing error, billing mistake',
  aboveEstimate:
    'estimate, above the estimate, over the estimate, higher than the quote, higher than quoted, more than quoted, more than i said, came to more, guess, rough figure, ballpark, cost more than, went over, over budget, cost overrun, overrun, final bill, difference, more than agreed, dearer than, surprised by the price, shock at the bill, price shock, came as a shock, higher bill, doubled, way over',
  quote: 'quote, quoted, quotation, proposal, offer, bid, price for the job, sent a price',
  changeOrder:
    'change order, variation, extra work, additional work, extras, word of mouth, verbal, verbally, nodded, said yes, okayed, ok d, agreed on the phone, on a call, no paperwork, nothing signed, nothing in writing, not in writing, never agreed, go ahead, nobody signed, without a signature',
  scopeCreep:
    'scope creep, scope, keeps growing, growing, beyond what we agreed, more and more, endless changes, endless, out of scope, tweak, tweaks, quick tweak, revision, revisions, rounds, edits, amendments, little changes, tiny changes, small changes, one more change, five pages, now fourteen, started as, more pages, larger than planned, keeps adding, adds things, new wishes, additional wishes, not in the brief, expanded, ballooned, one more thing',
  freeWork:
    'free work, for free, for nothing, without paying, no extra pay, no pay, unpaid, no charge, gratis, not paying for, favour, favor, while you are here, while you re here, could you just, little jobs, just have a look, exposure, visibility, portfolio, can not pay, cannot pay, no budget but, pay later maybe, spec work, test project, unpaid trial, goodwill work, without charge, throw in',
  featureRequest:
    'feature, feature request, build it, build us, custom development, integration, sso, roadmap, export, functionality, add to the app, change the software',
  overdue:
    'overdue, unpaid invoice, late payment, not paid, has not paid, have not paid, owes, owe me, owes me, outstanding, past due, thirty days, 30 days late, payment run, chase, chasing, accounts payable, collections, debt, arrears, pays late, switch off access, net 30 late, has not settled, not settled the invoice, no payment, still no money, waiting for my money, waiting for the money, unpaid bill, open invoice, reminder, dunning, slow payer, not transferred',
  shaved:
    'paid less, short paid, short payment, underpaid, knocked off, deducted, paid in full, full and final, settled, part payment, shaved, kept back some, cut the invoice, transferred less',
  retention:
    'retention, last payment, final payment, final instalment, withheld, holds back, holding back, will not release, snag, snags, snagging, punch list, small defects, keeps back',
  stoppedHalfway:
    'halfway, half way, midway, pulled the plug, stop the project, stopped the project, wants to stop, ended the project, terminated, terminate, killed the project, cancelled the project, in the middle, half finished, unfinished, hand over, predecessor, new boss, new manager, new head of, new director, bins everything, starts over, redo everything, signed off before',
  deposit:
    'deposit, down payment, put down, advance, prepaid, prepayment, retainer, paid upfront, paid up front, booking fee, security deposit, bond, paid half, caution',
  moveOut:
    'move out, moved out, moving out, end of tenancy, end of the lease, ex tenant, former tenant, wear and tear, normal wear, deductions, inventory check, security deposit, bond, itemised list, checkout inspection',
  renewal:
    'renewal, renewed, auto renew, auto renewal, automatic renewal, rolled over, renews, annual plan, yearly plan, yearly, annual, auto charged, surprise charge, forgot to cancel, subscription renewed, extended itself, renewed itself, auto extended, notice window',
  subscription:
    'subscription, subscriber, plan, membership, member, direct debit, recurring, monthly payment, monthly fee, unsubscribe, unsubscribed, box subscription',
  cancel:
    'cancel, cancelled, cancellation, called off, call off, pulled out, pull out, end the plan, quit, quitting, scrapped, end the subscription, ended their subscription, back out, backed out, drop out, terminate, stopped it, no longer wants',
  billedAfterCancel:
    'charged after cancelling, billed after cancelling, still charging, still being charged, kept charging, keeps charging, went out again, charged again, payments since, debit since, after she quit, after they quit, after cancelling, missed the cancellation, deactivated, still debited, closed his account, closed the account, after deactivating, after closing, ended in june, still charged, keeps being debited, charged despite cancelling',
  nonRefundable:
    'non refundable, nonrefundable, no refund, no refund option, saver rate, no refunds, advance rate, non ref, final sale, not refundable, all sales final, cheapest tariff, cheapest rate, cheap rate, no cancelling, no cancellation, fixed rate, strict rate, basic fare, restricted rate, promo rate',
  forgottenRefund:
    'promised a refund, promised the refund, agreed to refund, agreed to reimburse, we said we would refund, forgot to refund, forgot, forgotten, never sent the refund, never went out, never processed, slipped, still waiting for the refund, overlooked',
  refundMissing:
    'refund not arrived, refund never came, refund has not arrived, refund did not arrive, not on the statement, not showing, cannot find the refund, where is the refund, money has not arrived, refund missing, arn, bank does not see, does not see the refund, not in the account, has not landed, can not find the money, still sees zero, sees nothing, customer sees nothing, transferred it back, no credit yet, not credited, where is my money, bank shows nothing, waiting for the credit',
  otherCard:
    'another card, other card, different card, in cash, bank notes, overpaid, overpayment, paid too much, closed card, expired card, card was cancelled, other account, different account, wire, western union, shipper, paypal instead',
  storeCredit:
    'store credit, credit note, voucher, exchange only, shop credit, gift card instead, exchange or voucher, credit instead, voucher instead, only credit, merchandise credit',
  giftCard: 'gift card, gift voucher, gift certificate, voucher, gift cards, vouchers, scratch card codes, ran out, gift code',
  scam: 'scam, scammed, scammer, con, conned, swindle, pretending to be, impersonating, phishing, trick, fraudster',
  tradeIn: 'trade in, traded in, buy back, buyback, part exchange, used phone, old phone, quoted online, inspection, grading, second hand',
  package:
    'package of sessions, prepaid package, course of treatments, sessions, sessions left, unused sessions, remaining sessions, block of, bundle of, punch card, class pass, treatments bought, half used',
  smallRefund:
    'small amount, small refund, few dollars, couple of dollars, not worth, worth it, worth arguing, worth fighting over, hour of arguing, time wasted, petty, stand my ground, standing my ground, principle',
  largeRefund:
    'large refund, big refund, all of it back, everything back, whole amount, entire amount, full amount, entire fee, sink us, cannot afford, hurts, ruin us, thousands',
  holdFirm:
    'hold firm, stand firm, refuse a refund, refuse the refund, deny the refund, say no, turn him down, turn her down, turn them down, not getting a cent, no refund, reject the claim, defend, i did nothing wrong, did the job right, we did it right, in the right, i am right, when i am right, defend myself',
  courtesyBudget:
    'goodwill, goodwill gesture, budget for goodwill, allowed to give away, allowed to give, give away without asking, limit per agent, spending limit, empower, authority to refund, without asking me, comp budget, ritz, up to which sum, up to what amount, settle by themselves, settle it themselves, decide themselves, decide alone, on their own, how much may my, sort out themselves, compensate without, spend without asking, discretion',
  netTerms:
    'net 30, net 15, net 60, net terms, payment terms, pay later, on account, credit line, trade credit, pay upfront, paying up front, pay upfront every time, cash on delivery, 2 10 net 30, settle at the end of the month, end of the month, rather than on delivery, pay after delivery, longer to pay, payment target, due date longer, credit terms, invoice later, cash flow with',
  minimumOrder:
    'minimum order, moq, minimum quantity, minimum, insists on, order less, smaller order, smaller batch, too many units, order size, full pallet, less than a, would last me, last me two years, smallest order, least they sell, whole container, produce less',
  priceRise:
    'price rise, price increase, putting prices up, put prices up, puts prices up, raising prices, raise prices, increase, more expensive from, going up, surcharge letter, new price list, wants more money, prices up, cost increase, raised his tariff, raised the tariff, push back, by 14 percent, tariff, per cent more, dearer, costs more from, new prices, hike, price hike, jump in price',
  creditNote:
    'credit note, they owe me a credit, promised a credit, supplier credit, said they would credit, credit the, take it off the next bill, deduct from the next invoice, set off, net it off, vendor credit, credit memo, acknowledged the short delivery, never showed up on my statement, short delivery, credited yet, promised to credit, owed by the supplier, no credit from',
  exclusivity:
    'exclusive, exclusivity, sole stockist, drop all rivals, drop its rivals, only carry, only sell, exclusive territory, exclusively, nobody else in that category, no other brand, only deliver if, not stock others, monopoly, protected area, territory',
  consignment:
    'consignment, sale or return, paid when they sell, pay when it sells, get paid when they sell, their goods in my shop, on commission, artist, leave them with me, leave pieces with us, pay after they go, pay after they sell, unsold goes back, on trial in the shop, her goods, his goods, their pieces, split of the sale, take a cut',
  vendorContract:
    'contract, lease, service contract, term, notice period, buy out, locked in, stuck in, get out of, waste contract, copier lease',
  courier:
    'courier, carrier, ups, fedex, dhl, usps, royal mail, hermes, evri, dpd, postman, driver, delivery company, delivery service, parcel service, shipping company, haulier, delivery app, uber eats, doordash, deliveroo, just eat, grubhub',
  customsDuty:
    'customs, duty, duties, import tax, import duty, import charge, cross border, abroad, overseas, international order, vat at the door, brokerage fee, border, postman wants, charged by the postman, canadian buyer, swiss buyer, foreign buyer, import, tariffs, tariff at the border, vat on arrival, paid at the door, courier demands',
  marketplace:
    'marketplace, amazon, ebay, etsy, airbnb, booking com, vrbo, walmart, platform refunded, a to z, took it from my account, out of my account, seller account',
  budgetTooLow:
    'cannot afford, too much money, budget, price is high, cheaper competitor, lower our price, lower the price, leave if, will leave if, biggest client, biggest account, biggest customer',
  compensation:
    'compensation, compensate, something extra, damages, pay for my time, pay for his time, for the trouble, inconvenience, extra, make it up, wants extra, lost earnings, day off work, want something for it, wants something for it, something for the wait, for his trouble, for her trouble, wasted afternoon, lost wages, loss of earnings, pain and suffering, emotional',
  slaCredit:
    'outage, downtime, down for, was down, were down, offline, sla, uptime, service credit, servers, crashed, unavailable, system down, could not log in, unreachable, platform unreachable, could not be reached, not accessible, site was down, service interruption, interruption, not available, system failure, no access to the app',
  costCustomerMoney:
    'cost them money, cost him, cost her, lost them money, lost sales, consequential loss, caused a loss, our bug, bug, software error, data loss, lost data, lost their data, lost a customer s data, deleted, backup, wiped',
}
