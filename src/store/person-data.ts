import { sql } from 'kysely'
import type { PersonData } from '../core/person-page.ts'
import { REMOVED } from './anonymise.ts'
import type { Db } from './database.ts'

/** How much is kept of a person, by where it lies. */
export interface PersonCounts {
  readonly identities: number
  readonly orders: number
  readonly notes: number
  readonly cases: number
  readonly openCases: number
  readonly messages: number
  readonly attachments: number
  readonly drafts: number
  readonly conversations: number
  readonly mails: number
  readonly reviews: number
  readonly turnedAway: number
  /** Cases on which a dispute is under way. */
  readonly casesInDispute: number
  readonly disputes: number
  readonly outcomes: number
  readonly events: number
  /** Blocks of one of the identities. */
  readonly blocks: number
}

export async function countPersonData(db: Db, customerIds: readonly string[]): Promise<PersonCounts> {
  const ids = [...customerIds]
  const { rows } = await sql<PersonCounts>`
    with own as materialized (select c.id, c.state, c.anonymised_at is null as worded, exists (select from disputes d where d.shop_id = c.shop_id and d.case_id = c.id
        and d.status in ('inquiry', 'open')) as disputed from cases c where c.customer_id = any(${ids}::uuid[])),
      said as materialized (select m.id from messages m join own on own.id = m.case_id where own.worded)
    select (select count(*) from customer_identities where customer_id = any(${ids}::uuid[])) as identities,
      (select count(*) from orders where customer_id = any(${ids}::uuid[])) as orders,
      (select count(*) from customer_notes where customer_id = any(${ids}::uuid[])) as notes,
      (select count(*) from own) as cases,
      (select count(*) from own where state <> 'closed') as open_cases,
      (select count(*) from said) as messages,
      (select count(*) from attachments a join own on own.id = a.case_id) as attachments,
      (select count(*) from drafts d join own on own.id = d.case_id where own.worded) as drafts,
      (select count(*) from conversations v join own on own.id = v.case_id) as conversations,
      (select count(*) from deliveries v join said on said.id = v.message_id)
        + (select count(*) from received_mails v join said on said.id = v.message_id) as mails,
      (select count(*) from reviews where (customer_id = any(${ids}::uuid[]) or case_id in (select id from own)) and text <> ${REMOVED}) as reviews,
      (select count(*) from turned_away_messages where customer_id = any(${ids}::uuid[])) as turned_away,
      (select count(*) from own where disputed) as cases_in_dispute,
      (select count(*) from disputes d join own on own.id = d.case_id) as disputes,
      (select count(*) from outcomes o join own on own.id = o.case_id) as outcomes,
      (select count(*) from events e join own on own.id = e.case_id) as events,
      (select count(*) from blocked_senders b join customer_identities i on i.kind = b.kind and i.normalized = b.normalized
        where i.customer_id = any(${ids}::uuid[]) and b.unblocked_at is null) as blocks`.execute(db)
  return rows[0]!
}

/** The cases of a person, locked until the transaction ends, the oldest first. */
export async function lockPersonCases(db: Db, customerIds: readonly string[]): Promise<{ id: string; isInDispute: boolean }[]> {
  const { rows } = await sql<{ id: string; isInDispute: boolean }>`
    select c.id, exists (select from disputes d where d.shop_id = c.shop_id and d.case_id = c.id and d.status in ('inquiry', 'open')) as is_in_dispute
    from cases c where c.customer_id = any(${[...customerIds]}::uuid[]) order by c.opened_at, c.id for update of c`.execute(db)
  return rows
}

/** Ends what still waits on cases: they are closed, sleep no more, and their promises are done. */
export async function closeForGood(db: Db, { caseIds, now }: { caseIds: readonly string[]; now: Date }): Promise<void> {
  if (caseIds.length === 0) return
  const ids = [...caseIds]
  await db
    .updateTable('cases')
    .set({ state: 'closed', closedAt: now, snoozedUntil: null, updatedAt: now })
    .where('id', 'in', ids)
    .where('state', '<>', 'closed')
    .execute()
  await db.updateTable('followUps').set({ doneAt: now, heldAt: null }).where('caseId', 'in', ids).where('doneAt', 'is', null).execute()
}

