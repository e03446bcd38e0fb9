import { type RotaPlan, rotaPlanSchema } from '../../../src/core/escalation/rota.ts'
import type { Rota } from '../../app/rotas-query.ts'

type Turns = RotaPlan['turns']
export type WeeklyTurns = Extract<Turns, { kind: 'weekly' }>
export type Shift = Extract<Turns, { kind: 'hours' }>['shifts'][number]
export type Exception = RotaPlan['overrides'][number]

/** A rota as it is being written: both ways of turning are kept while somebody makes up their mind. */
export interface RotaDraft {
  readonly name: string
  readonly kind: Turns['kind']
  readonly weekly: WeeklyTurns
  readonly shifts: readonly Shift[]
  readonly overrides: readonly Exception[]
  readonly fallback: RotaPlan['fallback']
}

/** The draft of a rota that is there, or of a new one that begins on this day. */
export function beginDraft(rota: Rota | undefined, today: string): RotaDraft {
  const { turns, overrides = [], fallback } = rota?.plan ?? {}
  return {
    name: rota?.name ?? '',
    kind: turns?.kind ?? 'weekly',
    weekly: turns?.kind === 'weekly' ? turns : { kind: 'weekly', memberIds: [], startsOn: mondayOf(today), changesAt: '09:00' },
    shifts: turns?.kind === 'hours' ? turns.shifts : [],
    overrides,
    fallback,
  }
}

/** The plan that a draft says, or undefined while something in it is missing. */
export function planOf({ kind, weekly, shifts, overrides, fallback }: RotaDraft): RotaPlan | undefined {
  const turns = kind === 'weekly' ? weekly : { kind, shifts: [...shifts] }
  const plan = rotaPlanSchema.safeParse({ turns, overrides: [...overrides], ...(fallback && { fallback }) })
  return plan.success ? plan.data : undefined
}

function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}
