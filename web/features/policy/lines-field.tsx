import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { linesOf } from './with-field.ts'

interface LinesFieldProps {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  readonly lines: readonly string[] | undefined
  readonly onChange: (lines: string[]) => void
}

/** Several short things, one a line. */
export function LinesField({ label, description, placeholder, lines = [], onChange }: LinesFieldProps) {
  // What is typed stays as it is: a line that was just begun is empty.
  const [typed, setTyped] = useState<string | undefined>(undefined)
  return (
    <Textarea
      label={label}
      description={description}
      placeholder={placeholder}
      autosize
      minRows={2}
      maxLength={8000}
      value={typed ?? lines.join('\n')}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(linesOf(event.currentTarget.value))
      }}
      onBlur={() => setTyped(undefined)}
    />
  )
}