/** What a person is handed: plain rows, as they are kept. */
export async function readPersonData(db: Db, customerIds: readonly string[]): Promise<PersonData> {
  const ids = [...customerIds]
  const { rows } = await sql<PersonData>`
    select
      (select json_agg(json_build_object('name', name, 'standing', standing, 'standingReason', standing_reason, 'since', created_at) order by created_at, id)
        from customers where id = any(${ids}::uuid[])) as customers,
      (select coalesce(json_agg(json_build_object('kind', kind, 'value', value, 'since', created_at) order by created_at, id), '[]')
        from customer_identities where customer_id = any(${ids}::uuid[])) as identities,
      (select coalesce(json_agg(json_build_object('number', number, 'item', item, 'totalMinor', total_minor, 'currency', currency, 'placedAt', placed_at)
        order by created_at, id), '[]') from orders where customer_id = any(${ids}::uuid[])) as orders,
      (select coalesce(json_agg(json_build_object('text', text, 'byName', author_name, 'at', created_at) order by created_at, id), '[]')
        from customer_notes where customer_id = any(${ids}::uuid[])) as notes,
      (select coalesce(json_agg(json_build_object('sender', sender_name, 'text', text, 'at', received_at) order by received_at, id), '[]')
        from turned_away_messages where customer_id = any(${ids}::uuid[])) as turned_away,
      (select coalesce(json_agg(json_build_object(
          'reference', c.reference, 'title', c.title, 'state', c.state, 'channel', c.channel, 'cause', c.cause, 'heat', c.heat,
          'openedAt', c.opened_at, 'closedAt', c.closed_at,
          'messages', (select coalesce(json_agg(json_build_object('direction', m.direction, 'channel', m.channel, 'at', m.said_at, 'subject', m.subject,
            'text', m.text) order by m.said_at, m.id), '[]') from messages m where m.shop_id = c.shop_id and m.case_id = c.id),
          'attachments', (select coalesce(json_agg(json_build_object('fileName', a.file_name, 'mediaType', a.media_type, 'byteLength', a.byte_length,
            'at', a.created_at) order by a.created_at, a.id), '[]') from attachments a where a.shop_id = c.shop_id and a.case_id = c.id),
          'choices', (select coalesce(json_agg(json_build_object('option', d.chosen_option, 'amountMinor', d.chosen_amount_minor, 'at', d.chosen_at)
            order by d.chosen_at, d.id), '[]') from decisions d where d.shop_id = c.shop_id and d.case_id = c.id and d.chosen_at is not null),
          'promises', (select coalesce(json_agg(json_build_object('promise', f.promise, 'dueAt', f.due_at, 'doneAt', f.done_at) order by f.due_at, f.id), '[]')
            from follow_ups f where f.shop_id = c.shop_id and f.case_id = c.id),
          'disputes', (select coalesce(json_agg(json_build_object('status', d.status, 'amountMinor', d.amount_minor, 'currency', d.currency,
            'openedAt', d.opened_at) order by d.created_at, d.id), '[]') from disputes d where d.shop_id = c.shop_id and d.case_id = c.id)
        ) order by c.opened_at, c.id), '[]') from cases c where c.customer_id = any(${ids}::uuid[])) as cases`.execute(db)
  return rows[0]!
}

/** That somebody's data was taken out, the latest first. */
export async function listErasures(
  db: Db,
  limit: number,
): Promise<{ id: string; customerId: string; counts: unknown; erasedByName: string; erasedAt: Date }[]> {
  return db
    .selectFrom('erasures')
    .select(['id', 'customerId', 'counts', 'erasedByName', 'erasedAt'])
    .orderBy('erasedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function insertErasure(
  db: Db,
  row: { shopId: string; id: string; customerId: string; counts: PersonCounts; erasedByName: string; erasedAt: Date },
): Promise<void> {
  await db
    .insertInto('erasures')
    .values({ ...row, counts: JSON.stringify(row.counts) })
    .execute()
}
