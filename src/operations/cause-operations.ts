import { closeFix } from './close-fix.ts'
import { getRising } from './get-rising.ts'
import { getUnexplained } from './get-unexplained.ts'
import { listCauses } from './list-causes.ts'
import { listFixes } from './list-fixes.ts'
import { placeCase } from './place-case.ts'
import { removeCause } from './remove-cause.ts'
import { saveCause } from './save-cause.ts'
import { saveFix } from './save-fix.ts'
import { watchCauses } from './watch-causes.ts'

/** All about causes, what rises and what is done about it, for the list of all operations. */
export const causeOperations = {
  'get-rising': getRising,
  'get-unexplained': getUnexplained,
  'list-causes': listCauses,
  'save-cause': saveCause,
  'remove-cause': removeCause,
  'place-case': placeCase,
  'save-fix': saveFix,
  'close-fix': closeFix,
  'list-fixes': listFixes,
  'watch-causes': watchCauses,
} as const
