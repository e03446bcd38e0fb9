import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OPTIONS } from '../case.ts'
import { PARTS } from './cost.ts'
import { decide } from './decide.ts'
import type { CostParts } from './decision.ts'
import { situationSchema } from './situation.ts'

const guide = readFileSync(new URL('../../../docs/guide/decision.md', import.meta.url), 'utf8')

interface Line {
  readonly part: string
  readonly expression: string
  readonly result: number
}

interface Example {
  readonly title: string
  readonly situation: unknown
  readonly recommended: string
  readonly options: readonly { readonly option: string; readonly lines: readonly Line[] }[]
}

const examples = guide.split(/^### /m).slice(1).map(parseExample)

function parseExample(section: string): Example {
  const block = (kind: string) => [...section.matchAll(new RegExp(`\`\`\`${kind}\\n([^\`]*)\`\`\``, 'g'))].map((match) => match[1]!)
  return {
    title: section.slice(0, section.indexOf('\n')),
    situation: JSON.parse(block('json')[0]!),
    recommended: /Recommended: `(\w+)`/.exec(section)![1]!,
    options: block('text').map((text) => {
      const [option, ...lines] = text.trim().split('\n')
      return { option: option!, lines: lines.map(parseLine) }
    }),
  }
}

function parseLine(line: string): Line {
  const [, part, expression, result] = /^(\w+)\s+(.*) = (-?[\d.]+)$/.exec(line)!
  return { part: part!, expression: expression!, result: Number(result) }
}

/** Evaluates numbers, + − × ÷ ( ), ln( ) and min( , ): the arithmetic as printed, without the engine. */
function evaluate(expression: string): number {
  const tokens = expression.match(/[\d.]+|min|ln|[()+−×÷,]/g)!
  let next = 0
  const sum = (): number => {
    let value = product()
    while (tokens[next] === '+' || tokens[next] === '−') value += tokens[next++] === '+' ? product() : -product()
    return value
  }
  const product = (): number => {
    let value = factor()
    while (tokens[next] === '×' || tokens[next] === '÷') {
      if (tokens[next++] === '×') value *= factor()
      else value /= factor()
    }
    return value
  }
  const factor = (): number => {
    const token = tokens[next++]!
    if (token === '(') {
      const value = sum()
      next++
      return value
    }
    if (token === 'ln') return Math.log(factor())
    if (token !== 'min') return Number(token)
    next++
    const first = sum()
    next++
    const second = sum()
    next++
    return Math.min(first, second)
  }
  const value = sum()
  expect(next).toBe(tokens.length)
  return value
}

describe('the guide works ten cases by hand', () => {
  it('and all of them are found', () => {
    expect(examples).toHaveLength(10)
    for (const example of examples) expect(example.options.length).toBeGreaterThanOrEqual(2)
  })

  it.each(examples)('$title: the arithmetic is right as printed', ({ options }) => {
    for (const { lines } of options) {
      expect(lines.map((line) => line.part)).toEqual([...PARTS, 'total'])
      for (const line of lines) expect(Math.abs(evaluate(line.expression) - line.result)).toBeLessThan(0.0051)
    }
  })

  it.each(examples)('$title: the engine gives the same', ({ situation, options, recommended }) => {
    const decision = decide(situationSchema.parse(situation))
    expect(decision.recommended).toBe(recommended)
    for (const { option, lines } of options) {
      const costed = decision.options.find((candidate) => candidate.option === option)!
      for (const { part, result } of lines) {
        const engine = part === 'total' ? costed.expectedCostMinor : costed.parts[part as keyof CostParts]
        // Whole minor units that add up: a part may be one unit off its own rounding.
        expect(Math.abs(engine - Math.round(result * 100)), `${option} ${part}`).toBeLessThanOrEqual(1)
      }
    }
  })
})

it('the guide names a situation for every remedy', () => {
  const [, table] = guide.split('## When each remedy is the one')
  const named = [...table!.split('## ')[0]!.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1])
  expect(named).toEqual([...OPTIONS])
})
