import { heatCourseOf } from '../../../src/core/reading/heat-over-case.ts'
import type { CaseDetail } from '../../app/api.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { useFormat } from '../../ui/format.tsx'
import css from './heat-strip.module.css'

/** How hot each of the customer's messages was, in their order; nothing while there is only one. */
export function HeatStrip({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts()
  const format = useFormat()
  const { heats } = detail
  const course = heatCourseOf(heats.map(({ heat }) => heat))
  if (course === undefined) return null
  return (
    <section className={`card ${css.strip}`} aria-label={texts.strip.title}>
      <p className="small">
        {texts.strip.title}. <b>{texts.strip.course[course]}</b>
      </p>
      <ol>
        {heats.map(({ messageId, heat, abusive }, index) => {
          const at = detail.messages.find(({ id }) => id === messageId)?.at ?? detail.openedAt
          const word = `${heat} ${texts.heat.words[heat]}${abusive ? `, ${texts.strip.abusive}` : ''}`
          const said = texts.strip.message(index + 1, format.dateTime(at), word)
          return (
            <li key={messageId}>
              <button type="button" aria-label={said} title={said} onClick={() => goTo(messageId)}>
                <span aria-hidden="true">
                  {heat}
                  {abusive && '!'}
                </span>
                <i aria-hidden="true" data-heat={heat} style={{ height: 6 + heat * 8 }} />
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Brings a message into sight; where it is folded away, it is unfolded. */
function goTo(messageId: string): void {
  const said = document.getElementById(`said-${messageId}`)
  const fold = said?.closest('details')
  if (fold) fold.open = true
  said?.focus()
  said?.scrollIntoView({ block: 'nearest' })
}
