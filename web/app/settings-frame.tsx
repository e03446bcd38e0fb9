import { Link, type LinkProps, Outlet, useLocation } from '@tanstack/react-router'
import { type Texts, useTexts } from '../texts/texts.tsx'
import { useIsWide } from '../ui/use-is-wide.ts'
import { mayManage } from './may.ts'
import { useSession } from './session.tsx'
import css from './settings-frame.module.css'

/** The pages around the work, beside a list of them by what they are about. */
export function SettingsFrame() {
  const texts = useTexts()
  const isWide = useIsWide(FROM_WIDE)
  const { pathname } = useLocation()
  return (
    <div className={css.frame}>
      <nav className={css.nav} aria-label={texts.app.settingsMenu}>
        {isWide ? (
          <Pages />
        ) : (
          <details key={pathname} className={css.folded}>
            <summary>{texts.app.settingsMenu}</summary>
            <Pages />
          </details>
        )}
      </nav>
      <div>
        <Outlet />
      </div>
    </div>
  )
}

const FROM_WIDE = 1100

interface Page {
  readonly to: LinkProps['to']
  readonly title: string
  readonly for?: 'managers'
  /** Where the menu beside the pages has no room for it. */
  readonly in?: 'narrow'
}

function groupsOf(texts: Texts): readonly { readonly title: string; readonly pages: readonly Page[] }[] {
  const { groups } = texts.app
  return [
    {
      title: groups.shop,
      pages: [
        { to: '/settings', title: texts.settings.shop },
        { to: '/customers', title: texts.customers.title, in: 'narrow' },
        { to: '/policy', title: texts.policy.title, in: 'narrow' },
        { to: '/automations', title: texts.automations.title, in: 'narrow' },
        { to: '/team', title: texts.team.title, in: 'narrow' },
        { to: '/rehearse', title: texts.rehearse.title, in: 'narrow' },
        { to: '/words', title: texts.lintRules.title },
        { to: '/reading', title: texts.readingPage.title, for: 'managers' },
      ],
    },
    {
      title: groups.ways,
      pages: [
        { to: '/mailboxes', title: texts.mailboxesPage.title },
        { to: '/contact-form', title: texts.contactForm.title },
        { to: '/blocked', title: texts.blocked.title },
      ],
    },
    {
      title: groups.afterwards,
      pages: [
        { to: '/insights', title: texts.insights.title, in: 'narrow' },
        { to: '/learning', title: texts.learning.title },
        { to: '/feedback', title: texts.feedback.title },
      ],
    },
    {
      title: groups.people,
      pages: [
        { to: '/people', title: texts.people.title },
        { to: '/rotas', title: texts.rotasPage.title },
        { to: '/account', title: texts.account.title },
      ],
    },
    {
      title: groups.house,
      pages: [
        { to: '/data', title: texts.dataPage.title, for: 'managers' },
        { to: '/keys', title: texts.keysPage.title, for: 'managers' },
        { to: '/jobs', title: texts.jobs.title, for: 'managers' },
      ],
    },
  ]
}

function Pages() {
  const texts = useTexts()
  const { member } = useSession()
  const groups = groupsOf(texts)
    .map(({ title, pages }) => ({ title, pages: pages.filter((page) => page.for === undefined || mayManage(member.role)) }))
    .filter(({ pages }) => pages.length > 0)
  return (
    <div className={css.groups}>
      {groups.map(({ title, pages }) => (
        <section key={title} aria-label={title}>
          <p className={css.title} aria-hidden="true">
            {title}
          </p>
          {pages.map(({ to, title: name, in: where }) => (
            <Link
              key={name}
              to={to}
              className={where === 'narrow' ? `${css.link} ${css.narrow}` : css.link}
              activeProps={{ 'aria-current': 'page' }}
            >
              {name}
            </Link>
          ))}
        </section>
      ))}
    </div>
  )
}
