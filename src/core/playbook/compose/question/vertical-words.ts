import type { Vertical } from '../../../case.ts'

const WORDS: readonly (readonly [Vertical, RegExp])[] = [
  [
    'restaurant',
    /\b(?:restaurant|pizzeria|pizza|tavern|waitress|waiter|dish|diner|diners|bar tab|chef|kitchen|dined|steak|caf[eé]|coffee shop|bakery|banquet|party of|table of)\b/,
  ],
  [
    'salon_clinic',
    /\b(?:salon|hair|stylist|colou?rist|nails?|lashes|spa|clinic|dental|dentist|patient|groom(?:er|ed|ing)?|botox|tattoo|massage)\b/,
  ],
  [
    'contractor_trades',
    /\b(?:contractor|plumb\w*|electrician|roof(?:er|ing)|lawn|mow\w*|landscap\w*|paint(?:er|ing) (?:job|the)|homeowner|kitchen refit|garage[- ]door|mechanic|auto repair|foreman|punch list|tiler|hvac|brakes?)\b/,
  ],
  [
    'rental_hospitality',
    /\b(?:airbnb|guest|tenant|landlord|property manager|check[- ]?in|hot tub|booking\.com|vrbo|hotel|boarder|boarding|lease|rental)\b/,
  ],
  ['freelance_agency', /\b(?:freelanc\w*|logo|agency|design(?:er)?|photograph\w*|bride|copywrit\w*|studio|revisions?|brief|website for)\b/],
  ['software', /\b(?:saas|subscription|app|software|users? churn|api|licen[cs]e key|uptime|bug)\b/],
  ['online_shop', /\b(?:shopify|etsy|amazon|ebay|online (?:shop|store)|tracking|parcel|shipped|ecommerce|dropship\w*)\b/],
  ['retail', /\b(?:boutique|shop floor|cashier|checkout|till|store|shelves|supermarket|tags?|fitting room|furniture)\b/],
]

/** The kind of shop that the words of a question speak of, where they do. */
export function verticalIn(text: string): Vertical | undefined {
  const lower = text.toLowerCase()
  return WORDS.find(([, pattern]) => pattern.test(lower))?.[0]
}
