import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AutomationEditor } from './automation-editor.tsx'
import { automationsQuery } from './automations-query.ts'
import { InWords } from './in-words.tsx'

/** One automation: changed by who may, read by everyone. */
export function AutomationPage() {
  const texts = useTexts()
  const { member } = useSession()
  const { automationId } = useParams({ from: '/inside/automations/$automationId' })
  const { data: all } = useSuspenseQuery(automationsQuery(useApi()))
  const row = all.automations.find(({ id }) => id === automationId)
  useTitle(texts.app.title(row?.name ?? texts.automations.title))
  if (row === undefined)
    return (
      <CardPage title={texts.automations.title}>
        <p>{texts.automationEditor.gonePage}</p>
        <Link to="/automations" className="link">
          {texts.automations.toList}
        </Link>
      </CardPage>
    )
  if (!mayManage(member.role))
    return (
      <CardPage title={row.name}>
        <InWords automation={row.automation} />
        <p className="quiet">{texts.automations.only}</p>
      </CardPage>
    )
  return <AutomationEditor key={row.id} id={row.id} title={row.name} start={{ name: row.name, automation: row.automation }} row={row} />
}
