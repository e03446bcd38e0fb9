import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { addDays, dateIn } from '../../ui/calendar.ts'
import type { Exception } from './rota-draft.ts'
import type { RotaFieldsProps } from './rota-form.tsx'
import css from './rotas.module.css'

/** Somebody else for a while, or nobody. */
export function ExceptionsFields({ draft: { overrides }, set, people, tried }: RotaFieldsProps) {
  const words = useTexts().rotasPage
  const { shop } = useSession()
  const setAll = (next: readonly Exception[]) => set({ overrides: next })
  const add = () => {
    const tomorrow = addDays(dateIn(Date.now(), shop.profile.timeZone), 1)
    const memberId = people.find(({ able }) => able === 'yes')?.id ?? null
    setAll([...overrides, { memberId, from: `${tomorrow}T00:00`, to: `${addDays(tomorrow, 1)}T00:00` }])
  }
  return (
    <section className={css.form} aria-label={words.exceptions}>
      <div>
        <h3>{words.exceptions}</h3>
        <p className="quiet small">{words.exceptionsLead}</p>
      </div>
      {overrides.map(({ memberId, from, to }, index) => {
        const change = (part: Partial<Exception>) => setAll(overrides.map((one, at) => (at === index ? { ...one, ...part } : one)))
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: an exception has no other name while it is being written.
            key={index}
            className={css.part}
          >
            <legend>{words.exception(index + 1)}</legend>
            <div className={css.times}>
              <NativeSelect
                label={words.who}
                data={[...people.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: words.nobodyOn }]}
                value={memberId ?? ''}
                onChange={(event) => change({ memberId: event.currentTarget.value || null })}
              />
              <TextInput
                label={words.fromWall}
                type="datetime-local"
                value={from}
                onChange={(event) => change({ from: event.currentTarget.value.slice(0, 16) })}
              />
              <TextInput
                label={words.toWall}
                type="datetime-local"
                value={to}
                error={tried === 'yes' && !(from !== '' && from < to) ? words.wallWrong : undefined}
                onChange={(event) => change({ to: event.currentTarget.value.slice(0, 16) })}
              />
            </div>
            <div className="row">
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={words.removeException(index + 1)}
                onClick={() => setAll(overrides.filter((_, at) => at !== index))}
              >
                {words.takeOut}
              </Button>
            </div>
          </fieldset>
        )
      })}
      <div className="row">
        <Button size="compact-sm" onClick={add}>
          {words.addException}
        </Button>
      </div>
    </section>
  )
}
