import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { teamQuery } from '../../app/team-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { HonestCard } from './honest-card.tsx'
import { NowCard } from './now-card.tsx'
import { OwnCard } from './own-card.tsx'
import { SettingsCard } from './settings-card.tsx'
import { SharedCard } from './shared-card.tsx'

/** Looking after each other: one's own load, who asks for what now, and what is counted at all. */
export function TeamPage() {
  const texts = useTexts()
  const words = texts.team
  const { member } = useSession()
  const team = useQuery(teamQuery(useApi()))
  const manages = mayManage(member.role)
  useTitle(texts.app.title(words.title))
  const { data } = team
  return (
    <CardPage title={words.title}>
      {team.isError && data === undefined && (
        <Notice weight="warn" actions={<Button onClick={() => void team.refetch()}>{texts.app.retry}</Button>}>
          {team.error.message}
        </Notice>
      )}
      {data !== undefined && !data.settings.isOn && (
        <Card title={words.own}>
          <p>{words.off}</p>
          {!manages && <p className="quiet">{words.offAsk}</p>}
        </Card>
      )}
      {data?.settings.isOn && (
        <>
          <OwnCard team={data} />
          <NowCard team={data} />
          {manages && <SharedCard />}
        </>
      )}
      {data !== undefined && (
        <>
          <HonestCard />
          {manages && <SettingsCard key={data.settings.version} settings={data.settings} />}
        </>
      )}
    </CardPage>
  )
}
