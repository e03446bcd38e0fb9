import { clientOf, type ImapSettings, toldByServer } from './imap.ts'

/** A mail that was sent. */
export interface SentMail {
  /** Message-ID without brackets. */
  readonly mailId: string
  readonly source: Buffer
  readonly sentAt: Date
}

/**
 * Puts a copy of a sent mail into the mailbox's folder of sent mails, marked as read, where none of that Message-ID lies there: called again, and where
 * the provider has put one there itself, it changes nothing. Makes a folder "Sent" where there is none. Throws what opening a mailbox throws.
 */
export type CopySentMail = (settings: ImapSettings, mail: SentMail) => Promise<{ readonly copied: 'now' | 'before' }>

/** By IMAP4rev1: the folder with the special use \Sent (RFC 6154), else one of a usual name. */
export const copySentMail: CopySentMail = async (settings, { mailId, source, sentAt }) => {
  const client = clientOf(settings)
  // Without a listener an error of the connection would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const folders = await client.list()
    const path = folders.find(({ specialUse }) => specialUse === '\\Sent')?.path ?? (await client.mailboxCreate('Sent')).path
    await client.mailboxOpen(path, { readOnly: true })
    const there = await client.search({ header: { 'message-id': `<${mailId}>` } }, { uid: true })
    if (there && there.length > 0) return { copied: 'before' }
    await client.append(path, source, ['\\Seen'], sentAt)
    return { copied: 'now' }
  } catch (error) {
    throw toldByServer(error)
  } finally {
    const farewell = client.logout().catch(() => undefined)
    await Promise.race([farewell, new Promise((resolve) => setTimeout(resolve, 1_000).unref())])
    client.close()
  }
}
