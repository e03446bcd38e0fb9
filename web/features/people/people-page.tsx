import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { membersQuery } from '../../app/members-query.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { InviteCard } from './invite-card.tsx'
import { MemberRow } from './member-row.tsx'
import { OpenInvitations } from './open-invitations.tsx'

/** Who works here and may do what; whoever may, invites and removes. */
export function PeoplePage() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const { data } = useSuspenseQuery(membersQuery(api))
  useTitle(texts.app.title(texts.people.title))
  return (
    <CardPage title={texts.people.title}>
      <Card title={texts.people.members}>
        <Rows label={texts.people.members}>
          {data.members.map((one) => (
            <MemberRow key={one.id} member={one} rolesYouGive={data.rolesYouGive} />
          ))}
        </Rows>
      </Card>
      {mayManage(member.role) && (
        <>
          <InviteCard roles={data.rolesYouGive} />
          <OpenInvitations />
        </>
      )}
    </CardPage>
  )
}
