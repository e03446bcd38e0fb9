import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import { type Context, callOperation } from '../operations/call.ts'
import type { FetchedMail, ImapSettings, OpenFolder, OpenImap } from '../outside/imap.ts'

/** A mailbox that mail is fetched from. */
interface Watched {
  readonly shopId: string
  readonly id: string
  /** Rises with every change of its settings. */
  readonly version: number
}

export interface FetchOptions {
  readonly context: Context
  readonly openImap: OpenImap
  /** All mailboxes of all shops. */
  readonly listMailboxes: () => Promise<readonly Watched[]>
  readonly times?: Partial<Times>
  /** `one` where no other server can be at work: then what a server that died had claimed is taken at once. */
  readonly servers?: 'one' | 'several'
}

interface Times {
  /** How often it is looked which mailboxes there are. */
  readonly listEveryMs: number
  /** How often mail is looked for where no server tells of it, and at least where one does. */
  readonly pollEveryMs: number
  /** How long a mailbox stays this server's without another word. */
  readonly claimSeconds: number
  /** The first wait after a failure; twice as long each time, up to ten minutes. */
  readonly firstBackOffMs: number
}

const TIMES: Times = { listEveryMs: 3_000, pollEveryMs: 30_000, claimSeconds: 120, firstBackOffMs: 2_000 }
const MOST_BACK_OFF_MS = 10 * 60_000

/** Fetching under way. */
export interface Fetching {
  /** Ends what runs, at most so long later, and lets go of the mailboxes so that another server need not wait. */
  readonly stop: (patienceMs: number) => Promise<void>
}

/**
 * Looks after the mailboxes of all shops: one of several servers after each, told of new mail where the mail server tells, and looking for it where not. A
 * mailbox that fails is tried again later and later, and holds up no other.
 */
export function startFetching(options: FetchOptions): Fetching {
  const { context, listMailboxes } = options
  const times = { ...TIMES, ...options.times }
  const watcher = context.newId()
  const stopping = new AbortController()
  const running = new Map<string, { readonly version: number; readonly ended: Promise<void>; readonly stop: AbortController }>()

  async function look(): Promise<void> {
    const wanted = new Map((await listMailboxes()).map((mailbox) => [mailbox.id, mailbox]))
    for (const [id, { version, stop }] of running) if (wanted.get(id)?.version !== version) stop.abort()
    for (const mailbox of wanted.values()) {
      if (running.has(mailbox.id) || stopping.signal.aborted) continue
      const stop = new AbortController()
      const signal = AbortSignal.any([stop.signal, stopping.signal])
      const ended = watch({ ...options, times, watcher, mailbox, signal }).finally(() => running.delete(mailbox.id))
      running.set(mailbox.id, { version: mailbox.version, ended, stop })
    }
  }

  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => context.log.warn({ reason: String(error) }, 'mailboxes wait: they cannot be listed'))
      await pause(times.listEveryMs, stopping.signal)
    }
  })()

  return {
    async stop(patienceMs) {
      stopping.abort()
      const all = looking.then(() => Promise.all([...running.values()].map(({ ended }) => ended)))
      await Promise.race([all, sleep(patienceMs, undefined, { ref: false })])
    },
  }
}

interface Watch extends Omit<FetchOptions, 'times'> {
  readonly times: Times
  readonly watcher: string
  readonly mailbox: Watched
  readonly signal: AbortSignal
}

/** How a mailbox is reached and how far it was fetched. */
interface Claimed extends ImapSettings {
  readonly uidValidity?: number
  readonly lastUid: number
  readonly fetchSince: string
  readonly fetchedAt?: string
}

/** Looks after one mailbox until it is paused, changed or gone, or the server stops. Never throws. */
async function watch(on: Watch): Promise<void> {
  const { context, times, signal, mailbox } = on
  const log = context.log.child({ mailboxId: mailbox.id, shopId: mailbox.shopId })
  let backOffMs = times.firstBackOffMs
  while (!signal.aborted) {
    let folder: OpenFolder | undefined
    try {
      const claimed = await claim(on)
      // Another server looks after it, or it is paused: looked at again with the next list.
      if (!claimed) break
      folder = await on.openImap(claimed)
      await follow(on, folder, claimed, () => {
        backOffMs = times.firstBackOffMs
      })
    } catch (error) {
      if (signal.aborted) break
      log.warn({ err: error, waitMs: backOffMs }, 'a mailbox cannot be fetched')
      await claim(on, { error: tellable(error) }).catch(() => undefined)
      await pause(backOffMs, signal)
      backOffMs = Math.min(2 * backOffMs, MOST_BACK_OFF_MS)
    } finally {
      await folder?.close().catch((error: unknown) => log.debug({ err: error }, 'a mailbox was not closed'))
    }
  }
  await call(on, 'watch-mailbox', { mailboxId: mailbox.id, watcher: on.watcher, forSeconds: 0 }).catch((error: unknown) =>
    log.debug({ err: error }, 'a mailbox was not let go'),
  )
}

