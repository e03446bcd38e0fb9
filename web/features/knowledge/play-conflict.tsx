import { Button } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { changedLines } from '../../ui/changed-lines.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './knowledge.module.css'
import type { OwnPlayDetail } from './knowledge-query.ts'
import type { OwnPlayDraft } from './use-own-play-draft.ts'

/** Somebody else saved this play meanwhile: what is different, and which of the two is to stand. Nothing is lost until one chooses. */
export function PlayConflict({ kept, draft }: { readonly kept: OwnPlayDetail; readonly draft: OwnPlayDraft }) {
  const texts = useTexts()
  const words = texts.knowledge
  const changes = changedLines(draft.text.split('\n'), kept.text.split('\n'))
  return (
    <div className="stack">
      <Notice
        weight="warn"
        live="assertive"
        title={words.conflict(kept.writtenByName)}
        actions={
          <>
            <Button size="compact-sm" loading={draft.saving} onClick={() => draft.save(kept.published, 'over')}>
              {words.keepMine}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={draft.discard}>
              {words.takeTheirs}
            </Button>
          </>
        }
      >
        {draft.error === undefined ? words.conflictWhat : texts.errors.notSaved(draft.error.message.replace(/^text: /, ''))}
      </Notice>
      {changes.length === 0 ? (
        <p className="quiet small">{words.sameText}</p>
      ) : (
        <ul className={css.changes}>
          {changes.map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is its place.
            <li key={index}>
              <span className="quiet small">{kind === 'gone' ? words.onlyMine : words.onlyTheirs}</span>
              <span className={css.source}>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
