/** Words of goods and work: delivery, faults, stock, appointments, property, safety. */
export const goodsConcepts: Readonly<Record<string, string>> = {
  late: 'late, delay, delayed, overdue, behind schedule, weeks late, not on time, still waiting, been waiting, stuck, stuck in transit, past the date, slipped, slips, later than, taking too long, has not shipped, not shipped yet, 3 weeks late, held up, taking forever, missed the date',
  lost: 'lost parcel, lost package, lost in transit, lost it, went missing, missing, vanished, disappeared, gone missing, lost by the courier, tracking stopped, no movement',
  markedDelivered:
    'marked delivered, says delivered, marked as delivered, shows delivered, tracking says, tracking shows, dropped on the porch, left at the door, photo at the door, handed over, delivered to, doorstep, porch, porch pirate, stolen parcel, stolen from the porch, signed for, left with a neighbour',
  damaged:
    'damaged, damage, broken, smashed, cracked, crushed, dented, scratched, shattered, flattened, torn, in pieces, dent, scratch, bent, leaking, broke, chipped, arrived broken, cosmetic defect, ripped',
  faulty:
    'faulty, defective, defect, does not work, stopped working, not working, dead, died, failed, malfunction, packed up, broke down, fault, flawed, flaw, broke after, went wrong, not working any more',
  wrongItem:
    'wrong item, wrong one, wrong colour, wrong color, wrong product, wrong order, sent the wrong, shipped the wrong, instead of, mixed up, mix up, wrong food, wrong name, incorrect item, different item, not the one',
  wrongSize: 'wrong size, does not fit, do not fit, too small, too big, too tight, did not fit, size up, sizing, other size, fit',
  returnGoods:
    'return, returned, send back, sends back, sent back, bring back, brought back, brings back, take back, came back, wants to return, return label, return postage, postage back, return shipping, return it, exchange, returns',
  worn: 'wardrobing, worn, wore it, used it, used and returned, worn once, perfume, deodorant, makeup stains, makeup, tags on, tags attached, tag still on, rented for free, evening dress, gown, stain',
  serialReturner:
    'serial returner, returns most, sends back nearly everything, returns everything, sends back most, return rate, keeps returning, sends everything back, returns half, returns all the time, too many returns, bracketing',
  changeOfMind:
    'change of mind, changed her mind, changed his mind, changed their mind, does not like it, do not like it, dislikes, no longer wants, does not like it any more, regret, buyer s remorse, unwanted',
  warranty:
    'warranty, guarantee, out of warranty, after the warranty, warranty ended, warranty expired, guarantee ran out, after the guarantee, 13 months, statutory rights, consumer law, lifetime of the product, under guarantee',
  redo: 'redo, do it again, done again, done over, do over, fix it for free, free repair, repair again, correct it, come back and fix, new set, rework, again for free, make it again, remake',
  cancelledLate:
    'late cancellation, last minute, last minute cancellation, two hours before, half an hour before, same day, short notice, an hour before, minutes before, hours before, night before, excuse, sad reason, died, funeral, sick kid, car broke down, emergency, family emergency, hospital, hospitalised, ill, sick',
  noShow:
    'no show, no shows, did not show, did not show up, did not turn up, never showed, never appeared, stood up, stood us up, never came, nobody came, did not come, missed the appointment, missed her appointment, missed his appointment, missed appointment, forgot her appointment, forgot the reservation, forgot the appointment, empty seats, empty table, skipped, ghosted, did not appear, failed to turn up, nobody home',
  noShowFee:
    'no show fee, cancellation fee, late fee, missed appointment fee, charge per head, charged the card, card on file, card hold, a head, a person, fee or not, keep the fee, waive the fee',
  repeatNoShow:
    'third time, third no show, three times, again and again, every time, keeps missing, keeps cancelling, always cancels, repeatedly, prepay, pay in advance, prepaid only',
  reservation: 'reservation, table, booking, booked, book, party of, covers, seats, appointment, slot, appointments, diary, calendar',
  groupShrinks:
    'group got smaller, fewer people, fewer guests, smaller group, group shrank, party shrank, headcount, final numbers, half the group, pay for the rest',
  doubleBooked:
    'double booking, double booked, overbooked, overbooking, same slot, booked two, no room left, walk the guest, gave away the room, no table',
  weMissed:
    'we forgot, we did not show up, we missed the appointment, our no show, we did not come, we were late, technician did not come, we stood her up, forgot the appointment, took a day off, waited in all day, we cancelled on her',
  noAccess:
    'no access, nobody let us in, nobody home, nobody at home, locked, could not get in, wasted trip, call out, callout, call out fee, wasted journey, not home, door closed',
  walkedOut:
    'dine and dash, walked out, left without paying, ran off, did not pay, skipped the bill, ran without paying, walkout, eat and run, petrol drive off',
  ateIt:
    'ate it all, ate everything, clean plate, clean plates, empty plate, finished the meal, ate the whole, after eating, off the check, off the bill, comp, comped, comp the meal, takes it off the bill',
  coldFood: 'cold food, stone cold, lukewarm, cold burger, food was cold, arrived cold, soggy, cold fries',
  badFood:
    'overcooked, undercooked, raw, burnt, bland, salty, hair in, found a hair, hair in the food, bug in the food, insect, fly in the soup, food poisoning, sick after eating, ill after eating, got sick from, glass in, hygiene, dirty, filthy, mice, mouse, cockroach, cockroaches, rats, health inspector, health department, inspection',
  waitTooLong:
    'wait, waited, waiting time, long wait, wait too long, waited an hour, slow service, queue, kitchen slow, forgot our order, took too long, line too long',
  allergy:
    'allergy, allergic, allergen, allergens, nut, nuts, peanut, gluten, coeliac, celiac, anaphylaxis, reaction, epipen, dairy free, label allergens, wheat, cross contamination',
  injury:
    'injury, injured, hurt, burned, burnt, burn, cut himself, cut herself, bleeding, hospital, ambulance, fell, slipped on, tripped, accident, scalp, skin reaction, blister, chemical burn, got hurt, first aid, unsafe, dangerous, electric shock, fire',
  recall:
    'recall, recalled, pulled off the market, pulled from the market, off the market, safety notice, withdrawn, product safety, manufacturer pulled, take off sale, dangerous product',
  hairColour:
    'hair colour, hair color, balayage, highlights, bleach, blonde, orange, toner, colour wrong, brassy, dye, too warm, too dark, haircut, fringe, hair came out, cut too short',
  salonService:
    'facial, massage, lashes, nails, manicure, waxing, treatment, botox, filler, tattoo, stylist, beautician, spa, brow, extensions, chair',
  customMade:
    'custom made, made to order, bespoke, personalised, personalized, engraved, custom order, custom item, cake, wedding cake, one of a kind, commissioned, deposit for custom',
  eventRuined:
    'wedding, bride, groom, event, party, ruined, birthday dinner, birthday, once in a lifetime, photographer, dj, catering, caterer, venue, spoiled the day, shoot',
  pet: 'dog, cat, puppy, pet, boarding, kennel, groomer, grooming, vet, animal',
  tradesProperty:
    'parquet, floor, scratched the floor, wall, damaged the property, damaged property, broke a window, stained the carpet, hit a pipe, flooded, damage to the house, carpet',
  secondVisit:
    'came back, second visit, call back, callback, still leaking, still not fixed, again after the repair, returned to fix, problem came back, pay for coming again, not fixed',
  weather: 'weather, rain, rained, snow, storm, wind, heat wave, too wet, frost',
  renovation:
    'kitchen, bathroom, roof, roofing, fence, extension, boiler, plumber, plumbing, electrician, tiling, tiles, joists, windows, paint, painter, builder, contractor, homeowner, landlord, sink, tap, toilet, sealant, job site, on site, crew',
  letDamage:
    'damage after checkout, after they left, broken in the flat, holiday flat, airbnb, sofa, guest denies, they deny it, was already there, there before, photo from before, resolution centre, damage claim',
  noise:
    'noise, noisy, party till, loud, loud music, neighbours complain, neighbors complain, neighbour complaint, quiet hours, disturbance',
  earlyCheckIn:
    'early check in, check in, check out, checkout, late checkout, room not ready, room, stay, nights, hotel, b b, hostel, guest house, airbnb, flight, holiday, vacation',
  preorder:
    'preorder, pre order, backers, crowdfunding, kickstarter, ships later, release date, ship date slipped, backorder, back order, on backorder, ships by, delayed launch, announced',
  outOfStock:
    'out of stock, sold out, not in stock, do not have it, stock is not there, none left, we have none, empty shelf, website was wrong, ran out, run out, run dry, took money for, no stock, unavailable, stockout',
  oversold:
    'oversold, last one, last piece, two buyers, sold the same, sold twice, both sold, sold it on two, two channels, same last, same item sold, synced, one left',
  stockCount:
    'count, stock take, stocktake, stocktaking, inventory count, cycle count, system says, computer says, do not match, does not match, numbers off, off by, discrepancy, records wrong, book stock, counts, should have 12, on hand, sloppy booking',
  shrinkage:
    'shrinkage, shrink, theft, stolen, stealing, shoplifting, shoplifter, goes missing, vanish, vanishing, vanishes, keep vanishing, going missing, disappearing, employee theft, staff stealing, missing stock, light fingers, short',
  deadStock:
    'dead stock, slow stock, slow mover, slow moving, has not sold, not sold, no one has bought, nobody buys, unsold, sitting there, since spring, months on the shelf, gathering dust, clearance, clear out, write off, old stock, charity, bundle',
  seasonal:
    'season, seasonal, end of season, christmas, halloween, easter, advent, summer, winter, swimsuits, too many, overbought, bought too many, bought far too many, overstock, overstocked, excess stock, left over, leftovers',
  waste:
    'waste, wasted, binned, bins, thrown away, throw away, throwing out, perishable, leftover, leftovers, bread, bakery, end of day, spoilage, expired food, bake, every evening, every night',
  safetyStock:
    'safety stock, cushion, buffer, buffer stock, reorder, reorder point, when to reorder, how much to hold, keep on hand, lead time, so i do not run out, restock, how much to order',
  returnsPile:
    'pile of returns, heap of returns, returns pile, mountain of, backlog of returns, returns not opened, no one opens, unopened returns, stockroom, back room, restock returns, process returns, reverse logistics',
  expiryLots:
    'expiry, expiry date, best before, use by, lot, lots, batch number, lot number, mixed lots, fifo, date code, shelf life, out of date',
  brokenInStore:
    'broken in the store, broke in our shop, toddler broke, you break it you buy it, knocked over, dropped it in the shop, shopper broke, damaged in store, child broke',
  supplier:
    'supplier, vendor, wholesaler, distributor, manufacturer, factory, maker, mill, importer, producer, dairy, brewery, brand, sales rep, rep, salesman, account manager, trade supplier',
  supplierLate:
    'supplier is late, supplier late, factory late, delivery from the supplier, maker are late, mill, late from the manufacturer, our order is late, waiting for stock, waiting for the factory, customers waiting, paid orders',
  badBatch:
    'bad batch, defective batch, faulty batch, one in eight, some of them are broken, quality problem from the factory, cracks, sample, inspect, inspection, reject the batch, quality control, batch',
  freight:
    'freight, pallet, ltl, truck, lorry, shipment, delivery receipt, bill of lading, signed for the delivery, concealed damage, under the wrap, flattened boxes, crushed, boxes, loading dock',
  supplierSilent:
    'supplier silent, no answer, not answering, gone quiet, went quiet, does not reply, do not reply, no reply, paid the factory, paid a deposit to, alibaba, manufacturer in china, disappeared, ghosted by, insolvency, bankrupt',
  supplierBlames:
    'stored it wrong, blames our handling, blames us, says we installed, installed incorrectly, says it is our fault, denies the claim, refuses the claim, our fault, your fault, handling, spoiled',
  substitute:
    'substitute, substituted, substitution, replaced it with, sent something else, other brand, without asking, different product from supplier, swapped',
  oneSupplier:
    'only supplier, only one supplier, single supplier, sole supplier, single source, one factory, goes under, no other source, depend on one, dependent on one, alternative supplier, second source, take it or leave it',
  switchSupplier:
    'switch supplier, switching supplier, change supplier, changing supplier, new supplier, leave our supplier, other supplier, replace the supplier, from one company to another',
  repLeft:
    'rep left, rep has left, salesman quit, rep quit, account manager left, new rep, new one, used to give us, our old rep, handshake deal, spoken favour',
  emptyBox:
    'empty box, box was empty, brick in the box, missing from the box, parts missing, item missing from, short delivery, missing item, half the order missing',
  gift: 'gift, present, birthday present, gift recipient, christmas present, given as a gift, recipient',
  rush: 'rush, urgent, asap, by tomorrow, by monday, express, faster, quicker, tight deadline, rush fee, overnight, needs it by',
  bugApp: 'app, update, new version, release, crashes, crash, android, ios, iphone, play store, app store, rollout, hotfix',
}
