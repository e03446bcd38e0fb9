import { endRehearsal } from './end-rehearsal.ts'
import { forgetRehearsal } from './forget-rehearsal.ts'
import { getRehearsal } from './get-rehearsal.ts'
import { listRehearsals } from './list-rehearsals.ts'
import { listScenarios } from './list-scenarios.ts'
import { sayInRehearsal } from './say-in-rehearsal.ts'
import { shareRehearsal } from './share-rehearsal.ts'
import { startRehearsal } from './start-rehearsal.ts'

/** All about practising, for the list of all operations. */
export const rehearsalOperations = {
  'list-scenarios': listScenarios,
  'start-rehearsal': startRehearsal,
  'say-in-rehearsal': sayInRehearsal,
  'end-rehearsal': endRehearsal,
  'get-rehearsal': getRehearsal,
  'list-rehearsals': listRehearsals,
  'share-rehearsal': shareRehearsal,
  'forget-rehearsal': forgetRehearsal,
} as const
