import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What came of a mail. */
export type MailState = 'taken' | 'duplicate' | 'own' | 'set_aside' | 'turned_away' | 'failed'

/** Where a mail lies: the numbers that a mail server gave it. */
export interface MailPosition {
  readonly mailboxId: string
  readonly uidValidity: number
  readonly uid: number
}

export interface NewReceivedMail {
  readonly shopId: string
  readonly id: string
  readonly position: MailPosition | undefined
  readonly mailId: string | null
  readonly referenceIds: readonly string[]
  readonly contentHash: string
  /** In lower case. */
  readonly sender: string | null
  readonly subject: string
  readonly state: MailState
  readonly problem?: string
  readonly source?: Buffer
  readonly now: Date
}

/**
 * Keeps that a mail came; returns whether it was new. A mail of the same content, or under the same number of its mailbox, is here already, or is being
 * taken by another transaction, for which this one waits.
 */
export async function insertReceivedMail(db: Db, mail: NewReceivedMail): Promise<boolean> {
  const { position, referenceIds, now, ...values } = mail
  const inserted = await db
    .insertInto('receivedMails')
    .values({
      ...values,
      mailboxId: position?.mailboxId ?? null,
      uidValidity: position?.uidValidity ?? null,
      uid: position?.uid ?? null,
      referenceIds: [...referenceIds],
      receivedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Keeps that these mails came; returns the ids of those that were new. A mail that is twice among them is new once. */
export async function insertReceivedMails(db: Db, mails: readonly NewReceivedMail[]): Promise<ReadonlySet<string>> {
  if (mails.length === 0) return new Set()
  const rows = await db
    .insertInto('receivedMails')
    .values(
      mails.map(({ position, referenceIds, now, ...values }) => ({
        ...values,
        mailboxId: position?.mailboxId ?? null,
        uidValidity: position?.uidValidity ?? null,
        uid: position?.uid ?? null,
        referenceIds: [...referenceIds],
        receivedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Says which messages these mails became. */
export async function settleTakenMails(db: Db, settled: readonly { readonly id: string; readonly messageId: string }[]): Promise<void> {
  await sql`
    update received_mails r set message_id = s.message_id
    from unnest(${settled.map(({ id }) => id)}::uuid[], ${settled.map(({ messageId }) => messageId)}::uuid[]) as s (id, message_id)
    where r.shop_id = evenkeel.current_shop() and r.id = s.id`.execute(db)
}

/** Whether the mail of that number was looked at before. */
export async function isMailKnown(db: Db, { mailboxId, uidValidity, uid }: MailPosition): Promise<boolean> {
  const row = await db
    .selectFrom('receivedMails')
    .select('id')
    .where('mailboxId', '=', mailboxId)
    .where('uidValidity', '=', uidValidity)
    .where('uid', '=', uid)
    .executeTakeFirst()
  return row !== undefined
}

/** Says what came of a mail. */
export async function settleReceivedMail(
  db: Db,
  settled: { id: string; state: MailState; messageId: string | null; problem: string | null; source: Buffer | null },
): Promise<void> {
  const { id, ...values } = settled
  await db.updateTable('receivedMails').set(values).where('id', '=', id).execute()
}

/** A case that a mail may belong to. */
export interface ThreadCandidate {
  readonly caseId: string
  readonly customerId: string
  /** The Message-ID or the reference by which it was found. */
  readonly by: string
}

/** The cases whose mails, in or out, bear one of these Message-IDs. */
export async function findThreadsByMailId(db: Db, mailIds: readonly string[]): Promise<ThreadCandidate[]> {
  if (mailIds.length === 0) return []
  const ids = [...mailIds]
  const { rows } = await sql<ThreadCandidate>`
    select c.id as "caseId", c.customer_id as "customerId", t.mail_id as "by"
    from (
      select shop_id, message_id, mail_id from evenkeel.deliveries where shop_id = evenkeel.current_shop() and mail_id = any (${ids})
      union all
      select shop_id, message_id, mail_id from evenkeel.received_mails
      where shop_id = evenkeel.current_shop() and mail_id = any (${ids}) and message_id is not null
    ) t
    join evenkeel.messages m on m.shop_id = t.shop_id and m.id = t.message_id
    join evenkeel.cases c on c.shop_id = m.shop_id and c.id = m.case_id`.execute(db)
  return rows
}

/** The cases of these references, or those that they were merged into. */
export async function findThreadsByReference(db: Db, references: readonly string[]): Promise<ThreadCandidate[]> {
  if (references.length === 0) return []
  const { rows } = await sql<ThreadCandidate>`
    select c.id as "caseId", c.customer_id as "customerId", r.reference as "by"
    from evenkeel.cases r
    join evenkeel.cases c on c.shop_id = r.shop_id and c.id = coalesce(r.merged_into, r.id)
    where r.shop_id = evenkeel.current_shop() and r.reference = any (${[...references]})`.execute(db)
  return rows
}

/** How many mails of a sender came since then, and the case that the last of them is on. */
export async function countMailsOfSender(
  db: Db,
  { sender, since }: { sender: string; since: Date },
): Promise<{ count: number; lastCaseId: string | undefined }> {
  const recent = db
    .selectFrom('receivedMails')
    .where('sender', '=', sender)
    .where('receivedAt', '>=', since)
    .where('state', 'in', ['taken', 'set_aside'])
  const [counted, last] = await Promise.all([
    recent.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    recent
      .innerJoin('messages', (join) =>
        join.onRef('messages.shopId', '=', 'receivedMails.shopId').onRef('messages.id', '=', 'receivedMails.messageId'),
      )
      .select('messages.caseId')
      .orderBy('receivedMails.receivedAt', 'desc')
      .orderBy('receivedMails.id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ])
  return { count: Number(counted.count), lastCaseId: last?.caseId }
}

/** A mail that is on no case. */
export interface AsideMailRow {
  readonly id: string
  readonly mailboxId: string | null
  readonly sender: string | null
  readonly subject: string
  readonly state: MailState
  readonly problem: string | null
  readonly receivedAt: Date
  readonly hasSource: boolean
}

/** The mails that are on no case, last first. */
export async function listAsideMails(db: Db, limit: number): Promise<AsideMailRow[]> {
  const rows = await db
    .selectFrom('receivedMails')
    .select(['id', 'mailboxId', 'sender', 'subject', 'state', 'problem', 'receivedAt'])
    .select((eb) => eb('source', 'is not', null).as('hasSource'))
    .where('state', 'in', ['set_aside', 'failed'])
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as unknown as AsideMailRow[]
}

/** A mail that is on no case, with its source where that was kept. */
export async function findAsideMail(
  db: Db,
  id: string,
): Promise<(Omit<AsideMailRow, 'hasSource'> & { source: Buffer | null }) | undefined> {
  const row = await db
    .selectFrom('receivedMails')
    .select(['id', 'mailboxId', 'sender', 'subject', 'state', 'problem', 'receivedAt', 'source'])
    .where('id', '=', id)
    .where('state', 'in', ['set_aside', 'failed'])
    .executeTakeFirst()
  return row as (Omit<AsideMailRow, 'hasSource'> & { source: Buffer | null }) | undefined
}

/** Notes that a case was made of a mail that had been set aside; its source stays, so that this can be undone. Returns whether nobody was faster. */
export async function linkAsideMail(db: Db, { id, messageId, now }: { id: string; messageId: string; now: Date }): Promise<boolean> {
  const updated = await db
    .updateTable('receivedMails')
    .set({ state: 'taken', messageId, madeCaseAt: now })
    .where('id', '=', id)
    .where('state', 'in', ['set_aside', 'failed'])
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** A mail that a case was made of since then, and that case. */
export async function findMadeMail(db: Db, { id, since }: { id: string; since: Date }): Promise<{ caseId: string } | undefined> {
  return db
    .selectFrom('receivedMails')
    .innerJoin('messages', (join) =>
      join.onRef('messages.shopId', '=', 'receivedMails.shopId').onRef('messages.id', '=', 'receivedMails.messageId'),
    )
    .select('messages.caseId')
    .where('receivedMails.id', '=', id)
    .where('madeCaseAt', '>=', since)
    .forUpdate('receivedMails')
    .executeTakeFirst()
}

/** Sets a mail aside again. */
export async function unlinkAsideMail(db: Db, id: string): Promise<void> {
  await db.updateTable('receivedMails').set({ state: 'set_aside', messageId: null, madeCaseAt: null }).where('id', '=', id).execute()
}

/** The mails that cases were made of since then, last first, with those cases. */
export async function listMadeMails(
  db: Db,
  { since, limit }: { since: Date; limit: number },
): Promise<{ id: string; sender: string | null; subject: string; madeCaseAt: Date; caseId: string }[]> {
  const rows = await db
    .selectFrom('receivedMails')
    .innerJoin('messages', (join) =>
      join.onRef('messages.shopId', '=', 'receivedMails.shopId').onRef('messages.id', '=', 'receivedMails.messageId'),
    )
    .select(['receivedMails.id', 'sender', 'receivedMails.subject', 'madeCaseAt', 'messages.caseId'])
    .where('madeCaseAt', '>=', since)
    .orderBy('madeCaseAt', 'desc')
    .limit(limit)
    .execute()
  return rows as { id: string; sender: string | null; subject: string; madeCaseAt: Date; caseId: string }[]
}