/** Fetches what is new, says so, and waits for more; returns when the mailbox is no longer ours, throws when the connection is lost. */
async function follow(on: Watch, folder: OpenFolder, claimed: Claimed, onFetched: () => void): Promise<void> {
  const { times, signal } = on
  let last = await findStart(folder, claimed)
  while (!signal.aborted) {
    for (const uid of await folder.listAfter(last)) {
      if (signal.aborted) return
      const mail = await folder.fetch(uid)
      if (mail) await take(on, folder.uidValidity, mail)
      last = uid
      // A long mailbox must not be taken away from under us.
      if (mail && uid % 50 === 0 && !(await claim(on))) return
    }
    if (!(await claim(on, {}))) return
    onFetched()
    await folder.waitForNews({ mostMs: times.pollEveryMs, signal })
  }
}

/**
 * The number after which mails are new. At first, or where the server numbered anew, those since then are gone through: what was taken is known by its
 * content.
 */
async function findStart(folder: OpenFolder, { uidValidity, lastUid, fetchSince, fetchedAt }: Claimed): Promise<number> {
  if (uidValidity === folder.uidValidity) return lastUid
  const slackMs = uidValidity === undefined ? CLOCKS_DIFFER_MS : RENUMBERED_SLACK_MS
  const first = await folder.findFirstSince(new Date(Date.parse(fetchedAt ?? fetchSince) - slackMs))
  return first === undefined ? folder.uidNext - 1 : first - 1
}

/** The clocks of two servers do not show the same. */
const CLOCKS_DIFFER_MS = 60_000
const RENUMBERED_SLACK_MS = 2 * 86_400_000

/** Takes one mail on. One that we fail at for no reason of the database's is recorded as such, so that those behind it come through. */
async function take(on: Watch, uidValidity: number, { uid, source, wholeBytes }: FetchedMail): Promise<void> {
  const position = { mailboxId: on.mailbox.id, uidValidity, uid }
  const encoded = source.toString('base64')
  const whole = { ...position, source: encoded, wholeBytes }
  // Tried twice, then recorded with its source, and where even that is refused without.
  const tries = [
    () => whole,
    () => whole,
    (giveUp: string) => ({ ...position, source: encoded, giveUp }),
    (giveUp: string) => ({ ...position, source: '', giveUp }),
  ]
  let failure: unknown
  for (const inputAfter of tries) {
    try {
      await call(on, 'take-mail', inputAfter(tellable(failure)))
      return
    } catch (error) {
      if (isOfDatabase(error) || on.signal.aborted) throw error
      on.context.log.warn({ err: error, mailboxId: on.mailbox.id, uid }, 'a mail cannot be taken')
      failure = error
    }
  }
  throw failure
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof AppError && ['database_unreachable', 'disk_full', 'database_newer', 'secret_unreadable'].includes(error.code)
}

async function claim(on: Watch, look?: { readonly error?: string }): Promise<Claimed | undefined> {
  const { mailbox, watcher, times, servers = 'several' } = on
  const input = { mailboxId: mailbox.id, watcher, forSeconds: times.claimSeconds, servers, ...(look && { look }) }
  const answer = (await call(on, 'watch-mailbox', input)) as { mailbox?: Claimed & { version: number } }
  return answer.mailbox?.version === mailbox.version ? answer.mailbox : undefined
}

function call({ context, mailbox }: Watch, operation: string, input: unknown): Promise<unknown> {
  return callOperation(context, {
    ...{ operation, input, shopId: mailbox.shopId, requestId: context.newId() },
    caller: { kind: 'job', name: 'fetch-mail' },
  })
}

function tellable(error: unknown): string {
  return error instanceof AppError && error.code !== 'internal' ? error.message : 'A fault of ours; the log tells more.'
}

/** A wait that ends early when nobody waits any more. */
async function pause(timeMs: number, signal: AbortSignal): Promise<void> {
  await sleep(timeMs, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
}
