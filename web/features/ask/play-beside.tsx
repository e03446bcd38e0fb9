import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isRefusal, useApi } from '../../app/api.tsx'
import { playQuery } from '../../app/playbook-query.ts'
import { PlayReader } from '../../product/play-reader.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './play-beside.module.css'
import type { UsedPlay } from './plays-used.tsx'

interface PlayBesideProps {
  readonly play: UsedPlay
  /** Absent where whatever holds it has a way back of its own. */
  readonly onBack?: () => void
}

/** A play opened beside its answer, with the parts lit that went into it. */
export function PlayBeside({ play, onBack }: PlayBesideProps) {
  const texts = useTexts()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <div className={css.beside}>
      {onBack !== undefined && (
        <button type="button" className="link small" onClick={onBack}>
          ‹ {texts.ask.backToPlays}
        </button>
      )}
      <h2 ref={title} tabIndex={-1} className={css.title}>
        {play.title}
      </h2>
      <OpenPlay play={play} />
    </div>
  )
}

export function OpenPlay({ play }: { readonly play: UsedPlay }) {
  const texts = useTexts()
  const api = useApi()
  const detail = useQuery(playQuery(api, play.id))
  if (detail.data !== undefined)
    return (
      <>
        <PlayReader play={detail.data} used={play.sections} level={3} />
        <Link to="/plays/$playId" params={{ playId: play.id }} className="link small">
          {texts.ask.openPlay}
        </Link>
      </>
    )
  if (detail.isError) return <p role="alert">{isRefusal(detail.error, 'not_found') ? texts.ask.playGone : texts.errors.unreachable}</p>
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}
