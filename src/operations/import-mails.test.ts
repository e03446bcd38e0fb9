import { describe, expect, it } from 'vitest'
import type { ParsedMail } from '../core/mail/mail.ts'
import { conversationsOf } from './import-mails.ts'

const mail = (from: string, mailId: string, answers: readonly string[] = []) => ({
  source: Buffer.from(''),
  mail: {
    ...{ mailId, answers, from: { name: '', address: from }, to: [], named: [], subject: '', text: '', files: [], marks: {}, remarks: [] },
    contentHash: `hash of ${mailId}`,
  } satisfies ParsedMail,
})

describe('mails that may belong together', () => {
  it('share a sender, however written, or a thread, and stay in their order', () => {
    const mails = [
      mail('ada@home.example', 'a'),
      mail('ben@home.example', 'b'),
      mail('ADA@home.example', 'c'),
      mail('cy@home.example', 'd', ['b']),
      mail('dee@home.example', 'e'),
    ]
    expect(conversationsOf(mails)).toEqual([[0, 2], [1, 3], [4]])
  })

  it('are one where a later one joins them', () => {
    const mails = [mail('ada@home.example', 'a'), mail('ben@home.example', 'b'), mail('ada@home.example', 'c', ['b']), mail('', 'd', ['a'])]
    expect(conversationsOf(mails)).toEqual([[0, 1, 2, 3]])
  })

  it('are each by themselves where nothing can be read', () => {
    const unread = { source: Buffer.from(''), problem: 'no mail' }
    expect(conversationsOf([unread, unread])).toEqual([[0], [1]])
  })
})
