import { Button } from '@mantine/core'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import type { DecisionWork } from './use-decision.ts'

const RecordSheet = lazy(() => import('./record-sheet.tsx').then((module) => ({ default: module.RecordSheet })))

/** Prints the decision as one sheet for the books. The sheet is there only while it is printed. */
export function PrintRecord({ detail, work }: { readonly detail: CaseDetail; readonly work: DecisionWork }) {
  const texts = useTexts()
  const [printing, setPrinting] = useState<'yes' | 'no'>('no')
  const done = useCallback(() => setPrinting('no'), [])
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={() => setPrinting('yes')}>
        {texts.decide.print}
      </Button>
      {printing === 'yes' && (
        <Suspense fallback={null}>
          <RecordSheet detail={detail} work={work} />
          <PrintNow onDone={done} />
        </Suspense>
      )}
    </>
  )
}

/** Stands beside what is printed, so that it opens the browser's print only once that is drawn. */
function PrintNow({ onDone }: { readonly onDone: () => void }) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone)
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', onDone)
    }
  }, [onDone])
  return null
}
