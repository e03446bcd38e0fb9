import { z } from 'zod'
import { anonymiseCases, anonymiseCustomers } from '../store/anonymise.ts'
import { closeForGood, countPersonData, insertErasure, lockPersonCases } from '../store/person-data.ts'
import { transactionalOperation } from './operation.ts'
import { findPerson, personFound, personFoundSchema } from './person-data.ts'
import { id } from './schemas.ts'

/** Takes a person's words and names out for good, and notes by whom and when. What is counted stays; so do cases in dispute, whole. */
export const erasePersonData = transactionalOperation({
  name: 'erase-person-data',
  summary:
    "Take a person's names, addresses, words and files out for good. What is counted stays; cases on which a dispute is under way stay whole, and the name with them. There is no undo.",
  scope: 'data:write',
  access: 'write',
  shop: 'own',
  input: z.object({ customerId: id }),
  output: personFoundSchema.describe('What was found, and what of it stays.'),
  async run(context, { customerId }) {
    const { db, shopId, now, newId, principal, record } = context
    const person = await findPerson(db, customerId)
    const { customer, customerIds } = person
    const cases = await lockPersonCases(db, customerIds)
    const counts = await countPersonData(db, customerIds)
    const caseIds = cases.filter(({ isInDispute }) => !isInDispute).map((one) => one.id)
    await closeForGood(db, { caseIds, now })
    await anonymiseCases(db, { caseIds, now })
    const whole = caseIds.length === cases.length
    // Whoever answers a dispute must be able to say who disputes.
    if (whole) await anonymiseCustomers(db, { customerIds, now })
    const erasedByName = principal.kind === 'anonymous' ? '' : principal.name
    const id = newId()
    await insertErasure(db, { shopId, id, customerId: customer.id, counts, erasedByName, erasedAt: now })
    for (const caseId of caseIds) await record({ caseId, subjectId: customer.id })
    await record({ subjectId: customer.id, data: { cases: caseIds.length, whole } })
    return personFound({ ...person, anonymised: whole }, counts)
  },
})
