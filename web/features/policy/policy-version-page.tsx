import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { Differences } from './policy-differences.tsx'
import css from './policy-page.module.css'
import { policyQuery } from './policy-query.ts'
import { PolicyWords } from './policy-words.tsx'

const route = getRouteApi('/inside/policy/versions/$number')

/** One version of the policy as it was, beside any other one. */
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
      {version.isSuccess && <Version key={number} version={version.data} />}
    </div>
  )
}

function Version({ version }: { readonly version: OutputOf<'get-policy-version'> }) {
  const texts = useTexts()
  return (
    <>
      {version.acknowledged.length > 0 && <Notice>{texts.policy.acknowledged}</Notice>}
      {version.before === undefined ? (
        <section className="card">
          <h2>{texts.policy.first}</h2>
        </section>
      ) : (
        <Compared number={version.number} />
      )}
      <PolicyWords document={version.document} />
    </>
  )
}

/** This version beside another one, at first the one before it. */
function Compared({ number }: { readonly number: number }) {
  const texts = useTexts()
  const api = useApi()
  const [before, setBefore] = useState(number - 1)
  const policy = useQuery(policyQuery(api))
  const compared = useQuery({
    queryKey: ['policy', 'compared', before, number],
    queryFn: ({ signal }) => api.client.call('compare-policies', { before, after: number }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const others = (policy.data?.versions ?? []).filter((version) => version.number !== number)
  return (
    <section className="card" aria-labelledby="changed">
      <h2 id="changed">{texts.policy.changedSince(before)}</h2>
      {others.length > 1 && (
        <NativeSelect
          label={texts.policy.compareWith}
          data={others.map((version) => ({ value: String(version.number), label: texts.policy.version(version.number) }))}
          value={String(before)}
          onChange={(event) => setBefore(Number(event.currentTarget.value))}
        />
      )}
      {compared.isError && <Notice weight="warn">{compared.error.message}</Notice>}
      {compared.isSuccess && <Differences compared={compared.data} />}
    </section>
  )
}
