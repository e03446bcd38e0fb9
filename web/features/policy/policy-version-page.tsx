import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../src/client/client.ts'
import { describePolicy } from '../../../src/core/policy/describe-policy.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { changedLines } from '../../ui/changed-lines.ts'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import css from './policy-page.module.css'
import { PolicyWords, useSaying } from './policy-words.tsx'

const route = getRouteApi('/inside/policy/versions/$number')

/** One version of the policy as it was, and what changed with it. */
export function PolicyVersionPage() {
  const texts = useTexts()
  const number = Number(route.useParams().number)
  const { client } = useApi()
  const version = useQuery({
    queryKey: ['policy', 'version', number],
    queryFn: ({ signal }) => client.call('get-policy-version', { number }, { signal }),
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
  useTitle(texts.app.title(texts.policy.title))
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{texts.policy.version(number)}</h1>
        {version.isSuccess && (
          <span className="quiet small">
            {version.data.byName !== undefined && `${texts.policy.by(version.data.byName)}, `}
            <RelativeTime at={version.data.at} />
          </span>
        )}
        <Link to="/policy" className="link small">
          {texts.policy.all}
        </Link>
      </header>
      {version.isError && <Notice weight="warn">{version.error.message}</Notice>}
      {version.isSuccess && <Version version={version.data} />}
    </div>
  )
}

function Version({ version }: { readonly version: OutputOf<'get-policy-version'> }) {
  const texts = useTexts()
  return (
    <>
      <section className="card" aria-labelledby="changed">
        <h2 id="changed">{version.before === undefined ? texts.policy.first : texts.policy.changedSince(version.number - 1)}</h2>
        {version.before !== undefined && <Changes before={version.before} after={version.document} />}
      </section>
      <PolicyWords document={version.document} />
    </>
  )
}

type Document = OutputOf<'get-policy-version'>['document']

function Changes({ before, after }: { readonly before: Document; readonly after: Document }) {
  const texts = useTexts()
  const saying = useSaying()
  const changes = changedLines(describePolicy(before, saying), describePolicy(after, saying))
  if (changes.length === 0) return <p className="quiet">{texts.policy.same}</p>
  return (
    <ul className={css.changes}>
      {changes.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes, and neither does this list.
        <li key={index}>
          <span className="quiet small">{kind === 'gone' ? texts.policy.gone : texts.policy.new}</span>
          {kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>}
        </li>
      ))}
    </ul>
  )
}
