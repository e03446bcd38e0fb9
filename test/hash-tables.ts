import type { ClientBase, Pool } from 'pg'

/** What signs people in for the moment, what differs in every database, and what means nothing in another one. */
const NOT_COMPARED = ['migrations', 'session', 'verification', 'rateLimit', 'sign_in_tries']
const TRANSACTION_NUMBER = 'transaction_id'

/**
 * Number of rows and SHA-256 of every table, computed by the server from the rows as text, so by other means than a backup. With a shop: of its
 * own rows. Columns that a server makes of others are left out: each version splits words as it does.
 */
export async function hashTables(client: Pool | ClientBase, shopId?: string): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ schema: string; name: string; columns: string[] }>(
    `select table_schema as schema, table_name as name, json_agg(column_name order by column_name) as columns
     from information_schema.columns where table_schema in ('evenkeel', 'evenkeel_auth') and column_name <> '${TRANSACTION_NUMBER}'
       and is_generated = 'NEVER'
     group by 1, 2 order by 1, 2`,
  )
  const hashes: Record<string, string> = {}
  for (const { schema, name, columns } of tables) {
    if (NOT_COMPARED.includes(name) || (shopId !== undefined && !columns.includes('shop_id'))) continue
    const row = `row(${columns.map((column) => `"${column}"`).join(', ')})::text`
    const { rows } = await client.query<{ sum: string }>(
      `select count(*) || ' ' || encode(sha256(convert_to(coalesce(string_agg(${row}, E'\\n' order by ${row} collate "C"), ''), 'UTF8')), 'hex') as sum
       from "${schema}"."${name}" ${shopId === undefined ? '' : `where shop_id = '${shopId}'`}`,
    )
    hashes[`${schema}.${name}`] = rows[0]?.sum ?? ''
  }
  return hashes
}
