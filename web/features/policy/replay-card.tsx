import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './policy-page.module.css'
import type { PolicyDocument, Replay } from './policy-query.ts'

const PAGE = 20

/** Which past cases would have gone otherwise under this policy, and what that would have cost. */
export function ReplayCard({ document }: { readonly document: PolicyDocument }) {
  const texts = useTexts()
  const { client } = useApi()
  const [offset, setOffset] = useState(0)
  const replay = useQuery({
    queryKey: ['policy', 'replay', document, offset],
    queryFn: ({ signal }) => client.call('replay-policy', { document, offset, limit: PAGE }, { signal }),
    placeholderData: (before) => before,
    staleTime: 60_000,
  })
  return (
    <section className={css.replay} aria-labelledby="replay">
      <h3 id="replay">{texts.policy.replay}</h3>
      {replay.isPending && <p className="quiet">{texts.policy.replaying}</p>}
      {replay.isError && <Notice weight="warn">{replay.error.message}</Notice>}
      {replay.isSuccess && <Replayed replay={replay.data} offset={offset} onOffset={setOffset} />}
    </section>
  )
}

function Replayed({
  replay,
  offset,
  onOffset,
}: {
  readonly replay: Replay
  readonly offset: number
  readonly onOffset: (offset: number) => void
}) {
  const texts = useTexts()
  const { roughMoney } = useFormat()
  const { looked, cases, byKind, costMinor, listed, isAll } = replay
  if (looked === 0) return <p className="quiet">{texts.policy.noCases}</p>
  const cost = costMinor === 0 ? undefined : texts.policy.costs(roughMoney(Math.abs(costMinor)), costMinor > 0 ? 'more' : 'less')
  return (
    <>
      <p>
        <strong>{texts.policy.otherwise(cases, looked)}</strong> {cost}
        {!isAll && <span className="quiet small"> {texts.policy.newestOnly}</span>}
      </p>
      {cases > 0 && <p className="quiet small">{texts.policy.byKind(byKind)}</p>}
      <ul className={css.cases}>
        {listed.map((one) => (
          <ReplayedRow key={one.caseId} replayed={one} />
        ))}
      </ul>
      {cases > PAGE && (
        <div className="row">
          <Button size="compact-sm" variant="default" disabled={offset === 0} onClick={() => onOffset(offset - PAGE)}>
            {texts.policy.newer}
          </Button>
          <Button size="compact-sm" variant="default" disabled={offset + PAGE >= cases} onClick={() => onOffset(offset + PAGE)}>
            {texts.policy.older}
          </Button>
          <span className="quiet small">{texts.policy.shown(offset + 1, Math.min(cases, offset + PAGE), cases)}</span>
        </div>
      )}
    </>
  )
}

function ReplayedRow({ replayed: { caseId, title, differs, before, after, costMinor } }: { readonly replayed: Replay['listed'][number] }) {
  const texts = useTexts()
  const { money } = useFormat()
  const remedy = ({ option, amountMinor = 0 }: typeof before) =>
    option === undefined ? texts.policy.noRemedy : `${texts.decide.optionNames[option]}${amountMinor > 0 ? ` ${money(amountMinor)}` : ''}`
  return (
    <li>
      <div className={css.caseHead}>
        <Link to="/cases/$caseId" params={{ caseId }} className="link" target="_blank">
          {title}
        </Link>
        {costMinor !== 0 && <span className="number">{`${costMinor > 0 ? '+' : '−'}${money(Math.abs(costMinor))}`}</span>}
      </div>
      {differs.map((kind) => (
        <p key={kind} className="quiet small">
          {kind === 'decision' && texts.policy.changes.decision(remedy(before), remedy(after))}
          {kind === 'approval' && texts.policy.changes.approval(before.yesOf, after.yesOf)}
          {kind === 'escalation' && texts.policy.changes.escalation(after.escalates[0], before.escalates[0])}
          {kind === 'promise' && texts.policy.changes.promise(before.late, after.late)}
        </p>
      ))}
    </li>
  )
}
