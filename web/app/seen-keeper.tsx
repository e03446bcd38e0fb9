import { useQuery } from '@tanstack/react-query'
import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useApi } from './api.tsx'
import { forgetSeen, noteSeen } from './seen-cases.ts'
import { useSession } from './session.tsx'
import { teamQuery } from './team-query.ts'

const EVERY_MS = 15_000

/**
 * Remembers in this browser, and nowhere else, which case its member has before them, so that their own load counts it; forgets all of it once the shop
 * switches the team part off. Draws nothing.
 */
export function SeenKeeper() {
  const { member } = useSession()
  const isOn = useQuery(teamQuery(useApi())).data?.settings.isOn
  const caseId = useMatches({ select: (matches) => matches.map(({ params }) => (params as { caseId?: string }).caseId).find((id) => id) })
  useEffect(() => {
    if (isOn === false) forgetSeen(member.id)
    if (isOn !== true || caseId === undefined) return
    const note = () => {
      if (document.visibilityState === 'visible' && document.hasFocus()) noteSeen(member.id, caseId, Date.now())
    }
    note()
    const timer = setInterval(note, EVERY_MS)
    return () => clearInterval(timer)
  }, [isOn, caseId, member.id])
  return null
}
