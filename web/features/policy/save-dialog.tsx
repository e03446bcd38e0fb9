import { Button, Modal, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { checkPolicy, type PolicyRemark } from '../../../src/core/policy/check-policy.ts'
import { LAW_FACTS } from '../../../src/core/policy/law-facts.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AskPolicyChange } from './ask-policy-change.tsx'
import css from './policy-page.module.css'
import { policyPageQuery } from './policy-query.ts'
import { ReplayCard } from './replay-card.tsx'
import type { PolicyDraft, SaveHow } from './use-policy-draft.ts'

interface SaveDialogProps {
  readonly draft: PolicyDraft
  readonly over?: SaveHow['over']
  readonly onClose: () => void
}

/** What stands against the policy, what it would have changed, and from when it holds: before it is saved. */
export function SaveDialog({ draft, over, onClose }: SaveDialogProps) {
  const texts = useTexts()
  const { shop } = useSession()
  const page = useQuery(policyPageQuery(useApi()))
  const [read, setRead] = useState(false)
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [day, setDay] = useState('')
  const remarks = checkPolicy(draft.document, { ...shop.profile, isPublic: page.data?.enabled })
  const stops = remarks.some(({ kind }) => kind === 'contradiction')
  const law = remarks.filter(({ kind }) => kind === 'law')
  const begins = when === 'later' ? startOf(day) : undefined
  const dayWrong = when === 'later' && day !== '' && begins === undefined
  const ready = !stops && (law.length === 0 || read) && (when === 'now' || begins !== undefined)
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={<b>{texts.policy.beforeSaving}</b>}
      closeButtonProps={{ 'aria-label': texts.app.close }}
    >
      <div className={css.dialog}>
        {remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} />
        ))}
        {law.length > 0 && <Check label={texts.policy.readLaw} checked={read} onChange={setRead} />}
        {!stops && <ReplayCard document={draft.document} />}
        <Choice
          label={texts.policy.begins}
          labelHidden="shown"
          items={(['now', 'later'] as const).map((value) => ({ value, label: texts.policy.beginsItems[value] }))}
          value={when}
          onChange={setWhen}
        />
        {when === 'later' && (
          <TextInput
            type="date"
            label={texts.policy.beginsOn}
            value={day}
            error={dayWrong ? texts.policy.beginsWrong : undefined}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
        <AskPolicyChange document={draft.document} effectiveFrom={begins} />
        {draft.error !== undefined && (
          <Notice weight="warn" live="assertive">
            {texts.errors.notSaved(draft.error.message)}
            {isRefusal(draft.error, 'blocked_by_guard') && (
              <AskForYes subject={{ ...draft.asWritten(over), ...(begins !== undefined && { effectiveFrom: begins }) }} />
            )}
          </Notice>
        )}
        <div className="row">
          <Button
            variant="filled"
            disabled={!ready}
            loading={draft.saving}
            onClick={() =>
              draft.save({ over, acknowledged: law.map(({ id }) => id), ...(begins !== undefined && { effectiveFrom: begins }) })
            }
          >
            {texts.policy.saveVersion}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {texts.policy.goOn}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

/** Puts exactly this change to whoever may say yes to it. */
function AskForYes({ subject }: { readonly subject: ReturnType<PolicyDraft['asWritten']> & { readonly effectiveFrom?: string } }) {
  const texts = useTexts()
  const { client } = useApi()
  const ask = useMutation({
    mutationFn: () => client.call('ask-approval', { id: newId(), policy: subject }, { idempotencyKey: newId() }),
  })
  if (ask.isSuccess) return <p role="status">{texts.policy.asked}</p>
  return (
    <>
      <div className="row">
        <Button size="compact-sm" loading={ask.isPending} onClick={() => ask.mutate()}>
          {texts.policy.askForYes}
        </Button>
      </div>
      {ask.isError && <p role="alert">{ask.error.message}</p>}
    </>
  )
}

function Remark({ remark: { kind, part, says, instead, facts } }: { readonly remark: PolicyRemark }) {
  const texts = useTexts()
  return (
    <Notice
      weight={kind === 'contradiction' ? 'stop' : kind === 'law' ? 'warn' : 'plain'}
      title={texts.policy.remark(texts.policy.parts[part].title, kind)}
    >
      <p>
        {says} {instead !== undefined && texts.policy.instead(instead)}
      </p>
      {facts.map((id) => {
        const fact = LAW_FACTS[id]
        if (fact === undefined) return null
        return (
          <p key={id} className="quiet small">
            {fact.says}{' '}
            {fact.url === undefined ? (
              `${fact.source}, ${fact.year} (${id}).`
            ) : (
              <a className="link" href={fact.url} target="_blank" rel="noreferrer">
                {`${fact.source}, ${fact.year} (${id})`}
              </a>
            )}
          </p>
        )
      })}
    </Notice>
  )
}

/** The beginning of a day in this browser's own time, where it is ahead and within two years. */
function startOf(day: string): string | undefined {
  const from = new Date(`${day}T00:00`)
  const ahead = from.getTime() - Date.now()
  return Number.isNaN(ahead) || ahead <= 0 || ahead > TWO_YEARS_MS ? undefined : from.toISOString()
}

const TWO_YEARS_MS = 2 * 365 * 86_400_000
