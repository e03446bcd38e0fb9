import type { Vertical } from '../../case.ts'

/** Words that tell which trade a question comes from. Each is a concept of its own, called `at.` and the vertical. */
export const placeWords: Readonly<Record<Vertical, string>> = {
  online_shop:
    'online shop, online store, webshop, web shop, e commerce, ecommerce, shopify, woocommerce, etsy, ebay, amazon, parcel, package, courier, shipped, shipping, tracking, checkout page, website order, dropshipping, fulfilment, warehouse, backers, marketplace, label, porch',
  retail:
    'shop, store, till, cashier, counter, shelf, shelves, shopper, boutique, high street, receipt, cash register, showroom, walk in, garment, dress, shoes, toy store, furniture store, aisle, shoplifter, shop floor',
  restaurant:
    'restaurant, bistro, cafe, coffee shop, bar, pub, bakery, kitchen staff, chef, sous chef, cook, waiter, waitress, server, diner, table, meal, dish, plate, menu, dinner, lunch, dessert, starters, mains, kitchen, food, wine, beer, takeaway, delivery order, burger, pizza, tip, covers, dining',
  salon_clinic:
    'salon, clinic, spa, stylist, hairdresser, hair, barber, nails, lashes, brows, facial, massage, dentist, dental, patient, nurse, doctor, treatment, therapist, physio, botox, tattoo, waxing, laser, gym, studio, colourist, beautician, vet, medspa',
  contractor_trades:
    'contractor, builder, plumber, electrician, roofer, roof, painter, carpenter, tiler, handyman, homeowner, house, job site, on site, kitchen fitter, boiler, bathroom, plumbing, fence, joists, landscaper, cleaner, hvac, mechanic, garage, van, my crew, my guys, joiner, repair job, installation, installed, workmanship',
  rental_hospitality:
    'hotel, airbnb, guest, guests, host, b b, bed and breakfast, hostel, holiday flat, holiday let, vacation rental, apartment, landlord, tenant, tenancy, lease, renter, letting, room, check in, stay, nights, venue, car rental, rental, campsite, cleaning fee, motel, bnb, hired',
  freelance_agency:
    'freelance, freelancer, agency, designer, design, logo, brochure, copywriter, photographer, videographer, consultant, consultancy, retainer, project, rebrand, branding, campaign, website build, web design, creative, deliverables, pitch, shoot, marketing, brief, statement of work, landing pages',
  software:
    'software, saas, app, subscription, user, users, account, login, log in, logged in, feature, bug, release, outage, servers, api, integration, workspace, seats, license, licence, trial, annual plan, enterprise customer, support ticket, tickets, dashboard, plugin, sso, data, chat support',
}

export const placeConcepts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(placeWords).map(([vertical, words]) => [`at.${vertical}`, words]),
)
