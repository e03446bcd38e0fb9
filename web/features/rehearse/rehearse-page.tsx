import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { LEVELS, type Level, REHEARSAL_ARCHETYPES, REHEARSAL_CHANNELS } from '../../../src/core/rehearsal/scenario.ts'
import { useApi } from '../../app/api.tsx'
import { casesQuery } from '../../app/cases-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage, Pairs } from '../../ui/card-page.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { OwnCard, SharedCard } from './own-card.tsx'
import { type ScenarioLine, scenariosQuery, useRehearsalWrite } from './rehearsals-query.ts'
import css from './rehearse.module.css'

/** Practising: what can be rehearsed, and how one's own went. */
export function RehearsePage() {
  const texts = useTexts()
  const words = texts.rehearse
  const navigate = useNavigate()
  const [level, setLevel] = useState<Level>('medium')
  const start = useRehearsalWrite('start-rehearsal')
  useTitle(texts.app.title(words.title))
  const begin = (what: { readonly scenarioId: string } | { readonly caseId: string }) =>
    start.mutate(
      { id: newId(), level, ...what },
      { onSuccess: ({ id }) => void navigate({ to: '/rehearse/$rehearsalId', params: { rehearsalId: id } }) },
    )
  return (
    <CardPage title={words.title}>
      <p className={css.lead}>{words.lead}</p>
      {start.isError && (
        <Notice weight="stop" live="assertive">
          {start.error.message}
        </Notice>
      )}
      <Card title={words.pick}>
        <Choice
          label={words.level}
          labelHidden="shown"
          items={LEVELS.map((value) => ({ value, label: words.levels[value] }))}
          value={level}
          onChange={setLevel}
        />
        <Picker busy={start.isPending} onBegin={(scenarioId) => begin({ scenarioId })} />
      </Card>
      <OwnCard />
      <SharedCard />
      <CasesCard busy={start.isPending} onBegin={(caseId) => begin({ caseId })} />
    </CardPage>
  )
}

const FEW = 8

function Picker({ busy, onBegin }: { readonly busy: boolean; readonly onBegin: (scenarioId: string) => void }) {
  const texts = useTexts()
  const words = texts.rehearse
  const scenarios = useQuery(scenariosQuery(useApi()))
  const [archetype, setArchetype] = useState('')
  const [channel, setChannel] = useState('')
  const [shows, setShows] = useState<'few' | 'all'>('few')
  const all = scenarios.data?.scenarios ?? []
  const has = (name: 'archetype' | 'channel', value: string) => all.some((one) => one[name] === value)
  const found = all.filter((one) => (archetype === '' || one.archetype === archetype) && (channel === '' || one.channel === channel))
  const shown = shows === 'all' ? found : found.slice(0, FEW)
  return (
    <>
      <Pairs>
        <NativeSelect
          label={words.archetype}
          value={archetype}
          onChange={(event) => setArchetype(event.currentTarget.value)}
          data={[
            { value: '', label: words.any },
            ...REHEARSAL_ARCHETYPES.filter((value) => has('archetype', value)).map((value) => ({ value, label: words.archetypes[value] })),
          ]}
        />
        <NativeSelect
          label={words.channel}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value)}
          data={[
            { value: '', label: words.any },
            ...REHEARSAL_CHANNELS.filter((value) => has('channel', value)).map((value) => ({ value, label: words.channels[value] })),
          ]}
        />
      </Pairs>
      {scenarios.isError && (
        <Notice weight="warn" actions={<Button onClick={() => void scenarios.refetch()}>{texts.app.retry}</Button>}>
          {scenarios.error.message}
        </Notice>
      )}
      {scenarios.isSuccess && found.length === 0 && <p className="quiet">{words.none}</p>}
      {shown.length > 0 && (
        <Rows label={words.pick}>
          {shown.map((one) => (
            <ScenarioRow key={one.id} scenario={one} busy={busy} onBegin={onBegin} />
          ))}
        </Rows>
      )}
      {found.length > shown.length && (
        <Button variant="subtle" className={css.all} onClick={() => setShows('all')}>
          {words.all(found.length)}
        </Button>
      )}
    </>
  )
}

interface ScenarioRowProps {
  readonly scenario: ScenarioLine
  readonly busy: boolean
  readonly onBegin: (scenarioId: string) => void
}

function ScenarioRow({ scenario, busy, onBegin }: ScenarioRowProps) {
  const texts = useTexts()
  const words = texts.rehearse
  return (
    <Row
      what={<b>{scenario.title}</b>}
      about={[words.archetypes[scenario.archetype], words.channels[scenario.channel], texts.verticals[scenario.vertical]].join(' · ')}
      actions={
        <Button size="compact-sm" aria-label={words.beginOf(scenario.title)} disabled={busy} onClick={() => onBegin(scenario.id)}>
          {words.begin}
        </Button>
      }
    />
  )
}

/** So many of the last closed cases are offered; older ones taught their lesson. */
const LAST_CASES = 5

function CasesCard({ busy, onBegin }: { readonly busy: boolean; readonly onBegin: (caseId: string) => void }) {
  const words = useTexts().rehearse
  const cases = useQuery(casesQuery(useApi(), { view: 'closed' })).data?.rows.slice(0, LAST_CASES)
  return (
    <Card title={words.fromCase} lead={words.fromCaseLead}>
      {cases?.length === 0 && <p className="quiet">{words.noCases}</p>}
      {cases !== undefined && cases.length > 0 && (
        <Rows label={words.fromCase}>
          {cases.map(({ id, title }) => (
            <Row
              key={id}
              what={title}
              actions={
                <Button size="compact-sm" aria-label={words.beginOf(title)} disabled={busy} onClick={() => onBegin(id)}>
                  {words.begin}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}
