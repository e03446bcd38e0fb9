import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { energySpreadQuery } from '../../app/energy-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'

/** How messages are spread over customers in the last twelve months: shares, and nobody's name. Nothing while it would say little. */
export function EnergyPart() {
  const words = useTexts().energy
  const { data } = useQuery(energySpreadQuery(useApi()))
  if (!data?.saysEnough) return null
  return (
    <Card title={words.spreadTitle} lead={words.months(12)}>
      <p>{words.spread.half(data.halfBy, data.customers)}</p>
      <Link to="/energy" className="link">
        {words.spread.more}
      </Link>
    </Card>
  )
}
