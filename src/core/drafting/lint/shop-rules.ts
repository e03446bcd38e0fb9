import { z } from 'zod'
import { DRAFT_KINDS, type DraftKind } from '../../case.ts'
import { findMatches, keepCapital, replaceFix } from './match.ts'
import type { ParsedDraft } from './parse.ts'
import { type Phrase, phrase } from './phrase.ts'
import { type Finding, type Report, SEVERITIES, type Severity } from './rule.ts'

/** Signs that a pattern may hold besides letters and digits; everything stands for itself but the star. */
const MOST_CHARACTERS = 120
const MOST_STARS = 4

/** Words to be searched for in a draft. */
export const patternSchema = z
  .string()
  .trim()
  .min(2, 'write at least two characters')
  .max(MOST_CHARACTERS, `a pattern may hold ${MOST_CHARACTERS} characters`)
  .refine((words) => /[\p{L}\p{N}]/u.test(words), 'write at least one letter')
  .refine((words) => (words.match(/\*/g) ?? []).length <= MOST_STARS, `a pattern may hold ${MOST_STARS} stars`)
  .refine((words) => !/\*\s*\*/.test(words), 'put a word between two stars')
  .refine((words) => !/^\*\s|\s\*$/.test(words), 'begin and end with a word, not with a star that stands alone')
  .describe('Plain words. A star inside a word stands for any letters, a star alone for one to three words.')
const reason = z.string().trim().max(300).describe('What the reader will feel, as the finding says it.')
const severity = z.enum(SEVERITIES)

/** A shop's own words and rules for its drafts, and the built-in rules that it switched. */
export const shopRulesSchema = z.object({
  words: z
    .array(
      z.object({
        avoid: patternSchema,
        instead: z.string().trim().max(120).optional().describe('Offered as a fix; empty: take the words out.'),
        reason: reason.optional(),
        severity: severity.default('warning'),
      }),
    )
    .max(300)
    .default([])
    .describe('Words that the shop does not use.'),
  rules: z
    .array(
      z.object({
        id: z
          .string()
          .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single dashes')
          .max(60),
        patterns: z.array(patternSchema).min(1).max(30),
        reason: reason.min(1, 'say what the reader will feel'),
        severity: severity.default('warning'),
        kinds: z.array(z.enum(DRAFT_KINDS)).min(1).optional().describe('Only in drafts of these kinds; all when left out.'),
      }),
    )
    .max(100)
    .default([])
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'two rules have the same id')
    .describe("The shop's own rules."),
  builtIn: z
    .record(z.string().max(60), z.enum(['off', ...SEVERITIES]))
    .default({})
    .describe('Built-in rules that the shop switched off or weighs otherwise, by id. What is not a rule is passed over.'),
})
export type ShopRules = z.infer<typeof shopRulesSchema>

/** What holds while a shop has changed nothing. */
export const NO_SHOP_RULES: ShopRules = { words: [], rules: [], builtIn: {} }

/** Never switched off or made less than an error: text that was meant to be filled in. */
export const ALWAYS_ON = 'placeholder-left'

/** One of the shop's own rules, ready to run. */
export interface ShopRule {
  /** `shop-words`, or `shop/` and the id of the rule. */
  readonly id: string
  readonly severity: Severity
  readonly kinds: readonly DraftKind[] | undefined
  readonly check: (draft: ParsedDraft) => readonly Report[]
}

/** Rules made of a shop's words and patterns. Patterns are never regular expressions, and each is searched in time linear in the draft. */
export function compileShopRules({ words, rules }: ShopRules): ShopRule[] {
  return [
    ...words.map(({ avoid, instead, reason: why, severity: weight }): ShopRule => {
      const wanted = compilePattern(avoid)
      return {
        id: 'shop-words',
        severity: weight,
        kinds: undefined,
        check: (draft) =>
          findMatches(draft, wanted).map(({ start, end }) => ({
            span: [start, end],
            message: why || (instead ? `The shop says “${instead}”.` : 'The shop does not use these words.'),
            fixes: () => (instead === undefined ? [] : [replaceWords(draft, start, end, instead)]),
          })),
      }
    }),
    ...rules.map(({ id, patterns, reason: why, severity: weight, kinds }): ShopRule => {
      const wanted = patterns.map(compilePattern)
      return {
        id: `shop/${id}`,
        severity: weight,
        kinds,
        check: (draft) => wanted.flatMap((one) => findMatches(draft, one)).map(({ start, end }) => ({ span: [start, end], message: why })),
      }
    }),
  ]
}

/** How a built-in rule weighs for the shop; undefined where it is off. */
export function weighBuiltIn({ builtIn }: ShopRules, finding: Pick<Finding, 'rule' | 'severity'>): Severity | undefined {
  const wanted = Object.hasOwn(builtIn, finding.rule) ? builtIn[finding.rule] : undefined
  if (wanted === undefined || finding.rule === ALWAYS_ON) return finding.severity
  return wanted === 'off' ? undefined : wanted
}

function replaceWords(draft: ParsedDraft, start: number, end: number, instead: string) {
  if (instead !== '') return replaceFix(`“${instead}”`, [start, end], keepCapital(draft, start, instead))
  const before = /\s$/.test(draft.text.slice(0, start)) && /^[\s.,!?;:]|^$/.test(draft.text.slice(end)) ? start - 1 : start
  return replaceFix('Take it out', [before, end], '')
}

/** The pattern in the language of `phrase`: all signs stand for themselves, blanks for white space, stars for letters or words. */
function compilePattern(words: string): Phrase | RegExp {
  const plain = words
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .toLowerCase()
    .split(/\s+/)
  const isAscii = /^[a-z0-9]/.test(plain[0] ?? '') && /^[\x20-\x7e]*$/.test(plain.join(' ')) && /[a-z0-9*]$/.test(plain.at(-1) ?? '')
  const source = plain.map((word) =>
    word === '*'
      ? ANY_WORDS
      : word
          .split('*')
          .map(literally)
          .join(isAscii ? '[\\w-]{0,30}' : '[\\p{L}\\p{N}_-]{0,30}'),
  )
  if (isAscii) return phrase(source.join(' '))
  return new RegExp(`(?<![\\p{L}\\p{N}'])(?:${source.join('\\s{1,8}')})(?![\\p{L}\\p{N}])`, 'gu')
}

/** One to three words; what ends a word cannot be part of one, so that there is one way only to read a text. */
const ANY_WORDS = '[^\\s.!?]{1,40}(?:\\s{1,8}[^\\s.!?]{1,40}){0,2}'
const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
