import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { toMinor } from '../../src/core/money.ts'
import { useTexts } from '../texts/texts.tsx'
import { useFormat } from './format.tsx'
import { parseNumber } from './parse-number.ts'

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'defaultValue'> {
  readonly value: number | undefined
  /** As it is typed; undefined when the field is empty. Not called while what stands there is no number. */
  readonly onChange: (value: number | undefined) => void
  /** When the person is done with the field: leaves it or presses Enter. */
  readonly onDone?: (() => void) | undefined
  /** The text of a value, and the value of a text. */
  readonly write?: (value: number) => string
  readonly read?: (text: string) => number | undefined
}

/** A number typed as people type it. What cannot be read stays in the field with a word about it. */
export function NumberField({ value, onChange, onDone, write, read, error, onFocus, ...rest }: NumberFieldProps) {
  const texts = useTexts()
  const format = useFormat()
  const toText = write ?? ((number: number) => format.number(number))
  const toValue = read ?? ((text: string) => parseNumber(text, format.locale))
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const unreadable = typed !== undefined && typed.trim() !== '' && toValue(typed) === undefined
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === undefined ? '' : toText(value))}
      error={unreadable ? texts.fields.notANumber : error}
      onFocus={onFocus}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        if (text.trim() === '') onChange(undefined)
        else {
          const next = toValue(text)
          if (next !== undefined) onChange(next)
        }
      }}
      onBlur={() => {
        if (!unreadable) setTyped(undefined)
        if (typed !== undefined && !unreadable) onDone?.()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || unreadable || onDone === undefined) return
        event.preventDefault()
        setTyped(undefined)
        onDone()
      }}
    />
  )
}

/** An amount of the shop's money: major units in the field, minor units outside. */
export function MoneyField(props: Omit<NumberFieldProps, 'write' | 'read'>) {
  const format = useFormat()
  return (
    <NumberField
      leftSection={<span className="quiet">{format.currencySign}</span>}
      {...(format.currencySign.length > 1 && { leftSectionWidth: `${format.currencySign.length + 1.5}ch` })}
      {...props}
      write={format.plainMoney}
      read={(text) => {
        const major = parseNumber(text, format.locale)
        const minor = major === undefined || major < 0 ? undefined : toMinor(major, format.currency)
        return minor !== undefined && Number.isSafeInteger(minor) && minor <= MOST_MINOR ? minor : undefined
      }}
    />
  )
}

/** Ten billion of most currencies: more than any one case is about, and well inside exact integers. */
const MOST_MINOR = 1e12
