import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { CauseForm } from './cause-form.tsx'
import page from './insights-page.module.css'
import css from './rising.module.css'
import { type OwnCause, ownCausesQuery } from './rising-query.ts'
import { useCauseWrites } from './use-cause-writes.tsx'
import { useKeyName } from './use-key-name.ts'

/** A cause that is about to be split off. */
export interface CauseStart {
  readonly of: string
  readonly words: readonly string[]
}

interface OwnCausesPartProps {
  readonly start: CauseStart | undefined
  readonly onStart: (start: CauseStart | undefined) => void
}

/** The causes as the shop has them: renamed, counted together, split. */
export function OwnCausesPart({ start, onStart }: OwnCausesPartProps) {
  const words = useTexts().ownCauses
  const { member } = useSession()
  const causes = useQuery(ownCausesQuery(useApi())).data?.causes
  const [isOpen, setOpen] = useState(false)
  if (causes === undefined) return null
  return (
    <Card title={words.title} lead={words.lead}>
      {start && mayManage(member.role) && (
        <CauseForm
          key={`${start.of} ${start.words.join(' ')}`}
          cause={{ key: newId(), version: 0, of: start.of as NonNullable<OwnCause['of']>, words: [...start.words], cases: 0 }}
          causes={causes}
          onDone={() => onStart(undefined)}
        />
      )}
      <details className={page.details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.show}</summary>
        {isOpen && (
          <ul className={css.list}>
            {causes.map((cause) => (
              <li key={cause.key}>
                <CauseLine cause={cause} causes={causes} onSplit={() => onStart({ of: cause.key, words: [] })} />
              </li>
            ))}
          </ul>
        )}
      </details>
    </Card>
  )
}

interface CauseLineProps {
  readonly cause: OwnCause
  readonly causes: readonly OwnCause[]
  readonly onSplit: () => void
}

function CauseLine({ cause, causes, onSplit }: CauseLineProps) {
  const texts = useTexts()
  const words = texts.ownCauses
  const format = useFormat()
  const { member } = useSession()
  const keyName = useKeyName()
  const [isChanging, setChanging] = useState(false)
  const { remove } = useCauseWrites()
  const nameOf = (key: string) => keyName('cause', key, causes.find((one) => one.key === key)?.name)
  const { of, goesInto } = cause
  const label = nameOf(cause.key)
  const facts = [
    words.cases(format.number(cause.cases)),
    ...(of === undefined ? [] : [words.of(nameOf(of)), cause.words.length > 0 ? words.byWords(cause.words.join(', ')) : words.byHand]),
    ...(goesInto === undefined ? [] : [words.into(nameOf(goesInto))]),
  ]
  const isOwn = of !== undefined || cause.name !== undefined || goesInto !== undefined
  if (isChanging) return <CauseForm cause={cause} causes={causes} onDone={() => setChanging(false)} />
  return (
    <>
      <p>
        <strong className={css.capital}>{label}</strong> <span className="quiet small">{facts.join(' · ')}</span>
      </p>
      {mayManage(member.role) && (
        <div className="row">
          <Button size="compact-sm" variant="subtle" aria-label={words.changeOf(label)} onClick={() => setChanging(true)}>
            {words.change}
          </Button>
          {of === undefined && goesInto === undefined && (
            <Button size="compact-sm" variant="subtle" aria-label={words.splitOf(label)} onClick={onSplit}>
              {words.split}
            </Button>
          )}
          {isOwn && (
            <Button size="compact-sm" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(cause)}>
              {of === undefined ? words.reset : words.remove}
            </Button>
          )}
        </div>
      )}
      {remove.error && (
        <p className="small" role="alert">
          {texts.errors.notSaved(remove.error.message)}
        </p>
      )}
    </>
  )
}
