import { CAUSES, type Cause, CHANNELS, type Channel } from '../../../src/core/case.ts'
import type { Grouping } from '../../../src/core/insight/sums.ts'
import { useTexts } from '../../texts/texts.tsx'

/** Says what a key stands for: causes and channels by their words, the rest as it is. `name` is what the shop calls a cause of its own. */
export function useKeyName(): (group: Grouping, key: string, name?: string) => string {
  const texts = useTexts()
  return (group, key, name) => {
    if (name !== undefined) return name
    if (group === 'cause' && (CAUSES as readonly string[]).includes(key)) return texts.causes[key as Cause]
    if (group === 'channel' && (CHANNELS as readonly string[]).includes(key)) return texts.channels[key as Channel]
    return key === '' || group === 'cause' ? texts.insights.causes.unknown[group] : key
  }
}
