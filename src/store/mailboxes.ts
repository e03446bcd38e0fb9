import { sql } from 'kysely'
import type { MailSecurity } from '../core/mail/mail-providers.ts'
import type { Db } from './database.ts'

export interface MailboxRow {
  readonly id: string
  readonly version: number
  readonly address: string
  readonly displayName: string
  readonly imapHost: string
  readonly imapPort: number
  readonly imapSecurity: MailSecurity
  readonly imapUser: string
  readonly sealedImapPassword: string
  readonly folder: string
  readonly smtpHost: string | null
  readonly smtpPort: number | null
  readonly smtpSecurity: MailSecurity | null
  readonly smtpUser: string | null
  readonly sealedSmtpPassword: string | null
  /** Whether a copy of what is sent is put into its folder of sent mails. */
  readonly copiesSent: boolean
  readonly pausedAt: Date | null
  readonly uidValidity: number | null
  readonly lastUid: number
  readonly fetchSince: Date
  readonly fetchedAt: Date | null
  readonly fetchError: string | null
  readonly failingSince: Date | null
  readonly warning: string | null
  readonly warnedAt: Date | null
}

const COLUMNS = [
  'id',
  'version',
  'address',
  'displayName',
  'imapHost',
  'imapPort',
  'imapSecurity',
  'imapUser',
  'sealedImapPassword',
  'folder',
  'smtpHost',
  'smtpPort',
  'smtpSecurity',
  'smtpUser',
  'sealedSmtpPassword',
  'copiesSent',
  'pausedAt',
  'uidValidity',
  'lastUid',
  'fetchSince',
  'fetchedAt',
  'fetchError',
  'failingSince',
  'warning',
  'warnedAt',
] as const

/** What people enter about a mailbox. */
export type MailboxSettings = Pick<
  MailboxRow,
  | 'address'
  | 'displayName'
  | 'imapHost'
  | 'imapPort'
  | 'imapSecurity'
  | 'imapUser'
  | 'sealedImapPassword'
  | 'folder'
  | 'smtpHost'
  | 'smtpPort'
  | 'smtpSecurity'
  | 'smtpUser'
  | 'sealedSmtpPassword'
  | 'copiesSent'
>

/** By address. */
export async function listMailboxes(db: Db): Promise<MailboxRow[]> {
  return (await db.selectFrom('mailboxes').select(COLUMNS).orderBy('address').execute()) as MailboxRow[]
}

export async function findMailbox(db: Db, id: string): Promise<MailboxRow | undefined> {
  return (await db.selectFrom('mailboxes').select(COLUMNS).where('id', '=', id).executeTakeFirst()) as MailboxRow | undefined
}

/** Adds a mailbox; returns whether its address was new. */
export async function insertMailbox(
  db: Db,
  mailbox: MailboxSettings & { shopId: string; id: string; fetchSince: Date; now: Date },
): Promise<boolean> {
  const { now, ...values } = mailbox
  const inserted = await db
    .insertInto('mailboxes')
    .values({ ...values, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/**
 * Changes a mailbox whose `version` is still the current one; returns whether it was. `renumbered`: it is another folder or server now, whose numbers
 * mean other mails; those since then are looked at.
 */
export async function updateMailbox(
  db: Db,
  change: MailboxSettings & { id: string; version: number; renumberedSince: Date | undefined; now: Date },
): Promise<boolean> {
  const { id, version, renumberedSince, now, ...values } = change
  const updated = await db
    .updateTable('mailboxes')
    .set((eb) => ({
      ...values,
      version: eb('version', '+', 1),
      updatedAt: now,
      fetchError: null,
      failingSince: null,
      ...(renumberedSince && { uidValidity: null, lastUid: 0, fetchSince: renumberedSince }),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Stops to fetch from a mailbox, or goes on; returns whether it is there. */
export async function pauseMailbox(db: Db, change: { id: string; pausedAt: Date | null; now: Date }): Promise<boolean> {
  const updated = await db
    .updateTable('mailboxes')
    .set((eb) => ({
      pausedAt: change.pausedAt,
      version: eb('version', '+', 1),
      updatedAt: change.now,
      fetchError: null,
      failingSince: null,
    }))
    .where('id', '=', change.id)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Forgets a mailbox and its passwords; what came out of it stays. Returns whether it was there. */
export async function deleteMailbox(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('mailboxes').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Every mailbox that mail is fetched from, in all shops: runs as a function of the database's owner. */
export async function listWatchedMailboxes(db: Db): Promise<{ shopId: string; id: string; version: number }[]> {
  const { rows } = await sql<{ shopId: string; id: string; version: number }>`
    select shop_id as "shopId", id, version from evenkeel.list_watched_mailboxes()`.execute(db)
  return rows
}

/** Takes a mailbox to look after, or keeps it, until then. Undefined where another one looks after it, or it is paused or gone. */
export async function claimMailbox(
  db: Db,
  claim: { id: string; watcher: string; now: Date; until: Date; servers: 'one' | 'several' },
): Promise<MailboxRow | undefined> {
  let update = db
    .updateTable('mailboxes')
    .set({ watchedBy: claim.watcher, watchedUntil: claim.until })
    .where('id', '=', claim.id)
    .where('pausedAt', 'is', null)
    .returning(COLUMNS)
  if (claim.servers === 'several')
    update = update.where((eb) =>
      eb.or([eb('watchedBy', 'is', null), eb('watchedBy', '=', claim.watcher), eb('watchedUntil', '<', claim.now)]),
    )
  const row = await update.executeTakeFirst()
  return row as MailboxRow | undefined
}

/** Lets go of a mailbox, so that another server need not wait. */
export async function releaseMailbox(db: Db, claim: { id: string; watcher: string }): Promise<void> {
  await db
    .updateTable('mailboxes')
    .set({ watchedBy: null, watchedUntil: null })
    .where('id', '=', claim.id)
    .where('watchedBy', '=', claim.watcher)
    .execute()
}

/** Notes up to where a mailbox was fetched; never back within one numbering. */
export async function moveMailboxOn(db: Db, position: { id: string; uidValidity: number; uid: number }): Promise<void> {
  await db
    .updateTable('mailboxes')
    .set((eb) => ({
      uidValidity: position.uidValidity,
      lastUid: eb
        .case()
        .when('uidValidity', '=', position.uidValidity)
        .then(eb.fn<number>('greatest', ['lastUid', eb.val(position.uid)]))
        .else(position.uid)
        .end(),
    }))
    .where('id', '=', position.id)
    .execute()
}

/** Notes that everything was fetched (`error` null), or why it cannot be. */
export async function noteMailboxLook(db: Db, look: { id: string; now: Date; error: string | null }): Promise<void> {
  await db
    .updateTable('mailboxes')
    .set((eb) =>
      look.error === null
        ? { fetchedAt: look.now, fetchError: null, failingSince: null }
        : { fetchError: look.error, failingSince: eb.fn.coalesce('failingSince', eb.val(look.now)) },
    )
    .where('id', '=', look.id)
    .execute()
}

/** Tells people something about a mailbox, until they read it. */
export async function warnOfMailbox(db: Db, warning: { id: string; now: Date; warning: string | null }): Promise<void> {
  await db
    .updateTable('mailboxes')
    .set({ warning: warning.warning, warnedAt: warning.warning === null ? null : warning.now })
    .where('id', '=', warning.id)
    .execute()
}
