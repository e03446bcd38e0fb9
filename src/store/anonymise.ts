import { sql } from 'kysely'
import type { Reading } from '../core/reading/reading.ts'
import { withoutWords } from '../core/reading/without-words.ts'
import type { Db } from './database.ts'

/** Stands where words or a name were. */
export const REMOVED = '[removed]'

/**
 * Takes every word and name out of cases, for good: messages, attachments, drafts, promises, notes, questions about them and where mails went. What is
 * counted stays: heat, threats, cause, wants, choices, money, outcomes, times, and who did what. Lock the cases first.
 */
export async function anonymiseCases(db: Db, { caseIds, now }: { caseIds: readonly string[]; now: Date }): Promise<void> {
  if (caseIds.length === 0) return
  const ids = [...caseIds]
  await emptyReadings(db, ids)
  for (const change of CASE_CHANGES) await change(db, ids)
  await keepSharedTags(db, ids)
  await db.updateTable('signedLinks').set({ revokedAt: now }).where('subjectId', 'in', ids).where('revokedAt', 'is', null).execute()
  await db
    .updateTable('cases')
    .set((eb) => ({ title: REMOVED, excerpt: '', anonymisedAt: now, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

/** Takes off the tags that no other customer's case bears: such a one may name who is to be forgotten. */
async function keepSharedTags(db: Db, ids: string[]): Promise<void> {
  await sql`update cases set tags = coalesce((select array_agg(tag order by at) from unnest(tags) with ordinality as own(tag, at)
      where tag in (select shared.tag from cases c, unnest(c.tags) shared(tag) where c.tags <> '{}'
        group by shared.tag having count(distinct c.customer_id) > 1)), '{}')
    where tags <> '{}' and id = any(${ids}::uuid[])`.execute(db)
}

/** What is done to the rows of cases, apart from readings and the cases themselves. */
const CASE_CHANGES: readonly ((db: Db, ids: string[]) => Promise<unknown>)[] = [
  (db, ids) =>
    db
      .updateTable('deliveries')
      .set({
        toName: null,
        toAddress: '',
        cc: [],
        ccRefused: [],
        subject: REMOVED,
        text: REMOVED,
        inReplyTo: null,
        referenceIds: [],
        answer: null,
      })
      .where('messageId', 'in', messagesOf(db, ids))
      .execute(),
  (db, ids) =>
    db
      .updateTable('receivedMails')
      .set({ sender: null, subject: REMOVED, mailId: null, referenceIds: [], problem: null, source: null })
      .where('messageId', 'in', messagesOf(db, ids))
      .execute(),
  (db, ids) => db.deleteFrom('secondReadings').where('messageId', 'in', messagesOf(db, ids)).execute(),
  (db, ids) => db.deleteFrom('attachments').where('caseId', 'in', ids).execute(),
  (db, ids) =>
    db
      .updateTable('messages')
      .set({ text: REMOVED, html: null, subject: null, remarks: [], moments: null, replyTo: null, cc: [] })
      .where('caseId', 'in', ids)
      .execute(),
  (db, ids) => db.deleteFrom('drafts').where('caseId', 'in', ids).where('sentAt', 'is', null).execute(),
  (db, ids) => db.updateTable('drafts').set({ text: REMOVED, subject: null }).where('caseId', 'in', ids).execute(),
  (db, ids) => db.updateTable('decisions').set({ note: null }).where('caseId', 'in', ids).execute(),
  (db, ids) => db.updateTable('followUps').set({ promise: REMOVED }).where('caseId', 'in', ids).execute(),
  (db, ids) => db.updateTable('approvals').set({ note: null, reason: null }).where('caseId', 'in', ids).execute(),
  (db, ids) => db.updateTable('escalations').set({ reason: REMOVED, remarks: '' }).where('caseId', 'in', ids).execute(),
  (db, ids) => db.updateTable('disputes').set({ exhibits: '[]' }).where('caseId', 'in', ids).execute(),
  (db, ids) => db.updateTable('reviews').set({ text: REMOVED }).where('caseId', 'in', ids).execute(),
  (db, ids) =>
    db.updateTable('debriefs').set({ wentWrong: '', wentRight: '', gapWords: '', supportWords: null }).where('caseId', 'in', ids).execute(),
  (db, ids) =>
    db
      .deleteFrom('debriefPrivateLines')
      .where('debriefId', 'in', db.selectFrom('debriefs').select('id').where('caseId', 'in', ids))
      .execute(),
  (db, ids) => db.updateTable('surveys').set({ words: null }).where('caseId', 'in', ids).execute(),
  (db, ids) => db.deleteFrom('conversations').where('caseId', 'in', ids).execute(),
  (db, ids) => db.deleteFrom('turnedAwayMessages').where('caseId', 'in', ids).execute(),
]

/**
 * Takes the names of customers out, for good: what they are called, every identity, notes about them, what they ordered (not what it cost). Those who
 * were merged into them go the same way.
 */
export async function anonymiseCustomers(db: Db, { customerIds, now }: { customerIds: readonly string[]; now: Date }): Promise<void> {
  if (customerIds.length === 0) return
  const ids = [...customerIds]
  await db.deleteFrom('customerIdentities').where('customerId', 'in', ids).execute()
  await db.deleteFrom('customerNotes').where('customerId', 'in', ids).execute()
  await db.deleteFrom('turnedAwayMessages').where('customerId', 'in', ids).execute()
  await db
    .deleteFrom('dismissedDuplicates')
    .where((eb) => eb.or([eb('firstId', 'in', ids), eb('secondId', 'in', ids)]))
    .execute()
  // What a merge changed holds the names from before it.
  await db
    .deleteFrom('merges')
    .where((eb) => eb.or([eb('survivorCustomerId', 'in', ids), eb('mergedCustomerId', 'in', ids)]))
    .execute()
  await db.updateTable('orders').set({ item: null }).where('customerId', 'in', ids).execute()
  await db.updateTable('reviews').set({ text: REMOVED }).where('customerId', 'in', ids).execute()
  await db
    .updateTable('customers')
    .set((eb) => ({ name: null, standingReason: null, anonymisedAt: now, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

/** The customer and all who were merged into them, whoever into whom. */
export async function listMergedInto(db: Db, customerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive same (id) as (
      select ${customerId}::uuid union select c.id from customers c join same on c.merged_into = same.id
    ) select id from same`.execute(db)
  return rows.map(({ id }) => id)
}

/** Whether the customer's name was taken out. */
export async function isAnonymised(db: Db, customerId: string): Promise<boolean> {
  const row = await db.selectFrom('customers').select('anonymisedAt').where('id', '=', customerId).executeTakeFirst()
  return row !== undefined && row.anonymisedAt !== null
}

function messagesOf(db: Db, ids: string[]) {
  return db.selectFrom('messages').select('id').where('caseId', 'in', ids)
}

/** The places of words in a message tell how long they were; without them only what is counted is left. */
async function emptyReadings(db: Db, ids: string[]): Promise<void> {
  const rows = await db.selectFrom('readings').select(['id', 'result']).where('messageId', 'in', messagesOf(db, ids)).execute()
  const emptied = rows.map(({ id, result }) => ({ id, result: withoutWords(result as unknown as Reading) }))
  if (emptied.length === 0) return
  await sql`update readings r set result = e.result from json_to_recordset(${JSON.stringify(emptied)}::json) as e (id uuid, result jsonb)
    where r.id = e.id`.execute(db)
}
