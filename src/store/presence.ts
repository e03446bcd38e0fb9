import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What one open page of a member says of itself, every few seconds. No word of what is typed. */
export interface PresenceWord {
  readonly shopId: string
  readonly memberId: string
  readonly name: string
  readonly caseId: string
  /** Of the page that says so: a member may have several. */
  readonly pageId: string
  readonly doing: 'viewing' | 'writing' | 'left'
  /** Since when they write, in ms since 1970; for `writing` alone. */
  readonly since?: number
  /** They take the pen, whoever has it. */
  readonly takesOver?: true
}

/** Says so to every server on this database, once the transaction ends. */
export async function announcePresence(db: Db, word: PresenceWord): Promise<void> {
  await sql`select pg_notify('evenkeel_presence', ${JSON.stringify(word)})`.execute(db)
}
