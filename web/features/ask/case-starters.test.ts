import { describe, expect, it } from 'vitest'
import type { CaseDetail } from '../../app/api.tsx'
import { caseStarters } from '../../texts/en-case-starters.ts'
import { startersForCase } from './case-starters.ts'

const words = caseStarters.caseStarters
const reading = (part: object) => ({ threats: [], wants: [], cause: { kind: 'other' }, ...part }) as unknown as CaseDetail['caseReading']

describe('questions inside a case', () => {
  it('begin with the gravest threat, then what they want', () => {
    const threats = [{ kind: 'bad_review' }, { kind: 'safety_violence' }]
    const found = startersForCase(reading({ threats, wants: [{ kind: 'refund', confidence: 0.9 }] }), words)
    expect(found).toEqual([words.threats.safety_violence, words.wants.refund, words.threats.bad_review])
  })

  it('are there where little was read', () => {
    expect(startersForCase(reading({}), words)).toEqual(words.always)
    expect(startersForCase(reading({ cause: { kind: 'wrong_item' } }), words)[0]).toBe(words.causes.wrong_item)
  })

  it('do not come from what was hardly read', () => {
    expect(startersForCase(reading({ wants: [{ kind: 'cancel', confidence: 0.2 }] }), words)).not.toContain(words.wants.cancel)
  })
})
