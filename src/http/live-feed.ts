import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'
import type { Feed, FeedEvent, FeedPart } from '../store/event-feed.ts'
import type { Notifications } from '../store/notifications.ts'
import type { Presence } from './presence.ts'

/** Whoever listens to a shop. */
export interface Listener {
  readonly shopId: string
  /** The account, where a person listens: they hear nothing more once it left the shop. */
  readonly userId: string | undefined
  /** Where they left off; from now on when left out. */
  readonly cursor: string | undefined
  /** Whether whoever this is may still listen: asked from time to time. */
  readonly mayListen: () => Promise<boolean>
}

/** The events of shops as they happen, for many listeners in one process: one question to the database, however many listen to a shop. */
export interface LiveFeed {
  /** A stream of server-sent events. It ends when the listener may not listen any more, is too slow, or the server stops; whoever may comes again. */
  readonly join: (listener: Listener) => ReadableStream<Uint8Array>
  readonly countListeners: () => number
  readonly close: () => void
}

export interface LiveFeedOptions {
  readonly notifications: Notifications
  readonly read: (shopId: string, cursors: readonly (string | undefined)[]) => Promise<Feed>
  readonly log: Log
  /** Who is where, told beside the events; nothing of it is told where it is left out. */
  readonly presence?: Presence
  /** How often silence is broken, so that a dead connection shows. */
  readonly beatMs?: number
}

const CHANNEL = 'evenkeel_events'
const BEAT_MS = 20_000
/** How often it is asked whether a listener may still listen, in beats. */
const CHECK_BEATS = 3
const GATHER_MS = 20
const READ_AGAIN_MS = 1_000
/** What may wait for one listener; who is further behind is let go and asks for what was missed. */
const BUFFER_BYTES = 512 * 1024
const LISTENERS_OF_ONE_ACCOUNT = 30

interface Client extends Listener {
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  /** Not told anything yet: its own cursor counts. */
  isNew: boolean
  beats: number
}

interface ShopFeed {
  readonly clients: Set<Client>
  cursor: string | undefined
  reading: boolean
  again: boolean
}

/** Opens the feed: it listens as long as it lives, and reads only where somebody listens to it. */
export function createLiveFeed({ notifications, read, log, presence, beatMs = BEAT_MS }: LiveFeedOptions): LiveFeed {
  const feeds = new Map<string, ShopFeed>()
  let closed = false
  const stopHearing = notifications.listen(CHANNEL, {
    onNotification: (payload) => advance(payload.slice(0, payload.indexOf(':'))),
    onReady: () => {
      for (const shopId of feeds.keys()) advance(shopId)
    },
  })
  const beating = setInterval(beat, beatMs)
  beating.unref()
  presence?.onChange((shopId) => {
    const bytes = presenceOf(shopId)
    for (const client of feeds.get(shopId)?.clients ?? []) send(client, bytes)
  })

  /** Reads what is new in a shop and tells it; once more when something happened meanwhile. */
  function advance(shopId: string): void {
    const feed = feeds.get(shopId)
    if (feed === undefined) return
    feed.again = true
    if (feed.reading) return
    feed.reading = true
    void readOn(shopId, feed)
  }

  async function readOn(shopId: string, feed: ShopFeed): Promise<void> {
    while (feed.again && feed.clients.size > 0) {
      feed.again = false
      try {
        await readOnce(shopId, feed)
        // What happens within a moment is told together.
        await sleep(GATHER_MS)
      } catch (error) {
        log.warn({ reason: String(error) }, 'live events wait for the database')
        feed.again = true
        await sleep(READ_AGAIN_MS)
      }
    }
    feed.reading = false
  }

  async function readOnce(shopId: string, feed: ShopFeed): Promise<void> {
    const all = [...feed.clients]
    const sinceOf = (client: Client) => (client.isNew ? client.cursor : feed.cursor)
    const cursors = [...new Set(all.map(sinceOf))]
    const { cursor, parts, userIds } = await read(shopId, cursors)
    for (const client of all) {
      const part = parts[cursors.indexOf(sinceOf(client))] ?? 'lost'
      if (client.userId !== undefined && !userIds.has(client.userId)) leave(client)
      else tell(client, part, cursor)
    }
    feed.cursor = cursor
  }

  function tell(client: Client, part: FeedPart, cursor: string): void {
    const wasNew = client.isNew
    client.isNew = false
    if (part === 'lost') send(client, message('reset', cursor, {}))
    else if (part.length > 0) send(client, message('events', cursor, { events: part.map(outward) }))
    // A first cursor, so that who comes again has missed nothing.
    else if (wasNew) send(client, message('ready', cursor, {}))
    if (wasNew && presence) send(client, presenceOf(client.shopId))
  }

  /** Without an id: it is how things stand and not what happened, so nobody can miss any of it. */
  function presenceOf(shopId: string): Uint8Array {
    return encode(`event: presence\ndata: ${JSON.stringify({ present: presence?.list(shopId) ?? [] })}\n\n`)
  }

  function send(client: Client, bytes: Uint8Array): void {
    try {
      client.controller.enqueue(bytes)
      if ((client.controller.desiredSize ?? 0) <= 0) leave(client)
    } catch {
      leave(client)
    }
  }

  function leave(client: Client): void {
    const feed = feeds.get(client.shopId)
    feed?.clients.delete(client)
    if (feed?.clients.size === 0) feeds.delete(client.shopId)
    try {
      client.controller.close()
    } catch {
      // It was closed from the other end.
    }
  }

  function beat(): void {
    for (const [shopId, feed] of feeds) {
      for (const client of feed.clients) {
        client.beats++
        if (client.beats % CHECK_BEATS === 0) check(client)
        send(client, presence ? presenceOf(shopId) : encode(': \n\n'))
      }
      // An announcement may have been lost with its connection.
      advance(shopId)
    }
  }

  function check(client: Client): void {
    client.mayListen().then(
      (may) => may || leave(client),
      // Nobody is sent away because the database cannot say.
      () => undefined,
    )
  }

  function enter(client: Client): void {
    const feed = feeds.get(client.shopId) ?? { clients: new Set(), cursor: undefined, reading: false, again: false }
    feeds.set(client.shopId, feed)
    feed.clients.add(client)
    const own = [...feed.clients].filter(({ userId }) => userId !== undefined && userId === client.userId)
    if (own[0] && own.length > LISTENERS_OF_ONE_ACCOUNT) leave(own[0])
    advance(client.shopId)
  }

  return {
    join(listener) {
      let client: Client | undefined
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            if (closed) return controller.close()
            client = { ...listener, controller, isNew: true, beats: 0 }
            enter(client)
          },
          cancel() {
            if (client) leave(client)
          },
        },
        new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_BYTES }),
      )
    },
    countListeners: () => [...feeds.values()].reduce((sum, { clients }) => sum + clients.size, 0),
    close() {
      closed = true
      clearInterval(beating)
      stopHearing()
      presence?.close()
      for (const { clients } of feeds.values()) for (const client of clients) leave(client)
    },
  }
}

function outward({ sequence, at, operation, caseId, subjectId, actorName }: FeedEvent) {
  return { sequence, at: at.toISOString(), operation, caseId, subjectId, actorName }
}

/** One message for all that was read at once: who has its id has all of it. */
function message(kind: 'ready' | 'events' | 'reset', cursor: string, data: object): Uint8Array {
  return encode(`id: ${cursor}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
