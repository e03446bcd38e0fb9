import { decide } from '../../src/core/decision/decide.ts'
import { readMessage } from '../../src/core/reading/read.ts'

/** What opening a case computes, whoever asks for it: the reading and the decision. */
export function coreWork(text: string): void {
  const reading = readMessage({ text, channel: 'email', currency: 'USD' })
  decide({ orderValueMinor: 48_000, currency: 'USD' }, { reading })
}
