import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Check } from '../../ui/check.tsx'
import { accountQuery } from './account-query.ts'

/** Whether news of cases that one watches come by mail, too. Saved as it is ticked. */
export function NewsCard() {
  const texts = useTexts()
  const words = texts.account.news
  const api = useApi()
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(accountQuery(api))
  const save = useMutation({
    mutationFn: (newsByMail: boolean) => api.client.call('save-own-settings', { newsByMail }),
    onSuccess: () => void notifications.show({ message: words.saved }),
    onError: (error) => void notifications.show({ message: texts.errors.notSaved(error.message) }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: accountQuery(api).queryKey }),
  })
  const wanted = save.isPending ? save.variables : data.newsByMail
  return (
    <Card title={words.title} lead={words.lead}>
      <Check label={words.byMail} checked={wanted} onChange={(next) => save.mutate(next)} />
      {!data.canMail && <p className="quiet small">{words.noMail}</p>}
    </Card>
  )
}
