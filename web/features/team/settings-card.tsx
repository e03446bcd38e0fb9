import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { isRefusal, useApi } from '../../app/api.tsx'
import type { Team } from '../../app/team-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'

/** On or off for the whole shop, in this one place. */
export function SettingsCard({ settings }: { readonly settings: Team['settings'] }) {
  const texts = useTexts()
  const words = texts.team
  const { client } = useApi()
  const queryClient = useQueryClient()
  const [isOn, setIsOn] = useState(settings.isOn)
  const [pause, setPause] = useState<number | undefined>(settings.pauseMinutes)
  const [percent, setPercent] = useState<number | undefined>(Math.round(settings.energyThreshold * 100))
  const pauseWrong = pause === undefined || !Number.isInteger(pause) || pause < 5 || pause > 60
  const percentWrong = percent === undefined || percent < 5 || percent > 100
  const save = useMutation({
    mutationFn: () =>
      client.call(
        'save-team-settings',
        { version: settings.version, isOn, pauseMinutes: pause ?? 0, energyThreshold: (percent ?? 0) / 100 },
        { idempotencyKey: newId() },
      ),
    onSuccess: async () => {
      notifications.show({ message: words.saved })
      await queryClient.invalidateQueries({ queryKey: ['team'] })
      await queryClient.invalidateQueries({ queryKey: ['customer'] })
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!pauseWrong && !percentWrong) save.mutate()
  }
  return (
    <Card title={words.settings}>
      <form className="stack" onSubmit={submit}>
        <div>
          <Check label={words.on} checked={isOn} onChange={setIsOn} />
          <p className="quiet small">{words.offMeans}</p>
        </div>
        <Pairs>
          <NumberField label={words.pauseMinutes} value={pause} onChange={setPause} error={pauseWrong ? words.pauseWrong : undefined} />
          <NumberField
            label={words.threshold}
            value={percent}
            onChange={setPercent}
            error={percentWrong ? words.thresholdWrong : undefined}
          />
        </Pairs>
        {save.isError && (
          <Notice weight="stop" live="assertive">
            {isRefusal(save.error, 'version_conflict') ? texts.errors.conflict : texts.errors.notSaved(save.error.message)}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" variant="filled" loading={save.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
