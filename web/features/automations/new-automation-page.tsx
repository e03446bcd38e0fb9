import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { automationSchema } from '../../../src/core/automation/automation.ts'
import { listReadyAutomations } from '../../../src/core/automation/ready-ones.ts'
import { useApi } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AutomationEditor } from './automation-editor.tsx'
import { automationsQuery } from './automations-query.ts'

/** A new automation, from nothing or from a ready one. */
export function NewAutomationPage() {
  const texts = useTexts()
  const words = texts.automationEditor
  const { shop } = useSession()
  const { ready: readyId } = useSearch({ from: '/inside/automations/new' })
  const [id] = useState(() => newId())
  const { data: all } = useSuspenseQuery(automationsQuery(useApi()))
  const ready = listReadyAutomations({ currency: shop.profile.currency }).find((one) => one.id === readyId)
  useTitle(texts.app.title(words.newTitle))
  const start =
    ready === undefined
      ? {
          name: '',
          automation: automationSchema.parse({
            when: { on: 'message' },
            if: { combinator: 'and', rules: [{ field: 'heat', operator: '>=', value: 3 }] },
            do: [{ do: 'set_urgency', urgency: 80 }],
          }),
        }
      : { name: ready.name, automation: automationSchema.parse(ready.automation) }
  return (
    <AutomationEditor
      key={readyId ?? 'empty'}
      id={id}
      title={words.newTitle}
      start={start}
      row={all.automations.find((one) => one.id === id)}
    />
  )
}
