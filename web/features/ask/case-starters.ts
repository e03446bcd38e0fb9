import type { CaseDetail } from '../../app/api.tsx'
import type { Texts } from '../../texts/texts.tsx'

/** As many as are read at a glance. */
const MOST = 3
/** Below this confidence what was read does not choose a question. */
const LEAST_CONFIDENCE = 0.5

/** Two or three questions that fit what was read in the case: the gravest threat first, then what they want, then what went wrong. */
export function startersForCase({ threats, wants, cause }: CaseDetail['caseReading'], words: Texts['caseStarters']): string[] {
  const grave = GRAVEST.flatMap((kind) => (threats.some((threat) => threat.kind === kind) ? [words.threats[kind]] : []))
  const wanted = wants.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE).map(({ kind }) => words.wants[kind])
  const wrong = cause.kind === 'other' ? [] : [words.causes[cause.kind]]
  return [...new Set([...grave.slice(0, 1), ...wanted.slice(0, 1), ...grave.slice(1), ...wrong, ...words.always])].slice(0, MOST)
}

const GRAVEST = ['self_harm', 'safety_violence', 'legal', 'chargeback', 'regulator', 'media_social', 'bad_review'] as const
