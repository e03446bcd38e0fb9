import { Button } from '@mantine/core'
import type { Cause, Heat, Threat, Want } from '../../../src/core/case.ts'
import type { ReadingChange } from '../../../src/core/reading/reading-change.ts'
import type { ReadingDifference } from '../../../src/core/reading/second-reading.ts'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import css from './second-reading.module.css'
import type { ReadingWork } from './use-correct-reading.ts'

interface SecondReadingProps {
  readonly model: string
  /** At least one. */
  readonly differences: readonly ReadingDifference[]
  readonly work: ReadingWork
  readonly show: (key: string) => (how: 'look' | 'go' | 'leave') => void
}

/** Where the shop's language model reads it differently. Ours counts until a person takes theirs. */
export function SecondReading({ model, differences, work, show }: SecondReadingProps) {
  const texts = useTexts()
  const { correct } = work
  return (
    <section className={css.second} aria-label={texts.second.title(model)}>
      <p>
        <b>{texts.second.title(model)}</b>
      </p>
      <ul>
        {differences.map((difference, index) => {
          const said = sayDifference(difference, texts)
          const looks = show(`second-${index}`)
          return (
            <li key={said} onMouseEnter={() => looks('look')} onMouseLeave={() => looks('leave')}>
              <span>{said}</span>
              {correct !== undefined && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={texts.second.takeOf(said)}
                  onFocus={() => looks('look')}
                  onBlur={() => looks('leave')}
                  onClick={() => correct(changeOf(difference))}
                >
                  {texts.second.take}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function sayDifference({ field, ours, theirs }: ReadingDifference, texts: Texts): string {
  const words = texts.second
  switch (field) {
    case 'heat': {
      const heat = `${theirs} · ${texts.heat.words[theirs as Heat]}`
      return Number(theirs) > Number(ours) ? words.hotter(heat) : words.cooler(heat)
    }
    case 'cause':
      return words.cause(texts.causes[theirs as Cause])
    case 'threat':
      return theirs === undefined ? words.misses.threat(texts.threats[ours as Threat]) : words.sees.threat(texts.threats[theirs as Threat])
    case 'want':
      return theirs === undefined ? words.misses.want(texts.wants[ours as Want]) : words.sees.want(texts.wants[theirs as Want])
  }
}

function changeOf({ field, ours, theirs }: ReadingDifference): ReadingChange {
  switch (field) {
    case 'heat':
      return { field, value: theirs as Heat }
    case 'cause':
      return { field, value: theirs as Cause }
    case 'threat':
      return { field, kind: (theirs ?? ours) as Threat, value: theirs !== undefined }
    case 'want':
      return { field, kind: (theirs ?? ours) as Want, value: theirs !== undefined }
  }
}
