import { Button, CloseButton, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { VIEWS, type View } from '../../../src/core/search/views.ts'
import { useApi } from '../../app/api.tsx'
import { mayManage, mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { type SavedView, viewsQuery } from '../../app/views-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import css from './desk-views.module.css'

const route = getRouteApi('/inside/')
/** As many or more are told as “999+”. */
const MOST_COUNTED = 1_000

/** The lists of the Desk: those that every desk has, those that were saved, and a way to save what is looked for now. */
export function DeskViews() {
  const texts = useTexts()
  const words = texts.lists
  const { view, query = '' } = route.useSearch()
  const { member } = useSession()
  const { counts, views = [] } = useQuery(viewsQuery(useApi())).data ?? {}
  const current = view ?? (query === '' ? 'open' : 'all')
  const saved = views.find((one) => one.query === query)
  const countOf = (view: View) => (counts as Partial<Record<View, number>> | undefined)?.[view]
  // Where nobody escalates, it is one word less to read.
  const shown = VIEWS.filter((one) => one !== 'escalated' || one === current || (countOf(one) ?? 0) > 0)
  return (
    <div className={css.views}>
      <nav aria-label={words.label}>
        <ul className={css.list}>
          {shown.map((one) => (
            <li key={one}>
              <Link
                to="/"
                search={{ view: one, ...(query !== '' && saved === undefined && { query }) }}
                className={css.view}
                activeProps={{}}
                aria-current={one === current && saved === undefined ? 'page' : undefined}
              >
                {words.views[one]}
                <Count count={countOf(one)} />
              </Link>
            </li>
          ))}
          {views.map((one) => (
            <li key={one.id}>
              <Link
                to="/"
                search={{ query: one.query }}
                className={css.view}
                activeProps={{}}
                aria-current={one === saved ? 'page' : undefined}
              >
                {one.name}
                <Count count={one.count} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {query !== '' && mayWork(member.role) && (saved ? <Kept saved={saved} /> : <SaveView key={query} query={query} />)}
    </div>
  )
}

function Count({ count }: { readonly count: number | undefined }) {
  const texts = useTexts()
  if (count === undefined || count === 0) return null
  return <span className={css.count}>{count >= MOST_COUNTED ? texts.lists.countMore(MOST_COUNTED) : count}</span>
}

/** The saved list that is open. */
function Kept({ saved }: { readonly saved: SavedView }) {
  const texts = useTexts()
  const words = texts.lists
  const api = useApi()
  const queryClient = useQueryClient()
  const { member } = useSession()
  const remove = useMutation({
    mutationFn: () => api.client.call('remove-view', { id: saved.id, version: saved.version }, { idempotencyKey: newId() }),
    onSuccess: () => notifications.show({ message: words.removed(saved.name) }),
    onError: (error) => notifications.show({ message: words.failed(error.message) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['views'] }),
  })
  if (!saved.mine && !mayManage(member.role)) return null
  return (
    <Button size="compact-sm" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
      {words.remove}
    </Button>
  )
}

function SaveView({ query }: { readonly query: string }) {
  const texts = useTexts()
  const words = texts.lists
  const api = useApi()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const [id] = useState(() => newId())
  const save = useMutation({
    mutationFn: () => api.client.call('save-view', { id, name, query, shared }, { idempotencyKey: id }),
    onSuccess: (view) => notifications.show({ message: words.saved(view.name) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['views'] }),
  })
  if (!open) {
    return (
      <Button size="compact-sm" variant="subtle" aria-expanded={false} onClick={() => setOpen(true)}>
        {words.save}
      </Button>
    )
  }
  return (
    <form
      className={`card ${css.save}`}
      aria-label={words.saveTitle}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') save.mutate()
      }}
    >
      <TextInput
        label={words.name}
        placeholder={words.nameHint}
        autoFocus
        maxLength={60}
        value={name}
        error={save.isError && save.error.message}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Check label={words.shared} checked={shared} onChange={setShared} />
      <span className="row">
        <Button type="submit" variant="filled" loading={save.isPending} disabled={name.trim() === ''}>
          {texts.app.save}
        </Button>
        <CloseButton aria-label={texts.app.close} onClick={() => setOpen(false)} />
      </span>
    </form>
  )
}
