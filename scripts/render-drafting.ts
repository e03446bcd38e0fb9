import { z } from 'zod'
import type { DraftKind, Option, Platform, Tone } from '../src/core/case.ts'
import { decide } from '../src/core/decision/decide.ts'
import { composeDraft } from '../src/core/drafting/compose/compose.ts'
import { DISPUTE_FAMILIES, DISPUTE_REASONS } from '../src/core/drafting/evidence/dispute-reasons.ts'
import { EVIDENCE_TEXTS } from '../src/core/drafting/evidence/evidence-kinds.ts'
import { listEvidenceNeeds, PRODUCT_TYPES } from '../src/core/drafting/evidence/evidence-needs.ts'
import { NETWORK_LIMITS, PROCESSOR_LIMITS } from '../src/core/drafting/evidence/file-limits.ts'
import { draftFactsOf } from '../src/core/drafting/facts-of-case.ts'
import { readMessage } from '../src/core/reading/read.ts'
import { SAMPLE_COMPLAINTS, SAMPLE_PROFILE } from '../src/operations/sample-shop.ts'
import { draftFactsSchema } from '../src/operations/schemas.ts'

export const DRAFTING_LEAD =
  'How a draft is made, twenty of them as they come out, what a dispute file holds, and drafts from the command line. A draft is composed of the case, ' +
  'its reading, its decision and the policy: every figure, day, name and promise in it carries its source (`trace`), and what is not known is left out.'

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string
type Sample = readonly [complaint: number, kind: DraftKind, tone: Tone, more?: { readonly option?: Option; readonly platform?: Platform }]

/** Whom the drafts speak to; nobody. */
const NAMES = [
  'Anna Keller',
  'Tom Reed',
  'Ines Duarte',
  'Paul Okafor',
  'Lena Moss',
  'Rosa Lind',
  'Karim Aziz',
  'Joan Pike',
  'Mia Stone',
  'Leo Hart',
]

/** Twenty drafts over the ten complaints of the sample shop; where no option stands here, the recommended one is taken. */
const SAMPLES: readonly Sample[] = [
  [0, 'email', 'warm'],
  [0, 'apology', 'plain'],
  [0, 'handover', 'plain'],
  [1, 'counter_script', 'plain'],
  [1, 'handover', 'plain'],
  [2, 'email', 'plain', { option: 'contest_dispute' }],
  [2, 'dispute_evidence', 'formal', { option: 'contest_dispute' }],
  [3, 'review_reply', 'warm', { platform: 'google' }],
  [3, 'review_reply', 'formal', { platform: 'tripadvisor' }],
  [4, 'boundary', 'warm', { option: 'hold_firm' }],
  [4, 'chat', 'warm', { option: 'hold_firm' }],
  [5, 'sms', 'plain', { option: 'hold_firm' }],
  [5, 'email', 'formal', { option: 'hold_firm' }],
  [6, 'chat', 'plain', { option: 'full_refund' }],
  [6, 'follow_up', 'warm', { option: 'full_refund' }],
  [7, 'phone_script', 'plain', { option: 'redo' }],
  [7, 'email', 'formal', { option: 'redo' }],
  [8, 'apology', 'warm', { option: 'full_refund' }],
  [9, 'email', 'plain', { option: 'partial_refund' }],
  [9, 'firing', 'formal', { option: 'full_refund' }],
]

/** The page about drafts, without its title. */
export function renderDrafting(table: Table): string {
  return [renderMaking(), renderSamples(), renderDispute(table), renderLines(table)].join('\n\n')
}

function renderMaking(): string {
  return `## How it is made

- **One apology, short, with what the facts support.** Responsibility first where the fault is the shop's, then what is being done, then regret; forgiveness is not asked for. Where it is not the shop's fault the draft regrets and takes no blame; where somebody was hurt it says nothing of fault or money.
- **Safety first.** After a threat or a word of self-harm there is no remedy in the draft.
- **A public reply** names nobody, no sum and no order, and leads away from the page.
- **Scripts** say how as well as what: pace, pauses, posture, what to do when the voice rises, when to stop.
- **A letter that parts with a customer** goes out only after a manager's yes to exactly that. \`get-parting-checklist\` says what has to be settled first and what the case already answers.
- **No two alike.** A draft that shares more than half of its runs of five words with one of the shop's last texts is built another way: another order, other words for the same facts.
- **Your own line** has its place in every kind.`
}

function renderSamples(): string {
  const drafts = SAMPLES.map(([at, kind, tone, more = {}], index) => {
    const complaint = SAMPLE_COMPLAINTS[at]
    if (complaint === undefined) throw new Error(`there is no complaint ${at}`)
    const { text, subject } = composeDraft({
      kind,
      tone,
      facts: factsOf(complaint, NAMES[at] ?? '', more),
      ...(more.platform && { platform: more.platform }),
    })
    const head = `### ${index + 1}. ${kind}, ${tone}${more.platform === undefined ? '' : `, ${more.platform}`}: ${complaint.item}`
    const shown = subject === undefined ? text : `Subject: ${subject}\n\n${text}`
    return `${head}\n\n\`\`\`text\n${shown}\n\`\`\``
  })
  return `## Twenty drafts\n\nFor the complaints in [complaints.md](complaints.md), as they come out; nothing was edited.\n\n${drafts.join('\n\n')}`
}

