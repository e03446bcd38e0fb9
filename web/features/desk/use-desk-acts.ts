import type { CaseState } from '../../../src/core/case.ts'
import type { CaseRow } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { addDays, dateIn, instantAt } from '../../ui/calendar.ts'
import { useFormat } from '../../ui/format.tsx'
import { useActs } from './use-acts.tsx'

const MORNING_HOUR = 9

export interface DeskActs {
  readonly isPending: boolean
  readonly close: (rows: readonly CaseRow[]) => void
  readonly moveTo: (rows: readonly CaseRow[], state: CaseState) => void
  readonly assign: (rows: readonly CaseRow[], memberId: string | null, name: string) => void
  /** Out of the way until nine tomorrow, by the shop's clock. */
  readonly snooze: (rows: readonly CaseRow[]) => void
  readonly watch: (rows: readonly CaseRow[]) => void
  readonly undoLast: () => void
}

/** Everything that the Desk does with cases without opening them, in words and with its undo. */
export function useDeskActs({ onDone }: { readonly onDone: () => void }): DeskActs {
  const texts = useTexts()
  const format = useFormat()
  const { timeZone } = useSession().shop.profile
  const { act, undoLast, isPending } = useActs({ onDone })
  const { acted, states } = texts.lists
  return {
    isPending,
    undoLast,
    close: (rows) => act(rows, { state: 'closed' }, acted.closed),
    moveTo: (rows, state) => act(rows, { state }, (count) => acted.moved(count, states[state])),
    assign: (rows, memberId, name) => act(rows, { memberId }, (count) => acted.assigned(count, name)),
    snooze: (rows) => {
      const until = instantAt(addDays(dateIn(Date.now(), timeZone), 1), MORNING_HOUR, timeZone)
      act(
        rows.filter(({ state }) => state !== 'closed'),
        { snoozedUntil: until },
        (count) => acted.snoozed(count, format.dateTime(until)),
      )
    },
    watch: (rows) => act(rows, { watched: true }, acted.watched),
  }
}
