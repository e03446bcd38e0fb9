import type { Reading } from './reading.ts'

type Read = Pick<Reading, 'language' | 'heat' | 'heatScore' | 'complaintScore' | 'cause' | 'threats' | 'wants'>

/**
 * Who seems to be calm, threatens nothing, wants nothing but an answer and hardly sounds like a complaint: thanks, or a plain question. Of messages read
 * so by a model that had not seen them some nineteen in twenty are, among our plain ones, and seven in eight among our hardest; the rest are mostly small
 * complaints said kindly and praise that is not meant. False where the language is not read.
 */
export function isAtEase({ language, heat, heatScore, complaintScore, cause, threats, wants }: Read): boolean {
  const isCalm = language === 'en' && heat === 0 && heatScore < 0.3 && complaintScore < 0.3
  return isCalm && cause.kind === 'other' && threats.length === 0 && wants.every(({ kind }) => kind === 'explanation')
}
