import { type RawBuilder, sql } from 'kysely'
import type { SearchWord } from '../core/search/desk-query.ts'
import type { Db } from './database.ts'

/** Words as the database looks for them, with what they are thought to find. */
export interface FoundWords {
  /** A tsquery as text: all of the words in one message or title. Empty where there is nothing but marks. */
  readonly wanted: string
  /** Any of the words that must not be there. */
  readonly unwanted: string
  /** The words as they were typed: it may be what an order or a case is called. */
  readonly name: string
  /** Customers who are called so, to the letter. */
  readonly customerIds: readonly string[]
  /** Those and, where there is none, customers who are called nearly so. */
  readonly customersLike: readonly string[]
  /** How many messages are thought to hold them, and how many cases there are. */
  readonly messages: number
  readonly cases: number
}

/** How many customers of one name are looked at. */
const MOST_CUSTOMERS = 200

/** Prepares a search for words, in one trip. */
export async function prepareWords(db: Db, words: readonly SearchWord[], without: readonly SearchWord[]): Promise<FoundWords> {
  const name = words.map(({ text }) => text).join(' ')
  const [{ rows }, customers] = await Promise.all([
    sql<{ wanted: string; unwanted: string; messages: number; cases: number }>`
      select q.wanted::text as wanted, q.unwanted::text as unwanted, e.messages, e.cases
      from (select ${joined(words, '&&')} as wanted, ${joined(without, '||')} as unwanted) as q, lateral (
        select min(one.messages) as messages, max(one.cases) as cases from unnest(${sql`array[${sql.join(listTerms(words))}]::tsquery[]`}) as term, lateral estimate_words(term) as one
      ) as e`.execute(db),
    words.length === 0 ? [] : findCustomerIds(db, name, MOST_CUSTOMERS),
  ])
  const row = rows[0]
  if (!row) throw new Error('a question without a table has one answer')
  return {
    ...row,
    name: name.replace(/^#/, ''),
    customerIds: customers.filter(({ speltSo }) => speltSo).map(({ customerId }) => customerId),
    customersLike: customers.map(({ customerId }) => customerId),
  }
}

/** Customers who are called like these words, by name or address: those spelt so, or, where nobody is, those spelt nearly so as far as the server can tell. */
export async function findCustomerIds(db: Db, name: string, wanted: number): Promise<{ customerId: string; speltSo: boolean }[]> {
  const words = name.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const { rows } = await sql<{ customerId: string; speltSo: boolean }>`
    select customer_id as "customerId", spelt_so as "speltSo" from find_customers(${words}::text[], ${wanted}::integer)`.execute(db)
  return rows
}

export interface CustomerHit {
  readonly id: string
  readonly name: string | null
  readonly email: string | null
  readonly caseCount: number
}

/** What is shown of customers that were found, in the order of the ids. */
export async function listCustomerHits(db: Db, ids: readonly string[]): Promise<CustomerHit[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('customers')
    .select(['id', 'name'])
    .select((eb) => [
      eb
        .selectFrom('customerIdentities as i')
        .select('i.value')
        .whereRef('i.customerId', '=', 'customers.id')
        .where('i.kind', '=', 'email')
        .orderBy('i.createdAt')
        .limit(1)
        .as('email'),
      eb
        .selectFrom('cases')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('cases.customerId', '=', 'customers.id')
        .as('caseCount'),
    ])
    .where('id', 'in', [...ids])
    .where('mergedInto', 'is', null)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, { ...row, caseCount: Number(row.caseCount ?? 0) }]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Enough to show where the words stand. */
const SHOWN_CHARACTERS = 20_000

/** The newest message of each of these cases that holds the words, where there is one. */
export async function listMatchingMessages(
  db: Db,
  caseIds: readonly string[],
  wanted: string,
): Promise<{ caseId: string; id: string; text: string }[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<{ caseId: string; id: string; text: string }>`
    select c.id as "caseId", m.id, m.text
    from unnest(${[...caseIds]}::uuid[]) as c (id), lateral (
      select m.id, left(m.text, ${SHOWN_CHARACTERS}::integer) as text from messages m
      where m.case_id = c.id and m.words @@ ${wanted}::tsquery order by m.said_at desc, m.id desc limit 1
    ) as m`.execute(db)
  return rows
}

/**
 * Each word for itself, those of phrases too: the rarest tells how much there can be. Words that stand together do so more often than their numbers
 * say, so what the planner thinks of all at once is far too little.
 */
function listTerms(words: readonly SearchWord[]): RawBuilder<unknown>[] {
  const single = words.flatMap((word): SearchWord[] =>
    word.kind === 'word' ? [word] : word.text.split(/\s+/).map((text) => ({ text, kind: 'phrase' })),
  )
  return single.length === 0 ? [sql`''::tsquery`] : single.slice(0, MOST_ESTIMATED).map(termOf)
}

const MOST_ESTIMATED = 16

function joined(words: readonly SearchWord[], by: '&&' | '||'): RawBuilder<unknown> {
  const terms = words.map(termOf)
  return terms.length === 0 ? sql`''::tsquery` : sql`(${sql.join(terms, by === '&&' ? sql` && ` : sql` || `)})`
}

/** Of a word of three letters or more the beginning is enough; shorter ones are too many beginnings. */
function termOf({ text, kind }: SearchWord): RawBuilder<unknown> {
  const phrase = sql`phraseto_tsquery('simple', ${text})`
  if (kind === 'phrase' || !/[\p{L}\p{N}]{3}$/u.test(text)) return phrase
  return sql`(case when numnode(${phrase}) = 0 then ${phrase} else (${phrase}::text || ':*')::tsquery end)`
}
