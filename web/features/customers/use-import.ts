import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { OutputOf } from '../../../src/client/client.ts'
import type { ImportedOrder } from '../../../src/core/orders/read-order-rows.ts'
import { useApi } from '../../app/api.tsx'

/** As many at once as the server takes. */
const AT_ONCE = 500

type Taken = OutputOf<'import-orders'>

export interface ImportProgress {
  readonly state: 'running' | 'stopped' | 'failed' | 'done'
  /** Orders that were sent and answered. */
  readonly sent: number
  readonly total: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly customersAdded: number
  readonly refused: Taken['refused']
  readonly error?: string
}

/** Sends orders in parts and goes on where it stopped; what is sent twice changes nothing. */
export function useImport(orders: readonly ImportedOrder[]) {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [progress, setProgress] = useState<ImportProgress>()
  const wanted = useRef<'on' | 'off'>('off')

  async function run(from: ImportProgress): Promise<void> {
    wanted.current = 'on'
    let now: ImportProgress = { ...from, state: 'running' }
    setProgress(now)
    while (now.sent < orders.length && wanted.current === 'on') {
      const part = orders.slice(now.sent, now.sent + AT_ONCE)
      try {
        const taken = await client.call('import-orders', { orders: part.map((order) => ({ ...order, customer: { ...order.customer } })) })
        now = {
          ...now,
          sent: now.sent + part.length,
          added: now.added + taken.added,
          changed: now.changed + taken.changed,
          same: now.same + taken.same,
          customersAdded: now.customersAdded + taken.customersAdded,
          refused: [...now.refused, ...taken.refused],
        }
        setProgress(now)
      } catch (error) {
        setProgress({ ...now, state: 'failed', error: error instanceof Error ? error.message : '' })
        return
      }
    }
    setProgress({ ...now, state: now.sent < orders.length ? 'stopped' : 'done' })
    void queryClient.invalidateQueries({ queryKey: ['customers'] })
  }

  return {
    progress,
    start: () => run({ state: 'running', sent: 0, total: orders.length, added: 0, changed: 0, same: 0, customersAdded: 0, refused: [] }),
    goOn: () => (progress === undefined ? Promise.resolve() : run(progress)),
    stop: () => {
      wanted.current = 'off'
    },
  }
}
