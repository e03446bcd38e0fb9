import { describe, expect, it } from 'vitest'
import { lintWith } from './lint.ts'
import { findMatches } from './match.ts'
import { phrase } from './phrase.ts'
import type { Rule } from './rule.ts'
import { RULE_PACKS } from './rule-packs.ts'
import { NO_SHOP_RULES } from './shop-rules.ts'

const CALM = phrase('beruhigen sie sich')
const BERUHIGEN: Rule = {
  id: 'calm-down',
  group: 'temperature',
  severity: 'warning',
  summary: 'Sagt jemandem, er solle sich beruhigen.',
  reason: 'Wer das liest, fühlt sich nicht gehört.',
  source: 'design',
  phrases: [CALM],
  bad: [],
  good: [],
  check: (draft) => findMatches(draft, CALM).map(({ start, end }) => ({ span: [start, end] })),
}
const GERMAN = 'Vielen Dank für Ihre Nachricht. Beruhigen Sie sich bitte; wir schicken Ihnen morgen eine neue Lampe.'
const FRENCH = 'Merci pour votre message. Nous sommes désolés que la commande ne soit pas arrivée et nous vous envoyons une autre demain.'
const found = (text: string, packs = RULE_PACKS) =>
  lintWith(NO_SHOP_RULES, packs)({ kind: 'email', text }).map(({ rule, start, end }) => [rule, text.slice(start, end)])

describe('a language', () => {
  it('with rules of its own is checked by them alone', () => {
    const packs = [...RULE_PACKS, { language: 'de', rules: [BERUHIGEN], phrases: [] }]
    expect(found(GERMAN, packs)).toEqual([['calm-down', 'Beruhigen Sie sich']])
    expect(found('Thank you for writing. Calm down. I will call you tomorrow at noon.', packs)).toEqual([['calm-down', 'Calm down']])
  })

  it('without rules is said to be unchecked, and nothing is guessed', () => {
    expect(found(GERMAN).map(([rule]) => rule)).toEqual(['wrong-language'])
    expect(found(FRENCH).map(([rule]) => rule)).toEqual(['wrong-language'])
  })
})
