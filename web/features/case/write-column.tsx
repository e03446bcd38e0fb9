import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { type DraftKind, PLATFORMS, type Platform } from '../../../src/core/case.ts'
import type { DraftFacts } from '../../../src/core/drafting/draft.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { hasHandedWords } from '../../app/handed-words.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { firstKindFor, kindsFor, type Slot, savedIn, slotKey } from './draft-slot.ts'
import { SentDraft } from './sent-draft.tsx'
import type { CasePresence } from './use-case-presence.ts'
import type { DecisionWork } from './use-decision.ts'
import type { Handed } from './use-handed-words.ts'
import css from './write-column.module.css'

interface WriteColumnProps {
  readonly detail: CaseDetail
  readonly work: DecisionWork
  readonly presence: CasePresence
  /** The kind that was asked for. */
  readonly first?: DraftKind | undefined
  /** Words that Ask handed over since the page was opened. */
  readonly handed?: Handed | undefined
}

/** What to say: one kind at a time, each with its own draft. */
export function WriteColumn({ detail, work, presence, first, handed }: WriteColumnProps) {
  const texts = useTexts()
  const { shop } = useSession()
  const [kind, setKind] = useState<DraftKind>(
    () => first ?? detail.drafts.find((draft) => draft.sentAt === undefined)?.kind ?? firstKindFor(detail),
  )
  const [platform, setPlatform] = useState<Platform>(detail.platform ?? 'google')
  const [another, setAnother] = useState<readonly string[]>([])
  const slot = useMemo<Slot>(() => (kind === 'review_reply' ? { kind, platform } : { kind }), [kind, platform])
  const facts = useFacts(detail, work)
  useEffect(() => {
    if (handed !== undefined) setKind(handed.kind)
  }, [handed])
  const key = slotKey(slot)
  const { unsent, sent } = savedIn(detail, slot)
  const picker = (
    <>
      <SlotPicker
        kinds={kindsFor({ ...detail, stated: work.stated })}
        kind={kind}
        platform={platform}
        onKind={setKind}
        onPlatform={setPlatform}
      />
      {kind === 'dispute_evidence' && (
        <Link to="/cases/$caseId/evidence" params={{ caseId: detail.id }} className="link small">
          {texts.evidence.open}
        </Link>
      )}
    </>
  )
  if (sent !== undefined && unsent === undefined && !another.includes(sent.id) && !hasHandedWords(detail.id, kind)) {
    return <SentDraft detail={detail} draft={sent} picker={picker} onAnother={() => setAnother((before) => [...before, sent.id])} />
  }
  return (
    <DraftDesk
      key={`${key}-${sent?.id ?? ''}`}
      detail={detail}
      slot={slot}
      facts={facts}
      tone={detail.policy.tone?.manner ?? shop.profile.tone}
      presence={presence}
      picker={picker}
      handed={handed}
    />
  )
}

interface SlotPickerProps {
  readonly kinds: readonly DraftKind[]
  readonly kind: DraftKind
  readonly platform: Platform
  readonly onKind: (kind: DraftKind) => void
  readonly onPlatform: (platform: Platform) => void
}

function SlotPicker({ kinds, kind, platform, onKind, onPlatform }: SlotPickerProps) {
  const texts = useTexts()
  return (
    <>
      <NativeSelect
        size="xs"
        className={css.kind}
        aria-label={texts.write.kind}
        data={(kinds.includes(kind) ? kinds : [kind, ...kinds]).map((value) => ({ value, label: texts.write.kinds[value] }))}
        value={kind}
        onChange={(event) => onKind(event.currentTarget.value as DraftKind)}
      />
      {kind === 'review_reply' && (
        <NativeSelect
          size="xs"
          className={css.kind}
          aria-label={texts.write.platform}
          data={PLATFORMS.map((value) => ({ value, label: texts.platforms[value] }))}
          value={platform}
          onChange={(event) => onPlatform(event.currentTarget.value as Platform)}
        />
      )}
    </>
  )
}

/** What a draft may know: what the server gathered, with the remedy and the answers that stand on the screen now. */
function useFacts(detail: CaseDetail, work: DecisionWork): DraftFacts {
  const recommended = work.result?.options.find((option) => option.option === work.result?.recommended)
  const remedy = work.chosen ?? recommended
  const option = remedy?.option
  const amountMinor = remedy?.amountMinor
  const { faultOfShop, orderValueMinor, paidMinor } = work.stated
  const paid = paidMinor ?? orderValueMinor
  return useMemo(() => {
    const { option: _, amountMinor: __, ...known } = detail.draftFacts
    return {
      ...known,
      ...(faultOfShop !== undefined && { faultOfShop }),
      ...(paid !== undefined && { paidMinor: paid }),
      ...(option !== undefined && amountMinor !== undefined && { option, amountMinor }),
    } as DraftFacts
  }, [detail.draftFacts, faultOfShop, paid, option, amountMinor])
}
