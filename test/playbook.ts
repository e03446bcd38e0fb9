import type { DraftFacts } from '../src/core/drafting/draft.ts'
import { lintDraft } from '../src/core/drafting/lint/lint.ts'
import type { Play, Slot } from '../src/core/playbook/play.ts'

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
