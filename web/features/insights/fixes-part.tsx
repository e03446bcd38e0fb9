import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FixForm } from './fix-form.tsx'
import { FixLine } from './fix-line.tsx'
import css from './rising.module.css'
import { fixesQuery } from './rising-query.ts'

interface FixesPartProps {
  /** The cause that a new one is being written down for. */
  readonly fixFor: string | undefined
  readonly onFixFor: (cause: string | undefined) => void
}

/** What is done about causes, and what came of it. */
export function FixesPart({ fixFor, onFixFor }: FixesPartProps) {
  const texts = useTexts()
  const words = texts.fixes
  const { member } = useSession()
  const fixes = useQuery(fixesQuery(useApi()))
  const [changing, setChanging] = useState<string | undefined>(undefined)
  if (fixes.isError)
    return (
      <Notice weight="warn" actions={<Button onClick={() => void fixes.refetch()}>{texts.app.retry}</Button>}>
        {texts.errors.unreachable}
      </Notice>
    )
  if (!fixes.isSuccess) return null
  const manages = mayManage(member.role)
  const all = fixes.data.fixes
  return (
    <Card title={words.title} lead={words.lead}>
      {manages && fixFor !== undefined && <FixForm key={fixFor} fix={undefined} cause={fixFor} onDone={() => onFixFor(undefined)} />}
      {all.length === 0 && fixFor === undefined && <p>{words.none}</p>}
      {all.length > 0 && (
        <ul className={css.list}>
          {all.map((fix) => (
            <li key={fix.id}>
              {changing === fix.id ? (
                <FixForm fix={fix} cause={fix.cause} onDone={() => setChanging(undefined)} />
              ) : (
                <FixLine
                  fix={fix}
                  may={manages ? 'change' : fix.owner?.id === member.id ? 'close' : 'look'}
                  onChange={() => setChanging(fix.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {manages && fixFor === undefined && (
        <div className="row">
          <Button size="compact-sm" onClick={() => onFixFor('late_delivery')}>
            {words.add}
          </Button>
        </div>
      )}
    </Card>
  )
}
