import { NativeSelect, TextInput } from '@mantine/core'
import { MAIL_SECURITIES } from '../../../src/core/mail/mail-providers.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Pairs } from '../../ui/card-page.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import type { MailboxFields, Problems } from './mailbox-fields.ts'

interface ServerFieldsProps {
  readonly fields: MailboxFields
  readonly shown: Problems
  readonly state: 'open' | 'closed'
  readonly onState: (state: 'open' | 'closed') => void
  readonly onChange: (fields: MailboxFields) => void
}

/** The servers behind an address: folded away, since most people never need them. */
export function ServerFields({ fields, shown, state, onState, onChange }: ServerFieldsProps) {
  const words = useTexts().mailboxesPage
  const change = (changed: Partial<MailboxFields>) => onChange({ ...fields, ...changed, follows: false })
  const bare = fields.imapSecurity === 'none' || (fields.sends && fields.smtpSecurity === 'none')
  return (
    <details open={state === 'open'} onToggle={(event) => onState(event.currentTarget.open ? 'open' : 'closed')}>
      <summary>{words.servers}</summary>
      <div className="stack">
        <p className="quiet small">{words.serversLead}</p>
        <Server way="imap" fields={fields} shown={shown} onChange={change} />
        <Pairs>
          <TextInput
            label={words.user}
            autoComplete="off"
            maxLength={320}
            value={fields.user}
            onChange={(event) => change({ user: event.currentTarget.value })}
          />
          <TextInput
            label={words.folder}
            autoComplete="off"
            maxLength={200}
            value={fields.folder}
            onChange={(event) => change({ folder: event.currentTarget.value })}
          />
        </Pairs>
        <Check label={words.sends} checked={fields.sends} onChange={(sends) => change({ sends })} />
        {fields.sends && <Server way="smtp" fields={fields} shown={shown} onChange={change} />}
        {fields.sends && (
          <div>
            <Check label={words.copiesSent} checked={fields.copiesSent} onChange={(copiesSent) => onChange({ ...fields, copiesSent })} />
            <p className="quiet small">{words.copiesSentHint}</p>
          </div>
        )}
        {bare && <Notice weight="warn">{words.noneWarns}</Notice>}
      </div>
    </details>
  )
}

interface ServerProps {
  readonly way: 'imap' | 'smtp'
  readonly fields: MailboxFields
  readonly shown: Problems
  readonly onChange: (changed: Partial<MailboxFields>) => void
}

function Server({ way, fields, shown, onChange }: ServerProps) {
  const words = useTexts().mailboxesPage
  const problem = (name: keyof Problems) => (shown[name] === undefined ? undefined : words.missing[shown[name]])
  return (
    <fieldset>
      <legend>{way === 'imap' ? words.fetching : words.sending}</legend>
      <Pairs>
        <TextInput
          label={words.host}
          autoComplete="off"
          maxLength={253}
          value={fields[`${way}Host`]}
          error={problem(`${way}Host`)}
          onChange={(event) => onChange({ [`${way}Host`]: event.currentTarget.value })}
        />
        <NumberField
          label={words.port}
          value={fields[`${way}Port`]}
          error={problem(`${way}Port`)}
          onChange={(port) => onChange({ [`${way}Port`]: port })}
        />
        <NativeSelect
          label={words.security}
          data={MAIL_SECURITIES.map((value) => ({ value, label: words.securities[value] }))}
          value={fields[`${way}Security`]}
          onChange={(event) => onChange({ [`${way}Security`]: MAIL_SECURITIES.find((one) => one === event.currentTarget.value) ?? 'tls' })}
        />
      </Pairs>
    </fieldset>
  )
}
