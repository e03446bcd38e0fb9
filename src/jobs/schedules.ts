import type { PgBoss } from 'pg-boss'
import type { Context } from '../operations/call.ts'
import type { Job } from './job.ts'

/** Every shop with the zone that its clock shows. */
export type ListShops = () => Promise<readonly { readonly shopId: string; readonly timeZone: string }[]>

const LOOK_EVERY_MS = 10 * 60_000

/**
 * Sees to it that every job with a time of day runs in every shop by that shop's clock: now, and again every ten minutes, since shops come, go and
 * move. Several processes do so side by side and do the same. Returns how to stop.
 */
export function keepSchedules(
  boss: PgBoss,
  { jobs, listShops, context }: { readonly jobs: readonly Job[]; readonly listShops: ListShops; readonly context: Context },
): () => Promise<void> {
  const look = () =>
    matchSchedules(boss, jobs, listShops).catch((error: unknown) =>
      context.log.warn({ reason: String(error) }, 'the schedules of jobs wait'),
    )
  let looking = look()
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, LOOK_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await looking
  }
}

/** Makes what is missing, changes what is not as it must be, and removes what no shop or job stands behind. */
export async function matchSchedules(boss: PgBoss, jobs: readonly Job[], listShops: ListShops): Promise<void> {
  const shops = await listShops()
  const wanted = new Map<string, { name: string; cron: string; shopId: string; timeZone: string }>(
    jobs.flatMap(({ name, cron }) =>
      cron === undefined ? [] : shops.map(({ shopId, timeZone }) => [`${name} ${shopId}`, { name, cron, shopId, timeZone }] as const),
    ),
  )
  for (const { name, key, cron, timezone } of await listSchedules(boss)) {
    const want = wanted.get(`${name} ${key}`)
    if (want === undefined) await boss.unschedule(name, key)
    else if (want.cron === cron && want.timeZone === timezone) wanted.delete(`${name} ${key}`)
  }
  for (const { name, cron, shopId, timeZone } of wanted.values())
    await boss.schedule(name, cron, { shopId, input: {} }, { key: shopId, tz: timeZone, singletonKey: `${shopId}/${cron}`, missed: 'once' })
}

async function listSchedules(boss: PgBoss) {
  const all = []
  for (;;) {
    const page = await boss.getSchedules(undefined, undefined, { limit: 1000, ...(all.length > 0 && { after: all.at(-1)! }) })
    all.push(...page)
    if (page.length < 1000) return all
  }
}
