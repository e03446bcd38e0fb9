/** What of JSON Schema the descriptions of our operations hold, as zod writes it. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema | false
  readonly prefixItems?: readonly JsonSchema[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
}

/** One line of a table of fields. */
export interface FieldRow {
  /** `customer.email`, `options[].amountMinor`. */
  readonly path: string
  readonly kind: string
  readonly needed: boolean
  readonly notes: string
}

/** The fields of an object, those within them below, in the order of the schema. */
export function listFields(schema: JsonSchema, prefix = ''): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const row = { path, kind: kindOf(field), needed: schema.required?.includes(name) ?? false, notes: notesOf(name, field) }
    return [row, ...listWithin(field, path)]
  })
}

function listWithin(field: JsonSchema, path: string): FieldRow[] {
  const list = itemsOf(field)
  if (list?.properties) return listFields(list, `${path}[].`)
  if (field.properties) return listFields(field, `${path}.`)
  return (field.anyOf ?? field.oneOf ?? field.allOf ?? []).flatMap((one) => listWithin(one, path))
}

function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  return schema.type === 'array' && schema.items ? schema.items : undefined
}

function kindOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(', ')
  const either = schema.anyOf ?? schema.oneOf
  if (either) return [...new Set(either.map(kindOf))].join(' or ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(kindOf).join(', ')}]`
  const list = itemsOf(schema)
  if (list) return `list of ${kindOf(list)}`
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return `object of ${kindOf(schema.additionalProperties)} by name`
  return schema.format === 'uuid' ? 'UUID' : (schema.format ?? [schema.type ?? 'anything'].flat().join(' or '))
}

function notesOf(name: string, schema: JsonSchema): string {
  const { description = '', minimum, maximum, minLength, maxLength, maxItems } = schema
  const isMoney = /Minor$/.test(name) && !/minor unit/i.test(description)
  const notes = [
    description,
    isMoney ? 'Integer minor units.' : '',
    rangeOf(minimum, maximum),
    minLength || maxLength ? `${rangeOf(minLength, maxLength).replace(/\.$/, '')} characters.` : '',
    maxItems ? `At most ${format(maxItems)}.` : '',
    schema.default === undefined ? '' : `When left out: ${JSON.stringify(schema.default)}.`,
  ]
  return notes.filter((note) => note !== '').join(' ')
}

// The bounds of a safe integer are what a number can hold, not what the field wants.
function rangeOf(least: number | undefined, most: number | undefined): string {
  const low = least !== undefined && least > Number.MIN_SAFE_INTEGER ? least : undefined
  const high = most !== undefined && most < Number.MAX_SAFE_INTEGER ? most : undefined
  if (low !== undefined && high !== undefined) return `${format(low)} to ${format(high)}.`
  if (low !== undefined) return `At least ${format(low)}.`
  return high === undefined ? '' : `At most ${format(high)}.`
}

function format(value: number): string {
  return value.toLocaleString('en-US')
}

/** Values for fields whose schema does not tell what a good one looks like. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  accent: '#1f5f8b',
  ground: '#ffffff',
  text: 'The $480 oak table came cracked. I want my money back by Friday or I call my bank.',
  currency: 'USD',
  orderValueMinor: 48_000,
  shopName: 'Harbour Furniture',
  name: 'Harbour Furniture',
  locale: 'en-US',
  timeZone: 'UTC',
  country: 'US',
  email: 'mara@example.com',
  baseUrl: 'https://models.example/v1',
  password: 'a quiet harbour lamp',
  token: 'the-secret-of-the-link',
}

/** An input that its operation takes: what is needed and nothing more. */
export function exampleOf(schema: JsonSchema, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (schema.type === 'object' || schema.properties) {
    const needed = Object.entries(schema.properties ?? {}).filter(([field]) => schema.required?.includes(field))
    return Object.fromEntries(needed.map(([field, one]) => [field, exampleOf(one, field)]))
  }
  if (schema.type === 'array') return (schema.minItems ?? 0) > 0 && schema.items ? [exampleOf(schema.items, name)] : []
  if (Object.hasOwn(EXAMPLES, name)) return EXAMPLES[name]
  if (first) return exampleOf(first, name)
  return plainExample(schema)
}

function plainExample(schema: JsonSchema): unknown {
  switch ([schema.type].flat()[0]) {
    case 'integer':
    case 'number':
      return Math.max(schema.minimum !== undefined && schema.minimum > Number.MIN_SAFE_INTEGER ? schema.minimum : 1, 1)
    case 'boolean':
      return true
    default:
      return stringExample(schema.format)
  }
}

function stringExample(format: string | undefined): string {
  switch (format) {
    case 'uuid':
      return '019aa8a2-6f00-7b3c-9d5e-2f1a4c7e8b10'
    case 'date':
      return '2026-11-22'
    case 'date-time':
      return '2026-11-22T10:00:00.000Z'
    case 'email':
      return 'mara@example.com'
    default:
      return 'words'
  }
}
