import type { Db } from './database.ts'

/** What came last by mail on a case, and so what a mail on it answers. */
export interface AnsweredMail {
  readonly mailId: string | null
  readonly mailboxId: string | null
  readonly sender: string | null
  readonly subject: string
  readonly text: string
  readonly saidAt: Date
  readonly replyTo: string | null
  readonly cc: readonly string[]
}

/** The last mail of the customer on a case, or undefined where none came by mail. */
export async function findLastMail(db: Db, caseId: string): Promise<AnsweredMail | undefined> {
  return (
    db
      .selectFrom('receivedMails')
      .innerJoin('messages', (join) =>
        join.onRef('messages.shopId', '=', 'receivedMails.shopId').onRef('messages.id', '=', 'receivedMails.messageId'),
      )
      .select(['mailId', 'mailboxId', 'sender', 'receivedMails.subject', 'messages.text', 'messages.saidAt'])
      .select(['messages.replyTo', 'messages.cc'])
      .where('messages.caseId', '=', caseId)
      .where('messages.direction', '=', 'inbound')
      .where('receivedMails.state', '=', 'taken')
      // What a program sent was never read, and nobody answers it.
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('readings').select('readings.id').whereRef('readings.messageId', '=', 'messages.id')),
      )
      .orderBy('messages.saidAt', 'desc')
      .orderBy('messages.id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )
}

/** The Message-IDs of all mails of a case, theirs and ours, oldest first. */
export async function listMailIds(db: Db, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .leftJoin('receivedMails', (join) =>
      join.onRef('receivedMails.shopId', '=', 'messages.shopId').onRef('receivedMails.messageId', '=', 'messages.id'),
    )
    .leftJoin('deliveries', (join) =>
      join.onRef('deliveries.shopId', '=', 'messages.shopId').onRef('deliveries.messageId', '=', 'messages.id'),
    )
    .select(['receivedMails.mailId as theirs', 'deliveries.mailId as ours'])
    .where('messages.caseId', '=', caseId)
    .orderBy('messages.saidAt')
    .orderBy('messages.id')
    .execute()
  return rows.flatMap(({ theirs, ours }) => theirs ?? ours ?? [])
}

/** What a case is called where an id is too long: ten signs. */
export async function findReference(db: Db, caseId: string): Promise<string> {
  const { reference } = await db.selectFrom('cases').select('reference').where('id', '=', caseId).executeTakeFirstOrThrow()
  return reference
}

/** A mailbox that mail is sent through. */
export interface SendingMailbox {
  readonly id: string
  readonly address: string
  readonly displayName: string
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string
  /** Sealed. */
  readonly password: string
}

/** The mailbox of that id, or the shop's first one, that mail is sent through; undefined where it has none. */
export async function findSendingMailbox(db: Db, id?: string): Promise<SendingMailbox | undefined> {
  let select = db
    .selectFrom('mailboxes')
    .select(['id', 'address', 'displayName', 'smtpHost', 'smtpPort', 'smtpSecurity', 'smtpUser', 'imapUser'])
    .select(['sealedSmtpPassword', 'sealedImapPassword'])
    .where('smtpHost', 'is not', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
  if (id !== undefined) select = select.where('id', '=', id)
  const row = await select.executeTakeFirst()
  if (!row || row.smtpHost === null) return undefined
  return {
    id: row.id,
    address: row.address,
    displayName: row.displayName,
    host: row.smtpHost,
    port: row.smtpPort ?? 587,
    security: (row.smtpSecurity ?? 'starttls') as SendingMailbox['security'],
    user: row.smtpUser ?? row.imapUser,
    password: row.sealedSmtpPassword ?? row.sealedImapPassword,
  }
}
