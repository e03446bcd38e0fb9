import { type OfflineAnswer, openPlaybook, type Playbook } from '../src/ask/answer-offline.ts'
import { compose } from '../src/ask/answerer.ts'
import type { Lookups } from '../src/ask/model-tools.ts'
import type { Answer } from '../src/core/playbook/answer.ts'
import { buildPlayIndex } from '../src/core/playbook/search/play-index.ts'
import type { AnswerPart, ModelForAnswer, PreparedQuestion } from '../src/operations/answerer.ts'
import { PROFILE } from './builders.ts'

/** A playbook of two plays of ours, so that other plays cannot change what is tested. */
export function openSmallPlaybook(): Playbook {
  const plays = [...openPlaybook().byId.values()].filter(({ id }) => id === 'i-will-call-my-bank' || id === 'partial-offer-that-closes')
  return { index: buildPlayIndex(plays), byId: new Map(plays.map((play) => [play.id, play])) }
}

export const SOFA = 'She wants all $240 back for a scratched sofa or she goes to her bank. I have spent two hours already.'

/** An agent's question that a model is to answer; agents may give back $100. */
export function questionFor(model: Partial<ModelForAnswer> & { baseUrl: string }, more: Partial<PreparedQuestion> = {}) {
  return {
    shopId: 'a shop',
    question: SOFA,
    earlier: [],
    shop: PROFILE,
    role: 'agent',
    policy: { refundLimitsMinor: { agent: 10_000 }, words: '' },
    own: [],
    lintRules: { words: [], rules: [], builtIn: {} },
    today: '2026-11-22',
    ...more,
    model: {
      provider: 'openai_compatible',
      model: 'twin',
      key: 'sk-of-the-tests-2718281828',
      mostTokens: 20_000,
      mostSeconds: 5,
      ...model,
    },
  } satisfies PreparedQuestion
}

/** A model's searches in that playbook. */
export const lookupsIn = (playbook: Playbook, question: PreparedQuestion): Lookups => ({
  search: async (query) => compose(playbook, { ...question, question: query }).request,
  findPlay: async (id) => {
    const play = playbook.byId.get(id)
    return play && { play, from: 'playbook' }
  },
})

export const composedFor = (playbook: Playbook, question: PreparedQuestion): OfflineAnswer => compose(playbook, question)

/** What a reader has before them once all parts came. */
export function shownBy(parts: readonly AnswerPart[]): Partial<Answer> {
  let shown: Partial<Answer> = {}
  for (const part of parts) {
    if (part.kind === 'restart') shown = {}
    else if (part.kind === 'piece') shown = { ...shown, ...part.piece }
  }
  return shown
}

/** What a well-behaved model writes to the question about the sofa: every sentence of it holds. */
export const GOOD_ANSWER = `## Bottom line
Hold firm on the full $240, but answer the scratch as if the bank had not been mentioned: one fair offer, with a date. [i-will-call-my-bank]

## Do this
1. Read her message for the loss, not the threat: not got, not good or not wanted? [i-will-call-my-bank]
2. Save the order, the terms shown, the delivery proof and the messages in one folder today.
3. Put a note on the payment that an offer is open, so that nobody refunds it by other means.

## Words to use
> phone_script: "Of course you can ask your bank, that is yours to decide. I would like to settle it with you quicker than they can. May I tell you what I can do?"

## Do not
- Do not write that chargebacks are fraud: many a dispute begins with somebody who got no answer. [i-will-call-my-bank#A001]

## What comes back at you
- "Too late, I rang them." Ask kindly whether there is a case number; if there is none after a day, the offer is still open.

## Afterwards
- Write down the threat, the offer and what happened; in time you will know your own percentage.
`
