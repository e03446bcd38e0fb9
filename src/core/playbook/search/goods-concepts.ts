/** Words of goods and work: delivery, faults, stock, appointments, property, safety. */
export const goodsConcepts: Readonly<Record<string, string>> = {
  late: 'late, delay, delayed, overdue, behind schedule, weeks late, not on time, still waiting, been waiting, stuck, stuck in transit, past the date, slipped, slips, later than, taking too long, has not shipped, not shipped yet, 3 weeks late, held up, taking forever, missed the date, nervous, missed the deadline, has not left, not left our warehouse, weeks after we said, behind, not in time, too late for, when will it come, where s my order, where is my order, no scan, no update, six weeks after',
  lost: 'lost parcel, lost package, lost in transit, lost it, went missing, missing, vanished, disappeared, gone missing, lost by the courier, tracking stopped, no movement',
  markedDelivered:
    'marked delivered, says delivered, marked as delivered, shows delivered, tracking says, tracking shows, dropped on the porch, left at the door, photo at the door, handed over, delivered to, doorstep, porch, porch pirate, stolen parcel, stolen from the porch, signed for, left with a neighbour',
  damaged:
    'damaged, damage, broken, smashed, cracked, crushed, dented, scratched, shattered, flattened, torn, in pieces, dent, scratch, bent, leaking, broke, chipped, arrived broken, cosmetic defect, ripped, shards, in bits, shredded, soaked, wet box, warped, snapped, kaputt, came apart, fell apart, dinged, wrecked, ruined, mangled, splintered, split open, punctured, squashed, arrived in pieces, turned up in',
  faulty:
    'faulty, defective, defect, does not work, stopped working, not working, dead, died, failed, malfunction, packed up, broke down, fault, flawed, flaw, broke after, went wrong, not working any more, will not turn on, will not start, won t turn on, stopped, gave up, conked out, broken down, does not switch on, kaput, no longer works, overheats, zips fail, peeling, falling apart, poor quality',
  wrongItem:
    'wrong item, wrong one, wrong colour, wrong color, wrong product, wrong order, sent the wrong, shipped the wrong, instead of, mixed up, mix up, wrong food, wrong name, incorrect item, different item, not the one',
  wrongSize:
    'wrong size, does not fit, do not fit, too small, too big, too tight, did not fit, size up, sizing, other size, fit, bought 42, needs, size, larger one, smaller one, ordered a medium, ordered large, too narrow, too wide, too long, too short, one size up, does not sit',
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
    'no show fee, cancellation fee, late fee, missed appointment fee, charge per head, charged the card, card on file, card hold, a head, a person, fee or not, keep the fee, waive the fee, skipped, fights the, fee for missing, kept her card details, missed visit fee, charge for not coming, debited because nobody, nobody sat, penalty for not coming, charged for the empty',
  repeatNoShow:
    'third time, third no show, three times, again and again, every time, keeps missing, keeps cancelling, always cancels, repeatedly, prepay, pay in advance, prepaid only',
  reservation: 'reservation, table, booking, booked, book, party of, covers, seats, appointment, slot, appointments, diary, calendar',
  groupShrinks:
    'group got smaller, fewer people, fewer guests, smaller group, group shrank, party shrank, headcount, final numbers, half the group, pay for the rest, reserved for thirty, turned up, seventeen turned up, only half came, fewer came, less than booked, smaller than booked, half didn t come, empty chairs',
  doubleBooked:
    'double booking, double booked, overbooked, overbooking, same slot, booked two, no room left, walk the guest, gave away the room, no table, two people for the same, same time, same chair, same hour, clash, both at, two bookings at once, booked at the same',
  weMissed:
    'we forgot, we did not show up, we missed the appointment, our no show, we did not come, we were late, technician did not come, we stood her up, forgot the appointment, took a day off, waited in all day, we cancelled on her, went to the wrong street, wrong address, my fitter, our technician, waited from, waited all day, waiting at home, we never came, nobody from us, we were supposed to come, forgot him, forgot her',
  noAccess:
    'no access, nobody let us in, nobody home, nobody at home, locked, could not get in, wasted trip, call out, callout, call out fee, wasted journey, not home, door closed, not a soul, rang the bell, nobody answered the door, no one in, no answer at the door, drove, empty house, missed each other, turned away',
  walkedOut:
    'dine and dash, walked out, left without paying, ran off, did not pay, skipped the bill, ran without paying, walkout, eat and run, petrol drive off, did a runner, runner, bolted, slipped out, left the bill, fled, sneaked out, without settling',
  ateIt:
    'ate it all, ate everything, clean plate, clean plates, empty plate, finished the meal, ate the whole, after eating, off the check, off the bill, comp, comped, comp the meal, takes it off the bill',
  coldFood: 'cold food, stone cold, lukewarm, cold burger, food was cold, arrived cold, soggy, cold fries',
  badFood:
    'overcooked, undercooked, raw, burnt, bland, salty, hair in, found a hair, hair in the food, bug in the food, insect, fly in the soup, food poisoning, sick after eating, ill after eating, got sick from, glass in, hygiene, dirty, filthy, mice, mouse, cockroach, cockroaches, rats, health inspector, health department, inspection, vomiting, vomit, threw up, throwing up, diarrhoea, diarrhea, oysters, seafood, stomach, plastic in, piece of plastic, foreign object, hair, wire, stone in, tooth on, mould, mold, stale, spoiled, off, smelled',
  waitTooLong:
    'wait, waited, waiting time, long wait, wait too long, waited an hour, slow service, queue, kitchen slow, forgot our order, took too long, line too long',
  allergy:
    'allergy, allergic, allergen, allergens, nut, nuts, peanut, gluten, coeliac, celiac, anaphylaxis, reaction, epipen, dairy free, label allergens, wheat, cross contamination, sesame, tahini, lactose, shellfish, told the server no, lips are swelling, hives, intolerance, intolerant, dietary, celiac disease, egg allergy, milk',
  injury:
    'injury, injured, hurt, burned, burnt, burn, cut himself, cut herself, bleeding, hospital, ambulance, fell, slipped on, tripped, accident, scalp, skin reaction, blister, chemical burn, got hurt, first aid, unsafe, dangerous, electric shock, fire, slipped on the wet, wet floor, wrist, ankle, swollen, swelling, lips, blisters, rash after, broke her, knocked out, tooth, trip hazard, choked, choking, stitches, concussion, scald, scalded',
  recall:
    'recall, recalled, pulled off the market, pulled from the market, off the market, safety notice, withdrawn, product safety, manufacturer pulled, take off sale, dangerous product, can overheat, letter from the manufacturer, hazard, safety warning, must not be sold, sold sixty, withdraw, warning letter from',
  hairColour:
    'hair colour, hair color, balayage, highlights, bleach, blonde, orange, toner, colour wrong, brassy, dye, too warm, too dark, haircut, fringe, hair came out, cut too short, green, toner turned, yellow, patchy, fried, straightener, perm, hair is falling out, hair broke off, brown instead, uneven, stripes',
  salonService:
    'facial, massage, lashes, nails, manicure, waxing, treatment, botox, filler, tattoo, stylist, beautician, spa, brow, extensions, chair',
  customMade:
    'custom made, made to order, bespoke, personalised, personalized, engraved, custom order, custom item, cake, wedding cake, one of a kind, commissioned, deposit for custom',
  eventRuined:
    'wedding, bride, groom, event, party, ruined, birthday dinner, birthday, once in a lifetime, photographer, dj, catering, caterer, venue, spoiled the day, shoot',
  pet: 'dog, cat, puppy, pet, boarding, kennel, groomer, grooming, vet, animal',
  tradesProperty:
    'parquet, floor, scratched the floor, wall, damaged the property, damaged property, broke a window, stained the carpet, hit a pipe, flooded, damage to the house, carpet, drilled through, water line, pipe, cable, hallway, broke her, broke his, knocked over, chipped the, dented the, his car, her car, plaster, worktop, burst',
  secondVisit:
    'came back, second visit, call back, callback, still leaking, still not fixed, again after the repair, returned to fix, problem came back, pay for coming again, not fixed, drips again, broken again, same fault, same problem, fault is back, came loose again, again three weeks after, replaced it and, repaired it and, recurring fault, did not hold, repair did not last, still broken',
  weather:
    'weather, rain, rained, snow, storm, wind, heat wave, too wet, frost, windy, scaffold, storms, stalling, wet, cold, freezing, hail, flooding, heatwave',
  renovation:
    'kitchen, bathroom, roof, roofing, fence, extension, boiler, plumber, plumbing, electrician, tiling, tiles, joists, windows, paint, painter, builder, contractor, homeowner, landlord, sink, tap, toilet, sealant, job site, on site, crew',
  letDamage:
    'damage after checkout, after they left, broken in the flat, holiday flat, airbnb, sofa, guest denies, they deny it, was already there, there before, photo from before, resolution centre, damage claim',
  noise:
    'noise, noisy, party till, loud, loud music, neighbours complain, neighbors complain, neighbour complaint, quiet hours, disturbance',
  earlyCheckIn:
    'early check in, check in, check out, checkout, late checkout, room not ready, room, stay, nights, hotel, b b, hostel, guest house, airbnb, flight, holiday, vacation',
  preorder:
    'preorder, pre order, backers, crowdfunding, kickstarter, ships later, release date, ship date slipped, backorder, back order, on backorder, ships by, delayed launch, announced, in advance, selling in advance, sold in advance, comes out later, postponed, pushed back the date, launch, not released yet, advance sale',
  outOfStock:
    'out of stock, sold out, not in stock, do not have it, stock is not there, none left, we have none, empty shelf, website was wrong, ran out, run out, run dry, took money for, no stock, unavailable, stockout, there s none, there is none, collects one he paid for, nothing left, all gone, last one is gone, forgot to update, none in the store',
  oversold:
    'oversold, last one, last piece, two buyers, sold the same, sold twice, both sold, sold it on two, two channels, same last, same item sold, synced, one left, two paid for it, both paid, one left and, one chair, last in stock, same piece, and our own page, sold on amazon and',
  stockCount:
    'count, stock take, stocktake, stocktaking, inventory count, cycle count, system says, computer says, do not match, does not match, numbers off, off by, discrepancy, records wrong, book stock, counts, should have 12, on hand, sloppy booking, pos shows, physically have, half the lines, numbers never agree, never agree, physical count, not match, wrong in the system, inventory is off, missing in the system',
  shrinkage:
    'shrinkage, shrink, theft, stolen, stealing, shoplifting, shoplifter, goes missing, vanish, vanishing, vanishes, keep vanishing, going missing, disappearing, employee theft, staff stealing, missing stock, light fingers, short, evaporate, off the rack, gets nicked, nicked, lifted, pinched, pilfer, pilfering, disappears, stealing from me, thieves in',
  deadStock:
    'dead stock, slow stock, slow mover, slow moving, has not sold, not sold, no one has bought, nobody buys, unsold, sitting there, since spring, months on the shelf, gathering dust, clearance, clear out, write off, old stock, charity, bundle, just sit there, last year s, phone cases, nobody wants, no demand, shelf warmers, unsellable, obsolete, outdated, old model',
  seasonal:
    'season, seasonal, end of season, christmas, halloween, easter, advent, summer, winter, swimsuits, too many, overbought, bought too many, bought far too many, overstock, overstocked, excess stock, left over, leftovers, way more, more than i can shift, in three weeks, than i can sell, leftover stock, valentine, mother s day, back to school, holiday stock',
  waste:
    'waste, wasted, binned, bins, thrown away, throw away, throwing out, perishable, leftover, leftovers, bread, bakery, end of day, spoilage, expired food, bake, every evening, every night, dump, soup, closing, how much should i cook, throw out, chuck, surplus, too much food, over production, overproduce, prep too much, unsold food, day old',
  safetyStock:
    'safety stock, cushion, buffer, buffer stock, reorder, reorder point, when to reorder, how much to hold, keep on hand, lead time, so i do not run out, restock, how much to order, at which level, buy again, when to buy again, minimum level, par level, how many should i keep, how low, replenish, order point, run low, running low',
  returnsPile:
    'pile of returns, heap of returns, returns pile, mountain of, backlog of returns, returns not opened, no one opens, unopened returns, stockroom, back room, restock returns, process returns, reverse logistics, piling to the ceiling, piling up, mailed back, unprocessed returns, not looked at, boxes everywhere, cluttered, nobody checks the returns, behind with returns',
  expiryLots:
    'expiry, expiry date, best before, use by, lot, lots, batch number, lot number, mixed lots, fifo, date code, shelf life, out of date',
  brokenInStore:
    'broken in the store, broke in our shop, toddler broke, you break it you buy it, knocked over, dropped it in the shop, shopper broke, damaged in store, child broke',
  supplier:
    'supplier, vendor, wholesaler, distributor, manufacturer, factory, maker, mill, importer, producer, dairy, brewery, brand, sales rep, rep, salesman, account manager, trade supplier',
  supplierLate:
    'supplier is late, supplier late, factory late, delivery from the supplier, maker are late, mill, late from the manufacturer, our order is late, waiting for stock, waiting for the factory, customers waiting, paid orders',
  badBatch:
    'bad batch, defective batch, faulty batch, one in eight, some of them are broken, quality problem from the factory, cracks, sample, inspect, inspection, reject the batch, quality control, batch, fail on one in six, one in six, one in ten, many of them, just got, whole delivery is, out of the delivery, faulty goods from, not up to standard, below spec',
  freight:
    'freight, pallet, ltl, truck, lorry, shipment, delivery receipt, bill of lading, signed for the delivery, concealed damage, under the wrap, flattened boxes, crushed, boxes, loading dock, container, cartons, soaked, half the container, haulage, transport damage, on arrival, forklift, shrink wrap',
  supplierSilent:
    'supplier silent, no answer, not answering, gone quiet, went quiet, does not reply, do not reply, no reply, paid the factory, paid a deposit to, alibaba, manufacturer in china, disappeared, ghosted by, insolvency, bankrupt, no longer pick up, do not pick up, not picking up the phone, unreachable supplier, can not reach, paid in advance, workshop, prepaid supplier, stopped answering, emails bounce',
  supplierBlames:
    'stored it wrong, blames our handling, blames us, says we installed, installed incorrectly, says it is our fault, denies the claim, refuses the claim, our fault, your fault, handling, spoiled, claims our, ignored the temperature, ignored the instructions, wrong storage, used it wrong, applied it wrong, blames my team, blames my lads, turn it on us, our mistake they say',
  substitute:
    'substitute, substituted, substitution, replaced it with, sent something else, other brand, without asking, different product from supplier, swapped, rather than fresh, rather than, instead of fresh, frozen, without asking me first, not what we ordered from, other quality, cheaper version, alternative product',
  oneSupplier:
    'only supplier, only one supplier, single supplier, sole supplier, single source, one factory, goes under, no other source, depend on one, dependent on one, alternative supplier, second source, take it or leave it, depend on a single, rely on one, rely on a single, all our eggs, no backup, no alternative, single weaver, sole source, only person who makes',
  switchSupplier:
    'switch supplier, switching supplier, change supplier, changing supplier, new supplier, leave our supplier, other supplier, replace the supplier, from one company to another, leave our printer for another, leave for another, move to another, go to a different supplier, swap suppliers, transition, changeover, without missing an order, without a gap, replace our',
  repLeft:
    'rep left, rep has left, salesman quit, rep quit, account manager left, new rep, new one, used to give us, our old rep, handshake deal, spoken favour, our contact has gone, contact at the, contact person, special arrangements, arrangements with him, left the company, new account manager, informal agreement, our guy',
  emptyBox:
    'empty box, box was empty, brick in the box, missing from the box, parts missing, item missing from, short delivery, missing item, half the order missing',
  gift: 'gift, present, birthday present, gift recipient, christmas present, given as a gift, recipient, nephew, niece, aunt, uncle, from his grandmother, for her birthday, for christmas, got it from, given by',
  rush: 'rush, urgent, asap, by tomorrow, by monday, express, faster, quicker, tight deadline, rush fee, overnight, needs it by, have it ready for monday, friday evening, over the weekend, short deadline, immediately, same week, weekend work, on short notice, by the morning',
  bugApp: 'app, update, new version, release, crashes, crash, android, ios, iphone, play store, app store, rollout, hotfix',
}
