import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { mayManage, mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { CaseClock } from './case-clock.tsx'
import css from './case-head.module.css'
import { afterOwnWrites, useCaseWrite } from './use-case-write.ts'

/** Which case this is, how hot, for how long; and the one way to be done with it. */
export function CaseHead({ detail, onAsk }: { readonly detail: CaseDetail; readonly onAsk?: () => void }) {
  const texts = useTexts()
  const { member } = useSession()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const closed = detail.state === 'closed'
  return (
    <header className={css.head}>
      <h1 ref={title} tabIndex={-1}>
        {detail.title}
      </h1>
      <HeatMeter heat={detail.reading.heat} />
      <span className="quiet small">
        {detail.customer.name ?? texts.case.noName}
        {detail.orderNumber !== undefined && ` · ${texts.case.order(detail.orderNumber)}`}
        {' · '}
        {closed ? texts.case.closedState : texts.case.waiting}{' '}
        <RelativeTime at={closed ? detail.updatedAt : detail.openedAt} form="plain" />
      </span>
      {detail.tags?.map((tag) => (
        <span key={tag} className={css.tag}>
          {tag}
        </span>
      ))}
      {!closed && <CaseClock clocks={detail.clocks} />}
      <span className={css.end}>
        {onAsk !== undefined && (
          <Button size="compact-md" variant="subtle" aria-keyshortcuts="4" onClick={onAsk}>
            {texts.ask.beside}
          </Button>
        )}
        {closed && mayManage(member.role) && (
          <Link to="/knowledge/new-play" search={{ caseId: detail.id }} className="link small">
            {texts.knowledge.makePlay}
          </Link>
        )}
        {mayWork(member.role) && <CloseButton detail={detail} />}
      </span>
    </header>
  )
}

function CloseButton({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const queryClient = useQueryClient()
  const update = useCaseWrite('update-case', detail.id)
  const closing = useCaseWrite('close-case', detail.id)
  const closed = detail.state === 'closed'
  const reopen = (version: number) => update.mutate({ id: detail.id, version, state: 'open' })
  const close = async () => {
    const { version } = (await afterOwnWrites(queryClient, detail.id)) ?? detail
    const after = await closing.mutateAsync({ caseId: detail.id, version })
    const shown = `closed-${detail.id}`
    notifications.show({
      id: shown,
      withCloseButton: false,
      message: (
        <span className={css.toast}>
          {texts.case.closed}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(shown)
              reopen(after.version)
            }}
          >
            {texts.app.undo}
          </Button>
        </span>
      ),
    })
  }
  const error = update.error ?? closing.error
  return (
    <>
      {error !== null && (
        <span className="small" role="alert">
          {texts.errors.notSaved(error.message)}
        </span>
      )}
      <Button
        size="compact-md"
        loading={update.isPending || closing.isPending}
        onClick={() => (closed ? reopen(detail.version) : void close().catch(() => undefined))}
      >
        {closed ? texts.case.reopen : texts.case.closeCase}
      </Button>
    </>
  )
}
