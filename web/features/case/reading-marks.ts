import type { Span } from '../../../src/core/case.ts'
import type { ReadFacts } from '../../../src/core/reading/reading.ts'
import type { ReadingChange } from '../../../src/core/reading/reading-change.ts'
import type { CaseDetail } from '../../app/api.tsx'
import type { Texts } from '../../texts/texts.tsx'
import type { Format } from '../../ui/format.tsx'
import type { Mark } from '../../ui/marked-text.tsx'

/** One thing found in the words: how it is marked, why, and the chip that names it; some are only marked. */
export interface Found {
  readonly key: string
  readonly kind: 'threat' | 'want' | 'fact' | 'heat'
  readonly label: string
  /** What makes us think so, or how sure that is. */
  readonly why: string
  readonly chip?: string
  readonly spans: readonly Span[]
  /** What takes it away, where a person may. */
  readonly removal?: ReadingChange
}

/** Above this it is said plainly; below, with a "perhaps". */
const SURE = 0.6
const QUITE_SURE = 0.85
const RANK = { threat: 4, want: 3, fact: 2, heat: 1 } as const

/** Everything worth showing of a reading, what presses most first. */
export function foundIn(reading: CaseDetail['reading'], texts: Texts, format: Format): Found[] {
  return [
    ...threatsIn(reading, texts),
    ...conductIn(reading, texts),
    ...wantsIn(reading, texts),
    ...causeIn(reading, texts),
    ...factsIn(reading, texts, format),
    ...signalsIn(reading, texts, format),
    ...heatIn(reading, texts),
  ]
}

/** The marks of what was found, for the text. */
export function marksOf(found: readonly Pick<Found, 'key' | 'kind' | 'label' | 'spans'>[]): Mark[] {
  return found.flatMap(({ key, kind, label, spans }) => spans.map(([start, end]) => ({ key, kind, label, start, end, rank: RANK[kind] })))
}

const howSure = (confidence: number, texts: Texts) =>
  confidence >= QUITE_SURE ? texts.why.sure : confidence >= SURE ? texts.why.fairly : texts.why.unsure

function threatsIn(reading: CaseDetail['reading'], texts: Texts): Found[] {
  return reading.threats.map((threat) => {
    const name = texts.threats[threat.kind]
    const said = threat.begun ? texts.threatForms.begun(name) : threat.conditional ? texts.threatForms.conditional(name) : name
    return {
      key: `threat-${threat.kind}`,
      kind: 'threat',
      label: texts.why.mark(texts.read.marks.threat, said),
      why: howSure(threat.confidence, texts),
      chip: threat.confidence < SURE ? texts.read.maybe(said) : said,
      spans: threat.spans,
      removal: { field: 'threat', kind: threat.kind, value: false },
    }
  })
}

function conductIn(reading: CaseDetail['reading'], texts: Texts): Found[] {
  if (!reading.abusive) return []
  const { profanity } = reading.signals
  // Insults without a swear word are the hottest words there are.
  const spans = profanity.length > 0 ? profanity : reading.heatSpans.slice(0, 1)
  return [
    { key: 'abusive', kind: 'threat', label: texts.read.abusive, why: howSure(reading.abuseScore, texts), chip: texts.read.abusive, spans },
  ]
}

function wantsIn(reading: CaseDetail['reading'], texts: Texts): Found[] {
  return reading.wants.map((want) => {
    const said = texts.wants[want.kind]
    return {
      key: `want-${want.kind}`,
      kind: 'want',
      label: texts.why.mark(texts.read.marks.want, said),
      why: howSure(want.confidence, texts),
      chip: want.confidence < SURE ? texts.read.maybe(said) : said,
      spans: want.spans,
      removal: { field: 'want', kind: want.kind, value: false },
    }
  })
}

