import type { ShopRules } from '../drafting/lint/shop-rules.ts'
import type { NeverDo } from './policy-parts.ts'

/**
 * The shop's own rules for drafts with what its policy says is never done: each never-do that names words becomes a rule `never-…`, an error, whose finding
 * says what is never done. One without words asks people, not the linter.
 */
export function withNeverDos(rules: ShopRules, neverDos: readonly NeverDo[] = []): ShopRules {
  const made = neverDos.flatMap(({ rule, phrases }, index) =>
    phrases.length === 0
      ? []
      : [{ id: `never-${index + 1}`, patterns: [...phrases], reason: `Our policy: never ${lowered(rule)}.`, severity: 'error' as const }],
  )
  return made.length === 0 ? rules : { ...rules, rules: [...rules.rules, ...made] }
}

function lowered(rule: string): string {
  const plain = rule.replace(/\.$/, '')
  // A name in capitals stays one.
  return /^\p{Lu}\p{Lu}/u.test(plain) ? plain : `${plain.charAt(0).toLowerCase()}${plain.slice(1)}`
}
