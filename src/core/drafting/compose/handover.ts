import type { Cause, Option, Threat, Want } from '../../case.ts'
import type { Known } from './known.ts'
import { type Line, NOTHING, paragraphs, rows, say, type Traced, traced } from './line.ts'

const CAUSES: Readonly<Record<Cause, string>> = {
  late_delivery: 'late delivery',
  wrong_item: 'wrong item',
  damaged_defective: 'damaged or defective',
  quality_below_expectation: 'quality below expectation',
  billing_overcharge: 'charged wrongly',
  refund_delay_or_denied: 'refund late or refused',
  staff_behaviour: 'how staff behaved',
  poor_communication: 'poor communication',
  policy_dispute: 'quarrel over a rule',
  no_show_or_cancellation: 'missed or cancelled appointment',
  safety_hygiene: 'safety or hygiene',
  fraud_suspicion: 'suspicion of fraud',
  other: 'something else',
}
const THREATS: Readonly<Record<Threat, string>> = {
  chargeback: 'a chargeback',
  bad_review: 'a bad review',
  legal: 'legal steps',
  regulator: 'a complaint to an authority',
  media_social: 'the press or social media',
  safety_violence: 'violence',
  self_harm: 'self-harm',
}
const WANTS: Readonly<Record<Want, string>> = {
  refund: 'a refund',
  partial_refund: 'part of the money back',
  replacement: 'a replacement',
  redo_work: 'the work done again',
  apology: 'an apology',
  explanation: 'an explanation',
  faster_service: 'faster service',
  manager: 'to speak to a manager',
  compensation_extra: 'something on top',
  free_work: 'work free of charge',
  cancel: 'to cancel',
}
const OPTIONS: Readonly<Record<Option, string>> = {
  full_refund: 'full refund',
  partial_refund: 'partial refund',
  replace: 'replacement',
  redo: 'do the work again',
  store_credit: 'store credit',
  goodwill: 'a gesture of goodwill',
  hold_firm: 'hold firm',
  contest_dispute: 'contest the dispute',
  accept_dispute: 'accept the dispute',
}
const HEATS = ['calm', 'annoyed', 'frustrated', 'angry', 'furious'] as const
const FAULTS = { yes: 'ours', partly: 'partly ours', no: 'not ours', unknown: undefined } as const

/** Everything the next person must know, so that the customer never has to say it again. For the team, not for the customer. */
export function composeHandover(known: Known): Line {
  const { facts } = known
  return paragraphs(
    sayDangerFirst(known),
    rows(
      field('Customer', known.name),
      field('Order', known.order),
      field('Bought', known.item),
      field('Paid', known.paid),
      field('About', facts.cause && traced('cause', CAUSES[facts.cause])),
      field(
        'Heat',
        facts.heat === undefined ? undefined : traced('heat', HEATS[Math.max(0, Math.min(4, Math.round(facts.heat)))] ?? 'calm'),
      ),
      list('Wants', 'wants', facts.wants, WANTS),
      list('Spoke of', 'threats', facts.threats, THREATS),
      field(
        'Asked before',
        facts.priorContacts === undefined
          ? undefined
          : traced('priorContacts', `${facts.priorContacts} ${facts.priorContacts === 1 ? 'time' : 'times'}`),
      ),
      field('Fault', facts.faultOfShop && FAULTS[facts.faultOfShop] && traced('faultOfShop', FAULTS[facts.faultOfShop] ?? '')),
      known.isInjury ? say`Injury: ${traced('injury', 'claimed; nothing is sent or paid before insurer or counsel was asked')}` : NOTHING,
    ),
    rows(
      field('Decided', facts.option && traced('option', OPTIONS[facts.option])),
      field('Amount', known.amount),
      field('By', known.date),
      known.needsApproval ? say`Needs: ${traced('limitMinor', 'an approval, it is above the limit of the member at work')}` : NOTHING,
    ),
    listRows('What we hold', known.evidence),
    listRows('Still to be answered', questionsOf(known)),
    quote(known),
    known.ownLine === undefined ? NOTHING : say`Note: ${known.ownLine}`,
  )
}

function sayDangerFirst({ danger }: Known): Line {
  if (danger === undefined) return say`Handover of this case.`
  return danger === 'self_harm'
    ? say`Safety first: the customer spoke of ${traced('threats', 'self-harm')}. See that somebody is with them before anything else.`
    : say`Safety first: the customer spoke of ${traced('threats', 'violence')}. Do not reply and do not meet them; tell the manager, keep everything as it is.`
}

function field(label: string, value: Traced | undefined | '' | false): Line {
  return value ? say`${[label]}: ${value}` : NOTHING
}

function list<Kind extends string>(
  label: string,
  source: 'wants' | 'threats',
  kinds: readonly Kind[] | undefined,
  words: Readonly<Record<Kind, string>>,
): Line {
  return kinds === undefined || kinds.length === 0 ? NOTHING : field(label, traced(source, kinds.map((kind) => words[kind]).join(', ')))
}

function listRows(label: string, values: readonly Traced[]): Line {
  return values.length === 0 ? NOTHING : rows([`${label}:`], ...values.map((value) => say`- ${value}`))
}

function questionsOf({ facts }: Known): Traced[] {
  return (facts.questions ?? [])
    .slice(0, 10)
    .map((question) => traced('questions', oneLine(question, 200)))
    .filter(({ text }) => text !== '')
}

function quote({ facts }: Known): Line {
  const words = oneLine(facts.message ?? '', 400)
  return words === '' ? NOTHING : rows(['In their words:'], say`> ${traced('message', words)}`)
}

/** One line of at most `most` units, cut at a word; what looks like a template's gap is taken out. */
function oneLine(text: string, most: number): string {
  const flat = text
    .slice(0, most * 4)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[{}[\]<>]|_{3,}/g, '')
    .trim()
  return flat.length <= most ? flat : `${flat.slice(0, most).replace(/\s\S*$/, '')} …`
}
