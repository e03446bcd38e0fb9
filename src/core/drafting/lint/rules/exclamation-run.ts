import type { Report, Rule } from '../rule.ts'
import { searchAll } from '../search-all.ts'
import { CUSTOMER_KINDS } from '../signals.ts'
import { SIGNS } from '../signs.ts'

const RUN = /[!?](?:[ \t]?[!?]){1,200}/g

export const exclamationRun: Rule = {
  id: 'exclamation-run',
  group: 'readability',
  severity: 'hint',
  summary: 'Several exclamation or question marks in a row.',
  reason: 'Marks in a row sound shrill, or glad where nobody is glad. One is enough.',
  source: 'design',
  kinds: CUSTOMER_KINDS,
  bad: [
    { text: 'Thank you for writing!! The lamp ships today.' },
    { text: 'I am sorry!!! It comes on Friday.' },
    { text: 'Could you send a photo?? I will look at it today.' },
    { text: 'What happened?! I will look at it today.' },
    { text: 'We will mend it today! ! I am sorry.' },
    { text: 'I am sorry, it ships today!!!!!!' },
  ],
  good: [
    { text: 'Thank you for writing! The lamp ships today.' },
    { text: 'Could you send a photo? I will look at it today.' },
    { text: 'You wrote "where is it??", and here it is: it ships today.' },
    { text: 'I am sorry... It ships today.' },
    { text: 'It ships today! I am so glad!' },
    { text: 'See https://example.com/a!!b for the form; I answer today.' },
  ],
  check: (draft) =>
    (draft.signs & SIGNS.marks) === 0
      ? []
      : searchAll(draft.plain, RUN).map((match): Report => {
          const span = [match.index, match.index + match[0].length] as const
          return {
            span,
            fixes: () => [{ label: 'Keep one', edits: [{ start: span[0], end: span[1], text: match[0].includes('?') ? '?' : '.' }] }],
          }
        }),
}
