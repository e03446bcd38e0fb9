import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery, useApi } from '../../app/api.tsx'
import { useSignOut } from '../../app/use-sign-out.ts'
import { useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { CodeForm } from './code-form.tsx'
import { PasswordForm } from './password-form.tsx'

/** The way back in; who is signed in and belongs nowhere has no use for it. */
export function SignInPage() {
  const api = useApi()
  const { data: session } = useSuspenseQuery(sessionQuery(api))
  return session.state === 'no_shop' ? <NoShop /> : <WayIn />
}

/** The password, or a passkey, and the code from the phone where there is a second factor. */
function WayIn() {
  const texts = useTexts()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const title = step === 'password' ? texts.signIn.title : texts.signInMore.codeTitle
  return (
    <EntryPage name={texts.app.name} title={title} tabTitle={texts.app.title(texts.signIn.title)}>
      {step === 'password' ? <PasswordForm onSecondFactor={() => setStep('code')} /> : <CodeForm onStartOver={() => setStep('password')} />}
    </EntryPage>
  )
}

/** Somebody who was removed from their last shop is signed in, and has nowhere to go. */
function NoShop() {
  const texts = useTexts()
  const signOut = useSignOut()
  return (
    <EntryPage name={texts.app.name} title={texts.noShop.title} tabTitle={texts.app.title(texts.noShop.title)}>
      <p>{texts.noShop.what}</p>
      <div className="row">
        <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {texts.settings.signOut}
        </Button>
      </div>
    </EntryPage>
  )
}
