import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { AutomationRow } from './automations-query.ts'
import { useAutomationsWrite, useProblem } from './use-automation-write.ts'

/** Removes an automation, after asking once. */
export function RemoveAutomation({ row: { id, version, name } }: { readonly row: AutomationRow }) {
  const texts = useTexts()
  const words = texts.automationEditor
  const problemOf = useProblem()
  const navigate = useNavigate()
  const [asks, setAsks] = useState(false)
  const remove = useAutomationsWrite((client, _: undefined, idempotencyKey) =>
    client.call('remove-automation', { id, version }, { idempotencyKey }),
  )
  return (
    <>
      {asks ? (
        <AsksOnce
          question={words.removeAsk(name)}
          yes={words.remove}
          cancel={texts.app.cancel}
          busy={remove.isPending}
          onYes={() =>
            // This part of the page is gone once it is removed, so what comes after is not hung on it.
            void remove.mutateAsync(undefined).then(
              () => {
                notifications.show({ message: words.removed(name) })
                void navigate({ to: '/automations' })
              },
              () => undefined,
            )
          }
          onCancel={() => setAsks(false)}
        />
      ) : (
        <div className="row">
          <Button size="compact-sm" variant="subtle" onClick={() => setAsks(true)}>
            {words.remove}
          </Button>
        </div>
      )}
      {remove.isError && (
        <Notice weight="stop" live="assertive">
          {problemOf(remove.error)}
        </Notice>
      )}
    </>
  )
}
