import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Pairs } from '../../ui/card-page.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import type { WeeklyTurns } from './rota-draft.ts'
import type { RotaFieldsProps } from './rota-form.tsx'
import css from './rotas.module.css'

/** Who has which week, in turn, and when one hands over to the next. */
export function WeeksFields({ draft: { weekly }, set, people, tried }: RotaFieldsProps) {
  const words = useTexts().rotasPage
  const [next, setNext] = useState('')
  const { memberIds, startsOn, changesAt } = weekly
  const change = (part: Partial<WeeklyTurns>) => set({ weekly: { ...weekly, ...part } })
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? words.left
  const left = people.filter(({ id, able }) => able === 'yes' && !memberIds.includes(id))
  const earlier = (at: number) =>
    change({ memberIds: memberIds.map((id, index) => (index === at - 1 ? memberIds[at] : index === at ? memberIds[at - 1] : id) ?? id) })
  const add = () => {
    if (next === '') return
    change({ memberIds: [...memberIds, next] })
    setNext('')
  }
  return (
    <>
      {memberIds.length > 0 && (
        <Rows label={words.order}>
          {memberIds.map((id, at) => (
            <Row
              key={id}
              what={`${at + 1}. ${nameOf(id)}`}
              actions={
                <>
                  {at > 0 && (
                    <Button size="compact-sm" variant="subtle" aria-label={words.upOf(nameOf(id))} onClick={() => earlier(at)}>
                      {words.up}
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={words.takeOutOf(nameOf(id))}
                    onClick={() => change({ memberIds: memberIds.filter((one) => one !== id) })}
                  >
                    {words.takeOut}
                  </Button>
                </>
              }
            />
          ))}
        </Rows>
      )}
      {left.length > 0 && (
        <div className={css.adding}>
          <NativeSelect
            label={words.addMemberLabel}
            data={[{ value: '', label: words.chooseMember }, ...left.map(({ id, name }) => ({ value: id, label: name }))]}
            value={next}
            error={tried === 'yes' && memberIds.length === 0 ? words.orderEmpty : undefined}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Button onClick={add} disabled={next === ''}>
            {words.addMember}
          </Button>
        </div>
      )}
      <Pairs>
        <TextInput
          label={words.startsOn}
          type="date"
          value={startsOn}
          error={tried === 'yes' && startsOn === '' ? words.startsOnWrong : undefined}
          onChange={(event) => change({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          label={words.changesAt}
          type="time"
          value={changesAt}
          onChange={(event) => event.currentTarget.value !== '' && change({ changesAt: event.currentTarget.value.slice(0, 5) })}
        />
      </Pairs>
    </>
  )
}
