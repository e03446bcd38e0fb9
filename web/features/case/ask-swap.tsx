import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { v7 as newId } from 'uuid'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { teamQuery } from '../../app/team-query.ts'
import { useTeamWrite } from '../../app/use-team-write.ts'
import { useTexts } from '../../texts/texts.tsx'

/** On an open case of one's own, where the shop has it switched on: asks the others to take it over, with one tap and no reason. */
export function AskSwap({ detail }: { readonly detail: CaseDetail }) {
  const words = useTexts().team
  const { member } = useSession()
  const team = useQuery(teamQuery(useApi())).data
  const ask = useTeamWrite('ask-for-swap')
  const answer = useTeamWrite('answer-swap')
  if (!team?.settings.isOn || detail.assignedTo !== member.id || detail.state === 'closed') return null
  const asked = team.swaps.find(({ caseId, isYours }) => caseId === detail.id && isYours)
  const failed = ask.error ?? answer.error
  return (
    <>
      <Button
        size="compact-md"
        title={asked ? words.askedHint : words.casesLead}
        loading={ask.isPending || answer.isPending}
        onClick={() => (asked ? answer.mutate({ id: asked.id, answer: 'take_back' }) : ask.mutate({ id: newId(), caseId: detail.id }))}
      >
        {asked ? words.asked : words.swap}
      </Button>
      {failed && <span role="alert">{failed.message}</span>}
    </>
  )
}