/** The cause is named by a choice of its own and has no chip. */
function causeIn(reading: CaseDetail['reading'], texts: Texts): Found[] {
  const { kind, confidence, spans } = reading.cause
  if (kind === 'other') return []
  const label = texts.why.mark(texts.labels.cause, texts.causes[kind])
  return [{ key: 'cause', kind: 'fact', label, why: howSure(confidence, texts), spans }]
}

function heatIn(reading: CaseDetail['reading'], texts: Texts): Found[] {
  const { sarcasm } = reading.signals
  const heat: Found = { key: 'heat', kind: 'heat', label: texts.read.marks.heat, why: texts.why.heat, spans: reading.heatSpans }
  const irony: Found = { key: 'irony', kind: 'heat', label: texts.read.marks.heat, why: texts.why.irony, spans: sarcasm }
  const questions = reading.questions.map(
    ({ span }, index): Found => ({
      key: `question-${index}`,
      kind: 'fact',
      label: texts.read.marks.fact,
      why: texts.why.question,
      spans: [span],
    }),
  )
  return [heat, irony, ...questions].filter(({ spans }) => spans.length > 0)
}

function factsIn(reading: CaseDetail['reading'], texts: Texts, format: Format): Found[] {
  const said = sayFacts(reading.facts, texts, format)
  return Object.entries(said).map(([field, chip]) => ({
    key: `fact-${field}`,
    kind: 'fact',
    label: chip,
    why: texts.why.claim,
    chip,
    spans: reading.factSpans[field as keyof ReadFacts] ?? [],
  }))
}

function sayFacts(facts: CaseDetail['reading']['facts'], texts: Texts, format: Format): Partial<Record<keyof ReadFacts, string>> {
  const words = texts.read.facts
  return {
    ...(facts.disputeStatus !== undefined && { disputeStatus: words.dispute[facts.disputeStatus] }),
    ...(facts.injury === true && { injury: words.injury }),
    ...(facts.delivered !== undefined && { delivered: facts.delivered ? words.delivered : words.notDelivered }),
    ...(facts.refundAgreed === true && { refundAgreed: words.refundAgreed }),
    ...(facts.alreadyRefundedMinor !== undefined && { alreadyRefundedMinor: words.refunded(format.money(facts.alreadyRefundedMinor)) }),
    ...(facts.askedMinor !== undefined && { askedMinor: words.asked(format.money(facts.askedMinor)) }),
    ...(facts.cancelledBy !== undefined && { cancelledBy: words.cancelled[facts.cancelledBy] }),
    ...(facts.goodsReturned === true && { goodsReturned: words.goodsReturned }),
  }
}

function signalsIn(reading: CaseDetail['reading'], texts: Texts, format: Format): Found[] {
  const { signals, facts } = reading
  const found: Found[] = signals.deadlines.map((deadline, index) => {
    const chip = texts.read.by(deadline.text)
    return { key: `deadline-${index}`, kind: 'fact', label: chip, why: texts.why.claim, chip, spans: [deadline.span] }
  })
  if (signals.priorContact.length > 0 || (facts.priorContacts ?? 0) > 0) {
    const chip = texts.read.contacts((facts.priorContacts ?? 0) + 1)
    found.push({ key: 'contacts', kind: 'fact', label: chip, why: texts.why.claim, chip, spans: signals.priorContact })
  }
  if (signals.vulnerable.length > 0) {
    found.push({
      key: 'vulnerable',
      kind: 'fact',
      label: texts.read.vulnerable,
      why: texts.why.claim,
      chip: texts.read.vulnerable,
      spans: signals.vulnerable,
    })
  }
  reading.amounts.forEach(({ amountMinor, currency, span }, index) => {
    const label = currency === format.currency ? format.money(amountMinor) : currency
    found.push({ key: `amount-${index}`, kind: 'fact', label, why: texts.why.claim, spans: [span] })
  })
  signals.orderNumbers.forEach(({ text, span }, index) => {
    found.push({ key: `order-${index}`, kind: 'fact', label: texts.case.order(text), why: texts.why.claim, spans: [span] })
  })
  return found
}
