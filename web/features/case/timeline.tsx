import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { HeatMeter } from '../../product/heat-meter.tsx'
import { MailPeople } from '../../product/mail-people.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useFormat } from '../../ui/format.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import { actorOf, sayEvent } from './say-event.ts'
import css from './timeline.module.css'
import { type DoneLine, type SaidLine, SHOWN, type Shown, timelineLines } from './timeline-lines.ts'

const FIRST_LINES = 30
const SHOWN_CHARACTERS = 600

/** All that happened on the case, newest first: what was said, what only the team sees, and who did what. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const [shown, setShown] = useState<Shown>('all')
  const [whole, setWhole] = useState<'yes' | 'no'>('no')
  const lines = useMemo(() => timelineLines(detail), [detail])
  const fitting = shown === 'all' ? lines : lines.filter(({ kind }) => kind === shown)
  if (lines.length === 0) return null
  return (
    <section className={css.timeline} aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="step">
        {texts.timeline.title}
      </h2>
      <Choice
        label={texts.together.show}
        items={SHOWN.map((value) => ({ value, label: texts.together.shown[value] }))}
        value={shown}
        onChange={setShown}
      />
      {fitting.length === 0 && <p className="quiet small">{texts.together.nothingShown}</p>}
      <ol>
        {(whole === 'yes' ? fitting : fitting.slice(0, FIRST_LINES)).map((line) => (
          <li key={line.key} data-kind={line.kind}>
            <span className="quiet">
              <RelativeTime at={line.at} />
            </span>
            {line.kind === 'done' ? <Done line={line} /> : <Said line={line} files={namesOf(detail, line.message.id)} />}
          </li>
        ))}
      </ol>
      {whole === 'no' && fitting.length > FIRST_LINES && (
        <Button size="compact-md" variant="subtle" onClick={() => setWhole('yes')}>
          {texts.together.showAll(fitting.length)}
        </Button>
      )}
    </section>
  )
}

function namesOf({ attachments }: CaseDetail, messageId: string): string[] {
  return attachments.filter((file) => file.messageId === messageId).map(({ fileName }) => fileName)
}

function Done({ line: { event, times } }: { readonly line: DoneLine }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <span>
      {actorOf(event, texts)} {sayEvent(event, texts, format)}
      {times > 1 && texts.timeline.times(times)}
    </span>
  )
}

/** Words on the case, and who may see them. */
function Said({ line: { message, event, heat }, files }: { readonly line: SaidLine; readonly files: readonly string[] }) {
  const texts = useTexts()
  const format = useFormat()
  const [whole, setWhole] = useState<'yes' | 'no'>('no')
  const { direction, text } = message
  const who =
    direction === 'inbound' ? texts.read.from.inbound : (message.authorName ?? (event && actorOf(event, texts)) ?? texts.read.from.outbound)
  const long = text.length > SHOWN_CHARACTERS
  return (
    <div className={css.said} data-direction={direction}>
      <p className={`small ${css.who}`}>
        <b>{who}</b>
        <span className="quiet">
          {direction === 'note'
            ? texts.together.onlyUs
            : direction === 'outbound'
              ? texts.together.customerSees
              : texts.channels[message.channel]}
          {event !== undefined && direction !== 'inbound' && event.operation !== 'add-message' && ` · ${sayEvent(event, texts, format)}`}
          {message.delivery !== undefined && (
            <>
              {' · '}
              <DeliveryLine delivery={message.delivery} />
            </>
          )}
        </span>
        {heat !== undefined && <HeatMeter heat={heat} form="short" />}
      </p>
      <p className={css.text} dir="auto">
        {long && whole === 'no' ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text}
      </p>
      {files.length > 0 && <p className="quiet small">{texts.files.withIt(files)}</p>}
      <MailPeople message={message} />
      {long && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(whole === 'yes' ? 'no' : 'yes')}>
          {whole === 'yes' ? texts.together.less : texts.together.more}
        </Button>
      )}
    </div>
  )
}
