import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { ProblemPage } from '../../app/problem-page.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './knowledge.module.css'
import { PlayEditor } from './play-editor.tsx'

const route = getRouteApi('/inside/knowledge/new-play')

/** A play is begun: from the template, or from a case. */
export function NewPlayPage() {
  const texts = useTexts()
  const { member } = useSession()
  const { caseId } = route.useSearch()
  useTitle(texts.app.title(texts.knowledge.newTitle))
  if (!mayManage(member.role))
    return (
      <div className={css.page}>
        <header className={css.head}>
          <Link to="/knowledge" className="link small">
            ‹ {texts.knowledge.back}
          </Link>
          <h1>{texts.knowledge.newTitle}</h1>
        </header>
        <Notice>{texts.knowledge.readOnly}</Notice>
      </div>
    )
  return caseId === undefined ? <FromTemplate /> : <FromCase key={caseId} caseId={caseId} />
}

function FromTemplate() {
  const words = useTexts().knowledge
  const { shop } = useSession()
  const [begun] = useState(() => words.template(`own-${newId().slice(-8)}`, new Date().toISOString().slice(0, 10)))
  return <PlayEditor title={words.newTitle} play={{ begun, shopId: shop.id }} />
}

function FromCase({ caseId }: { readonly caseId: string }) {
  const texts = useTexts()
  const { shop } = useSession()
  const { client } = useApi()
  const begun = useQuery({
    queryKey: ['begun-play', caseId],
    queryFn: ({ signal }) => client.call('begin-play-from-case', { caseId }, { signal }),
    // What is being written does not change under one's hands because the case does.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (begun.data !== undefined)
    return <PlayEditor title={texts.knowledge.newTitle} play={{ begun: begun.data.text, shopId: shop.id, caseId }} />
  if (begun.isError) return <ProblemPage error={begun.error} />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}
