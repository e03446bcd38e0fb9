import { formatMoney, toMinor } from '../../../money.ts'
import type { FoundAmount } from '../../../reading/reading.ts'
import { numberWords } from '../../../text/phrases.ts'

/** What an amount of money is, as far as the words around it tell. */
export type MoneyRole =
  | 'asked'
  | 'paid'
  | 'price'
  | 'refunded'
  | 'offered'
  | 'fee'
  | 'each'
  | 'due_to_us'
  | 'deposit'
  | 'damage'
  | 'elsewhere'
  | 'off'
  | 'loss'
  | 'unknown'

export interface MoneyFigure {
  readonly kind: 'money'
  readonly text: string
  readonly minor: number
  readonly currency: string
  readonly role: MoneyRole
  readonly span: readonly [number, number]
}

export interface CountFigure {
  readonly kind: 'count'
  readonly text: string
  readonly value: number
  /** What is counted, in the singular where that is plain: "hour", "cupcake", "%". */
  readonly unit: string
  readonly span: readonly [number, number]
}

export type Figure = MoneyFigure | CountFigure

/** The figures of a question with what they are, in the order of the text. Amounts of money come from its reading. */
export function figuresOf(text: string, amounts: readonly FoundAmount[], currency: string): Figure[] {
  const named = amounts.filter((amount) => amount.span[1] <= text.length)
  const bare = bareAmounts(text, currency).filter(({ span }) => !named.some((amount) => overlaps(amount.span, span)))
  const money = [...named, ...bare].map((amount): MoneyFigure => ({ ...moneyFigure(text, amount, currency) }))
  const counts = countsOf(text).filter(({ span }) => !money.some((figure) => overlaps(figure.span, span)))
  return [...money, ...counts].sort((a, b) => a.span[0] - b.span[0]).slice(0, 60)
}

/** Numbers that can only be money although no sign says so: "wants 240 back", "owes me 1800", "paid 95 for it". In the shop's currency. */
const BARE: readonly RegExp[] = [
  /\b(?:wants?|wanted|wanting|asks? for|asking for|asked for|demands?|demanding)(?: (?:his|her|their|my|the|all|about|around)){0,2} (\d[\d,]{0,9}(?:\.\d{1,2})?)(?= (?:back|refunded|off|for (?:it|that|the)))/gi,
  /\b(?:owes?|owed|owing)(?: (?:me|us))?(?: (?:still|about|around))? (\d[\d,]{0,9}(?:\.\d{1,2})?)(?=$|[,.;!?](?:\s|$)| (?:and|but|since|from|for|or|on|now|already)\b)/gi,
  /\b(?:paid|charged|billed|refund(?:ed)?)(?: (?:me|us|him|her|them|of|about|around|only|just)){0,2} (\d[\d,]{0,9}(?:\.\d{1,2})?)(?=$|[,.;!?](?:\s|$)| (?:and|but|for|or|on|now|already|back|to (?:him|her|them))\b)/gi,
]
/** Less is as likely a count as a sum. */
const LEAST_BARE = 5

function bareAmounts(text: string, currency: string): Pick<FoundAmount, 'amountMinor' | 'currency' | 'span'>[] {
  return BARE.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (found) => {
      const number = found[1]!
      const end = found.index + found[0].length
      return { amountMinor: toMinor(Number(number.replaceAll(',', '')), currency), currency, span: [end - number.length, end] as const }
    }),
  ).filter(({ amountMinor }) => amountMinor >= toMinor(LEAST_BARE, currency))
}

function moneyFigure(
  text: string,
  { amountMinor, currency, span }: Pick<FoundAmount, 'amountMinor' | 'currency' | 'span'>,
  shopCurrency: string,
): MoneyFigure {
  const before = text.slice(Math.max(0, span[0] - 60), span[0]).toLowerCase()
  const after = text.slice(span[1], span[1] + 60).toLowerCase()
  return {
    kind: 'money',
    text: formatMoney(amountMinor, currency),
    minor: amountMinor,
    currency,
    role: currency === shopCurrency ? roleOf(sameClause(before, -1), sameClause(after, 1)) : 'unknown',
    span,
  }
}

/** What stands in the same clause, seen from the amount. */
function sameClause(text: string, side: 1 | -1): string {
  if (side === 1) return text.split(/[.!?;\n]|,\s/)[0] ?? ''
  const parts = text.split(/[.!?;\n]\s/)
  return parts.at(-1) ?? ''
}

type RoleRule = readonly [role: MoneyRole, before: RegExp | undefined, after: RegExp | undefined]

