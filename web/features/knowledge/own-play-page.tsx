import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { Gone } from './gone.tsx'
import css from './knowledge.module.css'
import { type OwnPlayDetail, ownPlayQuery } from './knowledge-query.ts'
import { PlayEditor } from './play-editor.tsx'

const route = getRouteApi('/inside/knowledge/plays/$ownPlayId')

/** One play of the shop's own: to be changed by who may, to be read by everyone. */
export function OwnPlayPage() {
  const texts = useTexts()
  const { ownPlayId } = route.useParams()
  const { member } = useSession()
  const play = useQuery(ownPlayQuery(useApi(), ownPlayId))
  useTitle(texts.app.title(play.data?.title ?? texts.knowledge.title))
  if (play.data !== undefined)
    return mayManage(member.role) ? (
      <PlayEditor key={ownPlayId} title={play.data.title} play={{ kept: play.data }} />
    ) : (
      <ReadOnly play={play.data} />
    )
  if (play.isError) return <Gone what={texts.knowledge.playGone} error={play.error} onRetry={() => void play.refetch()} />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function ReadOnly({ play }: { readonly play: OwnPlayDetail }) {
  const words = useTexts().knowledge
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Link to="/knowledge" className="link small">
          ‹ {words.back}
        </Link>
        <h1>{play.title}</h1>
        <p className="quiet small">{words.stateOf[play.published ? 'published' : 'unpublished']}</p>
      </header>
      <section className="card" aria-label={play.title}>
        <p className={css.read}>{play.text}</p>
      </section>
    </div>
  )
}
