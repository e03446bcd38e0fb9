import { CamelCasePlugin, type Dialect, type KyselyPlugin, PostgresDialect, PostgresQueryCompiler, type RootOperationNode } from 'kysely'
import type { Pool } from 'pg'

/**
 * Columns and tables are camelCase in the code and snake_case in the database. The library's own plugin rewrites the whole tree of each query before
 * it is written out; here a name is turned when it is written, which costs next to nothing.
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

  toColumn(name: string): string {
    return this.snakeCase(name)
  }
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
