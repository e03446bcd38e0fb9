import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { type MemberNotice, noticesQuery } from '../../app/notices-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import css from './waiting-approvals.module.css'

/**
 * What you were told and have not seen: mentions, cases given to you, news of cases you watch, causes that rise. Each leads to its case, which sees it,
 * or to the insights. What waits for your yes stands in a line of its own.
 */
export function UnseenNotices() {
  const texts = useTexts()
  const api = useApi()
  const queryClient = useQueryClient()
  const rows = strongestOfCases((useQuery(noticesQuery(api)).data?.rows ?? []).filter(({ kind }) => kind !== 'approval'))
  const see = useMutation({
    mutationFn: () => api.client.call('see-notices', {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  })
  if (rows.length === 0) return null
  const sayNotice = ({ kind, operation, byName }: Pick<MemberNotice, 'kind' | 'operation' | 'byName'>) =>
    kind === 'watched'
      ? texts.together.notice.watched(byName, texts.timeline.operations[operation])
      : texts.together.notice[kind](byName || texts.together.somebody)
  return (
    <div className={css.waiting}>
      <Notice
        title={texts.together.notices(rows.length)}
        actions={
          <Button size="compact-sm" variant="subtle" loading={see.isPending} onClick={() => see.mutate()}>
            {texts.together.seenAll}
          </Button>
        }
      >
        <ul className={css.list}>
          {rows.map(({ id, caseId, caseTitle, kind, operation, byName, at }) => (
            <li key={id}>
              {caseId === undefined ? (
                <Link to="/insights" className={css.link}>
                  {sayNotice({ kind, operation, byName })}
                </Link>
              ) : (
                <Link to="/cases/$caseId" params={{ caseId }} className={css.link}>
                  {sayNotice({ kind, operation, byName })}
                </Link>
              )}{' '}
              <span className="quiet">
                {caseTitle} · <RelativeTime at={at} />
              </span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

const KINDS: readonly MemberNotice['kind'][] = ['mention', 'assigned', 'watched']

/** One line a case: that you were mentioned says more than that something happened. */
function strongestOfCases(rows: readonly MemberNotice[]): readonly MemberNotice[] {
  const strongest = new Map<string, MemberNotice>()
  for (const row of rows) {
    const about = row.caseId ?? row.id
    const before = strongest.get(about)
    if (before === undefined || KINDS.indexOf(row.kind) < KINDS.indexOf(before.kind)) strongest.set(about, row)
  }
  return [...strongest.values()]
}
