import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import type { ShopRules } from '../../../src/core/drafting/lint/shop-rules.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import { type LintRules, lintRulesQuery } from '../../app/lint-rules-query.ts'
import { mayManage } from '../../app/may.ts'
import { ProblemPage } from '../../app/problem-page.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { BuiltInCard } from './built-in-card.tsx'
import { OwnRulesCard } from './own-rules-card.tsx'
import { ShopWordsCard } from './shop-words-card.tsx'
import { TryCard } from './try-card.tsx'

/** What the checks of drafts say in this shop. */
export function LintRulesPage() {
  const texts = useTexts()
  const rules = useQuery(lintRulesQuery(useApi()))
  useTitle(texts.app.title(texts.lintRules.title))
  if (rules.data !== undefined) return <Loaded current={rules.data} />
  if (rules.isError) return <ProblemPage error={rules.error} />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function Loaded({ current }: { readonly current: LintRules }) {
  const texts = useTexts()
  const words = texts.lintRules
  const { member } = useSession()
  const save = useSaveRules(current)
  const may = mayManage(member.role)
  const rules = save.isPending ? save.variables : current.rules
  const card = { rules, may: may && !save.isPending, onChange: save.mutate }
  return (
    <CardPage title={words.title}>
      <p className="quiet">
        {may ? words.lead : words.readOnly}{' '}
        {current.updatedByName !== undefined && current.updatedAt !== undefined && (
          <>
            {words.by(current.updatedByName)} <RelativeTime at={current.updatedAt} />
          </>
        )}
      </p>
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {isRefusal(save.error, 'version_conflict') ? texts.errors.conflict : texts.errors.notSaved(save.error.message)}
        </Notice>
      )}
      <ShopWordsCard {...card} />
      <OwnRulesCard {...card} />
      <TryCard rules={rules} />
      <BuiltInCard {...card} />
    </CardPage>
  )
}

/** Each change is saved at once, over the version that was read; after a conflict the newest is fetched. */
function useSaveRules({ version }: LintRules) {
  const texts = useTexts()
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (rules: ShopRules) => client.call('update-lint-rules', { version, rules }, { idempotencyKey: newId() }),
    onSuccess: (saved) => {
      queryClient.setQueryData(['lint-rules'], saved)
      notifications.show({ message: texts.lintRules.saved })
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: ['lint-rules'] }),
  })
}
