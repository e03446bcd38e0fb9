import { AppError } from '../errors.ts'
import { deleteTeamData, saveTeamSettings as saveSettings } from '../store/team.ts'
import { transactionalOperation } from './operation.ts'
import { readTeamSettings, savedTeamSettingsSchema } from './team-detail.ts'

/** Switches the team part on or off. Off, everything that anybody asked for or shared is gone. */
export const saveTeamSettings = transactionalOperation({
  name: 'save-team-settings',
  summary:
    'Switch the team part on or off, and set how long a pause is and from which share of energy on a customer is spoken of. Off, all that people asked for or shared is taken out for good.',
  scope: 'shop:write',
  access: 'write',
  shop: 'own',
  input: savedTeamSettingsSchema,
  output: savedTeamSettingsSchema,
  async run({ db, shopId, now, record }, { version, ...settings }) {
    if (!(await saveSettings(db, { shopId, version, ...settings, now })))
      throw new AppError('version_conflict', 'Somebody changed this since you opened it. Look at their change, then make yours again.')
    if (!settings.isOn) await deleteTeamData(db)
    await record({ data: { on: settings.isOn, pauseMinutes: settings.pauseMinutes, energyThreshold: settings.energyThreshold } })
    return readTeamSettings(db)
  },
})
