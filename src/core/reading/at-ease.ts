import type { Reading } from './reading.ts'

type Read = Pick<Reading, 'language' | 'heat' | 'heatScore' | 'complaintScore' | 'cause' | 'threats' | 'wants'>

/**
 * Who seems to be calm, threatens nothing, wants nothing but an answer and hardly sounds like a complaint: thanks, or a plain question. Of our own hardest
 * messages read so nine in ten are; the tenth is mostly praise that is not meant. False where the language is not read.
 */
export function isAtEase({ language, heat, heatScore, complaintScore, cause, threats, wants }: Read): boolean {
  const isCalm = language === 'en' && heat === 0 && heatScore < 0.3 && complaintScore < 0.2
  return isCalm && cause.kind === 'other' && threats.length === 0 && wants.every(({ kind }) => kind === 'explanation')
}
