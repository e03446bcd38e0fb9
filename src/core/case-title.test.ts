import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleOf } from './case-title.ts'

describe('a title', () => {
  it('is the first sentence without its greeting', () => {
    expect(titleOf('Hi there,\n\nMy sofa came scratched. Nobody answers!', 'x')).toEqual({
      title: 'My sofa came scratched',
      excerpt: 'Nobody answers!',
    })
  })

  it('is the subject of a mail that was pasted with its head', () => {
    const mail = 'From: Ann <ann@example.com>\nSubject: Re: THE TABLE. AGAIN. Order 20817\n\nHello,\nnobody answers me.'
    expect(titleOf(mail, 'x')).toEqual({ title: 'THE TABLE. AGAIN. Order 20817', excerpt: 'nobody answers me.' })
    expect(titleOf('Subject:\n\nnobody answers me.', 'x').title).toBe('Nobody answers me')
  })

  it('begins with a capital letter, whatever the greeting left', () => {
    expect(titleOf('Hi, this is the third time I write. Nothing came.', 'x').title).toBe('This is the third time I write')
  })

  it('is clipped at a space, and the excerpt then starts with the whole sentence', () => {
    const long = `${'word '.repeat(60)}end`
    const { title, excerpt } = titleOf(long, 'x')
    expect(title).toMatch(/^Word( word)*…$/)
    expect(title.length).toBeLessThanOrEqual(65)
    expect(excerpt.startsWith('word word')).toBe(true)
  })

  it('stands in for a message without words', () => {
    expect(titleOf('!!! \n', 'A message')).toEqual({ title: 'A message', excerpt: '' })
    expect(titleOf('', 'A message').title).toBe('A message')
  })

  it('never fails, is never empty, never breaks a line and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { title, excerpt } = titleOf(text.toWellFormed(), 'A message')
        expect(title.length).toBeGreaterThan(0)
        expect(`${title}${excerpt}`).not.toMatch(/[\n\r]/)
        expect(title.isWellFormed() && excerpt.isWellFormed()).toBe(true)
      }),
    )
  })
})