/** The first that fits; `before` must end at the amount, `after` must begin at it. */
const ROLES: readonly RoleRule[] = [
  [
    'each',
    undefined,
    /^\s?(?:each|apiece|a piece|per |an? (?:hour|day|week|month|year|night|head|unit|piece|kilo|kg|bra|pair|box|case|person|plate|pie|visit)|\/\s?(?:hr|h|hour|day|unit|mo))/,
  ],
  ['fee', /\b(?:fees?|fine|penalty|charges?)(?: (?:is|are|of|was|about|around|runs?))*\s?$/, undefined],
  ['fee', undefined, /^\s?(?:[a-z-]+ ){0,2}(?:fees?|fine|penalty)\b/],
  ['deposit', /\bdeposit(?: of| was| is)?\s?$/, undefined],
  ['deposit', undefined, /^\s?(?:[a-z-]+ )?(?:deposit|retainer|bond)\b/],
  [
    'refunded',
    /\b(?:refunded|gave (?:her|him|them)(?: back)?|credited|paid back|returned|took (?:off)?|comped)(?: [a-z]+){0,3}\s?$/,
    undefined,
  ],
  ['offered', /\b(?:offered|offer(?:ing)? (?:her|him|them)?)(?: [a-z]+){0,4}\s?$/, undefined],
  ['due_to_us', /\b(?:owes?|owed|owing|unpaid|outstanding|overdue|behind|invoice[ds]?)(?: [a-z]+){0,3}\s?$/, undefined],
  ['due_to_us', undefined, /^\s?(?:[a-z-]+ ){0,2}(?:unpaid|overdue|outstanding|invoice|behind|late)\b/],
  ['off', undefined, /^\s?-?\s?(?:off|discount|coupon|voucher|cheaper)\b/],
  ['elsewhere', /\b(?:neighbou?rs?|competitors?|others?|elsewhere|amazon|online|market)(?: [a-z]+){0,3}\s?$/, undefined],
  ['elsewhere', undefined, /^\s?(?:elsewhere|on amazon|online)\b/],
  ['damage', undefined, /^(?: or so)?\s?(?:in |of |worth of )?(?:[a-z]+ )?(?:bills?|damages?|repairs?|compensation)\b/],
  [
    'asked',
    /\b(?:wants?|asks?|asking|demands?|demanding|claims?|claiming|insists? on|refund|give|back|pay)(?: (?:me|us|him|her|them|back|for|of|the|a|an|another|whole|full|their|his|all|to pay|to be paid|about|around|extra))*\s?$/,
    undefined,
  ],
  ['asked', undefined, /^\s?(?:back|refund(?:ed)?|off the bill|as compensation|credited)\b/],
  ['loss', /\b(?:down|lost|lose|losing|cost(?:s|ing)? (?:me|us))(?: (?:a|an|the|about))*\s?$/, undefined],
  [
    'paid',
    /\b(?:paid|pays|charged|spent|bought|sold(?: [a-z]+){0,3} for)(?: (?:me|us|him|her|them|about|around|the|first|over))*\s?$/,
    undefined,
  ],
  [
    'price',
    /\b(?:quoted|quote|price|priced|total|bill|for|worth|invoice|order|job)(?: (?:of|is|was|about|around|a|the|at|my|our|her|his|over))*\s?$/,
    undefined,
  ],
  [
    'price',
    undefined,
    /^\s?(?:[a-z-]+ )?(?:total|bill|order|job|sale|invoice|dress|sofa|cake|service|repair|meal|room|booking|package|website|project|stay|check|worth)\b/,
  ],
]

function roleOf(before: string, after: string): MoneyRole {
  return ROLES.find(([, left, right]) => (left ? left.test(before) : true) && (right ? right.test(after) : true))?.[0] ?? 'unknown'
}

const SMALL =
  'an(?=\\shour)|another(?=\\shour)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|hundreds|dozen|half|third|fourth|fifth|sixth|seventh'
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.$€£])(\\d{1,3}(?:,\\d{3})+|\\d{1,7}(?:\\.\\d{1,2})?|${SMALL})(?:\\s?(%|percent|per cent)|-|\\s)?([\\p{L}]{0,20})(?:\\s([\\p{L}]{1,20}))?`,
  'giu',
)

function countsOf(text: string): CountFigure[] {
  const found: CountFigure[] = []
  for (const match of text.matchAll(NUMBER)) {
    const [, figure = '', percent, first = '', second = ''] = match
    const value = numberOf(figure.toLowerCase())
    if (value === undefined) continue
    const unit = percent !== undefined ? '%' : unitOf(first.toLowerCase(), second.toLowerCase())
    if (unit === undefined) continue
    const shown = percent !== undefined ? `${figure}%` : text.slice(match.index, match.index + match[0].length)
    found.push({ kind: 'count', text: shown.trim(), value, unit, span: [match.index, match.index + figure.length] })
    if (found.length >= 60) break
  }
  return found
}

function numberOf(figure: string): number | undefined {
  if (/^\d/.test(figure)) return Number(figure.replaceAll(',', ''))
  if (figure === 'half') return 0.5
  if (figure === 'an' || figure === 'another') return 1
  if (figure === 'dozen') return 12
  if (figure.startsWith('hundred')) return 100
  return ORDINALS.indexOf(figure) >= 0 ? ORDINALS.indexOf(figure) : numberWords.get(figure)
}

const ORDINALS: readonly string[] = ['', '', '', 'third', 'fourth', 'fifth', 'sixth', 'seventh']

/** Words after a number that are no unit of it. */
const NO_UNIT = new Set(
  `and or but the a an of in on at to for from with that this is was are were be it its as by not no do does if you your they them he she his her i we
  my our me us said says more other others different big small new old whole good bad very said thing am pm th st nd rd away back before after per`.split(
    /\s+/,
  ),
)

function unitOf(first: string, second: string): string | undefined {
  const word = first !== '' && !NO_UNIT.has(first) ? first : /^(?:more|other|different|big|small|new|whole|of)$/.test(first) ? second : ''
  if (word === '' || NO_UNIT.has(word)) return undefined
  return singular(word)
}

function singular(word: string): string {
  const known = UNITS[word]
  if (known !== undefined) return known
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /(?:ch|sh|x|z)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '')
}

const UNITS: Readonly<Record<string, string>> = {
  hr: 'hour',
  hrs: 'hour',
  h: 'hour',
  hours: 'hour',
  min: 'minute',
  mins: 'minute',
  minutes: 'minute',
  wk: 'week',
  wks: 'week',
  yr: 'year',
  yrs: 'year',
  mth: 'month',
  mths: 'month',
  pcs: 'piece',
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
