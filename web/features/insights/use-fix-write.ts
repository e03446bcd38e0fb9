import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'

/** Writes a fix, and reads all of them anew. */
export function useFixWrite<Input>(write: (client: ReturnType<typeof useApi>['client'], input: Input, key: string) => Promise<unknown>) {
  const api = useApi()
  const words = useTexts().fixes
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => write(api.client, input, newId()),
    onSuccess: () => notifications.show({ message: words.saved }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['insights', 'fixes'] }),
  })
}
