import type { Notifications } from '../store/notifications.ts'
import type { PresenceWord } from '../store/presence.ts'
import { createPresenceBoard, type Present } from './presence-board.ts'

/** Who is where, across all servers of this database. */
export interface Presence {
  readonly list: (shopId: string) => readonly Present[]
  /** Hears of every shop where something changed. */
  readonly onChange: (told: (shopId: string) => void) => void
  readonly close: () => void
}

const CHANNEL = 'evenkeel_presence'
const LOOK_EVERY_MS = 2_500

/** Listens as long as it lives. A server that starts knows everyone after ten seconds, when each page has spoken again. */
export function openPresence(
  notifications: Notifications,
  { lookEveryMs = LOOK_EVERY_MS }: { readonly lookEveryMs?: number } = {},
): Presence {
  const board = createPresenceBoard()
  const ears = new Set<(shopId: string) => void>()
  const tell = (shopId: string) => {
    for (const told of ears) told(shopId)
  }
  const stopHearing = notifications.listen(CHANNEL, {
    onNotification: (payload) => {
      const word = JSON.parse(payload) as PresenceWord
      if (board.hear(word, Date.now())) tell(word.shopId)
    },
    onReady: () => undefined,
  })
  const looking = setInterval(() => board.forgetSilent(Date.now()).forEach(tell), lookEveryMs)
  looking.unref()
  return {
    list: board.list,
    onChange: (told) => void ears.add(told),
    close() {
      clearInterval(looking)
      stopHearing()
      ears.clear()
    },
  }
}
