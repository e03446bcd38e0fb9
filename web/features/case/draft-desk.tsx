import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react'
import { type DraftKind, TONES, type Tone } from '../../../src/core/case.ts'
import type { DraftFacts } from '../../../src/core/drafting/draft.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { useShopLinter } from '../../app/lint-rules-query.ts'
import type { EditorHandle } from '../../product/draft-editor.tsx'
import { DraftMeasure } from '../../product/draft-measure.tsx'
import { FindingsList } from '../../product/findings-list.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './draft-desk.module.css'
import { DraftFiles } from './draft-files.tsx'
import { MAILED_KINDS, type Slot, savedIn, wayOut } from './draft-slot.ts'
import { OwnLine } from './own-line.tsx'
import { PartingChecks } from './parting-checks.tsx'
import { PenHeld } from './pen-held.tsx'
import { SaveLine } from './save-line.tsx'
import { ReadOut } from './script-reader.tsx'
import { SendRow } from './send-row.tsx'
import { TakenWords } from './taken-words.tsx'
import type { CasePresence } from './use-case-presence.ts'
import { useDraft, type Words, type WorkingDraft } from './use-draft.ts'
import { type Handed, useHandedWords } from './use-handed-words.ts'
import { usePromise } from './use-promise.ts'

const DraftEditor = lazy(() => import('../../product/draft-editor.tsx').then((module) => ({ default: module.DraftEditor })))

interface DraftDeskProps {
  readonly detail: CaseDetail
  readonly slot: Slot
  readonly facts: DraftFacts
  readonly tone: Tone
  readonly picker: ReactNode
  readonly presence: CasePresence
  readonly handed?: Handed | undefined
}

/** One draft being written: the words, what a reader would stumble on, and the way out. */
export function DraftDesk({ detail, slot, facts, tone, picker, presence, handed }: DraftDeskProps) {
  const texts = useTexts()
  const draft = useDraft(detail, slot, facts, tone)
  const editor = useRef<EditorHandle>(null)
  // The typed character is painted first; the findings follow in the next breath.
  const text = useDeferredValue(draft.words.text)
  const lint = useShopLinter()
  const findings = useMemo(
    () => lint({ kind: slot.kind, text, context: facts, ...(slot.platform !== undefined && { platform: slot.platform }) }),
    [lint, slot, text, facts],
  )
  const promise = usePromise(detail.id)
  const taken = useHandedWords(detail.id, slot, draft, handed)
  const queryClient = useQueryClient()
  const write = (part: Partial<Words>) => {
    presence.noteWriting()
    draft.change(part)
  }
  // Words that wait for a decision stay in sight, whoever writes.
  if (presence.writer !== undefined && draft.state.kind !== 'conflict') {
    const own = draft.state.kind === 'saved' || draft.state.kind === 'untouched' ? 'none' : 'kept'
    return <PenHeld presence={presence} own={own} onTaken={() => void queryClient.invalidateQueries({ queryKey: ['case', detail.id] })} />
  }
  return (
    <>
      {slot.kind === 'firing' && <PartingChecks caseId={detail.id} />}
      <div className={`card ${css.card}`}>
        <div className={css.top}>
          <div className="row">
            {picker}
            <TonePicker draft={draft} />
          </div>
          <div className="row">
            <DraftMeasure kind={slot.kind} platform={slot.platform} text={draft.words.text} />
            {wayOut(slot.kind) === 'said' && <ReadOut text={draft.words.text} />}
          </div>
        </div>
        <Conflict draft={draft} />
        <TakenWords taken={taken} />
        {draft.words.subject !== undefined && (
          <TextInput
            className={css.subject}
            variant="unstyled"
            aria-label={texts.write.subject}
            placeholder={texts.write.subject}
            maxLength={500}
            value={draft.words.subject}
            onChange={(event) => write({ subject: event.currentTarget.value })}
          />
        )}
        <Suspense fallback={<p className={css.still}>{draft.words.text}</p>}>
          <DraftEditor
            ref={editor}
            label={texts.write.editor}
            text={draft.words.text}
            findings={text === draft.words.text ? findings : undefined}
            onChange={(next) => write({ text: next })}
            onPromise={promise}
          />
        </Suspense>
        {TAKES_OWN_LINE.has(slot.kind) && <OwnLine onPut={(words) => editor.current?.insertParagraph(words)} />}
        {MAILED_KINDS.has(slot.kind) && detail.mail?.to !== undefined && (
          <DraftFiles detail={detail} draftId={savedIn(detail, slot).unsent?.id} draft={draft} />
        )}
        <div className={css.foot}>
          <SaveLine draft={draft} />
          <ComposeAgain draft={draft} />
        </div>
      </div>
      <FindingsList
        findings={findings}
        text={text}
        onFix={(fix) => editor.current?.apply(fix)}
        onShow={(finding) => editor.current?.show(finding)}
        onPromise={promise}
      />
      <SendRow detail={detail} slot={slot} draft={draft} findings={findings} />
    </>
  )
}

