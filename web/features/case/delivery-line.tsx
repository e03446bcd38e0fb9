import { useTexts } from '../../texts/texts.tsx'
import { type Delivery, useShopTime } from './use-deliveries.ts'

/** How one message of ours left, in a few words: for the line above it. */
export function DeliveryLine({ delivery }: { readonly delivery: Delivery }) {
  const { states, ccRefused } = useTexts().delivery
  const shopTime = useShopTime()
  switch (delivery.state) {
    case 'waiting':
      return states.waiting(shopTime(delivery.sendAt))
    case 'sent':
      return (
        <>
          {states.sent(shopTime(delivery.sentAt ?? delivery.sendAt))}
          {delivery.ccRefused !== undefined && <b className="stop"> · {ccRefused(delivery.ccRefused)}</b>}
        </>
      )
    case 'held':
    case 'sending':
      return states[delivery.state]
    case 'failed':
    case 'unknown':
      return <b className="stop">{states[delivery.state]}</b>
  }
}
