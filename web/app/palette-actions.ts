import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Heat } from '../../src/core/case.ts'
import { useTexts } from '../texts/texts.tsx'
import { openShop } from './api.tsx'
import { mayManage, mayWork } from './may.ts'
import { useSession } from './session.tsx'
import { useSignOut } from './use-sign-out.ts'

export interface Action {
  readonly id: string
  readonly label: string
  readonly heat?: Heat
  readonly run: () => void
}

export interface ActionGroup {
  readonly label: string
  readonly actions: readonly Action[]
}

/** What the palette can do besides finding cases. */
export function usePaletteActions(onKeys: () => void): {
  readonly openCase: (caseId: string) => void
  /** Puts the words into the box of Ask; absent for who may not ask. */
  readonly ask: ((question: string) => void) | undefined
  readonly groups: readonly ActionGroup[]
} {
  const texts = useTexts()
  const navigate = useNavigate()
  const { shop, shops, member } = useSession()
  const { setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  const words = texts.palette
  return {
    ask: mayWork(member.role)
      ? (question) => void navigate({ to: '/ask/{-$conversationId}', params: {}, search: { question } })
      : undefined,
    openCase: (caseId) => void navigate({ to: '/cases/$caseId', params: { caseId } }),
    groups: [
      {
        label: words.do,
        actions: [
          { id: 'paste', label: words.paste, run: () => void navigate({ to: '/', search: { paste: 'now' } }) },
          ...(mayWork(member.role) ? [{ id: 'phone', label: texts.phone.title, run: () => void navigate({ to: '/phone' }) }] : []),
          { id: 'ask', label: words.ask, run: () => void navigate({ to: '/ask/{-$conversationId}', params: {} }) },
          { id: 'lint', label: texts.draft.lintPage.title, run: () => void navigate({ to: '/lint' }) },
          { id: 'keys', label: texts.keys.title, run: onKeys },
          { id: 'light', label: words.lightScheme, run: () => setColorScheme('light') },
          { id: 'dark', label: words.darkScheme, run: () => setColorScheme('dark') },
          { id: 'auto', label: words.autoScheme, run: () => setColorScheme('auto') },
          { id: 'sign-out', label: texts.settings.signOut, run: () => signOut.mutate() },
        ],
      },
      {
        label: words.go,
        actions: [
          { id: 'desk', label: texts.app.desk, run: () => void navigate({ to: '/' }) },
          { id: 'topics', label: texts.topics.title, run: () => void navigate({ to: '/topics' }) },
          { id: 'knowledge', label: texts.knowledge.title, run: () => void navigate({ to: '/knowledge' }) },
          { id: 'follow-ups', label: texts.followUps.title, run: () => void navigate({ to: '/follow-ups' }) },
          { id: 'customers', label: texts.customers.title, run: () => void navigate({ to: '/customers' }) },
          { id: 'blocked', label: texts.blocked.title, run: () => void navigate({ to: '/blocked' }) },
          { id: 'policy', label: texts.policy.title, run: () => void navigate({ to: '/policy' }) },
          { id: 'automations', label: texts.automations.title, run: () => void navigate({ to: '/automations' }) },
          { id: 'team', label: texts.team.title, run: () => void navigate({ to: '/team' }) },
          { id: 'insights', label: texts.insights.title, run: () => void navigate({ to: '/insights' }) },
          { id: 'rehearse', label: texts.rehearse.title, run: () => void navigate({ to: '/rehearse' }) },
          { id: 'learning', label: texts.learning.title, run: () => void navigate({ to: '/learning' }) },
          { id: 'lint-rules', label: texts.lintRules.title, run: () => void navigate({ to: '/words' }) },
          { id: 'contact-form', label: texts.contactForm.title, run: () => void navigate({ to: '/contact-form' }) },
          { id: 'people', label: texts.people.title, run: () => void navigate({ to: '/people' }) },
          { id: 'rotas', label: texts.rotasPage.title, run: () => void navigate({ to: '/rotas' }) },
          { id: 'account', label: texts.account.title, run: () => void navigate({ to: '/account' }) },
          ...(mayManage(member.role)
            ? [
                { id: 'reading', label: texts.readingPage.title, run: () => void navigate({ to: '/reading' }) },
                { id: 'api-keys', label: texts.keysPage.title, run: () => void navigate({ to: '/keys' }) },
                { id: 'data', label: texts.dataPage.title, run: () => void navigate({ to: '/data' }) },
                { id: 'jobs', label: texts.jobs.title, run: () => void navigate({ to: '/jobs' }) },
              ]
            : []),
          { id: 'settings', label: texts.app.settings, run: () => void navigate({ to: '/settings' }) },
          ...shops
            .filter((other) => other.id !== shop.id)
            .map((other) => ({ id: other.id, label: words.switchTo(other.name), run: () => openShop(other.id) })),
        ],
      },
    ],
  }
}
