import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { Gone } from './gone.tsx'
import css from './knowledge.module.css'
import { ownDocumentQuery } from './knowledge-query.ts'
import { useAboutDocument } from './use-about-document.ts'

const route = getRouteApi('/inside/knowledge/documents/$documentId')

/** So many characters are shown at a time: a long document would hold up the page. */
const SHOWN_CHARACTERS = 40_000

/** A document as it was read, with the passage in sight that an answer quoted. */
export function DocumentPage() {
  const texts = useTexts()
  const { documentId } = route.useParams()
  const document = useQuery(ownDocumentQuery(useApi(), documentId))
  useTitle(texts.app.title(document.data?.title ?? texts.knowledge.title))
  if (document.data !== undefined) return <Loaded key={documentId} document={document.data} />
  if (document.isError) return <Gone what={texts.knowledge.documentGone} error={document.error} onRetry={() => void document.refetch()} />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function Loaded({ document }: { readonly document: OutputOf<'get-own-document'> }) {
  const texts = useTexts()
  const words = texts.knowledge
  const { passage } = route.useSearch()
  const about = useAboutDocument()
  const [shown, setShown] = useState(SHOWN_CHARACTERS)
  const found = passage === undefined ? -1 : document.text.indexOf(passage)
  const end = Math.max(shown, found < 0 ? 0 : found + SHOWN_CHARACTERS)
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Link to="/knowledge" className="link small">
          ‹ {words.back}
        </Link>
        <h1>{document.title}</h1>
        <p className="quiet small">
          {about(document)} · <RelativeTime at={document.updatedAt} />
          {document.fileName !== undefined && document.fileName !== document.title && ` · ${document.fileName}`}
        </p>
        <p className="quiet small">{words.whatWasRead}</p>
      </header>
      {document.remark !== undefined && <Notice weight="warn">{document.remark}</Notice>}
      <section className="card" aria-label={document.title}>
        {passage !== undefined && found >= 0 ? (
          <p className={css.read}>
            {document.text.slice(0, found)}
            <Passage text={passage} />
            {document.text.slice(found + passage.length, end)}
          </p>
        ) : (
          <p className={css.read}>{document.text.slice(0, end)}</p>
        )}
      </section>
      {end < document.text.length && (
        <div className="row">
          <Button onClick={() => setShown(end + SHOWN_CHARACTERS)}>{words.showMore}</Button>
        </div>
      )}
    </div>
  )
}

function Passage({ text }: { readonly text: string }) {
  const texts = useTexts()
  const mark = useRef<HTMLElement>(null)
  useEffect(() => mark.current?.scrollIntoView({ block: 'center' }), [])
  return (
    <mark ref={mark} className={css.passage}>
      <span className="out-of-sight">{texts.knowledge.passage}: </span>
      {text}
    </mark>
  )
}
