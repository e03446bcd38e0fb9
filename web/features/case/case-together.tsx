import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import type { CaseState } from '../../../src/core/case.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { membersQuery } from '../../app/members-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeys } from '../../ui/keys.ts'
import { AskSwap } from './ask-swap.tsx'
import css from './case-together.module.css'
import { EscalationLine } from './escalation-line.tsx'
import { SleepLine } from './sleep-line.tsx'
import { SnoozePanel } from './snooze-panel.tsx'
import { TagsPanel } from './tags-panel.tsx'
import type { CasePresence } from './use-case-presence.ts'
import { useCaseWrite } from './use-case-write.ts'

const EscalateDialog = lazy(() => import('./escalate-dialog.tsx').then((module) => ({ default: module.EscalateDialog })))
const HandOverDialog = lazy(() => import('./hand-over-dialog.tsx').then((module) => ({ default: module.HandOverDialog })))

interface CaseTogetherProps {
  readonly detail: CaseDetail
  readonly presence: CasePresence
}

/** One line under the title: who else is here, whose the case is, when it comes back, who hears of it, and who takes it next. */
export function CaseTogether({ detail, presence }: CaseTogetherProps) {
  const { member } = useSession()
  const may = mayWork(member.role)
  return (
    <div className={css.together}>
      {may ? <Controls detail={detail} presence={presence} /> : <Others presence={presence} />}
      <EscalationLine detail={detail} />
      <SleepLine detail={detail} />
    </div>
  )
}

function Controls({ detail, presence }: CaseTogetherProps) {
  const texts = useTexts()
  const words = texts.together
  const [open, setOpen] = useState<'snooze' | 'tags' | 'hand-over' | 'escalate' | undefined>(undefined)
  const member = useRef<HTMLSelectElement>(null)
  const watch = useWatching(detail)
  const closed = detail.state === 'closed'
  const toggleSnooze = () => !closed && setOpen((now) => (now === 'snooze' ? undefined : 'snooze'))
  const toggleTags = () => setOpen((now) => (now === 'tags' ? undefined : 'tags'))
  useKeys({
    t: toggleTags,
    m: () => member.current?.focus(),
    s: toggleSnooze,
    w: watch.toggle,
    h: () => setOpen('hand-over'),
    u: () => !closed && setOpen('escalate'),
  })
  return (
    <>
      <fieldset className={css.line} aria-label={words.label}>
        <MemberChoice detail={detail} field={member} />
        <StateChoice detail={detail} />
        {!closed && (
          <Button
            size="compact-md"
            aria-expanded={open === 'snooze'}
            aria-keyshortcuts="s"
            rightSection={<KeyHint>s</KeyHint>}
            onClick={toggleSnooze}
          >
            {words.snooze}
          </Button>
        )}
        <Button
          size="compact-md"
          aria-pressed={watch.watching === 'yes'}
          aria-keyshortcuts="w"
          title={[words.watchHint, watch.others && words.alsoWatching(watch.others)].filter(Boolean).join(' ')}
          loading={watch.isPending}
          rightSection={<KeyHint>w</KeyHint>}
          onClick={watch.toggle}
        >
          {watch.watching === 'yes' ? words.watching : words.watch}
        </Button>
        <Button
          size="compact-md"
          aria-expanded={open === 'tags'}
          aria-keyshortcuts="t"
          rightSection={<KeyHint>t</KeyHint>}
          onClick={toggleTags}
        >
          {words.tags}
        </Button>
        <Button
          size="compact-md"
          aria-haspopup="dialog"
          aria-keyshortcuts="h"
          rightSection={<KeyHint>h</KeyHint>}
          onClick={() => setOpen('hand-over')}
        >
          {words.handOver}
        </Button>
        {!closed && (
          <Button
            size="compact-md"
            aria-haspopup="dialog"
            aria-keyshortcuts="u"
            rightSection={<KeyHint>u</KeyHint>}
            onClick={() => setOpen('escalate')}
          >
            {texts.escalation.escalate}
          </Button>
        )}
        <AskSwap detail={detail} />
        <Others presence={presence} />
      </fieldset>
      {open === 'snooze' && <SnoozePanel detail={detail} onDone={() => setOpen(undefined)} />}
      {open === 'tags' && <TagsPanel detail={detail} onDone={() => setOpen(undefined)} />}
      <Suspense fallback={null}>
        {open === 'hand-over' && <HandOverDialog detail={detail} onClose={() => setOpen(undefined)} />}
        {open === 'escalate' && <EscalateDialog detail={detail} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  )
}

const NOBODY = ''

function MemberChoice({ detail, field }: { readonly detail: CaseDetail; readonly field: React.RefObject<HTMLSelectElement | null> }) {
  const texts = useTexts()
  const api = useApi()
  const { member: own } = useSession()
  const members = useQuery(membersQuery(api)).data?.members ?? []
  const assign = useCaseWrite('assign-case', detail.id)
  const names = new Map(members.map(({ id, name }) => [id, id === own.id ? texts.together.me(name) : name]))
  // Who left the shop, or is not known yet.
  if (detail.assignedTo !== undefined && !names.has(detail.assignedTo))
    names.set(detail.assignedTo, detail.assignedToName ?? texts.together.somebody)
  return (
    <NativeSelect
      ref={field}
      size="xs"
      aria-label={texts.together.assigned}
      aria-keyshortcuts="m"
      data={[{ value: NOBODY, label: texts.together.nobody }, ...[...names].map(([value, label]) => ({ value, label }))]}
      value={detail.assignedTo ?? NOBODY}
      disabled={assign.isPending}
      error={assign.isError ? texts.errors.notSaved(assign.error.message) : undefined}
      onChange={(event) => assign.mutate({ caseId: detail.id, version: detail.version, memberId: event.currentTarget.value || null })}
    />
  )
}

const OPEN_STATES = ['open', 'waiting', 'follow_up'] as const satisfies readonly CaseState[]

function StateChoice({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const update = useCaseWrite('update-case', detail.id)
  if (detail.state === 'closed') return null
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.together.state}
      data={OPEN_STATES.map((value) => ({ value, label: texts.together.states[value] }))}
      value={detail.state}
      disabled={update.isPending}
      error={update.isError ? texts.errors.notSaved(update.error.message) : undefined}
      onChange={(event) => update.mutate({ id: detail.id, version: detail.version, state: event.currentTarget.value as CaseState })}
    />
  )
}

function useWatching({ id: caseId, watchers }: CaseDetail) {
  const { member } = useSession()
  const watch = useCaseWrite('watch-case', caseId)
  const unwatch = useCaseWrite('unwatch-case', caseId)
  const watching = watchers.some(({ memberId }) => memberId === member.id) ? 'yes' : 'no'
  const isPending = watch.isPending || unwatch.isPending
  return {
    watching,
    isPending,
    others: watchers
      .filter(({ memberId }) => memberId !== member.id)
      .map(({ name }) => name)
      .join(', '),
    toggle: () => {
      if (!isPending) (watching === 'yes' ? unwatch : watch).mutate({ caseId })
    },
  } as const
}

/** Who else is here now; said aloud when it changes. */
function Others({ presence }: { readonly presence: CasePresence }) {
  const texts = useTexts()
  const { others, writer } = presence
  const viewing = others.filter(({ doing }) => doing === 'viewing').map(({ name }) => name)
  return (
    <p className={css.others} role="status" data-some={others.length > 0 ? 'yes' : undefined}>
      {[writer && texts.together.writing(writer.name), viewing.length > 0 && texts.together.viewing(viewing.join(', '))]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
