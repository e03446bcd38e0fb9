import { describe, expect, it } from 'vitest'
import type { Action, Automation, When } from './automation.ts'
import type { Comparison } from './expression.ts'
import { type NamedAutomation, problemsOf } from './problems.ts'

const limits = { perCase: 3, perCustomer: 5, perHour: 200 }
const rule = (id: string, on: When, rules: Comparison[], ...actions: Action[]): NamedAutomation => ({
  id,
  name: id,
  automation: { when: on, if: { combinator: 'and', rules }, do: actions, limits } satisfies Automation,
})
const message: When = { on: 'message' }
const change: When = { on: 'case_change' }
const tag = (add: string[], remove: string[] = []): Action => ({ do: 'tag', add, remove })
const ANA = '01900000-0000-7000-8000-000000000001'
const BEN = '01900000-0000-7000-8000-000000000002'

const kindsOf = (id: string, ...all: NamedAutomation[]) => problemsOf(id, all, 'all').map(({ kind }) => kind)

describe('what is wrong with automations', () => {
  it.each<[string, Comparison[]]>([
    [
      'no number lies between',
      [
        { field: 'heat', operator: '>', value: 3 },
        { field: 'heat', operator: '<=', value: 3 },
      ],
    ],
    [
      'two values at once',
      [
        { field: 'cause', operator: '=', value: 'other' },
        { field: 'cause', operator: 'in', value: ['wrong_item'] },
      ],
    ],
    [
      'has and has not',
      [
        { field: 'tags', operator: 'contains', value: 'a' },
        { field: 'tags', operator: 'doesNotContain', value: 'a' },
      ],
    ],
    [
      'not known, and more than 3',
      [
        { field: 'stars', operator: 'null' },
        { field: 'stars', operator: '>', value: 3 },
      ],
    ],
  ])('conditions that exclude one another: %s', (_, rules) => {
    expect(kindsOf('a', rule('a', message, rules, tag(['x'])))).toEqual(['never'])
  })

  it('one that tags what is not tagged does not go round; one that undoes what the other does, does', () => {
    const lacks = (one: string): Comparison => ({ field: 'tags', operator: 'doesNotContain', value: one })
    expect(kindsOf('a', rule('a', change, [lacks('x')], tag(['x'])))).toEqual([])
    expect(kindsOf('a', rule('a', change, [lacks('x')], tag(['x'], ['y'])), rule('b', change, [lacks('y')], tag(['y'], ['x'])))).toContain(
      'cycle',
    )
    expect(kindsOf('a', rule('a', change, [], { do: 'follow_up', promise: 'Call', inHours: 1 }))).toEqual(['cycle'])
  })

  it('two that give one case to different people, unless only one of them can hold or only the first acts', () => {
    const hot: Comparison = { field: 'heat', operator: '>=', value: 3 }
    const calm: Comparison = { field: 'heat', operator: '<', value: 3 }
    const toAna = rule('a', message, [hot], { do: 'assign', memberId: ANA })
    expect(kindsOf('a', toAna, rule('b', message, [], { do: 'assign', memberId: BEN }))).toEqual(['contradiction'])
    expect(kindsOf('a', toAna, rule('b', message, [calm], { do: 'assign', memberId: BEN }))).toEqual([])
    expect(kindsOf('a', toAna, rule('b', change, [], { do: 'assign', memberId: BEN }))).toEqual([])
    expect(problemsOf('a', [toAna, rule('b', message, [], { do: 'assign', memberId: BEN })], 'first_match')).toEqual([])
  })
})
