/** Where to turn in a crisis in one country: the emergency number, and whom to call or text to talk. */
export interface CrisisLines {
  readonly emergency: string
  readonly line?: string
}

/** Of a country by its ISO 3166 code; undefined where we know none. As of 2025 (facts F007, F014); data to be looked over once a year. */
export function findCrisisLines(country: string | undefined): CrisisLines | undefined {
  if (country === undefined) return undefined
  return known[country] ?? (emergency112.has(country) ? { emergency: '112' } : undefined)
}

const known: Readonly<Record<string, CrisisLines>> = {
  US: { emergency: '911', line: 'call or text 988' },
  CA: { emergency: '911', line: 'call or text 988' },
  GB: { emergency: '999', line: 'call Samaritans on 116 123, day or night' },
  IE: { emergency: '112', line: 'call Samaritans on 116 123, day or night' },
  AU: { emergency: '000', line: 'call Lifeline on 13 11 14' },
  NZ: { emergency: '111' },
}

/** The European Union: one number in every member state. */
const emergency112: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)
