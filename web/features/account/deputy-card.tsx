import { Button, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { OutputOf } from '../../../src/client/client.ts'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { type Member, membersQuery } from '../../app/members-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { dateIn, instantAt } from '../../ui/calendar.ts'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'

type Deputy = OutputOf<'list-deputies'>['deputies'][number]

/** Who answers approvals in one's place; for those who answer any. */
export function DeputyCard() {
  const { client, ...api } = useApi()
  const texts = useTexts()
  const words = texts.deputies
  const { member } = useSession()
  const members = useQuery(membersQuery({ client, ...api })).data?.members
  const deputies = useQuery({
    queryKey: ['people', 'deputies'],
    queryFn: ({ signal }) => client.call('list-deputies', {}, { signal }),
  }).data?.deputies
  if (!mayManage(member.role) || members === undefined || deputies === undefined) return null
  const own = deputies.find(({ memberId }) => memberId === member.id)
  const able = members.filter(({ id, role }) => id !== member.id && mayManage(role))
  const others = deputies.filter(({ memberId }) => memberId !== member.id)
  return (
    <Card title={words.title} lead={words.lead}>
      {able.length === 0 ? <p className="quiet">{words.alone}</p> : <DeputyForm key={JSON.stringify(own)} own={own} able={able} />}
      {others.length > 0 && (
        <div>
          <p className="quiet small">{words.ofOthers}</p>
          <ul>
            {others.map((deputy) => (
              <li key={deputy.memberId}>
                <Says deputy={deputy} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

function Says({ deputy: { state, memberName, deputyName, awayFrom, awayUntil } }: { readonly deputy: Deputy }) {
  const { says } = useTexts().deputies
  const format = useFormat()
  const [from, until] = [awayFrom, awayUntil].map((at) => (at === undefined ? '' : format.dateTime(at)))
  switch (state) {
    case 'away':
      return says.away(deputyName, memberName, until ?? '')
    case 'planned':
      return says.planned(deputyName, memberName, from ?? '', until ?? '')
    case 'standing':
      return says.standing(deputyName, memberName)
    case 'over':
      return says.over(deputyName, memberName)
  }
}

function DeputyForm({ own, able }: { readonly own: Deputy | undefined; readonly able: readonly Member[] }) {
  const texts = useTexts()
  const words = texts.deputies
  const { member, shop } = useSession()
  const { timeZone } = shop.profile
  const dayOf = (instant: string | undefined) => (instant === undefined ? '' : dateIn(instant, timeZone))
  const [deputyId, setDeputy] = useState(own?.deputyId ?? able[0]?.id ?? '')
  const [from, setFrom] = useState(dayOf(own?.awayFrom))
  const [until, setUntil] = useState(dayOf(own?.awayUntil))
  const [tried, setTried] = useState<'yes' | 'no'>('no')
  const element = useRef<HTMLFormElement>(null)
  const { save, remove } = useDeputyWrites()
  const wrong = (from === '') !== (until === '') ? words.bothDays : from !== '' && until <= from ? words.order : null
  const failed = save.error ?? remove.error
  const submit = () => {
    setTried('yes')
    if (wrong !== null) return focusFirstInvalid(element.current)
    const away = from !== '' && { awayFrom: instantAt(from, 0, timeZone), awayUntil: instantAt(until, 0, timeZone) }
    save.mutate({ memberId: member.id, deputyId, ...away })
  }
  return (
    <form
      ref={element}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {own !== undefined && (
        <p>
          <Says deputy={own} />
        </p>
      )}
      <NativeSelect
        label={words.deputy}
        data={able.map(({ id, name }) => ({ value: id, label: name }))}
        value={deputyId}
        onChange={(event) => setDeputy(event.currentTarget.value)}
      />
      <Pairs>
        <TextInput label={words.away} type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput
          label={words.until}
          type="date"
          value={until}
          error={tried === 'yes' ? wrong : null}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </Pairs>
      <p className="quiet small">{words.awayHint}</p>
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {words.save}
        </Button>
        {own !== undefined && (
          <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(member.id)}>
            {words.remove}
          </Button>
        )}
      </div>
      {failed !== null && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(failed.message)}
        </Notice>
      )}
    </form>
  )
}

function useDeputyWrites() {
  const { client } = useApi()
  const texts = useTexts()
  const queryClient = useQueryClient()
  const show = (answer: OutputOf<'list-deputies'>) => queryClient.setQueryData(['people', 'deputies'], answer)
  const save = useMutation({
    mutationFn: (deputy: { memberId: string; deputyId: string; awayFrom?: string; awayUntil?: string }) =>
      client.call('save-deputy', deputy, { idempotencyKey: newId() }),
    onSuccess: (answer, { memberId }) => {
      show(answer)
      const name = answer.deputies.find((deputy) => deputy.memberId === memberId)?.deputyName ?? ''
      notifications.show({ message: texts.deputies.saved(name) })
    },
  })
  const remove = useMutation({
    mutationFn: (memberId: string) => client.call('remove-deputy', { memberId }, { idempotencyKey: newId() }),
    onSuccess: (answer) => {
      show(answer)
      notifications.show({ message: texts.deputies.removed })
    },
  })
  return { save, remove }
}
