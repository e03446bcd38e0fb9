import { useState } from 'react'
import { FixesPart } from './fixes-part.tsx'
import { type CauseStart, OwnCausesPart } from './own-causes-part.tsx'
import { RisingPart } from './rising-part.tsx'
import { UnexplainedPart } from './unexplained-part.tsx'

/** What rises, what no cause explains, what is done about it, and the causes as the shop has them. One leads to the other. */
export function WatchPart() {
  const [fixFor, setFixFor] = useState<string | undefined>(undefined)
  const [splitting, setSplitting] = useState<CauseStart | undefined>(undefined)
  return (
    <>
      <RisingPart onFix={setFixFor} />
      <UnexplainedPart onSplit={(words) => setSplitting({ of: 'other', words })} />
      <FixesPart fixFor={fixFor} onFixFor={setFixFor} />
      <OwnCausesPart start={splitting} onStart={setSplitting} />
    </>
  )
}
