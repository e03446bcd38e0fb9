import type { Channel, Heat } from '../case.ts'
import type { EscalationTarget } from '../escalation/thresholds.ts'
import type { ClockKind, ResponsePromise, ResponsePromises } from './response-promises.ts'

/** How soon the shop answers, a sentence a line, and what follows where it does not. `nameOf` says what a target is called. */
export function describePromises(
  { lines, warnMinutes, onBreach }: ResponsePromises,
  { nameOf }: { readonly nameOf: (target: EscalationTarget) => string },
): string[] {
  if (lines.length === 0) return []
  return [
    ...lines.map(describeLine),
    ...(warnMinutes === 0 ? [] : [`Who has the case is warned ${sayMinutes(warnMinutes)} ahead.`]),
    onBreach === undefined ? 'A broken promise is told to who has the case.' : `A broken promise gives the case to ${nameOf(onBreach)}.`,
  ]
}

function describeLine({ heatFrom, channels, firstResponseMinutes, nextResponseMinutes, resolutionMinutes }: ResponsePromise): string {
  const who = `${WHO[heatFrom]}${channels?.length ? ` ${listOf(channels.map((channel) => BY_CHANNEL[channel]))}` : ''}`
  const parts = [
    ...(firstResponseMinutes === undefined ? [] : [`first answer within ${sayMinutes(firstResponseMinutes)}`]),
    ...(nextResponseMinutes === undefined ? [] : [`each later one within ${sayMinutes(nextResponseMinutes)}`]),
    ...(resolutionMinutes === undefined ? [] : [`closed within ${sayMinutes(resolutionMinutes)}`]),
  ]
  return `${who}: ${parts.length === 0 ? 'nothing is promised' : parts.join(', ')}.`
}

const WHO: Readonly<Record<Heat, string>> = {
  0: 'Everybody',
  1: 'Who is annoyed or worse',
  2: 'Who is frustrated or worse',
  3: 'Who is angry or worse',
  4: 'Who is furious',
}

const BY_CHANNEL: Readonly<Record<Channel, string>> = {
  email: 'by e-mail',
  chat: 'by chat',
  sms: 'by text message',
  review: 'in a review',
  phone_note: 'on the phone',
  form: 'by the form',
  counter: 'at the counter',
  api: 'by another system',
}

/** A stretch of business time in words: minutes, hours, or hours and minutes. */
export function sayMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const words = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : []),
  ]
  return words.join(' ')
}

/** Why a case goes to somebody else, to follow "Escalated to Ana:", and why somebody is told. */
export function sayWhatIsDue(kind: ClockKind, due: string): string {
  return `${WHAT[kind]} was promised for ${due}`
}

const WHAT: Readonly<Record<ClockKind, string>> = {
  first_response: 'the first answer',
  next_response: 'the next answer',
  resolution: 'the solution',
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
