import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAutomationsWrite, useProblem } from './use-automation-write.ts'

/** The one switch for everything that acts by itself. */
export function StopCard({ stopped }: { readonly stopped: boolean }) {
  const texts = useTexts()
  const words = texts.automations
  const problemOf = useProblem()
  const [asks, setAsks] = useState(false)
  const stop = useAutomationsWrite((client, _: undefined, idempotencyKey) =>
    client.call('stop-automations', { stopped: true }, { idempotencyKey }),
  )
  if (stopped) return null
  return (
    <Card title={words.stopTitle} lead={words.stopLead}>
      {asks ? (
        <AsksOnce
          question={words.stopAsk}
          yes={words.stopYes}
          cancel={texts.app.cancel}
          busy={stop.isPending}
          onYes={() => stop.mutate(undefined, { onSuccess: () => setAsks(false) })}
          onCancel={() => setAsks(false)}
        />
      ) : (
        <div className="row">
          <Button onClick={() => setAsks(true)}>{words.stop}</Button>
        </div>
      )}
      {stop.isError && (
        <Notice weight="stop" live="assertive">
          {problemOf(stop.error)}
        </Notice>
      )}
    </Card>
  )
}
