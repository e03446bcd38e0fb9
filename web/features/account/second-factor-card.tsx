import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { SecretOnce } from '../../ui/secret-once.tsx'
import { accountQuery } from './account-query.ts'
import { AskPassword } from './ask-password.tsx'
import { type NewFactor, useFactorWrites } from './use-factor-writes.ts'

const ScanCode = lazy(() => import('./scan-code.tsx').then((module) => ({ default: module.ScanCode })))

/** Where one is on the way: nothing asked, the password asked for one of three things, the code to scan, the codes to keep. */
type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'password'; readonly for: 'on' | 'off' | 'codes' }
  | { readonly at: 'scan'; readonly factor: NewFactor }
  | { readonly at: 'codes'; readonly codes: readonly string[] }

/** The code from a phone, besides the password. */
export function SecondFactorCard() {
  const texts = useTexts()
  const words = texts.account.factor
  const api = useApi()
  const { data: account } = useSuspenseQuery(accountQuery(api))
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const rest = () => setStep({ at: 'rest' })
  const writes = useFactorWrites()
  const withPassword = async (password: string, purpose: 'on' | 'off' | 'codes') => {
    if (purpose === 'on') setStep({ at: 'scan', factor: await writes.begin(password) })
    else if (purpose === 'codes') setStep({ at: 'codes', codes: await writes.makeCodes(password) })
    else {
      await writes.turnOff(password)
      rest()
      notifications.show({ message: words.turnedOff })
    }
  }
  return (
    <Card title={words.title} lead={account.secondFactor ? words.on : words.lead}>
      {step.at === 'rest' && (
        <div className="row">
          {account.secondFactor ? (
            <>
              <Button onClick={() => setStep({ at: 'password', for: 'codes' })}>{words.newCodes}</Button>
              <Button variant="subtle" onClick={() => setStep({ at: 'password', for: 'off' })}>
                {words.turnOff}
              </Button>
            </>
          ) : (
            <Button onClick={() => setStep({ at: 'password', for: 'on' })}>{words.turnOn}</Button>
          )}
        </div>
      )}
      {step.at === 'password' && (
        <AskPassword
          lead={step.for === 'off' ? words.turnOffLead : step.for === 'codes' ? words.newCodesLead : undefined}
          submit={step.for === 'off' ? words.turnOff : words.go}
          onPassword={(password) => withPassword(password, step.for)}
          onCancel={rest}
        />
      )}
      <Suspense fallback={null}>
        {step.at === 'scan' && (
          <ScanCode
            uri={step.factor.uri}
            onCode={async (code) => {
              await writes.confirm(code)
              setStep({ at: 'codes', codes: step.factor.codes })
              notifications.show({ message: words.turnedOn })
            }}
            onCancel={rest}
          />
        )}
      </Suspense>
      {step.at === 'codes' && (
        <SecretOnce
          title={words.codesTitle}
          lead={words.codesLead}
          secret={step.codes.join('\n')}
          words={{ copy: words.copyCodes, copied: texts.people.copied, notCopied: texts.people.notCopied, done: words.haveThem }}
          onDone={rest}
        />
      )}
    </Card>
  )
}
