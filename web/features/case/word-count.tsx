import { measureForPlatform, PLATFORM_LIMITS } from '../../../src/core/drafting/platform-limits.ts'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import type { Slot } from './draft-slot.ts'
import css from './word-count.module.css'

/** How long it is: words where only people count, the site's own units where it sets a limit. */
export function WordCount({ slot, text }: { readonly slot: Slot; readonly text: string }) {
  const texts = useTexts()
  const format = useFormat()
  const limit = slot.kind === 'review_reply' && slot.platform !== undefined ? PLATFORM_LIMITS[slot.platform] : undefined
  if (limit === undefined) {
    return <span className={css.count}>{texts.write.words(text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length)}</span>
  }
  const used = measureForPlatform(text, limit)
  const say = limit.unit === 'bytes' ? texts.write.ofBytes : texts.write.ofCharacters
  return (
    <span className={css.count} data-over={used > limit.most ? 'yes' : undefined}>
      {say(format.number(used), format.number(limit.most))}
    </span>
  )
}
