import { Button, NativeSelect } from '@mantine/core'
import { useRef } from 'react'
import { DRAFT_KINDS } from '../../../src/core/case.ts'
import {
  APPROVABLE_ACTS,
  APPROVERS,
  type ApprovableAct,
  type ApprovalRule,
  type ApprovalRules,
  USUAL_APPROVALS,
} from '../../../src/core/policy/approval-rules.ts'
import { DRAFT_WORDS, describeApprovalRule } from '../../../src/core/policy/describe-approvals.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { MoneyField } from '../../ui/number-field.tsx'
import { DaysField } from './days-field.tsx'
import css from './policy-page.module.css'
import type { PolicyFieldsProps } from './policy-parts.tsx'

/** What needs whose yes beyond the limits, and how long a question stands. */
export function ApprovalsFields({ document, change }: PolicyFieldsProps) {
  const texts = useTexts()
  const words = texts.approvalRules
  const { money } = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const approvals = document.approvals ?? USUAL_APPROVALS
  const set = (part: Partial<ApprovalRules>) => change({ approvals: { ...approvals, ...part } })
  const add = (act: ApprovableAct) => {
    set({ rules: [...approvals.rules, begin(act)] })
    requestAnimationFrame(() => list.current?.lastElementChild?.querySelector<HTMLElement>('input, select')?.focus())
  }
  return (
    <>
      {approvals.rules.length === 0 && <p className="quiet">{words.none}</p>}
      <div ref={list} className={css.group}>
        {approvals.rules.map((rule, index) => {
          const says = describeApprovalRule(rule, { money, draftKind: (kind) => DRAFT_WORDS[kind] })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is told by its place.
            <fieldset className={css.group} key={index}>
              <legend>{says}</legend>
              <RuleFields rule={rule} onChange={(next) => set({ rules: approvals.rules.map((one, at) => (at === index ? next : one)) })} />
              <div className="row">
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.remove(says)}
                  onClick={() => set({ rules: approvals.rules.filter((_, at) => at !== index) })}
                >
                  {words.removeShort}
                </Button>
              </div>
            </fieldset>
          )
        })}
      </div>
      <div>
        <p className="small">{words.add}</p>
        <div className="row">
          {APPROVABLE_ACTS.map((act) => (
            <Button key={act} size="compact-sm" aria-label={words.addOf(words.acts[act])} onClick={() => add(act)}>
              {words.acts[act]}
            </Button>
          ))}
        </div>
      </div>
      <div className={css.pairs}>
        <DaysField
          label={words.expires}
          unit={words.hours}
          least={1}
          most={720}
          value={approvals.expiresAfterHours}
          onChange={(hours) => set({ expiresAfterHours: hours ?? USUAL_APPROVALS.expiresAfterHours })}
        />
        <DaysField
          label={words.times}
          unit=""
          least={1}
          most={5}
          value={approvals.askTimes}
          onChange={(times) => set({ askTimes: times ?? USUAL_APPROVALS.askTimes })}
        />
      </div>
      <p className="quiet small">{words.timesHint}</p>
    </>
  )
}

/** A rule to begin with, to be changed. */
function begin(act: ApprovableAct): ApprovalRule {
  return act === 'policy_change' || act === 'override' || act === 'parting'
    ? { act, asker: 'manager', whose: 'owner' }
    : { act, asker: 'agent', whose: 'manager' }
}

const HEATS_FROM = [1, 2, 3, 4] as const

interface RuleFieldsProps {
  readonly rule: ApprovalRule
  readonly onChange: (rule: ApprovalRule) => void
}

function RuleFields({ rule, onChange }: RuleFieldsProps) {
  const words = useTexts().approvalRules
  const isMoney = rule.act === 'refund' || rule.act === 'goodwill' || rule.act === 'override'
  return (
    <div className={css.pairs}>
      {rule.act !== 'policy_change' && (
        <NativeSelect
          label={words.asker}
          data={(['agent', 'manager'] as const).map((value) => ({ value, label: words.askers[value] }))}
          value={rule.asker}
          onChange={(event) => onChange({ ...rule, asker: event.currentTarget.value as ApprovalRule['asker'] })}
        />
      )}
      <NativeSelect
        label={words.whose}
        data={APPROVERS.map((value) => ({ value, label: words.approvers[value] }))}
        value={rule.whose}
        onChange={(event) => onChange({ ...rule, whose: event.currentTarget.value as ApprovalRule['whose'] })}
      />
      {isMoney && (
        <MoneyField
          label={words.above}
          placeholder={words.aboveHint}
          value={rule.aboveMinor}
          onChange={(aboveMinor) => {
            const { aboveMinor: _, ...rest } = rule
            onChange(aboveMinor === undefined ? rest : { ...rest, aboveMinor })
          }}
        />
      )}
      {rule.act === 'draft' && <DraftKinds rule={rule} onChange={onChange} />}
      {rule.act !== 'policy_change' && <HeatFrom rule={rule} onChange={onChange} />}
    </div>
  )
}

function DraftKinds({ rule, onChange }: RuleFieldsProps) {
  const texts = useTexts()
  const words = texts.approvalRules
  const { draftKinds: _, ...rest } = rule
  // Several kinds at once are several rules; one that came by the API stays as it is until another is picked.
  const picked = rule.draftKinds?.length === 1 ? rule.draftKinds[0] : ''
  return (
    <NativeSelect
      label={words.draftKinds}
      data={[{ value: '', label: words.everyKind }, ...DRAFT_KINDS.map((value) => ({ value, label: texts.write.kinds[value] }))]}
      value={picked ?? ''}
      onChange={(event) => {
        const kind = DRAFT_KINDS.find((one) => one === event.currentTarget.value)
        onChange(kind === undefined ? rest : { ...rest, draftKinds: [kind] })
      }}
    />
  )
}

function HeatFrom({ rule, onChange }: RuleFieldsProps) {
  const words = useTexts().approvalRules
  const { heatFrom, ...rest } = rule
  return (
    <NativeSelect
      label={words.heat}
      data={[{ value: '', label: words.anyHeat }, ...HEATS_FROM.map((heat) => ({ value: String(heat), label: words.heatFrom(heat) }))]}
      value={heatFrom === undefined ? '' : String(heatFrom)}
      onChange={(event) => {
        const heat = Number(event.currentTarget.value)
        onChange(heat === 0 ? rest : { ...rest, heatFrom: heat })
      }}
    />
  )
}
