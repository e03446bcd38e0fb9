import { useTexts } from '../../texts/texts.tsx'
import css from './save-line.module.css'
import type { WorkingDraft } from './use-draft.ts'

/** One quiet line: where the words are safe. */
export function SaveLine({ draft }: { readonly draft: WorkingDraft }) {
  const texts = useTexts()
  const { state } = draft
  const words = () => {
    switch (state.kind) {
      case 'untouched':
        return texts.write.untouched
      case 'saving':
        return texts.write.saving
      case 'saved':
        return draft.restored ? `${texts.write.restored} ${texts.write.saved}` : texts.write.saved
      case 'kept':
        return texts.write.savedHere
      case 'not_kept':
        return texts.write.notKept
      case 'refused':
        return texts.errors.notSaved(state.message)
      case 'conflict':
        return texts.write.yoursKept
    }
  }
  const urgent = state.kind === 'not_kept' || state.kind === 'refused'
  return (
    <span className={css.line} data-urgent={urgent ? 'yes' : undefined} role={urgent ? 'alert' : 'status'}>
      {words()}
    </span>
  )
}
