import type { AutomationRow } from './automations-query.ts'
import { useAutomationWrite } from './use-automation-write.ts'

interface Flip {
  readonly row: AutomationRow
  readonly on: boolean
  /** The number that was confirmed, for one that touches about every case. */
  readonly confirmTouched?: number
}

/** Switches an automation on or off. */
export function useSwitch(onSwitched: (row: AutomationRow) => void) {
  return useAutomationWrite(async (client, { row: { id, version }, on, confirmTouched }: Flip, idempotencyKey) => {
    const saved = await client.call(
      'switch-automation',
      { id, version, on, ...(confirmTouched !== undefined && { confirmTouched }) },
      { idempotencyKey },
    )
    onSwitched(saved)
    return saved
  })
}

/** Whether its last rehearsal touched about every case, so that switching it on is confirmed with the number. */
export function needsConfirming({ rehearsal }: AutomationRow): boolean {
  return rehearsal?.ofThisContent === true && rehearsal.nearlyAll
}
