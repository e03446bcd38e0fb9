import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { ownLoadQuery, type Team } from '../../app/team-query.ts'
import { useTeamWrite } from '../../app/use-team-write.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Row, Rows } from '../../ui/rows.tsx'

/** Who of the others asks for a pause or a swap now; a swap can be taken here. */
export function NowCard({ team }: { readonly team: Team }) {
  const words = useTexts().team
  const format = useFormat()
  const { member } = useSession()
  const pauses = team.pauses.filter(({ isYours }) => !isYours)
  const swaps = team.swaps.filter(({ isYours }) => !isYours)
  const time = new Intl.DateTimeFormat(format.locale, { timeStyle: 'short' })
  return (
    <Card title={words.now} lead={words.nowLead}>
      {pauses.length === 0 && swaps.length === 0 && <p className="quiet">{words.nobody}</p>}
      {pauses.map(({ memberId, name, until }) => (
        <p key={memberId}>{words.onPause(name, time.format(new Date(until)))}</p>
      ))}
      {swaps.length > 0 && (
        <Rows label={words.now}>
          {swaps.map((swap) => (
            <Row
              key={swap.id}
              what={
                <Link to="/cases/$caseId" params={{ caseId: swap.caseId }}>
                  <b>{swap.caseTitle}</b>
                </Link>
              }
              about={words.wantsSwap(swap.name)}
              actions={mayWork(member.role) && <TakeSwap swap={swap} />}
            />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function TakeSwap({ swap }: { readonly swap: Team['swaps'][number] }) {
  const texts = useTexts()
  const words = texts.team
  const { member } = useSession()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState<'no' | 'yes'>('no')
  const [inReturn, setInReturn] = useState('')
  const own = useQuery(ownLoadQuery(useApi(), member.id)).data?.cases ?? []
  const take = useTeamWrite('answer-swap')
  const done = () => {
    notifications.show({ message: words.taken })
    void queryClient.invalidateQueries({ queryKey: ['cases'] })
    void queryClient.invalidateQueries({ queryKey: ['case'] })
  }
  if (open === 'no')
    return (
      <Button size="compact-sm" aria-label={words.takeOf(swap.caseTitle)} onClick={() => setOpen('yes')}>
        {words.take}
      </Button>
    )
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        take.mutate({ id: swap.id, answer: 'take', ...(inReturn !== '' && { inReturn }) }, { onSuccess: done })
      }}
    >
      <NativeSelect
        label={words.inReturn(swap.name)}
        data={[{ value: '', label: words.nothing }, ...own.map(({ id, title }) => ({ value: id, label: title }))]}
        value={inReturn}
        onChange={(event) => setInReturn(event.currentTarget.value)}
      />
      {take.isError && (
        <Notice weight="stop" live="assertive">
          {take.error.message}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" variant="filled" loading={take.isPending}>
          {words.take}
        </Button>
        <Button variant="subtle" onClick={() => setOpen('no')}>
          {texts.app.cancel}
        </Button>
      </div>
    </form>
  )
}
