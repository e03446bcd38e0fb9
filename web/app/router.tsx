import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { DRAFT_KINDS } from '../../src/core/case.ts'
import { VIEWS } from '../../src/core/search/views.ts'
import { type Api, sessionQuery } from './api.tsx'
import { basePath } from './base-path.ts'
import { type InsightSearch, readInsightSearch } from './insight-search.ts'
import { NotFoundPage, WholePageProblem } from './problem-page.tsx'
import type { AskSearch, CaseSearch, DeskSearch, DocumentSearch, NewAutomationSearch, NewPlaySearch } from './search-of-pages.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { Shell } from './shell.tsx'

interface RouterContext {
  readonly api: Api
  readonly queryClient: QueryClient
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: WholePageProblem,
  notFoundComponent: NotFoundPage,
})

const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery(context.api))
    if (session.state === 'set_up_needed') throw redirect({ to: '/set-up' })
    if (session.state !== 'signed_in') throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
  },
  component: Shell,
  errorComponent: WholePageProblem,
})

function viewOf(wanted: unknown): Pick<DeskSearch, 'view'> {
  const view = VIEWS.find((one) => one === wanted)
  return view === undefined ? {} : { view }
}

const deskRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/',
  validateSearch: (search): DeskSearch => ({
    ...viewOf(search['view']),
    ...(typeof search['query'] === 'string' && search['query'] !== '' && { query: search['query'] }),
    ...(search['paste'] === 'now' && { paste: 'now' as const }),
  }),
  component: lazyRouteComponent(() => import('../features/desk/desk-page.tsx'), 'DeskPage'),
})

const caseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId',
  validateSearch: (search): CaseSearch => {
    const write = DRAFT_KINDS.find((kind) => kind === search['write'])
    return write === undefined ? {} : { write }
  },
  component: lazyRouteComponent(() => import('../features/case/case-page.tsx'), 'CasePage'),
})

const phoneRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/phone',
  validateSearch: (search): { readonly caseId?: string } => {
    const caseId = search['caseId']
    return typeof caseId === 'string' && caseId !== '' ? { caseId } : {}
  },
  component: lazyRouteComponent(() => import('../features/phone/phone-page.tsx'), 'PhonePage'),
})

const evidenceRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cases/$caseId/evidence',
  component: lazyRouteComponent(() => import('../features/evidence/evidence-page.tsx'), 'EvidencePage'),
})

const askRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/ask/{-$conversationId}',
  validateSearch: (search): AskSearch => {
    const question = search['question']
    return typeof question === 'string' && question !== '' ? { question } : {}
  },
  component: lazyRouteComponent(() => import('../features/ask/ask-page.tsx'), 'AskPage'),
})

const topicsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/topics',
  component: lazyRouteComponent(() => import('../features/topics/topics-page.tsx'), 'TopicsPage'),
})

const topicRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/topics/$topic',
  component: lazyRouteComponent(() => import('../features/topics/topic-page.tsx'), 'TopicPage'),
})

const playRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/plays/$playId',
  component: lazyRouteComponent(() => import('../features/topics/play-page.tsx'), 'PlayPage'),
})

const knowledgeRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/knowledge',
  component: lazyRouteComponent(() => import('../features/knowledge/knowledge-page.tsx'), 'KnowledgePage'),
})

const ownDocumentRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/knowledge/documents/$documentId',
  validateSearch: (search): DocumentSearch => {
    const passage = search['passage']
    return typeof passage === 'string' && passage !== '' ? { passage } : {}
  },
  component: lazyRouteComponent(() => import('../features/knowledge/document-page.tsx'), 'DocumentPage'),
})

const newPlayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/knowledge/new-play',
  validateSearch: (search): NewPlaySearch => {
    const caseId = search['caseId']
    return typeof caseId === 'string' && caseId !== '' ? { caseId } : {}
  },
  component: lazyRouteComponent(() => import('../features/knowledge/new-play-page.tsx'), 'NewPlayPage'),
})

const ownPlayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/knowledge/plays/$ownPlayId',
  component: lazyRouteComponent(() => import('../features/knowledge/own-play-page.tsx'), 'OwnPlayPage'),
})

const lintRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/lint',
  component: lazyRouteComponent(() => import('../features/lint-page/lint-page.tsx'), 'LintPage'),
})

const followUpsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/follow-ups',
  component: lazyRouteComponent(() => import('../features/follow-ups/follow-ups-page.tsx'), 'FollowUpsPage'),
})

const customersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers',
  component: lazyRouteComponent(() => import('../features/customers/customers-page.tsx'), 'CustomersPage'),
})

const importOrdersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers/import',
  component: lazyRouteComponent(() => import('../features/customers/import-page.tsx'), 'ImportPage'),
})

const customerRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('../features/customers/customer-page.tsx'), 'CustomerPage'),
})

const policyRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/policy',
  component: lazyRouteComponent(() => import('../features/policy/policy-page.tsx'), 'PolicyPage'),
})

const policyVersionRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/policy/versions/$number',
  component: lazyRouteComponent(() => import('../features/policy/policy-version-page.tsx'), 'PolicyVersionPage'),
})

const automationsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/automations',
  component: lazyRouteComponent(() => import('../features/automations/automations-page.tsx'), 'AutomationsPage'),
})

const readyAutomationsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/automations/ready',
  component: lazyRouteComponent(() => import('../features/automations/ready-page.tsx'), 'ReadyPage'),
})

const firingsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/automations/log',
  component: lazyRouteComponent(() => import('../features/automations/firings-page.tsx'), 'FiringsPage'),
})

const newAutomationRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/automations/new',
  validateSearch: (search): NewAutomationSearch => {
    const ready = search['ready']
    return typeof ready === 'string' && ready !== '' ? { ready } : {}
  },
  component: lazyRouteComponent(() => import('../features/automations/new-automation-page.tsx'), 'NewAutomationPage'),
})

const automationRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/automations/$automationId',
  component: lazyRouteComponent(() => import('../features/automations/automation-page.tsx'), 'AutomationPage'),
})

const insightsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/insights',
  validateSearch: (search): InsightSearch => readInsightSearch(search),
  component: lazyRouteComponent(() => import('../features/insights/insights-page.tsx'), 'InsightsPage'),
})

const insightCasesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/insights/cases',
  validateSearch: (search): InsightSearch => readInsightSearch(search),
  component: lazyRouteComponent(() => import('../features/insights/insight-cases-page.tsx'), 'InsightCasesPage'),
})

const teamRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/team',
  component: lazyRouteComponent(() => import('../features/team/team-page.tsx'), 'TeamPage'),
})

const rehearseRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rehearse',
  component: lazyRouteComponent(() => import('../features/rehearse/rehearse-page.tsx'), 'RehearsePage'),
})

const rehearsalRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/rehearse/$rehearsalId',
  component: lazyRouteComponent(() => import('../features/rehearse/rehearsal-page.tsx'), 'RehearsalPage'),
})

const energySpreadRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/energy',
  component: lazyRouteComponent(() => import('../features/energy/spread-page.tsx'), 'SpreadPage'),
})

const energyRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/energy/$customerId',
  component: lazyRouteComponent(() => import('../features/energy/energy-page.tsx'), 'EnergyPage'),
})

const settingsFrame = createRoute({ getParentRoute: () => insideRoute, id: 'settings-frame', component: SettingsFrame })

const settingsRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

const peopleRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
})

const rotasRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/rotas',
  component: lazyRouteComponent(() => import('../features/rotas/rotas-page.tsx'), 'RotasPage'),
})

const mailboxesRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/mailboxes',
  component: lazyRouteComponent(() => import('../features/mailboxes/mailboxes-page.tsx'), 'MailboxesPage'),
})

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/keys',
  component: lazyRouteComponent(() => import('../features/api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
})

const blockedRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/blocked',
  component: lazyRouteComponent(() => import('../features/customers/blocked-page.tsx'), 'BlockedPage'),
})

const dataRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/data',
  component: lazyRouteComponent(() => import('../features/your-data/data-page.tsx'), 'DataPage'),
})

const jobsRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../features/jobs/jobs-page.tsx'), 'JobsPage'),
})

const readingRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/reading',
  component: lazyRouteComponent(() => import('../features/reading/reading-page.tsx'), 'ReadingPage'),
})

const learningRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/learning',
  component: lazyRouteComponent(() => import('../features/learning/learning-page.tsx'), 'LearningPage'),
})

const lintRulesRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/words',
  component: lazyRouteComponent(() => import('../features/lint-rules/lint-rules-page.tsx'), 'LintRulesPage'),
})

const contactSettingsRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/contact-form',
  component: lazyRouteComponent(() => import('../features/contact-settings/contact-settings-page.tsx'), 'ContactSettingsPage'),
})

const accountRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-page.tsx'), 'AccountPage'),
})

const feedbackRoute = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/feedback',
  component: lazyRouteComponent(() => import('../features/feedback/feedback-page.tsx'), 'FeedbackPage'),
})

const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: lazyRouteComponent(() => import('../features/join/join-page.tsx'), 'JoinPage'),
})

const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset',
  component: lazyRouteComponent(() => import('../features/reset/reset-page.tsx'), 'ResetPage'),
})

const followRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/follow',
  component: lazyRouteComponent(() => import('../features/linked/follow-page.tsx'), 'FollowPage'),
})

const approveRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/approve',
  component: lazyRouteComponent(() => import('../features/linked/approve-page.tsx'), 'ApprovePage'),
})

const surveyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/survey',
  component: lazyRouteComponent(() => import('../features/linked/survey-page.tsx'), 'SurveyPage'),
})

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery(context.api))
    if (session.state !== 'set_up_needed') throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('../features/set-up/set-up-page.tsx'), 'SetUpPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  // Only a path of this site may follow: an address from elsewhere would lead the person away.
  validateSearch: (search): { readonly next?: string } => {
    const next = search['next']
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
  },
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery(context.api))
    if (session.state === 'signed_in' || session.state === 'set_up_needed') throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const routeTree = rootRoute.addChildren([
  insideRoute.addChildren([
    deskRoute,
    caseRoute,
    phoneRoute,
    evidenceRoute,
    askRoute,
    topicsRoute,
    topicRoute,
    playRoute,
    knowledgeRoute,
    ownDocumentRoute,
    newPlayRoute,
    ownPlayRoute,
    lintRoute,
    followUpsRoute,
    customersRoute,
    importOrdersRoute,
    customerRoute,
    policyRoute,
    policyVersionRoute,
    automationsRoute,
    readyAutomationsRoute,
    firingsRoute,
    newAutomationRoute,
    automationRoute,
    teamRoute,
    rehearseRoute,
    rehearsalRoute,
    energySpreadRoute,
    energyRoute,
    insightsRoute,
    insightCasesRoute,
    settingsFrame.addChildren([
      settingsRoute,
      readingRoute,
      lintRulesRoute,
      peopleRoute,
      mailboxesRoute,
      rotasRoute,
      apiKeysRoute,
      blockedRoute,
      dataRoute,
      jobsRoute,
      learningRoute,
      feedbackRoute,
      contactSettingsRoute,
      accountRoute,
    ]),
  ]),
  joinRoute,
  resetRoute,
  followRoute,
  approveRoute,
  surveyRoute,
  setUpRoute,
  signInRoute,
])

/** Every address of the web, typed. */
export function openRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    basepath: basePath() || '/',
    context,
    defaultPendingMs: 400,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>
  }
}
