import type { CaseDetail } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'

/** What was written, for who looks and does not write. */
export function DraftsToRead({ drafts }: { readonly drafts: CaseDetail['drafts'] }) {
  const texts = useTexts()
  if (drafts.length === 0) return <p className="card quiet">{texts.write.nothingYet}</p>
  return drafts.map((draft) => (
    <article key={draft.id} className="card" aria-label={texts.write.kinds[draft.kind]}>
      <p className="quiet small">
        {texts.write.kinds[draft.kind]}, {draft.sentAt === undefined ? texts.write.notSent : texts.write.wasSent}{' '}
        <RelativeTime at={draft.sentAt ?? draft.updatedAt} />
      </p>
      {draft.subject !== undefined && <p>{draft.subject}</p>}
      <p className="words">{draft.text}</p>
    </article>
  ))
}
