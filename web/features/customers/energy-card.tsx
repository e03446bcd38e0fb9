import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { energyQuery } from '../../app/energy-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'

/** What share of the shop's energy they take, in one line; the whole of it is a page of its own. */
export function EnergyCard({ customerId }: { readonly customerId: string }) {
  const words = useTexts().energy
  const format = useFormat()
  const { data } = useQuery(energyQuery(useApi(), customerId))
  if (data === undefined) return null
  const { verdict, greatest, ofCases, customers } = data
  return (
    <Card title={words.card}>
      <p>
        {verdict === 'nothing' && words.says.nothing}
        {verdict === 'too_few' && words.says.too_few(ofCases, customers)}
        {greatest &&
          (verdict === 'usual' || verdict === 'above') &&
          words.says[verdict](format.percent(greatest.share), words.ofMeasures[greatest.measure])}
      </p>
      <Link to="/energy/$customerId" params={{ customerId }} className="link">
        {verdict === 'above' ? words.choices : words.openOf}
      </Link>
    </Card>
  )
}
