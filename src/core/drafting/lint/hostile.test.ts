import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAFT_KINDS, PLATFORMS } from '../../case.ts'
import { applyFix } from './apply-fix.ts'
import { lintDraft } from './lint.ts'
import { parseDraft } from './parse.ts'
import { RULES } from './rules.ts'
import { MASK } from './signs.ts'

const words = RULES.flatMap(({ bad }) => bad.map(({ text }) => text))
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '\r\n',
    '\n\n',
    '\u202e',
    '\u0130\u0130',
    '👩‍👩‍👧',
    '<script>alert(1)</script>',
    '"',
    '`',
    "'",
    '> ',
    '  ',
    '\u00a0',
    '!!',
    '\u0000',
    'calm down\u0301 you idiot\u0308',
    'Jose\u0301 mistakes were made\u0301!',
  ),
)
const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(' '))

describe('on any text', () => {
  it('the linter never fails, its spans lie in the text, and every fix removes a finding and adds none', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...DRAFT_KINDS),
        fc.constantFrom(...PLATFORMS),
        fc.option(text, { nil: undefined }),
        (draft, kind, platform, message) => {
          const input = {
            kind,
            platform,
            text: draft,
            ...(message === undefined ? {} : { context: { message, customerName: message.slice(0, 20), questions: [message] } }),
          }
          const findings = lintDraft(input)
          for (const { start, end, fixes } of findings) {
            expect(start >= 0 && start <= end && end <= draft.length).toBe(true)
            for (const place of [start, end, ...fixes.flatMap(({ edits }) => edits.flatMap((edit) => [edit.start, edit.end]))])
              expect(cutsCharacter(draft, place), JSON.stringify([draft, place])).toBe(false)
            for (const fix of fixes) expect(lintDraft({ ...input, text: applyFix(draft, fix) }).length).toBeLessThan(findings.length)
          }
        },
      ),
      { numRuns: 150 },
    )
  }, 30_000)

  it('parsing keeps every position', () => {
    fc.assert(
      fc.property(text, (draft) => {
        const parsed = parseDraft(draft)
        expect(parsed.lower.length).toBe(draft.length)
        expect(parsed.plain.length).toBe(draft.length)
        for (const [start, end] of parsed.masked) expect(parsed.lower.slice(start, end)).toMatch(new RegExp(`^[${MASK}\\n]*$`))
        for (const { start, end } of parsed.sentences()) expect(start < end && end <= draft.length).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('nothing fires inside quoted text, code, addresses or quoted mail', () => {
    const inside = (wrap: (bad: string) => string) =>
      `Thank you, I am sorry. I will ring you today at noon. ${wrap('calm down, you are a liar, mistakes were made')}`
    for (const wrap of [
      (bad: string) => `"${bad}"`,
      (bad: string) => `“${bad}”`,
      (bad: string) => `\`${bad}\``,
      (bad: string) => `\n> ${bad}`,
      () => 'https://example.com/calm-down/your-fault',
      () => 'calm.down@liars.example',
    ])
      expect(lintDraft({ kind: 'email', text: inside(wrap) }).filter(({ severity }) => severity !== 'hint')).toEqual([])
  })

  it.each([
    ['one letter', 'a'],
    ['blanks', ' '],
    ['line ends', '\r\n'],
    ['quotes', '"'],
    ['an open phrase', 'sorry if you in return for '],
    ['half surrogates', '\ud800'],
    ['families', '👩‍👩‍👧'],
    ['tags', '<b>'],
    ['braces', '{{'],
    ['address starts', 'a@'],
    ['figures', '$1,111'],
    ['findings', 'You are a liar. Calm down! '],
    ['small words', 'a '],
    ['more small words', 'you are not so very really just being '],
  ])(
    'a megabyte of %s is read in linear time',
    (_, unit) => {
      const small = timed(unit.repeat(Math.ceil(125_000 / unit.length)))
      const large = timed(unit.repeat(Math.ceil(1_000_000 / unit.length)))
      expect(large).toBeLessThan(Math.max(1500, small * 8 * 4))
    },
    20_000,
  )
})

/** Whether a place lies inside a surrogate pair, or between a letter and the accent on it. */
function cutsCharacter(text: string, place: number): boolean {
  return /[\uD800-\uDBFF]$/.test(text.slice(0, place))
    ? /^[\uDC00-\uDFFF]/.test(text.slice(place))
    : /\p{L}$/u.test(text.slice(0, place)) && /^\p{M}/u.test(text.slice(place))
}

function timed(draft: string): number {
  const before = performance.now()
  lintDraft({
    kind: 'review_reply',
    platform: 'google',
    text: draft,
    context: { message: draft, questions: [draft], injury: true, currency: 'USD', paidMinor: 1, limitMinor: 1 },
  })
  return performance.now() - before
}
