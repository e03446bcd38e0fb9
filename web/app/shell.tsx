import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTexts } from '../texts/texts.tsx'
import { FormatProvider } from '../ui/format.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { modKeyName, useEscapeFromFields, useKeys } from '../ui/keys.ts'
import { sessionQuery, useApi } from './api.tsx'
import { withoutBasePath } from './base-path.ts'
import { casesQuery } from './cases-query.ts'
import { ConnectionLine } from './connection-line.tsx'
import { Live } from './live.tsx'
import { NoticeTeller } from './notice-teller.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { SeenKeeper } from './seen-keeper.tsx'
import { useSession } from './session.tsx'
import css from './shell.module.css'
import { teamQuery } from './team-query.ts'

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((module) => ({ default: module.KeysDialog })))

/** The frame for who is signed in; a session that ended leads to the sign-in, and from there back to this page. */
export function Shell() {
  const api = useApi()
  const { data: session } = useSuspenseQuery(sessionQuery(api))
  return session.state === 'signed_in' ? <Frame /> : <ToSignIn />
}

function ToSignIn() {
  const navigate = useNavigate()
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { next: `${withoutBasePath(location.pathname)}${location.search}` }, replace: true })
  }, [navigate])
  return null
}

/** The frame of every page inside: menu, banner of the sample, the line about a lost connection, palette and keys. */
function Frame() {
  const texts = useTexts()
  const { shop } = useSession()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'palette' | 'keys' | undefined>(undefined)
  useEscapeFromFields()
  useKeys({
    'mod+k': () => setOpen((now) => (now === 'palette' ? undefined : 'palette')),
    '?': () => setOpen('keys'),
    n: () => void navigate({ to: '/', search: { paste: 'now' } }),
    d: () => void navigate({ to: '/' }),
    a: () => void navigate({ to: '/ask/{-$conversationId}', params: {} }),
    f: () => void navigate({ to: '/follow-ups' }),
    p: () => void navigate({ to: '/policy' }),
  })
  return (
    <FormatProvider locale={shop.profile.locale} currency={shop.profile.currency}>
      <a className={css.skip} href="#content">
        {texts.app.skip}
      </a>
      <div className={css.shell}>
        <Menu onFind={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
        <main id="content" className={css.main} tabIndex={-1}>
          <ConnectionLine />
          <Live />
          <NoticeTeller />
          <SeenKeeper />
          <SampleBanner />
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        {open === 'palette' && <Palette onClose={() => setOpen(undefined)} onKeys={() => setOpen('keys')} />}
        {open === 'keys' && <KeysDialog onClose={() => setOpen(undefined)} />}
      </Suspense>
    </FormatProvider>
  )
}

/** The topics and the plays are what Ask answers from. */
const ASK_ROUTES = /^\/inside\/(?:ask|plays)\b/
/** These have lines of their own under it. */
const BELOW_ASK = /^\/inside\/(?:topics|knowledge)\b/

function Menu({ onFind, onKeys }: { readonly onFind: () => void; readonly onKeys: () => void }) {
  const texts = useTexts()
  const api = useApi()
  const inSettings = useMatches({ select: (matches) => matches.some(({ routeId }) => routeId === '/inside/settings-frame') })
  const inAsk = useMatches({
    select: (matches) =>
      matches.some(({ routeId }) => BELOW_ASK.test(routeId))
        ? 'true'
        : matches.some(({ routeId }) => ASK_ROUTES.test(routeId))
          ? 'page'
          : undefined,
  })
  const open = useQuery({ ...casesQuery(api, {}), select: (list) => list.openCount })
  return (
    <nav className={css.menu} aria-label={texts.app.menu}>
      <div className={css.mark}>
        <i aria-hidden="true" />
        {texts.app.name}
      </div>
      <Link to="/" className={css.item} activeOptions={{ exact: false, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
        {texts.app.desk}
        {open.data !== undefined && open.data > 0 && <b title={texts.app.openCount(open.data)}>{open.data < 1_000 ? open.data : '999+'}</b>}
      </Link>
      <Link to="/ask/{-$conversationId}" params={{}} className={css.item} activeProps={{}} aria-current={inAsk}>
        {texts.ask.title}
      </Link>
      {inAsk !== undefined && (
        <>
          <Link to="/topics" className={`${css.item} ${css.wide} ${css.below}`} activeProps={{ 'aria-current': 'page' }}>
            {texts.topics.title}
          </Link>
          <Link to="/knowledge" className={`${css.item} ${css.wide} ${css.below}`} activeProps={{ 'aria-current': 'page' }}>
            {texts.knowledge.menu}
          </Link>
        </>
      )}
      <Link to="/follow-ups" className={css.item} activeProps={{ 'aria-current': 'page' }}>
        {texts.followUps.title}
      </Link>
      <Link to="/customers" className={`${css.item} ${css.wide}`} activeProps={{ 'aria-current': 'page' }}>
        {texts.customers.title}
      </Link>
      <Link to="/policy" className={`${css.item} ${css.wide}`} activeProps={{ 'aria-current': 'page' }}>
        {texts.policy.title}
      </Link>
      <Link to="/automations" className={`${css.item} ${css.wide}`} activeProps={{ 'aria-current': 'page' }}>
        {texts.automations.title}
      </Link>
      <TeamLink />
      <Link to="/insights" className={`${css.item} ${css.wide}`} activeProps={{ 'aria-current': 'page' }}>
        {texts.insights.title}
      </Link>
      <Link to="/rehearse" className={`${css.item} ${css.wide}`} activeProps={{ 'aria-current': 'page' }}>
        {texts.rehearse.title}
      </Link>
      <button
        type="button"
        className={`${css.item} ${css.low}`}
        onClick={onFind}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
      >
        {texts.app.find}
        <KeyHint>{`${modKeyName()} K`}</KeyHint>
      </button>
      <button type="button" className={`${css.item} ${css.wide}`} onClick={onKeys} aria-keyshortcuts="?" aria-haspopup="dialog">
        {texts.app.keys}
        <KeyHint>?</KeyHint>
      </button>
      <Link to="/settings" className={css.item} activeProps={{}} aria-current={inSettings ? 'page' : undefined}>
        {texts.app.settings}
      </Link>
    </nav>
  )
}

/** With how many of the others ask for something now. */
function TeamLink() {
  const words = useTexts().team
  const asks = useQuery({
    ...teamQuery(useApi()),
    select: ({ pauses, swaps }) => [...pauses, ...swaps].filter(({ isYours }) => !isYours).length,
  })
  return (
    <Link to="/team" className={`${css.item} ${css.wide}`} activeProps={{ 'aria-current': 'page' }}>
      {words.title}
      {asks.data !== undefined && asks.data > 0 && <b title={words.asksNow(asks.data)}>{asks.data}</b>}
    </Link>
  )
}
