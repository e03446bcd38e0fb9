import { useEffect, useState } from 'react'
import type { Channel } from '../../../src/core/case.ts'
import type { Reading } from '../../../src/core/reading/reading.ts'
import { Chip, Chips } from '../../product/chip.tsx'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './reading-preview.module.css'

/** A preview need not read a novel: the server reads everything. */
const PREVIEW_CHARACTERS = 20_000
const DELAY_MS = 120

/** What the words say so far, read in this browser while they are typed. */
export function ReadingPreview({ text, channel }: { readonly text: string; readonly channel: Channel }) {
  const texts = useTexts()
  const reading = useReading(text, channel)
  return (
    <div className={css.preview} role="status" aria-label={texts.desk.preview}>
      {reading !== undefined && (
        <>
          <HeatMeter heat={reading.heat} />
          <Chips label={texts.desk.preview}>
            {reading.threats.map((threat) => (
              <Chip key={threat.kind} kind="threat">
                {threat.begun ? texts.threatForms.begun(texts.threats[threat.kind]) : texts.threats[threat.kind]}
              </Chip>
            ))}
            {reading.cause.kind !== 'other' && <Chip>{texts.causes[reading.cause.kind]}</Chip>}
            {reading.wants.slice(0, 2).map((want) => (
              <Chip key={want.kind}>{texts.wants[want.kind]}</Chip>
            ))}
          </Chips>
        </>
      )}
    </div>
  )
}

function useReading(text: string, channel: Channel): Reading | undefined {
  const { currency } = useFormat()
  const [reading, setReading] = useState<Reading | undefined>(undefined)
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const { readMessage } = await import('../../../src/core/reading/read.ts')
      if (current) setReading(readMessage({ text: text.slice(0, PREVIEW_CHARACTERS), channel, currency }))
    }, DELAY_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, channel, currency])
  return reading
}
