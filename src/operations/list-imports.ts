import { z } from 'zod'
import { listImports as listRows } from '../store/imports.ts'
import { importOf, importSchema } from './import-detail.ts'
import { transactionalOperation } from './operation.ts'

/** The latest imports of cases, and how far they are. */
export const listImports = transactionalOperation({
  name: 'list-imports',
  summary: 'The latest imports of cases, the newest first, and how far they are.',
  scope: 'data:import',
  access: 'read',
  shop: 'own',
  input: z.object({}),
  output: z.object({ imports: z.array(importSchema) }),
  run: async ({ db }) => ({ imports: (await listRows(db, 20)).map(importOf) }),
})
