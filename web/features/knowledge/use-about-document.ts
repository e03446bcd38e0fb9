import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import type { OwnDocument } from './knowledge-query.ts'

/** Says in one line what a document is: its kind, how much was read of it, who added it. */
export function useAboutDocument(): (document: OwnDocument) => string {
  const words = useTexts().knowledge
  const format = useFormat()
  return (document) =>
    [
      words.formats[document.format],
      words.characters(format.number(document.length)),
      ...(document.addedByName === '' ? [] : [words.addedBy(document.addedByName)]),
    ].join(' · ')
}
