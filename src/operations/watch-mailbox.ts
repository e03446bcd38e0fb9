import { z } from 'zod'
import { MAIL_SECURITIES } from '../core/mail/mail-providers.ts'
import { claimMailbox, noteMailboxLook, releaseMailbox } from '../store/mailboxes.ts'
import { transactionalOperation } from './operation.ts'
import { id, instant } from './schemas.ts'

/**
 * Takes a mailbox to look after, keeps it, or lets go of it, and notes how it is doing. Of several servers one looks after a mailbox; where that one dies,
 * another one takes it when its time is over.
 */
export const watchMailbox = transactionalOperation({
  name: 'watch-mailbox',
  summary: 'Take a mailbox to look after, or let go of it, and note how it is doing.',
  scope: 'jobs:run',
  access: 'write',
  shop: 'own',
  leavesNoEvent: true,
  input: z.object({
    mailboxId: id,
    watcher: id,
    forSeconds: z.int().min(0).max(3600).describe('0 lets go of it.'),
    servers: z
      .enum(['one', 'several'])
      .default('several')
      .describe('one: no other server can be at work, so whoever held it is gone and nobody waits for them.'),
    look: z
      .object({ error: z.string().max(1000).optional() })
      .optional()
      .describe('How the last look ended: without an error, all was fetched.'),
  }),
  output: z.object({
    mailbox: z
      .object({
        version: z.int(),
        host: z.string(),
        port: z.int(),
        security: z.enum(MAIL_SECURITIES),
        user: z.string(),
        password: z.string(),
        folder: z.string(),
        uidValidity: z.int().optional(),
        lastUid: z.int(),
        fetchSince: instant,
        fetchedAt: instant.optional(),
      })
      .optional()
      .describe('Missing where another one looks after it, or it is paused or gone.'),
  }),
  async run({ db, now, secrets }, { mailboxId, watcher, forSeconds, servers, look }) {
    if (look) await noteMailboxLook(db, { id: mailboxId, now, error: look.error ?? null })
    if (forSeconds === 0) {
      await releaseMailbox(db, { id: mailboxId, watcher })
      return {}
    }
    const row = await claimMailbox(db, { id: mailboxId, watcher, now, servers, until: new Date(now.getTime() + forSeconds * 1000) })
    if (!row) return {}
    return {
      mailbox: {
        ...{
          version: row.version,
          host: row.imapHost,
          port: row.imapPort,
          security: row.imapSecurity,
          user: row.imapUser,
          folder: row.folder,
        },
        password: secrets.open(mailboxId, row.sealedImapPassword),
        ...(row.uidValidity !== null && { uidValidity: row.uidValidity }),
        ...{ lastUid: row.lastUid, fetchSince: row.fetchSince.toISOString() },
        ...(row.fetchedAt && { fetchedAt: row.fetchedAt.toISOString() }),
      },
    }
  },
})
