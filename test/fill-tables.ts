import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { listTables, quoteTable } from '../src/store/backup/tables.ts'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly made: boolean
}

/** Words that hurt whoever takes them apart carelessly. */
const HARD_TEXT = 'Ünï "quoted" \\ back\tslash\r\nline \u2028 =1+1 😡 </script>'

/**
 * Puts rows into every table of ours that belongs to a shop, `rows` each, from what the database itself says of its columns, references and checks: so a
 * table that is added tomorrow is filled too. The shop itself must be there. Throws, naming the table, where no row fits.
 */
export async function fillTables(owner: Pool, shopId: string, rows = 2): Promise<string[]> {
  const client = await owner.connect()
  try {
    const tables = (await listTables(client)).filter(({ name, hasShop }) => hasShop && name !== 'evenkeel.shops')
    const { rows: columns } = await client.query<Column>(COLUMNS)
    const { rows: references } = await client.query<{ table: string; column: string; target: string; key: string }>(REFERENCES)
    const { rows: checks } = await client.query<{ table: string; text: string }>(CHECKS)
    const filled: string[] = []
    // What follows from other rows by a trigger is filled like every table.
    await client.query(`set evenkeel.counted_later = 'on'`)
    for (const { name, order } of tables) {
      const own = columns.filter((column) => column.table === name && !column.made && column.column !== 'shop_id')
      const rules = checks.filter((check) => check.table === name).map(({ text }) => text)
      // One row a shop: its key is the shop alone.
      const most = order === '"shop_id"' ? 1 : rows
      for (let place = 0; place < most; place++) {
        const values = new Map<string, unknown>([['shop_id', shopId]])
        const targets: string[] = []
        for (const { column, type } of own) {
          const reference = references.find((one) => one.table === name && one.column === column)
          if (reference) targets.push(reference.target)
          // Two columns that point to one table point to two rows of it.
          const skipped = targets.filter((target) => target === reference?.target).length - 1
          values.set(column, reference ? await pick(owner, shopId, reference, place + skipped) : make(type, { column, place, rules }))
        }
        keepOrder(values, rules)
        // A case that was there has its row of facts already.
        const already = name === 'evenkeel.insight_facts' ? 'on conflict do nothing' : ''
        const names = [...values.keys()]
        await client
          .query(
            `insert into ${quoteTable(name)} (${names.map((one) => `"${one}"`).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) ${already}`,
            [...values.values()],
          )
          .catch((error: Error) => {
            throw new Error(`test/fill-tables.ts makes no row that fits ${name}: ${error.message}`)
          })
      }
      filled.push(name)
    }
    return filled
  } finally {
    await client.query('reset evenkeel.counted_later')
    client.release()
  }
}

async function pick(owner: Pool, shopId: string, { target, key }: { target: string; key: string }, place: number): Promise<unknown> {
  const { rows } = await owner.query(`select "${key}" as id from ${quoteTable(target)} where shop_id = $1 order by 1 offset $2 limit 1`, [
    shopId,
    place,
  ])
  return rows[0]?.id ?? null
}

function make(type: string, { column, place, rules }: { column: string; place: number; rules: readonly string[] }): unknown {
  const rule = rules.find((text) => new RegExp(`\\b${column}\\b`).test(text)) ?? ''
  const allowed = !rule.includes('ANY') ? [] : [...rule.matchAll(/'([^']*)'::text/g)].map(([, word]) => word)
  if (type === 'text' && allowed.length > 0) return allowed[place % allowed.length]
  switch (type) {
    case 'uuid':
      return v7()
    case 'text':
      if (rule.includes('~')) return v7()
      return `${HARD_TEXT} ${column} ${v7()}`
    case 'text[]':
      return [HARD_TEXT, `${place}`]
    case 'uuid[]':
      return [v7()]
    case 'boolean':
      return place % 2 === 0
    case 'smallint':
    case 'integer':
      return 1 + place
    case 'bigint':
      return 9_007_199_254_740_000 + place
    case 'double precision':
      return 0.1 + 0.2 + place
    case 'jsonb':
      return place === 0
        ? 'null'
        : JSON.stringify({ zeta: [1, 2.5, null, HARD_TEXT], alpha: { is: true }, big: 12345678901234567890n.toString() })
    case 'bytea':
      return Buffer.from(Array.from({ length: 300 }, (_, at) => (at + place) % 256))
    case 'timestamp with time zone':
      return `2026-11-2${place}T10:00:00.123456Z`
    case 'date':
      return `2026-11-2${place}`
    default:
      throw new Error(`test/fill-tables.ts makes no ${type} for ${column} yet`)
  }
}

/** A check such as `first_id < second_id`. */
function keepOrder(values: Map<string, unknown>, rules: readonly string[]): void {
  for (const rule of rules) {
    const [, less = '', more = ''] = /\((\w+) < (\w+)\)/.exec(rule) ?? []
    const [low, high] = [values.get(less), values.get(more)]
    if (typeof low !== 'string' || typeof high !== 'string' || low < high) continue
    values.set(less, high)
    values.set(more, low)
  }
}

const COLUMNS = `
  select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
    a.attgenerated <> '' or a.attidentity <> '' or a.atttypid = 'xid8'::regtype as made
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'evenkeel' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by a.attnum`

const REFERENCES = `
  select n.nspname || '.' || c.relname as table, a.attname as column, fn.nspname || '.' || f.relname as target, t.attname as key
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[array_upper(k.conkey, 1)]
  join pg_attribute t on t.attrelid = f.oid and t.attnum = k.confkey[array_upper(k.confkey, 1)]
  where n.nspname = 'evenkeel' and k.contype = 'f' and a.attname <> 'shop_id'`

const CHECKS = `
  select n.nspname || '.' || c.relname as table, pg_get_constraintdef(k.oid) as text
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'evenkeel' and k.contype = 'c'`
