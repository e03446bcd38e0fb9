import type { Heard, Hearing } from './hear.ts'
import { calmCost, type Moved } from './move.ts'
import { isSpoken, type Mark, type Run } from './run.ts'

/** What this turn earned and lost, each with the words that did it and, where it lost, words that would not have. */
export function markTurn(run: Run, hearing: Hearing, moved: Moved, pauseSeconds: number): readonly Mark[] {
  return [
    ...markKind(run, hearing, pauseSeconds),
    ...markFindings(run, hearing),
    ...markListening(run, hearing, moved, pauseSeconds),
    ...markPoints(run, hearing),
    ...markOffers(run, hearing, moved),
    ...markLimits(run, hearing),
  ]
}

const lost = (criterion: Mark['criterion'], quote: string, why: string, better?: string): Mark => ({
  criterion,
  earned: false,
  quote: clip(quote),
  why,
  ...(better === undefined || better === '' ? {} : { better }),
})
const earned = (criterion: Mark['criterion'], { text }: Pick<Heard, 'text'>, why: string): Mark => ({
  criterion,
  earned: true,
  quote: clip(text),
  why,
})

const LONGEST_QUOTE = 240
const clip = (text: string) => (text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/[\ud800-\udbff]$/, '')}…`)

function markKind({ scenario }: Run, { kind, sentences }: Hearing, pauseSeconds: number): Mark[] {
  const firstPoint = scenario.acknowledge[0]?.better
  switch (kind) {
    case 'swearing':
      return [lost('calm', '', 'A swear word or an insult: from here on nothing else is heard.', firstPoint)]
    case 'nonsense':
      return [lost('listened', '', 'Nothing in it that a customer could understand.', firstPoint)]
    case 'flood':
      return [lost('listened', '', 'Far more than anybody takes in at such a moment.', firstPoint)]
    case 'copied':
      return [lost('listened', sentences[0]?.text ?? '', 'These are the example’s own words. Say it in yours.')]
    case 'nothing':
      return [lost('listened', '', isSpoken(scenario) ? `Silence, ${pauseSeconds} seconds of it.` : 'No answer.', firstPoint)]
    case 'said':
      return []
  }
}

/** One mark for each rule and turn: the linter's reason, and its fix where it has one. */
function markFindings({ scenario }: Run, { findings, mended, sentences }: Hearing): Mark[] {
  const seen = new Set<string>()
  return findings.flatMap((finding) => {
    if (seen.has(finding.rule)) return []
    seen.add(finding.rule)
    const quote = sentences.find((sentence) => sentence.findings.includes(finding))?.text ?? ''
    if (calmCost(finding.rule) > 0) return [lost('calm', quote, finding.message, mended.get(finding) ?? scenario.acknowledge[0]?.better)]
    if (finding.rule === 'no-owner') return [lost('owned', quote, finding.message, mended.get(finding) ?? scenario.own[0]?.better)]
    if (EXPOSES.has(finding.rule)) return [lost('safe', quote, finding.message, mended.get(finding) ?? scenario.safety?.better)]
    return []
  })
}

/** Rules whose finding could hurt somebody or the shop. */
export const EXPOSES: ReadonlySet<string> = new Set([
  'admits-liability',
  'leaks-personal-data',
  'medical-or-legal-detail',
  'promises-secrecy',
  'safety-first',
])

function markListening(run: Run, hearing: Hearing, { memory }: Moved, pauseSeconds: number): Mark[] {
  const marks: Mark[] = []
  const asked = [...hearing.asked.values()][0]
  if (asked && memory.told.length > run.memory.told.length) marks.push(earned('listened', asked, 'A question that brought something out.'))
  if (memory.listened > run.memory.listened && !hearing.question && pauseSeconds > 0)
    marks.push(earned('listened', { text: hearing.sentences[0]?.text ?? '' }, 'A pause first: they could finish.'))
  if (memory.earlies > run.memory.earlies) {
    const offer = [...hearing.offered.values()][0] ?? hearing.low
    marks.push(lost('listened', offer?.text ?? '', 'A remedy before anything was recognised.', run.scenario.acknowledge[0]?.better))
  }
  if (hearing.repeats) marks.push(lost('listened', hearing.sentences[0]?.text ?? '', 'The same words as before.'))
  const empty = hearing.empties[0]
  if (empty && memory.empties >= 2)
    marks.push(lost('listened', empty.text, 'A kind phrase without anything that happened; each one is worth less.', nextPoint(run)))
  return marks
}

/** A line for the first thing that was not recognised yet. */
function nextPoint({ scenario, memory }: Run): string | undefined {
  return scenario.acknowledge.find((_, index) => !memory.acknowledged.includes(index))?.better ?? scenario.settlesFor[0]?.better
}

function markPoints({ scenario, memory }: Run, hearing: Hearing): Mark[] {
  const fresh = (found: ReadonlyMap<number, Heard>, known: readonly number[]) => [...found].filter(([index]) => !known.includes(index))
  return [
    ...fresh(hearing.acknowledged, memory.acknowledged).map(([index, heard]) =>
      earned('acknowledged', heard, scenario.acknowledge[index]?.what ?? ''),
    ),
    ...fresh(hearing.owned, memory.owned).map(([index, heard]) => earned('owned', heard, scenario.own[index]?.what ?? '')),
    ...fresh(hearing.promised, memory.promised).map(([index, heard]) => earned('promised', heard, scenario.promise[index]?.what ?? '')),
    ...fresh(hearing.undated, memory.undated).map(([index, heard]) =>
      lost('promised', heard.text, 'Promised without a day or an hour.', scenario.promise[index]?.better),
    ),
  ]
}

function markOffers({ scenario }: Run, { offered, low }: Hearing, { outcome }: Moved): Mark[] {
  const first = [...offered][0]
  if (first) return [earned('solved', first[1], scenario.settlesFor[first[0]]?.what ?? '')]
  if (low && outcome === 'talking') return [lost('solved', low.text, 'Held open, or less than is fair.', scenario.settlesFor[0]?.better)]
  return []
}

function markLimits({ scenario, memory }: Run, hearing: Hearing): Mark[] {
  const { boundary, safety } = scenario
  return [
    ...hearing.boundaryBroken.map(({ quote, why, better }) => lost('boundary', quote, why, better)),
    ...(hearing.boundarySaid && boundary && !memory.boundarySaid ? [earned('boundary', hearing.boundarySaid, boundary.what)] : []),
    ...(hearing.safetySaid && safety && memory.safetySaidAt === 0 ? [earned('safe', hearing.safetySaid, safety.what)] : []),
    ...(hearing.safetyBroken && safety ? [lost('safe', hearing.safetyBroken.text, safety.what, safety.better)] : []),
  ]
}
