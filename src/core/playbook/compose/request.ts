import type { Role } from '../../case.ts'
import type { Situation } from '../../decision/situation.ts'
import type { DraftFacts } from '../../drafting/draft.ts'
import type { Policy } from '../../policy/policy.ts'
import type { CaseReading } from '../../reading/case-reading.ts'
import type { Reading } from '../../reading/reading.ts'
import type { ShopProfile } from '../../shop.ts'
import type { Answer } from '../answer.ts'
import type { Play } from '../play.ts'

/** A play that retrieval found, with its score (higher is better) and whose it is. */
export interface RankedPlay {
  readonly play: Play
  readonly score: number
  readonly from: 'playbook' | 'shop'
}

/** What the case at hand holds, where a question is asked inside one. */
export interface AnswerCase {
  /** What people stated, the reading left out. */
  readonly situation: Partial<Situation>
  /** What a draft of the case may know: names, order, item, signature. */
  readonly facts: Partial<DraftFacts>
  readonly reading?: CaseReading
}

/** One earlier turn of the same conversation. */
export interface EarlierTurn {
  readonly question: string
  readonly answer: Answer
}

/** Everything an answer is composed from; nothing else gets into it. */
export interface AnswerRequest {
  readonly question: string
  /** The reading of the question, where the caller has made it already. */
  readonly reading?: Reading
  /** Oldest first. */
  readonly earlier: readonly EarlierTurn[]
  readonly shop: Partial<ShopProfile> & Pick<ShopProfile, 'name' | 'currency'>
  /** Of the member who asks. Left out: an owner. */
  readonly role?: Role
  readonly policy?: Policy
  readonly case?: AnswerCase
  /** Best first. */
  readonly plays: readonly RankedPlay[]
  /** The search knew the meaning of the question, and not its words alone. */
  readonly meaningKnown?: boolean
  /** Retrieval found nothing that fits. */
  readonly abstained: boolean
  readonly nearest: readonly { readonly topic: string; readonly question: string }[]
  /** ISO date where the shop is. */
  readonly today: string
}
