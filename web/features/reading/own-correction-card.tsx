import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Texts, useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { type Format, useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './own-correction-card.module.css'
import { type ReadingSettings, useReadingWrite } from './reading-settings-query.ts'

type Rules = NonNullable<ReadingSettings['correction']['inForce']>['correction']
type Offer = NonNullable<ReadingSettings['correction']['offered']>

/** What the shop's corrections would change by themselves: said in sentences, switched on and off by a person. */
export function OwnCorrectionCard({ settings }: { readonly settings: ReadingSettings }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.readingPage
  const { needed, offered, inForce } = settings.correction
  const { corrected } = settings.agreement
  const use = useReadingWrite('use-shop-correction', () => notifications.show({ message: inForce && !offered ? words.unused : words.used }))
  const fit = useReadingWrite('fit-shop-correction')
  const { version } = settings
  const error = use.error ?? fit.error
  return (
    <Card title={words.own} lead={words.ownLead}>
      {inForce !== undefined && (
        <div>
          <p>{words.ownInForce(inForce.byName, format.dateTime(inForce.at))}</p>
          <RuleList rules={inForce.correction} />
        </div>
      )}
      {offered !== undefined && (
        <div>
          <p>{inForce === undefined ? words.ownOffered : hasRules(offered.correction) ? words.ownNewer : words.ownNewerNothing}</p>
          <RuleList rules={offered.correction} />
          {hasRules(offered.correction) && <Checks offer={offered} />}
        </div>
      )}
      {inForce === undefined && offered === undefined && (
        <p className="quiet">{corrected < needed ? words.ownNeeds(needed, corrected) : words.ownNothing}</p>
      )}
      {error !== null && (
        <Notice weight="stop" live="assertive">
          {error.message}
        </Notice>
      )}
      <div className={css.actions}>
        {offered !== undefined && hasRules(offered.correction) && (
          <Button variant="filled" loading={use.isPending} onClick={() => use.mutate({ version, correction: offered.correction })}>
            {inForce === undefined ? words.use : words.useNewer}
          </Button>
        )}
        {inForce !== undefined && (
          <Button loading={use.isPending} onClick={() => use.mutate({ version, correction: null })}>
            {words.off}
          </Button>
        )}
        {corrected >= needed && (
          <Button variant="subtle" loading={fit.isPending} onClick={() => fit.mutate({})}>
            {words.lookNow}
          </Button>
        )}
      </div>
    </Card>
  )
}

const hasRules = (rules: Rules) => Object.values(rules).some((some) => some.length > 0)

function RuleList({ rules }: { readonly rules: Rules }) {
  const texts = useTexts()
  const format = useFormat()
  const said = sayRules(rules, texts, format)
  if (said.length === 0) return null
  return (
    <ul className={css.rules}>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function sayRules({ heat, heatOfCause, cause, threat, want }: Rules, texts: Texts, format: Format): string[] {
  const words = texts.readingPage.rules
  const of = (rule: { changed: number; of: number }) => words.grounds(rule.changed, rule.of)
  const step = (level: keyof Texts['heat']['words']) => `${level} ${texts.heat.words[level]}`
  return [
    ...heat.map((rule) => words.heat(step(rule.from), step(rule.to), of(rule))),
    ...heatOfCause.map((rule) => words.heatOfCause[rule.steps](texts.causes[rule.cause], of(rule))),
    ...cause.map((rule) => words.cause(texts.causes[rule.from], texts.causes[rule.to], of(rule))),
    ...threat.map((rule) =>
      rule.below >= 1
        ? words.threatNever(texts.threats[rule.kind], of(rule))
        : words.threat(texts.threats[rule.kind], format.percent(rule.below), of(rule)),
    ),
    ...want.map((rule) =>
      rule.below >= 1
        ? words.wantNever(texts.wants[rule.kind], of(rule))
        : words.want(texts.wants[rule.kind], format.percent(rule.below), of(rule)),
    ),
  ]
}

/** What it would have got right on messages that it was not made from. */
function Checks({ offer }: { readonly offer: Offer }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.readingPage
  const changed = (['heat', 'threat', 'cause', 'want'] as const).filter((field) =>
    field === 'heat' ? offer.correction.heat.length + offer.correction.heatOfCause.length > 0 : offer.correction[field].length > 0,
  )
  return (
    <p className="quiet small">
      {words.checkLead}{' '}
      {changed
        .map((field) => {
          const { before, after, of } = offer.checks[field]
          return words.check(words.fieldTitles[field], format.percent(before / of), format.percent(after / of))
        })
        .join('; ')}
      . {words.lifeStays}
    </p>
  )
}
