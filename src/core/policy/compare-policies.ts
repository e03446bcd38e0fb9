import { POLICY_PARTS, type PolicyPart } from './describe-policy.ts'
import type { Policy } from './policy.ts'

/** One field that two versions of a policy do not say alike. */
export interface PolicyDifference {
  readonly part: PolicyPart
  /** Where it stands in the document: `refundLimitsMinor.agent`, `neverDos[2].rule`. */
  readonly field: string
  /** Missing where this version says nothing of it. */
  readonly before?: string | number | boolean
  readonly after?: string | number | boolean
}

/**
 * What two versions of a policy do not say alike, field by field, in the order of the parts and within one by field. Lists are compared by their
 * entries: by their id where they have one, else by what they say, so that an entry moved is none changed. Empty where they say the same.
 */
export function comparePolicies(before: Policy, after: Policy): PolicyDifference[] {
  return POLICY_PARTS.flatMap((part) => {
    const [old, young] = [fieldsOf(part, before), fieldsOf(part, after)]
    const names = [...new Set([...old.keys(), ...young.keys()])].sort((a, b) => (a < b ? -1 : 1))
    return names.flatMap((field) => {
      const [was, is] = [old.get(field), young.get(field)]
      if (was === is) return []
      return [{ part, field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
    })
  })
}

/** The fields of the document that belong to each part. */
const FIELDS: Readonly<Record<PolicyPart, readonly (keyof Policy)[]>> = {
  limits: ['refundLimitsMinor', 'goodwillLimitsMinor'],
  returns: ['returnWindowDays', 'returns'],
  approvals: ['approvals'],
  escalation: ['escalation'],
  hours: ['hours'],
  promises: ['promises'],
  follow_ups: ['followUps'],
  tone: ['tone'],
  never_dos: ['neverDos'],
  parting: ['parting'],
  safety: ['safety'],
  customers: ['archetypes'],
  words: ['words'],
  public_words: ['publicWords'],
}

type Plain = string | number | boolean

function fieldsOf(part: PolicyPart, policy: Policy): Map<string, Plain> {
  const fields = new Map<string, Plain>()
  for (const field of FIELDS[part]) addFields(fields, field, policy[field])
  return fields
}

function addFields(fields: Map<string, Plain>, path: string, value: unknown): void {
  if (value === undefined || value === null || value === '') return
  if (Array.isArray(value)) addEntries(fields, path, value)
  else if (typeof value === 'object') for (const [name, inner] of Object.entries(value)) addFields(fields, `${path}.${name}`, inner)
  else fields.set(path, value as Plain)
}

/** An entry stands under what tells it apart: its id, else all that it says, counted where two say the same. */
function addEntries(fields: Map<string, Plain>, path: string, entries: readonly unknown[]): void {
  for (const entry of entries) {
    if (typeof entry !== 'object' || entry === null) {
      fields.set(free(fields, `${path}[${String(entry)}]`), entry as Plain)
      continue
    }
    const named = entry as { readonly id?: unknown; readonly rule?: unknown; readonly date?: unknown }
    const name = named.id ?? named.rule ?? named.date
    if (name === undefined) fields.set(free(fields, `${path}[${JSON.stringify(entry)}]`), JSON.stringify(entry))
    else addFields(fields, `${path}[${String(name)}]`, entry)
  }
}

function free(fields: ReadonlyMap<string, Plain>, path: string): string {
  if (!fields.has(path)) return path
  let count = 2
  while (fields.has(`${path}#${count}`)) count++
  return `${path}#${count}`
}
