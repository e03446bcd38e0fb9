import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { listReadyAutomations, READY_TOPICS, type ReadyAutomation } from '../../../src/core/automation/ready-ones.ts'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { automationsQuery } from './automations-query.ts'

/** The automations to start from, by what they are about. */
export function ReadyPage() {
  const texts = useTexts()
  const words = texts.automations
  const { shop } = useSession()
  const { data } = useSuspenseQuery(automationsQuery(useApi()))
  const [which, setWhich] = useState<'mine' | 'all'>('mine')
  const { currency, vertical } = shop.profile
  const ready = useMemo(() => listReadyAutomations({ currency, ...(which === 'mine' && { vertical }) }), [currency, vertical, which])
  const taken = new Set(data.automations.map(({ name }) => name))
  useTitle(texts.app.title(words.ready))
  return (
    <CardPage title={words.ready}>
      <p className="quiet">
        {words.readyLead}{' '}
        <Link to="/automations" className="link">
          {words.toList}
        </Link>
      </p>
      <Choice
        label={words.readyFor}
        labelHidden="shown"
        items={[
          { value: 'mine', label: words.readyMine },
          { value: 'all', label: words.readyAll },
        ]}
        value={which}
        onChange={setWhich}
      />
      {READY_TOPICS.map((topic) => (
        <Card key={topic} title={words.topics[topic]}>
          <Rows label={words.topics[topic]}>
            {ready
              .filter((one) => one.topic === topic)
              .map((one) => (
                <ReadyRow key={one.id} ready={one} taken={taken.has(one.name)} />
              ))}
          </Rows>
        </Card>
      ))}
    </CardPage>
  )
}

function ReadyRow({ ready, taken }: { readonly ready: ReadyAutomation; readonly taken: boolean }) {
  const words = useTexts().automations
  const { member } = useSession()
  const navigate = useNavigate()
  return (
    <Row
      what={<b>{ready.name}</b>}
      about={
        <>
          {ready.does} {ready.why}
          {taken && ` · ${words.have}`}
        </>
      }
      actions={
        mayManage(member.role) && (
          <Button
            size="compact-sm"
            aria-label={words.takeOf(ready.name)}
            onClick={() => void navigate({ to: '/automations/new', search: { ready: ready.id } })}
          >
            {words.take}
          </Button>
        )
      }
    />
  )
}
