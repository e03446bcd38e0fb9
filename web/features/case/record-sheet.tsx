import { createPortal } from 'react-dom'
import type { CostedOption, Decision } from '../../../src/core/decision/decision.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { sayValue } from '../../product/say-value.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './record-sheet.module.css'
import { SaidOfCase } from './said-of-case.tsx'
import type { DecisionWork } from './use-decision.ts'

/** One sheet for the books: what was decided, by whom, when, on which numbers, under which rules. On paper only. */
export function RecordSheet({ detail, work }: { readonly detail: CaseDetail; readonly work: DecisionWork }) {
  const texts = useTexts()
  const format = useFormat()
  const { shop } = useSession()
  const { result, chosen } = work
  if (result === undefined) return null
  const words = texts.record
  return createPortal(
    <article className={css.sheet} data-print>
      <header>
        <h1>{words.title}</h1>
        <p>
          {[
            shop.profile.name,
            detail.title,
            detail.customer.name,
            detail.orderNumber !== undefined && texts.case.order(detail.orderNumber),
            detail.item,
            words.opened(format.dateTime(detail.openedAt)),
          ]
            .filter((word) => word !== undefined && word !== false)
            .join(' · ')}
        </p>
      </header>
      <Choice detail={detail} chosen={chosen} />
      <section>
        <p>
          <b>{words.advice}</b> {result.verdict}
        </p>
        <p>
          <b>{texts.decide.owed(format.money(result.owedMinor))}</b> {result.owed.ground}{' '}
          {result.owedMinor > 0 && `(${result.owed.clause})`}
        </p>
        <p>{result.fairTwin.sentence}</p>
      </section>
      <Options result={result} />
      <section>
        <h2>{texts.said.title}</h2>
        <SaidOfCase work={work} on="paper" />
      </section>
      <Inputs result={result} />
      <footer>
        <p>
          {texts.math.engine(result.engineVersion)} {texts.math.policy(texts.decide.policyVersion(detail.decision?.policyNumber ?? 0))}{' '}
          {detail.decision !== undefined && words.worked(format.dateTime(detail.decision.at))}{' '}
          {words.reference(detail.decision?.id ?? detail.id)}
        </p>
        <p className={css.sign}>{words.sign}</p>
      </footer>
    </article>,
    document.body,
  )
}

function Choice({ detail, chosen }: { readonly detail: CaseDetail; readonly chosen: DecisionWork['chosen'] }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.record
  if (chosen === undefined) return <p className={css.choice}>{words.open}</p>
  const approval = detail.approvals.find(
    ({ kind, granted, decidedByName }) => (kind === 'refund' || kind === 'override') && granted === true && decidedByName !== undefined,
  )
  return (
    <p className={css.choice}>
      <b>{texts.decide.chosen(texts.decide.choose(chosen.option, format.money(chosen.amountMinor)))}</b>{' '}
      {words.chosenBy(chosen.byName, format.dateTime(chosen.at))}
      {approval?.decidedByName !== undefined && ` ${texts.approvals.granted(approval.decidedByName)}`}
      {chosen.note !== undefined && ` “${chosen.note}”`}
    </p>
  )
}

function Options({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const format = useFormat()
  const risk = ({ parts }: CostedOption) => parts.dispute + parts.review + parts.legal + parts.repeat + parts.future
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.math.option}</th>
          <th scope="col">{texts.math.parts.money}</th>
          <th scope="col">{texts.math.parts.time}</th>
          <th scope="col">{texts.record.risk}</th>
          <th scope="col">{texts.math.total}</th>
          <th scope="col">{texts.math.range}</th>
          <th scope="col">{texts.math.best}</th>
        </tr>
      </thead>
      <tbody>
        {result.options.map((option) => {
          const guard = option.guards.find(({ blocks }) => blocks)
          return (
            <tr key={option.option}>
              <th scope="row">
                {texts.decide.optionNames[option.option]} {option.amountMinor > 0 && format.money(option.amountMinor)}
              </th>
              <td>{format.roughMoney(option.parts.money)}</td>
              <td>{format.roughMoney(option.parts.time)}</td>
              <td>{format.roughMoney(risk(option))}</td>
              <td>{format.money(option.toldCostMinor)}</td>
              <td>{texts.math.between(format.roughMoney(option.p10Minor), format.roughMoney(option.p90Minor))}</td>
              <td>{guard === undefined ? format.percent(option.chanceBest) : texts.decide.guards[guard.kind]}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Inputs({ result }: { readonly result: Decision }) {
  const texts = useTexts()
  const format = useFormat()
  return (
    <section>
      <h2>{texts.math.inputsCaption}</h2>
      <dl className={css.inputs}>
        {result.inputs.map((input) => (
          <div key={input.name}>
            <dt>{texts.math.inputs[input.name] ?? input.name}</dt>
            <dd>
              <b>{sayValue(input.value, input.unit, format, texts)}</b> {texts.math.origins[input.origin]}
              {input.fact !== undefined && ` · ${input.fact}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
