import { Button } from '@mantine/core'
import type { Cause, Heat } from '../../../src/core/case.ts'
import type { ReadingChange } from '../../../src/core/reading/reading-change.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import css from './reading-changes.module.css'
import type { ReadingWork } from './use-correct-reading.ts'

/** What differs from what the reader read: by the shop's own correction, and by hand, which can be undone. */
export function ReadingChanges({ detail, work }: { readonly detail: CaseDetail; readonly work: ReadingWork }) {
  const texts = useTexts()
  const { byShop, byHand } = detail.readingChanges
  const { correct } = work
  if (byShop.length === 0 && byHand.length === 0) return null
  return (
    <div className={css.changes}>
      {byShop.length > 0 && (
        <p>
          {texts.labels.byShop}: {byShop.map((change) => sayChange(change, undefined, texts)).join(', ')}
        </p>
      )}
      {byHand.length > 0 && (
        <ul aria-label={texts.labels.byHand}>
          {byHand.map(({ change, read, byName }) => {
            const said = sayChange(change, read, texts)
            return (
              <li key={JSON.stringify([change.field, 'kind' in change && change.kind])}>
                <span>
                  {said} <span className="quiet">{texts.labels.by(byName)}</span>
                </span>
                {correct !== undefined && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={texts.labels.undoOf(said)}
                    onClick={() => correct({ ...change, value: read } as ReadingChange)}
                  >
                    {texts.labels.undo}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** A label as it was put right; `read` is what it was, where that is told. */
export function sayChange(change: ReadingChange, read: string | number | boolean | undefined, texts: Texts): string {
  const heat = (level: Heat) => `${level} ${texts.heat.words[level]}`
  switch (change.field) {
    case 'heat':
      return typeof read === 'number' ? texts.labels.heat(String(read), heat(change.value)) : texts.labels.heatTo(heat(change.value))
    case 'cause':
      return typeof read === 'string'
        ? texts.labels.causeChanged(texts.causes[read as Cause], texts.causes[change.value])
        : texts.labels.causeTo(texts.causes[change.value])
    case 'threat':
      return change.value ? texts.labels.added(texts.threats[change.kind]) : texts.labels.removed(texts.threats[change.kind])
    case 'want':
      return change.value ? texts.labels.added(texts.wants[change.kind]) : texts.labels.removed(texts.wants[change.kind])
  }
}
