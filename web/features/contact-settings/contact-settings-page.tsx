import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { ProblemPage } from '../../app/problem-page.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { CardPage } from '../../ui/card-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { ContactSettingsForm } from './contact-settings-form.tsx'
import { CONTACT_KEY, type ContactSettings } from './contact-settings-query.ts'
import { WidgetCard } from './widget-card.tsx'

/** The page by which customers write to the shop: what it says, asks for and looks like. */
export function ContactSettingsPage() {
  const texts = useTexts()
  const { client } = useApi()
  const settings = useQuery({ queryKey: CONTACT_KEY, queryFn: ({ signal }) => client.call('get-contact-settings', {}, { signal }) })
  useTitle(texts.app.title(texts.contactForm.title))
  if (settings.data !== undefined) return <Loaded settings={settings.data} />
  if (settings.isError) return <ProblemPage error={settings.error} />
  return (
    <p className="quiet" role="status">
      {texts.app.opening}
    </p>
  )
}

function Loaded({ settings }: { readonly settings: ContactSettings }) {
  const words = useTexts().contactForm
  const { member } = useSession()
  const may = mayManage(member.role)
  return (
    <CardPage title={words.title}>
      <p className="quiet">{words.lead}</p>
      {!may && <Notice>{words.readOnly}</Notice>}
      {settings.form.enabled ? (
        <p>
          {words.address}:{' '}
          <a href={settings.address} target="_blank" rel="noopener">
            {settings.address}
          </a>
        </p>
      ) : (
        <p>{words.isOff}</p>
      )}
      <ContactSettingsForm key={settings.version} settings={settings} mayChange={may ? 'yes' : 'no'} />
      {settings.form.enabled && <WidgetCard settings={settings} />}
    </CardPage>
  )
}
