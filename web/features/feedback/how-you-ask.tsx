import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import { CHANNELS } from '../../../src/core/case.ts'
import { SURVEY_QUESTIONS } from '../../../src/core/feedback/survey.ts'
import { isRefusal, useApi } from '../../app/api.tsx'
import type { Feedback } from '../../app/feedback-query.ts'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, Pairs } from '../../ui/card-page.tsx'
import { Check } from '../../ui/check.tsx'
import { Notice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'

type ByChannelHours = Feedback['settings']['byChannel']

/** Whether, what, when and how often customers are asked. */
export function HowYouAsk({ feedback: { settings, canMail } }: { readonly feedback: Feedback }) {
  const texts = useTexts()
  const words = texts.feedback
  const { client } = useApi()
  const { member } = useSession()
  const queryClient = useQueryClient()
  const [on, setOn] = useState(settings.on)
  const [questions, setQuestions] = useState(settings.questions)
  const [waitHours, setWaitHours] = useState<number | undefined>(settings.waitHours)
  const [byChannel, setByChannel] = useState(settings.byChannel)
  const [daysBetween, setDaysBetween] = useState<number | undefined>(settings.daysBetween)
  const save = useMutation({
    mutationFn: () =>
      client.call(
        'save-feedback-settings',
        { version: settings.version, on, questions, waitHours: waitHours ?? 0, byChannel, daysBetween: daysBetween ?? 0 },
        { idempotencyKey: newId() },
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['feedback'] })
      notifications.show({ message: words.saved })
    },
  })
  const waitWrong = waitHours === undefined || !Number.isInteger(waitHours) || waitHours < 0 || waitHours > 24
  const daysWrong = daysBetween === undefined || !Number.isInteger(daysBetween) || daysBetween < 30 || daysBetween > 365
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!waitWrong && !daysWrong && questions.length > 0) save.mutate()
  }
  const may = mayManage(member.role)
  return (
    <Card title={words.settings} lead={words.settingsLead}>
      {!canMail && <Notice weight="warn">{words.noMail}</Notice>}
      <form className="stack" onSubmit={submit}>
        <fieldset className="stack" disabled={!may}>
          <Check label={words.on} checked={on} onChange={setOn} />
          <div>
            <p>{words.questions}</p>
            {SURVEY_QUESTIONS.map((question) => (
              <Check
                key={question}
                label={words.names[question]}
                checked={questions.includes(question)}
                onChange={(checked) =>
                  setQuestions(SURVEY_QUESTIONS.filter((other) => (other === question ? checked : questions.includes(other))))
                }
              />
            ))}
            <p className="quiet small">{questions.length === 0 ? words.none : words.first}</p>
          </div>
          <Pairs>
            <NumberField
              label={words.waitHours}
              value={waitHours}
              onChange={setWaitHours}
              error={waitWrong ? words.waitWrong : undefined}
            />
            <NumberField
              label={words.daysBetween}
              value={daysBetween}
              onChange={setDaysBetween}
              error={daysWrong ? words.daysWrong : undefined}
            />
          </Pairs>
          <ByChannel value={byChannel} onChange={setByChannel} />
          <p className="quiet small">{words.low}</p>
        </fieldset>
        {save.isError && (
          <Notice weight="stop" live="assertive">
            {isRefusal(save.error, 'version_conflict') ? texts.errors.conflict : texts.errors.notSaved(save.error.message)}
          </Notice>
        )}
        {may && (
          <div className="row">
            <Button type="submit" variant="filled" loading={save.isPending}>
              {words.save}
            </Button>
          </div>
        )}
      </form>
    </Card>
  )
}

/** Channels that differ from the rest: asked sooner or later, or not at all. */
function ByChannel({ value, onChange }: { readonly value: ByChannelHours; readonly onChange: (value: ByChannelHours) => void }) {
  const texts = useTexts()
  const words = texts.feedback
  const hours = [0, 1, 4, 8, 24]
  return (
    <details>
      <summary>{words.byChannel}</summary>
      <Pairs>
        {CHANNELS.map((channel) => {
          const own = value[channel]
          const kept = typeof own === 'number' && !hours.includes(own) ? [own] : []
          return (
            <NativeSelect
              key={channel}
              label={texts.channels[channel]}
              data={[
                { value: '', label: words.asTheRest },
                ...[...hours, ...kept].map((count) => ({ value: String(count), label: words.hoursAfter(count) })),
                { value: 'never', label: words.notAsked },
              ]}
              value={own === null ? 'never' : own === undefined ? '' : String(own)}
              onChange={(event) => {
                const chosen = event.currentTarget.value
                const { [channel]: _, ...rest } = value
                onChange(chosen === '' ? rest : { ...rest, [channel]: chosen === 'never' ? null : Number(chosen) })
              }}
            />
          )
        })}
      </Pairs>
    </details>
  )
}
