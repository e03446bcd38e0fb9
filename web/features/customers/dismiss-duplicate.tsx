import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'

/** Says that two customers are two: the pair is not suggested again. */
export function DismissDuplicate({
  firstId,
  secondId,
  name,
}: {
  readonly firstId: string
  readonly secondId: string
  readonly name: string
}) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  const dismiss = useMutation({
    mutationFn: () => client.call('dismiss-duplicate', { firstId, secondId }, { idempotencyKey: newId() }),
    onSuccess: () => {
      notifications.show({ message: texts.merging.dismissed })
      return queryClient.invalidateQueries({ queryKey: ['customers'] })
    },
  })
  return (
    <Button size="compact-sm" variant="subtle" aria-label={texts.merging.dismissOf(name)} onClick={() => dismiss.mutate()}>
      {texts.merging.dismiss}
    </Button>
  )
}
