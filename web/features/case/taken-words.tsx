import { Button } from '@mantine/core'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { TakenHanded } from './use-handed-words.ts'

/** Says that the words of an answer stand in the editor now, with the way back. */
export function TakenWords({ taken }: { readonly taken: TakenHanded | undefined }) {
  const texts = useTexts()
  if (taken === undefined) return null
  return (
    <Notice
      live="polite"
      actions={
        <Button size="compact-sm" onClick={taken.putBack}>
          {texts.ask.wordsBack}
        </Button>
      }
    >
      {texts.ask.wordsTaken}
    </Notice>
  )
}
