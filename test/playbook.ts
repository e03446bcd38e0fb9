import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { DraftFacts } from '../src/core/drafting/draft.ts'
import { lintDraft } from '../src/core/drafting/lint/lint.ts'
import { type Play, parsePlay, type Slot, TOPICS } from '../src/core/playbook/play.ts'

const folder = fileURLToPath(new URL('../playbook/', import.meta.url))

/** Sample values for slots: made up, and only for checking words. */
const SAMPLE: Readonly<Record<Slot, string>> = {
  customerName: 'Dana',
  shopName: 'Harbour Lane',
  signedBy: 'Mara',
  shopContact: '555 0134',
  item: 'table',
  orderNumber: '10482',
  amount: '$84',
  price: '$240',
  paid: '$240',
  fee: '$15',
  percent: '20 %',
  hours: 'two hours',
  days: '14 days',
  date: '4 December',
  deadline: '2 December',
  time: '15:00',
  platform: 'Google',
  vendorName: 'Northway Supply',
  quantity: '40',
  reason: 'the second pick-up that did not happen',
}

/** Every play with its file. Throws at the first that cannot be read, naming it. */
export function readPlaybook(): { readonly file: string; readonly play: Play }[] {
  return TOPICS.filter((topic) => existsSync(join(folder, topic))).flatMap((topic) =>
    readdirSync(join(folder, topic), { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.md'))
      .map(({ name }) => ({ file: `${topic}/${name}`, play: readPlay(topic, name) })),
  )
}

function readPlay(topic: string, name: string): Play {
  const file = join(folder, topic, name)
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? []
  if (head === undefined || body === undefined) throw new Error(`${file}: begins with --- and front matter, then ---, then the sections`)
  try {
    const play = parsePlay(parse(head), body)
    if (play.id !== basename(name, '.md')) throw new Error(`its id is ${play.id}`)
    if (play.topic !== topic) throw new Error(`its topic is ${play.topic}`)
    return play
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** What our own linter says against the words of a play once their slots are filled: errors and warnings. */
export function problemsOfWords(play: Play): string[] {
  return play.words.flatMap(({ kind, text }) => {
    const filled = text.replace(/\{([a-zA-Z]+)\}/g, (_, slot: Slot) => SAMPLE[slot])
    const context: Partial<DraftFacts> = { customerName: SAMPLE.customerName }
    return lintDraft({ kind, text: filled, context })
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, start, end }) => `${play.id}: ${rule}: "${filled.slice(start, end) || filled.slice(0, 60)}" in ${kind}`)
  })
}
