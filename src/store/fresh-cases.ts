import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Whether a case holds one message and nothing that a person did: no choice, draft, promise, question, file of ours, merge or outcome. */
export async function hasOnlyItsMail(db: Db, caseId: string): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`
    select (select count(*) from messages where case_id = ${caseId}) = 1
      and not exists (select from drafts where case_id = ${caseId})
      and not exists (select from follow_ups where case_id = ${caseId})
      and not exists (select from approvals where case_id = ${caseId})
      and not exists (select from decisions where case_id = ${caseId} and chosen_option is not null)
      and not exists (select from outcomes where case_id = ${caseId})
      and not exists (select from disputes where case_id = ${caseId})
      and not exists (select from debriefs where case_id = ${caseId})
      and not exists (select from trust_plans where case_id = ${caseId})
      and not exists (select from surveys where case_id = ${caseId})
      and not exists (select from attachments where case_id = ${caseId} and message_id is null)
      and not exists (select from cases where merged_into = ${caseId})
      as only`.execute(db)
  return rows[0]?.only === true
}

/** Removes a case with what hangs on it, and its customer where they came with it and nothing else is known of them. Its events stay. */
export async function deleteFreshCase(db: Db, { caseId, customerId }: { caseId: string; customerId: string }): Promise<void> {
  await db.deleteFrom('cases').where('id', '=', caseId).execute()
  await sql`
    delete from customers c where c.id = ${customerId} and c.standing = 'good' and c.merged_into is null
      and not exists (select from cases where customer_id = c.id)
      and not exists (select from orders where customer_id = c.id)
      and not exists (select from reviews where customer_id = c.id)
      and not exists (select from customer_notes where customer_id = c.id)
      and not exists (select from turned_away_messages where customer_id = c.id)
      and not exists (select from customers m where m.merged_into = c.id)
      and not exists (select from merges where survivor_customer_id = c.id)
      and (select count(*) from customer_identities where customer_id = c.id) <= 1`.execute(db)
}
