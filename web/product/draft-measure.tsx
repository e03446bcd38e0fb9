import type { DraftKind, Platform } from '../../src/core/case.ts'
import { measureForPlatform, PLATFORM_LIMITS } from '../../src/core/drafting/platform-limits.ts'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from '../ui/format.tsx'
import css from './draft-measure.module.css'
import { readAloudSeconds } from './script-steps.ts'

interface DraftMeasureProps {
  readonly kind: DraftKind
  readonly platform?: Platform | undefined
  readonly text: string
}

/** How long it is: the time it takes to say where it is said, the site's own units where it sets a limit, words everywhere else. */
export function DraftMeasure({ kind, platform, text }: DraftMeasureProps) {
  const texts = useTexts()
  const format = useFormat()
  if (kind === 'phone_script' || kind === 'counter_script') {
    return <span className={css.count}>{texts.draft.toSay(readAloudSeconds(text))}</span>
  }
  const limit = kind === 'review_reply' && platform !== undefined ? PLATFORM_LIMITS[platform] : undefined
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
