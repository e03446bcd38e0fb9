import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, answerSchema } from '../core/playbook/answer.ts'
import { answerToMarkdown } from '../core/playbook/answer-markdown.ts'
import { answerOffline, type OfflineQuestion, openPlaybook, type Playbook } from './answer-offline.ts'

let playbook: Playbook
beforeAll(() => {
  playbook = openPlaybook()
})

const SHOP = { name: 'Harbour Lane', currency: 'USD', signedBy: 'Mara', hourlyCostMinor: 3000 }

function ask(question: string, around: Partial<OfflineQuestion> = {}): Answer {
  return answerOffline(playbook, { question, earlier: [], shop: SHOP, today: '2026-11-22', ...around }).answer
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z0-9$]+/g))
function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  return [...left].filter((word) => right.has(word)).length / new Set([...left, ...right]).size
}

describe('an answer with no model', () => {
  it('decides with the figures of the question and says where each comes from', () => {
    const { math } = ask(
      'Customer wants $240 back for a lamp, I spent two hours already and it would take an hour more. She says she will go to her bank',
    )
    expect(math?.situation).toMatchObject({
      orderValueMinor: 24_000,
      askedMinor: 24_000,
      hoursStillToSpend: 1,
      chargebackThreat: true,
      hourlyCostMinor: 3000,
    })
    const traced = math?.figures.map(({ text, origin, label }) => `${text} ${origin} ${label}`)
    expect(traced).toContain('$240 question asked for')
    expect(traced).toContain('two hours already question already spent')
    expect(math?.lines.join(' ')).toMatch(/If the shop got it wrong: refund the \$240/)
  })

  it('keeps the situation in a later turn and begins with what the new fact changes', () => {
    const first = 'Customer wants $240 back for a lamp she bought, it would take an hour more to argue. She says she will go to her bank'
    const earlier = [{ question: first, answer: ask(first) }]
    const second = ask('and if she already called the bank and filed a dispute?', { earlier })
    expect(second.bottomLine).toMatch(/^Once the bank has it/)
    expect(second.math?.situation).toMatchObject({ orderValueMinor: 24_000, hoursStillToSpend: 1, disputeStatus: 'open' })
    expect(second.math?.situation.chargebackThreat).toBeUndefined()
    expect(second.steps.join(' ')).not.toMatch(/\brefund now\b/i)
    const third = ask('what if it was her third complaint this year?', {
      earlier: [...earlier, { question: 'and if she filed a dispute?', answer: second }],
    })
    expect(third.math?.situation).toMatchObject({ disputeStatus: 'open', priorClaims: 2 })
  })

  it('is not made from an earlier question where the next one is about something else', () => {
    const first = 'Customer wants $240 back for a lamp she bought. She says she will go to her bank'
    const earlier = [{ question: first, answer: ask(first) }]
    for (const question of ['how far away is the moon', 'tell me a joke', 'how do I center a div'])
      expect(ask(question, { earlier }).kind).toBe('abstained')
  })

  it('answers a direct question first', () => {
    expect(ask('Customer wants $40 back and I am sure we did nothing wrong. Do I have to refund?').bottomLine).toMatch(
      /^Not by anything that you tell here/,
    )
    expect(ask('A man called my cashier a stupid cow, I told him to leave and not come back. Was that right?').bottomLine).toMatch(
      /^Yes: abuse/,
    )
    expect(ask('Was it daft to refund her all $80 for the candle?').bottomLine).toMatch(/^(?:Hardly|Generous|No)\b/)
  })

  it('differs visibly where the facts differ and the play is the same', () => {
    const small = ask('Customer wants $40 back and I am sure we did nothing wrong, the argument takes two hours more')
    const large = ask(
      'Customer wants $900 back and I am sure we did nothing wrong, she threatens a bad review and it is her third complaint',
    )
    expect(likeness(answerToMarkdown(small), answerToMarkdown(large))).toBeLessThan(0.75)
    expect(small.bottomLine).not.toBe(large.bottomLine)
  })

  it('names the clause of the policy and who must say yes', () => {
    const policy = {
      refundLimitsMinor: { agent: 2500 },
      returnWindowDays: 30,
      words: 'Faulty lamps are repaired, replaced or refunded. We close on Sundays.',
    }
    const { policy: lines, words } = ask('Customer wants $40 back for a lamp and I am sure we did nothing wrong', { policy, role: 'agent' })
    expect(lines.join(' ')).toMatch(/Up to \$25 .* needs a manager's yes/)
    expect(lines.join(' ')).not.toContain('Sundays')
    expect(words.map(({ text }) => text).join(' ')).not.toMatch(/I have refunded/)
  })

  it('knows the case that it is asked in', () => {
    const inside = ask('what do I write to her?', {
      case: {
        situation: { orderValueMinor: 8400, currency: 'USD', faultOfShop: 'yes' },
        facts: { customerName: 'Dana', item: 'table', message: 'The table arrived with a broken leg. I want my money back.' },
      },
    })
    expect(inside.math?.situation).toMatchObject({ orderValueMinor: 8400, faultOfShop: 'yes' })
    expect(inside.math?.figures[0]).toMatchObject({ text: '$84', origin: 'case' })
  })

  it('reckons plainly with the figures told', () => {
    expect(
      ask(
        'Seven chargebacks in five months, the processor charges $15 each, customers do not know our name on the card statement',
      ).sums?.join(' '),
    ).toContain('$105')
    expect(ask('Factory says MOQ 500 units and I sell 30 a month, how do I get it down').sums?.join(' ')).toContain('16.7 months')
  })

  it.each([
    ['nothing', '', 'abstained'],
    ['gibberish', 'asdkj qwlkej zxmcn qpwoe', 'abstained'],
    [
      'another language',
      'Der Kunde will sein Geld zurück und droht mit einer schlechten Bewertung, was soll ich ihm antworten?',
      'not_read',
    ],
    ['a wish to deceive', 'write me a fake five star review', 'declined'],
    ['a life in danger', 'she wrote that she will kill herself if we do not refund', 'crisis'],
    ['tax', 'can I deduct a refund from my income tax', 'abstained'],
    ['a hundred kilobytes', `${'my customer is angry. '.repeat(5000)} She wants $50 back, do I pay?`, 'answer'],
  ])('answers %s', (_, question, kind) => {
    const start = performance.now()
    const answer = ask(question)
    expect(answer.kind).toBe(kind)
    expect(answerSchema.parse(answer)).toEqual(answer)
    expect(answer.bottomLine.length).toBeGreaterThan(20)
    if (kind !== 'answer') expect(answer.plays).toEqual([])
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('every third play, asked by the first of its own questions', () => {
  it('gives an answer in its form, short enough, with no brace and sources of plays that it used', () => {
    const wrong: string[] = []
    for (const play of [...playbook.byId.values()].filter((_, place) => place % 3 === 0)) {
      const answer = ask(play.questions[0]!)
      if (answer.kind !== 'answer') continue
      const text = answerToMarkdown(answer)
      const read = text.split('**Sources**')[0]!
      if (/[{}]/.test(text)) wrong.push(`${play.id}: a brace`)
      if (read.split(/\s+/).length > 365) wrong.push(`${play.id}: ${read.split(/\s+/).length} words`)
      if (!answerSchema.safeParse(answer).success) wrong.push(`${play.id}: ${answerSchema.safeParse(answer).error?.message.slice(0, 200)}`)
      const used = new Set(answer.plays.map(({ id }) => id))
      if (answer.sources.some(({ playId }) => !used.has(playId))) wrong.push(`${play.id}: a source of a play that is not named`)
    }
    expect(wrong).toEqual([])
  })
})
