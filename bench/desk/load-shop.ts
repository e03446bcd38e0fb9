import type { Pool, PoolClient } from 'pg'
import { copyIn } from '../../src/store/backup/copy.ts'
import { createRandom, type MadeCase, type Model, makeCases, makeId, type Plan } from './make-shop.ts'

/** A shop that is there already, with its readings and decisions to copy from. */
export interface Source {
  readonly shopId: string
  /** Whose cases were really read and decided. */
  readonly modelShopId: string
}

export interface Loaded {
  readonly cases: number
  readonly messages: number
  readonly seconds: number
}

/**
 * Fills a shop with made-up cases, fast: rows by COPY with the indexes of words and the triggers away meanwhile, readings, decisions and events from
 * what is there. For a database that is thrown away: it needs the right of a superuser and checks nothing.
 */
export async function loadShop(owner: Pool, { shopId, modelShopId }: Source, plan: Omit<Plan, 'models'>): Promise<Loaded> {
  const start = Date.now()
  const client = await owner.connect()
  try {
    await client.query(
      `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '64MB'`,
    )
    const models = await readModels(client, modelShopId)
    const indexes = await dropIndexes(client)
    const loaded = await loadRows(client, shopId, { ...plan, models })
    await copyFromModels(client, { shopId, modelShopId })
    for (const definition of indexes) await client.query(definition)
    await client.query('reset session_replication_role')
    await client.query(
      'vacuum (analyze) evenkeel.cases, evenkeel.messages, evenkeel.customers, evenkeel.customer_identities, evenkeel.orders',
    )
    await client.query('vacuum (analyze) evenkeel.readings, evenkeel.decisions, evenkeel.events, evenkeel.follow_ups, evenkeel.disputes')
    await client.query('checkpoint')
    return { ...loaded, seconds: (Date.now() - start) / 1000 }
  } finally {
    client.release()
  }
}

async function readModels(client: PoolClient, modelShopId: string): Promise<Model[]> {
  const { rows } = await client.query<Model>(
    `select heat, threats, cause, urgency, urgency_reasons as "urgencyReasons" from evenkeel.cases where shop_id = $1 order by id`,
    [modelShopId],
  )
  return rows
}

