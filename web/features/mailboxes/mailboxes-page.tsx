import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../app/api.tsx'
import { mayManage } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Card, CardPage } from '../../ui/card-page.tsx'
import { Rows } from '../../ui/rows.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { AsideMails, MadeCases } from './aside-mails.tsx'
import { MailboxForm } from './mailbox-form.tsx'
import { MailboxRow } from './mailbox-row.tsx'
import { mailboxesQuery } from './mailboxes-query.ts'

/** Where mail comes from and leaves by: how each mailbox is doing, and what to do where one is not. */
export function MailboxesPage() {
  const texts = useTexts()
  const words = texts.mailboxesPage
  const { member } = useSession()
  const { data } = useQuery(mailboxesQuery(useApi()))
  const [open, setOpen] = useState<string | 'new' | undefined>()
  useTitle(texts.app.title(words.title))
  if (data === undefined) return <CardPage title={words.title}>{null}</CardPage>
  const { mailboxes, aside, made } = data
  const changing = mailboxes.find(({ id }) => id === open)
  const close = () => setOpen(undefined)
  const adding = mayManage(member.role) && (open === 'new' || (mailboxes.length === 0 && changing === undefined))
  return (
    <CardPage title={words.title}>
      <Card title={words.list} {...(mailboxes.length > 0 && { lead: words.lead })}>
        {mailboxes.length === 0 ? (
          <p className="quiet">{words.none}</p>
        ) : (
          <Rows label={words.list}>
            {mailboxes.map((mailbox) => (
              <MailboxRow
                key={mailbox.id}
                mailbox={mailbox}
                mayChange={mayManage(member.role) ? 'yes' : 'no'}
                onChange={() => setOpen(mailbox.id)}
              />
            ))}
          </Rows>
        )}
        {!mayManage(member.role) && <p className="quiet small">{words.ownerOnly}</p>}
        {mayManage(member.role) && mailboxes.length > 0 && open === undefined && (
          <div className="row">
            <Button onClick={() => setOpen('new')}>{words.addAnother}</Button>
          </div>
        )}
      </Card>
      {adding && <MailboxForm key="new" mailbox={undefined} onDone={close} {...(mailboxes.length > 0 && { onCancel: close })} />}
      {changing !== undefined && <MailboxForm key={changing.id} mailbox={changing} onDone={close} onCancel={close} />}
      {aside.length > 0 && <AsideMails aside={aside} />}
      {made.length > 0 && <MadeCases made={made} />}
    </CardPage>
  )
}
