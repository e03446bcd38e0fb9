import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { PolicyForm } from './policy-form.tsx'
import css from './policy-page.module.css'
import { type PolicyDetail, policyQuery } from './policy-query.ts'
import { PolicyWords } from './policy-words.tsx'
import { ProposedChanges } from './proposed-changes.tsx'
import { PublicPageCard } from './public-page-card.tsx'
import { newestOf } from './use-policy-draft.ts'

/** The shop's rules: written by who may, read by everyone. */
export function PolicyPage() {
  const texts = useTexts()
  const api = useApi()
  const { member } = useSession()
  const { data: policy } = useSuspenseQuery(policyQuery(api))
  useTitle(texts.app.title(texts.policy.title))
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{texts.policy.title}</h1>
        <InForce policy={policy} />
      </header>
      <Planned policy={policy} />
      <ProposedChanges policy={policy} />
      {mayManage(member.role) ? <PolicyForm policy={policy} /> : <PolicyWords document={newestOf(policy).document} />}
      {mayManage(member.role) && <PublicPageCard />}
      <Versions policy={policy} />
    </div>
  )
}

/** That the version written last is yet to begin. */
function Planned({ policy: { planned, number } }: { readonly policy: PolicyDetail }) {
  const texts = useTexts()
  const { dateTime } = useFormat()
  if (planned === undefined) return null
  return (
    <Notice>
      {texts.policy.planned(planned.number, dateTime(planned.effectiveFrom))}{' '}
      {number > 0 && (
        <Link to="/policy/versions/$number" params={{ number: String(number) }} className="link">
          {texts.policy.plannedLook(number)}
        </Link>
      )}
    </Notice>
  )
}

function InForce({ policy }: { readonly policy: PolicyDetail }) {
  const texts = useTexts()
  const latest = policy.versions.find(({ number }) => number === policy.number)
  if (latest === undefined) return <span className="quiet small">{texts.policy.none}</span>
  return (
    <span className="quiet small">
      {texts.policy.inForce(latest.number)}
      {latest.byName !== undefined && ` ${texts.policy.by(latest.byName)}`}, <RelativeTime at={latest.at} />
    </span>
  )
}

function Versions({ policy }: { readonly policy: PolicyDetail }) {
  const texts = useTexts()
  if (policy.versions.length < 2) return null
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">{texts.policy.versions}</h2>
      <ol className={css.versions}>
        {policy.versions.map((version) => (
          <li key={version.number}>
            <span>
              <Link to="/policy/versions/$number" params={{ number: String(version.number) }} className="link">
                {texts.policy.version(version.number)}
              </Link>{' '}
              {version.byName !== undefined && texts.policy.by(version.byName)}
              {version.number === policy.number && <span className="quiet">, {texts.policy.inForceNow}</span>}
            </span>
            <span className="quiet small">
              <RelativeTime at={version.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
