import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'

const split = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end))

describe('sentences', () => {
  it.each([
    ['It leaks. Please come.', ['It leaks.', 'Please come.']],
    ['You said 5 p.m. and came at 7.30 p.m. instead.', ['You said 5 p.m. and came at 7.30 p.m. instead.']],
    ['Dr. Lee was kind. Thanks!', ['Dr. Lee was kind.', 'Thanks!']],
    ['It cost $99.98 in total', ['It cost $99.98 in total']],
    ['What?! No. Really...', ['What?!', 'No.', 'Really...']],
    ['lowercase. still two', ['lowercase.', 'still two']],
    ['Hello,\n\nwhere is it', ['Hello,', 'where is it']],
    ['“Never again.” I left.', ['“Never again.”', 'I left.']],
    ['遅い。返金して。', ['遅い。', '返金して。']],
    ['   ', []],
  ])('%s', (text, expected) => expect(split(text)).toEqual(expected))
  it('do not cross from one part to the next', () => {
    expect(
      splitSentences('one two three', [
        [0, 3],
        [8, 13],
      ]),
    ).toEqual([
      [0, 3],
      [8, 13],
    ])
  })
})
