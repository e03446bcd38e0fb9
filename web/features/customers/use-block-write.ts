import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Api, useApi } from '../../app/api.tsx'

/** A write about blocks: says that it was done, and reads the page anew. */
export function useBlockWrite(write: (api: Api) => Promise<unknown>, done: string) {
  const api = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => write(api),
    onSuccess: () => {
      notifications.show({ message: done })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['customers'] }),
  })
}
