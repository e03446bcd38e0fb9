import { Button, NativeSelect } from '@mantine/core'
import type { PartSpeaker, ThreadPart } from '../../../src/core/text/split-thread.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './thread-parts.module.css'

const SPEAKERS = ['customer', 'shop', 'note'] as const
const SHOWN_CHARACTERS = 400

interface ThreadPartsProps {
  readonly parts: readonly ThreadPart[]
  readonly onSpeaker: (index: number, speaker: PartSpeaker) => void
  readonly onAsOne: () => void
}

/** The parts of a pasted thread, to be put right before they become a case. */
export function ThreadParts({ parts, onSpeaker, onAsOne }: ThreadPartsProps) {
  const texts = useTexts()
  const words = texts.pastedThread
  return (
    <section aria-label={words.found(parts.length)}>
      <div className={css.head}>
        <p className="small">{words.found(parts.length)}</p>
        <Button variant="subtle" size="compact-sm" onClick={onAsOne}>
          {words.asOne}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol className={css.parts} tabIndex={0} aria-label={words.found(parts.length)}>
        {parts.map(({ speaker, name, saidAt, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their places
          <li key={index} data-speaker={speaker}>
            <div className={css.who}>
              <NativeSelect
                size="xs"
                aria-label={words.speaker(index + 1)}
                data={SPEAKERS.map((value) => ({ value, label: words.speakers[value] }))}
                value={speaker}
                onChange={({ currentTarget }) => onSpeaker(index, currentTarget.value as PartSpeaker)}
              />
              <span className="quiet small">{[name, saidAt].filter((part) => part !== undefined).join(' · ')}</span>
            </div>
            <p className={css.text} dir="auto">
              {text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text}
            </p>
          </li>
        ))}
      </ol>
      {!parts.some(({ speaker }) => speaker === 'customer') && <p role="alert">{words.noCustomer}</p>}
    </section>
  )
}
