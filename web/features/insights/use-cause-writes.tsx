import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import type { OwnCause } from './rising-query.ts'

type Written = Omit<OwnCause, 'cases'>

const SHOWN_MS = 15_000

/** Saves what the shop makes of a cause, or takes it back; that can be undone for a while. All insights are read anew. */
export function useCauseWrites() {
  const { client } = useApi()
  const words = useTexts().ownCauses
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['insights'] })
  const save = useMutation({
    mutationFn: ({ key, version, name, of, words: placing, goesInto }: Written) =>
      client.call(
        'save-cause',
        {
          key,
          version,
          words: placing,
          ...(name !== undefined && { name }),
          ...(of && { of }),
          ...(goesInto !== undefined && { goesInto }),
        },
        { idempotencyKey: newId() },
      ),
    onSuccess: ({ moved }) => notifications.show({ message: words.saved(moved) }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ key, version }: Pick<OwnCause, 'key' | 'version'>) =>
      client.call('remove-cause', { key, version }, { idempotencyKey: newId() }),
    onSuccess: ({ was, version }) => {
      const undo = () => {
        notifications.hide(was.key)
        save.mutate({ ...was, version })
      }
      notifications.show({
        id: was.key,
        autoClose: SHOWN_MS,
        message: (
          <span className="row">
            {words.removed}
            <Button size="compact-sm" variant="subtle" onClick={undo}>
              {words.undo}
            </Button>
          </span>
        ),
      })
    },
    onSettled,
  })
  return { save, remove }
}
