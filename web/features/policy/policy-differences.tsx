import type { OutputOf } from '../../../src/client/client.ts'
import { POLICY_PARTS } from '../../../src/core/policy/describe-policy.ts'
import { useTexts } from '../../texts/texts.tsx'
import { changedLines } from '../../ui/changed-lines.ts'
import { useFormat } from '../../ui/format.tsx'
import css from './policy-page.module.css'

type Compared = OutputOf<'compare-policies'>
type Difference = Compared['differences'][number]

/** Fields of many lines: what changed in them is told line by line. */
const LONG = 120

/** Every field in which two versions differ, part by part, side by side. */
export function Differences({ compared: { before, after, differences } }: { readonly compared: Compared }) {
  const texts = useTexts()
  if (differences.length === 0) return <p className="quiet">{texts.policy.same}</p>
  return POLICY_PARTS.filter((part) => differences.some((one) => one.part === part)).map((part) => (
    <div key={part}>
      <h3>{texts.policy.parts[part].title}</h3>
      <table className={css.sides}>
        <thead>
          <tr>
            <th scope="col">{texts.policy.field}</th>
            <th scope="col">{texts.policy.version(before.number)}</th>
            <th scope="col">{texts.policy.version(after.number)}</th>
          </tr>
        </thead>
        <tbody>
          {differences
            .filter((one) => one.part === part)
            .map((one) => (
              <Row key={one.field} difference={one} />
            ))}
        </tbody>
      </table>
    </div>
  ))
}

function Row({ difference: { field, before, after } }: { readonly difference: Difference }) {
  const texts = useTexts()
  const { money, number } = useFormat()
  const isLong = [before, after].some((value) => typeof value === 'string' && (value.length > LONG || value.includes('\n')))
  if (isLong) return <LongRow field={field} before={String(before ?? '')} after={String(after ?? '')} />
  const say = (value: Difference['before']) => {
    if (value === undefined) return <span className="quiet">{texts.policy.notSaid}</span>
    if (typeof value === 'boolean') return value ? texts.policy.yes : texts.policy.no
    if (typeof value === 'number') return /Minor\b/.test(field) ? money(value) : number(value)
    return value
  }
  return (
    <tr>
      <th scope="row">{sayField(field)}</th>
      <td>{say(before)}</td>
      <td>{say(after)}</td>
    </tr>
  )
}

function LongRow({ field, before, after }: { readonly field: string; readonly before: string; readonly after: string }) {
  const texts = useTexts()
  return (
    <tr>
      <th scope="row">{sayField(field)}</th>
      <td colSpan={2}>
        <ul className={css.changes}>
          {changedLines(before.split('\n'), after.split('\n')).map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: versions never change, and neither does this list.
            <li key={index}>
              <span className="quiet small">{kind === 'gone' ? texts.policy.gone : texts.policy.new}</span>
              {kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** "refundLimitsMinor.agent" as words: "refund limits, agent". */
function sayField(field: string): string {
  return field
    .replace(/Minor\b/g, '')
    .replace(/\[([^\]]{0,60})[^\]]*\]/g, ', $1')
    .replace(/\./g, ', ')
    .replace(/([a-z])([A-Z])/g, (_, small: string, capital: string) => `${small} ${capital.toLowerCase()}`)
}
