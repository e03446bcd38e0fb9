/** Currencies that a plain "$" may mean. */
export const dollarCurrencies: ReadonlySet<string> = new Set([
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'HKD',
  'TWD',
  'MXN',
  'ARS',
  'CLP',
  'COP',
  'JMD',
  'TTD',
  'BSD',
  'BBD',
  'BZD',
  'FJD',
  'XCD',
  'BMD',
  'KYD',
  'GYD',
  'LRD',
  'NAD',
])
const crownCurrencies: ReadonlySet<string> = new Set(['SEK', 'NOK', 'DKK', 'ISK', 'CZK'])
/** Signs of one currency each. */
export const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '฿': 'THB',
  '₫': 'VND',
  '₦': 'NGN',
  '₴': 'UAH',
  '₱': 'PHP',
  '₵': 'GHS',
  '₸': 'KZT',
}
/** What stands before a "$": "A$", "NT$". */
export const dollarPrefixes: Readonly<Record<string, string>> = {
  us: 'USD',
  u: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  nz: 'NZD',
  s: 'SGD',
  hk: 'HKD',
  nt: 'TWD',
  mx: 'MXN',
  r: 'BRL',
}
/** ISO codes as they are written in lower case. */
export const codes: ReadonlySet<string> = new Set(
  'usd eur gbp cad aud nzd sgd hkd jpy cny inr chf sek nok dkk pln czk huf ron bgn try ils aed sar kwd bhd omr jod qar egp zar ngn kes ghs mxn brl ars clp cop pen krw twd thb vnd idr myr php pkr bdt lkr rub uah isk tnd mad'.split(
    ' ',
  ),
)
/** Words for money; those of several currencies are settled by the shop's own. */
export const names: Readonly<Record<string, string>> = {
  dollar: '$',
  dollars: '$',
  bucks: '$',
  buck: '$',
  euro: 'EUR',
  euros: 'EUR',
  quid: 'GBP',
  pounds: 'pounds',
  pound: 'pounds',
  sterling: 'GBP',
  rupees: 'INR',
  rs: 'INR',
  yen: 'JPY',
  yuan: 'CNY',
  rmb: 'CNY',
  francs: 'franc',
  kronor: 'SEK',
  kroner: 'NOK',
  kr: 'crown',
  zloty: 'PLN',
  złoty: 'PLN',
  zł: 'PLN',
  rand: 'ZAR',
  pesos: 'peso',
  reais: 'BRL',
  dirhams: 'AED',
  riyals: 'SAR',
  shekels: 'ILS',
  baht: 'THB',
  rubles: 'RUB',
  roubles: 'RUB',
  dinars: 'dinar',
  dinar: 'dinar',
  won: 'KRW',
  원: 'KRW',
  円: 'JPY',
  元: 'CNY',
  ft: 'HUF',
  forint: 'HUF',
  forints: 'HUF',
  kč: 'CZK',
  kd: 'KWD',
  bd: 'BHD',
  dhs: 'AED',
  lei: 'RON',
  lira: 'TRY',
  franken: 'CHF',
  fr: 'franc',
  franc: 'franc',
  sek: 'SEK',
  naira: 'NGN',
  ringgit: 'MYR',
  rm: 'MYR',
  taka: 'BDT',
  cedis: 'GHS',
  hryvnia: 'UAH',
}

/** The ISO code that a written name or sign stands for in a shop of `currency`, or undefined where it is hardly money. */
export function resolveCurrency(name: string, currency: string | undefined): string | undefined {
  switch (name) {
    case '$':
      return currency && dollarCurrencies.has(currency) ? currency : 'USD'
    case 'crown':
      return currency && crownCurrencies.has(currency) ? currency : 'SEK'
    case 'pounds':
      return currency === undefined || currency === 'GBP' || currency === 'EUR' ? 'GBP' : currency === 'EGP' ? 'EGP' : undefined
    case 'peso':
      return currency && ['MXN', 'ARS', 'CLP', 'COP', 'PHP'].includes(currency) ? currency : 'MXN'
    case 'dinar':
      return currency && ['KWD', 'BHD', 'JOD', 'TND', 'IQD', 'DZD', 'RSD'].includes(currency) ? currency : undefined
    case 'franc':
      return currency && ['CHF', 'XOF', 'XAF', 'RWF'].includes(currency) ? currency : 'CHF'
    case '¥':
      return currency === 'CNY' ? 'CNY' : 'JPY'
    default:
      return name
  }
}
