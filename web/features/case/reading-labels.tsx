import { CAUSES, type Cause, THREATS, type Threat, WANTS, type Want } from '../../../src/core/case.ts'
import { Chip, Chips } from '../../product/chip.tsx'
import { HeatChoice } from '../../product/heat-choice.tsx'
import { useTexts } from '../../texts/texts.tsx'
import css from './reading-labels.module.css'
import type { Found } from './reading-marks.ts'
import type { ReadingWork } from './use-correct-reading.ts'

interface ReadingLabelsProps {
  readonly work: ReadingWork
  readonly found: readonly Found[]
  readonly show: (key: string) => (how: 'look' | 'go' | 'leave') => void
}

/** What the message was read as. Each label is put right where it stands, by one tap. */
export function ReadingLabels({ work, found, show }: ReadingLabelsProps) {
  const texts = useTexts()
  const { reading, correct } = work
  return (
    <div className={css.labels}>
      {correct !== undefined && (
        <HeatChoice heat={reading.heat} label={texts.heat.label} onChange={(value) => correct({ field: 'heat', value })} />
      )}
      <Chips label={texts.read.legend}>
        {found.flatMap(({ key, kind, chip, spans, removal }) =>
          chip === undefined
            ? []
            : [
                <Chip
                  key={key}
                  kind={kind === 'threat' ? 'threat' : 'plain'}
                  onShow={spans.length > 0 ? show(key) : undefined}
                  remove={removal && correct && { label: texts.labels.remove(chip), onRemove: () => correct(removal) }}
                >
                  {chip}
                </Chip>,
              ],
        )}
        <CauseLabel work={work} show={show('cause')} />
        {correct !== undefined && <AddLabel work={work} />}
      </Chips>
    </div>
  )
}

function CauseLabel({ work, show }: { readonly work: ReadingWork; readonly show: (how: 'look' | 'leave') => void }) {
  const texts = useTexts()
  const { reading, correct } = work
  const { kind } = reading.cause
  const nameOf = (cause: Cause) => (cause === 'other' ? texts.labels.causeUnknown : texts.causes[cause])
  if (correct === undefined) return <Chip>{nameOf(kind)}</Chip>
  return (
    <span className={css.select}>
      <select
        aria-label={texts.labels.cause}
        value={kind}
        onChange={(event) => {
          const value = CAUSES.find((cause) => cause === event.currentTarget.value)
          if (value !== undefined) correct({ field: 'cause', value })
        }}
        onMouseEnter={() => show('look')}
        onMouseLeave={() => show('leave')}
        onFocus={() => show('look')}
        onBlur={() => show('leave')}
      >
        {CAUSES.map((cause) => (
          <option key={cause} value={cause}>
            {nameOf(cause)}
          </option>
        ))}
      </select>
      {/* The chip is as wide as what it says. */}
      <span aria-hidden="true">{nameOf(kind)}</span>
    </span>
  )
}

/** What was not read, to be added. */
function AddLabel({ work }: { readonly work: ReadingWork }) {
  const texts = useTexts()
  const { reading, correct } = work
  const threats = THREATS.filter((kind) => !reading.threats.some((threat) => threat.kind === kind))
  const wants = WANTS.filter((kind) => !reading.wants.some((want) => want.kind === kind))
  return (
    <span className={css.select} data-quiet="yes">
      <select
        aria-label={texts.labels.add}
        value=""
        onChange={(event) => {
          const [field, kind] = event.currentTarget.value.split('.')
          if (field === 'threat') correct?.({ field, kind: kind as Threat, value: true })
          else if (field === 'want') correct?.({ field, kind: kind as Want, value: true })
        }}
      >
        <option value="">{texts.labels.addShort}</option>
        <optgroup label={texts.labels.threats}>
          {threats.map((kind) => (
            <option key={kind} value={`threat.${kind}`}>
              {texts.threats[kind]}
            </option>
          ))}
        </optgroup>
        <optgroup label={texts.labels.wants}>
          {wants.map((kind) => (
            <option key={kind} value={`want.${kind}`}>
              {texts.wants[kind]}
            </option>
          ))}
        </optgroup>
      </select>
      <span aria-hidden="true">{texts.labels.addShort}</span>
    </span>
  )
}
