import { Button } from '@mantine/core'
import { useSession } from '../../app/session.tsx'
import { useSignOut } from '../../app/use-sign-out.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { DeputyCard } from './deputy-card.tsx'
import { NewsCard } from './news-card.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SessionsCard } from './sessions-card.tsx'

/** One's own way in: password, second factor, passkeys, and the browsers that are in. */
export function AccountPage() {
  const texts = useTexts()
  const { member } = useSession()
  const signOut = useSignOut()
  useTitle(texts.app.title(texts.account.title))
  return (
    <CardPage title={texts.account.title}>
      <Card title={member.name} lead={texts.settings.signedInAs(member.name, member.email)}>
        <div className="row">
          <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {texts.settings.signOut}
          </Button>
        </div>
      </Card>
      <NewsCard />
      <DeputyCard />
      <PasswordCard />
      <SecondFactorCard />
      <PasskeysCard />
      <SessionsCard />
    </CardPage>
  )
}
