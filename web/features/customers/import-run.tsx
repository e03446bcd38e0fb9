import { Button } from '@mantine/core'
import type { ImportedOrder } from '../../../src/core/orders/read-order-rows.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type ImportProgress, useImport } from './use-import.ts'

/** Takes the orders in, tells how far it is, and goes on where it was stopped. */
export function ImportRun({ orders }: { readonly orders: readonly ImportedOrder[] }) {
  const texts = useTexts()
  const words = texts.importOrders
  const { progress, start, goOn, stop } = useImport(orders)
  if (progress === undefined)
    return (
      <div className="row">
        <Button variant="filled" onClick={() => void start()}>
          {words.run(orders.length)}
        </Button>
      </div>
    )
  const { state, sent, total, error } = progress
  return (
    <Notice
      weight={state === 'failed' ? 'warn' : 'plain'}
      live="polite"
      actions={
        state === 'running' ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : (
          state !== 'done' && (
            <Button variant="filled" onClick={() => void goOn()}>
              {words.goOn}
            </Button>
          )
        )
      }
    >
      <progress max={total} value={sent} aria-label={words.progress(sent, total)} />
      <p>{state === 'done' ? words.done : words.progress(sent, total)}</p>
      <p>{words.counts(progress)}</p>
      {error !== undefined && <p>{error}</p>}
      <Refused progress={progress} />
    </Notice>
  )
}

function Refused({ progress: { refused } }: { readonly progress: ImportProgress }) {
  const texts = useTexts()
  const words = texts.importOrders
  if (refused.length === 0) return null
  return (
    <ul>
      {refused.slice(0, 50).map(({ number, reason }) => (
        <li key={number}>
          {number}: {words.lineFaults[reason]('')}
        </li>
      ))}
    </ul>
  )
}
