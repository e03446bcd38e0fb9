import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import type { CaseDetail } from '../../app/api.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useCaseWrite } from './use-case-write.ts'

type Message = CaseDetail['messages'][number]
export type Delivery = NonNullable<Message['delivery']>

/** A message on its way. */
export interface Leaving {
  readonly messageId: string
  readonly saidAt: string
  readonly delivery: Delivery
}

/** What has not left yet, or not as it was meant to, newest first. */
export function leavingOf(detail: CaseDetail): Leaving[] {
  return detail.messages
    .flatMap(({ id, at, delivery }) =>
      delivery === undefined || delivery.state === 'sent' ? [] : [{ messageId: id, saidAt: at, delivery }],
    )
    .reverse()
}

/** What can be done about a message on its way. */
export function useDeliveryWrites(caseId: string) {
  const texts = useTexts()
  const undo = useCaseWrite('undo-send', caseId)
  const now = useCaseWrite('send-now', caseId)
  const time = useCaseWrite('change-send-time', caseId)
  const resolve = useCaseWrite('resolve-unknown', caseId)
  const all = [undo, now, time, resolve]
  return {
    busy: all.some(({ isPending }) => isPending),
    /** Of the last try, where it failed. */
    problem: all.find(({ error }) => error !== null)?.error?.message,
    undo: ({ messageId, delivery: { version } }: Leaving) => {
      undo.mutate({ messageId, version }, { onSuccess: () => void notifications.show({ message: texts.delivery.undone }) })
    },
    sendNow: ({ messageId, delivery: { version } }: Leaving) => now.mutate({ messageId, version }),
    changeTime: ({ messageId, delivery: { version } }: Leaving, sendAt: string) => time.mutate({ messageId, version, sendAt }),
    resolve: ({ messageId, delivery: { version } }: Leaving, as: 'arrived' | 'send_again') => resolve.mutate({ messageId, version, as }),
  }
}

/** Whole seconds until then, counted down; the clock of this machine may be wrong, so never more than `mostMs`. */
export function useSecondsUntil(instant: string, mostMs: number): number {
  const left = () => Math.max(0, Math.min(mostMs, Date.parse(instant) - Date.now()))
  const [ms, setMs] = useState(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is left is read anew from the clock each time.
  useEffect(() => {
    setMs(left())
    const timer = setInterval(() => setMs(left()), 250)
    return () => clearInterval(timer)
  }, [instant, mostMs])
  return Math.ceil(ms / 1000)
}

/** How a time to come is told: day and hour by the shop's clock. */
export function useShopTime(): (instant: string) => string {
  const { locale, timeZone } = useSession().shop.profile
  return (instant) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(Date.parse(instant))
}
