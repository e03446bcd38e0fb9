import { useMantineColorScheme } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.layer.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { HeatMeter } from '../product/heat-meter.tsx'
import { useTexts } from '../texts/texts.tsx'
import { openShop, useApi } from './api.tsx'
import { casesQuery } from './cases-query.ts'
import { useSession } from './session.tsx'
import { useSignOut } from './use-sign-out.ts'

interface Action {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

const SHOWN_CASES = 7
const SEARCH_DELAY_MS = 150

/** Everything within reach of one key: cases, places, things to do. */
export function Palette({ onClose, onKeys }: { readonly onClose: () => void; readonly onKeys: () => void }) {
  const texts = useTexts()
  const api = useApi()
  const navigate = useNavigate()
  const [store, spotlight] = useMemo(() => createSpotlight(), [])
  const [query, setQuery] = useState('')
  const searched = useDelayed(query.trim(), SEARCH_DELAY_MS)
  const cases = useQuery({ ...casesQuery(api, searched === '' ? {} : { query: searched }), placeholderData: keepPreviousData })
  const rows = (cases.data?.rows ?? []).slice(0, SHOWN_CASES)
  const groups = useGroups(onKeys).map(({ label, actions }) => ({
    label,
    actions: actions.filter((action) => action.label.toLowerCase().includes(query.trim().toLowerCase())),
  }))
  useEffect(() => spotlight.open(), [spotlight])
  const found = rows.length > 0 || groups.some((group) => group.actions.length > 0)
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={420}
      lockScroll={false}
      aria-label={texts.palette.title}
      transitionProps={{ duration: 100 }}
    >
      <Spotlight.Search placeholder={texts.palette.placeholder} aria-label={texts.palette.title} />
      <Spotlight.ActionsList>
        {rows.length > 0 && (
          <Spotlight.ActionsGroup label={texts.palette.cases}>
            {rows.map((row) => (
              <Spotlight.Action
                key={row.id}
                label={row.title}
                rightSection={<HeatMeter heat={row.heat} form="short" />}
                onClick={() => void navigate({ to: '/cases/$caseId', params: { caseId: row.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups
          .filter((group) => group.actions.length > 0)
          .map((group) => (
            <Spotlight.ActionsGroup key={group.label} label={group.label}>
              {group.actions.map((action) => (
                <Spotlight.Action key={action.id} label={action.label} onClick={action.run} />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        {!found && <Spotlight.Empty>{texts.palette.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function useGroups(onKeys: () => void): { label: string; actions: Action[] }[] {
  const texts = useTexts()
  const navigate = useNavigate()
  const { shop, shops } = useSession()
  const { setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return [
    {
      label: texts.palette.go,
      actions: [
        { id: 'desk', label: texts.app.desk, run: () => void navigate({ to: '/' }) },
        { id: 'settings', label: texts.app.settings, run: () => void navigate({ to: '/settings' }) },
      ],
    },
    {
      label: texts.palette.do,
      actions: [
        { id: 'paste', label: texts.palette.paste, run: () => void navigate({ to: '/', search: { paste: 'now' } }) },
        { id: 'keys', label: texts.keys.title, run: onKeys },
        { id: 'light', label: texts.palette.lightScheme, run: () => setColorScheme('light') },
        { id: 'dark', label: texts.palette.darkScheme, run: () => setColorScheme('dark') },
        { id: 'auto', label: texts.palette.autoScheme, run: () => setColorScheme('auto') },
        { id: 'sign-out', label: texts.settings.signOut, run: () => signOut.mutate() },
      ],
    },
    {
      label: texts.palette.shops,
      actions: shops
        .filter((other) => other.id !== shop.id)
        .map((other) => ({ id: other.id, label: texts.palette.switchTo(other.name), run: () => openShop(other.id) })),
    },
  ]
}

function useDelayed(value: string, delayMs: number): string {
  const [delayed, setDelayed] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return delayed
}
