import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery, useApi } from '../../app/api.tsx'
import { useSignOut } from '../../app/use-sign-out.ts'
import { useTexts } from '../../texts/texts.tsx'
import { EntryPage } from '../../ui/entry-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CodeForm } from './code-form.tsx'
import { PasswordForm } from './password-form.tsx'

/** The way back in: the password, or a passkey, and the code from the phone where there is a second factor. */
export function SignInPage() {
  const texts = useTexts()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const title = step === 'password' ? texts.signIn.title : texts.signInMore.codeTitle
  return (
    <EntryPage name={texts.app.name} title={title} tabTitle={texts.app.title(texts.signIn.title)}>
      {step === 'password' ? (
        <>
          <NoShop />
          <PasswordForm onSecondFactor={() => setStep('code')} />
        </>
      ) : (
        <CodeForm onStartOver={() => setStep('password')} />
      )}
    </EntryPage>
  )
}

/** Somebody who was removed from their last shop is signed in, and has nowhere to go. */
function NoShop() {
  const texts = useTexts()
  const api = useApi()
  const { data: session } = useSuspenseQuery(sessionQuery(api))
  const signOut = useSignOut()
  if (session.state !== 'no_shop') return null
  return (
    <Notice
      weight="warn"
      title={texts.noShop.title}
      actions={
        <button type="button" className="link" onClick={() => signOut.mutate()}>
          {texts.settings.signOut}
        </button>
      }
    >
      {texts.noShop.what}
    </Notice>
  )
}
