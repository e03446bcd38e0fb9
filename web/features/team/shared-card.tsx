import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../app/api.tsx'
import { teamLoadQuery } from '../../app/team-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { useFormat } from '../../ui/format.tsx'
import { Row, Rows } from '../../ui/rows.tsx'

/** For who leads: what people share, and what may be told of all together. */
export function SharedCard() {
  const words = useTexts().team
  const format = useFormat()
  const { data } = useQuery(teamLoadQuery(useApi()))
  if (data === undefined) return null
  return (
    <Card title={words.lead} lead={words.leadLead}>
      {data.shared.length === 0 ? (
        <p className="quiet">{words.noShared}</p>
      ) : (
        <Rows label={words.lead}>
          {data.shared.map(({ memberId, name, at, load }) => (
            <Row
              key={memberId}
              what={
                <>
                  <b>{name}</b> {words.sharedLoad(load.hotMinutesToday, load.hotMinutes, load.hotCases)}
                </>
              }
              about={words.sharedAt(format.dateTime(at))}
            />
          ))}
        </Rows>
      )}
      <p>{data.group ? words.group(data.group.people, data.group.minutesEach) : words.noGroup}</p>
      {data.rotas.length > 0 && (
        <Rows label={words.toRotas}>
          {data.rotas.map(({ id, name, says }) => (
            <Row key={id} what={name} about={words.rotas[says]} />
          ))}
        </Rows>
      )}
      {data.rotas.length > 0 && (
        <Link to="/rotas" className="link">
          {words.toRotas}
        </Link>
      )}
    </Card>
  )
}
