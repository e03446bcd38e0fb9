import type { RotaPlan } from '../core/escalation/rota.ts'
import type { Db } from './database.ts'

export interface RotaRow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly plan: RotaPlan
}

const COLUMNS = ['id', 'version', 'name', 'plan'] as const

/** The rotas of the shop by name; so many at most. */
export async function listRotas(db: Db, limit: number): Promise<RotaRow[]> {
  return (await db.selectFrom('rotas').select(COLUMNS).orderBy('name').orderBy('id').limit(limit).execute()) as RotaRow[]
}

export async function findRota(db: Db, id: string): Promise<RotaRow | undefined> {
  return (await db.selectFrom('rotas').select(COLUMNS).where('id', '=', id).executeTakeFirst()) as RotaRow | undefined
}

/** Locks it until the transaction ends. */
export async function findRotaForUpdate(db: Db, id: string): Promise<RotaRow | undefined> {
  return (await db.selectFrom('rotas').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()) as RotaRow | undefined
}

export async function insertRota(db: Db, rota: Omit<RotaRow, 'version'> & { shopId: string; now: Date }): Promise<void> {
  const { now, plan, ...values } = rota
  await db
    .insertInto('rotas')
    .values({ ...values, plan: JSON.stringify(plan), createdAt: now, updatedAt: now })
    .execute()
}

/** Changes it and raises its version. Lock it first. */
export async function updateRota(db: Db, { id, name, plan, now }: Omit<RotaRow, 'version'> & { now: Date }): Promise<void> {
  await db
    .updateTable('rotas')
    .set((eb) => ({ name, plan: JSON.stringify(plan), updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteRota(db: Db, id: string): Promise<void> {
  await db.deleteFrom('rotas').where('id', '=', id).execute()
}
