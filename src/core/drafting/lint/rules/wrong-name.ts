import type { ParsedDraft } from '../parse.ts'
import type { Fix, LintContext, Report, Rule } from '../rule.ts'
import { WRITTEN_KINDS } from '../signals.ts'

const GREETING =
  /^\s{0,20}(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening)|Thank you|Thanks|Sorry)[ \t]{1,3}((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?[ \t])?\p{Lu}[\p{L}'-]{1,30}(?:[ \t]\p{Lu}[\p{L}'-]{1,30}){0,2})(?=\s{0,2}[,.!:\n])/u
const NOT_NAMES = /^(?:there|everyone|all|team|again|both|folks|sir|madam|customer|guest|valued|good|mr|mrs|ms|miss|mx|dr|prof)$/i

export const wrongName: Rule = {
  id: 'wrong-name',
  group: 'readability',
  severity: 'hint',
  summary: 'The greeting names somebody else than the customer of the case.',
  reason: 'A wrong name in the first line says that this was written for somebody else. Use the name they use.',
  source: 'E007',
  kinds: WRITTEN_KINDS,
  bad: [
    { text: 'Dear Mark, I am sorry about the lamp. It ships today.', context: { customerName: 'Anna Keller' } },
    { text: 'Hi Ann,\n\nthe lamp ships today, and I am sorry.', context: { customerName: 'Anna Keller' } },
    { text: 'Hello Mrs Kaller, I am sorry. It ships today.', context: { customerName: 'Anna Keller' } },
    { text: 'Dear Jo Smith,\nthank you. It ships today.', context: { customerName: 'Anna Keller' } },
    { text: 'Thank you Peter. It ships today.', context: { customerName: 'Anna' } },
    { text: 'Hi Ana, I am sorry. It ships today.', context: { customerName: 'Anna' } },
  ],
  good: [
    { text: 'Dear Anna, I am sorry about the lamp. It ships today.', context: { customerName: 'Anna Keller' } },
    { text: 'Dear Ms Keller, I am sorry. It ships today.', context: { customerName: 'Anna Keller' } },
    { text: 'Hello there, I am sorry. It ships today.', context: { customerName: 'Anna Keller' } },
    { text: 'Dear Mark, I am sorry. It ships today.' },
    { text: 'Hi anna, I am sorry. It ships today.', context: { customerName: 'ANNA KELLER' } },
    { text: 'Hello Zoë, I am sorry. It ships today.', context: { customerName: 'Zoe Braun' } },
  ],
  check: (draft: ParsedDraft, input): Report[] => {
    const customer = input.context?.customerName ?? ''
    if (customer === '') return []
    const match = GREETING.exec(draft.plain.slice(0, 200))
    const name = match?.[1]
    if (match === null || name === undefined || customer === name || customer.startsWith(`${name} `)) return []
    if (isKnown(name, input.context)) return []
    const start = match.index + match[0].length - name.length
    return [{ span: [start, start + name.length], fixes: () => rightName(start, name, input.context) }]
  },
}

const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const partsOf = (name: string) =>
  plain(name)
    .split(/[\s,.]+/)
    .filter((part) => part !== '' && !NOT_NAMES.test(part))

function isKnown(name: string, context: LintContext | undefined): boolean {
  const known = partsOf(context?.customerName ?? '')
  return known.length === 0 || partsOf(name).every((part) => known.includes(part))
}

function rightName(start: number, name: string, context: LintContext | undefined): Fix[] {
  const right = context?.customerName?.trim() ?? ''
  return right === '' || right.length > 80 ? [] : [{ label: `“${right}”`, edits: [{ start, end: start + name.length, text: right }] }]
}
