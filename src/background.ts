import type { Config } from './config.ts'
import { createLiveFeed, type LiveFeed } from './http/live-feed.ts'
import { openPresence } from './http/presence.ts'
import { jobs } from './jobs/all.ts'
import { type Fetching, startFetching } from './jobs/fetch-mail.ts'
import { createWorkingQueue } from './jobs/queue.ts'
import { startWork, type Work } from './jobs/work.ts'
import type { Log } from './log.ts'
import type { Context } from './operations/call.ts'
import type { JobQueue } from './operations/job-queue.ts'
import { composeMail, openDeliverer } from './outside/deliver.ts'
import type { OpenImap } from './outside/imap.ts'
import { openMail } from './outside/mail.ts'
import { openModel } from './outside/model.ts'
import type { CopySentMail } from './outside/sent-folder.ts'
import { openWebhooks } from './outside/webhook.ts'
import type { AppDatabase, Connection } from './store/database.ts'
import { readFeed } from './store/event-feed.ts'
import { listWatchedMailboxes } from './store/mailboxes.ts'
import { openNotifications } from './store/notifications.ts'
import { listShopTimeZones } from './store/shops.ts'

/** What a server does besides answering requests: its jobs, and telling whoever listens what happens. */
export interface Background {
  readonly queue: JobQueue
  readonly live: LiveFeed
  /** Begins to take jobs. Nobody waits for it. */
  readonly start: (context: Context) => void
  /** Lets go of whoever listens. */
  readonly stopLive: () => void
  /** Waits a little for the jobs that run, and hands the others back. */
  readonly stopWork: () => Promise<void>
}

interface BackgroundOptions {
  readonly config: Pick<Config, 'mail' | 'databaseUrl' | 'webhooksNearby'>
  readonly database: AppDatabase
  readonly connection: Connection
  readonly log: Log
}

/** A server stops within five seconds; something else has to happen in them, too. */
const JOBS_END_WITHIN_MS = 3_000

/** Loaded where there is a mailbox: it costs start time. */
const openImap: OpenImap = async (settings) => (await import('./outside/imap.ts')).openImap(settings)

/** Loaded where there is a mailbox, as well. */
const copySentMail: CopySentMail = async (settings, mail) => (await import('./outside/sent-folder.ts')).copySentMail(settings, mail)

/** Opens the queue and the live feed; nothing waits for the database yet. */
export function openBackground({ config, database, connection, log }: BackgroundOptions): Background {
  const notifications = openNotifications({ connection, log })
  const queue = createWorkingQueue({ database, log, notifications })
  const live = createLiveFeed({
    notifications,
    log,
    presence: openPresence(notifications),
    read: (shopId, cursors) => database.transaction({ shopId, access: 'read' }, (db) => readFeed(db, cursors)),
  })
  let work: Work | undefined
  let fetching: Fetching | undefined
  return {
    queue,
    live,
    start(context) {
      const outside = {
        mail: config.mail && openMail(config.mail),
        houseMail: config.mail,
        openDeliverer,
        composeMail,
        copySentMail,
        openModel,
        callWebhook: openWebhooks({ nearby: config.webhooksNearby }),
      }
      work = startWork({ context, queue, jobs, outside, listShops: () => listShopTimeZones(database.kysely) })
      // An embedded database belongs to one server.
      const servers = config.databaseUrl === undefined ? 'one' : 'several'
      fetching = startFetching({ context, openImap, servers, listMailboxes: () => listWatchedMailboxes(database.kysely) })
    },
    stopLive: live.close,
    async stopWork() {
      await Promise.all([work?.stop(JOBS_END_WITHIN_MS) ?? queue.close(0), fetching?.stop(JOBS_END_WITHIN_MS)])
      await notifications.close()
    },
  }
}