function factsOf(
  { text, item, orderValueMinor }: (typeof SAMPLE_COMPLAINTS)[number],
  customerName: string,
  { option }: { readonly option?: Option },
) {
  const reading = readMessage({ text, currency: SAMPLE_PROFILE.currency })
  const situation = { orderValueMinor, currency: SAMPLE_PROFILE.currency, vertical: SAMPLE_PROFILE.vertical }
  const decision = decide(situation, { reading, samples: 200 })
  const facts = draftFactsOf({
    shop: SAMPLE_PROFILE,
    today: '2026-11-23',
    customerName,
    item,
    message: text,
    reading,
    situation,
    decision,
    ...(option && { chosen: { option, amountMinor: option === 'partial_refund' ? Math.round(orderValueMinor / 4) : orderValueMinor } }),
  })
  return facts
}

function renderDispute(table: Table): string {
  const needs = DISPUTE_FAMILIES.flatMap((family) =>
    PRODUCT_TYPES.map((product) => {
      const named = (wanted: string) =>
        listEvidenceNeeds(family, product)
          .filter(({ weight }) => weight === wanted)
          .map(({ kind }) => EVIDENCE_TEXTS[kind].title)
          .join(', ')
      return [family, product, named('must'), named('should'), named('helps')]
    }),
  )
  const codes = DISPUTE_REASONS.map(({ network, code, name, family }) => [network, `\`${code}\``, name, family])
  const limits = Object.entries({ ...NETWORK_LIMITS, ...PROCESSOR_LIMITS }).map(([name, { pages, megabytes, source, asOf }]) => [
    name,
    pages === undefined ? 'none known' : `${pages}`,
    megabytes === undefined ? 'none known' : `${megabytes}`,
    `${asOf}`,
    source,
  ])
  return `## What a dispute file holds

Save what the bank wrote on the case; Evenkeel says which evidence that reason asks for, what the case already holds, and what is missing. The file is one PDF: cover with an index of pages, letter, exhibits in order. Internal notes stay out, card numbers are hidden to their last four digits. You send it by the form of your bank or processor and confirm it once; banks take one answer.

The fonts of the file print Latin letters and the signs € £ ¥. Cyrillic and Greek are written in Latin letters; every other sign stands as (?), and the file tells how many.

### By reason and what was sold

${table(['Reason', 'Sold', 'Must', 'Should', 'Helps'], needs)}

### Codes that are known

${table(['Network', 'Code', 'Name', 'Reason'], codes)}

### Size

The strictest of network and processor holds; where none is known, 19 pages and 2 MB. Look at the form itself: these change.

${table(['Who', 'Pages', 'MB', 'As of', 'Read at'], limits)}`
}

function renderLines(table: Table): string {
  const schema = z.toJSONSchema(draftFactsSchema, { io: 'input', unrepresentable: 'any' })
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const { type, enum: values, format } = field as { type?: string; enum?: string[]; format?: string }
    return [
      `\`${name}\``,
      values ? values.map((value) => `\`${value}\``).join(' ') : [type ?? '', format ?? ''].filter(Boolean).join(', '),
      schema.required?.includes(name) ? 'needed' : '',
    ]
  })
  return `## Drafts from the command line

\`evenkeel write --jsonl FILE\` takes one JSON object a line and prints one a line, in the same order; without FILE it reads standard input. It needs no database and no network.

A line: \`{"id","kind","platform"?,"tone"?,"facts"}\`. \`id\` is yours and comes back as it is; \`tone\` is \`plain\` when left out; unknown fields are ignored.

\`\`\`json
{"id":1,"kind":"email","tone":"warm","facts":{"shopName":"Harbor Sofas","currency":"USD","today":"2026-11-23","customerName":"Anna Keller","item":"sofa","cause":"late_delivery","faultOfShop":"yes","option":"partial_refund","amountMinor":24000,"promiseDate":"2026-11-27"}}
\`\`\`

The answer: \`{"id","kind","platform"?,"tone","subject"?,"text","trace":[{"span":[start,end],"source"}]}\`. A span is half-open, in UTF-16 units of \`text\`; \`source\` names the field of \`facts\` that stands behind the words.

A line that cannot be answered becomes \`{"id","line","error":{"code","message"}}\`, with the number of the line, counted from 1; the rest goes on, and the exit code is 1. Codes: [errors.md](../reference/errors.md).

### The facts

${table(['Field', 'Values', ''], rows)}`
}
