import { Button, NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import { CHANNELS, type Channel, HEATS } from '../../../src/core/case.ts'
import { type ResponsePromise, type ResponsePromises, responsePromisesSchema } from '../../../src/core/clocks/response-promises.ts'
import { TargetField } from '../../product/target-field.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { DurationField } from './duration-field.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'
import { withField } from './with-field.ts'

const MOST_MINUTES = 525_600
const MOST_LINES = 40

/** How fast the shop answers, by heat and channel, and what follows where it does not. */
export function PromisesFields({ document, change }: PolicyFieldsProps) {
  const words = useTexts().clocks.promises
  const list = useRef<HTMLDivElement>(null)
  const { promises } = document
  const set = (next: ResponsePromises) => change({ promises: next.lines.length === 0 ? undefined : next })
  if (promises === undefined)
    return (
      <>
        <p>{words.none}</p>
        <div>
          <Button size="compact-md" onClick={() => set(USUAL_PROMISES)}>
            {words.begin}
          </Button>
        </div>
      </>
    )
  const { lines } = promises
  const issues = responsePromisesSchema.safeParse(promises).error?.issues ?? []
  const put = (place: number, line: ResponsePromise) => set({ ...promises, lines: lines.map((one, at) => (at === place ? line : one)) })
  const add = () => {
    set({ ...promises, lines: [...lines, { heatFrom: freeHeat(lines) }] })
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('select')?.focus())
  }
  return (
    <>
      <div ref={list} className={css.group}>
        {lines.map((line, place) => (
          <LineFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is told apart by its place alone.
            key={place}
            line={line}
            place={place + 1}
            problem={issues.find(({ path }) => path[0] === 'lines' && path[1] === place && path.length === 2)?.message}
            onChange={(next) => put(place, next)}
            onRemove={() => set({ ...promises, lines: lines.filter((_, at) => at !== place) })}
          />
        ))}
      </div>
      <div>
        <Button size="compact-sm" disabled={lines.length >= MOST_LINES} onClick={add}>
          {words.add}
        </Button>
      </div>
      {lines.length > 1 && <p className="quiet small">{words.several}</p>}
      <BreachFields promises={promises} onChange={set} />
    </>
  )
}

/** Times that many small shops can keep, to begin with. */
const USUAL_PROMISES: ResponsePromises = {
  lines: [
    { heatFrom: 0, firstResponseMinutes: 480, nextResponseMinutes: 480, resolutionMinutes: 2400 },
    { heatFrom: 3, firstResponseMinutes: 120, nextResponseMinutes: 240 },
  ],
  warnMinutes: 30,
  onBreach: { kind: 'role', role: 'owner' },
}

/** The heat that a new line is likely for: the hottest that no line for every channel names yet. */
function freeHeat(lines: readonly ResponsePromise[]): ResponsePromise['heatFrom'] {
  const named = new Set(lines.filter(({ channels }) => !channels?.length).map(({ heatFrom }) => heatFrom))
  return HEATS.findLast((heat) => !named.has(heat)) ?? 4
}

interface LineFieldsProps {
  readonly line: ResponsePromise
  readonly place: number
  readonly problem: string | undefined
  readonly onChange: (line: ResponsePromise) => void
  readonly onRemove: () => void
}

function LineFields({ line, place, problem, onChange, onRemove }: LineFieldsProps) {
  const texts = useTexts()
  const words = texts.clocks.promises
  const { heatFrom, channels = [] } = line
  const several = channels.length > 1
  const times = [
    ['firstResponseMinutes', words.first],
    ['nextResponseMinutes', words.next],
    ['resolutionMinutes', words.resolution],
  ] as const
  return (
    <fieldset className={css.group}>
      <legend>{words.line(place)}</legend>
      <div className={css.pairs}>
        <NativeSelect
          label={words.heat}
          data={HEATS.map((heat) => ({ value: String(heat), label: words.heats[heat] }))}
          value={String(heatFrom)}
          error={problem}
          onChange={(event) =>
            onChange({ ...line, heatFrom: HEATS.find((heat) => String(heat) === event.currentTarget.value) ?? heatFrom })
          }
        />
        <NativeSelect
          label={words.channel}
          data={[
            { value: '', label: words.allChannels },
            ...(several ? [{ value: channels.join(','), label: channels.map((channel) => texts.channels[channel]).join(', ') }] : []),
            ...CHANNELS.map((channel) => ({ value: channel, label: texts.channels[channel] })),
          ]}
          value={channels.join(',')}
          onChange={(event) => {
            const chosen = event.currentTarget.value.split(',').filter(isChannel)
            onChange(withField(line, 'channels', chosen))
          }}
        />
        {times.map(([field, label]) => (
          <DurationField
            key={field}
            label={label}
            most={MOST_MINUTES}
            value={line[field]}
            onChange={(minutes) => onChange(withField(line, field, minutes))}
            {...(field === 'resolutionMinutes' && { description: words.resolutionHint })}
          />
        ))}
      </div>
      <div className="row">
        <Button size="compact-sm" variant="subtle" aria-label={words.removeOf(place)} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </fieldset>
  )
}

function isChannel(word: string): word is Channel {
  return (CHANNELS as readonly string[]).includes(word)
}

function BreachFields({
  promises,
  onChange,
}: {
  readonly promises: ResponsePromises
  readonly onChange: (promises: ResponsePromises) => void
}) {
  const words = useTexts().clocks.promises
  const { onBreach, warnMinutes } = promises
  return (
    <div className={css.group}>
      <div className={css.pairs}>
        <DurationField
          label={words.warn}
          least={0}
          most={10_080}
          value={warnMinutes}
          onChange={(minutes) => onChange({ ...promises, warnMinutes: minutes ?? 0 })}
        />
      </div>
      <Check
        label={words.moves}
        checked={onBreach !== undefined}
        onChange={(moves) => onChange(withField(promises, 'onBreach', moves ? { kind: 'role', role: 'owner' } : undefined))}
      />
      {onBreach !== undefined && (
        <TargetField label={words.goesTo} value={onBreach} onChange={(target) => onChange({ ...promises, onBreach: target })} />
      )}
    </div>
  )
}