/** What goes to a customer in writing; a script, a file for the bank and a note have their own form. */
const TAKES_OWN_LINE: ReadonlySet<DraftKind> = new Set<DraftKind>([
  'email',
  'chat',
  'review_reply',
  'boundary',
  'firing',
  'apology',
  'follow_up',
])

function TonePicker({ draft }: { readonly draft: WorkingDraft }) {
  const texts = useTexts()
  return (
    <NativeSelect
      size="xs"
      aria-label={texts.write.tone}
      data={TONES.map((value) => ({ value, label: texts.write.tones[value] }))}
      value={draft.words.tone}
      onChange={(event) => {
        const tone = event.currentTarget.value as Tone
        // Words that a person wrote stay theirs: the tone is then only remembered for the next composing.
        if (draft.touched) draft.change({ tone })
        else draft.compose(tone)
      }}
    />
  )
}

/** Composes anew: at once where nothing was changed, else after one question, and always with a way back. */
function ComposeAgain({ draft }: { readonly draft: WorkingDraft }) {
  const texts = useTexts()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const [before, setBefore] = useState<Words | undefined>(undefined)
  const compose = () => {
    setAsking('no')
    setBefore(draft.compose(draft.words.tone))
  }
  if (asking === 'yes') {
    return (
      <div className={css.ask} role="alertdialog" aria-label={texts.write.replaceAsk}>
        <span>{texts.write.replaceAsk}</span>
        <Button size="compact-sm" autoFocus onClick={compose}>
          {texts.write.replace}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking('no')}>
          {texts.write.keep}
        </Button>
      </div>
    )
  }
  if (before !== undefined && !draft.touched) {
    return (
      <div className={css.ask}>
        <span role="status">{texts.write.composedAgain}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            draft.put(before)
            setBefore(undefined)
          }}
        >
          {texts.app.undo}
        </Button>
      </div>
    )
  }
  if (!draft.touched) return null
  return (
    <div className={css.ask}>
      {draft.outdated && <span>{texts.write.decisionMoved}</span>}
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking('yes')}>
        {texts.write.again}
      </Button>
    </div>
  )
}

/** Somebody else saved this draft meanwhile: it was joined, or both stay in sight until a person says which. */
function Conflict({ draft }: { readonly draft: WorkingDraft }) {
  const texts = useTexts()
  if (draft.joined && draft.state.kind !== 'conflict') {
    const seen = (
      <Button size="compact-sm" onClick={draft.seeJoined}>
        {texts.draft.mergedSeen}
      </Button>
    )
    return (
      <Notice live="polite" actions={seen}>
        {texts.draft.merged}
      </Notice>
    )
  }
  if (draft.state.kind !== 'conflict') return null
  return (
    <Notice
      weight="warn"
      live="assertive"
      title={texts.write.conflictTitle}
      actions={
        <>
          <Button size="compact-sm" onClick={() => draft.settle('mine')}>
            {texts.write.keepMine}
          </Button>
          <Button size="compact-sm" onClick={() => draft.settle('theirs')}>
            {texts.write.takeTheirs}
          </Button>
          <Button size="compact-sm" onClick={() => draft.settle('both')}>
            {texts.write.keepBoth}
          </Button>
        </>
      }
    >
      <span>{texts.write.conflict}</span>
      <blockquote className={css.theirs}>{draft.state.theirs.text}</blockquote>
    </Notice>
  )
}
