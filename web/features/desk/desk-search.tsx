import { TextInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { FILTERS } from '../../../src/core/search/desk-query.ts'
import type { DeskSearch as Search } from '../../app/search-of-pages.ts'
import { useTexts } from '../../texts/texts.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './desk-search.module.css'

const route = getRouteApi('/inside/')
const SEARCH_DELAY_MS = 200

/** The one box for customers, cases and words. What stands in it stands in the address, too. */
export function DeskSearch() {
  const texts = useTexts()
  const words = texts.lists
  const navigate = route.useNavigate()
  const { query = '' } = route.useSearch()
  const [typed, setTyped] = useState(query)
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  useEffect(() => {
    setTyped((now) => (now.trim() === query ? now : query))
  }, [query])
  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === query) return
    const timer = setTimeout(() => {
      // Who begins to look for something looks in all cases; a list chosen after that narrows it.
      const within = ({ view }: Search) => (query === '' || view === undefined ? {} : { view })
      void navigate({ search: (now: Search) => ({ ...within(now), ...(wanted !== '' && { query: wanted }) }), replace: true })
    }, SEARCH_DELAY_MS)
    return () => clearTimeout(timer)
  }, [typed, query, navigate])
  return (
    <search className={css.search}>
      <TextInput
        ref={field}
        type="search"
        aria-label={words.search}
        aria-keyshortcuts="/"
        placeholder={words.search}
        rightSection={<KeyHint>/</KeyHint>}
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // The first press clears the field, the next one leaves it.
          if (typed === '') return
          event.preventDefault()
          setTyped('')
        }}
      />
      <details className={css.help}>
        <summary className="small">{words.help}</summary>
        <p className="small">{words.helpLead}</p>
        <dl>
          {(Object.keys(FILTERS) as (keyof typeof FILTERS)[]).map((name) => (
            <div key={name}>
              <dt>
                <button type="button" onClick={() => setTyped((now) => `${now} ${FILTERS[name]}`.trim())}>
                  <code>{FILTERS[name]}</code>
                </button>
              </dt>
              <dd className="quiet small">{words.filters[name]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </search>
  )
}

/** What of the query was not understood, and what would work. */
export function Problems({ problems }: { readonly problems: readonly { readonly message: string }[] }) {
  const texts = useTexts()
  if (problems.length === 0) return null
  return (
    <div className={css.below}>
      <Notice weight="warn" title={texts.lists.notUnderstood} live="polite">
        {problems.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </Notice>
    </div>
  )
}

interface Hit {
  readonly id: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly caseCount: number
}

/** Customers who are called so. */
export function CustomerHits({ customers }: { readonly customers: readonly Hit[] }) {
  const texts = useTexts()
  const words = texts.lists
  if (customers.length === 0) return null
  return (
    <section className={css.below} aria-label={words.customers}>
      <h2 className="step">{words.customers}</h2>
      <ul className={css.customers}>
        {customers.map(({ id, name, email, caseCount }) => (
          <li key={id}>
            <Link to="/customers/$customerId" params={{ customerId: id }}>
              <b>{name ?? email ?? words.noName}</b>
            </Link>{' '}
            <span className="quiet small">{[...(name && email ? [email] : []), words.customerCases(caseCount)].join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
