import { z } from 'zod'
import type { CaseFacts } from '../automation/case-facts.ts'
import { HEATS, type Heat, THREATS } from '../case.ts'

const uuid = z.uuid()

/** To whom a case is escalated: a member, whoever is on in a rota, or a role, of which it is who has the fewest open cases. */
export const escalationTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), memberId: uuid }),
  z.object({ kind: z.literal('rota'), rotaId: uuid }),
  z.object({ kind: z.literal('role'), role: z.enum(['owner', 'manager', 'agent']) }),
])
export type EscalationTarget = z.infer<typeof escalationTargetSchema>

const part = {
  id: z.string().min(1).max(60).describe('Tells the threshold apart for as long as it means the same.'),
  to: escalationTargetSchema,
}

/** One line that, once crossed, makes a case somebody else's. Money is minor units of the shop's currency. */
export const thresholdSchema = z.discriminatedUnion('when', [
  z.object({ ...part, when: z.literal('money'), overMinor: z.int().min(0).max(1e12).describe('More than this is at stake.') }),
  z.object({ ...part, when: z.literal('heat'), atLeast: z.literal(HEATS.slice(1) as [Heat, ...Heat[]]) }),
  z.object({ ...part, when: z.literal('threat'), threats: z.array(z.enum(THREATS)).min(1).max(THREATS.length) }),
  z.object({
    ...part,
    when: z.literal('repeats'),
    cases: z.int().min(2).max(1000).describe('Cases of the customer within 90 days, this one too.'),
  }),
  z.object({
    ...part,
    when: z.literal('waiting'),
    hours: z.number().min(0.25).max(8760).describe('Since the customer waits for an answer, by the clock.'),
  }),
  z.object({
    ...part,
    when: z.literal('vip'),
    lifetimeMinor: z.int().min(1).max(1e12).describe('What the customer has bought from the shop, at least.'),
  }),
])
export type Threshold = z.infer<typeof thresholdSchema>

/** When cases are escalated by themselves. */
export const escalationSchema = z.object({
  thresholds: z
    .array(thresholdSchema)
    .max(40)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two thresholds have the same id')
    .default([]),
})
export type Escalation = z.infer<typeof escalationSchema>

/** What thresholds look at. What is not known trips nothing. */
export type EscalationFacts = Pick<
  CaseFacts,
  'heat' | 'threats' | 'askedMinor' | 'amountMinor' | 'orderValueMinor' | 'casesIn90Days' | 'lifetimeMinor' | 'hoursWaiting'
>
