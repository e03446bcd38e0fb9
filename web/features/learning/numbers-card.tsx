import type { Learning } from '../../app/learning-query.ts'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { type Format, useFormat } from '../../ui/format.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import css from './learning-page.module.css'

type LearnedNumber = Learning['numbers'][number]

/** Each number that decisions take from the shop's own cases: before, what the cases say, now. */
export function NumbersCard({ numbers }: { readonly numbers: readonly LearnedNumber[] }) {
  const texts = useTexts()
  const words = texts.learning
  if (numbers.length === 0)
    return (
      <Card title={words.numbers}>
        <p className="quiet">{words.noNumbers}</p>
      </Card>
    )
  return (
    <Card title={words.numbers} lead={words.numbersLead}>
      <Rows label={words.numbers}>
        {[...Map.groupBy(numbers, ({ parameter, stratum }) => `${parameter} ${stratum}`)].map(([kind, group]) => (
          <KindRow key={kind} group={group} />
        ))}
      </Rows>
    </Card>
  )
}

/** One number in one kind of case: what was assumed, and what it is now for each cause. */
function KindRow({ group }: { readonly group: readonly LearnedNumber[] }) {
  const texts = useTexts()
  const words = texts.learning
  const format = useFormat()
  const first = group[0]
  if (first === undefined) return null
  const { parameter, stratum, prior } = first
  const say = (value: number) => sayNumber(value, first.unit, format, texts)
  return (
    <Row
      what={
        <>
          <b>{texts.math.inputs[parameter] ?? parameter}</b>
          {words.strata[stratum] !== '' && <span className="quiet">, {words.strata[stratum]}</span>}
        </>
      }
      about={
        <>
          {words.assumed(say(prior.value), say(prior.low), say(prior.high))}
          {group.map((number) => (
            <CauseLine key={number.cause} number={number} say={say} />
          ))}
        </>
      }
    />
  )
}

function CauseLine({ number, say }: { readonly number: LearnedNumber; readonly say: (value: number) => string }) {
  const texts = useTexts()
  const words = texts.learning
  const format = useFormat()
  const { data, posterior, cause, firm } = number
  const [before, value, after] = words.now(texts.causes[cause], say(posterior.value), say(posterior.low), say(posterior.high))
  const counted = data.weight < data.cases * FULL_SHARE ? format.number(Math.round(data.weight * 10) / 10) : undefined
  return (
    <span className={css.cause}>
      {before}
      <b className={css.value}>{value}</b>
      {after}
      {!firm && `, ${words.stillGuess}`}. {words.from(data.cases, data.causeCases, counted, say(data.value))}
    </span>
  )
}

/** Below this share of their number, it is said as how many cases they are counted. */
const FULL_SHARE = 0.9

function sayNumber(value: number, unit: LearnedNumber['unit'], format: Format, texts: Texts): string {
  return unit === 'hours' ? texts.math.hours(format.number(Math.round(value * 10) / 10)) : format.percent(value)
}
