import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFix } from './apply-fix.ts'
import { lintDraft, lintWith } from './lint.ts'
import { type ShopRules, shopRulesSchema } from './shop-rules.ts'

const rulesOf = (given: Record<string, unknown>): ShopRules => shopRulesSchema.parse(given)
const lint = (given: Record<string, unknown>, text: string) =>
  lintWith(rulesOf(given))({ kind: 'email', text }).filter(({ rule }) => rule.startsWith('shop'))
const found = (avoid: string, text: string) => lint({ words: [{ avoid }] }, text).map(({ start, end }) => text.slice(start, end))

describe("a shop's own words", () => {
  it.each([
    ['ticket', 'Your ticket is open; tickets close.', ['ticket']],
    ['ticket*', 'Your ticket is open; tickets close.', ['ticket', 'tickets']],
    ['raise * ticket', 'Please raise a new support ticket.', ['raise a new support ticket']],
    ['raise * ticket', 'Please raise ticket 4, raise a. ticket.', []],
    ['Check-out', 'The check-out is at noon. Check out at noon.', ['check-out']],
    ['a.b (c)', 'A.B (c) and axb c', ['A.B (c)']],
    ['c++', 'we speak c++ here', ['c++']],
    ['Käufer', 'Der Käufer und die Käuferin', ['Käufer']],
    ['Käufer*', 'Der Käufer und die Käuferin', ['Käufer', 'Käuferin']],
    ['don’t worry', "Don't worry, we will.", ["Don't worry"]],
    ['sunk…', 'It sunk… here', ['sunk…']],
  ])('%s in “%s”', (avoid, text, expected) => {
    expect(found(avoid, text)).toEqual(expected)
  })

  it('are not found in quoted text or addresses', () => {
    expect(found('ticket', 'You wrote "my ticket is lost". See https://example.com/ticket or ticket@example.com.')).toEqual([])
  })

  it('bring their reason, their weight and a fix that keeps the capital', () => {
    const rules = rulesOf({ words: [{ avoid: 'ticket', instead: 'case', reason: 'People are not tickets.', severity: 'error' }] })
    const input = { kind: 'email' as const, text: 'Ticket 12 is open. I am sorry about the lamp; I will write today.' }
    const [finding] = lintWith(rules)(input)
    expect(finding).toMatchObject({ rule: 'shop-words', severity: 'error', message: 'People are not tickets.', start: 0, end: 6 })
    expect(applyFix(input.text, finding!.fixes[0]!)).toMatch(/^Case 12 is open\./)
  })

  it('can be taken out', () => {
    const rules = rulesOf({ words: [{ avoid: 'kindly', instead: '' }] })
    const text = 'Please kindly send a photo today, I am sorry about the lamp.'
    expect(applyFix(text, lintWith(rules)({ kind: 'email', text })[0]!.fixes[0]!)).toMatch(/^Please send a photo/)
  })
})

describe("a shop's own rules", () => {
  const rules = [{ id: 'no-slang', patterns: ['no worries', 'cheers'], reason: 'Our guests find it too familiar.', kinds: ['email'] }]

  it('speak in the kinds they are for', () => {
    const check = lintWith(rulesOf({ rules }))
    const of = (kind: 'email' | 'chat') =>
      check({ kind, text: 'No worries, I will look today. Cheers' }).filter(({ rule }) => rule === 'shop/no-slang')
    expect(of('email')).toHaveLength(2)
    expect(of('email')[0]).toMatchObject({ severity: 'warning', message: 'Our guests find it too familiar.' })
    expect(of('chat')).toEqual([])
  })

  it('switch the built-in ones off or weigh them otherwise, but never a placeholder', () => {
    const text = 'Dear [name], CALM DOWN NOW PLEASE, you are a liar.'
    const severityOf = (builtIn: object, rule: string) =>
      lintWith(rulesOf({ builtIn }))({ kind: 'email', text }).find((finding) => finding.rule === rule)?.severity
    expect(severityOf({}, 'calm-down')).toBe('warning')
    expect(severityOf({ 'calm-down': 'off' }, 'calm-down')).toBeUndefined()
    expect(severityOf({ 'calm-down': 'error' }, 'calm-down')).toBe('error')
    expect(severityOf({ 'placeholder-left': 'off' }, 'placeholder-left')).toBe('error')
    expect(severityOf({ constructor: 'off', nothing: 'off' }, 'calm-down')).toBe('warning')
  })

  it('leave everything as it is when there are none', () => {
    const input = { kind: 'email' as const, text: 'Please calm down, THIS IS YOUR FAULT.' }
    expect(lintWith(rulesOf({}))(input)).toEqual(lintDraft(input))
  })

  it.each([
    { words: [{ avoid: '*' }] },
    { words: [{ avoid: '**' }] },
    { words: [{ avoid: 'a * * b' }] },
    { words: [{ avoid: '* ticket' }] },
    { words: [{ avoid: 'x'.repeat(121) }] },
    { words: [{ avoid: 'a*b*c*d*e*f' }] },
    { rules: [{ id: 'No Spaces', patterns: ['xx'], reason: 'x' }] },
    { rules: [{ id: 'a', patterns: [], reason: 'x' }] },
    { rules: ['a', 'a'].map((id) => ({ id, patterns: ['xx'], reason: 'x' })) },
  ])('are refused: %j', (given) => {
    expect(shopRulesSchema.safeParse(given).success).toBe(false)
  })
})

describe('whatever a shop writes', () => {
  it('compiles, finds itself, and never fails', () => {
    const pattern = fc.string({ unit: fc.constantFrom(...'ab1 *.([{?+$^|\\)]}-_ä€"\'…/&'), minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(pattern, (avoid) => {
        const parsed = shopRulesSchema.safeParse({ words: [{ avoid }] })
        fc.pre(parsed.success)
        const said = parsed.data!.words[0]!.avoid.replaceAll('*', 'x')
        expect(lintWith(parsed.data!)({ kind: 'email', text: `so ${said} so` }).length).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })

  it('is searched in linear time', () => {
    const check = lintWith(rulesOf({ words: [{ avoid: 'a * a * a * a* b' }, { avoid: 'ä* a * a * b' }] }))
    const timed = (characters: number) => {
      const text = 'a '.repeat(characters / 2)
      const before = performance.now()
      check({ kind: 'email', text })
      return performance.now() - before
    }
    const small = timed(20_000)
    expect(timed(160_000)).toBeLessThan(Math.max(400, small * 8 * 4))
  })
})
