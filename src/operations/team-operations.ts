import { answerSwap } from './answer-swap.ts'
import { askForPause } from './ask-for-pause.ts'
import { askForSwap } from './ask-for-swap.ts'
import { getEnergyShare } from './get-energy-share.ts'
import { getEnergySpread } from './get-energy-spread.ts'
import { getOwnLoad } from './get-own-load.ts'
import { getTeam } from './get-team.ts'
import { getTeamLoad } from './get-team-load.ts'
import { saveTeamSettings } from './save-team-settings.ts'
import { shareOwnLoad } from './share-own-load.ts'

/** What is asked of one's own load, of the team and of the share of energy. */
export const teamOperations = {
  'answer-swap': answerSwap,
  'ask-for-pause': askForPause,
  'ask-for-swap': askForSwap,
  'get-energy-share': getEnergyShare,
  'get-energy-spread': getEnergySpread,
  'get-own-load': getOwnLoad,
  'get-team': getTeam,
  'get-team-load': getTeamLoad,
  'save-team-settings': saveTeamSettings,
  'share-own-load': shareOwnLoad,
} as const
