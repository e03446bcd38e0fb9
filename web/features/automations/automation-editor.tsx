import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useRef, useState } from 'react'
import { isRefusal, useApi } from '../../app/api.tsx'
import { tagsQuery } from '../../app/tags-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts'
import { Notice } from '../../ui/notice.tsx'
import { useIsWide } from '../../ui/use-is-wide.ts'
import css from './automation-editor.module.css'
import { AutomationForm, type Writing } from './automation-form.tsx'
import { type AutomationRow, type Automations, automationsQuery } from './automations-query.ts'
import { InWords, listProblems } from './in-words.tsx'
import { RehearsalCard } from './rehearsal-card.tsx'
import { RemoveAutomation } from './remove-automation.tsx'
import { useAutomationWrite } from './use-automation-write.ts'

interface AutomationEditorProps {
  readonly id: string
  readonly title: string
  /** What the fields begin with. */
  readonly start: Writing
  /** As it is kept; undefined while it is not. */
  readonly row: AutomationRow | undefined
}

/** From this width on, the sentence stands beside the fields; below it comes first. The stylesheet has the same one. */
const BESIDE_FROM = 1180

/** An automation being written, beside it what it says in words and what it would have done. */
export function AutomationEditor({ id, title, start, row }: AutomationEditorProps) {
  const texts = useTexts()
  const words = texts.automationEditor
  const navigate = useNavigate()
  const api = useApi()
  const { data: all } = useSuspenseQuery(automationsQuery(api))
  const tags = tagsOf(all, useQuery(tagsQuery(api)).data?.tags ?? [])
  const isWide = useIsWide(BESIDE_FROM)
  const [writing, setWriting] = useState(start)
  const [nameMissing, setNameMissing] = useState(false)
  const [unfinished, setUnfinished] = useState(false)
  const problems = listProblems(writing.automation, words)
  // The builder keeps its own rows: what is put back from outside begins it anew.
  const [round, setRound] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const dirty = row === undefined || !sameWriting(writing, row)
  const save = useAutomationWrite((client, { name, automation }: Writing, idempotencyKey) =>
    client.call(
      'save-automation',
      { id, name: name.trim(), automation, ...(row !== undefined && { version: row.version }) },
      { idempotencyKey },
    ),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const isNameless = writing.name.trim() === ''
    setNameMissing(isNameless)
    setUnfinished(problems.length > 0)
    if (isNameless || problems.length > 0 || form.current?.querySelector('[aria-invalid=true]')) {
      requestAnimationFrame(() => focusFirstInvalid(form.current))
      return
    }
    save.mutate(writing, {
      onSuccess: () => {
        notifications.show({ message: row?.state === 'on' ? words.savedOn : words.saved })
        if (row === undefined) void navigate({ to: '/automations/$automationId', params: { automationId: id }, replace: true })
      },
    })
  }
  const discard = (kept: Writing) => {
    setWriting({ name: kept.name, automation: kept.automation })
    setRound((now) => now + 1)
    save.reset()
  }
  return (
    <>
      <header className={css.head}>
        <Link to="/automations" className="link small">
          {texts.automations.toList}
        </Link>
        <h1>{title}</h1>
      </header>
      <div className={css.columns}>
        {!isWide && <InWords automation={writing.automation} />}
        <form ref={form} noValidate onSubmit={submit}>
          <AutomationForm
            key={round}
            writing={writing}
            change={(part) => setWriting((now) => ({ ...now, automation: { ...now.automation, ...part } }))}
            rename={(name) => setWriting((now) => ({ ...now, name }))}
            nameMissing={nameMissing && writing.name.trim() === ''}
            tags={tags}
          />
          {dirty && (
            <SaveBar
              saving={save.isPending}
              problem={
                save.isError
                  ? isRefusal(save.error, 'version_conflict')
                    ? words.conflict
                    : texts.errors.notSaved(save.error.message)
                  : unfinished && problems[0] !== undefined
                    ? `${words.unfinished} ${problems[0]}`
                    : undefined
              }
              onDiscard={row && (() => discard(row))}
            />
          )}
        </form>
        <div className={css.side}>
          {isWide && <InWords automation={writing.automation} />}
          {row?.problems.map(({ said }) => (
            <Notice key={said} weight="warn">
              {said}
            </Notice>
          ))}
          <RehearsalCard row={row} dirty={dirty} />
          {row !== undefined && <RemoveAutomation row={row} />}
        </div>
      </div>
    </>
  )
}

interface SaveBarProps {
  readonly saving: boolean
  readonly problem: string | undefined
  readonly onDiscard: (() => void) | undefined
}

function SaveBar({ saving, problem, onDiscard }: SaveBarProps) {
  const words = useTexts().automationEditor
  return (
    <div className={css.bar}>
      <Button type="submit" variant="filled" loading={saving}>
        {words.save}
      </Button>
      {onDiscard !== undefined && (
        <Button variant="subtle" onClick={onDiscard}>
          {words.discard}
        </Button>
      )}
      <span className="quiet small" role={problem === undefined ? undefined : 'alert'}>
        {problem ?? words.unsaved}
      </span>
    </div>
  )
}

/** The tags that cases bear and those that automations put on them, to choose from. */
function tagsOf({ automations }: Automations, inUse: readonly string[]): string[] {
  const tags = automations.flatMap(({ automation }) => automation.do.flatMap((action) => (action.do === 'tag' ? action.add : [])))
  return [...new Set([...inUse, ...tags])].toSorted()
}

function sameWriting(writing: Writing, row: AutomationRow): boolean {
  return writing.name.trim() === row.name && JSON.stringify(sorted(writing.automation)) === JSON.stringify(sorted(row.automation))
}

/** The same data with its keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
