import { describe, expect, it } from 'vitest'
import { replaceSection } from '../bench/results.ts'

const page = '# Results\n\nMade here.\n\n## Start\n\nold\n\n## Reading\n\nkept\n'

describe('a section of the results', () => {
  it('takes the place of the one of its name and leaves the others', () => {
    expect(replaceSection(page, 'Start', 'new\n')).toBe('# Results\n\nMade here.\n\n## Start\n\nnew\n\n## Reading\n\nkept\n')
  })

  it('comes last when it is the first of its name', () => {
    expect(replaceSection(page, 'Decision', 'new')).toBe(`${page}\n## Decision\n\nnew\n`)
  })
})
