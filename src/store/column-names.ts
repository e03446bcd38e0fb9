import {
  CamelCasePlugin,
  type Dialect,
  type KyselyPlugin,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely'
import type { Pool } from 'pg'

/**
 * Columns and tables are camelCase in the code and snake_case in the database. The library's own plugin rewrites the whole tree of each query before
 * it is written out, and looks at every value of every row; here a name is turned when it is written, and a row's names once for all rows.
 */
export function snakeCaseDialect(pool: Pool): { readonly dialect: Dialect; readonly plugins: KyselyPlugin[] } {
  const names = new NamesOfRows({ maintainNestedObjectKeys: true })
  const dialect = new PostgresDialect({ pool })
  dialect.createQueryCompiler = () => new SnakeCaseCompiler(names)
  return { dialect, plugins: [names] }
}

class NamesOfRows extends CamelCasePlugin {
  override transformQuery({ node }: { readonly node: RootOperationNode }): RootOperationNode {
    return node
  }

  override async transformResult({ result }: { readonly result: QueryResult<UnknownRow> }): Promise<QueryResult<UnknownRow>> {
    // The rows of one result have the same columns.
    const columns = Object.keys(result.rows[0] ?? {})
    const names = columns.map((column) => this.camelCase(column))
    if (columns.every((column, index) => column === names[index])) return result
    return { ...result, rows: result.rows.map((row) => rename(row, columns, names)) }
  }

  toColumn(name: string): string {
    return this.snakeCase(name)
  }
}

function rename(row: UnknownRow, columns: readonly string[], names: readonly string[]): UnknownRow {
  const renamed: UnknownRow = {}
  for (let index = 0; index < columns.length; index++) renamed[names[index]!] = row[columns[index]!]
  return renamed
}

class SnakeCaseCompiler extends PostgresQueryCompiler {
  readonly #names: NamesOfRows

  constructor(names: NamesOfRows) {
    super()
    this.#names = names
  }

  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(this.#names.toColumn(identifier))
  }
}
