import { Button, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './knowledge.module.css'
import { PlayCheck } from './play-check.tsx'
import { PlayConflict } from './play-conflict.tsx'
import { PlayHelp } from './play-help.tsx'
import { type OwnPlayDraft, type PlayToWrite, useOwnPlayDraft } from './use-own-play-draft.ts'

const MOST_CHARACTERS = 40_000

interface PlayEditorProps {
  readonly title: string
  readonly play: PlayToWrite
}

/** A play in its own form, with the check beside it as it is written. */
export function PlayEditor({ title, play }: PlayEditorProps) {
  const texts = useTexts()
  const words = texts.knowledge
  const draft = useOwnPlayDraft(play)
  const { kept } = play
  const caseId = kept === undefined ? play.caseId : kept.caseId
  const published = kept?.published ?? false
  const mustRead = caseId !== undefined && !published
  return (
    <div className={css.writing}>
      <header className={css.head}>
        <Link to="/knowledge" className="link small">
          ‹ {words.back}
        </Link>
        <h1>{title}</h1>
        <p className="quiet small">{words.stateOf[published ? 'published' : 'unpublished']}</p>
      </header>
      {mustRead && <FromCase caseId={caseId} />}
      {kept !== undefined && draft.overtaken && <PlayConflict kept={kept} draft={draft} />}
      {draft.removed && (
        <Notice
          weight="warn"
          live="assertive"
          actions={
            <Button size="compact-sm" loading={draft.saving} onClick={() => draft.save(false, 'anew')}>
              {words.saveAsNew}
            </Button>
          }
        >
          {words.wasRemoved}
        </Notice>
      )}
      <div className={css.columns}>
        <div className="stack">
          <Textarea
            label={words.text}
            description={words.textHint}
            classNames={{ input: css.source ?? '' }}
            autosize
            minRows={18}
            spellCheck
            readOnly={draft.saving}
            value={draft.text}
            error={draft.text.length > MOST_CHARACTERS ? words.tooLong : null}
            onChange={(event) => draft.change(event.currentTarget.value)}
          />
          {!draft.overtaken && <SaveBar draft={draft} published={published} isNew={kept === undefined} mustRead={mustRead} />}
        </div>
        <aside className={css.beside} aria-label={words.check}>
          <PlayCheck text={draft.text} />
          <PlayHelp />
        </aside>
      </div>
    </div>
  )
}

function FromCase({ caseId }: { readonly caseId: string }) {
  const words = useTexts().knowledge
  return (
    <Notice
      weight="warn"
      title={words.fromCase}
      actions={
        <Link to="/cases/$caseId" params={{ caseId }} className="link small">
          {words.toCase}
        </Link>
      }
    >
      {words.fromCaseWhat}
    </Notice>
  )
}

interface SaveBarProps {
  readonly draft: OwnPlayDraft
  readonly published: boolean
  readonly isNew: boolean
  /** Whether a person has to say that they read it before it is published. */
  readonly mustRead: boolean
}

function SaveBar({ draft, published, isNew, mustRead }: SaveBarProps) {
  const texts = useTexts()
  const words = texts.knowledge
  const [read, setRead] = useState<'not yet' | 'read' | 'missing'>('not yet')
  const publish = () => {
    if (mustRead && read !== 'read') setRead('missing')
    else draft.save(true)
  }
  const said =
    read === 'missing'
      ? words.haveReadMissing
      : draft.error !== undefined && texts.errors.notSaved(draft.error.message.replace(/^text: /, ''))
  return (
    <div className={css.bar}>
      {mustRead && <Check label={words.haveRead} checked={read === 'read'} onChange={(checked) => setRead(checked ? 'read' : 'not yet')} />}
      <div className="row">
        {published ? (
          <>
            {draft.dirty && (
              <Button variant="filled" loading={draft.saving} onClick={() => draft.save(true)}>
                {words.save}
              </Button>
            )}
            <Button loading={draft.saving && !draft.dirty} onClick={() => draft.save(false)}>
              {words.takeBack}
            </Button>
          </>
        ) : (
          <>
            <Button variant="filled" loading={draft.saving} onClick={publish}>
              {words.publish}
            </Button>
            {(isNew || draft.dirty) && (
              <Button disabled={draft.saving} onClick={() => draft.save(false)}>
                {words.keep}
              </Button>
            )}
          </>
        )}
        {draft.dirty && (
          <Button variant="subtle" onClick={draft.discard}>
            {words.discard}
          </Button>
        )}
      </div>
      {said ? (
        <p className="small" role="alert">
          {said}
        </p>
      ) : (
        draft.dirty && <p className="quiet small">{words.unsaved}</p>
      )}
    </div>
  )
}
