import { Button, NativeSelect, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { InputOf, OutputOf } from '../../../src/client/client.ts'
import { CAUSES, type Cause } from '../../../src/core/case.ts'
import { GAPS, type Gap } from '../../../src/core/debrief/debrief.ts'
import { SOLVED, type Solved } from '../../../src/core/feedback/survey.ts'
import { type CaseDetail, useApi } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Check } from '../../ui/check.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './case-debrief.module.css'

interface DebriefFormProps {
  readonly detail: CaseDetail
  /** What one said before. */
  readonly mine: OutputOf<'get-debrief'>['mine']
  readonly onDone: () => void
}

/** Four short questions; the last one is the member's alone unless they share it. */
export function DebriefForm({ detail, mine, onDone }: DebriefFormProps) {
  const texts = useTexts()
  const words = texts.debrief
  const save = useSaveDebrief(detail.id, onDone)
  const [id] = useState(() => mine?.id ?? newId())
  const [cause, setCause] = useState<Cause>(mine?.cause ?? detail.caseReading.cause.kind)
  const [wentWrong, setWentWrong] = useState(mine?.wentWrong ?? '')
  const [wentRight, setWentRight] = useState(mine?.wentRight ?? '')
  const [gap, setGap] = useState<Gap | ''>(mine?.gap ?? '')
  const [gapWords, setGapWords] = useState(mine?.gapWords ?? '')
  const [supported, setSupported] = useState<Solved | ''>(mine?.support.supported ?? '')
  const [supportWords, setSupportWords] = useState(mine?.support.words ?? '')
  const [shares, setShares] = useState(mine?.sharesSupport ?? false)
  const text = (label: string, value: string, onChange: (value: string) => void) => (
    <Textarea label={label} autosize minRows={2} maxLength={2000} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  )
  return (
    <form
      className={`card ${css.form}`}
      aria-labelledby="debrief-title"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({
          ...{ id, caseId: detail.id, cause, wentWrong, wentRight, gapWords },
          ...(mine && { version: mine.version }),
          ...(gap !== '' && { gap }),
          support: { ...(supported !== '' && { supported }), words: supportWords },
          shareSupport: shares,
        })
      }}
    >
      <div>
        <h2 id="debrief-title">{words.title}</h2>
        <p className="quiet small">{words.lead}</p>
      </div>
      <div className={css.pairs}>
        {text(words.wentWrong, wentWrong, setWentWrong)}
        {text(words.wentRight, wentRight, setWentRight)}
        <NativeSelect
          label={words.gap}
          data={[{ value: '', label: '' }, ...GAPS.map((value) => ({ value, label: words.gaps[value] }))]}
          value={gap}
          onChange={(event) => setGap(event.currentTarget.value as Gap | '')}
        />
        {gap !== '' && gap !== 'none' && text(words.gapWords, gapWords, setGapWords)}
        <NativeSelect
          label={words.cause}
          data={CAUSES.map((value) => ({ value, label: texts.causes[value] }))}
          value={cause}
          onChange={(event) => setCause(event.currentTarget.value as Cause)}
        />
      </div>
      <div className={css.alone}>
        <Choice<Solved | ''>
          label={words.supported}
          labelHidden="shown"
          items={SOLVED.map((value) => ({ value, label: words.answers[value] }))}
          value={supported}
          onChange={setSupported}
        />
        {text(words.supportWords, supportWords, setSupportWords)}
        <Check label={words.share} checked={shares} onChange={setShares} />
        <p className="quiet small">{shares ? words.sharedNow : words.alone}</p>
      </div>
      <div className="row">
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {texts.app.cancel}
        </Button>
      </div>
      {save.isError && (
        <Notice weight="stop" live="assertive">
          {texts.errors.notSaved(save.error.message)}
        </Notice>
      )}
    </form>
  )
}

function useSaveDebrief(caseId: string, onDone: () => void) {
  const words = useTexts().debrief
  const { client } = useApi()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: InputOf<'save-debrief'>) => client.call('save-debrief', input, { idempotencyKey: newId() }),
    onSuccess: async () => {
      void queryClient.invalidateQueries({ queryKey: ['debriefs'] })
      await queryClient.invalidateQueries({ queryKey: ['case', caseId] })
      notifications.show({ message: words.saved })
      onDone()
    },
  })
}
