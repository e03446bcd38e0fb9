import type { OutputOf } from '../../src/client/client.ts'
import type { PlaySection } from '../../src/core/playbook/play.ts'
import { useTexts } from '../texts/texts.tsx'
import { Prose } from '../ui/prose.tsx'
import css from './play-reader.module.css'
import { PlaySources } from './play-sources.tsx'
import { slotParts } from './slot-parts.ts'

/** A play as the server tells it. */
export type ReadablePlay = OutputOf<'get-play'>

interface PlayReaderProps {
  readonly play: ReadablePlay
  /** The parts that went into an answer: shown lit. */
  readonly used?: readonly PlaySection[]
  /** The level of its headings: one below that of its title. */
  readonly level: 2 | 3
}

/** A play as it is read: when not, then its sections in their order, then what it rests on. */
export function PlayReader({ play, used = [], level }: PlayReaderProps) {
  const texts = useTexts()
  const Heading = `h${level}` as const
  return (
    <div className={css.play}>
      <p className={`${css.tags} quiet small`}>
        <span>{texts.play.bases[play.basis]}</span>
        {play.jurisdictions.length > 0 && <span>{texts.play.places(play.jurisdictions.join(', '))}</span>}
      </p>
      {play.sections.map(({ name, text }) => (
        <Section key={name} name={name} text={text} play={play} level={level} isUsed={used.includes(name)} />
      ))}
      {play.notWhen.length > 0 && (
        <section>
          <Heading>{texts.play.notWhen}</Heading>
          <Prose text={play.notWhen.map((line) => `- ${line}`).join('\n')} />
        </section>
      )}
      <PlaySources play={play} level={level} />
    </div>
  )
}

interface SectionProps {
  readonly name: PlaySection
  readonly text: string
  readonly play: ReadablePlay
  readonly level: 2 | 3
  readonly isUsed: boolean
}

function Section({ name, text, play, level, isUsed }: SectionProps) {
  const texts = useTexts()
  const Heading = `h${level}` as const
  return (
    <section data-used={isUsed ? 'yes' : undefined}>
      <Heading>
        {texts.play.sections[name]} {isUsed && <span className={css.used}>· {texts.ask.usedMark}</span>}
      </Heading>
      {name === 'Words to use' && play.words.length > 0 ? <PlayWords play={play} text={text} /> : <Prose text={text} />}
    </section>
  )
}

/** The quotes with what kind of words each is; what else the section says stands before them. */
function PlayWords({ play, text }: { readonly play: ReadablePlay; readonly text: string }) {
  const texts = useTexts()
  const besides = text
    .split('\n')
    .filter((row) => !row.startsWith('>'))
    .join('\n')
  return (
    <>
      {besides.trim() !== '' && <Prose text={besides} />}
      {play.words.map((words) => (
        <figure key={`${words.kind} ${words.text}`} className={css.quote}>
          <figcaption className="quiet small">{texts.write.kinds[words.kind]}</figcaption>
          <blockquote>
            <Slotted text={words.text.replaceAll('\n', ' ')} />
          </blockquote>
        </figure>
      ))}
    </>
  )
}

function Slotted({ text }: { readonly text: string }) {
  return slotParts(text).map(({ words, isSlot }, index) => {
    const key = `${index}`
    return isSlot ? (
      <i key={key} className={css.slot}>
        {words}
      </i>
    ) : (
      words
    )
  })
}
