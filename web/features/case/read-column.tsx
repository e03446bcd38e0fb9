import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CaseDetail } from '../../app/api.tsx'
import { mayWork } from '../../app/may.ts'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { AddMessage } from './add-message.tsx'
import { CaseFiles } from './attachments.tsx'
import { CustomerCard } from './customer-card.tsx'
import { CustomerHistory } from './customer-history.tsx'
import { EarlierMessages } from './earlier-messages.tsx'
import { HeatStrip } from './heat-strip.tsx'
import { LatestWords } from './latest-words.tsx'
import css from './read-column.module.css'

/** The customer's words with what was found in them, and what is known of the customer. */
export function ReadColumn({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const { member } = useSession()
  return (
    <>
      <LatestWords detail={detail} />
      <HeatStrip detail={detail} />
      <EarlierMessages detail={detail} />
      <CaseFiles detail={detail} mayAdd={mayWork(member.role) ? 'yes' : 'no'} />
      {mayWork(member.role) && <AddMessage detail={detail} />}
      {mayWork(member.role) && (
        <div>
          <Button
            className={css.call}
            variant="subtle"
            size="compact-md"
            renderRoot={(props) => <Link to="/phone" search={{ caseId: detail.id }} {...props} />}
          >
            {texts.phone.title}
          </Button>
        </div>
      )}
      <CustomerCard detail={detail} />
      {detail.customer.caseCount > 1 && <CustomerHistory detail={detail} />}
    </>
  )
}
