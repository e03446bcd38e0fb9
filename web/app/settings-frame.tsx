import { Link, Outlet } from '@tanstack/react-router'
import { useTexts } from '../texts/texts.tsx'
import { mayManage } from './may.ts'
import { useSession } from './session.tsx'
import css from './settings-frame.module.css'

/** The pages around the work, with a line of links to one another. */
export function SettingsFrame() {
  const texts = useTexts()
  const { member } = useSession()
  const link = { className: css.link, activeProps: { 'aria-current': 'page' } } as const
  return (
    <>
      <nav className={css.nav} aria-label={texts.app.settingsMenu}>
        <Link to="/settings" {...link}>
          {texts.settings.shop}
        </Link>
        <Link to="/people" {...link}>
          {texts.people.title}
        </Link>
        <Link to="/learning" {...link}>
          {texts.learning.title}
        </Link>
        <Link to="/feedback" {...link}>
          {texts.feedback.title}
        </Link>
        <Link to="/customers" className={`${css.link} ${css.narrow}`}>
          {texts.customers.title}
        </Link>
        <Link to="/policy" className={`${css.link} ${css.narrow}`}>
          {texts.policy.title}
        </Link>
        <Link to="/mailboxes" {...link}>
          {texts.mailboxesPage.title}
        </Link>
        <Link to="/contact-form" {...link}>
          {texts.contactForm.title}
        </Link>
        <Link to="/blocked" {...link}>
          {texts.blocked.title}
        </Link>
        <Link to="/words" {...link}>
          {texts.lintRules.title}
        </Link>
        {mayManage(member.role) && (
          <>
            <Link to="/reading" {...link}>
              {texts.readingPage.title}
            </Link>
            <Link to="/keys" {...link}>
              {texts.keysPage.title}
            </Link>
            <Link to="/data" {...link}>
              {texts.dataPage.title}
            </Link>
            <Link to="/jobs" {...link}>
              {texts.jobs.title}
            </Link>
          </>
        )}
        <Link to="/account" {...link}>
          {texts.account.title}
        </Link>
      </nav>
      <Outlet />
    </>
  )
}
