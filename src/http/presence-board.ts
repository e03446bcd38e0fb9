import type { PresenceWord } from '../store/presence.ts'

/** A member at a case, as everyone in the shop sees it. */
export interface Present {
  readonly memberId: string
  readonly name: string
  readonly caseId: string
  /** `writing`: they have the pen of the case; there is one. */
  readonly doing: 'viewing' | 'writing'
  /** Since when they write, an ISO instant. */
  readonly since?: string
}

/** Who is where in every shop, as far as it was told lately. Kept in memory alone; every server that hears the same words comes to the same. */
export interface PresenceBoard {
  /** Takes in what a page says of itself; whether that changed what others see. */
  readonly hear: (word: PresenceWord, nowMs: number) => boolean
  /** Forgets pages that have been silent for too long; gives the shops where that changed something. */
  readonly forgetSilent: (nowMs: number) => readonly string[]
  /** Who is present in a shop, in the order in which they came. */
  readonly list: (shopId: string) => readonly Present[]
}

/** A page speaks every ten seconds. One that died is gone within half a minute, the time between two looks included. */
export const FORGET_AFTER_MS = 25_000
const PAGES_OF_ONE_MEMBER = 20

interface Page {
  readonly word: PresenceWord
  readonly heardAtMs: number
}

interface ShopBoard {
  /** By member and page; in the order in which they came. */
  readonly pages: Map<string, Page>
  /** Who has the pen, by case. */
  readonly pens: Map<string, string>
}

export function createPresenceBoard(): PresenceBoard {
  const shops = new Map<string, ShopBoard>()

  function change(shopId: string, act: (shop: ShopBoard) => void): boolean {
    const shop = shops.get(shopId) ?? { pages: new Map(), pens: new Map() }
    const before = JSON.stringify(listPresent(shop))
    act(shop)
    passPensOn(shop)
    if (shop.pages.size === 0) shops.delete(shopId)
    else shops.set(shopId, shop)
    return JSON.stringify(listPresent(shop)) !== before
  }

  return {
    hear: (word, nowMs) =>
      change(word.shopId, ({ pages, pens }) => {
        const key = `${word.memberId} ${word.pageId}`
        if (word.doing === 'left') {
          pages.delete(key)
          return
        }
        pages.set(key, { word, heardAtMs: nowMs })
        const own = [...pages.keys()].filter((other) => other.startsWith(`${word.memberId} `))
        if (own[0] !== undefined && own.length > PAGES_OF_ONE_MEMBER) pages.delete(own[0])
        if (word.doing === 'writing' && (word.takesOver || !pens.has(word.caseId))) pens.set(word.caseId, word.memberId)
      }),
    forgetSilent: (nowMs) =>
      [...shops.keys()].filter((shopId) =>
        change(shopId, ({ pages }) => {
          for (const [key, { heardAtMs }] of pages) if (nowMs - heardAtMs > FORGET_AFTER_MS) pages.delete(key)
        }),
      ),
    list: (shopId) => {
      const shop = shops.get(shopId)
      return shop === undefined ? [] : listPresent(shop)
    },
  }
}

/** Whoever stops writing lays the pen down; whoever else writes there then has it. */
function passPensOn({ pages, pens }: ShopBoard): void {
  const writers = [...pages.values()].map(({ word }) => word).filter(({ doing }) => doing === 'writing')
  for (const [caseId, memberId] of pens)
    if (!writers.some((word) => word.caseId === caseId && word.memberId === memberId)) pens.delete(caseId)
  for (const { caseId, memberId } of writers) if (!pens.has(caseId)) pens.set(caseId, memberId)
}

function listPresent({ pages, pens }: ShopBoard): Present[] {
  const present = new Map<string, Present>()
  for (const { word } of pages.values()) {
    const { memberId, name, caseId, doing, since } = word
    const key = `${memberId} ${caseId}`
    const writes = doing === 'writing' && pens.get(caseId) === memberId
    if (writes) present.set(key, { memberId, name, caseId, doing, ...(since !== undefined && { since: new Date(since).toISOString() }) })
    else if (!present.has(key)) present.set(key, { memberId, name, caseId, doing: 'viewing' })
  }
  return [...present.values()]
}
