import type { ReadFacts, Reading } from './reading.ts'

/** What all that the customer said on a case comes to, for the decision and the drafts. Its spans belong to different messages. */
export type CaseReading = Pick<Reading, 'threats' | 'cause' | 'wants' | 'facts' | 'amounts'>

/**
 * The readings of a case's inbound messages as one, oldest first; at least one. A fact once said stands until a later message says otherwise.
 * The cause is the latest one that names any; the wants and amounts are those of the latest message that has any; a threat stands from the message
 * that made it, told once by kind, begun when any message says so.
 */
export function mergeReadings(readings: readonly [Reading, ...Reading[]] | readonly Reading[]): CaseReading {
  const newestFirst = [...readings].reverse()
  const latest = newestFirst[0]
  if (!latest) throw new RangeError('a case has at least one reading')
  const { askedMinor: _, ...facts } = Object.assign({}, ...readings.map(({ facts }) => facts)) as ReadFacts
  // Who asks for something else does not ask for that sum any more.
  const asked = newestFirst.find(({ wants, facts }) => wants.length > 0 || facts.askedMinor !== undefined)?.facts.askedMinor
  const threats = newestFirst.flatMap((reading) => reading.threats)
  return {
    facts: { ...facts, ...(asked !== undefined && { askedMinor: asked }) },
    cause: newestFirst.find(({ cause }) => cause.kind !== 'other')?.cause ?? latest.cause,
    wants: newestFirst.find(({ wants }) => wants.length > 0)?.wants ?? [],
    amounts: newestFirst.find(({ amounts }) => amounts.length > 0)?.amounts ?? [],
    threats: threats
      .filter(({ kind }, index) => threats.findIndex((other) => other.kind === kind) === index)
      .map((threat) => ({ ...threat, begun: threats.some(({ kind, begun }) => kind === threat.kind && begun) })),
  }
}
