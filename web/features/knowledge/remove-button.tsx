import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AsksOnce } from '../../ui/asks-once.tsx'
import { refreshKnowledge } from './knowledge-query.ts'

interface RemoveButtonProps {
  readonly operation: 'remove-own-document' | 'remove-own-play'
  readonly id: string
  readonly title: string
}

/** Removes a document or a play for good, after one question. */
export function RemoveButton({ operation, id, title }: RemoveButtonProps) {
  const texts = useTexts()
  const words = texts.knowledge
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [state, setState] = useState<'idle' | 'asking'>('idle')
  const remove = useMutation({
    mutationFn: async () => {
      try {
        await client.call(operation, { id }, { idempotencyKey: newId() })
      } catch (error) {
        // Somebody else was faster: it is gone, as was wanted.
        if (!isRefusal(error, 'not_found')) throw error
      }
    },
    onSuccess: () => notifications.show({ message: words.removed }),
    onError: (error) => notifications.show({ message: words.notRemoved(error.message) }),
    onSettled: () => refreshKnowledge(queryClient),
  })
  if (state === 'asking')
    return (
      <AsksOnce
        question={operation === 'remove-own-document' ? words.removeDocument : words.removePlay}
        yes={words.remove}
        cancel={texts.app.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate()}
        onCancel={() => setState('idle')}
      />
    )
  return (
    <Button size="compact-sm" variant="subtle" aria-label={words.removeOf(title)} onClick={() => setState('asking')}>
      {words.remove}
    </Button>
  )
}
