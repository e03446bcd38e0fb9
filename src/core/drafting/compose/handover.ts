import type { Cause, Option, Threat, Want } from '../../case.ts'
import type { CaseStory } from '../draft.ts'
import { type Known, writeDate } from './known.ts'
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
    nextStep(known),
    rows(
      field('Customer', known.name),
      knownSince(known),
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
    whatHappened(known),
    rows(
      field(isDecided(known) ? 'Decided' : 'Suggested, not decided', facts.option && traced('option', OPTIONS[facts.option])),
      field('Amount', known.amount),
      // Where the case holds promises, those are the dates that count.
      facts.records === undefined ? field('By', known.date) : NOTHING,
      known.needsApproval ? say`Needs: ${traced('limitMinor', 'an approval, it is above the limit of the member at work')}` : NOTHING,
    ),
    listRows('Promised', promisesOf(known)),
    listRows('Kept already', keptOf(known)),
    listRows('What we hold', known.evidence),
    listRows('Still to be answered', questionsOf(known)),
    listRows('Avoid', whatToAvoid(known)),
    facts.story === undefined ? quote(known) : NOTHING,
    known.ownLine === undefined ? NOTHING : say`Note: ${known.ownLine}`,
  )
}

/** Without records nobody looked, and the remedy counts as decided. */
function isDecided({ facts }: Known): boolean {
  return facts.records === undefined || facts.records.chosen !== undefined
}

function knownSince(known: Known): Line {
  const { story } = known.facts
  if (story === undefined) return NOTHING
  // Of a first case it is the day of the case itself.
  const since = story.otherCases === 0 ? undefined : writeDate(story.customerSince, undefined, known.locale, 'story')
  const others = story.otherCases === 0 ? 'first case' : `${story.otherCases} other ${story.otherCases === 1 ? 'case' : 'cases'}`
  const standing = { good: '', watch: ', on watch', parted: ', parted with' }[story.standing]
  return rows(field('Known since', since), field('History', traced('story', `${others}${standing}`)))
}

const MOST_SAID = 8
const SAID_CHARACTERS = 220
const SPEAKERS = { customer: 'they wrote', shop: 'we wrote', team: 'our note' } as const

/** The first words, which tell what it is about, and the latest. */
function whatHappened(known: Known): Line {
  const all = known.facts.story?.said ?? []
  const shown = all.length <= MOST_SAID ? all : [...all.slice(0, 2), ...all.slice(2 - MOST_SAID)]
  const lines = shown.map(({ on, by, words }) => {
    const day = writeDate(on, undefined, known.locale, 'story')?.text
    return traced('story', `${day === undefined ? '' : `${day}, `}${SPEAKERS[by]}: ${oneLine(words, SAID_CHARACTERS) || '(no words)'}`)
  })
  const left = all.length - shown.length
  return listRows(left > 0 ? 'What happened, the first and the latest' : 'What happened', lines)
}

/** What is open, with its day, and whether that day has passed. */
function promisesOf(known: Known): Traced[] {
  const { records, today } = known.facts
  return (records?.followUps ?? []).slice(0, 10).map(({ what, dueOn }) => {
    const day = writeDate(dueOn, undefined, known.locale, 'records')?.text ?? dueOn
    return traced('records', `${oneLine(what, 200)}, by ${day}${dueOn < today ? ' (late)' : ''}`)
  })
}

function keptOf({ facts }: Known): Traced[] {
  return (facts.story?.kept ?? []).slice(0, 10).map((what) => traced('story', oneLine(what, 200)))
}

/** What would make it worse, each from something that is known of the case. */
function whatToAvoid(known: Known): Traced[] {
  const { facts } = known
  if (facts.story === undefined) return []
  const told = [known.order && 'the order number', known.item && 'what they bought', facts.causeWords && 'what went wrong'].filter(Boolean)
  const has = (threat: Threat) => facts.threats?.includes(threat) === true
  return [
    told.length > 0 && traced('story', `Asking again for ${told.join(', ')}: they told us.`),
    (facts.heat ?? 0) >= HEAT_OF_ANGER && traced('heat', 'Explaining before saying sorry, and any “calm down”.'),
    has('bad_review') && traced('threats', 'Giving anything for a review, or for taking one back.'),
    has('legal') && traced('threats', 'Legal words, or promises about them, before an owner has read them.'),
    has('chargeback') && traced('threats', 'Paying back by another way once the bank has opened a dispute: it may be paid twice.'),
    known.needsApproval && traced('limitMinor', 'Naming an amount before a manager has said yes.'),
  ].filter((line) => line !== false && line !== undefined)
}

const HEAT_OF_ANGER = 3

/** The one thing to do next, by what is open. */
function nextStep(known: Known): Line {
  const { facts, danger } = known
  const { story, records } = facts
  if (story === undefined || danger !== undefined) return NOTHING
  const late = records?.followUps.find(({ dueOn }) => dueOn < facts.today)
  if (late !== undefined) return say`Next step: keep the promise that is late: ${traced('records', oneLine(late.what, 200))}.`
  if (story.waitsForYes) return say`Next step: ${traced('story', "wait for the manager's yes that was asked for, then answer")}.`
  if (lastSpeaker(story) === 'customer') {
    if (!isDecided(known)) return say`Next step: ${traced('story', 'decide, then answer; their last words have no answer yet')}.`
    return say`Next step: ${traced('story', 'tell them what was decided; their last words have no answer yet')}.`
  }
  const open = records?.followUps[0]
  if (open !== undefined) return say`Next step: keep the promise: ${promisesOf(known)[0] ?? traced('records', oneLine(open.what, 200))}.`
  return say`Next step: ${traced('story', 'wait for their answer; ours went out')}.`
}

function lastSpeaker({ said }: CaseStory): 'customer' | 'shop' | undefined {
  const by = said.findLast((one) => one.by !== 'team')?.by
  return by === 'team' ? undefined : by
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
