import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { useTexts } from '../texts/texts.tsx'
import { Notice } from '../ui/notice.tsx'
import { openShop, useApi } from './api.tsx'
import { useSession } from './session.tsx'

/** Says on every page that what is shown is made up, and leads out of it. */
export function SampleBanner() {
  const texts = useTexts()
  const { shop, shops } = useSession()
  const remove = useRemoveSample()
  if (!shop.isSample) return null
  const own = shops.find((other) => !other.isSample)
  return (
    <div style={{ marginBottom: 18 }}>
      <Notice
        actions={
          <>
            {own !== undefined && (
              <Button size="compact-sm" onClick={() => openShop(own.id)}>
                {texts.sample.back}
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
              {texts.sample.remove}
            </Button>
          </>
        }
      >
        <span>{remove.isError ? texts.errors.notSaved(remove.error.message) : texts.sample.banner}</span>
      </Notice>
    </div>
  )
}

/** Makes the sample shop and opens it. */
export function useLoadSample() {
  const { client } = useApi()
  return useMutation({
    mutationFn: () => client.call('load-sample', {}, { idempotencyKey: newId() }),
    onSuccess: ({ shopId }) => openShop(shopId),
  })
}

/** Removes the sample shop and opens the member's own. */
export function useRemoveSample() {
  const { client } = useApi()
  return useMutation({
    mutationFn: () => client.call('remove-sample', {}, { idempotencyKey: newId() }),
    onSuccess: () => openShop(undefined),
  })
}
