import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayTarget } from '../../../src/core/escalation/thresholds-met.ts'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { membersQuery } from '../../app/members-query.ts'
import { type Rota, rotasQuery } from '../../app/rotas-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { RotaForm } from './rota-form.tsx'

/** Who is on when: every rota with who is on now, read by everyone, changed by who leads. */
export function RotasPage() {
  const texts = useTexts()
  const words = texts.rotasPage
  const { member } = useSession()
  const rotas = useQuery(rotasQuery(useApi())).data?.rotas
  const [open, setOpen] = useState<string | 'new' | undefined>()
  useTitle(texts.app.title(words.title))
  if (rotas === undefined) return <CardPage title={words.title}>{null}</CardPage>
  const manages = mayManage(member.role)
  const changing = rotas.find(({ id }) => id === open)
  const close = () => setOpen(undefined)
  return (
    <CardPage title={words.title}>
      <Card title={words.list} lead={words.lead}>
        {rotas.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <Rows label={words.list}>
            {rotas.map((rota) => (
              <Row
                key={rota.id}
                what={rota.name}
                about={<OnNow rota={rota} rotas={rotas} />}
                actions={
                  manages && (
                    <Button size="compact-sm" aria-label={words.changeOf(rota.name)} onClick={() => setOpen(rota.id)}>
                      {words.change}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
        )}
        {!manages && <p className="quiet small">{words.readOnly}</p>}
        {manages && open === undefined && (
          <div className="row">
            <Button onClick={() => setOpen('new')}>{rotas.length === 0 ? words.add : words.addAnother}</Button>
          </div>
        )}
      </Card>
      {open === 'new' && <RotaForm key="new" rota={undefined} onDone={close} />}
      {changing !== undefined && <RotaForm key={changing.id} rota={changing} onDone={close} />}
    </CardPage>
  )
}

const SAYS = { turn: 'on', stand_in: 'onInstead', override: 'onOverride' } as const

function OnNow({ rota, rotas }: { readonly rota: Rota; readonly rotas: readonly Rota[] }) {
  const words = useTexts().rotasPage
  const members = useQuery(membersQuery(useApi())).data?.members ?? []
  const { onNow, plan } = rota
  if (onNow !== undefined) return words[SAYS[onNow.by]](onNow.name)
  const nameOf = (wanted: string) => [...members, ...rotas].find(({ id }) => id === wanted)?.name
  return words.nobody(sayTarget(plan.fallback ?? { kind: 'role', role: 'owner' }, nameOf))
}
