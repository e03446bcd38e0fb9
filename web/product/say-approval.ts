import type { CaseDetail } from '../app/api.tsx'
import type { Texts } from '../texts/texts.tsx'
import type { Format } from '../ui/format.tsx'

type Approval = CaseDetail['approvals'][number]

/** What a yes is asked for. */
export function sayApproval({ kind, subject, draft }: Pick<Approval, 'kind' | 'subject' | 'draft'>, texts: Texts, format: Format): string {
  const words = texts.approvals
  if (draft !== undefined) return words.sendDraft(texts.write.kinds[draft.kind])
  if (subject === undefined) return words.policyChange
  return kind === 'parting' ? words.partWays : sayRemedy(subject, texts, format)
}

/** What was granted in the place of what was asked; undefined where nothing was changed, or words were. */
export function sayGranted({ grantedSubject }: Pick<Approval, 'grantedSubject'>, texts: Texts, format: Format): string | undefined {
  return grantedSubject && sayRemedy(grantedSubject, texts, format)
}

function sayRemedy({ option, amountMinor, override }: NonNullable<Approval['subject']>, texts: Texts, format: Format): string {
  const what = texts.decide.choose(option, format.money(amountMinor))
  return override === undefined ? what : texts.approvals.override(what)
}
