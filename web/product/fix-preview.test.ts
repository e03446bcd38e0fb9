import { describe, expect, it } from 'vitest'
import { previewFix } from './fix-preview.ts'

const fix = (...edits: { start: number; end: number; text: string }[]) => ({ label: 'x', edits })

describe('the preview of a fix', () => {
  it('shows what goes and what comes, in whole words', () => {
    const text = 'We apologise for the delays.'
    expect(previewFix(text, fix({ start: 21, end: 27, text: 'delay' }))).toEqual({ before: 'delays', after: 'delay' })
    expect(previewFix(text, fix({ start: 21, end: 21, text: 'long ' }))).toEqual({ before: '', after: 'long' })
  })

  it('shows several edits as one stretch', () => {
    const text = 'Sorry, but no.'
    expect(previewFix(text, fix({ start: 5, end: 11, text: '. And ' }, { start: 13, end: 14, text: '!' }))).toEqual({
      before: 'Sorry, but no.',
      after: 'Sorry. And no!',
    })
  })

  it('says nothing for edits that change nothing or do not fit the text', () => {
    expect(previewFix('Hello', fix({ start: 0, end: 5, text: 'Hello' }))).toBeUndefined()
    expect(previewFix('Hello', fix({ start: 9, end: 12, text: 'x' }))).toBeUndefined()
    expect(previewFix('', fix())).toBeUndefined()
  })

  it('leaves out the middle of a long stretch, and is quick on one word without end', () => {
    const long = previewFix('word '.repeat(200), fix({ start: 0, end: 999, text: 'Short.' }))
    expect(long?.before.length).toBeLessThan(170)
    expect(long?.before).toContain(' … ')
    expect(previewFix('a'.repeat(1_000_000), fix({ start: 500_000, end: 500_001, text: 'b' }))?.after).toContain('b')
  })
})
