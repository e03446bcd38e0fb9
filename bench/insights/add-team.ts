import type { Pool } from 'pg'
import { v7 } from 'uuid'
import { callDoor, type Door } from '../desk/measure.ts'

/** Gives the owner of a made-up shop, who asks, what one of its agents did; the others are five. For a database that is thrown away. */
export async function giveOwnerWork(owner: Pool, shopId: string): Promise<void> {
  await owner.query(
    `update evenkeel.events set actor_id = (select id from evenkeel.members where shop_id = $1 and role = 'owner')
      where shop_id = $1 and actor_id = (select min(id::text)::uuid from evenkeel.members where shop_id = $1 and role = 'agent')`,
    [shopId],
  )
  await owner.query('vacuum (analyze) evenkeel.events')
}

/** Switches the team part on, with a rota that everybody is on, so that nothing of it answers because it is off. */
export async function switchTeamOn(door: Door): Promise<void> {
  await callDoor(door, 'save-team-settings', { version: 0, isOn: true, pauseMinutes: 15, energyThreshold: 0.25 })
  const { members } = (await callDoor(door, 'list-members', {})) as { members: { id: string }[] }
  const turns = { kind: 'weekly', memberIds: members.map(({ id }) => id), startsOn: '2026-01-05', changesAt: '09:00' }
  await callDoor(door, 'save-rota', { id: v7(), name: 'All of us', plan: { turns, overrides: [] } })
}