/** Those that cost most to keep up row by row; gives what makes them again. */
async function dropIndexes(client: PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'evenkeel' and tablename in ('messages', 'cases', 'customers', 'customer_identities', 'events', 'readings', 'decisions')
        and indexname not like '%_pkey' and indexdef not like 'CREATE UNIQUE%'`,
  )
  for (const { name } of rows) await client.query(`drop index evenkeel.${name}`)
  return rows.map(({ definition }) => definition)
}

const TABLES = {
  customers: 'id, name, created_at, updated_at',
  customer_identities: 'id, customer_id, kind, value, normalized, created_at',
  orders: 'id, customer_id, number, item, currency, total_minor, placed_at, created_at',
  cases:
    'id, customer_id, order_id, assigned_to, title, excerpt, state, channel, heat, threats, cause, urgency, urgency_reasons, opened_at, updated_at, closed_at, answer_since, last_said_at, deadline_at, deadline_kind, due_at',
  follow_ups: 'id, case_id, promise, due_at, created_at',
  disputes: 'id, case_id, status, currency, amount_minor, opened_at, due_at, created_at, updated_at',
  messages: 'id, case_id, author_id, direction, channel, text, said_at, created_at',
} as const
type TableName = keyof typeof TABLES

/** So many cases at once; each table's rows of them go in one COPY. */
const BATCH = 2_000

async function loadRows(client: PoolClient, shopId: string, plan: Plan): Promise<{ cases: number; messages: number }> {
  const random = createRandom(plan.seed + 1)
  const known = new Set<string>()
  const count = { cases: 0, messages: 0 }
  const make = makeCases(plan)
  for (let done = false; !done; ) {
    const lines: Record<TableName, string[]> = {
      customers: [],
      customer_identities: [],
      orders: [],
      cases: [],
      follow_ups: [],
      disputes: [],
      messages: [],
    }
    for (let index = 0; index < BATCH; index++) {
      const next = make.next()
      done = next.done === true
      if (next.done) break
      addLines(lines, next.value, { isNew: !known.has(next.value.customer.id), newId: (at) => makeId(at, random) })
      known.add(next.value.customer.id)
      count.cases++
      count.messages += next.value.messages.length
    }
    for (const [table, rows] of Object.entries(lines) as [TableName, string[]][]) {
      if (rows.length === 0) continue
      const text = rows.map((row) => `${shopId}\t${row}\n`).join('')
      await copyIn(client, `copy evenkeel.${table} (shop_id, ${TABLES[table]}) from stdin`, blocks(text))
    }
  }
  return count
}

async function* blocks(text: string): AsyncGenerator<Buffer> {
  const whole = Buffer.from(text)
  for (let at = 0; at < whole.length; at += 1 << 20) yield whole.subarray(at, at + (1 << 20))
}

function addLines(
  lines: Record<TableName, string[]>,
  made: MadeCase,
  { isNew, newId }: { readonly isNew: boolean; readonly newId: (at: number) => string },
): void {
  const { customer, order, model, deadline } = made
  const opened = instant(made.openedAt)
  if (isNew) {
    lines.customers.push(row(customer.id, customer.name, opened, opened))
    lines.customer_identities.push(row(customer.identityId, customer.id, 'email', customer.email, customer.email, opened))
  }
  if (order) lines.orders.push(row(order.id, customer.id, order.number, order.item, 'USD', order.totalMinor, opened, opened))
  lines.cases.push(
    row(
      ...[made.id, customer.id, order?.id, made.assignedTo, made.title, made.excerpt, made.state, made.channel],
      ...[model.heat, list(model.threats), model.cause, model.urgency, list(model.urgencyReasons), opened, instant(made.updatedAt)],
      ...[made.state === 'closed' ? instant(made.updatedAt) : null, instant(made.answerSince), instant(made.lastSaidAt)],
      ...[instant(deadline?.at), deadline?.kind, instant(made.dueAt)],
    ),
  )
  if (deadline?.kind === 'follow_up')
    lines.follow_ups.push(row(newId(made.openedAt), made.id, 'We call back', instant(deadline.at), opened))
  if (deadline?.kind === 'dispute')
    lines.disputes.push(
      row(newId(made.openedAt), made.id, 'open', 'USD', order?.totalMinor ?? 5_000, opened, instant(deadline.at), opened, opened),
    )
  for (const { id, direction, text, saidAt, authorId } of made.messages)
    lines.messages.push(row(id, made.id, authorId, direction, made.channel, text, instant(saidAt), instant(saidAt)))
}

function row(...values: readonly (string | number | null | undefined)[]): string {
  return values.map((value) => (value === null || value === undefined ? '\\N' : escapeField(String(value)))).join('\t')
}

function escapeField(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (sign) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? sign)
}

function list(values: readonly string[]): string {
  return `{${values.join(',')}}`
}

function instant(at: number | null | undefined): string | undefined {
  return at === null || at === undefined ? undefined : new Date(at).toISOString()
}

/** The id's last four signs say which of the really read cases a message is like. */
async function copyFromModels(client: PoolClient, { shopId, modelShopId }: Source): Promise<void> {
  await client.query(
    `create temp table model as
      select row_number() over (order by c.id) - 1 as number, r.result, r.adjustments, r.reader_version, d.situation, d.result as decided, d.engine_version
      from evenkeel.cases c
      join evenkeel.messages m on m.shop_id = c.shop_id and m.case_id = c.id
      join evenkeel.readings r on r.shop_id = m.shop_id and r.message_id = m.id
      join lateral (select * from evenkeel.decisions d where d.shop_id = c.shop_id and d.case_id = c.id order by d.created_at limit 1) as d on true
      where c.shop_id = '${modelShopId}'`,
  )
  await client.query(
    `insert into evenkeel.readings (shop_id, id, message_id, result, adjustments, reader_version, created_at)
      select m.shop_id, m.id, m.id, model.result, model.adjustments, model.reader_version, m.said_at
      from evenkeel.messages m join model on model.number = ('x' || right(m.id::text, 4))::bit(16)::integer
      where m.shop_id = '${shopId}' and m.direction = 'inbound'`,
  )
  await client.query(
    `insert into evenkeel.decisions (shop_id, id, case_id, situation, result, engine_version, created_at)
      select c.shop_id, c.id, c.id, model.situation, model.decided, model.engine_version, c.opened_at
      from evenkeel.cases c join evenkeel.messages m on m.shop_id = c.shop_id and m.case_id = c.id and m.said_at = c.opened_at
      join model on model.number = ('x' || right(m.id::text, 4))::bit(16)::integer
      where c.shop_id = '${shopId}'`,
  )
  await client.query(
    `insert into evenkeel.events (shop_id, id, at, actor_kind, actor_id, actor_name, operation, case_id, subject_id, data)
      select m.shop_id, m.id, m.said_at, 'member', m.author_id, 'A member', case when m.direction = 'inbound' then 'add-message' else 'mark-draft-sent' end,
        m.case_id, m.id, case when m.direction = 'inbound' then jsonb_build_object('direction', m.direction, 'heat', c.heat)
          else jsonb_build_object('direction', m.direction) end
      from evenkeel.messages m join evenkeel.cases c on c.shop_id = m.shop_id and c.id = m.case_id where m.shop_id = '${shopId}'`,
  )
}
