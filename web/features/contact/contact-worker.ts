import { findProof } from '../../../src/core/proof-of-work.ts'
import type { Proof } from './send-form.ts'

const ALL = 2 ** 30

addEventListener('message', ({ data: { challengeId, bits } }: MessageEvent<Proof>) => {
  postMessage(findProof(challengeId, bits, 0, ALL))
})
