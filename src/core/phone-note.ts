/** What happens in a call and is tapped while it happens, in the words that the note keeps and the reading reads. */
export const MOMENTS = {
  raised_voice: 'The customer raised their voice.',
  insulted: 'The customer insulted us.',
  asked_for_manager: 'The customer asked for a manager.',
  asked_for_refund: 'The customer asked for a refund.',
  threatened_dispute: 'The customer threatened to dispute the charge with their bank.',
  threatened_review: 'The customer threatened to leave a bad review.',
  threatened_lawyer: 'The customer threatened to call a lawyer.',
  felt_unsafe: 'We felt unsafe.',
  calmed: 'The customer calmed down.',
  agreed: 'We agreed on something.',
  hung_up: 'The customer hung up.',
} as const
export type MomentKind = keyof typeof MOMENTS
export const MOMENT_KINDS = Object.keys(MOMENTS) as [MomentKind, ...MomentKind[]]

/** A moment of a call. */
export interface Moment {
  readonly kind: MomentKind
  /** Seconds since the call began. */
  readonly atS: number
}

/** The note as words: what was written, then each moment with its time, earliest first, then how long the call took. */
export function composePhoneNote({
  words,
  moments,
  seconds,
}: {
  readonly words: string
  readonly moments: readonly Moment[]
  readonly seconds: number
}): string {
  const told = [...moments].sort((a, b) => a.atS - b.atS).map(({ kind, atS }) => `${clockOf(atS)} ${MOMENTS[kind]}`)
  const length = seconds > 0 ? [`The call took ${clockOf(seconds)}.`] : []
  return [words.trim(), told.join('\n'), ...length].filter((part) => part !== '').join('\n\n')
}

/** "2:05", "1:02:05". */
export function clockOf(seconds: number): string {
  const whole = Math.floor(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
