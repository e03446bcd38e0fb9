import { Link } from '@tanstack/react-router'
import type { EnergyShare } from '../../app/energy-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import css from './energy.module.css'

/** What can be done where a customer takes a lot: a boundary, a price, parting; each leads to where it is done. */
export function ChoicesCard({ energy: { choices, cases, relation } }: { readonly energy: EnergyShare }) {
  const words = useTexts().energy
  const latest = cases.toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0]?.id
  const caseOf = { boundary: latest, price: latest, parting: relation?.caseId ?? latest }
  return (
    <Card title={words.choices} lead={words.choicesLead}>
      <ol className={css.choices}>
        {choices.map((choice) => {
          const { title, text, act } = words.choice[choice]
          const caseId = caseOf[choice]
          return (
            <li key={choice}>
              <b>{title}</b>
              <p>{text}</p>
              {choice === 'parting' && relation !== undefined && (
                <>
                  <p>{relation.eligible ? words.parting.yes : words.parting.no}</p>
                  <ul className={`quiet small ${css.reasons}`}>
                    {relation.reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                </>
              )}
              {caseId !== undefined && (
                <Link to="/cases/$caseId" params={{ caseId }} search={choice === 'boundary' ? { write: 'boundary' } : {}} className="link">
                  {act}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
