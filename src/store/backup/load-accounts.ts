import type { ClientBase } from 'pg'
import { invalidBackup } from './format.ts'
import { ACCOUNTS, accountColumn, MEMBERS, quoteColumns, quoteTable, type Table } from './tables.ts'

/** Makes the place where the accounts of one shop's members are looked at before any of them comes in; it goes with the transaction. */
export async function stageTable(client: ClientBase, table: Table): Promise<string> {
  const staged = stagedName(table)
  await client.query(`create temporary table ${staged} (like ${quoteTable(table.name)} including defaults) on commit drop`)
  return staged
}

/**
 * Brings in the accounts of the shop's members that are missing here, with their ways to sign in; returns how many members have one here already.
 * An account that is here is never touched: a file must not be able to give somebody else's account a new password. It is the same one when
 * the id is the same, or the address; then the member is tied to the one that is here.
 *
 * Throws `backup_invalid` when the file holds accounts of others than the members of this shop.
 * @param shop its id as an SQL literal
 */
export async function adoptAccounts(client: ClientBase, shop: string, tables: readonly Table[]): Promise<number> {
  const accounts = tables.find(({ name }) => name === ACCOUNTS)
  if (accounts === undefined || !(await isStaged(client, accounts))) return 0
  const staged = stagedName(accounts)
  const target = quoteTable(ACCOUNTS)
  await requireNone(client, `${staged} where id not in (select user_id from ${MEMBERS} where shop_id = ${shop})`)
  await client.query(`create temporary table arriving on commit drop as
    select s.id from ${staged} s where not exists (select from ${target} u where u.id = s.id or lower(u.email) = lower(s.email))`)
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${staged} where id not in (select id from arriving)`)
  for (const table of tables) {
    const column = accountColumn(table)
    if (table.schema !== 'evenkeel_auth' || !(await isStaged(client, table))) continue
    const from = stagedName(table)
    if (column === undefined) {
      await requireNone(client, from)
      continue
    }
    const owner = quoteColumns([column])
    await requireNone(client, `${from} where ${owner} is null or ${owner} not in (select id from ${staged})`)
    const columns = quoteColumns(table.columns)
    await client.query(
      `insert into ${quoteTable(table.name)} (${columns}) overriding system value select ${columns} from ${from} where ${owner} in (select id from arriving)`,
    )
  }
  await client.query(`update ${MEMBERS} m set user_id = u.id from ${staged} s join ${target} u on lower(u.email) = lower(s.email)
    where m.shop_id = ${shop} and m.user_id = s.id and u.id <> s.id
      and s.id not in (select id from arriving) and not exists (select from ${target} same where same.id = s.id)`)
  return Number(rows[0]?.count ?? 0)
}

/** A temporary table shadows nothing: its name is none of ours. */
export function stagedName(table: Table): string {
  return quoteColumns([`staged ${table.name}`.slice(0, 63)])
}

async function isStaged(client: ClientBase, table: Table): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [`pg_temp.${stagedName(table)}`])
  return rows[0]?.there === true
}

async function requireNone(client: ClientBase, where: string): Promise<void> {
  const { rowCount } = await client.query(`select from ${where} limit 1`)
  if (rowCount !== 0) throw invalidBackup('The backup says that it is of one shop, but holds accounts of people who are not its members.')
}
