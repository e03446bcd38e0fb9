import type { Pool } from 'pg'
import { summarize, type Times } from '../desk/measure.ts'

/** What was added to a made-up shop, and how long it took to write the facts of all its cases. */
export interface WhatCame {
  readonly outcomes: number
  readonly debriefs: number
  readonly lost: number
  readonly tagged: number
  readonly seconds: number
}

/**
 * Adds what happened after the cases of a made-up shop (choices, outcomes, debriefs, lost disputes) and tags, by the numbers in their ids: the same for the
 * same shop. Then the facts of all cases, as an update of Evenkeel writes them. For a database that is thrown away.
 */
export async function addWhatCame(owner: Pool, shopId: string): Promise<WhatCame> {
  const client = await owner.connect()
  try {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'`)
    await client.query(
      `create temp table lot as select c.id, c.shop_id, c.cause, c.opened_at, c.closed_at, ('x' || right(replace(c.id::text, '-', ''), 7))::bit(28)::int as n
        from evenkeel.cases c where c.shop_id = $1`,
      [shopId],
    )
    const changed = async (text: string) => (await client.query(text)).rowCount ?? 0
    await changed(
      `update evenkeel.decisions d set chosen_option = (array['full_refund','partial_refund','goodwill','hold_firm','replace'])[1 + n % 5],
          chosen_amount_minor = case when n % 5 < 3 then 500 + n % 9000 else 0 end, chosen_at = d.created_at + interval '1 day'
        from lot where d.shop_id = lot.shop_id and d.case_id = lot.id and n % 3 <> 0`,
    )
    const outcomes = await changed(
      `insert into evenkeel.outcomes (shop_id, case_id, chosen_at, window_ends_at, refused_minor, reviewed, review_stars, hours_spent, money_given_minor,
          created_at, updated_at)
        select shop_id, id, opened_at + interval '1 day', opened_at + interval '120 days', 0, case when n % 4 = 0 then n % 40 = 0 end,
          case when n % 40 = 0 then 1 + n % 3 end, case when n % 5 = 0 then (n % 7) / 2.0 end, case when n % 6 = 0 then n % 12000 end, opened_at, opened_at
        from lot where n % 5 < 3`,
    )
    const debriefs = await changed(
      `insert into evenkeel.debriefs (shop_id, id, case_id, by_name, cause, went_wrong, went_right, gap_words, created_at, updated_at)
        select shop_id, id, id, 'A member', (array['late_delivery','poor_communication','damaged_defective','policy_dispute'])[1 + n % 4], '', '', '',
          opened_at + interval '2 days', opened_at + interval '2 days' from lot where n % 20 = 0`,
    )
    const lost = await changed(
      `insert into evenkeel.disputes (shop_id, id, case_id, status, currency, amount_minor, created_at, updated_at)
        select shop_id, gen_random_uuid(), id, 'lost', 'USD', 2000 + n % 30000, opened_at, opened_at from lot where n % 50 = 0`,
    )
    const tagged = await changed(
      `update evenkeel.cases c set tags = array['supplier:' || (array['Acme','Birch','Corvo','Delta'])[1 + n % 4], 'place:' || (array['Harbour','Mill'])[1 + n % 2],
          'wave ' || n % 30] from lot where c.shop_id = lot.shop_id and c.id = lot.id and n % 3 = 0`,
    )
    await client.query('reset session_replication_role')
    await client.query('vacuum (analyze) evenkeel.cases, evenkeel.decisions, evenkeel.outcomes, evenkeel.debriefs, evenkeel.disputes')
    const start = performance.now()
    await client.query('select evenkeel.write_all_insight_facts($1)', [shopId])
    const seconds = (performance.now() - start) / 1000
    await client.query('vacuum (analyze) evenkeel.insight_facts')
    return { outcomes, debriefs, lost, tagged, seconds }
  } finally {
    client.release()
  }
}

/** How long it takes to write the facts of one case anew, of so many cases one after the other. */
export async function timeFacts(owner: Pool, shopId: string, cases: number): Promise<Times> {
  const { rows } = await owner.query<{ id: string }>('select id from evenkeel.cases where shop_id = $1 order by reference limit $2', [
    shopId,
    cases,
  ])
  const times: number[] = []
  // Its share of a transaction that is written to the disk anyway.
  await owner.query('begin')
  for (const { id } of rows) {
    const start = performance.now()
    await owner.query('select evenkeel.write_insight_facts($1, array[$2::uuid])', [shopId, id])
    times.push(performance.now() - start)
  }
  await owner.query('commit')
  return summarize(times.slice(20))
}
