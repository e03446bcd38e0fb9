import type { DraftFacts } from '../drafting/draft.ts'
import { lintDraft } from '../drafting/lint/lint.ts'
import type { Play, Slot } from './play.ts'

/** Stand for slots while the words of a play are checked: made up, shown to nobody. */
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

/** What the linter says against the words of a play once their slots are filled: errors and warnings, one line each. */
export function problemsOfWords(play: Pick<Play, 'id' | 'words'>): string[] {
  return play.words.flatMap(({ kind, text }) => {
    const filled = text.replaceAll(/\{([a-zA-Z]+)\}/g, (slot, name: string) => SAMPLE[name as Slot] ?? slot)
    const context: Partial<DraftFacts> = { customerName: SAMPLE.customerName }
    return lintDraft({ kind, text: filled, context })
      .filter(({ severity }) => severity !== 'hint')
      .map(
        ({ rule, message, start, end }) =>
          `${play.id}: ${rule}: "${filled.slice(start, end) || filled.slice(0, 60)}" in ${kind}: ${message}`,
      )
  })
}
