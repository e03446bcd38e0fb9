import { plainWords } from './grounds.ts'

/** What a sentence has the shop give. */
export interface Giving {
  /** It tells to give money or a price off, or promises it. */
  readonly gives: boolean
  /** Only if something holds: "if the photo shows it, refund". */
  readonly conditional: boolean
  /** All of it: "in full", "everything back". */
  readonly whole: boolean
  /** To all, always, any amount. */
  readonly unbounded: boolean
}

/**
 * Whether a sentence has the shop give money away, judged by its words alone: orders ("refund the rest"), offers and promises ("you get it
 * back"). Asking, refusing, costing and telling of refunds is no giving. When in doubt it gives: what is wrongly taken for a gift only costs a sentence.
 */
export function givingOf(sentence: string): Giving {
  const plain = sentence.slice(0, 2_000).replaceAll('’', "'").replace(/n't\b/gi, ' not')
  const words = ` ${plainWords(plain)} `
  const gives = plain.split(CLAUSE_ENDS).some((clause) => {
    const within = ` ${plainWords(clause)} `
    return GIVES.some((pattern) => affirms(within, pattern))
  })
  return {
    gives,
    conditional:
      /^ (?:if|when|once|where|should|unless|only if|in case|owed|as soon as) | (?:only if|provided|as long as|on condition) /.test(words),
    whole:
      / (?:in full|full refund|fully|everything|all of it|the whole|the full|all their money|all her money|all his money|every cent) /.test(
        words,
      ),
    unbounded:
      / (?:everyone|everybody|every (?:customer|refund|claim|request|order|case|buyer|guest)|all (?:(?:the|your|our|other|past|open) )*(?:customers|refunds|claims|requests|orders|cases|buyers|guests)|any (?:amount|customer|refund|claim|request)|whatever (?:they|she|he|the customer) (?:asks?|wants?|demands?)|without (?:any )?(?:limit|question|approval|asking)|no matter (?:what|how)|always|unlimited|immediately and in full to) /.test(
        words,
      ),
  }
}

const MONEY =
  '(?:refunds?|money|payment|deposit|fee|amount|price|cash|credit|compensation|discount|voucher|gift card|bonus|reimbursement|rest|half|it all|everything|percent|dollars|euros|pounds|[0-9]+)'
const GIVES: readonly RegExp[] = [
  / (?:refund|reimburse|repay|compensate|waive|comp|discount) (?!request|policy|demand|rule|window|reason|law|threat|question|case|fraud|costs? |comes |would |may |might |is |was |buys |only costs)/g,
  / (?:refunded|reimbursed|repaid|waived|comped|credited|refunding|waiving|reimbursing|crediting) /g,
  new RegExp(
    ` (?:give|gives|giving|offer|offers|offering|send|sending|issue|issuing|grant|granting|approve|approving|process|processing|make|making|provide|providing|authori[sz]e|pay|paying|transfer|return|returning|get|getting|receive|have|credit|release|hand) (?:[a-z0-9]+ ){0,5}${MONEY} `,
    'g',
  ),
  / (?:pay|paying|pays) (?:them|her|him|the customer|out|back|up|it|what) /g,
  / (?:knock|take|taking|knocking|cut|drop|reduce) (?:[a-z0-9]+ ){0,5}(?:off|bill|price|invoice) /g,
  / (?:free of charge|for free|on the house|at no cost|no charge|at our expense|write (?:it|them|the bill) off) /g,
  / (?:owes?|owed|entitled to|due) (?:[a-z0-9]+ ){0,4}(?:refund|money|back|compensation|[0-9]+) /g,
  / (?:refund|money|credit|compensation) (?:[a-z0-9]+ ){0,3}(?:on its way|is yours|will be|goes out|go out|today|now) /g,
]

/** What is denied in one clause is not denied in the next. */
const CLAUSE_ENDS = /[,;:.!?()–—"“”]|\s(?:and|but|then|so|just)\s/

/** Words before a gift that take it away, at most five words back. */
const TAKES_AWAY =
  / (?:not|never|no|nor|neither|without|refuse|refusing|decline|declining|deny|instead of|rather than|before|unless|avoid|against|whether|cannot|nobody|(?:she|he|they|who|customer|guest|client|buyer|tenant|owner) (?:only |really |still |now |already )?(?:asks?|asked|wants?|wanted|demands?|demanded|claims?|expects?|wrote|says?|said)|asking for|demanding|wanting) (?:[a-z0-9]+ ){0,5}$/
/** "Do not hesitate to refund" gives. */
const TAKES_BACK = / (?:hesitate|wait|forget|fail|refuse|refusing|delay|decline|doubt|afraid|argue|discuss|question|matter) /

function affirms(words: string, pattern: RegExp): boolean {
  for (const match of words.matchAll(pattern)) {
    // The blank before the match belongs to the word before it, too.
    const before = words.slice(Math.max(0, match.index - 60), match.index + 1)
    const denied = TAKES_AWAY.exec(before)?.[0]
    if ((denied === undefined || TAKES_BACK.test(denied.replace(/^ \w+/, ''))) && !/ (?:not|never|nobody|no) /.test(match[0])) return true
  }
  return false
}

/** What the composed answer and the engine let the shop give here. Amounts in major units of the shop's currency. */
export interface MoneyStance {
  /** `open`: no decision was made, the plays alone say. */
  readonly gives: 'nothing' | 'part' | 'whole' | 'open'
  /** The most that may be given; absent where no decision was made. */
  readonly most?: number
  /** The most that an option which is not recommended, but open, would give: it may be named as what else there is. */
  readonly otherwise?: number
  /** What a share of the price would be taken of. */
  readonly price?: number
  /** Above it somebody else must say yes. */
  readonly limit?: number
  /** Whether the composed answer itself tells to give. */
  readonly composedGives: boolean
}
