import type { Reading } from './reading.ts'

/** Who is calm, threatens nothing, wants nothing put right and hardly sounds like a complaint: thanks, or a plain question. False where the language is not read. */
export function isAtEase({ heat, complaintScore, threats, wants, cause, language }: Reading): boolean {
  return (
    language === 'en' &&
    heat === 0 &&
    complaintScore < leastComplaint &&
    cause.kind === 'other' &&
    threats.length === 0 &&
    wants.length === 0
  )
}

const leastComplaint = 0.5
