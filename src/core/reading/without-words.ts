import type { Reading } from './reading.ts'

/** Stands for the version of the reader where a message was kept and not read yet. */
export const NOT_READ_YET = 'not-read-yet'

/** What is known of a message that was not read yet: nothing. */
export const UNREAD: Reading = {
  language: 'und',
  languageRead: false,
  heat: 0,
  heatScore: 0,
  heatSpans: [],
  complaintScore: 0,
  abuseScore: 0,
  abusive: false,
  threats: [],
  cause: { kind: 'other', confidence: 0, spans: [] },
  wants: [],
  facts: {},
  factSpans: {},
  signals: {
    allCaps: false,
    profanity: [],
    sarcasm: [],
    priorContact: [],
    deadlines: [],
    orderNumbers: [],
    dates: [],
    vulnerable: [],
  },
  questions: [],
  amounts: [],
  stripped: [],
}

/**
 * A reading of which only what is counted is left: heat, threats, cause, wants and what was claimed, without a word of the message and without a place in
 * it. Whoever has it cannot tell what was written.
 */
export function withoutWords(reading: Reading): Reading {
  return {
    ...UNREAD,
    language: reading.language,
    languageRead: reading.languageRead,
    heat: reading.heat,
    heatScore: reading.heatScore,
    complaintScore: reading.complaintScore,
    abuseScore: reading.abuseScore,
    abusive: reading.abusive,
    threats: reading.threats.map((threat) => ({ ...threat, spans: [] })),
    cause: { ...reading.cause, spans: [] },
    wants: reading.wants.map((want) => ({ ...want, spans: [] })),
    facts: reading.facts,
    signals: { ...UNREAD.signals, allCaps: reading.signals.allCaps },
  }
}
