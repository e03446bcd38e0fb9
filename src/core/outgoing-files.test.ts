import { describe, expect, it } from 'vitest'
import { MOST_MAILED_BYTES, MOST_MAILED_FILES, whyNotMailed } from './outgoing-files.ts'

const file = (fileName: string, byteLength = 1000) => ({ fileName, byteLength })

describe('a file that is to go along with a mail', () => {
  it.each(['label.pdf', 'photo.JPG', 'list.xlsx', 'exe', 'notes.exe.pdf', 'no ending'])('%s may', (name) => {
    expect(whyNotMailed(file(name), [])).toBeUndefined()
  })

  it.each(['setup.exe', 'invoice.pdf.EXE', 'a.js', 'a.exe.', 'macro.docm', 'disk.iso '])(
    '%s may not: it is, or may hide, a program',
    (name) => {
      expect(whyNotMailed(file(name), [])).toBe('program')
    },
  )

  it('may not be one too many, nor too large together with the others', () => {
    expect(
      whyNotMailed(
        file('a.pdf'),
        Array.from({ length: MOST_MAILED_FILES }, () => file('b.pdf')),
      ),
    ).toBe('too_many')
    expect(whyNotMailed(file('a.pdf', MOST_MAILED_BYTES - 10), [file('b.pdf', 10)])).toBeUndefined()
    expect(whyNotMailed(file('a.pdf', MOST_MAILED_BYTES - 10), [file('b.pdf', 11)])).toBe('too_large')
  })
})
